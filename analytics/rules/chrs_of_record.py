"""The clonal haematopoiesis risk score of one patient: which sample, which counts, which judgement."""

from collections.abc import Mapping
from dataclasses import replace

from analytics.records.asked_record import once
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Result
from analytics.records.sample import Sample
from analytics.rules.age import possible_ages
from analytics.rules.assessment import Assessment, Input, Reason
from analytics.rules.chip import RULE as CHIP
from analytics.rules.chip import ChipFinding, ChipStatus
from analytics.rules.chip_facts import (
    SampleFacts,
    has_myeloid_neoplasm,
    last_day_of_counts,
    sample_facts,
    sample_inputs,
)
from analytics.rules.chip_judgement import Judgement, judgement_on
from analytics.rules.chip_of_record import (
    finding_standing,
    judged_input,
    wanted_for_mutations,
    wanted_for_status,
)
from analytics.rules.chrs import RULE, ChrsInputs, high_risk_genes
from analytics.rules.chrs_answer import Chrs, not_scored, scored
from analytics.rules.comparison import Truth, is_below
from analytics.rules.near_sample import as_input, nearest_result
from analytics.rules.rule_data import rule_data
from analytics.rules.sample_mutations import informative_samples, samples_up_to, wanted_of_samples
from analytics.rules.switches import Switches, switches
from analytics.rules.wanted import Wanted

_UNITS = {"RDW": "%", "MCV": "fL"}
_STATUSES = (ChipStatus.CHIP, ChipStatus.CCUS)


def assess_chrs(record: PatientRecord, as_of: int | None, settings: Mapping[str, str]) -> Assessment:
    """Return the score of the last sample before the infusion, or of the last one (switch ``chrs.sample``).

    RDW and MCV are the nearest to the sample, the age is that of its day. CHIP or CCUS is what a clinician
    said of that time, else what the data say. What a sample could not have shown is not known, never absent.

    Returns:
        Outcome ``low``, ``intermediate`` or ``high``, *value* the points where they are known; bounded where
        what is missing cannot change the group, not evaluable where it can. Details: ``Chrs``.

    Source:
        Weeks 2023, NEJM Evid 2:EVIDoa2200310; definitions §7.2.
    """
    asked = (*switches(RULE, settings).as_pairs(), *switches(CHIP, settings).as_pairs())
    return once(record, ("chrs", as_of, asked), lambda: _assess(record, as_of, dict(asked)))


def _assess(record: PatientRecord, as_of: int | None, settings: Mapping[str, str]) -> Assessment:
    chosen = switches(RULE, settings)
    sample = _sample(record, as_of, chosen)
    if sample is None:
        has_place = record.axis.has_infusion or chosen.choice("sample") == "last_sample"
        taken = wanted_of_samples(_in_time(record, samples_up_to(record, as_of), chosen))
        wanted = taken if has_place else Wanted.INFUSION_DATE
        return not_scored(Chrs(ChrsInputs()), Reason.NOT_MEASURED, settings, missing=(wanted,), as_of=as_of)
    facts = sample_facts(record, sample, as_of, switches(CHIP, settings))
    if chosen.choice("uncovered") == "uncovered_absent":
        facts = replace(facts, finding=replace(facts.finding, not_looked_at=()))
    judgement = judgement_on(record, facts.span, as_of)
    details = Chrs(
        ChrsInputs(),
        mutations=facts.finding.mutations,
        other_genes=facts.finding.other_genes,
        judged_by=judgement.by if judgement is not None else "",
        is_judged=judgement is not None,
        sample_id=sample.id,
        day=record.axis.day(sample.at),
        has_tmn=has_myeloid_neoplasm(record, facts.span.latest if facts.span is not None else None),
    )
    return _answer(record, facts, judgement, details, settings, as_of)


def _answer(
    record: PatientRecord,
    facts: SampleFacts,
    judgement: Judgement | None,
    details: Chrs,
    settings: Mapping[str, str],
    as_of: int | None,
) -> Assessment:
    chosen, finding = switches(RULE, settings), facts.finding
    inputs = (*judged_input(record, judgement), *sample_inputs(record, facts))
    is_neither = judgement is not None and judgement.status is ChipStatus.NEITHER
    if details.has_tmn or is_neither or finding.has_clone is Truth.NOT_MET:
        return not_scored(details, Reason.OUTSIDE_SCOPE, settings, inputs=inputs, as_of=as_of)
    if finding.has_clone is not Truth.MET:
        _, reason, wanted = finding_standing(finding)
        because = reason or Reason.NOT_MEASURED
        return not_scored(details, because, settings, inputs=inputs, missing=wanted, as_of=as_of)
    counts = _counts(record, facts, as_of, chosen)
    genes = high_risk_genes(chosen)
    given = _given(record, facts, judgement, counts, genes)
    return scored(
        _with(details, given, genes),
        settings,
        inputs=(
            *inputs,
            *(as_input(result, record, _UNITS[code]) for code, result in counts.items()),
            *_born(record),
        ),
        missing=_missing(finding, given),
        as_of=as_of,
    )


