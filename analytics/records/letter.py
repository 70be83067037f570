"""A letter as it was issued."""

from dataclasses import dataclass
from datetime import datetime

from analytics.records.ids import LetterId, PatientId


@dataclass(frozen=True, slots=True)
class Letter:
    """The PDF as sent, with what it was made from; never changed afterwards.

    Attributes:
        issued_at: an instant in UTC.
        pdf: the document's bytes; *sha256* is their digest in hex.
        assessments_json: the Assessments as issued.
        audit_sequence: the state of the data: the last audit entry when it was made.
        corrects: the letter this one corrects.
        addressee: to whom it went, as one line; None: to the patient, or not known.
        reference: the letter's number in its year (``2026-0007``).
    """

    id: LetterId
    patient_id: PatientId
    issued_at: datetime
    author: str
    template: str
    language: str
    text: str
    pdf: bytes
    sha256: str
    assessments_json: str
    audit_sequence: int
    corrects: LetterId | None = None
    addressee: str | None = None
    reference: str | None = None
