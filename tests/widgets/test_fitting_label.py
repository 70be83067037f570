"""No line of a sentence is cut, whatever the layout makes of it."""

import pytest
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from widgets.fitting_label import FittingLabel, kept_together


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


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ANC ≤ 1500/µL is grade 1", "ANC ≤\u00a01500/\u2060µL is grade 1"),
        ("Thrombozyten < 50 ×10⁹/L", "Thrombozyten <\u00a050\u00a0×10⁹/\u2060L"),
        ("Ferritin 511 µg/L: 0", "Ferritin 511\u00a0µg/\u2060L: 0"),
        ("MCV above 100 fL and rising", "MCV above 100\u00a0fL and rising"),
        ("CHIP/CCUS, 17 days or/and 2 of 3", "CHIP/CCUS, 17 days or/and 2 of 3"),
    ],
)
def test_that_a_number_stays_with_its_sign_and_unit(text: str, kept: str) -> None:
    assert kept_together(text) == kept


def test_that_a_label_answers_with_the_text_it_was_given(qtbot: QtBot, looked: None) -> None:
    label = FittingLabel("≤ 500/µL")
    qtbot.addWidget(label)
    assert label.text() == "≤ 500/µL"
    label.clear()
    assert (label.text(), QLabel.text(label)) == ("", "")
