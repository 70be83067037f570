"""The painter of paper: what is on the sheet is in the PDF, as vectors and text, with our font only."""

import re
from datetime import date, datetime, timedelta, timezone

import pypdfium2
import pytest

from analytics.figures.display_list import Disc, Line, Polygon, Text
from analytics.figures.metrics import load_metrics
from analytics.figures.sheet import Sheet
from analytics.figures.spec import Anchor, Weight
from app.report.pdf_painter import as_pdf, register_fonts

ITEMS = (
    Polygon(((0, 0), (40, 0), (40, 20), (0, 20)), "#0072B2"),
    Polygon(((0, 80), (40, 80), (40, 100), (0, 100)), "#000000", opacity=0.5),
    Line(((0, 50), (100, 50)), "#D55E00", 8.0),
    Disc(70, 20, 12, "#009E73"),
    Text(95, 75, "> 200/µL ≥ β₂ Łódź Привет", 6, Weight.BOLD, "#18202B", Anchor.END),
)
SHEET = Sheet(100, 120, "#FFFFFF", (), ITEMS, (), ())


def opened(pdf: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(pdf)


def text_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in opened(pdf))


def test_that_shapes_lie_where_the_sheet_has_them() -> None:
    image = opened(as_pdf(SHEET, title="t"))[0].render(scale=2).to_pil().convert("RGB")
    assert image.size == (200, 240)
    assert image.getpixel((40, 20)) == (0x00, 0x72, 0xB2)
    assert image.getpixel((100, 100)) == (0xD5, 0x5E, 0x00)
    assert image.getpixel((140, 40)) == (0x00, 0x9E, 0x73)
    assert all(126 <= part <= 129 for part in image.getpixel((40, 180)))
    assert image.getpixel((190, 230)) == (255, 255, 255)


def test_that_text_can_be_searched_in_every_script() -> None:
    assert "> 200/µL ≥ β₂ Łódź Привет" in text_of(as_pdf(SHEET, title="t"))


def test_that_only_our_font_is_in_the_file_and_embedded() -> None:
    pdf = as_pdf(SHEET, title="t")
    names = {name.decode() for name in re.findall(rb"/BaseFont /([^\s/]+)", pdf)}
    assert names
    assert all("InterTabular" in name for name in names)
    assert pdf.count(b"/FontFile2") >= 1


def test_that_the_same_sheet_gives_the_same_bytes() -> None:
    assert as_pdf(SHEET, title="t") == as_pdf(SHEET, title="t")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (None, ""),
        (date(2026, 11, 2), "D:20261102"),
        (datetime(2026, 11, 2, 8, 15, 4, tzinfo=timezone(timedelta(hours=2))), "D:20261102061504Z"),
    ],
)
def test_that_a_file_says_the_date_it_is_given_and_never_another(made: date | None, said: str) -> None:
    pdf = as_pdf(SHEET, title="t", made=made)
    told = opened(pdf).get_metadata_dict()
    assert (told["CreationDate"], told["ModDate"]) == (said, said)
    assert pdf == as_pdf(SHEET, title="t", made=made)
    assert b"D:2000" not in pdf


def test_that_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        as_pdf(SHEET, title="t", made=datetime(2026, 11, 2))  # noqa: DTZ001 - that is the mistake


@pytest.mark.parametrize("weight", list(Weight))
def test_that_reportlab_writes_as_wide_as_the_layout_measured(weight: Weight) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    register_fonts()
    name = {"semibold": "SemiBold"}.get(weight.value, weight.value.title())
    words = "Varicella zoster · IgG 3.9 g/L, day +1,123"
    assert stringWidth(words, f"InterTabular-{name}", 11) == pytest.approx(
        load_metrics().width(words, 11, weight), abs=0.1
    )


def test_that_a_label_the_font_cannot_print_stays_within_the_width_it_was_laid_out_with() -> None:
    words = Text(10, 50, "محمد", 6, Weight.REGULAR, "#18202B", Anchor.START)
    (page,) = opened(as_pdf(Sheet(100, 120, "#FFFFFF", (), (words,), (), ()), title="t"))
    found = page.get_textpage()
    assert found.get_text_range().startswith("[Ara")
    right = max(found.get_rect(index)[2] for index in range(found.count_rects()))
    assert right <= 10 + load_metrics().width(words.text, 6, Weight.REGULAR)
