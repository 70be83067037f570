"""A systemic therapy: the CAR T-cell infusion and everything around it, or any later line."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.records.ids import PatientId, TreatmentId
from analytics.records.time_point import TimePoint


class TherapyKind(StrEnum):
    """What kind of systemic therapy it is; only a CAR T-cell infusion can be the index."""

    CAR_T = "car_t"
    OTHER_SYSTEMIC = "other_systemic"


@dataclass(frozen=True, slots=True)
class Treatment:
    """One systemic therapy of a patient; several per patient, one of them the index.

    Attributes:
        infusion: the day of the CAR T-cell infusion (day 0 if this is the index), or the first day of
            another systemic therapy.
        product: code of ``resources/catalogue/products.toml`` for CAR T cells; free text for others.
        is_index: set by the user; without any, the first CAR T-cell infusion is the index.
        prior_lines: systemic lines before this one.
        prior_transplant: ``autologous``, ``allogeneic``, ``none`` or None where unknown.
    """

    id: TreatmentId
    patient_id: PatientId
    kind: TherapyKind = TherapyKind.CAR_T
    infusion: TimePoint | None = None
    product: str | None = None
    is_index: bool = False
    disease: str | None = None
    histology: str | None = None
    prior_lines: int | None = None
    prior_transplant: str | None = None
    bendamustine: bool | None = None
    bendamustine_last: TimePoint | None = None
    indication: TimePoint | None = None
    apheresis: TimePoint | None = None
    lymphodepletion_start: TimePoint | None = None
    lymphodepletion_regimen: str | None = None
    lymphodepletion_dose: str | None = None
    holding_therapy: str | None = None
    bridging_therapy: str | None = None
    ecog: int | None = None
    note: str | None = None
