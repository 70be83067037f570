"""A record prepared once for all keys of an entry: its results by day, and its history of values."""

from collections import defaultdict
from functools import cached_property

from analytics.entry.value_history import ValueHistory
from analytics.records.ids import LaboratoryId, ResultId, VisitId
from analytics.records.patient_record import DayAxis, PatientRecord
from analytics.records.result import Outcome, Result
from analytics.records.time_point import TimePoint
from analytics.records.visit import Visit
from analytics.visits.visit_results import results_of_visit


class AnalyteDays:
    """The results of one analyte by day.

    Attributes:
        results: in the order of the record.
        by_day: the same, by the day they are of.
    """

    def __init__(self, results: tuple[Result, ...]) -> None:
        self.results = results
        self.by_day = defaultdict[TimePoint, list[Result]](list)
        for result in results:
            self.by_day[result.at].append(result)
        self._last: tuple[DayAxis, tuple[int, ResultId, LaboratoryId] | None] | None = None

    def last_named(self, axis: DayAxis) -> tuple[int, ResultId, LaboratoryId] | None:
        """Return day, id and laboratory of the last result with a day that names one, or None."""
        if self._last is None or self._last[0] != axis:
            named = (
                (span.earliest, result.id, result.laboratory_id)
                for result in self.results
                if result.laboratory_id is not None and (span := axis.span(result.at)) is not None
            )
            self._last = axis, max(named, default=None)
        return self._last[1]


class KnownRecord:
    """Answers what every key asks of a record, in a moment also after 15 years.

    Attributes:
        record: whose it is.
        history: of the patient's values.
        days: the same results by analyte and day.
        outcomes: what texts were read as by now; for ``entry_readings.py``, which reads every text often.
        texts: (result, unit of a bare number) → what to type for it (``text_to_show``).
    """

    def __init__(self, record: PatientRecord, before: "KnownRecord | None" = None) -> None:
        """Prepare *record*; what is the same in *before*, of an earlier moment, is taken from there."""
        self.record = record
        self.history: ValueHistory = ValueHistory(record, before.history if before is not None else None)
        known = before.days if before is not None else {}
        self.days: dict[str, AnalyteDays] = {
            analyte: known[analyte]
            if analyte in known and known[analyte].results == results
            else AnalyteDays(results)
            for analyte, results in self.history.results.items()
        }
        self._visits = {visit.id: visit for visit in record.visits}
        self.outcomes: dict[tuple[object, ...], Outcome | None] = {}
        self.texts: dict[tuple[ResultId, str | None], str] = {}

    def visit(self, visit_id: VisitId | None) -> Visit | None:
        """Return the stored visit with this id, or None."""
        return self._visits.get(visit_id) if visit_id is not None else None

    def stored(self, visit_id: VisitId | None, at: TimePoint | None) -> dict[str, Result]:
        """Return what is stored in the cells of a visit (``results_of_visit``)."""
        if at is None:
            return {}
        of_day = [result for days in self.days.values() for result in days.by_day.get(at, ())]
        return results_of_visit(of_day, visit_id, at)

    @cached_property
    def last_laboratory(self) -> LaboratoryId | None:
        """The laboratory of the last result that names one."""
        axis = self.record.axis
        last = max((found for days in self.days.values() if (found := days.last_named(axis))), default=None)
        return last[2] if last is not None else None
