"""The bundled fonts can be embedded, have figures of one width, and are as wide as their table says."""

import json
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import resources

WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
WRITTEN = "abcXYZ 0123456789 µ μ α β ₂ ⁺ ⁹ ≥ ≤ > < − – … · × → Ångström Łódź Őrsi Çelik Привет Ψηφίο “”‘’€"


@pytest.fixture(params=WEIGHTS)
def weight(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def font(weight: str) -> TTFont:
    return TTFont(resources.path(f"fonts/InterTabular-{weight}.ttf"))


def test_that_a_font_has_truetype_outlines(font: TTFont) -> None:
    assert "glyf" in font
    assert "CFF " not in font


def test_that_every_figure_has_the_same_width(font: TTFont) -> None:
    cmap, widths = font.getBestCmap(), font["hmtx"].metrics
    assert len({widths[cmap[ord(figure)]][0] for figure in "0123456789"}) == 1
    assert widths[cmap[ord("1")]][0] == widths[cmap[ord("−")]][0]


def test_that_a_font_has_every_letter_and_sign_we_write(font: TTFont) -> None:
    assert [letter for letter in WRITTEN if ord(letter) not in font.getBestCmap()] == []


def test_that_the_metrics_table_is_the_fonts_own(font: TTFont, weight: str) -> None:
    table = json.loads(resources.path("fonts/metrics.json").read_text(encoding="utf-8"))
    cmap, advances = font.getBestCmap(), font["hmtx"].metrics
    assert table["units_per_em"] == font["head"].unitsPerEm
    assert (table["ascent"], table["descent"]) == (font["hhea"].ascent, font["hhea"].descent)
    widths = table["widths"][weight.lower()]
    assert len(widths) > 1000
    assert widths == {letter: advances[cmap[ord(letter)]][0] for letter in widths}


def test_that_typed_text_stays_as_typed(font: TTFont) -> None:
    """No contextual alternates: ``->`` is no arrow, ``3x3`` no multiplication sign."""
    active = {
        record.FeatureTag
        for record in font["GSUB"].table.FeatureList.FeatureRecord
        if record.Feature.LookupListIndex
    }
    assert active <= {"ccmp", "locl"}


def test_that_the_licence_lies_beside_the_fonts() -> None:
    licence: Path = resources.path("fonts/OFL.txt")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text(encoding="utf-8")
