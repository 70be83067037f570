"""Judges the infusions of one file against those known: a second index, a date that was corrected.

Two infusions of one product within 30 days are taken for one whose date was corrected. The 30 days are an
engineering choice: no product is given twice so soon, and dates are seldom further off.
"""

from dataclasses import dataclass, field

from analytics.entry.problem import problem
from analytics.records.ids import TreatmentId
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import TherapyKind, Treatment
from storage.exchange.earlier_files import EarlierFiles
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.row_reader import RowRefused
from storage.exchange.time_key import TimeKey, time_key

CLOSE_DAYS = 30


@dataclass(slots=True)
class _Patient:
    """What the file says about one patient's infusions."""

    times: set[TimeKey] = field(default_factory=set)
    no_index: set[TimeKey] = field(default_factory=set)
    index: Treatment | None = None


class InfusionCheck:
    """The infusions of one file, patient by patient."""

    def __init__(self, file: FileInHand) -> None:
        self._file, self._earlier = file, EarlierFiles(file)
        self._patients: dict[str, _Patient] = {}
        self._moved: set[TreatmentId] = set()

    def hear(self, number: str, draft: Treatment, fields: frozenset[str]) -> None:
        """Note a row before any is judged."""
        said = self._patients.setdefault(number, _Patient())
        said.times.add(time_key(draft.infusion))
        if "is_index" in fields and not draft.is_index:
            said.no_index.add(time_key(draft.infusion))

    def judge(self, number: str, draft: Treatment) -> Treatment | None:
        """Return the stored treatment whose date the row corrects, None where it is another or the same.

        Raises:
            RowRefused: it would be a second index, or is too close to a stored one to be told from it.
        """
        patient = self._file.desk.identity.known(number)
        stored = self._file.desk.working.of_patient(Treatment, patient.id) if patient else []
        said = self._patients[number]
        moved = self._moved_by(said, draft, stored)
        self._refuse_second_index(said, draft, [t for t in stored if t is not moved])
        if moved is not None:
            self._moved.add(moved.id)
        return moved

    def _moved_by(self, said: _Patient, draft: Treatment, stored: list[Treatment]) -> Treatment | None:
        if any(time_key(t.infusion) == time_key(draft.infusion) for t in stored if t.kind is draft.kind):
            return None
        for known in stored:
            if not _is_close(known, draft) or known.id in self._moved:
                continue
            if time_key(known.infusion) in said.times:
                continue  # the file tells both apart
            if self._earlier.same and self._earlier.brought(known, {self._file.table.name}):
                return known
            header = self._file.reader.header_of("infusion_date")
            why = problem(
                "close_infusion",
                product=known.product or draft.product or "CAR T cells",
                known=known.infusion,
                given=draft.infusion,
                days=CLOSE_DAYS,
            )
            raise RowRefused(why, header)
        return None

    def _refuse_second_index(self, said: _Patient, draft: Treatment, stored: list[Treatment]) -> None:
        if not draft.is_index:
            return
        own = time_key(draft.infusion)
        others = [
            t
            for t in stored
            if t.is_index and time_key(t.infusion) != own and time_key(t.infusion) not in said.no_index
        ]
        if said.index is not None and (time_key(said.index.infusion) != own or said.index != draft):
            others.append(said.index)
        if others:
            known = others[0].infusion or "unknown date"
            raise RowRefused(problem("second_index", known=known), self._file.reader.header_of("index"))
        said.index = draft


def _is_close(known: Treatment, new: Treatment) -> bool:
    """Whether two infusions could be one: the same product as far as is said, and days that are close."""
    if known.kind is not TherapyKind.CAR_T or new.kind is not TherapyKind.CAR_T:
        return False
    if known.product and new.product and known.product != new.product:
        return False
    one, other = known.infusion, new.infusion
    if not isinstance(one, CalendarDate) or not isinstance(other, CalendarDate):
        return False
    gap = max(one.earliest, other.earliest) - min(one.latest, other.latest)
    return gap.days <= CLOSE_DAYS
