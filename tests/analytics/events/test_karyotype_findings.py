"""What the form of a work-up tells of a karyotype: always notes, never in the way of Save."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.entry.finding import Weight
from analytics.entry.problem_sentences import SENTENCES
from analytics.events.karyotype_findings import karyotype_findings


def told(text: str) -> list[str]:
    found = karyotype_findings(text)
    return [SENTENCES[one.problem.code].format(**dict(one.problem.facts)) for one in found]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("46,XX[20]", ["Read as normal."]),
        ("45,XX,-7[20]", ["Read as (abnormalities: 1): −7."]),
        (
            "44,XX,-5,-7,del(17)(p11)[20]",
            ["Read as complex (abnormalities: 3): −5, −7, del(17)(p11)."],
        ),
        (
            "45,XX,-7,foo(3)[20]",
            [
                "Read as (abnormalities: ≥ 1): −7.",
                "Not understood: foo(3). Scores take it as unknown.",
            ],
        ),
        ("44~47,XX,-7,+1~3mar[cp8]", ["Read as (abnormalities: 2–4): −7, +mar."]),
        (
            "46,XX,-7[20]",
            [
                "Read as (abnormalities: 1–2): −7.",
                "The number of chromosomes does not follow from the abnormalities: 46,XX,-7[20].",
            ],
        ),
        ("no metaphases", ["No metaphases, so no karyotype: no metaphases."]),
    ],
)
def test_that_the_reading_is_told_with_what_is_not_understood(text: str, sentences: list[str]) -> None:
    assert told(text) == sentences


@given(st.text(max_size=60))
def test_that_no_karyotype_stands_in_the_way(text: str) -> None:
    assert all(one.weight is Weight.NOTED for one in karyotype_findings(text))
    assert all(told(text))
