"""What an earlier file had and a newer one does not is reported, never deleted."""

import pytest

RESULTS = "patient,date,analyte,value,unit\n"


def missing(found):
    return [(m.patient, m.what, m.at, m.file) for m in found.report.files[0].missing_from_file]


@pytest.mark.parametrize(
    ("header", "rows", "gone"),
    [
        (
            "patient,infusion_date,product\n",
            ("A,2023-12-01,tisa-cel\n", "A,2024-12-01,axi-cel\n"),
            ("A", "treatment", "2024-12-01"),
        ),
        (
            "patient,kind,onset\n",
            ("A,crs,2024-01-05\n", "A,icans,2024-01-06\n"),
            ("A", "icans", "2024-01-06"),
        ),
        (
            "patient,kind,onset,detail\n",
            ("A,crs,2024-01-05,\n", "A,next_line,2024-01-06,glofitamab\n"),
            ("A", "next_line", "2024-01-06"),
        ),
        (
            "patient,sample_date,gene,hgvs_c,vaf\n",
            ("A,2024-01-05,TP53,c.818G>A,0.1\n", "A,2024-01-06,TET2,c.705del,0.2\n"),
            ("A", "TET2 c.705del", "2024-01-06"),
        ),
    ],
)
def test_that_records_missing_from_a_newer_file_are_reported_and_kept(
    clinic, file, imported, header, rows, gone
):
    imported(file(header + "".join(rows), "t.csv"))
    before = clinic.treatments.all(), clinic.events.all(), clinic.variants.all()
    found = imported(file(header + rows[0], "t.csv"))
    assert missing(found) == [(*gone, "t.csv")]
    assert (clinic.treatments.all(), clinic.events.all(), clinic.variants.all()) == before


def test_that_a_new_month_is_not_missing_the_last_one(file, imported):
    imported(file(RESULTS + "A,2024-10-05,CD4,100,\nA,2024-10-28,CD4,120,\n", "lab-2024-11-01.csv"))
    found = imported(file(RESULTS + "A,2024-11-05,CD4,100,\n", "lab-2024-12-01.csv"))
    assert missing(found) == []


def test_that_a_row_gone_within_the_days_of_a_newer_export_is_reported_with_its_file(file, imported):
    old = "A,2024-10-05,CD4,100,\nA,2024-10-10,CD4,110,\nA,2024-10-28,CD4,120,\nB,2024-10-10,CD4,5,\n"
    imported(file(RESULTS + old, "lab-2024-11-01.csv"))
    found = imported(file(RESULTS + "A,2024-10-05,CD4,100,\nA,2024-11-05,CD4,130,\n", "lab-2024-12-01.csv"))
    assert missing(found) == [
        ("A", "CD4", "2024-10-10", "lab-2024-11-01.csv"),
        ("A", "CD4", "2024-10-28", "lab-2024-11-01.csv"),
    ]


def test_that_a_file_of_another_name_misses_nothing(file, imported):
    imported(file(RESULTS + "A,2024-10-05,CD4,100,\nA,2024-10-10,CD4,110,\n", "lab-2024.csv"))
    found = imported(file(RESULTS + "A,2024-10-05,CD4,100,\nA,2024-10-28,CD4,130,\n", "wards-2024.csv"))
    assert missing(found) == []
