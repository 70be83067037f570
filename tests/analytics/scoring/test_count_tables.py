"""T-ICAHT and neutrophil recovery by a table: vectors of definitions §2.6 and §4, in several units."""

from pathlib import Path

import pytest

from analytics.rules.assessment import Status
from analytics.rules.platelet_icaht import PlateletIcaht
from tests.analytics.scoring.score_csv import score_csv


def platelets(id: str, low: dict[int, float]) -> list[str]:
    return [f"{id},{day},{low.get(day, 150)}" for day in range(31)]


VECTORS = {
    "45x6": (dict.fromkeys(range(5, 11), 45.0), 1),
    "45x7": (dict.fromkeys(range(5, 12), 45.0), 2),
    "20x1": ({5: 20.0}, 1),
    "15x13": (dict.fromkeys(range(5, 18), 15.0), 3),
    "15x14": (dict.fromkeys(range(5, 19), 15.0), 4),
}


def test_that_platelets_have_their_grade(tmp_path: Path) -> None:
    lines = [line for id, (low, _) in VECTORS.items() for line in platelets(id, low)]
    found = score_csv(tmp_path, "platelet-icaht", ["id,day,plt", *lines])
    assert {id: a.outcome for id, a in found.items()} == {
        id: f"early {grade}, late not gradable" for id, (_, grade) in VECTORS.items()
    }


def test_that_platelets_in_another_unit_and_by_date_are_the_same(tmp_path: Path) -> None:
    low = VECTORS["15x13"][0]
    once = score_csv(tmp_path, "platelet-icaht", ["id,day,platelets", *platelets("a", low)])["a"]
    per_ul = [f"a,{day},{low.get(day, 150) * 1000:.0f}" for day in range(31)]
    assert score_csv(tmp_path, "platelet-icaht", ["id,day,platelets [/uL]", *per_ul])["a"] == once
    dated = [f"a,2024-01-01,2024-01-{day + 1:02},{low.get(day, 150)}" for day in range(31)]
    assert score_csv(tmp_path, "platelet-icaht", ["id,cart_date,date,platelets", *dated])["a"] == once


def test_that_a_table_can_say_when_platelets_were_given(tmp_path: Path) -> None:
    rows = [
        f"{line},{1 if n == 6 else ''}" for n, line in enumerate(platelets("a", VECTORS["45x7"][0] | {5: 15}))
    ]
    details = score_csv(tmp_path, "platelet-icaht", ["id,day,platelets,transfusion", *rows])["a"].details
    assert isinstance(details, PlateletIcaht)
    assert (details.early.values_after_transfusion, details.recovery_day) == (8, 14)


@pytest.mark.parametrize(
    ("low", "phenotype"),
    [
        (dict.fromkeys(range(3, 18), 0.2), "aplastic"),
        ({**dict.fromkeys(range(3, 10), 0.2), 25: 0.7}, "intermittent"),
        ({**dict.fromkeys(range(3, 10), 0.2), 20: 0.7}, "quick"),
        (dict.fromkeys(range(3, 17), 0.499), "aplastic"),
        ({**dict.fromkeys(range(3, 10), 0.2), 25: 1.0}, "quick"),
    ],
)
def test_that_neutrophils_have_their_phenotype(tmp_path: Path, low: dict[int, float], phenotype: str) -> None:
    rows = [f"a,{day},{low.get(day, 2.5)}" for day in range(61)]
    found = score_csv(tmp_path, "neutrophil-recovery", ["id,day,anc", *rows])["a"]
    assert (found.outcome, found.status) == (phenotype, Status.COMPLETE)
    per_ul = [f"a,{day},{low.get(day, 2.5) * 1000:g}" for day in range(61)]
    assert score_csv(tmp_path, "neutrophil-recovery", ["id,day,anc [/uL]", *per_ul])["a"] == found


def test_that_death_before_recovery_is_not_assessable(tmp_path: Path) -> None:
    rows = [f"a,{day},0.1,6" for day in range(7)]
    found = score_csv(tmp_path, "neutrophil-recovery", ["id,day,anc,last_day", *rows])["a"]
    assert (found.outcome, found.status) == (None, Status.NOT_EVALUABLE)
