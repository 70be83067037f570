"""An entry of the report shows when, the value as written, as stored, and what was there before."""

import pytest

HEADER = "patient,date,analyte,value,unit\n"


def entries(found):
    return [row for file in found.report.as_json()["files"] for row in file["rows"]]


def facts(entry, *names):
    return tuple(entry[name] for name in names)


VALUE = ("at", "entered", "entered_unit", "stored", "stored_unit", "before")


def test_that_a_value_is_shown_as_written_and_as_stored(plan):
    (entry,) = entries(plan(HEADER + "P1,2024-03-05,CD4,0.187,G/L\n"))
    assert facts(entry, *VALUE) == ("2024-03-05", "0.187", "G/L", "187", "/uL", None)


def test_that_a_bound_keeps_its_sign(plan):
    (entry,) = entries(plan(HEADER + "P1,2024-03-05,IgG,<0.3,g/L\n"))
    assert facts(entry, "entered", "stored", "stored_unit") == ("<0.3", "<0.3", "g/L")


def test_that_a_correction_shows_the_old_value(imported, plan):
    imported(HEADER + "P1,2024-03-05,CD4,187,/uL\n")
    (entry,) = entries(plan(HEADER + "P1,2024-03-05,CD4,178,/uL\n"))
    assert facts(entry, "status", "stored", "before") == ("corrected", "178", "187")


def test_that_a_relative_time_has_its_day_and_the_words_of_the_source(plan):
    (entry,) = entries(plan("patient,month,analyte,value,unit\nP1,18,CD4,187,/uL\n"))
    assert facts(entry, "at", "day") == ("18 month", 548)


def test_that_what_cannot_be_read_is_shown_as_it_stands(plan):
    day, value = entries(plan(HEADER + "P1,2024-02-31,CD4,187,/uL\nP1,2024-02-28,CD4,abc,/uL\n"))
    assert facts(day, "status", "at", "entered", "stored") == ("refused", "2024-02-31", "187", None)
    assert facts(value, "status", "at", "entered", "entered_unit") == (
        "refused", "2024-02-28", "abc", "/uL",
    )  # fmt: skip


def test_that_a_refused_cell_of_a_wide_table_is_the_one_of_its_column(plan):
    fine, bad = entries(plan("patient,date,CD4 [/uL],CD8 [/uL]\nP1,2024-02-28,187,abc\n"))
    assert facts(fine, "column", "entered", "stored") == ("CD4 [/uL]", "187", "187")
    assert facts(bad, "column", "at", "entered", "entered_unit") == (
        "CD8 [/uL]", "2024-02-28", "abc", "/uL",
    )  # fmt: skip


def test_that_a_patient_shows_what_was_not_known_before(imported, plan):
    imported("patient,name,sex\nP1,Moreau,female\n")
    (entry,) = entries(plan("patient,name,birth_date\nP1,Moreau,1957-03-14\n"))
    assert entry["stored"] == "family_name Moreau; birth_date 1957-03-14; sex female"
    assert entry["before"] == "birth_date -"


def test_that_a_treatment_and_an_event_show_their_day_and_main_facts(plan):
    (treatment,) = entries(plan("patient,infusion_date,product,prior_lines\nP1,2023-10-24,axi-cel,2\n"))
    assert facts(treatment, "at", "stored") == (
        "2023-10-24", "product axi-cel; prior_lines 2; infusion 2023-10-24",
    )  # fmt: skip
    (event,) = entries(plan("patient,kind,onset,end,grade\nP1,crs,2023-10-26,2023-10-29,2\n"))
    assert facts(event, "at", "stored") == ("2023-10-26", "grade 2; end 2023-10-29")


def test_that_a_variant_shows_its_vaf_as_written_and_in_per_cent(imported, plan):
    header = "patient,sample_date,gene,hgvs_c,vaf,state\n"
    imported(header + "P1,2023-10-01,DNMT3A,c.2345C>T,0.021,\n")
    (entry,) = entries(plan(header + "P1,2023-10-01,DNMT3A,c.2345C>T,0.035,\n", replace_typed=True))
    assert facts(entry, "status", "at", "entered", "stored", "before") == (
        "corrected", "2023-10-01", "0.035", "vaf_percent 3.5", "vaf_percent 2.1",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("content", "moot"),
    [
        ("patient,day,analyte,value\nP1,3,CD4,187\n", (True, True)),
        ("patient,date,analyte,value\nP1,2024-02-28,CD4,187.5\n", (False, False)),
        ("patient,date,analyte,value\nP1,2024-02-28,CD4,187\n", (False, True)),
    ],
)
def test_that_the_report_knows_what_the_file_does_not_have(plan, content, moot):
    (file,) = plan(content).report.files
    assert (file.date_order.is_moot, file.decimal.is_moot) == moot
