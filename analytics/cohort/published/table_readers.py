"""Reads published numbers out of tables: shares of levels, medians, ranges and the p values of rows."""

from collections.abc import Mapping
from typing import Any

from analytics.cohort.published.own_value import OwnValue, nothing
from analytics.statistics.descriptive_table import Characteristic, DescriptiveTable
from analytics.statistics.fisher_exact import fisher_exact
from analytics.statistics.mann_whitney import mann_whitney
from analytics.statistics.quartiles import quartiles
from analytics.statistics.table_cell import LevelCount, NumberSummary

Given = Mapping[str, Any]
NO_VALUES = "nobody has a value"
NO_GROUP = "nobody is in this group"


def share(result: Any, given: Given) -> OwnValue:
    """Return how many of a group have one of some levels.

    Args:
        result: holds the table.
        given: ``field``, ``levels``, ``group`` (all together without), ``whole``: whether who has nothing on
            record counts as having none, ``is_complement``: how many have none of the levels, ``count_only``.
    """
    table: DescriptiveTable = result.table
    sizes = dict(zip(table.groups, table.sizes, strict=True))
    group = given.get("group")
    if group is not None and group not in sizes:
        return nothing(NO_GROUP)
    count, known = _counted(table, given, group)
    of = (sum(sizes.values()) if group is None else sizes[group]) if given.get("whole") else known
    if not of:
        return nothing(NO_VALUES)
    if given.get("is_complement"):
        count = of - count
    return OwnValue(count=count, of=None if given.get("count_only") else of)


def median(result: Any, given: Given) -> OwnValue:
    """Return the median of a group with its quartiles, or its range (``spread = "range"``, ``""`` none)."""
    summary = _summary(result.table, given)
    if summary is None or not summary.n:
        return nothing(NO_VALUES if summary is not None else NO_GROUP)
    scale, spread = float(given.get("scale", 1.0)), str(given.get("spread", "IQR"))
    ends = {
        "IQR": (summary.lower_quartile, summary.upper_quartile),
        "range": (summary.minimum, summary.maximum),
        "": (None, None),
    }[spread]
    lower, upper = (None if end is None else end * scale for end in ends)
    return OwnValue(
        estimate=summary.median * scale,
        lower=lower,
        upper=upper,
        spread=spread,
        unit=str(given.get("unit", "")),
        decimals=int(given.get("decimals", 1)),
    )


def level_median(result: Any, given: Given) -> OwnValue:
    """Return the median of levels that are whole numbers, with its quartiles."""
    values = _as_numbers(result.table, given)
    if not values:
        return nothing(NO_VALUES)
    lower, middle, upper = quartiles(values)
    return OwnValue(estimate=middle, lower=lower, upper=upper, spread="IQR", decimals=0)


def level_p(result: Any, given: Given) -> OwnValue:
    """Return the p value of Mann-Whitney of levels that are whole numbers, between two groups."""
    groups = [_as_numbers(result.table, {**given, "group": group}) for group in result.table.groups]
    if len(groups) != 2:
        return nothing("no test can be made")
    test = mann_whitney(*groups)
    return OwnValue(p=test.p) if test.status.ok else nothing("no test can be made")


def row_p(result: Any, given: Given) -> OwnValue:
    """Return the p value of a row; with ``levels`` Fisher's of these levels against all others."""
    table: DescriptiveTable = result.table
    if "levels" not in given:
        found = _characteristic(table, given["field"])
        if found is None or not found.test.status.ok:
            return nothing("no test can be made")
        return OwnValue(p=found.test.p)
    cells = []
    for group in table.groups:
        own = share(result, {**given, "group": group})
        if own.count is None or own.of is None:
            return nothing("no test can be made")
        cells.append([own.count, own.of - own.count])
    test = fisher_exact(cells)
    return OwnValue(p=test.p) if test.status.ok else nothing("no test can be made")


def unknown(result: Any, given: Given) -> OwnValue:
    """Return of how many the level of ``field`` is not known."""
    table: DescriptiveTable = result.table
    found = _characteristic(table, given["field"])
    return OwnValue(count=sum(table.sizes) if found is None else sum(found.missing), of=sum(table.sizes))


def group_size(result: Any, given: Given) -> OwnValue:
    """Return how many are in a group, of all."""
    table: DescriptiveTable = result.table
    sizes = dict(zip(table.groups, table.sizes, strict=True))
    return OwnValue(count=sizes.get(given["group"], 0), of=sum(table.sizes))


def combination(result: Any, given: Given) -> OwnValue:
    """Return how many met exactly these criteria."""
    wanted = set(given["criteria"])
    total = sum(one.n for one in result.combinations)
    found = next(one.n for one in result.combinations if {str(c.value) for c in one.criteria} == wanted)
    return OwnValue(count=found, of=total)


def _characteristic(table: DescriptiveTable, field: str) -> Characteristic | None:
    return next((one for one in table.characteristics if one.name == field), None)


def _counted(table: DescriptiveTable, given: Given, group: str | None) -> tuple[int, int]:
    """Return how many have one of the levels, and of how many the level is known."""
    found = _characteristic(table, given["field"])
    if found is None:
        return 0, 0
    count = known = 0
    for row in found.rows:
        cell = row.overall if group is None else row.groups[table.groups.index(group)]
        if isinstance(cell, LevelCount):
            known = cell.n
            count += cell.count if row.level in given["levels"] else 0
    return count, known


def _as_numbers(table: DescriptiveTable, given: Given) -> list[float]:
    group, found = given.get("group"), _characteristic(table, given["field"])
    if found is None or (group is not None and group not in table.groups):
        return []
    values: list[float] = []
    for row in found.rows:
        cell = row.overall if group is None else row.groups[table.groups.index(group)]
        if isinstance(cell, LevelCount) and row.level is not None:
            values += [float(row.level)] * cell.count
    return values


def _summary(table: DescriptiveTable, given: Given) -> NumberSummary | None:
    group, found = given.get("group"), _characteristic(table, given["field"])
    if found is None or not found.rows or (group is not None and group not in table.groups):
        return None
    row = found.rows[0]
    cell = row.overall if group is None else row.groups[table.groups.index(group)]
    return cell if isinstance(cell, NumberSummary) else None
