"""Words on several lines, broken between words, never wider than their room."""

import re
from functools import lru_cache

from analytics.figures.metrics import Metrics
from analytics.figures.spec import Weight

_BREAKS = re.compile(r"[ \t\n]+")


def words_of(text: str) -> list[str]:
    """Return what a line may be broken between: a no-break space is inside of a word."""
    return [word for word in _BREAKS.split(text) if word]


@lru_cache(maxsize=2048)
def text_lines(
    words: str, room_pt: float, metrics: Metrics, size_pt: float, weight: Weight, most: int = 99
) -> tuple[str, ...]:
    """Return *words* on lines no wider than *room_pt*; what *most* lines cannot hold ends in an ellipsis."""
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line = ""
        for word in words_of(paragraph):
            longer = f"{line} {word}" if line else word
            if line and metrics.width(longer, size_pt, weight) > room_pt:
                lines.append(line)
                longer = word
            line = longer
        if line:
            lines.append(line)
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    short = (metrics.shortened(line, size_pt, weight, room_pt) for line in lines)
    return tuple(line for line in short if line)
