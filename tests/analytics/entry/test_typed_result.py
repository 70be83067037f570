"""The grammar of typed values, read from the table in its docstring."""

import re

import pytest

from analytics.catalogue import catalogue
from analytics.entry import typed_result
from analytics.entry.problem import Problem
from analytics.entry.typed_result import TypedResult, read_typed_result
from analytics.records.result import Censored, Measured, Missing, NotDetected

IGG = catalogue().analyte("IGG")


def table() -> list[tuple[str, str]]:
    """Return the lines of the docstring's table: typed, and what it is read as."""
    lines = (typed_result.__doc__ or "").splitlines()
    rules = [number for number, line in enumerate(lines) if line.startswith("====")]
    widths = [match.span() for match in re.finditer("=+", lines[rules[0]])]
    body = lines[rules[1] + 1 : rules[2]]
    (a, b), (c, d) = widths[:2]
    return [(line[a:b].strip().removeprefix("\\"), line[c:d].strip()) for line in body]


def said(text: str) -> str:
    """Return what is read, as the table writes it."""
    read = read_typed_result(IGG, text)
    if isinstance(read, Problem):
        reading = read.fact("reading")
        return f"{read.code}, {reading}?" if reading else read.code
    unit = f" {read.unit}" if read.unit else ""
    asked = f", or {read.number.grouped} asked" if read.number and read.number.grouped else ""
    match read.outcome:
        case Measured(value=value):
            return f"{value:g}{unit}{asked}"
        case Censored(comparator=comparator, limit=limit):
            return f"{comparator.value} {limit:g}{unit}{asked}"
        case Missing(reason=reason):
            return reason.value
        case NotDetected():
            return "not detected"


def test_that_the_table_is_found():
    assert len(table()) > 50
    assert ("720 mg/dL", "720 mg/dL") in table()


@pytest.mark.parametrize(("text", "expected"), table())
def test_that_the_table_of_examples_is_true(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("7.2 10^9/L", 7.2, "10^9/L"),
        ("7,2 10³/µL", 7.2, "10³/µL"),
        ("7.2 G/l", 7.2, "G/l"),
        ("7200/µL", 7200.0, "/µL"),
        ("7 x10^9/L H", 7.0, "x10^9/L"),
    ],
)
def test_that_a_unit_with_a_power_of_ten_is_no_part_of_the_number(text, value, unit):
    read = read_typed_result(catalogue().analyte("WBC"), text)
    assert isinstance(read, TypedResult)
    assert (read.outcome, read.unit) == (Measured(value), unit)


@pytest.mark.parametrize(
    ("text", "code", "reading"),
    [
        ("7 103/µL", "power_without_sign", None),  # 10³/µL, or 7 103 per µL
        ("7.2 g/L", "typed_gram_for_a_count", "7.2 G/L"),
        ("7 200 /µL", "grouped_number", "7200 /µL"),
        ("7.200,0 /µL", "grouped_number", "7200.0 /µL"),
    ],
)
def test_that_what_could_be_two_counts_is_refused(text, code, reading):
    read = read_typed_result(catalogue().analyte("WBC"), text)
    assert isinstance(read, Problem)
    assert (read.code, read.fact("reading")) == (code, reading)


def test_that_a_limit_behind_words_is_read():
    read = read_typed_result(IGG, "nicht nachweisbar (<0,2)")
    assert isinstance(read, TypedResult)
    assert read.outcome == NotDetected(0.2)
