"""The user writes a letter: what is typed is kept, what the record says is refreshed, the pages follow."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from analytics.records.ids import LetterId, PatientId
from analytics.records.patient import Addressee
from app.draft_keeper import DraftKeeper
from app.errors import ErrorDesk
from app.letter_preview import LetterPreview
from app.letters.compose import part_names
from app.letters.letter_draft import KIND, LetterDraft, letter_draft
from app.letters.request import LANGUAGES, LetterKind, PartKey
from app.session import Session
from app.tasks import TaskRunner, Tick
from app.words import words_language
from widgets.letter_head import Recipients, recipient_lines
from widgets.letters_page import ISSUED, PREVIEW, LettersPage, LetterView
from widgets.patient_page import LETTERS, PatientPage
from widgets.settle_card import ToSettle

if TYPE_CHECKING:
    from app.letters.written import Written

DEBOUNCE_MS = 300


class WriteLetter(QObject):
    """Composes beside the window a moment after the last key; the newest wins.

    Signals:
        composed: the page shows the letter as it is now.
        letterhead_wanted / addressee_wanted / visit_wanted: something outside the text is to be settled.
    """

    composed = Signal()
    letterhead_wanted = Signal()
    addressee_wanted = Signal()
    visit_wanted = Signal()

    def __init__(
        self,
        page: PatientPage,
        session: Session,
        tasks: TaskRunner,
        errors: ErrorDesk,
        preview: LetterPreview,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._patient_page, self._page = page, page.letters
        self._session, self._tasks, self._errors = session, tasks, errors
        self._preview, self._today = preview, today
        self.keeper = DraftKeeper(session, KIND, self)
        self._patient_id: PatientId | None = None
        self._draft = LetterDraft()
        self._written: Written | None = None
        self._reads_issued = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(DEBOUNCE_MS)
        self._soon.timeout.connect(self.compose)
        self._connect(self._page)
        page.page_shown.connect(self._follow_page)
        session.closed.connect(self._forget)

    @property
    def patient_id(self) -> PatientId | None:
        """Whose letter it is."""
        return self._patient_id

    @property
    def draft(self) -> LetterDraft:
        """What was chosen and typed."""
        return self._draft

    @property
    def written(self) -> "Written | None":
        """The letter as the page shows it; None while it is being made for the first time."""
        return self._written

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Write to another patient's readers, or to the same one's after a change of the record."""
        if patient_id != self._patient_id:
            self.keeper.flush()
            self._patient_id, self._written = patient_id, None
            self._tasks.cancel("letter")
            self._page.clear()
            self._preview.show_nothing()
            self._draft = LetterDraft()
            if patient_id is not None:
                self._read_draft(patient_id)
        self._follow_page()

    def correct(self, letter_id: LetterId, kind: str, language: str) -> None:
        """Begin a letter that corrects another."""
        kept = self._draft if self._draft.corrects == letter_id else LetterDraft(edits=self._draft.edits)
        chosen = next((one for one in LANGUAGES if one == language), None)
        self._change(replace(kept, kind=LetterKind(kind), language=chosen, corrects=letter_id))
        self._page.show_top()

    def begin_anew(self) -> None:
        """Forget what was typed: the letter was issued."""
        if self._patient_id is not None:
            self._draft = LetterDraft()
            self.keeper.note(self._patient_id, None)
            self.keeper.flush()
            self.compose()

    @Slot()
    def compose(self) -> None:
        """Make the letter as it is now, and show it."""
        self._soon.stop()
        patient_id, draft, on = self._patient_id, self._draft, self._today()
        if patient_id is None or not self._session.is_open:
            return
        dots = self._preview.dots_per_point
        open_reader = self._session.reader_for_task()

        def work(tick: Tick) -> "Written":
            from app.letters.written import write

            with open_reader() as clinic:
                return write(clinic, patient_id, draft, on=on, dots_per_point=dots, tick=tick)

        self._tasks.run(
            work,
            title=self.tr("Writing the letter…"),
            then=lambda written: self._show(patient_id, written),
            failed=self._errors.take,
            channel="letter",
        )

    def _connect(self, page: LettersPage) -> None:
        page.block_edited.connect(self._edit)
        page.block_restored.connect(self._restore)
        page.parts_chosen.connect(self._choose_parts)
        page.correction_dropped.connect(lambda: self._change(replace(self._draft, corrects=None)))
        page.jump_requested.connect(self._jump)
        page.place_shown.connect(self._follow_place)
        head = page.head
        head.kind_chosen.connect(lambda kind: self._change(replace(self._draft, kind=LetterKind(kind))))
        head.language_chosen.connect(lambda key: self._change(replace(self._draft, language=key)))
        head.addressee_chosen.connect(self._choose_addressee)
        head.copies_chosen.connect(self._choose_copies)
        head.addressee_wanted.connect(self.addressee_wanted)

    def _read_draft(self, patient_id: PatientId) -> None:
        try:
            self._draft = letter_draft(self.keeper.read(patient_id))
        except Exception as error:
            self._errors.take(error)

    @Slot()
    def _follow_page(self) -> None:
        if self._patient_page.page == LETTERS and self._patient_id is not None:
            self.compose()

    @Slot(str)
    def _follow_place(self, place: str) -> None:
        """Show the pages of this letter, unless those of an issued one are being read."""
        if place != PREVIEW:
            self._reads_issued = place == ISSUED
        if not self._reads_issued and self._written is not None:
            self._show_pages(self._written)

    @Slot(str, str)
    def _edit(self, block: str, text: str) -> None:
        if self._written is not None:
            self._draft = self._draft.with_edit(self._written.language, block, text)
            self._keep()
            self._soon.start()

    @Slot(str)
    def _restore(self, block: str) -> None:
        if self._written is not None:
            self._change(self._draft.with_edit(self._written.language, block, None))

    @Slot(object)
    def _choose_parts(self, keys: tuple[str, ...]) -> None:
        self._change(self._draft.with_parts(tuple(PartKey(key) for key in keys)))

    @Slot(object)
    def _choose_addressee(self, number: int | None) -> None:
        addressees = self._written.addressees if self._written is not None else ()
        if number is not None and number < len(addressees):
            self.choose(addressees[number])

    def choose(self, addressee: Addressee) -> None:
        """Write to this addressee, in their language where it is known."""
        self._change(replace(self._draft, addressee=addressee, language=None))

    @Slot(object)
    def _choose_copies(self, numbers: frozenset[int]) -> None:
        addressees = self._written.addressees if self._written is not None else ()
        copies = tuple(one for number, one in enumerate(addressees) if number in numbers)
        self._change(replace(self._draft, copies=copies))

    def _change(self, draft: LetterDraft) -> None:
        self._draft = draft
        self._keep()
        self.compose()

    def _keep(self) -> None:
        if self._patient_id is not None:
            self.keeper.note(self._patient_id, self._draft.as_json())

    def _show(self, patient_id: PatientId, written: "Written") -> None:
        if patient_id != self._patient_id or not self._session.is_open:
            return
        self._written = written
        self._page.show_letter(self._view_of(written))
        if not self._reads_issued:
            self._show_pages(written)
        self.composed.emit()

    def _show_pages(self, written: "Written") -> None:
        composed = written.composed
        if composed.pdf is None:
            self._preview.show_nothing(self.tr("No page can be made before what is listed is settled."))
        else:
            self._preview.show(composed.pdf, composed.sizes, composed.images)

    def _view_of(self, written: "Written") -> LetterView:
        names = part_names(words_language())
        return LetterView(
            kind=written.kind.value,
            language=written.language,
            recipients=Recipients(
                names=recipient_lines([(one.name, one.role) for one in written.addressees]),
                chosen=written.addressee,
                copies=written.copies,
                is_to_patient=written.kind is LetterKind.PATIENT,
            ),
            blocks=tuple((block, names[block.key]) for block in written.composed.blocks),
            parts=tuple((key.value, names[key], wanted) for key, wanted in written.parts),
            to_settle=self._to_settle(written),
            has_pages=written.composed.pdf is not None,
            why_not=self.tr(
                "The clinic is open for reading only: letters can be read and printed, not written."
            )
            if self._session.is_read_only
            else "",
            corrects=self.tr("This letter corrects {letter}. The original stays as it was sent.").format(
                letter=written.corrects
            )
            if written.corrects
            else "",
        )

    def _to_settle(self, written: "Written") -> tuple[ToSettle, ...]:
        found = []
        for problem in written.composed.problems:
            target, link = self._way(problem.where, written)
            sentence = problem.said(QCoreApplication.translate)
            found.append(ToSettle(sentence, target, link, is_blocking=problem.is_blocking))
        for script in written.composed.unprintable:
            sentence = self.tr("The letter holds signs its font lacks ({script}); a box stands for each.")
            found.append(ToSettle(sentence.format(script=script)))
        return tuple(found)

    def _way(self, where: str, written: "Written") -> tuple[str, str]:
        """Return the target and the words of the way to where something is settled."""
        if where in {block.key for block in written.composed.blocks}:
            return f"block:{where}", self.tr("Go there")
        if self._session.is_read_only:
            return "", ""
        ways = {
            "addressee": self.tr("Add addressee…"),
            "letterhead": self.tr("Letterhead and signature…"),
            "author": self.tr("Letterhead and signature…"),
            "visit": self.tr("Go to the visit"),
        }
        return (where, ways[where]) if where in ways else ("", "")

    @Slot(str)
    def _jump(self, target: str) -> None:
        if target == "addressee":
            self.addressee_wanted.emit()
        elif target in ("letterhead", "author"):
            self.letterhead_wanted.emit()
        elif target == "visit":
            self.visit_wanted.emit()

    @Slot()
    def _forget(self) -> None:
        """On locking no word and no picture of a letter stays in the widgets or here."""
        self._soon.stop()
        self._tasks.cancel("letter")
        self._tasks.cancel("letter-pages")
        self._patient_id, self._written, self._draft = None, None, LetterDraft()
        self._page.clear()
        self._preview.show_nothing()
