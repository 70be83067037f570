"""Reads one abnormality of a karyotype."""

import re
from dataclasses import dataclass

from analytics.karyotype.karyotype import Abnormality, AbnormalityKind, Breakpoint, Doubt, Part

_KINDS = {
    "del": AbnormalityKind.DELETION,
    "add": AbnormalityKind.ADDITION,
    "t": AbnormalityKind.TRANSLOCATION,
    "rob": AbnormalityKind.TRANSLOCATION,
    "inv": AbnormalityKind.INVERSION,
    "i": AbnormalityKind.ISOCHROMOSOME,
    "idic": AbnormalityKind.ISOCHROMOSOME,
    "psuidic": AbnormalityKind.ISOCHROMOSOME,
    "ider": AbnormalityKind.DERIVATIVE,
    "der": AbnormalityKind.DERIVATIVE,
    "rec": AbnormalityKind.DERIVATIVE,
    "dic": AbnormalityKind.DICENTRIC,
    "psudic": AbnormalityKind.DICENTRIC,
    "trc": AbnormalityKind.DICENTRIC,
    "tas": AbnormalityKind.DICENTRIC,
    **dict.fromkeys(("dup", "dirdup", "invdup", "trp", "qdp", "hsr", "tandup"), AbnormalityKind.DUPLICATION),
    **dict.fromkeys(("ins", "dirins", "invins"), AbnormalityKind.INSERTION),
    "r": AbnormalityKind.RING,
}
_WITH_MORE_PARTS = {"der", "ider", "rec", "i", "idic", "psuidic", "dic", "psudic", "trc", "r"}
_MARKERS = {
    "mar": AbnormalityKind.MARKER,
    "mars": AbnormalityKind.MARKER,
    "r": AbnormalityKind.RING,
    "dmin": AbnormalityKind.DOUBLE_MINUTES,
    "dm": AbnormalityKind.DOUBLE_MINUTES,
    "ace": AbnormalityKind.MARKER,
    "hsr": AbnormalityKind.DUPLICATION,
}
_CHROMOSOME = r"(?:[1-9]|1\d|2[0-2]|x|y)"
_WHOLE = re.compile(rf"({_CHROMOSOME})")
_MARKER = re.compile(r"(\d{1,3})?(?:[~-](\d{1,3}))?(mars?|dmin|dm|ace|hsr|r)(\d{0,2})")
_WORD = re.compile(rf"(monosom|trisom)(?:y|ie|ia)({_CHROMOSOME})")
_ARM_SIGN = re.compile(rf"({_CHROMOSOME})([pq])([+-])")
_BARE = re.compile(rf"(del|add|inv|i|dup|der)({_CHROMOSOME}(?:[pq][pq\d.]*)?)")
_GROUP = re.compile(r"([a-z]{1,7})\(([^()]*)\)(?:\(([^()]*)\))?")
_IN_CHROMOSOME = re.compile(rf"\??({_CHROMOSOME}|\?|v)([pq][pq\d.?~-]*)?")
_BAND = re.compile(r"(\??)([pq])(ter|[\d.?]*)(?:[~-]\2?([\d.]+))?")
_BETWEEN_BANDS = re.compile(r"(?:cen|::?|->|>|\?|,)*")
_COPIES = re.compile(r"(?<=[)\dxyr])x(\d{1,2})(?:[~-](\d{1,2}))?$")
_CELLS = re.compile(r"\[(\d{1,3})\]$")
_CONSTITUTIONAL = re.compile(r"(?<=[)\dxy])(?:c|d?mat|d?pat|d?inh|dn)$")


_Band = tuple[str, str, bool, str]
"""Arm, band, whether it is sure, other end of a range."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands around the abnormality itself."""

    body: str
    sign: str
    is_doubtful: bool
    copies: int
    most_copies: int
    cells: int | None
    is_constitutional: bool


def read_abnormality(text: str, position: int = 0) -> Abnormality | None:
    """Read *text*, tidied and without spaces; None where any of it is not understood."""
    frame = _frame(text)
    if not frame.body or frame.copies < 1 or frame.most_copies < frame.copies:
        return None
    found = _numerical(frame) or _marker(frame) or _structural(frame)
    if found is None:
        return None
    return Abnormality(
        text=found.text,
        kind=found.kind,
        sign=found.sign,
        parts=found.parts,
        chromosomes=found.chromosomes,
        copies=found.copies,
        most_copies=found.most_copies,
        doubt=Doubt.QUESTION_MARK if frame.is_doubtful else None,
        is_constitutional=frame.is_constitutional,
        cells=frame.cells,
        position=position,
    )


def _frame(text: str) -> _Frame:
    cells = _CELLS.search(text)
    body = text[: cells.start()] if cells else text
    copies = _COPIES.search(body)
    body = body[: copies.start()] if copies else body
    constitutional = _CONSTITUTIONAL.search(body)
    body = body[: constitutional.start()] if constitutional else body
    lead = re.match(r"(\??)([+-]?)(\??)", body)
    before, sign, after = lead.groups() if lead else ("", "", "")
    least = int(copies[1]) if copies else 1
    return _Frame(
        body=body[len(before) + len(sign) + len(after) :],
        sign=sign,
        is_doubtful=bool(before or after),
        copies=least,
        most_copies=int(copies[2]) if copies and copies[2] else least,
        cells=int(cells[1]) if cells else None,
        is_constitutional=constitutional is not None,
    )


