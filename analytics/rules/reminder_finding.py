"""What one reminder says of one patient on one day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from analytics.rules.assessment import Input, Reason
from analytics.rules.comparison import TOLERANCE, Truth
from analytics.rules.dated_value import DatedValue, truth_of
from analytics.rules.reminder_facts import ReminderFacts
from analytics.rules.rule_data import rule_data


class ReminderState(StrEnum):
    """How a reminder stands; it never orders anything."""

    PROMPT = "prompt"
    CONSIDER = "consider"
    MAY_STOP = "stop_may_be_discussed"
    ELIGIBLE = "eligible"
    DUE = "due"
    CONTINUE = "continue"
    NOT_YET = "not_yet"
    CONTRAINDICATED = "contraindicated"
    GIVEN = "given"
    DONE = "done"
    ICAHT_PATHWAY = "icaht_pathway"
    NONE = "none"
    NOT_EVALUABLE = "not_evaluable"
    ENDED = "ended"
    OFF = "off"


ACTIVE = (
    ReminderState.PROMPT,
    ReminderState.CONSIDER,
    ReminderState.MAY_STOP,
    ReminderState.DUE,
    ReminderState.ELIGIBLE,
)
"""What asks for somebody's attention now."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer of one reminder.

    Attributes:
        says: keys of the sentences that tell it, after the code of the reminder (``consider``).
        because: the values and events it rests on.
        missing: what it lacks, as in ``Assessment.missing``.
        wanted_from: the first day a missing value would do from; None: any day after the infusion.
        is_bounded: whether what is missing could change the state.
    """

    state: ReminderState
    says: tuple[str, ...]
    because: tuple[Input, ...] = ()
    missing: tuple[str, ...] = ()
    reason: Reason | None = None
    wanted_from: int | None = None
    is_bounded: bool = False
    numbers: Mapping[str, float] = field(default_factory=dict)


def not_evaluable(
    missing: tuple[str, ...],
    reason: Reason,
    *,
    because: tuple[Input, ...] = (),
    wanted_from: int | None = None,
) -> Finding:
    """Return that it cannot be said, and exactly what would be needed."""
    says = ("not_evaluable",)
    return Finding(ReminderState.NOT_EVALUABLE, says, because, missing, reason, wanted_from)


def days(months: float) -> float:
    """Return *months* in days, as everywhere in the definitions (§0)."""
    return months * float(rule_data("reminders")["days_per_month"])


def have_passed(since: int, now: int, months: float) -> bool:
    """Whether at least *months* have passed from day *since* to day *now*."""
    return now - since >= days(months) - TOLERANCE


@dataclass(frozen=True, slots=True)
class LastValue:
    """The last values of an analyte that still speak, and what they say.

    Attributes:
        values: of the last day; empty: none, or too old.
        is_above: of the lowest of them.
    """

    values: tuple[DatedValue, ...]
    is_above: Truth | None
    wanted_from: int

    @property
    def because(self) -> tuple[Input, ...]:
        """What it rests on."""
        return tuple(value.given for value in self.values)


def last_value(facts: ReminderFacts, analyte: str, above: Callable[[float], bool], limit: float) -> LastValue:
    """Return the last value of *analyte* and whether it is above; of one day the lowest decides.

    It speaks for as many days as a sample of the immune reconstitution does (definitions §1.7b).
    """
    values = facts.of(analyte)
    oldest = first_day_that_speaks(facts)
    speaking = [v for v in values if v.span.latest + facts.holding.days(v.span.latest) >= facts.now]
    if not speaking:
        return LastValue((), None, oldest)
    last = max(speaking, key=lambda v: (v.span.earliest, v.span.latest))
    of_day = tuple(v for v in speaking if v.span == last.span)
    told = [truth_of(value.outcome, above, (limit,)) for value in of_day]
    order = (Truth.NOT_MET, Truth.INDETERMINATE, Truth.MET)
    lowest = min(told, key=order.index)
    decisive = tuple(value for value, truth in zip(of_day, told, strict=True) if truth is lowest)
    return LastValue(decisive[:1], lowest, oldest)


def first_day_that_speaks(facts: ReminderFacts) -> int:
    """Return the first day whose sample would still speak for day *now*."""
    holding = facts.holding
    return next(
        (day for day in range(1, facts.now + 1) if day + holding.days(day) >= facts.now), max(facts.now, 1)
    )
