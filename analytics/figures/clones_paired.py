"""Each variant before the infusion and after it, joined: retained, lost or new (Gazeau 2025, Fig. 4).

The axis is true time between the two samples; only their names stand under it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from analytics.figures.clone_choices import SHOW_ALL, ClonesChoices
from analytics.figures.clone_lane import place_courses, scale_of_vafs, vaf_lane
from analytics.figures.clone_marks import Emphasis, PlacedCourse, Stacks
from analytics.figures.clone_strips import PlacedSample, StripMaker
from analytics.figures.clone_styles import clone_styles
from analytics.figures.clone_turns import turn_events, turn_rules
from analytics.figures.clone_words import short_text
from analytics.figures.day_scale import linear_scale
from analytics.figures.palette import Marker, Palette, SeriesStyle
from analytics.figures.spec import (
    Anchor,
    Axis,
    DayAxis,
    Figure,
    Label,
    Mark,
    Markers,
    Panel,
    Point,
    Tick,
    TickKind,
)
from analytics.figures.vaf_scale import VafScaleKind
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.records.variant_call import CallState
from analytics.rules.before_after import NEAR_TMN_DAYS, Fate, SamplePair, fate, said_by, sample_pair
from analytics.rules.variant_courses import Key, VariantCourse, samples_in_order, variant_courses
from analytics.wording import Wording

_PAD_SHARE = 0.34
_STRIP_PT, _GLYPH_PT, _BESIDE_PT = 18.0, 8.5, 9.0
_LOOKS = {
    Fate.RETAINED: ("clone_1", Marker.CIRCLE),
    Fate.LOST: ("clone_3", Marker.SQUARE),
    Fate.NEW: ("clone_2", Marker.DIAMOND),
    Fate.NOT_COMPARABLE: ("further", Marker.TRIANGLE_UP),
}


def paired_figure(
    record: PatientRecord,
    *,
    palette: Palette,
    wording: Wording,
    scale: VafScaleKind = "log",
    chosen: Key | None = None,
    choices: ClonesChoices = SHOW_ALL,
) -> Figure:
    """Return the variants of *record* in two samples; the arguments are those of ``clones_figure``."""
    samples = [sample for sample in samples_in_order(record) if choices.shows_sample(sample)]
    pair = sample_pair(record, samples, choices.after)
    x = _axis(record, pair, choices, wording)
    if pair.before is None or pair.after is None:
        empty = _why_empty(record, pair, choices, wording)
        return Figure(wording.paired_title, x, (), (), (), palette, wording.last_values, wording, empty=empty)
    fates = _fates(variant_courses(record), pair.before, pair.after, choices)
    lane, strips = _lanes(record, fates, (pair.before, pair.after), x, palette, wording, scale,
                          Emphasis(chosen), choices)  # fmt: skip
    return Figure(
        title=wording.paired_title,
        x=x,
        events=turn_events(record, x, palette, wording),
        panels=(lane, _legend(fates, x, palette, wording), *strips),
        rules=turn_rules(record, x.scale, palette),
        palette=palette,
        readout_title=wording.last_values if fates else "",
        wording=wording,
    )


def _fates(
    courses: Sequence[VariantCourse], before: Sample, after: Sample, choices: ClonesChoices
) -> dict[Key, Fate]:
    """Return what became of every variant that one of the samples detected."""
    found = {c.key: fate(said_by(c, before), said_by(c, after)) for c in courses if choices.shows_course(c)}
    return {key: what for key, what in found.items() if what is not Fate.ABSENT}


def _lanes(
    record: PatientRecord,
    fates: dict[Key, Fate],
    pair: tuple[Sample, Sample],
    x: DayAxis,
    palette: Palette,
    wording: Wording,
    scale: VafScaleKind,
    emphasis: Emphasis,
    choices: ClonesChoices,
) -> tuple[Panel, tuple[Panel, ...]]:
    """Return the lane of VAFs, and the strips under it."""
    spans = ((sample, record.axis.span(sample.at)) for sample in pair)
    samples = [PlacedSample(sample, span) for sample, span in spans if span is not None]
    every = variant_courses(record)
    courses = [course for course in every if course.key in fates]
    y, pitch_pt = scale_of_vafs(scale, courses, samples)
    placed = tuple(
        replace(one, style=_style(fates[one.course.key], palette), marker=_LOOKS[fates[one.course.key]][1])
        for one in place_courses(courses, samples, Stacks(y, pitch_pt), clone_styles(every, palette), choices)
    )
    strips = StripMaker(record, x.scale, palette, wording, x.count)
    has_signs = any(s.statement.state is CallState.NOT_DETECTED for c in placed for s in c.statements)
    found = (
        strips.not_covered(placed),
        strips.no_result(placed, samples),
        strips.samples(samples, has_not_detected=has_signs),
    )
    lane = vaf_lane(placed, samples, x, y, palette, wording, emphasis)
    lane = replace(lane, marks=(*lane.marks, *_first_values(placed, x, palette, wording)))
    return lane, tuple(panel for panel in found if panel is not None)


def _first_values(
    courses: Sequence[PlacedCourse], x: DayAxis, palette: Palette, wording: Wording
) -> list[Mark]:
    """Return the values of the first sample, left of their points; the readouts say those of the last one."""
    found: list[Mark] = []
    for course in courses:
        first = next((one for one in course.statements if one.level is not None), None)
        if first is not None and first is course.statements[0] and first.level is not None:
            value = short_text(first.statement, wording)
            found.append(
                Label(
                    f"{course.course.gene} {value}", x.scale.place(first.day), first.level, palette.text,
                    palette.surface, Anchor.END, 10.0, within=(x.low, x.high), shorter=value,
                    shift_pt=-_BESIDE_PT,
                )
            )  # fmt: skip
    return found


def _style(what: Fate, palette: Palette) -> SeriesStyle:
    return palette.style(_LOOKS[what][0])


def _legend(fates: dict[Key, Fate], x: DayAxis, palette: Palette, wording: Wording) -> Panel:
    """Return the strip that says what colours and shapes mean, and how many variants there are of each."""
    words = {
        Fate.RETAINED: wording.retained,
        Fate.LOST: wording.lost,
        Fate.NEW: wording.new,
        Fate.NOT_COMPARABLE: wording.not_comparable,
    }
    marks: list[Mark] = []
    counts = Counter(fates.values())
    if not counts[Fate.NOT_COMPARABLE]:
        del words[Fate.NOT_COMPARABLE]
    for n, (what, template) in enumerate(words.items()):
        at = x.low + (x.high - x.low) * (n + 0.06) / len(words)
        style, marker = _style(what, palette), _LOOKS[what][1]
        marks.append(Markers((Point(at, 0.5),), marker, style.colour, _GLYPH_PT, ground=palette.surface))
        text = template.format(n=wording.number(counts[what]))
        marks.append(
            Label(text, at, 0.5, palette.text2, palette.surface, Anchor.START, 10.0, shift_pt=_BESIDE_PT)
        )
    axis = Axis(0.0, 1.0, (Tick(0.5, wording.fates, TickKind.ROW),))
    return Panel("fates", "", "", axis, tuple(marks), (), _STRIP_PT)


def _axis(record: PatientRecord, pair: SamplePair, choices: ClonesChoices, wording: Wording) -> DayAxis:
    names = (wording.before_infusion, wording.at_tmn if choices.after == "tmn" else wording.last_sample)
    placed = [
        (float(span.earliest + span.latest) / 2, name)
        for sample, name in zip((pair.before, pair.after), names, strict=True)
        if sample is not None and (span := record.axis.span(sample.at)) is not None
    ]
    days = [day for day, _ in placed] or [0.0]
    pad = max(_PAD_SHARE * (max(days) - min(days)), 1.0)
    scale = linear_scale(min(days) - pad, max(days) + pad)
    infusion = record.axis.infusion
    return DayAxis(
        scale=scale,
        low=scale.low,
        high=scale.high,
        ticks=tuple(Tick(scale.place(day), name) for day, name in placed),
        zones=(),
        gaps=(),
        title=wording.day_zero.format(date=wording.date(infusion)) if infusion is not None else "",
        shaded_to=0.0 if record.axis.has_infusion else None,
        day_zero=record.axis.date_of(0),
        is_named=True,
    )


def _why_empty(record: PatientRecord, pair: SamplePair, choices: ClonesChoices, wording: Wording) -> str:
    if not record.samples:
        return wording.no_sequencing
    if not record.axis.has_infusion:
        return wording.no_pair_axis
    if pair.before is None:
        return wording.no_sample_before
    if choices.after == "tmn":
        return wording.no_sample_at_tmn.format(n=wording.number(NEAR_TMN_DAYS))
    return wording.no_sample_after
