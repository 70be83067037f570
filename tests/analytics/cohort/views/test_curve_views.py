"""Every view of curves: its numbers are those of the analysis, its words those of its tables."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.cohort.analyses.survival import SurvivalAnalysis
from analytics.cohort.analysis_book import answers
from analytics.cohort.question import Question
from analytics.cohort.views.cells import EstimateCell, NoneCell, PCell, Scale, TextCell
from analytics.cohort.views.cohort_words import CohortWords
from analytics.cohort.views.survival import survival_view
from analytics.rules.months import DAYS_PER_MONTH
from analytics.statistics.estimability import Reason
from analytics.statistics.fine_gray import fine_gray
from analytics.statistics.survival_data import survival_data
from tests.analytics.cohort.views.curve_context import cells, context_of, shown, table

QUESTIONS = (
    Question(analysis="recovery", part="igg", by="domain"),
    Question(analysis="infections", part="any"),
    Question(analysis="infections", part="severe_bacterial", by="domain"),
    Question(analysis="nrm", part="nrm", by="domain"),
    Question(analysis="tmn", part="tmn", by="product"),
    Question(analysis="survival", part="os", by="ir_any"),
    Question(analysis="survival", part="pfs", by="ir_count", landmark=90),
    Question(analysis="os-from-tmn", part="os_from_tmn", by="tmn_type"),
    Question(analysis="follow-up", part="follow_up", by="domain"),
)


def named(question: Question) -> str:
    return f"{question.analysis}-{question.part}-{question.by}"


@pytest.fixture(scope="module", params=QUESTIONS, ids=named)
def asked(request: Any, numbered: Any) -> Any:
    question: Question = request.param
    return question, *shown(numbered, question)


def main_curves(result: Any) -> list[Any]:
    if hasattr(result, "curves"):
        return list(result.curves)
    return [curve for curve in result.incidence if curve.cause == 1]


def test_that_the_values_at_the_times_are_those_of_the_curves(asked: Any) -> None:
    question, result, view = asked
    curves, read = main_curves(result), 0
    unit = 1.0 if question.analysis == "infections" else DAYS_PER_MONTH
    is_long = [column.key for column in view.beside.columns] == ["group", "estimate"]
    assert is_long == (len(curves) > 2)
    lines = [row for row in view.beside.rows if not row.is_heading]
    for place, row in enumerate(lines):
        told_of = [curves[place % len(curves)]] if is_long else curves
        for cell, curve in zip(row.cells[1:], told_of, strict=True):
            day = row.at * unit
            told = curve.at([day])
            if isinstance(cell, TextCell):
                assert day > curve.steps.time[-1]
                continue
            read += 1
            assert cell.value == pytest.approx(told.estimate[0], abs=1e-12)
            assert cell.confidence == curve.confidence
            for end, expected in ((cell.lower, told.lower[0]), (cell.upper, told.upper[0])):
                if end is None:  # nobody or everybody had the event: R has no interval, or one of no width
                    assert expected != expected or told.lower[0] == told.upper[0] == told.estimate[0] == 1.0
                else:
                    assert end == pytest.approx(expected, abs=1e-12)
    assert read >= 3


def test_that_every_step_is_in_the_table_of_steps(asked: Any) -> None:
    _, result, view = asked
    steps = table(view, "steps")
    expected = [value for curve in main_curves(result) for value in curve.steps.estimate.tolist()]
    told = [cells(steps, row)["estimate"].value for row in steps.rows]
    assert told[: len(expected)] == pytest.approx(expected, abs=1e-12)


def test_that_facts_repeat_the_table_of_comparisons(asked: Any) -> None:
    _, _, view = asked
    comparison = table(view, "comparison")
    assert len(view.facts) == len(comparison.rows)
    for fact in view.facts:
        key, row, column = fact.same_as
        found = table(view, key)
        assert cells(found, found.rows[row])[column] == fact.cell
        assert found.rows[row].cells[0] == TextCell(fact.name)


def test_that_tests_ratios_and_medians_are_those_of_the_analysis(asked: Any) -> None:
    _, result, view = asked
    comparison = table(view, "comparison")
    ps = {row.cells[0].text: row.cells[2] for row in comparison.rows}
    values = [row.cells[1] for row in comparison.rows]
    for name, test in (
        ("Gray test", getattr(result, "gray", None)),
        ("Log-rank test", getattr(result, "log_rank", None) if hasattr(result, "curves") else None),
    ):
        if test is not None:
            assert ps[name] == (PCell(test.test.p, name) if test.status.ok else NoneCell(test.status))
    model = getattr(result, "hazard", None) or getattr(result, "subdistribution", None)
    ratios = [one for one in values if isinstance(one, EstimateCell) and one.scale is Scale.RATIO]
    if model is not None and model.status.ok:
        assert [(one.value, one.lower, one.upper) for one in ratios] == [
            (one.hr, one.lower, one.upper) for one in model.coefficients
        ]
    if hasattr(result, "curves"):
        medians = [one for one in values if isinstance(one, EstimateCell) and one.scale is Scale.MONTHS]
        for cell, curve in zip(medians, result.curves, strict=False):
            days = curve.median.estimate
            assert days != days if cell.value is None else cell.value * DAYS_PER_MONTH == pytest.approx(days)


def test_that_picks_add_up(asked: Any, numbered: Any) -> None:
    question, result, view = asked
    unit = 1.0 if question.analysis == "infections" else DAYS_PER_MONTH
    rows = result.rows
    time = {m.patient_id: t for m, t in zip(rows.members, rows.data.time.tolist(), strict=True)}
    everybody = set(view.everybody.patients)
    assert len(everybody) == len(view.everybody.patients) == result.account.n
    out = [patient for one in view.left_out for patient in one.patients]
    assert len(out) == len(result.account.dropped)
    assert everybody | set(out) == {member.patient_id for member in numbered.members}
    for row in view.tables[0].rows:
        told, picks = cells(view.tables[0], row), dict(row.picks)
        assert len(picks["events"].patients) == told["events"].n
        assert len(picks["at_risk"].patients) == told["at_risk"].n
        both = set(picks["events"].patients) & set(picks["at_risk"].patients)
        assert all(time[patient] == row.at * unit for patient in both)  # at risk just before that day's event
        assert everybody >= {*picks["events"].patients, *picks["at_risk"].patients}


def test_that_what_became_of_everybody_adds_up(asked: Any) -> None:
    _, result, view = asked
    events = table(view, "events")
    lines = [cells(events, row) for row in events.rows]
    for line, row in zip(lines, events.rows, strict=True):
        shares = [cell for key, cell in line.items() if key.startswith("end_")]
        assert sum(one.count for one in shares) == line["n"].n
        assert {one.of for one in shares} == {line["n"].n}
        assert [len(pick.patients) for _, pick in row.picks] == [line["n"].n, *(one.count for one in shares)]
    assert lines[-1]["n"].n == result.account.n
    groups = [line["n"].n for line in lines[:-1]]
    assert not groups or sum(groups) == result.account.n


def test_that_numbers_of_the_sentences_stand_in_a_table(numbered: Any) -> None:
    question = Question(analysis="recovery", part="b", by="domain")
    result, view = shown(numbered, question)
    ((n, time),) = (row.cells for row in table(view, "recovered_only").rows)
    sentence = next(text for text in view.reading if text.startswith("Among the"))
    assert f"Among the {n.n} who recovered" in sentence
    assert f"{time.median:.1f} months (quartiles {time.lower:.1f}–{time.upper:.1f})" in sentence
    assert time.median * DAYS_PER_MONTH == pytest.approx(result.recovered_only.median)
    share = cells(table(view, "events"), table(view, "events").rows[-1])["end_1"]
    assert f"{share.count} of {share.of} were ever seen recovered." in view.reading


def test_that_curves_bands_and_ticks_are_those_of_the_steps(asked: Any) -> None:
    question, result, view = asked
    plot = view.chart.plots[0]
    end_day = plot.x.high * (1.0 if question.analysis == "infections" else DAYS_PER_MONTH)
    lines = [mark for mark in plot.marks if type(mark).__name__ == "StepCurve" and mark.is_main]
    curves = [curve for curve in main_curves(result) if curve.n]
    for line, curve in zip(reversed(lines), curves, strict=True):
        start = 1.0 if hasattr(result, "curves") else 0.0
        assert line.points[0] == (0.0, start)
        last = curve.at([min(end_day, curve.steps.time[-1])]).estimate[0]
        assert line.points[-1][1] == pytest.approx(last, abs=1e-12)
        assert len(line.pick.patients) == curve.events
        assert line.end <= plot.x.high
    assert all(0 <= y <= plot.y.high + 1e-12 for line in lines for _, y in line.points)


def test_that_groups_of_later_are_warned_of_and_those_of_a_landmark_are_not(asked: Any) -> None:
    question, _, view = asked
    is_late = question.by == "ir_any"
    assert view.title.endswith("(naive)") == is_late
    assert any(text.startswith("Immortal time") for text in view.warnings) == is_late
    assert view.chart.title == view.title


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
def test_that_nobody_and_one_patient_are_shown_without_a_number_that_looks_like_a_finding(
    numbered: Any, question: Question
) -> None:
    _, nobody = shown(replace(numbered, members=()), question)
    assert nobody.chart.empty == "Nobody is in this analysis."
    ill = next(m for m in numbered.members if m.ends.os_from_tmn is not None)
    _, alone = shown(replace(numbered, members=(ill,)), question)
    for view in (nobody, alone):
        for fact in view.facts:
            assert isinstance(fact.cell, NoneCell | EstimateCell)
            if isinstance(fact.cell, NoneCell):
                assert fact.cell.status is not None
                assert fact.cell.status.reason is not None
            else:
                assert fact.cell.scale is Scale.MONTHS


def test_that_causes_of_death_add_up_to_the_deaths(numbered: Any) -> None:
    result, view = shown(numbered, Question(analysis="nrm", part="nrm"))
    deaths = int((result.rows.data.event == 1).sum())
    assert deaths >= 5
    for key in ("causes", "recorded"):
        shares = [row.cells[1] for row in table(view, key).rows]
        assert sum(one.count for one in shares) == deaths
        assert {one.of for one in shares} == {deaths}
        picked = [patient for row in table(view, key).rows for patient in dict(row.picks)["share"].patients]
        assert len(set(picked)) == len(picked) == deaths
    assert [cell.cells[1].count for cell in table(view, "causes").rows] == [
        one.deaths for one in result.categories
    ]
    bars = [mark for mark in view.chart.plots[1].marks if type(mark).__name__ == "Bar"]
    assert [int(bar.right) for bar in bars] == [one.deaths for one in result.categories]


def test_that_types_of_tmn_compete_and_add_up_to_all(numbered: Any) -> None:
    result, view = shown(numbered, Question(analysis="tmn", part="tmn"))
    by_type = table(view, "by_type")
    for row in view.beside.rows if view.beside else ():
        months = row.cells[0]
        lines = [cells(by_type, one) for one in by_type.rows]
        parts = [one["estimate"].value for one in lines if one["time"] == months]
        assert sum(parts) == pytest.approx(row.cells[1].value, abs=1e-12)
    for row in by_type.rows:
        assert len(dict(row.picks)["events"].patients) == cells(by_type, row)["events"].n
    assert len(view.chart.plots) == 2
    assert sum(len(mark.pick.patients) for mark in view.chart.plots[1].marks) == result.first


def test_that_a_subdistribution_ratio_is_that_of_the_rows(numbered: Any) -> None:
    """The same rows by hand: 1 for the second domain, each of the ends in its code."""
    result, _ = shown(numbered, Question(analysis="recovery", part="th", by="domain"))
    rows = result.rows
    second = [[float(member.domain == "CD28z")] for member in rows.members]
    data = survival_data(rows.data.time, rows.data.event, covariates=second)
    (expected,) = fine_gray(data, ["CD28z"]).coefficients
    (found,) = result.subdistribution.coefficients
    assert (found.hr, found.lower, found.upper) == (expected.hr, expected.lower, expected.upper)
    assert found.name == "group[CD28z]"


def test_that_a_group_past_its_last_patient_has_no_difference_and_says_which(numbered: Any) -> None:
    early = tuple(
        replace(m, recovery=replace(m.recovery, end_day=min(m.recovery.end_day, 100)))
        if m.domain == "4-1BB"
        else m
        for m in numbered.members
    )
    kept = tuple(
        m for m in early if m.domain != "4-1BB" or all(day <= 100 for _, day in m.recovery.first_met)
    )
    result, view = shown(
        replace(numbered, members=kept), Question(analysis="recovery", part="th", by="domain")
    )
    assert result.differences[0].status.reason is Reason.NOT_OBSERVED
    assert result.differences[0].status.about == "4-1BB"
    fact = next(one for one in view.facts if one.name.startswith("Difference"))
    assert fact.cell == NoneCell(result.differences[0].status)
    assert view.beside is not None
    assert view.beside.rows[-1].cells[1] == TextCell("nobody observed")
    assert any("nobody observed" in note for note in view.beside.notes)


def test_that_with_many_groups_the_figure_says_what_stands_in_the_tables_only(numbered: Any) -> None:
    centres = tuple(
        replace(m, baseline=replace(m.baseline, centre=f"Centre {place % 11:02}"))
        for place, m in enumerate(numbered.members)
    )
    many = replace(numbered, members=centres)
    result, view = shown(many, Question(analysis="recovery", part="any", by="centre"))
    (plot,) = view.chart.plots
    assert [type(mark).__name__ for mark in plot.marks] == ["StepCurve"] * 8
    assert len({(mark.stroke.colour, mark.stroke.dash) for mark in plot.marks}) == 8
    assert "11 groups: the figure shows the 8 largest" in view.chart.notes[0]
    assert "bands and competing events stand in the table only" in view.chart.notes[0]
    assert {row.cells[0].text for row in view.tables[0].rows} == {f"Centre {n:02}" for n in range(11)}
    (block,) = plot.below
    assert block.name == "at risk (recovered)"
    assert len(block.rows) == 8
    first = next(curve for curve in result.incidence if curve.group == block.rows[0].name)
    assert block.rows[0].numbers[0] == (0.0, f"{first.n} (0)")


def test_that_a_level_that_many_fields_have_is_named_with_its_field(numbered: Any) -> None:
    _, view = shown(numbered, Question(analysis="survival", part="pfs", by="ecog_2_or_more"))
    names = {row.cells[0].text for row in view.tables[0].rows}
    assert names == {"ECOG ≥ 2: no", "ECOG ≥ 2: yes"}
    _, view = shown(numbered, Question(analysis="survival", part="pfs", by="product"))
    assert "axi-cel" in {row.cells[0].text for row in view.tables[0].rows}


@pytest.mark.parametrize(
    ("question", "ends"),
    [
        (Question(analysis="survival", part="os", by="ir_any"), "by the grouping. Use a landmark."),
        (Question(analysis="survival", part="os", by="best_response", landmark=90), "after this landmark."),
        (Question(analysis="infections", part="any", by="ir_any"), "by the grouping."),
        (Question(analysis="nrm", part="nrm", by="ir_any"), "by the grouping."),
    ],
)
def test_that_the_warning_of_immortal_time_offers_what_the_analysis_has(
    numbered: Any, question: Question, ends: str
) -> None:
    _, view = shown(numbered, question)
    assert view.warnings[0].startswith("Immortal time")
    assert view.warnings[0].endswith(ends)
    assert "(naive)" in view.title
    assert not any("groups are those of the landmark" in sentence for sentence in view.reading)


def test_that_who_was_last_seen_on_the_landmark_is_told_of(numbered: Any) -> None:
    for start in range(60, 400):
        question = Question(analysis="survival", part="os", landmark=start)
        last = [m for m in numbered.members if m.ends.os.time_days == start and m.ends.os.cause_code == 0]
        if last:
            break
    told = [sentence for sentence in shown(numbered, question)[1].reading if "very day" in sentence]
    assert told == [
        f"Last seen on the very day of the landmark: {len(last)}. They enter and are censored at once; "
        "“aftercart stats landmark” leaves such rows out."
    ]


@pytest.mark.parametrize(
    "question",
    [
        Question(analysis="tmn", part="tmn", by="domain"),
        Question(analysis="recovery", part="th"),
        Question(analysis="infections", part="severe"),
        Question(analysis="nrm", part="nrm", by="sex"),
    ],
    ids=named,
)
def test_that_a_clinic_without_the_event_sees_zero_and_who_was_at_risk(
    numbered: Any, question: Question
) -> None:
    def without(member: Any) -> Any:
        ends = replace(
            member.ends,
            tmn=replace(member.ends.tmn, cause_code=0),
            nrm=replace(member.ends.nrm, cause_code=0),
            os_from_tmn=None,
        )
        never = replace(member.recovery, first_met=())
        return replace(member, ends=ends, recovery=never, course=replace(member.course, infections=()))

    spared = replace(numbered, members=tuple(map(without, numbered.members)))
    result, view = shown(spared, question)
    groups = {curve.group for curve in result.incidence if curve.cause == 1}
    assert len(groups) == (1 if question.by is None else 2)
    assert view.chart.plots[0].below
    mine = [cells(table(view, "curves"), row) for row in table(view, "curves").rows][: len(view.beside.rows)]
    assert all(one["estimate"].value == 0.0 and one["at_risk"].n > 0 for one in mine)
    assert sum(row.cells[1].n for row in table(view, "events").rows[-1:]) == result.account.n


def test_that_a_curve_that_has_not_fallen_has_no_interval_and_says_so(numbered: Any) -> None:
    early = min(m.ends.os.time_days for m in numbered.members if m.ends.os.cause_code == 1) - 1
    context = replace(context_of(numbered, Question(analysis="survival", part="os")), at=(early, 365.25))
    result = answers(numbered, context.question)["os"]
    assert isinstance(result, SurvivalAnalysis)
    view = survival_view(result, "os", context)
    first, second = (row.cells[-1] for row in table(view, "curves").rows)
    assert first == EstimateCell(1.0, None, None, Scale.PROBABILITY)
    assert isinstance(second, EstimateCell)
    assert second.lower is not None
    assert CohortWords().cell.no_interval_note in table(view, "curves").notes


def test_that_one_month_is_not_written_in_the_plural(numbered: Any) -> None:
    _, view = shown(numbered, Question(analysis="recovery", part="th"))
    told = [row.picks[0][1].what for row in view.beside.rows]
    assert told[0].endswith("by 1 month")
    assert told[1].endswith("by 3 months")
    assert view.chart.plots[0].cursor_unit.replace("{x}", "1") == "month 1"
