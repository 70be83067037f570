"""The clones of one patient: the figure, the table of variants × samples, and what is known of each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from analytics.figures.palette import Palette
from analytics.figures.spec import Figure
from analytics.figures.vaf_scale import VafScaleKind
from analytics.records.patient_record import PatientRecord
from analytics.rules.variant_courses import Key, VariantCourse
from analytics.wording import Wording
from widgets.clones_model import MEASURES, ClonesModel
from widgets.look import zoomed
from widgets.sample_list import SampleList
from widgets.segments import Segments
from widgets.sign_delegate import SignDelegate
from widgets.variant_details import VariantDetails

if TYPE_CHECKING:
    from widgets.figure_view import FigureView

PANEL_PX = 296
_NARROW_PX = 880
_ROW_PX = 24
SCALES: tuple[VafScaleKind, ...] = ("linear", "log", "logit")


class DrawClones(Protocol):
    """Makes the figure for a scale and a chosen variant, in the colours of the window or in others."""

    def __call__(self, scale: VafScaleKind, chosen: Key | None, palette: Palette | None = None) -> Figure:
        """Return the figure."""


@dataclass(frozen=True, slots=True)
class ClonesView:
    """Everything the page shows of one patient.

    Attributes:
        draw: makes the figure of the same record.
    """

    record: PatientRecord
    courses: Sequence[VariantCourse]
    wording: Wording
    palette: Palette
    draw: DrawClones


class ClonesPage(QWidget):
    """Figure and table show the same variant chosen; the page scrolls as a whole where the window is low.

    Signals:
        figure_wished: a ``FigureWish`` of the figure in view.
    """

    figure_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._shown: ClonesView | None = None
        self._scale: VafScaleKind = "log"
        self._chosen: Key | None = None
        self._zoom_percent = 100
        self._figure_view: FigureView | None = None
        self._figure: Figure | None = None
        self.model = ClonesModel(self)
        self._head = self._new_head()
        self._figure_place = QFrame()
        QVBoxLayout(self._figure_place).setContentsMargins(0, 0, 0, 0)
        self._table = self._new_table()
        self.details = VariantDetails()
        self.samples = SampleList()
        self._cards = self._new_cards()
        self._side = _scrolling(self._cards)
        self._side.setAccessibleName(self.tr("The chosen variant, and the samples"))
        area = _scrolling(self._new_main())
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(self._side)
        for part in (self._head, self._table, self._side):
            part.hide()

    @property
    def figure_view(self) -> "FigureView | None":
        """The view of the figure; None before there was one."""
        return self._figure_view

    @property
    def records(self) -> tuple[PatientRecord, ...]:
        """Whom the figure is drawn from."""
        return (self._shown.record,) if self._shown is not None else ()

    def drawn(self, palette: Palette) -> Figure | None:
        """Return the whole figure as it is chosen, in the colours of *palette*; None without a patient."""
        view = self._shown
        return view.draw(self._scale, None, palette) if view is not None and view.record.samples else None

    @property
    def chosen(self) -> Key | None:
        """The variant chosen in figure and table."""
        return self._chosen

    def show_clones(self, view: ClonesView) -> None:
        """Show another patient, or the same one after a change."""
        same = self._shown is not None and self._shown.record.patient.id == view.record.patient.id
        self._shown = view
        has_samples, has_variants = bool(view.record.samples), bool(view.courses)
        self._table.selectionModel().blockSignals(True)
        self.model.show_courses(view.record, view.courses, view.wording, view.palette)
        self._table.selectionModel().blockSignals(False)
        row = self.model.row_of(self._chosen) if same else None
        self._chosen = view.courses[row or 0].key if has_variants else None
        self.samples.show_samples(view.record, view.wording, view.palette)
        self._head.setVisible(has_samples)
        self._table.setVisible(has_variants)
        self.details.setVisible(has_variants)
        self._arrange()
        if has_variants:
            self._table.selectRow(row or 0)
            self._fit_table()
            self._show_details()
        self._draw(keeps_view=same)

    def clear(self) -> None:
        """Show nobody: no word and no value of a patient stays behind."""
        self._shown, self._chosen = None, None
        self.model.clear()
        self.details.clear()
        self.samples.clear()
        for part in (self._head, self._table, self._side, self._cards):
            part.hide()
        if self._figure_view is not None and self._figure is not None:
            # drawn empty, not thrown away: every pyqtgraph layout that is built anew leaks megabytes
            self._figure = replace(
                self._figure, title="", events=(), panels=(), rules=(), note=None, empty=" "
            )
            self._figure_view.show_figure(self._figure)

    @Slot(str)
    def _take_scale(self, scale: VafScaleKind) -> None:
        self._scale = scale
        self._draw(keeps_view=True)

    @Slot()
    def _follow_table(self, current: QModelIndex) -> None:
        if not current.isValid() or self._shown is None:
            return
        key = self.model.courses[current.row()].key
        if key != self._chosen:
            self._chosen = key
            self._show_details()
            self._draw(keeps_view=True)

    @Slot(object)
    def _follow_figure(self, call_id: object) -> None:
        row = self.model.row_of_call(call_id) if isinstance(call_id, int) else None
        if row is not None:
            self._table.selectRow(row)

    def _show_details(self) -> None:
        row = self.model.row_of(self._chosen)
        if self._shown is not None and row is not None:
            self.details.show_course(self._shown.courses[row], self._shown.record, self._shown.wording)

    def _draw(self, *, keeps_view: bool) -> None:
        if self._shown is None:
            return
        self._figure = self._shown.draw(self._scale, self._chosen)
        figure_view = self._view()
        if self._zoom_percent != zoomed(100):
            self._zoom_percent = zoomed(100)
            figure_view.set_zoom(self._zoom_percent / 100)
        figure_view.show_figure(self._figure, keeps_view=keeps_view)

    def _view(self) -> "FigureView":
        """Return the figure's view, built at its first use: pyqtgraph need not be there before."""
        if self._figure_view is None:
            from widgets.figure_view import FigureView

            self._figure_view = FigureView()
            self._figure_view.result_clicked.connect(self._follow_figure)
            self._figure_view.wished.connect(self.figure_wished)
            layout = self._figure_place.layout()
            if layout is not None:
                layout.addWidget(self._figure_view)
        return self._figure_view

    def _fit_table(self) -> None:
        """Give the table its whole height: the page scrolls, not the table in it."""
        table, header = self._table, self._table.horizontalHeader()
        table.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        table.resizeColumnsToContents()
        stretched = self.model.columnCount() - MEASURES - 1
        for section in range(self.model.columnCount()):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
        wanted = sum(header.sectionSize(section) for section in range(self.model.columnCount()))
        spare = table.viewport().width() - wanted
        for section in range(1, stretched + 1) if spare > 0 else ():
            header.resizeSection(section, header.sectionSize(section) + spare // max(stretched, 1))
        bar = table.horizontalScrollBar().sizeHint().height() if spare < 0 else 0
        rows = self.model.rowCount() * zoomed(_ROW_PX)
        table.setFixedHeight(header.sizeHint().height() + rows + bar + 2 * table.frameWidth() + 4)

    def _new_head(self) -> QWidget:
        head = QWidget()
        name = QLabel(self.tr("VAF"))
        name.setProperty("kind", "label")
        names = (self.tr("Linear"), self.tr("Log"), self.tr("Logit"))
        scale = Segments(self.tr("Scale of the VAF"), list(zip(SCALES, names, strict=True)))
        scale.setObjectName("vaf_scale")
        scale.show_choice(self._scale)
        scale.chosen.connect(self._take_scale)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(name)
        row.addWidget(scale)
        row.addStretch(1)
        return head

    def _new_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("variants")
        table.setAccessibleName(self.tr("Variants by sample, VAF in per cent"))
        table.setModel(self.model)
        table.setItemDelegate(SignDelegate(table))
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.selectionModel().currentRowChanged.connect(self._follow_table)
        return table

    def _new_cards(self) -> QWidget:
        cards = QWidget()
        cards.setProperty("kind", "page")
        layout = QVBoxLayout(cards)
        layout.setContentsMargins(0, 10, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.details)
        layout.addWidget(self.samples)
        layout.addStretch(1)
        return cards

    def _new_main(self) -> QWidget:
        main = QWidget()
        main.setProperty("kind", "page")
        self._column = QVBoxLayout(main)
        self._column.setContentsMargins(16, 10, 12, 8)
        self._column.setSpacing(6)
        self._column.addWidget(self._head)
        self._column.addWidget(self._figure_place, 1)
        self._column.addWidget(self._table)
        return main

    def _arrange(self) -> None:
        """Put the cards beside the figure, or below the table where there is no room beside."""
        has_samples = self._shown is not None and bool(self._shown.record.samples)
        is_narrow = self.width() < _NARROW_PX
        if is_narrow and self._side.widget() is not None:
            self._column.addWidget(self._side.takeWidget())
        elif not is_narrow and self._side.widget() is None:
            self._column.removeWidget(self._cards)
            self._side.setWidget(self._cards)
        self._side.setFixedWidth(zoomed(PANEL_PX))
        self._side.setVisible(has_samples and not is_narrow)
        self._cards.setVisible(has_samples)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the place of the cards, and give the columns of the table what there is."""
        super().resizeEvent(event)
        self._arrange()
        if self.model.rowCount():
            self._fit_table()


def _scrolling(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
