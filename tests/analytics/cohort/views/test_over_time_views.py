"""Time courses, swimmer plot and clones as they are shown: every number is the one of the analysis."""

from dataclasses import replace
from math import isinf
from typing import Any

import pytest

from analytics.catalogue import catalogue
from analytics.charts.chart import Area, Bar, Chart, Dots, Interval, PlainLine, Plot
from analytics.charts.chart_layout import lay_out
from analytics.cohort.analyses.clonal_evolution import EvolutionTo, clonal_evolution
from analytics.cohort.analyses.time_courses import time_courses
from analytics.cohort.member_series import SERIES
from analytics.cohort.population import Population, population
from analytics.cohort.question import Question
from analytics.cohort.recovery_band import LEAST_PATIENTS
from analytics.cohort.views.cell_text import cell_text
from analytics.cohort.views.cells import NumberCell, QuartilesCell, TextCell
from analytics.cohort.views.clonal_evolution import clonal_evolution_view
from analytics.cohort.views.swimmer_chart import MOST_BARS
from analytics.cohort.views.time_courses import time_courses_view
from analytics.cohort.views.view_context import ALL_MONTHS
from analytics.figures.display_list import Text
from analytics.figures.metrics import load_metrics
from analytics.records.ids import PatientId
from analytics.records.result import Censored, Comparator
from analytics.rules.months import DAYS_PER_MONTH
from tests.analytics.cohort.views import curve_context
from tests.analytics.cohort.views.curve_context import cells, context_of, table


def written(chart: Chart, width: float = 880.0) -> list[str]:
    """All texts of the figure as it is painted."""
    sheet = lay_out(chart, width, 560.0, load_metrics())
    return [item.text for item in sheet.items if isinstance(item, Text)]


def shown(cohort: Population, question: Question, **display: Any) -> tuple[Any, Any]:
    return curve_context.shown(cohort, question, **display)


def plot(view: Any, number: int = 0) -> Plot:
    found = view.chart.plots[number]
    assert isinstance(found, Plot)
    return found


@pytest.mark.parametrize("with_mean", [False, True])
def test_that_points_of_a_time_course_are_the_numbers_of_the_table(
    numbered: Population, with_mean: bool
) -> None:
    question = Question(analysis="time-courses", part="CD4", by="domain")
    result, view = shown(numbered, question, with_mean=with_mean)
    drawn = [mark for mark in plot(view).marks if isinstance(mark, Dots) and not mark.is_open]
    windows = table(view, "windows")
    for course, dots in zip(result.courses, drawn, strict=True):
        enough = [w for w in course.windows if w.n >= LEAST_PATIENTS]
        expected = [w.mean if with_mean else w.median.value for w in enough]
        assert [dot.y for dot in dots.dots] == [one for one in expected if one is not None]
        key = course.group.lower().replace("-", "_")
        for row, window in zip(windows.rows, course.windows, strict=True):
            told = cells(windows, row)
            assert (told[f"{key}_at_risk"].n, told[f"{key}_measured"].n) == (window.at_risk, window.n)
            if isinstance(told[f"{key}_median"], QuartilesCell):
                assert told[f"{key}_median"].median == window.median.value
            if isinstance(told[f"{key}_mean"], NumberCell):
                assert told[f"{key}_mean"].value == window.mean
                error = told[f"{key}_sem"]
                assert error == TextCell("one value") if window.sem is None else error.value == window.sem
            picked = dict(row.picks)[f"{key}_measured"]
            assert picked.patients == window.patients
    intervals = [mark for mark in plot(view).marks if isinstance(mark, Interval)]
    assert bool(intervals) is with_mean
    assert any(isinstance(mark, Area) for mark in plot(view).marks) is not with_mean


