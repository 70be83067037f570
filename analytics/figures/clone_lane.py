"""The lane of VAFs that the clones' figures share: its scale, its lines and points, its limits and labels."""

from collections.abc import Mapping, Sequence

from analytics.figures.clone_choices import ClonesChoices
from analytics.figures.clone_marks import (
    Emphasis,
    PlacedCourse,
    PlacedStatement,
    Stacks,
    course_lines,
    course_points,
    course_readout,
)
from analytics.figures.clone_strips import PlacedSample
from analytics.figures.clone_words import limit_text
from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Marker, Palette, SeriesStyle
from analytics.figures.spec import DayAxis, Direction, Label, Mark, Markers, Panel, Point, Readout, Rule
from analytics.figures.vaf_scale import (
    CHIP_FRACTION,
    FIRST_SIGN_PT,
    VafScale,
    VafScaleKind,
    vaf_axis,
    vaf_scale,
)
from analytics.records.variant_call import CallState
from analytics.rules.variant_courses import Key, Statement, VariantCourse
from analytics.wording import Wording

_LANE_PT, _LABEL_PT = 190.0, 15.0
_LIMIT_PT = 20.0
_MOST_PITCH_PT, _LEAST_PITCH_PT, _STACK_PT = 10.0, 4.0, 66.0


def scale_of_vafs(
    kind: VafScaleKind, courses: Sequence[VariantCourse], samples: Sequence[PlacedSample]
) -> tuple[VafScale, float]:
    """Return the scale, and how far apart the ▽ of one day stand."""
    days = {placed.sample.id: placed.day for placed in samples}
    stacks: dict[float, int] = {}
    shown = [limit for s in samples if (limit := s.sample.detection_limit_fraction)]
    for course in courses:
        for statement in course.statements:
            if statement.sample.id not in days:
                continue
            if statement.state is CallState.NOT_DETECTED:
                day = days[statement.sample.id]
                stacks[day] = stacks.get(day, 0) + 1
            vaf = statement.point.vaf_fraction
            shown += [vaf] if vaf else []
    most = max(stacks.values(), default=0)
    pitch_pt = max(_LEAST_PITCH_PT, min(_MOST_PITCH_PT, _STACK_PT / max(most, 1)))
    room_pt = FIRST_SIGN_PT + pitch_pt * (most - 1) if most else 0.0
    height_pt = max(_LANE_PT + 0.6 * room_pt, _LABEL_PT * (len(courses) + 1))
    return vaf_scale(kind, shown, room_below_pt=room_pt, height_pt=height_pt), pitch_pt


def place_courses(
    courses: Sequence[VariantCourse],
    samples: Sequence[PlacedSample],
    stacks: Stacks,
    styles: Mapping[Key, SeriesStyle],
    choices: ClonesChoices,
) -> tuple[PlacedCourse, ...]:
    """Give every statement of *courses* its place; those of hidden samples have none."""
    spans = {placed.sample.id: placed for placed in samples}

    def placed(one: Statement, place: PlacedSample) -> PlacedStatement:
        if not choices.shows_sample(one.sample):
            return PlacedStatement(one, place.span, None, is_hidden=True)
        return PlacedStatement(one, place.span, stacks.level(one, place.day))

    return tuple(
        PlacedCourse(
            course,
            tuple(
                placed(one, place)
                for one in course.statements
                if (place := spans.get(one.sample.id)) is not None
            ),
            styles[course.key],
        )
        for course in courses
    )


def vaf_lane(
    courses: Sequence[PlacedCourse],
    samples: Sequence[PlacedSample],
    x: DayAxis,
    y: VafScale,
    palette: Palette,
    wording: Wording,
    emphasis: Emphasis,
) -> Panel:
    """Return the lane: CHIP's limit, the variants the emphasised ones on top, the samples' limits."""
    days, chip = x.scale, y.place(CHIP_FRACTION)
    marks: list[Mark] = [
        Rule(days.place(placed.day), Direction.VERTICAL, palette.line2, 1.0, (1.5, 3.0)) for placed in samples
    ]
    marks.append(Rule(chip, Direction.HORIZONTAL, palette.text2, 1.1, (5.0, 3.0)))
    in_order = [*reversed(courses)]  # the first variant is drawn last, on top; the chosen one even later
    in_order.sort(key=lambda placed: emphasis.rank(placed.course.key))
    for placed in in_order:
        marks += course_lines(placed, days, emphasis)
    marks += _limits(samples, days, y, palette, wording)
    for placed in in_order:
        marks += course_points(placed, days, palette, wording, emphasis)
    words = wording.chip.format(limit=wording.vaf_value.format(n=wording.number(100 * CHIP_FRACTION)))
    above = chip + 8.0 * y.units_per_pt
    marks.append(Label(words, x.high, above, palette.text2, palette.surface, size_pt=10.0))
    if not courses:
        middle = (x.low + x.high) / 2
        height = (y.low + y.high) / 2
        marks.append(Label(wording.no_variant, middle, height, palette.text2, palette.surface, size_pt=12.0))
    units = {"linear": wording.per_cent, "log": wording.per_cent_log, "logit": wording.per_cent_logit}
    return Panel(
        "vaf", wording.vaf, units[y.kind], vaf_axis(y, wording), tuple(marks),
        _readouts(courses, days, y, wording), y.height_pt, y.height_pt,
    )  # fmt: skip


def _limits(
    samples: Sequence[PlacedSample], x: DayScale, y: VafScale, palette: Palette, wording: Wording
) -> list[Mark]:
    """Return the black tick of every sample at its detection limit; a failed sample has none."""
    points = tuple(
        Point(
            x.place(p.day),
            y.place(limit),
            text=f"{wording.detection_limit} {limit_text(limit, wording)}",
            sample_id=p.sample.id,
        )
        for p in samples
        if not p.sample.has_failed and (limit := p.sample.detection_limit_fraction)
    )
    return [Markers(points, Marker.BAR, palette.text, _LIMIT_PT)] if points else []


def _readouts(
    courses: Sequence[PlacedCourse], x: DayScale, y: VafScale, wording: Wording
) -> tuple[Readout, ...]:
    """Return the end labels, each at its variant's last height; the layout keeps them apart."""
    ends = ((y.low if c.last_level is None else c.last_level, c) for c in courses)
    return tuple(course_readout(course, at, x, wording) for at, course in ends)
