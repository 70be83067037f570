"""Cuts one line about a variant into pieces, each with its kind by what it looks like, in whatever order."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from analytics.entry.call_states import TYPED, state_of
from analytics.entry.hgvs_text import reading_of

_DIGITS = r"\d(?:[\d.,'’_]*\d)?(?:e-?\d{1,2})?|[.,]\d+(?:e-?\d{1,2})?"
_NOT = (
    r"\b(?:not|nicht|non)[\s-]+(?:detected|covered|in\s+panel|nachgewiesen|nachweisbar|abgedeckt|im\s+panel"
    r"|d[ée]tect[ée]|couvert)"
)
_VAF_WORDS = (
    r"vaf|maf|af|allelfrequenz|allelfreq|allele\s*freq(?:uency)?|fr[ée]q(?:uence)?(?:\s*all[ée]lique)?"
)
_DEPTH_WORDS = r"depth|dp|coverage|cov|reads|tiefe|abdeckung|lesetiefe|profondeur|couverture"
_ORDER = (
    ("state", _NOT),
    ("vaf", rf"(?:(?:{_VAF_WORDS})\s*[:=]?\s*)?(?:[<≤]\s*)?(?:{_DIGITS})\s*%"),
    ("vaf", rf"(?:{_VAF_WORDS})\s*[:=]?\s*[<≤]?\s*(?:{_DIGITS})"),
    ("reads", r"\d+\s*/\s*\d+(?:\s*reads)?"),
    ("depth", rf"(?:{_DEPTH_WORDS})\s*[:=]?\s*(?:{_DIGITS})\s*[x×]?"),
    ("depth", rf"(?:{_DIGITS})\s*(?:[x×]|reads)"),
    ("vaf", rf"[<≤]\s*(?:{_DIGITS})"),
    ("place", r"(?:exon|intron|ex|int|e)\.?\s*\d+(?:\s*/\s*\d+)?"),
    ("number", rf"(?:{_DIGITS})"),
    ("word", r"\S+"),
)  # fmt: skip
_PIECE = re.compile(
    "|".join(
        rf"(?P<{kind}{n}>{shape})(?![^\s,;)\]])" if kind != "word" else rf"(?P<word{n}>{shape})"
        for n, (kind, shape) in enumerate(_ORDER)
    ),
    re.IGNORECASE,
)
_CELLS = re.compile(r"\t|;(?![^\[]*\])|\||,(?=\s)")
_TRANSCRIPT = re.compile(r"(?:[NX][MRP]_\d+|ENS[TP]\d{6,}|LRG_\d+[tp]\d+)(?:\.\d+)?\Z")
_GENOMIC = re.compile(
    r"(?:(?:NC_\d+(?:\.\d+)?|chr\w{1,2})?:?g\.\S+|(?:chr)?(?:\d{1,2}|[XYM]):\d\S*)\Z", re.IGNORECASE
)
_HGVS = re.compile(r"(?:[^\s:]+:)?[cpn]\.\S+\Z", re.IGNORECASE)
_CLOSING, _OPENING = {"(": ")", "[": "]"}, {")": "(", "]": "["}
_DENIALS = frozenset(
    ("no", "not", "non", "none", "nicht", "kein", "keine", "keinen", "negative", "negativ", "négatif",
     "négative", "wt", "wildtype")
)  # fmt: skip
_REFERENCE_WITH_GENE = re.compile(r"([NX][MRP]_\d+(?:\.\d+)?)\(([\w-]+)\):(\S+)\Z")
_GENE = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)?\Z")
_PARTED_CHANGE = re.compile(r"\b([cg]\.[\d_+*-]+)\s+((?:[ACGT]\s*>\s*[ACGT]|del|dup|ins)\b)", re.IGNORECASE)
_SIGNS = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "–": "-", "−": "-", "‑": "-", "﹥": ">", "＞": ">"}
)


class Kind(StrEnum):
    """What a piece looks like."""

    GENE = "gene"
    CHANGE = "change"
    TRANSCRIPT = "transcript"
    GENOMIC = "genomic"
    VAF = "vaf"
    READS = "reads"
    ALT = "alt"
    DEPTH = "depth"
    STATE = "state"
    DENIAL = "denial"
    """Says that something is not so, in words that are not known as a whole."""
    NUMBER = "number"
    OTHER = "other"
    """Nothing that is kept."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line."""

    kind: Kind
    text: str


