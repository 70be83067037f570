"""The reminders among the settings: every text in full, off until it is accepted."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from analytics.cards.reminder_in_words import reminder_in_words
from analytics.cards.reminders_card_words import RemindersCardWords
from analytics.rules.reminder_texts import reminder_texts
from analytics.rules.rule_settings import rule_setting
from analytics.wording import Wording
from widgets.reminder_text_card import ShownReminder
from widgets.setting_names import has_name
from widgets.settings_reminders import SettingsReminders


def shown() -> list[ShownReminder]:
    found = []
    for text in reminder_texts({}):
        setting = rule_setting(text.setting) if text.setting is not None else None
        words = reminder_in_words(text, Wording(), RemindersCardWords())
        choices = setting.choices if setting is not None else ()
        found.append(ShownReminder(words, text.digest, text.author, text.version, choices))
    return found


@pytest.fixture
def section(qtbot: QtBot, looked: None) -> SettingsReminders:
    section = SettingsReminders()
    qtbot.addWidget(section)
    section.resize(900, 700)
    section.show()
    section.show_reminders(shown(), is_editable=True)
    return section


def label(section: SettingsReminders, name: str) -> str:
    found = section.findChild(QLabel, name)
    assert found is not None
    return found.text()


def button(section: SettingsReminders, name: str) -> QPushButton:
    found = section.findChild(QPushButton, name)
    assert found is not None
    return found


@pytest.mark.parametrize("text", reminder_texts({}), ids=lambda text: text.code)
def test_that_every_text_stands_in_full_with_source_mark_and_conflicts(
    section: SettingsReminders, text: object
) -> None:
    code = text.code  # type: ignore[attr-defined]
    assert label(section, f"reminder_rule_{code}") == text.written  # type: ignore[attr-defined]
    sources = label(section, f"reminder_source_{code}")
    assert text.source in sources  # type: ignore[attr-defined]
    others = label(section, f"reminder_others_{code}")
    for other in text.others:  # type: ignore[attr-defined]
        assert other.written in others
        assert other.source in others
    assert label(section, f"reminder_state_{code}") == "Off"
    assert has_name(f"reminder.{code}.accepted")


def test_that_accepting_tells_which_text_was_read(section: SettingsReminders, qtbot: QtBot) -> None:
    digest = next(s.digest for s in shown() if s.words.code == "ivig")
    assert not button(section, "revoke_ivig").isVisible()
    with qtbot.waitSignal(section.accept_requested) as wish:
        button(section, "accept_ivig").click()
    assert wish.args == ["ivig", digest]


def test_that_an_accepted_text_says_who_and_when_and_can_be_switched_off(
    section: SettingsReminders, qtbot: QtBot
) -> None:
    on = [replace(s, accepted_by="a.martin", accepted_on="20 Nov 2026", is_current=True) for s in shown()]
    section.show_reminders(on, is_editable=True)
    assert label(section, "reminder_said_pjp").startswith("Accepted by a.martin on 20 Nov 2026.")
    assert label(section, "reminders_on") == "10 of 10 switched on"
    assert not button(section, "accept_pjp").isVisible()
    with qtbot.waitSignal(section.revoke_requested) as wish:
        button(section, "revoke_pjp").click()
    assert wish.args == ["pjp"]


def test_that_a_text_that_changed_is_off_and_says_so(section: SettingsReminders) -> None:
    stale = [replace(s, accepted_by="a.martin", accepted_on="20 Nov 2026") for s in shown()]
    section.show_reminders(stale, is_editable=True)
    assert label(section, "reminder_state_live") == "Off: the text has changed"
    assert "Another text was accepted by a.martin on 20 Nov 2026." in label(section, "reminder_said_live")
    assert button(section, "accept_live").isVisible()


def test_that_a_clinic_opened_for_reading_changes_nothing(section: SettingsReminders) -> None:
    section.show_reminders(shown(), is_editable=False)
    assert not button(section, "accept_ivig").isEnabled()
    box = section.findChild(QComboBox, "reminder_reading_ivig")
    assert box is not None
    assert not box.isEnabled()


def test_that_another_source_is_chosen_by_its_name(section: SettingsReminders, qtbot: QtBot) -> None:
    box = section.findChild(QComboBox, "reminder_reading_ivig")
    assert box is not None
    with qtbot.waitSignal(section.reading_chosen) as wish:
        box.setCurrentIndex(box.findData("ivig_below_alone"))
        box.activated.emit(box.currentIndex())
    assert wish.args == ["ivig", "ivig_below_alone"]
    with qtbot.assertNotEmitted(section.reading_chosen):
        section.show_reminders(shown(), is_editable=True)


def test_that_a_reminder_that_nobody_disputes_offers_no_choice(section: SettingsReminders) -> None:
    box = section.findChild(QComboBox, "reminder_reading_marrow")
    assert box is not None
    assert not box.isVisible()


def test_that_the_history_tells_an_acceptance_in_words() -> None:
    from widgets.audit_words import _setting_text

    value = '{"by": "a.martin", "on": "2026-11-20", "version": "1", "digest": "x"}'
    setting = {"key": "reminder.ivig.accepted", "value": value}
    assert _setting_text(None, setting) == (
        "Reminder of immunoglobulin: – → accepted by a.martin on 20 Nov 2026"
    )
    assert _setting_text(setting, None) == (
        "Reminder of immunoglobulin: accepted by a.martin on 20 Nov 2026 → –"
    )
