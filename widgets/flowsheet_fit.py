"""Which columns of the flowsheet have room, and how wide each is: the oldest days go first."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

NAME_LEAST, NAME_GOOD = 110, 150
REFERENCE, TREND = 76, 48
PAST_LEAST, PAST_MOST = 64, 92
CHANGE = 96
ENTRY_LEAST, ENTRY_GOOD, ENTRY_MOST = 200, 246, 340
_FEW = 3


class ColumnKind(StrEnum):
    """What one column is."""

    NAME = "name"
    REFERENCE = "reference"
    TREND = "trend"
    PAST = "past"
    CHANGE = "change"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of the table; *number* is that of a past column in the flowsheet."""

    kind: ColumnKind
    number: int = -1


@dataclass(frozen=True, slots=True)
class Fit:
    """Columns with their widths.

    Attributes:
        count: how many days are in view.
    """

    columns: tuple[TableColumn, ...]
    widths: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What there is to show.

    Attributes:
        name: width that the longest name and unit want.
        has_entry: a visit is entered.
    """

    name: int
    has_entry: bool
    has_reference: bool = True
    has_trend: bool = True


def fit_columns(room: int, days: Sequence[int], end: int, wanted: Wanted, *, scale: float = 1.0) -> Fit:
    """Return the columns for a width of *room*.

    Analyte and entry are always there. Where little room is left for days, the trend goes first, then the
    reference, then the entry and the names give way.

    Args:
        room: pixels.
        days: numbers of the flowsheet's columns that may be shown, oldest first.
        end: how many of them come before the right edge; the newest in view is ``days[end - 1]``.
        wanted: what there is to show.
        scale: pixels of the screen to one of ours.
    """

    def px(width: float) -> int:
        return round(width * scale)

    last = px(ENTRY_GOOD) if wanted.has_entry else px(CHANGE) if days else 0
    name = min(max(wanted.name, px(NAME_LEAST)), px(NAME_GOOD))
    kinds = [ColumnKind.REFERENCE] * wanted.has_reference + [ColumnKind.TREND] * wanted.has_trend
    size = {ColumnKind.REFERENCE: px(REFERENCE), ColumnKind.TREND: px(TREND)}
    few = min(_FEW, end)

    def left() -> int:
        return room - name - last - sum(size[kind] for kind in kinds)

    while kinds and left() < few * px(PAST_LEAST):
        kinds.pop()
    if left() < px(PAST_LEAST) and wanted.has_entry:
        last = max(px(ENTRY_LEAST), min(last, last + left() - px(PAST_LEAST)))
    if left() < px(PAST_LEAST) * min(1, end):
        name = max(px(NAME_LEAST), name + left() - px(PAST_LEAST) * min(1, end))
    if left() < 0 and wanted.has_entry:
        last = max(px(ENTRY_LEAST) * 3 // 4, last + left())
    count = max(0, min(left() // px(PAST_LEAST), end))
    spare = max(0, left() - px(PAST_LEAST) * count)
    longer = min(spare, max(0, wanted.name - name))
    name, spare = name + longer, spare - longer
    wider = min(px(PAST_MOST) - px(PAST_LEAST), spare // count) if count else 0
    past, spare = px(PAST_LEAST) + wider, spare - wider * count
    if wanted.has_entry:
        more = min(spare, max(0, px(ENTRY_MOST) - last))
        last, spare = last + more, spare - more
    name += spare
    chosen = days[end - count : end]
    tail = ColumnKind.ENTRY if wanted.has_entry else ColumnKind.CHANGE
    columns = [(ColumnKind.NAME, -1, name), *((kind, -1, size[kind]) for kind in kinds)]
    columns += [(ColumnKind.PAST, number, past) for number in chosen]
    if last:
        columns.append((tail, -1, last))
    return Fit(
        tuple(TableColumn(kind, number) for kind, number, _ in columns),
        tuple(width for _, _, width in columns),
        count,
    )
