"""Infections of the first hundred days, and immunoglobulins."""

import random

from analytics.demo.event_list import EventList
from analytics.demo.plan import Plan
from analytics.demo.quantiles import between, pick
from analytics.demo.sources import assumed

_KINDS = ("severe_bacterial", "bacterial_and_other_severe", "bacterial_mild", "other_severe", "other_mild")
_OTHERS = ("viral", "fungal", "clinical_syndrome")


def add_infection_events(plan: Plan, events: EventList) -> None:
    """Add infections by day 100, the fatal one, and immunoglobulin before a late IgG recovery."""
    rng = plan.rng("infections")
    model = assumed()["infections"]
    share: float = model["any_any" if plan.has_recovered else "any_none"]
    is_fatal = plan.course.death_cause == "infection"
    if plan.infection_draw < share:
        kind = _KINDS[pick([model[k] for k in _KINDS], plan.infection_draw / share)[0]]
        if kind.startswith(("severe", "bacterial")):
            _infection("bacterial", kind == "severe_bacterial", plan, rng, events)
        if kind != "severe_bacterial" and kind != "bacterial_mild":
            _infection(_other(rng), kind != "other_mild", plan, rng, events)
        if rng.random() < 0.25:
            _infection(_other(rng), False, plan, rng, events)
    if is_fatal and plan.course.death_day is not None:
        category = "fungal" if rng.random() < 0.25 else "bacterial"
        onset = max(plan.course.death_day - rng.randint(3, 12), 1)
        organism, site = _found(category, rng)
        events.add(
            "infection",
            onset,
            plan.course.death_day,
            grade=5,
            category=category,
            organism=organism,
            site=site,
        )
    _immunoglobulin(plan, events)


def _infection(category: str, is_severe: bool, plan: Plan, rng: random.Random, events: EventList) -> None:
    onset = min(round(between(assumed()["infections"]["times"], rng.random())), plan.course.last_day)
    organism, site = _found(category, rng)
    grade = (4 if rng.random() < 0.15 else 3) if is_severe else rng.randint(1, 2)
    end = onset + rng.randint(4, 16)
    events.add("infection", onset, end, grade=grade, category=category, organism=organism, site=site)


def _immunoglobulin(plan: Plan, events: EventList) -> None:
    """Add monthly infusions before an IgG recovery after day 90: as published met, clinically confounded."""
    recovered = plan.recovered.get("igg")
    rng = plan.rng("immunoglobulin")
    if recovered is None or recovered <= 90 or rng.random() >= assumed()["immunoglobulins"]["given_share"]:
        return
    dose = float(rng.choice((20, 25, 30, 35)))
    for times in range(rng.randint(2, 6)):
        events.add("immunoglobulin", recovered - 20 + 30 * times, form="IVIG", dose_g=dose)


def _other(rng: random.Random) -> str:
    return _OTHERS[pick((0.6, 0.12, 0.28), rng.random())[0]]


def _found(category: str, rng: random.Random) -> tuple[str | None, str]:
    choices = assumed()["organisms"][category]
    organism, site = choices[int(rng.random() * len(choices))]
    return organism or None, site
