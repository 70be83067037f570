from datetime import date

from analytics.figures.frame_items import cursor_words
from analytics.figures.metrics import load_metrics
from analytics.figures.zoom import sample_places, with_rows_kept, zoomed


def test_that_a_zoom_keeps_the_panels_and_brings_finer_ticks(course, figure_of):
    figure = figure_of(course)
    near = zoomed(figure, 0, 30)
    assert near.panels == figure.panels
    assert (near.x.low, near.x.high) == (0, 30)
    assert [tick.label for tick in near.x.ticks][:3] == ["0", "5", "10"]


def test_that_lanes_stand_still_while_zooming(course, figure_of):
    figure = with_rows_kept(figure_of(course), 860, load_metrics())
    assert [group.least_rows for group in figure.events][1] == 2


def test_that_the_cursor_names_day_and_date(course, figure_of):
    figure = figure_of(course)
    assert figure.x.day_zero == date(2023, 10, 24)
    assert cursor_words(figure, figure.x.scale.place(548)) == "+548 · 24 Apr 2025"


def test_that_the_cursor_steps_over_every_sample(course, figure_of):
    figure = figure_of(course)
    days = [round(figure.x.scale.day_at(x)) for x in sample_places(figure)]
    assert days[:4] == [-4, 7, 14, 28]
    assert days == sorted(days)
