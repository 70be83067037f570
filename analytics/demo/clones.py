"""Sequencing of an invented patient: clones that grow, shrink, hide under the limit or lie off the panel."""

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from analytics.catalogue import catalogue
from analytics.demo.outcome_events import tmn_type
from analytics.demo.plan import Plan
from analytics.demo.quantiles import log_normal
from analytics.demo.sources import assumed, published
from analytics.records.ids import LaboratoryId, PatientId, SampleId, VariantCallId
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.variant_call import CallState, VariantCall

PANEL, FORMER_PANEL = "myeloid-core", "ipss-m"  # the former one did not cover TET2
LIMIT = 0.01


@dataclass(frozen=True, slots=True)
class Clone:
    """One mutation; its VAF goes straight on the logit scale from *first_day* to *last_day*.

    Attributes:
        first / last: VAF as a fraction at these days.
    """

    gene: str
    hgvs_c: str
    hgvs_p: str
    transcript: str
    first_day: int
    first: float
    last_day: int
    last: float

    def vaf(self, day: int) -> float:
        """Return the true fraction on *day*."""
        part = (day - self.first_day) / max(self.last_day - self.first_day, 1)
        logit = _logit(self.first) + (_logit(self.last) - _logit(self.first)) * part
        return 1.0 / (1.0 + math.exp(-logit))


class Sequencing:
    """Collects samples and calls."""

    def __init__(self, plan: Plan, laboratory_id: LaboratoryId) -> None:
        self._plan = plan
        self._laboratory_id = laboratory_id
        self._rng = plan.rng("sequencing")
        self.samples: list[Sample] = []
        self.calls: list[VariantCall] = []

    def add(
        self,
        day: int,
        material: Material,
        clones: tuple[Clone, ...],
        *,
        panel: str = PANEL,
        has_failed: bool = False,
    ) -> None:
        """Add a sample of *day* with what it says of each of *clones*."""
        depth = None if has_failed else 50 * self._rng.randint(12, 40)
        sample = Sample(
            id=SampleId(-1 - len(self.samples)),
            patient_id=PatientId(-1),
            at=CalendarDate.of(self._plan.infusion + timedelta(days=day)),
            material=material,
            panel=panel,
            detection_limit_fraction=LIMIT,
            depth=depth,
            laboratory_id=self._laboratory_id,
            has_failed=has_failed,
        )
        self.samples.append(sample)
        for clone in clones:
            self._call(sample, clone, day, depth)

    def _reads(self, vaf: float, depth: int) -> int:
        """Return how many of *depth* reads carry the variant (binomial, normal approximation)."""
        drawn = round(depth * vaf + self._rng.gauss(0.0, math.sqrt(depth * vaf * (1.0 - vaf))))
        return min(max(drawn, 0), depth)

    def _call(self, sample: Sample, clone: Clone, day: int, depth: int | None) -> None:
        state, alt = CallState.NO_SAMPLE, None
        if depth is not None:
            if catalogue().panels[sample.panel or ""].covers(clone.gene) is False:
                state = CallState.NOT_COVERED
            else:
                alt = self._reads(clone.vaf(day), depth)
                state = CallState.DETECTED if alt / depth >= LIMIT else CallState.NOT_DETECTED
        is_found = state is CallState.DETECTED and alt is not None and depth is not None
        vaf = round(alt / depth, 3) if is_found and alt is not None and depth is not None else None
        self.calls.append(
            VariantCall(
                id=VariantCallId(-1 - len(self.calls)),
                patient_id=PatientId(-1),
                sample_id=sample.id,
                gene=clone.gene,
                state=state,
                hgvs_c=clone.hgvs_c,
                hgvs_p=clone.hgvs_p,
                transcript=clone.transcript,
                vaf_fraction=vaf,
                alt_depth=alt if is_found else None,
                total_depth=depth if is_found else None,
                vaf_origin="reported" if is_found else None,
                entered_text=f"{100 * vaf:.1f} %" if vaf is not None else None,
            )
        )


def sequencing_of(plan: Plan, laboratory_id: LaboratoryId) -> Sequencing:
    """Return the samples and calls of *plan*; nothing for most patients without t-MN."""
    found = Sequencing(plan, laboratory_id)
    rng = plan.rng("clones")
    has_tmn = plan.course.tmn_day is not None
    if not has_tmn and rng.random() >= assumed()["clones"]["sampled_share"]:
        return found
    clones = clones_of_tmn(plan, rng) if has_tmn else _harmless_clones(plan, rng)
    found.add(-30, Material.APHERESIS, clones)
    until = plan.course.tmn_day or min(plan.course.end_day, 1200)
    followed = (90, *range(365, until, 365)) if has_tmn or rng.random() < 0.6 else ()
    for day in followed:
        if day <= until - 20:
            found.add(day, Material.BLOOD, clones)
    if plan.course.tmn_day is not None:
        found.add(plan.course.tmn_day, Material.MARROW, clones)
    return found


def clones_of_tmn(plan: Plan, rng: random.Random) -> tuple[Clone, ...]:
    """Return the clones of a myeloid neoplasm: TP53 grows from the published median VAF to the other."""
    figures = published()["tmn"]
    onset = plan.course.tmn_day or 365
    kind = tmn_type(plan).lower()
    shares = {
        name.upper(): figures[f"{kind}_{name}"] / figures[f"{kind}_sequenced"]
        for name in ("tp53", "dnmt3a", "tet2", "ppm1d", "asxl1", "sf3b1")
        if f"{kind}_{name}" in figures
    }
    genes = [gene for gene, share in shares.items() if rng.random() < share] or ["TP53"]
    was_there = rng.random() < figures["mutated_before"] / figures["sequenced_before"]
    clones = []
    for gene in genes:
        before = figures["tp53_vaf_before"] if gene == "TP53" else 0.08
        after = figures["tp53_vaf_after"] if gene == "TP53" else 0.22
        first = log_normal([before * 0.62, before, before * 1.6], rng.gauss(0.0, 1.0))
        last = 1.0 / (1.0 + math.exp(-(_logit(after) + rng.gauss(0.0, 0.5))))
        first = min(first, last * 0.7)
        clones.append(clone(gene, -30, first if was_there else 0.0015, onset, last, rng))
    return tuple(clones)


def _harmless_clones(plan: Plan, rng: random.Random) -> tuple[Clone, ...]:
    model = assumed()["clones"]
    if rng.random() >= model["mutated_share"]:
        return ()
    genes = [gene for gene, share in model["genes"].items() if rng.random() < share] or ["DNMT3A"]
    clones = []
    for gene in genes:
        first = min(log_normal([0.02, 0.045, 0.11], rng.gauss(0.0, 1.0)), 0.4)
        yearly = rng.gauss(0.08, 0.25)
        last = 1.0 / (1.0 + math.exp(-(_logit(first) + yearly)))
        clones.append(clone(gene, -30, first, 335, last, rng))
    return tuple(clones)


def clone(gene: str, first_day: int, first: float, last_day: int, last: float, rng: random.Random) -> Clone:
    """Return a clone with one of the known changes of *gene*."""
    known: Mapping[str, Any] = next(v for v in assumed()["variant"] if v["gene"] == gene)
    hgvs_c, hgvs_p = known["changes"][int(rng.random() * len(known["changes"]))]
    return Clone(gene, hgvs_c, hgvs_p, known["transcript"], first_day, first, last_day, last)


def _logit(fraction: float) -> float:
    return math.log(fraction / (1.0 - fraction))
