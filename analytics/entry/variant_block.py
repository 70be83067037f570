"""Reads a pasted block of variants line by line; a line of column heads says what the columns hold."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.entry.result_words import fold
from analytics.entry.variant_pieces import Kind, cells_of
from analytics.entry.variant_text import VafUnit

_HEADS = {
    Kind.GENE: "gene gen gène genename symbol hugosymbol",
    Kind.CHANGE: (
        "hgvsc hgvsp cdna coding codingchange cdnachange protein proteinchange aachange aminoacidchange "
        "variant variante mutation change cnomen pnomen hgvspshort hgvscoding hgvsprotein aa "
        "nukleotidaustausch aminosaureaustausch aminosaure nucleotide c p ccdna pprotein cdot pdot"
    ),
    Kind.TRANSCRIPT: "transcript transkript transcriptid refseq referenz reference featureid nm",
    Kind.GENOMIC: "genomic genomicposition position pos locus koordinate chromosomeposition hgvsg",
    Kind.VAF: (
        "vaf af allelefrequency allelefraction variantallelefrequency variantallelefraction allelfrequenz "
        "varianteallelfrequenz frequenz frequency frequence frequenceallelique tvaf tumorvaf"
    ),
    Kind.ALT: "alt altreads altdepth variantreads altcount taltcount ad mutreads varreads",
    Kind.DEPTH: "depth dp totaldepth coverage reads totalreads tdepth tiefe abdeckung lesetiefe profondeur",
    Kind.STATE: "state status zustand etat",
}  # fmt: skip
_KINDS = {fold(word): kind for kind, words in _HEADS.items() for word in words.split()}
_PERCENT = ("%", "percent", "prozent", "pour cent")


@dataclass(frozen=True, slots=True)
class Header:
    """The column heads of a block.

    Attributes:
        roles: column → what it holds.
        unit: of its VAF, where its head names one.
        left_out: heads of columns that are not read.
    """

    roles: Mapping[int, Kind]
    unit: VafUnit | None = None
    left_out: tuple[str, ...] = ()


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a block that hold something, in their order."""
    return tuple(line.rstrip() for line in text.splitlines() if line.strip(" \t;,|"))


def read_header(line: str) -> Header | None:
    """Return what *line* says of its columns; None: it is no line of heads."""
    heads = cells_of(line)
    known = {n: kind for n, head in enumerate(heads) if (kind := _kind_of(head)) is not None}
    kinds = set(known.values())
    if (Kind.GENE not in kinds and Kind.CHANGE not in kinds) or len(kinds) < 2:
        return None  # two bases "C" beside each other are no heads
    if any(_is_number(head) for head in heads):
        return None
    if Kind.VAF in kinds and list(known.values()).count(Kind.VAF) > 1:
        return None
    unit = next(
        (_unit_of(heads[n]) for n, kind in known.items() if kind is Kind.VAF and _unit_of(heads[n])), None
    )
    left_out = tuple(head for n, head in enumerate(heads) if head and n not in known)
    return Header(known, unit, left_out)


def _kind_of(head: str) -> Kind | None:
    bare = head.partition("(")[0].partition("[")[0]
    return _KINDS.get(fold(bare))


def _is_number(head: str) -> bool:
    return head.strip(" %+-").replace(",", ".").replace(".", "", 1).isdecimal()


def _unit_of(head: str) -> VafUnit | None:
    return VafUnit.PERCENT if any(sign in head.casefold() for sign in _PERCENT) else None
