"""Whatever stands in a file, planning ends with a report, and the clinic is only read."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.clinic import Clinic
from storage.exchange.plan import plan_import

CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "P1",
            "2024-03-05",
            "05.03.2024",
            "3/5/2024",
            "CD4",
            "WBC",
            "187",
            "1,5",
            "1.234",
            "<0.1",
            "/uL",
            "%",
            "",
            "TP53",
            "c.1A>T",
            "0.5",
            "crs",
            "2",
            "nd",
            '"',
            "\x00",
            "=1+1",
            "day 30",
            "1e309",
            "�",
            "next_line",
            "IVIG",
            "not_covered",
            "failed",
            "blood",
            "axi-cel",
            "ongoing",
            "1960",
            "f",
            "m",
            "999",
        ]
    ),
)
HEADERS = st.sampled_from(
    [
        "patient",
        "date",
        "day",
        "analyte",
        "value",
        "unit",
        "CD4",
        "WBC [G/L]",
        "day 30",
        "kind",
        "onset",
        "grade",
        "gene",
        "vaf",
        "vaf [%]",
        "state",
        "infusion_date",
        "product",
        "name",
        "birth_date",
        "sex",
        "x",
        "",
        "detail",
    ]
)
TABLES = st.sampled_from(
    [
        "patient,date,analyte,value,unit,laboratory",
        "patient,day,CD4,WBC [G/L]",
        "patient,age,CD4,sex",
        "patient,kind,onset,end,grade,detail,value,unit",
        "patient,sample_date,material,gene,hgvs_c,vaf,depth,state",
        "patient,mutation,day 0,day 30",
        "patient,infusion_date,product,ecog,index",
        "patient,name,birth_date,sex",
    ]
)
SLOW = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def planned(clinic: Clinic, folder: Path, content: bytes) -> None:
    path = folder / "fuzz.csv"
    path.write_bytes(content)
    head = clinic.audit.head_hash()
    found = plan_import(clinic, [path], accept_partial=True)
    found.report.as_json()
    for row in found.report.files[0].rows:
        assert row.status != "refused" or row.reason
    assert clinic.audit.head_hash() == head
    clinic.execute(found.command)
    assert plan_import(clinic, [path], accept_partial=True).command.changes == ()


@SLOW
@given(content=st.binary(max_size=400))
def test_that_any_bytes_end_in_a_report(clinic, tmp_path, content):
    planned(clinic, tmp_path, content)


@SLOW
@given(
    header=st.lists(HEADERS, min_size=2, max_size=8, unique=True),
    rows=st.lists(st.lists(CELLS, min_size=1, max_size=9), max_size=6),
    sign=st.sampled_from([";", ",", "\t", "|"]),
    codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_that_any_table_ends_in_a_report_and_imports_once(clinic, tmp_path, header, rows, sign, codec):
    text = "\r\n".join(sign.join(cells) for cells in (header, *rows))
    planned(clinic, tmp_path, text.encode(codec))


@SLOW
@given(header=TABLES, data=st.data())
def test_that_a_known_table_with_any_cells_imports_once(clinic, tmp_path, header, data):
    width = header.count(",") + 1
    row = st.lists(
        CELLS.filter(lambda cell: not set(cell) & set('",\r\n\x00')), min_size=width, max_size=width
    )
    rows = data.draw(st.lists(row, min_size=1, max_size=6))
    planned(clinic, tmp_path, "\n".join([header, *(",".join(cells) for cells in rows)]).encode())


@pytest.mark.parametrize("character", ['"', "(", "9", " ", "\n", "\r", ";", "<", "-"])
def test_that_a_megabyte_of_one_character_ends_soon(clinic, tmp_path, character):
    planned(clinic, tmp_path, b"patient;date;analyte;value\n" + character.encode() * 1_000_000)
