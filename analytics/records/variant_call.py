"""What one sample says about one variant."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.records.ids import PatientId, SampleId, VariantCallId


class CallState(StrEnum):
    """The four states of a gene in a sample; they are never mixed up (design §2)."""

    DETECTED = "detected"
    NOT_DETECTED = "not_detected"
    NOT_COVERED = "not_covered"
    NO_SAMPLE = "no_sample"


@dataclass(frozen=True, slots=True)
class VariantCall:
    """One variant in one sample.

    Attributes:
        vaf_fraction: 0 to 1, only when detected.
        vaf_origin: where the fraction comes from (``reported``, ``allele depths`` …).
        entered_text: the VAF verbatim.
    """

    id: VariantCallId
    patient_id: PatientId
    sample_id: SampleId
    gene: str
    state: CallState
    hgvs_c: str | None = None
    hgvs_p: str | None = None
    transcript: str | None = None
    genomic: str | None = None
    vaf_fraction: float | None = None
    alt_depth: int | None = None
    total_depth: int | None = None
    vaf_origin: str | None = None
    entered_text: str | None = None
