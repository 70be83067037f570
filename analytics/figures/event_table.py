"""The events of a figure as rows of its table: one a record, also where one glyph stands for several."""

from collections.abc import Iterable
from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.figures.figure_row import FigureRow
from analytics.figures.record_index import RecordIndex, as_known, days_of
from analytics.figures.spec import Cited, Figure, Happening, HappeningGroup
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import TimePoint
from analytics.records.treatment import TherapyKind

GRADE = "{grade}"
_NEAR = 1e-6


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a record says of itself."""

    record: PatientRecord
    name: str
    code: str
    onset: TimePoint | None
    end: TimePoint | None = None
    grade: int | None = None
    is_ongoing: bool = False
    source: str = ""


def event_rows(figure: Figure, group: HappeningGroup, index: RecordIndex) -> Iterable[FigureRow]:
    """Yield the rows of *group*: every record of every glyph that is in view."""
    x = figure.x
    for happening in group.happenings:
        start, end = happening.places[0][0], happening.places[-1][1]
        if end < x.low - _NEAR or start > x.high + _NEAR:
            continue
        facts = [found for cited in happening.cites if (found := _facts(cited, happening, figure, index))]
        shift = _shift(figure, happening, facts)
        for one in facts:
            yield _row(one, happening, group.name, shift, index)


def _shift(figure: Figure, happening: Happening, facts: list[_Facts]) -> int:
    """Return how many days the figure's day 0 lies before the patient's own."""
    spans = [span for one in facts if (span := days_of(one.record, one.onset)) is not None]
    if not spans:
        return 0
    drawn = round(figure.x.count.number(figure.x.scale.day_at(happening.places[0][0])))
    return drawn - min(span.earliest for span in spans)


def _row(facts: _Facts, happening: Happening, lane: str, shift: int, index: RecordIndex) -> FigureRow:
    first, last = days_of(facts.record, facts.onset), days_of(facts.record, facts.end)
    last_day = None
    if first is not None and not facts.is_ongoing:
        last_day = (last or first).latest + shift
    words = index.words
    return FigureRow(
        patient=facts.record.patient.number,
        lane=lane,
        what=happening.words or happening.inside or facts.name if len(happening.cites) == 1 else facts.name,
        code=facts.code,
        first_day=first.earliest + shift if first is not None else None,
        last_day=last_day,
        date=as_known(facts.onset),
        end=as_known(facts.end),
        value=None if facts.grade is None else float(facts.grade),
        comparator="",
        unit="" if facts.grade is None else GRADE,
        state=words.ongoing if facts.is_ongoing else words.happened,
        laboratory="",
        source=facts.source,
        says=happening.text,
    )


def _facts(cited: Cited, happening: Happening, figure: Figure, index: RecordIndex) -> _Facts | None:
    if cited.what == "event" and cited.id in index.events:
        event, record = index.events[cited.id]
        kind = catalogue().event_kinds.get(event.kind)
        name = event.kind if kind is None else kind.names.get(figure.wording.language, kind.name)
        source = index.source(event.file_id)
        return _Facts(record, name, event.kind, event.onset, event.end, event.grade, event.is_ongoing, source)
    if cited.what == "treatment" and cited.id in index.treatments:
        treatment, record = index.treatments[cited.id]
        if happening.words == figure.wording.lymphodepletion:
            return _Facts(record, happening.words, "lymphodepletion", treatment.lymphodepletion_start)
        code = "infusion" if treatment.kind is TherapyKind.CAR_T else "therapy"
        return _Facts(record, treatment.product or code, code, treatment.infusion)
    return None
