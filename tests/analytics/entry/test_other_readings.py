"""A number may have been meant in another unit, or with its decimal sign elsewhere."""

import pytest

from analytics.catalogue import catalogue
from analytics.entry.other_readings import moved, other_readings
from analytics.entry.typed_result import TypedResult, read_typed_result


def readings(code: str, text: str) -> dict[str, float]:
    analyte = catalogue().analyte(code)
    typed = read_typed_result(analyte, text)
    assert isinstance(typed, TypedResult)
    assert typed.number is not None
    unit = analyte.ucum(typed.unit or analyte.unit)
    stored = analyte.to_stored_unit(typed.number.value, unit)
    return {one.text: one.value for one in other_readings(analyte, typed, unit, stored)}


def test_that_a_unit_goes_before_the_same_number_with_a_moved_sign():
    assert readings("HGB", "120") == {"120 g/L": 12.0}
    assert readings("IGG", "0.72") == {
        "0.72 mg/dL": pytest.approx(0.0072),
        "0.72 g/dL": pytest.approx(7.2),
        "0.72 mg/L": pytest.approx(0.00072),
        "72": 72.0,
        "0.072": 0.072,
    }


def test_that_the_comparator_and_a_named_unit_stay():
    assert "< 1.2 mg/dL" in readings("IGG", "<120 mg/dL")


def test_that_only_what_is_possible_is_a_reading():
    assert readings("MCV", "9.5") == {"95": 95.0}


def test_that_zero_has_no_other_reading():
    assert readings("CD19", "0") == {}


@pytest.mark.parametrize(
    ("plain", "places", "keep", "expected"),
    [
        ("7.2", 1, 0, "72"),
        ("120", -1, 1, "12.0"),
        ("30000", -2, 0, "300"),
        ("4", -2, 0, "0.04"),
        ("0.25", 3, 0, "250"),
        (".5", 1, 0, "5"),
        ("1.50", -1, 0, "0.15"),
        ("100", 3, 2, "100000"),
    ],
)
def test_that_the_decimal_sign_is_moved_without_arithmetic(plain, places, keep, expected):
    assert moved(plain, places, keep=keep) == expected
