"""One assessment as a card: what it came to, the reasons, and what is missing; pressing it opens it."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from analytics.cards.assessment_card import AssessmentCard, CardRow, Mark, MissingInput, Tone
from analytics.rules.wanted import place_of
from widgets.fitting_label import FittingLabel
from widgets.icon import IconLabel
from widgets.local_text import whole_text
from widgets.look import current_theme, set_kind, zoomed
from widgets.shortened_link import ShortenedLink
from widgets.zoomed_size import keep_zoomed_width

_ICONS = {
    Mark.MET: ("check", "ok"),
    Mark.NOT_MET: ("not_met", "control"),
    Mark.UNCERTAIN: ("info", "warn"),
    Mark.CONFOUNDED: ("confounded", "warn"),
    Mark.NOT_MEASURED: ("not_measured", "text3"),
    Mark.WARNING: ("warning", "crit"),
}
_EDGES = {Tone.PLAIN: "line2", Tone.OK: "ok", Tone.WARN: "warn", Tone.CRIT: "crit", Tone.QUIET: "line2"}
_MOST_LINKS, _MOST_OTHERS = 3, 2
_WIDEST_SHARE = 0.56
_EDGE_PX, _MARGINS_PX, _MARK_PX = 3, 25, 14


class RuleCard(QPushButton):
    """A card is one button, so that keyboard and screen reader meet it as one thing that opens.

    Signals:
        opened: the rule whose inputs the user wants to see.
        enter_wanted: the ``MissingInput`` that the user wants to enter.
    """

    opened = Signal(str)
    enter_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rule_card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.card: AssessmentCard | None = None
        self._title = _label("card_title")
        self._outcome, self._word = QLabel(), QLabel()
        for label in (self._outcome, self._word):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._subtitle = _label("hint")
        self._why = _label("hint")
        self._others = _label("hint")
        self._rows: list[_Row] = []
        self._links: list[_EnterLink] = []
        self._row_place, self._link_place = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.clicked.connect(self._open)

    def show_card(self, card: AssessmentCard, *, is_editable: bool) -> None:
        """Show *card*, of a brief one the outcome; where nothing may be entered nothing is offered to be."""
        self.card = card
        self._name_parts(card.rule)
        self._title.setText(card.title)
        set_kind(self._outcome, f"outcome_{card.tone.value}")
        set_kind(self._word, f"outcome_word_{card.tone.value}")
        self._outcome.setText(card.outcome)
        self._word.setText(card.outcome_word)
        self._word.setVisible(bool(card.outcome_word))
        told = _outcome_alone(card) if card.is_brief else card
        self._say(self._subtitle, told.subtitle)
        self._show_rows(told.rows)
        self._say(self._why, told.why)
        self._say(self._others, self._alternatives(told))
        self._show_links(told.missing if is_editable else ())
        self.setToolTip("\n".join(filter(None, (card.subtitle, card.why))) if card.is_brief else "")
        self.setAccessibleName(self._spoken_name(card))
        self.setAccessibleDescription(_spoken_reasons(card))
        self._fit()
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Show nothing: no word of a patient stays behind."""
        self.card = None
        for label in (self._title, self._outcome, self._word, self._subtitle, self._why, self._others):
            label.clear()
        for row in self._rows:
            row.clear()
        for link in self._links:
            link.show_missing(None, "")
        self.setToolTip("")
        self.setAccessibleName("")
        self.setAccessibleDescription("")

    def sizeHint(self) -> QSize:
        """Return the size of what stands on the card."""
        return self._layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of what stands on the card."""
        return self._layout.totalMinimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the place of a long outcome."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the letters grow."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.card is not None:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge in the colour of the outcome."""
        super().paintEvent(event)
        if self.card is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(current_theme(), _EDGES[self.card.tone])))
        width = zoomed(_EDGE_PX)
        painter.drawRoundedRect(QRectF(1, 9, width, max(self.height() - 18, 0)), width / 2, width / 2)
        painter.end()

    @Slot()
    def _open(self) -> None:
        if self.card is not None:
            self.opened.emit(self.card.rule)

    def _name_parts(self, rule: str) -> None:
        self.setObjectName(f"card_{rule}")
        parts = (
            (self._outcome, "outcome"), (self._word, "word"), (self._subtitle, "subtitle"),
            (self._why, "why"), (self._others, "alternatives"),
        )  # fmt: skip
        for label, name in parts:
            label.setObjectName(f"{rule}_{name}")

    def _say(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _alternatives(self, card: AssessmentCard) -> str:
        said = list(card.alternatives[:_MOST_OTHERS])
        more = len(card.alternatives) - len(said)
        if more == 1:
            said.append(self.tr("One more reading differs"))
        elif more:
            said.append(self.tr("{n} more readings differ").format(n=whole_text(more)))
        return "\n".join(said)

    def _show_rows(self, rows: tuple[CardRow, ...]) -> None:
        while len(self._rows) < len(rows):
            row = _Row()
            self._rows.append(row)
            self._row_place.addWidget(row)
        for row, shown in zip(self._rows, rows, strict=False):
            row.show_row(shown)
        for row in self._rows[len(rows) :]:
            row.clear()
        has_marks = any(row.mark is not None for row in rows)
        for n, row in enumerate(self._rows):
            row.setVisible(n < len(rows))
            row.keep_mark_place(is_kept=has_marks)

    def _show_links(self, missing: tuple[MissingInput, ...]) -> None:
        offered = [one for one in missing if place_of(one.code) is not None][:_MOST_LINKS]
        while len(self._links) < len(offered):
            link = _EnterLink()
            link.wanted.connect(self.enter_wanted)
            self._links.append(link)
            self._link_place.addWidget(link)
        for n, link in enumerate(self._links):
            one = offered[n] if n < len(offered) else None
            text = self.tr("Enter {what}…").format(what=one.text) if one is not None else ""
            link.show_missing(one, text)
            link.setVisible(one is not None)

    def _spoken_name(self, card: AssessmentCard) -> str:
        outcome = " ".join(filter(None, (card.outcome, card.outcome_word)))
        return self.tr("{title}: {outcome}").format(title=card.title, outcome=outcome)

    def _fit(self) -> None:
        """Put an outcome that takes more than its share of the line below the title."""
        room = self.width() - zoomed(_MARGINS_PX)
        wide = self._outcome.sizeHint().width() + (
            self._word.sizeHint().width() + 4 if not self._word.isHidden() else 0
        )
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        is_below = wide > _WIDEST_SHARE * room and title + wide + 8 > room
        self._outcome.setWordWrap(is_below and self._outcome.sizeHint().width() > room)
        self._word.setWordWrap(is_below)
        self._head.removeItem(self._result)
        side = Qt.AlignmentFlag.AlignLeft if is_below else Qt.AlignmentFlag.AlignRight
        if is_below:
            self._head.addLayout(self._result, 1, 0, 1, 2)
        else:
            self._head.addLayout(self._result, 0, 1, side | Qt.AlignmentFlag.AlignTop)
        for row in self._rows:
            row.fit(room)

    def _lay_out(self) -> None:
        self._result = QHBoxLayout()
        self._result.setSpacing(4)
        self._result.addWidget(self._outcome, 0, Qt.AlignmentFlag.AlignBaseline)
        self._result.addWidget(self._word, 1, Qt.AlignmentFlag.AlignBaseline)
        self._head = QGridLayout()
        self._head.setHorizontalSpacing(6)
        self._head.setVerticalSpacing(0)
        self._head.setColumnStretch(0, 1)
        self._head.addWidget(self._title, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addLayout(self._result, 0, 1)
        self._row_place.setSpacing(2)
        self._link_place.setSpacing(0)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(13, 8, 12, 8)
        layout.setSpacing(3)
        layout.addLayout(self._head)
        layout.addWidget(self._subtitle)
        layout.addLayout(self._row_place)
        layout.addWidget(self._why)
        layout.addWidget(self._others)
        layout.addLayout(self._link_place)


class _Row(QWidget):
    """One line of reasons: its mark, what, and what it came to on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("check", token="ok", size_px=_MARK_PX)
        keep_zoomed_width(self._icon, _MARK_PX)  # also where there is no mark
        self._label, self._value = FittingLabel(), FittingLabel()
        self._label.setObjectName("row_label")
        self._value.setObjectName("row_value")
        self._value.setProperty("kind", "strong")
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        row.addWidget(self._value)

    def show_row(self, row: CardRow) -> None:
        """Show *row*; its tip explains it as a whole sentence."""
        if row.mark is not None:
            self._icon.show_icon(*_ICONS[row.mark])
        else:
            self._icon.show_none()
        self._label.setText(row.label)
        self._value.setText(row.value)
        self._value.setVisible(bool(row.value))
        self.setToolTip(row.tip)

    def keep_mark_place(self, *, is_kept: bool) -> None:
        """Leave room for a mark where other rows have one."""
        self._icon.setVisible(is_kept)

    def fit(self, room: int) -> None:
        """Give the value its share of *room*, all where there is no more to say than that."""
        wanted = self._value.fontMetrics().horizontalAdvance(self._value.text()) + 2
        widest = max(room - 40, 40) if not self._label.text() else round(max(room, 80) * _WIDEST_SHARE)
        self._value.setFixedWidth(min(wanted, widest))

    def clear(self) -> None:
        """Say nothing."""
        self._label.clear()
        self._value.clear()
        self.setToolTip("")


class _EnterLink(ShortenedLink):
    """Offers to enter one thing that is missing.

    Signals:
        wanted: the ``MissingInput``.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._missing: MissingInput | None = None
        self.clicked.connect(self._tell)

    def show_missing(self, missing: MissingInput | None, text: str) -> None:
        """Offer *missing*; None: nothing."""
        self._missing = missing
        self.setObjectName(f"enter_{missing.code}" if missing is not None else "")
        self.show_text(text)

    @Slot()
    def _tell(self) -> None:
        if self._missing is not None:
            self.wanted.emit(self._missing)


def _spoken_reasons(card: AssessmentCard) -> str:
    rows = [row.tip or " ".join(filter(None, (row.label, row.value))) for row in card.rows]
    parts = (card.subtitle, *rows, card.why, *card.alternatives)
    return ". ".join(part.rstrip(".") for part in parts if part)


def _outcome_alone(card: AssessmentCard) -> AssessmentCard:
    return replace(card, subtitle="", rows=(), why="", missing=(), alternatives=())


def _label(kind: str) -> FittingLabel:
    label = FittingLabel()
    label.setProperty("kind", kind)
    return label
