"""An analysis as a Word file: its tables as in a paper, three lines each, with notes and methods."""

import io
from collections.abc import Iterator
from datetime import UTC
from itertools import groupby
from typing import Any

from analytics.cohort.views.analysis_view import AnalysisView, NumberTable, TableRow
from analytics.cohort.views.plain_table import PlainTable, plain_table
from app.cohort_files.about_lines import about_lines
from app.cohort_files.file_facts import FileFacts
from app.cohort_files.steady_zip import rezipped
from app.cohort_files.word_lines import (
    as_heading_row,
    keep_row_whole,
    line_above,
    line_below,
    thin_cells,
)

MOST_ROWS = 120
"""A longer table (every step of a curve) is none for a page."""
_WIDE = 7
_TEXT_PT, _NOTE_PT = 9, 8


def as_docx(view: AnalysisView, facts: FileFacts) -> bytes:
    """Return *view* as a document."""
    import docx
    from docx.shared import Pt

    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(_TEXT_PT)
    style.paragraph_format.space_after = Pt(4)
    _about_itself(document, view, facts)
    if any(len(table.columns) > _WIDE for table in _short(view)):
        _turn(document)
    document.add_heading(_clean(view.title), level=1)
    if view.subtitle:
        document.add_paragraph(_clean(view.subtitle))
    for warning in view.warnings:
        document.add_paragraph().add_run(_clean(warning)).bold = True
    for place, table in enumerate(_short(view), 1):
        _add_table(document, place, table, facts)
    _add_facts(document, view, facts)
    _add_about(document, view, facts)
    out = io.BytesIO()
    document.save(out)
    return rezipped(out.getvalue(), facts.made)


def _short(view: AnalysisView) -> list[NumberTable]:
    return [table for table in view.tables if len(table.rows) <= MOST_ROWS]


def _about_itself(document: Any, view: AnalysisView, facts: FileFacts) -> None:
    about = document.core_properties
    made = facts.made.astimezone(UTC).replace(tzinfo=None)
    about.title, about.author, about.comments = _clean(view.title), "AfterCART", ""
    about.created = about.modified = made
    about.language = facts.wording.language


def _turn(document: Any) -> None:
    from docx.enum.section import WD_ORIENT

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def _add_table(document: Any, place: int, table: NumberTable, facts: FileFacts) -> None:
    plain = plain_table(table, facts.wording, facts.words.cell)
    caption = document.add_paragraph()
    caption.paragraph_format.keep_with_next = True
    caption.add_run(facts.words.file.table_number.format(n=place) + " ").bold = True
    caption.add_run(_clean(table.title))
    has_heads = any(plain.heads)
    grid = document.add_table(rows=1 + has_heads + len(plain.rows), cols=len(plain.titles))
    cells = [list(row.cells) for row in grid.rows]  # asking the grid for each is slow
    if has_heads:
        _write_heads(cells[0], plain)
    for column, title in enumerate(plain.titles):
        _write(cells[has_heads][column], title, bold=True, right=table.columns[column].is_number)
    for row, texts, target in zip(table.rows, plain.rows, cells[1 + has_heads :], strict=True):
        _write_row(target, row, texts, table)
    thin_cells(grid)
    line_above(cells[0])
    line_below(cells[has_heads], is_thin=True)
    line_below(cells[-1])
    for row in list(grid.rows)[: 1 + has_heads]:
        as_heading_row(row)
    for row in grid.rows:
        keep_row_whole(row)
    _notes(document, plain.notes)


def _write_heads(cells: list[Any], plain: PlainTable) -> None:
    """Write each head once, across the columns it stands above."""
    for head, group in groupby(range(len(plain.heads)), key=lambda place: plain.heads[place]):
        places = list(group)
        if head:
            target = cells[places[0]]
            if len(places) > 1:
                target = target.merge(cells[places[-1]])
            _write(target, head, bold=True, centre=True)


def _write_row(cells: list[Any], row: TableRow, texts: tuple[str, ...], table: NumberTable) -> None:
    from docx.shared import Pt

    for place, text in enumerate(texts):
        _write(cells[place], text, bold=row.is_heading, right=table.columns[place].is_number)
    if row.is_indented:
        cells[0].paragraphs[0].paragraph_format.left_indent = Pt(10)


def _write(cell: Any, text: str, *, bold: bool = False, right: bool = False, centre: bool = False) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.add_run(_clean(text)).bold = bold
    if right or centre:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.CENTER


def _add_facts(document: Any, view: AnalysisView, facts: FileFacts) -> None:
    from analytics.cohort.views.cell_text import cell_text

    if not view.facts:
        return
    document.add_heading(facts.words.file.comparisons, level=2)
    for fact in view.facts:
        text = cell_text(fact.cell, facts.wording, facts.words.cell).with_unit
        document.add_paragraph(_clean(f"{fact.name}: {text}"))


def _add_about(document: Any, view: AnalysisView, facts: FileFacts) -> None:
    words = facts.words.file
    document.add_heading(words.sources, level=2)
    for text in _sentences(view, facts):
        document.add_paragraph(_clean(text))
    longer = [table for table in view.tables if len(table.rows) > MOST_ROWS]
    _notes(
        document,
        tuple(words.too_long.format(title=t.title, n=facts.wording.number(len(t.rows))) for t in longer),
    )


def _sentences(view: AnalysisView, facts: FileFacts) -> Iterator[str]:
    """Yield what was done; title and warnings stand above already."""
    skipped = {view.title, "!"}
    for what, text in about_lines(view, facts):
        if what not in skipped:
            yield f"{what}: {text}" if what else text


def _notes(document: Any, notes: tuple[str, ...]) -> None:
    from docx.shared import Pt

    for note in notes:
        run = document.add_paragraph().add_run(_clean(note))
        run.font.size = Pt(_NOTE_PT)


def _clean(text: str) -> str:
    """Return *text* without the signs XML has no place for."""
    return "".join(sign for sign in text if sign >= " " or sign in "\t\n")
