"""The text of one block of a letter: words of the record stand out, say their source, and stay live."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip, QWidget

from analytics.letters.document import Origin, Paragraph, Run
from widgets.look import current_theme, zoomed

_TOKEN = QTextFormat.Property.UserProperty + 1
_GAP_PX = 4


@dataclass(frozen=True, slots=True)
class _Token:
    """Words of the record as they were put into the text, and the name that stands for them."""

    text: str
    placeholder: str
    source: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the text: part of a token, or (0) of none."""

    token: int
    position: int
    text: str
    block: int

    @property
    def end(self) -> int:
        """Where the document goes on."""
        return self.position + len(self.text.encode("utf-16-le")) // 2


class LetterText(QTextEdit):
    """Shows and edits paragraphs; as high as its text.

    Signals:
        typed: the text was changed by the user; carries it, with ``{{ name }}`` for the words of the record
            that are still whole.
        source_shown: the cursor came to words of the record; carries what they are, or nothing.
        focus_changed: whether it has the focus now.
    """

    typed = Signal(str)
    source_shown = Signal(str)
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "letter")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._tokens: list[_Token] = []
        self._shown: tuple[Paragraph, ...] | None = ()
        self._is_filling = False
        self._is_edited = False
        self.textChanged.connect(self._take)
        self.cursorPositionChanged.connect(self._tell_source)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_paragraphs(self, paragraphs: Sequence[Paragraph], *, is_edited: bool = False) -> None:
        """Show *paragraphs*; what somebody is typing is left alone where it says the same."""
        wanted = tuple(paragraphs)
        if wanted == self._shown or (self._shown is None and self._says(wanted)):
            return
        position = self.textCursor().position()
        had_focus = self.hasFocus()
        self._is_filling = True
        self._shown, self._tokens, self._is_edited = wanted, [], is_edited
        self.clear()
        cursor = self.textCursor()
        for number, runs in enumerate(paragraphs):
            if number:
                cursor.insertBlock(_block_format(), QTextCharFormat())
            else:
                cursor.setBlockFormat(_block_format())
            for group in _groups(runs):
                self._insert(cursor, group)
        self.document().clearUndoRedoStacks()
        self._is_filling = False
        self._tint()
        cursor.setPosition(min(position, self.document().characterCount() - 1) if had_focus else 0)
        self.setTextCursor(cursor)
        self._fit()

    def written(self) -> str:
        """Return the text with ``{{ name }}`` for every word of the record that is still whole."""
        whole = self._whole_tokens(only_named=True)
        lines = [""] * self.document().blockCount()
        for piece in self._pieces():
            if piece.token in whole:
                lines[piece.block] += f"{{{{ {self._tokens[piece.token - 1].placeholder} }}}}"
            else:  # braces that stand in the record must not become a name
                lines[piece.block] += piece.text.replace("{{", "{ {") if piece.token else piece.text
        return "\n".join(lines).replace("\u2028", "\n")

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        margins = self.contentsMargins()
        height = round(self.document().size().height()) + margins.top() + margins.bottom() + 4
        return QSize(zoomed(280), max(height, self.fontMetrics().lineSpacing() + 6))

    def _says(self, wanted: Sequence[Paragraph]) -> bool:
        """Whether what is typed here is *wanted* already, in words or with its names."""
        said = _settled(_text_of(wanted))
        if said == _settled(self.toPlainText()):
            return self.hasFocus()  # what somebody is typing is left alone; else its new words become live
        return said == _settled(self.written())

    def _insert(self, cursor: QTextCursor, runs: Sequence[Run]) -> None:
        """Insert neighbouring words with the same name: plain ones, or one token."""
        is_record = runs[0].origin is Origin.RECORD
        number = 0
        if is_record:
            source = "; ".join(dict.fromkeys(run.source for run in runs if run.source))
            self._tokens.append(_Token("".join(run.text for run in runs), runs[0].placeholder, source))
            number = len(self._tokens)
        for run in runs:
            style = QTextCharFormat()
            if run.is_key:
                style.setFontWeight(QFont.Weight.DemiBold)
            if is_record:
                style.setProperty(_TOKEN, number)
            cursor.insertText(run.text, style)

    def _pieces(self) -> list[_Piece]:
        """Return every stretch of one kind, in order; Qt counts its positions in units of UTF-16."""
        found: list[_Piece] = []
        block = self.document().begin()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                fragment = parts.fragment()
                number = self._token_of(fragment.charFormat())
                piece = _Piece(number, fragment.position(), fragment.text(), block.blockNumber())
                last = found[-1] if found else None
                if last is not None and (last.token, last.block) == (piece.token, piece.block):
                    found[-1] = replace(last, text=last.text + piece.text)
                else:
                    found.append(piece)
                parts += 1
            block = block.next()
        return found

    def _whole_tokens(self, *, only_named: bool) -> set[int]:
        """Return the tokens that stand in the text once, in one piece and unchanged."""
        pieces: dict[int, list[str]] = {}
        for piece in self._pieces():
            if piece.token:
                pieces.setdefault(piece.token, []).append(piece.text)
        return {
            number
            for number, found in pieces.items()
            if found == [self._tokens[number - 1].text]
            and (self._tokens[number - 1].placeholder or not only_named)
        }

    def _token_of(self, style: QTextCharFormat) -> int:
        number = style.property(_TOKEN)
        return number if isinstance(number, int) and 0 < number <= len(self._tokens) else 0

    @Slot()
    def _take(self) -> None:
        if not self._is_filling and not self.isReadOnly():
            self._shown = None
            self._is_edited = True
            self._tint()
            self.typed.emit(self.written())

    def _tint(self) -> None:
        """Let the words that are the record's stand out, and no others; the document is not touched."""
        whole, tint = self._whole_tokens(only_named=self._is_edited), []
        for piece in self._pieces():
            if piece.token not in whole:
                continue
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(piece.position)
            cursor.setPosition(piece.end, QTextCursor.MoveMode.KeepAnchor)
            style = QTextCharFormat()
            style.setBackground(QColor(current_theme().accent_soft))
            selection.cursor, selection.format = cursor, style
            tint.append(selection)
        self.setExtraSelections(tint)

    def _source_at(self, cursor: QTextCursor) -> str:
        number = self._token_of(cursor.charFormat())
        is_whole = number in self._whole_tokens(only_named=self._is_edited)
        return self._tokens[number - 1].source if is_whole else ""

    @Slot()
    def _tell_source(self) -> None:
        self.source_shown.emit(self._source_at(self.textCursor()) if self.hasFocus() else "")

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type plain words, also right behind words of the record."""
        if event.text() and event.text().isprintable() and not self.isReadOnly():
            self._type_plainly()
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Compose plain words, too."""
        if event.commitString() and not self.isReadOnly():
            self._type_plainly()
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain words."""
        self.textCursor().insertText(source.text(), QTextCharFormat())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say the source of the words at the cursor."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)
        self._tell_source()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say no source any more."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)
        self.source_shown.emit("")

    def viewportEvent(self, event: QEvent) -> bool:
        """Say the source of the words under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cursor = self.cursorForPosition(event.pos())
            cursor.movePosition(
                QTextCursor.MoveOperation.NextCharacter
            )  # the format of what it stands before
            QToolTip.showText(event.globalPos(), self._source_at(cursor), self.viewport())
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tint anew when the theme changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange) and self._tokens:
            self._tint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is at this width."""
        super().resizeEvent(event)
        self._fit()

    def _type_plainly(self) -> None:
        if not self.textCursor().hasSelection():
            self.setCurrentCharFormat(QTextCharFormat())


def _text_of(paragraphs: Sequence[Paragraph]) -> str:
    return "\n".join("".join(run.text for run in runs) for runs in paragraphs)


def _settled(text: str) -> list[str]:
    """Return the lines of *text* without what makes no difference on paper."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def _groups(runs: Paragraph) -> list[list[Run]]:
    """Part *runs* where one token ends and another, or plain text, begins."""
    groups: list[list[Run]] = []
    for run in runs:
        last = groups[-1][-1] if groups else None
        is_same = (
            last is not None
            and run.origin is Origin.RECORD is last.origin
            and run.placeholder == last.placeholder != ""
        )
        if is_same:
            groups[-1].append(run)
        else:
            groups.append([run])
    return groups


def _block_format() -> QTextBlockFormat:
    style = QTextBlockFormat()
    style.setLineHeight(zoomed(3), QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    style.setBottomMargin(zoomed(_GAP_PX))
    return style
