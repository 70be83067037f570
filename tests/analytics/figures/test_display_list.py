import pytest

from analytics.figures.display_list import Disc, Line, Polygon, Text, moved, scaled
from analytics.figures.spec import Anchor, Weight


@pytest.mark.parametrize(
    ("item", "half"),
    [
        (
            Line(((2, 4), (6, 8)), "#000000", 2.0, (4.0, 2.0)),
            Line(((1, 2), (3, 4)), "#000000", 1.0, (2.0, 1.0)),
        ),
        (
            Polygon(((2, 4), (6, 8), (0, 0)), "#000000", None, 2.0, 0.5),
            Polygon(((1, 2), (3, 4), (0, 0)), "#000000", None, 1.0, 0.5),
        ),
        (Disc(2, 4, 6, None, "#000000", 2.0), Disc(1, 2, 3, None, "#000000", 1.0)),
        (
            Text(2, 4, "CD4", 12, Weight.BOLD, "#000000", Anchor.END),
            Text(1, 2, "CD4", 6, Weight.BOLD, "#000000", Anchor.END),
        ),
    ],
)
def test_that_scaling_halves_every_length(item, half):
    assert scaled(item, 0.5) == half


@pytest.mark.parametrize(
    ("item", "there"),
    [
        (Line(((2, 4), (6, 8)), "#000000", 2.0), Line(((12, 24), (16, 28)), "#000000", 2.0)),
        (Disc(2, 4, 6, "#000000"), Disc(12, 24, 6, "#000000")),
    ],
)
def test_that_moving_changes_no_size(item, there):
    assert moved(item, 10, 20) == there
