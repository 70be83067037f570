"""Judges a variant that could be read: by panel, codon and reads, and by the patient's earlier samples.

Without the transcript's sequence a coding and a protein change can only be compared by place (position 524 is
in codon 175) and, for one base, by what the genetic code allows.
"""

import difflib
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from analytics.entry.finding import Finding, Weight
from analytics.entry.hgvs_text import THREE_LETTERS, HgvsText
from analytics.entry.problem import problem
from analytics.entry.variant_text import VafUnit, VariantText, fraction_of, per_cent
from analytics.records.variant_call import CallState
from analytics.rules.rule_data import rule_data
from analytics.terms.gene_panel import GenePanel

_STANDARD_CODE = (
    "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG"  # NCBI table 1, order TCAG
)
_CODONS = {
    "".join(codon): amino for codon, amino in zip(product("TCAG", repeat=3), _STANDARD_CODE, strict=True)
}
_RULE = "variant_checks"


@dataclass(frozen=True, slots=True)
class VariantContext:
    """What a variant is judged by.

    Attributes:
        unit: what bare numbers are read in.
        panel: of the sample; None: not chosen.
        panels: all in force; their genes are those that are known.
        limit_fraction: the sample's detection limit.
        last_vafs: of the patient: (gene, change key) → the last VAF before this sample, where one was found.
    """

    unit: VafUnit
    panel: GenePanel | None = None
    panels: tuple[GenePanel, ...] = ()
    limit_fraction: float | None = None
    last_vafs: Mapping[tuple[str, str], float] = field(default_factory=dict)
    more_genes: frozenset[str] = frozenset()

    @property
    def genes(self) -> frozenset[str]:
        """Every gene that is known by its symbol."""
        return frozenset(gene for panel in self.panels for gene in panel.genes) | self.more_genes


def check_variant(variant: VariantText, context: VariantContext) -> tuple[Finding, ...]:
    """Return everything to ask about *variant*, which can be read."""
    return (
        *_check_gene(variant, context),
        *_check_codon(variant.coding, variant.protein),
        *_check_reads(variant),
        *vaf_slip(variant, context),
        *_check_limit(variant, context),
    )


def check_amount(variant: VariantText, context: VariantContext, *, last: float | None) -> tuple[Finding, ...]:
    """Return everything to ask about how much there is of a variant that earlier samples know.

    Args:
        variant: as ``read_amount`` read it.
        context: of the sample.
        last: the VAF before this sample, where one was found.
    """
    return (
        *(_check_gene(variant, context) if variant.state is CallState.DETECTED else ()),
        *_check_reads(variant),
        *vaf_slip(variant, context, last=last),
        *_check_limit(variant, context),
    )


def vaf_slip(
    variant: VariantText, context: VariantContext, *, last: float | None = None
) -> tuple[Finding, ...]:
    """Ask where a VAF without a sign of its own would fit better in the other unit.

    The other reading fits better where it lies nearer (in factors) to the patient's last value of it.
    Without one, a number up to 1 read in per cent is asked about unless the sample could show so little.
    """
    vaf = variant.vaf_fraction
    if not variant.is_bare or vaf is None:
        return ()
    other = _in_other_unit(vaf, context.unit)
    if other is None:
        return ()
    if last is None:
        last = next((context.last_vafs[key] for key in keys_of(variant) if key in context.last_vafs), None)
    reading = _with_vaf(variant, other)
    if last is not None:
        if abs(math.log(other / last)) >= abs(math.log(vaf / last)):
            return ()
        slip = problem("vaf_slip", vaf=per_cent(vaf), last=per_cent(last), reading=per_cent(other))
        return (Finding(slip, Weight.ASKED, reading),)
    shows_so_little = context.limit_fraction is not None and vaf >= context.limit_fraction
    if context.unit is VafUnit.FRACTION or shows_so_little:
        return ()
    is_open = problem("vaf_unit_open", text=variant.vaf_text, vaf=per_cent(vaf), reading=per_cent(other))
    return (Finding(is_open, Weight.ASKED, reading),)


def keys_of(variant: VariantText) -> Sequence[tuple[str, str]]:
    """Return what *variant* can be known by: its gene with the protein change, and with the coding change."""
    changes = [one.key for one in (variant.protein, variant.coding) if one is not None]
    return [(variant.gene, change) for change in changes]


def gene_offer(gene: str, genes: Sequence[str] | frozenset[str]) -> str | None:
    """Return the one of *genes* that *gene* is probably a slip of, None: there is none."""
    near = difflib.get_close_matches(gene, sorted(genes), n=2, cutoff=rule_data(_RULE)["gene"]["similarity"])
    return near[0] if near else None


def _in_other_unit(vaf: float, unit: VafUnit) -> float | None:
    other = vaf * 100 if unit is VafUnit.PERCENT else fraction_of(vaf, VafUnit.PERCENT)
    other = float(f"{other:.12g}")
    return other if other <= 1 else None


