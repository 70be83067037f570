"""What the page of the visits shows of one patient."""

from dataclasses import dataclass
from datetime import date

from analytics.records.ids import LaboratoryId
from analytics.records.patient_record import PatientRecord
from analytics.terms.schedule import PlannedPoint
from analytics.visits.flowsheet import Flowsheet
from analytics.wording import Wording


@dataclass(frozen=True, slots=True)
class VisitsView:
    """One patient's visits with everything that can be chosen for one.

    Attributes:
        flowsheet: of *record*, with the visit that is being entered; its column is left out while it is.
        laboratories: (id, name) of all laboratories of the clinic, in the order they are offered.
        points: planned time points a visit may serve, in order.
        today: the day that dates are checked against.
        is_editable: whether visits may be entered and changed.
    """

    record: PatientRecord
    flowsheet: Flowsheet
    wording: Wording
    laboratories: tuple[tuple[LaboratoryId, str], ...]
    points: tuple[PlannedPoint, ...]
    today: date
    is_editable: bool = True
