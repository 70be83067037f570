"""Tables of characteristics asked of R: quartiles, counts, and the test each row names."""

from collections.abc import Iterator, Mapping, Sequence

from analytics.cohort.bundle.bundle_plan import FITTED, Block, Expected, Plan, Value, key
from analytics.cohort.bundle.r_text import r_text, r_texts
from analytics.cohort.member_fields import Cell
from analytics.figures.figure_csv import safe
from analytics.statistics.descriptive_table import Characteristic, DescriptiveTable
from analytics.statistics.group_labels import group_labels
from analytics.statistics.table_cell import LevelCount
from analytics.statistics.table_column import ColumnKind

FAMILY = "table"


def table_plan(
    table: DescriptiveTable, groups: Sequence[object] | None, values: Mapping[str, Sequence[Cell]]
) -> Plan:
    """Return the bundle of *table*.

    Every column is sorted by itself within its group: all numbers of the table stay as they are, and no row
    is a patient any longer.

    Args:
        table: as shown.
        groups: of each patient; None without groups.
        values: of each column of the table, one a patient.
    """
    names = tuple(map(safe, table.groups))
    labels = group_labels(groups) if groups is not None else None
    n = len(next(iter(values.values()), ()))
    codes = [0] * n if labels is None else labels.codes.tolist()
    columns: dict[str, Sequence[Value]] = {"id": list(range(1, n + 1))}
    columns["group"] = [names[code] for code in sorted(codes)]
    for one in table.characteristics:
        columns[one.name] = _sorted(values[one.name], codes)
    group = f'grouped("group", {r_texts(names)})'
    if not n:
        return Plan(columns, (), (), is_linked=False)
    blocks = tuple(_block(one, table, group, names) for one in table.characteristics)
    kinds = {ColumnKind.NUMBERS: "a number", ColumnKind.LEVELS: "a level"}
    notes = tuple((one.name, kinds[one.kind]) for one in table.characteristics)
    return Plan(columns, (("group", "the group"), *notes), blocks, is_linked=False)


def _sorted(values: Sequence[Cell], codes: Sequence[int]) -> list[Value]:
    """Return *values* by group, in each group by size, what is missing last."""
    order = sorted(range(len(values)), key=lambda place: (codes[place], *_place(values[place])))
    return [_written(values[place]) for place in order]


def _place(value: Cell) -> tuple[int, float, str]:
    if value is None or value == "" or value != value:
        return 2, 0.0, ""
    return (1, 0.0, value) if isinstance(value, str) else (0, float(value), "")


def _written(value: Cell) -> Value:
    if value is None or value != value:
        return None
    if isinstance(value, str):
        return safe(value)
    return int(value) if float(value).is_integer() else float(value)


def _block(one: Characteristic, table: DescriptiveTable, group: str, names: Sequence[str]) -> Block:
    test = one.test.name.value if one.test.status.ok else "none"
    function = "describe_numbers" if one.kind is ColumnKind.NUMBERS else "describe_levels"
    call = f"{function}({r_text(one.name)}, {group}, {r_text(test)})"
    return Block(FAMILY, (call,), tuple(_expected(one, names, has_test=test != "none")))


def _expected(one: Characteristic, names: Sequence[str], *, has_test: bool) -> Iterator[Expected]:
    for row in one.rows:
        for group, cell in zip(names, row.groups, strict=True):
            if row.level is None or row is one.rows[0]:
                yield Expected(key(one.name, group, "n"), float(cell.n))
            if isinstance(cell, LevelCount):
                yield Expected(key(one.name, group, safe(row.level or ""), "count"), float(cell.count))
            elif cell.n:
                yield Expected(key(one.name, group, "lower_quartile"), cell.lower_quartile)
                yield Expected(key(one.name, group, "median"), cell.median)
                yield Expected(key(one.name, group, "upper_quartile"), cell.upper_quartile)
    if not one.rows:
        for group in names:
            yield Expected(key(one.name, group, "n"), 0.0)
    if has_test:
        yield Expected(key(one.name, "p"), one.test.p, FITTED)
