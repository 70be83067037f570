"""The clones of one patient as a figure: VAF over true time, with what each sample could see."""

from collections.abc import Sequence

from analytics.figures.clone_marks import (
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
from analytics.figures.day_scale import DayScale, linear_scale
from analytics.figures.day_ticks import DAYS_PER_YEAR, day_ticks
from analytics.figures.palette import Marker, Palette
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
from analytics.rules.follow_up import is_progression
from analytics.rules.variant_courses import Key, VariantCourse, samples_in_order, variant_courses
from analytics.wording import Wording

_LANE_PT, _LABEL_PT = 190.0, 15.0
_LIMIT_PT = 20.0
_MOST_PITCH_PT, _LEAST_PITCH_PT, _STACK_PT = 10.0, 4.0, 66.0
_PAD_SHARE = 0.04
_PAD_DAYS, _PAD_AGE_DAYS = 14.0, 1.5 * DAYS_PER_YEAR
_BIRTH = frozenset({"birth", "date of birth", "geburt", "naissance"})


def clones_figure(
    record: PatientRecord,
    *,
    palette: Palette,
    wording: Wording,
    scale: VafScaleKind = "log",
    chosen: Key | None = None,
) -> Figure:
    """Return what is drawn of the variants of *record*.

    Args:
        record: one patient.
        palette: of the theme the figure is for.
        wording: of its reader.
        scale: of the VAF.
        chosen: the variant that is drawn thicker, on top of the others.
    """
    axis = record.axis
    placed_samples = [
        PlacedSample(sample, span)
        for sample in samples_in_order(record)
        if (span := axis.span(sample.at)) is not None
    ]
    x = _day_axis(record, placed_samples, wording)
    if not placed_samples:
        empty = wording.no_axis_clones if record.samples else wording.no_sequencing
        return Figure(wording.clones_title, x, (), (), (), palette, wording.last_values, wording, empty=empty)
    courses = variant_courses(record)
    y, pitch_pt = _vaf_scale(scale, courses, placed_samples)
    placed = _place(courses, placed_samples, Stacks(y, pitch_pt), palette)
    strips = StripMaker(record, x.scale, palette, wording)
    has_signs = any(s.statement.state is CallState.NOT_DETECTED for c in placed for s in c.statements)
    panels = (
        _lane(placed, placed_samples, x, y, palette, wording, chosen),
        strips.not_covered(placed),
        strips.no_result(placed, placed_samples),
        strips.samples(placed_samples, has_not_detected=has_signs),
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
        note=wording.one_sample if len(placed_samples) == 1 and courses else None,
    )


def _day_axis(record: PatientRecord, samples: Sequence[PlacedSample], wording: Wording) -> DayAxis:
    axis = record.axis
    is_age = not axis.has_infusion and (axis.origin or "").strip().casefold() in _BIRTH
    days = [float(day) for s in samples for day in (s.span.earliest, s.span.latest)]
    if axis.has_infusion:
        days += [0.0, *(day for day, _ in _turns(record))]
    first, last = min(days, default=0.0), max(days, default=0.0)
    pad = max(_PAD_SHARE * (last - first), _PAD_AGE_DAYS if is_age else _PAD_DAYS)
    scale = linear_scale(first - pad, last + pad)
    title = ""
    if axis.infusion is not None:
        title = wording.day_zero.format(date=wording.date(axis.infusion))
    elif axis.has_infusion:
        title = wording.day_zero_infusion
    elif axis.origin is not None:
        title = (wording.age_axis if is_age else wording.day_zero).format(date=axis.origin)
    return DayAxis(
        scale=scale,
        low=scale.low,
        high=scale.high,
        ticks=day_ticks(scale, scale.low, scale.high, wording),
        zones=(),
        gaps=(),
        title=title,
        shaded_to=0.0 if axis.has_infusion else None,
        day_zero=axis.date_of(0),
        is_age=is_age,
    )


def _turns(record: PatientRecord) -> tuple[tuple[float, str], ...]:
    """Return (day, kind) of what a clone's course is read against, where it is one day."""
    axis = record.axis
    found = [(axis.day(t.infusion), "therapy") for t in record.later_therapies]
    for event in record.events:
        if event.kind in {"tmn", "death"} or is_progression(event):
            found.append((axis.day(event.onset), event.kind))
    return tuple((float(day), kind) for day, kind in found if day is not None)


def _events(
    record: PatientRecord, x: DayAxis, palette: Palette, wording: Wording
) -> tuple[HappeningGroup, ...]:
    course = HappeningMaker(record, x.scale, palette, wording, x.scale.day_at(x.high)).course()
    shown = tuple(h for h in course.happenings if h.glyph is not Glyph.BOX)
    return (HappeningGroup(course.name, shown),) if shown else ()


def _rules(record: PatientRecord, scale: DayScale, palette: Palette) -> tuple[Rule, ...]:
    """Return the lines of day 0, of later therapies, relapse, death and t-MN, each day once."""
    if not record.axis.has_infusion:
        return ()
    colours = {"therapy": palette.text2, "death": palette.text2}
    turns = {day: kind for day, kind in sorted(_turns(record), key=lambda t: t[1] == "tmn") if day != 0}
    return (
        Rule(scale.place(0.0), Direction.VERTICAL, palette.text, 1.4),
        *(
            Rule(scale.place(day), Direction.VERTICAL, colours.get(kind, palette.crit), 1.2, (4.0, 3.0))
            for day, kind in sorted(turns.items())
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
    courses: Sequence[VariantCourse], samples: Sequence[PlacedSample], stacks: Stacks, palette: Palette
) -> tuple[PlacedCourse, ...]:
    spans = {placed.sample.id: placed for placed in samples}
    styles = clone_styles(courses, palette)
    return tuple(
        PlacedCourse(
            course,
            tuple(
                PlacedStatement(one, place.span, stacks.level(one, place.day))
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
    chosen: Key | None,
) -> Panel:
    days, chip = x.scale, y.place(CHIP_FRACTION)
    marks: list[Mark] = [
        Rule(days.place(placed.day), Direction.VERTICAL, palette.line2, 1.0, (1.5, 3.0)) for placed in samples
    ]
    marks.append(Rule(chip, Direction.HORIZONTAL, palette.text2, 1.1, (5.0, 3.0)))
    in_order = [*reversed(courses)]  # the first variant is drawn last, on top; the chosen one even later
    in_order.sort(key=lambda placed: placed.course.key == chosen)
    for placed in in_order:
        marks += course_lines(placed, days, is_chosen=placed.course.key == chosen)
    marks += _limits(samples, days, y, palette, wording)
    for placed in in_order:
        is_chosen = placed.course.key == chosen
        marks += course_points(placed, days, palette, wording, is_chosen=is_chosen)
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