def _numerical(frame: _Frame) -> Abnormality | None:
    word = _WORD.fullmatch(frame.body)
    whole = _WHOLE.fullmatch(frame.body)
    sign = frame.sign
    if word is not None and not sign:
        sign = "-" if word[1] == "monosom" else "+"
    name = word[2] if word is not None else whole[1] if whole is not None else None
    if name is None or not sign or (word is not None and frame.sign):
        return None
    kind = AbnormalityKind.GAIN if sign == "+" else AbnormalityKind.LOSS
    chromosome = name.upper()
    return Abnormality(f"{sign}{chromosome}", kind, sign, (), (chromosome,), frame.copies, frame.most_copies)


def _marker(frame: _Frame) -> Abnormality | None:
    match = _MARKER.fullmatch(frame.body)
    if match is None:
        return None
    least, most, name, number = match.groups()
    kind = _MARKERS[name]
    if kind is AbnormalityKind.DUPLICATION and frame.sign:
        return None
    low = int(least) if least else 1
    high = int(most) if most else low
    if not 1 <= low <= high:
        return None
    name = {"mars": "mar", "dm": "dmin"}.get(name, name)
    sign = "" if kind is AbnormalityKind.DOUBLE_MINUTES else frame.sign
    return Abnormality(
        f"{sign}{name}{number}", kind, sign, (), (), low * frame.copies, high * frame.most_copies
    )


def _structural(frame: _Frame) -> Abnormality | None:
    parts = _parts(frame.body)
    if not parts or parts[0].symbol not in _KINDS:
        return None
    chromosomes = tuple(dict.fromkeys(c for part in parts for c in part.chromosomes))
    text = re.sub(r"(?<![a-z])[xy](?![a-z])", lambda match: match[0].upper(), frame.sign + frame.body)
    return Abnormality(
        text, _KINDS[parts[0].symbol], frame.sign, parts, chromosomes, frame.copies, frame.most_copies
    )


def _parts(body: str) -> tuple[Part, ...]:
    arm = _ARM_SIGN.fullmatch(body)
    if arm is not None:
        chromosome = arm[1].upper()
        symbol = "del" if arm[3] == "-" else "add"
        return (Part(symbol, (chromosome,), ((Breakpoint(chromosome, arm[2]),),)),)
    bare = _BARE.fullmatch(body)
    if bare is not None:
        body = f"{bare[1]}({bare[2]})"
    found: list[Part] = []
    at = 0
    while at < len(body):
        match = _GROUP.match(body, at)
        part = _part(match[1], match[2], match[3]) if match is not None else None
        if match is None or part is None or (found and found[0].symbol not in _WITH_MORE_PARTS):
            return ()
        found.append(part)
        at = match.end()
    return tuple(found)


def _part(symbol: str, inside: str, bands: str | None) -> Part | None:
    names: list[str] = []
    own: list[str] = []
    for text in inside.split(";"):
        match = _IN_CHROMOSOME.fullmatch(text)
        if match is None or symbol not in _KINDS:
            return None
        names.append(match[1] if match[1] == "v" else match[1].upper())
        own.append(match[2] or "")
    groups = bands.split(";") if bands is not None else own
    read = [_bands(group) for group in groups]
    found = [one for one in read if one is not None]
    if len(found) < len(read):
        return None
    if bands is not None and any(own) and not _repeats(own, found):
        return None
    placed = _placed(names, found)
    return Part(symbol, tuple(names), placed) if placed is not None else None


def _repeats(own: list[str], groups: list[tuple[_Band, ...]]) -> bool:
    """Whether the arm beside a chromosome is that of its bands: ``del(5q)(q13q33)``."""
    if len(own) != len(groups):
        return False
    return all(
        not arm or {band[0] for band in group} == {arm} for arm, group in zip(own, groups, strict=True)
    )


def _placed(names: list[str], groups: list[tuple[_Band, ...]]) -> tuple[tuple[Breakpoint, ...], ...] | None:
    """Give every group of bands its chromosome; None where that cannot be done."""
    if len(names) == 1:
        groups = [tuple(one for group in groups for one in group)]
    elif len(groups) == 1 and len(groups[0]) == len(names):
        groups = [(one,) for one in groups[0]]
    if len(groups) != len(names):
        return None
    return tuple(
        tuple(Breakpoint(name, *one) for one in group) for name, group in zip(names, groups, strict=True)
    )


def _bands(text: str) -> tuple[_Band, ...] | None:
    """Return each break; None where the text is no bands."""
    found: list[_Band] = []
    at = 0
    for match in _BAND.finditer(text):
        if _BETWEEN_BANDS.fullmatch(text, at, match.start()) is None:
            return None
        at = match.end()
        before, arm, band, to = match.groups()
        if band != "ter":
            is_sure = not (before or "?" in band)
            found.append((arm, band.partition("?")[0].rstrip("."), is_sure, (to or "").rstrip(".")))
    return tuple(found) if _BETWEEN_BANDS.fullmatch(text, at) is not None else None
