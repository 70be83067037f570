"""Clones before the infusion and after it: fates, VAF, gene frequencies, and onset of t-MN by TP53."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from analytics.cohort.analyses.account import Account, DropReason, Words
from analytics.cohort.analyses.timed_rows import dropped_for
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.member_clones import ClonePair, SaidVaf, SampleFacts, VariantPair
from analytics.records.variant_call import CallState
from analytics.rules.before_after import NEAR_TMN_DAYS, Fate
from analytics.statistics.estimability import OK, Reason, not_estimable
from analytics.statistics.mann_whitney import MannWhitney, mann_whitney
from analytics.statistics.quartiles import quartiles

ONSET_GENE = "TP53"


class EvolutionTo(StrEnum):
    """Which sample after the infusion is compared."""

    TMN = "tmn"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class GeneCount:
    """How often a gene is mutated on one side of the infusion.

    Attributes:
        mutated: patients whose sample looked at the gene and found a variant.
        covered: patients whose sample looked at it: the denominator.
        found_elsewhere: patients with a variant of it in a sample of which nobody knows what it looked at.
        vaf: (lower quartile, median, upper quartile) of the detected VAF, *n_vaf* variants; None without.
    """

    mutated: int
    covered: int
    found_elsewhere: int
    n_vaf: int
    vaf: tuple[float, float, float] | None
    patients: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GeneEvolution:
    """One gene; *fates* of its variants in patients with both samples."""

    gene: str
    before: GeneCount
    after: GeneCount
    fates: tuple[tuple[Fate, int], ...]


@dataclass(frozen=True, slots=True)
class PatientEvolution:
    """One patient; *running* names them in exports, *number* on the screen.

    Attributes:
        onset_days: of the t-MN, where it has a day.
        has_gene_before: whether ``ONSET_GENE`` was mutated before; None: not looked at, or no sample.
    """

    running: int
    patient_id: int
    number: str
    before: SampleFacts | None
    after: SampleFacts | None
    variants: tuple[VariantPair, ...]
    onset_days: int | None
    has_gene_before: bool | None


@dataclass(frozen=True, slots=True)
class OnsetGroup:
    """Onset of t-MN in days; quartiles of type 7, None without anybody."""

    n: int
    lower: float | None
    median: float | None
    upper: float | None
    patients: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OnsetByGene:
    """Onset of t-MN with and without the gene mutated before the infusion.

    Attributes:
        unknown: with a t-MN, but the gene was not looked at before.
    """

    gene: str
    mutated: OnsetGroup
    wild_type: OnsetGroup
    unknown: int
    test: MannWhitney


@dataclass(frozen=True, slots=True)
class EvolutionSummary:
    """Patients, with their denominators.

    Attributes:
        sampled_before / sampled_after / paired: with such a sample that gave a result.
        mutated_before: of *sampled_before*, with any variant.
        paired_mutated: of *paired*, with any variant before; *kept_any* of these kept one.
    """

    sampled_before: int
    sampled_after: int
    paired: int
    mutated_before: int
    paired_mutated: int
    kept_any: int
    fates: tuple[tuple[Fate, int], ...]


@dataclass(frozen=True, slots=True)
class ClonalEvolution:
    """Clones of the members with a sample on either side; genes by how many patients have them."""

    account: Account
    to: EvolutionTo
    summary: EvolutionSummary
    genes: tuple[GeneEvolution, ...]
    patients: tuple[PatientEvolution, ...]
    onset: OnsetByGene | None
    members: tuple[CohortMember, ...]


def clonal_evolution(members: Iterable[CohortMember], to: EvolutionTo = EvolutionTo.TMN) -> ClonalEvolution:
    """Compare the last sample before the infusion with the one at the t-MN, or with the last one.

    *Not detected* is a bound where the limit of the sample is known, and never zero; a gene a sample did not
    look at is in no denominator.

    Source:
        Gazeau 2025, Leukemia 39:1714 (Fig. 4, 4S); definitions §7, §8, §13.
    """
    everybody = tuple(members)
    reasons = [_reason(member, to) for member in everybody]
    kept = tuple(member for member, why in zip(everybody, reasons, strict=True) if why is None)
    patients = tuple(_patient(running, member, to) for running, member in enumerate(kept, 1))
    return ClonalEvolution(
        account=Account(
            len(kept),
            tuple(dropped_for(m, why) for m, why in zip(everybody, reasons, strict=True) if why is not None),
            _words(to),
            (),
            OK if kept else not_estimable(Reason.TOO_FEW),
        ),
        to=to,
        summary=_summary(patients),
        genes=_genes(patients),
        patients=patients,
        onset=_onset(patients) if to is EvolutionTo.TMN else None,
        members=kept,
    )


def _pair(member: CohortMember, to: EvolutionTo) -> ClonePair | None:
    return member.clones.to_tmn if to is EvolutionTo.TMN else member.clones.to_last


def _reason(member: CohortMember, to: EvolutionTo) -> DropReason | None:
    if to is EvolutionTo.TMN and not member.timeline.tmn:
        return DropReason.NO_TMN
    pair = _pair(member, to)
    has_sample = pair is not None and (pair.before is not None or pair.after is not None)
    return None if has_sample else DropReason.NO_SAMPLE


def _patient(running: int, member: CohortMember, to: EvolutionTo) -> PatientEvolution:
    pair = _pair(member, to) or ClonePair()
    return PatientEvolution(
        running=running,
        patient_id=member.patient_id,
        number=member.number,
        before=pair.before,
        after=pair.after,
        variants=pair.variants,
        onset_days=member.ends.tmn_day,
        has_gene_before=_has_gene(pair.before),
    )


def _has_gene(before: SampleFacts | None) -> bool | None:
    if before is None:
        return None
    if ONSET_GENE in before.detected:
        return True
    return False if before.covers(ONSET_GENE) else None


def _summary(patients: Sequence[PatientEvolution]) -> EvolutionSummary:
    before = [one for one in patients if one.before is not None]
    paired = [one for one in before if one.after is not None]
    mutated = [one for one in paired if one.before is not None and one.before.detected]
    return EvolutionSummary(
        sampled_before=len(before),
        sampled_after=sum(one.after is not None for one in patients),
        paired=len(paired),
        mutated_before=sum(bool(one.before and one.before.detected) for one in before),
        paired_mutated=len(mutated),
        kept_any=sum(any(v.fate is Fate.RETAINED for v in one.variants) for one in mutated),
        fates=_fates(variant for one in paired for variant in one.variants),
    )


def _fates(variants: Iterable[VariantPair]) -> tuple[tuple[Fate, int], ...]:
    counts = Counter(one.fate for one in variants)
    return tuple((fate, counts[fate]) for fate in Fate if fate is not Fate.ABSENT)


def _genes(patients: Sequence[PatientEvolution]) -> tuple[GeneEvolution, ...]:
    genes = {variant.gene for one in patients for variant in one.variants}
    found = [_gene(gene, patients) for gene in genes]
    most = {one.gene: len({*one.before.patients, *one.after.patients}) for one in found}
    return tuple(sorted(found, key=lambda one: (-most[one.gene], one.gene)))


def _gene(gene: str, patients: Sequence[PatientEvolution]) -> GeneEvolution:
    paired = [one for one in patients if one.before is not None and one.after is not None]
    return GeneEvolution(
        gene,
        _count(gene, patients, lambda one: one.before, lambda variant: variant.before),
        _count(gene, patients, lambda one: one.after, lambda variant: variant.after),
        _fates(variant for one in paired for variant in one.variants if variant.gene == gene),
    )


def _count(
    gene: str,
    patients: Sequence[PatientEvolution],
    sample_of: Callable[[PatientEvolution], SampleFacts | None],
    said_of: Callable[[VariantPair], SaidVaf],
) -> GeneCount:
    sampled = [(one, sample) for one in patients if (sample := sample_of(one)) is not None]
    mutated = [one for one, sample in sampled if gene in sample.detected and sample.covers(gene) is True]
    elsewhere = [one for one, sample in sampled if gene in sample.detected and not sample.covers(gene)]
    said = [said_of(variant) for one, _ in sampled for variant in one.variants if variant.gene == gene]
    vafs = [
        one.vaf_fraction for one in said if one.state is CallState.DETECTED and one.vaf_fraction is not None
    ]
    return GeneCount(
        mutated=len(mutated),
        covered=sum(sample.covers(gene) is True for _, sample in sampled),
        found_elsewhere=len(elsewhere),
        n_vaf=len(vafs),
        vaf=quartiles(vafs) if vafs else None,
        patients=tuple(one.patient_id for one in (*mutated, *elsewhere)),
    )


def _onset(patients: Sequence[PatientEvolution]) -> OnsetByGene:
    dated = [one for one in patients if one.onset_days is not None]
    mutated = [one for one in dated if one.has_gene_before is True]
    wild_type = [one for one in dated if one.has_gene_before is False]
    return OnsetByGene(
        ONSET_GENE,
        _group(mutated),
        _group(wild_type),
        unknown=sum(one.has_gene_before is None for one in dated),
        test=mann_whitney(_days(mutated), _days(wild_type)),
    )


def _group(patients: Sequence[PatientEvolution]) -> OnsetGroup:
    days = _days(patients)
    low, median, high = quartiles(days) if days else (None, None, None)
    return OnsetGroup(len(days), low, median, high, tuple(one.patient_id for one in patients))


def _days(patients: Sequence[PatientEvolution]) -> list[float]:
    return [float(one.onset_days) for one in patients if one.onset_days is not None]


def _words(to: EvolutionTo) -> Words:
    after = f"nearest to the diagnosis of t-MN, at most {NEAR_TMN_DAYS} days from it"
    return Words(
        event="variants of the last sample before the infusion and of one after it",
        start="infusion",
        censoring="",
        competing="none",
        estimator=f"second sample: {after if to is EvolutionTo.TMN else 'the last after the infusion'};"
        " frequencies of patients whose sample looked at the gene",
        interval="none; quartiles of type 7",
        test="Mann-Whitney (onset)" if to is EvolutionTo.TMN else "none",
        source="Gazeau 2025, Leukemia 39:1714, Fig. 4, 4S; definitions 7, 8, 13",
    )
