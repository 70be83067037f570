"""Broken files: each gets a clear sentence, and the clinic stays as it was, to its audit trail."""

import re

import pytest

from analytics.records.time_point import CalendarDate
from storage.exchange.table import Overrides

HEADER = "patient,date,analyte,value,unit\n"
GOOD = "P1,2024-03-05,CD4,187,/uL\n"


def long(*rows: str) -> str:
    return HEADER + GOOD + "".join(row + "\n" for row in rows)


# what is wrong, the file, (row, part of the sentence)
BROKEN = {
    "missing value column": ("patient,date,analyte\nP1,2024-03-05,CD4\n", 0, "without value"),
    "missing patient column": ("date,analyte,value\n2024-03-05,CD4,187\n", 0, "without patient"),
    "missing date column": ("patient,analyte,value\nP1,CD4,187\n", 0, "without date"),
    "missing analyte column": ("patient,date,value,unit\nP1,2024-03-05,1,g/L\n", 0, "without analyte"),
    "foreign table": ("colour,shape\nred,round\n", 0, "no table that is known"),
    "unknown unit": (
        long("P1,2024-03-06,CD4,187,furlong"),
        2,
        "“furlong” is not accepted for CD4; accepted:",
    ),
    "unit of another analyte": (long("P1,2024-03-06,CD4,187,mg/dL"), 2, "not accepted for CD4"),
    "31 February": (long("P1,2024-02-31,CD4,187,/uL"), 2, "not a day of the calendar"),
    "31.02. of a German file": ("patient;date;analyte;value\nP1;31.02.2024;CD4;187\n", 1, "not a day"),
    "date without a year": ("patient;date;analyte;value\nP1;31.02.;CD4;187\n", 1, "is not a date"),
    "two-digit year": ("patient;date;analyte;value\nP1;05.03.24;CD4;187\n", 1, "two digits"),
    "day number of a spreadsheet": (long("P1,45356,CD4,187,/uL"), 2, "spreadsheet"),
    "no date": (long("P1,,CD4,187,/uL"), 2, "There is no date"),
    "future": (long("P1,2031-01-01,CD4,187,/uL"), 2, "in the future"),
    "month 13": (long("P1,2024-13-01,CD4,187,/uL"), 2, "not a day"),
    "ambiguous dates": ("patient,date,analyte,value\nP1,3/5/2024,CD4,187\n", 0, "--date-order"),
    "two date orders": (
        "patient,date,analyte,value\nP1,25/3/2024,CD4,1\nP1,3/25/2024,CD4,2\n",
        0,
        "two orders",
    ),
    "text in a number": (long("P1,2024-03-06,CD4,many,/uL"), 2, "“many” is not a number"),
    "range": (long("P1,2024-03-06,CD4,100-200,/uL"), 2, "is a range"),
    "too large": (long("P1,2024-03-06,CD4,1e309,/uL"), 2, "too large"),
    "impossible": (long("P1,2024-03-06,CD4,200000,/uL"), 2, "from 0 to 10000 /µL"),
    "negative": (long("P1,2024-03-06,CD4,-1,/uL"), 2, "impossible for CD4"),
    "other digits": (long("P1,2024-03-06,CD4,１２,/uL"), 2, "digits other than 0 to 9"),
    "empty value": (long("P1,2024-03-06,CD4,,/uL"), 2, "There is no value"),
    "wrong decimal": (
        long('P1,2024-03-06,CD4,"1,5",/uL', "P1,2024-03-07,CD4,1.5,/uL", "P1,2024-03-08,CD4,2.5,/uL"),
        2,
        "does not fit the decimal sign “.”",
    ),
    "two decimal signs": (
        "patient;date;analyte;value\nP1;2024-01-01;CD4;1,5\nP1;2024-01-02;CD4;1.5\n",
        0,
        "--decimal",
    ),
    "ambiguous decimal": ("patient;date;analyte;value\nP1;2024-01-01;PLT;1.234\n", 0, "--decimal"),
    "unknown analyte": (long("P1,2024-03-06,Midichlorians,187,/uL"), 2, "“Midichlorians” is no analyte"),
    "no analyte": (long("P1,2024-03-06,,187,/uL"), 2, "No analyte is named"),
    "no patient": (long(",2024-03-06,CD4,187,/uL"), 2, "no patient number"),
    "too few cells": (long("P1,2024-03-06,CD4"), 2, "has 3 cells, the header 5"),
    "too many cells": (long("P1,2024-03-06,CD4,1,5,/uL"), 2, "has 6 cells, the header 5"),
    "mixed delimiters": (long("P1;2024-03-06;CD4;187;/uL"), 2, "has 1 cells, the header 5"),
    "endless line": (HEADER + "P1," + "x" * 1_100_000 + "\n", 0, "longer than 1000000"),
    "endless cell": (long('P1,"' + ("x" * 500 + "\n") * 400 + '",CD4,1,/uL'), 0, "endless"),
    "zip named csv": (b"PK\x03\x04\x14\x00rest", 0, "ZIP archive"),
    "workbook named csv": (b"PK\x03\x04[Content_Types].xml xl/workbook.xml", 0, "Excel workbook"),
    "pdf named csv": (b"%PDF-1.7\n", 0, "PDF"),
    "web page named csv": ("<!DOCTYPE html>\n<html><body>Log in</body></html>\n", 0, "web page (HTML)"),
    "table of a web page": ("\n<table><tr><td>1</td></tr></table>\n", 0, "web page (HTML)"),
    "XML named csv": ('<?xml version="1.0"?>\n<lab><v>1</v></lab>\n', 0, "This is XML"),
    "JSON named csv": ('{"patient": "P1",\n "value": 1}\n', 0, "This is JSON"),
    "list of JSON": ('[\n {"patient": "P1"}\n]\n', 0, "This is JSON"),
    "control character in a number": (long("P\x072,2024-03-06,CD4,1,/uL"), 2, "cannot be seen (U+0007)"),
    "writing direction in a number": (long("P\u202e21,2024-03-06,CD4,1,/uL"), 2, "cannot be seen (U+202E)"),
    "empty": (b"", 0, "file is empty"),
    "only a header": (HEADER, 0, "no rows"),
    "duplicate headers": (
        "patient,date,analyte,value,Value\nP1,2024-03-05,CD4,1,2\n",
        0,
        "Two columns are called",
    ),
    "two columns for one": (
        "patient,date,Collected,analyte,value\nP1,2024-03-05,2024-03-05,CD4,1\n",
        0,
        "Several columns mean date",
    ),
    "several times": ("patient,day,week,analyte,value\nP1,1,2,CD4,1\n", 0, "several columns"),
    "NUL": (HEADER.encode() + b"P1,2024-03-05,CD4,1\x0087,/uL\n", 0, "zero bytes"),
    "too many columns": (",".join(f"c{n}" for n in range(70_000)) + "\n1\n", 0, "70000 columns"),
    "quote never closed": (long('"P1,2024-03-06,CD4,187,/uL'), 0, "never closed"),
    "quote in the middle": (long('"P"1,2024-03-06,CD4,187,/uL'), 0, "quotation mark"),
    "random bytes": (bytes(range(128, 256)) * 20, 0, "not text"),
    "unknown kind": ("patient,kind,onset\nP1,sneezing,2024-03-05\n", 1, "“sneezing” is no kind"),
    "no such grade": ("patient,kind,onset,grade\nP1,crs,2024-03-05,7\n", 1, "“7” is no grade of crs: 1, 2"),
    "end before onset": ("patient,kind,onset,end\nP1,crs,2024-03-05,2024-03-01\n", 1, "end is before"),
    "unknown detail": ("patient,kind,onset,detail\nP1,response,2024-03-05,perfect\n", 1, "is not a response"),
    "VAF above one": ("patient,sample_date,gene,vaf\nP1,2024-03-05,TP53,4.4\n", 1, "per cent"),
    "VAF above a hundred": (
        "patient,sample_date,gene,vaf [%]\nP1,2024-03-05,TP53,440\n",
        1,
        "not an allele fraction",
    ),
    "VAF nd": ("patient,sample_date,gene,vaf\nP1,2024-03-05,TP53,nd\n", 1, "not done or not detected"),
    "state against VAF": (
        "patient,sample_date,gene,vaf,state\nP1,2024-03-05,TP53,0.1,not_covered\n",
        1,
        "contradicts",
    ),
    "no gene": ("patient,sample_date,gene,vaf\nP1,2024-03-05,,0.1\n", 1, "No gene"),
    "unknown product": (
        "patient,infusion_date,product\nP1,2024-03-05,snake oil\n",
        1,
        "no product of the catalogue",
    ),
    "ECOG 9": ("patient,infusion_date,ecog\nP1,2024-03-05,9\n", 1, "whole number from 0 to 5"),
    "unknown sex": ("patient,sex\nP1,blue\n", 1, "neither female nor male"),
    "birth in the future": ("patient,birth_date\nP1,2031-01-01\n", 1, "in the future"),
    "two births": ("patient,birth_date\nP1,1960-01-01\nP1,1961-01-01\n", 2, "birth date disagrees"),
    "before birth": (
        "patient,birth_date,date,analyte,value\nP1,1960-01-01,1959-05-05,CD4,1\n",
        1,
        "before the",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_that_a_broken_file_is_explained_and_changes_nothing(clinic, plan, case):
    content, row, part = BROKEN[case]
    before = clinic.audit.head_hash(), clinic.patients.all()
    found = plan(content)
    refused = [entry for entry in found.report.files[0].rows if entry.status == "refused"]
    assert [entry.row for entry in refused] == [row]
    assert part in (refused[0].reason or ""), refused[0].reason
    assert not re.search(r"[{}]|None|Error", refused[0].reason or "")
    assert (found.report.ok, found.command.changes) == (False, ())
    assert (clinic.audit.head_hash(), clinic.patients.all()) == before


def test_that_a_folder_and_a_missing_file_are_explained(plan, tmp_path):
    found = plan(tmp_path, tmp_path / "none.csv")
    reasons = [file.rows[0].reason for file in found.report.files]
    assert reasons == ["This is a folder, not a file.", "There is no such file."]


def test_that_one_refused_value_keeps_everything_out_unless_told(clinic, plan):
    text = long("P2,2024-03-06,CD4,many,/uL", "P3,2024-03-06,CD4,5,/uL")
    assert plan(text).command.changes == ()
    found = plan(text, accept_partial=True)
    assert (found.report.ok, found.report.count("added"), found.report.count("refused")) == (True, 2, 1)
    clinic.execute(found.command)
    assert [patient.number for patient in clinic.patients.all()] == ["P1", "P3"]


def test_that_one_broken_file_keeps_the_others_out(plan):
    found = plan(long(), "nothing\nhere\n")
    assert (found.report.count("added"), found.report.ok, found.command.changes) == (1, False, ())


def test_that_what_cannot_be_known_can_be_told(imported, results):
    text = "patient,date,analyte,value\nP1,3/5/2024,PLT,1.234\n"
    imported(text, overrides=Overrides(date_order="dmy", decimal=","))
    (result,) = results("P1")
    assert (result.at, result.outcome.value, result.entered_text) == (
        CalendarDate(2024, 5, 3),
        1234.0,
        "1.234",
    )


def test_that_a_reason_never_holds_a_name(plan, imported):
    imported("patient,name,given_name,birth_date\nP1,Feuerstein,Wilma,1960-05-03\n")
    found = plan("patient,name,given_name,birth_date\nP1,Geröllheimer,Betty,1961-05-03\n")
    (row,) = found.report.files[0].rows
    assert row.reason == "The birth date disagrees with what is known of the patient with this number."
    found = plan("patient,name\nP1,Geröllheimer\n")
    assert "name disagrees" in (found.report.files[0].rows[0].reason or "")
    assert "Geröllheimer" not in str(found.report.as_json())
    assert "Feuerstein" not in str(found.report.as_json())
