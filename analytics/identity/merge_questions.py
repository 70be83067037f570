"""What two records of one person say differently, so that somebody has to decide."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from analytics.entry.result_words import fold
from analytics.identity.delete_patient import Belongings
from analytics.identity.look_alike import may_be_same_day
from analytics.identity.twins import twin_treatments
from analytics.records.clone_parent import CloneParent
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment

FILLED = (
    "family_name", "given_name", "birth_date", "sex", "language", "centre", "consent_from",
    "consent_withdrawn_on",
)  # fmt: skip
"""Fields of a patient of which the one that is known is taken."""
_NAMES = ("family_name", "given_name", "centre")


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide.

    Attributes:
        key: names it within the merge (``birth_date``, ``death``, ``day_zero``, ``treatment:4:product``).
        kept / gone: what each of the two says.
    """

    key: str
    kept: object
    gone: object


def merge_questions(kept: Belongings, gone: Belongings) -> tuple[Question, ...]:
    """Return everything the two contradict each other in, the person first."""
    one, other = kept.record, gone.record
    return (
        *_of_person(one, other),
        *_of_day_zero(one, other),
        *_of_treatments(one, other),
        *_of_death(one, other),
        *_of_clones(one, other),
    )


def fuller(one: object, other: object) -> object:
    """Return what is known, the more exact of two dates that can be one."""
    if isinstance(one, CalendarDate) and isinstance(other, CalendarDate):
        return one if one.latest - one.earliest <= other.latest - other.earliest else other
    return other if one is None else one


def contradict(name: str, one: object, other: object) -> bool:
    """Whether two values of a field cannot both be right."""
    if one is None or other is None or one == other:
        return False
    if isinstance(one, CalendarDate) and isinstance(other, CalendarDate):
        return not may_be_same_day(one, other)
    return not (name in _NAMES and fold(str(one)) == fold(str(other)))


def filled_fields(treatment: Treatment) -> Iterator[str]:
    """Yield the fields of a treatment that may be known of one twin and not of the other."""
    return (f.name for f in fields(treatment) if f.name not in ("id", "patient_id", "kind", "is_index"))


def death_of(record: PatientRecord) -> Event | None:
    """Return the patient's death, or None."""
    return next((event for event in record.events if event.kind == "death"), None)


def parents_by_name(record: PatientRecord) -> dict[tuple[str, str], CloneParent]:
    """Return what is set of each clone."""
    return {parent.name: parent for parent in record.clone_parents}


def _of_person(one: PatientRecord, other: PatientRecord) -> Iterator[Question]:
    for name in FILLED:
        mine, theirs = getattr(one.patient, name), getattr(other.patient, name)
        if contradict(name, mine, theirs):
            yield Question(name, mine, theirs)


def _of_day_zero(one: PatientRecord, other: PatientRecord) -> Iterator[Question]:
    mine, theirs = one.index_treatment, other.index_treatment
    if mine is None or theirs is None or twin_treatments(one, other).get(theirs.id) is mine:
        return
    yield Question("day_zero", mine, theirs)


def _of_treatments(one: PatientRecord, other: PatientRecord) -> Iterator[Question]:
    twins = twin_treatments(one, other)
    for theirs in other.treatments:
        mine = twins.get(theirs.id)
        if mine is None:
            continue
        for name in filled_fields(mine):
            if contradict(name, getattr(mine, name), getattr(theirs, name)):
                yield Question(f"treatment:{mine.id}:{name}", getattr(mine, name), getattr(theirs, name))


def _of_death(one: PatientRecord, other: PatientRecord) -> Iterator[Question]:
    mine, theirs = death_of(one), death_of(other)
    if mine is not None and theirs is not None and _said(mine) != _said(theirs):
        yield Question("death", mine.onset, theirs.onset)


def _of_clones(one: PatientRecord, other: PatientRecord) -> Iterator[Question]:
    mine = parents_by_name(one)
    for name, theirs in parents_by_name(other).items():
        if name in mine and mine[name].parent != theirs.parent:
            yield Question(f"clone:{name[0]}:{name[1]}", mine[name].parent, theirs.parent)


def _said(event: Event) -> tuple[object, ...]:
    return (event.onset, event.grade, event.details, event.note)
