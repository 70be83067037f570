"""Patients: who is followed, the list of them, and one with everything that belongs to them."""

from collections.abc import Callable, Iterable

from analytics.errors import PatientNotFound
from analytics.records.patient import Patient, Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.patient_summary import PatientSummary
from analytics.records.result import Result
from storage.columns import addressees, calendar, choice, plain
from storage.driver import Connection
from storage.patient_summaries import patient_summaries
from storage.record_table import Repository, SimpleTable


def patient_table(connection: Connection) -> SimpleTable[Patient]:
    """Return the table of patients."""
    return SimpleTable(
        connection,
        Patient,
        kind="patient",
        columns=(
            plain("id"),
            plain("uuid"),
            plain("number"),
            plain("family_name"),
            plain("given_name"),
            calendar("birth_date"),
            choice("sex", Sex),
            plain("language"),
            plain("centre"),
            calendar("consent_from"),
            calendar("consent_withdrawn_on"),
            addressees("addressees"),
            plain("origin"),
        ),
    )


class Patients(Repository[Patient]):
    """Reads patients."""

    def __init__(
        self,
        table: SimpleTable[Patient],
        connection: Connection,
        assemble: Callable[[Patient, PatientRecord | None, Iterable[Result]], PatientRecord],
    ) -> None:
        super().__init__(table)
        self._connection = connection
        self._assemble = assemble

    def count(self) -> int:
        """Return how many patients there are."""
        return int(self._connection.execute("SELECT count(*) FROM patient").fetchone()[0])

    def by_number(self, number: str) -> Patient | None:
        """Return the patient with this number of the clinic's own, or None."""
        found = self._table.select("WHERE number = ?", (number.strip(),))
        return found[0] if found else None

    def find(self, text: str) -> Patient:
        """Return the patient whose number is *text*, else the one whose id it is.

        Raises:
            PatientNotFound.
        """
        found = self.by_number(text)
        if found is None and text.strip().isascii() and text.strip().isdigit():
            found = self.get(int(text)) if len(text) < 18 else None
        if found is None:
            raise PatientNotFound
        return found

    def record(self, patient_id: int) -> PatientRecord:
        """Return the patient with everything that belongs to them.

        Raises:
            PatientNotFound.
        """
        return self._assemble(self._found(patient_id), None, ())

    def record_again(self, before: PatientRecord, changed: Iterable[Result]) -> PatientRecord:
        """Return the record of the same patient as it is now; of its results only some are read.

        Args:
            before: as it was read.
            changed: every result that was added, changed or removed since then, as it was before and after.

        Raises:
            PatientNotFound.
        """
        return self._assemble(self._found(before.patient.id), before, changed)

    def _found(self, patient_id: int) -> Patient:
        patient = self.get(patient_id)
        if patient is None:
            raise PatientNotFound
        return patient

    def centres(self) -> tuple[str, ...]:
        """Return every centre that a patient is of, in alphabetical order."""
        rows = self._connection.execute(
            "SELECT DISTINCT centre FROM patient WHERE centre IS NOT NULL ORDER BY centre"
        )
        return tuple(centre for (centre,) in rows)

    def summaries(self) -> tuple[PatientSummary, ...]:
        """Return one line for each patient, in the order of names, then numbers."""
        return patient_summaries(self._connection)
