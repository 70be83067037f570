"""Reads which variant a row is about: the gene and its change, in columns of their own or in one cell."""

import re
from dataclasses import dataclass

from analytics.entry.problem import Problem, problem

_GENE = re.compile(r"[A-Za-z][A-Za-z0-9@._-]{0,40}\Z")
_PARTS = re.compile(r"[\s:;,_]+")


@dataclass(frozen=True, slots=True)
class VariantName:
    """A gene and its change, as the source writes them."""

    gene: str
    hgvs_c: str | None = None
    hgvs_p: str | None = None
    transcript: str | None = None
    genomic: str | None = None

    @property
    def shown(self) -> str:
        """The gene and the most exact change known."""
        return " ".join(part for part in (self.gene, self.hgvs_c or self.hgvs_p or self.genomic) if part)


def read_name(
    variant: str, gene: str, hgvs_c: str, hgvs_p: str, transcript: str, genomic: str
) -> VariantName | Problem:
    """Read the cells of a row; *variant* is gene and change in one (``TET2 c.705del``)."""
    if variant:
        parts = _PARTS.split(variant.strip(), maxsplit=1)
        gene = gene or parts[0]
        change = parts[1].strip() if len(parts) > 1 else ""
        if change.startswith("p."):
            hgvs_p = hgvs_p or change
        else:
            hgvs_c = hgvs_c or change
    if not gene:
        return problem("no_gene")
    if not _GENE.match(gene):
        return problem("not_a_gene", text=gene)
    return VariantName(gene, hgvs_c or None, hgvs_p or None, transcript or None, genomic or None)
