"""The other blood counts and the chemistry of an invented patient."""

import math

from analytics.demo.plan import Plan
from analytics.demo.quantiles import between, log_normal, normal
from analytics.demo.sources import published
from analytics.records.patient import Sex

_CRP_PEAK = (14.0, 45.0, 85.0, 140.0, 190.0)
Points = tuple[tuple[float, float], ...]


class Blood:
    """Values by day in stored units, not rounded."""

    def __init__(self, plan: Plan) -> None:
        self._rng = rng = plan.rng("blood")
        course = plan.course
        before = published()["before_lymphodepletion"]
        tmn = published()["tmn"]
        later = published()["at_progression"]

        def z() -> float:
            return min(max(rng.gauss(0.0, 1.0), -2.4), 2.4)

        hgb, plt = normal(before["HGB"], z()), max(log_normal(before["PLT"], z()), 9.0)
        mcv = normal(before["MCV"], z()) + (3.0 if course.tmn_day is not None else 0.0)
        best = 14.4 if plan.sex is Sex.MALE else 13.2
        dip = 0.75 - 0.13 * plan.early_icaht
        end = max(course.last_day, 400) + 60.0
        self._hgb = _points(
            (-10, hgb), (0, hgb - 0.5), (10, hgb - 1.7), (30, hgb - 0.9), (90, hgb + 0.7),
            (365, max(best - 0.8, hgb)), (end, best),
        )  # fmt: skip
        self._plt = _points(
            (-10, plt), (0, plt * 0.85), (9, plt * dip * 0.8), (25, plt * dip), (60, plt * 0.9 + 15.0),
            (180, max(plt, 120.0)), (end, max(plt, 175.0)),
        )  # fmt: skip
        self._mcv = _points((-10, mcv), (30, mcv + 1.5), (365, mcv - 1.0), (end, mcv - 2.0))
        ldh = log_normal(before["LDH"], z())
        self._ldh = _points((-10, ldh), (8, ldh * 0.95), (30, 190.0 + 0.15 * ldh), (end, 195.0))
        if course.progression_day is not None:
            day = float(course.progression_day)
            self._hgb = _until(self._hgb, day, normal(later["HGB"], z()))
            self._plt = _until(self._plt, day, log_normal(later["PLT"], z()))
            self._ldh = _until(self._ldh, day, log_normal(later["LDH"], z()))
        if course.tmn_day is not None:
            day = float(course.tmn_day)
            self._hgb = _until(self._hgb, day, normal(tmn["hgb_quartiles"], z()), over=120.0)
            self._plt = _until(self._plt, day, log_normal(tmn["plt"], z()), over=120.0)
            self._mcv = _until(self._mcv, day, normal(tmn["mcv"], z()), over=240.0)
        crp, ferritin = log_normal(before["CRP"], z()), log_normal(before["FERRITIN"], z())
        peak = max(_CRP_PEAK[plan.crs] * math.exp(0.3 * z()), crp)
        self._crp = _points(
            (-10, crp), (0, crp), (4, peak), (10, peak * 0.3), (20, 7.0), (60, 3.5), (end, 2.5)
        )
        rise = 1.4 + 0.9 * plan.crs
        self._ferritin = _points(
            (-10, ferritin), (1, ferritin), (8, ferritin * rise), (30, ferritin * 1.1),
            (365, ferritin * 0.45), (end, ferritin * 0.35),
        )  # fmt: skip
        self._crea = (0.95 if plan.sex is Sex.MALE else 0.75) * math.exp(0.18 * z())
        self._rdw = 14.6 + 0.8 * abs(z()) + (1.2 if course.tmn_day is not None else 0.0)

    def counts(self, day: int) -> tuple[float, float, float, float]:
        """Return haemoglobin (g/dL), platelets (10⁹/L), MCV (fL) and RDW (%)."""
        gauss = self._rng.gauss
        hgb = between(self._hgb, day) + gauss(0.0, 0.3)
        plt = between(self._plt, day) * math.exp(gauss(0.0, 0.10))
        return (
            min(max(hgb, 5.6), 18.0),
            min(max(plt, 3.0), 900.0),
            min(max(between(self._mcv, day) + gauss(0.0, 0.7), 70.0), 125.0),
            self._rdw + gauss(0.0, 0.25),
        )

    def chemistry(self, day: int) -> tuple[float, float, float, float]:
        """Return LDH (U/L), CRP (mg/L), ferritin (µg/L) and creatinine (mg/dL)."""
        gauss = self._rng.gauss
        return (
            max(between(self._ldh, day) * math.exp(gauss(0.0, 0.10)), 80.0),
            min(max(between(self._crp, day) * math.exp(gauss(0.0, 0.35)), 0.1), 480.0),
            min(max(between(self._ferritin, day) * math.exp(gauss(0.0, 0.12)), 6.0), 90000.0),
            max(self._crea * math.exp(gauss(0.0, 0.07)), 0.3),
        )


def _points(*points: tuple[float, float]) -> Points:
    return points


def _until(points: Points, day: float, value: float, over: float = 14.0) -> Points:
    """Return *points* bent so that they reach *value* at *day*, from *over* days before, and stay there."""
    start = max(day - over, points[0][0] + 0.5)
    kept = tuple(p for p in points if p[0] < start)
    return (*kept, (start, between(points, start)), (day, value), (day + 10000.0, value))
