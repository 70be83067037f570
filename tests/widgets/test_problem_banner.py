"""One sentence at the top of the window, with what to do next where there is something."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from widgets.problem_banner import ProblemBanner
from widgets.theme import load_theme


@pytest.fixture
def banner(qtbot: QtBot) -> ProblemBanner:
    banner = ProblemBanner()
    qtbot.addWidget(banner)
    return banner


def test_that_nothing_is_shown_while_there_is_nothing_to_say(banner: ProblemBanner) -> None:
    assert banner.isHidden()
    assert banner.text == ""


def test_that_a_problem_stays_until_it_is_closed(banner: ProblemBanner, qtbot: QtBot) -> None:
    banner.show_problem("The disk is full.")
    assert (banner.text, banner.property("kind")) == ("The disk is full.", "problem")
    qtbot.mouseClick(banner.findChild(QToolButton, "close_problem"), Qt.MouseButton.LeftButton)
    assert banner.text == ""


def test_that_something_done_offers_the_next_step_and_a_problem_after_it_does_not(
    banner: ProblemBanner, qtbot: QtBot
) -> None:
    opened: list[str] = []
    banner.show_done("page.pdf is written.", "Open it", lambda: opened.append("page.pdf"))
    action = banner.findChild(QPushButton, "problem_action")
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    assert opened == ["page.pdf"]
    banner.show_notice("Read-only.")
    assert not action.isVisible()


def test_that_what_is_done_is_green_also_after_a_problem(looked: None, qtbot: QtBot) -> None:
    banner = ProblemBanner()
    qtbot.addWidget(banner)
    label = banner.findChild(QLabel, "problem")
    theme = load_theme("light")
    for show, colour in (
        (lambda: banner.show_problem("Not there."), theme.crit),
        (lambda: banner.show_done("Written.", "Open it", lambda: None), theme.ok),
        (lambda: banner.show_notice("Read-only."), theme.warn),
    ):
        show()
        assert label.palette().windowText().color().name() == colour.lower()
