"""A sample sent for sequencing."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.records.ids import LaboratoryId, PatientId, SampleId, SourceFileId
from analytics.records.time_point import TimePoint


class Material(StrEnum):
    """Where the DNA came from."""

    BLOOD = "blood"
    MARROW = "marrow"
    APHERESIS = "apheresis"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sample:
    """One NGS sample.

    Attributes:
        panel: code of ``resources/catalogue/panels.toml``; None where the source does not say what was
            sequenced, so that nothing may be called *not detected* in it by inference.
        detection_limit_fraction: the smallest VAF this sample could show, 0 to 1; None is unknown and
            never assumed.
        depth: median coverage in reads.
        has_failed: the sample was taken and gave no result.
    """

    id: SampleId
    patient_id: PatientId
    at: TimePoint
    material: Material | None = None
    panel: str | None = None
    detection_limit_fraction: float | None = None
    depth: int | None = None
    laboratory_id: LaboratoryId | None = None
    has_failed: bool = False
    note: str | None = None
    file_id: SourceFileId | None = None
