"""How the window looks as a whole: theme, zoom and the style of our own parts."""

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

import resources
from widgets.theme import BODY_PX, Theme, load_fonts, load_theme, qt_palette, style_sheet

_THEME = "aftercart_theme"
_ZOOM = "aftercart_zoom_percent"
_FONT_SIZE = re.compile(r"font-size: (\d+(?:\.\d+)?)px")

_OWN_STYLE = """
QLabel[kind="title"] {{ font-size: 16px; font-weight: 600; }}
QLabel[kind="huge"] {{ font-size: 24px; font-weight: 600; }}
QLabel[kind="name"] {{ font-size: 18px; font-weight: 600; }}
QLabel[kind="day"] {{ font-size: 20px; font-weight: 600; }}
QLabel[kind="strong"] {{ font-weight: 600; }}
QLabel[kind="card_title"] {{ font-size: 13px; font-weight: 600; }}
QLabel[kind="outcome"] {{ font-size: 16px; font-weight: 600; }}
QLabel[kind="sentence"] {{ font-size: 13px; }}
QLabel[kind="label"] {{ color: {t.text2}; }}
QLabel[kind="hint"] {{ color: {t.text3}; font-size: 11px; }}
QLabel[kind="warn"] {{ color: {t.warn}; font-weight: 500; }}
QLabel[kind="crit"] {{ color: {t.crit}; font-weight: 500; }}
QLabel[kind="badge_warn"] {{ background: {t.warn_bg}; color: {t.warn}; border-radius: 8px;
    padding: 1px 8px; font-weight: 600; font-size: 11px; }}
QLabel[kind="badge_crit"] {{ background: {t.crit_bg}; color: {t.crit}; border-radius: 8px;
    padding: 1px 8px; font-weight: 600; font-size: 11px; }}
QLabel[kind="badge"] {{ background: {t.sunken}; color: {t.text2}; border-radius: 8px;
    padding: 1px 8px; font-weight: 600; font-size: 11px; }}
QLabel[kind="count"] {{ background: {t.warn_bg}; color: {t.warn}; border: 1px solid {t.warn};
    border-radius: 7px; padding: 0 3px; font-weight: 600; font-size: 10px; }}
QPushButton[kind="pressing"] {{ background: transparent; border: 2px solid transparent; border-radius: 5px;
    padding: 1px 2px; color: {t.text2}; font-size: 11px; font-weight: 400; }}
QPushButton[kind="pressing"]:checked {{ background: {t.accent_soft}; color: {t.accent}; font-weight: 600; }}
QPushButton[kind="pressing"]:focus {{ border-color: {t.accent}; }}
QFrame[kind="rule"] {{ background: {t.line}; border: 0; }}
QFrame[kind="rail"] {{ background: {t.sunken}; border: 0; border-right: 1px solid {t.line}; }}
QFrame[kind="side"] {{ background: {t.surface}; border: 0; border-right: 1px solid {t.line}; }}
QFrame[kind="banner"] {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[kind="panel"] {{ background: {t.window}; border: 0; border-left: 1px solid {t.line}; }}
QLabel[kind="accent"] {{ color: {t.accent}; font-weight: 500; }}
QLabel[kind="badge_ok"] {{ background: {t.ok_bg}; color: {t.ok}; border-radius: 8px;
    padding: 1px 8px; font-weight: 600; font-size: 11px; }}
QScrollArea[kind="panel"] {{ background: {t.surface}; border: 0; border-left: 1px solid {t.line}; }}
QScrollArea[kind="panel_left"] {{ background: {t.surface}; border: 0; border-right: 1px solid {t.line}; }}
QFrame[kind="side_panel"] {{ background: {t.surface}; border: 0; }}
QFrame[kind="strip_refused"] {{ background: {t.crit_bg}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[kind="strip_asked"] {{ background: {t.warn_bg}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[kind="strip_refused"] QLabel {{ color: {t.crit}; font-weight: 500; }}
QFrame[kind="strip_asked"] QLabel {{ color: {t.warn}; font-weight: 500; }}
QPushButton[kind="strip"] {{ padding: 2px 8px; }}
QPushButton[kind="strip"]:focus {{ padding: 1px 7px; }}
QPushButton[kind="row"] {{ background: transparent; border: 2px solid transparent; border-radius: 4px;
    padding: 1px 3px; text-align: left; font-weight: 400; }}
QPushButton[kind="row"]:hover {{ text-decoration: underline; }}
QPushButton[kind="row"]:focus {{ border-color: {t.accent}; }}
QPushButton[kind="row"]:disabled {{ color: {t.text2}; }}
QToolButton[kind="menu"] {{ background: {t.surface}; border: 1px solid {t.control}; border-radius: 5px;
    padding: 5px 10px; font-weight: 500; }}
QToolButton[kind="menu"]:focus {{ border: 2px solid {t.accent}; padding: 4px 9px; }}
QToolButton[kind="menu"]:disabled {{ color: {t.text3}; border-color: {t.line2}; }}
QToolButton[kind="menu"]::menu-indicator {{ image: none; }}
QLineEdit[kind="entry"], QLineEdit[kind="entry"]:focus {{ border: 2px solid {t.accent}; border-radius: 3px;
    padding: 0 4px; background: {t.surface}; }}
QFrame[kind="tint"] {{ background: {t.accent_soft}; border: 0; border-radius: 7px; }}
QWidget[kind="page"] {{ background: {t.window}; }}
QFrame[kind="problem"] {{ background: {t.crit_bg}; border: 0; border-bottom: 1px solid {t.crit}; }}
QFrame[kind="notice"] {{ background: {t.warn_bg}; border: 0; border-bottom: 1px solid {t.warn}; }}
QFrame[kind="done"] {{ background: {t.ok_bg}; border: 0; border-bottom: 1px solid {t.ok}; }}
QFrame[kind="settle"] {{ background: {t.warn_bg}; border: 1px solid {t.warn}; border-radius: 7px; }}
QFrame[kind="paper"] {{ background: #FFFFFF; border: 1px solid {t.line2}; }}
QTextEdit[kind="letter"], QTextEdit[kind="letter"]:focus {{ background: transparent; border: 0; padding: 0;
    font-size: 13px; }}
QFrame[kind="done"] QLabel, QLabel[kind="done_text"] {{ color: {t.ok}; font-weight: 500; }}
QFrame[kind="problem"] QLabel, QLabel[kind="problem_text"] {{ color: {t.crit}; font-weight: 500; }}
QFrame[kind="notice"] QLabel, QLabel[kind="notice_text"] {{ color: {t.warn}; font-weight: 500; }}
QFrame[kind="task"] {{ background: {t.surface}; border: 0; border-top: 1px solid {t.line2}; }}
QToolButton[kind="rail"] {{ border: 2px solid transparent; border-radius: 7px; padding: 5px 0 3px 0;
    color: {t.text2}; font-size: 10.5px; font-weight: 500; }}
QToolButton[kind="rail"]:checked {{ background: {t.accent_soft}; color: {t.accent}; font-weight: 600; }}
QToolButton[kind="rail"]:focus {{ border-color: {t.accent}; }}
QToolButton[kind="segment"] {{ border: 2px solid transparent; border-radius: 5px; padding: 2px 6px;
    color: {t.text2}; }}
QToolButton[kind="segment"]:checked {{ background: {t.surface}; color: {t.text}; font-weight: 600;
    border-color: {t.control}; }}
QToolButton[kind="segment"]:focus {{ border-color: {t.accent}; }}
QToolButton[kind="segment"]:disabled {{ color: {t.text3}; }}
QFrame[kind="popup"] {{ background: {t.surface}; border: 1px solid {t.control}; border-radius: 7px; }}
QFrame[kind="popup"] QScrollArea > QWidget > QWidget {{ background: {t.surface}; }}
QFrame[kind="segments"] {{ background: {t.sunken}; border: 1px solid {t.line2}; border-radius: 6px; }}
QPushButton[kind="link"] {{ background: transparent; border: 2px solid transparent; border-radius: 4px;
    padding: 2px 3px; color: {t.accent}; font-weight: 500; text-align: left; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border-color: {t.accent}; }}
QPushButton[kind="link"]:disabled {{ color: {t.text3}; }}
QPushButton[kind="chip"] {{ border-radius: 10px; padding: 3px 10px; }}
QPushButton[kind="chip"]:focus {{ padding: 2px 9px; }}
QPushButton[kind="chip"]:checked {{ background: {t.accent_soft}; color: {t.accent}; border-color: {t.accent};
    font-weight: 600; }}
QPushButton[kind="card"] {{ background: transparent; border: 2px solid transparent; border-radius: 5px;
    padding: 0; text-align: left; }}
QPushButton[kind="card"]:focus {{ border-color: {t.accent}; }}
QPushButton[kind="rule_card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 7px;
    padding: 0; text-align: left; font-weight: 400; }}
QPushButton[kind="rule_card"]:hover {{ border-color: {t.control}; }}
QPushButton[kind="rule_card"]:focus {{ border: 2px solid {t.accent}; padding: 0; }}
QPushButton[kind="chip_warn"] {{ border-radius: 10px; padding: 3px 10px; color: {t.warn}; }}
QPushButton[kind="chip_crit"] {{ border-radius: 10px; padding: 3px 10px; color: {t.crit}; }}
QPushButton[kind="chip_warn"]:focus, QPushButton[kind="chip_crit"]:focus {{ padding: 2px 9px; }}
QLabel[kind="outcome_plain"] {{ font-size: 16px; font-weight: 600; color: {t.text}; }}
QLabel[kind="outcome_word_plain"] {{ font-size: 12px; font-weight: 600; color: {t.text}; }}
QLabel[kind="outcome_ok"] {{ font-size: 16px; font-weight: 600; color: {t.ok}; }}
QLabel[kind="outcome_word_ok"] {{ font-size: 12px; font-weight: 600; color: {t.ok}; }}
QLabel[kind="outcome_warn"] {{ font-size: 16px; font-weight: 600; color: {t.warn}; }}
QLabel[kind="outcome_word_warn"] {{ font-size: 12px; font-weight: 600; color: {t.warn}; }}
QLabel[kind="outcome_crit"] {{ font-size: 16px; font-weight: 600; color: {t.crit}; }}
QLabel[kind="outcome_word_crit"] {{ font-size: 12px; font-weight: 600; color: {t.crit}; }}
QLabel[kind="outcome_quiet"] {{ font-size: 16px; font-weight: 600; color: {t.text3}; }}
QLabel[kind="outcome_word_quiet"] {{ font-size: 12px; font-weight: 600; color: {t.text3}; }}
QPushButton[kind="control"] {{ padding: 5px 8px; }}
QPushButton[kind="control"]:focus {{ padding: 4px 7px; }}
QPushButton[kind="wide"] {{ padding: 7px 12px; font-size: 13px; }}
QPushButton[kind="wide"]:focus {{ padding: 6px 11px; }}
QAbstractItemView:focus {{ border: 2px solid {t.accent}; }}
QAbstractItemView[kind="list"] {{ border: 2px solid transparent; }}
QListWidget[kind="sections"] {{ background: transparent; border: 2px solid transparent; border-radius: 5px; }}
QListWidget[kind="sections"]:focus {{ border: 2px solid {t.accent}; }}
QListWidget[kind="sections"]::item {{ padding: 5px 6px; border-radius: 4px; color: {t.text}; }}
QListWidget[kind="sections"]::item:disabled {{ color: {t.text2}; }}
QListWidget[kind="sections"]::item:selected {{ background: {t.accent_soft}; color: {t.accent}; }}
QAbstractItemView[kind="list"]:focus {{ border: 2px solid {t.accent}; }}
QTabBar::tab {{ margin: 0 8px 0 0; padding: 5px 8px; border: 2px solid transparent;
    border-bottom: 3px solid transparent; }}
QTabBar::tab:selected {{ border-bottom-color: {t.accent}; }}
QTabBar::tab:focus {{ border: 2px solid {t.accent}; border-bottom-width: 3px; border-radius: 4px; }}
QCheckBox {{ spacing: 6px; padding: 3px; border: 2px solid transparent; border-radius: 4px; }}
QCheckBox:focus {{ border-color: {t.accent}; }}
QCheckBox::indicator, QAbstractItemView::indicator {{ width: 14px; height: 14px;
    border: 1px solid {t.control}; border-radius: 3px;
    background: {t.surface}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {t.accent};
    border-color: {t.accent}; image: url({tick}); }}
QCheckBox:disabled {{ color: {t.text3}; }}
QRadioButton {{ spacing: 6px; padding: 3px; border: 2px solid transparent; border-radius: 4px; }}
QRadioButton:focus {{ border-color: {t.accent}; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {t.control}; border-radius: 8px;
    background: {t.surface}; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {t.accent}; border-radius: 8px;
    background: {t.on_accent}; }}
QRadioButton:disabled {{ color: {t.text3}; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox[kind="asked"] {{ border: 2px solid {t.crit}; }}
QComboBox::down-arrow {{ image: url({chevron}); width: 12px; height: 12px; }}
QTableView::item {{ padding: 0 5px; border: 0; }}
QHeaderView[kind="narrow"]::section {{ padding: 4px 8px 4px 4px; }}
QTableView::item:selected {{ background: {t.accent_soft}; color: {t.text}; }}
QScrollArea:focus {{ border: 2px solid {t.accent}; }}
QPlainTextEdit[readOnly="true"] {{ background: {t.sunken}; border-color: {t.line2}; }}
"""


