"""What the page of the visits is given of a patient."""

from functools import partial

from analytics.entry.date_checks import check_date, limits_of
from analytics.records.patient_record import PatientRecord
from analytics.rules.alarm_limits import alarm_limits
from analytics.rules.immune_reconstitution_settings import settings_from
from analytics.visits.entry_frame import EntryFrame
from analytics.visits.flowsheet import Flowsheet, flowsheet
from app.words import wording
from widgets.date_field import DateContext
from widgets.visits_view import VisitsView


def visits_view(record: PatientRecord, frame: EntryFrame, before: Flowsheet | None = None) -> VisitsView:
    """Return the visits of *record* as the page shows them, after it showed *before* of the same patient."""
    window_days = settings_from(frame.settings).immunoglobulin_window_days
    return VisitsView(
        record=record,
        flowsheet=flowsheet(record, alarm_limits(frame.settings), window_days=window_days, before=before),
        wording=wording(),
        laboratories=tuple((one.id, one.name) for one in frame.laboratories),
        dates=DateContext(
            today=frame.today,
            axis=record.axis,
            schedule=frame.schedule,
            check=partial(check_date, limits=limits_of(record, frame.today)),
        ),
        is_editable=not frame.is_read_only,
    )
