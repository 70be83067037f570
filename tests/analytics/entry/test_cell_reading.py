"""A field of a visit is read as meant, echoed in the stored unit, and checked."""

import pytest

from analytics.catalogue import catalogue
from analytics.entry.cell_reading import CellContext, CellReading, Echo, read_cell
from analytics.entry.finding import Weight
from analytics.entry.value_history import ValueHistory
from analytics.records.ids import LaboratoryId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.result import (
    Censored,
    Comparator,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
)
from analytics.rules.alarm_limits import AlarmLimit


def laboratory(analyte: str, unit: str) -> Laboratory:
    return Laboratory(LaboratoryId(7), "Central", (ReportedAnalyte(analyte, unit),))


@pytest.fixture
def read(a_record):
    """Read a text for an analyte of a patient without results."""

    def reading(analyte: str, text: str, **more) -> CellReading:
        history = more.pop("history", None) or ValueHistory(more.pop("record", a_record.record))
        return read_cell(text, CellContext(catalogue().analyte(analyte), history, **more))

    return reading


def codes(reading: CellReading) -> list[tuple[str, Weight]]:
    return [(finding.problem.code, finding.weight) for finding in reading.findings]


def test_that_a_bare_number_is_in_the_laboratory_s_unit(read):
    reading = read("IGG", "720", laboratory=laboratory("IGG", "mg/dL"))
    assert reading.outcome == Measured(7.2)
    assert (reading.entered_unit, reading.unit) == (None, "mg/dL")
    assert reading.echo == Echo(Measured(7.2), "g/L", "mg/dL")


def test_that_a_unit_in_the_text_goes_before_the_laboratory_s(read):
    reading = read("IGG", "7,2 g/l", laboratory=laboratory("IGG", "mg/dL"))
    assert reading.outcome == Measured(7.2)
    assert reading.entered_unit == "g/l"
    assert reading.echo == Echo(Measured(7.2), "g/L", None)


def test_that_another_name_of_the_stored_unit_is_no_conversion(read):
    assert read("FERRITIN", "300 ng/mL").echo == Echo(Measured(300.0), "µg/L", None)


def test_that_a_bound_is_converted_with_its_sign(read):
    reading = read("IGG", "<20 mg/dL")
    assert reading.outcome == Censored(Comparator.BELOW, 0.2)


def test_that_an_empty_field_says_nothing(read):
    assert read("IGG", "  ") == CellReading(None)
    assert read("IGG", "").is_empty


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("nd", MissingReason.NOT_DONE),
        ("na", MissingReason.NOT_APPLICABLE),
        ("?", MissingReason.UNKNOWN),
        ("hem", MissingReason.SAMPLE_FAILED),
    ],
)
def test_that_a_reason_is_an_outcome(read, text, reason):
    reading = read("IGG", text)
    assert reading.outcome == Missing(reason)
    assert reading.findings == ()


def test_that_what_cannot_be_read_is_refused_with_the_reading_offered(read):
    reading = read("IGG", "1.234,5 mg/dL")
    assert reading.outcome is None
    assert codes(reading) == [("grouped_number", Weight.REFUSED)]
    offer = reading.findings[0].offer
    assert offer == "1234.5 mg/dL"
    assert read("IGG", offer).outcome == Measured(12.345)


def test_that_an_impossible_value_is_refused_with_its_limits(read):
    reading = read("HGB", "120")
    assert reading.outcome is None
    assert codes(reading)[0][1] is Weight.REFUSED
    assert reading.findings[0].problem.fact("high") == "25"


def test_that_a_bare_number_without_a_clear_unit_is_refused(read):
    both = Laboratory(
        LaboratoryId(7), "Central", (ReportedAnalyte("IGG", "g/L"), ReportedAnalyte("IGG", "mg/dL"))
    )
    assert codes(read("IGG", "7.2", laboratory=both)) == [("no_bare_unit", Weight.REFUSED)]
    assert read("IGG", "7.2 g/L", laboratory=both).outcome == Measured(7.2)


def test_that_the_clinic_s_own_limits_ask(read):
    limits = AlarmLimit(low=20.0, high=450.0)
    assert codes(read("PLT", "19", alarm=limits)) == [("below_alarm_limit", Weight.ASKED)]
    assert codes(read("PLT", "451", alarm=limits)) == [("above_alarm_limit", Weight.ASKED)]
    assert codes(read("PLT", "20", alarm=limits)) == []
    assert codes(read("PLT", "<20", alarm=limits)) == [("below_alarm_limit", Weight.ASKED)]


def test_that_one_sign_alone_is_decimal_and_the_other_reading_is_told(read):
    reading = read("WBC", "< 4,321 G/L")
    assert reading.outcome == Censored(Comparator.BELOW, 4.321)
    assert codes(reading) == [("read_as_decimal", Weight.NOTED)]
    assert reading.findings[0].offer == "< 4321 G/L"


def test_that_not_detected_is_no_haemoglobin(read):
    assert codes(read("HGB", "neg")) == [("cannot_be_none", Weight.REFUSED)]
    assert read("CMV", "neg").outcome == NotDetected()


def test_that_nd_is_not_done_and_says_so_where_laboratories_mean_not_detected(read):
    reading = read("CMV", "nd")
    assert reading.outcome == Missing(MissingReason.NOT_DONE)
    assert codes(reading) == [("nd_is_not_done", Weight.NOTED)]
    assert read("CMV", reading.findings[0].offer or "").outcome == NotDetected()
    assert read("IGG", "nd").findings == ()


def test_that_nothing_is_below_zero(read):
    assert codes(read("CD19", "<0")) == [("nothing_below_zero", Weight.REFUSED)]
    assert read("CD19", "<=0").outcome == Censored(Comparator.AT_MOST, 0.0)


def test_that_a_number_others_mean_missing_by_is_noted(read):
    assert codes(read("LDH", "999")) == [("maybe_missing_code", Weight.NOTED)]


def test_that_every_printed_unit_can_be_typed(read):
    for analyte in catalogue().analytes.values():
        for ucum, printed in analyte.printed_units.items():
            number = analyte.from_stored_unit((analyte.hard_low + analyte.hard_high) / 2, ucum)
            reading = read(analyte.code, f"{number:.12f}".rstrip("0").rstrip(".") + f" {printed}")
            assert reading.unit is not None, (analyte.code, printed)
            assert analyte.units[reading.unit] == analyte.units[ucum], (analyte.code, printed)
