"""What could not be said of the recovery, and what it would need to say it."""

from analytics.letters.pen import Pen
from analytics.letters.said import Said, sentence
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Reason
from analytics.rules.criterion_course import CriterionCourse, State
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.immunoglobulin_window import undated_immunoglobulin
from analytics.summary import criterion_name


def open_points(record: PatientRecord, assessments: tuple[Assessment, ...], pen: Pen) -> tuple[Said, ...]:
    """Return one line an open point, without a full stop."""
    lines: list[Said] = []
    for assessment in assessments:
        source = rule_source(assessment, pen)
        for text in _of_rule(record, assessment, pen):
            lines.append(sentence(text, source))
    return tuple(lines)


def rule_source(assessment: Assessment, pen: Pen) -> str:
    """Return which rule some words come from."""
    return pen.words.source_rule.format(rule=assessment.rule, source=assessment.source)


def _of_rule(record: PatientRecord, assessment: Assessment, pen: Pen) -> list[str]:
    words, details = pen.words, assessment.details
    if not isinstance(details, ImmuneReconstitution):
        return []  # what other rules lack stands on their cards and would fill the letter
    if assessment.reason is Reason.OUTSIDE_SCOPE:
        return [words.no_infusion_date]
    if all(course.outcome is State.NOT_MEASURED for course in details.criteria):
        return []  # the summary says so
    window = dict(assessment.settings).get("ir.immunoglobulin_window_days", "")
    texts = [text for c in details.criteria if (text := _of_criterion(c, window, pen))]
    if any(course.depends_on_partial_date for course in details.criteria):
        texts.append(words.partial_date)
    if undated_immunoglobulin(record):
        texts.append(words.undated_immunoglobulin)
    return texts


def _of_criterion(course: CriterionCourse, window_days: str, pen: Pen) -> str | None:
    name = criterion_name(course, pen.wording)
    match course.outcome:
        case State.NOT_MEASURED:
            return pen.words.never_measured.format(criterion=name)
        case State.INDETERMINATE:
            words = pen.words.bounds_of_none if course.threshold == 0 else pen.words.only_bounds
            return words.format(criterion=name)
        case State.CONFOUNDED:
            return pen.words.under_immunoglobulin.format(criterion=name, n=window_days)
        case _:
            return None