def _with_vaf(variant: VariantText, vaf: float) -> str:
    """Return the line with its VAF written as *vaf* in per cent."""
    head, _, tail = variant.text.rpartition(variant.vaf_text or "")
    return f"{head}{per_cent(vaf)}{tail}"


def _check_gene(variant: VariantText, context: VariantContext) -> Iterator[Finding]:
    gene, panel = variant.gene, context.panel
    if gene not in context.genes:
        listed = panel.genes if panel is not None else ()
        offer = gene_offer(gene, listed) or gene_offer(gene, context.genes)
        if offer is not None:
            reading = _with_gene(variant, offer)
            yield Finding(problem("gene_meant", gene=gene, reading=offer), Weight.ASKED, reading)
        else:
            yield Finding(problem("gene_not_known", gene=gene), Weight.ASKED)
    elif panel is not None and panel.covers(gene) is False and variant.state is not CallState.NOT_COVERED:
        yield Finding(problem("gene_not_on_panel", gene=gene, panel=panel.name), Weight.ASKED)


def _with_gene(variant: VariantText, gene: str) -> str:
    """Return the line with *gene* for its own."""
    at = variant.text.upper().find(variant.gene.upper())
    return variant.text[:at] + gene + variant.text[at + len(variant.gene) :]


def _check_codon(coding: HgvsText | None, protein: HgvsText | None) -> Iterator[Finding]:
    if (
        coding is None
        or protein is None
        or protein.first is None
        or coding.first is None
        or coding.level != "c"
    ):
        return
    c, p = coding.text, protein.text
    if not coding.is_exonic:
        if coding.text[2:3] in "-*" and protein.kind == "substitution":
            yield Finding(problem("protein_outside_coding", coding=c, protein=p), Weight.ASKED)
        return
    codon, end = math.ceil(coding.first / 3), math.ceil((coding.last or coding.first) / 3)
    is_by_place = coding.kind == "substitution" or (
        coding.kind == "deletion_insertion" and protein.kind == "substitution"
    )
    fits = codon <= protein.first <= end if is_by_place else protein.first >= codon
    if not fits:
        yield Finding(problem("protein_of_other_codon", codon=codon, coding=c, protein=p), Weight.ASKED)
    elif coding.kind == "substitution" and not _can_become(coding, protein):
        yield Finding(problem("protein_not_by_base", coding=c, protein=p), Weight.ASKED)


def _can_become(coding: HgvsText, protein: HgvsText) -> bool:
    """Whether some codon of the old amino acid becomes one of the new with this base at this place."""
    if protein.kind not in ("substitution", "equal") or coding.first is None:
        return True
    names = {name: letter for letter, name in THREE_LETTERS.items()} | {"*": "*"}
    old = names.get(protein.old or protein.text[2:5])
    new = names.get(protein.new or "") if protein.kind == "substitution" else old
    if old is None or new is None or "U" in (old, new):
        return True
    place = (coding.first - 1) % 3
    return any(
        amino == old and codon[place] == coding.old
        and _CODONS[codon[:place] + (coding.new or "") + codon[place + 1 :]] == new
        for codon, amino in _CODONS.items()
    )  # fmt: skip


def _check_reads(variant: VariantText) -> Iterator[Finding]:
    vaf, reads = variant.vaf_fraction, variant.reads_fraction
    if vaf is None or reads is None or variant.vaf_text is None or not variant.total_depth:
        return
    if not _are_near(vaf, reads):
        text = f"{variant.alt_depth}/{variant.total_depth}"
        why = problem("vaf_not_of_reads", vaf=per_cent(vaf), text=text, reading=f"{100 * reads:.3g} %")
        yield Finding(why, Weight.ASKED, _with_vaf(variant, reads))


def _are_near(vaf: float, reads: float) -> bool:
    """Whether a VAF may be the rounded one of its reads."""
    rule = rule_data(_RULE)["reads"]
    if abs(vaf - reads) > rule["tolerance_fraction"] + 1e-9:
        return False
    return reads == 0 or abs(math.log(vaf / reads)) < math.log(rule["times"])


def _check_limit(variant: VariantText, context: VariantContext) -> Iterator[Finding]:
    limit, vaf, below = context.limit_fraction, variant.vaf_fraction, variant.below_fraction
    if limit is None:
        return
    if vaf is not None and vaf < limit:
        yield Finding(problem("vaf_below_limit", vaf=per_cent(vaf), limit=per_cent(limit)), Weight.ASKED)
    if below is not None and not math.isclose(below, limit, rel_tol=1e-9):
        yield Finding(
            problem("other_limit_typed", text=variant.vaf_text, limit=per_cent(limit)), Weight.ASKED
        )
