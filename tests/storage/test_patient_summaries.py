from dataclasses import replace
from typing import Any

import pytest

from analytics.records.command import Change, Command
from analytics.records.event import Event
from analytics.records.ids import PatientId
from analytics.records.patient import Patient, Sex
from analytics.records.patient_summary import PatientSummary
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import TherapyKind, Treatment
from storage.clinic import Clinic

P: Any = -1
ANNA = Patient(P, "u1", "007", "Ärmel", "Anna", CalendarDate(1950, 3), Sex.FEMALE)


def summary(clinic: Clinic, *records: Any) -> PatientSummary:
    patient, *others = records
    numbered = [replace(one, id=-n) for n, one in enumerate(others, 1)]
    clinic.execute(Command("New", tuple(Change(None, one) for one in (patient, *numbered))))
    (found,) = clinic.patients.summaries()
    record = clinic.patients.record(found.id)
    index = record.index_treatment
    assert found.product == (index.product if index else None)
    return found


def car(at: Any, product: str, **more: Any) -> Treatment:
    return Treatment(P, P, TherapyKind.CAR_T, at, product, **more)


def response(at: Any, word: str) -> Event:
    return Event(P, P, "response", at, details=(("method", "PET"), ("response", word)))


def test_that_a_bare_patient_has_a_line(clinic: Clinic) -> None:
    assert summary(clinic, ANNA) == PatientSummary(
        PatientId(1), "007", "Ärmel", "Anna", CalendarDate(1950, 3), Sex.FEMALE, None, None, None, None, False
    )


def test_that_the_line_tells_the_index_infusion(clinic: Clinic) -> None:
    found = summary(
        clinic, ANNA, car(CalendarDate(2022, 1, 1), "second"), car(CalendarDate(2020), "first"),
        replace(car(CalendarDate(2019), "R-CHOP"), kind=TherapyKind.OTHER_SYSTEMIC),
    )  # fmt: skip
    assert (found.product, found.infusion) == ("first", CalendarDate(2020))


def test_that_a_chosen_index_goes_before_an_earlier_infusion(clinic: Clinic) -> None:
    found = summary(
        clinic, ANNA, car(CalendarDate(2020), "first"), car(CalendarDate(2022, 1, 1), "chosen", is_index=True)
    )
    assert (found.product, found.infusion) == ("chosen", CalendarDate(2022, 1, 1))


@pytest.mark.parametrize("at", [None, RelativeTime(0)])
def test_that_an_infusion_without_a_date_has_none(clinic: Clinic, at: Any) -> None:
    found = summary(clinic, replace(ANNA, origin="study entry"), car(at, "axi-cel"))
    assert (found.product, found.infusion, found.origin) == ("axi-cel", None, "study entry")


def test_that_the_line_tells_the_last_response_and_death(clinic: Clinic) -> None:
    death = Event(P, P, "death", CalendarDate(2024))
    found = summary(
        clinic, ANNA, response(CalendarDate(2023, 5), "CR"), response(CalendarDate(2023, 2, 1), "PR"), death
    )
    assert (found.last_response, found.is_dead) == ("CR", True)


def test_that_a_later_progression_ends_a_response(clinic: Clinic) -> None:
    relapse = Event(P, P, "progression", CalendarDate(2023, 6, 1))
    assert summary(clinic, ANNA, relapse, response(CalendarDate(2023, 5), "CR")).last_response == "PD"


def test_that_lines_come_in_the_order_of_names(clinic: Clinic) -> None:
    names = [("Zahn", "A"), (None, None), ("Abel", "B"), ("Abel", "A")]
    people = [Patient(PatientId(-n), f"u{n}", str(n), *name) for n, name in enumerate(names, 1)]
    clinic.execute(Command("New", tuple(Change(None, one) for one in people)))
    assert [found.number for found in clinic.patients.summaries()] == ["4", "3", "1", "2"]
