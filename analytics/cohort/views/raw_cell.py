"""The bare numbers of a cell, for files that machines read: unrounded, the same in every language."""

import math

from analytics.cohort.views.cells import (
    Cell,
    CountCell,
    EstimateCell,
    NoneCell,
    NumberCell,
    PCell,
    QuartilesCell,
    ShareCell,
    TextCell,
)

Raw = str | int | float | None


def raw_cell(cell: Cell) -> tuple[tuple[str, Raw], ...]:
    """Return the numbers of *cell*: (suffix of the column's name, value).

    Shares are counts; estimates are as estimated (probabilities 0 to 1); what is not reached is None, and
    what cannot be estimated is None with the code of the reason beside it.
    """
    match cell:
        case TextCell(text):
            return (("", text),)
        case CountCell(n):
            return (("", n),)
        case ShareCell(count, of):
            return (("n", count), ("of", of))
        case NumberCell(value):
            return (("", _finite(value)),)
        case QuartilesCell():
            quartiles = (
                ("median", cell.median),
                ("lower_quartile", cell.lower),
                ("upper_quartile", cell.upper),
            )
            return (("of", cell.n), *((name, _finite(value)) for name, value in quartiles))
        case EstimateCell(value, lower, upper):
            ends = (("", value), ("lower", lower), ("upper", upper))
            return tuple((name, None if one is None else _finite(one)) for name, one in ends)
        case PCell(p, test):
            return (("", _finite(p)), ("test", test))
        case NoneCell(status):
            if status is None or status.reason is None:
                return (("", None),)
            return (("", None), ("reason", status.reason.value))


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
