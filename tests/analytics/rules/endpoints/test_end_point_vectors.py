"""The vectors of definitions §9 on whole records, and what the papers leave open."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.endpoints.assess_end_points import EndPoints, assess_endpoints
from analytics.rules.endpoints.end_point import CENSORED, COMPETING, EVENT, Cause, EndPoint


def ends(built: Any, as_of: int | None = None, **settings: str) -> EndPoints:
    details = asked(built, as_of, **settings).details
    assert isinstance(details, EndPoints)
    return details


def asked(built: Any, as_of: int | None = None, **settings: str) -> Assessment:
    return assess_endpoints(built.record, as_of, {f"endpoints.{k}": v for k, v in settings.items()})


def told(end: EndPoint | None) -> tuple[int | None, int | None, Cause | None]:
    assert end is not None
    return end.time_days, end.cause_code, end.cause


def test_vector_1_that_a_death_of_infection_in_remission_is_non_relapse_mortality(a_record: Any) -> None:
    found = ends(
        a_record.with_event("response", 30, response="CR").with_event("death", 200, cause="infection")
    )
    assert told(found.nrm) == (200, EVENT, Cause.INFECTION)
    assert told(found.os) == (200, EVENT, Cause.DEATH)
    assert told(found.pfs) == (200, EVENT, Cause.DEATH)
    assert told(found.relapse) == (200, COMPETING, Cause.DEATH)
    assert told(found.tmn) == (200, COMPETING, Cause.DEATH)
    assert told(found.follow_up) == (200, CENSORED, Cause.DEATH)


def test_vector_2_that_a_death_of_sepsis_after_progression_is_not(a_record: Any) -> None:
    found = ends(a_record.with_event("progression", 90).with_event("death", 120, cause="infection"))
    assert told(found.nrm) == (90, COMPETING, Cause.PROGRESSION)
    assert told(found.os) == (120, EVENT, Cause.DEATH)
    assert told(found.pfs) == (90, EVENT, Cause.PROGRESSION)


def test_vector_3_that_an_infection_after_a_tmn_is_a_tmn_death(a_record: Any) -> None:
    built = a_record.with_event("tmn", 400, type="MDS").with_event("death", 450, cause="infection")
    found = ends(built)
    assert told(found.nrm) == (450, EVENT, Cause.TMN)
    assert told(found.tmn) == (400, EVENT, Cause.TMN)
    assert told(found.os_from_tmn) == (50, EVENT, Cause.DEATH)
    assert (found.tmn_day, found.tmn_type, found.cause_of_death) == (400, "MDS", "infection")
    other = ends(built, infection_after_tmn="counted_as_infection_death")
    assert told(other.nrm) == (450, EVENT, Cause.INFECTION)


def test_vector_4_that_a_tmn_after_relapse_is_a_competing_event_and_stays_listed(a_record: Any) -> None:
    found = ends(a_record.with_event("progression", 300).with_event("tmn", 500, type="AML"))
    assert told(found.tmn) == (300, COMPETING, Cause.PROGRESSION)
    assert (found.tmn_day, found.tmn_type) == (500, "AML")


def test_vector_5_that_who_lives_in_remission_is_censored_in_all(a_record: Any) -> None:
    found = ends(a_record.with_event("response", 700, response="CR"))
    for end in (found.os, found.pfs, found.relapse, found.nrm, found.tmn):
        assert told(end) == (700, CENSORED, Cause.LAST_CONTACT)
    assert told(found.follow_up) == (700, EVENT, Cause.LAST_CONTACT)
    assert found.os_from_tmn is None


@pytest.mark.parametrize("cause", [{"cause": "unknown"}, {}])
def test_vector_6_that_a_death_of_unknown_cause_is_non_relapse_mortality(a_record: Any, cause: Any) -> None:
    answer = asked(a_record.with_event("response", 30, response="CR").with_event("death", 200, **cause))
    assert isinstance(answer.details, EndPoints)
    assert told(answer.details.nrm) == (200, EVENT, Cause.UNKNOWN)
    assert answer.missing == (() if cause else ("cause of death",))


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ("next_therapy_censors", (60, CENSORED, Cause.NEXT_THERAPY)),
        ("next_therapy_ignored", (400, CENSORED, Cause.LAST_CONTACT)),
        ("next_therapy_counts", (60, EVENT, Cause.NEXT_THERAPY)),
    ],
)
def test_vector_7_that_a_next_therapy_without_progression_is_a_choice(
    a_record: Any, choice: str, expected: Any
) -> None:
    built = a_record.with_event("response", 30, response="PR").with_next_therapy(60)
    built = built.with_event("last_contact", 400)
    assert told(ends(built, pfs_next_therapy=choice).pfs) == expected
    assert told(ends(built).pfs) == (60, CENSORED, Cause.NEXT_THERAPY)
    assert told(ends(built).nrm) == (400, CENSORED, Cause.LAST_CONTACT)
    censored = ends(built, nrm_next_therapy="next_therapy_censors").nrm
    assert told(censored) == (60, CENSORED, Cause.NEXT_THERAPY)


@pytest.mark.parametrize(("therapy", "code"), [(59, CENSORED), (60, EVENT), (61, EVENT)])
def test_that_a_next_therapy_of_the_day_of_progression_does_not_hide_it(
    a_record: Any, therapy: int, code: int
) -> None:
    found = ends(a_record.with_event("progression", 60).with_next_therapy(therapy))
    assert found.pfs.cause_code == code


@pytest.mark.parametrize(
    ("progression", "cause"), [(199, Cause.PROGRESSION), (200, Cause.PROGRESSION), (201, Cause.OTHER)]
)
def test_that_relapse_and_death_on_one_day_are_a_relapse(
    a_record: Any, progression: int, cause: Cause
) -> None:
    found = ends(a_record.with_event("death", 200, cause="other").with_event("progression", progression))
    assert found.nrm.cause is cause
    assert found.nrm.time_days == min(progression, 200)


@pytest.mark.parametrize(("diagnosed", "expected"), [(199, 199), (200, 200), (201, 200), (230, 200)])
def test_that_a_tmn_found_after_death_counts_on_the_day_of_death(
    a_record: Any, diagnosed: int, expected: int
) -> None:
    found = ends(a_record.with_event("death", 200, cause="other").with_event("tmn", diagnosed))
    assert told(found.tmn) == (expected, EVENT, Cause.TMN)
    assert told(found.os_from_tmn) == (200 - expected, EVENT, Cause.DEATH)


def test_that_a_tmn_known_from_the_cause_of_death_alone_counts_on_that_day(a_record: Any) -> None:
    found = ends(a_record.with_event("death", 200, cause="tmn"))
    assert told(found.tmn) == (200, EVENT, Cause.TMN)
    assert told(found.nrm) == (200, EVENT, Cause.TMN)


@pytest.mark.parametrize("cause", ["crs", "icans", "iec_hs", "cns", "second_malignancy", "other"])
def test_that_the_labels_of_stock_stay_beside_the_categories_of_gazeau(a_record: Any, cause: str) -> None:
    found = ends(a_record.with_event("death", 20, cause=cause))
    assert (found.nrm.cause, found.cause_of_death) == (Cause.OTHER, cause)


def test_that_a_fatal_infection_says_what_death_was_of(a_record: Any) -> None:
    found = ends(a_record.with_event("infection", 190, fatal=True).with_event("death", 200))
    assert (found.nrm.cause, found.cause_of_death) == (Cause.INFECTION, "infection")


def test_that_who_died_of_the_lymphoma_had_progressed_before(a_record: Any) -> None:
    built = a_record.with_event("response", 90, response="PR").with_event("death", 200, cause="lymphoma")
    answer = asked(built)
    assert isinstance(answer.details, EndPoints)
    nrm, pfs = answer.details.nrm, answer.details.pfs
    assert (nrm.cause_code, nrm.cause, nrm.time_days) == (COMPETING, Cause.PROGRESSION, None)
    assert (pfs.earliest_days, pfs.latest_days, pfs.cause_code) == (90, 200, EVENT)
    assert (answer.status, answer.missing) == (Status.BOUNDED, ("date of progression",))


def test_that_a_partial_date_gives_bounds_and_never_a_day(a_record: Any) -> None:
    answer = asked(a_record.with_event("progression", "2024-03").with_event("last_contact", 400))
    assert isinstance(answer.details, EndPoints)
    pfs = answer.details.pfs
    assert (pfs.time_days, pfs.earliest_days, pfs.latest_days) == (None, 60, 90)
    assert pfs.cause is Cause.PROGRESSION
    assert answer.status is Status.BOUNDED


def test_that_dates_that_leave_open_what_came_first_leave_the_cause_open(a_record: Any) -> None:
    built = a_record.with_event("tmn", "2024-03").with_event("progression", 75)
    tmn = ends(built.with_event("last_contact", 400)).tmn
    assert (tmn.cause_code, tmn.cause) == (None, None)
    assert set(tmn.possible) == {Cause.TMN, Cause.PROGRESSION}
    assert (tmn.earliest_days, tmn.latest_days) == (60, 75)


def test_that_death_of_a_month_lies_after_what_only_the_living_do(a_record: Any) -> None:
    built = a_record.with_event("death", "2024-03").with_event("last_contact", 80)
    assert (ends(built).os.earliest_days, ends(built).os.latest_days) == (80, 90)
    relapsed = ends(a_record.with_event("death", "2024-03").with_event("progression", 75))
    assert told(relapsed.nrm) == (75, COMPETING, Cause.PROGRESSION)


@pytest.mark.parametrize(
    ("kind", "word"),
    [("progression", "date of progression"), ("death", "date of death"), ("tmn", "date of t-MN")],
)
def test_that_what_happened_without_a_date_is_named_as_missing(a_record: Any, kind: str, word: str) -> None:
    answer = asked(a_record.with_event("last_contact", 300).with_event(kind, None))
    assert answer.status is Status.BOUNDED
    assert word in answer.missing


def test_that_nothing_known_after_the_infusion_is_not_evaluable(a_record: Any) -> None:
    answer = asked(a_record)
    assert (answer.outcome, answer.status, answer.reason) == (
        None,
        Status.NOT_EVALUABLE,
        Reason.NOT_MEASURED,
    )
    assert answer.missing == ("last contact",)


def test_that_without_an_infusion_there_is_no_start(a_record: Any) -> None:
    answer = assess_endpoints(replace(a_record.with_event("death", 20).record, treatments=()))
    assert (answer.outcome, answer.reason, answer.missing) == (
        None,
        Reason.OUTSIDE_SCOPE,
        ("infusion date",),
    )


def test_that_life_is_seen_in_any_record_unless_contacts_alone_count(a_record: Any) -> None:
    built = a_record.with_event("last_contact", 100).with_result("ANC", 300, 2.0)
    assert ends(built).os.time_days == 300
    assert ends(built, last_seen="recorded_contact_shows_life").os.time_days == 100


def test_that_the_last_staging_can_be_the_last_evaluation(a_record: Any) -> None:
    built = a_record.with_event("response", 180, response="CR").with_event("last_contact", 500)
    assert ends(built).pfs.time_days == 500
    assert ends(built, pfs_evaluated="staging_evaluates").pfs.time_days == 180


@pytest.mark.parametrize("as_of", [89, 90, 119, 120, 400])
def test_that_nothing_after_the_day_asked_for_is_looked_at(a_record: Any, as_of: int) -> None:
    whole = (
        a_record.with_event("response", 30, response="CR")
        .with_event("progression", 90)
        .with_event("tmn", 110)
        .with_event("death", 120, cause="tmn")
    )
    known = a_record.with_event("response", 30, response="CR")
    known = known.with_event("progression", 90) if as_of >= 90 else known
    known = known.with_event("tmn", 110) if as_of >= 110 else known
    known = known.with_event("death", 120, cause="tmn") if as_of >= 120 else known
    assert ends(whole, as_of) == ends(known)


@pytest.mark.parametrize(
    ("responses", "best", "at_one_month"),
    [
        ({30: "PR", 90: "CR"}, "CR", "PR"),
        ({25: "CR"}, "CR", "CR"),
        ({24: "CR"}, "CR", None),
        ({35: "SD"}, "SD", "SD"),
        ({36: "SD"}, "SD", None),
        ({28: "CR", 31: "PR"}, "CR", "PR"),
        ({28: "CR", 32: "PR"}, "CR", "PR"),
    ],
)
def test_that_the_response_at_one_month_is_the_one_nearest_to_day_30(
    a_record: Any, responses: dict[int, str], best: str, at_one_month: str | None
) -> None:
    built = a_record
    for day, response in responses.items():
        built = built.with_event("response", day, response=response)
    found = ends(built)
    assert (found.best_response, found.response_at_one_month) == (best, at_one_month)


def test_that_a_response_to_the_next_therapy_is_not_the_index_therapys(a_record: Any) -> None:
    built = a_record.with_event("response", 30, response="SD").with_event("progression", 60)
    assert ends(built.with_event("response", 120, response="CR")).best_response == "SD"
    assert ends(a_record.with_event("progression", 20)).response_at_one_month == "PD"
