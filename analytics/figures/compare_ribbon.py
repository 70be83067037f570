"""The criteria of several patients: one lane a criterion, one row a patient, so that like stands by like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.figures.day_scale import DayScale
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import Palette, SeriesStyle
from analytics.figures.recovery_ribbon import ROW_PT, ribbon_panel
from analytics.figures.recovery_series import Marking
from analytics.figures.spec import Axis, Mark, Markers, Panel, Readout, Span, Tick, TickKind, Weight
from analytics.records.patient_record import PatientRecord
from analytics.rules.follow_up import Ending
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.relapse import is_relapse
from analytics.summary import criterion_name, limit_text
from analytics.wording import Wording

LEAST_PT = 30.0
"""Room for a lane's name and its limit."""
NAME_PT = 84.0
_ROLES = ("cd4", "cd19", "igg")


@dataclass(frozen=True, slots=True)
class Row:
    """One patient of the comparison, and how they are drawn.

    Attributes:
        marked: by id of a result, what speaks in it.
    """

    record: PatientRecord
    details: ImmuneReconstitution
    name: str
    role: str
    marked: Mapping[int, Marking]

    @property
    def ended_day(self) -> int | None:
        """The day after which nothing counts any more; None: all counts, or the day is not known."""
        end = self.details.end
        if end is None or end.ending is Ending.LAST_CONTACT or end.span is None or not end.span.is_exact:
            return None
        return end.span.earliest


def criteria_panels(
    rows: Sequence[Row], x: DayScale, palette: Palette, wording: Wording
) -> tuple[Panel, ...]:
    """Return the lanes of the criteria; the first of *rows* is the upper one of each."""
    if not rows:
        return ()
    single = [_ribbon(row, x, _dressed(palette, palette.style(row.role)), wording) for row in rows]
    return tuple(
        _panel(index, rows, single, palette, wording) for index in range(len(rows[0].details.criteria))
    )


def short_name(name: str, room_pt: float = NAME_PT) -> str:
    """Return *name* as it stands beside a row."""
    return load_metrics().shortened(name, 11.0, Weight.REGULAR, room_pt)


def _dressed(palette: Palette, style: SeriesStyle) -> Palette:
    """Return *palette* with all criteria in the look of one patient."""
    return replace(palette, series={**palette.series, **dict.fromkeys(_ROLES, style)})


def _ribbon(row: Row, x: DayScale, palette: Palette, wording: Wording) -> Panel:
    ended = row.details.end.span if row.details.end is not None else None
    came_back = ended is not None and is_relapse(row.record, ended)
    return ribbon_panel(row.details, x, palette, wording, is_relapse=came_back)


def _panel(
    index: int, rows: Sequence[Row], single: Sequence[Panel], palette: Palette, wording: Wording
) -> Panel:
    course = rows[0].details.criteria[index]
    count = len(rows[0].details.criteria)
    marks: list[Mark] = []
    ticks: list[Tick] = []
    readouts: list[Readout] = []
    for n, (row, panel) in enumerate(zip(rows, single, strict=True)):
        lift = (len(rows) - 1 - n) - (count - 1 - index)
        at = len(rows) - n - 0.5
        style = palette.style(row.role)
        marks += [_lifted(mark, lift) for mark in panel.marks if _row_of(mark) == count - 1 - index]
        ticks.append(Tick(at, short_name(row.name), TickKind.ROW, patient=row.record.patient.number))
        readouts.append(replace(panel.readouts[index], at=at, colour=style.colour))
    return Panel(
        key=f"criterion_{course.criterion}",
        title=criterion_name(course, wording),
        unit=wording.above.format(limit=limit_text(course, wording)),
        axis=Axis(low=-0.06, high=len(rows) + 0.06, ticks=tuple(ticks)),
        marks=tuple(marks),
        readouts=tuple(readouts),
        height_pt=max(ROW_PT * len(rows) + 2, LEAST_PT),
    )


def _row_of(mark: Mark) -> int:
    """Return which row of a patient's own ribbon *mark* is in, from below."""
    match mark:
        case Span():
            return int((mark.low + mark.high) / 2)
        case Markers():
            return int(mark.points[0].y)
        case _:
            return -1


def _lifted(mark: Mark, lift: int) -> Mark:
    match mark:
        case Span():
            return replace(mark, low=mark.low + lift, high=mark.high + lift)
        case Markers():
            return replace(mark, points=tuple(replace(p, y=p.y + lift) for p in mark.points))
        case _:
            return mark
