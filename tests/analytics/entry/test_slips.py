"""Slips of unit and decimal sign are asked about; the leaps that these patients make are not."""

import pytest

from analytics.catalogue import catalogue
from analytics.entry.cell_reading import CellContext, CellReading, read_cell
from analytics.entry.entry_checks import entry_checks
from analytics.entry.expectation import spread_of
from analytics.entry.finding import Weight
from analytics.entry.slip_limits import slip_limits
from analytics.entry.value_history import ValueHistory
from analytics.records.result import Measured
from analytics.records.time_point import CalendarDate


@pytest.fixture
def read(a_record):
    """Read a text after earlier values, given as (day, value)."""

    def reading(
        analyte: str, past, text: str, day: int, *, event=None, settings=None, visit=None
    ) -> CellReading:
        record = a_record
        for at, value in past:
            record = record.with_result(analyte, at, value)
        for code, at, value in (visit or {}).get("past", ()):
            record = record.with_result(code, at, value)
        if event:
            record = record.with_event(event[0], event[1], **event[2])
        date = CalendarDate.of(record.record.axis.date_of(day))
        context = CellContext(
            catalogue().analyte(analyte),
            ValueHistory(record.record),
            at=date,
            visit={code: Measured(value) for code, value in (visit or {}).get("now", {}).items()},
            checks=entry_checks(settings or {}),
        )
        return read_cell(text, context)

    return reading


def codes(reading: CellReading) -> list[str]:
    return [f.problem.code for f in reading.findings if f.weight is not Weight.NOTED]


@pytest.mark.parametrize(
    ("analyte", "past", "text", "code", "offer", "meant"),
    [
        ("HGB", [(700, 12.3), (800, 11.4)], "120", "impossible_unit_last", "120 g/L", 12.0),
        ("HGB", [], "120", "impossible_unit", "120 g/L", 12.0),
        ("CREA", [(800, 0.9)], "80", "impossible_unit_last", "80 µmol/L", 0.905),
        ("CREA", [], "80", "impossible_unit", "80 µmol/L", 0.905),
        ("IGG", [], "720", "impossible_unit", "720 mg/dL", 7.2),
        ("PLT", [(800, 140)], "140000", "impossible_unit_last", "140000 /µL", 140),
        ("ANC", [(800, 1.9)], "1900", "impossible_unit_last", "1900 /µL", 1.9),
        ("ALB", [(800, 40)], "4.0", "impossible_unit_last", "4.0 g/dL", 40),
        ("HCT", [], "0.40", "impossible_unit", "0.40 L/L", 40),
        ("MCV", [(800, 95)], "9.5", "impossible_moved", "95", 95),
        ("CREA", [(800, 0.9)], "0,09", "impossible_moved", "0.9", 0.9),
    ],
)
def test_that_what_is_impossible_is_refused_with_the_reading_that_fits(
    read, analyte, past, text, code, offer, meant
):
    reading = read(analyte, past, text, 900)
    assert codes(reading) == [code]
    assert reading.is_refused
    assert reading.outcome is None
    assert reading.findings[0].offer == offer
    accepted = read(analyte, past, offer, 900)
    assert accepted.outcome == Measured(pytest.approx(meant, rel=1e-3))
    assert codes(accepted) == []


def test_that_a_refusal_says_the_limits_and_the_last_value_in_their_units(read):
    (finding,) = read("HGB", [(700, 12.3), (800, 11.4)], "120", 900).findings
    facts = dict(finding.problem.facts)
    assert (facts["value"], facts["unit"], facts["low"], facts["high"]) == ("120", "g/dL", "2", "25")
    assert (facts["other"], facts["reading"], facts["stored"]) == ("g/L", "12.0", "g/dL")
    assert (facts["last"], facts["date"]) == ("11.4", "2026-03-11")
    (other,) = read("HGB", [(800, 11.4)], "600 g/L", 900).findings
    assert (other.problem.fact("low"), other.problem.fact("high")) == ("20", "250")


@pytest.mark.parametrize(
    ("analyte", "past", "text", "offer"),
    [
        ("IGG", [(800, 7.1)], "72", "7.2"),
        ("IGG", [(800, 7.1)], "0.72", "0.72 g/dL"),
        ("PLT", [(700, 150), (800, 140)], "1420", "142"),
        ("CD4", [(700, 200), (800, 250)], "0.25", "0.25 ×10⁹/L"),
        ("CD4", [], "0.25", "0.25 ×10⁹/L"),
        ("CD4", [(700, 200), (800, 250)], "2500", "250"),
        ("FERRITIN", [(700, 900), (800, 1100)], "1,234", "1234"),
        ("FERRITIN", [], "1.234", "1234"),
        ("LDH", [(700, 200), (800, 210)], "2050", "205"),
        ("HGB", [(700, 12.3), (800, 11.9)], "7.4", "7.4 mmol/L"),
    ],
)
def test_that_a_slip_is_asked_with_the_reading_that_fits(read, analyte, past, text, offer):
    reading = read(analyte, past, text, 900)
    assert reading.is_asked
    assert reading.findings[0].offer == offer
    assert reading.outcome is not None  # it is stored once somebody says why it stands
    assert codes(read(analyte, past, offer, 900)) == []


