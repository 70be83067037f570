"""Everything drawn about one invented patient before any record is made of it."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from analytics.demo.course import (
    Course,
    first_event,
    group_of,
    infusion_date,
    seen_course,
    survival_after_tmn,
)
from analytics.demo.quantiles import pick
from analytics.demo.recovery import domain_and_criteria, recovery_days
from analytics.demo.schedule import subset_days
from analytics.demo.sources import assumed, published
from analytics.demo.spread import Axis, spread
from analytics.records.patient import Sex


@dataclass(frozen=True, slots=True)
class Period:
    """The clinic's first and last infusion, and the day its records were last read."""

    first_infusion: date
    last_infusion: date
    as_of: date


@dataclass(frozen=True, slots=True)
class Plan:
    """One patient to be.

    Attributes:
        seed / index: which patient of which clinic.
        domain: ``CD28z`` or ``4-1BB``, also of products that have another (``product``).
        sampling_days: days of lymphocyte subsets → planned day each stands for.
        recovered: day at which each criterion (``th``, ``b_cells``, ``igg``) is first met.
        early_icaht / late_icaht: grades 0 to 4 the neutrophils shall have.
        crs / icans: grades 0 to 4.
        has_complete_response: at the first staging.
        infection_draw: uniform in [0, 1).
    """

    seed: int
    index: int
    infusion: date
    as_of: date
    sex: Sex
    age_years: float
    product: str
    histology: str
    course: Course
    sampling_days: Mapping[int, int]
    recovered: Mapping[str, int]
    early_icaht: int
    late_icaht: int
    crs: int
    icans: int
    has_complete_response: bool
    infection_draw: float
    transplant: str

    def rng(self, purpose: str) -> random.Random:
        """Return draws of their own for *purpose*, so that a change in one place moves nothing elsewhere."""
        return random.Random(f"{self.seed} {self.index} {purpose}")

    @property
    def has_recovered(self) -> bool:
        """Whether any criterion is ever met."""
        return bool(self.recovered)


def plan_patient(
    seed: int, index: int, period: Period, *, infusion: date | None = None, course: Course | None = None
) -> Plan:
    """Draw patient number *index* of the clinic *seed*; *infusion* and *course* where they are set."""
    rng = random.Random(f"{seed} {index} plan")

    def draw(axis: Axis) -> float:
        return spread(seed, index, axis)

    event = first_event(draw(Axis.COURSE))
    death_after_tmn = survival_after_tmn(rng)
    infused = infusion or infusion_date(draw(Axis.ACCRUAL), period.first_infusion, period.last_infusion)
    lag = round(75 * rng.random() ** 2)  # the last contact is a while ago
    followed = max((period.as_of - infused).days - lag, 1)
    group = course.group if course is not None else group_of(event, followed, death_after_tmn)
    domain, met, rest = domain_and_criteria(group, draw(Axis.CELL))
    if course is None:
        course = seen_course(event, followed, death_after_tmn, recovers=bool(met), rng=rng)
    extra = tuple(d for d in (course.progression_day, course.tmn_day) if d is not None)
    sampling_days = subset_days(course.last_day, extra, rng)
    product = _product(domain, infused, period, draw(Axis.PRODUCT))
    grades = assumed()["haematotoxicity"]
    which = "any" if met else "none"
    return Plan(
        seed=seed,
        index=index,
        infusion=infused,
        as_of=period.as_of,
        sex=Sex.MALE if draw(Axis.SEX) < _share("patients", "male") else Sex.FEMALE,
        age_years=_age(draw(Axis.AGE), has_tmn=course.tmn_day is not None),
        product=product,
        histology=_histology(product, draw(Axis.HISTOLOGY)),
        course=course,
        sampling_days=sampling_days,
        recovered=recovery_days(met, sampling_days, course.end_day, first_draw=rest, rng=rng),
        early_icaht=pick(grades[f"early_{which}"], draw(Axis.EARLY_ICAHT))[0],
        late_icaht=pick(grades[f"late_{which}"], draw(Axis.LATE_ICAHT))[0],
        crs=_toxicity("crs", draw(Axis.CRS)),
        icans=_toxicity("icans", draw(Axis.ICANS)),
        has_complete_response=course.has_responded and draw(Axis.RESPONSE) < _complete_of_responders(),
        infection_draw=draw(Axis.INFECTION),
        transplant=_transplant(draw(Axis.TRANSPLANT)),
    )


def _share(table: str, what: str) -> float:
    figures: Mapping[str, Any] = published()[table]
    return float(figures[what] / figures["count"])


def _complete_of_responders() -> float:
    response = published()["response"]
    return float(response["complete_at_one_month"] / (1.0 - response["refractory"] / response["count"]))


def _age(u: float, *, has_tmn: bool) -> float:
    """Return an age in years: median and range as published, two triangles around the median."""
    figures = published()["tmn" if has_tmn else "patients"]
    low, high = figures["age_range"]
    median = figures["age_median"]
    if u < 0.5:
        return float(median - (median - low) * (1.0 - (2.0 * u)) ** 2)
    return float(median + (high - median) * (2.0 * u - 1.0) ** 2)


def _product(domain: str, infused: date, period: Period, u: float) -> str:
    """Return a product of *domain*; one approved later is the likelier after its day, to keep its share."""
    patients = published()["patients"]
    if domain == "CD28z":
        shares = {name: patients[name.replace("-", "_")] for name in ("axi-cel", "brexu-cel")}
        shares["investigational"] = patients["other_products"]
    else:
        shares = {name: patients[name.replace("-", "_")] for name in ("tisa-cel", "liso-cel")}
    total = sum(shares.values())
    for name, approved in assumed()["accrual"]["products_from"].items():
        if name in shares:
            since = date.fromisoformat(approved)
            span = (period.last_infusion - period.first_infusion).days
            before = min(max((since - period.first_infusion).days / span, 0.0), 0.99)
            wanted = shares[name] / total / (1.0 - before**2) if infused >= since else 0.0
            others = [other for other in shares if other != name]
            rest = sum(shares[other] for other in others)
            shares = {other: shares[other] / rest * (1.0 - wanted) for other in others} | {name: wanted}
            total = 1.0
    return list(shares)[pick(list(shares.values()), u)[0]]


def _histology(product: str, u: float) -> str:
    if product == "brexu-cel":
        return "mcl"
    patients = published()["patients"]
    kinds = ["dlbcl_nos", "transformed", "follicular_marginal", "pmbcl", "richter", "other_histology"]
    return kinds[pick([patients[kind] for kind in kinds], u)[0]]


def _toxicity(which: str, u: float) -> int:
    severe, any_grade = _share("toxicity", f"{which}_severe"), _share("toxicity", f"{which}_any")
    model = assumed()["toxicity"]
    mild = any_grade - severe
    grade_1, grade_3 = model[f"{which}_grade_1_of_mild"], model[f"{which}_grade_3_of_severe"]
    shares = [1 - any_grade, mild * grade_1, mild * (1 - grade_1), severe * grade_3, severe * (1 - grade_3)]
    return pick(shares, u)[0]


def _transplant(u: float) -> str:
    autologous, allogeneic = _share("patients", "prior_autologous"), _share("patients", "prior_allogeneic")
    return ("autologous", "allogeneic", "none")[
        pick([autologous, allogeneic, 1 - autologous - allogeneic], u)[0]
    ]
