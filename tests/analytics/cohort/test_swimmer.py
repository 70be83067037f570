"""Bars of a swimmer plot: as long as the patient was seen, without a gap, with what happened on them."""

from typing import Any

from analytics.cohort.analyses.account import DropReason
from analytics.cohort.analyses.swimmer import BarMark, BarState, Segment, swimmer
from analytics.cohort.analyses.timed_rows import Grouping
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.population import Population, population


def bar(record: Any) -> Any:
    (found,) = swimmer(population([record.record]).members).bars
    return found


def test_that_a_bar_has_the_states_that_were_said(a_record: Any) -> None:
    record = (
        a_record.with_event("response", 30, response="PR")
        .with_event("response", 90, response="CR")
        .with_event("response", 180, response="CR")
        .with_event("progression", 240)
        .with_result("CD4", 20, 250)
        .with_next_therapy(260)
        .with_event("death", 400)
    )
    found = bar(record)
    assert found.segments == (
        Segment(0, 30, BarState.NOT_ASSESSED),
        Segment(30, 90, BarState.PR),
        Segment(90, 240, BarState.CR),
        Segment(240, 400, BarState.PD),
    )
    assert found.marks == ((BarMark.TH, 20), (BarMark.NEXT_THERAPY, 260), (BarMark.DEATH, 400))
    assert (found.length_days, found.is_ongoing) == (400, False)


def test_that_who_lives_goes_on_and_what_is_said_later_is_not_drawn(a_record: Any) -> None:
    found = bar(a_record.with_event("response", 0, response="CR").with_event("last_contact", 50))
    assert found.segments == (Segment(0, 50, BarState.CR),)
    assert found.is_ongoing
    on_the_end = bar(a_record.with_event("response", 50, response="CR").with_event("last_contact", 50))
    assert on_the_end.segments == (Segment(0, 50, BarState.NOT_ASSESSED),)


def test_that_bars_of_a_clinic_are_whole_and_in_order(cohort: Population) -> None:
    found = swimmer(cohort.members, Grouping.by(FIELDS["domain"]))
    assert len(found.bars) + len(found.account.dropped) == len(cohort.members)
    assert {one.reason for one in found.account.dropped} <= {DropReason.NO_GROUP, DropReason.UNDATED}
    assert [one.running for one in found.bars] == list(range(1, len(found.bars) + 1))
    order = [(found.groups.index(one.group), -one.length_days) for one in found.bars]
    assert order == sorted(order)
    for one, member in zip(found.bars, found.members, strict=True):
        assert (one.number, one.length_days) == (member.number, member.ends.os.time_days)
        edges = [segment.first for segment in one.segments] + [one.segments[-1].last]
        assert edges[0] == 0
        assert edges[-1] == one.length_days
        assert edges == sorted(edges)
        assert [s.last for s in one.segments[:-1]] == edges[1:-1]
        assert all(a.state is not b.state for a, b in zip(one.segments, one.segments[1:], strict=False))
        assert (BarMark.DEATH in dict(one.marks)) is not one.is_ongoing
        assert (BarMark.TMN in dict(one.marks)) == (member.ends.tmn_day is not None)


def test_that_bars_can_stand_in_the_order_of_a_field(cohort: Population) -> None:
    found = swimmer(cohort.members, sort=FIELDS["age"])
    ages = [member.baseline.age_years for member in found.members]
    known = [age for age in ages if age is not None]
    assert known == sorted(known)
    assert ages[len(known) :] == [None] * (len(ages) - len(known))
    assert {bar.number for bar in found.bars} == {bar.number for bar in swimmer(cohort.members).bars}
    by_sex = swimmer(cohort.members, sort=FIELDS["sex"])
    order = [(m.baseline.sex or "~", -(m.timeline.last_seen or 0)) for m in by_sex.members]
    assert order == sorted(order)
