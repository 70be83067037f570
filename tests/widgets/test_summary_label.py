"""A summary in words: the key ones bold, a word never markup, a number never without its sign."""

import pytest

from analytics.summary import Phrase
from widgets.summary_label import summary_text


def test_that_key_phrases_are_bold_and_words_of_a_record_are_no_markup() -> None:
    text = summary_text([[Phrase("TP53 <b>", is_key=True), Phrase(" & more.")], [Phrase("Second.")]])
    assert text == "<b>TP53 &lt;b&gt;</b> &amp; more. Second."


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("rose from 20.3 % to", "20.3\u00a0%"),
        ("in blood (day −30) to", "day\u00a0−30"),
        ("since day +243.", "day\u00a0+243"),
        ("below < 1 %", "&lt;\u00a01\u00a0%"),
        ("not met: <1/µL on day", "&lt;1/\u2060µL"),
        ("grew ≥ ×13", "≥\u00a0×13"),
    ],
)
def test_that_no_line_ends_between_a_number_and_its_sign(words: str, held: str) -> None:
    assert held in summary_text([[Phrase(words)]])


def test_that_lines_may_end_between_words() -> None:
    assert "\u00a0" not in summary_text([[Phrase("CD4 not met: 24/µL on")]])
