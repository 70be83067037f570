"""What a lane shows beside results, as rows of the figure's table: limits, reference ranges, the cohort."""

from collections.abc import Iterable

from analytics.catalogue import catalogue
from analytics.figures.figure_row import FigureRow, TableWords
from analytics.figures.spec import Fact, FactKind, Figure, Panel

_NEAR = 1e-6


def fact_rows(figure: Figure, panel: Panel, lane: str, words: TableWords) -> Iterable[FigureRow]:
    """Yield the facts of *panel*; of the cohort the windows that are in view."""
    for fact in panel.facts:
        if fact.days is None or _is_in_view(figure, fact.days):
            yield _row(figure, fact, lane, words)


def _is_in_view(figure: Figure, days: tuple[int, int]) -> bool:
    x = figure.x
    first, last = (x.scale.place(day) for day in days)
    return last >= x.low - _NEAR and first <= x.high + _NEAR


def _row(figure: Figure, fact: Fact, lane: str, words: TableWords) -> FigureRow:
    analyte = catalogue().analytes[fact.analyte]
    first, last = fact.days if fact.days is not None else (None, None)
    return FigureRow(
        patient="",
        lane=lane,
        what=analyte.names.get(figure.wording.language, analyte.name),
        code=fact.analyte,
        first_day=_day(figure, first),
        last_day=_day(figure, last),
        date="",
        end="",
        comparator="",
        value=fact.value,
        unit=analyte.unit,
        state=_state(fact, words),
        laboratory="",
        source=fact.source,
        says=fact.says,
        low=fact.low,
        high=fact.high,
        n=fact.n,
    )


def _state(fact: Fact, words: TableWords) -> str:
    match fact.kind:
        case FactKind.THRESHOLD:
            return words.threshold
        case FactKind.REFERENCE:
            return words.reference
        case FactKind.COHORT:
            return words.cohort if fact.value is not None else words.cohort_bound


def _day(figure: Figure, day: int | None) -> int | None:
    return None if day is None else round(figure.x.count.number(day))
