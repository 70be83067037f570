"""The figure shows the record: every result once, where it belongs, and nothing that is not there."""

import dataclasses

import pytest

from analytics.figures.arrange import arrange, needed_height
from analytics.figures.display_list import Text
from analytics.figures.mark_items import mark_items
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import Marker, load_palette
from analytics.figures.recovery_choices import RecoveryChoices
from analytics.figures.sheet import lay_out
from analytics.figures.spec import Fill, Glyph, Label, Markers, Polyline, Rule, Span
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.result import Censored, Comparator, Missing, MissingReason
from analytics.records.time_point import RelativeTime
from analytics.wording import Wording

LANES = {"CD4": "t_cells", "CD8": "t_cells", "CD19": "b_cells", "NK": "b_cells", "IGG": "igg"}


def panel(figure, key):
    return next(p for p in figure.panels if p.key == key)


def points(figure, key, *, without=(Marker.ARROW_DOWN, Marker.ARROW_UP)):
    return [
        point
        for mark in panel(figure, key).marks
        if isinstance(mark, Markers) and mark.marker not in without
        for point in mark.points
    ]


def test_that_every_result_is_one_point_in_its_lane(course, figure_of):
    figure = figure_of(course)
    drawn = {key: [p.result_id for p in points(figure, key)] for key in set(LANES.values())}
    for key, ids in drawn.items():
        assert sorted(ids) == sorted(r.id for r in course.results if LANES[r.analyte] == key)


def test_that_a_point_lies_at_its_day_and_value(course, figure_of):
    figure = figure_of(course)
    results = {r.id: r for r in course.results}
    for point in points(figure, "t_cells", without=(Marker.ARROW_DOWN, Marker.ARROW_UP, Marker.CROSS)):
        result = results[point.result_id]
        assert figure.x.scale.day_at(point.x) == pytest.approx(course.axis.day(result.at))
        assert point.y == result.outcome.value


def test_that_lines_end_where_the_data_end(course, figure_of):
    figure = figure_of(course)
    last = figure.x.scale.place(912)
    ends = [
        m.vertices[-1][0]
        for m in panel(figure, "t_cells").marks
        if isinstance(m, Polyline) and m.width_pt > 1
    ]
    assert max(ends) == pytest.approx(last)


def test_that_none_lies_in_the_strip_and_never_on_the_scale(course, figure_of):
    figure = figure_of(course)
    zeros = {r.id for r in course.results if r.analyte == "CD19" and getattr(r.outcome, "value", None) == 0}
    strip_top = panel(figure, "b_cells").axis.strip_top
    assert zeros
    assert all(
        (p.y < strip_top) == (p.result_id in zeros) for p in points(figure, "b_cells") if p.result_id in zeros
    )


def test_that_a_bound_is_hollow_at_its_limit_with_an_arrow(make, figure_of):
    below = make.result("CD4", 30, Censored(Comparator.BELOW, 20.0))
    above = make.result("CD4", 60, Censored(Comparator.ABOVE, 900.0))
    figure = figure_of(make.record([below, above]))
    marks = [m for m in panel(figure, "t_cells").marks if isinstance(m, Markers)]
    hollow = next(m for m in marks if m.is_open)
    assert [p.y for p in hollow.points] == [20.0, 900.0]
    assert {m.marker for m in marks} == {Marker.CIRCLE, Marker.ARROW_DOWN, Marker.ARROW_UP}


def test_that_less_than_one_has_another_glyph_than_none(course, figure_of):
    marks = [m for m in panel(figure_of(course), "b_cells").marks if isinstance(m, Markers)]
    looks = {
        p.result_id: (m.marker, m.is_open)
        for m in marks
        for p in m.points
        if m.marker is not Marker.ARROW_DOWN
    }
    below_one, not_detected = (
        next(r.id for r in course.results if type(r.outcome).__name__ == name)
        for name in ("Censored", "NotDetected")
    )
    zero = next(r.id for r in course.results if r.analyte == "CD19" and getattr(r.outcome, "value", 1) == 0)
    assert len({looks[below_one], looks[not_detected], looks[zero]}) == 3


