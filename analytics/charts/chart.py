"""What a figure of a cohort is: plots with two axes, frozen, complete enough that a painter decides nothing.

Unlike the lanes of one patient (``analytics/figures/spec.py``) such a figure has no day axis, stands on
counted patients, and every mark knows whom it counts. Places are in *axis units* (a logarithm on a
logarithmic axis), sizes in points: one logical pixel on screen, two thirds of a point on paper.
"""

from dataclasses import dataclass

from analytics.figures.palette import Marker, Palette
from analytics.figures.spec import Anchor, Direction, Fill, Vertex, Weight


@dataclass(frozen=True, slots=True)
class Pick:
    """Whom a mark or a number counts: clicked, it leads to them.

    Attributes:
        what: in words: *4-1BB, recovered by 12 months*.
        patients: their ids, in the order of the cohort.
    """

    what: str
    patients: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line looks; the dash repeats what the colour says."""

    colour: str
    width_pt: float = 1.7
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class StepCurve:
    """A right-continuous step curve.

    Attributes:
        points: (x, y) at every step, x ascending; constant in between, and up to *end*.
        end: last x the curve is drawn to.
        name / note: beside its end: the group, and what of it (*recovered*), each on one line.
        censored: x of the ticks on the curve.
        says: what its value is called where it is pointed at: *4-1BB, recovered*.
        pick: whom it counts.
        is_main: thin and without words at the cursor otherwise.
    """

    points: tuple[Vertex, ...]
    end: float
    stroke: Stroke
    name: str = ""
    note: str = ""
    censored: tuple[float, ...] = ()
    says: str = ""
    pick: Pick | None = None
    is_main: bool = True


@dataclass(frozen=True, slots=True)
class StepBand:
    """The area between two step curves with the same x."""

    x: tuple[float, ...]
    lower: tuple[float, ...]
    upper: tuple[float, ...]
    end: float
    colour: str
    opacity: float


@dataclass(frozen=True, slots=True)
class PlainLine:
    """Straight lines from point to point."""

    points: tuple[Vertex, ...]
    stroke: Stroke
    name: str = ""
    says: str = ""
    pick: Pick | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """The area between two lines with the same x."""

    x: tuple[float, ...]
    lower: tuple[float, ...]
    upper: tuple[float, ...]
    colour: str
    opacity: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle; *words* stand in it where they fit."""

    left: float
    right: float
    low: float
    high: float
    colour: str
    fill: Fill = Fill.SOLID
    words: str = ""
    words_colour: str = ""
    says: str = ""
    pick: Pick | None = None


@dataclass(frozen=True, slots=True)
class Dot:
    """One point of ``Dots``."""

    x: float
    y: float
    says: str = ""
    pick: Pick | None = None


