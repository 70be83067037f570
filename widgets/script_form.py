"""The R script of an analysis, to be read and copied."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from widgets.look import zoomed


class ScriptForm(QDialog):
    """Shows a script; it reads files that only the bundle has, and says so.

    Signals:
        copied: the script as text.
        bundle_requested: the user wants it with its data.
    """

    copied = Signal(str)
    bundle_requested = Signal()

    def __init__(self, title: str, script: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._script = script
        hint = QLabel(
            self.tr("It reads data.csv and expected.csv, which the reproducible bundle holds beside it.")
        )
        hint.setProperty("kind", "hint")
        hint.setWordWrap(True)
        text = QPlainTextEdit(script)
        text.setObjectName("script")
        text.setReadOnly(True)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(self.tr("R script"))
        text.setTabChangesFocus(True)
        bundle = QPushButton(self.tr("Reproducible bundle…"))
        bundle.setObjectName("script_bundle")
        bundle.clicked.connect(self._want_bundle)
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.setObjectName("script_copy")
        self._copy.setProperty("primary", True)
        self._copy.setDefault(True)
        self._copy.clicked.connect(self._take)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(hint, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (bundle, close, self._copy):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(text, 1)
        layout.addLayout(buttons)
        self.resize(zoomed(820), zoomed(560))

    @Slot()
    def _take(self) -> None:
        self.copied.emit(self._script)
        self._copy.setText(self.tr("Copied"))

    @Slot()
    def _want_bundle(self) -> None:
        self.accept()
        self.bundle_requested.emit()
