"""Lists the risk factors of a t-MN: what of it is there, what was looked at, and what cannot be said."""

from collections.abc import Iterable

from analytics.records.result import Outcome
from analytics.rules.assessment import Input, Status
from analytics.rules.clone_watch import WatchedClone
from analytics.rules.comparison import Truth, is_above, is_below
from analytics.rules.dated_value import DatedValue, truth_of
from analytics.rules.marrow_trigger import MarrowSign, MarrowSigns, MarrowTrigger
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches
from analytics.rules.tmn_factor import FactorKind, RiskFactor, change_of
from analytics.rules.tmn_watch_inputs import WatchInputs
from analytics.rules.variant_courses import Statement

_RAISED = {"chrs_from_intermediate": ("intermediate", "high"), "chrs_from_high": ("high",)}
_ORDER = {Truth.MET: 0, Truth.INDETERMINATE: 1, Truth.NOT_MET: 2}


def risk_factors(given: WatchInputs, signs: MarrowSigns, chosen: Switches) -> tuple[RiskFactor, ...]:
    """Return all factors: what is there first, in the order of the rule; then what is open; then the rest."""
    found = [
        *_cytopenias(given, signs),
        *_macrocytosis(given, signs),
        *_triggered(signs, MarrowSign.BLASTS, FactorKind.BLASTS),
        *_triggered(signs, MarrowSign.LATE_ICAHT, FactorKind.LATE_ICAHT),
        *(_clone(clone) for clone in given.clones),
        *_chrs(given, chosen),
        *_icans(given, chosen),
        *_age(given),
    ]
    return tuple(sorted(found, key=lambda factor: (not factor.counts, _ORDER[factor.truth])))


def _cytopenias(given: WatchInputs, signs: MarrowSigns) -> Iterable[RiskFactor]:
    """Return the lines whose last value is low, later than day 90 and free of relapse."""
    data = rule_data("marrow_trigger")
    after, relapse = int(data["cytopenia"]["after_day"]), given.marrow.relapse
    prompted = {t.what: t for t in signs.triggers if t.sign is MarrowSign.CYTOPENIA}
    for line in data["line"]:
        analyte, limit = line["analyte"], float(line["below"])
        change = change_of(given.marrow.lines.get(analyte, ()))
        trigger = prompted.get(analyte)
        truth = _late_and_low(change.now, limit, after) if change is not None else Truth.NOT_MET
        if relapse is not None and change is not None and change.now.span.earliest >= relapse.latest:
            truth = Truth.NOT_MET
        truth = trigger.truth if trigger is not None and truth is not Truth.MET else truth
        if truth is not Truth.NOT_MET:
            values = (change.before, change.now) if change is not None else ()
            because = _inputs_of(trigger, *values)
            yield RiskFactor(FactorKind.CYTOPENIA, analyte, truth, change=change, because=because)


def _late_and_low(value: DatedValue, limit: float, after: int) -> Truth:
    low = truth_of(value.outcome, lambda v: is_below(v, limit), (limit,))
    if low is Truth.NOT_MET or value.span.latest <= after:
        return Truth.NOT_MET
    return low if value.span.earliest > after else Truth.INDETERMINATE


def _macrocytosis(given: WatchInputs, signs: MarrowSigns) -> Iterable[RiskFactor]:
    """Return the MCV as it stands; it counts above the limit of the prompt."""
    change = change_of(given.marrow.mcv)
    if change is None:
        return
    trigger = next((t for t in signs.triggers if t.sign is MarrowSign.MACROCYTOSIS), None)
    truth = _above(change.now.outcome, float(rule_data("marrow_trigger")["macrocytosis"]["above"]))
    because = _inputs_of(trigger, change.now, change.before)
    yield RiskFactor(FactorKind.MCV, "MCV", truth, change=change, because=because)


def _above(outcome: Outcome, limit: float) -> Truth:
    return truth_of(outcome, lambda v: is_above(v, limit), (limit,))


def _triggered(signs: MarrowSigns, sign: MarrowSign, kind: FactorKind) -> Iterable[RiskFactor]:
    for trigger in signs.triggers:
        if trigger.sign is sign:
            value = trigger.because[-1].value if trigger.because else ""
            yield RiskFactor(kind, trigger.what, trigger.truth, value=value, because=trigger.because)


def _clone(clone: WatchedClone) -> RiskFactor:
    name = f"{clone.gene} {clone.change}".strip()
    stated = ((clone.first, clone.first_day), (clone.now, clone.now_day))
    because = tuple(_stated(one, name, day) for one, day in stated if one is not None)
    return RiskFactor(FactorKind.CLONE, name, clone.truth, because=because, clone=clone)


def _stated(one: Statement, name: str, day: int | None) -> Input:
    vaf = one.call.vaf_fraction if one.call is not None else None
    id_ = int(one.sample.id if one.call is None else one.call.id)
    if vaf is None:
        return Input(id_, name, "not detected", None, one.sample.at, day)
    return Input(id_, name, _percent(vaf), "%", one.sample.at, day)


def _percent(fraction: float) -> str:
    return f"{100 * fraction:.10g}"


def _chrs(given: WatchInputs, chosen: Switches) -> Iterable[RiskFactor]:
    """Return the group of the CHRS, where there is a clone to score."""
    answer = given.chrs
    if answer is None or answer.outcome is None or answer.status is Status.NOT_EVALUABLE:
        return
    raised = answer.outcome in _RAISED[chosen.choice("chrs_from")]
    points = "" if answer.value is None else f"{answer.value:g} "
    truth = Truth.MET if raised else Truth.NOT_MET
    yield RiskFactor(FactorKind.CHRS, "CHRS", truth, value=f"{points}{answer.outcome}", because=answer.inputs)


def _icans(given: WatchInputs, chosen: Switches) -> Iterable[RiskFactor]:
    grade, least = given.icans_grade, chosen.whole("icans_from_grade")
    if grade == 0:
        return
    if grade is None:
        truth = Truth.MET if least <= 1 else Truth.INDETERMINATE
    else:
        truth = Truth.MET if grade >= least else Truth.NOT_MET
    value = "" if grade is None else str(grade)
    yield RiskFactor(FactorKind.ICANS, "ICANS", truth, value=value, because=given.icans)


def _age(given: WatchInputs) -> Iterable[RiskFactor]:
    if given.age_years is None:
        return
    low, high = (int(years) for years in given.age_years)
    value = str(low) if low == high else f"{low}–{high}"
    yield RiskFactor(FactorKind.AGE, "age", Truth.MET, counts=False, value=value)


def _inputs_of(trigger: MarrowTrigger | None, *values: DatedValue | None) -> tuple[Input, ...]:
    own = [value.given for value in values if value is not None]
    return tuple(dict.fromkeys((*(trigger.because if trigger is not None else ()), *own)))