@pytest.mark.parametrize(
    ("analyte", "past", "text", "day", "event"),
    [
        ("ANC", [(5, 0.02), (7, 0.01)], "5", 10, None),
        ("ANC", [(85, 0.02), (87, 0.01)], "5", 92, ("gcsf", 86, {"ongoing": True})),
        ("ANC", [(60, 2.1), (87, 1.9)], "0", 92, None),
        ("FERRITIN", [(-5, 300), (1, 350)], "3000", 7, None),
        ("FERRITIN", [(1, 350), (7, 3000)], "30000", 9, None),
        ("CRP", [(60, 1.0)], "300", 90, None),
        ("CRP", [(60, 300.0)], "3", 90, None),
        ("CD19", [(60, 0.0), (90, 0.0)], "100", 180, None),
        ("CD19", [(-10, 150.0)], "<1", 14, None),
        ("CD4", [(-10, 250.0)], "0", 0, None),
        ("CD3", [(-10, 900.0), (-8, 1000.0)], "3", 0, None),
        ("ALC", [(-10, 1.1)], "0", 0, None),
        ("PLT", [(55, 8.0), (58, 5.0)], "150", 60, ("transfusion", 59, {"product": "platelets"})),
        ("PLT", [(5, 60.0), (7, 25.0)], "8", 9, None),
        ("IGG", [(90, 1.9), (120, 1.4)], "7.5", 150, ("immunoglobulin", 140, {"form": "IVIG"})),
        ("HGB", [(30, 9.1), (40, 7.2)], "9.4", 42, None),
        ("CREA", [(800, 0.9)], "1.3", 810, None),
    ],
)
def test_that_what_these_patients_do_is_not_asked_about(read, analyte, past, text, day, event):
    assert codes(read(analyte, past, text, day, event=event)) == []


@pytest.mark.parametrize(
    ("analyte", "past", "text"),
    [("PLT", [(700, 150), (800, 140)], "0"), ("IGG", [(800, 7.1)], "<0.1"), ("CREA", [(800, 0.9)], "3.4")],
)
def test_that_a_change_without_a_better_reading_is_asked_about(read, analyte, past, text):
    reading = read(analyte, past, text, 810)
    assert reading.is_asked
    assert codes(reading)[0] in ("large_change", "moved_after_last")


def test_that_a_change_which_another_value_of_the_visit_shows_too_is_not_asked_about(read):
    past = [(800, 12.0), (805, 12.1)]
    assert codes(read("HGB", past, "6.1", 810)) != []
    bled = {"past": [("HCT", 805, 36.0)], "now": {"HCT": 18.5}}
    assert "large_change" not in codes(read("HGB", past, "6.1", 810, visit=bled))


def test_that_a_first_value_far_from_what_is_usual_is_asked_about(read):
    assert codes(read("IGG", [], "72", 30)) != []
    assert codes(read("LDH", [], "9000", 30)) != []
    assert codes(read("IGG", [], "7.2", 30)) == []


def test_that_each_question_can_be_turned_off(read):
    past = [(800, 7.1)]
    assert codes(read("IGG", past, "72", 900, settings={"entry.slip": "off"})) == ["large_change"]
    both = {"entry.slip": "off", "entry.change": "off"}
    assert codes(read("IGG", past, "72", 900, settings=both)) == []
    off = {"entry.slip": "off", "entry.usual": "off"}
    assert codes(read("LDH", [], "9000", 30, settings=off)) == []


def test_that_a_value_is_not_its_own_history(a_record):
    record = a_record.with_result("IGG", 100, 7.1).with_result("IGG", 200, 72.0).record
    wrong = record.results[1]
    context = CellContext(catalogue().analyte("IGG"), ValueHistory(record), at=wrong.at, editing=wrong.id)
    assert codes(read_cell("72", context)) == ["moved_after_last"]
    assert codes(read_cell("7.2", context)) == []


def test_that_a_visit_entered_late_is_judged_by_the_values_on_both_sides(read):
    past = [(100, 150), (160, 160)]
    (finding,) = read("PLT", past, "1500", 150).findings
    assert finding.problem.code == "moved_after_last"
    assert (finding.problem.fact("last"), finding.problem.fact("date")) == ("150", "2024-04-10")
    assert (finding.problem.fact("reading"), finding.offer) == ("150 ×10⁹/L", "150")


def test_that_the_units_of_other_results_do_not_tell_how_many_digits_are_printed(a_record):
    record = a_record
    for day in range(100, 160, 10):
        record = record.with_result("IGG", day, 7.12)
    history = ValueHistory(record.record)
    near = history.near("IGG", None, count=3)
    assert [past.decimals for past in near] == [2, 2, 2]


def test_that_every_analyte_has_a_spread_and_its_usual_span_is_possible():
    for code, analyte in catalogue().analytes.items():
        spread = spread_of(code)
        low, high = spread.usual
        assert analyte.hard_low <= low < high <= analyte.hard_high, code
        assert 0 < spread.spread < 1.5
        assert 0 < spread.leap <= 0.5
        assert spread.floor > 0 or low > 0, code
        for limits in analyte.ranges:
            assert limits.low is None or low <= limits.low, code
            assert limits.high is None or limits.high <= high, code


def test_that_thresholds_nobody_published_say_so():
    assert slip_limits().mark == "PROPOSED"
    assert slip_limits().source


def test_that_the_reading_of_an_impossible_bound_is_a_bound(read):
    reading = read("IGA", [(800, 0.74)], "> 1000", 900)
    assert reading.findings[0].problem.fact("reading") == "> 1.00"
    assert reading.findings[0].offer == "> 1000 mg/L"
