"""What is known of a sequencing sample itself: date, material, panel, limit, depth, laboratory."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from analytics.entry.finding import Finding
from analytics.figures.clone_words import limit_text, material_name
from analytics.records.ids import LaboratoryId
from analytics.records.laboratory import Laboratory
from analytics.records.sample import Material, Sample
from analytics.samples.sample_draft import SampleDraft
from analytics.terms.gene_panel import Coverage, GenePanel
from analytics.wording import Wording
from widgets.choice_box import ChoiceBox
from widgets.date_field import DateContext, DateField
from widgets.form_row import FormRow
from widgets.icon import link_button
from widgets.look import zoomed

_WIDE_PX = 620


class SampleFields(QWidget):
    """The fields of the sample; they stand in three columns, in one where it is narrow.

    Signals:
        edited: something was typed or chosen.
        panel_wanted: the user wants to enter a panel of the clinic's own.
    """

    edited = Signal()
    panel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wording: Wording | None = None
        self.date = DateField(self.tr("Date of the sample"), is_required=True)
        self.date.edit.setObjectName("sample_date")
        self.date.changed.connect(self.edited)
        self._material = self._box("sample_material")
        self._panel = self._box("sample_panel")
        self._limit = self._line("sample_limit")
        self._depth = self._line("sample_depth")
        self._laboratory = self._box("sample_laboratory")
        self._note = self._line("sample_note")
        self._failed = QCheckBox(self.tr("The sample &failed: no result"))
        self._failed.setObjectName("sample_failed")
        self._failed.toggled.connect(lambda _: self.edited.emit())
        self._last = link_button("")
        self._last.setObjectName("use_last_limit")
        self._last.clicked.connect(self._use_last)
        self._last.hide()
        self._last_sample: Sample | None = None
        own = link_button(self.tr("Enter the gene list of another panel…"))
        own.setObjectName("own_panel")
        own.clicked.connect(self.panel_wanted)
        self._rows = {
            "date": FormRow("date", self.tr("&Date"), self.date),
            "material": FormRow("material", self.tr("&Material"), self._material),
            "panel": FormRow("panel", self.tr("&Panel"), self._panel),
            "limit": FormRow("limit", self.tr("Detection &limit in %"), self._limit),
            "depth": FormRow("depth", self.tr("Dep&th in reads"), self._depth),
            "laboratory": FormRow("laboratory", self.tr("La&boratory"), self._laboratory),
            "note": FormRow("note", self.tr("&Note"), self._note),
        }
        self._ways: dict[str, QWidget] = {"panel": own, "limit": self._last}
        for name, way in self._ways.items():
            layout = self._rows[name].layout()
            if layout is not None:
                layout.addWidget(way)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._columns = 0
        self._place(3)

    def show_fields(
        self,
        draft: SampleDraft,
        dates: DateContext,
        wording: Wording,
        panels: Mapping[str, GenePanel],
        laboratories: Sequence[Laboratory],
    ) -> None:
        """Fill everything in."""
        self._wording = wording
        self.date.show_context(dates)
        self.date.show_text(draft.date)
        _fill(
            self._material,
            [(self.tr("not known"), None), *((material_name(m, wording), m) for m in Material)],
            draft.material,
        )
        self.show_panels(panels, draft.panel)
        self._limit.setText(draft.limit)
        self._depth.setText(draft.depth)
        _fill(
            self._laboratory,
            [(self.tr("not known"), None), *((one.name, one.id) for one in laboratories)],
            draft.laboratory_id,
        )
        self._note.setText(draft.note)
        self._failed.setChecked(draft.has_failed)

    def show_panels(self, panels: Mapping[str, GenePanel], chosen: str | None) -> None:
        """Offer *panels*, with *chosen* for the one that holds."""
        listed = [(self._panel_name(panel), code) for code, panel in panels.items()]
        if chosen is not None and chosen not in panels:
            listed.append((chosen, chosen))
        _fill(self._panel, [(self.tr("choose a panel"), None), *listed], chosen)

    def show_last(self, last: Sample | None) -> None:
        """Offer the limit and the depth that were entered last for this panel and laboratory."""
        self._last_sample = last if last is not None and not self._limit.text().strip() else None
        self._last.setVisible(self._last_sample is not None)
        if last is not None and last.detection_limit_fraction is not None and self._wording is not None:
            limit = limit_text(last.detection_limit_fraction, self._wording)
            self._last.setText(self.tr("Last time {limit}: use it").format(limit=limit))

    def show_findings(self, findings: Mapping[str, tuple[Finding, ...]], *, is_judged: bool) -> None:
        """Show what was found at each field; what is only missing yet not before Save."""
        for name, row in self._rows.items():
            found = [one for one in findings.get(name, ()) if is_judged or not _is_absence(one)]
            if name == "date":  # the field says itself what it finds
                found = [one for one in found if one not in self.date.findings and self.date.date is not None]
            row.show_findings(found)
        if is_judged:
            self.date.show_findings()

    def take_focus(self, place: str) -> bool:
        """Go to the field called *place*; False: there is none."""
        row = self._rows.get(place)
        if row is not None:
            row.take_focus()
        return row is not None

    @property
    def last(self) -> QWidget:
        """The field that Tab reaches last."""
        return self._note

    @property
    def material(self) -> Material | None:
        """As chosen."""
        found = self._material.currentData()
        return Material(found) if found is not None else None

    @property
    def panel(self) -> str | None:
        """Code of the panel chosen."""
        found = self._panel.currentData()
        return str(found) if found is not None else None

    @property
    def laboratory_id(self) -> LaboratoryId | None:
        """As chosen."""
        found = self._laboratory.currentData()
        return LaboratoryId(found) if found is not None else None

    @property
    def limit(self) -> str:
        """As typed."""
        return self._limit.text()

    @property
    def reads(self) -> str:
        """As typed."""
        return self._depth.text()

    @property
    def note(self) -> str:
        """As typed."""
        return self._note.text()

    @property
    def has_failed(self) -> bool:
        """Whether the sample gave no result."""
        return self._failed.isChecked()

    def fit(self, width: int) -> None:
        """Stand in as many columns as *width* has room for."""
        self._place(3 if width >= zoomed(_WIDE_PX) else 1)

    @Slot()
    def _use_last(self) -> None:
        last, words = self._last_sample, self._wording
        if last is None or last.detection_limit_fraction is None or words is None:
            return
        self._limit.setText(words.number(float(f"{100 * last.detection_limit_fraction:.12g}")))
        self._limit.setFocus()

    def _panel_name(self, panel: GenePanel) -> str:
        if panel.coverage is not Coverage.LISTED:
            return panel.name
        count = self.tr("{n} genes").format(n=len(panel.genes))
        return panel.name if "(" in panel.name else f"{panel.name} ({count})"

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        rows = [*self._rows.values()]
        order = [r for r in rows if r.name != "note"]
        for n, row in enumerate(order):
            self._grid.addWidget(row, n // columns, n % columns, Qt.AlignmentFlag.AlignTop)
        n = len(order)
        self._grid.addWidget(self._failed, -(-n // columns), 0)
        at = -(-n // columns) + (columns == 1)
        self._grid.addWidget(self._rows["note"], at, 0 if columns == 1 else 1, 1, 1 if columns == 1 else 2)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _box(self, name: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setObjectName(name)
        box.currentIndexChanged.connect(lambda _: self.edited.emit())
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.textChanged.connect(lambda _: self.edited.emit())
        return line


def _fill(box: ChoiceBox, choices: Sequence[tuple[str, object]], chosen: object) -> None:
    box.blockSignals(True)
    box.clear()
    for text, data in choices:
        box.addItem(text, data)
    values = [data for _, data in choices]
    box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    box.blockSignals(False)


def _is_absence(finding: Finding) -> bool:
    return finding.problem.code in (
        "no_time",
        "no_material",
        "panel_covers_unknown",
        "no_limit",
        "empty_date",
    )
