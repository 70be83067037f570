"""Results are matched by patient, analyte, time, laboratory, material and occurrence."""

import pytest

from analytics.records.command import Change, Command
from analytics.records.ids import ResultId
from analytics.records.patient import Sex
from analytics.records.result import Censored, FromFile, Measured, Missing, NotDetected, Result, Typed
from analytics.records.time_point import CalendarDate, RelativeTime

HEADER = "patient,date,analyte,value,unit\n"
DAY = "P1,2024-03-05,"


def statuses(found):
    return [row.status for file in found.report.files for row in file.rows]


def values(results):
    return sorted(r.outcome.value for r in results("P1"))


def test_that_a_second_import_of_the_same_file_changes_nothing(clinic, imported, plan):
    text = HEADER + DAY + "CD4,187,/uL\n" + DAY + "IgG,3.85,g/L\n" + DAY + "ANC,<0.1,G/L\n"
    imported(text)
    head = clinic.audit.head_hash()
    again = plan(text)
    assert statuses(again) == ["unchanged"] * 3
    assert again.command.changes == ()
    assert (again.report.created_patients, clinic.audit.head_hash()) == ((), head)


def test_that_one_import_is_undone_as_one(clinic, plan):
    done = clinic.execute(plan(HEADER + DAY + "CD4,187,/uL\n").command)
    clinic.execute(done.inverse())
    assert clinic.patients.all() == ()
    assert clinic.source_files.all() == ()


def test_that_the_same_value_in_another_unit_is_unchanged(imported, plan):
    imported(HEADER + DAY + "CD4,250,/uL\n")
    assert statuses(plan(HEADER + DAY + "CD4,0.25,10*9/L\n")) == ["unchanged"]


def test_that_a_different_value_corrects_and_the_old_one_stays_readable(clinic, imported, results):
    imported(HEADER + DAY + "CD4,187,/uL\n")
    found = imported(HEADER + DAY + "CD4,178,/uL\n")
    assert statuses(found) == ["corrected"]
    assert found.report.files[0].rows[0].reason == "Was “187”."
    (result,) = results("P1")
    assert (result.outcome, result.entered_text) == (Measured(178.0), "178")
    assert [old.result.outcome for old in clinic.history_of_result(result.id)] == [Measured(187.0)]
    assert isinstance(result.source, FromFile)
    assert clinic.source_files.get(result.source.file_id).imported_at.year == 2026


def test_that_a_second_value_in_one_file_is_a_second_result(imported, plan, results):
    text = HEADER + DAY + "CD4,187,/uL\n" + DAY + "CD4,201,/uL\n" + DAY + "CD4,187,/uL\n"
    found = imported(text)
    assert statuses(found) == ["added", "added", "unchanged"]
    reasons = [row.reason for row in found.report.files[0].rows]
    assert reasons == [None, "Value number 2 of this analyte at this time.", "Same as row 1."]
    assert [(r.outcome.value, r.occurrence) for r in results("P1")] == [(187.0, 1), (201.0, 2)]
    assert statuses(plan(text)) == ["unchanged"] * 3


def test_that_equal_values_meet_before_the_rest_meets_in_order(imported, results):
    imported(HEADER + DAY + "CD4,187,/uL\n" + DAY + "CD4,201,/uL\n")
    found = imported(HEADER + DAY + "CD4,201,/uL\n" + DAY + "CD4,190,/uL\n" + DAY + "CD4,210,/uL\n")
    assert statuses(found) == ["unchanged", "corrected", "added"]
    assert [(r.outcome.value, r.occurrence) for r in results("P1")] == [(190.0, 1), (201.0, 2), (210.0, 3)]


@pytest.mark.parametrize(
    "other", ["P1,2024-03-05,CD4,9,/uL,Lab B,blood,", "P1,2024-03-05,CD4,9,/uL,Lab A,serum,",
              "P1,2024-03-06,CD4,9,/uL,Lab A,blood,", "P2,2024-03-05,CD4,9,/uL,Lab A,blood,",
              "P1,2024-03,CD4,9,/uL,Lab A,blood,", "P1,2024-03-05,CD4,9,/uL,Lab A,blood,08:30"],
)  # fmt: skip
def test_that_another_laboratory_material_time_or_patient_is_another_result(imported, other):
    header = "patient,date,analyte,value,unit,laboratory,material,time\n"
    imported(header + "P1,2024-03-05,CD4,187,/uL,Lab A,blood,\n")
    assert statuses(imported(header + other + "\n")) == ["added"]


