"""A reminder is off until its text is accepted, and again once another word or number stands in it."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analytics.demo.clinic import synthetic_clinic
from analytics.records.setting import Setting
from analytics.records.setting_changes import settings_command
from analytics.rules import reminder_texts as module
from analytics.rules.assessment import Status
from analytics.rules.reminder_acceptance import (
    acceptance_key,
    acceptance_of,
    accepted,
    under_another_choice,
)
from analytics.rules.reminder_texts import codes, reminder_text, reminder_texts
from analytics.rules.reminders import Reminders, assess_reminders
from analytics.rules.rule_book import assess_all
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import rule_switches
from tests.analytics.conftest import RecordBuilder

DAY = date(2026, 11, 20)


def all_accepted(settings: dict[str, str] | None = None) -> dict[str, str]:
    stored = settings or {}
    texts = reminder_texts(stored)
    return stored | {acceptance_key(t.code): accepted(t, "a.martin", DAY) for t in texts}


def test_that_who_and_when_and_which_text_is_kept() -> None:
    text = reminder_text("ivig", {})
    value = accepted(text, "Dr. Müller", DAY)
    said = json.loads(value)
    assert said == {"by": "Dr. Müller", "on": "2026-11-20", "version": "1", "digest": text.digest}
    found = acceptance_of(text, {"reminder.ivig.accepted": value})
    assert found is not None
    assert (found.by, found.on, found.is_current) == ("Dr. Müller", DAY, True)


@pytest.mark.parametrize("code", codes())
def test_that_every_text_names_rule_source_and_mark(code: str) -> None:
    text = reminder_text(code, {})
    assert all((text.title, text.written, text.source, text.mark, text.author, text.version))
    assert "{" not in text.written
    assert all("{" not in other.written and other.source and other.mark for other in text.others)


@pytest.mark.parametrize("field", ["version", "title", "text", "source", "mark", "author"])
def test_that_another_text_has_to_be_accepted_again(field: str) -> None:
    text = reminder_text("marrow", {})
    stored = {acceptance_key("marrow"): accepted(text, "a.martin", DAY)}
    changed = replace(text, **{field: getattr(text, field) + " 2"})
    found = acceptance_of(changed, stored)
    assert found is not None
    assert not found.is_current


@pytest.mark.parametrize("code", codes())
def test_that_every_number_of_a_text_is_part_of_it(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A threshold changed in the data file is another text: what nobody read must not speak."""
    before = reminder_text(code, {})
    names = [name for name in before.numbers if "{" + name + "}" in before.text]
    for name in names:
        assert replace(before, numbers={**before.numbers, name: 77.0}).digest != before.digest, name
    if before.reading is not None:
        for name in (n for n in before.reading.numbers if "{" + n + "}" in before.reading.text):
            numbers = {**before.reading.numbers, name: 77.0}
            changed = replace(before, reading=replace(before.reading, numbers=numbers))
            assert changed.digest != before.digest, name
    data: dict[str, Any] = json.loads(json.dumps(rule_data("reminders")))
    data["version"] = "2"
    monkeypatch.setattr(module, "rule_data", lambda rule: data if rule == "reminders" else rule_data(rule))
    module._texts.cache_clear()
    changed_version = reminder_text(code, {}).digest
    module._texts.cache_clear()
    assert changed_version != before.digest


def test_that_every_threshold_of_the_file_stands_in_a_text() -> None:
    """No number decides that the centre did not read."""
    data = rule_data("reminders")
    tables = {**data["reminder"], **data["reading"]}
    for name, entry in tables.items():
        code = name if name in data["reminder"] else name.split("_")[0]
        shared = data["reminder"].get(code, data["reminder"].get(f"{code}_rhythm", {})).get("text", "")
        for number in (key for key, value in entry.items() if isinstance(value, int | float)):
            told = entry["text"] + shared
            assert "{" + number + "}" in told or number == "autologous_months", (name, number)


