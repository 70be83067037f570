"""When vaccines may be discussed, and what speaks against them (definitions §12)."""

from dataclasses import dataclass, field
from functools import partial

from analytics.rules.assessment import Input, Reason
from analytics.rules.comparison import TOLERANCE, Truth, is_above
from analytics.rules.reminder_facts import Given, ReminderFacts
from analytics.rules.reminder_finding import (
    Finding,
    ReminderState,
    days,
    have_passed,
    last_value,
    not_evaluable,
)
from analytics.rules.reminder_texts import ReminderText
from analytics.rules.wanted import Wanted


@dataclass(slots=True)
class _Sides:
    """What speaks against it, and what is not known; filled one question after the other."""

    against: list[str] = field(default_factory=list)
    forbids: list[str] = field(default_factory=list)
    because: list[Input] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    for_certainty: list[str] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    wanted_from: int | None = None


def influenza_covid(facts: ReminderFacts, text: ReminderText) -> Finding:
    """Return whether the time since the infusion is long enough."""
    if have_passed(0, facts.now, float(text.data["months"])):
        return Finding(ReminderState.ELIGIBLE, ("eligible",), _last_recorded(facts))
    return Finding(ReminderState.NOT_YET, ("not_yet_time",))


def inactivated(facts: ReminderFacts, text: ReminderText) -> Finding:
    """Return whether nothing speaks against inactivated vaccines under the reading followed."""
    sides = _Sides()
    if not have_passed(0, facts.now, float(text.data["months"])):
        sides.against.append("not_yet_time")
    if "ig_months" in text.data:
        _since_immunoglobulin(sides, facts, float(text.data["ig_months"]))
        _immunosuppressed_now(sides, facts)
        _since_therapy(sides, facts, float(text.data["therapy_months"]), "not_yet_therapy")
    else:
        _counts_above(sides, facts, text, sides.against)
    return _answer(sides, _last_recorded(facts))


def live(facts: ReminderFacts, text: ReminderText) -> Finding:
    """Return whether nothing speaks against live and adjuvanted vaccines, and what forbids them."""
    sides = _Sides()
    if not have_passed(0, facts.now, float(text.data["months"])):
        sides.against.append("not_yet_time")
    _since_immunoglobulin(sides, facts, float(text.data["ig_months"]))
    _counts_above(sides, facts, text, sides.forbids)
    months = float(text.data["off_months"])
    off = [c for c in facts.immunosuppression if _is_recent(c, facts.now, months)]
    if off:
        sides.forbids.append("contraindicated_immunosuppression")
        sides.because += [c.given for c in off[-1:]]
    _since_therapy(sides, facts, months, "contraindicated_therapy")
    _since_transplant(sides, facts, text)
    return _answer(sides, _last_recorded(facts))


def _since_immunoglobulin(sides: _Sides, facts: ReminderFacts, months: float) -> None:
    undated = [c.given for c in facts.immunoglobulin if c.start is None]
    recent = [c for c in facts.immunoglobulin if c.start is not None and _is_recent(c, facts.now, months)]
    last = max(recent, key=lambda c: facts.now if c.last_day is None else c.last_day, default=None)
    if last is not None:
        sides.against.append("not_yet_immunoglobulin")
        sides.because.append(last.given)
    elif undated:
        sides.missing.append(Wanted.DATE_OF_IMMUNOGLOBULIN)
        sides.reasons.append(Reason.NOT_MEASURED)
    elif facts.immunoglobulin:
        sides.because.append(facts.immunoglobulin[-1].given)


def _immunosuppressed_now(sides: _Sides, facts: ReminderFacts) -> None:
    running = [
        course.given
        for course in facts.immunosuppression
        if course.start is not None and (course.last_day is None or course.last_day >= facts.now)
    ]
    if running:
        sides.against.append("not_yet_immunosuppression")
        sides.because += running[-1:]


def _since_therapy(sides: _Sides, facts: ReminderFacts, months: float, says: str) -> None:
    """A later therapy: its last day is not kept, so the first one counts."""
    recent = [t for t in facts.therapies if t.start is not None and _is_recent(t, facts.now, months)]
    if recent:
        (sides.forbids if says.startswith("contra") else sides.against).append(says)
        sides.because.append(recent[-1].given)
    elif any(t.start is None for t in facts.therapies):
        sides.missing.append(Wanted.DATE_OF_NEXT_THERAPY)
        sides.reasons.append(Reason.NOT_MEASURED)


def _counts_above(sides: _Sides, facts: ReminderFacts, text: ReminderText, into: list[str]) -> None:
    for analyte, name in (("CD4", "cd4"), ("CD19", "b_cells")):
        limit = float(text.data[name])
        found = last_value(facts, analyte, partial(is_above, threshold=limit), limit)
        sides.because += found.because
        if found.is_above is Truth.NOT_MET:
            into.append(f"low_{name}")
        elif found.is_above is not Truth.MET:
            is_bound = found.is_above is Truth.INDETERMINATE
            sides.missing.append(analyte)
            sides.reasons.append(Reason.CENSORED_VALUE if is_bound else Reason.NOT_MEASURED)
            sides.wanted_from = found.wanted_from


def _since_transplant(sides: _Sides, facts: ReminderFacts, text: ReminderText) -> None:
    """A transplant was before the infusion; its date is not kept, so only the infusion's age can rule it out.

    Where nobody said whether there was one, none is taken, and the answer says that this is not known.
    """
    if facts.transplant == "none":
        return
    waits = {kind: float(text.data[f"{kind}_months"]) for kind in ("autologous", "allogeneic")}
    longest = waits.get(facts.transplant or "", max(waits.values()))
    if facts.now > days(longest) or (facts.transplant and have_passed(0, facts.now, longest)):
        return
    if facts.transplant is None:
        sides.for_certainty.append(Wanted.PRIOR_TRANSPLANT)
    else:
        sides.missing.append(Wanted.DATE_OF_TRANSPLANT)
        sides.reasons.append(Reason.NOT_MEASURED)


def _is_recent(course: Given, now: int, months: float) -> bool:
    """Whether fewer than *months* have passed since its last known day."""
    last = now if course.last_day is None else course.last_day
    return course.start is not None and now - last < days(months) - TOLERANCE


def _answer(sides: _Sides, recorded: tuple[Input, ...]) -> Finding:
    """What forbids comes first, then what is too early, then what is not known."""
    because = tuple(sides.because)
    if sides.forbids:
        return Finding(ReminderState.CONTRAINDICATED, tuple(sides.forbids), because)
    if sides.against:
        return Finding(ReminderState.NOT_YET, tuple(sides.against), because)
    if sides.missing:
        return not_evaluable(
            tuple(sides.missing), sides.reasons[0], because=because, wanted_from=sides.wanted_from
        )
    return Finding(
        ReminderState.ELIGIBLE,
        ("eligible",),
        because + recorded,
        tuple(sides.for_certainty),
        is_bounded=bool(sides.for_certainty),
    )


def _last_recorded(facts: ReminderFacts) -> tuple[Input, ...]:
    """Return the last vaccination on record, so that nobody proposes what was just given."""
    return tuple(course.given for course in facts.vaccinations if course.start is not None)[-1:]
