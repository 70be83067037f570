"""Two to four patients beside each other: who they are, one figure of all, and a list to add one from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from analytics.figures.compare_choices import COMPARED, MOST, STANDARD, CompareAxis, CompareChoices
from analytics.figures.compare_lanes import analyte_name
from analytics.figures.palette import Palette
from analytics.figures.spec import Figure
from analytics.records.ids import PatientId
from analytics.records.patient_record import PatientRecord
from analytics.records.patient_summary import PatientSummary
from analytics.wording import Wording
from widgets.local_text import whole_text
from widgets.look import zoomed
from widgets.member_chip import MemberChip
from widgets.patient_picker import PatientPicker
from widgets.segments import Segments
from widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from widgets.figure_view import FigureView

AXES: tuple[CompareAxis, ...] = ("two_scale", "log_day", "linear")
_PICKER_PX = 380


@dataclass(frozen=True, slots=True)
class Compared:
    """One patient of the comparison, with the name and number they are known by."""

    id: PatientId
    name: str
    record: PatientRecord


@dataclass(frozen=True, slots=True)
class CompareView:
    """Everything the page shows.

    Attributes:
        members: in the order of their colours.
        draw: makes the figure of them in the colours of a palette.
    """

    members: tuple[Compared, ...]
    draw: Callable[[CompareChoices, Palette], Figure]
    palette: Palette
    wording: Wording


class ComparePage(QWidget):
    """Shows who is compared; with fewer than two it asks for one more.

    Signals:
        patient_added / patient_removed: id of the patient the user wants in or out.
        closed: the user goes back to the patient.
        figure_wished: a ``FigureWish`` of the figure in view.
    """

    patient_added = Signal(object)
    patient_removed = Signal(object)
    closed = Signal()
    figure_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._shown: CompareView | None = None
        self._chips: list[MemberChip] = []
        self._choices = CompareChoices()
        self._figure_view: FigureView | None = None
        self._zoom_percent = 100
        self._candidates: tuple[Sequence[PatientSummary], date | None] = ((), None)
        self._words = QLabel()
        self._words.setObjectName("compare_words")
        self._words.setProperty("kind", "sentence")
        self._words.setWordWrap(True)
        self.picker = PatientPicker()
        self.picker.setMaximumWidth(zoomed(_PICKER_PX))
        self.picker.picked.connect(self._announce_picked)
        self.picker.left.connect(self._leave_picker)
        self._figure_area = QScrollArea()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._new_figure_area())
        self._stack.addWidget(self._new_picker_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._new_head())
        layout.addWidget(self._stack, 1)

    @property
    def figure_view(self) -> "FigureView | None":
        """The view of the figure; None before there was one."""
        return self._figure_view

    @property
    def records(self) -> tuple[PatientRecord, ...]:
        """Whom the figure is drawn from."""
        return tuple(member.record for member in self._shown.members) if self._shown is not None else ()

    @property
    def choices(self) -> CompareChoices:
        """Axis and lanes as the reader wants them."""
        return self._choices

    @property
    def is_picking(self) -> bool:
        """Whether the list to add from is in view."""
        return self._stack.currentIndex() == 1

    def drawn(self, palette: Palette) -> Figure | None:
        """Return the figure in the colours of *palette*; None with fewer than two patients."""
        view = self._shown
        return view.draw(self._choices, palette) if view is not None and len(view.members) > 1 else None

    def show_candidates(self, patients: Sequence[PatientSummary], *, today: date) -> None:
        """Take in whom the clinic has."""
        self._candidates = (patients, today)
        self._offer()

    def show_comparison(self, view: CompareView) -> None:
        """Show these patients; with fewer than two the list is there to add one."""
        before = self._shown
        is_more = before is not None and len(view.members) > len(before.members)
        self._shown = view
        self._show_members(view)
        self._offer()
        self._name_lanes(view.wording)
        if len(view.members) < 2:
            self.start_picking()
        else:
            self._draw(keeps_view=before is not None and before.members == view.members)
            if self.is_picking and is_more:
                self._stack.setCurrentIndex(0)
                if self._figure_view is not None:
                    self._figure_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Show nobody: no name and no value of a patient stays behind."""
        self._shown = None
        self._choices = CompareChoices()
        self._candidates = ((), None)
        self._axis.show_choice(self._choices.axis)
        self.picker.clear()
        self._show_chips(())
        self._words.clear()
        if self._figure_view is not None:
            self._figure_view.show_nothing()
        self._stack.setCurrentIndex(0)

    @Slot()
    def start_picking(self) -> None:
        """Show the list to add a patient from."""
        self._stack.setCurrentIndex(1)
        self.picker.start()

    def _show_members(self, view: CompareView) -> None:
        self._show_chips(view.members)
        count = len(view.members)
        self._add.setEnabled(count < MOST)
        self._add.setToolTip("" if count < MOST else self.tr("Four can be told apart, no more."))
        words = {
            0: self.tr("Nobody to compare yet. Choose two to four patients."),
            1: self.tr("One patient so far. Choose a second one to compare with."),
        }
        choose = self.tr("Choose one more patient: {n} of {most} are compared.")
        self._words.setText(words.get(count) or choose.format(n=whole_text(count), most=whole_text(MOST)))
        for part in (self._axis, self._lanes, self._figure):
            part.setEnabled(count > 1)

    def _show_chips(self, members: Sequence[Compared]) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.forget()
            chip.deleteLater()
        self._chips = []
        palette = self._shown.palette if self._shown is not None else None
        for n, member in enumerate(members):
            if palette is not None:
                chip = MemberChip(member.id, member.name, palette.style(f"patient_{n + 1}"), self._members)
                chip.removed.connect(self.patient_removed)
                self._chips.append(chip)
                self._row.addWidget(chip)
                chip.show()
        self._members.updateGeometry()

    def _offer(self) -> None:
        members = self._shown.members if self._shown is not None else ()
        patients, today = self._candidates
        self.picker.show_candidates(patients, without={member.id for member in members}, today=today)

    def _draw(self, *, keeps_view: bool = False) -> None:
        shown = self._shown
        if shown is None or len(shown.members) < 2:
            return
        view = self._view()
        if self._zoom_percent != zoomed(100):
            self._zoom_percent = zoomed(100)
            view.set_zoom(self._zoom_percent / 100)
        view.show_figure(shown.draw(self._choices, shown.palette), keeps_view=keeps_view)

    @Slot(str)
    def _take_axis(self, key: str) -> None:
        axis = next(kind for kind in AXES if kind == key)
        self._choices = replace(self._choices, axis=axis)
        self._draw()

    @Slot()
    def _take_lanes(self) -> None:
        chosen = tuple(code for code in COMPARED if self._lane_actions[code].isChecked())
        has_criteria = self._criteria.isChecked()
        if not chosen and not has_criteria:  # nothing at all is no picture: the last one stays
            self._name_lanes(None)
            return
        self._choices = replace(self._choices, analytes=chosen, has_criteria=has_criteria)
        self._draw()

    def _name_lanes(self, wording: Wording | None) -> None:
        """Show which lanes there are, by their names in *wording* where it is given."""
        for code, action in self._lane_actions.items():
            if wording is not None:
                action.setText(analyte_name(code, wording).replace("&", "&&"))
            action.setChecked(code in self._choices.analytes)
        self._criteria.setChecked(self._choices.has_criteria)

    @Slot(object)
    def _announce_picked(self, patient_id: PatientId) -> None:
        self.patient_added.emit(patient_id)

    @Slot()
    def _leave_picker(self) -> None:
        """Go back to the figure, or where there is none, to the patient."""
        if self._shown is not None and len(self._shown.members) > 1:
            self._stack.setCurrentIndex(0)
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.closed.emit()

    def _view(self) -> "FigureView":
        """Return the figure's view, built at its first use: pyqtgraph need not be there before."""
        if self._figure_view is None:
            from widgets.figure_view import FigureView

            self._figure_view = FigureView()
            self._figure_view.wished.connect(self.figure_wished)
            layout = self._figure_place.layout()
            if layout is not None:
                layout.addWidget(self._figure_view)
        return self._figure_view

    def _new_head(self) -> QFrame:
        head = QFrame()
        head.setProperty("kind", "banner")
        title = QLabel(self.tr("Compare patients"))
        title.setProperty("kind", "title")
        self._members = QWidget()
        self._members.setAccessibleName(self.tr("Patients compared"))
        self._row = WrappingRow(self._members, gap=8)
        controls = QWidget()
        row = WrappingRow(controls, gap=8)
        self._add = self._new_button("add_member", self.tr("Add a patient…"), self.start_picking)
        self._axis = Segments(
            self.tr("Axis"),
            [
                ("two_scale", self.tr("Two-scale")),
                ("log_day", self.tr("Log days")),
                ("linear", self.tr("Linear")),
            ],
        )
        self._axis.show_choice(self._choices.axis)
        self._axis.chosen.connect(self._take_axis)
        self._lanes = self._new_button("compare_lanes", self.tr("Lanes"), None)
        self._lanes.setMenu(self._new_lane_menu())
        self._figure = self._new_button("compare_figure", self.tr("Figure…"), self._open_figure_menu)
        back = self._new_button("close_compare", self.tr("Back to the patient"), self.closed.emit)
        for part in (title, self._add, self._axis, self._lanes, self._figure, back):
            row.addWidget(part)
        layout = QVBoxLayout(head)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(6)
        layout.addWidget(controls)
        layout.addWidget(self._members)
        return head

    def _new_button(self, name: str, text: str, then: Callable[[], object] | None) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("kind", "control")
        if then is not None:
            button.clicked.connect(lambda: then())
        return button

    def _new_lane_menu(self) -> QMenu:
        menu = QMenu(self)
        self._criteria = menu.addAction(self.tr("Criteria"))
        self._criteria.setCheckable(True)
        self._criteria.setChecked(True)
        menu.addSeparator()
        self._lane_actions = {code: menu.addAction(code) for code in COMPARED}
        for code, action in self._lane_actions.items():
            action.setObjectName(f"lane_{code}")
            action.setCheckable(True)
            action.setChecked(code in STANDARD)
        for action in menu.actions():
            action.triggered.connect(self._take_lanes)
        return menu

    @Slot()
    def _open_figure_menu(self) -> None:
        """Offer what the figure itself offers: export, clipboard, table."""
        if self._figure_view is not None:
            menu = self._figure_view.new_menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._figure.mapToGlobal(self._figure.rect().bottomLeft()))

    def _new_figure_area(self) -> QScrollArea:
        main = QWidget()
        main.setProperty("kind", "page")
        self._figure_place = QFrame()
        QVBoxLayout(self._figure_place).setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(main)
        layout.setContentsMargins(16, 10, 12, 8)
        layout.addWidget(self._figure_place, 1)
        area = self._figure_area
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(main)
        return area

    def _new_picker_page(self) -> QWidget:
        page = QWidget()
        page.setProperty("kind", "page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addWidget(self.picker, 1)
        return page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape, where nothing nearer took it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