def test_that_a_missing_value_is_a_cross_in_its_own_strip_and_no_number(make, figure_of):
    failed = make.result("CD4", 30, Missing(MissingReason.SAMPLE_FAILED))
    figure = figure_of(make.record([make.result("CD4", 14, 90), failed, make.result("CD4", 60, 120)]))
    lane = panel(figure, "t_cells")
    (crosses,) = [m for m in lane.marks if isinstance(m, Markers) and m.marker is Marker.CROSS]
    assert [p.result_id for p in crosses.points] == [failed.id]
    assert "sample failed" in crosses.points[0].text
    assert lane.axis.low < crosses.points[0].y < lane.axis.missing_top < 0
    assert "no result" in [t.label for t in lane.axis.ticks]
    readout = panel(figure, "t_cells").readouts[0]
    assert [r.text for r in readout.readings] == ["90", "120"]


def test_that_igg_under_immunoglobulin_is_hollow_and_says_so(course, figure_of):
    lane = panel(figure_of(course), "igg")
    hollow = {p.result_id for m in lane.marks if isinstance(m, Markers) and m.is_open for p in m.points}
    confounded = {
        r.id for r in course.results if r.analyte == "IGG" and 95 <= (course.axis.day(r.at) or 0) <= 605
    }
    assert confounded <= hollow
    assert "under IVIG" in [r.name for r in lane.readouts]
    assert "IVIG + 60 d" in [m.text for m in lane.marks if isinstance(m, Label)]


def test_that_the_ribbon_has_a_look_for_every_state(course, figure_of):
    spans = [m for m in panel(figure_of(course), "criteria").marks if isinstance(m, Span)]
    assert {m.fill for m in spans} == {Fill.SOLID, Fill.RAILS, Fill.HATCH, Fill.DOTS, Fill.DASHES}
    assert "met +272" in [m.words for m in spans]


def test_that_what_follows_a_relapse_is_veiled_and_says_so(course, figure_of):
    figure = figure_of(course)
    relapse = figure.x.scale.place(620)
    spans = [m for m in panel(figure, "criteria").marks if isinstance(m, Span) and m.fill is Fill.SOLID]
    assert all((m.opacity < 1) == (m.start >= relapse - 1e-6) for m in spans)
    words = [m.words for m in panel(figure, "criteria").marks if isinstance(m, Span)]
    assert words.count("not counted after relapse") == 1


@pytest.mark.parametrize(
    ("responses", "said"),
    [
        (((30, "SD"),), "progression"),
        ((), "progression"),
        (((-20, "CR"), (30, "SD")), "progression"),
        (((60, "CR"),), "progression"),
        (((30, "PR"),), "relapse"),
        (((20, "CR"), (30, "SD")), "relapse"),
    ],
)
def test_that_only_what_had_answered_is_a_relapse(make, figure_of, responses, said):
    events = [make.event("response", day, response=response) for day, response in responses]
    figure = figure_of(
        make.record(
            [make.result("CD4", day, 90) for day in (14, 40, 90)], [*events, make.event("progression", 40)]
        )
    )
    flags = [h.inside for g in figure.events for h in g.happenings if h.glyph is Glyph.FLAG]
    assert flags == [said]
    words = [m.words for m in panel(figure, "criteria").marks if isinstance(m, Span)]
    assert f"not counted after {said}" in words


def test_that_the_thresholds_are_those_of_the_assessment(course, figure_of):
    figure = figure_of(course)
    for key, label in (("t_cells", "200/µL"), ("b_cells", "> 0/µL"), ("igg", "4 g/L")):
        lane = panel(figure, key)
        rule = next(m for m in lane.marks if isinstance(m, Rule))
        assert (lane.axis.ticks[0].label, lane.axis.ticks[0].at) == (label, rule.at)
        assert rule.colour == figure.palette.text


