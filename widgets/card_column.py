"""The cards of a page: below each other in a panel, or one row of chips where there is no room for them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from analytics.cards.assessment_card import Tone
from widgets.assessed_card import AssessedCard
from widgets.look import set_kind
from widgets.rule_card import RuleCard
from widgets.tab_order import tab_through
from widgets.wrapping_row import WrappingRow

_CHIPS = {Tone.WARN: "chip_warn", Tone.CRIT: "chip_crit"}


class CardColumn(QWidget):
    """Cards are kept and filled anew: another patient's take the place of the one before.

    Signals:
        opened: the rule whose card was pressed.
        enter_wanted: the ``MissingInput`` that the user wants to enter.
    """

    opened = Signal(str)
    enter_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[RuleCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    @property
    def shown(self) -> tuple[RuleCard, ...]:
        """The cards with something on them."""
        return tuple(card for card in self._cards if card.card is not None)

    def show_cards(self, cards: Sequence[AssessedCard], *, is_editable: bool) -> None:
        """Show *cards*, in this order.

        They are filled while the column is hidden: shown one by one each would lay all of them out anew.
        """
        self.hide()
        while len(self._cards) < len(cards):
            card = RuleCard()
            card.opened.connect(self.opened)
            card.enter_wanted.connect(self.enter_wanted)
            self._cards.append(card)
            self._column.addWidget(card)
        for card, one in zip(self._cards, cards, strict=False):
            card.show_card(one.card, is_editable=is_editable)
            card.show()
        for card in self._cards[len(cards) :]:
            card.hide()
            card.clear()
        if self._cards:
            tab_through(self._cards[0], self._cards)
        self.setVisible(bool(cards))

    def clear(self) -> None:
        """Show nothing: no word of a patient stays behind."""
        self.show_cards((), is_editable=False)

    def card_of(self, rule: str) -> RuleCard | None:
        """Return the card of *rule*, or None."""
        return next((card for card in self.shown if card.card is not None and card.card.rule == rule), None)

    def take_focus(self, rule: str) -> None:
        """Put the focus on the card of *rule*."""
        card = self.card_of(rule)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)


class CardChips(QWidget):
    """The outcomes alone, one chip a card.

    Signals:
        opened: the rule whose chip was pressed.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[_Chip] = []
        self._row = WrappingRow(self, gap=6, line_gap=5)

    def show_cards(self, cards: Sequence[AssessedCard]) -> None:
        """Show the outcomes of *cards*."""
        while len(self._chips) < len(cards):
            chip = _Chip()
            chip.opened.connect(self.opened)
            self._chips.append(chip)
            self._row.addWidget(chip)
        for n, chip in enumerate(self._chips):
            chip.show_card(cards[n] if n < len(cards) else None)
            chip.setVisible(n < len(cards))
        self.updateGeometry()

    def clear(self) -> None:
        """Show nothing: no word of a patient stays behind."""
        self.show_cards(())

    def take_focus(self, rule: str) -> None:
        """Put the focus on the chip of *rule*."""
        chip = next((one for one in self._chips if one.rule == rule), None)
        if chip is not None:
            chip.setFocus(Qt.FocusReason.OtherFocusReason)


class _Chip(QPushButton):
    """One outcome.

    Signals:
        opened: its rule.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rule = ""
        set_kind(self, "chip")
        self.clicked.connect(self._open)

    def show_card(self, one: AssessedCard | None) -> None:
        """Show the outcome of *one*; None: nothing."""
        self.rule = one.rule if one is not None else ""
        self.setObjectName(f"chip_{self.rule}")
        if one is None:
            self.setText("")
            self.setToolTip("")
            self.setAccessibleName("")
            return
        card = one.card
        text = " ".join(filter(None, (card.title, card.outcome, card.outcome_word)))
        set_kind(self, _CHIPS.get(card.tone, "chip"))
        self.setText(text)
        self.setToolTip(card.why)
        self.setAccessibleName(self.tr("Open: {assessment}").format(assessment=text))

    @Slot()
    def _open(self) -> None:
        if self.rule:
            self.opened.emit(self.rule)
