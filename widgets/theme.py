"""What the window looks like: a theme's tokens as Qt palette and style sheet, and the bundled font."""

from functools import cache
from pathlib import Path
from typing import Literal

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

import resources
from analytics.figures.palette import Palette, load_palette
from analytics.figures.spec import Weight

Theme = Palette
"""The screen and the figures on it share one set of colours."""

FONT_FAMILY = "Inter Tabular"
BODY_PX = 12
_FILES = {
    Weight.REGULAR: "Regular",
    Weight.MEDIUM: "Medium",
    Weight.SEMI_BOLD: "SemiBold",
    Weight.BOLD: "Bold",
}

_STYLE_SHEET = """
QMainWindow, QDialog {{ background: {t.window}; }}
QMenuBar {{ background: {t.surface}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.accent_soft}; color: {t.accent}; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.line2}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.accent}; }}
QMenu::item:disabled {{ color: {t.control}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 6px; }}
QToolTip {{ background: {t.text}; color: {t.surface}; border: 0; padding: 4px 6px; }}
QStatusBar {{ background: {t.sunken}; color: {t.text2}; font-size: 11px; }}
QStatusBar::item {{ border: 0; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {{
    background: {t.surface}; border: 1px solid {t.control}; border-radius: 5px; padding: 4px 8px;
    selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{
    border: 2px solid {t.accent}; padding: 3px 7px; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {t.text3}; border-color: {t.line2}; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.line2};
    selection-background-color: {t.accent_soft}; selection-color: {t.accent}; }}
QPushButton {{ background: {t.surface}; border: 1px solid {t.control}; border-radius: 5px;
    padding: 5px 12px; font-weight: 500; }}
QPushButton:hover {{ border-color: {t.text2}; }}
QPushButton:pressed {{ background: {t.sunken}; }}
QPushButton:disabled {{ color: {t.text3}; border-color: {t.line2}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 4px 11px; }}
QPushButton[primary="true"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QPushButton[primary="true"]:focus {{ border-color: {t.text}; }}
QPushButton[primary="true"]:disabled {{ background: {t.line2}; color: {t.text3}; border-color: {t.line2}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px; }}
QToolButton:hover {{ background: {t.sunken}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
QToolButton:checked {{ background: {t.accent_soft}; color: {t.accent}; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {t.text2}; padding: 7px 2px; margin-right: 20px;
    border-bottom: 3px solid transparent; font-weight: 500; }}
QTabBar::tab:selected {{ color: {t.accent}; border-bottom-color: {t.accent}; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {t.line}; }}
QAbstractItemView {{ background: {t.surface}; alternate-background-color: {t.surface}; border: 0;
    gridline-color: {t.line}; outline: 0;
    selection-background-color: {t.accent_soft}; selection-color: {t.text}; }}
QHeaderView {{ background: {t.sunken}; }}
QHeaderView::section {{ background: {t.sunken}; color: {t.text2}; border: 0;
    border-bottom: 1px solid {t.line2}; padding: 4px 8px; font-size: 11px; font-weight: 600; }}
QScrollArea {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.control}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 24px; }}
QScrollBar::handle:horizontal {{ min-width: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; border: 0; width: 0; height: 0; }}
QProgressBar {{ background: {t.sunken}; border: 0; border-radius: 3px; height: 6px; text-align: center; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QSplitter::handle {{ background: {t.line}; }}
QFrame[card="true"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 7px; }}
"""


def load_theme(name: Literal["light", "dark"]) -> Theme:
    """Return the theme *name* with one attribute per colour token."""
    return load_palette(name)


def font_file(weight: Weight) -> Path:
    """Return the file of the bundled font in *weight*."""
    return resources.path(f"fonts/InterTabular-{_FILES[weight]}.ttf")


@cache
def load_fonts() -> str:
    """Make the bundled font known to Qt once, and return its family.

    Raises:
        OSError: a font file is damaged.
    """
    for weight in Weight:
        file = font_file(weight)
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise OSError(f"{file.name} cannot be loaded")
    return FONT_FAMILY


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole application the colours of *theme* and the bundled font."""
    font = QFont(load_fonts())
    font.setPixelSize(BODY_PX)
    app.setStyle("Fusion")
    app.setFont(font)
    app.setPalette(qt_palette(theme))
    app.setStyleSheet(style_sheet(theme))


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of *theme*; a button with the property ``primary`` is the filled one."""
    return _STYLE_SHEET.format(t=theme)


def qt_palette(theme: Theme) -> QPalette:
    """Return the Qt palette of *theme*, for what the style sheet does not reach."""
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.sunken,
        role.Text: theme.text,
        role.PlaceholderText: theme.text3,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.crit,
        role.Light: theme.surface,
        role.Midlight: theme.line,
        role.Mid: theme.line2,
        role.Dark: theme.control,
        role.Shadow: theme.text3,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.text,
        role.ToolTipText: theme.surface,
    }.items():
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(theme.text3))
    return palette
