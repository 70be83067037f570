"""The criteria of the ELN 2022 risk: each met, not met, or not known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from analytics.karyotype.karyotype_flags import KaryotypeFlags
from analytics.karyotype.tri import all_of, any_of, not_of
from analytics.rules.comparison import is_above, is_below
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches

DATA = "eln2022"
TP53 = "TP53"


class Side(StrEnum):
    """What a criterion speaks for, and where in the order it is asked."""

    CORE_BINDING = "core_binding"
    ADVERSE = "adverse"
    MOLECULAR = "molecular"
    T9_11 = "t9_11"
    GENE = "gene"


@dataclass(frozen=True, slots=True)
class VafSpan:
    """The VAF of a gene, 0 to 1: between *low* and *high*; both 0: not mutated."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ElnGenes:
    """What is known of the genes; None: not known.

    Attributes:
        tp53: VAF of the largest TP53 mutation.
        adverse: the myelodysplasia-related genes.
    """

    npm1: bool | None = None
    flt3_itd: bool | None = None
    cebpa_bzip: bool | None = None
    tp53: VafSpan | None = None
    adverse: Mapping[str, bool | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: its name, what it speaks for, whether it is met."""

    name: str
    side: Side
    is_met: bool | None


def adverse_genes() -> tuple[str, ...]:
    """Return the myelodysplasia-related genes."""
    return tuple(rule_data(DATA)["adverse_genes"]["genes"])


def criteria(flags: KaryotypeFlags, genes: ElnGenes, chosen: Switches) -> tuple[Criterion, ...]:
    """Return all criteria in the order they are asked."""
    any_loss = chosen.choice("arm_loss") == "any_loss_of_arm"
    loss5q = any_of([flags.del5q, flags.loss5q]) if any_loss else flags.del5q
    abn17p = any_of([flags.abn17p, flags.loss17p]) if any_loss else flags.abn17p
    named = {
        Side.CORE_BINDING: {"t8_21": flags.t8_21, "inv16_t16_16": flags.inv16_t16_16},
        Side.ADVERSE: {
            "t6_9": flags.t6_9,
            "t_v_11q23": flags.t_v_11q23,
            "t9_22": flags.t9_22,
            "t8_16": flags.t8_16,
            "inv3_t3_3": flags.inv3_t3_3,
            "t3q26_v": flags.t3q26_v,
            "minus5_del5q": any_of([flags.minus5, loss5q]),
            "minus7": flags.minus7,
            "minus17_abn17p": any_of([flags.minus17, abn17p]),
            "complex": _complex(flags, chosen),
            "monosomal": flags.monosomal if _over_all(chosen) else flags.monosomal_in_one_clone,
            TP53: _tp53(genes.tp53, chosen.number("tp53_vaf_percent") / 100),
        },
        Side.MOLECULAR: {"NPM1": genes.npm1, "FLT3_ITD": genes.flt3_itd, "CEBPA_bZIP": genes.cebpa_bzip},
        Side.T9_11: {"t9_11": flags.t9_11},
        Side.GENE: {gene: genes.adverse.get(gene) for gene in adverse_genes()},
    }
    return tuple(Criterion(name, side, met) for side, found in named.items() for name, met in found.items())


def recurrent(flags: KaryotypeFlags) -> bool | None:
    """Whether there is a class-defining recurrent rearrangement."""
    return any_of(
        [
            flags.t8_21, flags.inv16_t16_16, flags.t9_11, flags.t_v_11q23, flags.t6_9, flags.t9_22,
            flags.t8_16, flags.inv3_t3_3, flags.t3q26_v, flags.t15_17,
        ]
    )  # fmt: skip


def _over_all(chosen: Switches) -> bool:
    return chosen.choice("complex_over") == "over_all_clones"


def _complex(flags: KaryotypeFlags, chosen: Switches) -> bool | None:
    found = [flags.complex if _over_all(chosen) else flags.complex_in_one_clone]
    if chosen.choice("complex_hyperdiploid") == "trisomies_not_complex":
        found.append(not_of(flags.hyperdiploid_only))
    if chosen.choice("complex_with_recurrent") == "recurrent_not_complex":
        found.append(not_of(recurrent(flags)))
    return all_of(found)


def _tp53(vaf: VafSpan | None, threshold: float) -> bool | None:
    """Whether the VAF reaches *threshold*; with a threshold of 0 any mutation that was found does."""
    if vaf is None:
        return None
    if threshold <= 0:
        return is_above(vaf.low, 0)
    if not is_below(vaf.low, threshold):
        return True
    return False if is_below(vaf.high, threshold) else None
