"""Everything a letter's template may print, test or list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date

from analytics.clones_summary import clones_summary
from analytics.clones_summary_words import ClonesSummaryWording
from analytics.letters.concern import Drift, drifts
from analytics.letters.disease_course import DiseaseCourse, disease_course
from analytics.letters.document import Run
from analytics.letters.follow_up_plan import NextVisit, Unmeasured, next_visits, unmeasured
from analytics.letters.happenings import Happenings, happenings
from analytics.letters.last_values import LastValues
from analytics.letters.open_points import open_points, rule_source
from analytics.letters.pen import Pen
from analytics.letters.person import Person, person_of
from analytics.letters.plain_recovery import PlainRecovery, plain_recovery
from analytics.letters.plain_values import PlainValue, plain_values
from analytics.letters.said import Said, sentence
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.rules.immune_reconstitution import RULE
from analytics.rules.variant_courses import variant_courses
from analytics.summary import Phrase, SummaryWording, recovery_summary


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """The facts of one letter, already written in its language.

    Attributes:
        recovery: the sentences of the summary of immune reconstitution; *recovery_line* is the first.
        clones: the sentences of the summary of the clones.
        drifts: values out of their range and moving further out.
        recovered: the criteria in plain words, for patients; None where nothing counts any more.
    """

    person: Person
    course: DiseaseCourse
    happened: Happenings
    recovery: tuple[Said, ...]
    recovery_line: Said | None
    clones: tuple[Said, ...]
    drifts: tuple[Drift, ...]
    open_points: tuple[Said, ...]
    next_visits: tuple[NextVisit, ...]
    unmeasured: Unmeasured | None
    plain_values: tuple[PlainValue, ...]
    recovered: PlainRecovery | None
    letter_date: Said
    author: Said

    def by_name(self) -> dict[str, object]:
        """Return the facts as a template sees them."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def letter_facts(
    record: PatientRecord,
    assessments: tuple[Assessment, ...],
    values: LastValues,
    pen: Pen,
    *,
    summary: SummaryWording,
    clones: ClonesSummaryWording,
    on: date,
    since: date | None,
    author: str,
) -> LetterFacts:
    """Return the facts of *record* on the letter's day *on*; *since*: the day of the letter before."""
    ir = reconstitution(assessments)
    recovery = _sentences(recovery_summary(ir, pen.wording, summary), rule_source(ir, pen), pen) if ir else ()
    courses = variant_courses(record)
    return LetterFacts(
        person=person_of(record.patient, pen),
        course=disease_course(record, pen, on),
        happened=happenings(record, pen, since),
        recovery=recovery,
        recovery_line=recovery[0] if recovery else None,
        clones=_sentences(clones_summary(record, courses, pen.wording, clones), pen.words.source_record, pen),
        drifts=drifts(record, values, pen),
        open_points=open_points(record, assessments, pen),
        next_visits=next_visits(record, pen, on),
        unmeasured=unmeasured(record, pen),
        plain_values=plain_values(record, values, pen),
        recovered=plain_recovery(ir) if ir else None,
        letter_date=pen.from_record(pen.date(on)),
        author=pen.from_record(author),
    )


def reconstitution(assessments: tuple[Assessment, ...]) -> Assessment | None:
    """Return the assessment of immune reconstitution among *assessments*."""
    return next((a for a in assessments if a.rule == RULE), None)


def _sentences(sentences: Sequence[Sequence[Phrase]], source: str, pen: Pen) -> tuple[Said, ...]:
    return tuple(Said(tuple(_runs(phrases, source, pen))) for phrases in sentences)


def _runs(phrases: Sequence[Phrase], source: str, pen: Pen) -> Iterator[Run]:
    for phrase in phrases:
        yield from sentence(pen.typeset(phrase.text), source, is_key=phrase.is_key).runs
