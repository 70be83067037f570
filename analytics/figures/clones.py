"""The clones of one patient as a figure: VAF over true time, with what each sample could see."""

from collections.abc import Sequence

from analytics.figures.clone_axis import clones_axis
from analytics.figures.clone_choices import SHOW_ALL, ClonesChoices
from analytics.figures.clone_lane import place_courses, scale_of_vafs, vaf_lane
from analytics.figures.clone_marks import (
    Emphasis,
    Stacks,
)
from analytics.figures.clone_strips import PlacedSample, StripMaker
from analytics.figures.clone_styles import clone_styles
from analytics.figures.clone_turns import turn_events, turn_rules
from analytics.figures.day_zero import day_zero
from analytics.figures.palette import Palette
from analytics.figures.spec import (
    Figure,
)
from analytics.figures.vaf_scale import (
    VafScaleKind,
)
from analytics.records.patient_record import PatientRecord
from analytics.records.variant_call import CallState
from analytics.rules.variant_courses import Key, VariantCourse, samples_in_order, variant_courses
from analytics.wording import Wording


def clones_figure(
    record: PatientRecord,
    *,
    palette: Palette,
    wording: Wording,
    scale: VafScaleKind = "log",
    chosen: Key | None = None,
    choices: ClonesChoices = SHOW_ALL,
) -> Figure:
    """Return what is drawn of the variants of *record*.

    Args:
        record: one patient.
        palette: of the theme the figure is for.
        wording: of its reader.
        scale: of the VAF.
        chosen: the variant that is drawn thickest, on top of the others.
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
    y, pitch_pt = scale_of_vafs(scale, courses, shown)
    placed = place_courses(courses, placed_samples, Stacks(y, pitch_pt), styles, choices)
    strips = StripMaker(record, x.scale, palette, wording, x.count)
    has_signs = any(s.statement.state is CallState.NOT_DETECTED for c in placed for s in c.shown)
    panels = (
        vaf_lane(placed, shown, x, y, palette, wording, Emphasis(chosen)),
        strips.not_covered(placed),
        strips.no_result(placed, shown),
        strips.samples(shown, has_not_detected=has_signs),
    )
    return Figure(
        title=wording.clones_title,
        x=x,
        events=turn_events(record, x, palette, wording),
        panels=tuple(panel for panel in panels if panel is not None),
        rules=turn_rules(record, x.scale, palette),
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
