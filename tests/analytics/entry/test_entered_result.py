"""A result is converted to the stored unit and checked for the possible."""

import pytest

from analytics.catalogue import catalogue
from analytics.entry.entered_result import EnteredResult, read_result
from analytics.entry.problem import Problem
from analytics.records.result import Censored, Comparator, Measured


@pytest.mark.parametrize(
    ("code", "text", "unit", "outcome"),
    [
        ("CD4", "0.25", "10*9/L", Measured(250.0)),
        ("IGG", "450", "mg/dL", Measured(4.5)),
        ("CRP", "3.0", "mg/dL", Measured(30.0)),
        ("HGB", "91", "g/L", Measured(9.1)),
        ("PLT", "120000", "/µL", Measured(120.0)),
        ("ANC", "<100", "cells/uL", Censored(Comparator.BELOW, 0.1)),
        ("WBC", "4.0 G/l", None, Measured(4.0)),
    ],
)
def test_that_a_value_is_stored_in_the_stored_unit(code, text, unit, outcome):
    """Vectors of definitions §11."""
    read = read_result(catalogue().analyte(code), text, unit, decimal=".")
    assert isinstance(read, EnteredResult)
    assert read.outcome == outcome


@pytest.mark.parametrize(
    ("code", "text", "unit", "problem", "facts"),
    [
        ("CD4", "2e5", "/uL", "outside_limits", {"high": "10000"}),
        ("ANC", "-0.1", "10*9/L", "outside_limits", {"low": "0"}),
        ("IGG", "4.1", "furlong", "unit_not_accepted", {"unit": "furlong"}),
        ("WBC", "4.0 G/l", "/uL", "two_units", {"unit": "/uL"}),
        ("PLT", "many", None, "not_a_number", {"text": "many"}),
        ("CD4", "0.25", "g/L", "gram_for_a_count", {"unit": "g/L"}),
        ("PLT", "120", "g/l", "gram_for_a_count", {"analyte": "PLT"}),
        ("IGG", "5", "G/L", "giga_for_a_mass", {"unit": "G/L"}),
        ("CRP", "5", "G/L", "unit_not_accepted", {"unit": "G/L"}),
    ],
)
def test_that_an_impossible_value_is_refused_with_its_facts(code, text, unit, problem, facts):
    read = read_result(catalogue().analyte(code), text, unit, decimal=".")
    assert isinstance(read, Problem)
    assert read.code == problem
    assert facts.items() <= dict(read.facts).items()


def test_that_a_bare_number_is_in_the_unit_the_laboratory_reports():
    read = read_result(catalogue().analyte("IGG"), "450", default_unit="mg/dL", decimal=".")
    assert isinstance(read, EnteredResult)
    assert (read.outcome, read.unit) == (Measured(4.5), None)
