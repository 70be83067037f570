"""What the list of patients shows of each."""

from dataclasses import dataclass

from analytics.records.ids import PatientId
from analytics.records.patient import Sex
from analytics.records.time_point import CalendarDate


@dataclass(frozen=True, slots=True)
class PatientSummary:
    """One line of the list.

    Attributes:
        product / infusion: of the index infusion; *infusion* is None where its date is not known.
        origin: as in ``Patient``.
        last_response: the last response assessment (``CR`` …); ``PD`` where a progression came later.
        is_dead: whether a death is recorded.
    """

    id: PatientId
    number: str
    family_name: str | None
    given_name: str | None
    birth_date: CalendarDate | None
    sex: Sex | None
    product: str | None
    infusion: CalendarDate | None
    origin: str | None
    last_response: str | None
    is_dead: bool
