"""A font's subset draws its characters as the whole font does, by the measure of another reader."""

import io

import pytest

import resources
from analytics.figures.font_subset import subset_font
from analytics.figures.metrics import load_metrics
from analytics.figures.spec import Weight

TEXT = "CD4 ≥ 200/µL · Ångström Łódź Привет β₂ é"
FILES = {
    Weight.REGULAR: "Regular", Weight.MEDIUM: "Medium", Weight.SEMI_BOLD: "SemiBold", Weight.BOLD: "Bold",
}  # fmt: skip


def whole(weight: Weight) -> bytes:
    return resources.path(f"fonts/InterTabular-{FILES[weight]}.ttf").read_bytes()


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("weight", list(Weight))
def test_that_every_character_has_its_outline_and_its_width(weight: Weight) -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    from fontTools.pens.recordingPen import DecomposingRecordingPen

    def outlines(data: bytes) -> dict[str, object]:
        font = ttlib.TTFont(io.BytesIO(data), checkChecksums=2)
        glyphs, names, drawn = font.getGlyphSet(), font.getBestCmap(), {}
        for letter in set(TEXT):
            pen = DecomposingRecordingPen(glyphs)
            glyphs[names[ord(letter)]].draw(pen)
            drawn[letter] = (pen.value, glyphs[names[ord(letter)]].width)
        return drawn

    data = whole(weight)
    assert outlines(subset_font(data, TEXT)) == outlines(data)


def test_that_it_is_small_enough_to_travel_inside_a_picture() -> None:
    assert len(subset_font(whole(Weight.REGULAR), TEXT)) < 12_000


def test_that_no_other_character_comes_along() -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    font = ttlib.TTFont(io.BytesIO(subset_font(whole(Weight.REGULAR), "ab中")))
    assert set(font.getBestCmap()) == {ord("a"), ord("b")}


def test_that_widths_are_those_figures_are_laid_out_with() -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    font = ttlib.TTFont(io.BytesIO(subset_font(whole(Weight.BOLD), TEXT)))
    names, widths = font.getBestCmap(), load_metrics().widths[Weight.BOLD]
    assert {c: font["hmtx"][names[ord(c)]][0] for c in set(TEXT)} == {c: widths[c] for c in set(TEXT)}


def test_that_another_kind_of_font_is_refused() -> None:
    with pytest.raises(ValueError, match="TrueType"):
        subset_font(b"OTTO" + bytes(60), "a")
