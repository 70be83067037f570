"""What small forms are made of: fields with their names, and the two buttons below."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QWidget


def named_fields(rows: Iterable[tuple[str, QWidget]]) -> QFormLayout:
    """Return the fields one below the other, each with its name (``&`` before its key)."""
    form = QFormLayout()
    for text, field in rows:
        field.setAccessibleName(text.replace("&", ""))
        form.addRow(text, field)
    return form


def accept_buttons(dialog: QDialog, text: str, name: str, accepted: Callable[[], object]) -> QDialogButtonBox:
    """Return Cancel, and the button *text* that calls *accepted* and closes nothing by itself."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Ok)
    ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
    ok.setText(text)
    ok.setObjectName(name)
    ok.setProperty("primary", True)
    buttons.accepted.connect(accepted)
    buttons.rejected.connect(dialog.reject)
    return buttons
