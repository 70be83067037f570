"""The strips under the clones figure: the samples, what they did not cover, and which gave nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analytics.figures.clone_marks import PlacedCourse, PlacedStatement, point_text
from analytics.figures.clone_styles import shape_of
from analytics.figures.clone_words import material_name, sample_text, sample_time
from analytics.figures.day_count import AS_RECORDED, DayCount
from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Marker, Palette
from analytics.figures.spec import (
    Anchor,
    Axis,
    Label,
    Mark,
    Markers,
    Panel,
    Point,
    Readout,
    Tick,
    TickKind,
    Weight,
)
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.sample import Sample
from analytics.records.variant_call import CallState
from analytics.wording import Wording

_STRIP_PT, _SAMPLES_PT = 18.0, 46.0
_GLYPH_PT, _BESIDE_PT = 8.5, 9.0


@dataclass(frozen=True, slots=True)
class PlacedSample:
    """A sample with the days it can be of."""

    sample: Sample
    span: DaySpan

    @property
    def day(self) -> float:
        """Its day; the middle of its days where its date is partial."""
        return (self.span.earliest + self.span.latest) / 2


@dataclass(frozen=True, slots=True)
class StripMaker:
    """Makes the strips of one patient on one day axis."""

    record: PatientRecord
    x: DayScale
    palette: Palette
    wording: Wording
    count: DayCount = AS_RECORDED

    def not_covered(self, courses: Sequence[PlacedCourse]) -> Panel | None:
        """Return the strip of ⊘, with the genes beside it; None where everything was covered."""
        return self._states(
            "not_covered",
            self.wording.not_covered,
            courses,
            lambda one: one.statement.state is CallState.NOT_COVERED,
            Marker.STRUCK_CIRCLE,
        )

    def no_result(self, courses: Sequence[PlacedCourse], samples: Sequence[PlacedSample]) -> Panel | None:
        """Return the strip of ✕: samples that failed, and variants without a result in a sample."""
        failed = [
            Point(
                self.x.place(placed.day),
                0.5,
                text=f"{self.wording.failed} · {sample_text(placed.sample, self.record, self.wording)}",
                sample_id=placed.sample.id,
            )
            for placed in samples
            if placed.sample.has_failed
        ]
        return self._states(
            "no_result",
            self.wording.no_result,
            courses,
            lambda one: one.statement.state is CallState.NO_SAMPLE and not one.statement.sample.has_failed,
            Marker.CROSS,
            others=failed,
        )

    def samples(
        self, samples: Sequence[PlacedSample], *, has_not_detected: bool, has_limits: bool = True
    ) -> Panel:
        """Return the strip of all samples: the shape of the material with its day; beside it the signs."""
        wording, palette = self.wording, self.palette
        looks: dict[tuple[Marker, bool], list[Point]] = {}
        marks: list[Mark] = []
        for placed in samples:
            sample = placed.sample
            look = (shape_of(sample.material), sample.has_failed or not placed.span.is_exact)
            words = sample_text(sample, self.record, wording)
            point = Point(self.x.place(placed.day), 0.79, text=words, sample_id=sample.id)
            looks.setdefault(look, []).append(point)
            time = sample_time(sample, self.record, wording, self.count)
            material = material_name(sample.material, wording)
            at = self.x.place(placed.day)
            marks.append(Label(time, at, 0.48, palette.text, palette.surface, weight=Weight.MEDIUM))
            marks.append(Label(material, at, 0.17, palette.text2, palette.surface, size_pt=10.0))
        signs = tuple(
            Markers(tuple(points), marker, palette.text2, _GLYPH_PT, is_open, palette.surface)
            for (marker, is_open), points in looks.items()
        )
        legend = list[Readout]()
        if has_not_detected:
            legend.append(Readout(wording.not_detected, palette.text2, Marker.TRIANGLE_DOWN, is_open=True))
        if has_limits and any(
            placed.sample.detection_limit_fraction and not placed.sample.has_failed for placed in samples
        ):
            legend.append(Readout(wording.detection_limit, palette.text, Marker.BAR))
        return Panel(
            "samples", "", "", self._axis(wording.samples, 0.79), (*signs, *marks),
            tuple(legend), _SAMPLES_PT,
        )  # fmt: skip

    def _states(
        self,
        key: str,
        name: str,
        courses: Sequence[PlacedCourse],
        belongs: Callable[[PlacedStatement], bool],
        marker: Marker,
        *,
        others: Sequence[Point] = (),
    ) -> Panel | None:
        points, genes = list(others), dict[float, list[str]]()
        for placed in courses:
            for one in placed.shown:
                if belongs(one):
                    at = self.x.place(one.day)
                    call = one.statement.call
                    text = point_text(placed.course, one.statement, self.wording)
                    points.append(
                        Point(
                            at,
                            0.5,
                            call.id if call is not None else None,
                            text,
                            one.statement.sample.id,
                            placed.course.key,
                        )
                    )
                    genes.setdefault(at, []).append(placed.course.gene)
        for point in others:
            genes[point.x] = [self.wording.failed]
        if not points:
            return None
        palette = self.palette
        is_open = marker is Marker.STRUCK_CIRCLE
        marks: list[Mark] = [
            Markers(tuple(points), marker, palette.text2, _GLYPH_PT, is_open, palette.surface)
        ]
        middle = (self.x.low + self.x.high) / 2
        for at, names in genes.items():
            is_late = at > middle
            marks.append(
                Label(
                    ", ".join(dict.fromkeys(names)), at, 0.5, palette.text2, palette.surface,
                    Anchor.END if is_late else Anchor.START, 10.0,
                    shift_pt=-_BESIDE_PT if is_late else _BESIDE_PT,
                )
            )  # fmt: skip
        return Panel(key, "", "", self._axis(name, 0.5), tuple(marks), (), _STRIP_PT)

    def _axis(self, name: str, at: float) -> Axis:
        return Axis(0.0, 1.0, (Tick(at, name, TickKind.ROW),))
