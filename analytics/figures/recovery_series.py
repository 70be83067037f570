"""Results of one analyte as marks of a lane: points as measured, bounds hollow with an arrow."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Marker, Palette, SeriesStyle
from analytics.figures.scale import LinearScale, ValueScale
from analytics.figures.spec import Label, Mark, Markers, Point, Polyline, Reading, Readout
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Censored, Comparator, Measured, Missing, NotDetected, Outcome, Result
from analytics.wording import Wording

MARKER_PT = 8.0
_TO_A_BOUND = (1.4, 2.8)
_CLIPPED_WORDS_SHARE = 0.15
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
class Marking:
    """What speaks in a value beside the patient: it is drawn open.

    Attributes:
        legend: short, for the lane's readout; *says*: whole, for the point itself.
    """

    legend: str
    says: str


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a lane.

    Attributes:
        analyte: its code in the catalogue.
        role: its style in the palette.
        decimals: most digits after the decimal sign that its values are said with.
        results: oldest first, only those that have a place on the day axis.
        nones: ids of results below a limit that mean none, by what their laboratory says of the limit.
        short: what it is called where there is little room.
        divisor: its values are drawn divided by it, where they share an axis with smaller ones.
        marked: by id of a result, what speaks in it.
    """

    analyte: str
    role: str
    name: str
    unit: str
    results: tuple[PlacedResult, ...]
    nones: frozenset[int] = frozenset()
    short: str = ""
    decimals: int = 2
    divisor: float = 1.0
    marked: Mapping[int, Marking] = field(default_factory=dict)

    @property
    def values(self) -> tuple[float, ...]:
        """Every number its scale has to show; limits are shown, so they count; *none* is zero."""
        heights = (self.height(placed.result) for placed in self.results)
        return tuple(value for value in heights if value is not None)

    def height(self, result: Result) -> float | None:
        """Return the number *result* is drawn at, already divided; None where it has none."""
        match result.outcome:
            case Measured(value=value):
                return value / self.divisor
            case Censored(limit=limit):
                return 0.0 if result.id in self.nones else limit / self.divisor
            case NotDetected():
                return 0.0
            case Missing():
                return None

    def text(self, outcome: Outcome, wording: Wording) -> str:
        """Write the value of one of its results."""
        return outcome_text(outcome, self.unit, wording, self.decimals)

    def is_bound(self, result: Result) -> bool:
        """Whether all that is known of *result* is a limit it lies below or above."""
        return isinstance(result.outcome, Censored) and result.id not in self.nones


def results_of(record: PatientRecord, analyte: str) -> tuple[PlacedResult, ...]:
    """Return the results of *analyte* that can be placed on the patient's axis, oldest first."""
    return placed_results(record, (analyte,)).get(analyte, ())


def placed_results(
    record: PatientRecord, analytes: Collection[str]
) -> Mapping[str, tuple[PlacedResult, ...]]:
    """Return the results of each of *analytes* that can be placed on the patient's axis, oldest first."""
    axis, placed = record.axis, dict[str, list[PlacedResult]]()
    for result in record.results:
        if result.analyte in analytes and (span := axis.span(result.at)) is not None:
            placed.setdefault(result.analyte, []).append(PlacedResult(result, span))
    return {
        code: tuple(sorted(found, key=lambda p: (p.day, p.result.occurrence, p.result.id)))
        for code, found in placed.items()
    }


def outcome_text(outcome: Outcome, unit: str, wording: Wording, most_decimals: int = 2) -> str:
    """Write a result's value: rounded to what a reader compares, a bound with its sign."""
    match outcome:
        case Measured(value=value):
            return _number(value, unit, wording, most_decimals)
        case Censored(comparator=comparator, limit=limit):
            sign = {"<=": "≤ ", ">=": "≥ "}.get(comparator.value, f"{comparator.value} ")
            return sign + wording.number(limit)
        case NotDetected():
            return wording.none
        case Missing(reason=reason):
            return f"– ({reason.value.replace('_', ' ')})"


def _number(value: float, unit: str, wording: Wording, most_decimals: int) -> str:
    decimals = min(0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2, most_decimals)
    shown = round(value, decimals)
    has_tenth = not unit.startswith("/") and decimals > 0 and round(shown, 1) == shown
    return wording.number(shown, 1 if has_tenth else None)