def test_that_no_event_is_dropped(course, figure_of):
    happenings = [h for group in figure_of(course).events for h in group.happenings]
    words = " ".join(h.words + h.inside for h in happenings)
    for said in ("infusion", "relapse", "death", "glofitamab", "LD", "CRS 2", "E. coli", "COVID", "PR", "CR"):
        assert said in words
    doses = next(h for h in happenings if h.glyph is Glyph.DOSES)
    assert len(doses.places) == 16
    assert doses.words == "16 doses, last on +545"


def test_that_an_event_of_a_month_is_drawn_over_the_whole_month(course, figure_of):
    figure = figure_of(course)
    zoster = next(h for g in figure.events for h in g.happenings if "zoster" in h.words)
    assert zoster.is_uncertain
    assert [round(figure.x.scale.day_at(x)) for x in zoster.places[0]] == [466, 493]


def test_that_one_visit_is_points_and_the_words_for_it(make, figure_of):
    figure = figure_of(make.record([make.result("CD4", 14, 65), make.result("IGG", 14, 3.9)]))
    assert figure.note == "One visit so far; lines begin with the second."
    assert not any(isinstance(m, Polyline) for p in figure.panels for m in p.marks)
    assert len(points(figure, "t_cells")) == 1


def test_that_the_state_of_the_only_sample_shows(make, figure_of):
    figure = figure_of(make.record([make.result("CD4", 14, 265)]))
    row = panel(figure, "criteria").readouts[0]
    assert row.readings[-1].text == "met since +14"
    assert any(isinstance(m, Span) and m.fill is Fill.SOLID for m in panel(figure, "criteria").marks)


def test_that_a_patient_without_results_gets_words(make, figure_of):
    figure = figure_of(make.record())
    assert figure.empty == Wording().no_samples
    assert figure.panels == ()


def test_that_events_without_results_are_drawn_above_the_words(make, figure_of):
    figure = figure_of(make.record(events=[make.event("crs", 2, 5, grade=2)]))
    assert (figure.empty, figure.note) == (None, Wording().no_samples)
    assert "CRS 2" in [h.words for g in figure.events for h in g.happenings]
    assert figure.panels == ()
    sheet = lay_out(figure, 900, needed_height(figure, 900, load_metrics()), load_metrics())
    said = [item.text for item in sheet.items if isinstance(item, Text)]
    assert {Wording().no_samples, "infusion", "0"} <= set(said)


@pytest.mark.parametrize(
    ("analytes", "words"),
    [(("ANC", "PLT"), "Blood counts only"), (("ANC", "CRP"), "Other results only"), (("CRP",), "Other")],
)
def test_that_other_results_alone_are_named(make, figure_of, analytes, words):
    figure = figure_of(make.record([make.result(code, 9, 1.0) for code in analytes]))
    assert figure.empty is None
    assert figure.note is not None
    assert figure.note.startswith(words)
    assert "infusion" in [h.words for g in figure.events for h in g.happenings]


def test_that_dated_results_without_an_infusion_say_what_is_missing(make, figure_of):
    figure = figure_of(make.record([make.result("CD4", 14, 65)], treatments=()))
    assert figure.empty == Wording().no_axis


def test_that_another_origin_is_named_and_has_no_criteria(make, figure_of):
    results = [make.result("CD4", 0, 300 + day, when=RelativeTime(day)) for day in (0, 28, 400)]
    figure = figure_of(make.record(results, treatments=(), origin="study entry"))
    assert figure.x.title == "Day 0 = study entry"
    assert [p.key for p in figure.panels] == ["t_cells"]
    assert figure.rules == ()
    assert figure.x.gaps == ()


def test_that_a_lane_without_a_result_is_left_out_and_the_ribbon_says_so(make, figure_of):
    figure = figure_of(make.record([make.result("CD4", 14, 65)]))
    assert [p.key for p in figure.panels] == ["criteria", "t_cells"]
    assert [r.readings[-1].text for r in panel(figure, "criteria").readouts][1:] == ["not measured"] * 2


def test_that_the_linear_axis_has_no_break(course, figure_of):
    assert figure_of(course, choices=RecoveryChoices(axis="linear")).x.gaps == ()
    assert len(figure_of(course).x.gaps) == 1


