"""What must be seen before the numbers where days of partial dates decide them: from what to what they go."""

from collections.abc import Callable, Sequence

from analytics.cohort.views.account_words import AccountWords
from analytics.cohort.views.cell_text import CellText
from analytics.cohort.views.cells import Cell
from analytics.cohort.views.date_range import DateRange
from analytics.wording import Wording

TOLD = 3
"""So many numbers stand in the caution; how many more there are is said."""


def date_caution(
    found: Sequence[DateRange], words: AccountWords, write: Callable[[Cell], CellText], wording: Wording
) -> str:
    """Return the caution; empty where no number moves."""
    if not found:
        return ""
    numbers = "; ".join(f"{one.what} {said_range(one, words, write)}" for one in found[:TOLD])
    if len(found) > TOLD:
        numbers = words.further.format(numbers=numbers, n=wording.number(len(found) - TOLD))
    return words.dates_move.format(numbers=numbers)


def said_range(one: DateRange, words: AccountWords, write: Callable[[Cell], CellText]) -> str:
    """Return from what to what a number goes; that under a rule there is none, where there is none."""
    low, high = write(one.low), write(one.high)
    said = high.with_unit if low.main == high.main else f"{low.main} – {high.with_unit}"
    return words.under_some.format(number=said) if one.is_open else said
