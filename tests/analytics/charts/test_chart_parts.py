"""The parts of a chart's layout, each on its own: steps, readings, looks, spreading, pointing, stops."""

import itertools
import random
from dataclasses import replace

import pytest

from analytics.charts.chart import (
    Chart,
    ChartAxis,
    ChartTick,
    Flow,
    FlowBox,
    Interval,
    Plot,
    Reading,
    StepCurve,
    Stroke,
)
from analytics.charts.chart_layout import lay_out
from analytics.charts.chart_sheet import PlacedPlot
from analytics.charts.cursor_steps import cursor_stops, next_stop, picks_at, snapped
from analytics.charts.flow_items import placed_boxes
from analytics.charts.group_strokes import MOST, group_looks, group_strokes
from analytics.charts.interval_items import interval_items
from analytics.charts.kept_ticks import kept
from analytics.charts.pointing import pointed_at
from analytics.charts.readings import read_aloud, reading_of, readings_at, said
from analytics.charts.spread import spread
from analytics.charts.step_items import band_items, curve_items, stepped, value_at
from analytics.charts.text_lines import text_lines
from analytics.figures.clip import Box
from analytics.figures.display_list import Line, Polygon
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import load_palette
from analytics.figures.spec import Direction, Weight
from tests.analytics.charts.example_charts import EXAMPLES, flow, incidence, swimmer

METRICS, PALETTE = load_metrics(), load_palette("light")
INK = Stroke("#000000")


def place(marks: tuple[object, ...] = (), high: float = 10.0) -> PlacedPlot:
    plot = Plot("p", ChartAxis(0, high, ()), ChartAxis(0, 1, ()), marks)  # type: ignore[arg-type]
    return PlacedPlot(plot, Box(100, 50, 200, 150))


def test_steps_run_flat_then_up_and_on_to_their_end() -> None:
    assert stepped(((0, 0), (2, 0.5), (3, 0.7)), 5) == (
        (0, 0),
        (2, 0),
        (2, 0.5),
        (3, 0.5),
        (3, 0.7),
        (5, 0.7),
    )
    assert stepped(((0, 0), (2, 0.5), (9, 0.7)), 5)[-1] == (5, 0.5)
    assert stepped((), 5) == ()


def test_the_value_of_a_step_curve_is_that_from_its_step_on() -> None:
    points = ((0.0, 1.0), (2.0, 0.8), (2.0, 0.7), (5.0, 0.1))
    assert [value_at(points, x) for x in (-1, 0, 1.999, 2, 4, 5, 99)] == [None, 1.0, 1.0, 0.7, 0.7, 0.1, 0.1]


def test_a_censored_patient_is_a_tick_at_the_height_of_the_curve() -> None:
    curve = StepCurve(((0, 1.0), (4, 0.5)), 10, INK, censored=(3.0, 6.0, 12.0))
    line, *ticks = curve_items(curve, place())
    assert isinstance(line, Line)
    assert [tick.points for tick in ticks if isinstance(tick, Line)] == [
        ((130.0, 46.0), (130.0, 54.0)), ((160.0, 96.0), (160.0, 104.0))
    ]  # fmt: skip


def test_a_curve_and_its_band_are_cut_where_the_axis_ends() -> None:
    curve = StepCurve(((0, 0.0), (4, 0.5), (30, 0.9)), 40, INK)
    for item in curve_items(curve, place()):
        assert isinstance(item, Line)
        assert max(x for x, _ in item.points) == 200.0
    from analytics.charts.chart import StepBand

    (area,) = band_items(StepBand((0, 4, 30), (0, 0.4, 0.8), (0, 0.6, 1.4), 40, "#000000", 0.1), place())
    assert isinstance(area, Polygon)
    assert (160.0, 90.0) not in area.points
    assert (140.0, 90.0) in area.points
    assert max(x for x, _ in area.points) == 200.0


def test_ten_thousand_steps_are_drawn_with_no_more_corners_than_can_be_seen() -> None:
    points = tuple((n / 1000, n / 10000) for n in range(10_000))
    (line,) = curve_items(StepCurve(points, 10, INK), place())
    assert isinstance(line, Line)
    assert len(line.points) < 2500
    for x, y in line.points:
        at = (x - 100) / 10
        assert (150 - y) / 100 == pytest.approx(at / 10, abs=0.01)


def test_an_interval_beyond_the_axis_ends_in_an_arrow_at_its_edge() -> None:
    inside = interval_items(Interval(0.5, 2, 8, Direction.HORIZONTAL, INK), place())
    assert [type(item) for item in inside] == [Line, Line, Line]
    beyond = interval_items(Interval(0.5, 2, 80, Direction.HORIZONTAL, INK), place())
    heads = [item for item in beyond if isinstance(item, Polygon)]
    assert len(heads) == 1
    assert max(x for x, _ in heads[0].points) == 200.0
    assert interval_items(Interval(0.5, 20, 80, Direction.HORIZONTAL, INK), place()) == []
    upright = interval_items(Interval(5, 0.2, 0.4, Direction.VERTICAL, INK), place())
    assert isinstance(upright[0], Line)
    assert upright[0].points == ((150.0, 130.0), (150.0, 110.0))


