"""A problem of an entered or imported value, as a sentence in the language of the window."""

import re
from collections.abc import Iterable, Set

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem
from analytics.entry.problem_sentences import SENTENCES
from analytics.records.time_point import CalendarDate
from widgets.catalogue_names import analyte_name, event_kind_name
from widgets.local_text import date_text
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
_NUMBERS = {"value", "last", "limit", "sum", "expected", "low", "high"}
"""Facts that are numbers of ours, with a point; beside a *value*, the *reading* offered is one too."""
_ANALYTES = {"part", "parts", "whole", "others"}
_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_ISO_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}\Z")


def problem_text(problem: Problem) -> str:
    """Return what to tell about *problem*; analytes and kinds of event are named in the same language."""
    sentence = translate(CONTEXT, SENTENCES[problem.code])
    names = {name for name, _ in problem.facts}
    return sentence.format(**{name: _fact(name, text, names) for name, text in problem.facts})


def problems_text(problems: Iterable[Problem]) -> str:
    """Return several problems, one sentence after the other."""
    return " ".join(map(problem_text, problems))


def _fact(name: str, text: str, beside: Set[str]) -> str:
    if name in _NUMBERS or (name == "reading" and "value" in beside):
        return _POINT.sub(QLocale().decimalPoint(), text)
    if name in _ANALYTES:
        return " + ".join(analyte_name(code) for code in text.split(" + "))
    if name == "date" and "last" in beside and _ISO_DATE.match(text):
        return date_text(CalendarDate.parse(text))
    if name == "analyte" and text in catalogue().analytes:
        return analyte_name(text)
    if name == "kind" and text in catalogue().event_kinds:
        return event_kind_name(text)
    return translate(CONTEXT, _WORDS[text]) if name in _SAID and text in _WORDS else text
