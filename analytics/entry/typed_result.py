r"""The grammar of one typed value. Files have their own (``result_text.py``), because they have conventions.

A bare number is in the laboratory's unit for that analyte; no unit is ever inferred from a number's size.

=============== ======================================= =========================================
typed           is read as                              because
=============== ======================================= =========================================
7.2             7.2
7,2             7.2
.4              0.4
,4              0.4
7.2 g/L         7.2 g/L
720 mg/dL       720 mg/dL
7,2g/l          7.2 g/l
<0.1            < 0.1
< 0,1 g/L       < 0.1 g/L
> 1000          > 1000
≤5              <= 5
>= 3            >= 3
1.234           1.234, or 1234 asked                    one sign standing alone is decimal
1,234           1.234, or 1234 asked                    one sign standing alone is decimal
1234            1234
-5              -5                                      the limits of the analyte refuse it
nd              not_done
n. b.           not_done
nicht bestimmt  not_done
na              not_applicable
n/a             not_applicable
?               unknown
inconnu         unknown
hem             sample_failed
hämolytisch     sample_failed
neg             not detected
negativ         not detected
not detected    not detected
7.2 H           7.2                                     the laboratory's flag beside it
7.2*            7.2                                     the laboratory's flag beside it
1.234,5         grouped_number, 1234.5?                 two different signs
1,234.5         grouped_number, 1234.5?                 two different signs
1.234.567       grouped_number, 1234567?                a repeated sign
12,34,567       grouped_number, 1234567?                a repeated sign
1 234           grouped_number, 1234?                   a space between digits
1'234           grouped_number, 1234?                   an apostrophe between digits
1'234 mg/dL     grouped_number, 1234 mg/dL?             an apostrophe between digits
< 1 234         grouped_number, < 1234?                 a space between digits
1_000           underscore, 1000?
7.              unfinished_number, 7?
1..2            parted_number
1 2             parted_number
1e3             exponent
7.2e9/L         exponent
٣٫٥             foreign_digits
७               foreign_digits
７．２             foreign_digits
7，2             foreign_sign
3-5             range_not_number
3 – 5           range_not_number
8:30            clock_not_number
1/2             ratio_not_number
7.2 apples      text_behind_number
7.2 U/L         typed_unit_not_accepted
7.2 G/L         typed_giga_for_a_mass, 7.2 g/L?         G/L is 10⁹ per litre
null            null_has_two_meanings                   null is zero in German, and no value elsewhere
\-              not_a_value
abc             not_a_value
inf             not_a_value
<               not_a_value
=============== ======================================= =========================================

The units of the table are those of IgG. ``tests/analytics/entry/test_typed_result.py`` reads it line by line.
"""

import re
from dataclasses import dataclass

from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold, result_words
from analytics.entry.typed_number import TypedNumber, read_typed_number
from analytics.entry.typed_tail import about_whole, accepts_unit, why_tail_not
from analytics.records.result import (
    Censored,
    Comparator,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Outcome,
)
from analytics.terms.analyte import Analyte

