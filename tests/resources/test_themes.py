"""The colours keep the contrast that makes them readable (WCAG 2.2, relative luminance)."""

import dataclasses

import pytest

from analytics.figures.palette import Palette, ThemeName, load_palette

THEMES: tuple[ThemeName, ...] = ("light", "dark", "paper")


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=THEMES)
def palette(request: pytest.FixtureRequest) -> Palette:
    return load_palette(request.param)


def test_that_every_token_is_a_colour(palette: Palette) -> None:
    tokens = [
        value
        for field in dataclasses.fields(palette)
        if isinstance(value := getattr(palette, field.name), str) and field.name != "name"
    ]
    assert len(tokens) == 19
    assert all(luminance(token) >= 0 and len(token) == 7 for token in tokens)


def test_that_text_reads_on_every_grey(palette: Palette) -> None:
    for text in (palette.text, palette.text2, palette.text3):
        for ground in (palette.window, palette.surface, palette.sunken):
            assert contrast(text, ground) >= 4.5


def test_that_status_and_accent_read_on_their_tints(palette: Palette) -> None:
    for word, tint in (
        (palette.accent, palette.accent_soft),
        (palette.on_accent, palette.accent),
        (palette.warn, palette.warn_bg),
        (palette.crit, palette.crit_bg),
        (palette.ok, palette.ok_bg),
    ):
        assert contrast(word, tint) >= 4.5


def test_that_data_marks_and_outlines_show_on_surface_and_window(palette: Palette) -> None:
    marks = [style.colour for style in palette.series.values()]
    for mark in (*marks, palette.control):
        assert contrast(mark, palette.surface) >= 3
        assert contrast(mark, palette.window) >= 3


def test_that_coloured_words_read_on_the_surface(palette: Palette) -> None:
    for style in palette.series.values():
        assert contrast(style.word_colour, palette.surface) >= 4.5


def test_that_words_read_on_every_fill(palette: Palette) -> None:
    for style in palette.series.values():
        assert contrast(style.on_colour, style.colour) >= 4.5


def test_that_no_two_lines_of_a_lane_share_marker_and_dash(palette: Palette) -> None:
    for lane in (("cd4", "cd8"), ("cd19", "nk"), ("igg", "iga", "igm"), ("anc", "platelets")):
        looks = {(palette.style(role).marker, palette.style(role).dash) for role in lane}
        assert len(looks) == len(lane)


def test_that_a_series_without_a_role_looks_like_further_series(palette: Palette) -> None:
    assert palette.style("ferritin") == palette.style("further")
