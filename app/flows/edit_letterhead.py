"""The user sets the clinic's letterhead and signs: kept as audited settings, seen at once as it will be."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog

from analytics.letters.document import LetterDocument, Letterhead, Signature
from analytics.letters.letterhead_settings import (
    LANGUAGE,
    language_from,
    letterhead_from,
    letterhead_settings,
    signature_from,
    signature_settings,
)
from analytics.records.command import Change, Command
from analytics.records.setting import Setting
from app.errors import ErrorDesk
from app.flows.write_letter import WriteLetter
from app.main_window import MainWindow
from app.open_form import OpenForm
from app.session import Session
from app.settings import UserSettings
from app.tasks import TaskRunner, Tick
from widgets.letterhead_form import LetterheadForm

_DEBOUNCE_MS = 300
_SCALE = 2.0
_HEAD_SHARE = 0.14
_MOST_BYTES = 10_000_000
MOST_KEPT_BYTES = 500_000  # the audit trail keeps every version


class EditLetterhead(QObject):
    """Opens the form; images are decoded before they are taken, the whole is one command."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        tasks: TaskRunner,
        settings: UserSettings,
        errors: ErrorDesk,
        *,
        writing: WriteLetter,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._tasks = window, session, tasks
        self._settings, self._errors = settings, errors
        self._held = OpenForm[LetterheadForm](session, LetterheadForm.reject, gone=self._forget, parent=self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_DEBOUNCE_MS)
        self._soon.timeout.connect(self._draw)
        window.menus.letterhead.triggered.connect(self.ask)
        writing.letterhead_wanted.connect(self.ask)

    @property
    def form(self) -> LetterheadForm | None:
        """The form while it is open."""
        return self._held.form

    @Slot()
    def ask(self) -> None:
        """Show the form."""
        if not self._session.is_open:
            return
        if self._session.is_read_only:
            self._window.problems.show_notice(
                self.tr("The clinic is open for reading only: its letterhead cannot be changed.")
            )
            return
        self._held.close()
        settings, author = self._session.reader.settings.all(), self._session.reader.user
        form = LetterheadForm(author, self._window)
        form.changed.connect(lambda *_: self._soon.start())
        form.image_wanted.connect(self._choose)
        form.save_requested.connect(self._save)
        self._held.hold(form)
        form.show_settings(
            letterhead_from(settings), signature_from(settings, author), language_from(settings)
        )
        form.open()

    def take_image(self, which: str, path: Path) -> None:
        """Take the image at *path*, or say why it is none."""
        form = self._held.form
        if form is None:
            return

        def work(tick: Tick) -> bytes:
            from app.report.letter_image import checked_image
            from storage.faults import expected

            with expected(path), path.open("rb") as file:
                return checked_image(file.read(_MOST_BYTES + 1))

        def take(image: bytes) -> None:
            if self._held.form is not form:
                return
            if len(image) > MOST_KEPT_BYTES:
                form.show_problem(
                    self.tr("This image is too large to be kept ({n} kB at most). Save it smaller.").format(
                        n=MOST_KEPT_BYTES // 1000
                    )
                )
            else:
                form.show_image(which, image)

        self._tasks.run(
            work,
            title=self.tr("Reading the image…"),
            then=take,
            failed=self._errors.at(form.show_problem),
            channel="letterhead-image",
        )

    @Slot(str)
    def _choose(self, which: str) -> None:
        dialog = QFileDialog(self._held.form, self.tr("Choose an image"), str(self._settings.last_folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Images (*.png *.jpg *.jpeg)"))
        dialog.fileSelected.connect(lambda name: self.take_image(which, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object, object, str)
    def _save(self, head: Letterhead, signature: Signature, language: str) -> None:
        reader = self._session.reader
        before = reader.settings.all()
        wanted = {
            **letterhead_settings(head),
            **signature_settings(signature, reader.user),
            LANGUAGE: language,
        }
        changes = tuple(
            Change(
                Setting(key, before[key]) if key in before else None,
                Setting(key, value) if value or key in before else None,
            )
            for key, value in wanted.items()
            if value != before.get(key, "")
        )
        form = self._held.form
        if form is None:
            return
        if not changes:
            form.accept()
            return
        self._session.execute(
            Command(self.tr("Change letterhead"), changes),
            title=self.tr("Saving the letterhead…"),
            then=lambda _: form.accept() if self._held.form is form else None,
            failed=self._errors.at(form.show_problem),
        )

    @Slot()
    def _draw(self) -> None:
        """Show the head as a letter will have it: rendered from a letter without a word in it."""
        form = self._held.form
        if form is None:
            return
        head, signature, language = form.entered()
        document = _empty_letter(head, signature, language)

        def work(tick: Tick) -> QImage:
            from app.report.letter_pdf import letter_pdf
            from app.report.pdf_pages import page_images

            page = page_images(letter_pdf(document), dots_per_point=_SCALE, tick=tick)[0]
            return page.copy(0, 0, page.width(), round(page.height() * _HEAD_SHARE))

        self._tasks.run(
            work,
            title="",
            then=lambda image: form.show_head(QPixmap.fromImage(image)) if self._held.form is form else None,
            failed=self._errors.at(form.show_problem),
            channel="letterhead",
        )

    def _forget(self) -> None:
        self._soon.stop()
        self._tasks.cancel("letterhead")


def _empty_letter(head: Letterhead, signature: Signature, language: str) -> LetterDocument:
    return LetterDocument(
        kind="follow_up", language=language, letterhead=head, addressee=(), copies="", date="", mark="",
        subject="", subtitle="", correction="", salutation="", parts=(), closing="", signature=signature,
        patient_line="", state="", page_of="", legend="", title="", author="",
    )  # fmt: skip
