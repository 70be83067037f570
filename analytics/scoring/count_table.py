"""Tables of daily counts: long rows by day number or by date, with the ends of the course on any row."""

from collections.abc import Callable, Iterable, Mapping

from analytics.records.patient_record import DaySpan
from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome
from analytics.records.time_point import CalendarDate
from analytics.rules.assessment import Assessment
from analytics.rules.count_course import CountCourse, CountSample
from analytics.scoring.score_table import Cell, ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable

Grade = Callable[[CountCourse, Mapping[str, str]], Assessment]

_DAYS = {"lowest": -100_000.0, "highest": 100_000.0}
_ENDS_BY_DAY = ("last_day", "progression_day", "next_therapy_day")
_ENDS_BY_DATE = ("last_fu_date", "progression_date", "subsequent_therapy_date")


def count_table(
    rule: str, about: str, column: ScoreColumn, grade: Grade, *, by_date_bare_unit: str | None = None
) -> ScoreTable:
    """Return the table of *rule*: ``id, day, …`` or the columns ``patient_id, cart_date, date, …``.

    Args:
        rule: name on the command line.
        about: one sentence.
        column: the counts.
        grade: answers for one patient.
        by_date_bare_unit: what a bare header means in the form with dates, where not the stored unit.
    """
    by_date_column = ScoreColumn(
        column.name,
        column.kind,
        column.about if by_date_bare_unit is None else f"{column.about} (here bare is {by_date_bare_unit})",
        analyte=column.analyte,
        bare_unit=by_date_bare_unit,
        synonyms=column.synonyms,
        is_needed=True,
    )
    by_date = ScoreTable(
        rule,
        about,
        (
            _date("cart_date", "day 0, the infusion", is_needed=True),
            _date("date", "of the sample", is_needed=True),
            by_date_column,
            _date("progression_date", "of progression or relapse"),
            _date("subsequent_therapy_date", "of the next therapy"),
            _date("last_fu_date", "of death or the last contact"),
        ),
        lambda rows, settings: grade(_by_date(rows, column.name), settings),
        is_long=True,
        id_synonyms=("patient_id",),
    )
    return ScoreTable(
        rule,
        about,
        (
            _day("day", "day from the infusion, which is day 0", is_needed=True),
            column,
            _day("last_day", "day of death or the last contact; without it nothing ended the follow-up"),
            _day("progression_day", "day of progression or relapse"),
            _day("next_therapy_day", "day of the next therapy"),
        ),
        lambda rows, settings: grade(_by_day(rows, column.name), settings),
        is_long=True,
        id_synonyms=("patient_id",),
        forms=(by_date,),
    )


def _day(name: str, about: str, *, is_needed: bool = False) -> ScoreColumn:
    return ScoreColumn(
        name,
        ColumnKind.WHOLE,
        about,
        is_needed=is_needed,
        low=_DAYS["lowest"],
        high=_DAYS["highest"],
    )


def _date(name: str, about: str, *, is_needed: bool = False) -> ScoreColumn:
    return ScoreColumn(name, ColumnKind.DATE, about, is_needed=is_needed)


def _by_day(rows: tuple[ScoreRow, ...], counts: str) -> CountCourse:
    follow_up, progression, next_therapy = (_day_of(rows, name) for name in _ENDS_BY_DAY)
    samples = []
    for row in rows:
        outcome = _outcome(row[counts])
        if outcome is None:
            continue
        day = row["day"]
        if not isinstance(day, int):
            raise RowRefused("A count has no day.")
        samples.append(CountSample(DaySpan(day, day), outcome))
    return CountCourse(tuple(samples), follow_up, progression, next_therapy)


def _by_date(rows: tuple[ScoreRow, ...], counts: str) -> CountCourse:
    day_zero = _only(rows, "cart_date")
    if not isinstance(day_zero, CalendarDate) or not day_zero.is_full:
        raise RowRefused("There is no full cart_date to count days from.")
    follow_up, progression, next_therapy = (_span(_only(rows, name), day_zero) for name in _ENDS_BY_DATE)
    samples = []
    for row in rows:
        outcome = _outcome(row[counts])
        if outcome is None:
            continue
        span = _span(row["date"], day_zero)
        if span is None:
            raise RowRefused("A count has no date.")
        samples.append(CountSample(span, outcome))
    return CountCourse(tuple(samples), follow_up, progression, next_therapy)


def _day_of(rows: tuple[ScoreRow, ...], name: str) -> DaySpan | None:
    day = _only(rows, name)
    return DaySpan(day, day) if isinstance(day, int) else None


def _span(at: Cell, day_zero: CalendarDate) -> DaySpan | None:
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
