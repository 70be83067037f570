"""What one row of a table, or one phrase of a text, states: shares, estimates and p values."""

from dataclasses import dataclass

from analytics.cohort.lint.printed_number import Printed
from analytics.cohort.views.cells import Scale


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many are so many per cent; None: not stated.

    Attributes:
        column: the column it stands in; empty in a text.
    """

    count: int | None
    of: int | None
    percent: Printed | None = None
    column: str = ""


@dataclass(frozen=True, slots=True)
class Estimated:
    """An estimate or a median with an interval, a range or quartiles.

    Attributes:
        value / lower / upper: on the scale as printed, a probability in per cent; None: open or not reached.
        scale: None where the text does not say it; then only the order can be checked.
    """

    value: Printed | None
    lower: Printed | None
    upper: Printed | None
    scale: Scale | None = None
    confidence: float = 0.95
    column: str = ""


@dataclass(frozen=True, slots=True)
class Tested:
    """A p value; *is_below*: it is only said to be smaller than that."""

    p: Printed
    is_below: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """One row or phrase.

    Attributes:
        where: in words.
        name: what it is about.
        part: rows of one part belong together: levels of one characteristic.
        is_printed: read from print; else the numbers are the estimators' own.
        at: the time it is of; rows of a curve may well be equal.
        table: key of the table of ours it stands in; empty: a fact, or print.
    """

    where: str
    name: str
    part: str = ""
    shares: tuple[Share, ...] = ()
    estimates: tuple[Estimated, ...] = ()
    tests: tuple[Tested, ...] = ()
    is_printed: bool = True
    at: float | None = None
    table: str = ""
