from typing import Any

from analytics.rules.landmark import Exclusion, landmark_entry


def test_vector_9_that_a_relapse_on_the_landmark_day_excludes_and_a_day_later_does_not(a_record: Any) -> None:
    on_the_day = landmark_entry(a_record.with_event("progression", 90).record, 90)
    assert (on_the_day.is_included, on_the_day.exclusion) == (False, Exclusion.PROGRESSED)
    assert landmark_entry(a_record.with_event("progression", 91).record, 90).is_included


def test_that_who_died_or_was_lost_before_is_excluded_with_the_reason(a_record: Any) -> None:
    assert landmark_entry(a_record.with_event("death", 40).record, 90).exclusion is Exclusion.DIED
    assert (
        landmark_entry(a_record.with_event("last_contact", 89).record, 90).exclusion is Exclusion.NOT_OBSERVED
    )
    assert landmark_entry(a_record.with_event("last_contact", 90).record, 90).is_included


def test_that_a_partial_date_around_the_landmark_is_not_guessed(a_record: Any) -> None:
    """March 2024 is day 60 to 90 of an infusion on 1 January."""
    record = a_record.with_event("progression", "2024-03").record
    assert landmark_entry(record, 70).exclusion is Exclusion.DATE_UNKNOWN
    assert landmark_entry(record, 59).is_included
    assert landmark_entry(record, 90).exclusion is Exclusion.PROGRESSED
