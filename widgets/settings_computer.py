"""What this user likes on this computer: nothing of it is in the clinic's file, nothing changes a number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.choice_box import ChoiceBox
from widgets.local_text import whole_text
from widgets.look import zoomed
from widgets.segments import Segments
from widgets.settings_section import scrolling, section_head
from widgets.zoomed_size import keep_zoomed_width

LOCK_MINUTES = (2, 5, 10, 15, 30, 60, 0)
_BOX_PX = 260


class SettingsComputer(QWidget):
    """Theme, language, size of text, minutes until locking.

    Signals:
        theme_chosen / language_chosen: their keys.
        zoom_chosen: in per cent.
        lock_chosen: in minutes, 0 for never.
        opening_anew_requested: the window shall be opened anew, in the language chosen.
    """

    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    zoom_chosen = Signal(int)
    lock_chosen = Signal(int)
    opening_anew_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = Segments(
            self.tr("Theme"),
            [("light", self.tr("Light")), ("dark", self.tr("Dark")), ("system", self.tr("As the system"))],
        )
        self._theme.setObjectName("choose_theme")
        self._theme.chosen.connect(self.theme_chosen)
        keep_zoomed_width(self._theme, _BOX_PX)
        self._language = self._box("choose_language", self.tr("Language"))
        # a language is named in itself: who cannot read the window finds his own
        for key, name in (
            ("system", self.tr("As the system")), ("en", "English"), ("fr", "Français"), ("de", "Deutsch"),
        ):  # fmt: skip
            self._language.addItem(name, key)
        self._language.activated.connect(
            lambda _=0: self.language_chosen.emit(str(self._language.currentData()))
        )
        self._zoom = self._box("choose_zoom", self.tr("Size of text"))
        self._zoom.activated.connect(lambda _=0: self.zoom_chosen.emit(int(self._zoom.currentData())))
        self._lock = self._box("choose_lock", self.tr("Lock after"))
        self._lock.activated.connect(lambda _=0: self.lock_chosen.emit(int(self._lock.currentData())))
        self._note = QLabel()
        self._note.setObjectName("language_note")
        self._note.setProperty("kind", "notice_text")
        self._note.setWordWrap(True)
        self._anew = QPushButton(self.tr("Lock and open the window anew"))
        self._anew.setObjectName("open_anew")
        self._anew.clicked.connect(self.opening_anew_requested)
        self._lay_out()

    def show_choices(
        self, *, theme: str, language: str, zoom: int, zooms: tuple[int, ...], lock_minutes: int
    ) -> None:
        """Show what holds."""
        self._theme.show_choice(theme)
        self._language.setCurrentIndex(max(0, self._language.findData(language)))
        self._zoom.clear()
        for percent in zooms:
            self._zoom.addItem(self.tr("{n} %").format(n=whole_text(percent)), percent)
        self._zoom.setCurrentIndex(max(0, self._zoom.findData(zoom)))
        self._lock.clear()
        for minutes in dict.fromkeys((*sorted({*LOCK_MINUTES, lock_minutes} - {0}), 0)):
            self._lock.addItem(self._minutes(minutes), minutes)
        self._lock.setCurrentIndex(max(0, self._lock.findData(lock_minutes)))

    def show_note(self, *, is_other_language: bool) -> None:
        """Say that the window speaks the language chosen only when it is opened anew."""
        self._note.setText(
            self.tr("The window speaks another language from when it is opened anew.")
            if is_other_language
            else ""
        )
        self._note.setVisible(is_other_language)
        self._anew.setVisible(is_other_language)

    def _minutes(self, minutes: int) -> str:
        if not minutes:
            return self.tr("never")
        return self.tr("{n} minutes without use").format(n=whole_text(minutes))

    def _box(self, name: str, accessible: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setObjectName(name)
        box.setAccessibleName(accessible)
        keep_zoomed_width(box, _BOX_PX)
        return box

    def _lay_out(self) -> None:
        content = QWidget()
        form = QFormLayout()
        form.setHorizontalSpacing(zoomed(16))
        form.setVerticalSpacing(10)
        for text, field in (
            (self.tr("&Theme"), self._theme), (self.tr("&Language"), self._language),
            (self.tr("&Size of text"), self._zoom), (self.tr("Lock a&fter"), self._lock),
        ):  # fmt: skip
            form.addRow(text, field)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 18, 18)
        column.setSpacing(8)
        head = section_head(
            self.tr("Look and language"),
            self.tr("Yours, on this computer: not in the clinic’s file, without influence on any number."),
        )
        column.addLayout(head)
        column.addLayout(form)
        column.addWidget(self._note)
        column.addWidget(self._anew)
        column.addStretch(1)
        self.show_note(is_other_language=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(content))
