"""Top right: whether everything is saved, the lock, and who is working."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QTime, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenuBar, QWidget

from widgets.icon import IconButton, IconLabel
from widgets.look import set_kind

_PATIENCE_MS = 300


class SaveState(QWidget):
    """Saved at …, Saving… (only after 300 ms), or Not saved.

    Signals:
        lock_requested: the lock was pressed.
    """

    lock_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("check", token="ok", size_px=14)
        self._text = QLabel()
        self._text.setObjectName("save_state")
        self._user = QLabel()
        self._user.setObjectName("user_name_shown")
        self._lock = IconButton("lock", token="text2", size_px=15)
        self._lock.setObjectName("lock")
        self._lock.setAccessibleName(self.tr("Lock"))
        self._lock.setToolTip(self.tr("Lock (Ctrl+L)"))
        self._lock.clicked.connect(self.lock_requested)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._tell_saving)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 14, 0)
        layout.setSpacing(6)
        for widget in (self._icon, self._text, self._lock, self._user):
            layout.addWidget(widget)
        self.hide()

    def show_clinic(self, user: str, *, is_read_only: bool) -> None:
        """Show who works in an unlocked clinic."""
        self._user.setText(user)
        self._user.setMaximumWidth(160)
        if is_read_only:
            self._show("lock", "warn", self.tr("Read-only"), "warn")
        else:
            self._show("check", "ok", self.tr("Saved"), "label")
        self.show()
        self._fit()

    @Slot()
    def show_saving(self) -> None:
        """A change is on its way."""
        self._patience.start()

    def show_saved(self, at: datetime) -> None:
        """It arrived."""
        self._patience.stop()
        clock = QLocale().toString(QTime(at.hour, at.minute), "HH:mm")
        self._show("check", "ok", self.tr("Saved {time}").format(time=clock), "label")

    def show_not_saved(self, sentence: str) -> None:
        """It did not; *sentence* says why."""
        self._patience.stop()
        self._show("warning", "crit", self.tr("Not saved"), "crit")
        self._text.setToolTip(sentence)

    @Slot()
    def _tell_saving(self) -> None:
        self._text.setText(self.tr("Saving…"))
        self._fit()

    def _show(self, icon: str, token: str, text: str, kind: str) -> None:
        self._icon.show_icon(icon, token)
        self._text.setText(text)
        self._text.setToolTip("")
        set_kind(self._text, kind)
        self._fit()

    def _fit(self) -> None:
        """Take the width the words need: a menu bar asks its corner only when it is resized itself."""
        self.adjustSize()
        bar = self.parentWidget()
        if isinstance(bar, QMenuBar):
            QCoreApplication.sendEvent(bar, QResizeEvent(bar.size(), bar.size()))
