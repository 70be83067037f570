"""The response group by a table: vector 10 of definitions §1.8."""

from pathlib import Path

import pytest

from tests.analytics.scoring.score_csv import score_csv


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        (["30,CR,", "365,,death"], "early_relapse"),
        (["30,CR,", "366,,death"], "late_relapse"),
        (["400,,death"], "refractory"),
        (["30,SD,", "400,,death"], "refractory"),
        (["30,PR,", "120,PD,"], "early_relapse"),
        (["30,CR,", "700,,last_contact"], "sustained_response"),
        (["700,,last_contact"], None),
        (["30,CR,", "60,,next_line"], None),
    ],
)
def test_that_vector_10_has_its_groups(tmp_path: Path, rows: list[str], outcome: str | None) -> None:
    lines = ["id,day,response,event", *(f"p,{row}" for row in rows)]
    assert score_csv(tmp_path, "response-group", lines)["p"].outcome == outcome
    assert score_csv(tmp_path, "response-group", [lines[0], *lines[:0:-1]])["p"].outcome == outcome
