"""Counts, LDH and lymphocytes at progression or relapse: of each the value nearest to it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from analytics.catalogue import catalogue
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Measured, Outcome, Result
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.follow_up import CourseEnd, Ending, course_ends
from analytics.rules.near_sample import as_input, nearest_result
from analytics.rules.relapse import is_relapse
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.rules.wanted import Wanted

RULE, DATA = "progression-state", "progression_state"
_RATIO = "CD4_CD8"


@dataclass(frozen=True, slots=True)
class NearValue:
    """One value.

    Attributes:
        outcome: in the stored unit; None: none is near enough.
        days_off: from progression to the sample, negative before it; None where a date is partial.
        is_computed: the ratio of a CD4 and a CD8 of one sample.
        given: what it was read from.
    """

    analyte: str
    outcome: Outcome | None = None
    days_off: int | None = None
    is_computed: bool = False
    given: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgressionState:
    """Details of the Assessment.

    Attributes:
        progression: the days it can have been on; None: there was none.
        is_early: within 90 days; None where its date is partial and both are possible.
        is_relapse: whether a response stood before it.
        values: in the order of the paper's table.
    """

    progression: DaySpan | None = None
    is_early: bool | None = None
    is_relapse: bool = False
    values: tuple[NearValue, ...] = ()

    @property
    def found(self) -> tuple[NearValue, ...]:
        """The values that are near enough."""
        return tuple(value for value in self.values if value.outcome is not None)


def assess_progression_state(
    record: PatientRecord, as_of: int | None = None, settings: Mapping[str, str] | None = None
) -> Assessment:
    """Return the state of *record* at its first progression or relapse, as known on day *as_of*.

    Returns:
        Outcome such as ``early, 8/10 values``; outside the scope without a progression. *Bounded* where a
        value is missing or its date partial. Details: ``ProgressionState``.

    Source:
        Stock 2025, HemaSphere, Table 2; definitions §1.4, §9.
    """
    chosen, axis = switches(DATA, settings or {}), record.axis
    ends = course_ends(record, as_of)
    first = next((end for end in ends if end.ending is Ending.PROGRESSION), None)
    if not axis.has_infusion:
        return _nothing(chosen, as_of, (Wanted.INFUSION_DATE.value,))
    if first is None:
        return _nothing(chosen, as_of, ())
    if first.span is None:
        return _nothing(chosen, as_of, (Wanted.DATE_OF_PROGRESSION.value,))
    values = _values(record, first.span, ends, chosen, as_of)
    details = ProgressionState(first.span, _is_early(first.span), is_relapse(record, first.span), values)
    return _assessed(details, first, record, chosen, as_of)


def _nothing(chosen: Switches, as_of: int | None, missing: tuple[str, ...]) -> Assessment:
    is_undated = Wanted.DATE_OF_PROGRESSION in missing
    reason = Reason.NOT_MEASURED if is_undated else Reason.OUTSIDE_SCOPE
    return _answer(ProgressionState(), None, Status.NOT_EVALUABLE, reason, (), missing, chosen, as_of)


def _assessed(
    details: ProgressionState, first: CourseEnd, record: PatientRecord, chosen: Switches, as_of: int | None
) -> Assessment:
    word = "early or late" if details.is_early is None else "early" if details.is_early else "late"
    outcome = f"{word}, {len(details.found)}/{len(details.values)} values"
    missing = tuple(value.analyte for value in details.values if value.outcome is None)
    is_exact = first.span is not None and first.span.is_exact
    inputs = [Input(first.id, "progression", "", None, first.at, record.axis.day(first.at))]
    inputs += [given for value in details.values for given in value.given]
    is_complete = is_exact and not missing and all(v.days_off is not None for v in details.values)
    status = Status.COMPLETE if is_complete else Status.BOUNDED
    reason = None if is_complete else Reason.NOT_MEASURED
    return _answer(details, outcome, status, reason, tuple(dict.fromkeys(inputs)), missing, chosen, as_of)


def _answer(
    details: ProgressionState,
    outcome: str | None,
    status: Status,
    reason: Reason | None,
    inputs: tuple[Input, ...],
    missing: tuple[str, ...],
    chosen: Switches,
    as_of: int | None,
) -> Assessment:
    data = rule_data(DATA)
    return Assessment(
        rule=RULE,
        version=data["version"],
        outcome=outcome,
        status=status,
        reason=reason,
        inputs=inputs,
        missing=missing,
        source=data["source"],
        as_of=as_of,
        settings=chosen.as_pairs(),
        details=details,
    )


def _is_early(span: DaySpan) -> bool | None:
    limit = int(rule_data(DATA)["early"]["up_to_day"])
    if span.earliest <= limit < span.latest:
        return None
    return span.latest <= limit


def _values(
    record: PatientRecord,
    around: DaySpan,
    ends: tuple[CourseEnd, ...],
    chosen: Switches,
    as_of: int | None,
) -> tuple[NearValue, ...]:
    codes = [entry["analyte"] for entry in rule_data(DATA)["value"]]
    after_infusion = _after_infusion(record, codes)
    last_day = _last_day(around, ends, chosen)

    def nearest(code: str) -> Result | None:
        return nearest_result(
            after_infusion,
            code,
            around,
            within_days=chosen.whole("within_days"),
            as_of=as_of,
            last_day=last_day,
        )

    found = {code: nearest(code) for code in codes}
    values = {code: _near(result, code, record, around) for code, result in found.items()}
    computed = _ratio(found.get("CD4"), found.get("CD8"), record, around)
    if computed is not None and _is_nearer(computed, values[_RATIO]):
        values[_RATIO] = computed
    return tuple(values.values())


def _after_infusion(record: PatientRecord, codes: list[str]) -> PatientRecord:
    """Return *record* with the results of *codes* after the infusion alone."""
    axis, kept = record.axis, []
    for result in record.results:
        span = axis.span(result.at) if result.analyte in codes else None
        if span is not None and span.latest >= 1:
            kept.append(result)
    return replace(record, results=tuple(kept))


def _last_day(around: DaySpan, ends: tuple[CourseEnd, ...], chosen: Switches) -> int | None:
    """Return the last day a value counts: of progression, or of the start of the next therapy."""
    match chosen.choice("side"):
        case "up_to_progression":
            return around.latest
        case "before_or_after":
            return None
    starts = [e.span.latest for e in ends if e.ending is Ending.NEXT_THERAPY and e.span is not None]
    return min((day for day in starts if day >= around.earliest), default=None)


def _near(result: Result | None, code: str, record: PatientRecord, around: DaySpan) -> NearValue:
    if result is None:
        return NearValue(code)
    given = as_input(result, record, catalogue().analyte(code).unit)
    return NearValue(code, result.outcome, _days_off(given, around), given=(given,))


def _days_off(given: Input, around: DaySpan) -> int | None:
    return None if given.day is None or not around.is_exact else given.day - around.earliest


def _ratio(
    cd4: Result | None, cd8: Result | None, record: PatientRecord, around: DaySpan
) -> NearValue | None:
    """Return CD4 divided by CD8 of one day; None where they are not of one, or only bounds are known."""
    if cd4 is None or cd8 is None or cd4.at != cd8.at:
        return None
    if (
        not isinstance(cd4.outcome, Measured)
        or not isinstance(cd8.outcome, Measured)
        or not cd8.outcome.value
    ):
        return None
    given = tuple(as_input(r, record, catalogue().analyte(r.analyte).unit) for r in (cd4, cd8))
    ratio = Measured(cd4.outcome.value / cd8.outcome.value)
    return NearValue(_RATIO, ratio, _days_off(given[0], around), is_computed=True, given=given)


def _is_nearer(computed: NearValue, reported: NearValue) -> bool:
    if reported.outcome is None:
        return True
    if computed.days_off is None or reported.days_off is None:
        return False
    return abs(computed.days_off) < abs(reported.days_off)
