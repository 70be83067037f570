"""The systemic therapies of an invented patient: the infusion, and the next line after it."""

import random
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from analytics.demo.plan import Plan
from analytics.demo.quantiles import log_normal, pick
from analytics.demo.sources import assumed, published
from analytics.records.ids import PatientId, TreatmentId
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import TherapyKind, Treatment

_LINES = {1: 0.16, 2: 0.42, 3: 0.24, 4: 0.10, 5: 0.05, 6: 0.02, 8: 0.01}  # quartiles 2, 2, 3


def treatments_of(plan: Plan) -> tuple[Treatment, ...]:
    """Return the index infusion and, after a progression, the next therapy."""
    rng = plan.rng("therapy")
    index = _index(plan, rng)
    if plan.course.next_therapy_day is None:
        return (index,)
    following = Treatment(
        id=TreatmentId(-2),
        patient_id=PatientId(-1),
        kind=TherapyKind.OTHER_SYSTEMIC,
        infusion=CalendarDate.of(plan.infusion + timedelta(days=plan.course.next_therapy_day)),
        product=_one(assumed()["therapies"]["next"], rng),
        disease=index.disease,
        histology=index.histology,
        prior_lines=(index.prior_lines or 0) + 1,
    )
    return (index, following)


def _index(plan: Plan, rng: random.Random) -> Treatment:
    therapies, management = assumed()["therapies"], published()["management"]
    disease, histology = assumed()["histologies"][plan.histology]
    vein = min(max(round(log_normal(management["vein_to_vein_days"], rng.gauss(0, 1))), 21), 120)
    brain = min(max(round(log_normal(management["brain_to_vein_days"], rng.gauss(0, 1))), 5), 150)
    has_bendamustine = rng.random() < _share(management, "bendamustine")
    regimen, dose = _lymphodepletion(plan, has_bendamustine, rng)

    def before(days: int) -> CalendarDate:
        return CalendarDate.of(plan.infusion - timedelta(days=days))

    return Treatment(
        id=TreatmentId(-1),
        patient_id=PatientId(-1),
        kind=TherapyKind.CAR_T,
        infusion=CalendarDate.of(plan.infusion),
        product=plan.product,
        is_index=True,
        disease=disease,
        histology=histology,
        prior_lines=list(_LINES)[pick(list(_LINES.values()), rng.random())[0]],
        prior_transplant=plan.transplant,
        bendamustine=has_bendamustine,
        bendamustine_last=before(vein + brain + rng.randint(60, 900)) if has_bendamustine else None,
        indication=before(vein + brain),
        apheresis=before(vein),
        lymphodepletion_start=before(5),
        lymphodepletion_regimen=regimen,
        lymphodepletion_dose=dose,
        holding_therapy=_given(therapies["holding"], _share(management, "holding"), rng),
        bridging_therapy=_bridging(therapies, management, rng),
        ecog=rng.randint(2, 3)
        if rng.random() < _share(management, "ecog_2_or_more")
        else int(rng.random() < 0.6),
    )


def _lymphodepletion(plan: Plan, has_bendamustine: bool, rng: random.Random) -> tuple[str, str]:
    therapies = assumed()["therapies"]
    if has_bendamustine and plan.product == "tisa-cel" and rng.random() < 0.1:
        regimen, dose = therapies["lymphodepletion_bendamustine"]
    else:
        regimen, dose = therapies[
            "lymphodepletion_lower" if plan.product == "tisa-cel" else "lymphodepletion"
        ]
    return regimen, dose


def _bridging(therapies: Mapping[str, Any], management: Mapping[str, Any], rng: random.Random) -> str | None:
    if rng.random() >= _share(management, "bridging"):
        return None
    if rng.random() < management["polatuzumab_bridging"] / management["bridging"]:
        return str(therapies["bridging_polatuzumab"])
    return _one(therapies["bridging"], rng)


def _given(choices: Sequence[str], share: float, rng: random.Random) -> str | None:
    return _one(choices, rng) if rng.random() < share else None


def _share(management: Mapping[str, Any], what: str) -> float:
    return float(management[what] / management["count"])


def _one(words: Sequence[str], rng: random.Random) -> str:
    return words[int(rng.random() * len(words))]
