"""One entry is one command: with its inverse, a name that says what it does, and its visit."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from analytics.errors import EditConflict
from analytics.records.command import Change, Command
from analytics.records.ids import LaboratoryId, VisitId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import FromFile, Measured, Missing, MissingReason, Result, Typed
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit, VisitKind
from analytics.visits.command_words import CommandWords
from analytics.visits.entering import Entering
from analytics.visits.entry_readings import value_entry
from analytics.visits.field_commands import field_command, kind_command, note_command, planned_command
from analytics.visits.visit_commands import (
    ValueEntry,
    delete_command,
    sign_command,
    unlock_command,
    values_command,
)

CarryOut = Callable[[PatientRecord, Command], PatientRecord]
MakeResult = Callable[..., Result]
WORDS = CommandWords()


def command_for(entering: Entering, analyte: str, text: str) -> Command | None:
    entering = entering.typed(analyte, text, is_entered=True)
    typed = entering.draft.cells.get(analyte)
    entry = value_entry(entering, analyte, typed) if typed is not None else None
    if entry is None:
        return None
    return values_command(entering.to_store("a.martin"), entering.record.results, (entry,), WORDS)


def label(command: Command | None) -> str:
    assert command is not None
    return command.label.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("analyte", "text", "name"),
    [
        ("IGG", "4,1", "IgG 3.1 → 4.1"),
        ("IGG", "410 mg/dL", "IgG 3.1 → 4.1"),
        ("IGG", "", "Delete IgG 3.1"),
        ("IGG", "nd", "IgG 3.1 → not done"),
        ("IGA", "0.5", "IgA 0.5 g/L"),
        ("CD19", "<1", " <1/µL"),
        ("PLT", "142", "Platelets 142 ×10⁹/L"),
        ("CD8", "hem", " sample failed"),
    ],
)
def test_that_the_label_says_what_is_undone(stored: Entering, analyte: str, text: str, name: str) -> None:
    found = label(command_for(stored, analyte, text))
    assert found == name or (name.startswith(" ") and found.endswith(name))  # long names are the catalogue's


def test_that_every_entry_can_be_taken_back(
    stored: Entering, record: PatientRecord, carry_out: CarryOut
) -> None:
    for analyte, text in (("IGG", "4.1"), ("IGG", ""), ("IGA", "0.5"), ("IGG", "nd")):
        command = command_for(stored, analyte, text)
        assert command is not None
        done = carry_out(record, command)
        assert done != record
        if command.changes[0].before is not None:
            assert carry_out(done, command.inverse()) == record


def test_that_the_first_value_makes_the_visit_in_the_same_command(
    new: Entering, record: PatientRecord, carry_out: CarryOut
) -> None:
    command = command_for(new, "CD8", "300")
    assert command is not None
    assert [type(change.after) for change in command.changes] == [Visit, Result]
    done = carry_out(record, command)
    visit, result = done.visits[-1], done.results[-1]
    assert (visit.at, visit.planned_point, visit.author) == (CalendarDate(2024, 6, 29), "d180", "a.martin")
    assert (result.visit_id, result.at, result.outcome) == (visit.id, visit.at, Measured(300.0))
    assert result.source == Typed()


def test_that_an_edit_keeps_what_it_does_not_change(stored: Entering) -> None:
    command = command_for(stored, "IGG", "4.1")
    assert command is not None
    (change,) = command.changes
    assert isinstance(change.before, Result)
    assert change.after == replace(change.before, outcome=Measured(4.1), entered_text="4.1")


def test_that_an_imported_value_that_is_corrected_by_hand_was_typed(
    record: PatientRecord, stored: Entering, make_result: MakeResult
) -> None:
    imported = make_result(1, "IGG", 3.1, visit_id=None, source=FromFile(1, 3))  # type: ignore[arg-type]
    entering = stored.with_record(replace(record, results=(imported, record.results[1])))
    command = command_for(entering, "IGG", "3.2")
    assert command is not None
    after = command.changes[0].after
    assert isinstance(after, Result)
    assert (after.source, after.visit_id, after.id) == (Typed(), VisitId(5), imported.id)


def test_that_a_value_is_not_stored_over_another_than_was_seen(record: PatientRecord) -> None:
    (visit,) = record.visits
    entry = ValueEntry("IGG", Measured(4.1), "4.1", seen="3.4")
    with pytest.raises(EditConflict):
        values_command(visit, record.results, (entry,), WORDS)
    with pytest.raises(EditConflict):
        values_command(visit, record.results, (replace(entry, seen=None),), WORDS)


def test_that_a_value_of_the_same_day_and_laboratory_is_the_next_one(
    record: PatientRecord, make_result: MakeResult
) -> None:
    (visit,) = record.visits
    stored = (*record.results, make_result(7, "IGA", 1.0, visit_id=VisitId(6)))
    command = values_command(visit, stored, (ValueEntry("IGA", Measured(0.9), "0.9"),), WORDS)
    assert command is not None
    after = command.changes[0].after
    assert isinstance(after, Result)
    assert after.occurrence == 2


def test_that_a_paste_is_one_command(new: Entering, record: PatientRecord, carry_out: CarryOut) -> None:
    entries = [ValueEntry(code, Measured(float(n)), str(n)) for n, code in enumerate(("CD3", "CD8", "NK"), 1)]
    command = values_command(new.to_store("a"), record.results, entries, WORDS, label="Paste 3 values")
    assert command is not None
    assert (command.label, len(command.changes)) == ("Paste 3 values", 4)
    done = carry_out(record, command)
    assert len(done.results) == len(record.results) + 3
    assert len({result.id for result in done.results}) == len(done.results)


def test_that_nothing_to_change_is_no_command(record: PatientRecord) -> None:
    (visit,) = record.visits
    same = ValueEntry("IGG", Measured(3.1), "3.1", seen="3.1")
    assert values_command(visit, record.results, (same,), WORDS) is None
    nothing = ValueEntry("IGA", None)
    assert values_command(visit, record.results, (nothing,), WORDS) is None


def test_that_the_date_takes_the_values_of_its_day_along(
    stored: Entering, record: PatientRecord, make_result: MakeResult, carry_out: CarryOut
) -> None:
    of_before = make_result(3, "CRP", 5.0, "2024-03-30")
    there = make_result(4, "IGG", 3.3, "2024-04-02", visit_id=None)
    entering = stored.with_record(replace(record, results=(*record.results, of_before, there)))
    entering = entering.field_typed("date", "2.4.2024", is_entered=True)
    command = field_command(entering, "date", entering.draft.fields["date"], "a", WORDS)
    assert label(command) == "Date of visit 31 Mar 2024 → 2 Apr 2024"
    assert command is not None
    done = carry_out(entering.record, command)
    days = {result.id: str(result.at) for result in done.results}
    assert days == {1: "2024-04-02", 2: "2024-04-02", 3: "2024-03-30", 4: "2024-04-02"}
    assert {r.occurrence for r in done.results if r.analyte == "IGG"} == {1, 2}
    assert done.visits[0].planned_point == "d90"


def test_that_a_visit_moved_to_another_planned_point_serves_that_one(stored: Entering) -> None:
    entering = stored.field_typed("date", "d60", is_entered=True)
    command = field_command(entering, "date", entering.draft.fields["date"], "a", WORDS)
    assert command is not None
    after = command.changes[0].after
    assert isinstance(after, Visit)
    assert after.planned_point == "d60"


def test_that_fields_of_the_visit_are_named(stored: Entering, new: Entering) -> None:
    for entering, name, text, said in (
        (stored, "ecog", "2", "ECOG 1 → 2"),
        (stored, "weight_kg", "71.5", "Weight 70 → 71.5"),
        (stored, "ecog", "", "Delete ECOG 1"),
        (new, "temperature_celsius", "37.2", "Temperature 37.2"),
    ):
        typed = entering.field_typed(name, text, is_entered=True)
        command = field_command(typed, name, typed.draft.fields[name], "a", WORDS)
        assert label(command) == said
    assert command is not None
    assert command.changes[0].before is None


def test_that_a_field_that_waits_is_not_stored(stored: Entering) -> None:
    for text in ("9", "x"):
        typed = stored.field_typed("ecog", text, is_entered=True)
        assert field_command(typed, "ecog", typed.draft.fields["ecog"], "a", WORDS) is None


def test_that_a_confirmed_field_keeps_its_reason_in_the_trail(stored: Entering) -> None:
    typed = stored.field_typed("weight_kg", "50", is_entered=True).field_confirmed(
        "weight_kg", "ascites gone"
    )
    command = field_command(typed, "weight_kg", typed.draft.fields["weight_kg"], "a", WORDS)
    assert command is not None
    assert command.reason == "ascites gone"


def test_that_a_note_is_stored_and_taken_away(stored: Entering, new: Entering) -> None:
    command = note_command(stored, " tired \n", "a", WORDS)
    assert label(command) == "Note"
    assert command is not None
    assert isinstance(command.changes[0].after, Visit)
    assert command.changes[0].after.note == "tired"
    assert note_command(stored, "  ", "a", WORDS) is None
    assert note_command(new, "", "a", WORDS) is None


def test_that_kind_and_planned_point_are_stored(stored: Entering) -> None:
    visit = stored.visit
    assert visit is not None
    assert label(kind_command(visit, VisitKind.UNPLANNED, WORDS)) == "Kind of visit planned → unplanned"
    assert kind_command(visit, VisitKind.PLANNED, WORDS) is None
    assert label(planned_command(stored, "d60", WORDS)) == "Planned point d90 → d60"
    assert planned_command(stored, None, WORDS) is None


def test_that_signing_unlocking_and_deleting_say_who_when_and_why(record: PatientRecord) -> None:
    (visit,) = record.visits
    signed = sign_command(visit, "a.martin", CalendarDate(2024, 6, 29), WORDS)
    after = signed.changes[0].after
    assert isinstance(after, Visit)
    assert (after.signed_by, str(after.signed_on), signed.label) == ("a.martin", "2024-06-29", "Sign visit")
    unlocked = unlock_command(after, "wrong weight", WORDS)
    assert (unlocked.changes, unlocked.reason) == ((Change(after, visit),), "wrong weight")
    deleted = delete_command(after, record.results, "wrong patient", WORDS)
    assert deleted.reason == "wrong patient"
    assert deleted.changes == (
        Change(after, visit),
        *(Change(result, None) for result in record.results),
        Change(visit, None),
    )


def test_that_a_reason_stands_with_the_value_and_in_the_trail(stored: Entering) -> None:
    entry = ValueEntry("IGA", Measured(90.0), "90", confirmation="myeloma", laboratory_id=LaboratoryId(1))
    visit = stored.visit
    assert visit is not None
    command = values_command(visit, stored.record.results, (entry,), WORDS)
    assert command is not None
    after = command.changes[0].after
    assert isinstance(after, Result)
    assert (after.confirmation, command.reason) == ("myeloma", "myeloma")


def test_that_missing_values_have_words(stored: Entering) -> None:
    for reason in MissingReason:
        assert WORDS.outcome(Missing(reason))