_LONGEST = 60
_COMPARATORS = {
    "<=": Comparator.AT_MOST, "=<": Comparator.AT_MOST, "≤": Comparator.AT_MOST, "<": Comparator.BELOW,
    ">=": Comparator.AT_LEAST, "=>": Comparator.AT_LEAST, "≥": Comparator.AT_LEAST, ">": Comparator.ABOVE,
}  # fmt: skip
_COMPARATOR = re.compile(r"(<=|=<|≤|<|>=|=>|≥|>)\s*")
_DIGITS = re.compile(r"[+\-−]?\s?[.,]?\d(?:[\d.,'’ʼ´`′_·٫٬，．]|[ \u00a0\u2007\u2009\u202f](?=[\d.,]))*")
_WORDS = re.compile(r"[^\W\d_][^\W\d_ .\-/'’]*(?:[ .\-/'’]+[^\W\d_]+)*\.?\Z")
_WITH_LIMIT = re.compile(r"(.*?[^\W\d])\s*\(?\s*<\s*([^()<]+?)\s*\)?\Z")
_LOST_POWER = re.compile(r"[x×*·]?\s?10(?:3|6|9|12)(?!\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class TypedResult:
    """What was typed.

    Attributes:
        outcome: with numbers in the unit of the text (or in that of bare numbers).
        unit: a unit that stood beside the number, as typed.
        number: how the number was written; None where there is none.
        flag: what the laboratory prints beside the number (``*``, ``H``).
    """

    outcome: Outcome
    unit: str | None = None
    number: TypedNumber | None = None
    flag: str | None = None


def read_typed_result(analyte: Analyte, text: str) -> TypedResult | Problem:
    """Read what was *typed* for *analyte*; an empty text is ``empty_value``."""
    tidy = text.strip()
    if not tidy:
        return problem("empty_value")
    if len(tidy) > _LONGEST:
        return problem("too_long", text=tidy)
    in_words = _read_words(tidy)
    if in_words is not None:
        return in_words
    comparator = _COMPARATOR.match(tidy)
    rest = tidy[comparator.end() :] if comparator else tidy
    found = _DIGITS.match(rest)
    if found is None:
        return _without_digits(text, rest)
    digits, tail = _parted(analyte, rest, found.end())
    unit, flag = _unit_and_flag(analyte, tail)
    if tail and unit is None and flag is None:
        return why_tail_not(analyte, tidy, digits, tail)
    if unit is not None and _LOST_POWER.match(unit):
        return problem("power_without_sign", text=tidy, unit=analyte.printed_unit(unit))
    number = read_typed_number(digits)
    if isinstance(number, Problem):
        return about_whole(number, tidy, tidy[: comparator.end()] if comparator else "", unit)
    return TypedResult(
        Censored(_COMPARATORS[comparator[1]], number.value) if comparator else Measured(number.value),
        unit,
        number,
        flag,
    )


def _read_words(text: str) -> TypedResult | Problem | None:
    """Return what *text* says in words, None where it says nothing that is known."""
    if set(text) == {"?"}:
        return TypedResult(Missing(MissingReason.UNKNOWN))
    words = result_words()
    if _WORDS.match(text):
        folded = fold(text)
        if folded == "null":
            return problem("null_has_two_meanings", text=text)
        if folded in words.missing:
            return TypedResult(Missing(words.missing[folded]))
        return TypedResult(NotDetected()) if folded == "neg" or folded in words.not_detected else None
    limited = _WITH_LIMIT.match(text)
    if limited and fold(limited[1]) in words.not_detected:
        limit = read_typed_number(limited[2])
        return limit if isinstance(limit, Problem) else TypedResult(NotDetected(limit.value), number=limit)
    return None


def _without_digits(text: str, rest: str) -> Problem:
    """Say what is wrong with a *rest* in which no number begins."""
    said = read_typed_number(rest)
    if isinstance(said, Problem) and said.code in ("foreign_digits", "foreign_sign", "unseen_sign"):
        return said
    return problem("not_a_value", text=text)


def _parted(analyte: Analyte, rest: str, end: int) -> tuple[str, str]:
    """Part *rest* into digits and what stands behind them: ``7.2 10^9/L`` has a number in its unit."""
    digits, _, unit = rest.partition(" ")
    if unit and unit[0].isdigit() and accepts_unit(analyte, unit.strip()):
        return digits, unit.strip()
    return rest[:end], rest[end:].strip()


def _unit_and_flag(analyte: Analyte, tail: str) -> tuple[str | None, str | None]:
    flags = result_words().flags
    if not tail or accepts_unit(analyte, tail):
        return tail or None, None
    if tail in flags:
        return None, tail
    unit, _, flag = tail.rpartition(" ")
    if flag in flags and accepts_unit(analyte, unit.strip()):
        return unit.strip(), flag
    return None, None
