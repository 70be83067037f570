"""A record prepared once for all keys of an entry: its results by day, and its history of values."""

from collections import defaultdict
from functools import cached_property

from analytics.entry.value_history import ValueHistory
from analytics.records.ids import LaboratoryId, ResultId, VisitId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Outcome, Result
from analytics.records.time_point import TimePoint
from analytics.records.visit import Visit
from analytics.visits.visit_results import results_of_visit


class KnownRecord:
    """Answers what every key asks of a record, in a moment also after 15 years.

    Attributes:
        record: whose it is.
        history: of the patient's values.
        outcomes: what texts were read as by now; for ``entry_readings.py``, which reads every text often.
        texts: (result, unit of a bare number) → what to type for it (``text_to_show``).
    """

    def __init__(self, record: PatientRecord) -> None:
        self.record = record
        self.history = ValueHistory(record)
        self._of_day = defaultdict[TimePoint, list[Result]](list)
        for result in record.results:
            self._of_day[result.at].append(result)
        self._visits = {visit.id: visit for visit in record.visits}
        self.outcomes: dict[tuple[object, ...], Outcome | None] = {}
        self.texts: dict[tuple[ResultId, str | None], str] = {}

    def visit(self, visit_id: VisitId | None) -> Visit | None:
        """Return the stored visit with this id, or None."""
        return self._visits.get(visit_id) if visit_id is not None else None

    def stored(self, visit_id: VisitId | None, at: TimePoint | None) -> dict[str, Result]:
        """Return what is stored in the cells of a visit (``results_of_visit``)."""
        return results_of_visit(self._of_day.get(at, ()) if at is not None else (), visit_id, at)

    @cached_property
    def last_laboratory(self) -> LaboratoryId | None:
        """The laboratory of the last result that names one."""
        axis, last = self.record.axis, None
        for at, results in self._of_day.items():
            span = axis.span(at)
            named = [(r.id, r.laboratory_id) for r in results if r.laboratory_id is not None]
            if span is not None and named:
                found = (span.earliest, *max(named))
                last = found if last is None or found > last else last
        return last[2] if last is not None else None
