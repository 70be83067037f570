"""The right side of the cohort page: values at the months, comparisons, how to read it, sources."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from analytics.charts.chart import Pick
from analytics.cohort.views.analysis_view import AnalysisView, Fact
from analytics.cohort.views.cells import EstimateCell, NoneCell, PCell, Scale
from analytics.cohort.views.field_words import capitalised
from widgets.cohort_names import entry_name
from widgets.emptied import empty
from widgets.fitting_label import FittingLabel
from widgets.icon import link_button
from widgets.number_table import new_whole_table
from widgets.number_table_model import Write

_RULE = "rule"
_COMPARE = (Scale.RATIO, Scale.DIFFERENCE)


class CohortSide(QFrame):
    """Shows what stands beside a figure.

    Signals:
        picked: the ``Pick`` of a number.
        place_chosen: the place on the cursor's axis of a row that was clicked.
    """

    picked = Signal(object)
    place_chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "side_panel")
        self._table_title = _title("")
        self._table = new_whole_table("cohort_beside")
        self._table.picked.connect(self.picked)
        self._table.place_chosen.connect(self.place_chosen)
        self._facts, self._fact_rows = _section()
        self._band, self._band_rows = _section()
        self._reading, self._reading_rows = _section()
        self._sources, self._source_rows = _section()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for part in (
            self._table_title, self._table, self._facts, self._band, self._reading, self._sources,
        ):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)
        self.clear()

    def show_view(self, view: AnalysisView, write: Write) -> None:
        """Show what stands beside *view*."""
        beside = view.beside
        self._table_title.setText(beside.title if beside is not None else "")
        self._table.show_table(beside, write)
        for part in (self._table_title, self._table):
            part.setVisible(beside is not None)
        self.show_band("")
        heading = self.tr("Comparison") if _is_compared(view) else entry_name(view.analysis)
        self._show_facts([(fact, write(fact.cell).with_unit) for fact in view.facts], heading)
        self._show_reading(view.reading)
        self._show_sources(view.sources)
        self._show_rules()

    def clear(self) -> None:
        """Show nothing: no number stays behind."""
        self._table.forget()
        for part in (self._table_title, self._table):
            part.hide()
        self.show_band("")
        self._show_facts(())
        self._show_reading(())
        self._show_sources(())

    def show_place(self, place: float | None, within: float) -> None:
        """Mark the row of the cursor."""
        self._table.show_place(place, within)

    def show_band(self, said: str, lines: Sequence[tuple[str, str]] = ()) -> None:
        """Say how far other days of partial dates move the numbers, each as (what, range)."""
        empty(self._band_rows)
        self._band.setVisible(bool(said))
        if said:
            self._band_rows.addWidget(_title(self.tr("Partial dates")), 0, 0, 1, 2)
            label = FittingLabel(said)
            label.setProperty("kind", "label")
            self._band_rows.addWidget(label, 1, 0, 1, 2)
        self._show_rules()
        for row, (name, value) in enumerate(lines, 2):
            _add_line(self._band_rows, row, name, _value(value))

    def _show_rules(self) -> None:
        """Show a hairline above every part but the first."""
        is_first = self._table.isHidden()
        for part in (self._facts, self._band, self._reading, self._sources):
            rule = part.findChild(QFrame, _RULE)
            if rule is not None:
                rule.setVisible(not is_first)
            is_first = is_first and part.isHidden()

    def _show_facts(self, facts: Sequence[tuple[Fact, str]], heading: str = "") -> None:
        empty(self._fact_rows)
        self._facts.setVisible(bool(facts))
        if facts:
            self._fact_rows.addWidget(_title(heading), 0, 0, 1, 2)
        for row, (fact, text) in enumerate(facts, 1):
            _add_line(self._fact_rows, row, capitalised(fact.name), self._fact_value(text, fact.pick))

    def _fact_value(self, text: str, pick: Pick | None) -> QWidget:
        if pick is None:
            return _value(text, is_strong=True)
        button = link_button(text)
        button.setToolTip(pick.what)
        button.clicked.connect(lambda _=False, pick=pick: self.picked.emit(pick))
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(button)
        return place

    def _show_reading(self, sentences: Sequence[str]) -> None:
        empty(self._reading_rows)
        self._reading.setVisible(bool(sentences))
        if sentences:
            self._reading_rows.addWidget(_title(self.tr("How to read it")), 0, 0)
        for row, sentence in enumerate(sentences, 1):
            label = FittingLabel(sentence)
            label.setProperty("kind", "label")
            self._reading_rows.addWidget(label, row, 0, 1, 2)

    def _show_sources(self, sources: Sequence[tuple[str, str]]) -> None:
        empty(self._source_rows)
        self._sources.setVisible(bool(sources))
        if sources:
            self._source_rows.addWidget(_title(self.tr("Sources")), 0, 0, 1, 2)
        for row, (name, value) in enumerate(sources, 1):
            _add_line(self._source_rows, row, name, _value(value))


def _is_compared(view: AnalysisView) -> bool:
    """Whether a fact compares groups, or says why it cannot."""
    return any(
        isinstance(fact.cell, PCell | NoneCell)
        or (isinstance(fact.cell, EstimateCell) and fact.cell.scale in _COMPARE)
        for fact in view.facts
    )


def _section() -> tuple[QWidget, QGridLayout]:
    section = QFrame()
    outer = QVBoxLayout(section)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(8)
    rule = QFrame()
    rule.setObjectName(_RULE)
    rule.setProperty("kind", "rule")
    rule.setFixedHeight(1)
    outer.addWidget(rule)
    rows = QGridLayout()
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(10)
    rows.setVerticalSpacing(4)
    rows.setColumnStretch(0, 1)
    rows.setColumnStretch(1, 1)
    outer.addLayout(rows)
    return section, rows


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "card_title")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _value(text: str, *, is_strong: bool = False) -> FittingLabel:
    label = FittingLabel(text)
    if is_strong:
        label.setProperty("kind", "strong")
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return label


def _add_line(rows: QGridLayout, row: int, name: str, value: QWidget) -> None:
    label = FittingLabel(name)
    label.setProperty("kind", "label")
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    upright = Qt.AlignmentFlag.AlignTop if isinstance(value, QLabel) else Qt.AlignmentFlag.AlignVCenter
    rows.addWidget(label, row, 0, upright)
    rows.addWidget(value, row, 1, upright)
