"""Reads a CSV file into a table, whatever program wrote it, and refuses what is none."""

import csv
import hashlib
import io
import re
from collections.abc import Iterator
from pathlib import Path

from analytics.entry.problem import problem
from storage.exchange.delimiter import find_delimiter
from storage.exchange.encoding import decode
from storage.exchange.refusal import refuse
from storage.exchange.table import Overrides, Recognised, Row, Table

_LARGEST_FILE = 512 * 1024 * 1024
_LONGEST_LINE = 1_000_000
_MOST_COLUMNS = 16_384
_ENDLESS = re.compile(rf"[^\r\n]{{{_LONGEST_LINE + 1}}}")
_HTML = re.compile(
    r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body|table|div|meta)\b", re.I | re.S
)
_JSON = re.compile(r"\{\s*(?:\"[^\"]*\"\s*:|\}\s*\Z)|\[\s*(?:[\[{]|\"[^\"]*\"\s*[,\]])")
_TOLD_DELIMITER = re.compile(r"\s*\"?sep=(.)\"?[^\S\r\n]*(?:\r\n|\r|\n)")


def read_table(path: Path, overrides: Overrides | None = None) -> Table:
    """Read the file at *path*.

    Raises:
        FileRefused: it is not there, not a file, too large, another format, or its header cannot be used.
    """
    overrides = overrides or Overrides()
    data = _bytes_of(path)
    text, encoding = decode(data, overrides.encoding)
    _refuse_other_texts(text)
    if _ENDLESS.search(text):
        raise refuse("endless_line", limit=_LONGEST_LINE)
    delimiter, start_line, text = _part_header(text, overrides)
    header, rows = _parse(text, delimiter.value, start_line)
    return Table(path.name, hashlib.sha256(data).hexdigest(), header, rows, encoding, delimiter)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise refuse("is_folder")
        if not path.exists():
            raise refuse("no_such_file")
        if not path.is_file():
            raise refuse("not_a_file")
        if path.stat().st_size > _LARGEST_FILE:
            raise refuse("file_too_large", limit=f"{_LARGEST_FILE // 1024**2} MB")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise refuse("unreadable_file", why=getattr(error, "strerror", None) or "no valid path") from None


def _refuse_other_texts(text: str) -> None:
    """Name a web page, XML or JSON as such, before it is read as a strange table."""
    start = text[:2000].lstrip()
    if _HTML.match(start):
        raise refuse("is_html")
    if start.startswith("<?xml"):
        raise refuse("is_xml")
    if _JSON.match(start):
        raise refuse("is_json")


def _part_header(text: str, overrides: Overrides) -> tuple[Recognised, int, str]:
    """Return the delimiter, the line number the header stands on, and the text from there."""
    blank = re.match(r"(?:[^\S\r\n]*(?:\r\n|\r|\n))*", text)
    skipped = blank[0] if blank else ""
    rest = text[len(skipped) :]
    said = _TOLD_DELIMITER.match(rest)
    if said is not None:
        skipped += said[0]
        rest = rest[said.end() :]
    line = 1 + len(re.findall(r"\r\n|\r|\n", skipped))
    if said is not None and overrides.delimiter is None:
        return Recognised(said[1], "named in the first line"), line, rest
    return find_delimiter(rest, overrides.delimiter), line, rest


def _parse(text: str, delimiter: str, start_line: int) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    records = _records(text, delimiter, start_line)
    line, header = next(((line, cells) for line, cells in records if any(cells)), (0, ()))
    header = _without_empty_end(header)
    if not header:
        raise refuse("empty_file")
    if len(header) > _MOST_COLUMNS:
        raise refuse("too_many_columns", columns=len(header), limit=_MOST_COLUMNS)
    rows: list[Row] = []
    for line, cells in records:
        if any(cells):
            rows.append(_row(len(rows) + 1, line, cells, len(header)))
    if not rows:
        raise refuse("no_rows")
    return header, tuple(rows)


def _records(text: str, delimiter: str, start_line: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each record with the physical line it begins on.

    Raises:
        FileRefused: a quotation mark is never closed, or a cell is endless.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = start_line + reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            said = str(error)
            if "end of data" in said:
                raise refuse("quote_not_closed", line=line) from None
            if "limit" in said:
                raise refuse("endless_cell", line=line) from None
            raise refuse("stray_quote", line=line) from None
        yield line, tuple(cell.strip() for cell in cells)


def _row(number: int, line: int, cells: tuple[str, ...], columns: int) -> Row:
    if len(cells) > columns:
        surplus = _without_empty_end(cells)
        if len(surplus) > columns:
            return Row(
                number, line, (), problem("too_many_cells", cells=len(surplus), columns=columns), cells
            )
        cells = cells[:columns]
    elif len(cells) < columns:
        return Row(number, line, (), problem("too_few_cells", cells=len(cells), columns=columns), cells)
    return Row(number, line, cells)


def _without_empty_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    length = len(cells)
    while length and not cells[length - 1]:
        length -= 1
    return cells[:length]
