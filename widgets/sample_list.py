"""The sequencing samples of a patient: material, time, panel, detection limit and depth."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from analytics.figures.clone_choices import SHOW_ALL, ClonesChoices
from analytics.figures.clone_styles import shape_of
from analytics.figures.clone_words import limit_text, material_name, sample_time
from analytics.figures.day_count import AS_RECORDED, DayCount
from analytics.figures.palette import Palette
from analytics.records.ids import SampleId
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.rules.variant_courses import panel_of, samples_in_order
from analytics.wording import Wording
from widgets.glyph_pixmap import marker_pixmap
from widgets.icon import link_button
from widgets.look import zoomed

_GLYPH_PX = 12


class SampleList(QFrame):
    """Two lines a sample behind the shape of its material; an open shape is a sample that failed.

    Signals:
        edit_wanted: id of the sample that is to be edited.
    """

    edit_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._title = QLabel()
        self._title.setObjectName("samples_title")
        self._title.setProperty("kind", "card_title")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel, QPushButton]] = []
        self._ids: tuple[SampleId, ...] = ()
        self._choices, self._day_count = SHOW_ALL, AS_RECORDED
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 10)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addLayout(self._grid)

    def show_samples(
        self,
        record: PatientRecord,
        wording: Wording,
        palette: Palette,
        *,
        choices: ClonesChoices = SHOW_ALL,
        count: DayCount = AS_RECORDED,
        is_editable: bool = False,
    ) -> None:
        """Show the samples of *record*, oldest first; those that a filter hides say so."""
        samples = samples_in_order(record)
        self._choices, self._day_count = choices, count
        self._ids = tuple(sample.id for sample in samples)
        number = len(samples)
        self._title.setText(
            self.tr("1 sample") if number == 1 else self.tr("{n} samples").format(n=wording.number(number))
        )
        while len(self._rows) < number:
            self._rows.append(self._new_row(len(self._rows)))
        for (sign, words, edit), sample in zip(self._rows, samples, strict=False):
            ground = palette.surface if sample.has_failed else None
            sign.setPixmap(marker_pixmap(shape_of(sample.material), palette.text2, zoomed(_GLYPH_PX), ground))
            words.setText(self._words(sample, record, wording))
            name = sample_time(sample, record, wording, count)
            edit.setAccessibleName(self.tr("Edit the sample {day}").format(day=name))
        for n, (sign, words, edit) in enumerate(self._rows):
            sign.setVisible(n < number)
            words.setVisible(n < number)
            edit.setVisible(n < number and is_editable)

    def clear(self) -> None:
        """Show nothing."""
        self._title.clear()
        self._ids = ()
        for sign, words, edit in self._rows:
            sign.clear()
            words.clear()
            edit.setAccessibleName("")

    def _new_row(self, n: int) -> tuple[QLabel, QLabel, QPushButton]:
        sign, words = QLabel(self), QLabel(self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self._grid.addWidget(sign, n, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, n, 1)
        edit = link_button(self.tr("Edit"))
        edit.setObjectName(f"edit_sample_{n}")
        edit.clicked.connect(lambda: self.edit_wanted.emit(self._ids[n]))
        self._grid.addWidget(edit, n, 2, Qt.AlignmentFlag.AlignTop)
        return sign, words, edit

    def _words(self, sample: Sample, record: PatientRecord, wording: Wording) -> str:
        time, when = sample_time(sample, record, wording, self._day_count), wording.time_point(sample.at)
        head = [material_name(sample.material, wording), time, when if when != time else ""]
        panel = panel_of(sample, record)
        limit, depth = sample.detection_limit_fraction, sample.depth
        facts: Sequence[str] = [
            panel.name if panel is not None else sample.panel or self.tr("panel unknown"),
            wording.failed
            if sample.has_failed
            else wording.limit_of.format(limit=limit_text(limit, wording))
            if limit is not None
            else wording.limit_unknown,
            wording.depth_of.format(n=wording.number(depth)) if depth is not None else "",
            sample.note or "",
            "" if self._choices.shows_sample(sample) else self.tr("hidden by the filter"),
        ]
        return " · ".join(filter(None, head)) + "\n" + " · ".join(filter(None, facts))
