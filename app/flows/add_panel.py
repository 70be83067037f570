"""The user enters the gene list of a panel of the clinic's own: an audited setting."""

from PySide6.QtCore import QObject, Signal, Slot

from analytics.catalogue import catalogue
from analytics.records.command import Change, Command
from analytics.records.setting import Setting
from analytics.terms.gene_panel import GenePanel
from analytics.terms.panels_in_force import PREFIX, own_panel_text, panels_in_force
from app.main_window import MainWindow
from app.open_form import OpenForm
from app.session import Session
from widgets.own_panel_form import OwnPanelForm


class AddPanel(QObject):
    """Opens the form and keeps what it says: one command, undoable.

    Signals:
        added: the ``GenePanel``.
    """

    added = Signal(object)

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._held = OpenForm[OwnPanelForm](session, OwnPanelForm.reject, parent=self)

    @Slot()
    def ask(self) -> None:
        """Show the form."""
        if not self._session.is_open or self._session.is_read_only:
            return
        self._held.close()
        panels = panels_in_force(catalogue().panels, self._session.reader.settings.all())
        known = frozenset(gene for panel in panels.values() for gene in panel.genes)
        form = OwnPanelForm(frozenset(panels), known, self._window)
        form.entered.connect(self._add)
        self._held.hold(form)
        form.open()

    @Slot(object)
    def _add(self, panel: GenePanel) -> None:
        setting = Setting(f"{PREFIX}{panel.code}", own_panel_text(panel))
        self._session.execute(
            Command(self.tr("Add panel {name}").format(name=panel.name), (Change(None, setting),)),
            title=self.tr("Saving the panel…"),
            then=lambda _: self.added.emit(panel),
        )
