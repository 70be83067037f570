"""Plans a table of variants, long or one column a time point: reads rows, hands them to the matching."""

from dataclasses import replace

from analytics.entry.problem import Problem, problem
from analytics.records.ids import PatientId, SampleId, VariantCallId
from analytics.records.time_point import TimePoint
from analytics.records.variant_call import CallState, VariantCall
from storage.exchange.call_match import CallEntry, CallMatch
from storage.exchange.call_reader import CallReader
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.material_words import sample_material
from storage.exchange.row_reader import Moment, RowRefused
from storage.exchange.sample_match import SampleClaim, SampleMatch
from storage.exchange.table import Row
from storage.exchange.vaf_text import CallText, Reads, read_vaf
from storage.exchange.variant_name import VariantName

_STATES = {state.value for state in CallState}


class VariantPlan:
    """One file of variants."""

    def __init__(self, file: FileInHand) -> None:
        self._file = file
        self._read = CallReader(file)
        self._samples = SampleMatch(file)
        self._calls = CallMatch(file)
        self._empty: list[tuple[VariantName, SampleClaim]] = []

    def carry_out(self) -> None:
        """Fill the report and the working set."""
        is_long = self._file.layout.shape == "long"
        for row in self._file.rows():
            if is_long:
                self._take_row(row)
            else:
                self._take_wide_row(row)
        self._settle_empty_cells()

    def _take_row(self, row: Row) -> None:
        name: VariantName | None = None
        try:
            unit = self._read.vaf_unit
            wanted = self._sample_claim(row, self._file.reader.moment(row), unit)
            if self._read.is_failed_sample(row):
                self._take_failed(row, wanted)
                return
            name = self._read.name(row)
            reads = self._read.reads(row)
            said = self._read.said(row, reads)
            self._take(row, name, said, self._file.reader.text(row, "vaf"), wanted, None, unit, reads)
        except RowRefused as refused:
            self._refuse(row, refused, refused.header, name)

    def _take_wide_row(self, row: Row) -> None:
        file = self._file
        for column in file.layout.values:
            name: VariantName | None = None
            try:
                name = self._read.name(row)
                if column.at is None:
                    continue
                wanted = self._sample_claim(row, Moment(column.at), column.unit)
                text = row.cells[column.index]
                text = file.mapping.words.get(text, text)
                if not text:
                    self._empty.append((name, wanted))
                    continue
                is_percent = self._read.is_percent(column.unit)
                said = read_vaf(text, is_percent=is_percent, decimal=file.reader.decimal)
                if isinstance(said, Problem):
                    raise RowRefused(said)
                self._take(row, name, said, text, wanted, column.header, column.unit)
            except RowRefused as refused:
                self._refuse(row, refused, column.header, name, column.at)

    def _take(
        self,
        row: Row,
        name: VariantName,
        said: CallText,
        text: str,
        wanted: SampleClaim,
        column: str | None,
        unit: str | None,
        reads: Reads = Reads(),  # noqa: B008  # frozen
    ) -> None:
        self._check(wanted)
        sample, completes_sample = self._samples.settle(row, wanted)
        limit = sample.detection_limit_fraction
        if said.vaf_fraction is not None and limit is not None and said.vaf_fraction < limit:
            said = said.with_remarks(problem("below_limit", vaf=f"{said.vaf_fraction:g}", limit=f"{limit:g}"))
        call = VariantCall(
            id=VariantCallId(0),
            patient_id=sample.patient_id,
            sample_id=sample.id,
            gene=name.gene,
            state=said.state,
            hgvs_c=name.hgvs_c,
            hgvs_p=name.hgvs_p,
            transcript=name.transcript,
            genomic=name.genomic,
            vaf_fraction=said.vaf_fraction,
            alt_depth=reads.variant,
            total_depth=reads.total,
            vaf_origin=said.origin if said.vaf_fraction is not None else None,
            entered_text=text or said.text,
        )
        entry = CallEntry(
            row,
            column,
            wanted.claim.number,
            name.shown,
            wanted.moment.at,
            self._unit(text or said.text or "", unit),
            said.remarks,
        )
        self._calls.take(call, sample, entry, completes_sample=completes_sample)

    def _take_failed(self, row: Row, wanted: SampleClaim) -> None:
        """Plan a row that says no more than that the sample failed."""
        self._check(wanted)
        sample, _ = self._samples.settle(row, wanted)
        number = wanted.claim.number
        if sample.has_failed:
            self._file.note(
                row, "unchanged", patient=number, what="sample", at=wanted.moment.at, stored=sample
            )
            return
        if self._calls.has_any(sample):
            raise RowRefused(problem("failed_sample_has_calls"), self._file.reader.header_of("state"))
        self._samples.fail(sample)
        self._file.note(
            row,
            "added" if sample.id < 0 else "corrected",
            patient=number,
            what="sample",
            at=wanted.moment.at,
            stored=replace(sample, has_failed=True),
            before=None if sample.id < 0 else sample,
        )

    def _settle_empty_cells(self) -> None:
        """Give empty cells of a wide table their meaning, where the patient has a sample at that time."""
        empty = self._file.mapping.empty
        state = CallState(empty) if empty in _STATES else CallState.NO_SAMPLE
        counts = self._file.report.empty_cells
        for name, wanted in self._empty:
            sample = self._samples.known(wanted)
            if sample is None:
                counts["no_sample_at_all"] += 1
                continue
            counts[state.value] += 1
            self._calls.take_empty(_call_without_value(name, state, sample.patient_id, sample.id))

    def _sample_claim(self, row: Row, moment: Moment, vaf_unit: str | None) -> SampleClaim:
        reader = self._file.reader
        material = sample_material(reader.text(row, "material"))
        if isinstance(material, Problem):
            raise RowRefused(material, reader.header_of("material"))
        return SampleClaim(
            claim=reader.claim(row),
            moment=moment,
            material=material,
            panel=reader.text(row, "panel") or None,
            limit_fraction=self._read.limit(row, vaf_unit),
            laboratory=reader.text(row, "laboratory"),
        )

    def _unit(self, text: str, unit: str | None) -> str | None:
        """Return the sign that the column gives a VAF as written."""
        return "%" if self._read.is_percent(unit) and not set("%/") & set(text) else None

    def _check(self, wanted: SampleClaim) -> None:
        self._file.check(wanted.claim, wanted.moment.at, is_relative=wanted.moment.is_relative)

    def _refuse(
        self,
        row: Row,
        refused: RowRefused,
        column: str | None,
        name: VariantName | None,
        at: TimePoint | None = None,
    ) -> None:
        number = self._file.patient_number(row)
        what = name.shown if name else None
        self._file.note(row, "refused", refused.why, column=column, patient=number, what=what, at=at)


def _call_without_value(
    name: VariantName, state: CallState, patient_id: PatientId, sample_id: SampleId
) -> VariantCall:
    return VariantCall(
        id=VariantCallId(0),
        patient_id=patient_id,
        sample_id=sample_id,
        gene=name.gene,
        state=state,
        hgvs_c=name.hgvs_c,
        hgvs_p=name.hgvs_p,
        transcript=name.transcript,
        genomic=name.genomic,
    )
