import pytest

from analytics.records.ids import PatientId, ResultId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.treatment import TherapyKind, Treatment

P = PatientId(1)


def patient(origin: str | None = None) -> Patient:
    return Patient(id=P, uuid="u", number="1", origin=origin)


def infusion(text: str, number: int = 1, *, is_index: bool = False) -> Treatment:
    return Treatment(
        id=TreatmentId(number), patient_id=P, infusion=CalendarDate.parse(text), is_index=is_index
    )


def cd4(at: TimePoint) -> Result:
    return Result(id=ResultId(1), patient_id=P, analyte="CD4", at=at, outcome=Measured(1.0), entered_text="1")


def test_that_day_0_is_the_first_infusion_unless_set_otherwise() -> None:
    later, earlier = infusion("2022-01-01", 1), infusion("2020-02-29", 2)
    assert PatientRecord(patient(), (later, earlier)).index_treatment == earlier
    chosen = infusion("2022-01-01", 1, is_index=True)
    assert PatientRecord(patient(), (chosen, earlier)).index_treatment == chosen
    assert PatientRecord(patient(), (chosen, earlier)).infusion_place == (2, 2)
    assert PatientRecord(patient()).infusion_place == (0, 0)


def test_that_a_day_number_counts_calendar_days_from_the_infusion() -> None:
    axis = PatientRecord(patient(), (infusion("2024-02-28"),)).axis
    assert axis.day(CalendarDate.parse("2024-03-01")) == 2
    assert axis.day(CalendarDate.parse("2024-02-27")) == -1
    assert str(axis.date_of(2)) == "2024-03-01"


def test_that_a_partial_date_has_an_interval_of_days() -> None:
    axis = PatientRecord(patient(), (infusion("2024-02-01"),)).axis
    assert axis.span(CalendarDate.parse("2024-02")) == DaySpan(0, 28)
    assert axis.day(CalendarDate.parse("2024-02")) is None


@pytest.mark.parametrize("origin", [None, "study entry"])
@pytest.mark.parametrize("infused", [(), ("2024-02-01",), ("2024-02",)])
@pytest.mark.parametrize(
    "at", [CalendarDate(2024, 3, 1), CalendarDate(2024, 3), CalendarDate(2024), RelativeTime(-3)]
)
def test_that_what_has_a_place_has_days(
    origin: str | None, infused: tuple[str, ...], at: CalendarDate | RelativeTime
) -> None:
    record = PatientRecord(patient(origin), tuple(infusion(day) for day in infused), results=(cd4(at),))
    assert record.axis.has_place(at) == (record.axis.span(at) is not None)


def test_that_a_partial_infusion_gives_even_a_full_date_an_interval() -> None:
    axis = PatientRecord(patient(), (infusion("2024-02"),)).axis
    assert axis.span(CalendarDate(2024, 3, 1)) == DaySpan(1, 29)


def test_that_relative_days_need_no_infusion_date() -> None:
    axis = PatientRecord(patient(), results=(cd4(RelativeTime(30)),)).axis
    assert axis.has_infusion
    assert axis.day(RelativeTime(30)) == 30
    assert axis.date_of(30) is None
    assert axis.span(CalendarDate.parse("2024-02-01")) is None


def test_that_another_origin_is_not_taken_for_the_infusion() -> None:
    axis = PatientRecord(patient("study entry"), results=(cd4(RelativeTime(30)),)).axis
    assert not axis.has_infusion
    assert axis.day(RelativeTime(30)) == 30


def test_that_days_from_another_origin_are_not_placed_on_an_infusions_axis() -> None:
    axis = PatientRecord(patient("study entry"), (infusion("2024-02-01"),)).axis
    assert axis.span(RelativeTime(30)) is None


def test_that_only_a_car_t_cell_infusion_can_be_the_index() -> None:
    chemotherapy = Treatment(
        id=TreatmentId(2),
        patient_id=P,
        kind=TherapyKind.OTHER_SYSTEMIC,
        infusion=CalendarDate.parse("2019-01-01"),
    )
    index = infusion("2024-02-01")
    later = infusion("2025-02-01", 3)
    record = PatientRecord(patient(), (chemotherapy, index, later))
    assert record.index_treatment == index
    assert record.later_therapies == (later,)
