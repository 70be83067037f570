"""What is expected of a visit and how much of it is there; what its values change in the assessments."""

from collections.abc import Callable
from dataclasses import replace

from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, SampleId, VisitId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Missing, MissingReason, Result
from analytics.records.sample import Sample
from analytics.records.time_point import CalendarDate
from analytics.visits.consequences import consequences
from analytics.visits.entering import Entering
from analytics.visits.entry_sheet import Consequence, DueItem, DueState
from analytics.visits.visit_sheet import visit_sheet

MakeResult = Callable[..., Result]


def due(entering: Entering) -> dict[str, DueItem]:
    return {item.what: item for item in visit_sheet(entering).due}


def test_that_groups_are_done_partly_done_or_open(stored: Entering) -> None:
    found = due(stored)
    assert found["lymphocyte_subsets"].state is DueState.PARTLY
    assert found["lymphocyte_subsets"].missing == ("CD3", "CD8", "CD19", "NK")
    assert found["immunoglobulins"].missing == ("IGA", "IGM")
    assert found["ecog"].state is DueState.DONE
    assert found["staging"].state is found["events"].state is DueState.OPEN
    assert "ngs" not in found


def test_that_a_reason_why_there_is_no_value_settles_what_is_due(
    stored: Entering, record: PatientRecord, make_result: MakeResult
) -> None:
    reasons = (MissingReason.NOT_DONE, MissingReason.NOT_ASKED)
    results = tuple(
        replace(make_result(10 + n, code, 0.0), outcome=Missing(reason))
        for n, (code, reason) in enumerate(zip(("IGA", "IGM"), reasons, strict=True))
    )
    found = due(stored.with_record(replace(record, results=(*record.results, *results))))
    assert found["immunoglobulins"].missing == ("IGM",)


def test_that_staging_events_and_samples_of_the_window_count(stored: Entering, record: PatientRecord) -> None:
    p = PatientId(1)
    events = (
        Event(EventId(1), p, "response", CalendarDate(2024, 4, 4)),
        Event(EventId(2), p, "infection", CalendarDate(2024, 3, 1)),
    )
    sample = Sample(SampleId(1), p, CalendarDate(2024, 4, 1))
    found = due(stored.with_record(replace(record, events=events, samples=(sample,))))
    assert {found[what].state for what in ("staging", "events", "ngs")} == {DueState.DONE}


def test_that_nothing_is_due_on_a_day_that_nothing_is_planned_for(new: Entering) -> None:
    assert visit_sheet(new.field_typed("date", "d125", is_entered=True)).due == ()


def test_that_a_value_that_meets_a_criterion_says_so(
    stored: Entering, record: PatientRecord, make_result: MakeResult
) -> None:
    visit = replace(record.visits[0], id=VisitId(6), at=CalendarDate(2024, 6, 29))
    igg = make_result(8, "IGG", 4.5, "2024-06-29", visit_id=VisitId(6))
    cd4 = make_result(9, "CD4", 160.0, "2024-06-29", visit_id=VisitId(6))
    later = replace(record, visits=(*record.visits, visit), results=(*record.results, igg, cd4))
    entering = replace(stored, draft=replace(stored.draft, visit_id=VisitId(6))).with_record(later)
    assert visit_sheet(entering).consequences == (Consequence("ir", "igg", "not_met", "met"),)


def test_that_a_visit_without_values_changes_nothing(new: Entering) -> None:
    assert visit_sheet(new).consequences == ()


def test_that_a_visit_without_a_value_that_counts_changes_nothing(
    record: PatientRecord, make_result: MakeResult
) -> None:
    results = (make_result(1, "HGB", 9.0),)
    seen = replace(record, results=results)
    assert consequences(seen, VisitId(5), {results[0].id}, 90, {}) == ()
