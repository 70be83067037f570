"""Events of the first weeks: CRS, ICANS and their treatment, admissions, G-CSF, transfusions."""

from analytics.demo.event_list import EventList
from analytics.demo.laboratory_results import LaboratoryResults
from analytics.demo.plan import Plan
from analytics.demo.sources import published


def add_toxicity_events(plan: Plan, results: LaboratoryResults, events: EventList) -> None:
    """Add what the infusion brings with it."""
    rng = plan.rng("toxicity")
    management, toxicity = published()["management"], published()["toxicity"]
    crs_onset, icans_onset = rng.randint(0, 4), rng.randint(3, 8)
    if plan.crs:
        crs_end = crs_onset + rng.randint(2, 4) + plan.crs
        events.add("crs", crs_onset, crs_end, grade=plan.crs)
        of_crs = management["tocilizumab"] / management["count"] * toxicity["count"] / toxicity["crs_any"]
        if rng.random() < of_crs:
            events.add("tocilizumab", crs_onset + rng.randint(0, 2))
    if plan.icans:
        events.add("icans", icans_onset, icans_onset + rng.randint(2, 5) + plan.icans, grade=plan.icans)
    if plan.icans or (plan.crs >= 2 and rng.random() < 0.35):
        start = icans_onset if plan.icans else crs_onset + 2
        events.add("steroids", start, start + rng.randint(2, 8), drug="dexamethasone")
    discharge = max(rng.randint(13, 19), (results.last_low_day or 0) - 3)
    events.add("admission", -6, discharge, ward="ward")
    if max(plan.crs, plan.icans) >= 3 and rng.random() < 0.9:
        start = max(crs_onset if plan.crs >= plan.icans else icans_onset, 1)
        events.add("admission", start, start + rng.randint(2, 9), ward="icu")
    if plan.early_icaht >= 2 and results.first_low_day is not None and results.last_low_day is not None:
        events.add("gcsf", results.first_low_day + 1, results.last_low_day, indication="therapeutic")
    elif results.late_days:
        start = results.late_days[0]
        events.add("gcsf", start, start + rng.randint(1, 4), indication="therapeutic")
    _prophylaxis(plan, events)
    _transfusions(results.haemoglobin, 7.6, "red_cells", events)
    _transfusions(results.platelets, 12.0, "platelets", events)


def _prophylaxis(plan: Plan, events: EventList) -> None:
    """Add what is taken for a year, or as long as the patient is seen."""
    for target, drug in (("pjp", "cotrimoxazole"), ("hsv_vzv", "aciclovir")):
        if plan.course.last_day > 365:
            events.add("antimicrobial_prophylaxis", 0, 365, target=target, drug=drug)
        else:
            has_died = plan.course.death_day is not None
            end = plan.course.last_day if has_died else None
            events.add("antimicrobial_prophylaxis", 0, end, is_ongoing=not has_died, target=target, drug=drug)


def _transfusions(values: list[tuple[int, float]], below: float, product: str, events: EventList) -> None:
    """Add a transfusion at values under *below*, at most one in three days."""
    last = -100
    for day, value in sorted(values):
        if value < below and day - last >= 3 and day >= -6:
            events.add("transfusion", day, product=product)
            last = day
