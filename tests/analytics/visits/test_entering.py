"""From keys to what is to be stored: nothing is lost, nothing is stored unasked, nothing silently changes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from analytics.records.event import Event
from analytics.records.ids import EventId, LaboratoryId, VisitId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, FromFile, Measured, Missing, MissingReason, Result
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.visit import VisitKind
from analytics.visits.entering import Entering, begin
from analytics.visits.entry_frame import EntryFrame
from analytics.visits.entry_readings import cell_of, field_of, value_entry
from analytics.visits.entry_sheet import CellStatus, EntryCell
from analytics.visits.visit_draft import VisitDraft
from analytics.visits.visit_sheet import visit_sheet

MakeResult = Callable[..., Result]
TODAY = date(2024, 6, 29)


def entered(entering: Entering, analyte: str, text: str) -> Entering:
    return entering.typed(analyte, text, is_entered=True)


def codes(cell: EntryCell) -> list[str]:
    return [finding.problem.code for finding in cell.findings]


def test_that_a_new_visit_is_of_today_and_of_the_planned_point_of_its_day(new: Entering) -> None:
    sheet = visit_sheet(new)
    assert (sheet.visit_id, sheet.at, sheet.day) == (None, CalendarDate.of(TODAY), 180)
    assert sheet.planned is not None
    assert (sheet.planned.code, sheet.kind) == ("d180", VisitKind.PLANNED)
    assert set(sheet.expected) == set(sheet.planned.analytes)
    assert {cell.analyte for cell in sheet.cells} > set(sheet.expected)
    assert new.draft == VisitDraft()


def test_that_a_late_visit_serves_the_point_it_makes_up_for_where_its_day_has_none(
    record: PatientRecord, frame: EntryFrame
) -> None:
    off = replace(frame, today=TODAY + timedelta(days=45))
    assert begin(record, off).planned is None
    late = begin(record, off).late_for("d180")
    made = late.to_store("a")
    assert (made.planned_point, made.kind) == ("d180", VisitKind.PLANNED)
    assert visit_sheet(late).due
    assert late.created(replace(made, id=VisitId(6))).draft.late_for is None


def test_that_a_day_with_a_point_of_its_own_and_a_day_too_early_are_late_for_nothing(
    record: PatientRecord, frame: EntryFrame
) -> None:
    today = begin(record, frame).late_for("d90").planned
    assert today is not None
    assert today.code == "d180"
    off = begin(record, replace(frame, today=TODAY + timedelta(days=45))).late_for("d180")
    assert off.field_typed("date", "2024-02-15", is_entered=True).planned is None


def test_that_half_a_number_is_neither_refused_nor_asked_about(new: Entering) -> None:
    cell = cell_of(new.typed("IGG", "31"), "IGG")
    assert (cell.status, cell.outcome) == (CellStatus.TYPED, Measured(31.0))
    assert not [f for f in cell.findings if f.weight != "noted"]
    assert cell_of(new.typed("IGG", "<"), "IGG").status is CellStatus.TYPED


def test_that_a_slip_is_asked_about_once_the_field_is_left_and_stored_with_the_reason(new: Entering) -> None:
    asked = entered(new, "IGG", "31")
    assert cell_of(asked, "IGG").status is CellStatus.ASKED
    assert value_entry(asked, "IGG", asked.draft.cells["IGG"]) is None
    confirmed = asked.confirmed("IGG", "IVIG 40 g yesterday")
    assert cell_of(confirmed, "IGG").status is CellStatus.TYPED
    entry = value_entry(confirmed, "IGG", confirmed.draft.cells["IGG"])
    assert entry is not None
    assert (entry.outcome, entry.confirmation) == (Measured(31.0), "IVIG 40 g yesterday")


def test_that_another_text_needs_another_answer(new: Entering) -> None:
    confirmed = entered(new, "IGG", "31").confirmed("IGG", "true")
    assert cell_of(entered(confirmed, "IGG", "31"), "IGG").status is CellStatus.TYPED
    assert cell_of(entered(confirmed, "IGG", "32"), "IGG").status is CellStatus.ASKED


def test_that_what_is_impossible_is_refused_and_its_text_stays(new: Entering) -> None:
    refused = entered(new, "IGG", "4000")
    cell = cell_of(refused, "IGG")
    assert (cell.status, cell.text, cell.outcome) == (CellStatus.REFUSED, "4000", None)
    assert visit_sheet(refused).open_findings == 1


def test_that_an_offer_taken_stands_in_the_cell_as_if_typed(new: Entering) -> None:
    cell = cell_of(entered(new, "IGG", "1'000,5 mg/dL"), "IGG")
    offer = cell.findings[0].offer
    assert offer is not None
    taken = entered(new, "IGG", "1'000,5 mg/dL").offer_taken("IGG", offer)
    assert taken.draft.cells["IGG"].text == offer
    assert cell_of(taken, "IGG").outcome is not None


def test_that_a_bare_number_is_in_the_laboratorys_unit_and_keeps_its_text_with_that_unit(
    record: PatientRecord, frame: EntryFrame
) -> None:
    new = entered(begin(record, frame), "IGG", "330")
    assert cell_of(new, "IGG").unit == "mg/dL"
    entry = value_entry(new, "IGG", new.draft.cells["IGG"])
    assert entry is not None
    assert entry.outcome == Measured(3.3)
    assert (entry.text, entry.unit, entry.laboratory_id) == ("330", "mg/dL", LaboratoryId(1))


def test_that_a_unit_in_the_text_goes_before_the_laboratorys(
    record: PatientRecord, frame: EntryFrame
) -> None:
    new = entered(begin(record, frame), "IGG", "3,3 g/L")
    entry = value_entry(new, "IGG", new.draft.cells["IGG"])
    assert entry is not None
    assert (entry.outcome, entry.text, entry.unit) == (Measured(3.3), "3,3", "g/L")


def test_that_another_laboratory_reads_what_is_typed_anew_and_leaves_what_is_stored(
    record: PatientRecord, frame: EntryFrame
) -> None:
    typed = begin(record, frame, VisitId(5)).typed("IGA", "1", is_entered=True)
    typed = typed.with_laboratory(LaboratoryId(1)).typed("IGG", "320", is_entered=True)
    assert cell_of(typed, "IGG").outcome == Measured(3.2)
    assert cell_of(typed.with_laboratory(None), "IGG").outcome != Measured(3.2)
    assert cell_of(typed.with_laboratory(LaboratoryId(1)), "CD4").outcome == Measured(150.0)


def test_that_the_laboratory_is_the_visits_then_the_patients_last_then_the_only_one(
    record: PatientRecord, frame: EntryFrame, make_result: MakeResult
) -> None:
    assert begin(record, frame).laboratory_id == LaboratoryId(1)
    two = replace(
        frame, laboratories=(*frame.laboratories, replace(frame.laboratories[0], id=LaboratoryId(2)))
    )
    assert begin(record, two).laboratory_id is None
    of_last = replace(record, results=(make_result(1, "IGG", 3.1, laboratory_id=LaboratoryId(2)),))
    assert begin(of_last, two).laboratory_id == LaboratoryId(2)
    of_visit = replace(
        of_last,
        results=(*of_last.results, make_result(3, "IGA", 1, "2024-05-01", laboratory_id=LaboratoryId(1))),
    )
    assert begin(of_visit, two).laboratory_id == LaboratoryId(1)
    assert begin(of_visit, two, VisitId(5)).laboratory_id == LaboratoryId(2)


def test_that_a_stored_text_typed_again_is_nothing_typed(stored: Entering) -> None:
    assert entered(stored.typed("IGG", "3.15"), "IGG", "3.1").draft.is_empty


def test_that_an_emptied_field_takes_the_stored_value_away(stored: Entering) -> None:
    emptied = entered(stored, "IGG", " ")
    entry = value_entry(emptied, "IGG", emptied.draft.cells["IGG"])
    assert entry is not None
    assert (entry.outcome, entry.seen) == (None, "3.1")
    assert cell_of(entered(stored, "IGA", ""), "IGA").status is CellStatus.EMPTY


def test_that_words_for_a_missing_value_are_values(new: Entering) -> None:
    for text, reason in (("nd", MissingReason.NOT_DONE), ("hem", MissingReason.SAMPLE_FAILED)):
        assert cell_of(entered(new, "CD4", text), "CD4").outcome == Missing(reason)
    assert cell_of(entered(new, "CD19", "<1"), "CD19").outcome == Censored(Comparator.BELOW, 1.0)


def test_that_a_value_changed_underneath_is_asked_about_with_both(
    stored: Entering, record: PatientRecord, make_result: MakeResult
) -> None:
    typing = entered(stored, "IGG", "4.1")
    changed = replace(record, results=(make_result(1, "IGG", 3.4), *record.results[1:]))
    cell = cell_of(typing.with_record(changed), "IGG")
    assert (cell.status, cell.text, cell.findings[0].offer) == (CellStatus.ASKED, "4.1", "3.4")
    assert codes(cell)[0] == "changed_meanwhile"
    kept = typing.with_record(changed).offer_taken("IGG", "3.4")
    assert kept.draft.is_empty
    stands = typing.with_record(changed).confirmed("IGG", "print-out")
    entry = value_entry(stands, "IGG", stands.draft.cells["IGG"])
    assert entry is not None
    assert entry.seen == "3.4"


def test_that_an_imported_value_of_the_day_stands_in_the_new_visits_cell(
    new: Entering, record: PatientRecord, make_result: MakeResult
) -> None:
    typing = entered(new, "CD8", "300")
    imported = make_result(9, "CD8", 310, TODAY.isoformat(), visit_id=None, source=FromFile(1, 1))  # type: ignore[arg-type]
    changed = typing.with_record(replace(record, results=(*record.results, imported)))
    assert cell_of(changed, "CD8").status is CellStatus.ASKED
    assert cell_of(begin(changed.record, new.frame), "CD8").text == "310"


def test_that_values_wait_while_the_date_is_open(new: Entering) -> None:
    open_ = entered(new.field_typed("date", "31.2.2024", is_entered=True), "CD8", "300")
    assert field_of(open_, "date").status is CellStatus.REFUSED
    assert open_.at is None
    settled = open_.field_typed("date", "-3", is_entered=True)
    assert settled.at == CalendarDate.of(TODAY - timedelta(days=3))


def test_that_an_odd_date_waits_for_its_reason(new: Entering) -> None:
    odd = new.field_typed("date", "2024-07-30", is_entered=True)
    assert (field_of(odd, "date").status, odd.at) == (CellStatus.ASKED, None)
    assert odd.field_confirmed("date", "planned").at == CalendarDate(2024, 7, 30)


def test_that_a_new_visit_begun_yesterday_stays_of_yesterday(new: Entering) -> None:
    typed = entered(new, "CD8", "300")
    tomorrow = replace(new.frame, today=TODAY + timedelta(days=1))
    assert replace(typed, frame=tomorrow).at == CalendarDate.of(TODAY)


def test_that_a_second_visit_of_a_day_is_noticed(new: Entering) -> None:
    found = field_of(new.field_typed("date", "2024-03-31", is_entered=True), "date")
    assert [f.problem.code for f in found.findings] == ["visit_that_day"]
    assert found.status is CellStatus.TYPED


def test_that_fields_of_the_visit_have_their_own_limits(new: Entering) -> None:
    for name, text, status in (
        ("ecog", "2", CellStatus.TYPED),
        ("ecog", "6", CellStatus.REFUSED),
        ("ecog", "1.5", CellStatus.REFUSED),
        ("weight_kg", "70,5 kg", CellStatus.TYPED),
        ("weight_kg", "705", CellStatus.REFUSED),
        ("weight_kg", "7.05", CellStatus.ASKED),
        ("temperature_celsius", "37.2", CellStatus.TYPED),
        ("temperature_celsius", "372", CellStatus.REFUSED),
        ("temperature_celsius", "42", CellStatus.ASKED),
    ):
        field = field_of(new.field_typed(name, text, is_entered=True), name)
        assert field.status is status, (name, text)
        assert field.text == text


def test_that_questions_about_fields_can_be_turned_off(new: Entering) -> None:
    off = replace(new, frame=replace(new.frame, settings={"entry.visit_fields": "off"}))
    assert (
        field_of(off.field_typed("weight_kg", "50", is_entered=True), "weight_kg").status is CellStatus.TYPED
    )


def test_that_values_that_do_not_fit_together_are_asked_about_where_the_check_says(new: Entering) -> None:
    fitting = entered(entered(new, "WBC", "5"), "ANC", "3")
    assert visit_sheet(fitting).open_findings == 0
    odd = entered(fitting, "ANC", "6")
    assert visit_sheet(odd).open_findings == 1


def test_that_a_visit_taken_back_keeps_its_day_until_it_is_entered_again(
    stored: Entering, record: PatientRecord
) -> None:
    gone = stored.with_record(replace(record, visits=(), results=()))
    assert (gone.visit, gone.at) == (None, CalendarDate(2024, 3, 31))
    assert gone.to_store("a").at == CalendarDate(2024, 3, 31)
    assert gone.with_record(record).visit is not None
    assert gone.with_record(record).last is None


def test_that_visits_of_a_patient_without_dates_are_by_day_number(
    record: PatientRecord, frame: EntryFrame
) -> None:
    undated = replace(record, treatments=(replace(record.treatments[0], infusion=RelativeTime(0)),))
    entering = begin(undated, frame).field_typed("date", "d90", is_entered=True)
    assert entering.at == RelativeTime(90)


def test_that_nobody_is_seen_today_who_has_died(record: PatientRecord, frame: EntryFrame) -> None:
    death = Event(EventId(1), record.patient.id, "death", CalendarDate(2024, 5, 1))
    entering = entered(begin(replace(record, events=(death,)), frame), "CD8", "300")
    assert entering.at is None
    assert field_of(entering, "date").status is CellStatus.REFUSED
    assert entering.field_typed("date", "2024-04-30", is_entered=True).at == CalendarDate(2024, 4, 30)


def test_that_an_odd_day_nobody_typed_is_asked_about_and_can_be_confirmed(
    record: PatientRecord, frame: EntryFrame
) -> None:
    later = replace(
        record.treatments[0], indication=CalendarDate(2025, 1, 1), infusion=CalendarDate(2025, 2, 1)
    )
    entering = begin(replace(record, treatments=(later,)), frame)
    assert (field_of(entering, "date").status, entering.at) == (CellStatus.ASKED, None)
    assert entering.field_confirmed("date", "seen before").at == CalendarDate.of(TODAY)


def test_that_a_date_left_as_it_stands_is_nothing_typed_and_keeps_its_reason(new: Entering) -> None:
    assert new.field_typed("date", "29.06.2024", is_entered=True).draft.is_empty
    asked = new.field_typed("date", "01.07.2024", is_entered=True)
    assert field_of(asked, "date").status is CellStatus.ASKED
    confirmed = asked.field_confirmed("date", "booked")
    left = confirmed.field_typed("date", "1/7/2024", is_entered=True)
    assert left.draft.fields["date"].reason == "booked"
    assert left.at == CalendarDate(2024, 7, 1)


def test_that_a_blood_count_has_fields_also_where_no_plan_asks_and_nothing_was_measured(
    record: PatientRecord, frame: EntryFrame
) -> None:
    nobody = replace(record, treatments=(), results=(), visits=())
    shown = {cell.analyte for cell in visit_sheet(begin(nobody, frame)).cells}
    assert shown >= {"WBC", "ANC", "ALC", "HGB", "PLT", "CREA", "LDH", "CD4", "IGG"}
    assert visit_sheet(begin(nobody, frame)).expected == ()
    assert not visit_sheet(begin(nobody, replace(frame, is_read_only=True))).cells


def test_that_a_stored_value_keeps_the_range_of_its_own_laboratory(
    record: PatientRecord, frame: EntryFrame, make_result: MakeResult
) -> None:
    of_chu = replace(record, results=(make_result(1, "IGG", 3.1, laboratory_id=LaboratoryId(1)),))
    chosen = begin(of_chu, frame, VisitId(5)).with_laboratory(None)
    assert cell_of(chosen, "IGG").laboratory_id == LaboratoryId(1)
    assert cell_of(chosen, "IGA").laboratory_id is None
