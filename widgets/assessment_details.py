"""What an assessment rests on: the rule in words, its switches, and every value it looked at."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from analytics.records.ids import SourceFileId
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.immune_reconstitution_settings import Baseline, Confirm, Immunoglobulin, IrSettings
from analytics.summary import SummaryWording, criterion_name, criterion_sentence, limit_text
from analytics.wording import Wording
from widgets.assessment_inputs_model import AssessmentInputsModel
from widgets.segments import Segments


class AssessmentDetails(QFrame):
    """The opened card of immune reconstitution.

    Signals:
        setting_chosen: key (``ir.baseline``) and value the user wants.
        preset_chosen: ``clinical`` or ``published``.
        closed: back to the figure.
    """

    setting_chosen = Signal(str, str)
    preset_chosen = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        title = QLabel(self.tr("Immune reconstitution: inputs, rule and settings"))
        title.setProperty("kind", "card_title")
        title.setWordWrap(True)
        self._back = QPushButton(self.tr("Back to the figure"))
        self._back.setObjectName("close_details")
        self._back.setToolTip(self.tr("Escape"))
        self._back.clicked.connect(self.closed)
        self._rule = _text("rule")
        self._criteria = _text("criteria")
        self._source = _text("source", kind="hint")
        self.model = AssessmentInputsModel(self)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._criteria)
        layout.addLayout(self._new_switches())
        layout.addWidget(self._rule)
        layout.addWidget(self._new_table(), 1)
        layout.addWidget(self._source)

    def show_details(
        self,
        record: PatientRecord,
        assessment: Assessment,
        wording: Wording,
        *,
        files: Mapping[SourceFileId, str],
        settings: IrSettings,
        is_editable: bool,
        words: SummaryWording,
    ) -> None:
        """Show what *assessment* of *record* rests on."""
        details = assessment.details
        if not isinstance(details, ImmuneReconstitution):
            raise TypeError("not an assessment of immune reconstitution")
        self._criteria.setText(
            "\n".join(f"• {criterion_sentence(c, wording, words)}" for c in details.criteria)
        )
        rule = self._rule_in_words(details, settings, wording)
        told = self.tr("{rule}\nTo keep in mind: {caveats}")
        self._rule.setText(told.format(rule=rule, caveats=" ".join(words.caveats)))
        self._source.setText(
            self.tr("Rule {rule}, version {version}. Source: {source}.").format(
                rule=assessment.rule, version=assessment.version, source=assessment.source
            )
        )
        self._preset.show_choice(settings.preset)
        self._baseline.show_choice(settings.baseline.value)
        self._confirm.show_choice(settings.confirm.value)
        self._immunoglobulin.show_choice(settings.immunoglobulin.value)
        for segments in (self._preset, self._baseline, self._confirm, self._immunoglobulin):
            segments.setEnabled(is_editable)
        self._whose.setText(
            self.tr("These settings hold for the whole clinic; the history says who changed them.")
            if is_editable
            else self.tr("Read-only: the settings of this clinic cannot be changed here.")
        )
        self.model.show_inputs(record, assessment, wording, files)
        self._table.resizeColumnsToContents()

    def clear(self) -> None:
        """Show nothing."""
        for label in (self._criteria, self._rule, self._source):
            label.clear()
        self.model.clear()

    def take_focus(self) -> None:
        """Put the focus where Escape goes back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_switches(self) -> QGridLayout:
        self._preset = Segments(
            self.tr("Preset"), [("clinical", self.tr("Clinical")), ("published", self.tr("As published"))]
        )
        self._baseline = Segments(
            self.tr("Baseline"),
            [
                (Baseline.ANY.value, self.tr("any sample")),
                (Baseline.AFTER_LOW.value, self.tr("only after a low")),
            ],
        )
        self._confirm = Segments(
            self.tr("Confirmation"),
            [(Confirm.FIRST.value, self.tr("first sample")), (Confirm.SUSTAINED.value, self.tr("sustained"))],
        )
        self._immunoglobulin = Segments(
            self.tr("Immunoglobulin"),
            [
                (Immunoglobulin.AWARE.value, self.tr("aware")),
                (Immunoglobulin.IGNORED.value, self.tr("ignored")),
            ],
        )
        self._preset.chosen.connect(self.preset_chosen)
        switches = (
            ("ir.baseline", self._baseline),
            ("ir.confirm", self._confirm),
            ("ir.immunoglobulin", self._immunoglobulin),
        )
        for key, segments in switches:
            segments.chosen.connect(lambda value, key=key: self.setting_chosen.emit(key, value))
        self._whose = _text("whose_settings", kind="hint")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, segments in enumerate((self._preset, self._baseline, self._confirm, self._immunoglobulin)):
            label = QLabel(segments.accessibleName())
            label.setProperty("kind", "label")
            row, column = divmod(place, 2)
            grid.addWidget(label, 2 * row, column)
            grid.addWidget(segments, 2 * row + 1, column)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._whose, 4, 0, 1, 3)
        return grid

    def _new_table(self) -> QTableView:
        self._table = QTableView()
        self._table.setObjectName("inputs")
        self._table.setAccessibleName(self.tr("Values the assessment looked at"))
        self._table.setModel(self.model)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(22)
        self._table.horizontalHeader().setSectionResizeMode(5, QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self._table.setShowGrid(False)
        self._table.setMinimumHeight(140)
        self._table.setTabKeyNavigation(False)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        return self._table

    def _rule_in_words(self, details: ImmuneReconstitution, settings: IrSettings, wording: Wording) -> str:
        criteria = ", ".join(
            f"{criterion_name(c, wording)} > {limit_text(c, wording)}" for c in details.criteria
        )
        sentences = [
            self.tr("Met: {criteria}, in a sample from day 1 on.").format(criteria=criteria),
            {
                Baseline.ANY: self.tr("The first sample above counts."),
                Baseline.AFTER_LOW: self.tr("A sample above counts only after one at or below the limit."),
            }[settings.baseline],
        ]
        if settings.confirm is Confirm.SUSTAINED:
            sentences.append(
                self.tr(
                    "A second sample at least {n} days later must be above, with none below between."
                ).format(n=settings.confirm_interval_days)
            )
        sentences.append(
            self.tr("IgG within {n} days after immunoglobulin is not evaluable.").format(
                n=settings.immunoglobulin_window_days
            )
            if settings.immunoglobulin is Immunoglobulin.AWARE
            else self.tr("Immunoglobulin given is ignored.")
        )
        sentences.append(
            self.tr("Nothing counts after progression, the next therapy, death or the last contact.")
        )
        return " ".join(sentences)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the figure."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _text(name: str, *, kind: str = "label") -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("kind", kind)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
