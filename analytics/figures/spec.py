"""What a figure is: frozen data, complete enough that a painter decides nothing.

Vertices are in *axis units*: along y what the panel's scale made of the value (a logarithm, the floor
strip), along x what the figure's ``DayScale`` made of the day. Sizes are in points of the figure: one
logical pixel on screen, about two thirds of a typographic point on paper (``Sheet.scaled``).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from analytics.figures.day_count import AS_RECORDED, DayCount
from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Marker, Palette
from analytics.wording import Wording

Vertex = tuple[float, float]


class Anchor(StrEnum):
    """Which part of a text its x is."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Weight(StrEnum):
    """A weight of the bundled font; the value is its key in ``metrics.json``."""

    REGULAR = "regular"
    MEDIUM = "medium"
    SEMI_BOLD = "semibold"
    BOLD = "bold"


class Direction(StrEnum):
    """How a straight line runs."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"


class Fill(StrEnum):
    """The look of a span, the same in colour and in grey."""

    SOLID = "solid"
    RAILS = "rails"
    HATCH = "hatch"
    DOTS = "dots"
    DASHES = "dashes"


@dataclass(frozen=True, slots=True)
class Polyline:
    """A line through its vertices; steps are already expanded, breaks of the axis already cut.

    Attributes:
        variant: the key of the variant whose course or band it is; None for a line of anything else.
    """

    vertices: tuple[Vertex, ...]
    colour: str
    width_pt: float = 1.7
    dash: tuple[float, ...] = ()
    variant: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One data point.

    Attributes:
        result_id: of the result or variant call it shows; None for a point that is neither.
        text: what it says when it is pointed at.
        sample_id: of the NGS sample it is of; None for a point that is of none.
        variant: the key of the variant it is about (``variant_courses.Key``).
    """

    x: float
    y: float
    result_id: int | None = None
    text: str = ""
    sample_id: int | None = None
    variant: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Markers:
    """Points of one look; open ones are filled with *ground*."""

    points: tuple[Point, ...]
    marker: Marker
    colour: str
    size_pt: float = 8.0
    is_open: bool = False
    ground: str = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Band:
    """The area between two lines, in one colour with an opacity."""

    lower: tuple[Vertex, ...]
    upper: tuple[Vertex, ...]
    colour: str
    opacity: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line across its panel, or (in ``Figure.rules``) down all of them.

    Attributes:
        text: what it says when its end at the gutter is pointed at: what it is, and its source.
    """

    at: float
    direction: Direction
    colour: str
    width_pt: float = 1.2
    dash: tuple[float, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place in a panel, on a halo of *ground*; left out where something else is in their way.

    Attributes:
        within: (low, high) in axis units along x that they must not leave; None: the panel.
        shorter: written where *text* has no room.
        shift_pt: how far right of *x* the text is anchored, on paper: beside a marker.
    """

    text: str
    x: float
    y: float
    colour: str
    ground: str
    anchor: Anchor = Anchor.MIDDLE
    size_pt: float = 11.0
    weight: Weight = Weight.REGULAR
    within: Vertex | None = None
    shorter: str = ""
    shift_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in one look, with words in it or before it.

    A kind of its own beside ``Band`` because its hatches, rails and dots have a pitch on paper, not in
    days: they must not stretch when the axis does.

    Attributes:
        low / high: its height in axis units of the panel.
        opacity: of the fill (1: counted, less: veiled).
        words: placed inside where they fit; *shorter* where they do not.
        words_from: where before the span they may begin if they do not fit inside; None: nowhere. Words
            without a place are left out (the readout says them too).
        says: the state it shows, always whole, for the table of the figure.
        has_end: whether *end* is the day the state ended; False: it began on *start* and goes on.
    """

    start: float
    end: float
    low: float
    high: float
    fill: Fill
    colour: str
    opacity: float = 1.0
    words: str = ""
    words_inside_colour: str = ""
    words_colour: str = ""
    ground: str = "#FFFFFF"
    shorter: str = ""
    words_from: float | None = None
    says: str = ""
    has_end: bool = True


Mark = Polyline | Markers | Band | Rule | Label | Span


class TickKind(StrEnum):
    """What a tick is for."""

    PLAIN = "plain"
    THRESHOLD = "threshold"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and what stands there.

    Attributes:
        lead / lead_colour: for a row: its name, at the left of the gutter, bold; on an axis of two
            quantities: what the place is for the second one.
        patient: for a row of one of several patients: the local number.
    """

    at: float
    label: str
    kind: TickKind = TickKind.PLAIN
    lead: str = ""
    lead_colour: str = ""
    patient: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """The vertical axis of a panel.

    Attributes:
        low / high: the range shown, in axis units.
        strip_top: upper edge of the floor strip (*none*), where there is one.
        missing_top: upper edge of the strip for what gave no result, where there is one; it begins at *low*.
        head / lead_head: names above the ticks' labels and leads, where two quantities share the axis.
    """

    low: float
    high: float
    ticks: tuple[Tick, ...]
    strip_top: float | None = None
    missing_top: float | None = None
    head: str = ""
    lead_head: str = ""


@dataclass(frozen=True, slots=True)
class Bracket:
    """Between what and what a value is usual: the coloured part of a thin bar right of its lane.

    Attributes:
        low / high: in axis units; None where it is open at that side.
        text: what it says when it is pointed at: whose range, and its source.
    """

    low: float | None
    high: float | None
    colour: str
    text: str


