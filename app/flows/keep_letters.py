"""The user issues a letter; from then on it is kept as it was sent, opened, printed again, corrected."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from analytics.records.command import Command
from analytics.records.ids import LetterId, PatientId
from analytics.records.letter import Letter
from app.errors import ErrorDesk
from app.flows.send_letter import SendLetter
from app.flows.write_letter import WriteLetter
from app.letter_preview import LetterPreview
from app.main_window import MainWindow
from app.report.pdf_pages import page_sizes
from app.session import Session
from app.tasks import TaskRunner, Tick
from app.words import card_words
from widgets.issued_letters_model import IssuedLetter, kind_text
from widgets.letters_page import ISSUED
from widgets.local_text import moment_text
from widgets.patient_page import LETTERS, PatientPage

if TYPE_CHECKING:
    from storage.clinic import Clinic


class KeepLetters(QObject):
    """Issues, lists and opens the letters of the patient in view.

    Signals:
        issued: the ``Letter`` that was kept.
        listed: the list is up to date.
    """

    issued = Signal(object)
    listed = Signal()

    def __init__(
        self,
        window: MainWindow,
        page: PatientPage,
        session: Session,
        tasks: TaskRunner,
        errors: ErrorDesk,
        *,
        writing: WriteLetter,
        preview: LetterPreview,
        send: SendLetter,
    ) -> None:
        super().__init__(window)
        self._window, self._patient_page, self._page = window, page, page.letters
        self._session, self._tasks, self._errors = session, tasks, errors
        self._writing, self._preview, self._send = writing, preview, send
        self._patient_id: PatientId | None = None
        self._opened: Letter | None = None
        self._is_issuing = False
        letters = self._page
        letters.issue_requested.connect(self.issue)
        letters.print_requested.connect(self._print_draft)
        letters.save_requested.connect(self._save_draft)
        letters.place_shown.connect(self._follow_place)
        letters.issued.opened.connect(self.open)
        letters.issued.print_requested.connect(lambda _: self._with_opened(send.choose_printer))
        letters.issued.save_requested.connect(lambda _: self._with_opened(send.choose_file))
        letters.issued.correct_requested.connect(self._correct)
        page.page_shown.connect(self._list)
        session.closed.connect(self._forget)

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """List the letters of another patient, or what changed since those of the same."""
        if patient_id != self._patient_id:
            self._patient_id, self._opened = patient_id, None
        self._list()

    @Slot()
    def issue(self) -> None:
        """Issue the letter in view: composed anew from the file, on the writer's thread, and kept."""
        patient_id, draft = self._patient_id, self._writing.draft
        written = self._writing.written
        if patient_id is None or written is None or self._is_issuing or self._session.is_read_only:
            return
        if any(problem.is_blocking for problem in written.composed.problems):
            return
        label = self.tr("Issue letter")

        def make(clinic: "Clinic") -> Command:
            from app.letters.issue import issue_command

            return issue_command(clinic, patient_id, draft, label=label)

        self._is_issuing = True
        self._page.show_busy(True)
        self._session.execute_made(
            make,
            title=self.tr("Issuing the letter…"),
            then=self._tell_issued,
            failed=self._not_issued,
            is_final=True,
        )

    @Slot(object)
    def open(self, letter_id: LetterId) -> None:
        """Show a letter as it was sent."""
        try:
            letter = self._session.reader.letters.get(letter_id)
        except Exception as error:
            self._errors.take(error)
            return
        if letter is None:
            return
        self._opened = letter
        said = self.tr("{letter} {number}, as it was sent on {when} by {author}").format(
            letter=kind_text(letter.template),
            number=letter.reference or "",
            when=moment_text(letter.issued_at),
            author=letter.author,
        )
        self._preview.show(letter.pdf, page_sizes(letter.pdf), of=said)

    def _tell_issued(self, done: Command) -> None:
        self._is_issuing = False
        letter = done.changes[0].after
        if not isinstance(letter, Letter) or not self._session.is_open:
            return
        self._writing.begin_anew()
        self._page.issued.choose(letter.id)
        self._page.show_place(ISSUED)
        self.open(letter.id)
        QTimer.singleShot(0, self, lambda: self._say_issued(letter))  # after what says that it is saved
        self.issued.emit(letter)

    def _say_issued(self, letter: Letter) -> None:
        if self._session.is_open:
            self._window.problems.show_done(
                self.tr("Letter {number} is issued and kept as it is. A correction is a new letter.").format(
                    number=letter.reference
                ),
                self.tr("Print"),
                lambda: self._send.choose_printer(letter.pdf),
            )

    def _not_issued(self, _: Exception) -> None:
        """Show the letter as it was; why it was not issued is told where saving is."""
        self._is_issuing = False
        self._writing.compose()

    @Slot()
    def _print_draft(self) -> None:
        written = self._writing.written
        if written is not None and written.composed.pdf is not None:
            self._send.choose_printer(written.composed.pdf)

    @Slot()
    def _save_draft(self) -> None:
        written = self._writing.written
        if written is not None and written.composed.pdf is not None:
            self._send.choose_file(written.composed.pdf)

    def _with_opened(self, send: Callable[[bytes], None]) -> None:
        chosen = self._page.issued.chosen
        if chosen is not None and (self._opened is None or self._opened.id != chosen):
            self.open(chosen)
        if self._opened is not None:
            send(self._opened.pdf)

    @Slot(object)
    def _correct(self, letter_id: LetterId) -> None:
        row = self._page.issued.model.row_of(letter_id)
        if row is not None and not self._session.is_read_only:
            letter = self._page.issued.model.letter(row)
            self._writing.correct(letter.id, letter.kind, letter.language)

    @Slot()
    def _list(self) -> None:
        patient_id = self._patient_id
        if self._patient_page.page != LETTERS or patient_id is None or not self._session.is_open:
            return
        open_reader, words = self._session.reader_for_task(), card_words()

        def work(tick: Tick) -> tuple[IssuedLetter, ...]:
            from app.letters.kept import kept_letters

            with open_reader() as clinic:
                return kept_letters(clinic, patient_id, words)

        self._tasks.run(
            work,
            title=self.tr("Reading the letters…"),
            then=lambda letters: self._show(patient_id, letters),
            failed=self._errors.take,
            channel="letters",
        )

    def _show(self, patient_id: PatientId, letters: tuple[IssuedLetter, ...]) -> None:
        if patient_id != self._patient_id or not self._session.is_open:
            return
        self._page.issued.show_letters(letters, is_editable=not self._session.is_read_only)
        self._page.head.show_issued_count(len(letters))
        self.listed.emit()

    @Slot(str)
    def _follow_place(self, place: str) -> None:
        if place == ISSUED and self._session.is_open:
            chosen = self._page.issued.chosen
            if chosen is not None:
                self.open(chosen)
            elif self._patient_id is not None:
                self._preview.show_nothing(self.tr("No letter was issued yet."))

    @Slot()
    def _forget(self) -> None:
        self._patient_id, self._opened, self._is_issuing = None, None, False
        self._tasks.cancel("letters")
