"""What all cards say alike: values with units and dates, bounds, what is missing, what other choices say."""

from collections.abc import Callable, Mapping
from functools import partial

from analytics.cards.assessment_card import MissingInput
from analytics.cards.card_words import CommonCardWords
from analytics.catalogue import catalogue
from analytics.records.patient_record import DayAxis
from analytics.records.result import Censored, Comparator, Measured, Missing, NotDetected, Outcome
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.rules.assessment import Alternative, Assessment, Input, Status
from analytics.rules.wanted import GENE
from analytics.wording import Wording

_NO_BREAK = "\u00a0"
_SIGNS = {Comparator.AT_MOST: "≤", Comparator.AT_LEAST: "≥"}
_BOUND_SIGNS = ("<=", ">=", "<", ">")
_PRINTED = {"<=": "≤", ">=": "≥"}

NameOutcome = Callable[[str], str]
"""An outcome of the rule (``early 3``) → as a reader calls it."""


def analyte_name(code: str, wording: Wording) -> str:
    """Return what an analyte is called; an unknown code as it is."""
    analyte = catalogue().analytes.get(code)
    return code if analyte is None else analyte.names.get(wording.language, analyte.name)


def outcome_text(outcome: Outcome, wording: Wording, words: CommonCardWords) -> str:
    """Return a laboratory outcome in its stored unit as a reader writes it: ``2,140``, ``< 1``."""
    match outcome:
        case Measured(value=value):
            return wording.number(value)
        case Censored(comparator=comparator, limit=limit):
            return f"{_SIGNS.get(comparator, comparator.value)} {wording.number(limit)}"
        case NotDetected(limit=None):
            return words.not_detected
        case NotDetected(limit=limit):
            return words.not_detected_below.format(limit=wording.number(limit or 0.0))
        case Missing():
            return words.no_value


def quantity(number: str, unit: str | None, wording: Wording) -> str:
    """Return *number* with its unit as printed: ``2,140 µg/L``, ``200/µL``; the stored code is understood.

    A unit that begins with a power is multiplied: ``48 ×10⁹/L``, never ``48 10⁹/L``.
    """
    printed = wording.unit(unit or "")
    if printed.startswith("10"):
        printed = f"×{printed}"
    if not printed or printed.startswith("/"):
        return f"{number}{printed}"
    gap = _NO_BREAK if printed == "%" and wording.language == "fr" else " "
    return f"{number}{gap}{printed}"


def value_text(value: float, unit: str | None, wording: Wording) -> str:
    """Return a number with its unit."""
    return quantity(wording.number(value), unit, wording)


def input_text(given: Input, wording: Wording) -> str:
    """Return the value of an input with its unit; words stay as they are."""
    return quantity(number_text(given.value, wording), given.unit, wording)


def number_text(text: str, wording: Wording) -> str:
    """Return a number or bound kept as text (``2140``, ``<0.5``) as a reader writes it."""
    sign = next((one for one in _BOUND_SIGNS if text.startswith(one)), "")
    try:
        number = wording.number(float(text[len(sign) :]))
    except ValueError:
        return text
    return f"{_PRINTED.get(sign, sign)} {number}" if sign else number


def day_text(day: int, axis: DayAxis, wording: Wording, words: CommonCardWords) -> str:
    """Return the date of *day*; its number where day 0 has no known date."""
    date = axis.date_of(day)
    return wording.date(date) if date is not None else words.on_day.format(day=wording.day_number(day))


def input_with_date(given: Input, wording: Wording, words: CommonCardWords) -> str:
    """Return value, unit and date of an input: ``2,140 µg/L, 18 Oct 2023``."""
    value = input_text(given, wording)
    if given.at is None:
        return value
    return words.value_then.format(value=value, date=wording.time_point(given.at))


def sample_line(sample: Sample, wording: Wording, words: CommonCardWords) -> str:
    """Return material and date of a sample: ``apheresis sample, 16 Sep 2023``."""
    template = {
        Material.BLOOD: words.blood_sample,
        Material.MARROW: words.marrow_sample,
        Material.APHERESIS: words.apheresis_sample,
    }.get(sample.material or Material.OTHER, words.other_sample)
    return template.format(date=wording.time_point(sample.at))


def time_before(at: TimePoint, wording: Wording, words: CommonCardWords) -> str:
    """Return ``before 19 Oct 2023``, or ``before day −5`` where the record has no calendar."""
    if isinstance(at, CalendarDate):
        return words.before_date.format(date=wording.date(at))
    return words.before_day.format(day=wording.day_number(at.days))


