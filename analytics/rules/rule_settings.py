"""What a clinic may set in the rules: every switch and threshold, with its default, its source and its mark.

Nothing is read from here to evaluate a rule; the rules read their own settings (``ir.…``, ``entry.…``).
"""

from functools import cache
from typing import Any

from analytics.rules.immune_reconstitution_settings import (
    PREFIX,
    Baseline,
    Confirm,
    Immunoglobulin,
    preset,
)
from analytics.rules.infection_severity import REPEAT_KEY, WINDOW_KEY
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import RuleSetting, SettingKind, rule_switches
from analytics.terms.confidence import Confidence

ENTRY, VISIT = "entry.", "entry.visit."
IMMUNE_RECONSTITUTION, TYPED_VALUES, WHOLE_VISIT = "immune_reconstitution", "typed_values", "whole_visit"
INFECTIONS, WORKLIST = "infections", "worklist"
RULES: tuple[str, ...] = (
    "icaht",
    "platelet_icaht",
    "neutrophil_recovery",
    "car_hematotox",
    "response_group",
    "chip",
    "chrs",
    "clones",
    "tmn_findings",
    "ipss",
    "ipss_r",
    "ipss_m",
    "eln2022",
    "endpoints",
    "reminders",
    "tmn_watch",
    "progression_state",
)
"""Data files of ``resources/rules`` that name their own switches, in the order they are shown in."""


@cache
def rule_settings() -> tuple[RuleSetting, ...]:
    """Return all of them, in the order they are shown in."""
    return (
        *_of_immune_reconstitution(),
        *_of_infections(),
        *(switch for rule in RULES for switch in rule_switches(rule)),
        *_of_worklist(),
        *_of_typed_values(),
        *_of_whole_visits(),
    )


def rule_setting(key: str) -> RuleSetting | None:
    """Return the setting of this key, or None."""
    return next((setting for setting in rule_settings() if setting.key == key), None)


def _of_immune_reconstitution() -> tuple[RuleSetting, ...]:
    data = rule_data("immune_reconstitution")
    criteria = {entry["code"]: entry for entry in data["criterion"]}
    given, confirmation, holding = data["immunoglobulin"], data["confirmation"], data["holding"]
    published = {"source": "Stock 2025, HemaSphere", "mark": "VERIFIED"}
    return (
        _ir("cd4_above_per_ul", criteria["cd4"], SettingKind.NUMBER, unit="/µL", high=5000.0),
        _ir("b_cells_above_per_ul", criteria["b_cells"], SettingKind.NUMBER, unit="/µL", high=1000.0),
        _ir("igg_above_g_per_l", criteria["igg"], SettingKind.NUMBER, unit="g/L", high=50.0),
        _ir("baseline", published, SettingKind.CHOICE, choices=tuple(Baseline)),
        _ir("confirm", confirmation, SettingKind.CHOICE, choices=tuple(Confirm)),
        _ir("confirm_interval_days", confirmation, SettingKind.WHOLE, unit="d", low=1.0, high=365.0),
        _ir("immunoglobulin", given, SettingKind.CHOICE, choices=tuple(Immunoglobulin)),
        _ir("immunoglobulin_window_days", given, SettingKind.WHOLE, unit="d", high=365.0),
        _ir("holds_days_in_first_year", holding, SettingKind.WHOLE, unit="d", low=1.0, high=1000.0),
        _ir("holds_days_later", holding, SettingKind.WHOLE, unit="d", low=1.0, high=1000.0),
    )


def _ir(
    name: str,
    entry: dict[str, Any],
    kind: SettingKind,
    *,
    unit: str = "",
    choices: tuple[str, ...] = (),
    low: float = 0.0,
    high: float = 0.0,
) -> RuleSetting:
    return RuleSetting(
        PREFIX + name,
        IMMUNE_RECONSTITUTION,
        kind,
        dict(preset("clinical").as_pairs())[PREFIX + name],
        entry["source"],
        Confidence(entry["mark"]),
        unit,
        choices,
        low,
        high,
        choices,
    )


def _of_infections() -> tuple[RuleSetting, ...]:
    window, repeat = (rule_data("infection")[name] for name in ("window", "repeat"))
    return (
        _days(WINDOW_KEY, INFECTIONS, window, window["last_day"], tuple(window["tried"])),
        _days(REPEAT_KEY, INFECTIONS, repeat, repeat["within_days"], tuple(repeat["tried"])),
    )


def _of_worklist() -> tuple[RuleSetting, ...]:
    unsigned, alarm = (rule_data("worklist")[name] for name in ("unsigned", "alarm"))
    return (
        _days(unsigned["setting"], WORKLIST, unsigned, unsigned["after_days"]),
        _days(alarm["setting"], WORKLIST, alarm, alarm["recent_days"]),
    )


def _days(key: str, group: str, entry: dict[str, Any], days: int, tried: tuple[str, ...] = ()) -> RuleSetting:
    mark, kind = Confidence(entry["mark"]), SettingKind.WHOLE
    return RuleSetting(key, group, kind, str(days), entry["source"], mark, unit="d", high=366.0, tried=tried)


def _of_typed_values() -> tuple[RuleSetting, ...]:
    source = "AfterCART: a value is asked about, never changed"
    return tuple(
        RuleSetting(
            f"{ENTRY}{name}",
            TYPED_VALUES,
            SettingKind.CHOICE,
            "on",
            source,
            Confidence.PROPOSED,
            choices=("on", "off"),
        )
        for name in ("slip", "change", "usual")
    )


def _of_whole_visits() -> tuple[RuleSetting, ...]:
    return tuple(
        RuleSetting(
            f"{VISIT}{code}",
            WHOLE_VISIT,
            SettingKind.CHOICE,
            entry["weight"],
            entry["source"],
            Confidence(entry["mark"]),
            choices=("asked", "noted", "off"),
        )
        for code, entry in rule_data("entry_checks")["visit"].items()
    )
