"""What an entry of an import report says, as people in the window read it."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem
from analytics.records.main_facts import Fact, Facts, Told, facts_before, main_facts
from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from widgets.local_text import date_text, signed_text
from widgets.problem_text import problem_text
from widgets.record_words import code_word
from widgets.translate import translate

Stored = Outcome | Told
_OUTCOMES = (Measured, Censored, NotDetected, Missing)
_FACTS = {
    "birth_date": str(QT_TRANSLATE_NOOP("ImportTexts", "born {value}")),
    "prior_lines": str(QT_TRANSLATE_NOOP("ImportTexts", "prior lines {value}")),
    "prior_transplant": str(QT_TRANSLATE_NOOP("ImportTexts", "transplant {value}")),
    "lymphodepletion_start": str(QT_TRANSLATE_NOOP("ImportTexts", "lymphodepletion from {value}")),
    "ecog": str(QT_TRANSLATE_NOOP("ImportTexts", "ECOG {value}")),
    "end": str(QT_TRANSLATE_NOOP("ImportTexts", "until {value}")),
    "is_ongoing": str(QT_TRANSLATE_NOOP("ImportTexts", "ongoing")),
    "has_failed": str(QT_TRANSLATE_NOOP("ImportTexts", "sample failed")),
    "vaf_percent": "{value} %",
    "alt_depth": str(QT_TRANSLATE_NOOP("ImportTexts", "variant reads {value}")),
    "total_depth": str(QT_TRANSLATE_NOOP("ImportTexts", "depth {value}")),
}
_MOST_DIGITS, _FEW_DIGITS = 7, 5
"""A value with more digits than a laboratory prints was converted; so many tell it apart."""
_BARE = {
    "family_name", "given_name", "sex", "centre", "language", "product", "disease", "histology", "state",
    "note",
}  # fmt: skip
_BOXES = {
    "ambiguous_delimiter": "delimiter",
    "ambiguous_decimal": "decimal",
    "two_decimal_signs": "decimal",
    "ambiguous_date_order": "date_order",
    "two_date_orders": "date_order",
    "wrong_encoding": "encoding",
}
_SENTENCES = {
    "ambiguous_delimiter": str(
        QT_TRANSLATE_NOOP(
            "ImportTexts",
            "The cells could be parted by {signs}. Choose the separator above, under “Separator”.",
        )
    ),
    "ambiguous_decimal": str(
        QT_TRANSLATE_NOOP(
            "ImportTexts",
            "“{text}” on line {line} could be a decimal number or a thousand, and nothing tells. Choose the "
            "decimal sign above, under “Decimal sign”.",
        )
    ),
    "two_decimal_signs": str(
        QT_TRANSLATE_NOOP(
            "ImportTexts",
            "Line {line} has “{text}” and line {other_line} has “{comma}”: two decimal signs. Choose the "
            "one that is meant above, under “Decimal sign”.",
        )
    ),
    "ambiguous_date_order": str(
        QT_TRANSLATE_NOOP(
            "ImportTexts",
            "“{text}” on line {line} could be two dates, and nothing tells which. Choose the order of dates "
            "above, under “Dates”.",
        )
    ),
    "two_date_orders": str(
        QT_TRANSLATE_NOOP(
            "ImportTexts",
            "Line {line} has “{text}” and line {other_line} has “{other}”: two orders of day and month. "
            "Choose the order of dates above, under “Dates”.",
        )
    ),
}


def boxes_of(remarks: Sequence[Problem]) -> set[str]:
    """Return the properties of the file (``date_order`` …) that the user can say to help."""
    return {_BOXES[remark.code] for remark in remarks if remark.code in _BOXES}


def why_text(remarks: Sequence[Problem]) -> str:
    """Return *remarks* in sentences; where a box of the page helps, they name it."""
    return " ".join(
        translate("ImportTexts", _SENTENCES[remark.code]).format(**dict(remark.facts))
        if remark.code in _SENTENCES
        else problem_text(remark)
        for remark in remarks
    )


def when_text(at: TimePoint | str | None, clock: str | None) -> str:
    """Return a date, or the source's words and the day; what could not be read as it stands."""
    match at:
        case CalendarDate():
            text = date_text(at)
        case RelativeTime():
            day = translate("ImportTexts", "day {day}").format(day=signed_text(at.days))
            text = f"{at.entered} ({day})" if at.entered else day
        case _:
            text = at or ""
    return f"{text} {clock}" if clock else text


def written_text(entered: str | None, unit: str | None) -> str:
    """Return a value as written, with the unit that the file names."""
    return " ".join(part for part in (entered, unit) if part)


def stored_text(stored: Stored | None, what: str | None) -> str:
    """Return what the clinic would have: a value with its stored unit, or the main facts of a record."""
    if stored is None:
        return ""
    if not isinstance(stored, _OUTCOMES):
        return _facts_text(tuple(fact for fact in main_facts(stored) if fact[0] != "infusion"))
    match stored:
        case Measured(value=value):
            return f"{_number(value)}{_unit(what)}"
        case Censored(comparator=comparator, limit=limit):
            return f"{comparator.value} {_number(limit)}{_unit(what)}"
        case NotDetected():
            return translate("ImportTexts", "not detected")
        case Missing(reason=reason):
            return translate("ImportTexts", "missing: {why}").format(why=code_word("missing", reason.value))


def before_text(before: Stored | None, after: Stored | None, what: str | None) -> str:
    """Return what would be replaced: the old value, or the old facts of a record that would be others."""
    if before is None or isinstance(before, _OUTCOMES) or after is None or isinstance(after, _OUTCOMES):
        return stored_text(before, what)
    return _facts_text(facts_before(before, after))


def tool_tip(text: str) -> str:
    """Return *text* for a tool tip: whatever stands in a file, it is never read as mark-up."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def _facts_text(facts: Facts) -> str:
    return " · ".join(_fact_text(name, value) for name, value in facts)


def _fact_text(name: str, value: Fact) -> str:
    said = _fact_value(value)
    if name in _FACTS:
        return translate("ImportTexts", _FACTS[name]).format(value=said)
    plain = name.replace("_", " ")
    if name in _BARE and value is not None:
        return said
    return f"{plain} {said}"


def _fact_value(value: Fact) -> str:
    match value:
        case None:
            return "–"
        case bool():
            return translate("ImportTexts", "yes") if value else translate("ImportTexts", "no")
        case CalendarDate() | RelativeTime():
            return when_text(value, None)
        case int() | float():
            return _number(float(value))
        case _:
            return str(value).replace("_", " ")


def _number(value: float) -> str:
    """Write *value* as it would be stored; digits that only a conversion made are rounded away."""
    digits = sum(sign.isdigit() for sign in f"{value:.10g}".partition("e")[0].lstrip("-0."))
    is_converted = digits > _MOST_DIGITS and not value.is_integer()
    shown = max(_FEW_DIGITS, len(f"{abs(value):.0f}")) if is_converted else 10
    return QLocale().toString(value, "g", shown)


def _unit(what: str | None) -> str:
    analyte = catalogue().analytes.get(what or "")
    return f" {analyte.display_unit}" if analyte is not None and analyte.display_unit else ""
