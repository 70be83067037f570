"""Results: what was measured, of one patient or of the whole cohort."""

from bisect import bisect_left
from collections.abc import Iterable

from analytics.cohort.measurements import Measurements
from analytics.records.ids import PatientId
from analytics.records.result import Result
from analytics.records.time_point import TimePoint
from storage.driver import Connection
from storage.laboratories import Laboratories
from storage.result_columns import ResultColumns, read_columns
from storage.result_measurements import as_measurements, bounds_of_laboratory, bounds_that_mean_none
from storage.result_table import ResultTable


class Results:
    """Reads results."""

    def __init__(self, table: ResultTable, connection: Connection, laboratories: Laboratories) -> None:
        self._table = table
        self._connection = connection
        self._laboratories = laboratories

    def of_patient(self, patient_id: int) -> tuple[Result, ...]:
        """Return the results of one patient: analyte by analyte, each in the order of days."""
        return self._table.select(patient_id, "ORDER BY analyte_id, day, id")

    def of_analyte(self, patient_id: int, analyte: str) -> tuple[Result, ...]:
        """Return the results of one analyte of one patient, in the order of days."""
        analyte_id = self._table.analytes.known_id(analyte)
        return self._table.select(patient_id, "AND analyte_id = ? ORDER BY day, id", (analyte_id,))

    def again(
        self, patient_id: int, before: tuple[Result, ...], changed: Iterable[Result]
    ) -> tuple[Result, ...]:
        """Return what ``of_patient`` does, reading only those that *changed* since it gave *before*.

        What did not change is the same object as before.
        """
        found = list(before)
        for result in changed:
            key = self._table.place_of(result)
            place = bisect_left(found, key, key=self._table.place_of)
            if place < len(found) and self._table.place_of(found[place]) == key:
                del found[place]
            now = self._table.stored(result) if result.patient_id == patient_id else None
            if now is not None:
                found.insert(place, now)
        return tuple(found)

    def get(self, patient_id: int, result_id: int) -> Result | None:
        """Return the result of this patient with this id, or None."""
        found = self._table.select(patient_id, "AND id = ?", (result_id,))
        return found[0] if found else None

    def columns(self, analyte: str) -> ResultColumns:
        """Return the results of one analyte of every patient, as columns."""
        return read_columns(self._connection, self._table.analytes.known_id(analyte))

    def measurements(self, analyte: str) -> Measurements:
        """Return the values of one analyte of every patient as intervals, those with a full date."""
        analyte_id = self._table.analytes.known_id(analyte)
        if analyte_id is None:
            return as_measurements(self.columns(analyte))
        laboratories = self._laboratories.all()
        nones = bounds_that_mean_none(self._connection, analyte_id, analyte, laboratories)
        return as_measurements(self.columns(analyte), nones)

    def bounds_from(self, laboratory_id: int, analyte: str) -> tuple[tuple[PatientId, TimePoint], ...]:
        """Return patient and time of every ``<limit`` of an analyte that a laboratory reported."""
        analyte_id = self._table.analytes.known_id(analyte)
        if analyte_id is None:
            return ()
        return bounds_of_laboratory(self._connection, analyte_id, laboratory_id)

    def count_from(self, laboratory_id: int) -> int:
        """Return how many results a laboratory reported; reads all of them."""
        sql = "SELECT count(*) FROM result WHERE laboratory_id = ?"
        return int(self._connection.execute(sql, (laboratory_id,)).fetchone()[0])

    def count(self) -> int:
        """Return how many results there are."""
        return int(self._connection.execute("SELECT count(*) FROM result").fetchone()[0])
