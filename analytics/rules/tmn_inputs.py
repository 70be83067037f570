"""What IPSS and IPSS-R read of a record: everything found at its first t-MN, or why they do not apply."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.karyotype.karyotype import Karyotype
from analytics.karyotype.read_karyotype import read_karyotype
from analytics.records.patient_record import PatientRecord
from analytics.records.work_up import MyeloidWorkUp
from analytics.rules.assessment import Assessment, Input, Reason
from analytics.rules.risk_assessment import Asked, not_evaluable
from analytics.rules.risk_score import Readings
from analytics.rules.tmn_findings import (
    Diagnosis,
    Found,
    NotApplicable,
    OutsideScope,
    age_at,
    blasts_at,
    count_at,
    first_tmn,
    has_undated_tmn,
    is_aml,
    karyotype_at,
    tmn_switches,
    work_ups_at,
)
from analytics.rules.wanted import Wanted

KARYOTYPE = "karyotype"
COMPLEX = "complex"


@dataclass(frozen=True, slots=True)
class TmnInputs:
    """What was found at a t-MN that is no acute leukaemia.

    Attributes:
        karyotypes: all that the karyotype can be; empty: not known.
        work_ups: of the time of the diagnosis.
        age_years: the least and the greatest; None: not known.
        inputs: where everything stands.
        settings: (key, value) pairs of what was looked for.
    """

    diagnosis: Diagnosis
    blasts: Readings
    hemoglobin: Readings
    platelets: Readings
    anc: Readings
    karyotypes: tuple[Karyotype, ...]
    work_ups: tuple[MyeloidWorkUp, ...]
    age_years: tuple[float, float] | None
    inputs: tuple[Input, ...]
    settings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OutsideTmn:
    """Why the scores of a myelodysplastic syndrome say nothing.

    Attributes:
        why: None: there is a t-MN, but nobody says when.
        inputs: of the diagnosis and its blasts.
    """

    why: OutsideScope | None
    inputs: tuple[Input, ...]
    settings: tuple[tuple[str, str], ...]

    def assessment(
        self, rule: str, data: str, as_of: int | None, pairs: tuple[tuple[str, str], ...]
    ) -> Assessment:
        """Return the answer of *rule*, whose own settings are *pairs*."""
        asked = Asked(self.inputs, as_of, (*pairs, *self.settings))
        if self.why is None:
            lacking = (Wanted.DATE_OF_TMN.value,)
            return not_evaluable(rule, data, asked, None, reason=Reason.NOT_MEASURED, missing=lacking)
        return not_evaluable(rule, data, asked, NotApplicable(self.why))


def tmn_inputs(
    record: PatientRecord, as_of: int | None, settings: Mapping[str, str]
) -> TmnInputs | OutsideTmn:
    """Return what was found at the first t-MN of *record*, or why there is nothing to score."""
    chosen = tmn_switches(settings)
    pairs = chosen.as_pairs()
    diagnosis = first_tmn(record, as_of)
    if diagnosis is None:
        return OutsideTmn(None if has_undated_tmn(record) else OutsideScope.NO_TMN, (), pairs)
    blasts = blasts_at(record, diagnosis, chosen, as_of)
    event = diagnosis.event
    said = Input(event.id, event.kind, diagnosis.type or "", None, event.onset, record.axis.day(event.onset))
    if is_aml(diagnosis, blasts):
        return OutsideTmn(OutsideScope.AML, (said, *blasts.inputs), pairs)
    counts = [count_at(record, diagnosis, code, chosen, as_of) for code in ("HGB", "PLT", "ANC")]
    near = karyotype_at(record, diagnosis, chosen, as_of)
    work_ups = work_ups_at(record, diagnosis, chosen, as_of)
    texts = tuple(dict.fromkeys(work_up.karyotype or "" for work_up in near.things))
    if not near.things and any(COMPLEX in work_up.flags for work_up in work_ups):
        texts = (COMPLEX,)
    read = Found((), tuple(_of_karyotype(record, work_up) for work_up in near.things))
    hemoglobin, platelets, anc = counts
    return TmnInputs(
        diagnosis,
        blasts.readings,
        hemoglobin.readings,
        platelets.readings,
        anc.readings,
        () if near.may_be_none else tuple(read_karyotype(text) for text in texts),
        work_ups,
        age_at(record, event.onset) if event.onset is not None else None,
        (said, *(one for found in (blasts, *counts, read) for one in found.inputs)),
        pairs,
    )


def _of_karyotype(record: PatientRecord, work_up: MyeloidWorkUp) -> Input:
    day = record.axis.day(work_up.at)
    return Input(work_up.id, KARYOTYPE, work_up.karyotype or "", None, work_up.at, day)
