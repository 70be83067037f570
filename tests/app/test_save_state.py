from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from app.save_state import SaveState


def test_that_nothing_is_cut_when_the_words_grow(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    state = SaveState()
    window.menuBar().addMenu("File")
    window.menuBar().setCornerWidget(state)
    window.resize(900, 300)
    window.show()
    state.show_clinic("a.martin", is_read_only=False)
    state.show_saved(datetime(2026, 11, 20, 14, 2, tzinfo=UTC))
    for name in ("save_state", "user_name_shown"):
        label = state.findChild(QLabel, name)
        assert label is not None
        assert label.width() >= label.sizeHint().width(), name
