"""The reminder of immunoglobulin: a low IgG, with or without infections (definitions §12)."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.rules.assessment import Input, Reason
from analytics.rules.comparison import Truth, is_above, is_below
from analytics.rules.reminder_facts import ReminderFacts
from analytics.rules.reminder_finding import Finding, LastValue, ReminderState, last_value, not_evaluable
from analytics.rules.reminder_infections import InfectionFact, at_sites
from analytics.rules.reminder_texts import ReminderText
from analytics.rules.wanted import Wanted


def immunoglobulin(facts: ReminderFacts, text: ReminderText) -> Finding:
    """Return what the reading followed says of the last IgG and the infections since the infusion."""
    given = tuple(c.given for c in facts.immunoglobulin)
    if any(window.end is None or window.end >= facts.now for window in facts.windows):
        return Finding(ReminderState.GIVEN, ("given",), given[-1:])
    reading = text.reading.name if text.reading is not None else ""
    low = _low_igg(facts, text, reading)
    undated = tuple(c.given for c in facts.immunoglobulin if c.start is None)
    if low.is_above is None:
        return not_evaluable(("IGG",), Reason.NOT_MEASURED, wanted_from=low.wanted_from)
    confounded = any(window.covers(value.span) for value in low.values for window in facts.windows)
    if low.is_above is Truth.INDETERMINATE:
        return not_evaluable(("IGG",), Reason.CENSORED_VALUE, because=low.because)
    if low.is_above is Truth.MET and (confounded or undated):
        missing = (Wanted.DATE_OF_IMMUNOGLOBULIN.value,) if not confounded else ("IGG",)
        return not_evaluable(
            missing, Reason.CONFOUNDED_IMMUNOGLOBULIN, because=low.because + (undated or given[-1:])
        )
    if low.is_above is Truth.MET:
        return _above(facts, text, reading, low)
    if reading == "ivig_sinopulmonary":
        return _with_recurrent_at_sites(facts, text, low)
    if reading in ("ivig_below_alone", "ivig_up_to_six"):
        return Finding(ReminderState.PROMPT, ("prompt_alone",), low.because)
    return _with_infections(facts, text, low)


@dataclass(frozen=True, slots=True)
class _Infections:
    """Infections that count, and those that may."""

    certain: tuple[InfectionFact, ...]
    possible: tuple[InfectionFact, ...]

    def because(self) -> tuple[Input, ...]:
        return tuple(fact.given for fact in self.certain or self.possible)


def _counted(facts: Sequence[InfectionFact]) -> _Infections:
    return _Infections(
        tuple(f for f in facts if f.is_bacterial is True and f.onset is not None and f.onset.earliest >= 0),
        tuple(f for f in facts if f.is_bacterial is not False),
    )


def _low_igg(facts: ReminderFacts, text: ReminderText, reading: str) -> LastValue:
    limit = float(text.data["igg"])
    if reading == "ivig_sinopulmonary":  # strictly below
        return last_value(facts, "IGG", lambda value: not is_below(value, limit), limit)
    return last_value(facts, "IGG", lambda value: is_above(value, limit), limit)


def _with_infections(facts: ReminderFacts, text: ReminderText, low: LastValue) -> Finding:
    """At or below the limit: prompt with serious or recurrent infections, else to be considered."""
    found, serious = _counted(facts.infections), int(text.data["serious_from"])
    recurrent = int(text.data["recurrent_from"])
    if len(found.certain) >= recurrent or any(f.low >= serious for f in found.certain):
        return Finding(ReminderState.PROMPT, ("prompt",), low.because + found.because())
    may_be = len(found.possible) >= recurrent or any(f.high >= serious for f in found.possible)
    missing = (Wanted.FINDINGS.value,) if may_be else ()
    because = low.because + found.because()
    return Finding(ReminderState.CONSIDER, ("consider",), because, missing, is_bounded=may_be)


def _with_recurrent_at_sites(facts: ReminderFacts, text: ReminderText, low: LastValue) -> Finding:
    here = at_sites(facts.infections, text.data["sites"])
    certain = tuple(f for f in here if f.site)
    recurrent = int(text.data["recurrent_from"])
    sure, maybe = _counted(certain), _counted(here)
    if len(sure.certain) >= recurrent:
        return Finding(ReminderState.PROMPT, ("prompt",), low.because + sure.because())
    may_be = len(maybe.possible) >= recurrent
    missing = (Wanted.FINDINGS.value,) if may_be else ()
    return Finding(ReminderState.NONE, ("none_without",), low.because, missing, is_bounded=may_be)


def _above(facts: ReminderFacts, text: ReminderText, reading: str, low: LastValue) -> Finding:
    """Above the lower limit: only one reading has a second, higher one, and that with serious infections."""
    none = Finding(ReminderState.NONE, ("none",), low.because)
    if reading != "ivig_up_to_six":
        return none
    limit = float(text.data["igg_high"])
    higher = last_value(facts, "IGG", lambda value: is_above(value, limit), limit)
    if higher.is_above is Truth.MET:
        return Finding(ReminderState.NONE, ("none_high",), low.because)
    found, serious = _counted(facts.infections), int(text.data["serious_from"])
    recurrent = int(text.data["recurrent_from"])
    certain = [f for f in found.certain if f.low >= serious]
    possible = [f for f in found.possible if f.high >= serious]
    because = low.because + tuple(f.given for f in certain or possible)
    if len(certain) >= recurrent and higher.is_above is Truth.NOT_MET:
        return Finding(ReminderState.PROMPT, ("prompt_high",), because)
    may_be = len(possible) >= recurrent
    missing = (Wanted.FINDINGS.value,) if may_be else ()
    return Finding(ReminderState.NONE, ("none_high",), because, missing, is_bounded=may_be)
