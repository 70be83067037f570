"""Order and duplicates change nothing, and the end points of a course never contradict each other."""

import random
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from analytics.rules.endpoints.assess_end_points import assess_endpoints, end_points
from analytics.rules.endpoints.course_facts import CourseFacts
from analytics.rules.endpoints.end_point import CENSORED, COMPETING, EVENT, Days
from tests.analytics.conftest import RecordBuilder

_day = st.integers(1, 900)
_maybe = st.none() | _day


def _on(day: int | None) -> Days | None:
    return None if day is None else Days(day, day)


@given(progression=_maybe, therapy=_maybe, tmn=_maybe, death=_maybe, seen=_day)
def test_that_end_points_never_contradict_each_other(
    progression: int | None, therapy: int | None, tmn: int | None, death: int | None, seen: int
) -> None:
    last = max(d for d in (progression, therapy, tmn, death, seen) if d is not None)
    death = None if death is None else last
    facts = CourseFacts(
        _on(progression), _on(therapy), _on(tmn), None, _on(death), None, Days(last, last), (), None
    )
    found = end_points(facts)
    assert all(end.is_certain for _, end in found.named)
    os, pfs, nrm, relapse = (e.time_days or 0 for e in (found.os, found.pfs, found.nrm, found.relapse))
    assert pfs <= os
    assert (found.nrm.cause_code == EVENT) == (relapse == os and found.relapse.cause_code == COMPETING)
    assert nrm == relapse
    assert (found.follow_up.cause_code == EVENT) == (found.os.cause_code == CENSORED)
    assert found.tmn.time_days == min(d for d in (tmn, progression, death, last) if d is not None)


@given(
    events=st.lists(
        st.tuples(
            st.sampled_from(["progression", "tmn", "death", "last_contact", "response"]),
            st.integers(-20, 500),
        ),
        max_size=7,
    ),
    seed=st.integers(0, 10_000),
    as_of=st.none() | st.integers(0, 500),
)
def test_that_order_and_duplicates_of_events_change_nothing(
    events: list[tuple[str, int]], seed: int, as_of: int | None
) -> None:
    built: Any = RecordBuilder()
    for kind, day in events:
        built = built.with_event(kind, day, **({"response": "PR"} if kind == "response" else {}))
    record = built.record
    shuffled = list(record.events) + [replace(e, id=e.id + 100) for e in record.events[:2]]
    random.Random(seed).shuffle(shuffled)
    before = assess_endpoints(record, as_of)
    after = assess_endpoints(replace(record, events=tuple(shuffled)), as_of)
    assert (before.details, before.outcome, before.status) == (after.details, after.outcome, after.status)


@given(low=st.integers(1, 300), width=st.integers(0, 60), other=st.integers(1, 400))
def test_that_bounds_hold_every_day_the_date_can_mean(low: int, width: int, other: int) -> None:
    spread = CourseFacts(
        progression=Days(low, low + width), death=Days(other, other), last_seen=Days(400, 400)
    )
    bounds = end_points(spread).nrm
    for day in (low, low + width // 2, low + width):
        exact = end_points(replace(spread, progression=Days(day, day))).nrm
        assert exact.time_days is not None
        assert bounds.earliest_days <= exact.time_days <= (bounds.latest_days or 0)
        assert exact.cause in bounds.possible
