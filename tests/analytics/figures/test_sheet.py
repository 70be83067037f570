"""The laid out figure: nothing outside the sheet, no word on another, every vertex where the data are."""

import dataclasses
import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.figures.arrange import arrange, needed_height
from analytics.figures.display_list import Disc, Line, Polygon, Text
from analytics.figures.mark_items import mark_items
from analytics.figures.metrics import load_metrics
from analytics.figures.recovery_choices import RecoveryChoices
from analytics.figures.sheet import lay_out
from analytics.figures.spec import Markers, Polyline
from analytics.figures.text_board import text_box
from analytics.records.result import Censored, Comparator, Missing, MissingReason, NotDetected
from analytics.wording import Wording

METRICS = load_metrics()
SIZES = [(860, 490), (683, 420), (1300, 900), (520, 640)]


def words(sheet):
    return [item.text for item in sheet.items if isinstance(item, Text)]


def overlapping(sheet):
    boxes = [(item.text, text_box(item, METRICS)) for item in sheet.items if isinstance(item, Text)]
    return [
        (one, other) for (one, box), (other, box_2) in itertools.combinations(boxes, 2) if box.touches(box_2)
    ]


def outside(sheet, slack=0.5):
    def extent(item):
        match item:
            case Line() | Polygon():
                return item.points
            case Disc():
                return (
                    (item.x - item.radius, item.y - item.radius),
                    (item.x + item.radius, item.y + item.radius),
                )
            case Text():
                box = text_box(item, METRICS)
                return ((box.left, box.top), (box.right, box.bottom))

    return [
        item
        for item in sheet.items
        if any(
            not (-slack <= x <= sheet.width_pt + slack and -slack <= y <= sheet.height_pt + slack)
            for x, y in extent(item)
        )
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("axis", ["two_scale", "linear"])
def test_that_words_never_overlap_and_nothing_leaves_the_sheet(course, figure_of, size, axis):
    figure = figure_of(course, choices=RecoveryChoices(axis=axis))
    sheet = lay_out(figure, size[0], max(size[1], needed_height(figure, size[0], METRICS)), METRICS)
    assert overlapping(sheet) == []
    assert outside(sheet) == []


def test_that_longer_words_of_another_language_overlap_no_more(course, figure_of):
    english = Wording()
    longer = {
        field.name: text + " und noch etwas"
        for field in dataclasses.fields(Wording)
        if isinstance(text := getattr(english, field.name), str)
        and field.name not in {"language", "decimal_sign", "group_sign", "date_pattern", "month_pattern"}
    }
    figure = figure_of(course, wording=dataclasses.replace(english, **longer))
    for width, height in SIZES:
        sheet = lay_out(figure, width, max(height, needed_height(figure, width, METRICS)), METRICS)
        assert overlapping(sheet) == []
        assert outside(sheet) == []


OUTCOMES = st.one_of(
    st.floats(0, 3000),
    st.integers(0, 20).map(float),
    st.builds(Censored, st.sampled_from(list(Comparator)), st.floats(0.1, 500)),
    st.just(NotDetected()),
    st.just(Missing(MissingReason.NOT_DONE)),
)
RESULTS = st.lists(
    st.tuples(st.sampled_from(["CD4", "CD8", "CD19", "NK", "IGG"]), st.integers(-400, 5500), OUTCOMES),
    max_size=40,
)
KINDS = ("crs", "icans", "gcsf", "infection", "response", "progression", "death", "immunoglobulin", "tmn")
EVENTS = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.integers(-30, 3000),
        st.integers(0, 200),
        st.text(st.characters(codec="latin-1", exclude_categories=("C", "Z")), max_size=60),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(results=RESULTS, events=EVENTS, size=st.sampled_from(SIZES))
def test_that_the_layout_holds_for_any_patient(make, figure_of, results, events, size):
    record = make.record(
        [make.result(analyte, day, outcome) for analyte, day, outcome in results],
        [
            make.event(kind, day, day + length, organism=text, response="CR", grade=2)
            for kind, day, length, text in events
        ],
    )
    figure = figure_of(record)
    sheet = lay_out(figure, size[0], max(size[1], needed_height(figure, size[0], METRICS)), METRICS)
    assert overlapping(sheet) == []
    assert outside(sheet) == []


def test_that_lines_and_points_lie_where_the_arrangement_puts_the_data(course, figure_of):
    figure = figure_of(course)
    place = arrange(figure, 860, 490, METRICS)
    for lane in place.panels:
        for mark in lane.panel.marks:
            items = mark_items(mark, lane, place)
            if isinstance(mark, Polyline):
                expected = tuple((place.to_x(x), lane.to_y(y)) for x, y in mark.vertices)
                assert [item.points for item in items] == [expected]
            if isinstance(mark, Markers):
                assert len(items) == len(mark.points)


def test_that_the_important_words_are_there(course, figure_of):
    figure = figure_of(course)
    said = words(lay_out(figure, 860, max(490, needed_height(figure, 860, METRICS)), METRICS))
    wanted = {"200/µL", "> 0/µL", "4 g/L", "none", "infusion", "relapse", "death", "met +272", "not met"}
    assert wanted <= set(said)
    assert {"not counted", "under IVIG", "0", "30", "1 y", "first 100 days"} <= set(said)
    assert "not counted after relapse" in words(lay_out(figure, 1000, 700, METRICS))


def test_that_thresholds_outlive_plain_ticks_in_a_low_lane(course, figure_of):
    figure = figure_of(course)
    said = words(lay_out(figure, 860, needed_height(figure, 860, METRICS) - 60, METRICS))
    assert {"200/µL", "> 0/µL", "4 g/L"} <= set(said)


def test_that_the_readout_follows_the_cursor(course, figure_of):
    figure = figure_of(course)
    height = needed_height(figure, 860, METRICS)
    last = words(lay_out(figure, 860, height, METRICS))
    then = words(lay_out(figure, 860, height, METRICS, cursor=figure.x.scale.place(30)))
    assert "301" in last
    assert "301" not in then
    assert {"90", "410"} <= set(then)


def test_that_an_empty_figure_is_its_words(make, figure_of):
    sheet = lay_out(figure_of(make.record()), 700, 300, METRICS)
    assert words(sheet) == ["No CD4, B-cell or IgG result yet. Enter or import results to see the recovery."]


def test_that_a_scaled_sheet_is_the_same_sheet_smaller(course, figure_of):
    sheet = lay_out(figure_of(course), 860, 600, METRICS)
    small = sheet.scaled(0.5)
    assert (small.width_pt, small.height_pt) == (430, 300)
    assert len(small.items) == len(sheet.items)
    pairs = zip(sheet.items, small.items, strict=True)
    assert all(b.size_pt == a.size_pt / 2 and b.x == a.x / 2 for a, b in pairs if isinstance(a, Text))


def test_that_the_data_can_be_left_to_another_painter(course, figure_of):
    sheet = lay_out(figure_of(course), 860, 600, METRICS, with_marks=False)
    assert sheet.marks == ()
    assert sheet.under
    assert sheet.over


def test_that_a_margin_moves_everything_and_adds_only_ground(course, figure_of):
    sheet = lay_out(figure_of(course), 880, 560, load_metrics())
    wide = sheet.with_margin(10)
    assert (wide.width_pt, wide.height_pt) == (900, 580)
    first, moved_first = sheet.over[-1], wide.over[-1]
    assert (moved_first.x, moved_first.y) == (first.x + 10, first.y + 10)
    assert wide.lanes[0][1].left == sheet.lanes[0][1].left + 10
