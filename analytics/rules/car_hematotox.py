"""CAR-HEMATOTOX: five values before lymphodepletion tell the risk of long neutropenia."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.records.patient_record import DayAxis, PatientRecord
from analytics.records.result import Missing, Outcome, Result
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.before_lymphodepletion import Window, values_before
from analytics.rules.car_hematotox_points import DATA, HematotoxItem, hematotox_items
from analytics.rules.immune_reconstitution import as_compared
from analytics.rules.possible_points import PointSpan
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.rules.wanted import Wanted

RULE = "car-hematotox"
LOW, HIGH = "low", "high"
_EITHER_SIDE = "either_side"
_SIGNS_OF_A_BOUND = ("<", ">", "not detected")


@dataclass(frozen=True, slots=True)
class HematotoxValues:
    """The five values in stored units (10*9/L, 10*9/L, g/dL, mg/L, ug/L); None: not measured."""

    platelets: Outcome | None = None
    anc: Outcome | None = None
    hb: Outcome | None = None
    crp: Outcome | None = None
    ferritin: Outcome | None = None


@dataclass(frozen=True, slots=True)
class ScoredItem:
    """What one of the five came to.

    Attributes:
        value: as compared; more than one, separated by ``or``, where it is not known which was the latest.
        low / high: points it can have; apart where there is none, only a bound, or no certain one.
    """

    analyte: str
    value: str | None
    unit: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class CarHematotox:
    """Details of the Assessment.

    Attributes:
        score_low / score_high: the score lies between them.
        category: ``low`` or ``high`` where the whole interval agrees.
        items: platelets, neutrophils, haemoglobin, CRP, ferritin.
        lymphodepletion: start of it; None where it is not known, or the values came from a table.
    """

    score_low: int
    score_high: int
    category: str | None
    items: tuple[ScoredItem, ...]
    lymphodepletion: TimePoint | None = None


def car_hematotox(values: HematotoxValues, settings: Mapping[str, str] | None = None) -> Assessment:
    """Score five values taken before lymphodepletion.

    A missing value can bring anything from no point to the most it could; the outcome stands where all
    possible scores agree on it.

    Returns:
        Outcome ``low`` (0 or 1 points) or ``high`` (2 to 7). Details: ``CarHematotox``.

    Source:
        Rejeski 2021, Blood 138:2499; definitions §3.
    """
    chosen = switches(DATA, settings or {})
    given = (values.platelets, values.anc, values.hb, values.crp, values.ferritin)
    pairs = tuple(zip(hematotox_items(), given, strict=True))
    found = {
        item.analyte: _Found(() if outcome is None else (outcome,), outcome is not None)
        for item, outcome in pairs
    }
    inputs = tuple(
        Input(None, item.analyte, as_compared(outcome), item.unit, None, None)
        for item, outcome in pairs
        if outcome is not None and not isinstance(outcome, Missing)
    )
    return _assessment(found, inputs, chosen)


def assess_car_hematotox(
    record: PatientRecord, as_of: int | None = None, settings: Mapping[str, str] | None = None
) -> Assessment:
    """Score *record*: of each value the latest from three days before lymphodepletion to its first day.

    Args:
        record: one patient.
        as_of: day number; later results are not looked at.
        settings: of the clinic.
    """
    chosen = switches(DATA, settings or {})
    index = record.index_treatment
    start = index.lymphodepletion_start if index is not None else None
    if start is None:
        return _without_a_start(chosen, as_of, has_infusion=index is not None)
    days = chosen.whole("leniency_days")
    window = Window(-days, days if chosen.choice("leniency") == _EITHER_SIDE else 0)
    axis = record.axis
    picked = {
        item.analyte: values_before(record, item.analyte, start, window, as_of) for item in hematotox_items()
    }
    return _assessment(
        {code: _Found(tuple(r.outcome for r in v.results), v.is_certain) for code, v in picked.items()},
        tuple(_input(axis, result) for values in picked.values() for result in values.results),
        chosen,
        as_of=as_of,
        start=start,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """What the value of an analyte can be, and whether one of them surely is one."""

    outcomes: tuple[Outcome, ...]
    is_certain: bool


def _assessment(
    found: Mapping[str, _Found],
    inputs: tuple[Input, ...],
    chosen: Switches,
    *,
    as_of: int | None = None,
    start: TimePoint | None = None,
) -> Assessment:
    items, missing, is_start_open = [], [], isinstance(start, CalendarDate) and not start.is_full
    for item in hematotox_items():
        outcomes = found[item.analyte].outcomes
        span = item.possible(outcomes, chosen)
        if span is None or not found[item.analyte].is_certain:
            missing.append(Wanted.LYMPHODEPLETION if outcomes and is_start_open else item.analyte)
            span = PointSpan(0.0, item.most)
        items.append(_scored(item, outcomes, span))
    if missing and is_start_open:
        missing = list(dict.fromkeys((Wanted.LYMPHODEPLETION, *missing)))
    low, high = sum(item.low for item in items), sum(item.high for item in items)
    details = CarHematotox(low, high, _category(low, high), tuple(items), start)
    return _answer(details, inputs, tuple(missing), chosen, as_of)


def _category(low: int, high: int) -> str | None:
    from_points = int(rule_data(DATA)["high"]["from"])
    if low >= from_points:
        return HIGH
    return LOW if high < from_points else None


def _answer(
    details: CarHematotox,
    inputs: tuple[Input, ...],
    missing: tuple[str, ...],
    chosen: Switches,
    as_of: int | None,
) -> Assessment:
    is_exact = details.score_low == details.score_high
    status = Status.COMPLETE if is_exact else Status.BOUNDED
    if details.category is None:
        status = Status.NOT_EVALUABLE
    is_bound = any(one.value.startswith(_SIGNS_OF_A_BOUND) for one in inputs)
    reason = Reason.CENSORED_VALUE if is_bound and not missing else Reason.NOT_MEASURED
    data = rule_data(DATA)
    return Assessment(
        rule=RULE,
        version=str(data["version"]),
        outcome=details.category,
        status=status,
        reason=None if is_exact else reason,
        inputs=inputs,
        missing=missing,
        source=str(data["source"]),
        as_of=as_of,
        settings=chosen.as_pairs(),
        details=details,
        value=float(details.score_low) if is_exact else None,
    )


def _scored(item: HematotoxItem, outcomes: tuple[Outcome, ...], span: PointSpan) -> ScoredItem:
    texts = sorted({as_compared(outcome) for outcome in outcomes}, key=lambda text: (len(text), text))
    return ScoredItem(item.analyte, " or ".join(texts) or None, item.unit, int(span.low), int(span.high))


def _input(axis: DayAxis, result: Result) -> Input:
    value, day = as_compared(result.outcome), axis.day(result.at)
    unit = catalogue().analyte(result.analyte).unit
    return Input(result.id, result.analyte, value, unit, result.at, day)


def _without_a_start(chosen: Switches, as_of: int | None, *, has_infusion: bool) -> Assessment:
    data = rule_data(DATA)
    return Assessment(
        rule=RULE,
        version=str(data["version"]),
        outcome=None,
        status=Status.NOT_EVALUABLE,
        reason=Reason.NOT_MEASURED if has_infusion else Reason.OUTSIDE_SCOPE,
        inputs=(),
        missing=(*(() if has_infusion else (Wanted.INFUSION_DATE,)), Wanted.LYMPHODEPLETION),
        source=str(data["source"]),
        as_of=as_of,
        settings=chosen.as_pairs(),
        details=None,
    )
