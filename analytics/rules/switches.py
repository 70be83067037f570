"""The switches of a rule: what its data file offers, and what the clinic chose.

A data file in ``resources/rules`` names them as ``[setting.NAME]`` with kind, default, source and mark; in
the clinic's file they are kept as ``RULE.NAME``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from analytics.rules.rule_data import rule_data
from analytics.terms.confidence import Confidence


class SettingKind(StrEnum):
    """What a setting holds."""

    NUMBER = "number"
    WHOLE = "whole"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """One switch or threshold.

    Attributes:
        key: as the clinic's file keeps it.
        group: what it is shown among: a group of ``rule_settings`` or the name of a rule's data file.
        default: the value that holds while the file says nothing, written as the file would.
        unit: as printed; of a number in days ``d``.
        choices: what a choice may be.
        low / high: a number outside is refused; they keep slips out and say nothing of what is sensible.
        tried: values whose outcome is shown beside the result, where it differs; of a choice all of them
            unless the data file names some (a switch that only hides something is not another reading).
    """

    key: str
    group: str
    kind: SettingKind
    default: str
    source: str
    mark: Confidence
    unit: str = ""
    choices: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 0.0
    tried: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Switches:
    """What holds for one rule in one clinic.

    Attributes:
        prefix: of the keys, with its dot.
        values: key → value as the clinic's file keeps it, one for every switch of the rule.
    """

    prefix: str
    values: Mapping[str, str]

    def choice(self, name: str) -> str:
        """Return the choice of the switch *name*."""
        return self.values[self.prefix + name]

    def number(self, name: str) -> float:
        """Return the number of the switch *name*, in the unit its data file names."""
        return float(self.values[self.prefix + name])

    def whole(self, name: str) -> int:
        """Return the whole number of the switch *name*."""
        return int(self.values[self.prefix + name])

    def only(self, *names: str) -> "Switches":
        """Return the switches *names* alone: what is worked out with them can hang on no other."""
        return Switches(self.prefix, {self.prefix + name: self.values[self.prefix + name] for name in names})

    def as_pairs(self) -> tuple[tuple[str, str], ...]:
        """Return (key, value) pairs as an Assessment keeps them."""
        return tuple(self.values.items())


@cache
def rule_switches(rule: str) -> tuple[RuleSetting, ...]:
    """Return the switches that the data file of *rule* names, in its order."""
    entries = rule_data(rule).get("setting", {})
    return tuple(_switch(rule, name, entry) for name, entry in entries.items())


def switches(rule: str, stored: Mapping[str, str]) -> Switches:
    """Return what holds for the rule whose data file is *rule*: *stored* by the clinic, else as built in.

    Raises:
        ValueError: a stored choice is not one the switch knows.
    """
    values = {}
    for switch in rule_switches(rule):
        value = stored.get(switch.key, switch.default)
        if switch.kind is SettingKind.CHOICE and value not in switch.choices:
            raise ValueError(f"{switch.key} cannot be {value!r}")
        values[switch.key] = value
    return Switches(f"{rule}.", values)


def _switch(rule: str, name: str, entry: Mapping[str, Any]) -> RuleSetting:
    kind = SettingKind(entry["kind"])
    default, choices = str(entry["default"]), tuple(entry.get("choices", ()))
    offered = choices if kind is SettingKind.CHOICE else ()
    tried = tuple(str(value) for value in entry.get("tried", offered))
    return RuleSetting(
        key=f"{rule}.{name}",
        group=rule,
        kind=kind,
        default=default,
        source=entry["source"],
        mark=Confidence(entry["mark"]),
        unit=entry.get("unit", ""),
        choices=choices,
        low=float(entry.get("low", 0.0)),
        high=float(entry.get("high", 0.0)),
        tried=tried,
    )
