"""All laboratory results of an invented patient."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from analytics.demo.blood import Blood
from analytics.demo.lymphocytes import Lymphocytes
from analytics.demo.neutrophils import Neutrophils
from analytics.demo.plan import Plan
from analytics.demo.result_list import ResultList
from analytics.demo.schedule import count_days, dense_days
from analytics.demo.sources import assumed
from analytics.records.result import MissingReason

_MAY_BE_MISSING = ("RDW", "MCV", "LDH", "CRP", "FERRITIN", "CREA", "NK", "IGA", "IGM")
_REASONS = (MissingReason.NOT_DONE, MissingReason.SAMPLE_FAILED, MissingReason.UNKNOWN)


class LaboratoryResults:
    """Writes the results of *plan* into *results*; keeps what events depend on.

    Attributes:
        haemoglobin / platelets: (day, value).
        first_low_day / last_low_day / late_days: see ``Neutrophils``.
    """

    def __init__(self, plan: Plan, results: ResultList, results_per_patient: int | None = None) -> None:
        self._plan = plan
        self._list = results
        self._rng = plan.rng("missing")
        self._missing_share: float = assumed()["missing"]["share"]
        self._lymphocytes = Lymphocytes(plan)
        self._blood = Blood(plan)
        self._neutrophils = Neutrophils(plan)
        self.haemoglobin: list[tuple[int, float]] = []
        self.platelets: list[tuple[int, float]] = []
        last_day = plan.course.last_day
        low_until = self._neutrophils.last_low_day or 0
        days = count_days(last_day, plan.sampling_days, low_until)
        self._neutrophils.settle_late(days)
        self.first_low_day = self._neutrophils.first_low_day
        self.last_low_day = self._neutrophils.last_low_day
        self.late_days = self._neutrophils.late_days
        self._subset_days = (-6, 0, *plan.sampling_days)
        alc = self._subsets(self._subset_days)
        for day in days:
            self._counts(day, alc)
        for day in days:
            if day <= 14 or day in plan.sampling_days or day % 7 == 0:
                self._chemistry(day)
        if results_per_patient is not None:
            self._fill(results_per_patient, days, alc)

    def _subsets(self, days: Sequence[int]) -> Mapping[int, float]:
        """Write subsets and immunoglobulins; return the lymphocytes of each day in 10⁹/L."""
        found = {}
        for day in days:
            subsets = self._lymphocytes.subsets(day)
            found[day] = subsets.lymphocytes * (1.0 + 0.04 * self._rng.random())
            for code, value in (("CD3", subsets.cd3), ("CD4", subsets.cd4), ("CD8", subsets.cd8)):
                self._list.add(code, day, value)
            if subsets.cd19 == 0:
                self._list.add_below("CD19", day, 1)
            else:
                self._list.add("CD19", day, subsets.cd19)
            self._add("NK", day, subsets.nk)
            igg, iga, igm = self._lymphocytes.immunoglobulins(day)
            self._list.add("IGG", day, igg)
            self._add("IGA", day, iga)
            self._add("IGM", day, igm)
        return found

    def _counts(self, day: int, alc: Mapping[int, float]) -> None:
        neutrophils = self._neutrophils.value(day)
        lymphocytes = _near(alc, self._subset_days, day) * (
            1.0 if day in alc else 1.0 + 0.2 * self._rng.random()
        )
        anc, low = round(neutrophils, 2), max(round(lymphocytes, 2), 0.01)
        hgb, plt, mcv, rdw = self._blood.counts(day)
        add = self._list.add
        add("WBC", day, anc + low + 0.04 + 0.10 * min(neutrophils, 3.0))
        add("ANC", day, anc)
        add("ALC", day, low)
        add("HGB", day, hgb)
        add("PLT", day, plt)
        self._add("MCV", day, mcv)
        self._add("RDW", day, rdw)
        self.haemoglobin.append((day, hgb))
        self.platelets.append((day, plt))

    def _chemistry(self, day: int) -> None:
        for code, value in zip(("LDH", "CRP", "FERRITIN", "CREA"), self._blood.chemistry(day), strict=True):
            self._add(code, day, value)

    def _add(self, code: str, day: int, value: float) -> None:
        if code in _MAY_BE_MISSING and self._rng.random() < self._missing_share:
            self._list.add_missing(code, day, _REASONS[int(self._rng.random() * len(_REASONS))])
        else:
            self._list.add(code, day, value)

    def _fill(self, wanted: int, taken: Sequence[int], alc: Mapping[int, float]) -> None:
        """Add days of counts and chemistry until there are *wanted* results, or drop the last ones."""
        results = self._list.results
        more = dense_days(taken, self._plan.course.last_day)
        while len(results) < wanted:
            day = next(more)
            self._counts(day, alc)
            self._chemistry(day)
        del results[wanted:]


def _near(values: Mapping[int, float], days: Sequence[int], day: int) -> float:
    """Return the value between the *days* nearest to *day*, by their distance (geometric)."""
    known = values.get(day)
    if known is not None:
        return known
    at = bisect_left(days, day)
    if at in (0, len(days)):
        return values[days[min(at, len(days) - 1)]]
    before, after = days[at - 1], days[at]
    part = (day - before) / (after - before)
    between: float = values[before] ** (1.0 - part) * values[after] ** part
    return between
