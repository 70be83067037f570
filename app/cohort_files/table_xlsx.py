"""An analysis as an Excel file: a sheet a table with real numbers, and one that says what was done."""

import io
import re
from typing import Any

from analytics.cohort.views.analysis_view import AnalysisView, Column, NumberTable, TableRow
from analytics.cohort.views.cells import TextCell
from app.cohort_files.about_lines import about_lines
from app.cohort_files.file_facts import FileFacts
from app.cohort_files.sheet_cells import SheetCell, SheetColumn, sheet_cell, sheet_columns

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_TITLE_ROW, _HEAD_ROW, _COLUMN_ROW, _FIRST_ROW = 0, 1, 2, 3
_WIDEST = 48


def as_xlsx(view: AnalysisView, facts: FileFacts) -> bytes:
    """Return *view* as a workbook; no text in it is ever taken for a formula or a link."""
    import xlsxwriter

    out = io.BytesIO()
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False, "nan_inf_to_errors": False,
    }  # fmt: skip
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"title": view.title, "created": facts.made.replace(tzinfo=None)})
    names: set[str] = set()
    for table in _tables(view, facts):
        _write_table(book, _sheet(book, table.title, names), table, facts)
    _write_about(book, _sheet(book, facts.words.file.about, names), view, facts)
    book.close()
    return out.getvalue()


def _tables(view: AnalysisView, facts: FileFacts) -> tuple[NumberTable, ...]:
    """Return all tables, and the comparisons as one more."""
    words = facts.words.file
    if not view.facts:
        return view.tables
    columns = (Column("what", words.what), Column("value", words.value, is_number=True))
    rows = tuple(TableRow((TextCell(fact.name), fact.cell)) for fact in view.facts)
    return (*view.tables, NumberTable("comparisons", words.comparisons, columns, rows))


def _sheet(book: Any, title: str, names: set[str]) -> Any:
    """Add a sheet called as near to *title* as Excel lets it be."""
    clean = " ".join(_FORBIDDEN.sub(" ", title).split()).strip("'") or "1"
    name = clean[:_LONGEST_NAME].strip()
    count = 1
    while name.casefold() in names:
        count += 1
        name = f"{clean[: _LONGEST_NAME - 4].strip()} ({count})"
    names.add(name.casefold())
    return book.add_worksheet(name)


def _write_table(book: Any, sheet: Any, table: NumberTable, facts: FileFacts) -> None:
    columns = sheet_columns(table, facts.words)
    bold, head = (
        book.add_format({"bold": True}),
        book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
    )
    sheet.write_string(_TITLE_ROW, 0, table.title, bold)
    for place, column in enumerate(columns):
        is_new = not place or columns[place - 1].head != column.head
        sheet.write_string(_HEAD_ROW, place, column.head if is_new else "", bold)
        sheet.write_string(_COLUMN_ROW, place, column.title, head)
    formats: dict[tuple[str, bool], Any] = {}
    for at, row in enumerate(table.rows, _FIRST_ROW):
        cells = [sheet_cell(cell, facts.words) for cell in row.cells]
        for place, column in enumerate(columns):
            found = cells[column.place].get(column.suffix)
            if found is not None:
                indent = row.is_indented and place == 0
                _write_cell(
                    book, sheet, (at, place), found, formats, bold if row.is_heading else None, indent
                )
    sheet.freeze_panes(_FIRST_ROW, 1)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _width(table, column, facts))
    for line, note in enumerate(table.notes, _FIRST_ROW + len(table.rows) + 1):
        sheet.write_string(line, 0, note)


def _write_cell(
    book: Any,
    sheet: Any,
    at: tuple[int, int],
    cell: SheetCell,
    formats: dict[tuple[str, bool], Any],
    bold: Any,
    indent: bool,
) -> None:
    key = cell.shown_as, indent
    if key not in formats:
        asked = {"num_format": cell.shown_as} if cell.shown_as else {}
        formats[key] = book.add_format({**asked, **({"indent": 1} if indent else {})})
    if cell.value is None:
        return
    if isinstance(cell.value, str):
        sheet.write_string(*at, cell.value, bold or formats[key])
    else:
        sheet.write_number(*at, cell.value, formats[key])


def _width(table: NumberTable, column: SheetColumn, facts: FileFacts) -> float:
    texts = [column.title]
    for row in table.rows:
        found = sheet_cell(row.cells[column.place], facts.words).get(column.suffix)
        if found is not None and isinstance(found.value, str):
            texts.append(found.value)
    return min(_WIDEST, max(9, *(len(text) + 2 for text in texts)) if not column.is_number else 14)


def _write_about(book: Any, sheet: Any, view: AnalysisView, facts: FileFacts) -> None:
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 90)
    for at, (what, text) in enumerate(about_lines(view, facts)):
        sheet.write_string(at, 0, what, bold)
        sheet.write_string(at, 1, text, wrapped)
