"""The published numbers of the demo clinic, recomputed by R from the rows of its patients."""

import csv
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from analytics.cohort.cohort_member import CohortMember, Criterion
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.population import population
from analytics.cohort.published.compute import compared
from analytics.cohort.published.published_list import published_numbers
from analytics.cohort.question import Question
from analytics.demo.clinic import synthetic_clinic
from analytics.records.result import Measured
from tests.oracles.r_answers import HERE, missing_r

SCRIPT = HERE / "published.R"
SLOW = Question(analysis="recovery-by-response")
"""With Fisher's exact test of a table that R takes nine seconds for."""
Row = dict[str, object]


def test_that_r_gives_the_same_published_numbers(tmp_path: Path) -> None:
    reason = missing_r()
    if reason is not None:
        pytest.skip(reason)
    cohort = population(synthetic_clinic(1, 128))
    _write(tmp_path / "members.csv", [_row(member) for member in cohort.members])
    asked = [one for one in published_numbers() if one.how is not None and one.how.question != SLOW]
    own = [(one.published.id, one.own) for one in compared(cohort, asked)]
    names = ("estimate", "lower", "upper", "count", "of", "p")
    rows: list[Row] = [{"id": i} | {name: getattr(o, name) for name in names} for i, o in own]
    _write(tmp_path / "own.csv", rows)
    answer = subprocess.run(
        ["Rscript", str(SCRIPT), str(tmp_path)], capture_output=True, text=True, check=True
    ).stdout
    told = re.search(r"(\d+) published numbers, (\d+) values compared, (\d+) different", answer)
    assert told is not None, answer
    assert int(told[3]) == 0, answer
    assert int(told[1]) > 250
    assert int(told[2]) > 600


def _row(member: CohortMember) -> Row:
    row: Row = {name: field.of(member) for name, field in FIELDS.items()}
    ends, course = member.ends, member.course
    for name, end in ends.named:
        short = {"t-MN": "tmn"}.get(name, name.lower())
        row |= {f"{short}_t": end.time_days, f"{short}_e": end.cause_code}
    from_tmn = ends.os_from_tmn
    row |= {"ost_t": from_tmn and from_tmn.time_days, "ost_e": from_tmn and from_tmn.cause_code}
    row |= {"nrm_cause": ends.nrm.cause and ends.nrm.cause.value, "tmn_day": ends.tmn_day}
    row |= {f"rec_{one.value}": member.recovery.day(one) for one in Criterion}
    row |= {"rec_end": member.recovery.end_day, "rec_why": member.recovery.end.value}
    row |= {"crs_n": course.crs_grade, "icans_n": course.icans_grade}
    row["inf_any"] = _first(one.day for one in course.infections)
    row["inf_sev"] = _first(one.day for one in course.infections if one.is_severe)
    return row | _at_progression(member)


def _at_progression(member: CohortMember) -> Row:
    state = member.course.at_progression
    row: Row = {"prog_early": None}
    if state.progression is not None:
        row["prog_early"] = "early" if state.is_early else "late"
    for value in state.values:
        outcome = value.outcome
        number = outcome.value if isinstance(outcome, Measured) else 0.0
        row[f"at_{value.analyte}"] = None if outcome is None else number
    return row


def _first(days: Iterable[int | None]) -> int | None:
    return min((day for day in days if day is not None), default=None)


def _write(path: Path, rows: list[Row]) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        writer.writerows([["NA" if row.get(n) is None else row[n] for n in names] for row in rows])