def test_that_a_clinic_s_own_window_is_another_text() -> None:
    stored = all_accepted()
    last_values = ["ivig", "pjp", "zoster", "inactivated", "live", "marrow"]
    for key, value, off in (
        ("ir.immunoglobulin_window_days", "30", ["ivig"]),
        ("infection.repeat_days", "7", ["ivig"]),
        ("ir.holds_days_later", "100", last_values),
    ):
        changed = stored | {key: value}
        assert [t.code for t in reminder_texts(changed) if not _is_on(t.code, changed)] == off


def _is_on(code: str, settings: dict[str, str]) -> bool:
    found = acceptance_of(reminder_text(code, settings), settings)
    return found is not None and found.is_current


@pytest.mark.parametrize("switch", rule_switches("reminders"), ids=lambda switch: switch.key)
def test_that_another_reading_is_another_text(switch: Any) -> None:
    stored = all_accepted()
    code = switch.key.removeprefix("reminders.")
    for choice in switch.choices:
        assert _is_on(code, stored | {switch.key: choice}) is (choice == switch.default)
        assert _is_on(code, under_another_choice(stored, {switch.key: choice}))


@pytest.mark.parametrize(
    "value", ["", "yes", "{}", "[]", "null", '{"by": "a", "on": null, "version": "1", "digest": "x"}',
              '{"by": "a", "on": "2026-13-01", "version": "1", "digest": "x"}']
)  # fmt: skip
def test_that_nothing_else_is_taken_for_an_acceptance(value: str) -> None:
    assert acceptance_of(reminder_text("ivig", {}), {"reminder.ivig.accepted": value}) is None


def test_that_an_acceptance_is_a_setting_that_can_be_revoked() -> None:
    text = reminder_text("pjp", {})
    key, value = acceptance_key("pjp"), accepted(text, "a.martin", DAY)
    command = settings_command("accept", {key: value}, {})
    assert command is not None
    assert command.changes[0].after == Setting(key, value)
    revoked = settings_command("off", {key: None}, {key: value})
    assert revoked is not None
    assert revoked.changes[0].after is None


def test_that_the_book_shows_what_other_sources_would_say() -> None:
    record = RecordBuilder().with_result("IGG", 120, 3.9).record
    stored = {acceptance_key("ivig"): accepted(reminder_text("ivig", {}), "a.martin", DAY)}
    (answer,) = assess_all(record, 120, stored, only=["reminders"])
    assert answer.outcome == "ivig consider"
    assert {(a.choice, a.outcome) for a in answer.alternatives} == {
        ("ivig_below_alone", "ivig prompt"),
        ("ivig_up_to_six", "ivig prompt"),
        ("ivig_sinopulmonary", "ivig none"),
    }


def test_that_the_book_tries_nothing_while_all_is_off() -> None:
    (answer,) = assess_all(RecordBuilder().with_result("IGG", 120, 3.9).record, 120, {}, only=["reminders"])
    assert (answer.outcome, answer.alternatives) == ("off", ())


def test_that_invented_patients_are_answered_alike_in_any_order_and_by_what_was_known() -> None:
    stored = all_accepted()
    for record in synthetic_clinic(11, 40):
        answer = assess_reminders(record, None, stored)
        assert isinstance(answer.details, Reminders)
        assert (answer.outcome is None) == (answer.status is Status.NOT_EVALUABLE)
        turned = replace(record, results=record.results[::-1], events=record.events[::-1])
        again = assess_reminders(turned, None, stored)
        assert (again.outcome, again.status, again.missing) == (answer.outcome, answer.status, answer.missing)
        early = assess_reminders(record, 100, stored)
        axis = record.axis
        known = tuple(r for r in record.results if (axis.day(r.at) or 0) <= 100)
        cut = assess_reminders(replace(record, results=known), 100, stored)
        assert (cut.outcome, cut.status, cut.missing) == (early.outcome, early.status, early.missing)
