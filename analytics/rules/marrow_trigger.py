"""What makes one think of the marrow: late cytopenia, rising MCV, blasts in the blood (definitions §12).

The reminders and the t-MN watch ask the same core.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Missing, MissingReason, Outcome
from analytics.rules.assessment import Input
from analytics.rules.comparison import Truth, below, is_above, is_below
from analytics.rules.dated_value import DatedValue, dated_values, truth_of
from analytics.rules.follow_up import Ending, course_ends
from analytics.rules.rule_data import rule_data

_NO_VALUE = Missing(MissingReason.NOT_APPLICABLE)
_TRANSFUSION = "transfusion"


class MarrowSign(StrEnum):
    """What speaks for a look into the marrow."""

    CYTOPENIA = "cytopenia"
    MACROCYTOSIS = "macrocytosis"
    BLASTS = "blasts"
    LATE_ICAHT = "late_icaht"


@dataclass(frozen=True, slots=True)
class MarrowValues:
    """What is looked at; values may be of any day and in any order.

    Attributes:
        lines: analyte (ANC, PLT, HGB) → its values, in stored units.
        transfusions: product (``platelets``, ``red_cells``) → days of transfusions.
        mcv / blasts: of the blood.
        relapse: when relapse or progression can first have been; None: relapse-free.
        late_icaht: the possible grades; None: not graded.
    """

    lines: Mapping[str, tuple[DatedValue, ...]]
    transfusions: Mapping[str, tuple[DatedValue, ...]]
    mcv: tuple[DatedValue, ...] = ()
    blasts: tuple[DatedValue, ...] = ()
    relapse: DaySpan | None = None
    late_icaht: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class MarrowTrigger:
    """One sign that is there (MET) or cannot be ruled out (INDETERMINATE).

    Attributes:
        what: analyte.
        because: the values it rests on, oldest first.
    """

    sign: MarrowSign
    what: str
    truth: Truth
    because: tuple[Input, ...]


@dataclass(frozen=True, slots=True)
class MarrowSigns:
    """All signs of one patient.

    Attributes:
        triggers: what is there or cannot be ruled out, in the order of the rule.
        early_cytopenia: the last value of each line that is low up to the day from which it counts.
        after_relapse: whether low lines were left aside because the lymphoma had come back.
    """

    triggers: tuple[MarrowTrigger, ...]
    early_cytopenia: tuple[Input, ...]
    after_relapse: bool

    @property
    def truth(self) -> Truth:
        """Whether any sign is there."""
        found = {trigger.truth for trigger in self.triggers}
        if Truth.MET in found:
            return Truth.MET
        return Truth.INDETERMINATE if found else Truth.NOT_MET


@dataclass(frozen=True, slots=True)
class _Day:
    """All values of a line on one day: below its limit, not, or perhaps."""

    span: DaySpan
    is_low: Truth
    given: Input


def marrow_signs(
    values: MarrowValues, *, is_any_course: bool = False, mcv_rise_fl: float = 0.0
) -> MarrowSigns:
    """Return what speaks for a look into the marrow.

    A line counts while its last values are below the limit: on two days at least 14 apart, all later than
    day 90, with none at the limit or above between, before any relapse, and where it is new (it began after
    the early window) or worsening (the last value is the lower one). A transfusion counts as a value below.

    Args:
        values: what is looked at.
        is_any_course: whether a late cytopenia counts that is neither new nor worsening.
        mcv_rise_fl: how far the MCV has to have risen within a year; 0: any rise.

    Source:
        Proposed by AfterCART after PMC8078596 and Jain, Blood 141:2460 (abstract); definitions §12.
    """
    data = rule_data("marrow_trigger")
    low_days = {line["analyte"]: _days(line, values) for line in data["line"]}
    relapse = values.relapse
    counted = {a: [d for d in days if not _is_after(d, relapse)] for a, days in low_days.items()}
    found = [
        _cytopenia(analyte, days, data["cytopenia"], relapse, is_any_course=is_any_course)
        for analyte, days in counted.items()
    ]
    found += [
        _macrocytosis(values.mcv, data["macrocytosis"], mcv_rise_fl),
        _blasts(values.blasts, data["blasts"]),
    ]
    found.append(_late_icaht(values, data))
    from_day = int(data["cytopenia"]["after_day"])
    early = [days[-1] for days in low_days.values() if days and days[-1].is_low is Truth.MET]
    left_aside = any(
        len(counted[a]) < len(days) and days[-1].is_low is Truth.MET for a, days in low_days.items() if days
    )
    return MarrowSigns(
        tuple(trigger for trigger in found if trigger is not None),
        tuple(day.given for day in early if day.span.latest <= from_day),
        left_aside,
    )


def marrow_values(
    record: PatientRecord,
    as_of: int | None = None,
    *,
    late_icaht: tuple[int, int] | None = None,
) -> MarrowValues:
    """Return what the rule looks at in *record*, from the infusion to *as_of*."""
    data = rule_data("marrow_trigger")
    progressions = [e.span for e in course_ends(record, as_of) if e.ending is Ending.PROGRESSION]
    dated = [span for span in progressions if span is not None]
    relapse = min(dated, key=lambda s: s.earliest, default=None)
    if relapse is None and progressions:
        relapse = DaySpan(0, 10**6)  # it came back nobody knows when

    def of(entry: dict[str, Any]) -> tuple[DatedValue, ...]:
        return dated_values(record, entry["analyte"], entry["unit"], first=1, last=as_of)

    return MarrowValues(
        lines={line["analyte"]: of(line) for line in data["line"]},
        transfusions={
            line["transfusion"]: _transfusions(record, line["transfusion"], as_of)
            for line in data["line"]
            if "transfusion" in line
        },
        mcv=of(data["macrocytosis"]),
        blasts=of(data["blasts"]),
        relapse=relapse,
        late_icaht=late_icaht,
    )


def _transfusions(record: PatientRecord, product: str, as_of: int | None) -> tuple[DatedValue, ...]:
    axis, found = record.axis, []
    for event in record.events:
        if event.kind != _TRANSFUSION or event.onset is None or event.detail("product") != product:
            continue
        span = axis.span(event.onset)
        if span is not None and span.latest >= 1 and (as_of is None or span.earliest <= as_of):
            given = Input(event.id, _TRANSFUSION, product, None, event.onset, axis.day(event.onset))
            found.append(DatedValue(span, _NO_VALUE, given))
    return tuple(found)


def _days(line: dict[str, Any], values: MarrowValues) -> list[_Day]:
    """Return the days of a line, oldest first; of several values of a day the lowest speaks."""
    limit = float(line["below"])
    is_low = below(limit)
    found = [
        _Day(value.span, truth_of(value.outcome, is_low, (limit,)), value.given)
        for value in values.lines.get(line["analyte"], ())
    ]
    transfused = values.transfusions.get(line.get("transfusion", ""), ())
    found += [_Day(value.span, Truth.MET, value.given) for value in transfused]
    by_span: dict[DaySpan, _Day] = {}
    for day in found:
        known = by_span.get(day.span)
        if known is None or _order(day) < _order(known):
            by_span[day.span] = day
    return sorted(by_span.values(), key=lambda day: (day.span.earliest, day.span.latest))


def _order(day: _Day) -> tuple[int, float, str, int]:
    lowness = (Truth.MET, Truth.INDETERMINATE, Truth.NOT_MET).index(day.is_low)
    return (lowness, _sortable(day.given.value), day.given.value, day.given.id or 0)


def _cytopenia(
    analyte: str, days: Sequence[_Day], data: dict[str, Any], relapse: DaySpan | None, *, is_any_course: bool
) -> MarrowTrigger | None:
    after, apart = int(data["after_day"]), int(data["samples_apart_days"])
    run = _last_run(days)
    late = [day for day in run if day.span.latest > after]
    if len(late) < 2 or late[-1].span.latest - late[0].span.earliest < apart:
        return None
    is_new = run[0].span.latest > int(data["new_after_day"])
    course = Truth.MET if is_any_course or is_new else _is_worse(late[0], late[-1])
    if course is Truth.NOT_MET:
        return None
    certain = [
        day
        for day in _last_run(days, may_be=False)
        if day.span.earliest > after and (relapse is None or day.span.latest < relapse.earliest)
    ]
    is_certain = len(certain) > 1 and certain[-1].span.earliest - certain[0].span.latest >= apart
    shown = certain if is_certain else late
    truth = Truth.MET if is_certain and course is Truth.MET else Truth.INDETERMINATE
    return MarrowTrigger(MarrowSign.CYTOPENIA, analyte, truth, (shown[0].given, shown[-1].given))


def _is_worse(first: _Day, last: _Day) -> Truth:
    """Whether the last value is the lower one, or a value fell until it had to be transfused.

    Two transfusions, and two bounds, do not say: transfused since the infusion may well be ever less often.
    """
    values = [_number(day.given.value) for day in (first, last)]
    if values[0] is not None and last.given.what == _TRANSFUSION:
        return Truth.MET
    if values[0] is None or values[1] is None:
        return Truth.INDETERMINATE
    return Truth.MET if is_below(values[1], values[0]) else Truth.NOT_MET


def _last_run(days: Sequence[_Day], *, may_be: bool = True) -> list[_Day]:
    """Return the days at the end that are low (or may be), unbroken."""
    wanted = (Truth.MET, Truth.INDETERMINATE) if may_be else (Truth.MET,)
    run: list[_Day] = []
    for day in reversed(days):
        if day.is_low not in wanted:
            break
        run.insert(0, day)
    return run


def _is_after(day: _Day, relapse: DaySpan | None) -> bool:
    return relapse is not None and day.span.earliest >= relapse.latest


def _macrocytosis(mcv: Iterable[DatedValue], data: dict[str, Any], rise_fl: float) -> MarrowTrigger | None:
    """Above the limit, above the last value that is far enough before it, and the one a year before."""
    limit, apart = float(data["above"]), int(data["samples_apart_days"])
    ordered = sorted(mcv, key=lambda value: (value.span.earliest, value.span.latest))
    if not ordered:
        return None
    last = max((v for v in ordered if v.span == ordered[-1].span), key=lambda v: _sortable(v.given.value))
    before = [v for v in ordered if last.span.earliest - v.span.latest >= apart]
    high = truth_of(last.outcome, lambda v: is_above(v, limit), (limit,))
    if high is Truth.NOT_MET or not before:
        return None
    newest = max((v for v in before if v.span == before[-1].span), key=lambda v: _sortable(v.given.value))
    aim = last.span.earliest - int(data["trend_days"])
    oldest = min(before, key=lambda v: (abs(v.span.earliest - aim), v.span.earliest, v.given.value))
    rises = {_rises(newest.outcome, last.outcome, 0.0), _rises(oldest.outcome, last.outcome, rise_fl)}
    if Truth.NOT_MET in rises:
        return None
    truth = Truth.MET if {high} | rises == {Truth.MET} else Truth.INDETERMINATE
    return MarrowTrigger(MarrowSign.MACROCYTOSIS, data["analyte"], truth, (newest.given, last.given))


def _rises(before: Outcome, after: Outcome, by: float) -> Truth:
    earlier, later = getattr(before, "value", None), getattr(after, "value", None)
    if earlier is None or later is None:
        return Truth.INDETERMINATE
    is_rising = is_above(later, earlier) and not is_below(later - earlier, by)
    return Truth.MET if is_rising else Truth.NOT_MET


def _blasts(values: Iterable[DatedValue], data: dict[str, Any]) -> MarrowTrigger | None:
    """Any in the last sample."""
    limit = float(data["above"])
    ordered = sorted(values, key=lambda value: (value.span.earliest, value.span.latest))
    of_last = [value for value in ordered if value.span == ordered[-1].span]
    told = [(truth_of(v.outcome, lambda x: is_above(x, limit), (limit,)), v) for v in of_last]
    for truth in (Truth.MET, Truth.INDETERMINATE):
        for found, value in told:
            if found is truth:
                return MarrowTrigger(MarrowSign.BLASTS, data["analyte"], truth, (value.given,))
    return None


def _late_icaht(values: MarrowValues, data: dict[str, Any]) -> MarrowTrigger | None:
    """Late ICAHT of the grade or worse that never recovered: low without a break since its own window.

    A relapse explains it, and what recovered and fell again later is a new cytopenia.
    """
    if values.late_icaht is None or values.late_icaht[1] < int(data["late_icaht"]["grade_from"]):
        return None
    line = next(line for line in data["line"] if line["analyte"] == "ANC")
    days = _days(line, values)
    run = _last_run(days)
    is_since = bool(run) and run[0].span.earliest <= int(data["late_icaht"]["window_ends"])
    if not is_since or values.relapse is not None:
        return None
    is_certain = values.late_icaht[0] >= int(data["late_icaht"]["grade_from"])
    truth = Truth.MET if is_certain and days[-1].is_low is Truth.MET else Truth.INDETERMINATE
    return MarrowTrigger(MarrowSign.LATE_ICAHT, "ANC", truth, (days[-1].given,))


def _sortable(text: str) -> float:
    try:
        return float(text.lstrip("<>="))
    except ValueError:
        return 0.0


def _number(text: str) -> float | None:
    """Return a measured value; None of a bound or a word."""
    try:
        return float(text)
    except ValueError:
        return None
