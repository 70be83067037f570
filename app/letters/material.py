"""Everything of the clinic's file that a letter about one patient is made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from analytics.follow_up.schedule_in_force import schedule_in_force
from analytics.letters.letter_rules import LISTED, told_in
from analytics.letters.letterhead_settings import language_from, letterhead_from, signature_from
from analytics.records.ids import LetterId, PatientId
from analytics.records.letter import Letter
from analytics.records.patient import Addressee
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.rules.rule_book import assess_all
from app.letters.letter_draft import LetterDraft
from app.letters.letter_template import letter_template
from app.letters.request import LANGUAGES, Language, LetterKind, LetterRequest, PartKey

if TYPE_CHECKING:
    from storage.clinic import Clinic

HASH_SIGNS = 8


@dataclass(frozen=True, slots=True)
class Material:
    """One patient as the file has them at one moment.

    Attributes:
        assessments: of all rules that a letter can tell of.
        letters: those issued, oldest first.
        sequence / state_hash: of the last audit entry: the state of the data.
    """

    record: PatientRecord
    assessments: tuple[Assessment, ...]
    settings: Mapping[str, str]
    letters: tuple[Letter, ...]
    author: str
    is_synthetic: bool
    sequence: int
    state_hash: str

    @property
    def addressees(self) -> tuple[Addressee, ...]:
        """To whom letters about this patient go."""
        return self.record.patient.addressees

    def addressee_of(self, draft: LetterDraft) -> Addressee | None:
        """Return to whom the letter goes: as chosen while the patient still has them, else the first."""
        if draft.kind is LetterKind.PATIENT:
            return None
        if draft.addressee in self.addressees:
            return draft.addressee
        return self.addressees[0] if self.addressees else None

    def language_of(self, draft: LetterDraft) -> Language:
        """Return the letter's language: as chosen, else its reader's, else the clinic's."""
        if draft.language is not None:
            return draft.language
        reader = self.addressee_of(draft)
        is_patients = draft.kind is LetterKind.PATIENT
        own = self.record.patient.language if is_patients else reader.language if reader else None
        for language in LANGUAGES:
            if language == (own or language_from(self.settings)):
                return language
        return LANGUAGES[0]

    def assessments_of(self, draft: LetterDraft) -> tuple[Assessment, ...]:
        """Return the answers of the rules that the letter tells of; the others are not kept with it."""
        sequence = letter_template(draft.kind, "en").with_parts(draft.parts.get(draft.kind))
        return told_in(self.assessments, has_table=PartKey.ASSESSMENTS in sequence)

    def request(
        self,
        draft: LetterDraft,
        *,
        on: date,
        reference: str = "",
        issued_at: datetime | None = None,
    ) -> LetterRequest:
        """Return the request for the letter that *draft* describes."""
        language = self.language_of(draft)
        reader = self.addressee_of(draft)
        return LetterRequest(
            record=self.record,
            assessments=self.assessments_of(draft),
            kind=draft.kind,
            language=language,
            on=on,
            author=signature_from(self.settings, self.author),
            letterhead=letterhead_from(self.settings),
            addressee=reader,
            copies=tuple(a for a in self.addressees if a in draft.copies and a != reader),
            edits=draft.edits_of(draft.kind, language),
            included=draft.parts.get(draft.kind),
            is_synthetic=self.is_synthetic,
            since=last_told(self.letters, draft),
            corrects=self.corrected(draft),
            reference=reference,
            issued_at=issued_at,
            state_hash=self.state_hash,
            schedule=schedule_in_force(self.settings),
        )

    def corrected(self, draft: LetterDraft) -> Letter | None:
        """Return the letter that the draft corrects."""
        return next((letter for letter in self.letters if letter.id == draft.corrects), None)


def read_material(clinic: "Clinic", patient_id: PatientId) -> Material:
    """Read what a letter about a patient is made from.

    Raises:
        PatientNotFound.
    """
    record = clinic.patients.record(patient_id)
    settings = clinic.settings.all()
    head = clinic.audit.head()
    return Material(
        record=record,
        assessments=assess_all(record, settings=settings, only=LISTED, with_alternatives=False),
        settings=settings,
        letters=clinic.letters.of_patient(patient_id),
        author=clinic.user,
        is_synthetic=clinic.is_synthetic,
        sequence=head.sequence,
        state_hash=head.hash[:HASH_SIGNS],
    )


def last_told(letters: Sequence[Letter], draft: LetterDraft) -> date | None:
    """Return the day up to which the course was told before: that of the last letter of this kind.

    A correction tells again what the letters it goes back to told.
    """
    by_id = {letter.id: letter for letter in letters}
    chain: set[LetterId] = set()
    step = draft.corrects
    while step is not None and step in by_id and step not in chain:
        chain.add(LetterId(step))
        step = by_id[LetterId(step)].corrects
    first = min((by_id[one].issued_at for one in chain), default=None)
    earlier = [
        letter.issued_at
        for letter in letters
        if letter.template == draft.kind
        and letter.id not in chain
        and (first is None or letter.issued_at < first)
    ]
    return max(earlier).astimezone().date() if earlier else None
