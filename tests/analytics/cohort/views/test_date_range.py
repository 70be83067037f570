"""How far other days of partial dates move what a view says: never more, and never less, than there is."""

from dataclasses import replace

from analytics.charts.chart import Pick
from analytics.cohort.views.analysis_view import AnalysisView, Column, Fact, NumberTable, TableRow
from analytics.cohort.views.cells import (
    Cell,
    CountCell,
    EstimateCell,
    NoneCell,
    PCell,
    QuartilesCell,
    Scale,
    ShareCell,
    TextCell,
)
from analytics.cohort.views.date_range import DateRange, date_ranges

COLUMNS = (Column("months", "months"), Column("a", "a", head="4-1BB"), Column("b", "b", head="CD28z"))


def share(value: float) -> EstimateCell:
    return EstimateCell(value, value - 0.1, value + 0.1, Scale.PROBABILITY)


def row(months: float, *cells: Cell) -> TableRow:
    return TableRow((TextCell(f"{months:g}"), *cells), at=months)


def view(*rows: TableRow, p: float = 0.04) -> AnalysisView:
    table = NumberTable("curves", "Incidence", COLUMNS, rows)
    fact = Fact("Gray test", PCell(p, "Gray"))
    return AnalysisView("recovery", "th", "t", "", None, (table,), beside=table, facts=(fact,))


def test_that_facts_come_first_and_of_each_column_the_widest_range() -> None:
    views = [
        view(row(6, share(0.5), share(0.2)), row(12, share(0.6), share(0.3)), p=0.04),
        view(row(6, share(0.51), share(0.2)), row(12, share(0.55), share(0.3)), p=0.02),
        view(row(6, share(0.5), share(0.2)), row(12, share(0.63), share(0.3)), p=0.05),
    ]
    bare = EstimateCell(0.55, None, None, Scale.PROBABILITY)
    assert date_ranges(views) == (
        DateRange("Gray test", PCell(0.02, "Gray"), PCell(0.05, "Gray")),
        DateRange("4-1BB, 12 months", bare, replace(bare, value=0.63)),
    )


def test_that_the_value_of_a_curve_is_named_as_its_patients_are() -> None:
    def infected(value: float) -> AnalysisView:
        pick = Pick("all patients: infected by day 30", (1, 2))
        line = TableRow((TextCell("30"), share(value)), at=30.0, picks=(("all", pick),))
        columns = (Column("time", "day"), Column("all", "n = 9", head="all patients"))
        return replace(view(), beside=NumberTable("at_times", "Incidence", columns, (line,)))

    assert [one.what for one in date_ranges([infected(0.4), infected(0.5)])] == [
        "all patients: infected by day 30"
    ]


def test_that_equal_numbers_are_no_range() -> None:
    assert date_ranges([view(row(6, share(0.5), NoneCell()))] * 3) == ()
    assert date_ranges([]) == ()


def test_that_a_number_one_rule_cannot_give_is_open_even_where_the_others_agree() -> None:
    with_, without = view(row(6, share(0.5), NoneCell())), view(row(6, NoneCell(), NoneCell()))
    for views in ([with_, without], [without, with_]):
        found = date_ranges([views[0], views[1], views[0]])
        assert [(one.what, one.is_open) for one in found] == [("4-1BB, 6 months", True)]
        assert isinstance(found[0].low, EstimateCell)
        assert found[0].low.value == 0.5


def test_that_a_group_that_is_there_under_another_rule_only_is_told() -> None:
    both, one = view(row(6, share(0.5), NoneCell())), view()
    assert [found.what for found in date_ranges([one, both, one])] == ["4-1BB, 6 months"]


def test_that_of_a_table_without_a_figure_every_cell_is_looked_at() -> None:
    def table(n: int, median: float) -> AnalysisView:
        columns = (Column("what", "Characteristic"), Column("all", "All"))
        rows = (
            TableRow((TextCell("Sex"), NoneCell()), is_heading=True),
            TableRow((TextCell("female"), ShareCell(n, 10)), is_indented=True),
            TableRow((TextCell("n"), CountCell(10))),
            TableRow((TextCell("Age"), QuartilesCell(median, 50, 70, 10))),
        )
        return AnalysisView("table1", "table1", "t", "", None, (NumberTable("t", "T", columns, rows),))

    found = date_ranges([table(4, 61.0), table(5, 61.5)])
    assert [one.what for one in found] == ["All, Sex: female", "All, Age"]
    assert (found[0].low, found[0].high) == (ShareCell(4, 10), ShareCell(5, 10))
