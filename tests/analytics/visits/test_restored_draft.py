"""After a crash: what was typed is back, what was stored is not typed, and nothing is stored unasked."""

from collections.abc import Callable
from dataclasses import replace

from analytics.records.ids import VisitId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Result
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit
from analytics.visits.entering import Entering
from analytics.visits.entry_readings import cell_of, field_of
from analytics.visits.entry_sheet import CellStatus
from analytics.visits.restored_draft import restored

MakeResult = Callable[..., Result]


def test_that_what_was_entered_and_not_stored_is_shown_as_typed(new: Entering) -> None:
    draft = new.typed("CD8", "300", is_entered=True).typed("IGG", "3.", is_entered=False)
    back = restored(draft)
    assert {code: typed.is_entered for code, typed in back.draft.cells.items()} == {
        "CD8": False,
        "IGG": False,
    }
    assert cell_of(back, "CD8").status is CellStatus.TYPED


def test_that_what_waited_for_an_answer_waits_again(new: Entering) -> None:
    back = restored(new.typed("CD8", "99999", is_entered=True).typed("IGG", "25", is_entered=True))
    assert cell_of(back, "CD8").status is CellStatus.REFUSED
    assert cell_of(back, "IGG").status is CellStatus.ASKED


def test_that_a_value_stored_in_the_last_moment_is_not_typed_again(
    stored: Entering, record: PatientRecord, make_result: MakeResult
) -> None:
    draft = stored.typed("IGA", "0.9", is_entered=True).typed("IGG", "3.3", is_entered=True)
    after = replace(record, results=(*record.results, make_result(9, "IGA", 0.9)))
    back = restored(draft.with_record(after))
    assert set(back.draft.cells) == {"IGG"}


def test_that_a_new_visit_whose_first_value_was_stored_is_that_visit(
    new: Entering, record: PatientRecord, make_result: MakeResult
) -> None:
    draft = new.typed("CD8", "300", is_entered=True).typed("NK", "12", is_entered=False)
    visit = Visit(VisitId(6), record.patient.id, CalendarDate(2024, 6, 29))
    cd8 = make_result(9, "CD8", 300.0, "2024-06-29", visit_id=VisitId(6))
    after = replace(record, visits=(*record.visits, visit), results=(*record.results, cd8))
    back = restored(draft.with_record(after))
    assert back.visit == visit
    assert set(back.draft.cells) == {"NK"}


def test_that_a_new_visit_stays_new_where_that_of_its_day_is_signed(
    new: Entering, record: PatientRecord
) -> None:
    day = CalendarDate(2024, 6, 29)
    signed = Visit(VisitId(6), record.patient.id, day, signed_by="a", signed_on=day)
    back = restored(new.typed("NK", "12").with_record(replace(record, visits=(*record.visits, signed))))
    assert back.visit is None
    assert set(back.draft.cells) == {"NK"}


def test_that_the_date_of_a_new_visit_and_the_note_come_back(new: Entering) -> None:
    draft = new.field_typed("date", "-3", is_entered=True).noted("tired").typed("NK", "12")
    back = restored(draft)
    assert back.at == CalendarDate(2024, 6, 26)
    assert (field_of(back, "date").text, back.draft.note) == ("-3", "tired")


def test_that_a_visit_that_was_taken_back_is_new_and_of_its_day(
    stored: Entering, record: PatientRecord
) -> None:
    gone = stored.typed("IGA", "0.9").with_record(replace(record, visits=(), results=()))
    fresh = replace(gone, last=None)
    assert restored(fresh).at == CalendarDate(2024, 3, 31)
