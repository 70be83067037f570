"""What the font cannot print is named; everything else is printed as it was typed."""

import tomllib

import pytest

import resources
from analytics.figures.metrics import load_metrics
from analytics.figures.printable import missing_scripts, printable
from analytics.figures.spec import Weight

CJK = "Chinese or Japanese"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("<b>&amp; {{ }} 50 %", "<b>&amp; {{ }} 50 %"),
        ("A\u030angstro\u0308m", "Ångström"),
        ("a\x00b\nc\u202ed\u00ad", "ab cd"),
        ("中 x", f"[script not printable: {CJK}] x"),
        ("山田 太郎, born", f"[script not printable: {CJK}], born"),
        ("山 x 田", f"[script not printable: {CJK}] x [script not printable: {CJK}]"),
        ("Dr محمد علي", "Dr [script not printable: Arabic]"),
        ("אבג عرب", "[script not printable: Hebrew] [script not printable: Arabic]"),
        ("well 👍🏽\ufe0f!", "well [script not printable: emoji]!"),
        ("\u2715\u2715 gone", "[U+2715] gone"),
        ("\ue000", "[U+E000]"),
        ("\ua7aeda", "[U+A7AE]da"),
        ("\u0660", "[script not printable: Arabic]"),
        ("\ud800x", "x"),
        ("", ""),
    ],
)
def test_that_text_is_literal_and_what_cannot_be_printed_is_named_once(typed: str, printed: str) -> None:
    assert printable(typed) == printed


def test_that_a_figure_has_the_name_alone() -> None:
    assert printable("محمد", is_short=True) == "[Arabic]"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "[script not printable: Arabic]"),
        ("fr", "[écriture non imprimable : arabe]"),
        ("de", "[Schrift nicht druckbar: Arabisch]"),
        ("xx", "[script not printable: Arabic]"),
    ],
)
def test_that_scripts_are_named_in_the_readers_language(language: str, said: str) -> None:
    assert printable("محمد", language) == said


def test_that_missing_scripts_are_told_once_each_in_their_order() -> None:
    assert missing_scripts("Ω я é 中文 ا 中 ✕") == (CJK, "Arabic", "U+2715")
    assert missing_scripts("Łódź, Ω, я, ß, β₂ ⁺ ≥ × 10⁹/L −3 °C\n\t") == ()


def test_that_each_language_names_the_same_scripts_in_signs_the_font_has() -> None:
    table = tomllib.loads(resources.path("fonts/scripts.toml").read_text(encoding="utf-8"))
    assert set(table) == {"en", "fr", "de"}
    assert len({frozenset(words) for words in table.values()}) == 1
    known = set(load_metrics().widths[Weight.REGULAR])
    assert all(set(word) <= known for words in table.values() for word in words.values())
