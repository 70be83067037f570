"""Results of one analyte as marks of a lane: points as measured, bounds hollow with an arrow."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Marker, Palette
from analytics.figures.scale import LogScale, ValueScale
from analytics.figures.spec import Mark, Markers, Point, Polyline, Reading, Readout
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Censored, Comparator, Measured, Missing, NotDetected, Outcome, Result
from analytics.wording import Wording

MARKER_PT = 8.0
_ABOVE = (Comparator.ABOVE, Comparator.AT_LEAST)


@dataclass(frozen=True, slots=True)
class PlacedResult:
    """A result with the days it can be on."""

    result: Result
    span: DaySpan

    @property
    def day(self) -> float:
        """Its day; the middle of its days where its date is partial."""
        return (self.span.earliest + self.span.latest) / 2


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a lane.

    Attributes:
        role: its style in the palette.
        results: oldest first, only those that have a place on the day axis.
    """

    role: str
    name: str
    unit: str
    results: tuple[PlacedResult, ...]

    @property
    def values(self) -> tuple[float, ...]:
        """Every number its scale has to show; limits are shown, so they count; *none* is zero."""
        heights = (
            height(placed.result.outcome)
            for placed in self.results
            if not is_below_one(placed.result.outcome)
        )
        return tuple(value for value in heights if value is not None)


def results_of(record: PatientRecord, analyte: str) -> tuple[PlacedResult, ...]:
    """Return the results of *analyte* that can be placed on the patient's axis, oldest first."""
    axis = record.axis
    placed = [
        PlacedResult(result, span)
        for result in record.results
        if result.analyte == analyte and (span := axis.span(result.at)) is not None
    ]
    return tuple(sorted(placed, key=lambda p: (p.day, p.result.occurrence, p.result.id)))


def height(outcome: Outcome) -> float | None:
    """Return the value a result is drawn at; None where it has none."""
    match outcome:
        case Measured(value=value):
            return value
        case Censored(limit=limit):
            return limit
        case NotDetected():
            return 0.0
        case Missing():
            return None


def is_below_one(outcome: Outcome) -> bool:
    """Whether only a bound of at most one (cell per µL, g/L) is known from above."""
    return isinstance(outcome, Censored) and outcome.comparator not in _ABOVE and outcome.limit <= 1.0


def _place(outcome: Outcome, y: ValueScale) -> float | None:
    """Return the height a result is drawn at in axis units; None where it has no value."""
    value = height(outcome)
    if value is None:
        return None
    return y.at_floor if isinstance(y, LogScale) and is_below_one(outcome) else y.place(value)


def outcome_text(outcome: Outcome, unit: str, wording: Wording) -> str:
    """Write a result's value: rounded to what a reader compares, a bound with its sign."""
    match outcome:
        case Measured(value=value):
            return _number(value, unit, wording)
        case Censored(comparator=comparator, limit=limit):
            sign = {"<=": "≤ ", ">=": "≥ "}.get(comparator.value, f"{comparator.value} ")
            return sign + wording.number(limit)
        case NotDetected():
            return wording.none
        case Missing(reason=reason):
            return f"– ({reason.value.replace('_', ' ')})"


def _number(value: float, unit: str, wording: Wording) -> str:
    decimals = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    shown = round(value, decimals)
    is_count = unit.startswith("/")
    return wording.number(shown, 1 if not is_count and round(shown, 1) == shown else None)


def series_marks(
    series: Series,
    x: DayScale,
    y: ValueScale,
    palette: Palette,
    wording: Wording,
    *,
    missing_at: float,
    hollow: Collection[int] = (),
) -> tuple[Mark, ...]:
    """Return lines first, then points.

    Args:
        series: what to draw; partial dates stand at the middle of their days, off the line.
        x: the day axis.
        y: the value axis.
        palette: colours.
        wording: what a point says when it is pointed at.
        missing_at: the height at which a missing value is ticked.
        hollow: ids of results drawn open because something confounds them.
    """
    style = palette.style(series.role)
    exact = [
        (placed.day, level)
        for placed in series.results
        if placed.span.is_exact and (level := _place(placed.result.outcome, y)) is not None
    ]
    has_course = len({day for day, _ in exact}) > 1  # two values of one day are no course
    runs = x.cut(exact) if has_course else ()
    marks: list[Mark] = [Polyline(run, style.colour, 1.7, style.dash) for run in runs]
    marks += _whiskers(series, x, y, style.colour)
    looks: dict[tuple[Marker, bool, float], list[Point]] = {}
    for placed in series.results:
        for marker, is_open, size in _looks(placed, style.marker, hollow):
            level = _place(placed.result.outcome, y)
            place = missing_at if level is None else level
            point = Point(x.place(placed.day), place, placed.result.id, _point_text(placed, series, wording))
            looks.setdefault((marker, is_open, size), []).append(point)
    for (marker, is_open, size), points in looks.items():
        colour = palette.text3 if marker is Marker.TICK else style.colour
        marks.append(Markers(tuple(points), marker, colour, size, is_open, palette.surface))
    return tuple(marks)


def _looks(
    placed: PlacedResult, marker: Marker, hollow: Collection[int]
) -> Sequence[tuple[Marker, bool, float]]:
    """Return the glyphs of one result; a bound has two, the point and its arrow."""
    outcome = placed.result.outcome
    match outcome:
        case Measured():
            is_open = placed.result.id in hollow or not placed.span.is_exact
            return ((marker, is_open, MARKER_PT),)
        case Censored(comparator=comparator):
            arrow = Marker.ARROW_UP if comparator in _ABOVE else Marker.ARROW_DOWN
            return ((marker, True, MARKER_PT), (arrow, False, MARKER_PT))
        case NotDetected():
            return ((Marker.TRIANGLE_DOWN, True, MARKER_PT),)
        case Missing():
            return ((Marker.TICK, False, 10.0),)


def _whiskers(series: Series, x: DayScale, y: ValueScale, colour: str) -> list[Mark]:
    """Return a thin line over the days a partial date can be."""
    marks: list[Mark] = []
    for placed in series.results:
        level = _place(placed.result.outcome, y)
        if placed.span.is_exact or level is None:
            continue
        line = ((placed.span.earliest, level), (placed.span.latest, level))
        marks += [Polyline(run, colour, 1.0) for run in x.cut(line)]
    return marks


def _point_text(placed: PlacedResult, series: Series, wording: Wording) -> str:
    value = outcome_text(placed.result.outcome, series.unit, wording)
    unit = "" if isinstance(placed.result.outcome, Missing | NotDetected) else f" {series.unit}"
    return f"{series.name} {value}{unit} · {wording.time_point(placed.result.at)}"


def series_readout(series: Series, x: DayScale, palette: Palette, wording: Wording) -> Readout:
    """Return the line right of the lane: key, name and the value from each sample on."""
    style = palette.style(series.role)
    return Readout(
        name=series.name,
        colour=style.colour,
        marker=style.marker,
        dash=style.dash,
        readings=tuple(
            Reading(x.place(placed.day), outcome_text(placed.result.outcome, series.unit, wording))
            for placed in series.results
            if not isinstance(placed.result.outcome, Missing)
        ),
    )
