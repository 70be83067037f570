"""Pictures of a sheet: size, colours, and texts that stay texts."""

import io
import re
import struct
import xml.etree.ElementTree as ET
from base64 import b64decode
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication

from analytics.figures.display_list import Disc, Line, Polygon, Text
from analytics.figures.metrics import load_metrics
from analytics.figures.sheet import Sheet
from analytics.figures.spec import Anchor, Weight
from widgets.figure_image import as_png, as_svg, figure_font, render

ITEMS = (
    Polygon(((0, 0), (40, 0), (40, 20), (0, 20)), "#0072B2"),
    Line(((0, 30), (80, 30)), "#D55E00", 4.0),
    Disc(60, 10, 6, "#009E73"),
    Text(70, 55, "> 200/µL", 11, Weight.BOLD, "#18202B", Anchor.END),
)
SHEET = Sheet(80, 60, "#FFFFFF", (), ITEMS, (), ())


def test_that_a_picture_prints_at_its_size(qapp: QApplication) -> None:
    data = as_png(SHEET)
    image = QImage.fromData(data)
    assert (image.width(), image.height()) == (333, 250)
    assert round(image.dotsPerMeterX() * 0.0254) == 300
    at = data.index(b"pHYs") + 4
    across, down, is_metres = struct.unpack(">IIB", data[at : at + 9])
    assert (across, down, is_metres) == (11811, 11811, 1)


def test_that_shapes_have_their_colours_where_they_belong(qapp: QApplication) -> None:
    image = render(SHEET, dots_per_point=2)
    assert image.pixelColor(40, 20) == QColor("#0072B2")
    assert image.pixelColor(80, 60) == QColor("#D55E00")
    assert image.pixelColor(120, 20) == QColor("#009E73")
    assert image.pixelColor(10, 110) == QColor("#FFFFFF")


def test_that_svg_keeps_texts_as_texts(qapp: QApplication) -> None:
    root = ET.fromstring(as_svg(SHEET))
    texts = ["".join(node.itertext()).strip() for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "> 200/µL" in texts
    assert root.get("viewBox") == "0 0 80 60"


def test_that_hostile_text_stays_text_in_svg(qapp: QApplication) -> None:
    hostile = Text(0, 20, "<b>&\"'", 11, Weight.REGULAR, "#000000", Anchor.START)
    root = ET.fromstring(as_svg(Sheet(80, 60, "#FFFFFF", (), (hostile,), (), ())))
    texts = ["".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert any("<b>&\"'" in text for text in texts)


@pytest.mark.parametrize("size", [10, 11, 12, 13, 64])
@pytest.mark.parametrize("weight", list(Weight))
def test_that_qt_writes_as_wide_as_the_layout_measured(qapp: QApplication, size: int, weight: Weight) -> None:
    words = "Varicella zoster reactivation · IgG 3.9 g/L, day +1,123"
    width = QFontMetricsF(figure_font(size, weight)).horizontalAdvance(words)
    assert width == pytest.approx(load_metrics().width(words, size, weight), rel=0.005)


def test_that_svg_is_as_large_as_it_is_told_in_its_own_units(qapp: QApplication) -> None:
    root = ET.fromstring(as_svg(SHEET, units_per_inch=108))
    assert root.get("viewBox") == "0 0 80 60"
    assert float((root.get("width") or "").removesuffix("mm")) == pytest.approx(80 / 108 * 25.4, abs=0.01)


def test_that_svg_has_a_name_and_a_language_for_screen_readers(qapp: QApplication) -> None:
    root = ET.fromstring(
        as_svg(SHEET, title="Recovery <of> all & sundry", description="One visit", language="fr")
    )
    assert root.findtext("{http://www.w3.org/2000/svg}title") == "Recovery <of> all & sundry"
    assert root.findtext("{http://www.w3.org/2000/svg}desc") == "One visit"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"


def test_that_svg_brings_its_own_glyphs_one_font_a_weight(qapp: QApplication) -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    thin = Text(0, 20, "Łódź", 9, Weight.REGULAR, "#000000", Anchor.START)
    root = ET.fromstring(as_svg(replace(SHEET, marks=(*ITEMS, thin))))
    style = "".join(root.itertext())
    faces = dict(re.findall(r"font-weight:(\d+);src:url\(data:font/ttf;base64,([^)]+)\)", style))
    letters = {
        weight: ttlib.TTFont(io.BytesIO(b64decode(face))).getBestCmap() for weight, face in faces.items()
    }
    assert {weight: set(map(chr, codes)) for weight, codes in letters.items()} == {
        "400": set("Łódź"), "700": set("> 200/µL"),
    }  # fmt: skip


def test_that_a_script_the_font_lacks_is_named_in_both_formats(qapp: QApplication) -> None:
    words = "山田太郎山田太郎山田太郎 E. coli"
    typed = Text(2, 20, words, 10, Weight.REGULAR, "#000000", Anchor.START)
    named = replace(typed, text="[Chinese or Japanese] E. coli")
    sheet, other = (replace(SHEET, width_pt=200, marks=(text,)) for text in (typed, named))
    assert "[Chinese or Japanese] E. coli" in as_svg(sheet).decode()
    assert "山" not in as_svg(sheet).decode()
    assert as_png(sheet) == as_png(other)


def test_that_control_characters_do_not_break_the_document(qapp: QApplication) -> None:
    bad = Text(0, 20, "a\x00b\x0bc\ud800d\te", 11, Weight.REGULAR, "#000000", Anchor.START)
    root = ET.fromstring(as_svg(Sheet(80, 60, "#FFFFFF", (), (bad,), (), ())))
    texts = ["".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert any("ab cd e" in text for text in texts)


def test_that_svg_names_a_font_for_readers_without_ours(qapp: QApplication) -> None:
    assert b'font-family="Inter Tabular, Inter, Helvetica, Arial, sans-serif"' in as_svg(SHEET)
