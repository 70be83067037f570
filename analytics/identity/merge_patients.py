"""Making one patient of two: everything passes to the one that is kept, and the other goes.

What both have is kept once; what they contradict each other in is decided before (``merge_questions``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from analytics.entry.problem import Problem, problem
from analytics.identity.delete_patient import KIND_OF, KINDS, Belongings
from analytics.identity.merge_questions import (
    FILLED,
    Question,
    contradict,
    death_of,
    filled_fields,
    fuller,
    merge_questions,
    parents_by_name,
)
from analytics.identity.twins import (
    result_key,
    twin_events,
    twin_results,
    twin_samples,
    twin_treatments,
    twin_work_ups,
)
from analytics.records.clone_parent import CloneParent
from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import RelativeTime
from analytics.records.treatment import Treatment
from analytics.rules.parentage import parentage_faults

Answer = Literal["kept", "gone"]
Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge would do.

    Attributes:
        changes: in the order they are carried out; none while a question is open or something stops it.
        questions: everything that has to be decided, answered or not.
        problems: why these two cannot become one as they are.
        patient: the one that is kept, as it will be.
        moved / once: kind of ``KINDS`` → how many pass over, and how many both have, so that one is enough.
    """

    changes: tuple[Change, ...]
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]
    patient: Patient
    moved: Mapping[str, int]
    once: Mapping[str, int]

    def command(self, *, label: str, reason: str) -> Command:
        """Return the merge as one command."""
        return Command(label, self.changes, reason=reason)


def plan_merge(kept: Belongings, gone: Belongings, answers: Answers) -> MergePlan:
    """Plan how *gone* becomes part of *kept*; *answers*: key of a question → whose word counts."""
    questions = merge_questions(kept, gone)
    plan = _Merge(kept, gone, answers)
    changes = tuple(plan.changes())
    problems = tuple(_problems(kept.record, gone.record, changes, answers))
    is_ready = not problems and all(question.key in answers for question in questions)
    deleted = Counter(KIND_OF[type(c.before)] for c in changes[:-1] if c.after is None)
    moved = Counter({kind: len(gone.of_kind(kind)) for kind in KINDS}) - deleted
    return MergePlan(changes if is_ready else (), questions, problems, plan.patient(), moved, deleted)


