"""Letters of one patient: the text on the left, live with the record; the pages on the right, as on paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from analytics.letters.document import Block
from widgets.icon import link_button, tinted_icon
from widgets.issued_letters import IssuedLetters
from widgets.letter_block_card import LetterBlockCard
from widgets.letter_extras import LetterExtras
from widgets.letter_head import LetterHead, Recipients
from widgets.look import zoomed
from widgets.page_preview import PagePreview
from widgets.settle_card import SettleCard, ToSettle

WRITE, ISSUED, PREVIEW = "write", "issued", "preview"
_NARROW_PX = 760
_PREVIEW_SHARE = 0.42
_BLOCK_TARGET = "block:"


@dataclass(frozen=True, slots=True)
class LetterView:
    """What the page shows of the letter that is being written.

    Attributes:
        blocks: each with its name on screen.
        parts: tables and figures as (key, name, whether wanted), in their order.
        has_pages: whether it could be put on paper.
        why_not: why nothing can be changed; empty: it can.
        corrects: which letter this one corrects; empty: none.
    """

    kind: str
    language: str
    recipients: Recipients
    blocks: tuple[tuple[Block, str], ...] = ()
    parts: tuple[tuple[str, str, bool], ...] = ()
    to_settle: tuple[ToSettle, ...] = ()
    has_pages: bool = False
    why_not: str = ""
    corrects: str = ""


class LettersPage(QWidget):
    """Shows what is handed to it and says what the user wants.

    Signals:
        block_edited: key of the block, text as typed.
        block_restored: key of the block.
        parts_chosen: keys of the tables and figures wanted.
        print_requested / save_requested / issue_requested: of the letter in view.
        correction_dropped: the letter in view shall be an ordinary one.
        jump_requested: where something is to be settled, outside this page.
        place_shown: ``write``, ``issued`` or ``preview`` came into view.
    """

    block_edited = Signal(str, str)
    block_restored = Signal(str)
    parts_chosen = Signal(object)
    print_requested = Signal()
    save_requested = Signal()
    issue_requested = Signal()
    correction_dropped = Signal()
    jump_requested = Signal(str)
    place_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._cards: dict[str, LetterBlockCard] = {}
        self._is_narrow = False
        self.head = LetterHead()
        self.head.place_chosen.connect(self.show_place)
        self.preview = PagePreview()
        self.issued = IssuedLetters()
        self._notice = self._new_notice()
        self.extras = LetterExtras()
        self.extras.chosen.connect(self.parts_chosen)
        self.settle = SettleCard()
        self.settle.jump_requested.connect(self._jump)
        self._foot = self._new_foot()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._new_writing())
        self._issued_area = _scrolling(self.issued)
        self._stack.addWidget(self._issued_area)
        left = QWidget()
        left.setProperty("kind", "page")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(left, 1)
        layout.addWidget(self.preview)
        self.head.show_place(WRITE, has_preview=False)
        self.clear()

    @property
    def place(self) -> str:
        """What is in view on the left."""
        return self.head.place

    def show_letter(self, view: LetterView) -> None:
        """Show the letter that is being written; what has the focus keeps it."""
        self.head.show_choices(view.kind, view.language, view.recipients, is_editable=not view.why_not)
        self._show_notice(view)
        self._show_blocks(view.blocks, is_editable=not view.why_not)
        self.extras.show_parts(view.parts, is_editable=not view.why_not)
        self.extras.setVisible(bool(view.parts))
        self.show_to_settle(view.to_settle, can_issue=not view.why_not, has_pages=view.has_pages)
        self._writing.show()

    def show_to_settle(self, things: Sequence[ToSettle], *, can_issue: bool, has_pages: bool) -> None:
        """Show what is to be settled; nothing is issued while something holds it up, or printed unmade."""
        self.settle.show_things(things)
        blocked = any(thing.is_blocking for thing in things)
        self._issue.setEnabled(can_issue and not blocked)
        self._print.setEnabled(has_pages)
        self._save.setEnabled(has_pages)
        why = "" if can_issue else self.tr("The clinic is open for reading only.")
        self._to_settle.setVisible(blocked and can_issue)
        self._hint.setVisible(not self._to_settle.isVisibleTo(self._foot))
        self._issue.setToolTip(self.tr("First settle what is listed above.") if blocked else why)

    def show_busy(self, is_busy: bool) -> None:
        """Let nothing be issued twice."""
        if is_busy:
            for button in (self._issue, self._print, self._save):
                button.setEnabled(False)

    @Slot(str)
    def show_place(self, place: str) -> None:
        """Bring the text, the issued letters or (where it is narrow) the pages into view."""
        if place == PREVIEW and not self._is_narrow:
            place = WRITE
        self.head.show_place(place, has_preview=self._is_narrow)
        pages: dict[str, QWidget] = {
            WRITE: self._scroll,
            ISSUED: self._issued_area,
            PREVIEW: self.preview,
        }
        self._stack.setCurrentWidget(pages[place])
        self._foot.setVisible(place != ISSUED)
        self.place_shown.emit(place)

    def show_top(self) -> None:
        """Bring the beginning of the text into view."""
        self.show_place(WRITE)
        self._scroll.verticalScrollBar().setValue(0)

    def focus_block(self, key: str) -> None:
        """Bring a block into view and put the cursor into its text."""
        card = self._cards.get(key)
        if card is not None:
            self.show_place(WRITE)
            self._scroll.ensureWidgetVisible(card)
            card.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def written(self, key: str) -> str | None:
        """Return the text of a block as it is to be kept; None: there is no such block."""
        card = self._cards.get(key)
        return None if card is None else card.text.written()

    def clear(self) -> None:
        """Show nobody: no word, no picture of a patient stays behind."""
        self._show_blocks((), is_editable=False)
        self.extras.show_parts((), is_editable=False)
        self.extras.hide()
        self.settle.show_things(())
        self._notice.hide()
        self._notice_text.clear()
        self.head.clear()
        self.issued.show_letters((), is_editable=False)
        self.head.show_issued_count(0)
        self.preview.show_nothing()
        for button in (self._issue, self._print, self._save):
            button.setEnabled(False)
        self.show_place(WRITE)

    def _show_blocks(self, blocks: Sequence[tuple[Block, str]], *, is_editable: bool) -> None:
        wanted = [block.key for block, _ in blocks]
        if wanted != list(self._cards):
            for card in self._cards.values():
                self._blocks.removeWidget(card)
                card.hide()
                card.deleteLater()
            self._cards = {key: self._new_card(key) for key in wanted}
        for block, name in blocks:
            self._cards[block.key].show_block(block, name, is_editable=is_editable)

    def _new_card(self, key: str) -> LetterBlockCard:
        card = LetterBlockCard(key)
        card.edited.connect(self.block_edited)
        card.restored.connect(self.block_restored)
        self._blocks.addWidget(card)
        return card

    def _show_notice(self, view: LetterView) -> None:
        text = view.why_not or view.corrects
        self._notice_text.setText(text)
        self._drop.setVisible(bool(view.corrects) and not view.why_not)
        self._notice.setVisible(bool(text))

    @Slot(str)
    def _jump(self, target: str) -> None:
        if target.startswith(_BLOCK_TARGET):
            self.focus_block(target.removeprefix(_BLOCK_TARGET))
        else:
            self.jump_requested.emit(target)

    @Slot()
    def _show_settle(self) -> None:
        self.show_place(WRITE)
        self._scroll.ensureWidgetVisible(self.settle)
        first = self.settle.findChild(QPushButton)
        (first or self._scroll).setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_notice(self) -> QFrame:
        notice = QFrame()
        notice.setProperty("kind", "tint")
        notice.setObjectName("letter_notice")
        self._notice_text = QLabel()
        self._notice_text.setObjectName("letter_notice_text")
        self._notice_text.setWordWrap(True)
        self._notice_text.setTextFormat(Qt.TextFormat.PlainText)
        self._drop = link_button(self.tr("Write an ordinary letter"))
        self._drop.setObjectName("drop_correction")
        self._drop.clicked.connect(self.correction_dropped)
        row = QHBoxLayout(notice)
        row.setContentsMargins(13, 6, 13, 6)
        row.addWidget(self._notice_text, 1)
        row.addWidget(self._drop)
        return notice

    def _new_writing(self) -> QScrollArea:
        self._writing = QWidget()
        self._writing.setProperty("kind", "page")
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(8)
        column = QVBoxLayout(self._writing)
        column.setContentsMargins(16, 2, 16, 10)
        column.setSpacing(8)
        column.addWidget(self._notice)
        column.addLayout(self._blocks)
        column.addWidget(self.extras)
        column.addWidget(self.settle)
        column.addStretch(1)
        self._scroll = _scrolling(self._writing)
        return self._scroll

    def _new_foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("kind", "task")
        self._hint = QLabel(self.tr("Values refresh until the letter is issued; then it is kept as sent."))
        self._hint.setProperty("kind", "label")
        self._hint.setWordWrap(True)
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._to_settle = link_button(self.tr("First settle what holds it up"))
        self._to_settle.setObjectName("go_to_settle")
        self._to_settle.clicked.connect(self._show_settle)
        self._to_settle.hide()
        self._print = self._button(self.tr("Print"), "print_letter", self.print_requested.emit)
        self._tint()
        self._save = self._button(self.tr("Save PDF…"), "save_letter", self.save_requested.emit)
        self._issue = self._button(self.tr("Issue letter"), "issue_letter", self.issue_requested.emit)
        self._issue.setProperty("primary", True)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._hint, 1)
        row.addWidget(self._to_settle)
        row.addStretch(0)
        for button in (self._print, self._save, self._issue):
            row.addWidget(button)
        return foot

    def _button(self, text: str, name: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda: act())  # type: ignore[operator]
        return button

    def _arrange(self) -> None:
        """Put the pages beside the text, or behind it where there is no room beside."""
        narrow = self.width() < zoomed(_NARROW_PX)
        layout = self.layout()
        if narrow != self._is_narrow and layout is not None:
            self._is_narrow = narrow
            if narrow:
                layout.removeWidget(self.preview)
                self._stack.addWidget(self.preview)
                self.preview.setMinimumWidth(0)
                self.preview.setMaximumWidth(16_777_215)
            else:
                self._stack.removeWidget(self.preview)
                layout.addWidget(self.preview)
                self.preview.show()
            self.show_place(self.place)
        if not narrow:
            self.preview.setFixedWidth(max(zoomed(300), round(self.width() * _PREVIEW_SHARE)))

    def changeEvent(self, event: QEvent) -> None:
        """Tint anew when the theme or the zoom changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        self._print.setIcon(tinted_icon("print", token="text", size_px=zoomed(16)))
        self._print.setIconSize(QSize(zoomed(16), zoomed(16)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the place of the pages."""
        super().resizeEvent(event)
        self._arrange()


def _scrolling(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
