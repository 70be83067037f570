"""The settings say which checks ask; what they do not say is as the file has it."""

from analytics.entry.entry_checks import entry_checks
from analytics.entry.finding import Weight
from analytics.rules.rule_data import rule_data


def test_that_all_checks_are_on_until_somebody_turns_them_off():
    checks = entry_checks()
    assert (checks.slip, checks.change, checks.usual) == (True, True, True)
    assert set(checks.visit) == set(rule_data("entry_checks")["visit"])
    assert checks.visit["lymphosum"] is Weight.NOTED
    assert checks.visit["anc_wbc"] is Weight.ASKED


def test_that_a_setting_changes_its_own_check_only():
    checks = entry_checks({"entry.change": "off", "entry.visit.lymphosum": "asked", "entry.visit.mcv": "off"})
    assert (checks.slip, checks.change, checks.usual) == (True, False, True)
    assert checks.visit["lymphosum"] is Weight.ASKED
    assert "mcv" not in checks.visit
    assert checks.visit["anc_wbc"] is Weight.ASKED


def test_that_an_unknown_word_or_check_changes_nothing():
    assert entry_checks({"entry.slip": "maybe", "entry.visit.mcv": "often", "entry.visit.xyz": "off"}) == (
        entry_checks()
    )
