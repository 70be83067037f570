"""An empty clinic offers only what works."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from widgets.empty_clinic_page import EmptyClinicPage


def test_that_every_button_of_the_empty_clinic_does_something(qtbot: QtBot) -> None:
    page = EmptyClinicPage()
    qtbot.addWidget(page)
    page.show()
    asked: list[str] = []
    page.new_requested.connect(lambda: asked.append("new"))
    page.import_requested.connect(lambda: asked.append("import"))
    page.demo_requested.connect(lambda: asked.append("demo"))
    buttons = page.findChildren(QPushButton)
    for button in buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sorted(asked) == ["demo", "import", "new"]
    assert len(buttons) == len(asked)
