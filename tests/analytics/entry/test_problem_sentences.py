"""Every problem has a sentence, and every sentence a problem."""

import ast
import string
from functools import cache
from pathlib import Path

from analytics.entry.problem import problem, shown
from analytics.entry.problem_sentences import SENTENCES, sentence

ANYTHING = {name for text in SENTENCES.values() for _, name, _, _ in string.Formatter().parse(text) if name}
ROOT = Path(__file__).parents[3]


@cache
def calls() -> dict[str, set[str]]:
    """Return the facts that every call of ``problem`` and ``refuse`` gives with a code."""
    found: dict[str, set[str]] = {}
    files = [*(ROOT / "analytics").rglob("*.py"), *(ROOT / "storage" / "exchange").glob("*.py")]
    texts = [path.read_text(encoding="utf-8") for path in files]
    for text in (one for one in texts if "problem(" in one or "refuse(" in one):
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
                continue
            if node.func.id not in ("problem", "refuse"):
                continue
            if any(keyword.arg is None for keyword in node.keywords):
                facts = ANYTHING
            else:
                facts = {keyword.arg for keyword in node.keywords if keyword.arg}
            first = node.args[0]
            codes = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
            for code in codes:
                if isinstance(code, ast.Constant):
                    known = found.setdefault(code.value, facts)
                    found[code.value] = known & facts
    return found


def test_that_every_code_has_a_sentence_whose_facts_are_given():
    for code, facts in calls().items():
        needed = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name}
        assert needed <= facts, code


def test_that_no_sentence_is_left_without_a_problem():
    unused = set(SENTENCES) - set(calls())
    assert {code for code in unused if not code.startswith("is_")} == set()


def test_that_a_fact_is_shown_on_one_line_and_short():
    assert shown("a\nb\tc") == "a·b·c"
    assert len(shown("x" * 1000)) == 40
    assert sentence(problem("not_a_number", text="{text}")) == "“{text}” is not a number."
