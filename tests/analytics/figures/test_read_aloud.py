"""What a figure says at a place of its axis, for whoever hears it."""

from analytics.figures.read_aloud import words_at


def test_that_the_values_of_all_lanes_are_said_with_day_date_and_unit(course, figure_of):
    figure = figure_of(course)
    words = words_at(figure, figure.x.scale.place(28))
    assert words.startswith("+28 · 21 Nov 2023. ")
    assert "CD4 90 /µL" in words
    assert "IgG 3.6 g/L" in words
    assert "CD4 not met, B cells not met" in words


def test_that_what_happens_on_the_day_is_said(course, figure_of):
    figure = figure_of(course)
    assert "CRS 2 · 26 Oct 2023" in words_at(figure, figure.x.scale.place(3))
    assert "CRS" not in words_at(figure, figure.x.scale.place(60))


def test_that_before_the_first_sample_nothing_is_made_up(course, figure_of):
    figure = figure_of(course)
    assert "CD4 1" not in words_at(figure, figure.x.low)


def test_that_without_a_place_the_last_values_are_said(course, figure_of):
    assert words_at(figure_of(course), None).startswith("Last values. ")
