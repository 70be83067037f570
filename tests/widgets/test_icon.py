"""Every icon can be painted, in the colour asked for."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

import resources
from widgets.icon import IconButton, IconLabel, icon_pixmap
from widgets.look import apply_look
from widgets.theme import load_theme

ICONS = sorted(path.stem for path in resources.path("icons").glob("*.svg"))


@pytest.mark.parametrize("name", ICONS)
def test_that_an_icon_leaves_ink_in_its_colour(name: str, qtbot: QtBot) -> None:
    image = icon_pixmap(name, "#A5231B", 16, 2.0).toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    ]
    assert inked
    if not name.startswith(("aftercart", "chevron", "tick")):
        assert any(abs(c.red() - 0xA5) < 4 and abs(c.blue() - 0x1B) < 4 for c in inked)


def test_that_an_icon_follows_the_theme(qapp, qtbot: QtBot) -> None:
    button = IconButton("lock", token="text")
    qtbot.addWidget(button)

    def darkest() -> int:
        image = button.icon().pixmap(16, 16).toImage()
        colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        return min((c.lightness() for c in colours if c.alpha() > 200), default=QColor("white").lightness())

    apply_look(qapp, load_theme("light"))
    light = darkest()
    apply_look(qapp, load_theme("dark"))
    dark = darkest()
    apply_look(qapp, load_theme("light"))
    assert light < 80 < dark


def test_that_no_icon_stays_none_when_the_theme_changes(qtbot: QtBot) -> None:
    """A reason without a mark must not come to look like one that is met."""
    label = IconLabel("check", token="ok")
    qtbot.addWidget(label)
    label.show_none()
    QCoreApplication.sendEvent(label, QEvent(QEvent.Type.StyleChange))
    assert label.pixmap().isNull()
    label.show_icon("check", "ok")
    assert not label.pixmap().isNull()