def test_that_numbers_below_a_time_course_stand_under_their_window(numbered: Population) -> None:
    result, view = shown(numbered, Question(analysis="time-courses", part="IGG", by="domain"))
    places = [tick.at for tick in plot(view).x.ticks]
    for course, block in zip(result.courses, plot(view).below, strict=True):
        at_risk, measured = block.rows
        assert [x for x, _ in at_risk.numbers] == places
        days = [tick.label for tick in plot(view).x.ticks]
        of = {str(w.day): w for w in course.windows}
        assert [int(n) for _, n in at_risk.numbers] == [of[day.replace(",", "")].at_risk for day in days]
        assert [int(n) for _, n in measured.numbers] == [of[day.replace(",", "")].n for day in days]
    assert "An IgG under given immunoglobulin does not count." in view.reading


def test_that_facts_and_small_table_of_a_time_course_repeat_the_table(numbered: Population) -> None:
    _, view = shown(numbered, Question(analysis="time-courses", part="CD4", by="domain"))
    windows = table(view, "windows")
    assert len(view.facts) >= 6
    for fact in view.facts:
        assert fact.same_as is not None
        key, row, column = fact.same_as
        assert cells(table(view, key), table(view, key).rows[row])[column] == fact.cell
    assert view.beside is not None
    for small, row in zip(view.beside.rows, windows.rows, strict=True):
        told = cells(windows, row)
        assert small.cells[1:] == (told["4_1bb_median"], told["cd28z_median"])


def test_that_bounds_are_said_and_never_drawn_as_a_value(a_record: Any, numbered: Population) -> None:
    below, above = Censored(Comparator.BELOW, 5.0), Censored(Comparator.ABOVE, 900.0)
    outcomes = [below] * 4 + [40.0] * 2
    records = [
        a_record.with_result("CD19", 30, one).with_result("CD19", 90, above).record for one in outcomes
    ]
    members = population(records).members
    context = context_of(numbered, Question(analysis="time-courses", part="CD19"))
    view = time_courses_view(time_courses(members, "CD19"), "CD19", context)
    first, second = (cells(view.tables[0], row) for row in view.tables[0].rows)
    assert first["all_median"] == TextCell("0 to 5 (0 to 5 – 30 to 31)")
    assert first["all_mean"] == TextCell("4 of 6 only a bound")
    assert second["all_median"] == TextCell("900 or more (900 or more – 900 or more)")
    marks = plot(view).marks
    assert not any(isinstance(mark, PlainLine) for mark in marks)
    spans = [mark for mark in marks if isinstance(mark, Interval)]
    assert (spans[0].low, spans[0].high) == (0.0, 5.0)
    assert isinf(spans[1].high)
    assert spans[1].open_high
    assert all(mark.is_open for mark in marks if isinstance(mark, Dots))
    assert view.chart is not None
    assert written(view.chart)
    of_means = context_of(numbered, Question(analysis="time-courses", part="CD19"), with_mean=True)
    means = time_courses_view(time_courses(members, "CD19"), "CD19", of_means)
    assert means.chart is not None
    assert any("has a mean" in note for note in means.chart.notes)


@pytest.mark.parametrize("analyte", SERIES)
def test_that_every_analyte_can_be_drawn_and_written(numbered: Population, analyte: str) -> None:
    _, view = shown(numbered, Question(analysis="time-courses", part=analyte, by="domain"))
    assert {"4-1BB", "CD28z", "at risk"} <= set(written(view.chart))
    context = context_of(numbered, Question(analysis="time-courses", part=analyte))
    for one in view.tables:
        for row in one.rows:
            assert all(cell_text(cell, context.wording, context.words.cell).whole for cell in row.cells)


def test_that_too_many_groups_are_said_in_words(numbered: Population) -> None:
    members = tuple(replace(m, product=f"product {n % 9}") for n, m in enumerate(numbered.members))
    many = replace(numbered, members=members)
    _, view = shown(many, Question(analysis="time-courses", part="CD4", by="product"))
    assert view.chart.empty.startswith("9 groups")
    assert len([c for c in view.tables[0].columns if c.key.endswith("_measured")]) == 9


