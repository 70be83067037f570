"""Reads a block of results as people paste it: from a spreadsheet, or lines of a laboratory's report.

Nothing is converted or judged here: every line becomes an analyte and a text of the grammar of typed values
(``cell_reading.py``), or says why not. What is left out (reference ranges, flags, other columns) is named.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from analytics.catalogue import catalogue
from analytics.entry.date_text import read_date
from analytics.entry.pasted_line import LineParts, is_range, is_value, parts_of_cells, parts_of_text
from analytics.entry.problem import Problem, problem
from analytics.records.time_point import CalendarDate

_MOST_LINES = 2000
_VALUE_HEADERS = {
    "value", "result", "results", "wert", "ergebnis", "resultat", "messwert", "aktuell", "valeur",
    "résultat", "résultats",
}  # fmt: skip
_SIGNED = re.compile(r"\d([.,])\d")
_DATE_IN_TEXT = re.compile(r"(?<![\d.,/-])(\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})(?![\d/-])")


@dataclass(frozen=True, slots=True)
class PastedLine:
    """One line of the block.

    Attributes:
        number: 1 for the first line.
        analyte: code; None where the line names none (a heading, a comment): then it is left out.
        value: the text of the value with its unit, as the grammar of typed values reads it.
        left_out: parts of the line that were not used, as they stand there.
        problem: why the line gives no value although it names an analyte.
    """

    number: int
    text: str
    analyte: str | None = None
    value: str = ""
    left_out: tuple[str, ...] = ()
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class PastedBlock:
    """The lines of a block and the dates it names outside its values."""

    lines: tuple[PastedLine, ...]
    dates: tuple[CalendarDate, ...] = ()
    problem: Problem | None = None

    @property
    def values(self) -> tuple[PastedLine, ...]:
        """The lines that give a value."""
        return tuple(line for line in self.lines if line.analyte is not None and line.problem is None)


def read_pasted_block(text: str, *, on: date | None = None) -> PastedBlock:
    """Read *text*.

    Args:
        text: the clipboard.
        on: the day of the visit: of several columns of values the one of this day is taken.

    Returns:
        Every line that is not blank. The whole block has a problem where it is endless
        (``pasted_too_long``), has values of several days and none of this (``pasted_other_days``), or of
        several days and nothing says which (``pasted_several_columns``).
    """
    rows = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(rows) > _MOST_LINES:
        return PastedBlock((), problem=problem("pasted_too_long", limit=_MOST_LINES))
    sign = _separator([line for _, line in rows])
    if sign is None:
        lines = [_line(number, line, parts_of_text(line)) for number, line in rows]
        return PastedBlock(_checked(lines), _dates(lines))
    return _read_table([(number, line, _cells(line, sign)) for number, line in rows], on)


def _separator(lines: Sequence[str]) -> str | None:
    """Return the sign that parts cells, where every second line has it."""
    for sign in "\t;|":
        if 2 * sum(sign in line for line in lines) >= len(lines) > 0:
            return sign
    return None


def _cells(line: str, sign: str) -> list[str]:
    return [cell.strip().strip('"').strip() for cell in line.split(sign)]


def _read_table(rows: list[tuple[int, str, list[str]]], on: date | None) -> PastedBlock:
    if sum(catalogue().find_analyte(cell) is not None for cell in rows[0][2] if cell) >= 2:
        rows = _turned(rows)
    wanted, fault = _column(rows, on)
    if fault is not None:
        return PastedBlock((), problem=fault)
    lines = [_line(number, line, parts_of_cells(cells, column=wanted)) for number, line, cells in rows]
    return PastedBlock(_checked(lines), () if wanted is not None else _dates(lines))


def _turned(rows: list[tuple[int, str, list[str]]]) -> list[tuple[int, str, list[str]]]:
    """Make one line of every column of a table that names the analytes in its first line."""
    width = max(len(cells) for _, _, cells in rows)
    grid = [cells + [""] * (width - len(cells)) for _, _, cells in rows]
    turned = [[row[place] for row in grid] for place in range(width)]
    return [(number, "  ".join(filter(None, cells)), cells) for number, cells in enumerate(turned, 1)]


def _column(rows: list[tuple[int, str, list[str]]], on: date | None) -> tuple[int | None, Problem | None]:
    """Return the column of values that counts, where a header names several; or why none can be chosen."""
    for _, _, cells in rows:
        if any(catalogue().find_analyte(cell) is not None for cell in cells if cell):
            break
        dated = {place: found for place, cell in enumerate(cells) if (found := _full_date(cell))}
        if dated:
            return _dated_column(dated, on)
        named = [place for place, cell in enumerate(cells) if cell.casefold() in _VALUE_HEADERS]
        if named:
            return named[0], None
    several = [cells for _, _, cells in rows if parts_of_cells(cells, column=None).other_values]
    if several:
        return None, problem("pasted_several_columns")
    return None, None


def _dated_column(dated: dict[int, date], on: date | None) -> tuple[int | None, Problem | None]:
    if on is not None:
        of_day = [place for place, day in dated.items() if day == on]
        if len(of_day) == 1:
            return of_day[0], None
        days = ", ".join(str(day) for day in sorted(set(dated.values())))
        return None, problem("pasted_other_days", found=days, date=on)
    return (next(iter(dated)), None) if len(dated) == 1 else (None, problem("pasted_several_columns"))


def _full_date(text: str) -> date | None:
    if is_range(text) or (is_value(text) and not _DATE_IN_TEXT.search(text)):
        return None
    found = read_date(text, order="dmy")
    if isinstance(found, Problem) or not found.date.is_full:
        return None
    return found.date.earliest


def _line(number: int, text: str, parts: LineParts) -> PastedLine:
    if parts.analyte is None:
        return PastedLine(number, text.strip())
    value = " ".join(part for part in (parts.value, parts.unit) if part)
    fault = problem("pasted_no_value") if not parts.value else None
    return PastedLine(number, text.strip(), parts.analyte, value, parts.left_out, fault)


def _checked(lines: list[PastedLine]) -> tuple[PastedLine, ...]:
    """Find what only the whole block shows: an analyte twice, two decimal signs."""
    signs = {
        sign
        for line in lines
        for sign in _SIGNED.findall(line.value.split(" ")[0])
        if line.analyte is not None and not _could_be_grouped(line.value)
    }
    first: dict[str, PastedLine] = {}
    checked = []
    for line in lines:
        if line.analyte is not None and line.problem is None:
            before = first.setdefault(line.analyte, line)
            if before is not line:
                line = replace(line, problem=problem("pasted_twice", row=before.number))
            elif _could_be_grouped(line.value) and signs and not signs & set(line.value.split(" ")[0]):
                other = line.value.split(" ")[0]
                reading = re.sub(r"[.,]", "", other)
                line = replace(line, problem=problem("pasted_other_sign", text=other, reading=reading))
        checked.append(line)
    return tuple(checked)


def _could_be_grouped(value: str) -> bool:
    """Whether one sign stands before exactly three digits: ``1.234``."""
    return re.match(r"[<>≤≥=\s]*[1-9]\d{0,2}[.,]\d{3}(?![\d.,])", value) is not None


def _dates(lines: list[PastedLine]) -> tuple[CalendarDate, ...]:
    """Return the full dates of lines that give no value; the first number of points is the day."""
    found: dict[CalendarDate, None] = {}
    for line in lines:
        if line.analyte is None:
            for text in _DATE_IN_TEXT.findall(line.text):
                read = read_date(text, order="dmy")
                if not isinstance(read, Problem) and read.date.is_full:
                    found[read.date] = None
    return tuple(found)
