"""Keys of the columns of groups: each its own, the same whatever the order, and told by every table alike."""

from dataclasses import replace
from itertools import permutations

import pytest

from analytics.cohort.analysis_book import ANALYSES
from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.cohort.views.column_keys import column_keys, keys_of_groups
from tests.analytics.cohort.views.curve_context import cells, shown, table

ALIKE = ("Lyon 1", "Lyon-1", "lyon 1")


@pytest.fixture(scope="module")
def of_alike_centres(numbered: Population) -> Population:
    members = tuple(
        replace(m, baseline=replace(m.baseline, centre=ALIKE[place % len(ALIKE)]))
        for place, m in enumerate(numbered.members)
    )
    return replace(numbered, members=members)


def test_that_a_key_is_the_group_in_snake_case() -> None:
    assert column_keys(["4-1BB", "Not otherwise specified"]) == ("4_1bb", "not_otherwise_specified")
    assert keys_of_groups(["4-1BB"], prefix="group_") == {"4-1BB": "group_4_1bb"}
    assert column_keys(["!"]) == ("unnamed",)


def test_that_groups_that_read_alike_keep_their_keys_in_every_order() -> None:
    groups = ("Lyon 1", "Lyon-1", "LYON 1", "lyon 1 again 1", "?", "!")
    expected = keys_of_groups(groups)
    assert len(set(expected.values())) == len(groups)
    assert all(keys_of_groups(order) == expected for order in permutations(groups))


def test_that_a_key_of_another_column_is_not_given_again() -> None:
    assert column_keys(["Time", "time", "time"], taken=("time",)) == (
        "time_again_1",
        "time_again_2",
        "time_again_3",
    )


def test_that_windows_of_groups_that_read_alike_stand_in_columns_of_their_own(
    of_alike_centres: Population,
) -> None:
    question = Question(analysis="time-courses", part="CD4", by="centre")
    result, view = shown(of_alike_centres, question)
    keys = keys_of_groups(ALIKE)
    windows, medians = table(view, "windows"), table(view, "medians")
    assert {course.group for course in result.courses} == set(ALIKE)
    told_apart = False
    for place, row in enumerate(windows.rows):
        told, beside = cells(windows, row), cells(medians, medians.rows[place])
        assert len(told) == len(windows.columns)
        for course in result.courses:
            window, key = course.windows[place], keys[course.group]
            assert told[f"{key}_measured"].n == window.n
            assert dict(row.picks)[f"{key}_measured"].patients == window.patients
            assert beside[key] == told[f"{key}_median"]
        told_apart |= len({told[f"{key}_measured"].n for key in keys.values()}) > 1
    assert told_apart


def test_that_curves_of_groups_that_read_alike_are_read_in_columns_of_their_own(
    of_alike_centres: Population,
) -> None:
    members = tuple(m for m in of_alike_centres.members if m.baseline.centre in ALIKE[:2])
    two = replace(of_alike_centres, members=members)
    result, view = shown(two, Question(analysis="survival", part="os", by="centre"))
    keys = keys_of_groups(ALIKE[:2])
    day, row = ANALYSES["survival"].at[0], view.beside.rows[0]
    told = cells(view.beside, row)
    assert len(told) == len(view.beside.columns) == 3
    for curve in result.curves:
        assert told[keys[curve.group]].value == pytest.approx(curve.at([day]).estimate[0], abs=1e-12)
        assert keys[curve.group] in dict(row.picks)
