"""Table 1 of a cohort: every cell counted anew."""

from statistics import median
from typing import Any

import pytest

from analytics.cohort.analyses.account import Caution, DropReason
from analytics.cohort.analyses.table_one import BASELINE_FIELDS, table_one
from analytics.cohort.analyses.timed_rows import Grouping
from analytics.cohort.member_fields import FIELDS
from analytics.statistics.table_cell import LevelCount, NumberSummary


@pytest.mark.parametrize("by", ["domain", "ir_any", "sex"])
def test_that_every_cell_is_counted_from_the_rows(cohort: Any, by: str) -> None:
    found = table_one(cohort.members, Grouping.by(FIELDS[by]))
    cells = 0
    for row, characteristic in found.table.rows():
        for group, cell in zip(found.table.groups, row.groups, strict=True):
            of_group = [m for m in cohort.members if FIELDS[by].of(m) == group]
            values = [FIELDS[row.name].of(m) for m in of_group]
            known: list[Any] = [value for value in values if value is not None]
            cells += 1
            assert cell.missing == len(values) - len(known)
            assert cell.n == len(known)
            if isinstance(cell, NumberSummary):
                assert cell.median == pytest.approx(median(known))
            else:
                assert isinstance(cell, LevelCount)
                assert cell.count == sum(value == row.level for value in known)
        assert characteristic.test.name.value
    assert cells > 60
    assert by not in {one.name for one in found.table.characteristics}


def test_that_numbers_stay_numbers_even_where_all_are_nought_or_one(cohort: Any) -> None:
    few = [m for m in cohort.members if m.baseline.prior_lines in (0, 1)] or list(cohort.members[:3])
    (lines,) = table_one(few, fields=[FIELDS["prior_lines"]]).table.characteristics
    assert lines.kind.value == "numbers"


def test_that_who_has_no_group_is_dropped_and_a_later_group_is_named(cohort: Any) -> None:
    few = [FIELDS[name] for name in ("age", "sex")]
    found = table_one(cohort.members, Grouping.by(FIELDS["response_group"]), fields=few)
    without = sum(m.course.response_group is None for m in cohort.members)
    assert without > 0
    assert found.account.dropped_for(DropReason.NO_GROUP) == without
    assert sum(found.table.sizes) == found.account.n
    assert Caution.IMMORTAL_TIME in found.account.cautions


def test_that_without_groups_everybody_is_in_one_column(cohort: Any) -> None:
    found = table_one(cohort.members)
    assert found.table.groups == ("all",)
    assert found.table.sizes == (len(cohort.members),)
    assert [one.name for one in found.table.characteristics] == list(BASELINE_FIELDS)
    assert not table_one([]).account.status.ok
