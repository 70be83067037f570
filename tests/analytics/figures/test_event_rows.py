"""Every event keeps its glyph, and no words cover another event."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.event_rows import WORDS_PT, WORDS_WEIGHT, place_group
from analytics.figures.metrics import load_metrics
from analytics.figures.spec import Glyph, Happening, HappeningGroup

METRICS = load_metrics()
SEGMENTS = ((100.0, 400.0), (416.0, 700.0))


def bar(start, end, words):
    return Happening(((start, end),), Glyph.BAR, "#000000", words)


def place(happenings, rules=()):
    return place_group(
        HappeningGroup("Infections", tuple(happenings)), lambda x: x, SEGMENTS, METRICS, rules=rules
    )


def extent(placed):
    left, right = placed.parts[0][0], placed.parts[-1][1]
    if placed.words:
        width = METRICS.width(placed.words, WORDS_PT, WORDS_WEIGHT)
        left, right = min(left, placed.words_left), max(right, placed.words_left + width)
    return left, right


def test_that_words_stand_after_their_bar():
    (only,) = place([bar(150, 160, "pneumonia")]).placed
    assert only.words_left > 160
    assert only.row == 0


def test_that_words_stand_before_a_bar_at_the_end():
    (only,) = place([bar(380, 395, "pneumonia")]).placed
    assert only.words_left < 380


def test_that_words_keep_off_a_vertical_line():
    (only,) = place([bar(250, 260, "pneumonia")], rules=[280.0]).placed
    assert only.words_left < 250


def test_that_a_second_event_in_the_way_gets_its_own_row():
    group = place([bar(150, 160, "E. coli bacteraemia"), bar(170, 180, "pneumonia")])
    assert [p.row for p in group.placed] == [0, 1]
    assert group.rows == 2


def test_that_words_too_long_for_their_stretch_stand_whole_across_the_break():
    words = "radiotherapy and rituximab, then something longer still"
    only = place([bar(100, 110, "early"), bar(250, 260, words)]).placed[1]
    assert only.words == words
    assert (only.row, only.words_left > 260) == (1, True)


def test_that_words_longer_than_the_axis_are_cut_with_an_ellipsis_and_never_dropped():
    (only,) = place([bar(150, 160, "x" * 200)]).placed
    assert only.words.startswith("xxx")
    assert only.words.endswith("…")
    assert extent(only)[1] <= 700


def test_that_the_words_of_a_partial_date_stand_in_its_open_bar():
    open_bar = Happening(((120.0, 380.0),), Glyph.BAR, "#000000", "airways", is_uncertain=True)
    (only,) = place([open_bar]).placed
    assert 120 < only.words_left < 140
    (only,) = place([open_bar], rules=[130.0]).placed
    assert only.words_left > 130
    assert extent(only) == (120, 380)


def test_that_a_flag_grows_to_the_side_that_is_free():
    flag = Happening(((110.0, 110.0),), Glyph.FLAG, "#000000", inside="progression")
    (only,) = place([flag]).placed
    assert only.parts[0][0] == 110


def test_that_an_event_out_of_view_is_not_placed():
    assert place([bar(10, 20, "early"), bar(900, 950, "late")]).placed == ()


@given(
    st.lists(
        st.tuples(st.floats(90, 720), st.floats(0, 80), st.text("abcdefg ", max_size=40)),
        max_size=30,
    )
)
def test_that_no_event_is_dropped_and_none_covers_another(events):
    group = place([bar(start, start + length, words.strip()) for start, length, words in events])
    visible = [e for e in events if any(e[0] + e[1] >= left and e[0] <= right for left, right in SEGMENTS)]
    assert len(group.placed) == len(visible)
    for one, other in itertools.combinations(group.placed, 2):
        if one.row == other.row:
            (a, b), (c, d) = extent(one), extent(other)
            assert b < c or d < a
