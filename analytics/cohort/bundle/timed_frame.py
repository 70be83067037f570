"""Rows with a time and what ended it, as R reads them: group, days, codes, and nothing that names anybody."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from analytics.cohort.analyses.timed_rows import TimedRows
from analytics.cohort.bundle.bundle_plan import Columns, Value
from analytics.cohort.bundle.r_text import r_texts
from analytics.figures.figure_csv import safe
from analytics.statistics.group_rows import ALL


@dataclass(frozen=True, slots=True)
class TimedFrame:
    """The rows of one analysis.

    Attributes:
        names: of the groups, as the estimators call them; ``all`` alone without groups.
        group: an R expression for the groups of the rows.
    """

    columns: Columns
    names: tuple[str, ...]
    group: str


def timed_frame(rows: TimedRows, more: "dict[str, Sequence[Value]] | None" = None) -> TimedFrame:
    """Return *rows* with *more* columns, in the order of what they hold: it tells nothing of who was when."""
    data = rows.data
    columns: dict[str, list[Value]] = {}
    if data.group is not None:
        columns["group"] = [safe(data.group.names[code]) for code in data.group.codes]
    columns["time_days"] = [_plain(value) for value in data.time.tolist()]
    columns["event"] = list(data.event.tolist())
    columns |= {name: list(values) for name, values in (more or {}).items()}
    names = tuple(map(safe, data.group.names)) if data.group is not None else (ALL,)
    group = f'grouped("{"group" if data.group is not None else ""}", {r_texts(names)})'
    return TimedFrame(in_order(columns), names, group)


def in_order(columns: "dict[str, list[Value]]") -> Columns:
    """Return the rows of *columns* sorted by their content; numbers come before texts, none last."""
    rows = sorted(zip(*columns.values(), strict=True), key=lambda row: tuple(map(_place, row)))
    turned: list[list[Value]] = [list(column) for column in zip(*rows, strict=True)] if rows else []
    found: dict[str, Sequence[Value]] = {
        name: turned[place] if rows else [] for place, name in enumerate(columns)
    }
    return {"id": list(range(1, len(rows) + 1)), **found}


def codes_of(rows: TimedRows, code: "Callable[[int, int], int]") -> list[Value]:
    """Return another event code of every row: *code* of (place, event)."""
    return [code(place, event) for place, event in enumerate(np.asarray(rows.data.event).tolist())]


def _place(value: Value) -> tuple[int, float, str]:
    if value is None:
        return 2, 0.0, ""
    return (1, 0.0, value) if isinstance(value, str) else (0, float(value), "")


def _plain(value: float) -> float | int:
    return int(value) if value.is_integer() else value