def test_labels_are_spread_without_touching_and_without_needless_moves() -> None:
    assert spread([10, 50], [10, 10], 0, 100) == (10, 50)
    assert spread([10, 10], [10, 10], 0, 100) == (5, 15)
    assert spread([50, 48], [10, 10], 0, 100) == (54, 44)
    rng = random.Random(1)
    for _ in range(300):
        count = rng.randint(1, 12)
        heights = [rng.choice([18.0, 32.0]) for _ in range(count)]
        middles = [rng.uniform(-20, 420) for _ in range(count)]
        found = spread(middles, heights, 0, 400)
        boxes = sorted((m - h / 2, m + h / 2) for m, h in zip(found, heights, strict=True))
        assert all(a[1] <= b[0] + 1e-6 for a, b in itertools.pairwise(boxes))
        if sum(heights) <= 400:
            assert boxes[0][0] >= -1e-6
            assert boxes[-1][1] <= 400 + 1e-6
        order = sorted(range(count), key=lambda n: middles[n])
        assert [found[n] for n in order] == sorted(found)


def test_where_labels_have_no_room_every_second_or_third_stays() -> None:
    places = [0, 20, 40, 60, 80]
    assert kept(places, [10] * 5) == (0, 1, 2, 3, 4)
    assert kept(places, [25] * 5) == (0, 2, 4)
    assert kept(places, [0, 10, 0, 10, 10]) == (1, 3, 4)
    assert kept(places, [500] * 5) == (0,)
    assert kept([], []) == ()


def test_words_are_broken_between_words_and_cut_only_as_the_last_resort() -> None:
    words = "Laktatdehydrogenase über dem Grenzwert vor der Lymphodepletion"
    lines = text_lines(words, 150, METRICS, 11, Weight.REGULAR)
    assert " ".join(lines) == words
    assert all(METRICS.width(line, 11, Weight.REGULAR) <= 150 for line in lines)
    short = text_lines(words, 80, METRICS, 11, Weight.REGULAR, 2)
    assert len(short) == 2
    assert short[-1].endswith("…")


def test_no_line_ends_at_a_space_that_forbids_it() -> None:
    lines = text_lines("bei t-MN, n\u00a0=\u00a07", 70, METRICS, 11, Weight.REGULAR)
    assert lines == ("bei t-MN,", "n\u00a0=\u00a07")


def test_groups_are_told_apart_without_colour() -> None:
    for theme in ("light", "dark", "paper"):
        looks = group_looks(load_palette(theme), MOST)  # type: ignore[arg-type]
        assert len({(look.stroke.dash, look.marker) for look in looks}) == MOST
        assert len({look.colour for look in looks}) == MOST
    first, second = group_strokes(PALETTE, 2)
    assert (first.colour, first.dash) == (PALETTE.style("cd4").colour, ())
    assert (second.colour, second.dash) == (PALETTE.style("cd8").colour, (5.0, 3.0))
    with pytest.raises(ValueError, match="9 groups"):
        group_looks(PALETTE, 9)


def test_a_place_is_said_as_its_axis_is_written() -> None:
    shares = ChartAxis(0, 1, (ChartTick(0.0, "0"), ChartTick(0.8, "80 %")))
    assert said(0.6171, shares, ".") == "61.7 %"
    assert said(0.6171, shares, ",") == "61,7 %"
    hundreds = ChartAxis(0, 100, (ChartTick(80.0, "80 %"),))
    assert said(61.71, hundreds, ".") == "61.7 %"
    ratio = ChartAxis(-1, 1, (), reading=Reading(decimals=2, is_log=True))
    assert said(0.30103, ratio, ".") == "2.00"
    assert said(-4.0, ChartAxis(0, 1, ()), ".", is_short=True) == "−4"
    assert said(-0.01, ChartAxis(0, 1, ()), ".") == "0.0"
    assert reading_of(ChartAxis(0, 1, (ChartTick(0, "a %"),))) == Reading()


def test_the_cursor_reads_main_curves_that_still_run() -> None:
    long = StepCurve(((0, 0), (3, 0.4)), 10, INK, name="a", says="a, met")
    short = replace(long, end=5.0, name="b", says="b, met")
    thin = replace(long, is_main=False)
    plot = replace(place((long, short, thin)).plot, has_cursor=True, cursor_unit="{x} months")
    assert [one.curve for one in readings_at(plot, 4.0, ".")] == [long, short]
    assert [one.curve for one in readings_at(plot, 6.0, ".")] == [long]
    chart = Chart("t", PALETTE, (plot,))
    assert read_aloud(chart, 4.0) == "4 months: a, met 0.4; b, met 0.4"