@dataclass(frozen=True, slots=True)
class Dots:
    """Points of one look; open ones are filled with *ground*."""

    dots: tuple[Dot, ...]
    marker: Marker
    colour: str
    size_pt: float = 7.0
    is_open: bool = False
    ground: str = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Interval:
    """A straight line from *low* to *high* with short ends, at *at* of the other axis.

    Attributes:
        open_low / open_high: it goes on beyond the axis there: drawn with an arrow.
        has_ends: short ends where it has no arrow.
    """

    at: float
    low: float
    high: float
    direction: Direction
    stroke: Stroke
    open_low: bool = False
    open_high: bool = False
    has_ends: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """Words at a place; left out where something else stands."""

    text: str
    x: float
    y: float
    colour: str
    anchor: Anchor = Anchor.MIDDLE
    size_pt: float = 11.0
    weight: Weight = Weight.REGULAR
    up_pt: float = 0.0
    right_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line across the plot."""

    at: float
    direction: Direction
    stroke: Stroke


Mark = StepCurve | StepBand | PlainLine | Area | Bar | Dots | Interval | Words | Rule


@dataclass(frozen=True, slots=True)
class ChartTick:
    """A place on an axis and what stands there.

    Attributes:
        marker / colour / dash: a key before the label (a row that stands for a series); no marker and no
            dash: words only.
        says / pick: of a row: what it says, and whom it counts.
        is_strong: written bold.
    """

    at: float
    label: str
    marker: Marker | None = None
    colour: str = ""
    dash: tuple[float, ...] | None = None
    says: str = ""
    pick: Pick | None = None
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """How a place on an axis is said in words: 0.617 as *61.7 %*.

    Attributes:
        template: *value* in braces stands for the number.
        factor: the number is the place times this.
        is_log: the place is a decimal logarithm: the number is its power of ten.
    """

    template: str = "{value}"
    factor: float = 1.0
    decimals: int = 1
    is_log: bool = False


@dataclass(frozen=True, slots=True)
class ChartAxis:
    """One axis.

    Attributes:
        low / high: the range, in axis units; a row axis runs downwards where low > high.
        title: with its unit.
        has_grid: a hairline at every tick.
        reading: how a place on it is said; None: as its ticks are written.
    """

    low: float
    high: float
    ticks: tuple[ChartTick, ...]
    title: str = ""
    has_grid: bool = True
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class BelowRow:
    """A row of numbers below the x axis, each at its place: (x, text)."""

    name: str
    numbers: tuple[tuple[float, str], ...]
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class BelowBlock:
    """The numbers of one group below a plot (at risk, with the event …), headed by its key."""

    name: str
    stroke: Stroke | None
    rows: tuple[BelowRow, ...]


@dataclass(frozen=True, slots=True)
class SideWords:
    """A text right of a plot, at a height: a row of columns (a forest plot's numbers)."""

    at: float
    texts: tuple[str, ...]
    colour: str = ""
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """One plot.

    Attributes:
        key: names it for tests.
        title: above it; empty: none.
        height_pt: of the plot's area at least; *stretch* > 0: its share of what is left over.
        below: number blocks under its x axis.
        side / side_heads: columns right of it.
        has_cursor: a vertical cursor reads its step curves.
        cursor_stops: x the arrow keys step through; empty: its ticks.
        cursor_unit: the words of the cursor's chip; *x* in braces stands for the number.
        gutter_pt: least width left of the axis, so that plots below each other align.
    """

    key: str
    x: ChartAxis
    y: ChartAxis
    marks: tuple[Mark, ...]
    title: str = ""
    height_pt: float = 220.0
    stretch: float = 1.0
    below: tuple[BelowBlock, ...] = ()
    side: tuple[SideWords, ...] = ()
    side_heads: tuple[str, ...] = ()
    has_cursor: bool = False
    cursor_stops: tuple[float, ...] = ()
    cursor_unit: str = "{x}"
    gutter_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class FlowBox:
    """One box of a flow: words on lines, the first one strong; whom it counts.

    Attributes:
        is_side: stands right of the trunk (who was left out), else on it.
        is_branch: one of several side by side at the foot (the groups).
    """

    lines: tuple[str, ...]
    pick: Pick | None = None
    is_side: bool = False
    is_branch: bool = False
    says: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """Boxes from top to bottom, those left out to the side, as in a CONSORT diagram."""

    key: str
    boxes: tuple[FlowBox, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class LegendItem:
    """What a look stands for.

    Attributes:
        marker: its sign; else *stroke* a stretch of line; else *fill* a box.
    """

    name: str
    colour: str
    marker: Marker | None = None
    is_open: bool = False
    stroke: Stroke | None = None
    fill: Fill | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that is drawn.

    Attributes:
        title / subtitle: above the plots; also the accessible name.
        plots: in rows of *columns*, from the upper left.
        notes: below everything, each on lines of its own.
        empty: words in place of all plots.
    """

    title: str
    palette: Palette
    plots: tuple[Plot | Flow, ...] = ()
    subtitle: str = ""
    columns: int = 1
    legend: tuple[LegendItem, ...] = ()
    notes: tuple[str, ...] = ()
    empty: str = ""
    decimal_sign: str = "."
    language: str = "en"
