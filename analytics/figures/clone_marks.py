"""One variant's course as marks: what was detected, what was not, and the lines that may join them."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.figures.clone_styles import shape_of
from analytics.figures.clone_words import long_text, material_name, short_text, variant_name
from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Marker, Palette, SeriesStyle
from analytics.figures.spec import Mark, Markers, Point, Polyline, Reading, Readout, Vertex
from analytics.figures.vaf_scale import FIRST_SIGN_PT, VafScale
from analytics.records.patient_record import DaySpan
from analytics.records.variant_call import CallState
from analytics.rules.variant_courses import Key, Statement, VariantCourse
from analytics.wording import Wording

MARKER_PT, CHOSEN_MARKER_PT = 8.0, 10.5
LINE_PT, HOVERED_LINE_PT, CHOSEN_LINE_PT = 1.7, 2.4, 2.8
SIGN_PT = 7.5
TOWARDS_DASH = (1.2, 2.6)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Which variant is drawn thicker and on top; one that is pointed at is laid over (``pointed_out``)."""

    chosen: Key | None = None

    def rank(self, key: Key) -> int:
        """Return 1 for the chosen variant, 0 for all others."""
        return int(key == self.chosen)

    def line_pt(self, key: Key) -> float:
        """Return how wide the line of a variant is."""
        return CHOSEN_LINE_PT if self.rank(key) else LINE_PT

    def marker_pt(self, key: Key) -> float:
        """Return how large the markers of a variant are."""
        return CHOSEN_MARKER_PT if self.rank(key) else MARKER_PT


NO_EMPHASIS = Emphasis()


@dataclass(frozen=True, slots=True)
class PlacedStatement:
    """A statement with its place in the lane.

    Attributes:
        span: the days it can be of.
        level: height in axis units; None: it has none (not covered, no result, nothing said, hidden).
        is_hidden: a filter hides its sample.
    """

    statement: Statement
    span: DaySpan
    level: float | None
    is_hidden: bool = False

    @property
    def day(self) -> float:
        """Its day; the middle of its days where its date is partial."""
        return (self.span.earliest + self.span.latest) / 2

    @property
    def is_detected(self) -> bool:
        """Whether it stands at its VAF."""
        return self.statement.state is CallState.DETECTED


@dataclass(frozen=True, slots=True)
class PlacedCourse:
    """A variant's statements that can be placed on the day axis, oldest first.

    Attributes:
        marker: of its detections; None: the shape of each sample's material.
    """

    course: VariantCourse
    statements: tuple[PlacedStatement, ...]
    style: SeriesStyle
    marker: Marker | None = None

    @property
    def shown(self) -> tuple[PlacedStatement, ...]:
        """The statements that no filter hides."""
        return tuple(one for one in self.statements if not one.is_hidden)

    @property
    def last_level(self) -> float | None:
        """The height of the last statement that has one."""
        return next((s.level for s in reversed(self.statements) if s.level is not None), None)


class Stacks:
    """Gives every ▽ of one day a height of its own: just under its limit, the next one under it."""

    def __init__(self, scale: VafScale, pitch_pt: float) -> None:
        self._scale, self._pitch_pt = scale, pitch_pt
        self._taken: dict[float, int] = {}

    def level(self, statement: Statement, day: float) -> float | None:
        """Return the height of *statement* in axis units."""
        limit = statement.sample.detection_limit_fraction
        match statement.state:
            case CallState.DETECTED:
                vaf = statement.point.vaf_fraction
                return self._scale.place(vaf) if vaf is not None else None
            case CallState.NOT_DETECTED:
                distance = self._pitch_pt * self._taken.get(day, 0)
                self._taken[day] = self._taken.get(day, 0) + 1
                if limit is None:
                    return self._scale.foot(distance)
                return self._scale.below(limit, FIRST_SIGN_PT + distance)
            case _:
                return None


