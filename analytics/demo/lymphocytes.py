"""Lymphocyte subsets and immunoglobulins that meet the criteria on exactly the days that were drawn."""

import math
from dataclasses import dataclass

from analytics.demo.plan import Plan
from analytics.demo.quantiles import between, log_normal
from analytics.demo.sources import assumed, published

_NK = ((-10, 120), (0, 60), (7, 20), (14, 60), (30, 165), (90, 150), (365, 170), (6000, 190))
_EXPANSION = ((-10, 1.2), (0, 0.3), (7, 1.8), (14, 2.2), (30, 1.3), (60, 0.8), (180, 1.0), (6000, 1.9))


@dataclass(frozen=True, slots=True)
class Subsets:
    """Cells per µL, whole numbers; *cd19* 0 is below the laboratory's limit."""

    cd3: int
    cd4: int
    cd8: int
    cd19: int
    nk: int

    @property
    def lymphocytes(self) -> float:
        """Their sum in 10⁹/L."""
        return (self.cd3 + self.cd19 + self.nk) / 1000.0


class Lymphocytes:
    """Subsets and immunoglobulins by day.

    Attributes:
        lost_days: between these days CD4 is under its threshold again.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._rng = rng = plan.rng("lymphocytes")
        met = plan.recovered
        self._th, self._b, self._igg = met.get("th"), met.get("b_cells"), met.get("igg")
        self._cd4_low = log_normal([55.0, 95.0, 150.0], rng.gauss(0.0, 0.8))
        self._cd4_high = max(log_normal([260.0, 330.0, 430.0], rng.gauss(0.0, 1.0)), 225.0)
        self._cd8 = log_normal([110.0, 210.0, 400.0], rng.gauss(0.0, 1.0))
        self._nk = math.exp(rng.gauss(0.0, 0.35))
        self._igg_low = min(log_normal([2.2, 2.9, 3.5], rng.gauss(0.0, 1.0)), 3.7)
        self._igg_high = max(log_normal([4.8, 5.6, 6.8], rng.gauss(0.0, 1.0)), 4.4)
        self._b_rise = log_normal([20.0, 35.0, 60.0], rng.gauss(0.0, 1.0))
        self.lost_days = range(0)
        if self._th is not None and rng.random() < assumed()["recovery_times"]["th_lost_again"]:
            self.lost_days = range(self._th + 5, self._th + 150)

    def subsets(self, day: int) -> Subsets:
        """Return the subsets of *day*."""
        rng = self._rng
        cd4 = self._cd4(day)
        cd8 = max(3, round(self._cd8 * between(_EXPANSION, day) * math.exp(rng.gauss(0.0, 0.25))))
        cd3 = round((cd4 + cd8) * (1.02 + 0.06 * rng.random()))
        nk = max(2, round(self._nk * between(_NK, day) * math.exp(rng.gauss(0.0, 0.3))))
        return Subsets(cd3, cd4, cd8, self._cd19(day), nk)

    def immunoglobulins(self, day: int) -> tuple[float, float, float]:
        """Return IgG, IgA and IgM of *day* in g/L."""
        rng = self._rng
        noise = math.exp(rng.gauss(0.0, 0.10))
        later = min(max(day, 0) / 1095.0, 1.0)
        if self._igg is not None and day >= self._igg:
            igg = max(self._igg_high * (1.0 + 0.25 * later) * noise, 4.08)
        elif day <= 0:
            igg = self._igg_low * 1.25 * noise
        else:
            igg = min(self._igg_low * noise, 3.93)
        has_b = self._b is not None and day >= self._b
        iga = (0.5 if has_b else 0.28) * math.exp(rng.gauss(0.0, 0.35))
        igm = (0.42 if has_b else 0.16) * math.exp(rng.gauss(0.0, 0.40))
        return igg, iga, igm

    def _cd4(self, day: int) -> int:
        rng = self._rng
        if day > self._plan.course.end_day:
            return max(2, round(log_normal(published()["at_progression"]["CD4"], rng.gauss(0.0, 0.8))))
        if day <= 0:
            return max(5, round(log_normal([90.0, 160.0, 260.0], rng.gauss(0.0, 1.0))))
        if self._th is None or day < self._th or day in self.lost_days:
            return min(max(round(self._cd4_low * math.exp(rng.gauss(0.0, 0.3))), 4), 194)
        years = (day - self._th) / 365.25
        level = self._cd4_high * (1.0 + 0.12 * min(years, 5.0)) * math.exp(rng.gauss(0.0, 0.12))
        return max(round(level), 206)

    def _cd19(self, day: int) -> int:
        if day <= 0:
            return self._rng.randrange(1, 60) if self._rng.random() < 0.4 else 0
        if self._b is None or day < self._b:
            return 0
        months = (day - self._b) / 30.4375
        return max(1, round(self._b_rise * (0.15 + months / 12.0) * math.exp(self._rng.gauss(0.0, 0.25))))
