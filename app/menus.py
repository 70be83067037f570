"""Every action of the window, in its menu, with its key."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from analytics.figures.recovery_choices import AxisKind

Key = str | QKeySequence.StandardKey | None


class Menus(QObject):
    """The menu bar. Each action is an attribute; flows connect to ``triggered``.

    Attributes:
        themes: actions by theme choice (``light``, ``dark``, ``system``).
        axes: actions by kind of the recovery's axis.
    """

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._plain: dict[QAction, str] = {}
        file = bar.addMenu(self.tr("&File"))
        self.new = self._add(file, "new", self.tr("&New clinic…"), None)
        self.open = self._add(file, "open", self.tr("&Open…"), QKeySequence.StandardKey.Open)
        self.lock = self._add(file, "lock", self.tr("&Lock"), "Ctrl+L")
        file.addSeparator()
        self.import_files = self._add(file, "import", self.tr("&Import…"), "Ctrl+I")
        self.export_page = self._add(file, "export_page", self.tr("&Export recovery page (PDF)…"), "Ctrl+E")
        self.export_figure = self._add(file, "export_figure", self.tr("Export fi&gure…"), "Ctrl+Shift+E")
        file.addSeparator()
        self.quit = self._add(file, "quit", self.tr("&Quit"), "Ctrl+Q")
        edit = bar.addMenu(self.tr("&Edit"))
        self.undo = self._add(edit, "undo", self.tr("&Undo"), QKeySequence.StandardKey.Undo)
        self.redo = self._add(edit, "redo", self.tr("&Redo"), None)
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        for action in (self.undo, self.redo):
            action.setAutoRepeat(False)  # one press, one change: a key held down takes back nothing unseen
        edit.addSeparator()
        self.copy_figure = self._add(edit, "copy_figure", self.tr("&Copy figure"), "Ctrl+Shift+C")
        self.copy_data = self._add(edit, "copy_data", self.tr("Copy &data of the figure"), "Ctrl+Shift+D")
        view = bar.addMenu(self.tr("&View"))
        self.recovery = self._add(view, "recovery", self.tr("&Recovery"), "Ctrl+1")
        self.visits = self._add(view, "visits", self.tr("&Visits"), "Ctrl+2")
        self.clones = self._add(view, "clones", self.tr("&Clones"), "Ctrl+3")
        self.events = self._add(view, "events", self.tr("&Events and treatment"), "Ctrl+4")
        self.letters = self._add(view, "letters", self.tr("Letters"), "Ctrl+5")
        self.history = self._add(view, "history", self.tr("&History"), "Ctrl+6")
        view.addSeparator()
        self.axes = self._axes(view)
        self.day_zero = self._add(view, "day_zero", self.tr("Day &0…"), "Alt+0")
        self.lanes = self._add(view, "lanes", self.tr("L&anes…"), "Ctrl+Shift+L")
        self.ranges = self._add_switch(view, "ranges", self.tr("Reference ran&ges"), "Ctrl+Shift+R")
        self.cohort = self._add_switch(view, "cohort", self.tr("&Band of the own cohort"), "Ctrl+Shift+B")
        view.addSeparator()
        self.themes = self._themes(view)
        view.addSeparator()
        self.figure_table = self._add(view, "figure_table", self.tr("&Figure as table"), "Ctrl+T")
        view.addSeparator()
        self.zoom_in = self._add(view, "zoom_in", self.tr("&Larger"), None)
        self.zoom_in.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.zoom_out = self._add(view, "zoom_out", self.tr("&Smaller"), "Ctrl+-")
        self.zoom_reset = self._add(view, "zoom_reset", self.tr("&Normal size"), "Ctrl+0")
        patient = bar.addMenu(self.tr("&Patient"))
        self.find = self._add(patient, "find", self.tr("&Find…"), QKeySequence.StandardKey.Find)
        self.next = self._add(patient, "next", self.tr("&Next"), "Ctrl+PgDown")
        self.previous = self._add(patient, "previous", self.tr("&Previous"), "Ctrl+PgUp")
        patient.addSeparator()
        self.compare = self._add(patient, "compare", self.tr("&Compare…"), "Ctrl+K")
        patient.addSeparator()
        self.new_patient = self._add(patient, "new_patient", self.tr("Ne&w patient…"), "Ctrl+N")
        self.edit_patient = self._add(patient, "edit_patient", self.tr("&Edit patient…"), "Ctrl+Shift+N")
        self.merge_patient = self._add(patient, "merge_patient", self.tr("&Merge with…"), None)
        self.delete_patient = self._add(patient, "delete_patient", self.tr("&Delete patient…"), None)
        self.add_sample = self._add(patient, "add_sample", self.tr("Add NGS &sample…"), "Ctrl+Shift+S")
        clinic = bar.addMenu(self.tr("&Clinic"))
        self.worklist = self._add(clinic, "worklist", self.tr("&Worklist"), "Ctrl+Shift+W")
        self.cohort_page = self._add(clinic, "cohort_page", self.tr("&Cohort"), "Ctrl+Shift+O")
        self.batch = self._add(clinic, "batch_letters", self.tr("&Letters for several patients…"), None)
        self.letterhead = self._add(clinic, "letterhead", self.tr("Letter&head and signature…"), None)
        clinic.addSeparator()
        self.export_assessments = self._add(
            clinic, "export_assessments", self.tr("&Export all assessments…"), None
        )
        clinic.addSeparator()
        self.settings = self._add(clinic, "settings", self.tr("&Settings"), "Ctrl+,")
        help_ = bar.addMenu(self.tr("&Help"))
        self.manual = self._add(help_, "manual", self.tr("&Manual"), QKeySequence.StandardKey.HelpContents)
        self.shortcuts = self._add(help_, "shortcuts", self.tr("&Keyboard shortcuts"), "Ctrl+F1")
        self.about = self._add(help_, "about", self.tr("&About AfterCART"), None)

    @property
    def of_clinic(self) -> tuple[QAction, ...]:
        """Actions that need an unlocked clinic."""
        return (
            self.lock, self.import_files, self.find, self.next, self.previous, self.compare, self.batch,
            self.new_patient,
            self.letterhead, self.settings, self.worklist, self.cohort_page, self.export_assessments,
        )  # fmt: skip

    @property
    def of_recovery(self) -> tuple[QAction, ...]:
        """Actions that need the page of the recovery in view."""
        return (*self.axes.values(), self.day_zero, self.lanes, self.ranges, self.cohort)

    @property
    def of_figure(self) -> tuple[QAction, ...]:
        """Actions that need a page with a figure in view."""
        return (self.export_figure, self.copy_figure, self.copy_data, self.figure_table)

    @property
    def of_patient(self) -> tuple[QAction, ...]:
        """Actions that need a patient."""
        return (
            self.export_page, self.recovery, self.visits, self.clones, self.events, self.letters,
            self.history, self.add_sample, self.edit_patient, self.merge_patient, self.delete_patient,
        )  # fmt: skip

    def all_with_keys(self) -> list[tuple[str, str]]:
        """Return (what it does, its keys) of every action that has a key, by its plain name."""
        return [
            (self._plain[action].replace("&", "").rstrip("…"), keys)
            for action in self._plain
            if (
                keys := ", ".join(
                    k.toString(QKeySequence.SequenceFormat.NativeText) for k in action.shortcuts()
                )
            )
        ]

    def name_undo(self, undo: str | None, redo: str | None, *, is_possible: bool) -> None:
        """Name what *Undo* and *Redo* would do; None: nothing."""
        self.undo.setText(self.tr("&Undo {what}").format(what=undo) if undo else self.tr("&Undo"))
        self.redo.setText(self.tr("&Redo {what}").format(what=redo) if redo else self.tr("&Redo"))
        self.undo.setEnabled(is_possible and undo is not None)
        self.redo.setEnabled(is_possible and redo is not None)

    def _themes(self, menu: QMenu) -> dict[str, QAction]:
        group = QActionGroup(self)
        themes = {}
        for name, text in (
            ("light", self.tr("L&ight")),
            ("dark", self.tr("Dar&k")),
            ("system", self.tr("As the s&ystem")),
        ):
            action = self._add_switch(menu, f"theme_{name}", text, None)
            group.addAction(action)
            themes[name] = action
        return themes

    def _axes(self, menu: QMenu) -> dict[AxisKind, QAction]:
        group = QActionGroup(self)
        names: dict[AxisKind, str] = {
            "two_scale": self.tr("Axis: &two-scale"),
            "linear": self.tr("Axis: lin&ear"),
            "log_day": self.tr("Axis: l&og days"),
            "calendar": self.tr("Axis: calen&dar"),
        }
        axes = {}
        for number, (axis, text) in enumerate(names.items(), 1):
            axes[axis] = self._add_switch(menu, f"axis_{axis}", text, f"Alt+{number}")
            group.addAction(axes[axis])
        return axes

    def _add_switch(self, menu: QMenu, name: str, text: str, key: Key) -> QAction:
        action = self._add(menu, name, text, key)
        action.setCheckable(True)
        return action

    def _add(self, menu: QMenu, name: str, text: str, key: Key) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"action_{name}")
        self._plain[action] = text
        if key is not None:
            action.setShortcut(QKeySequence(key))
        menu.addAction(action)
        return action