def tidied(text: str) -> str:
    """Return *text* with plain spaces and dashes, and changes that a space parts in one."""
    return _PARTED_CHANGE.sub(lambda m: m[1] + m[2].replace(" ", ""), text.translate(_SIGNS)).strip()


def cells_of(line: str) -> list[str]:
    """Return the columns of a pasted line: parted by tabs, semicolons, bars or commas before a space."""
    return [cell.strip().strip('"').strip() for cell in _CELLS.split(line.translate(_SIGNS))]


def pieces_of(line: str, genes: frozenset[str], roles: Mapping[int, Kind] | None = None) -> tuple[Piece, ...]:
    """Cut *line*.

    Args:
        line: one line, typed or pasted.
        genes: symbols that are known, so that a word can be told from a gene.
        roles: column → what its header says it holds; a column that is missing there is left out.
    """
    tidy = tidied(line)
    found: list[Piece] = []
    for n, cell in enumerate(cells_of(tidy)):
        role = roles.get(n) if roles is not None else None
        if not cell or (roles is not None and role is None):
            continue
        if role in (Kind.VAF, Kind.ALT, Kind.DEPTH) and cell[0] in "0123456789.,<≤":
            found += [Piece(role, cell)] if "/" not in cell else [Piece(Kind.READS, cell)]
        elif role is Kind.GENE:
            found.append(Piece(Kind.GENE, cell))
        else:
            found += _cut(cell, genes)
    return tuple(found)


def _cut(cell: str, genes: frozenset[str]) -> Iterator[Piece]:
    if state_of(cell) is not None:
        yield Piece(Kind.STATE, cell)
        return
    for match in _PIECE.finditer(cell):
        kind, text = (match.lastgroup or "word").rstrip("0123456789"), match[0].strip(" ,")
        if not text:
            continue
        if kind == "word":
            yield from _word(text, genes)
        elif kind == "state":
            yield Piece(Kind.STATE, text)
        elif kind == "place":
            yield Piece(Kind.OTHER, text)
        else:
            yield Piece(Kind(kind), text)


def _word(text: str, genes: frozenset[str]) -> Iterator[Piece]:
    text = _unwrapped(text)
    with_gene = _REFERENCE_WITH_GENE.match(text)
    if with_gene:
        yield Piece(Kind.TRANSCRIPT, with_gene[1])
        yield Piece(Kind.GENE, with_gene[2])
        yield from _word(with_gene[3], genes)
    elif text.count(":") > 1:  # TP53:NM_000546:exon5:c.524G>A:p.R175H
        for part in text.split(":"):
            yield from _word(part, genes)
    elif text.casefold() in TYPED or state_of(text) is not None:
        yield Piece(Kind.STATE, text)
    elif text.casefold() in _DENIALS:
        yield Piece(Kind.DENIAL, text)
    elif text.upper() in genes:
        yield Piece(Kind.GENE, text)
    elif _TRANSCRIPT.match(text):
        yield Piece(Kind.TRANSCRIPT, text)
    elif _GENOMIC.match(text):
        yield Piece(Kind.GENOMIC, text)
    elif _HGVS.match(text):
        head, _, change = text.rpartition(":")
        if head:
            yield from _word(head, genes)
        yield Piece(Kind.CHANGE, change)
    elif reading_of(text) is not None:
        yield Piece(Kind.CHANGE, text)
    else:
        yield Piece(Kind.OTHER, text)


def _unwrapped(text: str) -> str:
    """Return *text* without quotes, and without parentheses around the whole of it."""
    text = text.strip("\"'")
    while text[:1] == "(" and text[-1:] == ")":
        text = text[1:-1]
    if text.startswith(("(", "[")) and text.count(text[0]) > text.count(_CLOSING[text[0]]):
        text = text[1:]
    if text.endswith((")", "]")) and text.count(text[-1]) > text.count(_OPENING[text[-1]]):
        text = text[:-1]
    return text.strip(",")


def looks_like_gene(text: str) -> bool:
    """Whether *text* could be the symbol of a gene."""
    return bool(_GENE.match(text))
