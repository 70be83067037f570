"""Non-relapse mortality and t-MN of a cohort: vectors of definitions §9, causes, types, curves by hand."""

from math import isnan
from typing import Any

import pytest

from analytics.cohort.analyses.account import Caution
from analytics.cohort.analyses.myeloid_neoplasm import TMN, TYPE_CODES, myeloid_neoplasm
from analytics.cohort.analyses.non_relapse_mortality import (
    CAUSE_CODES,
    NRM,
    RELAPSE,
    RELAPSE_BESIDE_CAUSES,
    non_relapse_mortality,
)
from analytics.cohort.analyses.timed_rows import YEARS, Grouping
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.population import population
from analytics.rules.endpoints.end_point import Cause
from tests.analytics.cohort import by_hand

DAYS = (60, 200, *YEARS)
PRODUCT, DOMAIN = (Grouping.by(FIELDS[name]) for name in ("product", "domain"))


@pytest.fixture
def vectors(a_record: Any) -> Any:
    """The patients of the vectors of definitions §9, in their order."""
    response = {"kind": "response", "day": 30, "response": "CR"}

    def ill(built: Any, *events: dict[str, Any]) -> Any:
        for event in events:
            event = dict(event)
            built = built.with_event(event.pop("kind"), event.pop("day"), **event)
        return built

    built = [
        ill(a_record, response, {"kind": "death", "day": 200, "cause": "infection"}),
        ill(
            a_record, {"kind": "progression", "day": 90}, {"kind": "death", "day": 120, "cause": "infection"}
        ),
        ill(
            a_record,
            {"kind": "tmn", "day": 400, "type": "MDS"},
            {"kind": "death", "day": 450, "cause": "infection"},
        ),
        ill(a_record, {"kind": "progression", "day": 300}, {"kind": "tmn", "day": 500, "type": "AML"}),
        ill(a_record, response, {"kind": "last_contact", "day": 700}),
        ill(a_record, response, {"kind": "death", "day": 250}),
    ]
    return population([one.record for one in built]).members


def test_that_the_vectors_are_rows_of_non_relapse_mortality(vectors: Any) -> None:
    found = non_relapse_mortality(vectors)
    rows = list(zip(found.rows.data.time.tolist(), found.rows.data.event.tolist(), strict=True))
    assert rows == [(200, NRM), (90, RELAPSE), (450, NRM), (300, RELAPSE), (700, 0), (250, NRM)]
    assert {one.cause: one.deaths for one in found.categories} == {
        "infection": 1, "tmn": 1, "other": 0, "unknown": 1,
    }  # fmt: skip
    assert [(one.cause, one.deaths) for one in found.recorded] == [("infection", 2), ("unknown", 1)]


def test_that_the_vectors_are_rows_of_tmn(vectors: Any) -> None:
    found = myeloid_neoplasm(vectors)
    rows = list(zip(found.rows.data.time.tolist(), found.rows.data.event.tolist(), strict=True))
    assert rows == [(200, 2), (90, 2), (400, TMN), (300, 2), (700, 0), (250, 2)]
    assert (found.diagnosed, found.first) == (2, 1)
    assert [(one.kind, one.n, one.median) for one in found.onset] == [
        ("all", 2, 450.0), ("AML", 1, 500.0), ("MDS", 1, 400.0),
    ]  # fmt: skip
    assert {c.cause: c.events for c in found.by_type} == {TYPE_CODES["MDS"]: 1, 5: 4}


@pytest.mark.parametrize("by", [None, DOMAIN, PRODUCT])
@pytest.mark.parametrize("which", ["nrm", "tmn"])
def test_that_curves_are_those_counted_by_hand(cohort: Any, by: Grouping | None, which: str) -> None:
    analysis = non_relapse_mortality if which == "nrm" else myeloid_neoplasm
    found: Any = analysis(cohort.members, by)
    checked = 0
    for curve in found.incidence:
        rows = [
            (getattr(m.ends, which).time_days, getattr(m.ends, which).cause_code)
            for m in cohort.members
            if getattr(m.ends, which).time_days is not None and (by is None or by.of(m) == curve.group)
        ]
        assert curve.n == len(rows)
        for day, estimate in zip(DAYS, curve.at(DAYS).estimate.tolist(), strict=True):
            if not isnan(estimate):
                checked += 1
                assert estimate == pytest.approx(by_hand.incidence(rows, curve.cause, day), abs=1e-12)
    assert checked > 8
    assert (found.gray is None) is (by is None)


def test_that_causes_and_types_add_up_to_the_whole(cohort: Any) -> None:
    deaths, tmns = non_relapse_mortality(cohort.members), myeloid_neoplasm(cohort.members)
    assert sum(one.deaths for one in deaths.categories) == sum(one.deaths for one in deaths.recorded)
    for whole, parts, last in (
        (deaths.incidence[0], deaths.by_cause, RELAPSE_BESIDE_CAUSES),
        (tmns.incidence[0], tmns.by_type, 5),
    ):
        total = sum(curve.at(DAYS).estimate for curve in parts if curve.cause != last)
        assert whole.at(DAYS).estimate == pytest.approx(total, abs=1e-12, nan_ok=True)
        assert whole.events == sum(curve.events for curve in parts if curve.cause != last) > 3
    assert set(CAUSE_CODES) == {Cause.INFECTION, Cause.TMN, Cause.OTHER, Cause.UNKNOWN}


def test_that_mortality_by_recovery_is_called_immortal(cohort: Any) -> None:
    found = non_relapse_mortality(cohort.members, Grouping.by(FIELDS["ir_any"]))
    assert Caution.IMMORTAL_TIME in found.account.cautions


def test_that_nobody_is_flagged_not_counted() -> None:
    for found in (non_relapse_mortality([]), myeloid_neoplasm([])):
        assert not found.account.status.ok
        assert [(curve.cause, curve.n) for curve in found.incidence] == [(1, 0)]
