"""How clones before and after are drawn: colours of the two times, strokes of pairs."""

from analytics.charts.chart import Stroke
from analytics.cohort.analyses.clonal_evolution import ClonalEvolution, EvolutionTo
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.palette import blended


def after_words(result: ClonalEvolution, context: ViewContext) -> str:
    """Return what the second time is called."""
    words = context.words.clones
    return words.at_tmn if result.to is EvolutionTo.TMN else words.after


def two_colours(context: ViewContext) -> tuple[str, str]:
    """Return the colours of before and after."""
    palette = context.palette
    return blended(palette.accent, palette.surface, 0.4), palette.accent


def pair_stroke(context: ViewContext, *, is_bound: bool) -> Stroke:
    """Return the line between two values; *is_bound* where one of them is only known to lie below."""
    palette = context.palette
    if is_bound:
        return Stroke(palette.text3, 1.0, (3.0, 3.0))
    return Stroke(blended(palette.accent, palette.surface, 0.7), 1.2)
