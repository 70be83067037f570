"""The schedule the clinic chose is in force, and where it cannot be, that is said."""

from dataclasses import replace

import pytest

from analytics.catalogue import catalogue
from analytics.entry.problem_sentences import sentence
from analytics.follow_up.own_schedule import OWN, own_copy, own_schedule_text, read_own_schedule
from analytics.follow_up.schedule_in_force import (
    CODE_KEY,
    OWN_KEY,
    own_schedule,
    schedule_fault,
    schedule_in_force,
    schedule_settings,
)
from analytics.follow_up.schedule_problems import schedule_problems
from analytics.terms.schedule import PlannedPoint, Schedule


def edited(**changes: object) -> Schedule:
    return replace(own_copy(catalogue().schedule, "Ours"), **changes)  # type: ignore[arg-type]


def point(day: int, before: int = 0, after: int = 0, *analytes: str) -> PlannedPoint:
    return PlannedPoint(f"d{day}", day, day - before, day + after, analytes)


def test_that_a_clinic_that_chose_nothing_follows_the_first_schedule() -> None:
    assert schedule_in_force({}) == catalogue().schedule
    assert schedule_fault({}) is None


@pytest.mark.parametrize("code", catalogue().schedules)
def test_that_a_chosen_schedule_is_in_force(code: str) -> None:
    settings = schedule_settings(catalogue().schedules[code])
    assert schedule_in_force(settings).code == code
    assert schedule_fault(settings) is None


@pytest.mark.parametrize("base", catalogue().schedules.values(), ids=lambda s: s.code)
def test_that_a_copy_comes_back_as_it_was_kept(base: Schedule) -> None:
    own = own_copy(base, "Wie wir es halten")
    assert read_own_schedule(own_schedule_text(own)) == own
    settings = schedule_settings(own)
    assert schedule_in_force(settings) == own
    assert list(schedule_in_force(settings).points()) == list(base.points())
    assert (own.code, own.based_on, own.source) == (OWN, base.code, base.source)


def test_that_an_own_schedule_rests_while_another_is_chosen() -> None:
    own = own_copy(catalogue().schedule, "Ours")
    settings = schedule_settings(own) | schedule_settings(catalogue().schedules["hayden-2022"])
    assert schedule_in_force(settings).code == "hayden-2022"
    assert own_schedule(settings) == own


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "7", '{"version": 1}', '{"version": 2, "based_on": "stock-2025"}', "[" * 100_000]
    + [
        own_schedule_text(edited()).replace('"day": 30', f'"day": {wrong}', 1)
        for wrong in ("30.5", '"30"', "true", "null", "1e400")
    ]
    + [own_schedule_text(edited()).replace("stock-2025", "stock-1925")],
)
def test_that_what_cannot_be_read_falls_back_and_is_said(text: str) -> None:
    settings = {CODE_KEY: OWN, OWN_KEY: text}
    assert schedule_in_force(settings) == catalogue().schedule
    fault = schedule_fault(settings)
    assert fault is not None
    assert fault.code == "own_schedule_unreadable"
    assert sentence(fault)


def test_that_a_schedule_that_does_not_exist_is_said() -> None:
    fault = schedule_fault({CODE_KEY: "stock-2035"})
    assert fault is not None
    assert "stock-2035" in sentence(fault)
    assert schedule_in_force({CODE_KEY: "stock-2035"}) == catalogue().schedule


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (edited(name="  "), "schedule_without_name"),
        (edited(named_points=(), repetitions=()), "schedule_without_points"),
        (edited(named_points=(point(30), point(20))), "schedule_days_fall"),
        (edited(named_points=(point(30), point(30))), "schedule_days_fall"),
        (edited(named_points=(point(30, 0, 5), point(40, 5, 0))), "schedule_windows_overlap"),
        (edited(named_points=(point(30, -1, 5),)), "schedule_window_inside_out"),
        (edited(named_points=(point(30, 5, -1),)), "schedule_window_inside_out"),
        (edited(named_points=(point(-3),)), "schedule_day_too_far"),
        (edited(named_points=(point(30_000),)), "schedule_day_too_far"),
        (edited(named_points=(point(30, 0, 0, "XYZ"),)), "schedule_unknown_analyte"),
    ],
)
def test_that_a_schedule_that_makes_no_sense_is_not_put_in_force(wrong: Schedule, code: str) -> None:
    assert code in {found.code for found in schedule_problems(wrong)}
    settings = schedule_settings(wrong)
    fault = schedule_fault(settings)
    assert fault is not None
    assert fault.code == "own_schedule_unusable"
    assert schedule_in_force(settings) == catalogue().schedule
    assert own_schedule(settings) == wrong


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"until_day": 500}, "schedule_repeats_backwards"),
        ({"until_day": 30_000}, "schedule_day_too_far"),
        ({"every_days": 0}, "schedule_repeats_too_often"),
        ({"days_after": -1}, "schedule_window_inside_out"),
        ({"every_days": 90}, "schedule_windows_overlap"),
        ({"from_day": 400}, "schedule_windows_overlap"),
        ({"from_day": 300}, "schedule_days_fall"),
    ],
)
def test_that_a_repetition_that_makes_no_sense_is_found(changes: dict[str, int], code: str) -> None:
    again = replace(catalogue().schedule.repetitions[0], **changes)  # type: ignore[arg-type]
    assert [p.code for p in schedule_problems(edited(repetitions=(again,)))] == [code]


@pytest.mark.parametrize("schedule", catalogue().schedules.values(), ids=lambda s: s.code)
def test_that_the_schedules_of_the_catalogue_make_sense(schedule: Schedule) -> None:
    assert schedule_problems(schedule) == ()


def test_that_windows_may_touch() -> None:
    assert schedule_problems(edited(named_points=(point(30, 0, 5), point(41, 5, 0)), repetitions=())) == ()
