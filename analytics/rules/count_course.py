"""The counts of one patient after the infusion, as values that may be bounds on days that may be partial."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod

from analytics.records.patient_record import DaySpan
from analytics.records.result import Censored, Comparator, Measured, Missing, NotDetected, Outcome

_MOST_PLACEMENTS = 512
_BESIDE = 1e-6
"""Relative to a limit: how near a value beyond it can be; farther than the tolerance of a comparison."""


@dataclass(frozen=True, slots=True)
class CountSample:
    """One result.

    Attributes:
        span: the days it can be of.
        outcome: in the analyte's stored unit.
        after_transfusion: a transfusion speaks in it.
    """

    span: DaySpan
    outcome: Outcome
    after_transfusion: bool = False


@dataclass(frozen=True, slots=True)
class CountCourse:
    """What a rule on daily counts is asked about.

    Attributes:
        samples: in any order, also several a day.
        last_follow_up: the days death or the last contact can have been on; None: after all that counts.
        progression / next_therapy: the days they can have been on; None: neither happened.
        known_to: the course goes on and is known up to this day; None: nothing is left to come.
        transfusions: days of platelet transfusions.
        is_alive: the last follow-up is a contact with the living patient, after which more can come.
    """

    samples: tuple[CountSample, ...]
    last_follow_up: DaySpan | None = None
    progression: DaySpan | None = None
    next_therapy: DaySpan | None = None
    known_to: int | None = None
    transfusions: tuple[int, ...] = ()
    is_alive: bool = False

    def is_open(self, last_day: int, *ends: DaySpan | None) -> bool:
        """Whether days up to *last_day* are still to come, none of *ends* having been before."""
        contact = self.last_follow_up if self.is_alive else None
        seen_to = self.known_to if contact is None else contact.latest
        if seen_to is None or seen_to >= last_day:
            return False
        return not any(end is not None and end.latest <= seen_to for end in ends)

    def known_until(self, last_day: int) -> int:
        """Return the last day, at most *last_day*, that is known of."""
        return last_day if self.known_to is None else max(0, min(last_day, self.known_to))


@dataclass(frozen=True, slots=True)
class LowestOfDay:
    """The lowest count of a day lies between these; one number unless a bound decides."""

    low: float
    high: float


Lowest = Mapping[int, LowestOfDay]
"""Day → the lowest count of that day."""


def on_day(day: int) -> DaySpan:
    """Return the span that is exactly *day*."""
    return DaySpan(day, day)


def value_span(outcome: Outcome, highest: float) -> LowestOfDay | None:
    """Return between which numbers *outcome* lies; a bound itself is left out where its sign says so.

    Args:
        outcome: of a count, which is never below 0.
        highest: the most a patient can have, in the same unit.
    """
    match outcome:
        case Missing():
            return None
        case Measured(value=value):
            return LowestOfDay(value, value)
        case NotDetected(limit=limit):
            return LowestOfDay(0.0, highest if limit is None else limit * (1 - _BESIDE))
        case Censored(comparator=Comparator.BELOW, limit=limit):
            return LowestOfDay(0.0, limit * (1 - _BESIDE))
        case Censored(comparator=Comparator.AT_MOST, limit=limit):
            return LowestOfDay(0.0, limit)
        case Censored(comparator=Comparator.ABOVE, limit=limit):
            return LowestOfDay(limit * (1 + _BESIDE), highest)
        case Censored(limit=limit):
            return LowestOfDay(limit, highest)


def placements(
    samples: Iterable[CountSample], last_day: int, *, highest: float, per_stored_unit: float = 1.0
) -> Iterator[Lowest] | None:
    """Return what the lowest counts of days 0 to *last_day* can be, for every day a partial date can be.

    Args:
        samples: in any order.
        last_day: later ones are not looked at.
        highest: the most a patient can have, in the stored unit.
        per_stored_unit: what one of the stored unit is in the unit of the answer.

    Returns:
        None where there are too many ways to try. Mostly there is one.
    """
    exact: list[tuple[int, LowestOfDay]] = []
    partial: list[tuple[list[int | None], LowestOfDay]] = []
    for sample in samples:
        stored, span = value_span(sample.outcome, highest), sample.span
        if stored is None or span.latest < 0 or span.earliest > last_day:
            continue
        value = LowestOfDay(stored.low * per_stored_unit, stored.high * per_stored_unit)
        if span.is_exact:
            exact.append((span.earliest, value))
            continue
        days: list[int | None] = list(range(max(span.earliest, 0), min(span.latest, last_day) + 1))
        partial.append(([None, *days] if span.earliest < 0 or span.latest > last_day else days, value))
    if prod(len(days) for days, _ in partial) > _MOST_PLACEMENTS:
        return None
    return _placed(exact, partial)


def _placed(
    exact: list[tuple[int, LowestOfDay]], partial: list[tuple[list[int | None], LowestOfDay]]
) -> Iterator[Lowest]:
    always = _lowest(exact)
    if not partial:
        yield always
        return
    for days in product(*(days for days, _ in partial)):
        placed = [(day, value) for day, (_, value) in zip(days, partial, strict=True) if day is not None]
        yield _lowest([*always.items(), *placed])


def _lowest(values: list[tuple[int, LowestOfDay]]) -> Lowest:
    found: dict[int, LowestOfDay] = {}
    for day, value in values:
        known = found.get(day)
        found[day] = (
            value if known is None else LowestOfDay(min(known.low, value.low), min(known.high, value.high))
        )
    return found


def earliest_of(*spans: DaySpan | None, last_day: int) -> tuple[int, ...]:
    """Return every day the first of *spans* can be on; *last_day* where none comes before it."""
    known = [span for span in spans if span is not None]
    low = min([last_day, *(span.earliest for span in known)])
    high = min([last_day, *(span.latest for span in known)])
    return tuple(range(max(low, 0), max(high, 0) + 1))
