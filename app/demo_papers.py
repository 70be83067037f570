"""What the demo leaves to look at without a window: a patient's recovery, another one's clones, a letter."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from analytics.records.patient_record import PatientRecord
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from app.clones_picture import save_clones_picture
from app.cohort_band import domain_of, read_cohort_bands
from app.letters.compose import compose_letter
from app.letters.letter_draft import LetterDraft
from app.letters.material import read_material
from app.recovery_picture import save_recovery_picture
from app.report.letter_pdf import letter_pdf
from app.report.recovery_page import save_recovery_page
from storage.clinic import Clinic
from storage.replacing import write_atomically

_SHOWN_PLACES = (6, 1)
"""The patient with IgG over the limit under immunoglobulin where there is one, else the first."""
_CLONES_PLACES = (60, 6, 1)
"""The patient with t-MN and a growing TP53 clone where there is one, else one with clones, else the first."""


def save_demo_papers(clinic_file: Path, passphrase: str, *, on: date) -> tuple[Path, ...]:
    """Write pictures, a page and a letter beside *clinic_file*; return what was written.

    Args:
        clinic_file: the demo clinic.
        passphrase: of the demo clinic.
        on: the date that stands on the page and the letter.
    """
    with Clinic.open(clinic_file, passphrase, writer=False) as clinic:
        summaries = sorted(clinic.patients.summaries(), key=lambda s: s.id)

        def shown(places: Sequence[int]) -> PatientRecord:
            place = next(place for place in places if place <= len(summaries))
            return clinic.patients.record(summaries[place - 1].id)

        record, with_clones = shown(_SHOWN_PLACES), shown(_CLONES_PLACES)
        is_synthetic = clinic.is_synthetic
        band = read_cohort_bands(clinic).get(domain_of(record) or "")
        request = read_material(clinic, record.patient.id).request(LetterDraft(), on=on)
    assessment = assess_immune_reconstitution(record)
    names = ("recovery.png", "recovery.pdf", "clones.png", "letter.pdf")
    picture, page, clones, letter = (clinic_file.with_name(name) for name in names)
    save_recovery_picture(record, assessment, picture, band=band)
    save_recovery_page(record, assessment, page, on=on, is_synthetic=is_synthetic)
    save_clones_picture(with_clones, clones)
    write_atomically(letter, letter_pdf(compose_letter(request)))
    return (picture, page, clones, letter)
