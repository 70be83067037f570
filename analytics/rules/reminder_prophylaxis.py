"""When stopping a prophylaxis may be discussed: by time and CD4 (definitions §12)."""

from collections.abc import Sequence

from analytics.rules.assessment import Input, Reason
from analytics.rules.comparison import Truth, is_above
from analytics.rules.dated_value import DatedValue, truth_of
from analytics.rules.reminder_facts import Given, ReminderFacts
from analytics.rules.reminder_finding import (
    Finding,
    LastValue,
    ReminderState,
    have_passed,
    last_value,
    not_evaluable,
)
from analytics.rules.reminder_texts import ReminderText

_TARGETS = {"pjp": "pjp", "zoster": "hsv_vzv"}


def prophylaxis(facts: ReminderFacts, text: ReminderText) -> Finding:
    """Return whether stopping may be discussed, or why it goes on, under the reading followed."""
    courses = facts.prophylaxis.get(_TARGETS[text.code], ())
    recorded = tuple(course.given for course in courses)[-1:]
    if courses and _all_ended(courses, facts.now):
        recorded_end = Finding(ReminderState.DONE, ("done",), recorded)
        found = _rule(facts, text)
        return recorded_end if found.state is ReminderState.MAY_STOP else _with(found, recorded)
    return _with(_rule(facts, text), recorded)


def _rule(facts: ReminderFacts, text: ReminderText) -> Finding:
    data, needs = text.data, text.data["needs"]
    is_time = _time_is_over(facts, text)
    if needs == "time":
        return _stop() if is_time else _goes_on("continue_time")
    if needs == "both" and not is_time:
        return _goes_on("continue_time")
    if needs == "either" and is_time:
        return _stop()
    limit = float(data["cd4"])
    cd4 = last_value(facts, "CD4", lambda value: is_above(value, limit), limit)
    if cd4.is_above is None:
        return not_evaluable(("CD4",), Reason.NOT_MEASURED, wanted_from=cd4.wanted_from)
    if cd4.is_above is Truth.INDETERMINATE:
        return not_evaluable(("CD4",), Reason.CENSORED_VALUE, because=cd4.because)
    if cd4.is_above is Truth.NOT_MET:
        return _goes_on("continue_cd4", cd4.because)
    if "apart" not in data:
        return _stop(cd4.because)
    return _confirmed(facts, cd4, limit, int(data["apart"]))


def _confirmed(facts: ReminderFacts, cd4: LastValue, limit: float, apart: int) -> Finding:
    """A second sample above, far enough before, with none at or below between."""
    first = confirming(facts.of("CD4"), cd4.values[0], limit, apart)
    if first is not None:
        return _stop((first.given, *cd4.because))
    may_be = any(
        value.span.earliest + apart <= cd4.values[0].span.latest
        and truth_of(value.outcome, lambda v: is_above(v, limit), (limit,)) is Truth.INDETERMINATE
        for value in facts.of("CD4")
    )
    missing = ("CD4",) if may_be else ()
    says = ("continue_confirm",)
    return Finding(ReminderState.CONTINUE, says, cd4.because, missing, is_bounded=may_be)


def confirming(values: Sequence[DatedValue], last: DatedValue, limit: float, apart: int) -> DatedValue | None:
    """Return the latest value above at least so many days before *last*, if all since are above as well."""
    by_age = sorted(values, key=lambda v: (v.span.latest, v.span.earliest), reverse=True)
    for value in by_age:
        if value.span.earliest > last.span.latest:
            continue
        if truth_of(value.outcome, lambda v: is_above(v, limit), (limit,)) is not Truth.MET:
            return None
        if value.span.latest + apart <= last.span.earliest:
            return value
    return None


def _time_is_over(facts: ReminderFacts, text: ReminderText) -> bool:
    if "last_day" in text.data:
        return facts.now > int(text.data["last_day"])
    return have_passed(int(text.data.get("from_day", 0)), facts.now, float(text.data["months"]))


def _all_ended(courses: Sequence[Given], now: int) -> bool:
    """Whether every course is known to have ended before *now*; one without an end is not."""
    return all(c.start is not None and c.last_day is not None and c.start.latest < c.last_day < now
               for c in courses)  # fmt: skip


def _stop(because: tuple[Input, ...] = ()) -> Finding:
    return Finding(ReminderState.MAY_STOP, ("stop",), because)


def _goes_on(why: str, because: tuple[Input, ...] = ()) -> Finding:
    return Finding(ReminderState.CONTINUE, (why,), because)


def _with(found: Finding, recorded: tuple[Input, ...]) -> Finding:
    return Finding(
        found.state, found.says, found.because + recorded, found.missing, found.reason, found.wanted_from,
        found.is_bounded,
    )  # fmt: skip
