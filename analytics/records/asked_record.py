"""A record that is asked by one rule after the other, and remembers what was worked out of it on the way.

Only this copy remembers. It is made for one round of questions and goes with it, so that thousands of records
take no more memory after their rules were asked than before, and what was worked out of one patient can
never be told of another.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, fields
from typing import TypeVar, cast

from analytics.records.patient_record import DayAxis, PatientRecord
from analytics.records.treatment import Treatment

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AskedRecord(PatientRecord):
    """One patient while rules are asked; ``dataclasses.replace`` makes one that remembers nothing yet.

    Attributes:
        worked_out: what is known of it, by what ``once`` was asked for.
    """

    worked_out: dict[Hashable, object] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def axis(self) -> DayAxis:
        """The axis of this patient's day numbers."""
        return once(self, "axis", lambda: super(AskedRecord, self).axis)

    @property
    def index_treatment(self) -> Treatment | None:
        """The infusion that is day 0."""
        return once(self, "index_treatment", lambda: super(AskedRecord, self).index_treatment)


def asked_record(record: PatientRecord) -> AskedRecord:
    """Return *record* as one that remembers; one that does already as it is."""
    if isinstance(record, AskedRecord):
        return record
    return AskedRecord(**{one.name: getattr(record, one.name) for one in fields(PatientRecord)})


def once(record: PatientRecord, what: Hashable, work_out: Callable[[], T]) -> T:
    """Return what *work_out* returns, without asking it again where *record* remembers.

    Args:
        record: one patient.
        what: names it among everything that is worked out of a record, with all it depends on beside the
            record (the day, the choices that were followed).
        work_out: asked where it is not known; nobody may change its answer.
    """
    if not isinstance(record, AskedRecord):
        return work_out()
    known = record.worked_out
    if what not in known:
        known[what] = work_out()
    return cast(T, known[what])
