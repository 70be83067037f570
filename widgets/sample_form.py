"""The form of a sequencing sample: what it is, what of the known variants it found, and what is new."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from analytics.entry.variant_text import VafUnit
from analytics.figures.clone_words import sample_text, short_change, short_text
from analytics.records.ids import LaboratoryId
from analytics.records.laboratory import Laboratory
from analytics.records.sample import Sample
from analytics.records.time_point import TimePoint
from analytics.samples.known_variants import KnownVariant
from analytics.samples.sample_draft import SampleDraft
from analytics.samples.sample_entry import SampleContext, SampleReading, read_sample
from analytics.wording import Wording
from widgets.clones_cards import scrolling
from widgets.date_field import DateContext
from widgets.labelled import labelled
from widgets.look import set_kind, zoomed
from widgets.sample_fields import SampleFields
from widgets.segments import Segments
from widgets.variant_lines import KnownRows, NewLines
from widgets.variant_words import amount_words, variant_words

LastSample = Callable[[str | None, LaboratoryId | None], Sample | None]


@dataclass(frozen=True, slots=True)
class SampleView:
    """What the form shows and judges by.

    Attributes:
        fixed_at: of a stored sample whose time is no date; its date field cannot change it.
        last: the last sample entered with a panel by a laboratory.
    """

    draft: SampleDraft
    context: SampleContext
    dates: DateContext
    wording: Wording
    laboratories: Sequence[Laboratory]
    last: LastSample
    fixed_at: TimePoint | None = None


class SampleForm(QFrame):
    """Reads itself after every key; nothing is stored before Save (Ctrl+Return).

    Signals:
        edited: carries the ``SampleDraft`` as it stands.
        save_requested: (``SampleDraft``, ``SampleReading``, time of the sample), with nothing open.
        closed: the user leaves it; what was typed is kept.
        discarded: the user leaves it, and what was typed is to be forgotten.
        delete_wanted: the stored sample is to be deleted.
        panel_wanted: the user wants to enter a panel of the clinic's own.
    """

    edited = Signal(object)
    save_requested = Signal(object, object, object)
    closed = Signal()
    discarded = Signal()
    delete_wanted = Signal()
    panel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sample_form")
        self.setProperty("kind", "page")
        self._view: SampleView | None = None
        self._kept: frozenset[tuple[str, str]] = frozenset()
        self._is_judged = self._is_filling = False
        self._title = self._label("sample_title", "title")
        self._hint = self._label("sample_hint", "hint")
        self.fields = SampleFields()
        self.fields.edited.connect(self._note)
        self.fields.panel_wanted.connect(self.panel_wanted)
        self._known_title = self._label("known_title", "card_title", self.tr("Known variants: and now?"))
        self.known = KnownRows()
        self.known.edited.connect(self._note)
        self.lines = NewLines()
        self.lines.edited.connect(self._note)
        self.lines.grown.connect(self._chain)
        self.known.went_past.connect(self.lines.start)
        self._new_title = self._label("new_title", "card_title")
        self._unit = Segments(
            self.tr("Numbers without a sign"),
            [(VafUnit.PERCENT.value, self.tr("per cent")), (VafUnit.FRACTION.value, self.tr("fraction"))],
        )
        self._unit.setObjectName("vaf_unit")
        self._unit.chosen.connect(self._choose_unit)
        self._nothing = QCheckBox(self.tr("Nothing (else) detected (F9)"))
        self._nothing.setObjectName("nothing_else")
        self._nothing.toggled.connect(lambda _: self._note())
        self._nothing_said = self._label("nothing_said", "hint")
        self._variants_found = self._label("found_variants", "crit")
        self._reason = QLineEdit()
        self._reason.setObjectName("sample_reason")
        self._reason.textEdited.connect(lambda _: self._keep())
        self._reason.returnPressed.connect(self._keep)
        self._reason_row = labelled(self.tr("Why it stands (kept with the change)"), self._reason)
        self._told = self._label("sample_told", "hint")
        self._build()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def show_sample(self, view: SampleView, *, title: str) -> None:
        """Show the form as *view* has it."""
        self._view, self._is_filling, self._is_judged = view, True, False
        draft, stored = view.draft, view.context.stored
        self._title.setText(title)
        self._hint.setText(sample_text(stored, view.context.record, view.wording) if stored else "")
        self._hint.setVisible(stored is not None)
        self.setAccessibleName(title)
        self._delete.setVisible(stored is not None)
        self.fields.show_fields(draft, view.dates, view.wording, view.context.panels, view.laboratories)
        self.fields.date.setEnabled(view.fixed_at is None)
        rows = [(_name(known), self._last_said(known)) for known in view.context.known]
        self.known.show_rows(rows)
        self._known_title.setVisible(bool(rows))
        for known, field in zip(view.context.known, self.known.fields, strict=True):
            field.setText(draft.known.get(known.key, ""))
        self.lines.show_lines(draft.lines)
        self._new_title.setText(
            self.tr("New variants, one a line; or paste a table")
            if rows
            else self.tr("Variants, one a line; or paste a table")
        )
        self._unit.show_choice(draft.unit.value)
        self._nothing.setText(
            self.tr("Nothing else detected (F9)") if rows else self.tr("Nothing (else) detected (F9)")
        )
        self._nothing.setChecked(draft.found_nothing_else)
        self._kept = draft.kept
        self._reason.setText(draft.reason)
        self._save.setEnabled(True)
        self._is_filling = False
        self._chain()
        self._read()

    def start(self) -> None:
        """Put the cursor into the first field."""
        if not self.fields.date.isEnabled():
            self.fields.take_focus("material")
        else:
            self.fields.date.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.fields.date.edit.selectAll()

    def show_panels(self, context: SampleContext, chosen: str) -> None:
        """Offer the panels of *context* anew, with *chosen* chosen."""
        if self._view is not None:
            self._view = SampleView(
                self.draft(), context, self._view.dates, self._view.wording, self._view.laboratories,
                self._view.last, self._view.fixed_at,
            )  # fmt: skip
            self.fields.show_panels(context.panels, chosen)
            self._note()

    def show_saving(self, *, is_saving: bool) -> None:
        """Take no second Save while one is on its way."""
        self._save.setEnabled(not is_saving)

    def clear(self) -> None:
        """Show nobody's sample."""
        self._view = None
        self._is_filling = True
        for label in (self._title, self._hint, self._told, self._nothing_said, self._variants_found):
            label.clear()
        self.fields.date.show_text("")
        self.known.show_rows(())
        self.lines.show_lines(())
        self._reason.clear()
        self._is_filling = False

    def draft(self) -> SampleDraft:
        """Return what stands in the form."""
        view = self._view
        known: Mapping[tuple[str, str], str] = {}
        if view is not None:
            known = {
                one.key: field.text()
                for one, field in zip(view.context.known, self.known.fields, strict=True)
                if field.text().strip()
            }
        fields = self.fields
        return SampleDraft(
            sample_id=view.draft.sample_id if view is not None else None,
            date=fields.date.text,
            material=fields.material,
            panel=fields.panel,
            limit=fields.limit,
            depth=fields.reads,
            laboratory_id=fields.laboratory_id,
            has_failed=fields.has_failed,
            note=fields.note,
            known=known,
            lines=self.lines.texts,
            found_nothing_else=self._nothing.isChecked(),
            unit=VafUnit(self._unit.current or VafUnit.PERCENT.value),
            kept=self._kept,
            reason=" ".join(self._reason.text().split()),
        )

    @Slot()
    def save(self) -> None:
        """Ask to be saved, or go to the first thing that stands in the way."""
        self._is_judged = True
        reading = self._read()
        view, at = self._view, self._at()
        if view is None or reading is None:
            return
        if reading.open_places or at is None:
            asked = [place for place, _ in self._asked(reading)]
            refused = [place for place in reading.open_places if place not in asked]
            self._go_to(refused[0] if refused else "reason")
            return
        self.save_requested.emit(self.draft(), reading, at)

    def _go_to(self, place: str) -> None:
        kind, _, number = place.partition(" ")
        rows = {"known": self.known.fields, "line": self.lines.fields}.get(kind)
        if rows is not None and number:
            rows[int(number)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif place == "variants":
            self.lines.start()
        elif place == "reason":
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.fields.take_focus(place)
        focus = self.focusWidget()
        if focus is not None:
            self._area.ensureWidgetVisible(focus)

    def _at(self) -> TimePoint | None:
        view = self._view
        return view.fixed_at if view is not None and view.fixed_at is not None else self.fields.date.date

    def _chain(self) -> None:
        """Let Tab go down the form: what is built anew for every sample would else come last."""
        stops: list[QWidget] = [self.fields.last, *self.known.stops, *self._unit.findChildren(QWidget)]
        stops += [*self.lines.stops, self._nothing, self._reason, self._delete, self._save]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _note(self) -> None:
        if not self._is_filling:
            self._read()
            self.edited.emit(self.draft())

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Keep the line that is typed in in view, however the cursor came there."""
        if now is not None and self.isVisible() and self._area.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, zoomed(24))

    @Slot(str)
    def _choose_unit(self, _: str) -> None:
        self._unit.show_choice(self._unit.current)
        self._note()

    @Slot()
    def _keep(self) -> None:
        """Let what is asked now stand for the reason that is being typed; without one nothing stands."""
        reading = self._read(keeps=True)
        has_reason = bool(self._reason.text().strip())
        self._kept = frozenset(self._asked(reading)) if has_reason and reading is not None else frozenset()
        self._note()

    def _asked(self, reading: SampleReading) -> list[tuple[str, str]]:
        return [
            (place, finding.problem.code)
            for place, found in reading.findings.items()
            for finding in found
            if finding.weight.value == "asked"
        ]

    def _read(self, *, keeps: bool = False) -> SampleReading | None:
        view = self._view
        if view is None:
            return None
        draft = self.draft()
        date_findings = self.fields.date.findings if view.fixed_at is None else ()
        last = view.last(draft.panel, draft.laboratory_id)
        context = view.context
        if last is not None and (context.stored is None or last.id != context.stored.id):
            context = _with_last(context, last.detection_limit_fraction)
        reading = read_sample(draft, self._at(), context, at_findings=date_findings)
        if not keeps:
            self._show(reading, draft, last)
        return reading

    def _show(self, reading: SampleReading, draft: SampleDraft, last: Sample | None) -> None:
        view = self._view
        if view is None:
            return
        words, limit, found = view.wording, reading.limit_fraction, reading.findings
        self.fields.show_last(last)
        self.fields.show_findings(found, is_judged=self._is_judged)
        for n, (variant, note) in enumerate(zip(reading.amounts, self.known.notes, strict=True)):
            said = (
                amount_words(variant, words, limit) if variant is not None and not variant.is_refused else ""
            )
            at = [
                f
                for f in found.get(f"known {n}", ())
                if self._is_judged or f.problem.code != "known_variant_open"
            ]
            note.show_note(said, at)
        for n, note in enumerate(self.lines.notes):
            line = reading.lines[n] if n < len(reading.lines) else None
            said = ""
            if line is not None and line.header is not None:
                said = self.tr("Column heads")
            elif line is not None and line.variant is not None and not line.variant.is_refused:
                said = variant_words(line.variant, words, limit)
            note.show_note(said, found.get(f"line {n}", ()))
        for part in (self.known, self.lines, self._nothing):
            part.setEnabled(not draft.has_failed)
        self._nothing_said.setText(self._coverage_words(reading, draft))
        self._variants_found.setVisible(self._is_judged and "variants" in found)
        self._variants_found.setText(
            self.tr("What was found? Type a variant, press F9 for nothing detected, or say that it failed.")
        )
        self._tell(reading)

    def _coverage_words(self, reading: SampleReading, draft: SampleDraft) -> str:
        """Say what the sample will say of genes that are not named in it."""
        panel = reading.panel
        if draft.has_failed or not draft.found_nothing_else:
            return ""
        if panel is None or panel.covers("") is None:
            return self.tr("Nothing is called not detected: it is not known what the panel covers.")
        if panel.genes:
            return self.tr("Not detected in the {n} genes of {panel}; other genes are not covered.").format(
                n=len(panel.genes), panel=panel.name
            )
        return self.tr("Not detected in any gene ({panel}).").format(panel=panel.name)

    def _tell(self, reading: SampleReading) -> None:
        asked = self._asked(reading)
        asked_places = {place for place, _ in asked}
        refused = [place for place in reading.open_places if place not in asked_places]
        waiting = [one for one in asked if one not in self._kept]
        shown = [one for one in asked if self._is_judged or one[1] not in _QUIET]
        self._reason_row.setVisible(bool(shown) or bool(self._reason.text()))
        text, kind = "", "hint"
        if self._is_judged and refused:
            text, kind = self.tr("To be put right first: {n}").format(n=len(refused)), "crit"
        elif waiting and shown:
            text, kind = self.tr("Saved once you say why it stands: {n}").format(n=len(waiting)), "warn"
        self._told.setText(text)
        set_kind(self._told, kind)

    def _last_said(self, known: KnownVariant) -> str:
        view, last = self._view, known.last
        if view is None or last is None:
            return self.tr("no earlier result")
        text = sample_text(last.sample, view.context.record, view.wording)
        when = " · ".join(text.split(" · ")[:2])
        return self.tr("last {value} ({sample})").format(value=short_text(last, view.wording), sample=when)

    def _build(self) -> None:
        new = QHBoxLayout()
        new.addWidget(self._new_title, 1)
        new.addWidget(labelled(self.tr("Numbers without a sign"), self._unit))
        hint = self._label("line_hint", "hint", self.tr(
            "Gene, HGVS c. or p., then 4.4 %, 44/1000 or < 1 %; 1200x is the depth. "
            "nd: not detected, nc: not covered, nr: no result. Return: next line."
        ))  # fmt: skip
        inner = QWidget()
        inner.setProperty("kind", "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 4, 16, 8)
        column.setSpacing(8)
        above: tuple[QWidget, ...] = (self._hint, self.fields, self._known_title, self.known)
        for widget in above:
            column.addWidget(widget)
        column.addLayout(new)
        below: tuple[QWidget, ...] = (
            self.lines, hint, self._nothing, self._nothing_said, self._variants_found
        )  # fmt: skip
        for widget in below:
            column.addWidget(widget)
        column.addStretch(1)
        self._area = scrolling(inner)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 10)
        foot.addWidget(self._reason_row)
        foot.addLayout(self._new_buttons())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(self._title)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)

    def _new_buttons(self) -> QHBoxLayout:
        self._save = QPushButton(self.tr("Save (Ctrl+Return)"))
        self._save.setObjectName("sample_save")
        self._save.setProperty("primary", True)
        self._save.clicked.connect(self.save)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("sample_close")
        close.clicked.connect(self.closed)
        self._delete = QPushButton(self.tr("Delete…"))
        self._delete.setObjectName("sample_delete")
        self._delete.clicked.connect(self.delete_wanted)
        discard = QPushButton(self.tr("Discard"))
        discard.setObjectName("sample_discard")
        discard.setToolTip(self.tr("Forget what was typed here"))
        discard.clicked.connect(self.discarded)
        row = QHBoxLayout()
        row.addWidget(self._delete)
        row.addWidget(self._told, 1)
        row.addWidget(discard)
        row.addWidget(close)
        row.addWidget(self._save)
        return row

    def _label(self, name: str, kind: str, text: str = "") -> QLabel:
        label = QLabel(text)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Return, say nothing else with F9, close with Escape."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.save()
        elif key == Qt.Key.Key_F9 and self._nothing.isEnabled():
            self._nothing.toggle()
        elif event.matches(QKeySequence.StandardKey.Cancel):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the fields as many columns as there is room for."""
        super().resizeEvent(event)
        self.fields.fit(self.width())


_QUIET = ("no_material", "panel_covers_unknown")
"""Questions that nobody is asked before the form was filled in."""


def _name(known: KnownVariant) -> str:
    return f"{known.gene} {short_change(known.key[1])}".strip()


def _with_last(context: SampleContext, limit: float | None) -> SampleContext:
    return SampleContext(context.record, context.panels, context.known, context.stored, limit)