def test_that_the_windows_are_called_as_the_schedule_they_come_from(numbered: Population) -> None:
    question = Question(analysis="time-courses", part="IGG")
    _, view = curve_context.shown(numbered, question)
    words = context_of(numbered, question).words.time_courses
    assert dict(view.sources)[words.windows] == catalogue().schedule.name


def test_that_bars_of_a_swimmer_plot_are_those_of_the_analysis(numbered: Population) -> None:
    result, view = shown(numbered, Question(analysis="swimmer", by="domain"))
    assert [one.title for one in view.chart.plots] == ["4-1BB", "CD28z"]
    assert len(view.tables[0].rows) == len(result.bars)
    drawn = [mark for one in view.chart.plots for mark in one.marks if isinstance(mark, Bar)]
    shown_bars = result.bars[:MOST_BARS]
    assert len(drawn) == sum(s.last > s.first for bar in shown_bars for s in bar.segments)
    for row, bar in zip(view.tables[0].rows, result.bars, strict=True):
        told = cells(view.tables[0], row)
        assert told["patient"].n == bar.running
        assert dict(row.picks)["patient"].patients == (bar.patient_id,)
        assert told["end"] == TextCell("alive" if bar.is_ongoing else "died")
    deaths = sum(not bar.is_ongoing for bar in result.bars)
    assert next(f.cell for f in view.facts if f.name == "death").count == deaths


def test_that_a_swimmer_plot_ends_with_most_patients_and_says_who_goes_on(numbered: Population) -> None:
    question = Question(analysis="swimmer")
    result, view = shown(numbered, question)
    end = plot(view).x.high * DAYS_PER_MONTH
    longer = [bar for bar in result.bars[:MOST_BARS] if bar.length_days > end]
    assert 1 <= len(longer) < 5
    cut = [m for m in plot(view).marks if isinstance(m, Interval) and m.low < plot(view).x.high < m.high]
    assert len(cut) >= len(longer)
    assert any(f"followed longer: {len(longer)}," in note for note in view.chart.notes)
    _, whole = shown(numbered, question, months=ALL_MONTHS)
    assert plot(whole).x.high * DAYS_PER_MONTH > max(bar.length_days for bar in result.bars)
    assert not any("followed longer" in note for note in whole.chart.notes)
    assert whole.tables == view.tables


def test_that_a_swimmer_plot_says_what_it_is_sorted_by(numbered: Population) -> None:
    _, view = shown(numbered, Question(analysis="swimmer", sort="age"))
    assert "by age" in view.subtitle
    assert view.chart.subtitle == view.subtitle


def test_that_what_is_written_of_single_patients_has_no_number_of_the_clinic(numbered: Population) -> None:
    members = tuple(replace(m, number=f"SECRET-{n}") for n, m in enumerate(numbered.members))
    secret = replace(numbered, members=members)
    for analysis, part in (("swimmer", "swimmer"), ("clonal-evolution", "last"), ("time-courses", "CD4")):
        _, view = shown(secret, Question(analysis=analysis, part=part))
        assert not any("SECRET" in text for text in written(view.chart))
        everything = repr([(one.title, one.notes, [row.cells for row in one.rows]) for one in view.tables])
        assert "SECRET" not in everything
        assert "SECRET" not in repr(view.facts) + repr(view.reading) + repr(view.sources)
        pointed = lay_out(view.chart, 880.0, 560.0, load_metrics()).hotspots
        assert any("SECRET" in spot.says for spot in pointed) == (analysis != "time-courses")


def test_that_very_many_patients_are_cut_and_said(numbered: Population) -> None:
    members = tuple(replace(m, patient_id=n) for n, m in enumerate((*numbered.members, *numbered.members)))
    result, view = shown(replace(numbered, members=members), Question(analysis="swimmer"))
    assert any(f"first {MOST_BARS} of {len(result.bars)}" in note for note in view.chart.notes)
    assert len(view.tables[0].rows) == len(result.bars) > MOST_BARS
    assert {dot.pick for m in plot(view).marks if isinstance(m, Dots) for dot in m.dots} <= {
        dict(row.picks)["patient"] for row in view.tables[0].rows[:MOST_BARS]
    }


