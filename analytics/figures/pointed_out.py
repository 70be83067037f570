"""The variant that is pointed at, as marks to lay over a figure that stays as it is."""

from dataclasses import replace

from analytics.figures.clone_marks import HOVERED_LINE_PT, LINE_PT
from analytics.figures.spec import Mark, Markers, Panel, Polyline
from analytics.rules.variant_courses import Key


def pointed_out(panel: Panel, variant: Key | None) -> tuple[Mark, ...]:
    """Return the lines of *variant* a little thicker, then its points, to be laid over all others."""
    if variant is None:
        return ()
    thicker = HOVERED_LINE_PT - LINE_PT
    lines = [mark for mark in panel.marks if isinstance(mark, Polyline) and mark.variant == variant]
    points = [mark for mark in panel.marks if isinstance(mark, Markers) and mark.points[0].variant == variant]
    return (*(replace(line, width_pt=line.width_pt + thicker) for line in lines), *points)
