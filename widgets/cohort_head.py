"""The head of the cohort page: its name, the tabs, and what can be taken away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QTabBar, QToolButton, QWidget

from widgets.cohort_entries import Tab
from widgets.cohort_names import tab_name


class CohortHead(QFrame):
    """Chooses a tab.

    Signals:
        tab_chosen: key of the tab.
        panel_toggled: whether the choices are to be seen, where there is no room beside the figure.
        figure_wanted / table_wanted / bundle_wanted / script_wanted: a file is wanted.
    """

    tab_chosen = Signal(str)
    panel_toggled = Signal(bool)
    figure_wanted = Signal()
    table_wanted = Signal()
    bundle_wanted = Signal()
    script_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "banner")
        self._keys: list[str] = []
        title = QLabel(self.tr("Cohort"))
        title.setObjectName("cohort_head")
        title.setProperty("kind", "title")
        self._tabs = QTabBar()
        self._tabs.setObjectName("cohort_tabs")
        self._tabs.setAccessibleName(self.tr("Analyses"))
        self._tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it has no name before it has tabs
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._tabs.currentChanged.connect(self._announce)
        self._panel = QPushButton(self.tr("Choices"))
        self._panel.setObjectName("cohort_show_panel")
        self._panel.setCheckable(True)
        self._panel.setProperty("kind", "chip")
        self._panel.toggled.connect(self.panel_toggled)
        self._panel.hide()
        self._script = QPushButton(self.tr("Show script"))
        self._script.setObjectName("cohort_script")
        self._script.clicked.connect(self.script_wanted)
        self._export = self._new_export()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 0)
        row.setSpacing(8)
        row.addWidget(title)
        row.addSpacing(12)
        row.addWidget(self._tabs, 1, Qt.AlignmentFlag.AlignBottom)
        for part in (self._panel, self._script, self._export):
            row.addWidget(part)

    @property
    def current(self) -> str | None:
        """Key of the tab in view."""
        index = self._tabs.currentIndex()
        return self._keys[index] if 0 <= index < len(self._keys) else None

    @property
    def wants_panel(self) -> bool:
        """Whether the choices are to be seen although there is no room beside the figure."""
        return self._panel.isChecked()

    def show_tabs(self, tabs: Sequence[Tab]) -> None:
        """Offer *tabs*."""
        self._tabs.blockSignals(True)
        while self._tabs.count():
            self._tabs.removeTab(0)
        self._keys = [tab.key for tab in tabs]
        for key in self._keys:
            self._tabs.addTab(tab_name(key))
        self._tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus if self._keys else Qt.FocusPolicy.NoFocus)
        self._tabs.blockSignals(False)

    def show_tab(self, key: str) -> None:
        """Show *key* as the tab in view, without announcing it."""
        self._tabs.blockSignals(True)
        self._tabs.setCurrentIndex(self._keys.index(key))
        self._tabs.blockSignals(False)

    def show_exportable(self, *, has_figure: bool, has_table: bool) -> None:
        """Let only be taken away what is there."""
        self._figure.setEnabled(has_figure)
        self._table.setEnabled(has_table)
        self._bundle.setEnabled(has_table or has_figure)
        self._script.setEnabled(has_table or has_figure)
        self._export.setEnabled(has_table or has_figure)

    def show_narrow(self, *, is_narrow: bool) -> None:
        """Offer the choices by a button where there is no room for them."""
        self._panel.setVisible(is_narrow)

    def step(self, by: int) -> None:
        """Go to the next tab, or to the one before; after the last comes the first."""
        if self._keys:
            self._tabs.setCurrentIndex((self._tabs.currentIndex() + by) % len(self._keys))

    def listen_in(self, page: QWidget) -> None:
        """Let Ctrl+Tab go from tab to tab wherever in *page* the focus is."""
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1), ("Ctrl+Shift+Backtab", -1)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.step(by))

    def take_focus(self) -> None:
        """Let the tabs have the keys."""
        self._tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _announce(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self.tab_chosen.emit(self._keys[index])

    def _new_export(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("cohort_export")
        button.setProperty("kind", "menu")
        button.setText(self.tr("Export") + " ▾")
        button.setAccessibleName(self.tr("Export"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        self._figure = menu.addAction(self.tr("&Figure (PNG, SVG, PDF)…"))
        self._table = menu.addAction(self.tr("&Table (CSV, Excel, Word)…"))
        menu.addSeparator()
        self._bundle = menu.addAction(self.tr("&Reproducible bundle…"))
        for action, wanted in (
            (self._figure, self.figure_wanted),
            (self._table, self.table_wanted),
            (self._bundle, self.bundle_wanted),
        ):
            action.triggered.connect(wanted)
        button.setMenu(menu)
        return button
