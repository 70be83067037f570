"""Values of the audit trail's records in words: numbers, limits, times and results as sentences."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QLocale

from analytics.catalogue import catalogue
from analytics.errors import InvalidDate
from analytics.events.event_names import detail_value
from analytics.records.time_point import CalendarDate
from analytics.terms.event_kind import DetailType
from analytics.units import fold_unit
from widgets.catalogue_names import analyte_name, event_kind_name
from widgets.local_text import MINUS, date_text
from widgets.record_words import code_word, field_name
from widgets.translate import translate
from widgets.window_language import interface_language

DASH = "–"
ARROW = " → "
_DIGITS = 10
_DETAIL_UNITS = {"Cel": "°C", "10*6/kg": "10⁶/kg"}


def value_text(name: str, value: Any) -> str:
    """Return the value of the field *name* in words."""
    match value:
        case None | "" | []:
            return DASH
        case bool():
            return translate("AuditWords", "yes") if value else translate("AuditWords", "no")
        case int() | float():
            return _number(value)
        case {"measured": number}:
            return _number(number)
        case {"comparator": sign, "limit": limit}:
            return f"{sign}{_number(limit)}"
        case {"not_detected": limit}:
            said = translate("AuditWords", "not detected")
            return said if limit is None else f"{said} (<{_number(limit)})"
        case {"missing": reason}:
            why = code_word("missing", str(reason)).replace("_", " ")
            return translate("AuditWords", "missing: {reason}").format(reason=why)
        case {"days": days, "entered": entered}:
            return str(entered) or translate("AuditWords", "day {n}").format(n=_number(days))
        case dict():
            return ", ".join(f"{field_name(key)} {value_text(key, part)}" for key, part in value.items())
        case list():
            return ", ".join(value_text(name, part) for part in value)
        case str():
            return _date_or(code_text(name, value))
    return str(value)


def code_text(name: str, value: str) -> str:
    """Return the name of a code of the catalogue or of a record; other texts as they are."""
    if name == "analyte":
        return analyte_name(value)
    if name == "kind" and value in catalogue().event_kinds:
        return event_kind_name(value)
    return code_word(name, value)


def details_text(kind: str, details: Any) -> str:
    """Return the details of an event of *kind*, called as in the catalogue."""
    language, found = interface_language(), catalogue().event_kinds.get(kind)
    said = []
    for name, value in dict(details or ()).items():
        field = found.field(name) if found is not None else None
        if field is None:
            said.append(f"{field_name(name)} {value_text(name, value)}")
            continue
        is_named = field.type in (DetailType.CHOICE, DetailType.SET)
        word = detail_value(field, value, language) if is_named else value_text(name, value)
        if field.unit and not isinstance(value, bool | str):
            word = f"{word} {_DETAIL_UNITS.get(field.unit, field.unit)}"
        said.append(f"{field.called(language)} {word}")
    return ", ".join(said) or DASH


def reports_text(old: Any, new: Any) -> str:
    """Return how a laboratory reports what it reports otherwise now: ``IgG: unit g/L → unit mg/dL``."""
    before, after = _by_analyte(old), _by_analyte(new)
    return "; ".join(
        f"{analyte_name(code)}: {before.get(code, DASH)}{ARROW}{after.get(code, DASH)}"
        for code in {**before, **after}
        if before.get(code) != after.get(code)
    )


def _by_analyte(reports: Any) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for report in reports or ():
        said = [
            f"{field_name(name)} {value_text(name, value)}"
            for name, value in report.items()
            if name != "analyte" and value is not None
        ]
        found.setdefault(str(report.get("analyte")), []).append(", ".join(said))
    return {code: " / ".join(lines) for code, lines in found.items()}


def result_text(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> str:
    """Return a result before and after as a sentence: ``IgG 3.1 → 4.1 g/L on 12 Mar 2024``."""
    versions = [version for version in (old, new) if version is not None]
    last = versions[-1]
    values = list(dict.fromkeys(value_text("outcome", version.get("outcome")) for version in versions))
    analyte = catalogue().analytes.get(str(last.get("analyte")))
    unit = analyte.display_unit if analyte is not None else ""
    name = code_text("analyte", str(last.get("analyte", "")))
    if all(_is_number(version) for version in versions):
        value = _with_unit(ARROW.join(values), unit)
    else:
        value = ARROW.join(
            dict.fromkeys(
                _with_unit(value_text("outcome", v.get("outcome")), unit if _is_number(v) else "")
                for v in versions
            )
        )
    times = list(dict.fromkeys(value_text("at", version.get("at")) for version in versions))
    is_date = all(isinstance(version.get("at"), str) for version in versions)
    sentence = (
        translate("AuditWords", "{analyte} {value} on {date}")
        if is_date
        else translate("AuditWords", "{analyte} {value} at {date}")
    )
    texts = list(dict.fromkeys(_as_entered(version, unit) for version in versions))
    text = sentence.format(analyte=name, value=value, date=ARROW.join(times))
    if any(texts) and (len(texts) > 1 or len(values) == 1):
        entered = translate("AuditWords", "as entered: {texts}")
        text += f" ({entered.format(texts=ARROW.join(t or DASH for t in texts))})"
    return text


def _with_unit(value: str, unit: str) -> str:
    return f"{value}{unit}" if unit.startswith("/") else f"{value} {unit}".strip()


def _as_entered(result: Mapping[str, Any], unit: str) -> str:
    """Return what was entered, where it says something else than the value in its stored unit."""
    entered, its_unit = str(result.get("entered_text") or ""), str(result.get("entered_unit") or "")
    value = value_text("outcome", result.get("outcome"))
    same_unit = not its_unit or not unit or fold_unit(its_unit) == fold_unit(unit)
    if same_unit and entered.replace(" ", "") in (value, value.replace(",", "."), ""):
        return ""
    return " ".join(filter(None, [entered, "" if same_unit else its_unit]))


def _is_number(result: Mapping[str, Any]) -> bool:
    outcome = result.get("outcome")
    return isinstance(outcome, dict) and ("measured" in outcome or "comparator" in outcome)


def _number(value: float) -> str:
    text = QLocale().toString(abs(float(value)), "g", _DIGITS)
    return f"{MINUS}{text}" if value < 0 else text


def _date_or(text: str) -> str:
    if len(text) == 10 and text[4:5] == text[7:8] == "-":
        try:
            return date_text(CalendarDate.parse(text))
        except InvalidDate:
            return text
    return text