def test_that_the_axis_of_time_courses_ends_where_the_reader_wants(numbered: Population) -> None:
    question = Question(analysis="time-courses", part="CD4")
    _, view = shown(numbered, question, months=6)
    assert [tick.label for tick in plot(view).x.ticks] == ["0", "7", "14", "21", "30", "60", "90", "180"]
    _, whole = shown(numbered, question)
    assert len(plot(whole).x.ticks) > 8
    assert view.tables == whole.tables


@pytest.mark.parametrize("to", list(EvolutionTo))
def test_that_clones_are_drawn_where_their_numbers_are(numbered: Population, to: EvolutionTo) -> None:
    result, view = shown(numbered, Question(analysis="clonal-evolution", part=to.value))
    genes = table(view, "genes")
    for row, gene in zip(genes.rows, result.genes, strict=True):
        told = cells(genes, row)
        assert (told["before"].count, told["before"].of) == (gene.before.mutated, gene.before.covered)
        if gene.before.vaf is not None:
            assert told["vaf_before"].median == pytest.approx(100 * gene.before.vaf[1])
    variants = [v for one in result.patients for v in one.variants]
    assert len(table(view, "variants").rows) == len(variants)
    for one in view.chart.plots:
        if not one.key.startswith("paired-"):
            continue
        gene = one.key.removeprefix("paired-")
        shown_dots = [d for m in one.marks if isinstance(m, Dots) and not m.is_open for d in m.dots]
        vafs = [
            said.vaf_fraction
            for v in variants
            if v.gene == gene
            for said in (v.before, v.after)
            if said.vaf_fraction is not None
        ]
        assert sorted(10**dot.y / 100 for dot in shown_dots) == pytest.approx(sorted(vafs))
    assert written(view.chart)


def test_that_an_unknown_limit_has_no_place_and_no_line(a_record: Any, numbered: Population) -> None:
    record = (
        a_record.with_sample(-5, {"TP53 p.R248Q": 0.05}, limit=0.02)
        .with_sample(300, {"PPM1D p.W427*": 0.1}, limit=None)
        .with_event("tmn", 300, type="MDS")
        .with_event("last_contact", 350)
        .record
    )
    members = population([replace(record, patient=replace(record.patient, id=PatientId(9)))]).members
    context = context_of(numbered, Question(analysis="clonal-evolution", part="tmn"))
    view = clonal_evolution_view(clonal_evolution(members), "tmn", context)
    told = {r["variant"].text: r for r in (cells(view.tables[1], row) for row in view.tables[1].rows)}
    assert told["TP53 p.R248Q"]["after"].text == "not detected, limit unknown"
    assert told["PPM1D p.W427*"]["before"].text == "not detected (< 2 %)"
    assert view.chart is not None
    tp53 = next(one for one in view.chart.plots if one.key == "paired-TP53")
    assert isinstance(tp53, Plot)
    assert not any(isinstance(mark, PlainLine) for mark in tp53.marks)
    ppm1d = next(one for one in view.chart.plots if one.key == "paired-PPM1D")
    assert isinstance(ppm1d, Plot)
    (line,) = (mark for mark in ppm1d.marks if isinstance(mark, PlainLine))
    assert line.stroke.dash  # one end is a bound
    assert 10 ** line.points[0][1] == pytest.approx(2.0)


def test_that_nobody_gives_words_and_no_traceback(numbered: Population) -> None:
    nobody = replace(numbered, members=())
    for analysis, part in (("time-courses", "CD4"), ("swimmer", "swimmer"), ("clonal-evolution", "tmn")):
        _, view = shown(nobody, Question(analysis=analysis, part=part))
        assert view.chart.empty
        assert written(view.chart)
