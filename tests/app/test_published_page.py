"""The page of published numbers is what is computed now, and reads as it should."""

import pytest

from analytics.cohort.published.compute import Compared
from analytics.cohort.published.published_list import papers
from app.flows.get_help import MANUAL
from app.published_page import PAGE, numbers_of_demo, page_of, place_of
from resources import path


@pytest.fixture(scope="module")
def found() -> tuple[Compared, ...]:
    return numbers_of_demo()


def test_that_the_page_is_what_is_computed_now(found: tuple[Compared, ...]) -> None:
    committed = path(PAGE).read_text(encoding="utf-8")
    assert committed == page_of(found), "run: python -m app.published_page"


def test_that_nearly_every_computed_number_has_a_value(found: tuple[Compared, ...]) -> None:
    asked = [one for one in found if one.published.how is not None]
    without = [one for one in asked if one.own.reason]
    assert len(asked) > 600
    assert len(without) < 10
    assert all(one.own.reason for one in found if one.published.how is None)


def test_that_shares_lie_in_their_groups_and_estimates_in_their_intervals(
    found: tuple[Compared, ...],
) -> None:
    for one in found:
        own = one.own
        if own.count is not None and own.of is not None:
            assert 0 <= own.count <= own.of, one.published.id
        if own.estimate is not None and own.lower is not None:
            assert own.lower <= own.estimate + 1e-9, one.published.id
        if own.estimate is not None and own.upper is not None:
            assert own.estimate <= own.upper + 1e-9, one.published.id
        if own.p is not None:
            assert 0 <= own.p <= 1


def test_that_the_page_has_a_row_for_every_number_and_figure(found: tuple[Compared, ...]) -> None:
    page = page_of(found)
    rows = [line for line in page.splitlines() if line.startswith("| ") and "---" not in line]
    heads = [line for line in rows if line.endswith("`aftercart cohort FILE …` |")]
    assert len(rows) - len(heads) == len(found) + sum(len(paper.figures) for paper in papers())
    assert "synthetic" in page.split("###", 1)[0]
    assert "proves nothing about medicine" in page


def test_that_the_help_has_the_page_as_a_chapter() -> None:
    assert PAGE in MANUAL
    assert path(PAGE).read_text(encoding="utf-8").startswith("## ")


def test_that_a_landmark_stands_in_its_own_tab() -> None:
    assert place_of("survival --by ir_any --landmark 90") == "Landmarks › Survival from a landmark"
    assert place_of("survival:pfs") == "Survival › Survival"
