"""The visits of one patient: the flowsheet, and the column of the visit that is being entered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from analytics.visits.entry_sheet import EntryCell, EntrySheet, FieldEntry
from widgets.visits_view import VisitsView


class VisitsPage(QWidget):
    """Shows the visits and takes what is typed; it decides nothing.

    Signals:
        cell_typed: (analyte, text) after every key, so that the reading is shown while typing.
        cell_entered: (analyte, text) when a field is left by Enter, Tab or an arrow, or by a click elsewhere.
        offer_taken: (analyte) the reading that was offered instead is right.
        cell_confirmed: (analyte, reason) an unusual value stands, and why.
        field_typed / field_entered: (name, text) the same for ``date``, ``ecog``, ``weight_kg``,
            ``temperature_celsius``.
        field_confirmed: (name, reason) an unusual date stands, and why.
        note_typed: the text of the note.
        laboratory_chosen: whose units bare numbers are in; None: the catalogue's.
        kind_chosen / planned_chosen: how the visit came about; the code of its planned point,
            None: by its day.
        visit_wanted: the id of a stored visit to edit; None: a new one.
        sign_requested: the visit is complete. unlock_requested: a reason to open a signed one again.
        delete_requested: the visit with its values is to be removed, and why.
        paste_requested: text of the clipboard with several values.
        source_wanted: the id of a stored result whose source is asked for.
    """

    cell_typed = Signal(str, str)
    cell_entered = Signal(str, str)
    offer_taken = Signal(str)
    cell_confirmed = Signal(str, str)
    field_typed = Signal(str, str)
    field_entered = Signal(str, str)
    field_confirmed = Signal(str, str)
    note_typed = Signal(str)
    laboratory_chosen = Signal(object)
    kind_chosen = Signal(str)
    planned_chosen = Signal(object)
    visit_wanted = Signal(object)
    sign_requested = Signal()
    unlock_requested = Signal(str)
    delete_requested = Signal(str)
    paste_requested = Signal(str)
    source_wanted = Signal(object)

    def show_visits(self, view: VisitsView) -> None:
        """Show another patient's visits, or the same patient's after a change; the open entry stays."""

    def clear(self) -> None:
        """Show nobody: no word and no value of a patient stays behind."""

    def show_entry(self, sheet: EntrySheet | None) -> None:
        """Show the visit that is being entered; None: no visit is open."""

    def show_cell(self, cell: EntryCell) -> None:
        """Show one cell of it anew, leaving the cursor where it is."""

    def show_field(self, name: str, entry: FieldEntry) -> None:
        """Show one field of the visit anew (``date``, ``ecog`` …), leaving the cursor where it is."""

    def open_cell(self, analyte: str) -> None:
        """Bring the field of *analyte* into view and put the cursor there."""
