"""Matches what a file says about variants with what is stored about them in the same samples."""

import math
from dataclasses import dataclass, replace

from analytics.entry.problem import Problem, problem
from analytics.records.ids import PatientId, SampleId, VariantCallId
from analytics.records.sample import Sample
from analytics.records.time_point import TimePoint
from analytics.records.variant_call import CallState, VariantCall
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.report import Status
from storage.exchange.row_reader import RowRefused
from storage.exchange.table import Row

CallKey = tuple[SampleId, str]
_STATED = ("hgvs_p", "transcript", "genomic", "alt_depth", "total_depth")


@dataclass(frozen=True, slots=True)
class CallEntry:
    """What the report says about a call, beside its status."""

    row: Row
    column: str | None
    number: str
    what: str
    at: TimePoint
    unit: str | None
    remarks: tuple[Problem, ...] = ()


class CallMatch:
    """The variant calls of one file, by sample, gene and change."""

    def __init__(self, file: FileInHand) -> None:
        self._file = file
        self._calls: dict[CallKey, VariantCall] = {}
        self._rows: dict[CallKey, int] = {}
        self._loaded: set[PatientId] = set()

    def take(self, call: VariantCall, sample: Sample, entry: CallEntry, *, completes_sample: bool) -> None:
        """Plan one call and report it.

        Raises:
            RowRefused: another row, another file, or what was entered here says something else.
        """
        file, working = self._file, self._file.desk.working
        self._load(sample.patient_id)
        key = _key_of(call)
        known, earlier = self._calls.get(key), self._rows.get(key)
        if known is None:
            if sample.has_failed and call.state is CallState.DETECTED:
                raise RowRefused(problem("failed_sample_has_calls"), entry.column)
            self._create(call)
            self._rows[key] = entry.row.number
            self._report(entry, call, "added")
        elif _agrees(call, known):
            self._rows.setdefault(key, entry.row.number)
            file.meet(known)
            said = () if earlier is None else (problem("same_as_row", row=earlier),)
            self._report(entry, call, "corrected" if completes_sample else "unchanged", *said)
        else:
            self._refuse_other(known, sample, earlier, entry.column)
            file.meet(known)
            self._calls[key] = working.replace(known, _completing(known, call))
            self._rows[key] = entry.row.number
            was = problem("was", text=known.entered_text or known.state.value)
            self._report(entry, call, "corrected", was, before=known)

    def take_empty(self, call: VariantCall) -> None:
        """Plan what an empty cell of a wide table means; it never replaces what is known."""
        self._load(call.patient_id)
        known = self._calls.get(_key_of(call))
        if known is None:
            self._create(call)
        elif known.state is call.state:
            self._file.meet(known)

    def has_any(self, sample: Sample) -> bool:
        """Whether anything is known from this sample."""
        self._load(sample.patient_id)
        return any(call.sample_id == sample.id for call in self._calls.values())

    def _create(self, call: VariantCall) -> None:
        working = self._file.desk.working
        new = replace(call, id=VariantCallId(working.new_id(VariantCall)))
        self._calls[_key_of(new)] = working.add(new)

    def _refuse_other(
        self, known: VariantCall, sample: Sample, earlier: int | None, column: str | None
    ) -> None:
        if earlier is not None:
            raise RowRefused(problem("variant_differs_from_row", row=earlier), column)
        if known.id < 0:
            raise RowRefused(problem("other_row_differs"), column)
        if sample.file_id is None and not self._file.desk.replace_typed:
            raise RowRefused(problem("typed_record_stands"), column)

    def _report(
        self,
        entry: CallEntry,
        call: VariantCall,
        status: Status,
        *remarks: Problem,
        before: VariantCall | None = None,
    ) -> None:
        self._file.note(
            entry.row,
            status,
            *remarks,
            *entry.remarks,
            column=entry.column,
            patient=entry.number,
            what=entry.what,
            at=entry.at,
            stored=call,
            before=before,
            entered=call.entered_text,
            entered_unit=entry.unit if call.vaf_fraction is not None else None,
        )

    def _load(self, patient_id: PatientId) -> None:
        if patient_id not in self._loaded:
            self._loaded.add(patient_id)
            for call in self._file.desk.working.of_patient(VariantCall, patient_id):
                self._calls.setdefault(_key_of(call), call)


def _key_of(call: VariantCall) -> CallKey:
    change = call.hgvs_c or call.hgvs_p or call.genomic or ""
    return call.sample_id, f"{call.gene.upper()} {change}"


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
