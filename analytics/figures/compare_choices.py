"""Who is compared, and what a reader chose to see of it."""

from dataclasses import dataclass
from typing import Literal

from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment

MOST = 4
"""More lines in one lane are told apart by nobody."""

CompareAxis = Literal["two_scale", "log_day", "linear"]
COMPARED = ("CD4", "CD8", "CD19", "NK", "IGG", "ANC", "PLT")
"""Analytes that can have a lane."""
STANDARD = ("CD4", "CD19", "IGG", "ANC", "PLT")
"""Those that have one unless the reader chose others."""


@dataclass(frozen=True, slots=True)
class CompareMember:
    """One patient of a comparison.

    Attributes:
        assessment: of the rule ``ir`` on this record.
        name: what the figure calls the patient; no two members share one.
    """

    record: PatientRecord
    assessment: Assessment
    name: str


@dataclass(frozen=True, slots=True)
class CompareChoices:
    """Everything chosen for one picture.

    Attributes:
        analytes: of ``COMPARED``, in the order of their lanes.
        has_criteria: whether the ribbon of the criteria is drawn.
    """

    axis: CompareAxis = "two_scale"
    analytes: tuple[str, ...] = STANDARD
    has_criteria: bool = True