def test_that_a_laboratory_is_created_once(clinic, imported):
    header = "patient,date,analyte,value,laboratory\n"
    found = imported(header + "P1,2024-03-05,CD4,187,Lab A\nP1,2024-03-06,CD4,187,LAB A\n")
    assert found.report.created_laboratories == ("Lab A",)
    assert [lab.name for lab in clinic.laboratories.all()] == ["Lab A"]


def test_that_typed_values_are_not_superseded_unasked(clinic, imported, plan, results):
    imported("patient,sex\nP1,f\n")
    patient = clinic.patients.by_number("P1")
    typed = Result(ResultId(-1), patient.id, "CD4", CalendarDate(2024, 3, 5), Measured(187.0), "187")
    clinic.execute(Command("Type", (Change(None, typed),)))
    text = HEADER + DAY + "CD4,178,/uL\n"
    assert statuses(plan(HEADER + DAY + "CD4,187,/uL\n")) == ["unchanged"]
    refused = plan(text)
    assert statuses(refused) == ["refused"]
    assert "typed" in (refused.report.files[0].rows[0].reason or "")
    assert results("P1")[0].source == Typed()
    assert statuses(imported(text, replace_typed=True)) == ["corrected"]


def test_that_a_row_missing_from_a_newer_file_is_reported_and_kept(imported, results):
    imported(HEADER + DAY + "CD4,187,/uL\n" + DAY + "IgG,3.9,g/L\nP2,2024-03-05,CD4,5,/uL\n")
    found = imported(HEADER + DAY + "CD4,187,/uL\n")
    missing = [(m.row, m.patient, m.what, m.at) for m in found.report.files[0].missing_from_file]
    assert missing == [(2, "P1", "IGG", "2024-03-05"), (3, "P2", "CD4", "2024-03-05")]
    assert len(results("P1")) == 2


def test_that_two_files_of_one_import_may_not_disagree(plan):
    found = plan(HEADER + DAY + "CD4,187,/uL\n", HEADER + DAY + "CD4,178,/uL\n")
    assert statuses(found) == ["added", "refused"]


def test_that_a_file_given_twice_is_named(plan):
    found = plan(HEADER + DAY + "CD4,187,/uL\n", HEADER + DAY + "CD4,187,/uL\n")
    assert statuses(found) == ["added", "unchanged"]
    assert (found.report.files[1].rows[0].reason or "").startswith("The same file again")
    assert found.report.ok


def test_that_patients_are_read_before_results_whatever_the_order(clinic, imported):
    imported(HEADER + DAY + "CD4,187,/uL\n", "patient,name,sex,birth_date\nP1,Weiß,w,1960\n")
    patient = clinic.patients.by_number("P1")
    assert (patient.family_name, patient.sex, patient.birth_date) == ("Weiß", Sex.FEMALE, CalendarDate(1960))


def test_that_bounds_words_and_missing_values_are_kept_as_such(imported, results):
    imported(HEADER + DAY + "CMV,nicht nachweisbar,\n" + DAY + "ANC,<0.1,G/L\n" + DAY + "IgG,n.b.,\n")
    kinds = {r.analyte: type(r.outcome) for r in results("P1")}
    assert kinds == {"CMV": NotDetected, "ANC": Censored, "IGG": Missing}


def test_that_a_wide_table_has_an_analyte_per_column_with_its_unit(imported, results):
    found = imported("patient;Datum;Leukozyten [/µl];Hb (g/l);CD4;Farbe\nP1;05.03.2024;1250;89;;rot\n")
    file = found.report.files[0]
    assert (file.shape, file.ignored_columns) == ("analyte_columns", ("Farbe",))
    assert [(row.column, row.what) for row in file.rows] == [("Leukozyten [/µl]", "WBC"), ("Hb (g/l)", "HGB")]
    assert dict(file.empty_cells) == {"not_measured": 1}
    assert {r.analyte: r.outcome.value for r in results("P1")} == {"WBC": 1.25, "HGB": 8.9}


