"""What is to be settled before a letter is issued, each with the place to do it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from analytics.errors import LetterTemplateBroken, UnresolvedPlaceholder
from analytics.letters.pen import Pen
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit
from analytics.rules.follow_up import is_progression
from app.letters.compose import Composer
from app.letters.language import letter_wording
from app.letters.letter_template import letter_template
from app.letters.request import LetterKind, LetterRequest, PartKey
from app.sentences import QT_TRANSLATE_NOOP

CONTEXT = "Letters"
SENTENCES: Mapping[str, str] = {
    "no_addressee": QT_TRANSLATE_NOOP("Letters", "Nobody is named to send this letter to. Add an addressee."),
    "no_letterhead": QT_TRANSLATE_NOOP("Letters", "The letterhead has no name. Fill it in under Settings."),
    "no_author": QT_TRANSLATE_NOOP("Letters", "Nobody signs this letter. Choose who does."),
    "unresolved": QT_TRANSLATE_NOOP(
        "Letters", "‘{placeholder}’ in the part ‘{block}’ stands for nothing this record has."
    ),
    "broken_template": QT_TRANSLATE_NOOP("Letters", "The template of this letter cannot be used."),
    "has_died": QT_TRANSLATE_NOOP("Letters", "The patient has died. A letter to the patient is not issued."),
    "unsigned_visit": QT_TRANSLATE_NOOP("Letters", "The visit of {date} is not signed."),
    "no_visit": QT_TRANSLATE_NOOP("Letters", "No visit is recorded, so the letter says nothing of one."),
    "no_name": QT_TRANSLATE_NOOP("Letters", "The patient has no name in the record."),
    "no_birth_date": QT_TRANSLATE_NOOP("Letters", "The patient has no birth date in the record."),
    "no_infusion": QT_TRANSLATE_NOOP(
        "Letters", "The date of the infusion is not known: no day can be counted."
    ),
    "later_data": QT_TRANSLATE_NOOP("Letters", "The record holds data later than the letter’s date."),
    "hard_news": QT_TRANSLATE_NOOP(
        "Letters", "This letter tells the patient of a relapse, a progression or a new disease. Is it known?"
    ),
    "other_language": QT_TRANSLATE_NOOP(
        "Letters", "The addressee is written to in another language ({language})."
    ),
}
"""What → the English sentence; names in braces are facts."""


@dataclass(frozen=True, slots=True)
class LetterProblem:
    """One thing to settle.

    Attributes:
        where: key of the block it stands in, or ``addressee``, ``letterhead``, ``author``, ``visit``,
            ``patient``, ``date``, ``language``, ``template``.
        what: which it is, a key of ``SENTENCES``.
        is_blocking: whether the letter cannot be issued with it; the others are for a person to judge.
    """

    where: str
    what: str
    is_blocking: bool = False
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The sentence in English."""
        return self.said()

    def said(self, translate: Callable[[str, str], str] = lambda context, text: text) -> str:
        """Return the sentence in the language that *translate* (context, text) speaks."""
        return translate(CONTEXT, SENTENCES[self.what]).format(**self.facts)


def letter_problems(request: LetterRequest) -> tuple[LetterProblem, ...]:
    """Return what is to be settled before *request* is issued, what blocks it first."""
    found = [*_of_the_letter(request), *_of_the_words(request), *_of_the_record(request)]
    return tuple(sorted(found, key=lambda problem: not problem.is_blocking))


def _of_the_letter(request: LetterRequest) -> list[LetterProblem]:
    found = []
    if request.kind is not LetterKind.PATIENT and (request.addressee is None or not request.addressee.name):
        found.append(LetterProblem("addressee", "no_addressee", is_blocking=True))
    if not request.letterhead.name.strip():
        found.append(LetterProblem("letterhead", "no_letterhead", is_blocking=True))
    if not request.author.name.strip():
        found.append(LetterProblem("author", "no_author", is_blocking=True))
    wanted = request.addressee.language if request.addressee is not None else None
    if wanted is not None and wanted != request.language:
        found.append(LetterProblem("language", "other_language", facts={"language": wanted}))
    return found


def _of_the_words(request: LetterRequest) -> list[LetterProblem]:
    """Try every block, so that all of them are named at once."""
    composer = Composer.of(request)
    found = []
    for key in letter_template(request.kind, request.language).sequence:
        if isinstance(key, PartKey):
            continue
        try:
            composer.block(key)
        except UnresolvedPlaceholder as error:
            facts = {name: str(value) for name, value in error.facts.items()}
            found.append(LetterProblem(key, "unresolved", is_blocking=True, facts=facts))
        except LetterTemplateBroken:
            found.append(LetterProblem("template", "broken_template", is_blocking=True))
    return found


def _of_the_record(request: LetterRequest) -> list[LetterProblem]:
    record, patient = request.record, request.record.patient
    has_died = any(event.kind == "death" for event in record.events)
    is_patients = request.kind is LetterKind.PATIENT
    found = []
    if is_patients and has_died:
        found.append(LetterProblem("patient", "has_died", is_blocking=True))
    elif is_patients and _has_hard_news(record):
        found.append(LetterProblem("opening", "hard_news"))
    visit = _last_visit(request)
    if visit is None:
        found.append(LetterProblem("visit", "no_visit"))
    elif visit.signed_by is None and any(v.signed_by is not None for v in record.visits):
        wording = letter_wording(request.language).wording
        found.append(LetterProblem("visit", "unsigned_visit", facts={"date": wording.time_point(visit.at)}))
    if not (patient.family_name or patient.given_name):
        found.append(LetterProblem("patient", "no_name"))
    if patient.birth_date is None:
        found.append(LetterProblem("patient", "no_birth_date"))
    if not record.axis.has_infusion:
        found.append(LetterProblem("patient", "no_infusion"))
    if _has_later_data(request):
        found.append(LetterProblem("date", "later_data"))
    return found


def _has_hard_news(record: PatientRecord) -> bool:
    return any(e.kind in ("tmn", "second_malignancy") or is_progression(e) for e in record.events)


def _last_visit(request: LetterRequest) -> Visit | None:
    words = letter_wording(request.language)
    pen = Pen(words.wording, words.letter, request.record.axis)
    until = [v for v in request.record.visits if not _is_later(v.at, request)]
    return max(until, key=lambda visit: pen.place(visit.at), default=None)


def _has_later_data(request: LetterRequest) -> bool:
    record = request.record
    points = [
        *(r.at for r in record.results),
        *(v.at for v in record.visits),
        *(s.at for s in record.samples),
    ]
    points += [e.onset for e in record.events if e.onset is not None]
    return any(_is_later(at, request) for at in points)


def _is_later(at: object, request: LetterRequest) -> bool:
    return isinstance(at, CalendarDate) and at.earliest > request.on
