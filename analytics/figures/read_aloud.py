"""What a figure says at one place of its axis, in words: for whoever hears it instead of seeing it."""

import re

from analytics.figures.frame_items import cursor_words
from analytics.figures.spec import Figure, Panel, Readout, TickKind

_NEAR = 1e-6
_NUMBER = re.compile(r"[<>≤≥ ]*[−-]?\d\S*")


def words_at(figure: Figure, x: float | None) -> str:
    """Return the day with its date, every lane's values there, and what happens on it.

    Args:
        figure: with its readouts.
        x: in axis units; None: the last values.
    """
    head = figure.readout_title if x is None else cursor_words(figure, x)
    lanes = [words for panel in figure.panels if (words := _lane(panel, x))]
    return ". ".join(filter(None, [head, *lanes, *_events(figure, x)]))


def _lane(panel: Panel, x: float | None) -> str:
    names = [tick.lead for tick in panel.axis.ticks if tick.kind is TickKind.ROW]
    said = []
    for n, readout in enumerate(panel.readouts):
        value = _value(readout, x)
        if value is None:
            continue
        name = readout.name or (names[n] if n < len(names) else "")
        unit = f" {panel.unit}" if panel.unit and _NUMBER.fullmatch(value) else ""
        said.append(f"{name} {value}{unit}".strip())
    return ", ".join(said)


def _value(readout: Readout, x: float | None) -> str | None:
    """Return what stands beside the lane; None where nothing was measured until then."""
    if x is None and readout.at_rest:
        return readout.at_rest
    past = [reading for reading in readout.readings if x is None or reading.x <= x + _NEAR]
    return past[-1].text if past else None


def _events(figure: Figure, x: float | None) -> list[str]:
    if x is None:
        return []
    return [
        happening.text
        for group in figure.events
        for happening in group.happenings
        if happening.text and any(start - _NEAR <= x <= end + _NEAR for start, end in happening.places)
    ]
