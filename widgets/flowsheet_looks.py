"""How one cell of the flowsheet looks, as data: the model makes it, the delegate paints it."""

from dataclasses import dataclass

from analytics.rules.range_flag import RangeFlag
from analytics.visits.entry_sheet import CellStatus


@dataclass(frozen=True, slots=True)
class HeadLook:
    """The head of a column: one line above the other.

    Attributes:
        is_entry: it stands over the column that is entered.
        is_signed: its visit is signed.
    """

    upper: str
    lower: str = ""
    is_entry: bool = False
    is_signed: bool = False


@dataclass(frozen=True, slots=True)
class GroupLook:
    """The title of a group of rows."""

    name: str
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class NameLook:
    """An analyte: its name, its unit, and whether it is expected at the visit that is entered.

    Attributes:
        short: what it is called where the name has no room; empty: nothing shorter.
    """

    name: str
    unit: str
    is_expected: bool = False
    short: str = ""


@dataclass(frozen=True, slots=True)
class TextLook:
    """Quiet text: a reference range."""

    text: str


@dataclass(frozen=True, slots=True)
class TrendLook:
    """The last values, each (0…1 in time, 0…1 in size)."""

    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class ValueLook:
    """A value of before.

    Attributes:
        is_quiet: there is none, or a reason instead of one.
        more: how many other values of that day there are.
    """

    text: str
    flag: RangeFlag | None = None
    has_mark: bool = False
    is_quiet: bool = False
    more: int = 0


@dataclass(frozen=True, slots=True)
class ChangeLook:
    """By how much the last value differs from the one before: −1, 0 or 1 and the difference."""

    direction: int | None
    text: str


@dataclass(frozen=True, slots=True)
class EntryLook:
    """A field of the visit that is entered, and what stands beside it.

    Attributes:
        echo: the value as it is stored; with *is_reason* why there is none.
        change: of the value against the last one.
        origin: ``from mg/dL`` where the value was converted.
        hint: of an empty field: unit and last value.
        is_locked: the visit is signed or cannot be changed: no field is painted.
        is_noted: something is worth a look, though the value stands.
        kept: that the text came back from a draft and was not entered, in words; empty: it was, or is typed.
    """

    text: str = ""
    status: CellStatus = CellStatus.EMPTY
    echo: str = ""
    is_reason: bool = False
    flag: RangeFlag | None = None
    has_mark: bool = False
    change: ChangeLook | None = None
    origin: str = ""
    hint: str = ""
    is_locked: bool = False
    is_noted: bool = False
    kept: str = ""


@dataclass(frozen=True, slots=True)
class FindingLook:
    """What was found at the field above; a strip with its answers lies over it."""

    text: str


Look = GroupLook | NameLook | TextLook | TrendLook | ValueLook | ChangeLook | EntryLook | FindingLook
