"""All rules by name, and what they say under other choices."""

from analytics.rules.rule_book import RULES, rule
from analytics.rules.rule_settings import rule_settings


def test_that_a_name_means_one_rule() -> None:
    assert len({one.name for one in RULES}) == len(RULES)
    assert all(rule(one.name) is one for one in RULES)


def test_that_every_switch_of_a_rule_file_belongs_to_a_rule() -> None:
    groups = {one.group for one in RULES}
    assert all(setting.group in groups for setting in rule_settings() if setting.tried)
