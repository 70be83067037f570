"""What is written down of a result by hand is, sign by sign, what the encoder writes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from analytics.records.ids import SourceFileId
from analytics.records.result import (
    Censored,
    Comparator,
    FromFile,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Result,
    Typed,
)
from analytics.records.time_point import CalendarDate, RelativeTime
from storage.record_json import canonical, canonical_row, record_fields, record_json, result_of_json
from storage.result_rows import changed_result

_IDS = some.none() | some.integers(min_value=-(2**40), max_value=2**62)
_NUMBERS = some.floats(allow_nan=False, allow_infinity=False) | some.integers(-(2**70), 2**70)
_TEXTS = some.text()
_TIMES = (
    some.dates().map(CalendarDate.of)
    | some.builds(CalendarDate, some.integers(1, 9999), some.none() | some.integers(1, 12))
    | some.builds(RelativeTime, some.integers(-9999, 9999), some.none() | _TEXTS)
)
_OUTCOMES = (
    _NUMBERS.map(Measured)
    | some.builds(Censored, some.sampled_from(Comparator), _NUMBERS)
    | (some.none() | _NUMBERS).map(NotDetected)
    | some.sampled_from(MissingReason).map(Missing)
)
_RESULTS: Any = some.builds(
    Result,
    id=_IDS,
    patient_id=_IDS,
    analyte=_TEXTS,
    at=_TIMES,
    outcome=_OUTCOMES,
    entered_text=_TEXTS,
    entered_unit=some.none() | _TEXTS,
    clock=some.none() | _TEXTS,
    laboratory_id=_IDS,
    material=_TEXTS,
    occurrence=some.integers(1, 99),
    visit_id=_IDS,
    source=some.just(Typed())
    | some.builds(FromFile, some.integers(1, 99).map(SourceFileId), some.integers(1, 99)),
    confirmation=some.none() | _TEXTS,
)
_PLAIN = some.none() | _TEXTS | _NUMBERS | some.booleans() | some.sampled_from(MissingReason)


@given(_RESULTS)
def test_that_a_result_is_written_as_the_encoder_writes_it(result: Result) -> None:
    assert record_json(result) == canonical(record_fields(result))


@given(_RESULTS)
def test_that_a_result_is_read_back_as_it_was(result: Result) -> None:
    assert result_of_json(record_json(result)) == result


@given(some.lists(_PLAIN))
def test_that_a_row_is_written_as_the_encoder_writes_it(values: list[Any]) -> None:
    assert canonical_row(values) == canonical(tuple(values))


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_that_what_is_no_number_is_a_bug(number: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical_row([number])


@given(_RESULTS, _IDS, _IDS)
def test_that_a_changed_result_is_otherwise_the_same(result: Result, id_: Any, visit_id: Any) -> None:
    changed = changed_result(result, {"id": id_, "visit_id": visit_id})
    assert (changed.id, changed.visit_id) == (id_, visit_id)
    assert changed_result(changed, {"id": result.id, "visit_id": result.visit_id}) == result
