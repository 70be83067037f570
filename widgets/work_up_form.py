"""The form of the work-up of a t-MN."""

from collections.abc import Callable
from dataclasses import dataclass

from analytics.events.read_work_up import FLAGS, WorkUpDraft, WorkUpReading
from analytics.records.time_point import TimePoint
from analytics.records.work_up import MyeloidWorkUp
from analytics.terms.event_kind import SET_SIGN
from analytics.wording import Wording
from widgets.date_field import DateContext
from widgets.detail_editors import LineEditor, SetEditor
from widgets.panel_form import PanelForm, Reading
from widgets.time_field import TimeField

_AT, _FLAGS, _OTHER = "at", "flags", "other_flags"


@dataclass(frozen=True, slots=True)
class WorkUpContext:
    """What a form works with: what reads it, dates and numbers of the user."""

    read: Callable[[WorkUpDraft], WorkUpReading]
    dates: DateContext
    wording: Wording


class WorkUpForm(PanelForm):
    """Date, karyotype as written, blasts, flags and classification."""

    def __init__(self) -> None:
        super().__init__("work_up_form")
        self._context: WorkUpContext | None = None

    def show_work_up(
        self, context: WorkUpContext, *, work_up: MyeloidWorkUp | None = None, at: TimePoint | None = None
    ) -> None:
        """Show the form, filled with *work_up*, or new with the date *at*."""
        self._context = context
        self._start(self.tr("Work-up of a t-MN"), is_new=work_up is None)
        self._empty()
        time = TimeField(self.tr("Date"), "work_up_at")
        time.show_context(context.dates)
        self._add(_AT, self.tr("Date"), time)
        self._line("karyotype", self.tr("Karyotype (ISCN), kept as written"))
        marrow = self._line("marrow_blasts", self.tr("Blasts in the marrow (%)"))
        blood = self._line("blood_blasts", self.tr("Blasts in the blood (%)"))
        self._add_pair(self.rows["marrow_blasts"], self.rows["blood_blasts"])
        self._add(_FLAGS, self.tr("Flags"), SetEditor(tuple((f, f.replace("_", " ")) for f in FLAGS)))
        self._line(_OTHER, self.tr("Other flags, with commas"))
        self._line("classification", self.tr("Classification"))
        self._line("note", self.tr("Note"))
        self._finish_lines()
        time.show_time(work_up.at if work_up is not None else at)
        if work_up is not None:
            marrow.show_text(self._number(work_up.marrow_blasts_percent))
            blood.show_text(self._number(work_up.blood_blasts_percent))
            self._fill(work_up)
        self.read_again()

    @property
    def draft(self) -> WorkUpDraft:
        """What stands in the form."""
        time = self.rows[_AT].editor
        ticked = self._said(_FLAGS).split(SET_SIGN)
        return WorkUpDraft(
            at=time.time if isinstance(time, TimeField) else None,
            karyotype=self._said("karyotype"),
            marrow_blasts=self._said("marrow_blasts"),
            blood_blasts=self._said("blood_blasts"),
            flags=tuple(filter(None, (*ticked, *self._said(_OTHER).split(",")))),
            classification=self._said("classification"),
            note=self._said("note"),
        )

    def read_form(self) -> Reading | None:
        """Read it."""
        return self._context.read(self.draft) if self._context is not None else None

    def clear(self) -> None:
        """Forget the patient."""
        self._context = None
        self._empty()

    def _fill(self, work_up: MyeloidWorkUp) -> None:
        others = ", ".join(flag for flag in work_up.flags if flag not in FLAGS)
        for name, text in (
            ("karyotype", work_up.karyotype),
            ("classification", work_up.classification),
            ("note", work_up.note),
            (_FLAGS, SET_SIGN.join(flag for flag in work_up.flags if flag in FLAGS)),
            (_OTHER, others),
        ):
            editor = self.rows[name].editor
            if isinstance(editor, LineEditor | SetEditor):
                editor.show_text(text or "")

    def _line(self, name: str, label: str) -> LineEditor:
        line = LineEditor()
        line.setObjectName(f"work_up_{name}")
        self._add(name, label, line)
        return line

    def _said(self, name: str) -> str:
        return self._text_of(self.rows[name].editor)

    def _number(self, value: float | None) -> str:
        if value is None or self._context is None:
            return ""
        return f"{value:.10g}".replace(".", self._context.wording.decimal_sign)
