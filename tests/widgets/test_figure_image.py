"""Pictures of a sheet: size, colours, and texts that stay texts."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication

from analytics.figures.display_list import Disc, Line, Polygon, Text
from analytics.figures.metrics import load_metrics
from analytics.figures.sheet import Sheet
from analytics.figures.spec import Anchor, Weight
from widgets.figure_image import as_svg, figure_font, render, save_png, save_svg

ITEMS = (
    Polygon(((0, 0), (40, 0), (40, 20), (0, 20)), "#0072B2"),
    Line(((0, 30), (80, 30)), "#D55E00", 4.0),
    Disc(60, 10, 6, "#009E73"),
    Text(70, 55, "> 200/µL", 11, Weight.BOLD, "#18202B", Anchor.END),
)
SHEET = Sheet(80, 60, "#FFFFFF", (), ITEMS, (), ())


def test_that_a_picture_has_the_size_and_the_resolution_asked_for(qapp: QApplication, tmp_path: Path) -> None:
    save_png(SHEET, tmp_path / "figure.png", dots_per_point=300 / 72)
    image = QImage(str(tmp_path / "figure.png"))
    assert (image.width(), image.height()) == (333, 250)
    assert round(image.dotsPerMeterX() * 0.0254) == 300


def test_that_shapes_have_their_colours_where_they_belong(qapp: QApplication) -> None:
    image = render(SHEET, dots_per_point=2)
    assert image.pixelColor(40, 20) == QColor("#0072B2")
    assert image.pixelColor(80, 60) == QColor("#D55E00")
    assert image.pixelColor(120, 20) == QColor("#009E73")
    assert image.pixelColor(10, 110) == QColor("#FFFFFF")


def test_that_svg_keeps_texts_as_texts(qapp: QApplication, tmp_path: Path) -> None:
    save_svg(SHEET, tmp_path / "figure.svg")
    root = ET.fromstring((tmp_path / "figure.svg").read_text(encoding="utf-8"))
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


def test_that_a_picture_that_cannot_be_written_says_so(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"figure\.png"):
        save_png(SHEET, tmp_path / "no" / "figure.png")


def test_that_svg_names_a_font_for_readers_without_ours(qapp: QApplication) -> None:
    assert b'font-family="Inter Tabular, Inter, sans-serif"' in as_svg(SHEET)
