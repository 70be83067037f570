"""The clinic's own cohort behind a lane: its median and quartiles, window by window."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from analytics.cohort.recovery_band import BandWindow, CohortBand
from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Palette
from analytics.figures.recovery_series import Series
from analytics.figures.scale import ValueScale
from analytics.figures.spec import Band, Fact, FactKind, Mark, Polyline, Reading, Readout
from analytics.wording import Wording

_MEDIAN_PT = 1.0


@dataclass(frozen=True, slots=True)
class CohortDrawer:
    """Draws one cohort on one day axis."""

    band: CohortBand
    x: DayScale
    palette: Palette
    wording: Wording

    def marks(self, series: Series, y: ValueScale) -> list[Mark]:
        """Return the quartile bands and medians behind *series*, interrupted where windows are missing."""
        style, marks = self.palette.style(series.role), list[Mark]()
        for run in self._runs(series.analyte):
            lower = self.x.cut(_line(run, [w.lower for w in run], series, y))
            upper = self.x.cut(_line(run, [w.upper for w in run], series, y))
            marks += [
                Band(below, above, style.colour, self.palette.band_opacity)
                for below, above in zip(lower, upper, strict=True)
            ]
        for run in self._runs(series.analyte):
            for has_median, windows in groupby(run, key=lambda window: window.median is not None):
                known = tuple(windows)
                if has_median:
                    line = _line(known, [w.median or 0.0 for w in known], series, y)
                    marks += [Polyline(part, style.colour, _MEDIAN_PT) for part in self.x.cut(line)]
        return marks

    def readout(self, series: Series) -> tuple[Readout, ...]:
        """Return the band's key with the patients in the window at the cursor; without one, the range."""
        runs = self._runs(series.analyte)
        if not runs:
            return ()
        readings = []
        for run in runs:
            for window in run:
                n = self.wording.patients.format(n=self.wording.number(window.n))
                readings.append(Reading(self.x.place(_start(window, run)), n))
            readings.append(Reading(self.x.place(run[-1].last_day) + 1e-6, "–"))
        least, most = (limit(w.n for run in runs for w in run) for limit in (min, max))
        numbers = self.wording.number(least)
        if most > least:
            numbers = self.wording.between.format(low=numbers, high=self.wording.number(most))
        return (
            Readout(
                name=self.wording.cohort.format(domain=self.band.domain),
                colour=self.palette.style(series.role).colour,
                readings=tuple(readings),
                at_rest=self.wording.patients.format(n=numbers),
                opacity=self.palette.band_opacity,
            ),
        )

    def facts(self, series: Series) -> list[Fact]:
        """Return the numbers behind *series*, one entry a window."""
        cohort = self.wording.cohort.format(domain=self.band.domain)
        name = self.wording.cohort_of.format(name=series.name, domain=self.band.domain)
        return [
            Fact(
                FactKind.COHORT,
                series.analyte,
                cohort,
                f"{name} · {self.wording.patients.format(n=self.wording.number(window.n))}",
                window.median,
                window.lower,
                window.upper,
                window.n,
                (window.first_day, window.last_day),
            )
            for window in self.band.analytes.get(series.analyte, ())
        ]

    def _runs(self, analyte: str) -> list[tuple[BandWindow, ...]]:
        """Return the windows in stretches without a missing one between them."""
        windows = self.band.analytes.get(analyte, ())
        planned = sorted(
            {*self.band.planned_days, *(w.day for group in self.band.analytes.values() for w in group)}
        )
        order = {day: n for n, day in enumerate(planned)}
        numbered = [(order[window.day] - n, window) for n, window in enumerate(windows)]
        return [tuple(window for _, window in run) for _, run in groupby(numbered, key=lambda pair: pair[0])]


def _start(window: BandWindow, run: Sequence[BandWindow]) -> float:
    """Return where *window* begins to speak: half-way from the one before."""
    n = run.index(window)
    return window.first_day if n == 0 else (run[n - 1].day + window.day) / 2


def _line(
    run: Sequence[BandWindow], values: Sequence[float], series: Series, y: ValueScale
) -> list[tuple[float, float]]:
    """Return (day, height) through the planned days of *run*, flat to the ends of its first and last."""
    heights = [y.place(value / series.divisor) for value in values]
    inner = [(float(window.day), height) for window, height in zip(run, heights, strict=True)]
    first, last = (float(run[0].first_day), heights[0]), (float(run[-1].last_day), heights[-1])
    return sorted({first, *inner, last})
