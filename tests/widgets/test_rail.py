"""The strip of the clinic's parts: their names are read whole, also where they are long."""

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from widgets.rail import Rail


def test_that_a_name_is_broken_where_it_may_be_and_spoken_as_one_word(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.add_part("worklist", "Arbeits\u00adliste", "worklist")
    button = rail.findChild(QToolButton, "rail_worklist")
    assert (button.text(), button.accessibleName()) == ("Arbeits-\nliste", "Arbeitsliste")
    room = button.maximumWidth()
    assert max(button.fontMetrics().horizontalAdvance(line) for line in button.text().splitlines()) <= room
    rail.add_part("import", "Import", "import")
    assert rail.findChild(QToolButton, "rail_import").text() == "Import"
