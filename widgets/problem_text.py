"""A problem of an entered or imported value, as a sentence in the language of the window."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem
from analytics.entry.problem_sentences import SENTENCES
from widgets.catalogue_names import analyte_name, event_kind_name
from widgets.translate import translate

CONTEXT = "Problems"
_WORDS = {
    "birth date": str(QT_TRANSLATE_NOOP("Problems", "birth date")),
    "sex": str(QT_TRANSLATE_NOOP("Problems", "sex")),
    "name": str(QT_TRANSLATE_NOOP("Problems", "name")),
    "given name": str(QT_TRANSLATE_NOOP("Problems", "given name")),
    "index infusion": str(QT_TRANSLATE_NOOP("Problems", "index infusion")),
    "none": str(QT_TRANSLATE_NOOP("Problems", "none")),
}
_SAID = {"what", "stored", "given", "accepted"}
"""Facts that may be words of ours; the others are what somebody typed, a number or a code."""


def problem_text(problem: Problem) -> str:
    """Return what to tell about *problem*; analytes and kinds of event are named in the same language."""
    sentence = translate(CONTEXT, SENTENCES[problem.code])
    return sentence.format(**{name: _fact(name, text) for name, text in problem.facts})


def problems_text(problems: Iterable[Problem]) -> str:
    """Return several problems, one sentence after the other."""
    return " ".join(map(problem_text, problems))


def _fact(name: str, text: str) -> str:
    if name == "analyte" and text in catalogue().analytes:
        return analyte_name(text)
    if name == "kind" and text in catalogue().event_kinds:
        return event_kind_name(text)
    return translate(CONTEXT, _WORDS[text]) if name in _SAID and text in _WORDS else text
