"""What the page of events and treatment shows of one patient."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from analytics.records.patient_record import PatientRecord
from analytics.terms.schedule import Schedule
from analytics.wording import Wording

FormState = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EventsView:
    """One patient.

    Attributes:
        settings: of the clinic.
        unfinished: forms that were begun and not saved, by their keys.
    """

    record: PatientRecord
    wording: Wording
    settings: Mapping[str, str]
    today: date
    schedule: Schedule
    is_editable: bool
    unfinished: Mapping[str, FormState]
