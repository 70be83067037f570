"""The clinic's letterhead, its logo, who signs how, the language of letters; the head is shown as it is."""

from dataclasses import replace

from PySide6.QtCore import QByteArray, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from analytics.letters.document import Letterhead, Signature
from widgets.look import zoomed

LOGO, SIGNATURE = "logo", "signature"
_PICTURE_PX = 56
_LANGUAGES = ("en", "fr", "de")


class _Picture(QWidget):
    """An image with the buttons to choose another, or none.

    Signals:
        wanted: another is to be chosen.
        removed: there shall be none.
    """

    wanted = Signal()
    removed = Signal()

    def __init__(self, name: str, accessible: str) -> None:
        super().__init__()
        self._shown = QLabel()
        self._shown.setFixedSize(zoomed(2 * _PICTURE_PX), zoomed(_PICTURE_PX))
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setProperty("kind", "hint")
        choose = QPushButton(self.tr("Choose…"))
        choose.setObjectName(f"choose_{name}")
        choose.setAccessibleName(self.tr("Choose {what}").format(what=accessible))
        choose.clicked.connect(self.wanted)
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.setObjectName(f"remove_{name}")
        self._remove.setAccessibleName(self.tr("Remove {what}").format(what=accessible))
        self._remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._shown, choose, self._remove):
            row.addWidget(widget)
        row.addStretch(1)

    def show_image(self, image: bytes | None) -> None:
        """Show *image*, or that there is none."""
        pixmap = QPixmap()
        if image is not None:
            pixmap.loadFromData(QByteArray(image))
        self._remove.setEnabled(image is not None)
        if pixmap.isNull():
            self._shown.setPixmap(QPixmap())
            self._shown.setText(self.tr("none"))
            return
        ratio = self.devicePixelRatioF()
        pixmap = pixmap.scaled(
            self._shown.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap.setDevicePixelRatio(ratio)
        self._shown.setPixmap(pixmap)


class LetterheadForm(QDialog):
    """Edits letterhead and signature; says what is wanted, keeps nothing itself.

    Signals:
        changed: (``Letterhead``, ``Signature``, language) as they are in the fields now.
        image_wanted: ``logo`` or ``signature``: a file is to be chosen.
        save_requested: (``Letterhead``, ``Signature``, language).
    """

    changed = Signal(object, object, str)
    image_wanted = Signal(str)
    save_requested = Signal(object, object, str)

    def __init__(self, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letterhead_form")
        self.setWindowTitle(self.tr("Letterhead and signature"))
        self._logo: bytes | None = None
        self._image: bytes | None = None
        self._is_filling = False
        self._name = self._line("head_name")
        self._department = self._line("head_department")
        self._contact = QPlainTextEdit()
        self._contact.setObjectName("head_contact")
        self._contact.setTabChangesFocus(True)
        self._contact.setFixedHeight(zoomed(70))
        self._contact.textChanged.connect(self._announce)
        self._logo_shown = self._picture(LOGO, self.tr("logo"))
        self._signer = self._line("signature_name")
        self._signer.setPlaceholderText(author)
        self._role = self._line("signature_role")
        self._image_shown = self._picture(SIGNATURE, self.tr("signature"))
        self._language = QComboBox()
        self._language.setObjectName("default_language")
        names = (self.tr("English"), self.tr("French"), self.tr("German"))
        for key, name in zip(_LANGUAGES, names, strict=True):
            self._language.addItem(name, key)
        self._language.currentIndexChanged.connect(self._announce)
        self._problem = QLabel()
        self._problem.setObjectName("letterhead_problem")
        self._problem.setProperty("kind", "crit")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._head = QLabel()
        self._head.setObjectName("head_preview")
        self._head.setAccessibleName(self.tr("The head of a letter, as it will be"))
        self._head.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pixmap = QPixmap()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save
        )
        save = buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setObjectName("save_letterhead")
        save.setProperty("primary", True)
        buttons.accepted.connect(lambda: self.save_requested.emit(*self.entered()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._new_fields(author), 1)
        layout.addWidget(self._framed_head())
        layout.addWidget(self._problem)
        layout.addWidget(buttons)
        self.resize(zoomed(600), zoomed(640))

    def show_settings(self, head: Letterhead, signature: Signature, language: str) -> None:
        """Fill the fields."""
        self._is_filling = True
        self._name.setText(head.name)
        self._department.setText(head.department)
        self._contact.setPlainText("\n".join(head.contact))
        self._signer.setText(signature.name if signature.name != self._signer.placeholderText() else "")
        self._role.setText(signature.role)
        self._language.setCurrentIndex(max(self._language.findData(language), 0))
        self._logo, self._image = head.logo, signature.image
        self._is_filling = False
        self._show_images()

    def show_image(self, which: str, image: bytes) -> None:
        """Take in an image that was chosen and found good."""
        if which == LOGO:
            self._logo = image
        else:
            self._image = image
        self._show_images()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with an image, or with saving."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def show_head(self, png: QPixmap) -> None:
        """Show the head of a letter as it will be."""
        self._pixmap = png
        self._fit_head()

    def entered(self) -> tuple[Letterhead, Signature, str]:
        """Return what is in the fields."""
        contact = tuple(line.strip() for line in self._contact.toPlainText().splitlines() if line.strip())
        head = Letterhead(self._name.text().strip(), self._department.text().strip(), contact, self._logo)
        author = self._signer.placeholderText()
        signature = Signature(self._signer.text().strip() or author, self._role.text().strip())
        return head, replace(signature, image=self._image), str(self._language.currentData())

    def _show_images(self) -> None:
        self._logo_shown.show_image(self._logo)
        self._image_shown.show_image(self._image)
        self.show_problem("")
        self._announce()

    @Slot()
    def _announce(self) -> None:
        if not self._is_filling:
            self.changed.emit(*self.entered())

    def _drop_image(self, which: str) -> None:
        if which == LOGO:
            self._logo = None
        else:
            self._image = None
        self._show_images()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.textChanged.connect(self._announce)
        return line

    def _picture(self, which: str, name: str) -> _Picture:
        picture = _Picture(which, name)
        picture.wanted.connect(lambda: self.image_wanted.emit(which))
        picture.removed.connect(lambda: self._drop_image(which))
        return picture

    def _new_fields(self, author: str) -> QScrollArea:
        fields = QWidget()
        form = QFormLayout(fields)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows = (
            (self.tr("&Hospital"), self._name), (self.tr("&Department"), self._department),
            (self.tr("&Contact, a line each"), self._contact), (self.tr("Logo"), self._logo_shown),
            (self.tr("&Signs as"), self._signer), (self.tr("&Role"), self._role),
            (self.tr("Signature"), self._image_shown), (self.tr("&Language of letters"), self._language),
        )  # fmt: skip
        for text, field in rows:
            if field is self._signer:
                whose = QLabel(self.tr("Signature of {user}").format(user=author))
                whose.setProperty("kind", "strong")
                form.addRow(whose)
            field.setAccessibleName(text.replace("&", ""))
            form.addRow(text, field)
        note = QLabel(
            self.tr(
                "Kept in the clinic’s file and noted in its history. PNG or JPEG, made smaller if need be."
            )
        )
        note.setProperty("kind", "hint")
        note.setWordWrap(True)
        form.addRow(note)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(fields)
        return area

    def _framed_head(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "paper")
        frame.setFixedHeight(zoomed(112))
        row = QVBoxLayout(frame)
        row.setContentsMargins(1, 1, 1, 1)
        row.addWidget(self._head)
        return frame

    def _fit_head(self) -> None:
        if self._pixmap.isNull():
            return
        ratio = self.devicePixelRatioF()
        width = round(self._head.width() * ratio)
        shown = self._pixmap.scaledToWidth(max(width, 1), Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        self._head.setPixmap(shown)

    def minimumSizeHint(self) -> QSize:
        """Return a size that fits on small screens; the fields scroll."""
        return QSize(zoomed(380), zoomed(320))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the head as wide as the form."""
        super().resizeEvent(event)
        self._fit_head()
