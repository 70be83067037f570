"""Immune reconstitution by a table: the vectors of definitions §1.8 as long rows."""

from pathlib import Path

import pytest

from analytics.rules.assessment import Assessment, Status
from analytics.scoring.ir_table import IrScore
from analytics.scoring.score_table import RowRefused
from tests.analytics.scoring.score_csv import score_csv

HEAD = "id,day,analyte,value,unit,event"


def scored(folder: Path, rows: list[str], settings: dict[str, str] | None = None) -> Assessment:
    return score_csv(folder, "ir", [HEAD, *(f"p,{row}" for row in rows)], settings)["p"]


def details(answer: Assessment) -> IrScore:
    assert isinstance(answer.details, IrScore)
    return answer.details


@pytest.mark.parametrize(
    ("rows", "count", "interval", "group"),
    [
        (["90,CD4,200,/uL,", "90,CD19,0,/uL,", "90,IgG,4.0,g/L,"], 0, (0, 0), "poor"),
        (["90,CD4,201,/uL,", "90,CD19,0,/uL,", "90,IgG,4.0,g/L,"], 1, (1, 1), "poor"),
        (["30,CD4,201,/uL,", "90,CD19,0,/uL,", "90,IgG,4.1,g/L,"], 2, (2, 2), "good"),
        (["90,CD4,0.25,G/L,", "90,B cells,1,/uL,", "90,IgG,450,mg/dL,"], 3, (3, 3), "good"),
        (["14,CD4,350,/uL,", "60,CD4,90,/uL,", "100,,,,progression"], 1, (1, 3), None),
        (["45,,,,progression", "60,CD4,250,/uL,"], 0, (0, 2), None),
        (["60,,,,ivig", "90,IgG,6.0,g/L,"], 1, (0, 3), None),
        (["90,CD19,<1,/uL,"], 0, (0, 3), None),
        (["90,CD19,not detected,/uL,"], 0, (0, 2), None),
    ],
)
def test_that_vectors_1_to_8_have_their_counts(
    tmp_path: Path, rows: list[str], count: int, interval: tuple[int, int], group: str | None
) -> None:
    found = details(scored(tmp_path, rows))
    assert (found.count_published, found.interval, found.group) == (count, interval, group)


def test_that_times_are_in_days_and_months(tmp_path: Path) -> None:
    found = details(scored(tmp_path, ["30,CD4,201,/uL,", "90,CD19,0,/uL,", "90,IgG,4.1,g/L,"]))
    assert (found.any_day, found.cd4.day, found.igg.day, found.b_cells.day) == (30, 30, 90, None)
    assert (found.any_months, found.igg.months) == (
        pytest.approx(30 / 30.4375),
        pytest.approx(90 / 30.4375),
    )


def test_that_the_papers_reading_is_a_switch(tmp_path: Path) -> None:
    rows = ["60,,,,ivig", "90,IgG,6.0,g/L,", "90,CD4,100,,", "90,CD19,0,,"]
    aware, ignored = scored(tmp_path, rows), scored(tmp_path, rows, {"ir.immunoglobulin": "ignored"})
    assert (aware.outcome, aware.status) == ("0/3", Status.BOUNDED)
    assert details(aware).igg.outcome.value == "confounded"
    assert (ignored.outcome, ignored.status, details(ignored).igg.day) == ("1/3", Status.COMPLETE, 90)


def test_that_a_laboratory_whose_bound_means_none_can_say_so(tmp_path: Path) -> None:
    lines = [f"{HEAD},below_is_none", "p,90,CD19,<1,/uL,,1", "q,90,CD19,<1,/uL,,0"]
    found = score_csv(tmp_path, "ir", lines)
    assert details(found["p"]).b_cells.outcome.value == "not_met"
    assert details(found["q"]).b_cells.outcome.value == "indeterminate"


@pytest.mark.parametrize(
    ("event", "end"),
    [
        ("progression", "progression"),
        ("next_line", "next_therapy"),
        ("death", "death"),
        ("last_contact", "last_contact"),
    ],
)
def test_that_each_event_ends_the_count_on_its_day(tmp_path: Path, event: str, end: str) -> None:
    before = details(scored(tmp_path, [f"45,,,,{event}", "45,CD4,250,/uL,"]))
    after = details(scored(tmp_path, [f"45,,,,{event}", "46,CD4,250,/uL,"]))
    assert (before.cd4.day, after.cd4.outcome.value, after.end, after.end_day) == (45, "not_met", end, 45)


def test_that_order_and_repeated_rows_change_nothing(tmp_path: Path) -> None:
    rows = ["14,CD4,350,/uL,", "60,CD4,90,/uL,", "100,,,,progression", "60,IgG,5,g/L,"]
    assert details(scored(tmp_path, rows)) == details(scored(tmp_path, [*rows[::-1], rows[0]]))


def test_that_other_analytes_are_passed_over_and_unknown_ones_refused(tmp_path: Path) -> None:
    assert details(scored(tmp_path, ["30,CD4,201,/uL,", "30,ANC,3.1,G/L,"])).count_published == 1
    with pytest.raises(RowRefused, match="CD4x"):
        scored(tmp_path, ["30,CD4x,201,/uL,"])


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("30,CD4,many,/uL,", "CD4, day 30"),
        ("30,CD4,201,g/L,", "CD4, day 30"),
        ('30,CD4,"1,234",/uL,', "1234"),
        (",CD4,201,/uL,", "no day"),
        ("30,,201,/uL,", "no analyte"),
    ],
)
def test_that_a_value_that_cannot_be_read_is_refused_with_its_place(
    tmp_path: Path, row: str, why: str
) -> None:
    with pytest.raises(RowRefused, match=why):
        scored(tmp_path, [row])


def test_that_without_a_sample_after_infusion_nothing_is_evaluable(tmp_path: Path) -> None:
    found = scored(tmp_path, ["-5,CD4,300,/uL,", "0,CD4,300,/uL,"])
    assert (found.outcome, found.status, found.missing) == (
        None,
        Status.NOT_EVALUABLE,
        ("CD4", "CD19", "IGG"),
    )
    assert details(found).count_published == 0