def series_marks(
    series: Series,
    x: DayScale,
    y: ValueScale,
    palette: Palette,
    wording: Wording,
) -> tuple[Mark, ...]:
    """Return lines first, then points; what is missing has no place among them (``missing_marks``).

    Args:
        series: what to draw; partial dates stand at the middle of their days, off the line.
        x: the day axis.
        y: the value axis; a value above a linear one becomes a sign at its edge, with the value.
        palette: colours.
        wording: what a point says when it is pointed at.
    """
    style = palette.style(series.role)
    marks: list[Mark] = [*_course(series, x, y, style), *_whiskers(series, x, y, style.colour)]
    looks: dict[tuple[Marker, bool, float], list[Point]] = {}
    clipped: list[tuple[float, Label]] = []
    for placed in series.results:
        value = series.height(placed.result)
        if value is None:
            continue
        at, level = x.place(placed.day), y.place(value)
        is_clipped = isinstance(y, LinearScale) and value > y.high
        if isinstance(y, LinearScale) and is_clipped:
            level = y.clipped_at
            words = series.text(placed.result.outcome, wording)
            foot = level - _CLIPPED_WORDS_SHARE * (y.high - y.low)
            clipped.append((value, Label(words, at, foot, style.word_colour, palette.surface, size_pt=10.0)))
        for marker, is_open, size in _looks(placed, series, style.marker, is_clipped=is_clipped):
            point = Point(at, level, placed.result.id, _point_text(placed, series, wording))
            looks.setdefault((marker, is_open, size), []).append(point)
    for (marker, is_open, size), points in looks.items():
        marks.append(Markers(tuple(points), marker, style.colour, size, is_open, palette.surface))
    # the highest first: where two values have no room beside each other, it is the one that is said
    marks += [label for _, label in sorted(clipped, key=lambda pair: -pair[0])]
    return tuple(marks)


def _course(series: Series, x: DayScale, y: ValueScale, style: SeriesStyle) -> list[Mark]:
    """Return the line through the values; dotted and thin to and from a bound, where no value is known."""
    exact = [
        (placed.day, y.place(value), series.is_bound(placed.result))
        for placed in series.results
        if placed.span.is_exact and (value := series.height(placed.result)) is not None
    ]
    if len({day for day, *_ in exact}) < 2:  # two values of one day are no course
        return []
    marks: list[Mark] = []
    for is_known, steps in groupby(pairwise(exact), key=lambda step: not (step[0][2] or step[1][2])):
        pairs = list(steps)
        line = [pairs[0][0][:2], *(end[:2] for _, end in pairs)]
        look = (1.7, style.dash) if is_known else (1.0, _TO_A_BOUND)
        marks += [Polyline(run, style.colour, *look) for run in x.cut(line)]
    return marks


def missing_marks(
    series: Sequence[Series], x: DayScale, at: float, palette: Palette, wording: Wording
) -> tuple[Mark, ...]:
    """Return a ✕ at the height *at* for every result that has no value; those of one day say all of them."""
    placed = [(one, p) for one in series for p in one.results if isinstance(p.result.outcome, Missing)]
    texts: dict[float, list[str]] = {}
    for one, p in placed:
        texts.setdefault(p.day, []).append(_point_text(p, one, wording))
    points = tuple(Point(x.place(p.day), at, p.result.id, "\n".join(texts[p.day])) for _, p in placed)
    return (Markers(points, Marker.CROSS, palette.text2, 7.0),) if points else ()


def _looks(
    placed: PlacedResult, series: Series, marker: Marker, *, is_clipped: bool
) -> Sequence[tuple[Marker, bool, float]]:
    """Return the glyphs of one result; a bound has two, the point and its arrow; so has what lies above."""
    outcome = placed.result.outcome
    up = ((Marker.ARROW_UP, False, MARKER_PT),)
    match outcome:
        case Measured():
            is_open = placed.result.id in series.marked or not placed.span.is_exact
            return ((marker, is_open, MARKER_PT), *(up if is_clipped else ()))
        case Censored(comparator=comparator) if placed.result.id not in series.nones:
            arrow = Marker.ARROW_UP if comparator in _ABOVE or is_clipped else Marker.ARROW_DOWN
            return ((marker, True, MARKER_PT), (arrow, False, MARKER_PT))
        case NotDetected() | Censored():
            return ((Marker.TRIANGLE_DOWN, True, MARKER_PT),)
        case Missing():
            return ()


def _whiskers(series: Series, x: DayScale, y: ValueScale, colour: str) -> list[Mark]:
    """Return a thin line over the days a partial date can be."""
    marks: list[Mark] = []
    for placed in series.results:
        value = series.height(placed.result)
        if placed.span.is_exact or value is None:
            continue
        level = y.place(value)
        if isinstance(y, LinearScale) and value > y.high:
            level = y.clipped_at
        line = ((placed.span.earliest, level), (placed.span.latest, level))
        marks += [Polyline(run, colour, 1.0) for run in x.cut(line)]
    return marks


def _point_text(placed: PlacedResult, series: Series, wording: Wording) -> str:
    outcome = placed.result.outcome
    value = series.text(outcome, wording)
    unit = "" if isinstance(outcome, Missing | NotDetected) else f" {series.unit}"
    none = f", {wording.not_detected}" if placed.result.id in series.nones else ""
    marking = series.marked.get(placed.result.id)
    says = f" · {marking.says}" if marking is not None else ""
    return f"{series.name} {value}{unit}{none} · {wording.time_point(placed.result.at)}{says}"


def series_readout(series: Series, x: DayScale, palette: Palette, wording: Wording) -> Readout:
    """Return the line right of the lane: key, name and the value from each sample on."""
    style = palette.style(series.role)
    return Readout(
        name=series.name,
        colour=style.colour,
        marker=style.marker,
        dash=style.dash,
        readings=tuple(
            Reading(x.place(placed.day), series.text(placed.result.outcome, wording), placed.result.id)
            for placed in series.results
            if not isinstance(placed.result.outcome, Missing)
        ),
    )
