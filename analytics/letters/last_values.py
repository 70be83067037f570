"""The values of the last visits: which days they are, what was measured on each, and what that means."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analytics.letters.document import ValueCell, ValueRow, ValueTable
from analytics.letters.pen import Pen
from analytics.letters.said import Said, said
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, FromFile, Measured, Missing, Result
from analytics.records.time_point import TimePoint
from analytics.rules.assessment import Assessment
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.range_flag import range_flag
from analytics.rules.reference_range import ReferenceLimits, reference_limits

_COLUMNS = 3
_YEAR_AGO = 365
_FROM_DAYS_AGO, _TO_DAYS_AGO = 180, 550
_UNDER_IMMUNOGLOBULIN = "*"
_MOST_A_CELL = 2
_MORE_DECIMALS = 3


@dataclass(frozen=True, slots=True)
class MeasuredOn:
    """The results of one analyte at one point in time, in the order of the day."""

    at: TimePoint
    results: tuple[Result, ...]

    @property
    def last(self) -> Result:
        """The latest of them."""
        return self.results[-1]


@dataclass(frozen=True, slots=True)
class AnalyteCourse:
    """One analyte through all the record; what is missing is not in it."""

    analyte: str
    days: tuple[MeasuredOn, ...]

    def on(self, at: TimePoint) -> MeasuredOn | None:
        """Return what was measured at *at*."""
        return next((day for day in self.days if day.at == at), None)


@dataclass(frozen=True, slots=True)
class LastValues:
    """The last values of a record.

    Attributes:
        columns: the points in time, the newest last; at most three.
        courses: one an analyte that has a value in one of the columns, in the order asked for.
    """

    columns: tuple[TimePoint, ...]
    courses: tuple[AnalyteCourse, ...]


def last_values(
    record: PatientRecord, pen: Pen, analytes: Sequence[str], courses: Mapping[str, AnalyteCourse]
) -> LastValues:
    """Return the values of *analytes* at the last three visits at which any of them was measured.

    Where the newest result was taken at no visit, its day is the last of the three; without any visit they
    are the last three days with a result.

    Args:
        record: one patient.
        pen: of the letter.
        analytes: codes, in the order of the table.
        courses: of ``analyte_courses`` on *record*.
    """
    asked = [courses[analyte] for analyte in analytes if analyte in courses]
    found = {day.at for course in asked for day in course.days}
    points = sorted(found, key=lambda at: (pen.place(at), str(at)))
    visits = {visit.at for visit in record.visits}
    at_visits = [at for at in points if at in visits]
    chosen = at_visits or points
    if points and points[-1] not in chosen:
        chosen = [*chosen, points[-1]]
    columns = tuple(chosen[-_COLUMNS:])
    shown = tuple(course for course in asked if any(course.on(at) is not None for at in columns))
    return LastValues(columns, shown)


def analyte_courses(record: PatientRecord, pen: Pen) -> Mapping[str, AnalyteCourse]:
    """Return all results of *record* that have a value, by analyte and day by day."""
    found: dict[str, dict[TimePoint, list[Result]]] = {}
    for result in record.results:
        if not isinstance(result.outcome, Missing):
            found.setdefault(result.analyte, {}).setdefault(result.at, []).append(result)
    points = {at for days in found.values() for at in days}
    order = {at: n for n, at in enumerate(sorted(points, key=lambda at: (pen.place(at), str(at))))}
    return {
        analyte: AnalyteCourse(
            analyte,
            tuple(
                MeasuredOn(at, tuple(sorted(days[at], key=lambda r: (r.clock or "", r.occurrence, r.id))))
                for at in sorted(days, key=order.__getitem__)
            ),
        )
        for analyte, days in found.items()
    }


def value_text(record: PatientRecord, result: Result, pen: Pen) -> str:
    """Return a result without its unit, with so many digits that rounding never hides why it has its flag."""
    limits, outcome = reference_limits(record, result), result.outcome
    more = 0
    if limits is not None and isinstance(outcome, Measured):
        decimals = pen.terms.analyte(result.analyte).decimals
        flag = range_flag(outcome, limits)
        while (
            more < _MORE_DECIMALS
            and range_flag(Measured(round(outcome.value, decimals + more)), limits) is not flag
        ):
            more += 1
    return pen.value(outcome, result.analyte, more_decimals=more)


def value_said(record: PatientRecord, result: Result, pen: Pen, *, has_unit: bool = True) -> Said:
    """Return a result, and where it comes from."""
    text = value_text(record, result, pen)
    return said(pen.with_unit(text, result.analyte) if has_unit else text, source_of(record, result, pen))


def source_of(record: PatientRecord, result: Result, pen: Pen) -> str:
    """Return which result it is: analyte, date, laboratory, and how it came into the record."""
    words = pen.words
    laboratory = next((lab.name for lab in record.laboratories if lab.id == result.laboratory_id), "")
    match result.source:
        case FromFile(row=row):
            entry = words.source_file.format(row=row)
        case _:
            entry = words.source_typed
    parts = (pen.name(result.analyte), pen.time(result.at), laboratory, entry)
    return ", ".join(part for part in parts if part)


def value_table(
    record: PatientRecord, values: LastValues, pen: Pen, assessment: Assessment | None
) -> ValueTable | None:
    """Return the table of *values*; None where there is none.

    Args:
        record: one patient.
        values: of ``last_values``.
        pen: of the letter.
        assessment: of the rule ``ir``, which knows the values under immunoglobulin.
    """
    if not values.courses:
        return None
    words = pen.words
    confounded = _under_immunoglobulin(assessment)
    rows = tuple(_row(record, course, values.columns, pen, confounded) for course in values.courses)
    heads = tuple(pen.day(at) or pen.wording.time_point(at) for at in values.columns)
    notes = [
        words.values_day.format(day=head, date=pen.date(at.earliest))
        for head, at in zip(heads, values.columns, strict=True)
        if pen.day(at) is not None and hasattr(at, "earliest")
    ]
    note = pen.typeset(words.values_days.format(days="; ".join(notes))) if notes else ""
    if any(cell.text.endswith(_UNDER_IMMUNOGLOBULIN) for row in rows for cell in row.cells):
        note = " ".join(filter(None, (note, words.values_immunoglobulin)))
    return ValueTable(
        title=words.values_title,
        name_head=words.values_name,
        unit_head=words.values_unit,
        reference_head=words.values_reference,
        heads=heads,
        course_head=words.values_course if pen.axis.has_infusion else words.values_course_undated,
        trend_head=words.values_change,
        rows=rows,
        note=" ".join(filter(None, (note, words.values_note))),
    )


def _under_immunoglobulin(assessment: Assessment | None) -> frozenset[int]:
    details = assessment.details if assessment is not None else None
    if not isinstance(details, ImmuneReconstitution):
        return frozenset()
    return frozenset(
        sample.result.id
        for course in details.criteria
        for sample in course.samples
        if sample.is_under_immunoglobulin
    )


def _row(
    record: PatientRecord,
    course: AnalyteCourse,
    columns: Iterable[TimePoint],
    pen: Pen,
    confounded: frozenset[int],
) -> ValueRow:
    analyte = pen.terms.analyte(course.analyte)
    shown = [course.on(at) for at in columns]
    newest = [day for day in shown if day is not None][-1]
    return ValueRow(
        name=pen.name(course.analyte),
        unit=pen.wording.unit(analyte.unit),
        reference=range_text(reference_limits(record, newest.last), course.analyte, pen),
        cells=tuple(_cell(record, day, pen, confounded) for day in shown),
        course=tuple(_points(course, pen)),
        trend=_change(course, newest, frozenset(visit.at for visit in record.visits), pen),
    )


def range_text(limits: ReferenceLimits | None, analyte: str, pen: Pen) -> str:
    """Write a reference range without its unit; nothing where there is none."""
    if limits is None:
        return ""
    decimals = pen.terms.analyte(analyte).decimals
    low, high = (None if x is None else pen.number(x, decimals) for x in (limits.low, limits.high))
    if low is not None and high is not None:
        return pen.words.range_between.format(low=low, high=high)
    if high is not None:
        return pen.words.range_below.format(high=high)
    return pen.words.range_above.format(low=low) if low is not None else ""


def _cell(record: PatientRecord, day: MeasuredOn | None, pen: Pen, confounded: frozenset[int]) -> ValueCell:
    if day is None:
        return ValueCell("–")
    texts = list(dict.fromkeys(value_text(record, result, pen) for result in day.results))
    text = " / ".join(texts[-_MOST_A_CELL:])
    if len(texts) > _MOST_A_CELL:
        text = f"… {text}"
    if any(result.id in confounded for result in day.results):
        text += _UNDER_IMMUNOGLOBULIN
    flag = range_flag(day.last.outcome, reference_limits(record, day.last))
    return ValueCell(text, flag or "", day.last.id)


def _points(course: AnalyteCourse, pen: Pen) -> Iterable[tuple[float, float]]:
    """Yield the course from day 0 on, as measured; a bound stands at its limit."""
    for day in course.days:
        span = pen.axis.span(day.at)
        if span is None or (pen.axis.has_infusion and span.earliest < 0):
            continue
        match day.last.outcome:
            case Measured(value=value) | Censored(limit=value):
                yield (pen.place(day.at), value)
            case _:
                yield (pen.place(day.at), 0.0)


def _change(course: AnalyteCourse, newest: MeasuredOn, visits: frozenset[TimePoint], pen: Pen) -> str:
    """Write by how much the newest value differs from the one nearest to a year before it, and in how long.

    A value 180 to 550 days older counts, one of a visit before any other (proposed by AfterCART); the change
    is said as a number, not judged.
    """
    now = newest.last.outcome
    if not isinstance(now, Measured):
        return "–"
    old = [
        (day.at not in visits, abs(age - _YEAR_AGO), age, day.last.outcome.value)
        for day in course.days
        if isinstance(day.last.outcome, Measured)
        and _FROM_DAYS_AGO <= (age := pen.place(newest.at) - pen.place(day.at)) <= _TO_DAYS_AGO
    ]
    if not old:
        return "–"
    _, _, age, before = min(old)
    decimals = pen.terms.analyte(course.analyte).decimals
    change = round(round(now.value, decimals) - round(before, decimals), decimals)
    text = pen.wording.number(change, decimals) if change else "±0"
    if change > 0:
        text = f"+{text}"
    return pen.words.changed.format(change=text, n=pen.wording.number(round(age / 365.25 * 12)))
