"""Survival of a cohort by recovery: landmarks, immortal time, and curves counted by hand."""

from collections import defaultdict
from dataclasses import replace
from math import isnan
from typing import Any

import pytest

from analytics.cohort.analyses.account import Caution, DropReason
from analytics.cohort.analyses.recovery_status import ByRecovery, by_recovery
from analytics.cohort.analyses.survival import LANDMARKS, SurvivalEnd, not_at_risk, survival
from analytics.cohort.analyses.timed_rows import Grouping
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.population import population
from analytics.rules.landmark import landmark_entry
from analytics.statistics.landmark import landmark
from tests.analytics.cohort import by_hand

DAYS = (1, 30, 100, 365, 700)
ENDS = list(SurvivalEnd)


def member(built: Any) -> Any:
    (found,) = population([built.record]).members
    return found


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("start", [None, *LANDMARKS])
@pytest.mark.parametrize("how", list(ByRecovery))
def test_that_curves_and_medians_are_those_counted_by_hand(
    cohort: Any, end: SurvivalEnd, start: int | None, how: ByRecovery
) -> None:
    found = survival(cohort.members, end, by_recovery(how, start), landmark=start)
    rows: dict[str, list[by_hand.Row]] = defaultdict(list)
    status = by_recovery(how, start)
    for one in cohort.members:
        point = getattr(one.ends, end.value)
        if point.time_days is None:
            continue
        if start is not None:
            relapse, death = one.ends.relapse, one.ends.os
            ended = [e.time_days for e in (relapse, death) if e.cause_code == 1]
            if any(day <= start for day in ended) or death.time_days < start or point.time_days < start:
                continue
        rows[str(status.of(one))].append((point.time_days - (start or 0), point.cause_code))
    assert {c.group: c.n for c in found.curves if c.n} == {name: len(one) for name, one in rows.items()}
    for curve in found.curves:
        for day, estimate in zip(DAYS, curve.at(DAYS).estimate.tolist(), strict=True):
            assert estimate == pytest.approx(by_hand.survived(rows[curve.group], day), abs=1e-12)
        expected = by_hand.median(rows[curve.group])
        told = curve.median.estimate
        assert isnan(told) if expected is None else told == expected


@pytest.mark.parametrize(("day", "is_in"), [(90, False), (91, True)])
def test_vector_9_that_a_relapse_on_the_landmark_excludes(a_record: Any, day: int, is_in: bool) -> None:
    built = a_record.with_event("response", 30, response="CR").with_event("progression", day)
    found = member(built.with_event("last_contact", 400))
    for end in ENDS:
        told = survival([found], end, landmark=90)
        assert (told.account.n == 1) is is_in
        assert told.account.dropped_for(DropReason.PROGRESSED) == (not is_in)


def test_that_each_exclusion_at_a_landmark_is_named(a_record: Any) -> None:
    assert not_at_risk(member(a_record.with_event("death", 90, cause="infection")), 90) is DropReason.DIED
    assert not_at_risk(member(a_record.with_event("death", 91, cause="infection")), 90) is None
    assert not_at_risk(member(a_record.with_event("last_contact", 89)), 90) is DropReason.NOT_OBSERVED
    assert not_at_risk(member(a_record.with_event("last_contact", 90)), 90) is None
    relapsed = a_record.with_event("progression", 60).with_event("death", 80)
    assert not_at_risk(member(relapsed), 90) is DropReason.PROGRESSED
    undated = a_record.with_event("progression", None).with_event("last_contact", 200)
    assert not_at_risk(member(undated), 90) is DropReason.UNDATED


def test_that_a_next_therapy_before_the_landmark_ends_pfs_but_not_os(a_record: Any) -> None:
    found = member(a_record.with_next_therapy(60).with_event("last_contact", 400))
    assert survival([found], SurvivalEnd.PFS, landmark=90).account.dropped_for(DropReason.NOT_OBSERVED) == 1
    assert survival([found], SurvivalEnd.OS, landmark=90).rows.data.time.tolist() == [310]


def test_that_who_enters_is_who_the_rule_lets_in(records: Any, cohort: Any) -> None:
    by_number = {record.patient.number: record for record in records}
    agreed = 0
    for start in LANDMARKS:
        for one in cohort.members:
            if one.placed_dates or not all(end.is_certain for _, end in one.ends.named):
                continue
            ruled = landmark_entry(by_number[one.number], start).is_included
            relapse = one.ends.relapse
            if one.ends.cause_of_death == "lymphoma" and relapse.time_days == one.ends.os.time_days:
                continue
            agreed += 1
            assert (not_at_risk(one, start) is None) is ruled, (one.number, start)
    assert agreed > 400


