"""Finds the sample a row is about, among those stored and those this import creates."""

import math
from dataclasses import dataclass, replace

from analytics.entry.problem import problem
from analytics.records.ids import LaboratoryId, PatientId, SampleId
from analytics.records.sample import Material, Sample
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.identity import Claim
from storage.exchange.row_reader import Moment, RowRefused
from storage.exchange.table import Row
from storage.exchange.time_key import TimeKey, time_key

SampleKey = tuple[PatientId, TimeKey, Material | None, str | None, LaboratoryId | None]


@dataclass(frozen=True, slots=True)
class SampleClaim:
    """What a row says about its sample, and whose it is."""

    claim: Claim
    moment: Moment
    material: Material | None
    panel: str | None
    limit_fraction: float | None
    laboratory: str


class SampleMatch:
    """The samples of one file, by patient, time, material, panel and laboratory."""

    def __init__(self, file: FileInHand) -> None:
        self._file = file
        self._samples: dict[SampleKey, Sample] = {}
        self._limit_rows: dict[SampleKey, int] = {}
        self._loaded: set[PatientId] = set()

    def known(self, wanted: SampleClaim) -> Sample | None:
        """Return the sample, None where there is none."""
        patient = self._file.desk.identity.known(wanted.claim.number)
        if patient is None:
            return None
        self._load(patient.id)
        return self._samples.get(self._key(wanted, patient.id))

    def settle(self, row: Row, wanted: SampleClaim) -> tuple[Sample, bool]:
        """Return the sample, created where there is none, and whether the row adds to what was stored.

        Raises:
            RowRefused: the detection limit contradicts another row, or what was entered here.
        """
        file, working = self._file, self._file.desk.working
        is_relative = wanted.moment.is_relative
        patient = file.desk.identity.settle(wanted.claim, is_relative=is_relative, origin=file.layout.origin)
        laboratory = working.laboratory(wanted.laboratory)
        known, limit = self.known(wanted), wanted.limit_fraction
        if known is None:
            new = Sample(
                id=SampleId(working.new_id(Sample)),
                patient_id=patient.id,
                at=wanted.moment.at,
                material=wanted.material,
                panel=wanted.panel,
                detection_limit_fraction=limit,
                laboratory_id=laboratory.id if laboratory else None,
                file_id=file.source_id,
            )
            self._limit_rows[_key_of(new)] = row.number
            return self._keep(working.add(new)), False
        stored = known.detection_limit_fraction
        if limit is None or (stored is not None and math.isclose(limit, stored, rel_tol=1e-9)):
            return known, False
        self._refuse_other_limit(known)
        self._limit_rows[_key_of(known)] = row.number
        return self._keep(working.replace(known, replace(known, detection_limit_fraction=limit))), True

    def fail(self, sample: Sample) -> None:
        """Note that the sample gave no result."""
        self._keep(self._file.desk.working.replace(sample, replace(sample, has_failed=True)))

    def _refuse_other_limit(self, known: Sample) -> None:
        if known.detection_limit_fraction is None:
            return
        header = self._file.reader.header_of("detection_limit")
        row = self._limit_rows.get(_key_of(known))
        if row is not None:
            raise RowRefused(problem("other_limit", row=row), header)
        if known.file_id is None and not self._file.desk.replace_typed:
            raise RowRefused(problem("typed_record_stands"), header)

    def _keep(self, sample: Sample) -> Sample:
        self._samples[_key_of(sample)] = sample
        return sample

    def _key(self, wanted: SampleClaim, patient_id: PatientId) -> SampleKey:
        laboratory = self._file.desk.working.known_laboratory(wanted.laboratory)
        laboratory_id = laboratory.id if laboratory else None
        return patient_id, time_key(wanted.moment.at), wanted.material, wanted.panel, laboratory_id

    def _load(self, patient_id: PatientId) -> None:
        if patient_id not in self._loaded:
            self._loaded.add(patient_id)
            for sample in self._file.desk.working.of_patient(Sample, patient_id):
                self._samples.setdefault(_key_of(sample), sample)


def _key_of(sample: Sample) -> SampleKey:
    return sample.patient_id, time_key(sample.at), sample.material, sample.panel, sample.laboratory_id
