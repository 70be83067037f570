from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from widgets.theme import FONT_FAMILY, apply_theme, load_fonts, load_theme, style_sheet


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, with its looks put back afterwards."""
    font, palette, style = qapp.font(), qapp.palette(), qapp.style().objectName()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_that_a_theme_colours_the_whole_application(app: QApplication, name: str) -> None:
    theme = load_theme(name)  # type: ignore[arg-type]
    apply_theme(app, theme)
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(theme.window)
    assert app.palette().color(QPalette.ColorRole.Text) == QColor(theme.text)
    assert theme.accent in app.styleSheet()


def test_that_a_widget_after_a_change_of_theme_has_the_new_colours(app: QApplication, qtbot: QtBot) -> None:
    apply_theme(app, load_theme("light"))
    label = QLabel("Day +90")
    qtbot.addWidget(label)
    apply_theme(app, load_theme("dark"))
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(load_theme("dark").text)


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold])
def test_that_the_bundled_font_is_the_one_qt_uses(qapp: QApplication, weight: QFont.Weight) -> None:
    font = QFont(load_fonts())
    font.setWeight(weight)
    info = QFontInfo(font)
    assert info.family() == FONT_FAMILY
    assert info.weight() == weight
    assert info.exactMatch()


def test_that_the_style_sheet_leaves_fonts_of_widgets_to_them() -> None:
    assert "font-family" not in style_sheet(load_theme("light"))
