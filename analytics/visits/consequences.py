"""What the values of one visit change: the assessments of the record without it, and with it."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from analytics.records.ids import ResultId, VisitId
from analytics.records.patient_record import PatientRecord
from analytics.rules.criterion_course import State
from analytics.rules.immune_reconstitution import RULE, ImmuneReconstitution, assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import settings_from
from analytics.rules.rule_data import rule_data
from analytics.visits.entry_sheet import Consequence


def consequences(
    record: PatientRecord,
    visit_id: VisitId,
    values: Collection[ResultId],
    day: int | None,
    settings: Mapping[str, str],
) -> tuple[Consequence, ...]:
    """Return how the criteria stand on *day* without and with a visit, where that differs.

    Args:
        record: the patient, the visit included.
        visit_id: of the visit.
        values: ids of the results that stand in it.
        day: day number of the visit; None: it cannot be placed, so nothing can be said.
        settings: of the clinic, with the switches of the rules.
    """
    if day is None or not values:
        return ()
    record = _what_counts(record)
    if not any(result.id in values for result in record.results):
        return ()
    without = without_visit(record, visit_id, values)
    before, after = _states(without, day, settings), _states(record, day, settings)
    return tuple(
        Consequence(RULE, criterion, before[criterion].value, state.value)
        for criterion, state in after.items()
        if before[criterion] is not state
    )


def without_visit(record: PatientRecord, visit_id: VisitId, values: Collection[ResultId]) -> PatientRecord:
    """Return *record* as it would be without a visit and the results that stand in it."""
    return replace(
        record,
        visits=tuple(visit for visit in record.visits if visit.id != visit_id),
        results=tuple(result for result in record.results if result.id not in values),
    )


def _what_counts(record: PatientRecord) -> PatientRecord:
    """Return *record* with the results that criteria look at only: a few of many thousands."""
    if record.axis.infusion is None:  # then results say what days count from
        return record
    counted = {criterion["analyte"] for criterion in rule_data("immune_reconstitution")["criterion"]}
    return replace(record, results=tuple(one for one in record.results if one.analyte in counted))


def _states(record: PatientRecord, day: int, settings: Mapping[str, str]) -> dict[str, State]:
    """Return what holds of each criterion on *day*; nothing where there is no infusion to count from."""
    if not record.axis.has_infusion:
        return {}
    assessment = assess_immune_reconstitution(record, as_of=day, settings=settings_from(settings))
    details = assessment.details
    if not isinstance(details, ImmuneReconstitution):
        return {}
    return {course.criterion: course.now for course in details.criteria}
