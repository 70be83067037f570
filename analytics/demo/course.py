"""How one invented patient's disease goes on: what ends the remission, and what comes after."""

import math
import random
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from analytics.demo.quantiles import between, pick
from analytics.demo.sources import assumed


class Group(StrEnum):
    """Response group as seen up to the last day (definitions §1.6).

    Those who die within a year without a relapse are kept apart, and sustained ones by how long seen.
    """

    EARLY_DEATH = "early_death"
    REFRACTORY = "refractory"
    EARLY_RELAPSE = "early_relapse"
    LATE_RELAPSE = "late_relapse"
    SUSTAINED_SHORT = "sustained_short"
    SUSTAINED_LONG = "sustained_long"


@dataclass(frozen=True, slots=True)
class FirstEvent:
    """What happens first to somebody watched for ever; *day* None: nothing ever does."""

    kind: str
    day: int | None


@dataclass(frozen=True, slots=True)
class Course:
    """The course as seen until *last_day*, in days from the infusion.

    Attributes:
        last_day: of death, or of the last contact.
        progression_day / tmn_day / next_therapy_day / death_day: None where it was not seen.
        death_cause: ``lymphoma``, ``infection``, ``tmn`` or ``other``.
        group: response group as seen.
        has_responded: whether there ever was a response.
    """

    last_day: int
    group: Group
    has_responded: bool
    progression_day: int | None = None
    tmn_day: int | None = None
    next_therapy_day: int | None = None
    death_day: int | None = None
    death_cause: str | None = None

    @property
    def end_day(self) -> int:
        """The day up to which a recovery counts."""
        return min(d for d in (self.progression_day, self.last_day) if d is not None)


def infusion_date(u: float, first: date, last: date) -> date:
    """Return the day of infusion at *u* in [0, 1): the number a day rises linearly from *first* on."""
    return first + timedelta(days=int(math.sqrt(u) * ((last - first).days + 1)))


def first_event(u: float) -> FirstEvent:
    """Return what ends the remission at *u* in [0, 1)."""
    kinds = assumed()["first_event"]
    shares = [kind["share"] for kind in kinds]
    at, rest = pick([*shares, 1.0 - sum(shares)], u)
    if at == len(kinds):
        return FirstEvent("none", None)
    return FirstEvent(kinds[at]["kind"], round(between(kinds[at]["times"], rest)))


def group_of(event: FirstEvent, followed_days: int, death_after_tmn: int) -> Group:
    """Return the response group as seen after *followed_days*."""
    ended = event.day
    if event.kind == "tmn" and ended is not None:
        ended += death_after_tmn
    if ended is None or ended > followed_days:
        return _sustained(followed_days)
    if event.kind in ("death_without_response", "early_death_in_remission"):
        return Group.EARLY_DEATH
    if event.kind == "progression_without_response":
        return Group.REFRACTORY
    return Group.EARLY_RELAPSE if ended <= 365 else Group.LATE_RELAPSE


def _sustained(followed_days: int) -> Group:
    is_short = followed_days < assumed()["raking"]["short_follow_up_days"]
    return Group.SUSTAINED_SHORT if is_short else Group.SUSTAINED_LONG


def survival_after_tmn(rng: random.Random) -> int:
    """Return the days from t-MN to death, of the published median and one-year survival (Weibull)."""
    after = assumed()["survival_after"]
    ratio: float = math.log(-math.log(after["tmn_one_year"]) / math.log(2.0))
    shape: float = ratio / math.log(365.25 / after["tmn_median"])
    scale: float = after["tmn_median"] / math.log(2.0) ** (1.0 / shape)
    days: float = scale * (-math.log(1.0 - rng.random())) ** (1.0 / shape)
    return max(2, round(days))


def seen_course(
    event: FirstEvent, followed_days: int, death_after_tmn: int, *, recovers: bool, rng: random.Random
) -> Course:
    """Return the course as seen after *followed_days*; *recovers*: whether any IR criterion is ever met."""
    group = group_of(event, followed_days, death_after_tmn)
    responded = not event.kind.endswith("without_response")
    quiet = Course(followed_days, group, responded)
    day = event.day
    if day is None or day > followed_days:
        return quiet
    if event.kind == "tmn":
        died = day + death_after_tmn
        if died > followed_days:
            return Course(followed_days, group, responded, tmn_day=day)
        return Course(died, group, responded, tmn_day=day, death_day=died, death_cause="tmn")
    if event.kind.startswith(("early_death", "late_death", "death")):
        cause = "infection" if rng.random() < 22 / 38 else "other"
        return Course(day, group, responded, death_day=day, death_cause=cause)
    return _after_progression(day, group, responded, followed_days, recovers, rng)


def _after_progression(
    day: int, group: Group, responded: bool, followed_days: int, recovers: bool, rng: random.Random
) -> Course:
    after = assumed()["survival_after"]
    median = after["progression_any_median" if recovers else "progression_none_median"]
    if day > 365:
        median = after["late_progression_median"]
    died = day + max(6, round(-math.log(1.0 - rng.random()) * median / math.log(2.0)))
    low, high = after["next_therapy_days"]
    next_day: int | None = day + low + int(rng.random() * (high - low + 1))
    if (
        rng.random() >= after["next_therapy_share"]
        or next_day is None
        or next_day >= min(died, followed_days)
    ):
        next_day = None
    if died > followed_days:
        return Course(followed_days, group, responded, day, next_therapy_day=next_day)
    return Course(died, group, responded, day, None, next_day, died, "lymphoma")
