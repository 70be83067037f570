"""CRS, ICANS and infections by a table: the vectors of definitions §5 and §6."""

from pathlib import Path

import pytest

from analytics.rules.assessment import Assessment, Reason, Status
from analytics.scoring.score_table import RowRefused
from tests.analytics.scoring.score_csv import score_csv

CRS = "temperature,fever_treated,hypotension,vasopressors,oxygen,oxygen_flow,fatal"
ICANS = "ice,consciousness,seizure,seizure_minutes,motor,imaging,pressure_signs,fatal"
INFECTION = "day,category,organism,site,treatment,admission,organ_support,fatal"


def one(folder: Path, rule: str, head: str, row: str, settings: dict[str, str] | None = None) -> Assessment:
    return score_csv(folder, rule, [f"id,{head}", f"p,{row}"], settings)["p"]


@pytest.mark.parametrize(
    ("row", "grade"),
    [
        ("38.0,0,none,,none,,0", 1),
        ("37.9,0,none,,none,,0", 0),
        ("38.5,0,no_vasopressor,,none,,0", 2),
        ("38.5,0,vasopressor,norepinephrine,none,,0", 3),
        ("38.5,0,vasopressor,norepinephrine+vasopressin,none,,0", 3),
        ("38.5,0,vasopressor,norepinephrine+epinephrine,none,,0", 4),
        ("38.5,0,vasopressor,Noradrenaline; adrenaline,none,,0", 4),
        ("38.5,0,none,,cannula,6,0", 2),
        ("38.5,0,none,,cannula,7,0", 3),
        ("38.5,0,none,,blow_by,,0", 2),
        ("38.5,0,none,,facemask,,0", 3),
        ("38.5,0,none,,cpap,,0", 4),
        ("36.8,1,vasopressor,norepinephrine,none,,0", 3),
        ("36.8,1,none,,none,,1", 5),
    ],
)
def test_that_the_vectors_of_crs_have_their_grade(tmp_path: Path, row: str, grade: int) -> None:
    answer = one(tmp_path, "crs", CRS, row)
    assert (answer.outcome, answer.value, answer.status) == (str(grade), grade, Status.COMPLETE)


def test_that_headers_and_words_in_use_are_understood(tmp_path: Path) -> None:
    head = "Temp [Cel],Hypotension,Pressors,O2 device,O2 flow"
    assert one(tmp_path, "crs", head, "38.5,fluids,,Nasal cannula,2").outcome == "2"
    assert one(tmp_path, "crs", head, "38.5,none,,room air,").outcome == "1"


def test_that_what_is_not_given_stays_open(tmp_path: Path) -> None:
    answer = one(tmp_path, "crs", "temperature", "38.5")
    assert (answer.outcome, answer.value, answer.status) == ("1", None, Status.BOUNDED)
    assert answer.missing == ("hypotension", "oxygen")
    nothing = one(tmp_path, "crs", CRS, ",,none,,none,,")
    assert (nothing.outcome, nothing.status, nothing.missing) == (
        None,
        Status.NOT_EVALUABLE,
        ("temperature",),
    )


@pytest.mark.parametrize(
    ("row", "grade"),
    [
        ("10,spontaneous,none,,none,none,none,0", 0),
        ("9,spontaneous,none,,none,none,none,0", 1),
        ("7,spontaneous,none,,none,none,none,0", 1),
        ("6,spontaneous,none,,none,none,none,0", 2),
        ("3,spontaneous,none,,none,none,none,0", 2),
        ("2,spontaneous,none,,none,none,none,0", 3),
        ("0,spontaneous,none,,none,none,none,0", 3),
        ("0,unarousable,none,,none,none,none,0", 4),
        ("3,spontaneous,resolving,,none,none,none,0", 3),
        ("3,spontaneous,resolving,6,none,none,none,0", 4),
        ("3,spontaneous,resolving,5,none,none,none,0", 3),
        ("8,spontaneous,none,,none,none,papilledema,0", 4),
        ("8,spontaneous,none,,focal_weakness,none,none,0", 4),
        ("8,spontaneous,none,,none,focal_edema,none,0", 3),
        (",,,,,,,1", 5),
    ],
)
def test_that_the_vectors_of_icans_have_their_grade(tmp_path: Path, row: str, grade: int) -> None:
    answer = one(tmp_path, "icans", ICANS, row)
    assert (answer.outcome, answer.value, answer.status) == (str(grade), grade, Status.COMPLETE)


