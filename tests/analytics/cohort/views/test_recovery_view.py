"""The view of recovery says what the analysis found, and nothing else."""

import math
from dataclasses import replace
from typing import Any

import pytest

from analytics.cohort.cohort_member import Criterion, RecoveryEnd
from analytics.cohort.question import Question
from analytics.cohort.views.cells import EstimateCell, NoneCell, PCell, TextCell
from tests.analytics.cohort.views.curve_context import cells, shown, table

BY_DOMAIN = Question(analysis="recovery", part="th", by="domain")
CODES = {RecoveryEnd.PROGRESSION: 2, RecoveryEnd.NEXT_THERAPY: 3, RecoveryEnd.DEATH: 4}


@pytest.mark.parametrize("part", [one.value for one in Criterion])
@pytest.mark.parametrize("by", [None, "domain", "ir_count"])
def test_that_every_number_of_the_table_is_that_of_the_analysis(
    numbered: Any, part: str, by: str | None
) -> None:
    question = Question(analysis="recovery", part=part, by=by)
    result, view = shown(numbered, question, with_one_minus_km=True)
    curves = {c.group: c for c in result.incidence if c.cause == 1}
    competing = {c.group: c for c in result.competing}
    free = {c.group: c for c in result.free_of_recovery}
    names = [dict.fromkeys(cells(view.tables[0], row)["group"].text for row in view.tables[0].rows)]
    by_name = dict(zip(*names, curves, strict=True))
    read = 0
    for row in view.tables[0].rows:
        told = cells(view.tables[0], row)
        group, event = by_name[told["group"].text], told["event"].text
        day = row.at * 30.4375
        if event == "if relapse-free (1 − KM)":
            at = free[group].at([day])
            ends = (math.nan, math.nan) if at.lower[0] == at.upper[0] else (at.upper[0], at.lower[0])
            expected = (1 - at.estimate[0], *(1 - end for end in ends))
        else:
            at = (curves if event == "recovered" else competing)[group].at([day])
            expected = (at.estimate[0], at.lower[0], at.upper[0])
        if isinstance(told["estimate"], TextCell):
            assert day > max(curves[group].steps.time)
            continue
        read += 1
        cell = told["estimate"]
        numbers = (cell.value, *(math.nan if end is None else end for end in (cell.lower, cell.upper)))
        assert numbers == pytest.approx(expected, abs=1e-12, nan_ok=True)
        assert told["at_risk"].n == at.n_risk[0]
    assert read >= 6 * len(curves)


def test_that_the_small_table_and_the_facts_repeat_the_tables(numbered: Any) -> None:
    result, view = shown(numbered, BY_DOMAIN)
    assert view.beside is not None
    for row in view.beside.rows:
        for cell, name in zip(row.cells[1:], ("4-1BB", "CD28z"), strict=True):
            whole = next(
                cells(view.tables[0], one)
                for one in view.tables[0].rows
                if one.at == row.at and one.cells[0].text == name and one.cells[1].text == "recovered"
            )
            assert whole["estimate"] == cell
    assert len(view.facts) >= 3
    for fact in view.facts:
        assert fact.same_as is not None
        key, row_number, column = fact.same_as
        found = table(view, key)
        assert cells(found, found.rows[row_number])[column] == fact.cell
    gray, difference, ratio = (fact.cell for fact in view.facts[:3])
    assert gray == PCell(result.gray.test.p, "Gray test")
    one = result.subdistribution.coefficients[0]
    assert (ratio.value, ratio.lower, ratio.upper) == (one.hr, one.lower, one.upper)
    assert difference.value == pytest.approx(
        _at_a_year(result, "CD28z") - _at_a_year(result, "4-1BB"), abs=1e-12
    )


def _at_a_year(result: Any, group: str) -> float:
    (curve,) = (c for c in result.incidence if c.cause == 1 and c.group == group)
    return float(curve.at([365.25]).estimate[0])


