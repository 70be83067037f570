"""A chart laid out: every line, shape and text in points, and what of it can be pointed at."""

from dataclasses import dataclass, replace

from analytics.charts.chart import Pick, Plot
from analytics.figures.clip import Box
from analytics.figures.display_list import Item, moved, scaled
from analytics.figures.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Hotspot:
    """A place that says something when it is pointed at, and may lead to patients."""

    box: Box
    says: str
    pick: Pick | None = None


@dataclass(frozen=True, slots=True)
class PlacedPlot:
    """A plot and where its area lies on the sheet."""

    plot: Plot
    box: Box

    @property
    def key(self) -> str:
        """The plot's own key."""
        return self.plot.key

    def to_x(self, at: float) -> float:
        """Return where the place *at* of the x axis lies on the sheet."""
        return self.box.left + _share(at, self.plot.x.low, self.plot.x.high) * (
            self.box.right - self.box.left
        )

    def to_y(self, at: float) -> float:
        """Return where the place *at* of the y axis lies on the sheet; it runs upwards unless low > high."""
        share = _share(at, self.plot.y.low, self.plot.y.high)
        return self.box.bottom - share * (self.box.bottom - self.box.top)

    def from_x(self, x: float) -> float:
        """Return the place of the x axis at *x* of the sheet, kept on the axis."""
        low, high = self.plot.x.low, self.plot.x.high
        share = (x - self.box.left) / max(self.box.right - self.box.left, 1e-9)
        return low + min(max(share, 0.0), 1.0) * (high - low)

    def from_y(self, y: float) -> float:
        """Return the place of the y axis at *y* of the sheet."""
        low, high = self.plot.y.low, self.plot.y.high
        return low + (self.box.bottom - y) / max(self.box.bottom - self.box.top, 1e-9) * (high - low)


@dataclass(frozen=True, slots=True)
class ChartSheet:
    """The display list, from the back to the front; the origin is the upper left corner.

    Attributes:
        ground: colour of the sheet itself.
        plots: with the boxes of their areas, for the cursor and for pointing at curves.
        hotspots: in reading order; where two overlap the later one lies on top.
    """

    width_pt: float
    height_pt: float
    ground: str
    items: tuple[Item, ...]
    hotspots: tuple[Hotspot, ...] = ()
    plots: tuple[PlacedPlot, ...] = ()

    def scaled(self, factor: float) -> "ChartSheet":
        """Return the same sheet, every length times *factor*."""
        return replace(
            self,
            width_pt=self.width_pt * factor,
            height_pt=self.height_pt * factor,
            items=tuple(scaled(item, factor) for item in self.items),
            hotspots=tuple(replace(spot, box=spot.box.scaled(factor)) for spot in self.hotspots),
            plots=tuple(replace(plot, box=plot.box.scaled(factor)) for plot in self.plots),
        )

    def with_margin(self, margin_pt: float) -> "ChartSheet":
        """Return the same sheet with that much of its ground around it."""
        return replace(
            self,
            width_pt=self.width_pt + 2 * margin_pt,
            height_pt=self.height_pt + 2 * margin_pt,
            items=tuple(moved(item, margin_pt, margin_pt) for item in self.items),
            hotspots=tuple(replace(spot, box=spot.box.moved(margin_pt, margin_pt)) for spot in self.hotspots),
            plots=tuple(replace(plot, box=plot.box.moved(margin_pt, margin_pt)) for plot in self.plots),
        )

    def as_sheet(self) -> Sheet:
        """Return it as the sheet that the painters of all figures take."""
        return Sheet(self.width_pt, self.height_pt, self.ground, (), self.items, (), ())


def _share(at: float, low: float, high: float) -> float:
    return (at - low) / (high - low) if high != low else 0.5