class FactKind(StrEnum):
    """What a number is that a lane shows without a point."""

    COHORT = "cohort"
    REFERENCE = "reference"
    THRESHOLD = "threshold"


@dataclass(frozen=True, slots=True)
class Fact:
    """Numbers a lane shows without a point: a window of the cohort, a reference range, a threshold.

    Attributes:
        analyte: its code; the numbers are in its stored unit.
        value: the median, or the threshold; None where there is none.
        low / high: the quartiles, or the ends of the range; None where it is open at that side.
        n: how many patients stand behind it.
        days: (first, last) day of the axis it holds for; None: all.
        source: whose it is: the cohort's domain, a laboratory, a publication.
        says: what the figure says of it.
    """

    kind: FactKind
    analyte: str
    source: str
    says: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    days: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a readout says from *x* on (until the next reading).

    Attributes:
        result_id: of the result it reads; None where it reads none.
    """

    x: float
    text: str
    result_id: int | None = None


@dataclass(frozen=True, slots=True)
class Readout:
    """One line right of a panel: legend and value at once.

    Attributes:
        marker / dash / colour: the key; no marker: words only.
        readings: by x; without a cursor the last one is shown.
        at: the row's height in axis units, or near it where others stand there; None: stacked from the top.
        at_rest: shown without a cursor in place of the last reading.
        opacity: of a band, whose key is a stretch of it; 0: it is none.
        is_range: whether its key is that of the reference ranges.
    """

    name: str
    colour: str
    marker: Marker | None = None
    is_open: bool = False
    dash: tuple[float, ...] = ()
    readings: tuple[Reading, ...] = ()
    at: float | None = None
    at_rest: str = ""
    opacity: float = 0.0
    is_range: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """One lane.

    Attributes:
        key: names it for settings and tests.
        title / unit: in the gutter; the title may have two lines.
        height_pt: its height; *stretch* > 0: its share of what is left over, *height_pt* at least.
        brackets: reference ranges, in the order of the readouts.
        facts: what it shows beside results, as numbers.
    """

    key: str
    title: str
    unit: str
    axis: Axis
    marks: tuple[Mark, ...]
    readouts: tuple[Readout, ...]
    height_pt: float
    stretch: float = 0.0
    brackets: tuple[Bracket, ...] = ()
    facts: tuple[Fact, ...] = ()


class Glyph(StrEnum):
    """How an event is drawn; always a shape, never a typed sign."""

    INFUSION = "infusion"
    FLAG = "flag"
    BOX = "box"
    BAR = "bar"
    DIAMOND = "diamond"
    CROSS = "cross"
    DOSES = "doses"


@dataclass(frozen=True, slots=True)
class Cited:
    """The record that something drawn stands for."""

    what: Literal["event", "treatment"]
    id: int


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of the events lane; which row of its group it gets is decided in points.

    Attributes:
        places: (start, end) in axis units; a point has both equal; ``DOSES`` has one pair a dose.
        inside: word in the glyph (a grade, a response).
        words: after it, else before it.
        is_ongoing: drawn with an arrow at its end.
        is_uncertain: it was some day of *places* (a partial date): drawn as an open bar over all of them.
        text: what it says when it is pointed at.
        cites: the records it stands for, in the order of its places.
    """

    places: tuple[Vertex, ...]
    glyph: Glyph
    colour: str
    words: str = ""
    words_colour: str = ""
    inside: str = ""
    inside_colour: str = ""
    is_ongoing: bool = False
    is_uncertain: bool = False
    text: str = ""
    cites: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class HappeningGroup:
    """Events of one kind: one heading in the gutter, as many rows as they need, *least_rows* or more."""

    name: str
    happenings: tuple[Happening, ...]
    least_rows: int = 1


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the day axis with its name above it."""

    start: float
    end: float
    name: str


@dataclass(frozen=True, slots=True)
class DayAxis:
    """The day axis all panels share.

    Attributes:
        low / high: the range shown, in axis units.
        ticks: with labels; where two would touch, the later one goes.
        gaps: stretches that are no time at all: the break between dense days and years.
        shaded_to: everything before it is shaded (before day 0); None: nothing is.
        day_zero: its date, where it is known.
        is_age: day 0 is the birth: a day is said as an age in years.
        count: what the days of *scale* are called in ticks and at the cursor.
        is_named: the ticks name places (before, after): they stay as they are while the axis is zoomed.
    """

    scale: DayScale
    low: float
    high: float
    ticks: tuple[Tick, ...]
    zones: tuple[Zone, ...]
    gaps: tuple[Vertex, ...]
    title: str
    shaded_to: float | None
    day_zero: date | None = None
    is_age: bool = False
    count: DayCount = AS_RECORDED
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A line above all lanes: one of several patients, how they are drawn, and what has to be known."""

    name: str
    words: str
    colour: str
    word_colour: str
    marker: Marker
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """Everything that is drawn.

    Attributes:
        title: one sentence of what it shows: accessible name, caption, PDF bookmark.
        events: groups of the events lane, above all panels.
        rules: vertical lines down all panels.
        note: words below the axis (one visit so far).
        empty: words in place of all panels; nothing else is drawn then.
        wording: what the figure was written with, for ticks and readouts made while it is looked at.
        keys: lines above everything: who is who.
    """

    title: str
    x: DayAxis
    events: tuple[HappeningGroup, ...]
    panels: tuple[Panel, ...]
    rules: tuple[Rule, ...]
    palette: Palette
    readout_title: str
    wording: Wording
    note: str | None = None
    empty: str | None = None
    keys: tuple[KeyLine, ...] = ()
