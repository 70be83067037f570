"""Invented patients as rows of a cohort, made once for all tests of the room."""

from functools import cache

import pytest

from analytics.cohort.population import Population, PopulationChoices, population
from analytics.demo.clinic import synthetic_clinic
from analytics.records.patient_record import PatientRecord


@cache
def invented(seed: int, patients: int) -> tuple[PatientRecord, ...]:
    return tuple(synthetic_clinic(seed, patients))


@pytest.fixture(scope="session")
def records() -> tuple[PatientRecord, ...]:
    return invented(7, 200)


@pytest.fixture(scope="session")
def cohort(records: tuple[PatientRecord, ...]) -> Population:
    return population(records)


@pytest.fixture(scope="session")
def compared(records: tuple[PatientRecord, ...]) -> Population:
    """Only those whose domains may be compared."""
    return population(records, PopulationChoices(compares_domains=True))
