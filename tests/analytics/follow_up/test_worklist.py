"""What stands on a worklist, and what does not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analytics.catalogue import catalogue
from analytics.follow_up.agenda import Agenda
from analytics.follow_up.course_limits import NoPlan
from analytics.follow_up.followed_patient import AlarmMark, followed
from analytics.follow_up.schedule_in_force import schedule_fault, schedule_in_force
from analytics.follow_up.work_item import Kind, Page, What, WorkItem
from analytics.follow_up.worklist import patient_items, worklist
from analytics.follow_up.worklist_settings import worklist_settings
from analytics.records.ids import TreatmentId, VisitId
from analytics.records.patient import Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Missing, MissingReason
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import TherapyKind

SETTINGS = worklist_settings({})
AGENDA = Agenda.of(catalogue().schedule)
Build = Callable[[str], Any]


def items_of(record: PatientRecord, on: date, *, today: date | None = None, **more: Any) -> list[WorkItem]:
    patient = replace(followed(record), **more)
    return patient_items(patient, AGENDA, SETTINGS, on, today or on)[0]


def briefly(items: list[WorkItem]) -> list[tuple[str, str, int | None]]:
    return [(item.kind.value, item.what.value, item.day) for item in items]


def seen_until(builder: Any, *days: int) -> Any:
    """Visits with everything that is due."""
    for day in days:
        builder = builder.visit(day)
        for analyte in catalogue().schedule.named_points[0].analytes:
            builder = builder.result(analyte, day)
    return builder


@pytest.mark.parametrize("infusion", ["2023-11-30", "2024-02-29", "2023-03-01", "1999-12-31"])
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (74, []),
        (75, [("due", "visit", 90)]),
        (105, [("due", "visit", 90)]),
        (106, [("overdue", "visit", 90)]),
        (149, [("overdue", "visit", 90)]),
        (150, [("overdue", "visit", 90), ("due", "visit", 180)]),
        (211, [("overdue", "visit", 90), ("overdue", "visit", 180)]),
    ],
)
def test_that_a_window_opens_and_closes_on_its_days(
    follow: Build, infusion: str, day: int, expected: list[Any]
) -> None:
    builder = seen_until(follow(infusion), 60)
    items = items_of(builder.record, builder.day(day))
    assert briefly(items) == expected
    for item in items:
        late = day - {90: 105, 180: 210}[item.day or 0]
        assert item.days_late == (late if late > 0 else None)
        assert item.due_on == builder.day(item.day or 0)
        assert (item.target.page, item.target.analyte) == (Page.VISITS, "CD3")
        assert item.mark.value == "PROPOSED"
        assert "Stock 2025" in item.source


def test_that_a_visit_in_the_window_serves_it_on_any_ground(follow: Build) -> None:
    for kind in ("planned", "unplanned", "inpatient"):
        builder = follow("2024-01-01").visit(90, kind)
        assert ("query", "missing_values", 90) in briefly(items_of(builder.record, builder.day(120)))


def test_that_only_a_planned_visit_is_taken_as_a_late_one(follow: Build) -> None:
    builder = follow("2024-01-01").visit(60)
    on = builder.day(120)
    assert ("overdue", "visit", 90) in briefly(items_of(builder.visit(110, "unplanned").record, on))
    assert ("overdue", "visit", 90) not in briefly(items_of(builder.visit(110, "planned").record, on))
    assert ("overdue", "visit", 90) not in briefly(items_of(builder.result("IGG", 110).record, on))
    assert ("overdue", "visit", 90) in briefly(items_of(builder.result("ANC", 110).record, on))


def test_that_a_visit_may_name_the_point_it_serves(follow: Build) -> None:
    early = follow("2024-01-01").visit(60).visit(140, "planned", "d180")
    assert [i for i in items_of(early.record, early.day(160)) if i.what is What.VISIT] == []
    far_too_early = follow("2024-01-01").visit(60).visit(70, "planned", "d5400")
    assert ("due", "visit", 90) in briefly(items_of(far_too_early.record, far_too_early.day(90)))
    elsewhere = follow("2024-01-01").visit(62, "planned", "m2")
    assert ("due", "visit", 90) in briefly(items_of(elsewhere.record, elsewhere.day(90)))
    assert ("overdue", "visit", 60) not in briefly(items_of(elsewhere.record, elsewhere.day(90)))


def test_that_samples_are_due_while_the_window_is_open_and_asked_about_after(follow: Build) -> None:
    builder = (
        follow("2024-01-01").visit(85).result("CD3", 85).result("IGG", 85, Missing(MissingReason.NOT_DONE))
    )
    builder = builder.result("IGA", 85, Missing(MissingReason.SAMPLE_FAILED))
    (due,) = items_of(builder.record, builder.day(100))[:1]
    assert (due.kind, due.what, due.target.visit_id) == (Kind.DUE, What.SAMPLES, VisitId(1))
    assert due.analytes == ("CD4", "CD8", "CD19", "NK", "IGA", "IGM")
    assert due.due_to == builder.day(105)
    (missing,) = (i for i in items_of(builder.record, builder.day(130)) if i.what is What.MISSING_VALUES)
    assert (missing.kind, missing.analytes) == (Kind.QUERY, due.analytes)
    assert (missing.target.analyte, missing.since) == ("CD4", builder.day(106))


def test_that_staging_is_due_until_the_lymphoma_progresses(follow: Build) -> None:
    builder = seen_until(follow("2024-01-01"), 90)
    (due,) = items_of(builder.record, builder.day(100))
    assert (due.what, due.kind, due.target.page) == (What.STAGING, Kind.DUE, Page.EVENTS)
    (query,) = items_of(builder.record, builder.day(120))
    assert (query.what, query.kind) == (What.MISSING_STAGING, Kind.QUERY)
    staged = builder.event("response", 95, response="CR").record
    assert items_of(staged, builder.day(120)) == []
    assert briefly(items_of(staged, builder.day(92), today=builder.day(99))) == [("due", "staging", 90)]
    assert items_of(builder.event("progression", 80).record, builder.day(120)) == []
    assert not any(item.has_staging for item in items_of(
        seen_until(follow("2024-01-01"), 60).event("progression", 50).record, builder.day(90)
    ))  # fmt: skip


def test_that_the_plan_goes_on_after_progression_next_therapy_and_last_contact(follow: Build) -> None:
    builder = seen_until(follow("2024-01-01"), 60).event("progression", 70).event("last_contact", 72)
    builder = builder.treated(75, kind=TherapyKind.OTHER_SYSTEMIC)
    assert briefly(items_of(builder.record, builder.day(300))) == [
        ("overdue", "visit", 90), ("overdue", "visit", 180),
    ]  # fmt: skip


def test_that_the_plan_ends_with_death_and_not_before_it(follow: Build) -> None:
    builder = seen_until(follow("2024-01-01"), 60).event("death", 100)
    patient = followed(builder.record)
    assert patient_items(patient, AGENDA, SETTINGS, builder.day(300), builder.day(400)) == ([], NoPlan.DIED)
    assert briefly(items_of(builder.record, builder.day(99), today=builder.day(400))) == [
        ("due", "visit", 90)
    ]
    undated = builder.event("death", None).record
    assert (
        patient_items(followed(undated), AGENDA, SETTINGS, builder.day(80), builder.day(400))[1]
        is NoPlan.DIED
    )


def test_that_another_index_infusion_begins_the_plan_anew(follow: Build) -> None:
    builder = seen_until(follow("2024-01-01"), 60).treated(400, is_index=True)
    assert briefly(items_of(builder.record, builder.day(407))) == [("due", "visit", 7)]
    assert briefly(items_of(builder.record, builder.day(399))) == [("due", "visit", 0)]


def test_that_what_was_to_be_drawn_before_the_infusion_is_never_late(follow: Build) -> None:
    builder = follow("2024-01-10")
    assert briefly(items_of(builder.record, builder.day(-8))) == []
    assert briefly(items_of(builder.record, builder.day(0))) == [("due", "visit", 0)]
    assert briefly(items_of(builder.record, builder.day(3))) == []


def test_that_a_partial_date_is_asked_for_instead_of_guessed(follow: Build) -> None:
    builder = seen_until(follow("2024-01-01"), 60).visit("2024-04")  # days 91 to 120: in the window, or late
    (query,) = items_of(replace_kind(builder.record, "unplanned"), builder.day(200))[-1:]
    assert (query.what, query.target.visit_id, query.day) == (What.PARTIAL_DATE, VisitId(2), 90)
    assert not [i for i in items_of(builder.record, builder.day(130)) if i.kind is Kind.OVERDUE]
    (asked,) = items_of(seen_until(follow("2024-01-01"), 60).result("IGG", "2024").record, builder.day(130))
    assert (asked.what, asked.target.analyte) == (What.PARTIAL_DATE, "IGG")


def replace_kind(record: PatientRecord, kind: str) -> PatientRecord:
    first, last = record.visits
    return replace(record, visits=(first, replace(last, kind=kind)))


def test_that_a_date_of_infusion_that_is_partial_is_asked_for(follow: Build) -> None:
    items, reason = patient_items(followed(follow("2024-01").record), AGENDA, SETTINGS, ON, ON)
    assert (briefly(items), reason) == ([("query", "partial_date", 0)], NoPlan.PARTIAL_INFUSION)


ON = date(2026, 11, 22)


def test_that_days_without_dates_are_not_planned_for(follow: Build) -> None:
    record = follow("2024-01-01").result("CD4", 30).record
    relative = replace(
        record, treatments=(), results=tuple(replace(r, at=RelativeTime(30)) for r in record.results)
    )
    study = replace(relative, patient=replace(record.patient, origin="study entry"))
    none = replace(record, treatments=(), results=())
    waiting = replace(record, results=(), treatments=(replace(record.treatments[0], infusion=None),))
    expected = (NoPlan.RELATIVE_TIME, NoPlan.RELATIVE_TIME, NoPlan.NO_INFUSION, NoPlan.NO_INFUSION)
    for one, why in zip((relative, study, none, waiting), expected, strict=True):
        assert patient_items(followed(one), AGENDA, SETTINGS, ON, ON) == ([], why)


def test_that_a_visit_entered_here_is_asked_about_until_it_is_signed(follow: Build) -> None:
    builder = seen_until(follow("2020-01-01"), 2500)
    on = builder.day(2501)
    entered = {VisitId(1): builder.day(2500)}
    (query,) = items_of(builder.record, on, entered_on=entered)
    assert (query.what, query.since, query.target.visit_id) == (What.UNSIGNED, builder.day(2500), VisitId(1))
    assert items_of(builder.record, builder.day(2500), entered_on=entered) == []
    assert items_of(builder.record, on) == []
    (draft,) = items_of(builder.record, on, draft_on=builder.day(2490))
    assert (draft.what, draft.since) == (What.UNFINISHED, builder.day(2490))


@pytest.mark.parametrize("on", [date.min, date.max])
def test_that_any_day_of_the_calendar_can_be_asked_about(follow: Build, on: date) -> None:
    builder = seen_until(follow("2020-01-01"), 2500)
    entered = {VisitId(1): builder.day(2500)}
    found = items_of(builder.record, on, today=builder.day(2501), entered_on=entered)
    assert (What.UNSIGNED in [item.what for item in found]) is (on == date.max)


def test_that_an_alarm_stands_for_as_long_as_the_clinic_says(follow: Build) -> None:
    builder = seen_until(follow("2020-01-01"), 2500)
    day = builder.day(2500).toordinal()
    marks = (AlarmMark("PLT", day, 18.0, 50.0, VisitId(1)),)
    (query,) = items_of(builder.record, builder.day(2510), alarms=marks)
    assert (query.what, query.value, query.limit) == (What.ALARM, 18.0, 50.0)
    assert (query.target.visit_id, query.target.analyte) == (VisitId(1), "PLT")
    assert briefly(items_of(builder.record, builder.day(2590), alarms=marks))[:1] == [
        ("query", "alarm", None)
    ]
    assert "alarm" not in str(briefly(items_of(builder.record, builder.day(2591), alarms=marks)))
    short = worklist_settings({"worklist.alarm_days": "5", "worklist.unsigned_days": "x"})
    assert (short.alarm_days, short.unsigned_days) == (5, 1)


def test_that_dates_that_cannot_be_are_asked_about_once(follow: Build) -> None:
    builder = (
        seen_until(follow("2024-01-01"), 60).event("death", 65).visit(70).visit(72).event("infection", 90)
    )
    problems = [
        (i.target.page, i.problem.code) for i in items_of(builder.record, builder.day(100)) if i.problem
    ]
    assert problems == [(Page.EVENTS, "after_death"), (Page.VISITS, "after_death")]
    ahead = seen_until(follow("2024-01-01"), 60).visit(75)
    (query,) = items_of(ahead.record, ahead.day(70))
    assert query.problem is not None
    assert (query.problem.code, query.target.visit_id) == ("in_the_future", VisitId(2))
    assert items_of(ahead.record, ahead.day(70), today=ahead.day(80)) == []
    born = replace(
        ahead.record, patient=replace(ahead.record.patient, birth_date=CalendarDate(2030), sex=Sex.MALE)
    )
    codes = {i.problem.code for i in items_of(born, ahead.day(80)) if i.problem}
    assert codes == {"before_birth"}


def test_that_two_indexes_and_two_deaths_are_found(follow: Build) -> None:
    builder = follow("2024-01-01").treated(10, is_index=True).treated(20, is_index=True)
    builder = builder.event("death", 300).event("death", 310)
    codes = [i.problem.code for i in items_of(builder.record, builder.day(400)) if i.problem]
    assert codes == ["second_death", "query_two_indexes"]
    late = replace(
        follow("2024-01-01").record.treatments[0],
        id=TreatmentId(1), lymphodepletion_start=CalendarDate(2024, 1, 5),
    )  # fmt: skip
    record = replace(follow("2024-01-01").record, treatments=(late,))
    codes = [i.problem.code for i in items_of(record, date(2024, 1, 4), today=date(2024, 3, 1)) if i.problem]
    assert codes == ["infusion_before_lymphodepletion"]


def test_that_the_longest_late_come_first_and_queries_last(follow: Build) -> None:
    builder = seen_until(follow("2024-01-01"), 60)
    patients = [
        followed(replace(builder.record, patient=replace(builder.record.patient, id=number)))
        for number in (1, 2)
    ]
    found = worklist(patients, catalogue().schedule, SETTINGS, on=builder.day(220))
    assert [(i.patient_id, i.kind.value, i.day) for i in found.items] == [
        (1, "overdue", 90), (2, "overdue", 90), (1, "overdue", 180), (2, "overdue", 180),
    ]  # fmt: skip


def test_that_a_schedule_that_fell_back_is_said_on_the_worklist() -> None:
    settings = {"schedule.code": "own", "schedule.own": "{"}
    found = worklist([], schedule_in_force(settings), SETTINGS, on=ON, fault=schedule_fault(settings))
    (item,) = found.items
    assert (item.patient_id, item.what, item.target.page) == (None, What.SCHEDULE, Page.SETTINGS)
    assert found.schedule == catalogue().schedule
