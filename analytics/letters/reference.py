"""The reference range a result is printed with, and whether it lies outside."""

from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.errors import UnitNotAccepted
from analytics.records.laboratory import ReportedAnalyte
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, Measured, Outcome, Result
from analytics.records.time_point import CalendarDate

_BELOW = (Comparator.BELOW, Comparator.AT_MOST)
_TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Range:
    """A reference range in the analyte's stored unit; *is_own* if the result's laboratory states it."""

    low: float | None
    high: float | None
    is_own: bool

    def flag(self, outcome: Outcome) -> str:
        """Return ``H`` or ``L`` where *outcome* surely lies outside, else nothing."""
        match outcome:
            case Measured(value=value):
                return self._flag(value, value)
            case Censored(comparator=comparator, limit=limit) if comparator in _BELOW:
                is_below = self.low is not None and limit <= self.low
                return "L" if is_below else ""
            case Censored(limit=limit):
                is_above = self.high is not None and limit >= self.high
                return "H" if is_above else ""
            case _:
                return ""

    def _flag(self, least: float, most: float) -> str:
        if self.low is not None and most < self.low - _TOLERANCE * max(1.0, abs(self.low)):
            return "L"
        if self.high is not None and least > self.high + _TOLERANCE * max(1.0, abs(self.high)):
            return "H"
        return ""


def reference_range(record: PatientRecord, result: Result) -> Range | None:
    """Return the range of the laboratory of *result*, else the catalogue's; None where neither fits."""
    analyte = catalogue().analyte(result.analyte)
    age = _age_years(record.patient, result)
    reports = [
        report
        for laboratory in record.laboratories
        if laboratory.id == result.laboratory_id
        for report in laboratory.reports
        if _fits(report, record.patient, result, age)
    ]
    if len(reports) == 1:
        report = reports[0]
        try:
            low, high = (
                None if limit is None else analyte.to_stored_unit(limit, report.unit)
                for limit in (report.low, report.high)
            )
        except UnitNotAccepted:
            return None
        return Range(low, high, is_own=True)
    if reports:
        return None
    default = analyte.range_for(record.patient.sex, age)
    return None if default is None else Range(default.low, default.high, is_own=False)


def _fits(report: ReportedAnalyte, patient: Patient, result: Result, age: float | None) -> bool:
    if report.analyte != result.analyte or (report.low is None and report.high is None):
        return False
    if not report.is_valid_on(result.at) or report.sex not in (None, patient.sex):
        return False
    if report.age_from_years is None and report.age_to_years is None:
        return True
    if age is None:
        return False
    begun = report.age_from_years is None or age >= report.age_from_years
    return begun and (report.age_to_years is None or age < report.age_to_years)


def _age_years(patient: Patient, result: Result) -> float | None:
    """Return the age in whole years; None where birth or result have no full date."""
    born, at = patient.birth_date, result.at
    if born is None or not born.is_full or not isinstance(at, CalendarDate) or not at.is_full:
        return None
    birthday_to_come = (at.month or 0, at.day or 0) < (born.month or 0, born.day or 0)
    return float(at.year - born.year - birthday_to_come)
