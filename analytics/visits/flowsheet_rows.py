"""Which rows the flowsheet has: what is expected at the visit first, then what was ever measured."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from analytics.visits.entry_sheet import CellStatus, EntrySheet
from analytics.visits.flowsheet import Flowsheet, grouped

AT_THE_VISIT = "visit"
"""The group of what is not from the laboratory."""
FIELDS = ("ecog", "weight_kg", "temperature_celsius")
_WAITING = (CellStatus.REFUSED, CellStatus.ASKED)


class RowKind(StrEnum):
    """What one row is."""

    GROUP = "group"
    ANALYTE = "analyte"
    FIELD = "field"
    FINDING = "finding"
    """What was found at the field above it; it waits for an answer."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row; *key* is the group, the analyte or the field's name."""

    kind: RowKind
    key: str

    @property
    def is_enterable(self) -> bool:
        """Whether it has a field in the entry column."""
        return self.kind in (RowKind.ANALYTE, RowKind.FIELD)


def sheet_rows(
    flowsheet: Flowsheet,
    sheet: EntrySheet | None,
    *,
    added: Sequence[str] = (),
    folded: Collection[str] = (),
    typing: str | None = None,
) -> tuple[SheetRow, ...]:
    """Return the rows of *flowsheet* with the visit *sheet* that is being entered.

    Groups with something expected come first, and in each group what is expected; otherwise the order is
    that of a print-out, which does not change from visit to visit.

    Args:
        flowsheet: the values of before.
        sheet: the visit being entered, None: none is.
        added: analytes somebody asked for.
        folded: groups whose rows are hidden.
        typing: what is being typed into at this moment: nothing appears below it, so that nothing jumps.
    """
    measured = [analyte for _, analytes in flowsheet.groups for analyte in analytes]
    entered = [cell.analyte for cell in sheet.cells] if sheet is not None else []
    expected = frozenset(sheet.expected) if sheet is not None else frozenset()
    groups = grouped([*measured, *entered, *expected, *added])
    rows: list[SheetRow] = []
    for group, analytes in sorted(groups, key=lambda item: not expected.intersection(item[1])):
        rows.append(SheetRow(RowKind.GROUP, group))
        if group in folded:
            continue
        for analyte in sorted(analytes, key=lambda code: code not in expected):
            rows.append(SheetRow(RowKind.ANALYTE, analyte))
            cell = sheet.cell(analyte) if sheet is not None else None
            if cell is not None and cell.status in _WAITING and cell.findings and analyte != typing:
                rows.append(SheetRow(RowKind.FINDING, analyte))
    if sheet is None and not _have_fields(flowsheet):
        return tuple(rows)
    rows.append(SheetRow(RowKind.GROUP, AT_THE_VISIT))
    if AT_THE_VISIT in folded:
        return tuple(rows)
    fields = dict(sheet.fields) if sheet is not None else {}
    for name in FIELDS:
        rows.append(SheetRow(RowKind.FIELD, name))
        entry = fields.get(name)
        if entry is not None and entry.status in _WAITING and entry.findings and name != typing:
            rows.append(SheetRow(RowKind.FINDING, name))
    return tuple(rows)


def _have_fields(flowsheet: Flowsheet) -> bool:
    return any(
        getattr(column.visit, name) is not None
        for column in flowsheet.columns
        if column.visit is not None
        for name in FIELDS
    )
