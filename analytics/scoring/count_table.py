"""Tables of daily counts: long rows by day number or by date, with the ends of the course on any row."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from analytics.records.patient_record import DaySpan
from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome
from analytics.records.time_point import CalendarDate
from analytics.rules.assessment import Assessment
from analytics.rules.count_course import CountCourse, CountSample
from analytics.scoring.score_table import Cell, ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable

Grade = Callable[[CountCourse, Mapping[str, str]], Assessment]
Place = Callable[[ScoreRow], DaySpan | None]

_FARTHEST_DAY = 100_000.0
_TRANSFUSED = "transfusion"


def count_table(
    rule: str,
    about: str,
    column: ScoreColumn,
    grade: Grade,
    *,
    by_date_bare_unit: str | None = None,
    transfusion_days: int | None = None,
) -> ScoreTable:
    """Return the table of *rule*: ``id, day, …`` or the columns ``patient_id, cart_date, date, …``.

    Args:
        rule: name on the command line.
        about: one sentence.
        column: the counts.
        grade: answers for one patient.
        by_date_bare_unit: what a bare header means in the form with dates, where not the stored unit.
        transfusion_days: how long a transfusion speaks in the counts; None: no such column.
    """
    given = (
        ()
        if transfusion_days is None
        else (ScoreColumn(_TRANSFUSED, ColumnKind.FLAG, "1: platelets were transfused on this day"),)
    )
    dated = column
    if by_date_bare_unit is not None:
        told = f"{column.about}; beside dates a bare header is {by_date_bare_unit}"
        dated = replace(column, about=told, bare_unit=by_date_bare_unit)

    def by_day(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
        return grade(_by_day(rows, column.name, transfusion_days), settings)

    def by_date(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
        return grade(_by_date(rows, column.name, transfusion_days), settings)

    ids = ("patient_id",)
    form = ScoreTable(rule, about, (*_DATES, dated, *given), by_date, is_long=True, id_synonyms=ids)
    columns = (_DAYS[0], column, *_DAYS[1:], *given)
    return ScoreTable(rule, about, columns, by_day, is_long=True, id_synonyms=ids, forms=(form,))


def _day(name: str, about: str, *, is_needed: bool = False) -> ScoreColumn:
    return ScoreColumn(
        name, ColumnKind.WHOLE, about, is_needed=is_needed, low=-_FARTHEST_DAY, high=_FARTHEST_DAY
    )


def _date(name: str, about: str, *, is_needed: bool = False) -> ScoreColumn:
    return ScoreColumn(name, ColumnKind.DATE, about, is_needed=is_needed)


_DAYS = (
    _day("day", "day from the infusion, which is day 0", is_needed=True),
    _day("last_day", "day of death or the last contact; without it nothing ended the follow-up"),
    _day("progression_day", "day of progression or relapse"),
    _day("next_therapy_day", "day of the next therapy"),
)
_DATES = (
    _date("cart_date", "day 0, the infusion", is_needed=True),
    _date("date", "of the sample", is_needed=True),
    _date("last_fu_date", "of death or the last contact; without it nothing ended the follow-up"),
    _date("progression_date", "of progression or relapse"),
    _date("subsequent_therapy_date", "of the next therapy"),
)


def _by_day(rows: tuple[ScoreRow, ...], counts: str, transfusion_days: int | None) -> CountCourse:
    def place(row: ScoreRow) -> DaySpan | None:
        return _exact(row["day"])

    ends = tuple(_exact(_only(rows, column.name)) for column in _DAYS[1:])
    return _course(rows, counts, place, ends, transfusion_days)


def _by_date(rows: tuple[ScoreRow, ...], counts: str, transfusion_days: int | None) -> CountCourse:
    day_zero = _only(rows, "cart_date")
    if not isinstance(day_zero, CalendarDate) or not day_zero.is_full:
        raise RowRefused("There is no full cart_date to count days from.")

    def place(row: ScoreRow) -> DaySpan | None:
        return _since(day_zero, row["date"])

    ends = tuple(_since(day_zero, _only(rows, column.name)) for column in _DATES[2:])
    return _course(rows, counts, place, ends, transfusion_days)


def _course(
    rows: tuple[ScoreRow, ...],
    counts: str,
    place: Place,
    ends: tuple[DaySpan | None, ...],
    transfusion_days: int | None,
) -> CountCourse:
    """Return the course of *rows*; *ends* are follow-up, progression and next therapy."""
    transfused = [] if transfusion_days is None else [_placed(row, place) for row in rows if row[_TRANSFUSED]]
    windows = [DaySpan(span.earliest, span.latest + (transfusion_days or 0)) for span in transfused]
    samples = []
    for row in rows:
        outcome = _outcome(row[counts])
        if outcome is not None:
            span = _placed(row, place)
            after = any(span.latest >= w.earliest and span.earliest <= w.latest for w in windows)
            samples.append(CountSample(span, outcome, after))
    follow_up, progression, next_therapy = ends
    days = tuple(sorted(span.earliest for span in transfused))
    return CountCourse(tuple(samples), follow_up, progression, next_therapy, transfusions=days)


def _placed(row: ScoreRow, place: Place) -> DaySpan:
    span = place(row)
    if span is None:
        raise RowRefused("A count has no day.")
    return span


def _exact(day: Cell) -> DaySpan | None:
    return DaySpan(day, day) if isinstance(day, int) else None


def _since(day_zero: CalendarDate, at: Cell) -> DaySpan | None:
    if not isinstance(at, CalendarDate):
        return None
    return DaySpan((at.earliest - day_zero.earliest).days, (at.latest - day_zero.earliest).days)


def _only(rows: Iterable[ScoreRow], name: str) -> Cell:
    """Return what the rows of a patient say in *name*; they must not differ."""
    found = {row[name] for row in rows if row[name] is not None}
    if len(found) > 1:
        raise RowRefused(f"The rows of one patient differ in {name}.")
    return next(iter(found), None)


def _outcome(cell: Cell) -> Outcome | None:
    return cell if isinstance(cell, Measured | Censored | NotDetected | Missing) else None