def test_that_a_missing_ice_score_makes_it_two_at_least(tmp_path: Path) -> None:
    answer = one(tmp_path, "icans", ICANS, ",voice,none,,none,none,none,0")
    assert (answer.outcome, answer.status, answer.missing) == ("2", Status.BOUNDED, ("ice",))


def test_that_the_items_of_the_ice_score_are_added(tmp_path: Path) -> None:
    head = "ice_orientation,ice_naming,ice_commands,ice_writing,ice_attention"
    assert one(tmp_path, "icans", head, "4,3,1,0,0").outcome == "1"
    assert one(tmp_path, "icans", head, "4,3,1,0,").outcome is None


@pytest.mark.parametrize(
    ("row", "grade", "category", "counts", "severe"),
    [
        ("12,bacterial,E. coli,bloodstream,intravenous,0,0,0", 3, "bacterial", "in_window", True),
        ("95,viral,VZV,skin,oral,0,0,0", 2, "viral", "in_window", False),
        ("101,viral,VZV,skin,oral,0,0,0", 2, "viral", "after_window", False),
        ("40,viral,CMV,,none,0,0,0", 1, "viral", "in_window", False),
        (
            "40,clinical_syndrome,,lung,intravenous,1,0,0",
            3,
            "clinical_syndrome",
            "in_window",
            True,
        ),
        ("8,bacterial,,,intravenous,1,1,0", 4, "bacterial", "in_window", True),
        ("60,fungal,Aspergillus,lung,,,,1", 5, "fungal", "in_window", True),
        ("-2,clinical_syndrome,,bladder,oral,0,0,0", 2, "clinical_syndrome", "before_infusion", False),
    ],
)
def test_that_the_vectors_of_infections_have_severity_category_and_window(
    tmp_path: Path, row: str, grade: int, category: str, counts: str, severe: bool
) -> None:
    answer = one(tmp_path, "infection", INFECTION, row)
    found = answer.details
    assert (answer.outcome, answer.value, answer.status) == (str(grade), grade, Status.COMPLETE)
    assert (found.category, found.counts, found.is_severe) == (category, counts, severe)  # type: ignore[attr-defined]


def test_that_fever_alone_is_not_an_infection(tmp_path: Path) -> None:
    answer = one(tmp_path, "infection", INFECTION, "5,,,,intravenous,1,0,0")
    assert (answer.outcome, answer.reason) == (None, Reason.OUTSIDE_SCOPE)


def test_that_the_window_is_a_switch(tmp_path: Path) -> None:
    row = "95,viral,VZV,skin,oral,0,0,0"
    answer = one(tmp_path, "infection", INFECTION, row, {"infection.window_days": "90"})
    assert answer.details.counts == "after_window"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("rule", "head", "row", "why"),
    [
        ("crs", CRS, "38.5,0,none,norepinephrine,none,,0", "none was needed"),
        ("crs", CRS, "38.5,0,vasopressor,adrenalin2,none,,0", "adrenalin2"),
        ("crs", CRS, "38.5,0,none,,none,4,0", "no oxygen"),
        ("icans", f"{ICANS},ice_orientation,ice_naming,ice_commands,ice_writing,ice_attention",
         "9,spontaneous,none,,none,none,none,0,4,3,1,0,0", "add up to 8"),
        ("icans", ICANS, "9,spontaneous,none,6,none,none,none,0", "there was none"),
    ],
)  # fmt: skip
def test_that_findings_that_contradict_each_other_are_refused(
    tmp_path: Path, rule: str, head: str, row: str, why: str
) -> None:
    with pytest.raises(RowRefused, match=why):
        one(tmp_path, rule, head, row)
