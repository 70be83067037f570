"""A bug was found: the user is told, and may copy what the developers need."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout

from app.errors import ErrorDesk
from app.main_window import MainWindow


class ReportBug(QObject):
    """Shows one report at a time, beside the window, never in its way."""

    def __init__(self, window: MainWindow, errors: ErrorDesk) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: QDialog | None = None
        errors.bug_found.connect(self._show)
        errors.sentence_ready.connect(window.problems.show_problem)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self._dialog is not None:
            return
        dialog = QDialog(self._window)
        dialog.setObjectName("bug_report")
        dialog.setWindowTitle(self.tr("Something went wrong in AfterCART"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = QLabel(
            self.tr(
                "This is our mistake, not yours. What was saved is safe. You can go on working; if it "
                "happens again, close AfterCART and open it again. The report holds no patient data."
            )
        )
        text.setWordWrap(True)
        details = QPlainTextEdit(report)
        details.setReadOnly(True)
        details.setTabChangesFocus(True)
        details.setAccessibleName(self.tr("Report without patient data"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(dialog.close)
        layout = QVBoxLayout(dialog)
        for widget in (text, details, buttons):
            layout.addWidget(widget)
        dialog.resize(560, 320)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.show()

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
