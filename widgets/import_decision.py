"""The decision about an import: what stops it, what may be left out, and the button, always in its place."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.import_preview import ImportPreview
from widgets.local_text import whole_text

_BUTTON_PX = 180


class ImportDecision(QFrame):
    """Stands at the bottom of the page, whatever its content.

    Signals:
        import_requested: the user wants it; whether refused values are left out.
    """

    import_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: ImportPreview | None = None
        self._is_busy = False
        self._rest = QCheckBox(self.tr("Leave what is refused out and import the rest"))
        self._rest.setObjectName("import_rest")
        self._rest.toggled.connect(self._tell)
        self._why_not = QLabel()
        self._why_not.setObjectName("why_not")
        self._why_not.setProperty("kind", "label")
        self._why_not.setTextFormat(Qt.TextFormat.PlainText)
        self._why_not.setWordWrap(True)
        self._import = QPushButton(self.tr("Import"))
        self._import.setObjectName("do_import")
        self._import.setProperty("primary", True)
        self._import.setMinimumWidth(_BUTTON_PX)
        self._import.setAccessibleName(self.tr("Import these values"))
        self._import.clicked.connect(lambda: self.import_requested.emit(self._rest.isChecked()))
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self._rest)
        left.addWidget(self._why_not)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addWidget(self._import, 0, Qt.AlignmentFlag.AlignBottom)

    @property
    def is_possible(self) -> bool:
        """Whether it can be imported as it stands."""
        return self._import.isEnabled()

    def show_preview(self, preview: ImportPreview) -> None:
        """Ask for the decision about *preview*."""
        self._preview = preview
        self._rest.setChecked(False)
        self._rest.setVisible(bool(preview.counts.get("refused")) and preview.changes > 0)
        self._tell()

    def show_busy(self, is_busy: bool) -> None:
        """While something is under way, nothing can be decided."""
        self._is_busy = is_busy
        self._rest.setEnabled(not is_busy)
        self._tell()

    def take_focus(self) -> None:
        """Go to the button."""
        self._import.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _tell(self) -> None:
        reason = self._why_not_now()
        changes = self._preview.changes if self._preview is not None else 0
        self._why_not.setText(reason)
        self._why_not.setVisible(bool(reason))
        self._import.setEnabled(not reason and not self._is_busy)
        self._import.setToolTip(reason)
        self._import.setText(
            self.tr("Import 1 value")
            if changes == 1
            else self.tr("Import {n} values").format(n=whole_text(changes))
            if changes
            else self.tr("Import")
        )

    def _why_not_now(self) -> str:
        preview = self._preview
        if preview is None:
            return ""
        refused = preview.counts.get("refused", 0)
        if refused and not (self._rest.isChecked() and preview.changes):
            return self._what_is_refused(preview, refused)
        if not preview.changes:
            return self.tr("Nothing new: every value is already stored as it stands here.")
        return ""

    def _what_is_refused(self, preview: ImportPreview, refused: int) -> str:
        files = [file.name for file in preview.files if file.is_refused]
        values = refused - len(files)
        if files and len(preview.files) == 1:
            said = self.tr("The file is refused.")
        elif len(files) == 1:
            said = self.tr("{file} is refused as a whole.").format(file=files[0])
        elif files:
            said = self.tr("{n} files are refused as a whole.").format(n=whole_text(len(files)))
        else:
            said = ""
        if values == 1:
            said += self.tr(" 1 value is refused.")
        elif values:
            said += self.tr(" {n} values are refused.").format(n=whole_text(values))
        if values or len(preview.files) > 1:
            said += self.tr(" So nothing is imported; the table says why.")
        else:
            said += self.tr(" See why just above.")
        return said.strip()
