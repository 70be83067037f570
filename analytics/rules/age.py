"""The age of a patient at a point in time, as far as both dates are known."""

from datetime import date

from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, TimePoint


def possible_ages(record: PatientRecord, at: TimePoint) -> tuple[float, float] | None:
    """Return the least and the greatest age in years the patient can have had *at* that time; None: unknown.

    Days that count from another origin have no date; they give no age.
    """
    born, when = record.patient.birth_date, _date_of(record, at)
    if born is None or when is None:
        return None
    return age_in_years(born.latest, when.earliest), age_in_years(born.earliest, when.latest)


def age_in_years(born: date, on: date) -> float:
    """Return an age in years: a whole number on a birthday, with the share of the year gone by since."""
    years = on.year - born.year
    if on < _birthday(born, on.year):
        years -= 1
    last, following = (_birthday(born, born.year + n) for n in (years, years + 1))
    return years + (on - last).days / (following - last).days


def _birthday(born: date, year: int) -> date:
    """Return a birthday; that of 29 February is 1 March in a common year."""
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def _date_of(record: PatientRecord, at: TimePoint) -> CalendarDate | None:
    if isinstance(at, CalendarDate):
        return at
    day = record.axis.day(at)
    found = record.axis.date_of(day) if day is not None else None
    return CalendarDate.of(found) if found is not None else None
