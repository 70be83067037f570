"""t-MN watch: what speaks for a therapy-related myeloid neoplasm, listed with the papers' figures.

No score is made of it: nobody has one. Whether the marrow is thought of is the prompt of ``marrow_trigger``.
"""

from dataclasses import dataclass

from analytics.records.patient_record import DaySpan
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.clone_watch import DATA
from analytics.rules.comparison import Truth
from analytics.rules.marrow_switches import chosen_signs
from analytics.rules.marrow_trigger import MarrowSigns
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches
from analytics.rules.tmn_factor import RiskFactor
from analytics.rules.tmn_factors import risk_factors
from analytics.rules.tmn_watch_inputs import WatchInputs
from analytics.rules.wanted import Wanted

RULE = "tmn-watch"
PROMPT, RISK_FACTORS, NONE = "prompt", "risk factors", "none"
_LINES = ("ANC", "PLT", "HGB")


@dataclass(frozen=True, slots=True)
class TmnWatch:
    """Details of the Assessment.

    Attributes:
        signs: what speaks for a look into the marrow.
        is_prompt_shown: whether the centre wants the prompt.
        factors: all that is listed, those of the prompt first.
        tmn: when a t-MN was diagnosed: the watch ends there.
    """

    signs: MarrowSigns
    is_prompt_shown: bool
    factors: tuple[RiskFactor, ...]
    tmn: DaySpan | None
    is_dead: bool


def tmn_watch(
    given: WatchInputs,
    chosen: Switches,
    *,
    as_of: int | None = None,
    more_settings: tuple[tuple[str, str], ...] = (),
    missing: tuple[str, ...] = (),
) -> Assessment:
    """Return what the watch says of *given*.

    Args:
        given: what is looked at.
        chosen: switches of the clinic.
        as_of: the day the record was read up to.
        more_settings: of other rules that were asked on the way.
        missing: what keeps it from being evaluated at all.

    Returns:
        Outcome ``prompt`` (consider marrow, karyotype and NGS), ``risk factors`` or ``none``; *bounded*
        where what is not known could raise it.

    Source:
        Gazeau 2025, Leukemia 39:1714; Weeks 2023; the prompt: definitions §12 (proposed).
    """
    signs = chosen_signs(given.marrow, chosen)
    factors = risk_factors(given, signs, chosen)
    is_shown = chosen.choice("prompt") == "marrow_prompt_shown"
    details = TmnWatch(signs, is_shown, factors, given.tmn, given.is_dead)
    outcome = _outcome(details)
    status, reason, wanted = _standing(given, details, outcome, missing)
    data = rule_data(DATA)
    return Assessment(
        rule=RULE,
        version=data["version"],
        outcome=None if status is Status.NOT_EVALUABLE else outcome,
        status=status,
        reason=reason,
        inputs=_inputs(factors, signs),
        missing=wanted,
        source=data["source"],
        as_of=as_of,
        settings=(*chosen.as_pairs(), *more_settings),
        details=details,
    )


def _outcome(details: TmnWatch) -> str:
    if details.signs.truth is Truth.MET and details.is_prompt_shown:
        return PROMPT
    return RISK_FACTORS if any(factor.is_there for factor in details.factors) else NONE


def _standing(
    given: WatchInputs, details: TmnWatch, outcome: str, missing: tuple[str, ...]
) -> tuple[Status, Reason | None, tuple[str, ...]]:
    if missing:
        return Status.NOT_EVALUABLE, Reason.OUTSIDE_SCOPE, missing
    has_counts = any(given.marrow.lines.get(line) for line in _LINES) or bool(given.marrow.mcv)
    if outcome == NONE and not has_counts and not given.is_sequenced:
        return Status.NOT_EVALUABLE, Reason.NOT_MEASURED, (*_LINES, "MCV", Wanted.SAMPLE.value)
    if outcome == PROMPT or (outcome == RISK_FACTORS and not details.is_prompt_shown):
        return Status.COMPLETE, None, ()
    wanted = _lacking(given, outcome)
    open_factors = [f for f in details.factors if f.counts and f.truth is Truth.INDETERMINATE]
    could_prompt = details.signs.truth is Truth.INDETERMINATE and details.is_prompt_shown
    if wanted or could_prompt or (outcome == NONE and open_factors):
        reason = Reason.NOT_MEASURED if wanted else Reason.CENSORED_VALUE
        return Status.BOUNDED, reason, wanted
    return Status.COMPLETE, None, ()


def _lacking(given: WatchInputs, outcome: str) -> tuple[str, ...]:
    """Return what was never measured and could raise the outcome."""
    after = int(rule_data("marrow_trigger")["cytopenia"]["after_day"])
    wanted = []
    if given.last_day > after and given.marrow.relapse is None:
        for line in _LINES:
            if not any(v.span.latest > after for v in given.marrow.lines.get(line, ())):
                wanted.append(line)
    if not given.marrow.mcv:
        wanted.append("MCV")
    if outcome == NONE and not given.is_sequenced:
        wanted.append(Wanted.SAMPLE.value)
    return tuple(wanted)


def _inputs(factors: tuple[RiskFactor, ...], signs: MarrowSigns) -> tuple[Input, ...]:
    """Return everything that is listed, each once."""
    found = [given for factor in factors for given in factor.because]
    found += [given for trigger in signs.triggers for given in trigger.because]
    return tuple(dict.fromkeys((*found, *signs.early_cytopenia)))
