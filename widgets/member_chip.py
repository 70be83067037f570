"""One patient of a comparison above its figure: the key, the name, and a button that takes them out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from analytics.figures.palette import SeriesStyle
from analytics.records.ids import PatientId
from widgets.glyph_pixmap import marker_pixmap
from widgets.icon import IconButton
from widgets.look import zoomed

_KEY_PX = 14
_NAME_PX = 200
_BEFORE_NUMBER = " · "


class MemberChip(QFrame):
    """Says how a patient is drawn.

    Signals:
        removed: id of the patient the user takes out.
    """

    removed = Signal(object)

    def __init__(
        self, patient_id: PatientId, name: str, style: SeriesStyle, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("member_chip")
        self.setProperty("kind", "segments")
        key = QLabel()
        key.setPixmap(marker_pixmap(style.marker, style.colour, zoomed(_KEY_PX)))
        label = self._label = QLabel()
        label.setObjectName("member_name")
        label.setTextFormat(Qt.TextFormat.PlainText)
        room = zoomed(_NAME_PX)
        label.setText(_shortened(name, label.fontMetrics(), room))
        label.setToolTip(name)
        remove = self._remove = IconButton("cross", size_px=12)
        remove.setObjectName("remove_member")
        remove.setAutoRaise(True)
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = self.tr("Take {name} out of the comparison").format(name=name)
        remove.setAccessibleName(words)
        remove.setToolTip(words)
        remove.clicked.connect(lambda: self.removed.emit(patient_id))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 1, 2, 1)
        row.setSpacing(5)
        for part in (key, label, remove):
            row.addWidget(part)

    def forget(self) -> None:
        """Say nobody's name any more; Qt takes the chip away when it has time to."""
        self.hide()
        self._label.clear()
        self._label.setToolTip("")
        self._remove.setToolTip("")
        self._remove.setAccessibleName("")


def _shortened(name: str, metrics: QFontMetrics, room: int) -> str:
    """Return *name* within *room*: the number behind it, which tells namesakes apart, stays whole."""
    said, dot, number = name.rpartition(_BEFORE_NUMBER)
    tail = dot + number if said else ""
    room -= metrics.horizontalAdvance(tail)
    return metrics.elidedText(said or name, Qt.TextElideMode.ElideRight, room) + tail
