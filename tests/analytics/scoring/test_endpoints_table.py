"""End points by a table: the vectors of definitions §9 in days, in dates and in long rows."""

from pathlib import Path

import pytest

from analytics.rules.assessment import Assessment, Status
from analytics.rules.endpoints.assess_end_points import EndPoints
from tests.analytics.scoring.score_csv import score_csv

DAYS = [
    "id,progression_day,next_line_day,tmn_day,tmn_type,death_day,cause,last_contact_day,response,response_day",
    "1,,,,,200,infection,,CR,30",
    "2,90,,,,120,infection,,,",
    "3,,,400,MDS,450,infection,,,",
    "4,300,,500,AML,,,600,,",
    "5,,,,,,,700,CR,700",
    "6,,,,,200,unknown,,CR,30",
    "7,,60,,,,,400,PR,30",
]
DATES = [
    "id,infusion_date,progression_date,next_line_date,tmn_date,tmn_type,death_date,cause,last_contact_date,"
    "response,response_date",
    "1,2024-01-01,,,,,2024-07-19,infection,,CR,2024-01-31",
    "2,2024-01-01,2024-03-31,,,,2024-04-30,infection,,,",
    "3,2024-01-01,,,2025-02-04,MDS,2025-03-26,infection,,,",
    "4,2024-01-01,2024-10-27,,2025-05-15,AML,,,2025-08-23,,",
    "5,2024-01-01,,,,,,,2025-12-01,CR,2025-12-01",
    "6,2024-01-01,,,,,2024-07-19,unknown,,CR,2024-01-31",
    "7,2024-01-01,,2024-03-01,,,,,2025-02-04,PR,2024-01-31",
]
LONG = [
    "id,day,event,cause,tmn_type,response",
    *("1,200,death,infection,,", "1,30,,,,CR", "2,90,progression,,,", "2,120,died,infection,,"),
    *("3,400,t-MN,,MDS,", "3,450,death,infection,,", "4,300,relapse,,,", "4,500,tmn,,AML,"),
    *("4,600,last_contact,,,", "5,700,last_fu,,,CR", "6,200,death,unknown,,", "6,30,,,,CR"),
    *("7,60,next_line,,,", "7,400,last_contact,,,", "7,30,,,,PR"),
]
EXPECTED = {
    "1": ((200, "death"), (200, "death"), (200, "infection"), (200, "death")),
    "2": ((120, "death"), (90, "progression"), (90, "progression"), (90, "progression")),
    "3": ((450, "death"), (450, "death"), (450, "tmn"), (400, "tmn")),
    "4": ((600, "last_contact"), (300, "progression"), (300, "progression"), (300, "progression")),
    "5": ((700, "last_contact"), (700, "last_contact"), (700, "last_contact"), (700, "last_contact")),
    "6": ((200, "death"), (200, "death"), (200, "unknown"), (200, "death")),
    "7": ((400, "last_contact"), (60, "next_therapy"), (400, "last_contact"), (400, "last_contact")),
}


def told(answer: Assessment) -> tuple[tuple[int | None, str | None], ...]:
    details = answer.details
    assert isinstance(details, EndPoints)
    ends = (details.os, details.pfs, details.nrm, details.tmn)
    return tuple((end.time_days, end.cause.value if end.cause else None) for end in ends)


@pytest.mark.parametrize("lines", [DAYS, DATES, LONG], ids=["days", "dates", "long"])
def test_that_all_vectors_come_out_of_every_form(tmp_path: Path, lines: list[str]) -> None:
    found = score_csv(tmp_path, "endpoints", lines)
    assert {id: told(answer) for id, answer in found.items()} == EXPECTED
    bounded = {id: answer.missing for id, answer in found.items() if answer.status is not Status.COMPLETE}
    assert bounded == {"6": ("cause of death",)}  # a table says "unknown" where it says nothing


def test_that_a_switch_is_heard(tmp_path: Path) -> None:
    found = score_csv(tmp_path, "endpoints", DAYS, {"endpoints.pfs_next_therapy": "next_therapy_counts"})
    details = found["7"].details
    assert isinstance(details, EndPoints)
    assert (details.pfs.cause_code, details.pfs.time_days) == (1, 60)


def test_that_a_partial_date_bounds_and_a_lacking_one_is_named(tmp_path: Path) -> None:
    lines = [
        "id,infusion_date,progression_date,death_date,cause,last_contact_date",
        "a,2024-01-01,2024-03,,,2025-01-01",
        "b,2024-01-01,,,infection,2025-01-01",
        "c,2024-01-01,,,,",
    ]
    found = score_csv(tmp_path, "endpoints", lines)
    assert told(found["a"])[1] == (None, "progression")
    assert (found["b"].status, found["b"].missing) == (Status.BOUNDED, ("date of death",))
    assert (found["c"].status, found["c"].missing) == (Status.NOT_EVALUABLE, ("last contact",))


def test_that_shorter_heads_mean_the_same(tmp_path: Path) -> None:
    days = score_csv(tmp_path, "endpoints", ["id,relapse,death,cause,last_fu", "2,90,120,infection,"])
    assert told(days["2"]) == EXPECTED["2"]
    dates = [
        "id,infusion_date,progression,next_therapy,last_follow_up",
        "7,2024-01-01,,2024-03-01,2025-02-04",
    ]
    assert told(score_csv(tmp_path, "endpoints", dates)["7"]) == EXPECTED["7"]
