"""The reference range of one result: its laboratory's own, else the catalogue's by sex and age, else none."""

from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.errors import UnitNotAccepted
from analytics.records.laboratory import ReportedAnalyte
from analytics.records.patient import Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Result
from analytics.records.time_point import CalendarDate
from analytics.rules.age import age_in_years
from analytics.terms.confidence import Confidence


@dataclass(frozen=True, slots=True)
class ReferenceLimits:
    """Between what and what a value is usual, in the analyte's stored unit.

    Attributes:
        low / high: None where the range is open at that side; never both.
        source: name of the laboratory, or where the catalogue has the range from.
        is_laboratory: whether it is the laboratory's own.
        confidence: of the catalogue's; None for a laboratory's own.
    """

    low: float | None
    high: float | None
    source: str
    is_laboratory: bool
    confidence: Confidence | None = None


def reference_limits(record: PatientRecord, result: Result) -> ReferenceLimits | None:
    """Return the limits that hold for *result*; None where nobody gives any.

    None also where a fact is unknown that would decide between several: sex, age, the day.
    """
    analyte = catalogue().analytes.get(result.analyte)
    if analyte is None:
        return None
    own = _of_laboratory(record, result)
    if own:
        return own[0] if len(own) == 1 else None
    ages = _ages(record, result)
    found = {analyte.range_for(record.patient.sex, age) for age in ages}
    chosen = found.pop() if len(found) == 1 else None
    if chosen is None or (chosen.low is None and chosen.high is None):
        return None
    return ReferenceLimits(
        chosen.low, chosen.high, chosen.source, is_laboratory=False, confidence=chosen.confidence
    )


def _of_laboratory(record: PatientRecord, result: Result) -> tuple[ReferenceLimits, ...]:
    """Return every range of the laboratory's that may be the patient's, equal ones once."""
    laboratory = next((lab for lab in record.laboratories if lab.id == result.laboratory_id), None)
    if laboratory is None:
        return ()
    analyte = catalogue().analytes[result.analyte]
    ages = _ages(record, result)
    limits: set[tuple[float | None, float | None]] = set()
    for report in laboratory.reports:
        if report.analyte != result.analyte or not report.is_valid_on(result.at):
            continue
        if (report.low is None and report.high is None) or not _fits(report, record.patient.sex, ages):
            continue
        try:
            low, high = (
                analyte.to_stored_unit(limit, report.unit) if limit is not None else None
                for limit in (report.low, report.high)
            )
        except UnitNotAccepted:
            continue
        limits.add((low, high))
    return tuple(ReferenceLimits(low, high, laboratory.name, is_laboratory=True) for low, high in limits)


def _fits(report: ReportedAnalyte, sex: Sex | None, ages: tuple[float | None, ...]) -> bool:
    """Whether *report* may be the patient's: what is unknown rules nothing out."""
    if sex is not None and report.sex not in (None, sex):
        return False
    low, high = report.age_from_years, report.age_to_years
    return any(age is None or ((low is None or age >= low) and (high is None or age < high)) for age in ages)


def _ages(record: PatientRecord, result: Result) -> tuple[float | None, ...]:
    """Return the least and the greatest age in years the patient can have had; (None,) if unknown."""
    birth = record.patient.birth_date
    if birth is None or not isinstance(result.at, CalendarDate):
        return (None,)
    least = age_in_years(birth.latest, result.at.earliest)
    most = age_in_years(birth.earliest, result.at.latest)
    return (least,) if least == most else (least, most)
