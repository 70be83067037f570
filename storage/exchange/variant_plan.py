"""Plans a table of variants, long or one column a time point: samples, and what each says of a variant."""

import math
from dataclasses import dataclass, replace

from analytics.entry.problem import Problem, problem
from analytics.records.ids import PatientId, SampleId, VariantCallId
from analytics.records.sample import Material, Sample
from analytics.records.variant_call import CallState, VariantCall
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.identity import Claim
from storage.exchange.material_words import sample_material
from storage.exchange.report import Status
from storage.exchange.row_reader import Moment, RowRefused
from storage.exchange.table import Row
from storage.exchange.time_key import TimeKey, time_key
from storage.exchange.vaf_text import CallText, read_state, read_vaf
from storage.exchange.variant_name import VariantName, read_name

SampleKey = tuple[PatientId, TimeKey, Material | None, str | None, int | None]
CallKey = tuple[SampleId, str]


@dataclass(frozen=True, slots=True)
class _About:
    """What a row says about its sample."""

    material: Material | None
    panel: str | None
    limit: float | None
    laboratory: str


class VariantPlan:
    """One file of variants."""

    def __init__(self, file: FileInHand) -> None:
        self._file = file
        self._samples: dict[SampleKey, Sample] = {}
        self._calls: dict[CallKey, VariantCall] = {}
        self._row_of: dict[CallKey, int] = {}
        self._limit_row: dict[SampleKey, int] = {}
        self._loaded: set[PatientId] = set()
        self._empty: list[tuple[Row, VariantName, Claim, Moment, _About]] = []

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
            claim, about = self._file.reader.claim(row), self._about(row)
            moment = self._file.reader.moment(row)
            if self._is_failed_sample(row):
                self._check(claim, moment)
                self._add_failed(row, claim, moment, about)
                return
            name = self._name(row)
            said = self._said(row)
            self._check(claim, moment)
            self._take(row, name, said, self._file.reader.text(row, "vaf"), claim, moment, about, None)
        except RowRefused as refused:
            self._refuse(row, refused, refused.header, name)

    def _take_wide_row(self, row: Row) -> None:
        file = self._file
        try:
            name, claim, about = self._name(row), file.reader.claim(row), self._about(row)
        except RowRefused as refused:
            self._refuse(row, refused, refused.header, None)
            return
        for column in file.layout.values:
            if column.at is None:
                continue
            text, moment = row.cells[column.index], Moment(column.at)
            text = file.mapping.words.get(text, text)
            if not text:
                self._empty.append((row, name, claim, moment, about))
                continue
            try:
                self._check(claim, moment)
                said = read_vaf(text, is_percent=self._is_percent(column.unit), decimal=file.reader.decimal)
                if isinstance(said, Problem):
                    raise RowRefused(said)
                self._take(row, name, said, text, claim, moment, about, column.header)
            except RowRefused as refused:
                self._refuse(row, refused, column.header, name)

    def _take(
        self,
        row: Row,
        name: VariantName,
        said: CallText,
        text: str,
        claim: Claim,
        moment: Moment,
        about: _About,
        column: str | None,
    ) -> None:
        reader, is_long = self._file.reader, column is None
        alt_depth = reader.whole(row, "alt_reads", 0, 10**7) if is_long else None
        total_depth = reader.whole(row, "depth", 0, 10**7) if is_long else None
        if alt_depth is not None and total_depth is not None and alt_depth > total_depth:
            raise RowRefused(problem("more_alt_than_total"), reader.header_of("alt_reads"))
        sample, is_completed = self._sample(
            row, claim, moment, replace(about, limit=about.limit or said.limit_fraction)
        )
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
            alt_depth=alt_depth,
            total_depth=total_depth,
            vaf_origin="reported" if said.vaf_fraction is not None else None,
            entered_text=text or None,
        )
        self._match(row, call, claim.number, name.shown, said.remarks, column, sample, is_completed)

    def _match(
        self,
        row: Row,
        call: VariantCall,
        number: str,
        what: str,
        remarks: tuple[Problem, ...],
        column: str | None,
        sample: Sample,
        is_completed: bool,
    ) -> None:
        file, working = self._file, self._file.desk.working
        key = _call_key(call)
        known, earlier = self._calls.get(key), self._row_of.get(key)
        if known is None:
            new = replace(call, id=VariantCallId(working.new_id(VariantCall)))
            self._calls[key] = working.add(new)
            self._row_of[key] = row.number
            file.note(row, "added", *remarks, column=column, patient=number, what=what)
            return
        if _agrees(call, known):
            self._row_of.setdefault(key, row.number)
            file.meet(known)
            said = (*remarks, problem("same_as_row", row=earlier)) if earlier is not None else remarks
            status: Status = "corrected" if is_completed else "unchanged"
            file.note(row, status, *said, column=column, patient=number, what=what)
            return
        if earlier is not None:
            raise RowRefused(problem("variant_differs_from_row", row=earlier), column)
        if known.id < 0:
            raise RowRefused(problem("other_row_differs"), column)
        if sample.file_id is None and not file.desk.replace_typed:
            raise RowRefused(problem("typed_record_stands"), column)
        new = _completing(known, call)
        self._calls[key] = working.replace(known, new)
        self._row_of[key] = row.number
        file.meet(known)
        was = known.entered_text or known.state.value
        file.note(
            row, "corrected", problem("was", text=was), *remarks, column=column, patient=number, what=what
        )

    def _sample(self, row: Row, claim: Claim, moment: Moment, about: _About) -> tuple[Sample, bool]:
        """Return the sample of a row, and whether the row adds to what is stored about it."""
        file, working = self._file, self._file.desk.working
        patient = file.desk.identity.settle(claim, is_relative=moment.is_relative, origin=file.layout.origin)
        self._load(patient.id)
        laboratory = working.laboratory(about.laboratory)
        wanted = Sample(
            id=SampleId(0),
            patient_id=patient.id,
            at=moment.at,
            material=about.material,
            panel=about.panel,
            detection_limit_fraction=about.limit,
            laboratory_id=laboratory.id if laboratory else None,
        )
        key = _sample_key(wanted)
        known = self._samples.get(key)
        if known is None:
            new = replace(wanted, id=SampleId(working.new_id(Sample)), file_id=file.source_id)
            self._samples[key] = working.add(new)
            self._limit_row[key] = row.number
            return new, False
        limit, stored = about.limit, known.detection_limit_fraction
        if limit is None or (stored is not None and math.isclose(limit, stored, rel_tol=1e-9)):
            return known, False
        if "detection_limit" not in file.layout.columns:
            return known, False  # the limits of single variants (<0.01) may differ
        if stored is not None and (key in self._limit_row or file.is_own(known.file_id)):
            raise RowRefused(
                problem("other_limit", row=self._limit_row.get(key, 0)),
                file.reader.header_of("detection_limit"),
            )
        if stored is not None and known.file_id is None and not file.desk.replace_typed:
            raise RowRefused(problem("typed_record_stands"), file.reader.header_of("detection_limit"))
        self._limit_row[key] = row.number
        self._samples[key] = working.replace(known, replace(known, detection_limit_fraction=limit))
        return self._samples[key], True

    def _add_failed(self, row: Row, claim: Claim, moment: Moment, about: _About) -> None:
        sample, _ = self._sample(row, claim, moment, about)
        what = "sample"
        if sample.has_failed:
            self._file.note(row, "unchanged", patient=claim.number, what=what)
            return
        calls = [call for call in self._calls.values() if call.sample_id == sample.id]
        if calls:
            raise RowRefused(problem("failed_sample_has_calls"), self._file.reader.header_of("state"))
        failed = self._file.desk.working.replace(sample, replace(sample, has_failed=True))
        self._samples[_sample_key(failed)] = failed
        self._file.note(row, "added" if sample.id < 0 else "corrected", patient=claim.number, what=what)

    def _settle_empty_cells(self) -> None:
        """Give empty cells of a wide table their meaning, where the patient has a sample at that time."""
        file, working = self._file, self._file.desk.working
        state = CallState(file.mapping.empty) if file.mapping.empty in _CALL_STATES else CallState.NO_SAMPLE
        for _, name, claim, moment, about in self._empty:
            patient = file.desk.identity.known(claim.number)
            sample = None if patient is None else self._samples.get(self._key_of(patient.id, moment, about))
            if sample is None:
                file.report.empty_cells["no_sample_at_all"] += 1
                continue
            file.report.empty_cells[state.value] += 1
            call = VariantCall(
                id=VariantCallId(0),
                patient_id=sample.patient_id,
                sample_id=sample.id,
                gene=name.gene,
                state=state,
                hgvs_c=name.hgvs_c,
                hgvs_p=name.hgvs_p,
                transcript=name.transcript,
                genomic=name.genomic,
            )
            key = _call_key(call)
            known = self._calls.get(key)
            if known is None:
                new = replace(call, id=VariantCallId(working.new_id(VariantCall)))
                self._calls[key] = working.add(new)
            elif known.state is state:
                file.meet(known)

    def _key_of(self, patient_id: PatientId, moment: Moment, about: _About) -> SampleKey:
        laboratory = self._file.desk.working.known_laboratory(about.laboratory)
        lab_id = laboratory.id if laboratory else None
        return patient_id, time_key(moment.at), about.material, about.panel, lab_id

    def _about(self, row: Row) -> _About:
        reader = self._file.reader
        material = sample_material(reader.text(row, "material"))
        if isinstance(material, Problem):
            raise RowRefused(material, reader.header_of("material"))
        text = reader.text(row, "detection_limit")
        limit: float | None = None
        if text:
            is_percent = self._is_percent(self._file.layout.units.get("detection_limit"))
            said = read_vaf(text.lstrip("<≤= "), is_percent=is_percent, decimal=reader.decimal)
            if isinstance(said, Problem) or said.vaf_fraction is None:
                why = said if isinstance(said, Problem) else problem("not_a_vaf", text=text)
                raise RowRefused(why, reader.header_of("detection_limit"))
            limit = said.vaf_fraction
        return _About(material, reader.text(row, "panel") or None, limit, reader.text(row, "laboratory"))

    def _name(self, row: Row) -> VariantName:
        reader = self._file.reader
        columns = ("variant", "gene", "hgvs_c", "hgvs_p", "transcript", "genomic")
        name = read_name(*(reader.text(row, column) for column in columns))
        if isinstance(name, Problem):
            column = "gene" if "gene" in self._file.layout.columns else "variant"
            raise RowRefused(name, reader.header_of(column))
        return name

    def _said(self, row: Row) -> CallText:
        """Return what a row of a long table says: its VAF, its state, or both where they agree."""
        reader = self._file.reader
        vaf, state_text = reader.text(row, "vaf"), reader.text(row, "state")
        vaf = self._file.mapping.words.get(vaf, vaf)
        state = read_state(state_text) if state_text else None
        if isinstance(state, Problem):
            raise RowRefused(state, reader.header_of("state"))
        if not vaf:
            if state is None:
                raise RowRefused(problem("empty_value"), reader.header_of("vaf"))
            return CallText(state)
        is_percent = self._is_percent(self._file.layout.units.get("vaf"))
        said = read_vaf(vaf, is_percent=is_percent, decimal=reader.decimal)
        if isinstance(said, Problem):
            raise RowRefused(said, reader.header_of("vaf"))
        if state is not None and state is not said.state:
            raise RowRefused(
                problem("state_contradicts_vaf", state=state.value, text=vaf), reader.header_of("state")
            )
        return said

    def _is_failed_sample(self, row: Row) -> bool:
        reader = self._file.reader
        has_name = any(reader.text(row, column) for column in ("variant", "gene", "hgvs_c", "vaf"))
        return not has_name and read_state(reader.text(row, "state")) is CallState.NO_SAMPLE

    def _is_percent(self, unit: str | None) -> bool:
        if unit is not None:
            return unit.strip().casefold() in ("%", "percent", "per cent", "prozent", "pour cent")
        return self._file.mapping.vaf_unit == "percent"

    def _check(self, claim: Claim, moment: Moment) -> None:
        self._file.check(claim, moment.at, is_relative=moment.is_relative)

    def _refuse(self, row: Row, refused: RowRefused, column: str | None, name: VariantName | None) -> None:
        number = self._file.patient_number(row)
        what = name.shown if name else None
        self._file.note(row, "refused", refused.why, column=column, patient=number, what=what)

    def _load(self, patient_id: PatientId) -> None:
        if patient_id in self._loaded:
            return
        self._loaded.add(patient_id)
        working = self._file.desk.working
        for sample in working.of_patient(Sample, patient_id):
            self._samples.setdefault(_sample_key(sample), sample)
        for call in working.of_patient(VariantCall, patient_id):
            self._calls.setdefault(_call_key(call), call)


_CALL_STATES = {state.value for state in CallState}


def _sample_key(sample: Sample) -> SampleKey:
    return sample.patient_id, time_key(sample.at), sample.material, sample.panel, sample.laboratory_id


def _call_key(call: VariantCall) -> CallKey:
    change = call.hgvs_c or call.hgvs_p or call.genomic or ""
    return call.sample_id, f"{call.gene.upper()} {change}"


_STATED = ("hgvs_p", "transcript", "genomic", "alt_depth", "total_depth")


def _agrees(call: VariantCall, known: VariantCall) -> bool:
    """Whether *known* says the same; what the file leaves empty agrees."""
    if call.state is not known.state:
        return False
    one, other = call.vaf_fraction, known.vaf_fraction
    if one is not None and (other is None or not math.isclose(one, other, rel_tol=1e-9)):
        return False
    return all(getattr(call, name) in (None, getattr(known, name)) for name in _STATED)


def _completing(known: VariantCall, call: VariantCall) -> VariantCall:
    stated = {name: value for name in _STATED if (value := getattr(call, name)) is not None}
    return replace(
        known,
        state=call.state,
        vaf_fraction=call.vaf_fraction,
        vaf_origin=call.vaf_origin,
        entered_text=call.entered_text,
        **stated,
    )