def test_stops_are_stepped_through_and_the_ends_hold() -> None:
    stops = cursor_stops(incidence(PALETTE))
    assert stops == (0, 3, 6, 9, 12, 18, 24)
    assert next_stop(stops, None, 1) == 0
    assert next_stop(stops, None, -1) == 24
    assert next_stop(stops, 7.2, 1) == 9
    assert next_stop(stops, 7.2, -1) == 6
    assert next_stop(stops, 24, 1) == 24
    assert next_stop(stops, 6, 3) == 18
    assert next_stop((), 6, 3) is None
    assert [pick.what for pick in picks_at(incidence(PALETTE), 12.0)] == ["4-1BB", "CD28z"]
    placed = lay_out(incidence(PALETTE), 700, 500, METRICS).plots[0]
    assert snapped(placed, placed.to_x(12.0) + 3.0) == 12.0
    assert snapped(placed, placed.to_x(12.0) + 5.0) > 12.0


def test_under_the_mouse_lies_the_smallest_mark_else_the_nearest_curve() -> None:
    chart = swimmer(PALETTE, rows=6)
    sheet = lay_out(chart, 700, 400, METRICS)
    spot = next(one for one in sheet.hotspots if one.says == "progression")
    middle = ((spot.box.left + spot.box.right) / 2, (spot.box.top + spot.box.bottom) / 2)
    found = pointed_at(sheet, chart, *middle)
    assert found is not None
    assert found.spot == spot
    chart = incidence(PALETTE)
    sheet = lay_out(chart, 700, 500, METRICS)
    placed = sheet.plots[0]
    curve = next(mark for mark in placed.plot.marks if isinstance(mark, StepCurve))
    x, y = placed.to_x(23.0), placed.to_y(curve.points[-1][1])
    found = pointed_at(sheet, chart, x, y + 2.0)
    assert found is not None
    assert found.spot.pick == curve.pick
    assert found.over
    assert all(isinstance(item, Line) for item in found.over)
    assert pointed_at(sheet, chart, placed.box.left + 5, placed.box.top + 5) is None


def test_the_name_beside_a_curve_brings_its_curve_out() -> None:
    chart = incidence(PALETTE)
    sheet = lay_out(chart, 700, 500, METRICS)
    spot = next(one for one in sheet.hotspots if one.says == "CD28z, recovered")
    found = pointed_at(
        sheet, chart, (spot.box.left + spot.box.right) / 2, (spot.box.top + spot.box.bottom) / 2
    )
    assert found is not None
    assert found.spot.pick is not None
    assert found.spot.pick.what == "CD28z"
    lines = [item for item in found.over if isinstance(item, Line)]
    second = group_strokes(PALETTE, 2)[1]
    assert lines
    assert {line.colour for line in lines} == {second.colour}
    assert max(line.width_pt for line in lines) > second.width_pt


def test_every_hotspot_lies_on_the_sheet_and_says_something() -> None:
    for name, make in EXAMPLES.items():
        sheet = lay_out(make(PALETTE, language=1), 600, 500, METRICS)
        for spot in sheet.hotspots:
            assert spot.says, name
            assert -4 <= spot.box.left < spot.box.right <= sheet.width_pt + 4, (name, spot)
            assert -4 <= spot.box.top < spot.box.bottom <= sheet.height_pt + 4, (name, spot)


@pytest.mark.parametrize("branches", [0, 1, 2, 3, 5, 8])
@pytest.mark.parametrize("width", [420.0, 860.0])
def test_boxes_of_a_flow_never_touch_and_hold_their_words(branches: int, width: float) -> None:
    chart = flow(PALETTE, 1, branches)
    assert isinstance(chart.plots[0], Flow)
    boxes = placed_boxes(chart.plots[0], 0, 0, width, METRICS)
    assert len(boxes) == 6 + branches
    for one, other in itertools.combinations(boxes, 2):
        assert not one.area.touches(other.area, margin=8.0)
    for one in boxes:
        assert one.area.left >= 0
        assert one.area.right <= width + 1e-6
        widest = max(METRICS.width(words, 11, weight) for words, weight in one.lines)
        assert widest <= one.area.right - one.area.left - 15


def test_who_was_left_out_stands_between_the_boxes_of_the_trunk() -> None:
    boxes = placed_boxes(flow(PALETTE).plots[0], 0, 0, 700, METRICS)  # type: ignore[arg-type]
    trunk = [one.area for one in boxes if not one.box.is_side and not one.box.is_branch]
    sides = [one.area for one in boxes if one.box.is_side]
    assert trunk[0].bottom < sides[0].top < sides[1].bottom < trunk[1].top
    assert all(side.left > trunk[0].right for side in sides)


def test_a_flow_may_end_with_those_left_out_or_have_no_trunk() -> None:
    for boxes in ((FlowBox(("a",)), FlowBox(("b",), is_side=True)), (FlowBox(("g",), is_branch=True),), ()):
        sheet = lay_out(Chart("t", PALETTE, (Flow("f", boxes),)), 500, 200, METRICS)
        assert sheet.height_pt >= 200
