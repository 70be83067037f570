"""Finds what an earlier file of the same name had and this one does not; it is reported, never deleted."""

from collections.abc import Iterator

from analytics.records.event import Event
from analytics.records.ids import PatientId
from analytics.records.result import FromFile, Result
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.report import MissingRow


def note_missing_rows(file: FileInHand) -> None:
    """Fill the report's list of missing rows; a file with refused values has none, for they are not met."""
    working, number_of = file.desk.working, file.desk.identity.number_of
    named = working.clinic.source_files.named(file.table.name)
    earlier: list[int] = [source.id for source in named if source.table == file.layout.table]
    if not earlier or any(row.status == "refused" for row in file.report.rows):
        return
    missing = file.report.missing_from_file
    for patient_id in _patients_of(file, earlier):
        for result in working.of_patient(Result, patient_id):
            source = result.source
            is_earlier = isinstance(source, FromFile) and source.file_id in earlier
            if is_earlier and (Result, result.id) not in file.met:
                row = source.row if isinstance(source, FromFile) else None
                missing.append(MissingRow(row, number_of(patient_id), result.analyte, str(result.at)))
    for event in working.clinic.events.all():
        if event.file_id in earlier and (Event, event.id) not in file.met:
            missing.append(MissingRow(None, number_of(event.patient_id), event.kind, str(event.onset)))


def _patients_of(file: FileInHand, earlier: list[int]) -> Iterator[PatientId]:
    """Yield the patients who have results from these files."""
    marks = ", ".join("?" * len(earlier))
    sql = f"SELECT DISTINCT patient_id FROM result WHERE file_id IN ({marks}) ORDER BY patient_id"
    for (patient_id,) in file.desk.working.clinic.connection.execute(sql, earlier).fetchall():
        yield PatientId(patient_id)
