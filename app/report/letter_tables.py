"""The tables of a letter: heads repeated on the next page, flags in a column of their own, nothing cut."""

from collections.abc import Sequence
from dataclasses import dataclass
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

_BETWEEN_PT = 7.0
_SPARK_PT = (58.0, 9.5)
_FLAG_PT = 12.0
_MOST_NATURAL_PT = WIDTH_PT / 3
_HALF_OF_THEM, _MOST_TEXTS = 0.5, 0.75
_MOST_CELL_LINES = 6
_KEPT_ROWS = 2
"""So many rows stay together at the end of a table, so that none is alone on a page."""
_Looks = dict[tuple[int, int], Look]
_Rows = list[list[tuple[Any, Look]]]


@dataclass(frozen=True, slots=True)
class RowRoom:
    """What is left free in each row, over and under its words."""

    above_pt: float
    below_pt: float


ORDINARY, TIGHT = RowRoom(1.6, 2.2), RowRoom(0.6, 1.0)
"""Rows are tight only where that saves a third page."""


def value_table(
    table: ValueTable, language: str, closing: Sequence[Any] = (), room: RowRoom = ORDINARY
) -> list[Any]:
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
    return _titled(table.title, table.note, rows, widths, language, flush=flush, closing=closing, room=room)


def plain_table(
    table: PlainTable, language: str, closing: Sequence[Any] = (), room: RowRoom = ORDINARY
) -> list[Any]:
    """Return title, table and note of any other table; *closing* is kept with its last rows."""
    widths = [WIDTH_PT * share / sum(table.shares) for share in table.shares] or _natural_widths(table)
    rights = [letter == "r" for letter in table.aligned]
    rows: _Rows = [
        [(head, RIGHT_HEAD if right else HEAD) for head, right in zip(table.heads, rights, strict=True)]
    ]
    for row in table.rows:
        looks = [_cell_look(table, column, is_right=right) for column, right in enumerate(rights)]
        rows.append(list(zip(row, looks, strict=True)))
    return _titled(table.title, table.note, rows, widths, language, closing=closing, room=room)


def _natural_widths(table: PlainTable) -> list[float]:
    """Return what the words of each column need; quiet columns share what the others leave.

    The last of them gets what most of its texts need, the others what half of theirs do, then all.
    """
    needs = [_needs(table, column) for column in range(len(table.heads))]
    widths = [min(max(need), _MOST_NATURAL_PT) for need in needs]
    for column in table.quiet:
        share = _MOST_TEXTS if column == table.quiet[-1] else _HALF_OF_THEM
        need = sorted(needs[column])[int(share * len(needs[column]))]
        widths[column] = min(need, _MOST_NATURAL_PT)
    left = WIDTH_PT - sum(widths)
    for column in table.quiet[:-1]:
        more = max(0.0, min(max(needs[column]) - widths[column], left))
        widths[column], left = widths[column] + more, left - more
    widths[table.quiet[-1] if table.quiet else -1] += left
    return widths


def _needs(table: PlainTable, column: int) -> list[float]:
    look = _cell_look(table, column, is_right=table.aligned[column] == "r")
    texts = (text_width(row[column], look) for row in table.rows)
    return [width + _BETWEEN_PT for width in (text_width(table.heads[column], HEAD), *texts)]


def _cell_look(table: PlainTable, column: int, *, is_right: bool) -> Look:
    if column in table.quiet:
        return QUIET_CELL
    if column == table.strong:
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
    room: RowRoom,
) -> list[Any]:
    notes = [paragraph(note, NOTE, language)] if note else []
    foot = [*notes, *closing] if closing else []
    table = _table(rows, widths, language, flush=flush, foot=foot, room=room)
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


def _table(
    rows: _Rows,
    widths: list[float],
    language: str,
    *,
    flush: Sequence[int],
    foot: list[Any],
    room: RowRoom,
) -> Any:
    """Return the table; the columns *flush* begin right where the ones before them end."""
    scale = WIDTH_PT / sum(widths)
    widths = [width * scale for width in widths]
    cells: list[list[Any]] = []
    looks: _Looks = {}
    last = len(widths) - 1
    for number, row in enumerate(rows):
        line = []
        for column, (content, look) in enumerate(row):
            wide = widths[column] - (0.0 if column == last or column + 1 in flush else _BETWEEN_PT)
            cell, is_plain = _cell(content, look, wide, language)
            line.append(cell)
            if is_plain:
                looks[column, number] = look
        cells.append(line)
    style = [*_frame_style(len(rows), flush, room), *_text_style(looks, len(rows), len(widths), room)]
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


def _frame_style(rows: int, flush: Sequence[int], room: RowRoom) -> list[tuple[Any, ...]]:
    everywhere = (0, 0), (-1, -1)
    end = rows - 1
    style: list[tuple[Any, ...]] = [
        ("FONT", *everywhere, CELL.font, CELL.size_pt, CELL.size_pt * CELL.leading),
        ("LEFTPADDING", *everywhere, 0),
        ("RIGHTPADDING", *everywhere, _BETWEEN_PT),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", *everywhere, room.above_pt),
        ("BOTTOMPADDING", *everywhere, room.below_pt),
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


def _text_style(looks: _Looks, rows: int, columns: int, room: RowRoom) -> list[tuple[Any, ...]]:
    """Return the commands that set each plain cell in its look, one a column where all are alike."""
    style: list[tuple[Any, ...]] = []
    for column in range(columns):
        body = [looks[column, row] for row in range(1, rows) if (column, row) in looks]
        common = max(set(body), key=body.count) if body else None
        if common is not None:
            style += _commands(common, (column, 1), (column, rows - 1), room, is_body=True)
        for row in range(rows):
            look = looks.get((column, row))
            if look is not None and (row == 0 or look != common):
                style += _commands(look, (column, row), (column, row), room, is_body=row > 0)
    return style


def _commands(
    look: Look, start: tuple[int, int], end: tuple[int, int], room: RowRoom, *, is_body: bool
) -> list[tuple[Any, ...]]:
    """Return what sets cells in *look*, smaller words on the same line as the others of their row."""
    lower = CELL.size_pt - look.size_pt if is_body else 0.0
    return [
        ("TOPPADDING", start, end, room.above_pt + lower),
        ("BOTTOMPADDING", start, end, room.below_pt - lower),
        ("FONT", start, end, look.font, look.size_pt, look.size_pt * look.leading),
        ("TEXTCOLOR", start, end, colour(look.colour)),
        ("ALIGN", start, end, "RIGHT" if look.is_right else "LEFT"),
    ]
