"""The variant pointed at is laid over the figure: its lines thicker, its points as they are."""

from analytics.figures.palette import Marker
from analytics.figures.pointed_out import pointed_out
from analytics.figures.spec import Axis, Markers, Panel, Point, Polyline

TP53, TET2 = ("TP53", "p.Arg175His"), ("TET2", "")


def panel() -> Panel:
    marks = (
        Polyline(((0, 1), (2, 3)), "#111111", 1.7, (4.0, 2.0), TP53),
        Polyline(((0, 1), (1, 0)), "#222222", 1.7, (), TET2),
        Polyline(((1, 1), (2, 0)), "#111111", 1.1, (1.2, 2.6)),
        Markers((Point(0, 1, variant=TP53), Point(2, 3, variant=TP53)), Marker.CIRCLE, "#111111"),
        Markers((Point(0, 2),), Marker.BAR, "#000000"),
        Markers((Point(0, 1, variant=TET2),), Marker.SQUARE, "#222222"),
    )
    return Panel("vaf", "VAF", "%", Axis(0, 4, ()), marks, (), 100.0)


def test_that_lines_come_thicker_and_then_points_as_they_are() -> None:
    own = panel().marks
    line = Polyline(((0, 1), (2, 3)), "#111111", 2.4, (4.0, 2.0), TP53)
    assert pointed_out(panel(), TP53) == (line, own[3])
    assert pointed_out(panel(), TET2) == (Polyline(((0, 1), (1, 0)), "#222222", 2.4, (), TET2), own[5])


def test_that_nothing_lies_over_where_no_variant_is_pointed_at() -> None:
    assert pointed_out(panel(), None) == ()
    assert pointed_out(panel(), ("IDH2", "")) == ()
