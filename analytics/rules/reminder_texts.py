"""The texts of the follow-up reminders: what a centre reads before it switches one on (definitions §12)."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analytics.rules.immune_reconstitution_settings import settings_from
from analytics.rules.infection_severity import repeat_days
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import switches

RULE = "reminders"
Number = float | int


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


@dataclass(frozen=True, slots=True)
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

    @property
    def written(self) -> str:
        """The rule in words, in English: what all readings share, and the one followed."""
        shared = filled(self.text, self.numbers)
        return shared if self.reading is None else f"{shared} {self.reading.written}"

    @property
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
    return tuple(reminder_text(code, settings) for code in codes())


def reminder_text(code: str, settings: Mapping[str, str]) -> ReminderText:
    """Return the text of one reminder as it reads under the clinic's *settings*."""
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
    if code == "ivig":
        window = settings_from(settings).immunoglobulin_window_days
        return {"window": window, "repeat": repeat_days(settings)}
    if code != "marrow":
        return {}
    data = rule_data("marrow_trigger")
    below = {line["analyte"]: float(line["below"]) for line in data["line"]}
    return {
        "anc": below["ANC"],
        "platelets": below["PLT"],
        "hb": below["HGB"],
        "after": data["cytopenia"]["after_day"],
        "apart": data["cytopenia"]["samples_apart_days"],
        "mcv": data["macrocytosis"]["above"],
        "icaht": data["late_icaht"]["grade_from"],
    }