def test_that_recovery_after_the_landmark_does_not_count_and_on_it_does(a_record: Any) -> None:
    for day, group in ((90, "any"), (91, "none")):
        found = member(a_record.with_result("CD4", day, 250.0).with_event("last_contact", 400))
        told = survival([found], SurvivalEnd.OS, by_recovery(ByRecovery.ANY, 90), landmark=90)
        assert [c.group for c in told.curves] == [group]


def test_that_only_groups_of_later_knowledge_are_called_immortal(cohort: Any) -> None:
    def cautions(by: Grouping | None, start: int | None = None) -> tuple[Caution, ...]:
        return survival(cohort.members, SurvivalEnd.PFS, by, landmark=start).account.cautions

    assert Caution.IMMORTAL_TIME in cautions(by_recovery(ByRecovery.ANY))
    assert Caution.IMMORTAL_TIME in cautions(by_recovery(ByRecovery.ANY), 90)
    assert Caution.IMMORTAL_TIME not in cautions(by_recovery(ByRecovery.ANY, 90), 90)
    assert Caution.IMMORTAL_TIME in cautions(Grouping.by(FIELDS["best_response"]))
    assert Caution.IMMORTAL_TIME not in cautions(Grouping.by(FIELDS["domain"]))
    assert cautions(None) == ()


@pytest.mark.parametrize(("start", "is_late"), [(None, True), (31, True), (32, False), (90, False)])
def test_that_a_response_at_one_month_is_known_from_the_day_it_was_assessed(
    a_record: Any, start: int | None, is_late: bool
) -> None:
    members = [
        member(a_record.with_event("response", day, response="CR").with_event("last_contact", 400))
        for day in (28, 32)
    ]
    assert [one.ends.response_at_one_month for one in members] == ["CR", "CR"]
    by = Grouping.by(FIELDS["responded_1_month"])
    told = survival(members, SurvivalEnd.OS, by, landmark=start).account.cautions
    assert (Caution.IMMORTAL_TIME in told) == is_late


@pytest.mark.parametrize(
    ("field", "start", "is_late"),
    [
        ("crs", 30, False),
        ("crs", 4, True),
        ("icans_3_or_more", 30, True),
        ("early_icaht", 30, False),
        ("early_icaht", 29, True),
        ("best_response", 180, True),
    ],
)
def test_that_what_stands_still_by_the_landmark_is_not_immortal(
    a_record: Any, field: str, start: int, is_late: bool
) -> None:
    built = a_record.with_event("response", 30, response="CR").with_event("last_contact", 400)
    for kind, day in (("crs", 5), ("icans", 33)):
        event = replace(built.with_event(kind, day).record.events[-1], grade=3)
        built = replace(built, record=replace(built.record, events=(*built.record.events, event)))
    for day in range(31):
        built = built.with_result("ANC", day, 2.0)
    found = survival([member(built)], SurvivalEnd.OS, Grouping.by(FIELDS[field]), landmark=start)
    assert found.account.n == 1
    assert (Caution.IMMORTAL_TIME in found.account.cautions) == is_late


def test_that_the_naive_version_flatters_recovery_more_than_the_landmark(cohort: Any) -> None:
    """Immortal time: what the paper's own Discussion warns of, seen in the invented patients."""
    naive = survival(cohort.members, SurvivalEnd.PFS, by_recovery(ByRecovery.ANY))
    honest = survival(cohort.members, SurvivalEnd.PFS, by_recovery(ByRecovery.ANY, 90), landmark=90)
    assert naive.hazard is not None
    assert honest.hazard is not None
    assert naive.hazard.coefficients[0].name == "group[none]"
    assert naive.hazard.coefficients[0].hr > honest.hazard.coefficients[0].hr


def test_that_rows_seen_longer_than_the_landmark_are_those_of_the_estimator(cohort: Any) -> None:
    for start in LANDMARKS:
        whole = survival(cohort.members, SurvivalEnd.OS)
        progressed = {
            d.number for d in survival(cohort.members, SurvivalEnd.OS, landmark=start).account.dropped
            if d.reason is DropReason.PROGRESSED
        }  # fmt: skip
        kept = landmark(whole.rows.data, start).kept
        numbers = {whole.rows.members[row].number for row in kept.rows.tolist()} - progressed
        told = survival(cohort.members, SurvivalEnd.OS, landmark=start)
        pairs = zip(told.rows.members, told.rows.data.time.tolist(), strict=True)
        assert numbers == {one.number for one, time in pairs if time > 0}


def test_that_an_unknown_time_is_dropped_and_counted(cohort: Any) -> None:
    first, *others = cohort.members
    lost = replace(first.ends, pfs=replace(first.ends.pfs, time_days=None))
    found = survival([replace(first, ends=lost), *others], SurvivalEnd.PFS)
    assert [d.number for d in found.account.dropped if d.reason is DropReason.UNDATED] == [first.number]
    with pytest.raises(ValueError, match="landmark"):
        survival(cohort.members, SurvivalEnd.PFS, landmark=-1)
