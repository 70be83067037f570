"""The reminders by a table: the vectors at the end of §12 of the definitions as long rows."""

from pathlib import Path

import pytest

from analytics.rules.assessment import Assessment, Status
from analytics.rules.reminders import Reminders
from analytics.scoring.score_table import RowRefused
from tests.analytics.scoring.score_csv import score_csv

HEAD = "id,day,analyte,value,unit,event"


def scored(folder: Path, rows: list[str], settings: dict[str, str] | None = None) -> Assessment:
    return score_csv(folder, "reminders", [HEAD, *(f"p,{row}" for row in rows)], settings)["p"]


def state(answer: Assessment, code: str) -> str:
    assert isinstance(answer.details, Reminders)
    assert answer.details.as_if_accepted
    return next(r.state.value for r in answer.details.reminders if r.code == code)


@pytest.mark.parametrize(
    ("code", "rows", "expected"),
    [
        ("ivig", ["60,,,,pneumonia", "100,,,,pneumonia", "120,IgG,3.9,g/L,"], "prompt"),
        ("ivig", ["120,IgG,3.9,g/L,"], "consider"),
        ("ivig", ["120,IgG,390,mg/dL,"], "consider"),
        ("ivig", ["120,IgG,4.1,g/L,"], "none"),
        ("ivig", ["90,,3,,bacterial_infection", "120,IgG,3.9,g/L,"], "prompt"),
        ("ivig", ["90,,3,,viral_infection", "120,IgG,3.9,g/L,"], "consider"),
        ("pjp", ["170,CD4,210,/uL,", "200,CD4,210,/uL,"], "stop_may_be_discussed"),
        ("pjp", ["170,CD4,200,/uL,", "200,CD4,200,/uL,"], "continue"),
        ("pjp", ["90,CD4,210,/uL,", "120,CD4,0.21,G/L,"], "continue"),
        ("inactivated", ["182,,,,today"], "not_yet"),
        ("inactivated", ["124,,,,ivig", "183,,,,today"], "not_yet"),
        ("inactivated", ["122,,,,ivig", "183,,,,today"], "eligible"),
        ("live", ["400,CD4,250,/uL,", "400,CD19,20,/uL,"], "contraindicated"),
        ("live", ["126,,,,ivig", "400,CD4,250,/uL,", "400,CD19,21,/uL,"], "eligible"),
        ("marrow", ["90,,,,CR", "95,ANC,0.9,10*9/L,", "110,ANC,900,/uL,"], "prompt"),
        ("marrow", ["60,ANC,0.9,10*9/L,"], "icaht_pathway"),
        ("marrow", ["45,ANC,0.9,10*9/L,", "60,ANC,0.9,10*9/L,"], "icaht_pathway"),
    ],
)
def test_that_the_vectors_of_section_12_hold(
    tmp_path: Path, code: str, rows: list[str], expected: str
) -> None:
    assert state(scored(tmp_path, rows), code) == expected
    assert state(scored(tmp_path, [*reversed(rows), rows[0]]), code) == expected


def test_that_a_transplant_is_told_as_an_event(tmp_path: Path) -> None:
    rows = ["400,CD4,250,/uL,", "400,CD19,21,/uL,"]
    assert scored(tmp_path, rows).missing.count("prior transplant") == 1
    for word, expected in (("no_transplant", "eligible"), ("allogeneic_transplant", "not_evaluable")):
        assert state(scored(tmp_path, [*rows, f"-30,,,,{word}"]), "live") == expected


def test_that_a_reading_is_a_switch(tmp_path: Path) -> None:
    found = scored(tmp_path, ["120,IgG,3.9,g/L,"], {"reminders.ivig": "ivig_below_alone"})
    assert state(found, "ivig") == "prompt"
    assert dict(found.settings)["reminders.ivig"] == "ivig_below_alone"


def test_that_a_day_alone_answers_what_time_decides(tmp_path: Path) -> None:
    found = scored(tmp_path, ["92,,,,visit"])
    assert state(found, "influenza_covid") == "eligible"
    assert found.status is Status.BOUNDED
    assert state(scored(tmp_path, ["91,,,,visit"]), "influenza_covid") == "not_yet"


def test_that_no_infection_has_grade_6(tmp_path: Path) -> None:
    with pytest.raises(RowRefused):
        scored(tmp_path, ["90,,6,,pneumonia"])
