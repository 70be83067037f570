"""A file as rows of cells, before anything in it has a meaning."""

from dataclasses import dataclass
from typing import Literal, get_args

from analytics.entry.date_text import DateOrder
from analytics.entry.number_text import DecimalSign
from analytics.entry.problem import Problem

Encoding = Literal["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "windows-1252", "latin-9"]
Delimiter = Literal[";", ",", "\t", "|"]
ENCODINGS: tuple[Encoding, ...] = get_args(Encoding)
DELIMITERS: tuple[Delimiter, ...] = get_args(Delimiter)


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the user says about a file instead of having it recognised."""

    encoding: Encoding | None = None
    delimiter: Delimiter | None = None
    decimal: DecimalSign | None = None
    date_order: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """One property of a file and how it is known (``told``, or the evidence in words).

    Attributes:
        is_moot: nothing in the file depends on it (the order of dates where there are none).
    """

    value: str
    evidence: str
    is_moot: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of data.

    Attributes:
        number: 1 for the first row of data; blank lines do not count.
        line: the physical line it begins on; 1 is the first of the file.
        cells: as many as the header has, trimmed; empty where *problem* is set.
        problem: why the row cannot be parted into cells.
        said: where *problem* is set: the cells that stand there all the same.
    """

    number: int
    line: int
    cells: tuple[str, ...]
    problem: Problem | None = None
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A file parted into header and rows."""

    name: str
    sha256: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: Recognised
    delimiter: Recognised
