"""What stands in the field of a stored value says, typed again, the same value, whatever its unit is now."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from analytics.catalogue import catalogue
from analytics.records.ids import LaboratoryId, VisitId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient_record import PatientRecord
from analytics.records.result import (
    Censored,
    Comparator,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Outcome,
    Result,
)
from analytics.visits.entering import Entering, begin
from analytics.visits.entry_frame import EntryFrame
from analytics.visits.entry_readings import cell_of, read_in, value_entry
from analytics.visits.entry_sheet import CellStatus
from analytics.visits.stored_text import text_to_show

MakeResult = Callable[..., Result]
CHU = LaboratoryId(1)


def stored_as(result: Result, outcome: Outcome, text: str, unit: str | None) -> Result:
    return replace(
        result, outcome=outcome, entered_text=text, entered_unit=unit, laboratory_id=CHU, visit_id=VisitId(5)
    )


def visit_with(record: PatientRecord, frame: EntryFrame, *results: Result) -> Entering:
    return begin(replace(record, results=results), frame, VisitId(5))


def reporting(frame: EntryFrame, unit: str) -> EntryFrame:
    laboratory = Laboratory(CHU, "CHU", (ReportedAnalyte("IGG", unit),))
    return replace(frame, laboratories=(laboratory,))


def test_that_a_value_is_shown_as_entered_while_the_unit_holds_and_with_its_unit_after(
    record: PatientRecord, frame: EntryFrame, make_result: MakeResult
) -> None:
    result = stored_as(make_result(1, "IGG", 3.8), Measured(3.8), "380", "mg/dL")
    same, other = (visit_with(record, reporting(frame, unit), result) for unit in ("mg/dL", "g/L"))
    assert [cell_of(one, "IGG").text for one in (same, other)] == ["380", "380 mg/dL"]
    for one in (same, other):
        text = cell_of(one, "IGG").text
        assert read_in(one, "IGG", text).outcome == Measured(3.8)
        assert one.typed("IGG", text, is_entered=True).draft.is_empty


def test_that_editing_one_digit_changes_one_digit_after_the_laboratory_changed_its_unit(
    record: PatientRecord, frame: EntryFrame, make_result: MakeResult
) -> None:
    result = stored_as(make_result(1, "IGG", 3.8), Measured(3.8), "380", "mg/dL")
    changed = visit_with(record, reporting(frame, "g/L"), result)
    text = cell_of(changed, "IGG").text.replace("380", "390")
    edited = changed.typed("IGG", text, is_entered=True)
    entry = value_entry(edited, "IGG", edited.draft.cells["IGG"])
    assert entry is not None
    assert (entry.outcome, entry.text, entry.unit) == (Measured(3.9), "390", "mg/dL")


def test_that_a_value_in_the_stored_unit_keeps_meaning_it(
    record: PatientRecord, frame: EntryFrame, make_result: MakeResult
) -> None:
    result = stored_as(make_result(1, "IGG", 3.8), Measured(3.8), "3.8", None)
    cell = cell_of(visit_with(record, reporting(frame, "mg/dL"), result), "IGG")
    assert (cell.text, cell.entered_unit, cell.status) == ("3.8 g/L", "g/L", CellStatus.STORED)


def test_that_thousands_grouped_by_a_file_are_not_taken_for_decimals(
    record: PatientRecord, frame: EntryFrame, make_result: MakeResult
) -> None:
    result = stored_as(make_result(1, "FERRITIN", 1234.0), Measured(1234.0), "1.234", None)
    shown = visit_with(record, frame, result)
    assert cell_of(shown, "FERRITIN").text == "1234"
    assert not shown.typed("FERRITIN", "1.234", is_entered=True).draft.is_empty


def test_that_another_laboratory_chosen_leaves_the_meaning_of_what_is_stored(
    record: PatientRecord, frame: EntryFrame, make_result: MakeResult
) -> None:
    result = stored_as(make_result(1, "IGG", 3.8), Measured(3.8), "380", "mg/dL")
    chosen = visit_with(record, frame, result).with_laboratory(None)
    assert cell_of(chosen, "IGG").text == "380 mg/dL"
    assert cell_of(chosen, "IGG").status is CellStatus.STORED


@pytest.mark.parametrize(
    ("outcome", "text"),
    [
        (Missing(MissingReason.NOT_DONE), "nd"),
        (Missing(MissingReason.SAMPLE_FAILED), "hem"),
        (NotDetected(), "neg"),
        (NotDetected(0.05), "negative (< 0.05)"),
        (Censored(Comparator.BELOW, 0.00001), "< 0.00001"),
    ],
)
def test_that_what_a_file_said_in_its_own_words_is_shown_in_ours(
    outcome: Outcome, text: str, make_result: MakeResult
) -> None:
    result = replace(make_result(1, "IGG", 1.0), outcome=outcome, entered_text="siehe Bemerkung")
    assert text_to_show(result, "g/L") == text


def test_that_every_unit_as_printed_is_read_back_as_itself(
    record: PatientRecord, frame: EntryFrame, make_result: MakeResult
) -> None:
    unread = []
    for code, analyte in catalogue().analytes.items():
        middle = (analyte.hard_low + min(analyte.hard_high, analyte.hard_low + 10)) / 2
        for ucum in analyte.units:
            number = f"{analyte.from_stored_unit(middle, ucum):.6g}"
            if "e" in number:
                continue
            laboratory = Laboratory(CHU, "CHU", (ReportedAnalyte(code, ucum),))
            new = begin(replace(record, results=()), replace(frame, laboratories=(laboratory,)))
            typed = new.typed(code, number, is_entered=True).confirmed(code, "seen")
            entry = value_entry(typed, code, typed.draft.cells[code])
            if entry is None or entry.outcome is None:
                continue
            result = stored_as(make_result(1, code, 0.0), entry.outcome, entry.text, entry.unit)
            for bare in analyte.units:
                shown = text_to_show(result, bare)
                if shown not in (number, f"{number} {analyte.printed_units[ucum]}"):
                    unread.append((code, ucum, bare, shown))
    assert not unread
