"""What a rule reads from a table: its columns, and its answer to one patient.

A cell is read by the kind of its column before the rule sees it; an empty one is None, never 0.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from analytics.records.result import Outcome
from analytics.records.time_point import CalendarDate
from analytics.rules.assessment import Assessment


class ColumnKind(StrEnum):
    """How a cell is read."""

    ANALYTE = "analyte"
    """An ``Outcome`` in the analyte's stored unit; the header may name another (``platelets [/uL]``)."""
    NUMBER = "number"
    """A float."""
    WHOLE = "whole"
    """An int."""
    FLAG = "flag"
    """A bool: 1/0, yes/no, true/false."""
    CHOICE = "choice"
    """One of the column's choices, by any case."""
    DATE = "date"
    """A ``CalendarDate``."""
    TEXT = "text"


Cell = Outcome | float | int | bool | str | CalendarDate | None
ScoreRow = Mapping[str, Cell]
"""Column name → cell; every column of the table is there, None where the file lacks it."""


@dataclass(frozen=True, slots=True)
class ScoreColumn:
    """One column.

    Attributes:
        about: for ``--help``: what it holds, with its unit.
        analyte: code in the catalogue, of kind ``ANALYTE``.
        bare_unit: what a header without a unit means, where it is not the stored unit.
        choices: of kind ``CHOICE``: word as written → value handed to the rule.
        synonyms: other headers that mean it.
        is_needed: the file is refused without this column (of the others every cell is then None).
        low / high: of a number: what lies outside is refused.
        units: of a number: unit a header may name → factor (``vaf [%]`` → 0.01); others are refused.
    """

    name: str
    kind: ColumnKind
    about: str
    analyte: str | None = None
    bare_unit: str | None = None
    choices: Mapping[str, str] | None = None
    synonyms: tuple[str, ...] = ()
    is_needed: bool = False
    low: float | None = None
    high: float | None = None
    units: Mapping[str, float] | None = None


Score = Callable[[tuple[ScoreRow, ...], Mapping[str, str]], Assessment]
"""All rows of one patient (one, unless the table is long) and the settings → the answer."""


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """How a rule is asked by a table.

    Attributes:
        rule: name on the command line.
        about: one sentence for ``--help``.
        columns: beside ``id``, which every table may have (else rows are numbered).
        is_long: several rows a patient, told apart by ``id``.
        id_synonyms: other headers of the id.
        forms: other forms of the table; the first of all whose needed columns are there is read.
    """

    rule: str
    about: str
    columns: tuple[ScoreColumn, ...]
    score: Score
    is_long: bool = False
    id_synonyms: tuple[str, ...] = ()
    forms: "tuple[ScoreTable, ...]" = ()


class RowRefused(Exception):
    """The rows of a patient contradict each other, or themselves; the sentence says how."""
