"""CHIP or CCUS of one patient: what goes into it from the record, and the answer with its reasons."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.chip import RULE, Ask, ChipFinding, ChipStatus
from analytics.rules.chip_facts import SampleFacts, has_myeloid_neoplasm, sample_facts, sample_inputs
from analytics.rules.chip_judgement import Judgement, judgement_on
from analytics.rules.comparison import Truth
from analytics.rules.rule_data import rule_data
from analytics.rules.sample_mutations import informative_samples, samples_up_to, wanted_of_samples
from analytics.rules.switches import switches
from analytics.rules.wanted import GENE, Wanted


@dataclass(frozen=True, slots=True)
class Chip:
    """Details of the Assessment.

    Attributes:
        status: what holds: the clinician's judgement, else what the data say.
        by_data: what the data say by themselves; None: nothing.
        judged_by: who judged; empty: nobody, or the event does not say who.
        judgement_id: of the event; None: the data decided.
        sample_id / day: of the sample the data are of.
        limit_fraction: the smallest VAF it could show; None: unknown.
        finding: mutations, cytopenia and what has to be asked.
        has_tmn: a myeloid neoplasm is known, so that it is neither CHIP nor CCUS.
    """

    status: ChipStatus | None
    by_data: ChipStatus | None
    judged_by: str
    judgement_id: int | None
    sample_id: int | None
    day: int | None
    limit_fraction: float | None
    finding: ChipFinding | None
    has_tmn: bool = False


def assess_chip(record: PatientRecord, as_of: int | None, settings: Mapping[str, str]) -> Assessment:
    """Say whether the patient has CHIP, CCUS or neither, by the last sample up to day *as_of*.

    Returns:
        Outcome ``chip``, ``ccus`` or ``neither``; ``chip_or_ccus`` (bounded) where only a clinician can say
        which, ``neither`` (bounded) where genes were not looked at. A clinician's judgement stands above the
        data. Details: ``Chip``.

    Source:
        Weeks 2023, NEJM Evid 2:EVIDoa2200310; definitions §7.1.
    """
    chosen = switches(RULE, settings)
    samples = informative_samples(record, as_of)
    facts = sample_facts(record, samples[-1], as_of, chosen) if samples else None
    judgement = judgement_on(record, None, as_of)
    has_tmn = has_myeloid_neoplasm(record, as_of)
    details = _details(facts, judgement, has_tmn)
    wanted = wanted_of_samples(samples_up_to(record, as_of))
    status, reason, missing = _standing(details, facts, wanted)
    data = rule_data(RULE)
    return Assessment(
        rule=RULE,
        version=data["version"],
        outcome=None if status is Status.NOT_EVALUABLE or details.status is None else details.status.value,
        status=status,
        reason=reason,
        inputs=(*judged_input(record, judgement), *(sample_inputs(record, facts) if facts else ())),
        missing=missing,
        source=data["source"],
        as_of=as_of,
        settings=chosen.as_pairs(),
        details=details,
    )


def wanted_for(finding: ChipFinding) -> tuple[str, ...]:
    """Return what would let the data decide, and the clinician's word where nothing else can."""
    if finding.status is ChipStatus.CHIP_OR_CCUS:
        return wanted_for_status(finding)
    if finding.has_clone is Truth.MET:
        return ()
    wanted = list(wanted_for_mutations(finding))
    wanted += [Wanted.CHIP_STATUS] if Ask.OTHER_GENE in finding.asks else []
    return tuple(wanted)


def wanted_for_status(finding: ChipFinding) -> tuple[str, ...]:
    """Return what would tell CHIP from CCUS: the counts that are not known, and what a clinician says."""
    low = finding.cytopenia
    if low.low:
        return (Wanted.CHIP_STATUS,)
    return (*low.unknown, *((Wanted.SEX,) if low.needs_sex else ()), Wanted.CHIP_STATUS)


def wanted_for_mutations(finding: ChipFinding) -> tuple[str, ...]:
    """Return what would tell whether there are mutations that were not seen, or too small to say."""
    wanted: list[str] = []
    wanted += [Wanted.PANEL] if finding.needs_panel else []
    wanted += [Wanted.DETECTION_LIMIT] if finding.needs_limit else []
    wanted += [Wanted.SEX] if finding.needs_sex else []
    wanted += [f"{GENE}{m.gene}" for m in finding.uncertain if m.vaf_fraction is None]
    wanted += [f"{GENE}{gene}" for gene in finding.not_looked_at]
    return tuple(dict.fromkeys(wanted))


def _details(facts: SampleFacts | None, judgement: Judgement | None, has_tmn: bool) -> Chip:
    by_data = facts.finding.status if facts is not None else None
    return Chip(
        status=None if has_tmn else judgement.status if judgement is not None else by_data,
        by_data=by_data,
        judged_by=judgement.by if judgement is not None else "",
        judgement_id=judgement.event.id if judgement is not None else None,
        sample_id=facts.sample.id if facts is not None else None,
        day=facts.span.earliest if facts is not None and facts.span and facts.span.is_exact else None,
        limit_fraction=facts.sample.detection_limit_fraction if facts is not None else None,
        finding=facts.finding if facts is not None else None,
        has_tmn=has_tmn,
    )


def _standing(
    details: Chip, facts: SampleFacts | None, wanted: Wanted
) -> tuple[Status, Reason | None, tuple[str, ...]]:
    """Return how far the answer is known, why not farther, and what is missing."""
    if details.has_tmn:
        return Status.NOT_EVALUABLE, Reason.OUTSIDE_SCOPE, ()
    if details.judgement_id is not None:
        return Status.COMPLETE, None, ()
    if facts is None:
        return Status.NOT_EVALUABLE, Reason.NOT_MEASURED, (wanted,)
    return finding_standing(facts.finding)


def finding_standing(finding: ChipFinding) -> tuple[Status, Reason | None, tuple[str, ...]]:
    """Return how far the data decide, why not farther, and what is missing."""
    missing = wanted_for(finding)
    if finding.status is None:
        is_too_coarse = not missing or missing == tuple(f"{GENE}{g}" for g in finding.not_looked_at)
        reason = Reason.CENSORED_VALUE if is_too_coarse else Reason.NOT_MEASURED
        return Status.NOT_EVALUABLE, reason, missing
    if missing:
        return Status.BOUNDED, Reason.NOT_MEASURED, missing
    return Status.COMPLETE, None, ()


def judged_input(record: PatientRecord, judgement: Judgement | None) -> tuple[Input, ...]:
    """Return the clinician's judgement as an Assessment names it."""
    if judgement is None:
        return ()
    event = judgement.event
    return (
        Input(event.id, event.kind, judgement.status.value, None, event.onset, record.axis.day(event.onset)),
    )