def test_that_the_words_are_the_readers(course, figure_of):
    german = dataclasses.replace(Wording(), decimal_sign=",", not_met="nicht erfüllt", relapse="Rezidiv")
    figure = figure_of(course, wording=german)
    assert "nicht erfüllt" in [m.words for m in panel(figure, "criteria").marks if isinstance(m, Span)]
    assert panel(figure, "igg").readouts[0].readings[0].text == "4,6"


@pytest.mark.parametrize("theme", ["light", "dark", "paper"])
def test_that_the_same_marks_are_drawn_in_every_theme(course, figure_of, theme):
    figure = figure_of(course, palette=load_palette(theme))
    light = figure_of(course)
    assert [type(m) for p in figure.panels for m in p.marks] == [
        type(m) for p in light.panels for m in p.marks
    ]


def test_that_a_course_of_immunoglobulin_is_a_bar_to_where_it_goes_on(make, figure_of):
    results = [make.result("IGG", day, 3.0) for day in (30, 400)]
    events = [make.event("immunoglobulin", 100, is_ongoing=True, form="SCIG")]
    (group,) = [g for g in figure_of(make.record(results, events)).events if g.name == "IVIG"]
    (bar,) = group.happenings
    assert (bar.glyph, bar.words, bar.is_ongoing) == (Glyph.BAR, "SCIG", True)


def test_that_missing_values_of_one_day_all_say_their_words(make, figure_of):
    failed = [make.result(code, 30, Missing(MissingReason.SAMPLE_FAILED)) for code in ("CD4", "CD8")]
    lane = panel(figure_of(make.record([make.result("CD4", 14, 90), *failed])), "t_cells")
    (crosses,) = [m for m in lane.marks if isinstance(m, Markers) and m.marker is Marker.CROSS]
    assert all("CD4" in p.text and "CD8" in p.text for p in crosses.points)
    assert panel(figure_of(make.record([make.result("CD4", 14, 90)])), "t_cells").axis.missing_top is None


@pytest.mark.parametrize("means_none", [True, False, None])
def test_that_less_than_one_b_cell_lies_where_its_laboratory_means_it(make, figure_of, means_none):
    reports = (ReportedAnalyte("CD19", "/uL", below_means_not_detected=means_none),)
    laboratory = Laboratory(id=1, name="Central", reports=reports)
    bounds = [
        dataclasses.replace(make.result("CD19", day, Censored(Comparator.BELOW, 1.0)), laboratory_id=1)
        for day in (-3, 30, 60)
    ]
    results = [make.result("CD19", 10, 4), *bounds, make.result("CD19", 90, 5)]
    record = dataclasses.replace(make.record(results), laboratories=(laboratory,))
    lane = panel(figure_of(record), "b_cells")
    drawn = [
        (m.marker, m.is_open, p.y)
        for m in lane.marks
        if isinstance(m, Markers)
        for p in m.points
        if p.result_id in {b.id for b in bounds}
    ]
    dotted = [m for m in lane.marks if isinstance(m, Polyline) and m.width_pt < 1.7]
    threshold = next(m.at for m in lane.marks if isinstance(m, Rule))
    if means_none:
        (none,) = {t.at for t in lane.axis.ticks if t.label == "none"}
        assert set(drawn) == {(Marker.TRIANGLE_DOWN, True, none)}
        assert none < threshold
        assert dotted == []
    else:
        assert set(drawn) == {(Marker.TRIANGLE_UP, True, 0.0), (Marker.ARROW_DOWN, False, 0.0)}
        assert threshold < 0.0
        solid = [m for m in lane.marks if isinstance(m, Polyline) and m.width_pt == 1.7]
        assert dotted
        assert all(vertex[1] != 0.0 for line in solid for vertex in line.vertices)


