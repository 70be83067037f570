"""One block of a letter as a card: its heading, whether somebody changed it, its text."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from analytics.letters.document import Block
from widgets.focus_outline import FocusOutline
from widgets.icon import IconLabel, link_button
from widgets.letter_text import LetterText
from widgets.look import current_theme


class LetterBlockCard(QFrame):
    """Shows a block; typing in it makes it *edited by you*, until it is restored.

    Signals:
        edited: key of the block and its text as typed.
        restored: key of the block, whose text shall be the record's again.
    """

    edited = Signal(str, str)
    restored = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setProperty("card", True)
        self.setObjectName(f"block_{key}")
        self._heading = QLabel()
        self._heading.setProperty("kind", "strong")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._pen = IconLabel("pen", token="text3", size_px=12)
        self._state = QLabel()
        self._state.setObjectName(f"state_{key}")
        self._state.setProperty("kind", "hint")
        self._restore = link_button(self.tr("Restore"))
        self._restore.setObjectName(f"restore_{key}")
        self._restore.clicked.connect(lambda: self.restored.emit(self.key))
        self.text = LetterText()
        self.text.setObjectName(f"text_{key}")
        self.text.typed.connect(self._announce)
        self.text.source_shown.connect(self._show_source)
        self.text.focus_changed.connect(self._show_focus)
        self._outline = FocusOutline(self)
        self._source = QLabel()
        self._source.setObjectName(f"source_{key}")
        self._source.setProperty("kind", "hint")
        self._source.setTextFormat(Qt.TextFormat.PlainText)
        self._source.setWordWrap(True)
        self._source.hide()
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._heading, 1)
        for widget in (self._restore, self._pen, self._state):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(13, 7, 13, 9)
        layout.setSpacing(3)
        layout.addLayout(head)
        layout.addWidget(self.text)
        layout.addWidget(self._source)

    def show_block(self, block: Block, name: str, *, is_editable: bool) -> None:
        """Show *block* under *name*, its own heading or what it is called on screen."""
        self._heading.setText(name)
        self.text.setAccessibleName(name)
        self._restore.setAccessibleName(self.tr("Restore {block}").format(block=name))
        self.text.setReadOnly(not is_editable)
        self.text.show_paragraphs(block.paragraphs, is_edited=block.is_edited)
        left_out = self.tr("Left out: nothing to say from the record. Type to add something.")
        emptied = self.tr("Left out, as you emptied it.")
        self.text.setPlaceholderText(emptied if block.is_edited else left_out)
        self._tell(is_edited=block.is_edited, is_editable=is_editable)

    @Slot(str)
    def _announce(self, text: str) -> None:
        self._tell(is_edited=True, is_editable=True)
        self.edited.emit(self.key, text)

    @Slot(str)
    def _show_source(self, source: str) -> None:
        """Say it later than now: what the cursor does in a click must not move what is clicked."""
        QTimer.singleShot(0, self, lambda: self._set_source(source))

    @Slot(bool)
    def _show_focus(self, has_focus: bool) -> None:
        if has_focus:
            self._outline.show_in(current_theme().accent)
        else:
            self._outline.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the outline at the edge."""
        super().resizeEvent(event)
        self._outline.setGeometry(self.rect())

    def _set_source(self, source: str) -> None:
        self._source.setText(source)
        self._source.setVisible(bool(source))

    def _tell(self, *, is_edited: bool, is_editable: bool) -> None:
        self._state.setText(self.tr("edited by you") if is_edited else self.tr("from the record"))
        self._pen.setVisible(is_edited)
        self._restore.setVisible(is_edited and is_editable)
