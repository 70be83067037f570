"""No line of a sentence is cut, whatever the layout makes of it."""

from PySide6.QtWidgets import QFormLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.fitting_label import FittingLabel


def test_that_a_long_sentence_has_all_its_lines_in_a_form(qtbot: QtBot, looked: None) -> None:
    form, label = QWidget(), FittingLabel()
    QFormLayout(form).addRow("Name", label)
    qtbot.addWidget(form)
    form.resize(220, 100)
    form.show()
    label.setText("a sentence of many words " * 6)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert label.height() > 3 * label.fontMetrics().height()
    label.setText("short")
    assert label.minimumHeight() < 3 * label.fontMetrics().height()
