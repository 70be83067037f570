"""A template can place, test and list facts, and nothing else."""

from typing import Any

import pytest

from analytics.errors import LetterTemplateBroken, UnresolvedPlaceholder
from analytics.letters.document import Origin
from analytics.letters.said import said
from app.letters.template import render, typed

FACTS: dict[str, object] = {
    "name": said("<b>{{ 7*7 }}</b> {% x %} **a** \ue0000\ue001", "record"),
    "many": (said("one"), said("two")),
    "is_so": True,
    "number": 7,
}


def words(source: str, facts: Any = FACTS) -> str:
    return "\n".join("".join(run.text for run in runs) for runs in render(source, facts, block="b"))


def test_that_a_fact_is_printed_literally_whatever_it_holds() -> None:
    (paragraph,) = render("Dear {{ name }}!", FACTS, block="b")
    assert [(run.text, run.origin) for run in paragraph] == [
        ("Dear ", Origin.TEMPLATE),
        ("<b>{{ 7*7 }}</b> {% x %} **a** \ue0000\ue001", Origin.RECORD),
        ("!", Origin.TEMPLATE),
    ]


def test_that_facts_can_be_tested_and_listed() -> None:
    assert words("{% for m in many %}{{ m }}{% if not loop.last %}, {% endif %}{% endfor %}") == "one, two"
    assert words("{% if is_so %}yes{% else %}no{% endif %}") == "yes"


def test_that_a_blank_line_parts_paragraphs_and_blanks_collapse() -> None:
    assert words("a\n  b\n\n\n c\u00a0d ") == "a b\nc\u00a0d"


def test_that_stars_set_words_bold() -> None:
    (paragraph,) = render("a **b** c", FACTS, block="b")
    assert [(run.text, run.is_key) for run in paragraph] == [("a ", False), ("b", True), (" c", False)]


def test_that_a_digit_of_a_template_counts_as_typed() -> None:
    (paragraph,) = render("call 112 now", FACTS, block="b")
    assert [(run.text, run.origin) for run in paragraph][1] == ("112", Origin.TYPED)


@pytest.mark.parametrize("source", ["{{ missing }}", "{% if missing %}{% endif %}", "{{ name.missing }}"])
def test_that_an_unknown_fact_is_named(source: str) -> None:
    with pytest.raises(UnresolvedPlaceholder) as stopped:
        words(source)
    assert stopped.value.facts == {"placeholder": "missing", "block": "b"}


@pytest.mark.parametrize(
    "source",
    [
        "{{ range(9) }}",
        "{% for i in range(99999999) %}x{% endfor %}",
        "{{ name.text.upper() }}",
        "{{ name.__class__ }}",
        "{{ name|upper }}",
        "{{ 'a' * 99999999 }}",
        "{{ 1 + 1 }}",
        "{{ 'text' }}",
        "{{ number }}",
        "{{ [1][0] }}",
        "{{ many[0] }}",
        "{% set x = name %}{{ x }}",
        "{% macro m() %}{% endmacro %}{{ m() }}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% extends 'x' %}",
        "{% block x %}{% endblock %}",
        "{% for a in many %}{% for b in many %}{% for c in many %}{% endfor %}{% endfor %}{% endfor %}",
        "{{ said_ }}",
        "{% for m in many recursive %}{{ loop(many) }}{% endfor %}",
        "{{ name",
        "{% if %}",
        "\ue0000\ue001",
        "x" * 30_000,
        "{{ self }}",
        "{{ loop.index }}",
    ],
)
def test_that_what_a_template_may_not_do_is_refused(source: str) -> None:
    with pytest.raises((LetterTemplateBroken, UnresolvedPlaceholder)):
        words(source)


def test_that_typed_text_is_no_template() -> None:
    lines = typed("{% for x in y %} {{ name }} {# no #}\n\n{ { name } }", FACTS, block="b")
    assert ["".join(run.text for run in runs) for runs in lines] == [
        "{% for x in y %} <b>{{ 7*7 }}</b> {% x %} **a** \ue0000\ue001 {# no #}",
        "{ { name } }",
    ]
