"""The user asks what this is, and which keys there are."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.main_window import MainWindow
from app.manual_chapters import CLINIC_FILE, chapter_of_page, chapter_of_part
from app.version import program_version
from resources import path
from widgets.clinic_page import PATIENTS, ClinicPage

MANUAL = ("manual/manual.md", "manual/published-numbers.md")
"""The files of the manual, one after the other."""


class GetHelp(QObject):
    """Manual, keyboard shortcuts, About: each beside the window, closed with Escape."""

    def __init__(self, window: MainWindow, page: ClinicPage) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        window.menus.manual.triggered.connect(self._show_manual)
        window.menus.about.triggered.connect(self._show_about)
        window.menus.shortcuts.triggered.connect(self._show_shortcuts)

    @Slot()
    def _show_manual(self) -> None:
        pages = QTextBrowser()
        pages.setMarkdown("\n\n".join(path(name).read_text(encoding="utf-8") for name in MANUAL))
        pages.setOpenLinks(False)
        pages.setObjectName("manual_pages")
        pages.setAccessibleName(self.tr("Manual"))
        self._open(self.tr("Manual"), pages, "manual", width=680)
        _go_to(pages, self._chapter())

    def _chapter(self) -> str:
        """Return the chapter about what is in view."""
        if self._window.page is not self._page:
            return CLINIC_FILE
        is_patient = self._page.part == PATIENTS and self._page.patient.isVisible()
        return chapter_of_page(self._page.patient.page) if is_patient else chapter_of_part(self._page.part)

    @Slot()
    def _show_about(self) -> None:
        text = QLabel(
            self.tr(
                "AfterCART {version}\n\n"
                "Follow-up after CD19 CAR T-cell therapy: enter, review, print, learn.\n\n"
                "Not a medical device. Decisions stay with the physician: rules are cited, inputs shown.\n\n"
                "Everything stays on this computer, encrypted; nothing is sent anywhere.\n\n"
                "Apache License 2.0. Qt for Python (LGPL), pyqtgraph (MIT), SQLCipher (BSD), Inter (OFL), "
                "LOINC and UCUM under their terms: see NOTICE."
            ).format(version=program_version())
        )
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._open(self.tr("About AfterCART"), text, "about", width=440)

    @Slot()
    def _show_shortcuts(self) -> None:
        listing = QWidget()
        grid = QGridLayout(listing)
        grid.setHorizontalSpacing(24)
        for row, (what, keys) in enumerate((*self._window.menus.all_with_keys(), *self._in_place())):
            key = QLabel(keys)
            key.setProperty("kind", "strong")
            grid.addWidget(QLabel(what), row, 0)
            grid.addWidget(key, row, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(listing)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(listing.sizeHint().width() + bar + 8)
        area.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._open(self.tr("Keyboard shortcuts"), area, "shortcuts", width=420)

    def _in_place(self) -> list[tuple[str, str]]:
        return [
            (self.tr("From the search into the list"), self.tr("Down")),
            (self.tr("Clear the search, close details"), self.tr("Escape")),
            (self.tr("In the figure: sample by sample"), "←, →"),
            (self.tr("In the figure: ten samples at a time"), self.tr("Ctrl+←, Ctrl+→")),
            (self.tr("In the figure: to day 0, to the last sample"), self.tr("Home, End")),
            (
                self.tr("In the figure: where the values at the cursor come from"),
                self.tr("Enter, then ↓ and ↑"),
            ),
            (self.tr("In the figure: closer, farther, show all"), self.tr("+, −, Ctrl+Home")),
            (self.tr("In the list of lanes: show or hide"), self.tr("Space")),
            (self.tr("In the list of lanes: move up or down"), self.tr("Alt+↑, Alt+↓")),
            (self.tr("In the list of lanes: higher, lower"), "+, −"),
            (self.tr("In the list of lanes: log or linear"), "Alt+L"),
        ]

    def _open(self, title: str, content: QWidget, name: str, *, width: int) -> None:
        dialog = QDialog(self._window)
        dialog.setObjectName(name)
        dialog.setWindowTitle(title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(dialog.close)
        layout = QVBoxLayout(dialog)
        layout.addWidget(content, 1)
        layout.addWidget(buttons)
        dialog.resize(width, min(520, self._window.height()))
        dialog.show()


def _go_to(pages: QTextBrowser, chapter: str) -> None:
    """Show the manual from the heading *chapter* on."""
    block = pages.document().begin()
    while block.isValid():
        if block.blockFormat().headingLevel() and block.text() == chapter:
            top = pages.document().documentLayout().blockBoundingRect(block).top()
            pages.verticalScrollBar().setValue(round(top))
            cursor = pages.textCursor()
            cursor.setPosition(block.position())
            pages.setTextCursor(cursor)
            pages.verticalScrollBar().setValue(round(top))
            return
        block = block.next()
