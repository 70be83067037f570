"""What the page of the visits shows of one patient."""

from dataclasses import dataclass

from analytics.records.ids import LaboratoryId
from analytics.records.patient_record import PatientRecord
from analytics.visits.flowsheet import Flowsheet
from analytics.wording import Wording
from widgets.date_field import DateContext


@dataclass(frozen=True, slots=True)
class VisitsView:
    """One patient's visits with everything that can be chosen for one.

    Attributes:
        flowsheet: of *record*, with the visit that is being entered; its column is left out while it is.
        laboratories: (id, name) of all laboratories of the clinic, in the order they are offered.
        dates: what the date of a visit is read and judged by, with the schedule it may serve.
        is_editable: whether visits may be entered and changed.
    """

    record: PatientRecord
    flowsheet: Flowsheet
    wording: Wording
    laboratories: tuple[tuple[LaboratoryId, str], ...]
    dates: DateContext
    is_editable: bool = True