def _sample(record: PatientRecord, as_of: int | None, chosen: Switches) -> Sample | None:
    samples = _in_time(record, informative_samples(record, as_of), chosen)
    return samples[-1] if samples else None


def _in_time(record: PatientRecord, samples: tuple[Sample, ...], chosen: Switches) -> tuple[Sample, ...]:
    """Return those of *samples* that the score may be of."""
    if chosen.choice("sample") != "before_infusion":
        return samples
    spans = [(record.axis.span(sample.at), sample) for sample in samples]
    has_day_0 = record.axis.has_infusion
    return tuple(s for span, s in spans if has_day_0 and span is not None and span.latest <= 0)


def _counts(
    record: PatientRecord, facts: SampleFacts, as_of: int | None, chosen: Switches
) -> dict[str, Result]:
    span = facts.span
    if span is None:
        return {}
    within, last = chosen.whole("counts_within_days"), last_day_of_counts(record, span)
    found = {
        code: nearest_result(record, code, span, within_days=within, as_of=as_of, last_day=last)
        for code in _UNITS
    }
    return {code: result for code, result in found.items() if result is not None}


def _given(
    record: PatientRecord,
    facts: SampleFacts,
    judgement: Judgement | None,
    counts: Mapping[str, Result],
    genes: frozenset[str],
) -> ChrsInputs:
    finding = facts.finding
    status = judgement.status if judgement is not None else finding.status
    rdw, mcv = counts.get("RDW"), counts.get("MCV")
    return ChrsInputs(
        single_dnmt3a=_is_single(finding),
        high_risk=_is_high_risk(finding, genes),
        n_mutations=_number(finding),
        max_vaf=_largest(finding),
        rdw=rdw.outcome if rdw is not None else None,
        mcv=mcv.outcome if mcv is not None else None,
        status=status.value if status in _STATUSES and status is not None else None,
        age_years=possible_ages(record, facts.sample.at),
    )


def _number(finding: ChipFinding) -> int | None:
    """Return how many mutations there are; None: one, and the sample may have missed another."""
    n = len(finding.mutations)
    return n if n > 1 or finding.shows_all else None


def _is_single(finding: ChipFinding) -> bool | None:
    is_other = {m.gene for m in finding.mutations} != {rule_data(RULE)["genes"]["single"]}
    if is_other or len(finding.mutations) > 1:
        return False
    return True if finding.shows_all else None


def _is_high_risk(finding: ChipFinding, genes: frozenset[str]) -> bool | None:
    if any(m.gene in genes for m in finding.mutations):
        return True
    is_blind = finding.is_too_coarse or finding.needs_panel
    may_be = genes & {*finding.not_looked_at, *(m.gene for m in finding.uncertain)}
    return None if is_blind or may_be else False


def _largest(finding: ChipFinding) -> float | None:
    """Return the largest VAF; None: one is not known and could be larger in the sense of the score."""
    largest = max(m.vaf_fraction or 0.0 for m in finding.mutations)
    at = float(rule_data(RULE)["points"]["max_vaf"]["at"])
    is_open = any(m.vaf_fraction is None for m in finding.uncertain) or finding.needs_panel
    may_be_missed = is_open or bool(finding.not_looked_at)
    return None if may_be_missed and is_below(largest, at) else largest


def _born(record: PatientRecord) -> tuple[Input, ...]:
    born = record.patient.birth_date
    return (Input(None, Wanted.BIRTH_DATE.value, str(born), None, None, None),) if born is not None else ()


def _with(details: Chrs, given: ChrsInputs, genes: frozenset[str]) -> Chrs:
    high_risk = tuple(dict.fromkeys(m.gene for m in details.mutations if m.gene in genes))
    return replace(details, given=given, high_risk=high_risk)


def _missing(finding: ChipFinding, given: ChrsInputs) -> tuple[str, ...]:
    of_mutations = (given.single_dnmt3a, given.high_risk, given.n_mutations, given.max_vaf)
    wanted: list[str] = []
    wanted += [Wanted.CHIP_STATUS] if given.status is None and finding.cytopenia.low else []
    wanted += wanted_for_status(finding) if given.status is None and not finding.cytopenia.low else ()
    wanted += [code for code, outcome in (("RDW", given.rdw), ("MCV", given.mcv)) if outcome is None]
    wanted += [Wanted.BIRTH_DATE] if given.age_years is None else []
    wanted += wanted_for_mutations(finding) if None in of_mutations else ()
    return tuple(dict.fromkeys(wanted))
