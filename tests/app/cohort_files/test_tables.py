"""Tables of an analysis as files of other programs, read back with other programs' libraries."""

import csv
import io
import zipfile
from dataclasses import replace
from datetime import timedelta

import docx
import openpyxl
import pytest

from analytics.cohort.views.analysis_view import AnalysisView, Column, NumberTable, TableRow
from analytics.cohort.views.cells import CountCell, TextCell
from app.cohort_files.file_facts import FileFacts
from app.cohort_files.steady_zip import zipped
from app.cohort_files.table_csv import as_csv
from app.cohort_files.table_docx import as_docx
from app.cohort_files.table_xlsx import as_xlsx

from .conftest import FORMULA

NOBODY = NumberTable("t", "Nobody", (Column("name", "Name"), Column("n", "n", is_number=True)), ())


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_that_a_csv_has_bare_numbers_and_no_formula(view: AnalysisView) -> None:
    content = as_csv(view.tables[0])
    assert content.startswith("\ufeff".encode())
    rows = read_csv(content)
    assert rows[0]["name"] == 'Müller, "Łódź"'
    assert rows[1]["name"] == f"'{FORMULA}"
    assert (rows[1]["first_n"], rows[1]["first_of"]) == ("14", "41")
    assert (rows[3]["first"], rows[3]["first_lower"], rows[3]["first_upper"]) == ("0.617", "0.47", "0.77")
    assert (rows[4]["first"], rows[4]["first_lower"]) == ("", "8.0")
    assert rows[4]["second_reason"] == "no_events"
    assert len({len(row) for row in rows}) == 1


def test_that_a_table_of_nobody_has_its_heads() -> None:
    assert as_csv(NOBODY).decode("utf-8-sig") == "name,n\r\n"


def test_that_numbers_are_numbers_in_excel(view: AnalysisView, facts: FileFacts) -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(view, facts)))
    sheet = book.worksheets[0]
    assert sheet.title == "Cumulative incidence % all a"
    assert sheet.freeze_panes == "B4"
    titles = [cell.value for cell in sheet[3]]
    column = {title: titles.index(title) for title in titles}  # the first of both groups
    by_name = {row[0].value: row for row in sheet.iter_rows(min_row=4)}
    estimate = by_name["at 12 months"]
    assert [estimate[column[t]].value for t in ("value", "value, lower", "value, upper")] == [
        0.617,
        0.47,
        0.77,
    ]
    assert estimate[column["value"]].number_format == "0.0%"
    share = by_name[FORMULA]
    assert share[column["value, n"]].value == 14
    assert share[column["value, %"]].value == pytest.approx(14 / 41)
    assert by_name["median"][column["value"]].value == "not reached"
    assert by_name["patients"][column["value"]].value == 1284
    assert by_name['Müller, "Łódź"'][column["p"]].value == 0.0002


def test_that_no_text_is_calculated_in_excel(view: AnalysisView, facts: FileFacts) -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(view, facts)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert FORMULA in [cell.value for cell in book["Comparisons"]["A"]]


def test_that_the_last_sheet_says_what_was_done(view: AnalysisView, facts: FileFacts) -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(view, facts)))
    told = [tuple(cell.value or "" for cell in row) for row in book["About"].iter_rows(max_col=2)]
    assert ("!", "Groups were not randomised.") in told
    assert ("Patients", "105 in the analysis") in told
    assert ("", "2 left out: no group") in told
    assert ("Estimator", "Aalen-Johansen") in told
    assert ("", "Synthetic data: no real patients.") in told
    assert "901" not in str(told)


def test_that_sheets_of_like_titles_get_names_of_their_own(view: AnalysisView, facts: FileFacts) -> None:
    long = "A title far longer than the thirty-one signs of Excel"
    tables = tuple(replace(NOBODY, title=long) for _ in range(3))
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(replace(view, tables=tables), facts)))
    assert len(set(book.sheetnames)) == len(book.sheetnames) == 5


def test_that_word_holds_the_table_as_in_a_paper(view: AnalysisView, facts: FileFacts) -> None:
    document = docx.Document(io.BytesIO(as_docx(view, facts)))
    (table,) = document.tables
    texts = [[cell.text for cell in row.cells] for row in table.rows]
    assert texts[0][1] == "4-1BB, n = 41"
    assert texts[2][0] == 'Müller, "Łódź"'
    assert texts[3][1] == "14/41 (34.1 %)"
    assert texts[6][1].startswith("not reached")
    assert "not estimable: no event" in texts[6][2]
    xml = table._tbl.xml
    assert xml.count('w:sz="12"') == 8  # four cells of the first row, and four of the last
    assert xml.count("<w:tblHeader") == 2
    told = [paragraph.text for paragraph in document.paragraphs]
    assert "Groups were not randomised." in told
    assert "SHR: see methods." in told
    assert "Fine-Gray, CD28z vs 4-1BB: 0.28 (0.14–0.56)" in told
    assert "Estimator: Aalen-Johansen" in told
    assert "Synthetic data: no real patients." in told


def test_that_a_curve_of_a_thousand_steps_is_left_to_excel(view: AnalysisView, facts: FileFacts) -> None:
    rows = tuple(TableRow((TextCell(str(n)), CountCell(n))) for n in range(1000))
    steps = replace(NOBODY, title="Steps", rows=rows)
    content = as_docx(replace(view, tables=(*view.tables, steps)), facts)
    document = docx.Document(io.BytesIO(content))
    assert len(document.tables) == 1
    assert any("“Steps” has 1,000 rows" in paragraph.text for paragraph in document.paragraphs)


@pytest.mark.parametrize("write", [as_xlsx, as_docx])
def test_that_a_file_is_the_same_for_the_same(write, view: AnalysisView, facts: FileFacts) -> None:  # type: ignore[no-untyped-def]
    assert write(view, facts) == write(view, facts)
    assert write(view, facts) != write(view, replace(facts, made=facts.made + timedelta(days=1)))


@pytest.mark.parametrize("write", [as_xlsx, as_docx])
def test_that_an_analysis_of_nobody_is_a_file_as_well(write, view: AnalysisView, facts: FileFacts) -> None:  # type: ignore[no-untyped-def]
    empty = replace(view, tables=(NOBODY,), facts=(), everybody=None, left_out=(), sources=(), reading=())
    assert zipfile.is_zipfile(io.BytesIO(write(empty, facts)))
    assert zipfile.is_zipfile(io.BytesIO(write(replace(empty, tables=()), facts)))


def test_that_a_zip_is_the_same_for_the_same(facts: FileFacts) -> None:
    files = {"a.txt": b"a", "b.txt": b"b"}
    assert zipped(files, facts.made) == zipped(files, facts.made)
    assert zipfile.ZipFile(io.BytesIO(zipped(files))).namelist() == ["a.txt", "b.txt"]
