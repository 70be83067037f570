"""Every field, level and exclusion of a cohort has words."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.cohort.analyses.risk_factors import FACTORS
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.population import Exclusion
from analytics.cohort.views.field_words import (
    FieldWords,
    field_decimals,
    field_name,
    field_title,
    field_unit,
    group_name,
    level_name,
)
from analytics.cohort.views.population_words import PopulationWords, exclusion_words
from analytics.wording import Wording

WORDS, ENGLISH = FieldWords(), Wording()


@pytest.mark.parametrize("name", [*FIELDS, *(one.name for one in FACTORS)])
def test_that_every_field_has_a_name_and_every_number_a_unit(name: str) -> None:
    called = field_name(name, WORDS, ENGLISH)
    assert called
    assert "_" not in called
    is_number = name not in FIELDS or FIELDS[name].is_number
    if is_number and name not in ("cd28z",):
        assert field_unit(name, WORDS)
    assert field_title(name, WORDS, ENGLISH)[:1] != "_"


def test_that_laboratory_values_are_named_and_measured_as_in_the_catalogue() -> None:
    assert field_title("ldh", WORDS, ENGLISH) == "LDH, U/L"
    assert field_name("hgb", WORDS, replace(ENGLISH, language="de")) == "Hämoglobin"
    assert field_decimals("mcv") == 0
    assert field_title("age", WORDS, ENGLISH) == "Age, years"


def test_that_no_level_of_a_cohort_is_a_code(cohort: Any) -> None:
    for name, one in FIELDS.items():
        for level in {one.of(member) for member in cohort.members} if not one.is_number else ():
            if isinstance(level, str):
                assert "_" not in level_name(name, level, WORDS), (name, level)
    assert group_name(None, "all", WORDS) == "all patients"
    assert group_name("ir_any", "none", WORDS) == "no recovery"


@pytest.mark.parametrize("reason", list(Exclusion))
def test_that_every_exclusion_is_said_in_words(reason: Exclusion) -> None:
    said = exclusion_words(reason, PopulationWords())
    assert said != reason.value
    assert "_" not in said
