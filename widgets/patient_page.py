"""One patient: banner, tabs and the pages under them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from widgets.clones_page import ClonesPage
from widgets.events_page import EventsPage
from widgets.history_page import HistoryPage
from widgets.letters_page import LettersPage
from widgets.patient_banner import PatientBanner
from widgets.recovery_page import RecoveryPage
from widgets.visits_page import VisitsPage

RECOVERY, VISITS, CLONES, EVENTS, LETTERS, HISTORY = range(6)


class PatientPage(QWidget):
    """Holds the pages of the patient that is open.

    Signals:
        page_shown: number of the page now in view (``RECOVERY`` … ``HISTORY``).
    """

    page_shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = PatientBanner()
        self.recovery = RecoveryPage()
        self.visits = VisitsPage()
        self.clones = ClonesPage()
        self.events = EventsPage()
        self.letters = LettersPage()
        self.history = HistoryPage()
        self._tabs = QTabBar()
        self._tabs.setObjectName("patient_tabs")
        self._tabs.setAccessibleName(self.tr("Pages of the patient"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(True)
        self._pages = QStackedWidget()
        pages = (
            (self.tr("Recovery"), self.recovery),
            (self.tr("Visits"), self.visits),
            (self.tr("Clones"), self.clones),
            (self.tr("Events and treatment"), self.events),
            (self.tr("Letters"), self.letters),
            (self.tr("History"), self.history),
        )
        for name, page in pages:
            self._tabs.addTab(name)
            self._pages.addWidget(page)
        self._tabs.currentChanged.connect(self._show)
        keys = QLabel(self.tr("Ctrl+1 … Ctrl+6"))
        keys.setProperty("kind", "hint")
        strip = QFrame()
        strip.setProperty("kind", "banner")
        row = QHBoxLayout(strip)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._tabs, 1)
        row.addWidget(keys, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(strip)
        layout.addWidget(self._pages, 1)

    @property
    def page(self) -> int:
        """The page in view."""
        return self._tabs.currentIndex()

    @Slot(int)
    def show_page(self, page: int) -> None:
        """Bring a page into view."""
        self._tabs.setCurrentIndex(page)

    @Slot(int)
    def _show(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.page_shown.emit(page)