def test_that_the_arrow_of_a_bound_ends_above_the_line_of_any_cell(make, figure_of):
    bound = make.result("CD19", 60, Censored(Comparator.BELOW, 1.0))
    figure = figure_of(make.record([make.result("NK", 30, 900), bound]))
    sheet = arrange(figure, 900, needed_height(figure, 900, load_metrics()), load_metrics())
    lane = next(p for p in sheet.panels if p.panel.key == "b_cells")
    arrow = next(m for m in lane.panel.marks if isinstance(m, Markers) and m.marker is Marker.ARROW_DOWN)
    (shape,) = mark_items(arrow, lane, sheet)
    assert max(y for _, y in shape.points) < lane.to_y(lane.panel.axis.strip_top)


def test_that_a_high_cd8_leaves_the_threshold_of_cd4_readable(make, figure_of):
    days = (7, 14, 21, 60)
    results = [
        make.result("CD8", day, value) for day, value in zip(days, (2500, 3000, 400, 2000), strict=True)
    ]
    results += [make.result("CD4", day, 90) for day in days]
    lane = panel(figure_of(make.record(results)), "t_cells")
    assert lane.axis.high <= 6 * 200
    arrows = [m for m in lane.marks if isinstance(m, Markers) and m.marker is Marker.ARROW_UP]
    assert len([p for m in arrows for p in m.points]) == 3
    assert [m.text for m in lane.marks if isinstance(m, Label)] == ["3,000", "2,500", "2,000"]
    assert all(p.y <= lane.axis.high for p in points_of(lane))


def test_that_a_high_cd4_is_never_cut(make, figure_of):
    lane = panel(figure_of(make.record([make.result("CD4", day, 4000) for day in (7, 14)])), "t_cells")
    assert {p.y for p in points_of(lane)} == {4000.0}


def points_of(lane):
    return [p for m in lane.marks if isinstance(m, Markers) for p in m.points]


def ribbon_readout(figure, name):
    panel_ = panel(figure, "criteria")
    row = [tick.lead for tick in panel_.axis.ticks].index(name)
    return panel_.readouts[row]


def read_at(readout, figure, day):
    place = figure.x.scale.place(day)
    return [reading.text for reading in readout.readings if reading.x <= place][-1]


def test_that_what_begins_on_the_day_of_relapse_counts_and_what_follows_is_said_not_to(make, figure_of):
    """Definitions 1.3: of a sample and an event on one day the sample comes first."""
    values = [make.result("IGG", day, value) for day, value in ((30, 3.0), (243, 6.0), (400, 7.0))]
    figure = figure_of(make.record(values, [make.event("progression", 243)]))
    readout = ribbon_readout(figure, "IgG")
    assert readout.at_rest == "met +243, then not counted"
    assert read_at(readout, figure, 60) == "not met"
    assert read_at(readout, figure, 243) == "met since +243"
    assert read_at(readout, figure, 244) == "met, not counted"
    assert readout.readings[-1].text == "met, not counted"


def test_that_a_criterion_met_only_after_relapse_is_never_said_to_be_met_since(make, figure_of):
    values = [make.result("CD4", day, value) for day, value in ((30, 90), (300, 250), (400, 270))]
    readout = ribbon_readout(figure_of(make.record(values, [make.event("progression", 243)])), "CD4")
    assert readout.at_rest == ""
    assert not any("since" in reading.text for reading in readout.readings)
    assert readout.readings[-1].text == "met, not counted"


def test_that_a_criterion_met_before_relapse_stays_met_and_says_what_is_not_counted(make, figure_of):
    values = [make.result("CD4", day, value) for day, value in ((30, 250), (100, 260), (300, 90))]
    figure = figure_of(make.record(values, [make.event("progression", 150)]))
    readout = ribbon_readout(figure, "CD4")
    assert readout.at_rest == "met +30, then not counted"
    assert read_at(readout, figure, 120) == "met since +30"
    assert read_at(readout, figure, 310) == "not met, not counted"


def test_that_a_stretch_without_a_sample_is_not_read_as_met(make, figure_of):
    values = [make.result("CD4", day, 250) for day in (30, 300, 310)]
    readout = ribbon_readout(figure_of(make.record(values)), "CD4")
    assert [reading.text for reading in readout.readings] == [
        "not measured", "met since +30", "not measured", "met since +30",
    ]  # fmt: skip
    assert readout.at_rest == ""
