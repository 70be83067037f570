"""The tables of a letter: heads repeated on the next page, flags in a column of their own, nothing cut."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Table

from analytics.letters.document import PlainTable, ValueTable
from app.report.letter_flowables import Heading, Sparkline
from app.report.letter_paper import (
    CELL,
    FLAG,
    HEAD,
    HEADING,
    NOTE,
    QUIET_CELL,
    RIGHT_CELL,
    RIGHT_HEAD,
    STRONG_CELL,
    STRONG_RIGHT_CELL,
    WIDTH_PT,
    Look,
    colour,
    text_width,
)
from app.report.letter_words import has_signs, limited, literal, paragraph

_ABOVE_PT, _BELOW_PT, _BETWEEN_PT = 1.6, 2.2, 7.0
_SPARK_PT = (58.0, 9.5)
_FLAG_PT = 12.0
_MOST_CELL_LINES = 6
_KEPT_ROWS = 2
"""So many rows stay together at the end of a table, so that none is alone on a page."""
_Looks = dict[tuple[int, int], Look]
_Rows = list[list[tuple[Any, Look]]]


def value_table(table: ValueTable, language: str, closing: Sequence[Any] = ()) -> list[Any]:
    """Return title, table and note of the last values; *closing* is kept with its last rows."""
    columns = len(table.heads)
    widths = _value_widths(table)
    heads = [
        (table.name_head, HEAD),
        (table.unit_head, HEAD),
        (table.reference_head, HEAD),
        *(cell for head in table.heads for cell in ((head, RIGHT_HEAD), ("", HEAD))),
        (table.course_head, HEAD),
        (table.trend_head, RIGHT_HEAD),
    ]
    rows: _Rows = [heads]
    for row in table.rows:
        cells = (*row.cells, *([None] * (columns - len(row.cells))))
        rows.append(
            [
                (row.name, CELL),
                (row.unit, QUIET_CELL),
                (row.reference, QUIET_CELL),
                *(
                    part
                    for cell in cells[:columns]
                    for part in (
                        (cell.text if cell else "–", STRONG_RIGHT_CELL if cell and cell.flag else RIGHT_CELL),
                        (cell.flag if cell else "", FLAG),
                    )
                ),
                (Sparkline(row.course, *_SPARK_PT), CELL),
                (row.trend, RIGHT_CELL),
            ]
        )
    flush = [4 + 2 * index for index in range(columns)]
    return _titled(table.title, table.note, rows, widths, language, flush=flush, closing=closing)


def plain_table(table: PlainTable, language: str, closing: Sequence[Any] = ()) -> list[Any]:
    """Return title, table and note of any other table; *closing* is kept with its last rows."""
    total = sum(table.shares) or 1.0
    widths = [WIDTH_PT * share / total for share in table.shares]
    rights = [letter == "r" for letter in table.aligned]
    rows: _Rows = [
        [(head, RIGHT_HEAD if right else HEAD) for head, right in zip(table.heads, rights, strict=True)]
    ]
    for row in table.rows:
        looks = [_cell_look(right, column == table.strong) for column, right in enumerate(rights)]
        rows.append(list(zip(row, looks, strict=True)))
    return _titled(table.title, table.note, rows, widths, language, closing=closing)


def _cell_look(is_right: bool, is_strong: bool) -> Look:
    if is_strong:
        return STRONG_RIGHT_CELL if is_right else STRONG_CELL
    return RIGHT_CELL if is_right else CELL


def _titled(
    title: str,
    note: str,
    rows: _Rows,
    widths: list[float],
    language: str,
    *,
    flush: Sequence[int] = (),
    closing: Sequence[Any] = (),
) -> list[Any]:
    notes = [paragraph(note, NOTE, language)] if note else []
    foot = [*notes, *closing] if closing else []
    table = _table(rows, widths, language, flush=flush, foot=foot)
    table.spaceAfter = 7.0 if not notes or foot else 4.0
    return [*([Heading(title, HEADING, language)] if title else []), table, *([] if foot else notes)]


def _value_widths(table: ValueTable) -> list[float]:
    """Return the width of each column: numbers take what they need, the first one what is left."""

    def widest(head: str, texts: Sequence[str], look: Look, most: float) -> float:
        needs = [text_width(head, HEAD), *(text_width(text, look) for text in texts)]
        return min(max(needs) + _BETWEEN_PT, most)

    values = [
        widest(head, [row.cells[i].text for row in table.rows if i < len(row.cells)], STRONG_CELL, 78.0)
        for i, head in enumerate(table.heads)
    ]
    unit = widest(table.unit_head, [row.unit for row in table.rows], QUIET_CELL, 64.0)
    reference = widest(table.reference_head, [row.reference for row in table.rows], QUIET_CELL, 74.0)
    trend = widest(table.trend_head, [row.trend for row in table.rows], CELL, 118.0)
    course = max(_SPARK_PT[0], text_width(table.course_head, HEAD)) + _BETWEEN_PT
    fixed = [unit, reference, *(part for value in values for part in (value, _FLAG_PT)), course, trend]
    return [max(WIDTH_PT - sum(fixed), 80.0), *fixed]


def _table(rows: _Rows, widths: list[float], language: str, *, flush: Sequence[int], foot: list[Any]) -> Any:
    """Return the table; the columns *flush* begin right where the ones before them end."""
    scale = WIDTH_PT / sum(widths)
    widths = [width * scale for width in widths]
    cells: list[list[Any]] = []
    looks: _Looks = {}
    last = len(widths) - 1
    for number, row in enumerate(rows):
        line = []
        for column, (content, look) in enumerate(row):
            room = widths[column] - (0.0 if column == last or column + 1 in flush else _BETWEEN_PT)
            cell, is_plain = _cell(content, look, room, language)
            line.append(cell)
            if is_plain:
                looks[column, number] = look
        cells.append(line)
    style = [*_frame_style(len(rows), flush), *_text_style(looks, len(rows), len(widths))]
    if foot:
        cells.append([foot, *([""] * last)])
        style += [
            ("SPAN", (0, len(rows)), (-1, len(rows))),
            ("RIGHTPADDING", (0, len(rows)), (-1, len(rows)), 0),
        ]
    if len(rows) > _KEPT_ROWS + 1:
        style.append(("NOSPLIT", (0, len(rows) - _KEPT_ROWS), (-1, len(cells) - 1)))
    return Table(cells, colWidths=widths, repeatRows=1, style=style)


def _cell(content: Any, look: Look, room: float, language: str) -> tuple[Any, bool]:
    """Return what the library sets, and whether it is plain text on one line."""
    if not isinstance(content, str):
        return content, False
    text = literal(content, language)
    if not has_signs(content) and text_width(text, look) <= room:
        return text, True
    return paragraph(limited(content, look, max(room, 12.0), _MOST_CELL_LINES), look, language), False


def _frame_style(rows: int, flush: Sequence[int]) -> list[tuple[Any, ...]]:
    everywhere = (0, 0), (-1, -1)
    end = rows - 1
    style: list[tuple[Any, ...]] = [
        ("FONT", *everywhere, CELL.font, CELL.size_pt, CELL.size_pt * CELL.leading),
        ("LEFTPADDING", *everywhere, 0),
        ("RIGHTPADDING", *everywhere, _BETWEEN_PT),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", *everywhere, _ABOVE_PT),
        ("BOTTOMPADDING", *everywhere, _BELOW_PT),
        ("VALIGN", *everywhere, "TOP"),
        ("LINEABOVE", (0, 0), (-1, 0), 0.9, colour("text")),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, colour("text2")),
        ("LINEBELOW", (0, 1), (-1, end - 1), 0.4, colour("line2")),
        ("LINEBELOW", (0, end), (-1, end), 0.9, colour("text")),
    ]
    for column in flush:
        style.append(("RIGHTPADDING", (column - 1, 0), (column - 1, -1), 2.5))
        style.append(("RIGHTPADDING", (column, 0), (column, -1), 0))
    return style


def _text_style(looks: _Looks, rows: int, columns: int) -> list[tuple[Any, ...]]:
    """Return the commands that set each plain cell in its look, one a column where all are alike."""
    style: list[tuple[Any, ...]] = []
    for column in range(columns):
        body = [looks[column, row] for row in range(1, rows) if (column, row) in looks]
        common = max(set(body), key=body.count) if body else None
        if common is not None:
            style += _commands(common, (column, 1), (column, rows - 1), is_body=True)
        for row in range(rows):
            look = looks.get((column, row))
            if look is not None and (row == 0 or look != common):
                style += _commands(look, (column, row), (column, row), is_body=row > 0)
    return style


def _commands(
    look: Look, start: tuple[int, int], end: tuple[int, int], *, is_body: bool
) -> list[tuple[Any, ...]]:
    """Return what sets cells in *look*, smaller words on the same line as the others of their row."""
    lower = CELL.size_pt - look.size_pt if is_body else 0.0
    return [
        ("TOPPADDING", start, end, _ABOVE_PT + lower),
        ("BOTTOMPADDING", start, end, _BELOW_PT - lower),
        ("FONT", start, end, look.font, look.size_pt, look.size_pt * look.leading),
        ("TEXTCOLOR", start, end, colour(look.colour)),
        ("ALIGN", start, end, "RIGHT" if look.is_right else "LEFT"),
    ]
