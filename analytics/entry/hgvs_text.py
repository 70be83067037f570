"""Reads a change of DNA or protein in HGVS nomenclature, checked by a library, written in one way.

One way of writing, so that the same variant of two reports is one course: three letters an amino acid, ``*``
for a stop, no parentheses around a predicted protein. What laboratories write and HGVS does not know
(``R175H``, ``p.Q1523X``, ``c.524G/A``) is refused with the reading offered.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from analytics.entry.problem import Problem, problem

THREE_LETTERS = {
    "A": "Ala", "R": "Arg", "N": "Asn", "D": "Asp", "C": "Cys", "Q": "Gln", "E": "Glu", "G": "Gly",
    "H": "His", "I": "Ile", "L": "Leu", "K": "Lys", "M": "Met", "F": "Phe", "P": "Pro", "S": "Ser",
    "T": "Thr", "W": "Trp", "Y": "Tyr", "V": "Val", "U": "Sec",
}  # fmt: skip
_AMINO = f"(?:{'|'.join(THREE_LETTERS.values())}|Ter|[{''.join(THREE_LETTERS)}*])"
_PROTEIN_WITHOUT_P = re.compile(
    rf"\(?{_AMINO}\d+(?:_{_AMINO}\d+)?(?:{_AMINO}|X|=|fs\S*|del\S*|dup|ins\S*|{_AMINO}fs\S*)\)?\Z"
)
_CODING_WITHOUT_C = re.compile(
    r"[*-]?\d+(?:[+-]\d+)?(?:_[*-]?\d+(?:[+-]\d+)?)?(?:[ACGT]+>|del|dup|ins|inv)\S*\Z"
)
_PARTS = re.compile(
    rf"(fs|delins|del|dup|ins|inv|ext)|({'|'.join(THREE_LETTERS.values())}|Ter|Xaa)|([A-Z*])|(\d+|.)",
    re.DOTALL,
)
_STOP_AS_X = re.compile(r"X(?=\d*\)?\Z)")
_FRAME_WITHOUT_NEW = re.compile(rf"({_AMINO}\d+)fs(?:\*|Ter|X)\d+\Z")
_OTHER_ARROWS = re.compile(r"([ACGT])(?:->|/|→|=>|-)([ACGT])\Z", re.IGNORECASE)
_BASES = re.compile(r"(?<=[acgt>\d])[acgt]+(?=>|\Z)|(?<=ins)[acgt]+\Z|(?<=del)[acgt]+|(?<=dup)[acgt]+\Z")
_SPECIAL_PROTEINS = {"p.?", "p.0", "p.0?", "p.Met1?"}
_STATED = re.compile(r"(?<=del)[ACGT]+|(?<=dup)[ACGT]+|(?<=del)\d+|(?<=dup)\d+")


@dataclass(frozen=True, slots=True)
class HgvsText:
    """One change.

    Attributes:
        text: as it is kept.
        level: ``c``, ``p``, ``g``, ``n`` or ``m``.
        reference: the sequence it counts in (``NM_000546.6``), where the text names one.
        first / last: of the positions it names; None where there is none (``p.?``).
        is_exonic: coding DNA only: whether both lie in the coding sequence itself, in no intron or end.
        kind: as the library calls it: ``substitution``, ``deletion``, ``frame_shift`` …
        old / new: one base or amino acid each, of a substitution.
    """

    text: str
    level: str
    reference: str | None = None
    first: int | None = None
    last: int | None = None
    is_exonic: bool = True
    kind: str = ""
    old: str | None = None
    new: str | None = None

    @property
    def key(self) -> str:
        """What two texts of the same change have in common: stated bases (``c.705delG``) add nothing."""
        return same_change(self.text)


def same_change(text: str) -> str:
    """Return what *text* has in common with every other text of the same change."""
    bare = text.rpartition(":")[2]
    if bare[:2] == "p.":
        return _in_three_letters(bare).replace("(", "").replace(")", "")
    head, ins, tail = bare.partition("delins")
    if ins:
        return bare
    head, ins, tail = bare.partition("ins")
    return _STATED.sub("", head) + ins + tail


def read_hgvs(text: str) -> HgvsText | Problem:
    """Read *text*, with or without its reference sequence in front (``NM_000546.6:c.524G>A``).

    Returns:
        The change, or a problem: ``hgvs_meant`` with a reading, ``hgvs_not_read``, ``hgvs_no_change``,
        ``hgvs_several``, ``hgvs_order``, ``hgvs_length``, ``hgvs_insertion``, ``hgvs_same``.
    """
    reference, _, change = text.strip().rpartition(":")
    meant = reading_of(change)
    if meant is not None:
        return problem("hgvs_meant", text=text, reading=f"{reference}:{meant}" if reference else meant)
    if change[:2] == "p.":
        return _read_protein(text, change, reference)
    return _read_dna(text, _BASES.sub(lambda found: found[0].upper(), change), reference)


def reading_of(change: str) -> str | None:
    """Return what somebody who wrote *change* probably meant; None: it says what it means, or nothing."""
    if change[:2] in ("C.", "P.", "G."):
        tidy = change[0].lower() + change[1:]
        return reading_of(tidy) or tidy
    if change[:2] == "p.":
        return _protein_meant(change[2:])
    if change[:2] in ("c.", "g."):
        arrow = _OTHER_ARROWS.search(change)
        return f"{change[: arrow.start()]}{arrow[1].upper()}>{arrow[2].upper()}" if arrow else None
    if _PROTEIN_WITHOUT_P.match(change):
        return _protein_meant(change) or f"p.{_in_three_letters(change)}"
    return f"c.{change}" if _CODING_WITHOUT_C.match(change) else None


def _protein_meant(body: str) -> str | None:
    frame = _FRAME_WITHOUT_NEW.match(body.strip("()"))
    if frame:
        return f"p.{_in_three_letters(frame[1])}fs"
    if _STOP_AS_X.search(body):
        return f"p.{_in_three_letters(_STOP_AS_X.sub('*', body))}"
    return None


def _in_three_letters(text: str) -> str:
    def written(found: re.Match[str]) -> str:
        if found[2] == "Ter":
            return "*"
        return THREE_LETTERS.get(found[3], found[3]) if found[3] else found[0]

    head = "p." if text.startswith("p.") else ""
    return head + _PARTS.sub(written, text[len(head) :])


def _read_protein(text: str, change: str, reference: str) -> HgvsText | Problem:
    kept = _in_three_letters(change).replace("(", "").replace(")", "")
    if kept in _SPECIAL_PROTEINS:
        return HgvsText(kept, "p", reference or None, kind="unknown")
    model = _model(change)
    if model is None:
        return problem("hgvs_not_read", text=text)
    variants = model.get("variants", ())
    if len(variants) != 1:
        return problem("hgvs_several" if variants else "hgvs_no_change", text=text)
    kind = variants[0].get("type", "")
    if kind in ("", "repeat"):
        return problem("hgvs_no_change", text=text)
    first, last, _ = _places(variants[0])
    if first is not None and last is not None and first > last:
        return problem("hgvs_order", text=text)
    old, new = _amino_acids(kept) if kind == "substitution" else (None, None)
    if kind == "substitution" and new is None:
        return problem("hgvs_not_read", text=text)
    if old is not None and old == new:
        return problem("hgvs_meant", text=text, reading=f"{kept[: -len(new or '')]}=")
    return HgvsText(kept, "p", reference or None, first, last, kind=kind, old=old, new=new)


def _amino_acids(kept: str) -> tuple[str | None, str | None]:
    found = re.fullmatch(r"p\.([A-Z][a-z]{2}|\*)\d+([A-Z][a-z]{2}|\*)", kept)
    return (found[1], found[2]) if found else (None, None)


def _read_dna(text: str, change: str, reference: str) -> HgvsText | Problem:
    model = _model(change) if change[:2] in ("c.", "g.", "n.", "m.") else None
    if model is None:
        return problem("hgvs_not_read", text=text)
    variants = model.get("variants", ())
    if len(variants) != 1:
        return problem("hgvs_several" if variants else "hgvs_no_change", text=text)
    variant = variants[0]
    kind = variant.get("type", "")
    if kind in ("", "repeat", "equal", "conversion"):
        return problem("hgvs_no_change", text=text)
    first, last, is_exonic = _places(variant)
    old, new = _bases(variant, "deleted"), _bases(variant, "inserted")
    if kind == "substitution" and (old == new or len(old or "") != 1 or len(new or "") != 1):
        return problem("hgvs_same" if old == new else "hgvs_not_read", text=text)
    wrong = _wrong_places(text, change, variant, (first, last), is_plain=is_exonic)
    if wrong is not None:
        return wrong
    is_one = kind == "substitution"
    return HgvsText(
        change, change[0], reference or None, first, last, is_exonic, kind,
        old if is_one else None, new if is_one else None,
    )  # fmt: skip


def _wrong_places(
    text: str, change: str, variant: Any, ends: tuple[int | None, int | None], *, is_plain: bool
) -> Problem | None:
    """Return why the places of *variant* cannot be, judged where they are plain numbers of one count."""
    first, last = ends
    if not is_plain or first is None or last is None:
        return None
    if first > last:
        return problem("hgvs_order", text=text)
    if variant["type"] == "insertion" and last != first + 1:
        return problem("hgvs_insertion", text=text)
    said = _bases(variant, "deleted") if variant["type"] == "deletion" else None
    if variant["type"] == "duplication":
        said = _bases(variant, "inserted")
    if said and len(said) != last - first + 1:
        return problem(
            "hgvs_length",
            text=text,
            given=len(said),
            length=last - first + 1,
            reading=_STATED.sub("", change),
        )
    return None


def _places(variant: Any) -> tuple[int | None, int | None, bool]:
    """Return the first and last position, and whether both are plain positions of the coding sequence."""
    location = variant.get("location", {})
    points = (location.get("start", location), location.get("end", location))
    is_plain = not any(
        "offset" in point or "outside_cds" in point or point.get("uncertain") for point in points
    )
    return points[0].get("position"), points[1].get("position"), is_plain


def _bases(variant: Any, which: str) -> str | None:
    found = [part.get("sequence") for part in variant.get(which, ())]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=512)
def _model(change: str) -> Any:
    """Return what the library reads in *change*; None: it is no HGVS."""
    from mutalyzer_hgvs_parser import to_model  # half a second to import: only when asked for
    from mutalyzer_hgvs_parser.exceptions import UnexpectedCharacter, UnexpectedEnd

    try:
        return to_model(f"R:{change}")
    except (UnexpectedCharacter, UnexpectedEnd):
        return None
