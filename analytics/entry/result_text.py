"""The grammar of a result as text: a number, a bound, *not detected*, why it is missing, or a problem.

The same grammar reads what is typed and what is imported. Numbers stay in the unit of the text;
``entered_result.py`` converts and checks them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from analytics.entry.number_text import DecimalSign, read_number
from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold, result_words
from analytics.records.result import (
    Censored,
    Comparator,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Outcome,
)

_LONGEST = 200
_COMPARATORS = {
    "<=": Comparator.AT_MOST,
    "=<": Comparator.AT_MOST,
    "≤": Comparator.AT_MOST,
    "<": Comparator.BELOW,
    ">=": Comparator.AT_LEAST,
    "=>": Comparator.AT_LEAST,
    "≥": Comparator.AT_LEAST,
    ">": Comparator.ABOVE,
}
_COMPARATOR = re.compile(r"(<=|=<|≤|<|>=|=>|≥|>)\s*")
_FLAG_FIRST = re.compile(r"((?:HH|LL|H|L)(?=\s)|\([HL]\)|\*{1,2}|!{1,2}|↑{1,2}|↓{1,2})\s*")
_NUMBER_FIRST = re.compile(
    r"[+\-−]?[.,]?\d(?:[\d.,'’_]|[ \u00a0\u202f\u2009](?=\d))*(?:[eE][+\-]?\d+)?", re.UNICODE
)
_NO_VALUE = re.compile(r"(?:[-–—]{1,3}|\?{1,5}|/)\Z")
_WITH_LIMIT = re.compile(r"(.*?[^\W\d])\s*\(?\s*<\s*([^()<]+?)\s*\)?\Z")
_MISSING_CODES = {999.0, 9999.0}
_SIMPLE = {
    ".": re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?\Z"),
    ",": re.compile(r"[0-9]{1,15}(?:,[0-9]{1,15})?\Z"),
}


@dataclass(frozen=True, slots=True)
class ResultText:
    """What a text says.

    Attributes:
        outcome: with numbers in the unit of the text.
        unit: a unit that stood in the text beside the number.
        flag: what the laboratory printed beside the number (``*``, ``H``), kept as a remark only.
        remarks: what the reader should look at although the value stands.
    """

    outcome: Outcome
    unit: str | None = None
    flag: str | None = None
    remarks: tuple[Problem, ...] = ()


def read_result_text(
    text: str,
    *,
    decimal: DecimalSign | None = None,
    accepts_unit: Callable[[str], bool] | None = None,
) -> ResultText | Problem:
    """Read *text* as one result.

    Args:
        text: what was written.
        decimal: the decimal sign of the whole source, None where there is none to know (see ``read_number``).
        accepts_unit: whether a text is a unit of the analyte; without it a unit in the text is refused.

    Returns:
        What the text says, or why it cannot be read, with the reading offered where there is one.
    """
    if decimal is not None and _SIMPLE[decimal].match(text):  # nearly every value of a long file
        return _measured(text, float(text.replace(",", ".")))
    tidy = text.strip()
    if not tidy:
        return problem("empty_value")
    if len(tidy) > _LONGEST:
        return problem("too_long", text=tidy)
    if any(char.isdecimal() and not "0" <= char <= "9" for char in tidy):
        return problem("foreign_digits", text=text)
    in_words = _read_words(tidy, decimal)
    if in_words is not None:
        return in_words
    comparator = _COMPARATOR.match(tidy)
    rest = tidy[comparator.end() :] if comparator else tidy
    flag_first = _FLAG_FIRST.match(rest)
    rest = rest[flag_first.end() :] if flag_first else rest
    number_first = _NUMBER_FIRST.match(rest)
    if number_first is None:
        return problem("not_a_number", text=text)
    digits, unit, flag = _split(rest, number_first.end(), accepts_unit)
    if digits is None:
        return _why_not(tidy, rest[number_first.end() :].strip())
    number = read_number(digits, decimal=decimal)
    if isinstance(number, Problem):
        return number
    flag = flag_first[1] if flag_first else flag
    return ResultText(
        outcome=Censored(_COMPARATORS[comparator[1]], number.value) if comparator else Measured(number.value),
        unit=unit,
        flag=flag,
        remarks=tuple(_remarks(text, number.value, is_grouped=number.is_grouped, flag=flag)),
    )


def _measured(text: str, value: float) -> ResultText:
    if value in _MISSING_CODES:
        return ResultText(Measured(value), remarks=(problem("maybe_missing_code", text=text),))
    return ResultText(Measured(value))


def _read_words(text: str, decimal: DecimalSign | None) -> ResultText | None:
    """Return what *text* says in words, or None where it is not one of the known words."""
    if _NO_VALUE.match(text):
        return ResultText(Missing(MissingReason.UNKNOWN))
    if "0" <= text[0] <= "9":
        return None
    words = result_words()
    folded = fold(text)
    if folded in words.missing:
        return ResultText(Missing(words.missing[folded]))
    if folded in words.not_detected:
        return ResultText(NotDetected())
    limited = _WITH_LIMIT.match(text)
    if limited and fold(limited[1]) in words.not_detected:
        limit = read_number(limited[2], decimal=decimal)
        if not isinstance(limit, Problem):
            return ResultText(NotDetected(limit.value))
    return None


def _split(
    text: str, end_of_number: int, accepts_unit: Callable[[str], bool] | None
) -> tuple[str | None, str | None, str | None]:
    """Part *text* into number, unit and flag; no number where something else stands behind it."""
    flags = result_words().flags
    tail = text[end_of_number:].strip()
    if not tail:
        digits, _, unit = text.partition(" ")
        if unit and accepts_unit is not None and accepts_unit(unit):  # "4.0 10" of "4.0 10^3/uL"
            return digits, unit, None
        return text[:end_of_number], None, None
    if tail in flags:
        return text[:end_of_number], None, tail
    if accepts_unit is None:
        return None, None, None
    for digits, unit in ((text[:end_of_number], tail), text.split(" ", 1) if " " in text else ("", "")):
        bare, _, flag = unit.strip().rpartition(" ")
        if digits and accepts_unit(unit.strip()):
            return digits, unit.strip(), None
        if digits and flag in flags and bare and accepts_unit(bare.strip()):
            return digits, bare.strip(), flag
    return None, None, None


def _why_not(text: str, tail: str) -> Problem:
    """Say what the text behind the number looks like."""
    first = tail[0]
    if first in "-–—" and any(char.isdigit() for char in tail):
        return problem("range_not_number", text=text)
    if first == ":" and any(char.isdigit() for char in tail):
        return problem("clock_not_number", text=text)
    if first == "/" and any(char.isdigit() for char in tail):
        return problem("ratio_not_number", text=text)
    return problem("text_behind_number", text=text, tail=tail)


def _remarks(text: str, value: float, *, is_grouped: bool, flag: str | None) -> list[Problem]:
    remarks = []
    if is_grouped:
        remarks.append(problem("grouping_read", text=text, reading=f"{value:.15g}"))
    if flag is not None:
        remarks.append(problem("flag_kept", text=text, flag=flag))
    if value in _MISSING_CODES:
        remarks.append(problem("maybe_missing_code", text=text))
    return remarks