def course_lines(placed: PlacedCourse, x: DayScale, emphasis: Emphasis = NO_EMPHASIS) -> list[Mark]:
    """Return the lines: solid between detections, thin and dotted towards a known limit.

    None crosses a sample that does not cover the variant or says nothing about it; a failed sample is no
    statement, so lines go on over it. None begins or ends at a partial date or an unknown limit.
    """
    style, marks = placed.style, list[Mark]()
    width = emphasis.line_pt(placed.course.key)
    solid: list[Vertex] = []
    before: PlacedStatement | None = None

    def finish() -> None:
        if len(solid) > 1:
            key = placed.course.key
            marks.extend(Polyline(run, style.colour, width, style.dash, key) for run in x.cut(solid))
        solid.clear()

    for one in _joinable(placed.statements):
        if one is None:
            finish()
            before = None
            continue
        if before is not None and before.is_detected != one.is_detected:
            line = ((before.day, before.level or 0.0), (one.day, one.level or 0.0))
            marks += [Polyline(run, style.colour, 1.1, TOWARDS_DASH) for run in x.cut(line)]
        if one.is_detected:
            solid.append((one.day, one.level or 0.0))
        else:
            finish()
        before = one
    finish()
    return marks


def _joinable(statements: Sequence[PlacedStatement]) -> list[PlacedStatement | None]:
    """Return the statements a line may touch; None stands where it must break."""
    found: list[PlacedStatement | None] = []
    for one in statements:
        if one.statement.state in (CallState.NOT_COVERED, None):
            found.append(None)
        elif one.level is not None and one.span.is_exact:
            unknown = not one.is_detected and one.statement.sample.detection_limit_fraction is None
            found.append(None if unknown else one)
    return found


def course_points(
    placed: PlacedCourse,
    x: DayScale,
    palette: Palette,
    wording: Wording,
    emphasis: Emphasis = NO_EMPHASIS,
) -> list[Mark]:
    """Return the markers: the shape says the material, filled is detected, ▽ is not."""
    looks: dict[tuple[Marker, bool, float], list[Point]] = {}
    size = emphasis.marker_pt(placed.course.key)
    for one in placed.statements:
        if one.level is None:
            continue
        if one.is_detected:
            shape = placed.marker or shape_of(one.statement.sample.material)
            look = (shape, not one.span.is_exact, size)
        else:
            look = (Marker.TRIANGLE_DOWN, True, SIGN_PT)
        call = one.statement.call
        point = Point(
            x.place(one.day),
            one.level,
            call.id if call is not None else None,
            point_text(placed.course, one.statement, wording),
            sample_id=one.statement.sample.id,
            variant=placed.course.key,
        )
        looks.setdefault(look, []).append(point)
    marks: list[Mark] = []
    for one in placed.statements:
        if one.level is not None and not one.span.is_exact:
            line = ((one.span.earliest, one.level), (one.span.latest, one.level))
            marks += [Polyline(run, placed.style.colour, 1.0) for run in x.cut(line)]
    for (marker, is_open, points_size), points in looks.items():
        colour = placed.style.colour
        marks.append(Markers(tuple(points), marker, colour, points_size, is_open, palette.surface))
    return marks


def point_text(course: VariantCourse, statement: Statement, wording: Wording) -> str:
    """Return what a point says when it is pointed at."""
    sample = statement.sample
    parts = (
        f"{variant_name(course, wording)} {long_text(statement, wording)}",
        material_name(sample.material, wording),
        wording.time_point(sample.at),
    )
    return " · ".join(parts)


def course_readout(placed: PlacedCourse, at: float, x: DayScale, wording: Wording) -> Readout:
    """Return the end label: key, name and value, to stand at *at*, or near it where others stand there."""
    return Readout(
        name=variant_name(placed.course, wording),
        colour=placed.style.colour,
        marker=Marker.BAR,
        dash=placed.style.dash,
        readings=tuple(
            Reading(x.place(one.day), short_text(one.statement, wording))
            for one in placed.shown
            if one.statement.state not in (CallState.NO_SAMPLE, None)
        ),
        at=at,
    )
