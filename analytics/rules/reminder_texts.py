"""The texts of the follow-up reminders: what a centre reads before it switches one on (definitions §12)."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from analytics.rules.immune_reconstitution_settings import PREFIX, settings_from
from analytics.rules.infection_severity import REPEAT_KEY, repeat_days
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import rule_switches, switches

RULE = "reminders"
Number = float | int
_HOLDING = ("ivig", "pjp", "zoster", "inactivated", "live", "marrow")
"""Reminders that read a last value, which speaks for as long as in the immune reconstitution."""
_SHARED = ("immunoglobulin_window_days", "holds_days_in_first_year", "holds_days_later")


@dataclass(frozen=True, slots=True)
class ReadingText:
    """One reading of a recommendation that sources differ about.

    Attributes:
        name: as the switch keeps it.
        text: with the names of its numbers in braces.
        numbers: name → number of the text.
    """

    name: str
    text: str
    source: str
    mark: str
    numbers: Mapping[str, Number]

    @property
    def written(self) -> str:
        """The text with its numbers, in English."""
        return filled(self.text, self.numbers)


@dataclass(frozen=True)
class ReminderText:
    """One reminder as the centre reads it.

    Attributes:
        code: of the reminder (``ivig``).
        text: what all readings share, with the names of its numbers in braces.
        reading: the one that is followed; None: sources do not differ.
        others: what other sources say.
        data: thresholds of the reminder and of the reading followed.
    """

    code: str
    version: str
    author: str
    title: str
    text: str
    source: str
    mark: str
    numbers: Mapping[str, Number]
    reading: ReadingText | None
    others: tuple[ReadingText, ...]
    data: Mapping[str, Any]

    @property
    def setting(self) -> str | None:
        """The key of the switch between its readings."""
        return None if self.reading is None else f"{RULE}.{self.code}"

    @cached_property
    def written(self) -> str:
        """The rule in words, in English: what all readings share, and the one followed."""
        shared = filled(self.text, self.numbers)
        return shared if self.reading is None else f"{shared} {self.reading.written}"

    @cached_property
    def digest(self) -> str:
        """SHA-256 of everything the centre reads: another word or number is another text."""
        readings = [(r.name, r.written, r.source, r.mark) for r in self.others]
        own = self.reading
        followed = None if own is None else (own.name, own.source, own.mark)
        read = [self.code, self.version, self.author, self.title, self.written, self.source, self.mark]
        said = json.dumps([*read, followed, readings], ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(said.encode()).hexdigest()


def codes() -> tuple[str, ...]:
    """Return the codes of all reminders in the order they are shown in."""
    return tuple(rule_data(RULE)["reminder"])


def reminder_texts(settings: Mapping[str, str]) -> tuple[ReminderText, ...]:
    """Return all texts as they read under the clinic's *settings*."""
    return _texts(settings_of_texts(settings))


def reminder_text(code: str, settings: Mapping[str, str]) -> ReminderText:
    """Return the text of one reminder as it reads under the clinic's *settings*."""
    return next(text for text in reminder_texts(settings) if text.code == code)


def settings_of_texts(settings: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return what of *settings* stands in a text."""
    shared = (*(PREFIX + name for name in _SHARED), REPEAT_KEY)
    own = tuple(switch.key for switch in rule_switches(RULE))
    return tuple((key, settings[key]) for key in (*own, *shared) if key in settings)


@lru_cache(maxsize=64)
def _texts(pairs: tuple[tuple[str, str], ...]) -> tuple[ReminderText, ...]:
    return tuple(_text(code, dict(pairs)) for code in codes())


def _text(code: str, settings: Mapping[str, str]) -> ReminderText:
    data = rule_data(RULE)
    entry = data["reminder"][code]
    choices = data.get("setting", {}).get(code, {}).get("choices", ())
    followed = switches(RULE, settings).choice(code) if choices else None
    readings = {name: _reading(name, data["reading"][name]) for name in choices}
    reading = readings.get(followed) if followed is not None else None
    own = data["reading"][followed] if followed is not None else {}
    return ReminderText(
        code=code,
        version=str(data["version"]),
        author=str(data["author"]),
        title=entry["title"],
        text=entry["text"],
        source=entry["source"],
        mark=entry["mark"],
        numbers={**_numbers(entry), **_of_other_rules(code, settings)},
        reading=reading,
        others=tuple(one for name, one in readings.items() if name != followed),
        data={**entry, **own, **_of_other_rules(code, settings)},
    )


def filled(text: str, numbers: Mapping[str, Number]) -> str:
    """Return *text* with its numbers as English writes them."""
    return text.format(**{name: f"{number:g}" for name, number in numbers.items()})


def _reading(name: str, entry: Mapping[str, Any]) -> ReadingText:
    return ReadingText(name, entry["text"], entry["source"], entry["mark"], _numbers(entry))


def _numbers(entry: Mapping[str, Any]) -> dict[str, Number]:
    return {name: value for name, value in entry.items() if isinstance(value, int | float)}


def _of_other_rules(code: str, settings: Mapping[str, str]) -> dict[str, Number]:
    """Return the numbers a text shares with other rules, so that it names those that are in force."""
    if code not in _HOLDING:
        return {}
    ir = settings_from(settings)
    holds: dict[str, Number] = {
        "holds_first": ir.holds_days_in_first_year,
        "holds_later": ir.holds_days_later,
    }
    if code == "ivig":
        return {**holds, "window": ir.immunoglobulin_window_days, "repeat": repeat_days(settings)}
    return {**holds, **_of_the_marrow()} if code == "marrow" else holds


def _of_the_marrow() -> dict[str, Number]:
    data = rule_data("marrow_trigger")
    below = {line["analyte"]: float(line["below"]) for line in data["line"]}
    return {
        "anc": below["ANC"],
        "platelets": below["PLT"],
        "hb": below["HGB"],
        "after": data["cytopenia"]["after_day"],
        "apart": data["cytopenia"]["samples_apart_days"],
        "new_after": data["cytopenia"]["new_after_day"],
        "trend": data["macrocytosis"]["trend_days"],
        "window_ends": data["late_icaht"]["window_ends"],
        "mcv": data["macrocytosis"]["above"],
        "icaht": data["late_icaht"]["grade_from"],
    }
