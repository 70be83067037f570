"""The value of a setting as it is read: a choice in words, a number with its unit."""

from analytics.rules.switches import RuleSetting, SettingKind
from widgets.local_text import plain_number
from widgets.setting_names import choice_name, unit_name


def setting_value(setting: RuleSetting, value: str) -> str:
    """Return *value* of *setting*, written as the clinic's file keeps it, as a reader reads it."""
    if setting.kind is SettingKind.CHOICE:
        return choice_name(value)
    return " ".join(filter(None, (plain_number(float(value)), unit_name(setting.unit))))
