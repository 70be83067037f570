"""The ELN 2022 risk of a patient's t-MN, where it is an acute myeloid leukaemia."""

from collections.abc import Mapping
from dataclasses import replace

from analytics.karyotype.read_karyotype import read_karyotype
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured
from analytics.records.work_up import MyeloidWorkUp
from analytics.rules.assessment import Assessment, Input
from analytics.rules.comparison import is_below
from analytics.rules.eln2022 import Eln2022, ElnFindings, ElnOutside, answer, eln2022
from analytics.rules.eln2022_criteria import DATA
from analytics.rules.eln2022_genes import genes_of, inputs_of, sequenced_at_tmn
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.rules.tmn_findings import (
    Diagnosis,
    Found,
    blasts_at,
    first_tmn,
    has_undated_tmn,
    karyotype_at,
    tmn_switches,
    work_ups_at,
)
from analytics.rules.wanted import GENE, Wanted

KARYOTYPE, FLAG = "karyotype", "flag"


def assess_eln2022(
    record: PatientRecord, as_of: int | None = None, settings: Mapping[str, str] | None = None
) -> Assessment:
    """Assess the first t-MN of *record* that is known on day *as_of*.

    Args:
        record: one patient.
        as_of: day number; what was found later is not looked at.
        settings: of the clinic.

    Returns:
        ``favorable``, ``intermediate``, ``adverse``, or the span of what is possible; not evaluable where
        there is no t-MN, or no acute leukaemia. Details: ``Eln2022``.
    """
    settings = settings or {}
    chosen, windows = switches(DATA, settings), tmn_switches(settings)
    diagnosis = first_tmn(record, as_of)
    if diagnosis is None:
        return _without_diagnosis(record, chosen, windows, as_of)
    event, day = diagnosis.event, record.axis.day
    blasts = blasts_at(record, diagnosis, windows, as_of)
    said = Input(event.id, event.kind, diagnosis.type or "", None, event.onset, day(event.onset))
    found = (said, *blasts.inputs)
    scope = _is_leukaemia(diagnosis, blasts, chosen)
    if not scope:
        outside = ElnOutside.NO_AML if scope is False else None
        no_risk = Eln2022(blasts_percent=_percent(blasts), outside=outside)
        missing = () if scope is False else (Wanted.MARROW_BLASTS.value,)
        return _kept(answer(no_risk, chosen, inputs=found, as_of=as_of, missing=missing), windows)
    near = karyotype_at(record, diagnosis, windows, as_of)
    work_ups = work_ups_at(record, diagnosis, windows, as_of)
    reported = tuple(dict.fromkeys(flag for work_up in work_ups for flag in work_up.flags))
    sequenced = sequenced_at_tmn(record, as_of)
    texts = () if near.may_be_none else tuple(dict.fromkeys(w.karyotype or "" for w in near.things))
    findings = ElnFindings(tuple(map(read_karyotype, texts)), genes_of(sequenced, reported), reported)
    inputs = (*found, *_of_work_ups(record, near.things, work_ups), *inputs_of(sequenced, record))
    assessment = eln2022(findings, settings, inputs=inputs, as_of=as_of)
    details = assessment.details
    if isinstance(details, Eln2022):
        percent = _percent(blasts)
        is_icc_only = (
            diagnosis.type != "AML" and percent is not None and is_below(percent, _scope("who_from"))
        )
        assessment = replace(
            assessment, details=replace(details, blasts_percent=percent, is_icc_only=is_icc_only)
        )
    if sequenced.sample is None:
        assessment = _asking_for_a_sample(assessment)
    return _kept(assessment, windows)


def _with_blasts(details: Eln2022, diagnosis: Diagnosis, blasts: Found) -> Eln2022:
    percent = _percent(blasts)
    is_few = percent is not None and is_below(percent, _scope("who_from"))
    return replace(details, blasts_percent=percent, is_icc_only=is_few and diagnosis.type != "AML")


def _without_diagnosis(
    record: PatientRecord, chosen: Switches, windows: Switches, as_of: int | None
) -> Assessment:
    if has_undated_tmn(record):
        missing = (Wanted.DATE_OF_TMN.value,)
        return _kept(answer(Eln2022(), chosen, as_of=as_of, missing=missing), windows)
    return _kept(answer(Eln2022(outside=ElnOutside.NO_TMN), chosen, as_of=as_of), windows)


def _kept(assessment: Assessment, windows: Switches) -> Assessment:
    """Return *assessment* with the windows it was looked for in among its settings."""
    return replace(assessment, settings=(*assessment.settings, *windows.as_pairs()))


def _is_leukaemia(diagnosis: Diagnosis, blasts: Found, chosen: Switches) -> bool | None:
    """Whether the t-MN is an AML by the definition chosen; None: nobody says."""
    if diagnosis.type == "AML":
        return True
    limit = _scope("icc_from" if chosen.choice("scope") == "aml_icc" else "who_from")
    values = [one.value for one in blasts.readings if isinstance(one, Measured)]
    if not values:
        return None if diagnosis.type is None else False
    answers = {not is_below(value, limit) for value in values}
    return answers.pop() if len(answers) == 1 else None


def _scope(name: str) -> float:
    return float(rule_data(DATA)["scope"][name])


def _percent(blasts: Found) -> float | None:
    values = [one.value for one in blasts.readings if isinstance(one, Measured)]
    return values[0] if len(values) == 1 else None


def _asking_for_a_sample(assessment: Assessment) -> Assessment:
    """Return *assessment* with one sample missing in place of every gene."""
    kept = [code for code in assessment.missing if not code.startswith(GENE)]
    if len(kept) == len(assessment.missing):
        return assessment
    return replace(assessment, missing=(*kept, Wanted.SAMPLE.value))


def _of_work_ups(
    record: PatientRecord, with_karyotype: tuple[MyeloidWorkUp, ...], work_ups: tuple[MyeloidWorkUp, ...]
) -> tuple[Input, ...]:
    day = record.axis.day
    texts = [Input(w.id, KARYOTYPE, w.karyotype or "", None, w.at, day(w.at)) for w in with_karyotype]
    flags = [Input(w.id, FLAG, flag, None, w.at, day(w.at)) for w in work_ups for flag in w.flags]
    return (*texts, *flags)