def test_that_picks_are_who_had_the_event_by_then_and_add_up(numbered: Any) -> None:
    _, view = shown(numbered, BY_DOMAIN)
    members = {m.patient_id: m for m in numbered.members}
    for row in view.tables[0].rows:
        told, picks = cells(view.tables[0], row), dict(row.picks)
        day = row.at * 30.4375
        assert len(picks["events"].patients) == told["events"].n
        assert len(picks["at_risk"].patients) == told["at_risk"].n
        for patient in picks["events"].patients:
            recovery = members[patient].recovery
            first = recovery.day(Criterion.TH)
            if told["event"].text == "recovered":
                assert first is not None
                assert first <= day
            else:
                assert first is None
                assert recovery.end_day <= day
    assert view.everybody is not None
    dropped = sum(len(one.patients) for one in view.left_out)
    assert len(view.everybody.patients) + dropped == len(numbered.members)


def test_that_the_numbers_below_add_up_to_the_group(numbered: Any) -> None:
    _, view = shown(numbered, BY_DOMAIN)
    (plot,) = view.chart.plots
    assert [block.name for block in plot.below] == ["4-1BB", "CD28z"]
    for block, n in zip(plot.below, (73, 126), strict=True):
        at_risk, recovered, competing = ([int(text) for _, text in row.numbers] for row in block.rows)
        assert at_risk[0] == n
        assert all(a + b + c <= n for a, b, c in zip(at_risk, recovered, competing, strict=True))
        assert recovered == sorted(recovered)


def test_that_groups_made_later_are_called_naive_above_the_numbers(numbered: Any) -> None:
    _, late = shown(numbered, Question(analysis="recovery", part="any", by="best_response"))
    assert late.title.endswith("(naive)")
    assert any(text.startswith("Immortal time") for text in late.warnings)
    _, early = shown(numbered, BY_DOMAIN)
    assert not early.title.endswith("(naive)")
    assert not any(text.startswith("Immortal time") for text in early.warnings)


def test_that_a_group_where_all_events_lie_on_one_side_says_so(numbered: Any) -> None:
    _, view = shown(numbered, Question(analysis="recovery", part="th", by="ir_th"))
    ratio = next(fact for fact in view.facts if fact.name.startswith("Fine"))
    assert isinstance(ratio.cell, NoneCell)
    assert ratio.cell.status is not None
    assert ratio.cell.status.reason == "separation"


def test_that_switches_take_away_what_they_name(numbered: Any) -> None:
    _, bare = shown(
        numbered, BY_DOMAIN, with_bands=False, with_competing=False, with_table=False, months=12.0
    )
    (plot,) = bare.chart.plots
    assert {type(mark).__name__ for mark in plot.marks} == {"StepCurve"}
    assert [mark.note for mark in plot.marks] == ["recovered", "recovered"]
    assert plot.below == ()
    assert plot.x.high == 12
    assert all(x <= 12 for mark in plot.marks for x, _ in mark.points)


def test_that_nobody_says_so(numbered: Any) -> None:
    _, view = shown(replace(numbered, members=()), Question(analysis="recovery", part="any"))
    assert view.chart.plots == ()
    assert view.chart.empty == "Nobody is in this analysis."
    assert all(isinstance(fact.cell, (EstimateCell, NoneCell)) for fact in view.facts)


def test_that_the_contrast_comes_with_its_own_test_and_only_then(numbered: Any) -> None:
    name = "Log-rank test of 1 − Kaplan–Meier, if relapse-free"
    result, view = shown(numbered, BY_DOMAIN, with_one_minus_km=True)
    assert [fact.cell for fact in view.facts if fact.name == name] == [PCell(result.log_rank.test.p, name)]
    (plot,) = view.chart.plots
    contrast = [mark for mark in plot.marks if getattr(mark, "note", "") == "if relapse-free (1 − KM)"]
    assert len(contrast) == 2
    for mark in contrast:
        assert not mark.is_main
        assert mark.stroke.width_pt < 1.5
        assert mark.stroke.dash not in ((), (1.4, 2.2))
    assert all("relapse-free" not in text for text in (shown(numbered, BY_DOMAIN)[1].chart.notes))
    assert all(fact.name != name for fact in shown(numbered, BY_DOMAIN)[1].facts)


def test_that_a_chosen_end_in_months_is_months_on_an_axis_of_days_too(numbered: Any) -> None:
    question = Question(analysis="infections", part="any")
    for months, expected in ((1.0, 30.4375), (24.0, 100.0), (None, 100.0)):
        (plot,) = shown(numbered, question, months=months)[1].chart.plots
        assert plot.x.high == expected
