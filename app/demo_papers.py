"""What the demo leaves to look at without a window: the recovery of one patient as picture and as page."""

from datetime import date
from pathlib import Path

from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from app.recovery_picture import save_recovery_picture
from app.report.recovery_page import save_recovery_page
from storage.clinic import Clinic

_SHOWN_PLACES = (6, 1)
"""The patient with IgG over the limit under immunoglobulin where there is one, else the first."""


def save_demo_papers(clinic_file: Path, passphrase: str, *, on: date) -> tuple[Path, ...]:
    """Draw the recovery of one demo patient beside *clinic_file* and return what was written.

    Args:
        clinic_file: the demo clinic.
        passphrase: of the demo clinic.
        on: the date that stands on the page.
    """
    with Clinic.open(clinic_file, passphrase, writer=False) as clinic:
        summaries = sorted(clinic.patients.summaries(), key=lambda s: s.id)
        place = next(place for place in _SHOWN_PLACES if place <= len(summaries))
        record = clinic.patients.record(summaries[place - 1].id)
        is_synthetic = clinic.is_synthetic
    assessment = assess_immune_reconstitution(record)
    picture, page = (clinic_file.with_name(name) for name in ("recovery.png", "recovery.pdf"))
    save_recovery_picture(record, assessment, picture)
    save_recovery_page(record, assessment, page, on=on, is_synthetic=is_synthetic)
    return (picture, page)
