from typing import Any

import pytest

from analytics.rules.assessment import Reason
from analytics.rules.response_group import ResponseGroup, response_group


@pytest.mark.parametrize(
    ("death_day", "expected"), [(365, ResponseGroup.EARLY_RELAPSE), (366, ResponseGroup.LATE_RELAPSE)]
)
def test_vector_10_that_death_after_a_response_is_early_up_to_day_365(
    a_record: Any, death_day: int, expected: ResponseGroup
) -> None:
    record = a_record.with_event("response", 30, response="CR").with_event("death", death_day)
    assert response_group(record.record).group is expected


def test_vector_10_that_who_never_responded_and_died_is_refractory(a_record: Any) -> None:
    record = a_record.with_event("response", 30, response="SD").with_event("death", 400)
    assert response_group(record.record).group is ResponseGroup.REFRACTORY
    assert response_group(a_record.with_event("death", 400).record).group is ResponseGroup.REFRACTORY


def test_that_an_ongoing_response_is_sustained(a_record: Any) -> None:
    record = a_record.with_event("response", 30, response="PR").with_event("last_contact", 700)
    assert response_group(record.record).group is ResponseGroup.SUSTAINED


def test_that_a_response_to_the_next_therapy_does_not_count(a_record: Any) -> None:
    record = (
        a_record.with_event("response", 30, response="SD")
        .with_event("progression", 60)
        .with_event("response", 120, response="CR")
    )
    assert response_group(record.record).group is ResponseGroup.REFRACTORY


def test_that_without_a_response_assessed_nothing_is_said(a_record: Any) -> None:
    answer = response_group(a_record.with_event("last_contact", 700).record)
    assert (answer.group, answer.reason) == (None, Reason.NOT_MEASURED)


def test_that_a_next_therapy_without_progression_has_no_group(a_record: Any) -> None:
    answer = response_group(a_record.with_event("response", 30, response="PR").with_next_therapy(60).record)
    assert (answer.group, answer.reason) == (None, Reason.OUTSIDE_SCOPE)
