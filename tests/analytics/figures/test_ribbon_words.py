"""The words of the ribbon: on their own state or on plain rails, never on another one, and readable there."""

from itertools import pairwise

import pytest

from analytics.demo.clinic import synthetic_clinic
from analytics.figures.arrange import arrange, needed_height
from analytics.figures.clip import Box
from analytics.figures.mark_items import put_words, span_box
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import load_palette, luminance
from analytics.figures.spec import Fill, Span
from analytics.figures.text_board import TextBoard
from analytics.records.time_point import CalendarDate

METRICS = load_metrics()


@pytest.fixture(scope="module")
def demo_records():
    return tuple(synthetic_clinic(1, 128))


def written(figure, width):
    """Yield every word of the ribbon with the box it covers, its span and the arrangement."""
    sheet = arrange(figure, width, needed_height(figure, width, METRICS), METRICS)
    place = next((p for p in sheet.panels if p.panel.key == "criteria"), None)
    if place is None:
        return
    for mark in place.panel.marks:
        if isinstance(mark, Span) and mark.words:
            board = TextBoard(METRICS, sheet.width, sheet.height)
            grounds = put_words(mark, place, sheet, board)
            for text in board.texts:
                xs = [x for item in grounds for x, _ in item.points]
                yield text, Box(min(xs), 0, max(xs), 1), mark, sheet, place


@pytest.mark.parametrize("width", [920, 600])
def test_that_no_word_covers_another_state_in_the_demo(demo_records, figure_of, width):
    said = 0
    for record in demo_records:
        figure = figure_of(record)
        zero = figure.x.scale.place(0)
        for text, covered, span, sheet, place in written(figure, width):
            said += text.text.startswith("met")
            assert covered.left >= sheet.to_x(zero) - 1e-6
            assert any(a <= covered.left and covered.right <= b for a, b in sheet.segments)
            for other in place.panel.marks:
                if not isinstance(other, Span) or other.low != span.low or other is span:
                    continue
                box = span_box(other, place, sheet)
                overlaps = box is not None and box.left < covered.right - 1 and covered.left < box.right - 1
                assert not overlaps or other.fill in (span.fill, Fill.RAILS), (record.patient.number, text)
    assert said > 60


@pytest.mark.parametrize("theme", ["light", "dark", "paper"])
def test_that_every_word_reads_on_its_ground(demo_records, figure_of, theme):
    palette = load_palette(theme)
    for record in demo_records[::8]:
        for text, _, span, *_ in written(figure_of(record, palette=palette), 920):
            is_filled = span.fill is Fill.SOLID and text.colour == span.words_inside_colour
            ground = mixed(span.colour, palette.surface, span.opacity) if is_filled else palette.surface
            assert contrast(text.colour, ground) >= 4.5


def test_that_the_day_stands_before_a_short_fill_on_rails_and_not_on_hatch(make, figure_of):
    def ribbon(events):
        values = [make.result("IGG", day, value) for day, value in ((20, 3.0), (80, 5.0), (84, 3.0))]
        return {t.text: t.x for t, *_ in written(figure_of(make.record(values, events)), 920)}

    assert "met +80" in ribbon([])
    under = [make.event("immunoglobulin", 0, when=CalendarDate(2023, 11, 20), form="IVIG")]
    assert not any(word.startswith("met") for word in ribbon(under))


def test_that_what_no_longer_counts_is_said_within_one_state(course, figure_of):
    spans = {text.text: span for text, _, span, *_ in written(figure_of(course), 920)}
    assert not any(one.startswith("not counted") and span.opacity == 1 for one, span in spans.items())


def mixed(colour, ground, opacity):
    pairs = [(int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(opacity * a + (1 - opacity) * b):02X}" for a, b in pairs)


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_that_ends_of_stretches_meet(course, figure_of):
    """What the words before a fill rely on: within one piece of the axis nothing lies between two spans."""
    panel = next(p for p in figure_of(course).panels if p.key == "criteria")
    spans = sorted((m for m in panel.marks if isinstance(m, Span)), key=lambda s: (s.low, s.start))
    gap = figure_of(course).x.gaps[0]
    for one, other in pairwise(spans):
        if one.low == other.low and other.start < gap[0]:
            assert one.end == pytest.approx(other.start)
