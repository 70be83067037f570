"""A form of several fields in a window of its own: Return goes on, Ctrl+Return saves, Escape asks first."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from widgets.look import zoomed


class FormDialog(QDialog):
    """The frame of a form; what is in it is its subclass's.

    A subclass fills ``fields``, says in ``is_touched`` whether anything would be lost, and saves in ``save``.

    Signals:
        discarded: the user gave up what was typed.
    """

    discarded = Signal()

    def __init__(self, title: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.fields = QWidget()
        self.fields.setProperty("kind", "page")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.fields)
        self._problem = QLabel()
        self._problem.setObjectName("form_problem")
        self._problem.setProperty("kind", "crit")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._hint = QLabel(self.tr("Return: next field · Ctrl+Return: save · Esc: leave"))
        self._hint.setProperty("kind", "hint")
        self._hint.setWordWrap(True)
        self.save_button = self._button("save_form", save)
        self.save_button.setProperty("primary", True)
        self.save_button.clicked.connect(self.save)
        self._cancel = self._button("cancel_form", self.tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self._leave = self._new_leave()
        buttons = QHBoxLayout()
        buttons.addWidget(self._hint, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.save_button)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self._problem)
        self._foot.addWidget(self._leave)
        self._foot.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self._area, 1)
        layout.addLayout(self._foot)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    @property
    def is_touched(self) -> bool:
        """Whether something typed would be lost."""
        return False

    @Slot()
    def save(self) -> None:
        """Announce what is in the fields."""

    def show_problem(self, sentence: str) -> None:
        """Say why it could not be saved."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def close_quietly(self) -> None:
        """Go away without a question: what was typed is kept elsewhere, or saved."""
        super().reject()

    def fit(self, width: int, height: int) -> None:
        """Take that many pixels at the zoom of the window, or what the screen has."""
        room = self.screen().availableSize()
        self.resize(min(zoomed(width), room.width() - 20), min(zoomed(height), room.height() - 60))

    @Slot()
    def reject(self) -> None:
        """Leave; ask first where something would be lost. Escape again stays."""
        if not self.is_touched:
            super().reject()
        elif self._leave.isVisible():
            self._stay()
        else:
            self._leave.show()
            self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Return, save with Ctrl+Return."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif isinstance(focus, QPushButton):
            focus.click()
        elif not isinstance(focus, QPlainTextEdit):
            self.focusNextChild()

    @Slot()
    def _discard(self) -> None:
        self.discarded.emit()
        super().reject()

    @Slot()
    def _stay(self) -> None:
        self._leave.hide()
        self.fields.setFocus()
        self.focusNextChild()

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Scroll to the field that has the focus."""
        if now is not None and self.fields.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, zoomed(48))

    def _new_leave(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("leave_question")
        frame.setProperty("kind", "settle")
        said = QLabel(self.tr("Nothing of this is saved yet. Leave it?"))
        said.setProperty("kind", "notice_text")
        said.setWordWrap(True)
        self._keep = self._button("keep_editing", self.tr("Keep editing"))
        self._keep.clicked.connect(self._stay)
        discard = self._button("discard_form", self.tr("Discard"))
        discard.clicked.connect(self._discard)
        row = QHBoxLayout(frame)
        row.addWidget(said, 1)
        row.addWidget(self._keep)
        row.addWidget(discard)
        frame.hide()
        return frame

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button
