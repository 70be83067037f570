"""The state at progression by a table: of each value the nearest, in any unit and order."""

from pathlib import Path

import pytest

from analytics.records.result import Censored, Comparator, Measured, Outcome
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.progression_state import NearValue, ProgressionState
from analytics.scoring.score_table import RowRefused
from tests.analytics.scoring.score_csv import score_csv

HEAD = "id,day,analyte,value,unit,event,response"
# medians of the early progressions, Stock 2025, Table 2
VALUES = [
    "80,platelets,56,10*9/L,,",
    "80,ANC,1100,/uL,,",
    "80,Hb,88,g/L,,",
    "80,LDH,349.5,U/L,,",
    "80,CD3,0.236,G/L,,",
    "80,CD4,83,/uL,,",
    "80,CD8,102,/uL,,",
    "80,CD4/CD8,0.9,,,",
    "80,B cells,<1,/uL,,",
    "80,NK,76.5,/uL,,",
]
PROGRESSION = "80,,,,progression,"


def scored(folder: Path, rows: list[str], settings: dict[str, str] | None = None) -> Assessment:
    lines = [HEAD, *(f"p,{row}" for row in rows)]
    return score_csv(folder, "progression-state", lines, settings)["p"]


def details(answer: Assessment) -> ProgressionState:
    assert isinstance(answer.details, ProgressionState)
    return answer.details


def value(answer: Assessment, code: str) -> NearValue:
    return next(one for one in details(answer).values if one.analyte == code)


def test_that_the_ten_values_are_read_in_any_unit_order_and_twice(tmp_path: Path) -> None:
    rows = [*VALUES, PROGRESSION]
    for some in (rows, [*reversed(rows), VALUES[0]]):
        answer = scored(tmp_path, some)
        assert (answer.outcome, answer.status, answer.missing) == (
            "early, 10/10 values",
            Status.COMPLETE,
            (),
        )
        found: list[Outcome | None] = [one.outcome for one in details(answer).values]
        expected: list[Outcome] = [Measured(v) for v in (56, 1.1, 8.8, 349.5, 236, 83, 102, 0.9)]
        assert found == [*expected, Censored(Comparator.BELOW, 1.0), Measured(76.5)]


@pytest.mark.parametrize("left_out", range(len(VALUES)))
def test_that_each_value_left_out_is_named_and_never_zero(tmp_path: Path, left_out: int) -> None:
    rows = [row for number, row in enumerate(VALUES) if number != left_out]
    answer = scored(tmp_path, [*rows, PROGRESSION])
    code = ("PLT", "ANC", "HGB", "LDH", "CD3", "CD4", "CD8", "CD4_CD8", "CD19", "NK")[left_out]
    near = value(answer, code)
    if code == "CD4_CD8":
        assert near.is_computed
        assert answer.status is Status.COMPLETE
        return
    assert (near.outcome, answer.missing, answer.status) == (None, (code,), Status.BOUNDED)


@pytest.mark.parametrize(("day", "word"), [(90, "early"), (91, "late")])
def test_that_early_is_within_90_days(tmp_path: Path, day: int, word: str) -> None:
    answer = scored(tmp_path, [f"{day},,,,progression,", f"{day - 3},ANC,1.1,,,"])
    assert answer.outcome == f"{word}, 1/10 values"
    assert value(answer, "ANC").days_off == -3


def test_that_switches_and_the_next_therapy_are_heard(tmp_path: Path) -> None:
    rows = ["100,,,,progression,", "105,,,,next_line,", "110,platelets,60,,,", "60,platelets,90,,,"]
    assert value(scored(tmp_path, rows), "PLT").outcome is None
    wide = {"progression_state.within_days": "40"}
    assert value(scored(tmp_path, rows, wide), "PLT").outcome == Measured(90.0)
    either = {"progression_state.side": "before_or_after"}
    assert value(scored(tmp_path, rows, either), "PLT").outcome == Measured(60.0)


def test_that_after_a_response_it_is_a_relapse(tmp_path: Path) -> None:
    assert not details(scored(tmp_path, [PROGRESSION])).is_relapse
    assert details(scored(tmp_path, ["30,,,,,CR", PROGRESSION])).is_relapse


def test_that_without_a_progression_or_its_day_there_is_no_state(tmp_path: Path) -> None:
    none = scored(tmp_path, VALUES)
    assert (none.outcome, none.reason, none.missing) == (None, Reason.OUTSIDE_SCOPE, ())
    undated = scored(tmp_path, [*VALUES, ",,,,progression,"])
    assert (undated.outcome, undated.missing) == (None, ("date of progression",))


@pytest.mark.parametrize("row", ["80,CD5,3,/uL,,", "80,,3,/uL,,", ",CD4,3,/uL,,", "80,CD4,3,g/L,,"])
def test_that_a_value_that_cannot_be_read_is_refused(tmp_path: Path, row: str) -> None:
    with pytest.raises(RowRefused):
        scored(tmp_path, [PROGRESSION, row])


def test_that_an_analyte_not_asked_for_is_passed_over(tmp_path: Path) -> None:
    assert scored(tmp_path, [PROGRESSION, "80,IgG,3,g/L,,"]).outcome == "early, 0/10 values"
