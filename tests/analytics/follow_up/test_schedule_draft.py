"""A schedule is typed line by line; what cannot be is said at its field."""

from dataclasses import replace

import pytest

from analytics.catalogue import catalogue
from analytics.follow_up.own_schedule import OWN
from analytics.follow_up.schedule_draft import ScheduleDraft, ScheduleLine, draft_of, read_draft
from analytics.terms.schedule import Schedule


def typed(**changes: str) -> ScheduleDraft:
    draft = draft_of(catalogue().schedule)
    return replace(draft, lines=(replace(draft.lines[0], **changes), *draft.lines[1:]))  # type: ignore[arg-type]


@pytest.mark.parametrize("schedule", catalogue().schedules.values(), ids=lambda s: s.code)
def test_that_what_is_not_changed_stays_as_it_was(schedule: Schedule) -> None:
    read = read_draft(draft_of(schedule))
    assert isinstance(read, Schedule)
    assert (read.code, read.based_on, read.confidence) == (OWN, schedule.code, schedule.confidence)
    assert (read.named_points, read.repetitions) == (schedule.named_points, schedule.repetitions)


def test_that_names_in_any_language_are_analytes() -> None:
    read = read_draft(typed(analytes="IgG; hämoglobin Plaquettes,CD19 , CD19"))
    assert isinstance(read, Schedule)
    assert read.named_points[0].analytes == ("IGG", "HGB", "PLT", "CD19")


def test_that_a_day_may_have_nothing_to_draw() -> None:
    read = read_draft(typed(analytes=" "))
    assert isinstance(read, Schedule)
    assert read.named_points[0].analytes == ()


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("day", "soon", "schedule_not_days"),
        ("day", "", "schedule_not_days"),
        ("before", "-2", "schedule_not_days"),
        ("after", "1.5", "schedule_not_days"),
        ("after", "1,5", "schedule_not_days"),
        ("analytes", "XYZ", "schedule_unknown_analyte"),
        ("until", "x", "schedule_not_days"),
    ],
)
def test_that_what_cannot_be_read_is_said_at_its_field(field: str, text: str, code: str) -> None:
    found = read_draft(typed(**{field: text}))
    assert not isinstance(found, Schedule)
    assert (0, field, code) in {(one.row, one.field, one.problem.code) for one in found}


def test_that_windows_that_overlap_are_refused() -> None:
    found = read_draft(typed(day="7", before="0", after="9"))
    assert not isinstance(found, Schedule)
    assert {one.problem.code for one in found} == {"schedule_days_fall"}
    wide = draft_of(catalogue().schedule)
    lines = (*wide.lines[:4], replace(wide.lines[4], before="20"), *wide.lines[5:])
    found = read_draft(replace(wide, lines=lines))
    assert not isinstance(found, Schedule)
    assert {one.problem.code for one in found} == {"schedule_windows_overlap"}


def test_that_a_single_day_stands_above_those_that_return() -> None:
    draft = draft_of(catalogue().schedule)
    found = read_draft(replace(draft, lines=(*draft.lines, ScheduleLine("5450"))))
    assert not isinstance(found, Schedule)
    assert found[0].problem.code == "schedule_day_after_repetition"


def test_that_a_schedule_needs_a_name_and_a_day() -> None:
    found = read_draft(replace(draft_of(catalogue().schedule), name=" ", lines=()))
    assert not isinstance(found, Schedule)
    assert {one.problem.code for one in found} == {"schedule_without_name", "schedule_without_points"}
