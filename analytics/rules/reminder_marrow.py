"""The reminder of a look into the marrow, on the signs shared with the t-MN watch (definitions §12)."""

from analytics.rules.assessment import Input, Reason
from analytics.rules.comparison import Truth
from analytics.rules.marrow_trigger import MarrowSign, MarrowTrigger
from analytics.rules.reminder_facts import Given, ReminderFacts
from analytics.rules.reminder_finding import (
    Finding,
    ReminderState,
    first_day_that_speaks,
    not_evaluable,
)
from analytics.rules.reminder_texts import ReminderText

_LINES = ("ANC", "PLT", "HGB")


def marrow(facts: ReminderFacts, _: ReminderText) -> Finding:
    """Return whether marrow, karyotype and NGS are to be considered, or why not."""
    signs = facts.marrow
    if facts.tmn:
        return Finding(ReminderState.DONE, ("diagnosed",), (facts.tmn[-1].given,))
    speaking = tuple(t for t in signs.triggers if _speaks(t, facts))
    met = tuple(t for t in speaking if t.truth is Truth.MET)
    because = tuple(dict.fromkeys(given for trigger in met for given in trigger.because))
    if met:
        examined = _examined_since(facts.marrows, because)
        if examined is not None:
            return Finding(ReminderState.DONE, ("examined",), (*because, examined.given))
        return Finding(ReminderState.PROMPT, ("prompt",), because)
    open_ones = tuple(t for t in speaking if t.truth is Truth.INDETERMINATE)
    if signs.early_cytopenia and all(t.sign is MarrowSign.LATE_ICAHT for t in open_ones):
        return Finding(ReminderState.ICAHT_PATHWAY, ("icaht_pathway",), signs.early_cytopenia)
    if open_ones:
        rests = tuple(dict.fromkeys(given for trigger in open_ones for given in trigger.because))
        missing = tuple(dict.fromkeys(trigger.what for trigger in open_ones))
        return not_evaluable(missing, Reason.CENSORED_VALUE, because=rests)
    unmeasured = tuple(code for code in _LINES if not _is_recent(facts, code))
    if unmeasured:
        return not_evaluable(unmeasured, Reason.NOT_MEASURED, wanted_from=first_day_that_speaks(facts))
    says = ("after_relapse",) if signs.after_relapse else ("none",)
    return Finding(ReminderState.NONE, says, _last_of_lines(facts))


def _speaks(trigger: MarrowTrigger, facts: ReminderFacts) -> bool:
    """Whether the last value of a sign is not too old; one without a certain day may be."""
    last = trigger.because[-1].day
    return last is None or last + facts.holding.days(last) >= facts.now


def _is_recent(facts: ReminderFacts, analyte: str) -> bool:
    ends = [value.span.latest for value in facts.of(analyte)]
    return any(end + facts.holding.days(end) >= facts.now for end in ends)


def _examined_since(marrows: tuple[Given, ...], because: tuple[Input, ...]) -> Given | None:
    """Return a marrow on or after the first of the values a sign rests on."""
    first = min((given.day for given in because if given.day is not None), default=None)
    if first is None:
        return None
    later = [m for m in marrows if m.start is not None and m.start.earliest >= first]
    return later[-1] if later else None


def _last_of_lines(facts: ReminderFacts) -> tuple[Input, ...]:
    return tuple(facts.of(code)[-1].given for code in _LINES if facts.of(code))
