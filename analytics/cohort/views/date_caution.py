"""What must be seen before the numbers where days of partial dates decide them: from what to what they go."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from analytics.cohort.views.account_words import AccountWords
from analytics.cohort.views.cell_text import CellText
from analytics.cohort.views.cells import Cell, EstimateCell
from analytics.cohort.views.date_range import DateRange
from analytics.wording import Wording

TOLD = 3
"""So many numbers stand in the caution; how many more there are is said."""


def date_caution(
    found: Sequence[DateRange], words: AccountWords, write: Callable[[Cell], CellText], wording: Wording
) -> str:
    """Return the caution; empty where no number moves as it is printed."""
    told = printed_ranges(found, write)
    if not told:
        return ""
    numbers = "; ".join(f"{one.what} {said_range(one, words, write)}" for one in told[:TOLD])
    if len(told) > TOLD:
        numbers = words.further.format(numbers=numbers, n=wording.number(len(told) - TOLD))
    return words.dates_move.format(numbers=numbers)


def printed_ranges(found: Sequence[DateRange], write: Callable[[Cell], CellText]) -> tuple[DateRange, ...]:
    """Return the ranges whose ends are not printed alike, and those a rule has no number for."""
    return tuple(one for one in found if one.is_open or _written(one.low, write) != _written(one.high, write))


def said_range(one: DateRange, words: AccountWords, write: Callable[[Cell], CellText]) -> str:
    """Return from what to what a number goes; that under a rule there is none, where there is none."""
    low, high = _written(one.low, write), _written(one.high, write)
    said = high.with_unit if low.main == high.main else f"{low.main} – {high.with_unit}"
    return words.under_some.format(number=said) if one.is_open else said


def _written(cell: Cell, write: Callable[[Cell], CellText]) -> CellText:
    """Write *cell*; an end of a range has no interval, and nothing to say of that."""
    text = write(cell)
    return replace(text, beside="") if isinstance(cell, EstimateCell) else text
