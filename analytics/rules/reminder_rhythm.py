"""When blood count, IgG and CD4 are due again (definitions §12)."""

from analytics.rules.comparison import Truth, is_above
from analytics.rules.dated_value import truth_of
from analytics.rules.reminder_facts import ReminderFacts
from analytics.rules.reminder_finding import Finding, ReminderState, days
from analytics.rules.reminder_prophylaxis import confirming
from analytics.rules.reminder_texts import ReminderText


def blood_count_rhythm(facts: ReminderFacts, text: ReminderText) -> Finding:
    """Return whether a blood count is due: the oldest of its last values decides."""
    if facts.now <= int(text.data["from_day"]):
        return Finding(ReminderState.NONE, ("none_early",))
    codes = text.data["analytes"]
    last = [facts.of(code)[-1] for code in codes if facts.of(code)]
    because = tuple(value.given for value in last)
    if len(last) == len(codes) and all(facts.normal.get(code) is True for code in codes):
        return Finding(ReminderState.NONE, ("none",), because)
    oldest = min((value.span.latest for value in last), default=None)
    if len(last) < len(codes) or oldest is None or facts.now - oldest > int(text.data["every"]):
        return Finding(ReminderState.DUE, ("due",), because)
    return Finding(ReminderState.NONE, ("none_recent",), because)


def analyte_rhythm(facts: ReminderFacts, text: ReminderText) -> Finding:
    """Return whether the analyte of *text* is due under the reading followed."""
    data = text.data
    values = facts.of(data["analyte"])
    if facts.now < int(data["from_day"]) + ("every" in data):
        return Finding(ReminderState.NONE, ("none_early",))
    if not values:
        return Finding(ReminderState.DUE, ("due",))
    last = max(values, key=lambda value: (value.span.latest, value.span.earliest))
    because = (last.given,)
    if _is_recovered(facts, text):
        return Finding(ReminderState.NONE, ("none",), because)
    allowed = float(data["every"]) if "every" in data else days(float(data["months"]))
    if facts.now - last.span.latest > allowed:
        return Finding(ReminderState.DUE, ("due",), because)
    return Finding(ReminderState.NONE, ("none_recent",), because)


def _is_recovered(facts: ReminderFacts, text: ReminderText) -> bool:
    """Whether the last value ends the rhythm; an own IgG is asked for, not one under immunoglobulin."""
    if "above" not in text.data:
        return False
    limit = float(text.data["above"])
    values = facts.of(text.data["analyte"])
    newest = max(value.span.latest for value in values)
    of_day = [value for value in values if value.span.latest == newest]
    if any(w.covers(value.span) for w in facts.windows for value in of_day if text.data["analyte"] == "IGG"):
        return False
    told = [truth_of(value.outcome, lambda v: is_above(v, limit), (limit,)) for value in of_day]
    if any(truth is not Truth.MET for truth in told):
        return False
    return (
        "apart" not in text.data or confirming(values, of_day[0], limit, int(text.data["apart"])) is not None
    )