def apply_look(app: QApplication, theme: Theme, *, zoom_percent: int = 100) -> None:
    """Give *app* the colours of *theme*, the bundled font and the zoom, also while it is running."""
    app.setProperty(_THEME, theme.name)
    app.setProperty(_ZOOM, zoom_percent)
    font = QFont(load_fonts())
    font.setPixelSize(round(BODY_PX * zoom_percent / 100))
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font)
    app.setPalette(qt_palette(theme))
    chevron, tick = (
        resources.path(f"icons/{name}_{theme.name}.svg").as_posix() for name in ("chevron", "tick")
    )
    own = _OWN_STYLE.format(t=theme, chevron=chevron, tick=tick)
    app.setStyleSheet(_scaled(style_sheet(theme) + own, zoom_percent))


def current_theme() -> Theme:
    """Return the theme of the running application."""
    app = QCoreApplication.instance()
    name = app.property(_THEME) if app is not None else None
    return load_theme("dark" if name == "dark" else "light")


def zoomed(pixels: float) -> int:
    """Return *pixels* at the zoom of the running application."""
    app = QGuiApplication.instance()
    percent = app.property(_ZOOM) if app is not None else None
    return round(pixels * (percent or 100) / 100)


def set_kind(widget: QWidget, kind: str) -> None:
    """Let the style sheet draw *widget* as one of our *kind*s, also when it had another before."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _scaled(sheet: str, zoom_percent: int) -> str:
    if zoom_percent == 100:
        return sheet
    return _FONT_SIZE.sub(lambda size: f"font-size: {float(size[1]) * zoom_percent / 100:.1f}px", sheet)
