"""CAR-HEMATOTOX by a table: the vectors of definitions §3 in the units they are given in, and in others."""

from pathlib import Path

import pytest

from analytics.rules.assessment import Status
from tests.analytics.scoring.score_csv import score_csv

VECTORS = {
    "1": ("220,3400,12.4,0.8,180", 0, "low"),
    "2": ("130,1800,10.5,1.4,320", 1, "low"),
    "3": ("110,950,10.1,4.2,540", 3, "high"),
    "4": ("60,700,8.5,2.4,1400", 5, "high"),
    "5": ("40,400,7.8,9.5,3200", 7, "high"),
    "6": ("175,1200,9.0,2.99,649", 1, "low"),
    "7": ("176,1199,8.9,3.0,650", 4, "high"),
    "8": ("75,5000,12,0.1,2001", 3, "high"),
    "9": ("60,,,,", None, "high"),
    "10": ("200,2000,12,,100", None, "low"),
}
HEAD = "id,platelets [G/L],anc [/uL],hb [g/dL],crp [mg/dL],ferritin [ng/mL]"


def test_that_all_vectors_have_their_score_and_category(tmp_path: Path) -> None:
    found = score_csv(tmp_path, "car-hematotox", [HEAD, *(f"{id},{v[0]}" for id, v in VECTORS.items())])
    assert {id: (a.value, a.outcome) for id, a in found.items()} == {
        id: (score, category) for id, (_, score, category) in VECTORS.items()
    }
    assert [found[id].status for id in ("1", "9", "10")] == [
        Status.COMPLETE,
        Status.BOUNDED,
        Status.BOUNDED,
    ]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("id,platelets,anc,hb,crp,ferritin", "a,60,0.7,8.5,24,1400"),
        ("id,ferritin,crp [mg/L],hb [g/L],anc [G/L],platelets [/uL]", "a,1400,24,85,0.7,60000"),
    ],
)
def test_that_units_and_order_of_columns_change_nothing(tmp_path: Path, head: str, row: str) -> None:
    found = score_csv(tmp_path, "car-hematotox", [head, row])["a"]
    assert (found.value, found.outcome, found.missing) == (5, "high", ())


def test_that_a_bound_and_a_missing_column_stay_open(tmp_path: Path) -> None:
    found = score_csv(tmp_path, "car-hematotox", ["id,platelets,ferritin", "a,>175,<650", "b,>100,NA"])
    assert (found["a"].status, found["a"].missing) == (Status.NOT_EVALUABLE, ("ANC", "HGB", "CRP"))
    assert found["b"].missing == ("ANC", "HGB", "CRP", "FERRITIN")
    assert found["a"].outcome is None
