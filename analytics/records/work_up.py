"""The work-up of a therapy-related myeloid neoplasm."""

from dataclasses import dataclass

from analytics.records.ids import PatientId, WorkUpId
from analytics.records.time_point import TimePoint


@dataclass(frozen=True, slots=True)
class MyeloidWorkUp:
    """What the scores of a t-MN need beside counts and variants.

    Attributes:
        karyotype: ISCN text as reported.
        marrow_blasts_percent / blood_blasts_percent: 0 to 100.
        flags: cytogenetic and molecular flags as reported, such as ``del5q`` or ``FLT3_ITD``.
    """

    id: WorkUpId
    patient_id: PatientId
    at: TimePoint
    karyotype: str | None = None
    marrow_blasts_percent: float | None = None
    blood_blasts_percent: float | None = None
    flags: tuple[str, ...] = ()
    classification: str | None = None
    note: str | None = None
