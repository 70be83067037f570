"""What the inputs of rules are called and how their values are read."""

import pytest

from analytics.cards.card_words import CommonCardWords
from analytics.rules.assessment import Assessment, Input, Status
from analytics.rules.input_place import InputPlace
from analytics.rules.wanted import Place
from analytics.wording import Wording
from widgets.input_says import inputs_say
from widgets.input_words import input_name, input_value

SAMPLE = InputPlace(Place.SAMPLE, 1)


@pytest.mark.parametrize(
    ("what", "value", "unit", "place", "read"),
    [
        ("TP53 p.Arg175His", "0.042", None, SAMPLE, "4.2 %"),
        ("detection_limit", "0.01", None, SAMPLE, "1 %"),
        ("sample", "apheresis", None, SAMPLE, "apheresis"),
        ("PLT", "0.5", "10*9/L", InputPlace(Place.VISIT, 1), "0.5 ×10⁹/L"),
        ("TET2 p.Arg1216*", "<0.01", None, SAMPLE, "< 1 %"),
        ("crs", "1", None, InputPlace(Place.EVENT, 1), "1"),
        ("sex", "female", None, None, "female"),
    ],
)
def test_that_a_fraction_of_alleles_is_read_in_per_cent_and_nothing_else(
    what: str, value: str, unit: str | None, place: InputPlace | None, read: str
) -> None:
    assert input_value(Input(1, what, value, unit, None, None), place, Wording()) == read


@pytest.mark.parametrize(
    ("what", "name"),
    [
        ("CD19", "B cells"),
        ("next_therapy", "Next therapy"),
        ("lymphodepletion start", "Start of lymphodepletion"),
        ("gene:TP53", "TP53"),
        ("detection_limit", "Detection limit"),
    ],
)
def test_that_an_input_is_called_by_its_name(what: str, name: str) -> None:
    assert input_name(what, Wording(), CommonCardWords()) == name


def test_that_the_lowest_count_of_a_rule_of_counts_is_told() -> None:
    counts = tuple(
        Input(n, what, value, "10*9/L", None, n)
        for n, (what, value) in enumerate([("ANC", "0.4"), ("ANC", "<0.1"), ("ANC", "0.12"), ("death", "x")])
    )
    assessment = Assessment(
        "icaht", "1", "early 1, late 0", Status.COMPLETE, None, counts, (), "", None, (), None
    )
    assert dict(inputs_say(assessment, Wording())) == {("ANC", 1): "lowest"}
