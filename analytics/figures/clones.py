"""The clones of one patient as a figure: VAF over true time, with what each sample could see."""

from collections.abc import Mapping, Sequence

from analytics.figures.clone_axis import clones_axis, turns
from analytics.figures.clone_choices import SHOW_ALL, ClonesChoices
from analytics.figures.clone_marks import (
    Emphasis,
    PlacedCourse,
    PlacedStatement,
    Stacks,
    course_lines,
    course_points,
    course_readout,
)
from analytics.figures.clone_strips import PlacedSample, StripMaker
from analytics.figures.clone_styles import clone_styles
from analytics.figures.clone_words import limit_text
from analytics.figures.day_scale import DayScale
from analytics.figures.day_zero import day_zero
from analytics.figures.palette import Marker, Palette, SeriesStyle
from analytics.figures.recovery_events import HappeningMaker
from analytics.figures.spec import (
    DayAxis,
    Direction,
    Figure,
    Glyph,
    HappeningGroup,
    Label,
    Mark,
    Markers,
    Panel,
    Point,
    Readout,
    Rule,
)
from analytics.figures.vaf_scale import (
    CHIP_FRACTION,
    FIRST_SIGN_PT,
    VafScale,
    VafScaleKind,
    vaf_axis,
    vaf_scale,
)
from analytics.records.patient_record import PatientRecord
from analytics.records.variant_call import CallState
from analytics.rules.variant_courses import Key, Statement, VariantCourse, samples_in_order, variant_courses
from analytics.wording import Wording

_LANE_PT, _LABEL_PT = 190.0, 15.0
_LIMIT_PT = 20.0
_MOST_PITCH_PT, _LEAST_PITCH_PT, _STACK_PT = 10.0, 4.0, 66.0


def clones_figure(
    record: PatientRecord,
    *,
    palette: Palette,
    wording: Wording,
    scale: VafScaleKind = "log",
    chosen: Key | None = None,
    hovered: Key | None = None,
    choices: ClonesChoices = SHOW_ALL,
) -> Figure:
    """Return what is drawn of the variants of *record*.

    Args:
        record: one patient.
        palette: of the theme the figure is for.
        wording: of its reader.
        scale: of the VAF.
        chosen: the variant that is drawn thickest, on top of the others.
        hovered: the variant that is pointed at, a little thicker.
        choices: what is shown; a hidden sample still breaks a line where it did not cover the variant.
    """
    axis = record.axis
    zero = day_zero(record, choices.zero, wording)
    placed_samples = [
        PlacedSample(sample, span)
        for sample in samples_in_order(record)
        if (span := axis.span(sample.at)) is not None
    ]
    x = clones_axis(record, (placed.span for placed in placed_samples), wording, zero)
    if not placed_samples:
        empty = wording.no_axis_clones if record.samples else wording.no_sequencing
        return Figure(wording.clones_title, x, (), (), (), palette, wording.last_values, wording, empty=empty)
    styles = clone_styles(variant_courses(record), palette)
    courses = [course for course in variant_courses(record) if choices.shows_course(course)]
    shown = [placed for placed in placed_samples if choices.shows_sample(placed.sample)]
    y, pitch_pt = _vaf_scale(scale, courses, shown)
    placed = _place(courses, placed_samples, Stacks(y, pitch_pt), styles, choices)
    strips = StripMaker(record, x.scale, palette, wording, x.count)
    has_signs = any(s.statement.state is CallState.NOT_DETECTED for c in placed for s in c.shown)
    panels = (
        _lane(placed, shown, x, y, palette, wording, Emphasis(chosen, hovered)),
        strips.not_covered(placed),
        strips.no_result(placed, shown),
        strips.samples(shown, has_not_detected=has_signs),
    )
    return Figure(
        title=wording.clones_title,
        x=x,
        events=_events(record, x, palette, wording),
        panels=tuple(panel for panel in panels if panel is not None),
        rules=_rules(record, x.scale, palette),
        palette=palette,
        readout_title=wording.last_values if courses else "",
        wording=wording,
        note=_note(placed_samples, shown, courses, wording),
    )


def _note(
    samples: Sequence[PlacedSample],
    shown: Sequence[PlacedSample],
    courses: Sequence[VariantCourse],
    wording: Wording,
) -> str | None:
    hidden = len(samples) - len(shown)
    if hidden:
        return wording.samples_hidden.format(n=wording.number(hidden), all=wording.number(len(samples)))
    return wording.one_sample if len(samples) == 1 and courses else None


def _events(
    record: PatientRecord, x: DayAxis, palette: Palette, wording: Wording
) -> tuple[HappeningGroup, ...]:
    course = HappeningMaker(record, x.scale, palette, wording, x.scale.day_at(x.high), x.count).course()
    shown = tuple(h for h in course.happenings if h.glyph is not Glyph.BOX)
    return (HappeningGroup(course.name, shown),) if shown else ()


def _rules(record: PatientRecord, scale: DayScale, palette: Palette) -> tuple[Rule, ...]:
    """Return the lines of day 0, of later therapies, relapse, death and t-MN, each day once."""
    if not record.axis.has_infusion:
        return ()
    colours = {"therapy": palette.text2, "death": palette.text2}
    found = {day: kind for day, kind in sorted(turns(record), key=lambda t: t[1] == "tmn") if day != 0}
    return (
        Rule(scale.place(0.0), Direction.VERTICAL, palette.text, 1.4),
        *(
            Rule(scale.place(day), Direction.VERTICAL, colours.get(kind, palette.crit), 1.2, (4.0, 3.0))
            for day, kind in sorted(found.items())
        ),
    )


def _vaf_scale(
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


def _place(
    courses: Sequence[VariantCourse],
    samples: Sequence[PlacedSample],
    stacks: Stacks,
    styles: Mapping[Key, SeriesStyle],
    choices: ClonesChoices,
) -> tuple[PlacedCourse, ...]:
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


def _lane(
    courses: Sequence[PlacedCourse],
    samples: Sequence[PlacedSample],
    x: DayAxis,
    y: VafScale,
    palette: Palette,
    wording: Wording,
    emphasis: Emphasis,
) -> Panel:
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
