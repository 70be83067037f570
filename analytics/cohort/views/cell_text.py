"""A cell as it is read: numbers in the reader's language, and a reason where there is none."""

import math
from dataclasses import dataclass
from typing import assert_never

from analytics.cohort.views.cell_words import CellWords
from analytics.cohort.views.cells import (
    Cell,
    CountCell,
    EstimateCell,
    NoneCell,
    NumberCell,
    PCell,
    QuartilesCell,
    Scale,
    ShareCell,
    TextCell,
)
from analytics.statistics.estimability import Status
from analytics.wording import Wording

LEAST_P, MOST_P = 0.001, 0.99
DECIMALS = {Scale.PROBABILITY: 1, Scale.DIFFERENCE: 1, Scale.MONTHS: 1, Scale.RATIO: 2, Scale.STANDARDIZED: 2}
"""Of an estimate as it is written; a mean has as many as it needs, a ratio more where two tell nothing."""
_PER_CENT = (Scale.PROBABILITY, Scale.DIFFERENCE)


@dataclass(frozen=True, slots=True)
class CellText:
    """A cell in two parts: the number, and what stands grey beside it (an interval, quartiles, a per cent).

    Attributes:
        unit: of both; empty where there is none.
    """

    main: str
    beside: str = ""
    unit: str = ""

    @property
    def whole(self) -> str:
        """All of it on one line, without the unit."""
        return f"{self.main} {self.beside}".strip()

    @property
    def with_unit(self) -> str:
        """All of it on one line; the unit stands after the number, before the interval."""
        return " ".join(part for part in (self.main, self.unit, self.beside) if part)


def cell_text(cell: Cell, wording: Wording, words: CellWords) -> CellText:
    """Return *cell* in words and signs of the reader."""
    match cell:
        case TextCell(text):
            return CellText(text)
        case CountCell(n):
            return CellText(wording.number(n))
        case ShareCell(count, of):
            return _share(count, of, wording, words)
        case NumberCell(value, unit, decimals):
            return CellText(number_text(value, decimals, wording), unit=unit)
        case QuartilesCell(median, lower, upper, n, decimals):
            if not n:
                return CellText(words.nothing)
            low, high = (number_text(one, decimals, wording) for one in (lower, upper))
            return CellText(number_text(median, decimals, wording), f"({_between(low, high, lower)})")
        case EstimateCell():
            return _estimate(cell, wording, words)
        case PCell(p):
            return CellText(p_text(p, wording))
        case NoneCell(status):
            return CellText(words.nothing if status is None else none_text(status, words))
        case _:
            assert_never(cell)


def p_text(p: float, wording: Wording) -> str:
    """Return *p* with its sign: ``p = 0.032``, ``p < 0.001``; two digits from 0.1 on."""
    bare = bare_p(p, wording)
    return f"p {bare}" if bare[0] in "<>" else f"p = {bare}"


def bare_p(p: float, wording: Wording) -> str:
    """Return *p* for a column that is headed so: ``0.032``, ``< 0.001``, ``> 0.99``."""
    if p < LEAST_P:
        return f"< {wording.number(LEAST_P, 3)}"
    if p > MOST_P:
        return f"> {wording.number(MOST_P, 2)}"
    return wording.number(p, 3 if p < 0.0995 else 2)


def number_text(value: float, decimals: int | None, wording: Wording) -> str:
    """Return *value*; to three figures where *decimals* is not given."""
    if decimals is not None or not math.isfinite(value):
        return wording.number(value, decimals)
    size = abs(value)
    return wording.number(round(value, 0 if size >= 99.5 else 1 if size >= 9.95 else 2), None)


def none_text(status: Status, words: CellWords) -> str:
    """Return why there is no number."""
    if status.reason is None:
        return words.nothing
    return words.not_estimable.format(why=getattr(words, status.reason.value))


def _share(count: int, of: int, wording: Wording, words: CellWords) -> CellText:
    main = words.of.format(count=wording.number(count), of=wording.number(of))
    return CellText(main, f"({wording.number(100 * count / of, 1)} %)" if of else "")


def _estimate(cell: EstimateCell, wording: Wording, words: CellWords) -> CellText:
    factor = 100.0 if cell.scale in _PER_CENT else 1.0
    value, *ends = (None if one is None else factor * one for one in (cell.value, cell.lower, cell.upper))
    decimals, of_ends = estimate_decimals(cell.scale, value, *ends)

    def written(number: float | None, digits: int | None) -> str:
        if number is None or math.isinf(number):
            return words.open_end
        return number_text(number, digits, wording)

    unit = {
        Scale.PROBABILITY: "%", Scale.DIFFERENCE: words.points, Scale.MONTHS: words.months,
    }.get(cell.scale, "")  # fmt: skip
    main = words.not_reached if value is None else written(value, decimals)
    low, high = (written(end, of_ends) for end in ends)
    interval = f"({_between(low, high, cell.lower)})" if ends != [None, None] else _no_interval(cell, words)
    return CellText(main, interval, unit if value is not None else "")


def _no_interval(cell: EstimateCell, words: CellWords) -> str:
    """Return what stands where there is an estimate without an interval; of a time why there is none."""
    if cell.value is None or cell.scale not in (Scale.PROBABILITY, Scale.MONTHS):
        return ""
    return f"({words.no_limits if cell.scale is Scale.MONTHS else words.no_interval})"


def estimate_decimals(
    scale: Scale, value: float | None, lower: float | None, upper: float | None
) -> tuple[int | None, int | None]:
    """Return the decimals of an estimate and of the ends of its interval, all as they are written.

    The interval of a per cent is written in whole ones between 10 and 90 as long as the estimate stays
    inside; a ratio with as many decimals as tell it from 1 and from the ends of its interval.
    """
    decimals = DECIMALS.get(scale)
    if value is None or lower is None or upper is None or decimals is None:
        return decimals, decimals
    if scale is Scale.PROBABILITY:
        is_coarse = lower >= 9.5 and upper <= 90.5 and round(lower) <= round(value, 1) <= round(upper)
        return decimals, 0 if is_coarse else decimals
    if scale is Scale.RATIO:
        decimals = next((digits for digits in (2, 3, 4) if _tells(value, lower, upper, digits)), 2)
    return decimals, decimals


def _tells(value: float, lower: float, upper: float, digits: int) -> bool:
    shown = [round(one, digits) for one in (lower, value, upper)]
    return lower == upper or shown[0] < shown[1] < shown[2]


def _between(low: str, high: str, lower: float | None) -> str:
    """Return a range; where an end is negative or no number, a dash would be taken for a sign or a word."""
    clear = lower is not None and lower >= 0 and high[:1].isdigit()
    return f"{low}–{high}" if clear else f"{low} – {high}"
