"""The plans of the awkward cases that need a course of their own."""

from dataclasses import replace
from datetime import date, timedelta

from analytics.demo.course import Course, Group
from analytics.demo.plan import Period, Plan, plan_patient


def uneventful(seed: int, index: int, period: Period) -> Plan:
    """Infused two and a half years ago, in remission ever since."""
    return _quiet(seed, index, period, period.as_of - timedelta(days=905))


def fifteen_years(seed: int, index: int, period: Period) -> Plan:
    """Infused a little more than fifteen years ago."""
    plan = _quiet(seed, index, period, period.as_of - timedelta(days=5520))
    days = list(plan.sampling_days)
    recovered = {"th": days[3], "igg": days[6], "b_cells": days[8]}
    return replace(plan, product="investigational", recovered=recovered)


def leap_day(seed: int, index: int, period: Period) -> Plan:
    """Infused on the last 29 February that leaves time for follow-up."""
    year = (period.as_of.year - 1) // 4 * 4
    return _quiet(seed, index, period, date(year, 2, 29))


def immunoglobulin(seed: int, index: int, period: Period) -> Plan:
    """IgG is met at day 90, and only because it was given."""
    plan = uneventful(seed, index, period)
    return replace(plan, recovered={"igg": _sampling_day(plan, 90)})


def recovery_lost(seed: int, index: int, period: Period) -> Plan:
    """CD4 is met at day 14."""
    plan = uneventful(seed, index, period)
    return replace(plan, recovered={"th": _sampling_day(plan, 14)})


def neutropenic(seed: int, index: int, period: Period) -> Plan:
    """Grade 4 early haematotoxicity, and never a B cell."""
    plan = uneventful(seed, index, period)
    met = {criterion: day for criterion, day in plan.recovered.items() if criterion != "b_cells"}
    return replace(plan, early_icaht=4, late_icaht=2, recovered=met)


def early_death(seed: int, index: int, period: Period) -> Plan:
    """Dead on day 9."""
    course = Course(9, Group.EARLY_DEATH, False, death_day=9, death_cause="infection")
    plan = plan_patient(seed, index, period, infusion=period.as_of - timedelta(days=400), course=course)
    return replace(plan, early_icaht=4, crs=4, icans=3, recovered={})


def one_visit(seed: int, index: int, period: Period) -> Plan:
    """Infused eight days ago."""
    plan = _quiet(seed, index, period, period.as_of - timedelta(days=8), lag=0)
    return replace(plan, recovered={})


def relapsed(seed: int, index: int, period: Period) -> Plan:
    """Relapsed after eight months, alive; the therapy after it is the second infusion."""
    infused = period.as_of - timedelta(days=1000)
    course = Course(980, Group.EARLY_RELAPSE, True, progression_day=243, next_therapy_day=290)
    return plan_patient(seed, index, period, infusion=infused, course=course)


def myeloid_neoplasm(seed: int, index: int, period: Period) -> Plan:
    """T-MN at the published median, dead of it."""
    infused = period.as_of - timedelta(days=800)
    course = Course(610, Group.LATE_RELAPSE, True, tmn_day=475, death_day=610, death_cause="tmn")
    return replace(plan_patient(seed, index, period, infusion=infused, course=course), age_years=68.3)


def _quiet(seed: int, index: int, period: Period, infused: date, lag: int = 20) -> Plan:
    last_day = (period.as_of - infused).days - lag
    group = Group.SUSTAINED_LONG if last_day >= 365 else Group.SUSTAINED_SHORT
    return plan_patient(seed, index, period, infusion=infused, course=Course(last_day, group, True))


def _sampling_day(plan: Plan, planned: int) -> int:
    return next(day for day, point in plan.sampling_days.items() if point == planned)
