"""Every switch and threshold of a rule is offered with its default, its source and its mark."""

import pytest

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem
from analytics.entry.setting_text import read_alarm_limit, read_rule_setting
from analytics.follow_up.worklist_settings import worklist_settings
from analytics.records.command import Change
from analytics.records.setting import Setting
from analytics.records.setting_changes import settings_command
from analytics.rules.immune_reconstitution_settings import preset, settings_from
from analytics.rules.rule_settings import WORKLIST, rule_setting, rule_settings


def test_that_nothing_the_rules_read_is_left_out() -> None:
    keys = {setting.key for setting in rule_settings()}
    assert {key for key, _ in preset("clinical").as_pairs()} <= keys
    assert {"entry.slip", "entry.change", "entry.usual", "entry.visit.mcv"} <= keys
    assert {"worklist.unsigned_days", "worklist.alarm_days"} <= keys
    assert all(setting.source for setting in rule_settings())


def test_that_the_defaults_change_nothing() -> None:
    defaults = {s.key: s.default for s in rule_settings() if s.key.startswith("ir.")}
    assert settings_from(defaults) == preset("clinical")
    defaults = {s.key: s.default for s in rule_settings() if s.group == WORKLIST}
    assert worklist_settings(defaults) == worklist_settings({})


@pytest.mark.parametrize(
    ("key", "typed", "stored"),
    [
        ("ir.igg_above_g_per_l", "4,5", "4.5"),
        ("ir.igg_above_g_per_l", "4", "4.0"),
        ("ir.immunoglobulin_window_days", "30", "30"),
        ("ir.confirm", "sustained", "sustained"),
        ("entry.slip", "off", "off"),
        ("worklist.unsigned_days", "7", "7"),
    ],
)
def test_that_a_value_is_stored_as_the_rule_reads_it(key: str, typed: str, stored: str) -> None:
    setting = rule_setting(key)
    assert setting is not None
    assert read_rule_setting(setting, typed) == stored
    if key.startswith("ir."):
        assert dict(settings_from({key: stored}).as_pairs())[key] == stored


@pytest.mark.parametrize(
    ("key", "typed", "code"),
    [
        ("ir.igg_above_g_per_l", "400", "setting_outside"),  # mg/dL, in the wrong field
        ("ir.igg_above_g_per_l", "four", "not_a_number"),
        ("ir.igg_above_g_per_l", "", "not_a_number"),
        ("ir.immunoglobulin_window_days", "30.5", "setting_not_whole"),
        ("ir.holds_days_later", "0", "setting_outside"),
        ("ir.confirm", "perhaps", "setting_not_a_choice"),
    ],
)
def test_that_a_slip_is_refused(key: str, typed: str, code: str) -> None:
    setting = rule_setting(key)
    assert setting is not None
    found = read_rule_setting(setting, typed)
    assert isinstance(found, Problem)
    assert found.code == code


def test_that_a_setting_is_changed_and_taken_out_again() -> None:
    command = settings_command("IgG", {"a": "2", "b": "1", "c": None}, {"a": "1", "b": "1", "c": "3"})
    assert command is not None
    assert command.changes == (
        Change(Setting("a", "1"), Setting("a", "2")),
        Change(Setting("c", "3"), None),
    )
    assert settings_command("nothing", {"b": "1", "d": None}, {"b": "1"}) is None


def test_that_an_alarm_limit_is_in_the_stored_unit_and_on_its_side_of_the_other() -> None:
    igg = catalogue().analyte("IGG")
    assert read_alarm_limit(igg, "2,5") == 2.5
    assert read_alarm_limit(igg, "2,5", high=20.0) == 2.5
    for text, code, sides in (
        ("700", "outside_limits", {}),
        ("4", "limits_reversed", {"low": 20.0}),
        ("30", "limits_reversed", {"high": 20.0}),
    ):
        found = read_alarm_limit(igg, text, **sides)
        assert isinstance(found, Problem)
        assert found.code == code
