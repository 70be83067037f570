"""The population as it is shown: every patient once, and every number leads to whom it counts."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.charts.chart import Flow
from analytics.cohort.population import ExcludedPatient, Exclusion, Population
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.cells import CountCell, ShareCell
from analytics.cohort.views.population import population_view
from tests.analytics.cohort.views.curve_context import context_of, table


def view_of(cohort: Population) -> AnalysisView:
    return population_view(cohort, "", context_of(cohort, Question(analysis="population")))


@pytest.fixture(scope="module")
def everybody(numbered: Population) -> Population:
    """A cohort that left somebody out for every reason, of each one patient more than of the one before."""
    out = [
        ExcludedPatient(1000 + 10 * place + n, "x", reason)
        for place, reason in enumerate(Exclusion)
        for n in range(place + 1)
    ]
    return replace(numbered, excluded=tuple(out))


def test_that_the_flow_counts_every_patient_once(everybody: Population) -> None:
    chart = view_of(everybody).chart
    assert chart is not None
    (flow,) = chart.plots
    assert isinstance(flow, Flow)
    picks = [box.pick for box in flow.boxes]
    assert all(pick is not None for pick in picks)
    sizes = [len(box.pick.patients) if box.pick else 0 for box in flow.boxes]
    out = [n for n, box in zip(sizes, flow.boxes, strict=True) if box.is_side]
    branches = [n for n, box in zip(sizes, flow.boxes, strict=True) if box.is_branch]
    trunk = [n for n, box in zip(sizes, flow.boxes, strict=True) if not (box.is_side or box.is_branch)]
    assert out == [place + 1 for place in range(len(Exclusion))]
    assert trunk == [len(everybody.members) + sum(out), len(everybody.members)]
    assert sum(branches) == len(everybody.members)
    for box, n in zip(flow.boxes, sizes, strict=True):
        assert f"n = {n}" in box.lines


def test_that_the_tables_say_the_same_and_add_up(everybody: Population) -> None:
    view = view_of(everybody)
    reasons, groups = table(view, "reasons"), table(view, "groups")
    counts = [row.cells[1].n for row in reasons.rows if isinstance(row.cells[1], CountCell)]
    assert counts[:-2] == [n for _, n in everybody.flow]
    assert counts[-2:] == [len(everybody.excluded), len(everybody.members)]
    for one in (reasons, groups):
        for row in one.rows:
            share, count = row.cells[2], row.cells[1]
            assert isinstance(share, ShareCell)
            assert isinstance(count, CountCell)
            assert share.count == count.n == len(dict(row.picks)["patients"].patients)
    *inner, total = groups.rows
    for indented in (False, True):
        some = [
            r.cells[1].n for r in inner if r.is_indented is indented and isinstance(r.cells[1], CountCell)
        ]
        assert sum(some) == len(everybody.members) == total.cells[1].n  # type: ignore[union-attr]
    for fact in view.facts:
        if fact.same_as is not None:
            key, row_at, column = fact.same_as
            told = table(view, key)
            place = [c.key for c in told.columns].index(column)
            assert told.rows[row_at].cells[place] == fact.cell
    assert [len(one.patients) for one in view.left_out] == [n for _, n in everybody.flow]


@pytest.mark.parametrize("members", [0, 1])
def test_that_an_empty_cohort_says_so(everybody: Population, members: int) -> None:
    nobody = view_of(replace(everybody, members=everybody.members[:members], excluded=()))
    assert nobody.chart is not None
    assert bool(nobody.chart.empty) is (members == 0)
    only_out = view_of(replace(everybody, members=()))
    assert only_out.chart is not None
    assert not only_out.chart.empty


def test_that_no_box_and_no_pick_holds_a_patient_number(everybody: Population) -> None:
    view = view_of(everybody)
    numbers = {one.number for one in everybody.members if len(one.number) >= 8}
    assert len(numbers) > 100
    said = repr([(t.title, t.rows) for t in view.tables]) + repr(view.chart)
    assert not any(number in said for number in numbers)


def test_that_products_of_any_cohort_add_up(numbered: Any) -> None:
    view = view_of(replace(numbered, members=tuple(replace(m, domain=None) for m in numbered.members)))
    first = table(view, "groups").rows[0]
    assert first.cells[1] == CountCell(len(numbered.members))
