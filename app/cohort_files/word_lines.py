"""The lines of a table in Word, which its library has no words for: top, below the heads, bottom."""

from collections.abc import Iterable
from typing import Any

_THICK, _THIN = "12", "4"
"""Eighths of a point."""


def line_above(cells: Iterable[Any]) -> None:
    """Draw the top line."""
    _draw(cells, "top", _THICK)


def line_below(cells: Iterable[Any], *, is_thin: bool = False) -> None:
    """Draw the line below the heads (thin), or the last one."""
    _draw(cells, "bottom", _THIN if is_thin else _THICK)


def as_heading_row(row: Any) -> None:
    """Repeat *row* on every page the table goes on to."""
    _mark(row, "w:tblHeader")


def keep_row_whole(row: Any) -> None:
    """Let no page end inside *row*."""
    _mark(row, "w:cantSplit")


def thin_cells(table: Any) -> None:
    """Let the table be as wide as the page, with columns as wide as their words need."""
    table.autofit = True


def _draw(cells: Iterable[Any], edge: str, width: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for cell in cells:
        about = cell._tc.get_or_add_tcPr()  # noqa: SLF001  python-docx has no borders of its own
        borders = about.find(qn("w:tcBorders"))
        if borders is None:
            borders = OxmlElement("w:tcBorders")
            about.append(borders)
        for old in borders.findall(qn(f"w:{edge}")):
            borders.remove(old)
        line = OxmlElement(f"w:{edge}")
        for name, value in (("val", "single"), ("sz", width), ("space", "0"), ("color", "000000")):
            line.set(qn(f"w:{name}"), value)
        if edge == "top":  # the schema wants top before bottom
            borders.insert(0, line)
        else:
            borders.append(line)


def _mark(row: Any, name: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    about = row._tr.get_or_add_trPr()  # noqa: SLF001
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    about.append(mark)
