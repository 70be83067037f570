"""Two to four patients on one axis, each from their infusion on: criteria, lanes, and what ended it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from analytics.figures.compare_choices import MOST, CompareChoices, CompareMember
from analytics.figures.compare_facts import key_line
from analytics.figures.compare_lanes import CompareLanes
from analytics.figures.compare_ribbon import Row, criteria_panels, short_name
from analytics.figures.day_scale import DayScale
from analytics.figures.day_ticks import day_ticks, piece_name
from analytics.figures.palette import Palette
from analytics.figures.recovery_axis import scale_between
from analytics.figures.recovery_events import HappeningMaker, ending_days
from analytics.figures.recovery_markings import markings_of
from analytics.figures.recovery_series import results_of
from analytics.figures.spec import (
    DayAxis,
    Direction,
    Figure,
    Glyph,
    Happening,
    HappeningGroup,
    Panel,
    Rule,
    Zone,
)
from analytics.rules.follow_up import last_known_day
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.immunoglobulin_window import immunoglobulin_windows
from analytics.wording import Wording

_CHOICES = CompareChoices()
_END_WIDTH_PT = 1.4


def compare_figure(
    members: Sequence[CompareMember],
    *,
    palette: Palette,
    wording: Wording,
    choices: CompareChoices = _CHOICES,
) -> Figure:
    """Return what is drawn of *members*, each from their own infusion on.

    Colour, marker and dash tell the patient, the same in every lane; what a glyph means is as in the recovery
    of one patient.

    Args:
        members: one to four; whose infusion is not known is named, and not drawn.
        palette: of the theme the figure is for.
        wording: of its reader.
        choices: axis and lanes.

    Raises:
        ValueError: there are more than four, or an assessment is of another rule.
    """
    if len(members) > MOST:
        raise ValueError(f"{len(members)} patients, at most {MOST} can be told apart")
    everybody = [_row(member, n, wording) for n, member in enumerate(members, start=1)]
    rows = [row for row in everybody if row.record.axis.has_infusion]
    keys = tuple(
        key_line(row.record, row.details, row.name, palette.style(row.role), wording) for row in everybody
    )
    title = wording.compare_title.format(n=wording.number(len(members)))
    scale = _scale(rows, choices)
    x = _day_axis(scale, choices, wording)
    if not rows:
        words = wording.nobody_on_this_axis
        return Figure(title, x, (), (), (), palette, "", wording, empty=words)
    lanes = CompareLanes(rows, scale, palette, wording, x.low, x.high)
    criteria: tuple[Panel, ...] = (
        criteria_panels(rows, scale, palette, wording) if choices.has_criteria else ()
    )
    return Figure(
        title=title,
        x=x,
        events=tuple(_group(row, scale, palette, wording) for row in rows),
        panels=(*criteria, *(lanes.lane(analyte) for analyte in choices.analytes)),
        rules=_rules(rows, scale, palette),
        palette=palette,
        readout_title=wording.last_values,
        wording=wording,
        keys=keys,
    )


def _row(member: CompareMember, place: int, wording: Wording) -> Row:
    details = member.assessment.details
    if not isinstance(details, ImmuneReconstitution):
        raise ValueError("not an assessment of immune reconstitution")
    days = int(dict(member.assessment.settings)["ir.immunoglobulin_window_days"])
    windows = immunoglobulin_windows(member.record, days)
    marked = markings_of(member.record, windows, days, wording)
    return Row(member.record, details, member.name, f"patient_{place}", marked)


def _scale(rows: Sequence[Row], choices: CompareChoices) -> DayScale:
    """Return the scale of every day that is drawn of anybody."""
    days = [0, 30]
    for row in rows:
        axis = row.record.axis
        placed = [p for analyte in choices.analytes for p in results_of(row.record, analyte)]
        days += [day for p in placed for day in (p.span.earliest, p.span.latest)]
        days += [max(row.details.last_day, 0), last_known_day(row.record)]
        days += [round(day) for day, _ in ending_days(row.record)]
        spans = [axis.span(e.onset) for e in row.record.events if e.onset is not None and e.kind in _TURNS]
        spans += [axis.span(t.infusion) for t in row.record.later_therapies if t.infusion is not None]
        days += [day for span in spans if span is not None for day in (span.earliest, span.latest)]
    return scale_between(float(min(days)), float(max(days)), choices.axis)


_TURNS = frozenset({"progression", "death", "tmn"})


def _day_axis(scale: DayScale, choices: CompareChoices, wording: Wording) -> DayAxis:
    has_zones = len(scale.pieces) > 1 or choices.axis == "log_day"
    return DayAxis(
        scale=scale,
        low=scale.low,
        high=scale.high,
        ticks=day_ticks(scale, scale.low, scale.high, wording),
        zones=tuple(Zone(p.start, p.end, piece_name(p, wording)) for p in scale.pieces if has_zones),
        gaps=scale.gaps,
        title=wording.day_zero_of_each,
        shaded_to=scale.place(0.0),
    )


def _group(row: Row, scale: DayScale, palette: Palette, wording: Wording) -> HappeningGroup:
    """Return the turns of one patient's course; single response assessments stay out of it."""
    maker = HappeningMaker(row.record, scale, palette, wording, scale.day_at(scale.high))
    shown = [h for h in maker.course().happenings if h.glyph is not Glyph.BOX]
    return HappeningGroup(short_name(row.name), tuple(_dressed(shown, row, palette, wording)))


def _dressed(
    happenings: Iterable[Happening], row: Row, palette: Palette, wording: Wording
) -> Iterable[Happening]:
    """Yield the glyphs in the colour of their patient; what day 0 is says the axis, once for all."""
    style = palette.style(row.role)
    for happening in happenings:
        is_day_zero = happening.glyph is Glyph.INFUSION and happening.words == wording.infusion
        yield replace(
            happening,
            words="" if is_day_zero else happening.words,
            colour=style.colour,
            inside_colour=style.on_colour if happening.glyph is Glyph.FLAG else happening.inside_colour,
            words_colour=style.word_colour,
            text=f"{row.name}: {happening.text}",
        )


def _rules(rows: Sequence[Row], scale: DayScale, palette: Palette) -> tuple[Rule, ...]:
    """Return the line of day 0, and one in a patient's look on the day nothing counts for them any more."""
    rules = [Rule(scale.place(0.0), Direction.VERTICAL, palette.text, 1.4)]
    for row in rows:
        style = palette.style(row.role)
        if row.ended_day is not None:
            at = scale.place(row.ended_day)
            rules.append(Rule(at, Direction.VERTICAL, style.colour, _END_WIDTH_PT, style.dash or (4.0, 3.0)))
    return tuple(rules)
