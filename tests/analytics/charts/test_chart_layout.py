"""Where everything of a chart lands: on its axis, on the sheet, and never on another word."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest

from analytics.charts.chart import Chart, Flow, PlainLine, Plot, StepCurve
from analytics.charts.chart_layout import lay_out, needed_height
from analytics.charts.chart_sheet import ChartSheet
from analytics.figures.clip import Box
from analytics.figures.display_list import Disc, Item, Line, Text
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import load_palette
from analytics.figures.spec import Weight
from analytics.figures.text_board import text_box
from tests.analytics.charts.example_charts import EXAMPLES, incidence, swimmer

METRICS, PALETTE = load_metrics(), load_palette("light")
WIDTHS = (420.0, 560.0, 756.0, 1100.0, 2400.0)


def texts(sheet: ChartSheet) -> list[Text]:
    return [item for item in sheet.items if isinstance(item, Text)]


def box_of(item: Item) -> Box:
    match item:
        case Text():
            return text_box(item, METRICS)
        case Disc():
            return Box(item.x - item.radius, item.y - item.radius, item.x + item.radius, item.y + item.radius)
        case _:
            x, y = zip(*item.points, strict=True)
            return Box(min(x), min(y), max(x), max(y))


def clashes(sheet: ChartSheet) -> list[tuple[str, str]]:
    boxes = sorted(((box_of(text), text.text) for text in texts(sheet)), key=lambda one: one[0].top)
    found = []
    for (one, words), (other, more) in itertools.combinations(boxes, 2):
        if one.touches(other, margin=-0.01):
            found.append((words, more))
    return found


def test_the_corners_of_a_curve_land_where_its_axis_says() -> None:
    chart = incidence(PALETTE)
    sheet = lay_out(chart, 756, 600, METRICS)
    place = sheet.plots[0]
    curve = next(mark for mark in place.plot.marks if isinstance(mark, StepCurve))
    line = max(
        (one for one in sheet.items if isinstance(one, Line) and one.colour == curve.stroke.colour),
        key=lambda one: len(one.points),
    )
    box = place.box
    for n, (x, y) in enumerate(curve.points):
        expected = (
            box.left + x / 24.0 * (box.right - box.left),
            box.bottom - y / place.plot.y.high * (box.bottom - box.top),
        )
        assert line.points[2 * n] == pytest.approx(expected, abs=1e-9)
    assert line.points[-1][0] == pytest.approx(box.right)


def test_the_numbers_at_risk_are_centred_below_their_months() -> None:
    sheet = lay_out(incidence(PALETTE), 756, 600, METRICS)
    place = sheet.plots[0]
    risks = {"64", "58", "52", "46", "40", "28", "16"}
    numbers = [text for text in texts(sheet) if text.text in risks and text.weight is Weight.SEMI_BOLD]
    assert len(numbers) == 14
    for text in numbers:
        month = (64 - int(text.text)) / 2
        box = text_box(text, METRICS)
        assert (box.left + box.right) / 2 == pytest.approx(place.to_x(month), abs=1e-6)
        assert box.top > place.box.bottom


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_two_words_lie_on_each_other_and_nothing_lies_off_the_sheet(name: str, width: float) -> None:
    for language in (0, 1, 2):
        chart = EXAMPLES[name](PALETTE, language=language)
        sheet = lay_out(chart, width, 480, METRICS)
        assert clashes(sheet) == [], (name, width, language)
        for item in sheet.items:
            box = box_of(item)
            where = (name, width, language, item)
            assert box.left >= -1.01, where
            assert box.top >= -0.01, where
            assert box.right <= sheet.width_pt + 1.01, where
            assert box.bottom <= sheet.height_pt + 0.01, where


@pytest.mark.parametrize("seed", range(12))
def test_names_of_many_random_curves_are_all_there_and_apart(seed: int) -> None:
    groups = 2 + seed % 7
    chart = incidence(PALETTE, seed, seed % 3, groups)
    for width in (560.0, 1500.0):
        sheet = lay_out(chart, width, 300, METRICS)
        assert clashes(sheet) == []
        words = [text.text for text in texts(sheet)]
        assert words.count("recovered") == words.count("competing") == 2 * groups


def beginnings(chart: Chart) -> Iterator[str]:
    """Yield how everything begins that has to be read, at any width; its end may be cut."""
    for words in (chart.title, chart.subtitle, chart.empty, *chart.notes):
        yield from words.split()
    yield from (item.name for item in chart.legend)
    for plot in chart.plots:
        yield from plot.title.split()
        if isinstance(plot, Flow):
            yield from (word for box in plot.boxes for line in box.lines for word in line.split())
            continue
        yield from (plot.x.title[:4], plot.y.title[:4], *plot.side_heads)
        if plot.y.low > plot.y.high:
            yield from (tick.label[:4] for tick in plot.y.ticks)
        yield from (text for row in plot.side for text in row.texts)
        for block in plot.below:
            yield block.name[:6]
            yield from (row.name[:3] for row in block.rows)
        yield from (mark.name[:4] for mark in plot.marks if isinstance(mark, StepCurve | PlainLine))
        yield from (mark.note[:4] for mark in plot.marks if isinstance(mark, StepCurve))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_that_has_to_be_read_is_left_out(name: str, width: float) -> None:
    for language in (0, 1, 2):
        chart = EXAMPLES[name](PALETTE, language=language)
        sheet = lay_out(chart, width, 100, METRICS)
        words = "\n".join(text.text for text in texts(sheet))
        assert [one for one in beginnings(chart) if one not in words] == [], (width, language)


@pytest.mark.parametrize("groups", range(1, 9))
def test_every_curve_has_its_own_name_beside_it(groups: int) -> None:
    chart = incidence(PALETTE, 5, 1, groups)
    sheet = lay_out(chart, 640, 100, METRICS)
    right = sheet.plots[0].box.right
    beside = [text for text in texts(sheet) if text.x > right and text.y < sheet.plots[0].box.bottom + 20]
    assert len([text for text in beside if text.text in {"recovered", "competing"}]) == 2 * groups
    assert len(beside) == 4 * groups


def test_every_row_of_a_long_chart_has_its_line() -> None:
    chart = swimmer(PALETTE, rows=90)
    sheet = lay_out(chart, 700, 300, METRICS)
    assert sheet.height_pt == needed_height(chart, 700, METRICS) > 90 * 15
    words = {text.text for text in texts(sheet)}
    assert {str(n) for n in range(1, 91)} <= words


@pytest.mark.parametrize("width", [560.0, 756.0, 1100.0])
@pytest.mark.parametrize("name", ["bars", "courses"])
def test_every_name_on_an_axis_is_written(name: str, width: float) -> None:
    for language in (0, 1, 2):
        sheet = lay_out(EXAMPLES[name](PALETTE, language=language), width, 480, METRICS)
        words = " ".join(text.text for text in texts(sheet))
        for place in sheet.plots:
            for tick in place.plot.x.ticks:
                assert tick.label.split()[0][:4] in words, (width, language, tick.label)
    labels = [tick.label for tick in sheet.plots[0].plot.x.ticks]
    below = [text for text in texts(sheet) if text.y > sheet.plots[0].box.bottom]
    assert len(below) >= len(labels)


def test_numbers_beside_a_plot_are_never_cut() -> None:
    for language in (0, 1, 2):
        sheet = lay_out(EXAMPLES["forest"](PALETTE, language=language), 340, 300, METRICS)
        words = [text.text for text in texts(sheet)]
        for row in sheet.plots[0].plot.side:
            assert set(row.texts) <= set(words)
        assert sheet.width_pt > 340


def test_rows_beside_a_plot_that_are_too_close_are_moved_apart_not_left_out() -> None:
    chart = EXAMPLES["forest"](PALETTE)
    (plot,) = chart.plots
    assert isinstance(plot, Plot)
    twice = [replace(row, at=row.at + 0.1, texts=(f"after {n}",)) for n, row in enumerate(plot.side)]
    chart = replace(chart, plots=(replace(plot, side=(*plot.side, *twice), height_pt=60, stretch=0.0),))
    sheet = lay_out(chart, 700, 100, METRICS)
    assert clashes(sheet) == []
    words = {text.text: text.y for text in texts(sheet)}
    for row in (*plot.side, *twice):
        assert set(row.texts) <= set(words)
        assert words[row.texts[0]] == pytest.approx(sheet.plots[0].to_y(row.at) + 4, abs=14)


@pytest.mark.parametrize("name", ["swimmer", "love"])
def test_the_legend_stands_between_the_title_and_the_plots(name: str) -> None:
    for width in (420.0, 900.0):
        chart = EXAMPLES[name](PALETTE)
        sheet = lay_out(chart, width, 300, METRICS)
        names = {item.name for item in chart.legend}
        legend = [text_box(text, METRICS) for text in texts(sheet) if text.text in names]
        title = text_box(texts(sheet)[0], METRICS)
        assert len(legend) == len(names)
        assert min(box.top for box in legend) >= title.bottom
        assert max(box.bottom for box in legend) < sheet.plots[0].box.top


def test_the_areas_of_stacked_plots_line_up() -> None:
    sheet = lay_out(EXAMPLES["upset"](PALETTE), 700, 500, METRICS)
    top, matrix = sheet.plots
    assert (top.box.left, top.box.right) == (matrix.box.left, matrix.box.right)
    assert top.box.bottom < matrix.box.top


def test_all_areas_of_a_grid_are_as_large_and_a_narrow_grid_has_fewer_columns() -> None:
    sheet = lay_out(EXAMPLES["courses"](PALETTE), 900, 600, METRICS)
    assert len({round(place.box.right - place.box.left, 6) for place in sheet.plots}) == 1
    assert len({round(place.box.left, 6) for place in sheet.plots}) == 3
    narrow = lay_out(EXAMPLES["courses"](PALETTE), 420, 600, METRICS)
    assert len({round(place.box.left, 6) for place in narrow.plots}) < 3


def test_an_empty_chart_says_so() -> None:
    sheet = lay_out(EXAMPLES["nothing"](PALETTE), 500, 300, METRICS)
    assert "Nobody is in this analysis." in " ".join(text.text for text in texts(sheet))
    assert sheet.plots == ()


def test_a_place_on_an_axis_is_found_again_from_the_sheet() -> None:
    place = lay_out(incidence(PALETTE), 756, 600, METRICS).plots[0]
    for at in (0.0, 3.7, 24.0):
        assert place.from_x(place.to_x(at)) == pytest.approx(at)
        assert place.from_y(place.to_y(at / 30)) == pytest.approx(at / 30)


def test_scaled_and_with_a_margin_it_is_the_same_picture() -> None:
    sheet = lay_out(incidence(PALETTE), 756, 600, METRICS)
    other = sheet.scaled(2.0).with_margin(10.0)
    assert other.width_pt == 2 * 756 + 20
    assert other.plots[0].to_x(6.0) == pytest.approx(2 * sheet.plots[0].to_x(6.0) + 10)
    assert other.hotspots[0].box == sheet.hotspots[0].box.scaled(2.0).moved(10.0, 10.0)
    assert len(other.as_sheet().items) == len(sheet.items)


def test_a_chart_without_plots_or_words_still_makes_a_sheet() -> None:
    sheet = lay_out(Chart("", PALETTE), 400, 100, METRICS)
    assert sheet.items == ()
    assert isinstance(EXAMPLES["upset"](PALETTE).plots[0], Plot)