class _Merge:
    """Works the changes out."""

    def __init__(self, kept: Belongings, gone: Belongings, answers: Answers) -> None:
        self._kept, self._gone, self._answers = kept, gone, answers
        self._one, self._other = kept.record, gone.record

    def changes(self) -> Iterator[Change]:
        """Yield everything that happens, the other patient's end last."""
        before, after = self._one.patient, self.patient()
        if before != after:
            yield Change(before, after)
        yield from self._treatments()
        yield from self._moved(self._other.visits, frozenset())
        yield from self._results()
        yield from self._events()
        samples = twin_samples(self._one, self._other)
        calls = frozenset(call.id for call in self._other.variants if call.sample_id in samples)
        yield from self._moved(self._other.variants, calls)
        yield from self._moved(self._other.samples, samples)
        yield from self._moved(self._other.work_ups, twin_work_ups(self._one, self._other))
        yield from self._clones()
        yield from self._moved(self._gone.letters, frozenset())
        yield Change(self._other.patient, None)

    def patient(self) -> Patient:
        """Return the patient who is kept: what is known of either, addressees of both."""
        mine, theirs = self._one.patient, self._other.patient
        known: dict[str, Any] = {
            name: self._settled(name, name, getattr(mine, name), getattr(theirs, name)) for name in FILLED
        }
        more = tuple(a for a in theirs.addressees if a not in mine.addressees)
        origin = mine.origin
        if not _counts_days(self._one) and _counts_days(self._other):
            origin = theirs.origin
        return replace(mine, **known, addressees=(*mine.addressees, *more), origin=origin)

    def _settled(self, key: str, name: str, mine: object, theirs: object) -> object:
        if contradict(name, mine, theirs):
            return theirs if self._answers.get(key) == "gone" else mine
        return fuller(mine, theirs)

    def _moved(self, records: tuple[Any, ...], twins: frozenset[int]) -> Iterator[Change]:
        for record in records:
            is_twin = record.id in twins
            yield Change(record, None if is_twin else replace(record, patient_id=self._one.patient.id))

    def _treatments(self) -> Iterator[Change]:
        twins = twin_treatments(self._one, self._other)
        index = self._index(twins)
        filled = {mine.id: theirs for theirs in self._other.treatments if (mine := twins.get(theirs.id))}
        for mine in self._one.treatments:
            after = replace(self._filled(mine, filled.get(mine.id)), is_index=mine.id == index)
            if after != mine:
                yield Change(mine, after)
        for theirs in self._other.treatments:
            moved = replace(theirs, patient_id=self._one.patient.id, is_index=theirs.id == index)
            yield Change(theirs, None if theirs.id in twins else moved)

    def _filled(self, mine: Treatment, theirs: Treatment | None) -> Treatment:
        if theirs is None:
            return mine
        known: dict[str, Any] = {
            name: self._settled(
                f"treatment:{mine.id}:{name}", name, getattr(mine, name), getattr(theirs, name)
            )
            for name in filled_fields(mine)
        }
        return replace(mine, **known)

    def _index(self, twins: Mapping[Any, Treatment]) -> int | None:
        """Return the treatment that is set as the index; None: none needs to be, the first one is."""
        mine, theirs = self._one.index_treatment, self._other.index_treatment
        if theirs is not None and (mine is None or self._answers.get("day_zero") == "gone"):
            found = twins.get(theirs.id, theirs)
        elif mine is not None:
            found = mine
        else:
            return None
        is_alone = mine is None or theirs is None or theirs.id in twins
        was_set = any(t.is_index for t in (*self._one.treatments, *self._other.treatments))
        return found.id if was_set or not is_alone else None

    def _results(self) -> Iterator[Change]:
        twins = twin_results(self._one, self._other)
        taken: dict[tuple[object, ...], set[int]] = defaultdict(set)
        for result in self._one.results:
            taken[result_key(result)].add(result.occurrence)
        for result in self._other.results:
            if result.id in twins:
                yield Change(result, None)
                continue
            used = taken[result_key(result)]
            place = result.occurrence
            if place in used:
                place = next(number for number in range(1, len(used) + 2) if number not in used)
            used.add(place)
            yield Change(result, replace(result, patient_id=self._one.patient.id, occurrence=place))

    def _events(self) -> Iterator[Change]:
        twins = twin_events(self._one, self._other)
        mine, theirs = death_of(self._one), death_of(self._other)
        is_theirs = self._answers.get("death") == "gone"
        if mine is not None and theirs is not None and theirs.id not in twins:
            if is_theirs:
                yield Change(mine, replace(theirs, id=mine.id, patient_id=mine.patient_id))
            twins |= {theirs.id}
        yield from self._moved(self._other.events, twins)

    def _clones(self) -> Iterator[Change]:
        mine = parents_by_name(self._one)
        for name, theirs in parents_by_name(self._other).items():
            held = mine.get(name)
            if held is None:
                yield Change(theirs, replace(theirs, patient_id=self._one.patient.id))
                continue
            if self._answers.get(f"clone:{name[0]}:{name[1]}") == "gone":
                yield Change(held, replace(theirs, id=held.id, patient_id=held.patient_id))
            yield Change(theirs, None)


def _problems(
    one: PatientRecord, other: PatientRecord, changes: tuple[Change, ...], answers: Answers
) -> Iterator[Problem]:
    mine, theirs = one.patient, other.patient
    if mine.id == theirs.id:
        yield problem("merge_with_itself")
        return
    if _counts_days(one) and _counts_days(other) and mine.origin != theirs.origin:
        yield problem(
            "merge_other_origin",
            stored=mine.origin or "index infusion",
            given=theirs.origin or "index infusion",
        )
    elif _moves_day_zero(one, other, answers):
        yield problem("merge_moves_day_zero")
    parents = {name: parent.parent for name, parent in parents_by_name(one).items()}
    parents |= {c.after.name: c.after.parent for c in changes if isinstance(c.after, CloneParent)}
    if parentage_faults(parents):
        yield problem("merge_parentage")


def _moves_day_zero(one: PatientRecord, other: PatientRecord, answers: Answers) -> bool:
    """Whether days that count from one of the infusions would come to count from another one."""
    mine, theirs = one.index_treatment, other.index_treatment
    if mine is None or theirs is None or twin_treatments(one, other).get(theirs.id) is mine:
        return False
    loser = one if answers.get("day_zero") == "gone" else other
    return _counts_days(loser) and loser.patient.origin is None


def _counts_days(record: PatientRecord) -> bool:
    """Whether anything of the patient is told in days from an origin."""
    times = (
        *(result.at for result in record.results),
        *(visit.at for visit in record.visits),
        *(event.onset for event in record.events),
        *(event.end for event in record.events),
        *(sample.at for sample in record.samples),
        *(work_up.at for work_up in record.work_ups),
        *(
            at
            for t in record.treatments
            for at in (t.infusion, t.indication, t.apheresis, t.lymphodepletion_start, t.bendamustine_last)
        ),
    )
    return any(isinstance(at, RelativeTime) for at in times)
