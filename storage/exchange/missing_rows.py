"""Finds what an earlier file had and this one does not; it is reported, never deleted.

A file of the same name is compared as a whole; one whose name differs only in digits, within the days that
the newer file covers of each patient.
"""

from collections.abc import Iterator

from analytics.records.event import Event
from analytics.records.ids import PatientId
from analytics.records.result import FromFile, Result
from analytics.records.sample import Sample
from analytics.records.source_file import SourceFile
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from analytics.records.variant_call import CallState, VariantCall
from storage.exchange.earlier_files import EarlierFiles
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.report import MissingRow

Span = tuple[int, int]


def note_missing_rows(file: FileInHand) -> None:
    """Fill the report's list of missing rows; a file with refused values has none, for they are not met."""
    if any(row.status == "refused" for row in file.report.rows):
        return
    earlier = EarlierFiles(file)
    if earlier.same or earlier.alike:
        file.report.missing_from_file.extend(_Comparison(file, earlier).missing())


class _Comparison:
    """One file against those before it."""

    def __init__(self, file: FileInHand, earlier: EarlierFiles) -> None:
        self._file, self._earlier, self._working = file, earlier, file.desk.working
        self._sources: dict[int, SourceFile] = earlier.same | earlier.alike
        self._spans: dict[tuple[PatientId, type], Span] = {}

    def missing(self) -> Iterator[MissingRow]:
        """Yield what is missing, by patient."""
        table = self._file.layout.table
        for patient_id in sorted(self._patients()):
            if self._earlier.alike:
                self._cover(patient_id)
            if table == "results":
                yield from self._results(patient_id)
            elif table == "variants":
                yield from self._calls(patient_id)
            yield from self._events(patient_id)
            yield from self._treatments(patient_id)

    def _patients(self) -> set[PatientId]:
        names = {source.name for source in self._sources.values()}
        found = self._earlier.touched_by(names)
        marks = ", ".join("?" * len(self._sources))
        for kind in ("result", "event", "sample"):
            sql = f"SELECT DISTINCT patient_id FROM {kind} WHERE file_id IN ({marks})"
            rows = self._working.clinic.connection.execute(sql, list(self._sources)).fetchall()
            found |= {PatientId(patient_id) for (patient_id,) in rows}
        known = self._file.desk.identity
        return {patient_id for patient_id in found if known.number_of(patient_id)}

    def _results(self, patient_id: PatientId) -> Iterator[MissingRow]:
        for result in self._working.of_patient(Result, patient_id):
            source = result.source
            if isinstance(source, FromFile) and self._is_missing(result, source.file_id, result.at):
                yield self._row(patient_id, result.analyte, result.at, source.file_id, source.row)

    def _calls(self, patient_id: PatientId) -> Iterator[MissingRow]:
        samples = {sample.id: sample for sample in self._working.of_patient(Sample, patient_id)}
        for call in self._working.of_patient(VariantCall, patient_id):
            sample = samples[call.sample_id]
            if call.state is CallState.NO_SAMPLE:  # an empty cell said so
                continue
            if self._is_missing(call, sample.file_id, sample.at):
                change = call.hgvs_c or call.hgvs_p or call.genomic
                what = f"{call.gene} {change}" if change else call.gene
                yield self._row(patient_id, what, sample.at, sample.file_id)

    def _events(self, patient_id: PatientId) -> Iterator[MissingRow]:
        for event in self._working.of_patient(Event, patient_id):
            if self._is_missing(event, event.file_id, event.onset):
                yield self._row(patient_id, event.kind, event.onset, event.file_id)

    def _treatments(self, patient_id: PatientId) -> Iterator[MissingRow]:
        for treatment in self._working.of_patient(Treatment, patient_id):
            source = next(
                (
                    id_
                    for id_, source in sorted(self._sources.items(), reverse=True)
                    if self._earlier.brought(treatment, {source.name})
                ),
                None,
            )
            if self._is_missing(treatment, source, treatment.infusion):
                is_index = treatment.kind is TherapyKind.CAR_T
                what = "treatment" if is_index else "next_line"
                yield self._row(patient_id, what, treatment.infusion, source)

    def _is_missing(
        self,
        record: Result | VariantCall | Event | Treatment,
        source: int | None,
        at: TimePoint | None,
    ) -> bool:
        if source not in self._sources or record.id < 0 or (type(record), record.id) in self._file.met:
            return False
        if source in self._earlier.same:
            return True
        span, days = self._spans.get((record.patient_id, type(at))), _days(at)
        return span is not None and days is not None and span[0] <= days[0] and days[1] <= span[1]

    def _cover(self, patient_id: PatientId) -> None:
        """Find the first and the last day that this file tells of the patient."""
        met, of = self._file.met, self._working.of_patient
        samples = {sample.id: sample.at for sample in of(Sample, patient_id)}
        times: list[TimePoint | None] = [
            *(r.at for r in of(Result, patient_id) if (Result, r.id) in met),
            *(e.onset for e in of(Event, patient_id) if (Event, e.id) in met),
            *(t.infusion for t in of(Treatment, patient_id) if (Treatment, t.id) in met),
            *(samples[c.sample_id] for c in of(VariantCall, patient_id) if (VariantCall, c.id) in met),
        ]
        for at in times:
            days = _days(at)
            if days is not None:
                known = self._spans.get((patient_id, type(at)), days)
                span = min(known[0], days[0]), max(known[1], days[1])
                self._spans[patient_id, type(at)] = span

    def _row(
        self,
        patient_id: PatientId,
        what: str,
        at: TimePoint | None,
        source: int | None,
        row: int | None = None,
    ) -> MissingRow:
        number = self._file.desk.identity.number_of(patient_id)
        name = self._sources[source].name if source is not None else ""
        return MissingRow(row, number, what, str(at), name)


def _days(at: TimePoint | None) -> Span | None:
    match at:
        case CalendarDate():
            return at.earliest.toordinal(), at.latest.toordinal()
        case RelativeTime():
            return at.days, at.days
        case None:
            return None
