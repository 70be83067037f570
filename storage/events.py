"""Events: what happened to the patient, at a point or over a time."""

from analytics.records.event import Event
from storage.columns import details, flag, plain, time_point
from storage.driver import Connection
from storage.record_table import SimpleTable


def event_table(connection: Connection) -> SimpleTable[Event]:
    """Return the table of events."""
    return SimpleTable(
        connection,
        Event,
        kind="event",
        columns=(
            plain("id"),
            plain("patient_id"),
            plain("kind"),
            time_point("onset"),
            time_point("end"),
            flag("is_ongoing"),
            plain("grade"),
            details("details"),
            plain("note"),
            plain("file_id"),
        ),
    )
