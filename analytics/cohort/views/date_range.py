"""How far the numbers of a view move when partial dates are placed on other days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.cells import Cell, CountCell, EstimateCell, NumberCell, PCell, ShareCell, TextCell

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
    """Return the numbers of *views* that differ: facts, then of every column beside the figure the widest.

    Args:
        views: of the same question, one a rule; the first is the one in view and says what there is.
    """
    if not views:
        return ()
    found = [dict(_numbers(view)) for view in views]
    ranges: dict[_Key, DateRange] = {}
    for key, (name, cell) in found[0].items():
        under = [one[key][1] if key in one else None for one in found]
        values = [value for other in under if other is not None and (value := _value(other)) is not None]
        is_open = len(values) < len(views)
        if values and (min(values) != max(values) or (is_open and _value(cell) is not None)):
            ranges[key] = DateRange(name, _at(cell, min(values)), _at(cell, max(values)), is_open)
    return tuple(_widest(ranges))


def _widest(ranges: dict[_Key, DateRange]) -> Iterator[DateRange]:
    """Yield the facts, and the widest range of each column."""
    columns: dict[str, DateRange] = {}
    for (kind, _, _, column), found in ranges.items():
        if kind == "fact":
            yield found
        elif column not in columns or _width(found) > _width(columns[column]):
            columns[column] = found
    yield from columns.values()


def _width(found: DateRange) -> float:
    return (_value(found.high) or 0.0) - (_value(found.low) or 0.0)


def _numbers(view: AnalysisView) -> Iterator[tuple[_Key, tuple[str, Cell]]]:
    for number, fact in enumerate(view.facts):
        yield ("fact", fact.name, number, ""), (fact.name, fact.cell)
    if view.beside is None:
        return
    for number, row in enumerate(view.beside.rows):
        place = row.at if row.at is not None else number
        first = row.cells[0] if row.cells else None
        said = first.text if isinstance(first, TextCell) else _plain(first)
        for column, cell in zip(view.beside.columns[1:], row.cells[1:], strict=True):
            head = view.beside.columns[0].title
            name = f"{column.head or column.title}, {said} {head}".strip()
            yield ("beside", "", place, column.key), (name, cell)


def _plain(cell: Cell | None) -> str:
    value = _value(cell) if cell is not None else None
    return "" if value is None else f"{value:g}"


def _value(cell: Cell) -> float | None:
    match cell:
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
        case EstimateCell():
            return replace(cell, value=value, lower=None, upper=None)
        case PCell():
            return replace(cell, p=value)
    return cell
