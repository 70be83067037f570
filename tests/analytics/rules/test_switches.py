"""The switches a rule's data file names, and what a clinic chose."""

from collections.abc import Iterator

import pytest

from analytics.rules import switches as module
from analytics.rules.switches import SettingKind, rule_switches, switches
from analytics.terms.confidence import Confidence

DATA = {
    "setting": {
        "duration": {
            "kind": "choice", "default": "longest", "choices": ["longest", "cumulative"],
            "source": "A; B", "mark": "CONFLICT",
        },
        "last_day": {
            "kind": "whole", "default": 100, "unit": "d", "low": 31, "high": 5000, "tried": [365],
            "source": "A", "mark": "PROPOSED",
        },
    }
}  # fmt: skip


@pytest.fixture(autouse=True)
def data(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(module, "rule_data", lambda rule: DATA)
    rule_switches.cache_clear()
    yield
    rule_switches.cache_clear()


def test_that_a_file_names_its_switches_with_source_and_mark() -> None:
    duration, last_day = rule_switches("icaht")
    assert (duration.key, duration.group, duration.mark) == ("icaht.duration", "icaht", Confidence.CONFLICT)
    assert duration.tried == ("longest", "cumulative")
    assert (last_day.kind, last_day.default, last_day.tried) == (SettingKind.WHOLE, "100", ("365",))


def test_that_what_the_clinic_chose_holds_and_the_rest_is_as_built_in() -> None:
    chosen = switches("icaht", {"icaht.duration": "cumulative", "ir.baseline": "any"})
    assert (chosen.choice("duration"), chosen.whole("last_day")) == ("cumulative", 100)
    assert chosen.as_pairs() == (("icaht.duration", "cumulative"), ("icaht.last_day", "100"))


def test_that_a_choice_the_switch_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match=r"icaht\.duration"):
        switches("icaht", {"icaht.duration": "shortest"})


def test_that_a_choice_is_tried_in_all_ways_unless_the_file_names_which() -> None:
    hidden = {**DATA["setting"]["duration"], "tried": []}
    DATA["setting"]["shown"] = hidden
    try:
        assert [one.tried for one in rule_switches("icaht") if one.key == "icaht.shown"] == [()]
    finally:
        del DATA["setting"]["shown"]


def test_that_what_hangs_on_some_switches_cannot_read_another() -> None:
    """What is worked out once for all choices of the other switches must not look at them."""
    some = switches("icaht", {"icaht.last_day": "180"}).only("last_day")
    assert some.as_pairs() == (("icaht.last_day", "180"),)
    assert some.whole("last_day") == 180
    with pytest.raises(KeyError):
        some.choice("duration")
