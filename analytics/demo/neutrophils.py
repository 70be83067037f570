"""Neutrophil counts that have exactly the early and late ICAHT grade that was drawn."""

from collections.abc import Sequence

from analytics.demo.plan import Plan
from analytics.demo.quantiles import log_normal
from analytics.demo.sources import published

_LONGEST = {0: 0, 1: 6, 2: 13, 3: 24, 4: 26}
_SHORTEST = {0: 0, 1: 1, 2: 7, 3: 14, 4: 17}
_PROFOUND = {0: 0, 1: 2, 2: 5, 3: 11, 4: 26}
_LATE_LEVEL = {1: (1.05, 1.45), 2: (0.55, 0.95), 3: (0.13, 0.45), 4: (0.02, 0.09)}


class Neutrophils:
    """ANC by day, in 10⁹/L.

    Attributes:
        first_low_day / last_low_day: of the early run at or below 0.5, None without one.
        late_days: the days of the late dip.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._rng = rng = plan.rng("neutrophils")
        figures = published()
        self._baseline = log_normal(figures["before_lymphodepletion"]["ANC"], rng.gauss(0.0, 1.0))
        self._steady = max(log_normal([1.9, 2.7, 3.6], rng.gauss(0.0, 1.0)), 1.8)
        self._at_progression = log_normal(figures["at_progression"]["ANC"], rng.gauss(0.0, 1.0))
        self._at_tmn = log_normal(figures["tmn"]["anc"], rng.gauss(0.0, 1.0))
        grade = plan.early_icaht
        self.first_low_day: int | None = None
        self.last_low_day: int | None = None
        self._profound = range(0)
        if grade > 0:
            length = rng.randint(_SHORTEST[grade], _LONGEST[grade])
            self.first_low_day = min(rng.randint(4, 6), 30 - length)
            self.last_low_day = self.first_low_day + length - 1
            profound = length - 2 if grade == 4 else rng.randint(0, min(_PROFOUND[grade], max(length - 2, 0)))
            start = self.first_low_day + (length - profound) // 2
            self._profound = range(start, start + profound)
        self.late_days: Sequence[int] = ()
        self._late_level = 0.0

    def settle_late(self, days: Sequence[int]) -> None:
        """Choose the late dip among the *days* of counts."""
        last = min(100, self._plan.course.end_day)
        window = [day for day in days if 31 <= day <= last]
        grade = self._plan.late_icaht
        if grade > 0 and window:
            at = self._rng.randrange(max(len(window) - 1, 1))
            self.late_days = window[at : at + 2]
            low, high = _LATE_LEVEL[grade]
            self._late_level = low + (high - low) * self._rng.random()

    def value(self, day: int) -> float:
        """Return the count of *day*, not rounded."""
        noise = self._rng.gauss(0.0, 0.25)
        course = self._plan.course
        if day < 0:
            return self._baseline * (1.0 + 0.2 * noise)
        if day <= 30:
            return self._early(day, noise)
        if day <= min(100, course.end_day):
            return self._late(day, noise)
        if course.tmn_day is not None and day > course.tmn_day - 90:
            left = min(max((course.tmn_day - day) / 90.0, 0.0), 1.0)
            falling: float = self._steady**left * self._at_tmn ** (1.0 - left) * _near(noise)
            return falling
        if course.progression_day is not None and day >= course.progression_day:
            return self._at_progression * _near(noise)
        return self._steady * _near(noise)

    def _early(self, day: int, noise: float) -> float:
        first, last = self.first_low_day, self.last_low_day
        if first is not None and last is not None and first <= day <= last:
            if day in self._profound:
                return 0.01 + 0.08 * self._rng.random()
            return 0.16 + 0.30 * self._rng.random()
        if day < (first if first is not None else 8):
            fallen: float = self._baseline * max(1.0 - 0.14 * day, 0.3) * _near(noise)
            return max(fallen, 0.66 + 0.3 * self._rng.random())
        recovering = 1.1 if self._plan.early_icaht >= 3 else 1.9
        return max(recovering * _near(noise), 0.66)

    def _late(self, day: int, noise: float) -> float:
        dip = self.late_days
        if dip and dip[0] <= day <= dip[-1]:
            return self._late_level * (1.0 + 0.03 * self._rng.random())
        return max(self._steady * _near(noise), 1.56)


def _near(noise: float) -> float:
    return max(1.0 + noise, 0.35)
