"""Reads the gene list of a panel as a laboratory prints it: one a line, or with commas, tabs or spaces."""

import re
from dataclasses import dataclass

from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import problem
from analytics.entry.variant_checks import gene_offer
from analytics.entry.variant_pieces import looks_like_gene
from analytics.terms.confidence import Confidence
from analytics.terms.gene_panel import Coverage, GenePanel

_BETWEEN = re.compile(r"[\s,;|/]+")
_EXONS = re.compile(r"\([^)]*\)")
_NOT_A_CODE = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class GeneList:
    """Genes as read.

    Attributes:
        genes: symbols in capitals, sorted, each once.
        findings: what is no gene; which genes no other panel has.
    """

    genes: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


def read_gene_list(text: str, known: frozenset[str]) -> GeneList:
    """Read *text*; *known* are the genes of the other panels. What stands in parentheses is left out."""
    words = [word for word in _BETWEEN.split(_EXONS.sub(" ", text)) if word.strip(".-")]
    genes = {word if "orf" in word else word.upper() for word in words if looks_like_gene(word)}
    findings = []
    wrong = [word for word in words if not looks_like_gene(word)]
    if not genes:
        findings.append(Finding(problem("no_genes"), Weight.REFUSED))
    if wrong:
        findings.append(Finding(problem("not_genes", found=", ".join(wrong)), Weight.REFUSED))
    new = sorted(genes - known)
    near = [f"{gene} ({offer}?)" if (offer := gene_offer(gene, known)) else gene for gene in new]
    if near:
        findings.append(Finding(problem("genes_new", found=", ".join(near)), Weight.NOTED))
    return GeneList(tuple(sorted(genes)), tuple(findings))


def own_panel(name: str, genes: tuple[str, ...], source: str, taken: frozenset[str]) -> GenePanel:
    """Return a panel of the clinic's own, under a code that is not *taken*."""
    base = _NOT_A_CODE.sub("-", name.lower()).strip("-") or "own"
    code, n = base, 2
    while code in taken:
        code, n = f"{base}-{n}", n + 1
    return GenePanel(code, name, Coverage.LISTED, genes, source, Confidence.VERIFIED)
