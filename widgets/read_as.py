"""How files are read: what was recognised, and the chance to say otherwise."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from widgets.choice_box import ChoiceBox
from widgets.import_preview import ImportPreview
from widgets.look import set_kind

_NARROW_PX = 900
_VALUES = {
    "encoding": ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "windows-1252", "latin-9"),
    "delimiter": (",", ";", "\t", "|"),
    "decimal": (".", ","),
    "date_order": ("ymd", "dmy", "mdy"),
}
_NAMES = {
    "encoding": str(QT_TRANSLATE_NOOP("ReadAs", "Encoding")),
    "delimiter": str(QT_TRANSLATE_NOOP("ReadAs", "Separator")),
    "decimal": str(QT_TRANSLATE_NOOP("ReadAs", "Decimal sign")),
    "date_order": str(QT_TRANSLATE_NOOP("ReadAs", "Dates")),
}
_WORDS = {
    ("delimiter", ","): str(QT_TRANSLATE_NOOP("ReadAs", "comma")),
    ("delimiter", ";"): str(QT_TRANSLATE_NOOP("ReadAs", "semicolon")),
    ("delimiter", "\t"): str(QT_TRANSLATE_NOOP("ReadAs", "tab")),
    ("delimiter", "|"): str(QT_TRANSLATE_NOOP("ReadAs", "bar")),
    ("decimal", "."): str(QT_TRANSLATE_NOOP("ReadAs", "point")),
    ("decimal", ","): str(QT_TRANSLATE_NOOP("ReadAs", "comma")),
    ("date_order", "ymd"): str(QT_TRANSLATE_NOOP("ReadAs", "year-month-day")),
    ("date_order", "dmy"): str(QT_TRANSLATE_NOOP("ReadAs", "day.month.year")),
    ("date_order", "mdy"): str(QT_TRANSLATE_NOOP("ReadAs", "month/day/year")),
    ("encoding", "utf-8"): "UTF-8",
    ("encoding", "utf-8-sig"): "UTF-8 (BOM)",
    ("encoding", "utf-16-le"): "UTF-16 LE",
    ("encoding", "utf-16-be"): "UTF-16 BE",
    ("encoding", "windows-1252"): "Windows-1252",
    ("encoding", "latin-9"): "Latin-9",
}


class ReadAs(QWidget):
    """Encoding, separator, decimal sign and order of dates.

    Signals:
        told: property → value for everything the user says himself.
    """

    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: dict[str, str] = {}
        self._boxes: dict[str, ChoiceBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._labels: dict[str, QLabel] = {}
        for name in _VALUES:
            box = ChoiceBox()
            box.setObjectName(f"read_as_{name}")
            box.setAccessibleName(self.tr(_NAMES[name]))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(lambda _=0, name=name: self._tell(name))
            label = QLabel(self.tr(_NAMES[name]))
            label.setProperty("kind", "hint")
            label.setBuddy(box)
            self._labels[name] = label
            self._boxes[name] = box
        self._arrange()

    def show_recognised(self, preview: ImportPreview) -> None:
        """Show what was recognised in the files, or told."""
        self._told = dict(preview.told)
        evidence = "\n".join(line for file in preview.files for line in file.evidence)
        for name, box in self._boxes.items():
            is_asked = any(name in file.open_questions for file in preview.files)
            box.clear()
            box.addItem(self.tr("choose…") if is_asked else self._recognised(name, preview), None)
            self._mark(name, is_asked=is_asked)
            for value in _VALUES[name]:
                box.addItem(self._word(name, value), value)
            box.setCurrentIndex(max(0, box.findData(self._told.get(name))) if name in self._told else 0)
            box.setToolTip(evidence)

    def focus_question(self) -> bool:
        """Go to the first box that has to be chosen; say whether there is one."""
        asked = next((box for box in self._boxes.values() if box.property("kind") == "asked"), None)
        if asked is not None:
            asked.setFocus(Qt.FocusReason.OtherFocusReason)
        return asked is not None

    def _recognised(self, name: str, preview: ImportPreview) -> str:
        files = [file for file in preview.files if name in file.recognised]
        if name in self._told or not files:
            return self.tr("recognise")
        found = sorted({file.recognised[name] for file in files if name not in file.moot})
        if not found:
            return self.tr("no dates") if name == "date_order" else self.tr("no decimals")
        return self.tr("{what} (recognised)").format(what=", ".join(self._word(name, v) for v in found))

    def _mark(self, name: str, *, is_asked: bool) -> None:
        """Show that a box has to be chosen, in colour and in words."""
        text = self.tr(_NAMES[name])
        label = self._labels[name]
        label.setText(self.tr("{name}: choose").format(name=text) if is_asked else text)
        set_kind(label, "crit" if is_asked else "hint")
        set_kind(self._boxes[name], "asked" if is_asked else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put two below two where four do not fit side by side."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Allow to be made narrow: then there are two rows."""
        return QSize(0, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        pairs = 2 if self.width() < _NARROW_PX else 4
        for place, name in enumerate(_VALUES):
            row, column = divmod(place, pairs)
            self._grid.addWidget(self._labels[name], row, 2 * column)
            self._grid.addWidget(self._boxes[name], row, 2 * column + 1)
        self._grid.setColumnStretch(8, 1)

    def _tell(self, name: str) -> None:
        value = self._boxes[name].currentData()
        told = {**self._told, name: value} if value is not None else {**self._told}
        if value is None:
            told.pop(name, None)
        if told != self._told:
            self._told = told
            self.told.emit(dict(told))

    def _word(self, name: str, value: str) -> str:
        word = _WORDS.get((name, value))
        return self.tr(word) if word is not None else value
