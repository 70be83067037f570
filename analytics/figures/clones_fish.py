"""The fish plot: bands of clones inside one another over true time, only as their user set the parentage.

A band is drawn between two neighbouring days that both say how much there was, and is open elsewhere. It is
paler where one of the two only says how much there was at most.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from analytics.figures.clone_axis import clones_axis
from analytics.figures.clone_choices import SHOW_ALL, ClonesChoices
from analytics.figures.clone_marks import Emphasis, PlacedCourse, PlacedStatement, point_text
from analytics.figures.clone_strips import PlacedSample, StripMaker
from analytics.figures.clone_styles import clone_styles, shape_of
from analytics.figures.clone_turns import turn_events, turn_rules
from analytics.figures.clone_words import variant_name
from analytics.figures.day_zero import day_zero
from analytics.figures.fish_bands import Edges, FishDay, fish_days, fish_edges
from analytics.figures.palette import Marker, Palette, SeriesStyle
from analytics.figures.spec import (
    Anchor,
    Axis,
    Band,
    DayAxis,
    Direction,
    Figure,
    Label,
    Mark,
    Markers,
    Panel,
    Point,
    Polyline,
    Reading,
    Readout,
    Rule,
)
from analytics.records.clone_parent import Name
from analytics.records.patient_record import PatientRecord
from analytics.rules.clone_shares import Share, crowds
from analytics.rules.parentage import Parents, ancestors, parentage_faults, parents_of
from analytics.rules.variant_courses import Key, VariantCourse, samples_in_order, variant_courses
from analytics.wording import Wording

_LANE_PT = 230.0
_OPACITY, _BOUND_OPACITY = 0.55, 0.18
_MARKER_PT = 7.0
_PAD = 0.04


def fish_figure(
    record: PatientRecord,
    *,
    palette: Palette,
    wording: Wording,
    chosen: Key | None = None,
    choices: ClonesChoices = SHOW_ALL,
) -> Figure:
    """Return the bands of *record*; the arguments are those of ``clones_figure``."""
    zero = day_zero(record, choices.zero, wording)
    samples = _samples(record, choices)
    x = clones_axis(record, (placed.span for placed in samples), wording, zero)
    courses = _courses(record)
    days = fish_days(record, courses, samples)
    empty = _why_empty(record, courses, days, wording)
    if empty is not None:
        return Figure(wording.fish_title, x, (), (), (), palette, wording.last_values, wording, empty=empty)
    strips = StripMaker(record, x.scale, palette, wording, x.count)
    styles = clone_styles(variant_courses(record), palette)
    shown = [course for course in courses if choices.shows_course(course)]
    placed = _placed(shown, samples, styles)
    panels = (
        _lane(record, courses, shown, days, styles, x, palette, wording, Emphasis(chosen)),
        strips.not_covered(placed),
        strips.no_result(placed, samples),
        strips.samples(samples, has_not_detected=_has_bounds(days), has_limits=False),
    )
    return Figure(
        title=wording.fish_title,
        x=x,
        events=turn_events(record, x, palette, wording),
        panels=tuple(panel for panel in panels if panel is not None),
        rules=turn_rules(record, x.scale, palette),
        palette=palette,
        readout_title=wording.fish_last,
        wording=wording,
        note=fish_notes(record, wording, choices)[0],
    )


def fish_notes(record: PatientRecord, wording: Wording, choices: ClonesChoices = SHOW_ALL) -> tuple[str, ...]:
    """Return what has to be said of a fish plot: shares that have no room first, then what a width is."""
    courses, samples = _courses(record), _samples(record, choices)
    names = {course.key: variant_name(course, wording) for course in courses}
    found: list[tuple[bool, str]] = []
    for day in fish_days(record, courses, samples):
        said = wording.day.format(day=wording.day_number(round(day.day)))
        for crowd in crowds(day.shares, _parents(record, courses)):
            total, room = _per_cent(crowd.total, wording), _per_cent(crowd.room, wording)
            parent = names.get(crowd.parent, "") if crowd.parent is not None else ""
            template = wording.fish_over_parent if parent else wording.fish_over_all
            text = template.format(day=said, total=total, parent=parent, room=room)
            if crowd.is_within_error:
                text = wording.fish_within_error.format(text=text)
            found.append((crowd.is_within_error, text))
    texts = [text for _, text in sorted(found, key=lambda one: one[0])]
    left_out = len(record.samples) - len(samples)
    if left_out:
        texts.append(wording.fish_left_out.format(n=wording.number(left_out)))
    return (*texts, wording.fish_assumption)


def has_parentage(record: PatientRecord) -> bool:
    """Whether a fish plot can be drawn as far as the parentage goes."""
    return bool(_courses(record)) and not parentage_faults(parents_of(record.clone_parents))


def _parents(record: PatientRecord, courses: Sequence[VariantCourse]) -> Parents:
    """Return the parentage of the clones that there are; what arose in a missing one is a founder here."""
    known = {course.key for course in courses}
    parents = parents_of(record.clone_parents)
    return {name: next((one for one in ancestors(name, parents)[1:] if one in known), None) for name in known}


def _courses(record: PatientRecord) -> list[VariantCourse]:
    """Return the variants with a place in the tree, parents before what arose in them."""
    parents = parents_of(record.clone_parents)
    found = [course for course in variant_courses(record) if course.key in parents]
    return sorted(found, key=lambda course: len(ancestors(course.key, parents)))


def _samples(record: PatientRecord, choices: ClonesChoices) -> list[PlacedSample]:
    placed = ((s, record.axis.span(s.at)) for s in samples_in_order(record) if choices.shows_sample(s))
    return [PlacedSample(s, span) for s, span in placed if span is not None and span.is_exact]


def _why_empty(
    record: PatientRecord, courses: Sequence[VariantCourse], days: Sequence[FishDay], wording: Wording
) -> str | None:
    if not record.samples:
        return wording.no_sequencing
    if not courses:
        return wording.fish_no_parents
    if parentage_faults(parents_of(record.clone_parents)):
        return wording.fish_faulty
    telling = [day for day in days if any(share is not None for share in day.shares.values())]
    return wording.fish_two_samples if len(telling) < 2 else None


def _has_bounds(days: Sequence[FishDay]) -> bool:
    return any(share is not None and share.is_bound for day in days for share in day.shares.values())


def _placed(
    courses: Sequence[VariantCourse], samples: Sequence[PlacedSample], styles: Mapping[Key, SeriesStyle]
) -> tuple[PlacedCourse, ...]:
    """Return the statements without a height, for the strips under the lane."""
    spans = {placed.sample.id: placed.span for placed in samples}
    return tuple(
        PlacedCourse(
            course,
            tuple(
                PlacedStatement(one, spans[one.sample.id], None)
                for one in course.statements
                if one.sample.id in spans
            ),
            styles[course.key],
        )
        for course in courses
    )


def _lane(
    record: PatientRecord,
    courses: Sequence[VariantCourse],
    shown: Sequence[VariantCourse],
    days: Sequence[FishDay],
    styles: Mapping[Key, SeriesStyle],
    x: DayAxis,
    palette: Palette,
    wording: Wording,
    emphasis: Emphasis,
) -> Panel:
    order = [course.key for course in courses]
    edges = fish_edges(days, _parents(record, courses), order)
    lows = [low for day in edges for low, _ in day.values()]
    highs = [high for day in edges for _, high in day.values()]
    low, high = min(0.0, *lows) - _PAD, max(1.0, *highs) + _PAD
    marks: list[Mark] = [
        Rule(x.scale.place(day.day), Direction.VERTICAL, palette.line2, 1.0, (1.5, 3.0)) for day in days
    ]
    for course in shown:
        width = emphasis.line_pt(course.key) - 0.5
        marks += _bands(course.key, days, edges, styles[course.key], x, width)
    marks += [Rule(at, Direction.HORIZONTAL, palette.text2, 1.0, (5.0, 3.0)) for at in (0.0, 1.0)]
    for course in shown:
        marks += _points(course, days, edges, styles[course.key], x, palette, wording)
    marks.append(
        Label(wording.fish_whole, x.low, 1.0, palette.text2, palette.surface, Anchor.START, 10.0, shift_pt=6)
    )
    return Panel(
        "vaf", wording.fish_lane, wording.fish_unit, Axis(low, high, ()), tuple(marks),
        tuple(_readout(course, days, edges, styles[course.key], x, wording) for course in shown),
        _LANE_PT, _LANE_PT,
    )  # fmt: skip


def _bands(
    name: Name,
    days: Sequence[FishDay],
    edges: Sequence[Mapping[Name, Edges]],
    style: SeriesStyle,
    x: DayAxis,
    width_pt: float,
) -> Iterable[Mark]:
    """Yield the parts of a band: as long as neighbouring days say how much there was, alike sure of it."""

    def look(n: int) -> float | None:
        pair = (days[n].shares.get(name), days[n + 1].shares.get(name))
        if pair[0] is None or pair[1] is None:
            return None
        return _BOUND_OPACITY if pair[0].is_bound or pair[1].is_bound else _OPACITY

    for opacity, run in groupby(range(len(days) - 1), key=look):
        parts = list(run)
        if opacity is None:
            continue
        at = [*parts, parts[-1] + 1]
        places = [x.scale.place(days[n].day) for n in at]
        lower = tuple((place, edges[n][name][0]) for place, n in zip(places, at, strict=True))
        upper = tuple((place, edges[n][name][1]) for place, n in zip(places, at, strict=True))
        yield Band(lower, upper, style.colour, opacity)
        yield Polyline(lower, style.colour, width_pt, style.dash, name)
        yield Polyline(upper, style.colour, width_pt, style.dash, name)


def _points(
    course: VariantCourse,
    days: Sequence[FishDay],
    edges: Sequence[Mapping[Name, Edges]],
    style: SeriesStyle,
    x: DayAxis,
    palette: Palette,
    wording: Wording,
) -> Iterable[Mark]:
    """Yield markers on the upper edge, one for every day that says how much there was."""
    looks: dict[tuple[Marker, bool], list[Point]] = {}
    for n, day in enumerate(days):
        share, said = day.shares.get(course.key), day.statements.get(course.key)
        if share is None or said is None:
            continue
        text = f"{point_text(course, said, wording)} · {_share_text(share, wording)}"
        point = Point(
            x.scale.place(day.day),
            edges[n][course.key][1],
            said.call.id if said.call is not None else None,
            text,
            sample_id=said.sample.id,
            variant=course.key,
        )
        marker = Marker.TRIANGLE_DOWN if share.is_bound else shape_of(said.sample.material)
        looks.setdefault((marker, share.is_bound), []).append(point)
    for (marker, is_open), points in looks.items():
        yield Markers(tuple(points), marker, style.colour, _MARKER_PT, is_open, palette.surface)


def _readout(
    course: VariantCourse,
    days: Sequence[FishDay],
    edges: Sequence[Mapping[Name, Edges]],
    style: SeriesStyle,
    x: DayAxis,
    wording: Wording,
) -> Readout:
    known = [(n, share) for n, day in enumerate(days) if (share := day.shares.get(course.key)) is not None]
    return Readout(
        name=variant_name(course, wording),
        colour=style.colour,
        marker=Marker.BAR,
        dash=style.dash,
        readings=tuple(
            Reading(x.scale.place(days[n].day), _share_text(share, wording)) for n, share in known
        ),
        at=edges[known[-1][0]][course.key][1] if known else 0.0,
    )


def _share_text(share: Share, wording: Wording) -> str:
    text = _per_cent(share.fraction, wording)
    return wording.below.format(limit=text) if share.is_bound else text


def _per_cent(fraction: float, wording: Wording) -> str:
    return wording.vaf_value.format(n=wording.number(100 * fraction, 0 if fraction >= 0.0995 else 1))
