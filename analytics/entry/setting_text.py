"""Reads settings of the clinic as they are typed: thresholds of rules, alarm limits."""

from analytics.entry.problem import Problem, problem
from analytics.entry.typed_number import read_typed_number
from analytics.errors import ImpossibleValue
from analytics.rules.switches import RuleSetting, SettingKind
from analytics.terms.analyte import Analyte


def read_rule_setting(setting: RuleSetting, text: str) -> str | Problem:
    """Return *text* as the clinic's file keeps it, or what is wrong with it."""
    if setting.kind is SettingKind.CHOICE:
        return text if text in setting.choices else problem("setting_not_a_choice", text=text)
    number = read_typed_number(text)
    if isinstance(number, Problem):
        return number
    if setting.kind is SettingKind.WHOLE and not number.value.is_integer():
        return problem("setting_not_whole", text=text)
    if not setting.low <= number.value <= setting.high:
        return problem(
            "setting_outside", text=text, low=f"{setting.low:g}", high=f"{setting.high:g}", unit=setting.unit
        )
    return str(int(number.value)) if setting.kind is SettingKind.WHOLE else repr(number.value)


def read_alarm_limit(
    analyte: Analyte, text: str, *, low: float | None = None, high: float | None = None
) -> float | Problem:
    """Read an alarm limit in the stored unit of *analyte*; *low* or *high* is the limit on the other side."""
    number = read_typed_number(text)
    if isinstance(number, Problem):
        return number
    unit = analyte.display_unit
    try:
        analyte.check_possible(number.value)
    except ImpossibleValue:
        ends = (f"{end:g}" for end in (analyte.hard_low, analyte.hard_high))
        return problem(
            "outside_limits", text=text, analyte=analyte.code, low=next(ends), high=next(ends), unit=unit
        )
    if (low is not None and low >= number.value) or (high is not None and high <= number.value):
        lower, upper = (low, number.value) if low is not None else (number.value, high)
        return problem("limits_reversed", low=f"{lower:g} {unit}", high=f"{upper:g} {unit}")
    return number.value
