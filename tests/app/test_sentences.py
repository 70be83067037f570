"""Every mistake we expect has its own sentence, whose facts the error brings along."""

import importlib
import pkgutil
import re
import string

import pytest

import analytics
import storage
from analytics.errors import ExpectedError
from app.sentences import SENTENCES, sentence_for


def _expected_errors() -> list[type[ExpectedError]]:
    for package in (analytics, storage):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            importlib.import_module(module.name)
    found: list[type[ExpectedError]] = []
    waiting = list(ExpectedError.__subclasses__())
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        found.append(kind)
    return [kind for kind in found if kind.__module__.split(".")[0] in ("analytics", "storage")]


def test_that_every_expected_error_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert {kind.__name__ for kind in _expected_errors()} == set(SENTENCES)


def test_that_no_two_errors_share_a_sentence() -> None:
    assert len(set(SENTENCES.values())) == len(SENTENCES)


@pytest.mark.parametrize("kind", _expected_errors(), ids=lambda kind: kind.__name__)
def test_that_a_sentence_needs_only_facts_the_error_documents(kind: type[ExpectedError]) -> None:
    """The class docstring lists its facts as ``name`` after *Facts:*."""
    sentence = SENTENCES[kind.__name__]
    needed = {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
    documented = set(re.findall(r"``(\w+)``", (kind.__doc__ or "").partition("Facts:")[2]))
    assert needed <= documented
    told = sentence_for(kind(**dict.fromkeys(documented, "X")))
    assert told.endswith(".")
    assert "{" not in told


def test_that_several_facts_are_written_out_as_a_list() -> None:
    from storage.faults import UserNotChosen

    assert "a.martin, b.weiss" in sentence_for(UserNotChosen(users=("a.martin", "b.weiss")))
