"""Whatever can be focused has a name, can be reached, and the window fits small screens and large text."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QScrollBar,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from analytics.demo.clinic import synthetic_clinic
from storage.clinic import Clinic
from widgets.entry_editor import EntryEditor
from widgets.import_preview import FilePreview, ImportPreview
from widgets.value_source import ValueSource

_PREVIEW = ImportPreview(
    files=(FilePreview("a.csv", "results", {"decimal": ","}, (), ("Columns left out: x",), ()),),
    look_alikes=(),
    created_patients=("1",),
    counts={"refused": 1, "corrected": 0, "added": 1, "unchanged": 0},
)
OpenWindow = Callable[[Path | None], Any]


@pytest.fixture
def demo_file(clinic_file: Path, passphrase: str) -> Path:
    """A clinic with a dozen invented patients."""
    with Clinic.open(clinic_file, passphrase) as clinic:
        clinic.add_records(synthetic_clinic(1, 12), label="Invented patients")
    return clinic_file


_DROP_DOWNS = ("QComboBox", "ChoiceBox", "ShortChoiceBox")


def _focusable(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QScrollBar)
        and widget.parent() is not None
        and type(widget.parent().parent()).__name__ not in _DROP_DOWNS  # Qt's own popup list
        and not (widget.isHidden() and _is_named_when_shown(widget))
        and not (isinstance(widget.parent(), QAbstractScrollArea) and widget.parent().viewport() is widget)
    ]


def _is_named_when_shown(widget: QWidget) -> bool:
    """Whether it gets its name with what it says; until then it is hidden and cannot be reached."""
    is_text = isinstance(widget, QLabel | QPushButton) and not widget.text()
    return is_text or isinstance(widget, EntryEditor | ValueSource)


def _nameless(root: QWidget) -> list[str]:
    names = []
    for widget in _focusable(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            names.append(f"{type(widget).__name__} {widget.objectName()}")
    return names


def test_that_everything_that_takes_the_focus_has_a_name(open_window: OpenWindow, demo_file: Path) -> None:
    person = open_window(demo_file)
    assert _nameless(person.window.unlock_page) == []
    person.workplace.furniture.create.begin()
    assert _nameless(person.window.page) == []
    person.workplace.unlock.show_file(demo_file)
    person.unlock()
    person.window.menus.next.trigger()
    person.window.menus.history.trigger()
    person.settle()
    person.workplace.furniture.page.patient.recovery.open_details("ir")
    person.workplace.furniture.page.imports.show_preview(_PREVIEW)
    assert _nameless(person.window) == []
    for page in (
        "visits",
        "clones",
        "add_sample",
        "events",
        "letters",
        "worklist",
        "cohort_page",
        "settings",
    ):
        getattr(person.window.menus, page).trigger()
        person.settle()
        assert (page, _nameless(person.window)) == (page, [])


def test_that_help_opens_beside_the_window_and_its_parts_have_names(
    open_window: OpenWindow, demo_file: Path, qtbot: QtBot
) -> None:
    person = open_window(demo_file)
    person.window.menus.about.trigger()
    person.window.menus.shortcuts.trigger()
    person.window.menus.manual.trigger()
    dialogs = person.window.findChildren(QDialog)
    assert {dialog.objectName() for dialog in dialogs} >= {"about", "shortcuts", "manual"}
    assert all(_nameless(dialog) == [] for dialog in dialogs)
    listed = [label.text() for dialog in dialogs for label in dialog.findChildren(QLabel)]
    assert "Ctrl+I" in listed
    manual = next(d for d in dialogs if d.objectName() == "manual").findChild(QTextBrowser)
    assert manual is not None
    assert "criteria of immune reconstitution" in manual.toPlainText()
    for dialog in dialogs:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700), (683, 384), (560, 360)])
def test_that_nothing_of_the_banner_is_cut_and_no_page_is_wider_than_the_window(
    open_window: OpenWindow, demo_file: Path, size: tuple[int, int]
) -> None:
    person = open_window(demo_file)
    person.unlock()
    person.window.resize(QSize(*size))
    person.window.menus.next.trigger()
    QApplication.processEvents()
    assert (person.window.width(), person.window.height()) == size
    day = person.see(QLabel, "patient_day")
    assert day.width() >= day.sizeHint().width()
    name = person.see(QLabel, "patient_name")
    assert name.height() >= name.heightForWidth(name.width())


def test_that_the_list_folds_below_1200_pixels_and_the_search_brings_it_back(
    open_window: OpenWindow, demo_file: Path
) -> None:
    person = open_window(demo_file)
    person.unlock()
    page = person.workplace.furniture.page
    person.window.resize(1366, 768)
    assert page.patient_list.isVisible()
    page.patient_list.choose_next()
    person.window.resize(1000, 700)
    page.show_part("patients")
    person.window.menus.find.trigger()
    assert page.patient_list.isVisible()


def test_that_a_theme_is_shown_at_once_and_remembered(open_window: OpenWindow, demo_file: Path) -> None:
    person = open_window(demo_file)
    person.unlock()
    person.window.menus.next.trigger()

    def lightness() -> int:
        return person.window.grab().toImage().pixelColor(400, 740).lightness()

    person.window.menus.themes["dark"].trigger()
    assert person.workplace.settings.theme.value == "dark"
    assert lightness() < 60
    person.window.menus.themes["light"].trigger()
    assert lightness() > 200


def test_that_zoom_enlarges_and_comes_back(open_window: OpenWindow, demo_file: Path) -> None:
    person = open_window(demo_file)
    person.unlock()
    person.window.menus.next.trigger()
    name = person.see(QLabel, "patient_name")
    before = name.fontMetrics().height()
    for _ in range(3):
        person.window.menus.zoom_in.trigger()
    assert name.fontMetrics().height() > before
    person.window.menus.zoom_reset.trigger()
    assert name.fontMetrics().height() == before
