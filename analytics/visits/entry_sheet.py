"""The column of the flowsheet that is being filled in: each field, and what is to say about it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from analytics.entry.finding import Finding
from analytics.records.ids import LaboratoryId, ResultId, VisitId
from analytics.records.result import Outcome
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.records.visit import VisitKind
from analytics.terms.schedule import PlannedPoint


class CellStatus(StrEnum):
    """How far the entry of one value is."""

    EMPTY = "empty"
    """Nothing stands in the field."""
    TYPED = "typed"
    """It can be read and is shown as it will be stored; it is not stored yet."""
    REFUSED = "refused"
    """It cannot be stored; the text stays."""
    ASKED = "asked"
    """It waits for an answer."""
    STORED = "stored"
    """It is on the disk."""


@dataclass(frozen=True, slots=True)
class EntryCell:
    """One value of the visit.

    Attributes:
        text: what stands in the field, as typed.
        unit: what a bare number is in (an accepted unit of the analyte, UCUM), from the laboratory.
        outcome: as read, in the stored unit; None where nothing can be read.
        entered_unit: the unit the text itself names, as typed; of a stored value the one it was entered in.
        findings: worst first.
        result_id: of the stored result, None before there is one.
        confirmation: why an unusual value stands.
        laboratory_id: whose unit and range hold: a stored value's own, else the one that is chosen.
        is_left: whether the field was left; a text that is typed and was never left is not on its way.
    """

    analyte: str
    text: str = ""
    unit: str = ""
    status: CellStatus = CellStatus.EMPTY
    outcome: Outcome | None = None
    entered_unit: str | None = None
    findings: tuple[Finding, ...] = ()
    result_id: ResultId | None = None
    confirmation: str | None = None
    laboratory_id: LaboratoryId | None = None
    is_left: bool = True


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """A field of the visit itself, such as its date or the weight: its text and what was found."""

    text: str = ""
    status: CellStatus = CellStatus.EMPTY
    findings: tuple[Finding, ...] = ()
    is_left: bool = True


class DueState(StrEnum):
    """Whether something expected at the visit is there."""

    DONE = "done"
    PARTLY = "partly"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class DueItem:
    """Something expected at this visit.

    Attributes:
        what: a group of analytes (``blood_count``), ``ecog``, ``staging``, ``events``, ``ngs``.
        missing: the analytes that have no value yet.
    """

    what: str
    state: DueState
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Consequence:
    """What the values of this visit change in an assessment.

    Attributes:
        rule / criterion: as in ``Assessment`` (``ir`` / ``igg``).
        before / after: states of the criterion without and with this visit (``met``, ``not_met`` …).
    """

    rule: str
    criterion: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class EntrySheet:
    """One visit being entered; a visit without *visit_id* is stored with its first value.

    Attributes:
        at / day: as read from *date*, with the day number where there is a day 0.
        planned: the planned time point it serves, chosen or by its day.
        laboratory_id: whose units bare numbers are in; None: the catalogue's.
        fields: ``date``, ``ecog``, ``weight_kg``, ``temperature_celsius`` by name.
        cells: of every analyte that is expected, typed or stored, and while it is open of what schedules
            usually ask for, in the order of the catalogue.
        open_findings: refusals and questions that wait, over all cells and fields.
    """

    visit_id: VisitId | None
    at: TimePoint | None
    day: int | None
    planned: PlannedPoint | None
    kind: VisitKind
    laboratory_id: LaboratoryId | None
    fields: tuple[tuple[str, FieldEntry], ...]
    note: str
    cells: tuple[EntryCell, ...]
    expected: tuple[str, ...] = ()
    due: tuple[DueItem, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    signed_by: str | None = None
    signed_on: CalendarDate | None = None
    is_read_only: bool = False

    def cell(self, analyte: str) -> EntryCell | None:
        """Return the cell of *analyte*, or None."""
        return next((cell for cell in self.cells if cell.analyte == analyte), None)

    def field(self, name: str) -> FieldEntry:
        """Return a field of the visit itself; an empty one where nothing is known of it."""
        return dict(self.fields).get(name, FieldEntry())

    def with_entry(self, key: str, entry: EntryCell | FieldEntry) -> "EntrySheet":
        """Return the sheet with one cell or field as it is now."""
        if isinstance(entry, FieldEntry):
            return replace(self, fields=tuple({**dict(self.fields), key: entry}.items()))
        if self.cell(key) is None:
            return replace(self, cells=(*self.cells, entry))
        return replace(self, cells=tuple(entry if cell.analyte == key else cell for cell in self.cells))

    def is_same_visit(self, other: "EntrySheet") -> bool:
        """Whether *other* is of the same visit; a new one gets its id with its first value."""
        return self.visit_id == other.visit_id or (self.visit_id is None and self.at == other.at)

    @property
    def is_signed(self) -> bool:
        """Whether the visit is signed, so that nothing in it may change."""
        return self.signed_by is not None

    @property
    def open_findings(self) -> int:
        """How many fields wait for another text or an answer."""
        waiting = (CellStatus.REFUSED, CellStatus.ASKED)
        return sum(cell.status in waiting for cell in self.cells) + sum(
            entry.status in waiting for _, entry in self.fields
        )
