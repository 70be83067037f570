"""Mapping files: what they can say, and a precise word about what is wrong in one."""

import pytest

from analytics.entry.problem_sentences import sentence
from analytics.records.result import Measured, Missing
from storage.exchange.mapping_file import mapping_for, read_mapping, shipped_mappings
from storage.exchange.refusal import FileRefused

EXAMPLE = """
format = 1
name = "Lab of the valley"
table = "results"
origin = "study entry"
decimal = ","
ignore_analytes = ["Kommentar"]
empty = "not_done"

[columns]
Fall = "patient"
Monat = "month"
Was = "analyte"
Zahl = { column = "value", unit = "mg/dL" }

[analytes]
"Ig G gesamt" = "IGG"

[words]
bdl = "not detected"

[defaults]
laboratory = "Valley"
"""
TABLE = """Fall;Monat;Was;Zahl
P1;6;Ig G gesamt;450
P1;12;Ig G gesamt;
P1;12;Kommentar;alles gut
P1;18;CRP;bdl
"""


def test_that_a_mapping_gives_columns_words_units_and_an_origin(clinic, imported, results):
    found = imported(TABLE, mapping=EXAMPLE)
    file = found.report.files[0]
    assert (file.mapping, file.mapping_is_automatic, file.decimal.evidence) == ("mapping.toml", False, "told")
    assert dict(file.ignored_analytes) == {"Kommentar": 1}
    outcomes = {(r.analyte, r.at.days): r.outcome for r in results("P1")}
    assert outcomes["IGG", 183] == Measured(4.5)
    assert isinstance(outcomes["IGG", 365], Missing)
    assert clinic.laboratories.by_name("Valley") is not None
    assert clinic.patients.by_number("P1").origin == "study entry"


def test_that_shipped_mappings_are_found_by_the_exact_header():
    assert len(shipped_mappings()) == 3
    for mapping in shipped_mappings():
        assert mapping_for(mapping.recognise) is mapping
        assert mapping_for((*mapping.recognise, "more")) is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("format = 2\n", "must begin with format = 1"),
        ("format = 1\ncolums = {}\n", "unknown key colums"),
        ('format = 1\ntable = "result"\n', "table cannot be “result”; allowed: patients, treatments"),
        ("format = 1\norigin = 5\n", "origin must be text"),
        ('format = 1\nrecognise = "a"\n', "recognise must be a list of texts"),
        ('format = 1\ntable = "results"\n[columns]\na = "colour"\n', "columns.a cannot be “colour”"),
        ('format = 1\n[columns]\na = { column = "value", units = "g" }\n', "unknown key columns.a.units"),
        ('format = 1\n[analytes]\nX = "XYZZY"\n', "analytes.X names “XYZZY”"),
        ('format = 1\n[analyte_columns]\nx = { unit = "g" }\n', "analyte_columns.x.analyte is missing"),
        ('format = 1\n[time_columns]\nheaders = ["a"]\n', "time_columns.unit is missing"),
        ('format = 1\n[[events]]\nkind = "sneeze"\nat = "x"\nunit = "day"\n', "“sneeze” is no kind"),
        ('format = 1\n[defaults]\ncolour = "red"\n', "unknown key defaults.colour"),
        ("format = [1\n", "It is not TOML"),
        ('format = 1\n[columns]\nabsent = "patient"\n', "names the column “absent”"),
    ],
)
def test_that_a_faulty_mapping_is_explained_for_every_file(clinic, plan, text, part):
    found = plan("patient,sex\nP1,f\n", mapping=text)
    (row,) = found.report.files[0].rows
    assert (row.row, row.status, found.command.changes) == (0, "refused", ())
    assert part in (row.reason or ""), row.reason


def test_that_a_missing_mapping_file_is_named(tmp_path):
    with pytest.raises(FileRefused) as refused:
        read_mapping(tmp_path / "none.toml")
    assert sentence(refused.value.why) == "There is no such file."
