"""How far the numbers of a view move when partial dates are placed on other days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from analytics.cohort.views.analysis_view import AnalysisView, NumberTable
from analytics.cohort.views.cells import (
    Cell,
    CountCell,
    EstimateCell,
    NumberCell,
    PCell,
    QuartilesCell,
    ShareCell,
    TextCell,
)
from analytics.cohort.views.values_beside import KEY as AT_TIMES

_FACT, _BESIDE, _TABLE = "fact", "beside", "table"
_Key = tuple[str, str, int | float | None, str]


@dataclass(frozen=True, slots=True)
class DateRange:
    """One number under every rule for partial dates.

    Attributes:
        what: the number in words: the fact, or column and row.
        low / high: cells of the kind of the number, without interval.
        is_open: it cannot be estimated, or is not reached, under at least one of the rules.
    """

    what: str
    low: Cell
    high: Cell
    is_open: bool = False


def date_ranges(views: Sequence[AnalysisView]) -> tuple[DateRange, ...]:
    """Return the numbers of *views* that differ.

    They are the facts, then of every column beside the figure the widest range; where nothing stands beside
    a figure, every cell of the tables.

    Args:
        views: of the same question, one a rule; the first is the one in view and says what there is.
    """
    if not views:
        return ()
    found = [dict(_numbers(view)) for view in views]
    known = found[0] | {
        key: told for one in reversed(found[1:]) for key, told in one.items() if key not in found[0]
    }
    ranges: dict[_Key, DateRange] = {}
    for key, (name, _) in known.items():
        cells = [one[key][1] for one in found if key in one and _value(one[key][1]) is not None]
        values = [value for cell in cells if (value := _value(cell)) is not None]
        is_open = len(values) < len(views)
        if values and (min(values) != max(values) or is_open):
            low, high = _at(cells[0], min(values)), _at(cells[0], max(values))
            ranges[key] = DateRange(name, low, high, is_open)
    return tuple(_told(ranges))


def _told(ranges: dict[_Key, DateRange]) -> Iterator[DateRange]:
    """Yield the ranges that are told: of each column beside a figure the widest, all others."""
    columns: dict[str, DateRange] = {}
    for (kind, _, _, column), found in ranges.items():
        if kind != _BESIDE:
            yield found
        elif column not in columns or _width(found) > _width(columns[column]):
            columns[column] = found
    yield from columns.values()


def _width(found: DateRange) -> float:
    return (_value(found.high) or 0.0) - (_value(found.low) or 0.0)


def _numbers(view: AnalysisView) -> Iterator[tuple[_Key, tuple[str, Cell]]]:
    for number, fact in enumerate(view.facts):
        yield (_FACT, fact.name, number, ""), (fact.name, fact.cell)
    if view.beside is not None:
        yield from _cells(view.beside, _BESIDE)
    else:
        for table in view.tables:
            yield from _cells(table, _TABLE)


def _cells(table: NumberTable, kind: str) -> Iterator[tuple[_Key, tuple[str, Cell]]]:
    """Yield the cells of *table*: rows are found again by their place or name, under the heading above."""
    heading, first = "", table.columns[0].title
    for number, row in enumerate(table.rows):
        said = _said(row.cells[0])
        if row.is_heading:
            heading = said
        under = f"{heading}: {said}" if row.is_indented and heading else said
        told = {key: pick.what for key, pick in row.picks} if table.key == AT_TIMES else {}
        place = row.at if row.at is not None else (None if under else number)
        for column, cell in zip(table.columns[1:], row.cells[1:], strict=True):
            name = f"{column.head or column.title}, {under}"
            if kind == _BESIDE:
                name = told.get(column.key) or f"{name} {first}".strip()
            yield (kind, f"{table.key} {under}", place, column.key), (name, cell)


def _said(cell: Cell) -> str:
    return cell.text if isinstance(cell, TextCell) else _plain(cell)


def _plain(cell: Cell) -> str:
    value = _value(cell)
    return "" if value is None else f"{value:g}"


def _value(cell: Cell) -> float | None:
    match cell:
        case QuartilesCell(median, n=n):
            return median if n else None
        case CountCell(n):
            return float(n)
        case ShareCell(count, of):
            return count / of if of else None
        case NumberCell(value) | EstimateCell(value):
            return value
        case PCell(p):
            return p
    return None


def _at(cell: Cell, value: float) -> Cell:
    """Return *cell* with another number, without its interval."""
    match cell:
        case CountCell():
            return CountCell(round(value))
        case ShareCell(_, of):
            return ShareCell(round(value * of), of)
        case NumberCell():
            return replace(cell, value=value)
        case QuartilesCell():
            return NumberCell(value, decimals=cell.decimals)
        case EstimateCell():
            return replace(cell, value=value, lower=None, upper=None)
        case PCell():
            return replace(cell, p=value)
    return cell