def time_between(low: int, high: int, wording: Wording, words: CommonCardWords) -> str:
    """Return ``between day 0 and day +30``."""
    return words.between_days.format(low=wording.day_number(low), high=wording.day_number(high))


def grade_text(low: int, high: int, words: CommonCardWords) -> str:
    """Return ``grade 3``, or ``grade 2–3`` where it is known within bounds."""
    if low == high:
        return words.grade.format(grade=low)
    return words.grade_between.format(low=low, high=high)


def points_text(
    low: float, high: float, wording: Wording, words: CommonCardWords, *, decimals: int | None = None
) -> str:
    """Return points or another number, or the two it lies between."""
    first, last = wording.number(low, decimals), wording.number(high, decimals)
    return first if first == last else words.between.format(low=first, high=last)


def missing_name(code: str, wording: Wording, words: CommonCardWords) -> str:
    """Return what a code of ``Assessment.missing`` is called inside a sentence; never the raw code."""
    if code.startswith(GENE):
        return words.gene_state.format(gene=code[len(GENE) :])
    if code in words.wanted:
        return words.wanted[code]
    if code in catalogue().analytes:
        return wording.inside(analyte_name(code, wording))
    return words.something


def missing_inputs(
    assessment: Assessment, wording: Wording, words: CommonCardWords, times: str | Mapping[str, str] = ""
) -> tuple[MissingInput, ...]:
    """Return what *assessment* lacks, in words.

    Args:
        assessment: of any rule.
        wording: how things are called.
        words: of cards.
        times: the time the laboratory values are wanted for (``before 19 Oct 2023``), or by code.
    """

    def text(code: str) -> str:
        name = missing_name(code, wording, words)
        time = _time_of(code, times)
        return words.what_when.format(what=name, time=time) if time else name

    return tuple(MissingInput(code, text(code)) for code in dict.fromkeys(assessment.missing))


def missing_sentence(
    assessment: Assessment, wording: Wording, words: CommonCardWords, times: str | Mapping[str, str] = ""
) -> str:
    """Return ``Not evaluable: ferritin missing before 19 Oct 2023.``, or what is wanted for certainty.

    Empty where nothing is missing and there is an outcome.
    """
    codes = tuple(dict.fromkeys(assessment.missing))
    if not codes:
        return f"{words.not_evaluable}." if assessment.status is Status.NOT_EVALUABLE else ""
    if assessment.status is not Status.NOT_EVALUABLE:
        texts = [one.text for one in missing_inputs(assessment, wording, words, times)]
        return words.missing_for_certain.format(missing=words.lists.join(texts))
    at = {_time_of(code, times) for code in codes}
    if len(at) == 1 and "" not in at:
        names = words.lists.join(missing_name(code, wording, words) for code in codes)
        return words.missing_at.format(missing=names, time=at.pop())
    texts = [one.text for one in missing_inputs(assessment, wording, words, times)]
    return words.missing.format(missing=words.lists.join(texts))


def alternative_sentences(
    assessment: Assessment,
    wording: Wording,
    words: CommonCardWords,
    name_outcome: NameOutcome | None = None,
) -> tuple[str, ...]:
    """Return what the rule says under other choices, a sentence each: ``Longest run only: grade 2``.

    Args:
        assessment: with the alternatives of the rule book.
        wording: how numbers are written.
        words: ``choices`` calls a choice by ``KEY=CHOICE``, a number by ``KEY`` with ``{value}`` in it.
        name_outcome: the rule's own word for an outcome; None: numbers are written, words stay.
    """
    name = name_outcome or partial(number_text, wording=wording)
    return tuple(
        words.alternative.format(
            choice=choice_text(one, wording, words),
            outcome=words.in_an_alternative if one.outcome is None else name(one.outcome),
        )
        for one in assessment.alternatives
    )


def choice_text(other: Alternative, wording: Wording, words: CommonCardWords) -> str:
    """Return what another choice of a switch is called; never its raw code."""
    named = words.choices.get(f"{other.key}={other.choice}")
    if named is not None:
        return named
    value = number_text(other.choice, wording)
    template = words.choices.get(other.key)
    if template is not None:
        return template.format(value=value)
    is_number = any(sign.isdigit() for sign in other.choice) and other.choice.strip("0123456789.") == ""
    return words.another_value.format(value=value) if is_number else words.another_reading


def _time_of(code: str, times: str | Mapping[str, str]) -> str:
    """Return the time *code* is wanted for: one time holds for laboratory values only."""
    if not isinstance(times, str):
        return times.get(code, "")
    return times if code in catalogue().analytes else ""
