"""CHIP, CCUS or neither, from what one sample and the counts around it say (definitions §7.1).

A clinician's own judgement always stands. Without one the data decide where they can; a cytopenia that CAR T
cells, a later therapy or a short time may explain is never called CCUS: then the clinician is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from analytics.catalogue import catalogue
from analytics.records.patient import Sex
from analytics.records.result import Outcome
from analytics.rules.comparison import Truth, is_below
from analytics.rules.cytopenia import Cytopenia, cytopenia
from analytics.rules.rule_data import rule_data
from analytics.rules.sample_mutations import Mutation
from analytics.rules.switches import Switches

RULE = "chip"


class ChipStatus(StrEnum):
    """What a patient has."""

    CHIP = "chip"
    CCUS = "ccus"
    NEITHER = "neither"
    CHIP_OR_CCUS = "chip_or_ccus"
    """A clone for certain; which of both, only a clinician can say."""


class Ask(StrEnum):
    """Why the clinician is asked."""

    BEFORE_DAY_100 = "before_day_100"
    ICAHT = "icaht"
    LATER_THERAPY = "later_therapy"
    NOT_PERSISTENT = "not_persistent"
    NO_INFUSION = "no_infusion"
    OTHER_GENE = "other_gene"


@dataclass(frozen=True, slots=True)
class ChipInputs:
    """What is known.

    Attributes:
        mutations: of one sample.
        limit_fraction: the smallest VAF the sample could show; None: unknown.
        not_looked_at: core genes the sample says nothing of; None: what was sequenced is not known.
        counts: HGB (g/dL), ANC, PLT (10*9/L) nearest to the sample.
        is_persistent: whether a cytopenia has lasted for four months; None: not known.
        day: the earliest day after the infusion the sample can be of.
        after_car_t: whether there was a CAR T-cell infusion at all; None: not known.
    """

    mutations: tuple[Mutation, ...] = ()
    limit_fraction: float | None = None
    not_looked_at: tuple[str, ...] | None = ()
    sex: Sex | None = None
    counts: Mapping[str, Outcome | None] = field(default_factory=dict)
    is_persistent: bool | None = None
    day: int | None = None
    after_car_t: bool | None = True
    has_active_icaht: bool = False
    has_later_therapy: bool = False


@dataclass(frozen=True, slots=True)
class ChipFinding:
    """What the data say by themselves.

    Attributes:
        status: None: they do not say whether there is a clone.
        has_clone: whether a mutation counts.
        mutations: those that count for certain.
        uncertain: those that may: their VAF or the sex is not known.
        other_genes: mutations large enough, in genes that are not on the list.
        asks: why a clinician has to say which.
        needs_sex: whether the sex decides about one of *uncertain*.
        needs_limit / needs_panel: not known, so that there may be more than was found.
        is_too_coarse: the sample could not show the smallest clone that counts.
        not_looked_at: core genes the sample says nothing of.
    """

    status: ChipStatus | None
    has_clone: Truth
    mutations: tuple[Mutation, ...]
    uncertain: tuple[Mutation, ...]
    other_genes: tuple[Mutation, ...]
    cytopenia: Cytopenia
    asks: tuple[Ask, ...] = ()
    needs_sex: bool = False
    needs_limit: bool = False
    needs_panel: bool = False
    is_too_coarse: bool = False
    not_looked_at: tuple[str, ...] = ()

    @property
    def shows_all(self) -> bool:
        """Whether the sample could have shown every clone that counts."""
        return not (self.is_too_coarse or self.needs_panel or self.not_looked_at or self.uncertain)


def counts_as_chip(mutation: Mutation, sex: Sex | None, switches: Switches) -> Truth | None:
    """Return whether *mutation* is large enough, in a gene that counts; None: another gene."""
    low, high = _threshold(mutation.gene, sex, switches)
    if mutation.vaf_fraction is None:
        size = Truth.INDETERMINATE
    elif is_below(mutation.vaf_fraction, low):
        size = Truth.NOT_MET
    else:
        size = Truth.INDETERMINATE if is_below(mutation.vaf_fraction, high) else Truth.MET
    return size if mutation.gene in myeloid_genes() or size is Truth.NOT_MET else None


def chip_finding(given: ChipInputs, switches: Switches) -> ChipFinding:
    """Return what *given* says of CHIP and CCUS.

    Source:
        Weeks 2023, NEJM Evid 2:EVIDoa2200310; definitions §7.1.
    """
    answers = [(m, counts_as_chip(m, given.sex, switches)) for m in given.mutations]
    sure, unsure, others = (
        tuple(m for m, answer in answers if answer is wanted)
        for wanted in (Truth.MET, Truth.INDETERMINATE, None)
    )
    low, limit = cytopenia(given.counts, given.sex), given.limit_fraction
    is_too_coarse = limit is None or is_below(float(rule_data(RULE)["vaf"]["from"]), limit)
    asks: tuple[Ask, ...] = (Ask.OTHER_GENE,) if others else ()
    if sure:
        asks = _asks(given, switches) if low.low else ()
        has_clone, status = Truth.MET, _with_clone(low, asks)
    elif unsure or others or is_too_coarse or given.not_looked_at is None:
        has_clone, status = Truth.INDETERMINATE, None
    else:
        has_clone, status = Truth.NOT_MET, ChipStatus.NEITHER
    return ChipFinding(
        status=status,
        has_clone=has_clone,
        mutations=sure,
        uncertain=unsure,
        other_genes=others,
        cytopenia=low,
        asks=asks,
        needs_sex=any(m.vaf_fraction is not None for m in unsure),
        needs_limit=limit is None,
        needs_panel=given.not_looked_at is None,
        is_too_coarse=is_too_coarse,
        not_looked_at=given.not_looked_at or (),
    )


def myeloid_genes() -> frozenset[str]:
    """Return the genes in which a mutation counts."""
    return core_genes() | frozenset(rule_data(RULE)["genes"]["also"])


def core_genes() -> frozenset[str]:
    """Return the genes without which a sample cannot say *neither*."""
    return frozenset(catalogue().panels[rule_data(RULE)["genes"]["panel"]].genes)


def _threshold(gene: str, sex: Sex | None, switches: Switches) -> tuple[float, float]:
    """Return from which VAF on a mutation may count, and from which it does for certain."""
    data = rule_data(RULE)["vaf"]
    plain, doubled = float(data["from"]), float(data["x_linked_men_from"])
    is_doubled = switches.choice("x_linked_men") == "x_linked_double"
    if not is_doubled or gene not in catalogue().x_linked_genes or sex is Sex.FEMALE:
        return plain, plain
    return (doubled, doubled) if sex is Sex.MALE else (plain, doubled)


def _with_clone(low: Cytopenia, asks: tuple[Ask, ...]) -> ChipStatus | None:
    if low.truth is Truth.NOT_MET:
        return ChipStatus.CHIP
    return ChipStatus.CCUS if low.low and not asks else ChipStatus.CHIP_OR_CCUS


def _asks(given: ChipInputs, switches: Switches) -> tuple[Ask, ...]:
    """Return why a cytopenia may be explained, or not last."""
    first = int(rule_data(RULE)["after_car_t"]["not_before_day"])
    is_early = given.after_car_t is not False and given.day is not None and given.day < first
    if is_early:
        return (Ask.BEFORE_DAY_100,)
    needs_time = switches.choice("persistence") == "four_months"
    found = (
        (Ask.NO_INFUSION, given.after_car_t is None or (given.after_car_t and given.day is None)),
        (Ask.ICAHT, given.has_active_icaht),
        (Ask.LATER_THERAPY, given.has_later_therapy),
        (Ask.NOT_PERSISTENT, needs_time and given.is_persistent is not True),
    )
    return tuple(ask for ask, holds in found if holds)
