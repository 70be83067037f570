"""What a laboratory means by ``<limit``: none, or an unknown amount below it (definitions §1.1)."""

from analytics.records.laboratory import Laboratory
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, Result
from analytics.records.time_point import TimePoint


def below_means_none(laboratory: Laboratory | None, analyte: str, at: TimePoint) -> bool | None:
    """Return what *laboratory* says of ``<limit`` for this analyte on that day; None: nothing."""
    if laboratory is None:
        return None
    answers = {
        report.below_means_not_detected
        for report in laboratory.reports
        if report.analyte == analyte and report.is_valid_on(at)
    }
    return answers.pop() if len(answers) == 1 else None


def bound_means_none(record: PatientRecord, result: Result) -> bool:
    """Return whether *result* is a ``<limit`` by which its laboratory means none."""
    outcome = result.outcome
    if not isinstance(outcome, Censored) or outcome.comparator not in (Comparator.BELOW, Comparator.AT_MOST):
        return False
    laboratory = next((lab for lab in record.laboratories if lab.id == result.laboratory_id), None)
    return below_means_none(laboratory, result.analyte, result.at) is True
