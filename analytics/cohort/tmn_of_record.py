"""Reads from a record what was found at the diagnosis of its t-MN, by the rules that score it."""

from collections.abc import Mapping

from analytics.cohort.member_care import TmnFindings
from analytics.karyotype.karyotype import Karyotype
from analytics.karyotype.karyotype_flags import flags
from analytics.karyotype.read_karyotype import read_karyotype
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured
from analytics.records.sample import Sample
from analytics.rules.before_after import sample_pair
from analytics.rules.eln2022 import Eln2022
from analytics.rules.ipss_r import IpssRDetails
from analytics.rules.rule_book import assess_all
from analytics.rules.sample_mutations import Mutation, informative_samples, mutations_of
from analytics.rules.switches import Switches
from analytics.rules.tmn_findings import (
    Diagnosis,
    Found,
    age_at,
    blasts_at,
    count_at,
    first_tmn,
    karyotype_at,
    tmn_switches,
)

COUNTS = ("HGB", "MCV", "ANC", "PLT")
"""Of Gazeau 2025, *t-MN characteristics*."""
_TP53 = "TP53"


def tmn_of(record: PatientRecord, settings: Mapping[str, str]) -> TmnFindings | None:
    """Return what was found at the first t-MN with a date; None: there is none.

    Source:
        Gazeau 2025, Leukemia 39:1714 (t-MN characteristics and treatment; Clonal evolution); definitions §8.
    """
    diagnosis = first_tmn(record, None)
    if diagnosis is None:
        return None
    windows = tmn_switches(settings)
    kinds = {one.rule: one.details for one in assess_all(
        record, settings=settings, only=("eln2022", "ipss-r"), with_alternatives=False
    )}  # fmt: skip
    eln, ipss_r = kinds.get("eln2022"), kinds.get("ipss-r")
    pair = sample_pair(record, informative_samples(record), "tmn")
    at, before = _mutations(record, pair.after), _mutations(record, pair.before)
    karyotype = _karyotype(record, diagnosis, windows)
    read = flags(karyotype) if karyotype is not None else None
    return TmnFindings(
        age_years=_age(record, diagnosis),
        values=_counts(record, diagnosis, windows),
        blasts_percent=_single(blasts_at(record, diagnosis, windows, None)),
        eln=eln.possible[0].value if isinstance(eln, Eln2022) and len(eln.possible) == 1 else None,
        ipss_r=ipss_r.category if isinstance(ipss_r, IpssRDetails) else None,
        is_abnormal=_negated(karyotype.is_normal) if karyotype is not None else None,
        is_complex=read.complex if read is not None else None,
        is_monosomal=read.monosomal if read is not None else None,
        has_chromosome_5=karyotype.involves("5") if karyotype is not None else None,
        has_chromosome_7=karyotype.involves("7") if karyotype is not None else None,
        genes=_genes(at),
        genes_before=_genes(before),
        tp53=_largest(at),
        tp53_before=_largest(before),
    )


def _age(record: PatientRecord, diagnosis: Diagnosis) -> float | None:
    onset = diagnosis.event.onset
    ages = age_at(record, onset) if onset is not None else None
    return None if ages is None or ages[1] - ages[0] > 1.01 else (ages[0] + ages[1]) / 2


def _counts(record: PatientRecord, diagnosis: Diagnosis, windows: Switches) -> tuple[tuple[str, float], ...]:
    found = ((code, _single(count_at(record, diagnosis, code, windows, None))) for code in COUNTS)
    return tuple((code, value) for code, value in found if value is not None)


def _single(found: Found) -> float | None:
    numbers = {one.value for one in found.readings if isinstance(one, Measured)}
    is_one = len(numbers) == 1 and len(found.readings) == 1
    return numbers.pop() if is_one else None


def _karyotype(record: PatientRecord, diagnosis: Diagnosis, windows: Switches) -> Karyotype | None:
    near = karyotype_at(record, diagnosis, windows, None)
    texts = {work_up.karyotype for work_up in near.things}
    return read_karyotype(texts.pop()) if len(texts) == 1 and not near.may_be_none else None


def _negated(value: bool | None) -> bool | None:
    return None if value is None else not value


def _mutations(record: PatientRecord, sample: Sample | None) -> tuple[Mutation, ...] | None:
    return mutations_of(record, sample) if sample is not None else None


def _genes(found: tuple[Mutation, ...] | None) -> tuple[str, ...] | None:
    return None if found is None else tuple(sorted({one.gene for one in found}))


def _largest(found: tuple[Mutation, ...] | None) -> float | None:
    vafs = [one.vaf_fraction for one in found or () if one.gene == _TP53 and one.vaf_fraction is not None]
    return max(vafs, default=None)