def test_that_a_wide_table_may_have_a_time_point_per_column(imported, results):
    found = imported("patient,analyte,unit,day 0,Day 30,2024-03-05\nP1,CD4,/uL,1,2,\n")
    assert [row.column for row in found.report.files[0].rows] == ["day 0", "Day 30"]
    assert [(r.at, r.outcome.value) for r in results("P1")] == [
        (RelativeTime(0), 1.0),
        (RelativeTime(30), 2.0),
    ]


def test_that_unnamed_units_are_the_catalogues_and_shown(imported):
    found = imported("patient,day,analyte,value\nP1,30,IgG,3.9\n")
    assert found.report.files[0].assumed_units == {"IGG": "g/L"}


def test_that_cd4_in_per_cent_is_the_percentage(imported, results):
    imported(HEADER + DAY + "CD4,12,%\n")
    assert [r.analyte for r in results("P1")] == ["CD4_PCT"]


GIGA = HEADER + DAY + "PLT,120,g/l\n" + DAY + "IgG,5,g/l\n" + DAY + "WBC,4,G/l\n"


def test_that_gram_per_litre_is_no_count(plan):
    found = plan(GIGA + DAY + "Hb,91,G/L\n")
    assert statuses(found) == ["refused", "added", "added", "refused"]
    reasons = [row.reason or "" for row in found.report.files[0].rows]
    assert "gram per litre, which no count of PLT can be in" in reasons[0]
    assert "giga (10⁹) per litre, which HGB cannot be in" in reasons[3]


def test_that_a_mapping_says_what_a_spelling_means_and_only_where_it_fits(imported, results):
    imported(GIGA, mapping='format = 1\n[units]\n"g/l" = "G/L"\n')
    assert {r.analyte: r.outcome.value for r in results("P1")} == {"PLT": 120.0, "IGG": 5.0, "WBC": 4.0}


def test_that_a_mapping_says_so_for_wide_columns_too(imported, results):
    text = "patient,date,Thrombozyten [g/l],IgG [g/l]\nP1,2024-03-05,120,5\n"
    imported(text, mapping='format = 1\n[units]\n"g/l" = "G/L"\n')
    assert {r.analyte: r.outcome.value for r in results("P1")} == {"PLT": 120.0, "IGG": 5.0}


def test_that_days_from_another_origin_are_refused(imported, plan):
    imported("patient,age,analyte,value\nP1,70,CD4,187\n")
    found = plan("patient,day,analyte,value\nP1,30,CD4,187\n")
    assert "count from “birth”; this file counts from “index infusion”" in (
        found.report.files[0].rows[0].reason or ""
    )


def test_that_progress_is_told_and_may_cancel(plan):
    seen = []
    plan(
        HEADER + "".join(f"P1,2024-03-05,CD4,{n},/uL\n" for n in range(1, 1200)),
        tick=lambda *t: seen.append(t),
    )
    assert seen == [(0, 1199), (500, 1199), (1000, 1199), (1199, 1199)]
    with pytest.raises(KeyboardInterrupt):
        plan(HEADER + DAY + "CD4,1,/uL\n", tick=_cancel)


def _cancel(done, total):
    raise KeyboardInterrupt


def test_that_the_report_has_the_shape_that_scripts_rely_on(plan):
    found = plan(HEADER + DAY + "CD4,187,/uL\n").report.as_json()
    assert (found["added"], found["unchanged"], found["corrected"], found["refused"]) == (1, 0, 0, 0)
    assert found["created_patients"] == ["P1"]
    (file,) = found["files"]
    assert file["format"] == "csv"
    (row,) = file["rows"]
    expected = {"row": 1, "column": None, "status": "added", "reason": None, "patient": "P1", "what": "CD4"}
    assert expected.items() <= row.items()
