"""The letters of a patient as they were issued, and what changed in the record since each."""

import json
from typing import TYPE_CHECKING

from analytics.cards.card_words import CardWords
from analytics.letters.changes import ChangesSince, changes_since
from analytics.letters.changes_in_words import changes_in_words
from analytics.records.ids import PatientId
from analytics.records.letter import Letter
from app.letters.issue import assessments_json
from app.letters.material import read_material
from widgets.issued_letters_model import IssuedLetter

if TYPE_CHECKING:
    from storage.clinic import Clinic

_MOST_ENTRIES = 20_000


def kept_letters(
    clinic: "Clinic", patient_id: PatientId, words: CardWords | None = None
) -> tuple[IssuedLetter, ...]:
    """Return the patient's issued letters, each with the differences since; *words*: of rules, None: English.

    Raises:
        PatientNotFound, FileDamaged.
    """
    material = read_material(clinic, patient_id)
    if not material.letters:
        return ()
    entries = clinic.audit.entries(patient_id, limit=_MOST_ENTRIES)
    today = json.loads(assessments_json(material.assessments))
    by_id = {letter.id: letter for letter in material.letters}
    corrected_by = {letter.corrects: letter for letter in material.letters if letter.corrects is not None}

    def since(letter: Letter) -> ChangesSince:
        found = changes_since(
            entries, sequence=letter.audit_sequence, issued=letter.assessments_json, today=today
        )
        return changes_in_words(found, words or CardWords())

    return tuple(
        IssuedLetter(
            id=letter.id,
            reference=_named(letter),
            issued_at=letter.issued_at,
            kind=letter.template,
            language=letter.language,
            addressee=letter.addressee or "",
            author=letter.author,
            changes=since(letter),
            corrects=_named(by_id.get(letter.corrects)) if letter.corrects is not None else "",
            corrected_by=_named(corrected_by.get(letter.id)),
        )
        for letter in material.letters
    )


def _named(letter: Letter | None) -> str:
    if letter is None:
        return ""
    return letter.reference or f"{letter.issued_at.astimezone():%Y-%m-%d %H:%M}"
