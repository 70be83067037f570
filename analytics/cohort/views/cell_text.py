"""A cell as it is read: numbers in the reader's language, and a reason where there is none."""

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

LEAST_P = 0.001
DECIMALS = {Scale.PROBABILITY: 1, Scale.DIFFERENCE: 1, Scale.MONTHS: 1, Scale.RATIO: 2, Scale.STANDARDIZED: 2}
"""Of an estimate as it is written; a mean has as many as it needs."""
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
            return CellText(wording.number(value, decimals), unit=unit)
        case QuartilesCell(median, lower, upper, n, decimals):
            if not n:
                return CellText(words.nothing)
            low, high = wording.number(lower, decimals), wording.number(upper, decimals)
            return CellText(wording.number(median, decimals), f"({_between(low, high, lower)})")
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
    if p < LEAST_P:
        return f"p < {wording.number(LEAST_P, 3)}"
    rounded = wording.number(p, 3 if p < 0.1 else 2)
    return f"p = {rounded}"


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
    decimals = DECIMALS.get(cell.scale)

    def written(value: float | None) -> str:
        return words.open_end if value is None else wording.number(factor * value, decimals)

    unit = {
        Scale.PROBABILITY: "%", Scale.DIFFERENCE: words.points, Scale.MONTHS: words.months,
    }.get(cell.scale, "")  # fmt: skip
    main = words.not_reached if cell.value is None else written(cell.value)
    has_interval = cell.lower is not None or cell.upper is not None
    interval = f"({_between(written(cell.lower), written(cell.upper), cell.lower)})" if has_interval else ""
    return CellText(main, interval, unit if cell.value is not None else "")


def _between(low: str, high: str, lower: float | None) -> str:
    """Return a range; where an end is negative or no number, a dash would be taken for a sign or a word."""
    clear = lower is not None and lower >= 0 and high[:1].isdigit()
    return f"{low}–{high}" if clear else f"{low} – {high}"
