"""The order that Tab goes through widgets which were made later than those that follow them."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_through(first: QWidget, others: Iterable[QWidget]) -> None:
    """Let Tab go from *first* to each of *others*, and there to every child that takes the focus."""
    before = first
    for widget in others:
        for stop in _stops(widget):
            if stop is not before:
                QWidget.setTabOrder(before, stop)
                before = stop


def _stops(widget: QWidget) -> Iterator[QWidget]:
    for one in (widget, *widget.findChildren(QWidget)):
        takes_focus = one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.focusProxy() is None
        if takes_focus and one.window() is widget.window():  # not what pops up
            yield one
