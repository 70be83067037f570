"""Takes widgets out of a layout so that none of their words stay behind until Qt deletes them."""

from PySide6.QtWidgets import QLabel, QLayout, QPushButton, QWidget

from widgets.number_table import NumberTableView


def empty(layout: QLayout) -> None:
    """Take everything out of *layout*; texts are wiped at once."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            _wipe(widget)
            widget.hide()
            widget.deleteLater()


def _wipe(widget: QWidget) -> None:
    for one in (widget, *widget.findChildren(QWidget)):
        one.setToolTip("")
        one.setAccessibleName("")
        if isinstance(one, QLabel):
            one.clear()
        elif isinstance(one, QPushButton):
            one.setText("")
        elif isinstance(one, NumberTableView):
            one.forget()
