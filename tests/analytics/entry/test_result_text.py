"""The grammar of results, against the strings that others collected."""

import csv
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem
from analytics.entry.result_text import ResultText, read_result_text
from analytics.records.result import Censored, Comparator, Measured, Missing, MissingReason, NotDetected


def wbc(unit: str) -> bool:
    return catalogue().analyte("WBC").accepts(unit)


@pytest.mark.parametrize(
    ("text", "decimal", "outcome"),
    [
        ("7.2", None, Measured(7.2)),
        ("7,2", None, Measured(7.2)),
        ("0,123", None, Measured(0.123)),
        ("1.234", ".", Measured(1.234)),
        ("1.234", ",", Measured(1234.0)),
        ("1.234,5", ",", Measured(1234.5)),
        ("1'234.5", ".", Measured(1234.5)),
        ("1\u202f234,5", ",", Measured(1234.5)),
        ("−0", None, Measured(0.0)),
        ("1e3", ".", Measured(1000.0)),
        ("<0.1", ".", Censored(Comparator.BELOW, 0.1)),
        ("< 5", ",", Censored(Comparator.BELOW, 5.0)),
        ("> 1000", ".", Censored(Comparator.ABOVE, 1000.0)),
        ("≤0,1", ",", Censored(Comparator.AT_MOST, 0.1)),
        ("<= 0.1", ".", Censored(Comparator.AT_MOST, 0.1)),
        ("≥ 3", ".", Censored(Comparator.AT_LEAST, 3.0)),
        ("nd", ".", Missing(MissingReason.NOT_DONE)),
        ("n. b.", ".", Missing(MissingReason.NOT_DONE)),
        ("Not done", ".", Missing(MissingReason.NOT_DONE)),
        ("n/a", ".", Missing(MissingReason.NOT_APPLICABLE)),
        ("?", ".", Missing(MissingReason.UNKNOWN)),
        ("unknown", ".", Missing(MissingReason.UNKNOWN)),
        ("hem", ".", Missing(MissingReason.SAMPLE_FAILED)),
        ("hämolytisch", ".", Missing(MissingReason.SAMPLE_FAILED)),
        ("NaN", ".", Missing(MissingReason.UNKNOWN)),
        ("not detected", ".", NotDetected()),
        ("nicht nachweisbar (<20)", ".", NotDetected(20.0)),
    ],
)
def test_that_a_result_is_read_as_meant(text, decimal, outcome):
    said = read_result_text(text, decimal=decimal)
    assert isinstance(said, ResultText)
    assert said.outcome == outcome


@pytest.mark.parametrize(
    ("text", "decimal", "code", "reading"),
    [
        ("1.234,5", None, "grouped_number", "1234.5"),
        ("1.234,5", ".", "other_decimal_sign", "1234.5"),
        ("1.234", None, "ambiguous_number", "1.234"),
        ("1,25", ".", "other_decimal_sign", "1.25"),
        ("4.0", ",", "other_decimal_sign", "4.0"),
        ("4,0,1", ",", "not_a_number", None),
        ("1_000", ".", "underscore", "1000"),
        ("3-5", ".", "range_not_number", None),
        ("1/2", ".", "ratio_not_number", None),
        ("12:30", ".", "clock_not_number", None),
        ("TNTC", ".", "not_a_number", None),
        ("1e309", ".", "too_large", None),
        ("1e-400", ".", "too_small", None),
        ("１２", ".", "foreign_digits", None),
        ("٣٫٥", ".", "foreign_digits", None),
        ("inf", ".", "not_a_number", None),
        ("4.0 apples", ".", "text_behind_number", None),
        ("", ".", "empty_value", None),
        ("9" * 400, ".", "too_long", None),
    ],
)
def test_that_what_could_be_misread_is_refused_with_the_reading_offered(text, decimal, code, reading):
    said = read_result_text(text, decimal=decimal, accepts_unit=wbc)
    assert isinstance(said, Problem)
    assert said.code == code
    assert said.fact("reading") == reading


def test_that_a_unit_and_a_flag_beside_the_number_are_kept():
    said = read_result_text("4,0 G/l *", decimal=",", accepts_unit=wbc)
    assert isinstance(said, ResultText)
    assert (said.outcome, said.unit, said.flag) == (Measured(4.0), "G/l", "*")
    powers = read_result_text("4.0 10^3/uL", decimal=".", accepts_unit=wbc)
    assert isinstance(powers, ResultText)
    assert (powers.outcome, powers.unit) == (Measured(4.0), "10^3/uL")


def test_that_a_number_which_means_missing_elsewhere_is_taken_with_a_remark():
    said = read_result_text("999", decimal=".")
    assert isinstance(said, ResultText)
    assert [remark.code for remark in said.remarks] == ["maybe_missing_code"]


def test_that_every_string_others_collected_is_read_as_they_expect(shared_data):
    path = shared_data / "nasty" / "text" / "lab_value_strings.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) == 30
    for row in rows:
        text, expected = row["raw"], row["expected"]
        has_comma = "," in text or text == "1 234"
        said = read_result_text(text, decimal="," if has_comma else ".", accepts_unit=wbc)
        assert _meets(said, expected, row["comparator"]), (text, expected, said)


def _meets(said: ResultText | Problem, expected: str, comparator: str) -> bool:
    if isinstance(said, Problem):
        return "refuse" in expected
    match said.outcome:
        case Missing():
            return expected.startswith("missing")
        case NotDetected():
            return expected == "below detection"
        case Censored(sign, limit):
            return sign.value == comparator and limit == float(expected)
        case Measured(value):
            number = re.match(r"[\d.]+", expected)
            flag = re.search(r"flag (\S+)", expected)
            unit = re.search(r"unit (\S+)", expected)
            return (
                number is not None
                and not comparator
                and value == float(number[0])
                and said.flag == (flag[1] if flag else None)
                and said.unit == (unit[1] if unit else None)
                and ("warn" in expected) == bool([r for r in said.remarks if r.code == "maybe_missing_code"])
            )


@given(st.text(max_size=60), st.sampled_from([".", ",", None]))
def test_that_any_text_is_read_or_refused_but_never_breaks(text, decimal):
    said = read_result_text(text, decimal=decimal, accepts_unit=wbc)
    if isinstance(said, ResultText) and isinstance(said.outcome, Measured):
        assert any(char in "0123456789" for char in text)
        assert abs(said.outcome.value) < float("inf")


@given(st.decimals(min_value=-(10**6), max_value=10**9, places=3), st.sampled_from([".", ","]), st.booleans())
def test_that_a_number_written_with_the_known_sign_is_that_number(number, decimal, is_grouped):
    text = f"{number:,.3f}" if is_grouped else f"{number:.3f}"
    if decimal == ",":
        text = text.translate(str.maketrans({",": ".", ".": ","}))
    said = read_result_text(text, decimal=decimal)
    assert isinstance(said, ResultText)
    assert said.outcome == Measured(float(number))
