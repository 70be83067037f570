"""A wrapping row clips nothing: what has no room goes to the next line."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.wrapping_row import WrappingRow


@pytest.fixture
def place(qtbot: QtBot) -> tuple[QWidget, list[QLabel], WrappingRow]:
    widget = QWidget()
    qtbot.addWidget(widget)
    row = WrappingRow(gap=10, line_gap=4)
    labels = []
    for n in range(4):
        label = QLabel(f"part {n}")
        label.setFixedSize(100, 20)
        labels.append(label)
        row.addWidget(label)
    outer = QVBoxLayout(widget)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addLayout(row)
    outer.addStretch(1)
    return widget, labels, row


@pytest.mark.parametrize(("width", "lines"), [(430, 1), (429, 2), (220, 2), (100, 4)])
def test_that_no_part_lies_outside_and_none_on_another(place, width: int, lines: int) -> None:
    widget, labels, row = place
    widget.resize(width, 200)
    widget.show()
    boxes = [label.geometry() for label in labels]
    assert all(widget.rect().contains(box) for box in boxes)
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])
    assert row.heightForWidth(width) == lines * 24 - 4


def test_that_hidden_parts_take_no_room(place) -> None:
    widget, labels, row = place
    labels[0].hide()
    widget.resize(320, 200)
    widget.show()
    assert row.heightForWidth(320) == 20
