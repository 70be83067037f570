"""What is expected at the visit comes first; what was never measured stays out of the way."""

from typing import Any

from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import problem
from analytics.records.visit import VisitKind
from analytics.visits.entry_sheet import CellStatus, EntryCell, EntrySheet, FieldEntry
from analytics.visits.flowsheet import flowsheet
from analytics.visits.flowsheet_rows import RowKind, SheetRow, sheet_rows

FOUND = Finding(problem("not_a_number", text="x"), Weight.REFUSED)


def a_sheet(*cells: EntryCell, expected: tuple[str, ...] = (), **fields: FieldEntry) -> EntrySheet:
    return EntrySheet(
        visit_id=None,
        at=None,
        day=None,
        planned=None,
        kind=VisitKind.PLANNED,
        laboratory_id=None,
        fields=tuple(fields.items()),
        note="",
        cells=cells,
        expected=expected,
    )


def keys(rows: tuple[SheetRow, ...]) -> list[str]:
    mark = {RowKind.GROUP: "# ", RowKind.FINDING: "! "}
    return [mark.get(row.kind, "") + row.key for row in rows]


def test_that_without_an_entry_only_what_was_measured_has_a_row(a_record: Any) -> None:
    sheet = flowsheet(a_record.with_result("IGG", 30, 5).with_result("PLT", 30, 100).record)
    assert keys(sheet_rows(sheet, None)) == ["# blood_count", "PLT", "# immunoglobulins", "IGG"]


def test_that_expected_groups_and_analytes_come_first(a_record: Any) -> None:
    sheet = flowsheet(a_record.with_result("WBC", 30, 5).with_result("IGG", 30, 5).record)
    rows = keys(sheet_rows(sheet, a_sheet(expected=("IGM", "CD4"))))
    assert rows == [
        "# lymphocyte_subsets", "CD4", "# immunoglobulins", "IGM", "IGG", "# blood_count", "WBC",
        "# visit", "ecog", "weight_kg", "temperature_celsius",
    ]  # fmt: skip


def test_that_a_refused_value_has_a_row_below_it_but_not_while_it_is_typed(a_record: Any) -> None:
    sheet, entry = flowsheet(a_record.record), a_sheet(EntryCell("PLT", "x", "", CellStatus.REFUSED, None))
    assert "! PLT" not in keys(sheet_rows(sheet, entry))
    entry = a_sheet(EntryCell("PLT", "x", status=CellStatus.REFUSED, findings=(FOUND,)))
    assert keys(sheet_rows(sheet, entry))[1:3] == ["PLT", "! PLT"]
    assert "! PLT" not in keys(sheet_rows(sheet, entry, typing="PLT"))


def test_that_a_value_that_is_only_noted_has_no_row_below_it(a_record: Any) -> None:
    cell = EntryCell("PLT", "5", status=CellStatus.STORED, findings=(FOUND,))
    assert "! PLT" not in keys(sheet_rows(flowsheet(a_record.record), a_sheet(cell)))


def test_that_a_refused_field_has_a_row_below_it(a_record: Any) -> None:
    entry = a_sheet(weight_kg=FieldEntry("x", CellStatus.REFUSED, (FOUND,)))
    assert keys(sheet_rows(flowsheet(a_record.record), entry)) == [
        "# visit", "ecog", "weight_kg", "! weight_kg", "temperature_celsius",
    ]  # fmt: skip


def test_that_an_added_analyte_has_a_row_and_a_folded_group_none(a_record: Any) -> None:
    sheet = flowsheet(a_record.with_result("PLT", 30, 5).record)
    rows = sheet_rows(sheet, a_sheet(), added=("FERRITIN",), folded=("blood_count",))
    assert keys(rows)[:3] == ["# blood_count", "# chemistry", "FERRITIN"]
