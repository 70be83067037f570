"""Reads a file as the table of a rule: patients with their rows, cells read by the kind of their column."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analytics.catalogue import catalogue
from analytics.entry.date_text import DateOrder
from analytics.entry.number_text import DecimalSign
from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold
from analytics.scoring.score_cell import read_score_cell
from analytics.scoring.score_table import Cell, ColumnKind, ScoreColumn, ScoreRow, ScoreTable
from analytics.units import fold_unit
from storage.exchange.columns import split_unit
from storage.exchange.csv_file import read_table
from storage.exchange.date_order import find_date_order
from storage.exchange.number_signs import find_decimal
from storage.exchange.refusal import refuse
from storage.exchange.table import Overrides, Row, Table

_NUMBERS = (ColumnKind.ANALYTE, ColumnKind.NUMBER, ColumnKind.WHOLE)
_ID = "id"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One cell, or a whole row, that cannot be read.

    Attributes:
        row: 1 for the first row of data.
        header: of the column; None: the row as a whole.
    """

    row: int
    header: str | None
    why: Problem


@dataclass(frozen=True, slots=True)
class ScoredPatient:
    """One patient of the file.

    Attributes:
        id: as written, empty where a row has none; the number of the row where the file has no ids.
        first_row: where it begins.
        rows: read cells; empty where *problems* has any.
    """

    id: str
    first_row: int
    rows: tuple[ScoreRow, ...]
    problems: tuple[RowProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreFile:
    """A file as read.

    Attributes:
        form: the form of the table that it has.
        ignored: headers that the rule does not read.
        absent: columns of the rule that the file lacks.
        merged_rows: how many rows repeat another one of their patient exactly.
    """

    patients: tuple[ScoredPatient, ...]
    form: ScoreTable
    ignored: tuple[str, ...]
    absent: tuple[str, ...]
    merged_rows: int


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a column stands, and the unit its header names."""

    index: int
    header: str
    column: ScoreColumn
    unit: str | None


def read_score_file(path: Path, table: ScoreTable, overrides: Overrides | None = None) -> ScoreFile:
    """Read the file at *path* for the rule of *table*.

    Raises:
        FileRefused: the file cannot be read as a table, lacks a column the rule needs, or names a unit that
            is not accepted.
    """
    overrides = overrides or Overrides()
    file = read_table(path, overrides)
    form, found, id_at = _form(file.header, table)
    places = tuple(_with_unit(place) for place in found)
    decimal, order = _signs(file, places, overrides)
    read = [_read(row, places, id_at, decimal, order) for row in file.rows]
    patients, merged = _patients(read, form, has_id=id_at is not None)
    taken = {place.index for place in places} | ({id_at} if id_at is not None else set())
    return ScoreFile(
        patients=patients,
        form=form,
        ignored=tuple(name for n, name in enumerate(file.header) if n not in taken and name),
        absent=tuple(c.name for c in form.columns if c.name not in {p.column.name for p in places}),
        merged_rows=merged,
    )


def _form(header: Sequence[str], table: ScoreTable) -> tuple[ScoreTable, tuple[_Place, ...], int | None]:
    """Return the first form whose needed columns are there, with their places."""
    shown = ", ".join(header[:12])
    lacking: list[str] | None = None
    for form in (table, *table.forms):
        places, id_at = _places(header, form)
        there = {place.column.name for place in places}
        missing = [c.name for c in form.columns if c.is_needed and c.name not in there]
        if form.is_long and id_at is None:
            missing.insert(0, _ID)
        if not missing and places:
            return form, places, id_at
        if lacking is None or len(missing) < len(lacking):
            lacking = missing
    if lacking:
        raise refuse("score_columns_missing", missing=" and ".join(lacking), found=shown)
    raise refuse("score_nothing_read", found=shown)


def _places(header: Sequence[str], form: ScoreTable) -> tuple[tuple[_Place, ...], int | None]:
    names = {fold(name): c for c in form.columns for name in (c.name, *c.synonyms)}
    ids = {fold(name) for name in (_ID, *form.id_synonyms)}
    places: dict[str, _Place] = {}
    id_at = None
    for index, head in enumerate(header):
        name, unit = split_unit(head)
        column = names.get(fold(name))
        if column is None:
            column, unit = names.get(fold(head)), None
        if column is not None:
            if column.name in places:
                raise refuse(
                    "column_twice", column=column.name, headers=f"{places[column.name].header}, {head}"
                )
            places[column.name] = _Place(index, head, column, unit)
        elif fold(head) in ids and id_at is None:
            id_at = index
    return tuple(places.values()), id_at


def _with_unit(place: _Place) -> _Place:
    """Return *place* with its unit spelled as its column knows it.

    Raises:
        FileRefused: the unit is none of them.
    """
    column, unit = place.column, place.unit
    if unit is None or column.kind in (ColumnKind.TEXT, ColumnKind.CHOICE, ColumnKind.DATE, ColumnKind.FLAG):
        return place
    if column.kind is ColumnKind.ANALYTE:
        analyte = catalogue().analyte(column.analyte or "")
        if fold_unit(unit) in analyte.factors:
            return place
        accepted = ", ".join(analyte.units)
    else:
        known = {fold_unit(name): name for name in column.units or {}}
        if fold_unit(unit) in known:
            return _Place(place.index, place.header, column, known[fold_unit(unit)])
        accepted = ", ".join(column.units or {}) or "none"
    raise refuse("score_unit_not_accepted", unit=unit, header=column.name, accepted=accepted)


def _signs(
    file: Table, places: Sequence[_Place], overrides: Overrides
) -> tuple[DecimalSign, DateOrder | None]:
    numbers = [p.index for p in places if p.column.kind in _NUMBERS]
    dates = [p.index for p in places if p.column.kind is ColumnKind.DATE]
    rows = [row for row in file.rows if row.problem is None]
    decimal = find_decimal(
        ((row.line, row.cells[n]) for row in rows for n in numbers if row.cells[n]),
        delimiter=file.delimiter.value,
        told=overrides.decimal,
    )
    order = find_date_order(((row.line, row.cells[n]) for row in rows for n in dates), overrides.date_order)
    return ("," if decimal.value == "," else "."), order.value  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class _ReadRow:
    """One row; ``id`` is empty where it has none, and so where the file has none."""

    number: int
    id: str
    cells: ScoreRow
    problems: tuple[RowProblem, ...]


def _read(
    row: Row, places: Sequence[_Place], id_at: int | None, decimal: DecimalSign, order: DateOrder | None
) -> _ReadRow:
    if row.problem is not None:
        patient = row.said[id_at] if id_at is not None and id_at < len(row.said) else ""
        return _ReadRow(row.number, patient, {}, (RowProblem(row.number, None, row.problem),))
    cells: dict[str, Cell] = {}
    problems = []
    for place in places:
        read = read_score_cell(
            row.cells[place.index], place.column, unit=place.unit, decimal=decimal, order=order
        )
        if isinstance(read, Problem):
            problems.append(RowProblem(row.number, place.header, read))
        else:
            cells[place.column.name] = read
    patient = row.cells[id_at] if id_at is not None else ""
    if not patient and id_at is not None:
        problems.append(RowProblem(row.number, _ID, problem("score_no_id")))
    return _ReadRow(row.number, patient, cells, tuple(problems))


def _patients(
    read: Iterable[_ReadRow], form: ScoreTable, *, has_id: bool
) -> tuple[tuple[ScoredPatient, ...], int]:
    """Put the rows of a patient together; a row that only repeats another one is left out and counted.

    A row that cannot be parted into cells still spoils the patient whose id it bears.
    """
    together: dict[str | int, list[_ReadRow]] = {}
    for row in read:
        together.setdefault(row.id or row.number, []).append(row)
    patients, merged = [], 0
    for rows in together.values():
        once = _once(rows)
        merged += len(rows) - len(once)
        problems = tuple(problem for row in rows for problem in row.problems)
        if not form.is_long and len(once) > 1 and not problems:
            numbers = ", ".join(str(row.number) for row in once)
            problems = (RowProblem(once[0].number, None, problem("score_same_id", rows=numbers)),)
        cells = () if problems else tuple(_complete(row.cells, form) for row in once)
        patient = rows[0].id if has_id else str(rows[0].number)
        patients.append(ScoredPatient(patient, rows[0].number, cells, problems))
    return tuple(patients), merged


def _once(rows: Sequence[_ReadRow]) -> list[_ReadRow]:
    found: dict[tuple[tuple[str, Cell], ...] | int, _ReadRow] = {}
    for row in rows:
        found.setdefault(row.number if row.problems else tuple(row.cells.items()), row)
    return list(found.values())


def _complete(cells: ScoreRow, form: ScoreTable) -> Mapping[str, Cell]:
    return {column.name: cells.get(column.name) for column in form.columns}
