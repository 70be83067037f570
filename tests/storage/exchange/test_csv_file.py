"""Encodings, delimiters, quotes and line ends are recognised, the same way every time, and shown."""

import pytest

from analytics.entry.problem_sentences import sentence
from storage.exchange.csv_file import read_table
from storage.exchange.refusal import FileRefused
from storage.exchange.table import Overrides

TEXT = "patient;name;value\nP1;Müller;1,5\nP2;Lefèvre;2,5\n"


@pytest.mark.parametrize(
    ("codec", "bom", "recognised"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8-sig"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("cp1252", b"", "windows-1252"),
    ],
)
def test_that_an_encoding_is_recognised(file, codec, bom, recognised):
    table = read_table(file(bom + TEXT.encode(codec)))
    assert table.encoding.value == recognised
    assert table.header == ("patient", "name", "value")
    assert [row.cells[1] for row in table.rows] == ["Müller", "Lefèvre"]


@pytest.mark.parametrize(
    ("name", "codec", "recognised"),
    [("Šimek", "iso8859-15", "latin-9"), ("Žižek", "iso8859-15", "latin-9"),
     ("œuvre", "iso8859-15", "latin-9"), ("5 €", "cp1252", "windows-1252"),
     ("Šimek", "cp1252", "windows-1252"), ("µl ²", "cp1252", "windows-1252")],
)  # fmt: skip
def test_that_windows_1252_and_latin_9_are_told_apart(file, name, codec, recognised):
    table = read_table(file(f"patient;name\nP1;{name}\n".encode(codec)))
    assert (table.encoding.value, table.rows[0].cells[1]) == (recognised, name)


def test_that_an_encoding_can_be_told(file):
    table = read_table(file("patient;name\nP1;Š\n".encode("cp1250")), Overrides(encoding="latin-9"))
    assert (table.encoding.value, table.encoding.evidence) == ("latin-9", "told")
    with pytest.raises(FileRefused) as refused:
        read_table(file("patient;name\nP1;ä\n".encode("cp1252")), Overrides(encoding="utf-8"))
    assert "is not utf-8: byte 17" in sentence(refused.value.why)


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_that_a_delimiter_and_any_line_end_are_recognised(file, sign, end):
    lines = [["a", "b", "c"], ["1", "", "3"], ["4", "5", "6"]]
    table = read_table(file(end.join(sign.join(line) for line in lines) + end))
    assert table.delimiter.value == sign
    assert [(row.number, row.line, row.cells) for row in table.rows] == [
        (1, 2, ("1", "", "3")),
        (2, 3, ("4", "5", "6")),
    ]


def test_that_commas_inside_german_cells_do_not_part_them(file):
    table = read_table(file("a;b\n1,5;2,5\n3,5;4,5\n"))
    assert (table.delimiter.value, table.rows[0].cells) == (";", ("1,5", "2,5"))


def test_that_a_spreadsheets_own_word_about_the_delimiter_is_heard(file):
    table = read_table(file("sep=|\r\na|b\r\n1|2\r\n"))
    assert (table.delimiter.value, table.header, table.rows[0].line) == ("|", ("a", "b"), 3)


def test_that_quotes_keep_delimiters_line_ends_and_doubled_quotes(file):
    table = read_table(file('a,b\n"x, y\nz","say ""hi"""\n3,4\n'))
    assert table.rows[0].cells == ("x, y\nz", 'say "hi"')
    assert table.rows[1].line == 4


def test_that_blank_lines_do_not_count_and_lines_are_the_files_own(file):
    table = read_table(file("\n\na;b\n\n1;2\n;\n3;4\n"))
    assert [(row.number, row.line) for row in table.rows] == [(1, 5), (2, 7)]


def test_that_a_row_of_another_length_is_a_problem_of_that_row(file):
    table = read_table(file("a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3;;\n"))
    assert [row.problem.code if row.problem else None for row in table.rows] == [
        None, "too_few_cells", "too_many_cells", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"  \r\n \r\n", "empty_file"),
        (b"PK\x03\x04rest", "is_zip"),
        (b"PK\x03\x04[Content_Types].xml xl/", "is_xlsx"),
        (b"%PDF-1.7", "is_pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "is_old_office"),
        (b"\x1f\x8b\x08", "is_gzip"),
        (b"SQLite format 3\x00", "is_sqlite"),
        (b"\x89PNG\r\n", "is_picture"),
        (b"a;b\n1;\x002\n", "zero_bytes"),
        (b"a;b\n1;\xe4\x01\n", "not_text"),
        (b"a;b\n1;\x81\xe4\n", "not_text"),
        (b"a;b\n", "no_rows"),
        (b'a;b\n"1;2\n3;4\n', "quote_not_closed"),
        (b'a;b\n"1"x;2\n', "stray_quote"),
        (b"a;b\n1;" + b"x" * 1_000_001 + b"\n", "endless_line"),
        (b'a;b\n1;"' + (b"x" * 999 + b"\n") * 200 + b'"\n', "endless_cell"),
        (b";".join(b"c%d" % n for n in range(70_000)) + b"\n1\n", "too_many_columns"),
    ],
)
def test_that_what_is_no_table_is_named(file, content, code):
    with pytest.raises(FileRefused) as refused:
        read_table(file(content))
    assert refused.value.why.code == code


def test_that_a_folder_and_a_missing_file_are_named(tmp_path):
    for path, code in ((tmp_path, "is_folder"), (tmp_path / "none.csv", "no_such_file")):
        with pytest.raises(FileRefused) as refused:
            read_table(path)
        assert refused.value.why.code == code
