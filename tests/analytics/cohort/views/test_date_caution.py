"""The caution of partial dates: it stands where a number moves, says from what to what, and nowhere else."""

from dataclasses import replace

from analytics.cohort.partial_dates import DateRule
from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.cohort.views.account_words import AccountWords
from analytics.cohort.views.cell_text import CellText, cell_text
from analytics.cohort.views.cell_words import CellWords
from analytics.cohort.views.cells import Cell, CountCell, EstimateCell, Scale
from analytics.cohort.views.date_caution import TOLD, date_caution
from analytics.cohort.views.date_range import DateRange
from analytics.wording import Wording
from tests.analytics.cohort.views.curve_context import shown

WORDS = AccountWords()


def write(cell: Cell) -> CellText:
    return cell_text(cell, Wording(), CellWords())


def ratio(value: float) -> EstimateCell:
    return EstimateCell(value, None, None, Scale.RATIO)


def said(*found: DateRange) -> str:
    return date_caution(found, WORDS, write, Wording())


def test_that_nothing_is_said_where_no_number_moves() -> None:
    assert said() == ""


def test_that_a_number_is_said_from_its_least_to_its_greatest() -> None:
    assert "sHR 0.61 – 0.72." in said(DateRange("sHR", ratio(0.61), ratio(0.72)))


def share(value: float) -> EstimateCell:
    return EstimateCell(value, None, None, Scale.PROBABILITY)


def test_that_a_number_that_is_printed_alike_is_no_caution() -> None:
    assert said(DateRange("day 30", share(0.41201), share(0.41249))) == ""


def test_that_the_end_of_a_range_says_nothing_of_an_interval_it_never_had() -> None:
    assert "day 30 41.2 – 43.0 %." in said(DateRange("day 30", share(0.412), share(0.43)))


def test_that_a_number_that_is_none_under_a_rule_says_so() -> None:
    found = DateRange("sHR", ratio(0.61), ratio(0.61), is_open=True)
    assert "sHR 0.61, not estimable under each rule" in said(found)


def test_that_of_many_numbers_the_first_are_told_and_the_others_counted() -> None:
    found = [DateRange(f"n{place}", CountCell(1), CountCell(2)) for place in range(TOLD + 2)]
    told = said(*found)
    assert told.count("1 – 2") == TOLD
    assert told.endswith("and 2 more.")


def test_that_placed_dates_are_told_beside_every_analysis_and_are_no_warning_by_themselves(
    numbered: Population,
) -> None:
    placed = tuple(replace(m, placed_dates=int(n < 3)) for n, m in enumerate(numbered.members))
    for question in (
        Question(analysis="table1", by="domain"),
        Question(analysis="survival", part="os"),
        Question(analysis="swimmer"),
    ):
        _, view = shown(replace(numbered, members=placed), question)
        told = [one for one in view.reading if "known only in part: 3" in one]
        assert len(told) == 1
        assert WORDS.middle in told[0]
        assert numbered.choices.date_rule is DateRule.MIDDLE
        assert not any("only in part" in one for one in view.warnings)
