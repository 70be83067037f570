"""A table of texts whose columns are read as numbers or as levels, each by what stands in it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.entry.number_text import DecimalSign, read_number
from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold, result_words

EMPTY = frozenset({"", ".", "NA", "N/A", "#N/A", "NaN", "nan", "NULL", "null"})
"""What means *missing* in every column; in a column of numbers so do the words a laboratory writes."""

_DASHES = frozenset({"-", "–", "—", "?"})
_LARGEST = 1e100
"""Beyond it a sum of squares may overflow, and no measurement is."""

_TRUTH = {"true": 1.0, "false": 0.0}

Column = NDArray[np.float64] | list[str | None]


class TableRefused(Exception):
    """A table does not hold what an analysis needs.

    Attributes:
        column: header it is about; None: the table as a whole.
        row: 1 for the first row of data; None: the whole column.
    """

    def __init__(self, why: Problem, *, column: str | None = None, row: int | None = None) -> None:
        super().__init__(why.code)
        self.why = why
        self.column = column
        self.row = row


def place_of(header: Sequence[str], name: str) -> int:
    """Return where the column called *name* stands: so written, or else but for case, accents and blanks.

    Raises:
        TableRefused: there is none, or more than one.
    """
    places = [place for place, head in enumerate(header) if head == name.strip()]
    if not places and fold(name):
        places = [place for place, head in enumerate(header) if fold(head) == fold(name)]
    if not places:
        raise TableRefused(problem("no_such_column", header=name, found=", ".join(header[:20])))
    if len(places) > 1:
        raise TableRefused(problem("header_twice", header=name))
    return places[0]


@dataclass(frozen=True, slots=True)
class DataTable:
    """A header and the texts below it, one row one patient.

    Attributes:
        rows: each with as many cells as the header.
        decimal: sign of all its numbers.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    decimal: DecimalSign = "."

    def __len__(self) -> int:
        return len(self.rows)

    def name(self, name: str) -> str:
        """Return the header of the column *name* as the table writes it."""
        return self.header[place_of(self.header, name)]

    def texts(self, name: str) -> list[str]:
        """Return the cells of a column as written."""
        place = place_of(self.header, name)
        return [row[place] for row in self.rows]

    def numbers(self, name: str, *, truth: bool = False) -> NDArray[np.float64]:
        """Return a column that must be one of numbers, shape (rows,); NaN where missing.

        Args:
            name: of the column.
            truth: also TRUE (1) and FALSE (0) are numbers, as programs write an indicator.

        Raises:
            TableRefused: a cell is no number; it is named.
        """
        texts = self.texts(name)
        read = {text: self._number(text, truth=truth) for text in set(texts)}
        for row, text in enumerate(texts, start=1):
            value = read[text]
            if isinstance(value, Problem):
                raise TableRefused(value, column=self.name(name), row=row)
        return np.array([read[text] for text in texts], dtype=np.float64)

    def column(self, name: str) -> Column:
        """Return a column as numbers (NaN where missing) if every cell is one, else as texts (None).

        Raises:
            TableRefused: a cell among numbers is a number that cannot be read, such as one with the other
                decimal sign: as a text it would turn all the numbers into levels.
        """
        texts = self.texts(name)
        read = {text: self._number(text) for text in set(texts)}
        values = list(read.values())
        are_numbers = [not isinstance(value, Problem) for value in values]
        if all(are_numbers) and any(not math.isnan(v) for v in values if not isinstance(v, Problem)):
            return np.array([read[text] for text in texts], dtype=np.float64)
        if any(not isinstance(value, Problem) and not math.isnan(value) for value in values):
            self._refuse_misread(name, texts, read)
        return [None if text in EMPTY else text for text in texts]

    def _refuse_misread(self, name: str, texts: list[str], read: dict[str, float | Problem]) -> None:
        for row, text in enumerate(texts, start=1):
            value = read[text]
            if isinstance(value, Problem) and value.code != "not_a_number":
                raise TableRefused(value, column=self.name(name), row=row)

    def _number(self, text: str, *, truth: bool = False) -> float | Problem:
        if text in EMPTY or text in _DASHES or fold(text) in result_words().missing:
            return math.nan
        if truth and text.lower() in _TRUTH:
            return _TRUTH[text.lower()]
        read = read_number(text, decimal=self.decimal)
        if isinstance(read, Problem):
            return read
        return read.value if abs(read.value) <= _LARGEST else problem("too_large", text=text)
