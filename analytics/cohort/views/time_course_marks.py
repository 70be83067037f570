"""The marks of one group's time course: band, line and points, and what each of them says."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from math import isinf

from analytics.catalogue import Analyte
from analytics.charts.chart import Area, Dot, Dots, Interval, Mark, PlainLine
from analytics.charts.group_strokes import GroupLook
from analytics.cohort.analyses.time_courses import CourseWindow, TimeCourse
from analytics.cohort.recovery_band import LEAST_PATIENTS
from analytics.cohort.views.time_course_tables import between_text, measured_pick
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.spec import Direction
from analytics.statistics.interval_quartiles import Between


class CourseMarks:
    """Draws one group; *shift* moves it beside the others, in windows."""

    def __init__(
        self,
        course: TimeCourse,
        name: str,
        look: GroupLook,
        analyte: Analyte,
        shift: float,
        context: ViewContext,
    ) -> None:
        self._course = course
        self._name = name
        self._look = look
        self._analyte = analyte
        self._shift = shift
        self._context = context

    def of_medians(self, places: Sequence[int]) -> tuple[list[Mark], float]:
        """Return band, line and points of the medians, and how high they reach."""
        marks: list[Mark] = []
        drawn = [(float(at), w) for at, w in self._windows(places)]
        if self._context.display.with_bands:
            marks += [area for run in _runs(drawn) if (area := self._area(run)) is not None]
        known = [(x, w) for x, w in drawn if w.median is not None and w.median.value is not None]
        points = [(x, w.median.low, self._says_median(w), w) for x, w in known if w.median is not None]
        marks += self._line(points)
        for x, window in drawn:
            if window.median is not None and window.median.value is None:
                marks += self._between(x + self._shift, window.median, window)
        tops = [w.upper.high for _, w in drawn if w.upper is not None and not isinf(w.upper.high)]
        tops += [w.upper.low for _, w in drawn if w.upper is not None]
        return marks, max(tops, default=0.0)

    def of_means(self, places: Sequence[int]) -> tuple[list[Mark], float]:
        """Return line, points and standard errors of the means, and how high they reach."""
        drawn = [(float(at), w, w.mean, w.sem) for at, w in self._windows(places)]
        known = [(x, w, mean, sem) for x, w, mean, sem in drawn if mean is not None and sem is not None]
        stroke = replace(self._look.stroke, width_pt=1.2, dash=())
        marks: list[Mark] = [
            Interval(x + self._shift, mean - sem, mean + sem, Direction.VERTICAL, stroke)
            for x, _, mean, sem in known
        ]
        marks += self._line([(x, mean, self._says_mean(w), w) for x, w, mean, _ in known])
        return marks, max((mean + sem for _, _, mean, sem in known), default=0.0)

    def _between(self, x: float, median: Between, window: CourseWindow) -> list[Mark]:
        """Return a median known only between bounds: what it lies between, and an open point at the foot."""
        stroke = replace(self._look.thin, dash=())
        says, pick = self._says_median(window), measured_pick(window, self._name, self._context)
        ground, dot = self._context.palette.surface, Dot(x, median.low, says, pick)
        is_open = isinf(median.high)
        return [
            Interval(x, median.low, median.high, Direction.VERTICAL, stroke, open_high=is_open),
            Dots((dot,), self._look.marker, self._look.colour, is_open=True, ground=ground),
        ]

    def _windows(self, places: Sequence[int]) -> list[tuple[int, CourseWindow]]:
        pairs = [(at, self._course.windows[place]) for at, place in enumerate(places)]
        return [(at, window) for at, window in pairs if window.n >= LEAST_PATIENTS]

    def _area(self, run: list[tuple[float, CourseWindow]]) -> Area | None:
        ends = [(x, w.lower.low, w.upper.high) for x, w in run if w.lower is not None and w.upper is not None]
        if len(ends) < 2 or any(isinf(high) for _, _, high in ends):
            return None
        x, lower, upper = zip(*ends, strict=True)
        opacity = max(self._context.palette.band_opacity, 0.1)
        return Area(x, lower, upper, self._look.colour, opacity)

    def _line(self, points: list[tuple[float, float, str, CourseWindow]]) -> list[Mark]:
        context, marks = self._context, list[Mark]()
        runs = [
            [one[1] for one in group] for _, group in groupby(enumerate(points), lambda p: p[1][0] - p[0])
        ]
        for number, run in enumerate(runs):
            is_last = number == len(runs) - 1
            line = tuple((x + self._shift, y) for x, y, _, _ in run)
            if len(run) > 1 or is_last:
                marks.append(PlainLine(line, self._look.stroke, self._name if is_last else ""))
        dots = tuple(
            Dot(x + self._shift, y, says, measured_pick(window, self._name, context))
            for x, y, says, window in points
        )
        return [*marks, Dots(dots, self._look.marker, self._look.colour)] if dots else marks

    def _says_median(self, window: CourseWindow) -> str:
        words, decimals, context = self._context.words.time_courses, self._analyte.decimals, self._context
        lower, median, upper = window.lower, window.median, window.upper
        if lower is None or median is None or upper is None:
            return ""
        if median.value is None:
            number = context.wording.number
            high = "∞" if isinf(median.high) else number(median.high, decimals)
            return words.says_between.format(
                **self._about(window), low=number(median.low, decimals), high=high
            )
        return words.says_median.format(
            **self._about(window),
            median=between_text(median, decimals, context),
            lower=between_text(lower, decimals, context),
            upper=between_text(upper, decimals, context),
        )

    def _says_mean(self, window: CourseWindow) -> str:
        number, digits = self._context.wording.number, self._analyte.decimals + 1
        mean, sem = window.mean or 0.0, window.sem or 0.0
        return self._context.words.time_courses.says_mean.format(
            **self._about(window), mean=number(mean, digits), sem=number(sem, digits)
        )

    def _about(self, window: CourseWindow) -> dict[str, str]:
        number = self._context.wording.number
        return {
            "group": self._name,
            "day": number(window.day),
            "unit": self._analyte.display_unit,
            "n": number(window.n),
        }


def _runs(drawn: list[tuple[float, CourseWindow]]) -> list[list[tuple[float, CourseWindow]]]:
    """Return stretches of windows next to each other; a band is not drawn across a gap."""
    groups = groupby(enumerate(drawn), lambda pair: pair[1][0] - pair[0])
    return [[one for _, one in group] for _, group in groups]
