"""What an assessment rests on: its reasons, the rule in words, its switches, and every value it looked at."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from analytics.cards.assessment_card import AssessmentCard
from analytics.rules.assessment import Assessment, Status
from analytics.rules.immune_reconstitution import RULE as IMMUNE_RECONSTITUTION
from analytics.rules.immune_reconstitution_settings import settings_from
from analytics.rules.rule_book import rule
from analytics.rules.rule_settings import rule_settings
from analytics.rules.switches import RuleSetting
from analytics.rules.wanted import place_of
from analytics.terms.confidence import Confidence
from widgets.assessed_card import AssessedCard, CardsView
from widgets.assessment_inputs_model import SAYS, SOURCE, WHAT, AssessmentInputsModel
from widgets.fitting_label import FittingLabel
from widgets.labelled import labelled
from widgets.look import zoomed
from widgets.row_table import read_by_rows
from widgets.rule_switches import RuleSwitches
from widgets.segments import Segments
from widgets.setting_names import mark_name, setting_name
from widgets.setting_value import setting_value
from widgets.shortened_link import ShortenedLink
from widgets.tab_order import tab_through
from widgets.wrapping_row import WrappingRow

_ROW_PX, _MOST_ROWS = 22, 9


class AssessmentDetails(QFrame):
    """The opened card of any rule.

    Signals:
        setting_chosen: key (``ir.baseline``) and value the user wants.
        preset_chosen: ``clinical`` or ``published``.
        input_opened: the ``InputPlace`` the user wants to go to.
        enter_wanted: the ``MissingInput`` the user wants to enter.
        closed: back to the figure.
    """

    setting_chosen = Signal(str, str)
    preset_chosen = Signal(str)
    input_opened = Signal(object)
    enter_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.shown: AssessedCard | None = None
        self._title = _text("details_title", kind="title")
        self._outcome = _text("details_outcome", kind="sentence")
        self._back = QPushButton(self.tr("Back"))
        self._back.setObjectName("close_details")
        self._back.setToolTip(self.tr("Escape"))
        self._back.clicked.connect(self.closed)
        self._criteria = _text("criteria")
        self._others = _text("details_alternatives")
        self._rule_head, self._switches_head = (
            _text("rule_head", kind="strong"),
            _text("settings_head", kind="strong"),
        )
        self._rule = _text("rule")
        self._source = _text("source", kind="hint")
        self._whose = _text("whose_settings", kind="hint")
        self._links: list[ShortenedLink] = []
        self._link_row = WrappingRow(gap=6, line_gap=0)
        self.switches = RuleSwitches()
        self.switches.setting_chosen.connect(self.setting_chosen)
        self._preset = Segments(
            self.tr("Preset"), [("clinical", self.tr("Clinical")), ("published", self.tr("As published"))]
        )
        self._preset.chosen.connect(self.preset_chosen)
        self._preset_row = labelled(self.tr("Preset"), self._preset)
        self.model = AssessmentInputsModel(self)
        self._table = self._new_table()
        self._lay_out()
        self.clear()

    def show_details(self, shown: AssessedCard, view: CardsView) -> None:
        """Show what *shown* of *view* rests on."""
        self.shown = shown
        card, assessment = shown.card, shown.assessment
        _say(self._title, [card.title])
        outcome = " ".join(filter(None, (card.outcome, card.outcome_word)))
        if assessment.status is Status.NOT_EVALUABLE:
            outcome = self.tr("Not evaluable")
        _say(self._outcome, [" · ".join(filter(None, (outcome, card.subtitle)))])
        reasons = [row.tip or " ".join(filter(None, (row.label, row.value))) for row in card.rows]
        _say(self._criteria, [*(f"• {reason}" for reason in reasons), card.why])
        is_beside = len(card.alternatives) == len(assessment.alternatives)  # said at its switch
        _say(self._others, () if is_beside else card.alternatives)
        self._show_links(card, is_editable=view.is_editable)
        self._show_switches(shown, is_editable=view.is_editable)
        told = list(card.rule_in_words)
        if card.caveats:
            told.append(self.tr("To keep in mind: {caveats}").format(caveats=" ".join(card.caveats)))
        _say(self._rule, told)
        _say(self._rule_head, [self.tr("The rule in words")] if told else ())
        _say(self._source, self._about(assessment))
        self.model.show_inputs(shown, view)
        self._table.setColumnHidden(SAYS, not self.model.has_text(SAYS))
        self._table.setColumnHidden(SOURCE, not self.model.has_text(SOURCE))
        self._table.resizeColumnsToContents()
        self._table.setVisible(bool(self.model.rowCount()))
        self._table.fit_height()
        tab_through(self._back, (*self._links, self._table, self._preset_row, self.switches))
        self.setAccessibleName(self.tr("{title}: inputs, rule and settings").format(title=card.title))

    def clear(self) -> None:
        """Show nothing."""
        self.shown = None
        heads = (self._title, self._outcome, self._rule_head, self._switches_head)
        for label in (*heads, self._criteria, self._others, self._rule, self._source, self._whose):
            _say(label, ())
        for link in self._links:
            link.show_text("")
            link.hide()
        self.switches.clear()
        self.model.clear()
        self._table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setAccessibleName("")

    def take_focus(self) -> None:
        """Put the focus where Escape goes back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_switches(self, shown: AssessedCard, *, is_editable: bool) -> None:
        assessment = shown.assessment
        switches = rule(assessment.rule).readings
        self.switches.show_switches(switches, shown, is_editable=is_editable)
        self.switches.setVisible(bool(switches))
        _say(self._switches_head, [self.tr("Where it can be read in several ways")] if switches else ())
        has_preset = assessment.rule == IMMUNE_RECONSTITUTION
        self._preset_row.setVisible(has_preset)
        if has_preset:
            self._preset.show_choice(settings_from(dict(assessment.settings)).preset)
            self._preset.setEnabled(is_editable)
        self._whose.setVisible(bool(switches))
        self._whose.setText(
            self.tr("These settings hold for the whole clinic; the history says who changed them.")
            if is_editable
            else self.tr("Read-only: the settings of this clinic cannot be changed here.")
        )

    def _show_links(self, card: AssessmentCard, *, is_editable: bool) -> None:
        """Say what is missing, each with the way to its field."""
        while len(self._links) < len(card.missing):
            link = ShortenedLink()
            link.clicked.connect(partial(self._enter, len(self._links)))
            self._links.append(link)
            self._link_row.addWidget(link)
        for n, link in enumerate(self._links):
            missing = card.missing[n] if n < len(card.missing) else None
            is_offered = missing is not None and is_editable and place_of(missing.code) is not None
            link.show_text(self.tr("Enter {what}…").format(what=missing.text) if missing is not None else "")
            link.setObjectName(f"details_enter_{missing.code}" if missing is not None else "")
            link.setVisible(is_offered)

    def _about(self, assessment: Assessment) -> list[str]:
        """Say which version of which rule it is, where from, and what held that is not switched here."""
        about = [
            self.tr("Rule {rule}, version {version}. Source: {source}.").format(
                rule=assessment.rule, version=assessment.version, source=assessment.source.rstrip(".")
            )
        ]
        held = [one for one in (self._held(key, value) for key, value in assessment.settings) if one]
        if held:
            about.append(self.tr("In force: {settings}.").format(settings="; ".join(held)))
        recalled = [
            setting_name(one.key)
            for one in rule_settings()
            if one.key in dict(assessment.settings) and one.mark is Confidence.RECALLED
        ]
        if recalled:
            what, mark = ", ".join(recalled), mark_name(Confidence.RECALLED.value)
            about.append(self.tr("Not verified ({mark}): {what}.").format(mark=mark, what=what))
        return about

    def _held(self, key: str, value: str) -> str:
        setting = _setting(key)
        if setting is None or setting.tried:
            return ""
        return self.tr("{name}: {value}").format(name=setting_name(key), value=setting_value(setting, value))

    def _enter(self, number: int, _: bool = False) -> None:
        if self.shown is not None and number < len(self.shown.card.missing):
            self.enter_wanted.emit(self.shown.card.missing[number])

    @Slot(QModelIndex)
    def _follow_click(self, index: QModelIndex) -> None:
        if index.column() == WHAT:
            self._go(index)

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        place = self.model.place(index.row())
        if place is not None:
            self.input_opened.emit(place)

    def _new_table(self) -> "_InputsTable":
        table = _InputsTable()
        table.setObjectName("inputs")
        table.setAccessibleName(self.tr("Values the assessment looked at"))
        table.setModel(self.model)
        read_by_rows(table)
        table.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.sort_by_click()
        table.clicked.connect(self._follow_click)
        table.doubleClicked.connect(self._go)
        table.entered_row.connect(self._go)
        return table

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._outcome)
        layout.addWidget(self._criteria)
        layout.addLayout(self._link_row)
        layout.addWidget(self._others)
        layout.addWidget(self._table)
        layout.addWidget(self._rule_head)
        layout.addWidget(self._rule)
        layout.addWidget(self._switches_head)
        layout.addWidget(self._preset_row, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.switches)
        layout.addWidget(self._whose)
        layout.addWidget(self._source)
        layout.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the figure."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class _InputsTable(QTableView):
    """The table; Return goes to where the value stands.

    Signals:
        entered_row: the index of the row.
    """

    entered_row = Signal(QModelIndex)

    def sort_by_click(self) -> None:
        """Sort by the column whose head is clicked; the third click brings back the order of before."""
        header = self.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setToolTip(self.tr("Click a head to sort by it"))
        self.setSortingEnabled(True)
        header.setSortIndicatorShown(False)  # it takes room in every head
        header.sortIndicatorChanged.connect(self._show_sorted)

    @Slot(int)
    def _show_sorted(self, column: int) -> None:
        self.horizontalHeader().setSortIndicatorShown(column >= 0)

    def fit_height(self) -> None:
        """Be as high as the rows, or as the most of them that are shown at once."""
        rows = min(self.model().rowCount(), _MOST_ROWS)
        self.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        around = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        self.setFixedHeight(zoomed(_ROW_PX) * rows + around + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the card around it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _setting(key: str) -> RuleSetting | None:
    return next((one for one in rule_settings() if one.key == key), None)


def _say(label: QLabel, parts: Sequence[str]) -> None:
    text = "\n".join(part for part in parts if part)
    label.setText(text)
    label.setVisible(bool(text))


def _text(name: str, *, kind: str = "label") -> FittingLabel:
    label = FittingLabel()
    label.setObjectName(name)
    label.setProperty("kind", kind)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
