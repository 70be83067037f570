"""Charts as files: the same picture in each, as high as it needs, whole or not at all."""

import io
import re
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from PySide6.QtGui import QImage

from analytics.figures.palette import load_palette
from app.chart_file import chart_as_file, chart_sheet_of
from app.figure_file import WIDTH_PT
from storage.replacing import write_atomically
from tests.analytics.charts.example_charts import EXAMPLES, forest, incidence, nothing, swimmer

PALETTE = load_palette("paper")


def test_a_png_has_300_dots_an_inch_and_the_size_of_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "chart.png"
    write_atomically(path, chart_as_file(incidence(PALETTE), path.suffix))
    image = QImage(str(path))
    assert image.width() == round(WIDTH_PT * 2 / 3 * 300 / 72)
    assert image.dotsPerMeterX() == round(300 / 0.0254)


@pytest.mark.parametrize("name", EXAMPLES)
def test_all_words_of_every_chart_are_words_in_the_pdf_and_the_svg(name: str) -> None:
    chart = EXAMPLES[name](PALETTE, language=2)
    document = pypdfium2.PdfDocument(io.BytesIO(chart_as_file(chart, ".pdf")))
    try:
        text = re.sub(r"\s+", " ", document[0].get_textpage().get_text_range())
    finally:
        document.close()
    root = ElementTree.fromstring(chart_as_file(chart, ".svg"))
    written = " ".join("".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text"))
    for word in chart.title.split():
        assert word in text
        assert word in written


def test_a_chart_of_many_rows_gets_as_high_as_it_needs_and_an_empty_one_no_higher() -> None:
    assert chart_sheet_of(swimmer(PALETTE, rows=120)).height_pt > 120 * 15
    assert chart_sheet_of(nothing(PALETTE)).height_pt < 120
    assert chart_sheet_of(forest(PALETTE)).height_pt == pytest.approx(560.0)


def test_a_file_keeps_no_room_for_the_cursor() -> None:
    from analytics.charts.chart_layout import lay_out
    from analytics.figures.metrics import load_metrics

    on_screen = lay_out(incidence(PALETTE), 860, 540, load_metrics()).with_margin(10).plots[0].box
    on_paper = chart_sheet_of(incidence(PALETTE)).plots[0].box
    assert on_paper.top < on_screen.top - 10
    assert on_paper.bottom == pytest.approx(on_screen.bottom)


def test_the_same_chart_gives_the_same_pdf() -> None:
    assert chart_as_file(incidence(PALETTE), ".pdf") == chart_as_file(incidence(PALETTE), ".pdf")


def test_an_unknown_format_is_refused_and_the_file_before_stays(tmp_path: Path) -> None:
    path = tmp_path / "chart.gif"
    path.write_bytes(b"before")
    with pytest.raises(ValueError, match="gif"):
        write_atomically(path, chart_as_file(incidence(PALETTE), path.suffix))
    assert path.read_bytes() == b"before"
