"""Who may be the same person is found while typing, and strangers are not."""

import time
from datetime import date, timedelta

import pytest

from analytics.identity.look_alike import Because, LookAlikes, Who, misread_key, slips_between
from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from analytics.records.time_point import CalendarDate


def summary(key, number, family=None, given=None, born=None):
    birth = CalendarDate.parse(born) if born else None
    return PatientSummary(
        PatientId(key), number, family, given, birth, None, None, None, None, None, is_dead=False
    )


CLINIC = LookAlikes(
    (
        summary(1, "2023-014", "Müller", "Anna", "1957-03-14"),
        summary(2, "007", "Le Goff", "Yann", "1961"),
        summary(3, "2023-O15", "Kowalska", "Łucja", "1970-12-01"),
        summary(4, "X", None, None, "1957-03-14"),
        summary(5, "Y9", "Moreau", "Claire"),
    )
)


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (Who("2023-014"), [(1, Because.SAME_NUMBER)]),
        (Who(" 2023-014 "), [(1, Because.SAME_NUMBER)]),
        (Who("2023/14"), []),
        (Who("2023 014"), [(1, Because.NUMBER_ALIKE)]),
        (Who("7"), [(2, Because.NUMBER_ALIKE)]),
        (Who("2023-015"), [(3, Because.NUMBER_ALIKE)]),
        (Who("2023-013"), []),
        (Who("Х"), [(4, Because.NUMBER_ALIKE)]),  # a Cyrillic letter
        (Who("1", "MULLER", "anna", CalendarDate(1957, 3, 14)), [(1, Because.SAME_PERSON)]),
        (Who("1", "Anna", "Müller", CalendarDate(1957, 3, 14)), [(1, Because.SWAPPED_NAMES)]),
        (Who("1", "Anna", "Müller"), [(1, Because.SWAPPED_NAMES)]),
        (Who("1", "Mueller", "Hanna", CalendarDate(1957, 3, 14)), [(1, Because.SIMILAR_NAME)]),
        (Who("1", "Schmidt", "Anne", CalendarDate(1957, 3, 14)), [(1, Because.SIMILAR_NAME)]),
        (Who("1", "Schmidt", "Karl", CalendarDate(1957, 3, 14)), []),
        (Who("1", "", "", CalendarDate(1957, 3, 14)), []),
        (Who("1", "Müller", "Anna"), [(1, Because.SAME_NAME)]),
        (Who("1", "Moreau", "Claire", CalendarDate(1950)), [(5, Because.SAME_NAME)]),
        (Who("1", "Müller", "Anna", CalendarDate(1957)), [(1, Because.SAME_PERSON)]),
        (Who("1", "Müller", "Anna", CalendarDate(1975, 3, 14)), [(1, Because.OTHER_BIRTH_DATE)]),
        (Who("1", "Le Goff", "Yann", CalendarDate(1961, 5, 5)), [(2, Because.SAME_PERSON)]),
        (Who("1", "LeGoff", "Yann", CalendarDate(1962, 1, 1)), [(2, Because.OTHER_BIRTH_DATE)]),
        (Who("1", "Müller"), []),
        (Who(), []),
    ],
)
def test_that_a_resemblance_is_found_with_its_strongest_reason(who, expected):
    assert [(found.patient.id, found.because) for found in CLINIC.of(who)] == expected


def test_that_the_strongest_reason_stands_first_and_nobody_twice():
    who = Who("007", "Anna", "Müller", CalendarDate(1957, 3, 14))
    assert [found.patient.id for found in CLINIC.of(who)] == [2, 1]


def test_that_a_patient_does_not_resemble_themselves():
    assert CLINIC.of(Who("2023-014", "Müller", "Anna"), without=PatientId(1)) == ()


def test_that_the_holder_of_a_number_is_the_one_whose_text_it_is():
    assert CLINIC.holder("007").id == 2
    assert CLINIC.holder("7") is None
    assert CLINIC.holder(" 007 ").id == 2


def test_that_numbers_that_differ_stay_apart():
    assert len({misread_key(f"2023-{n:03d}") for n in range(1, 1000)}) == 999


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("anna", "anna", 0), ("anna", "anan", 1), ("anna", "ana", 1), ("anna", "hanna", 1), ("", "ab", 2)],
)
def test_that_slips_of_typing_are_counted(one, other, slips):
    assert slips_between(one, other) == slips == slips_between(other, one)


def test_that_ten_thousand_patients_are_asked_within_a_keystroke():
    born = date(1940, 1, 1)
    clinic = LookAlikes(
        summary(n, f"{n}", f"Name{n}", "Anna", str(born + timedelta(n % 20_000))) for n in range(1, 10_001)
    )
    who = Who("10", "Name77", "Anna", CalendarDate.of(born + timedelta(77)))
    started = time.perf_counter()
    for _ in range(20):
        assert clinic.of(who)
    assert (time.perf_counter() - started) / 20 < 0.02
