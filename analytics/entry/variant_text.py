"""Reads one line about a variant in a sample: gene, change, and how much of it; the order does not matter.

| line | read as (bare numbers in per cent) |
|---|---|
| ``TP53 c.524G>A p.R175H 4.4 %`` | TP53, c.524G>A, p.Arg175His, 4.4 % |
| ``tp53 p.(Arg175His) 4,4%`` | TP53, p.Arg175His, 4.4 % |
| ``TP53 NM_000546.6:c.524G>A VAF 4.4 DP 1250`` | the same with transcript and 1250 reads in all; 4.4 % |
| ``TP53 c.524G>A 44/1000`` | 4.4 %, from the reads |
| ``NM_000546.6(TP53):c.524G>A (p.Arg175His) 4.4 %`` | as ClinVar writes it |
| ``TP53;c.524G>A;p.R175H;4,4 %;1250x`` | columns, by what they hold |
| ``TP53 c.524G>A nd`` / ``nc`` / ``nr`` | not detected / not covered / no result |
| ``TP53 c.524G>A < 1 %`` | not detected |
| ``TP53 R175H 4.4 %`` | refused; offered ``TP53 p.Arg175His 4.4 %`` |
| ``TP53 c.524G>A 4.4 1250`` | refused: two bare numbers; offered ``TP53 c.524G>A 4.4 % 1250x`` |

What a bare number means is the reader's switch (*unit*), never its size.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from analytics.entry.call_states import TYPED, state_of
from analytics.entry.finding import Finding, Weight
from analytics.entry.hgvs_text import HgvsText, read_hgvs
from analytics.entry.problem import Problem, problem
from analytics.entry.typed_number import read_typed_number
from analytics.entry.variant_pieces import Kind, Piece, looks_like_gene, pieces_of
from analytics.records.variant_call import CallState


class VafUnit(StrEnum):
    """What a bare number is."""

    PERCENT = "percent"
    FRACTION = "fraction"


@dataclass(frozen=True, slots=True)
class VariantText:
    """One line as understood.

    Attributes:
        vaf_text: the VAF verbatim, None where only reads were given.
        is_bare: whether the VAF had no sign of its own, so that the switch said its unit.
        below_fraction: of ``< 1 %``.
        findings: what cannot stand, what is left out.
    """

    text: str
    gene: str = ""
    coding: HgvsText | None = None
    protein: HgvsText | None = None
    transcript: str | None = None
    genomic: str | None = None
    state: CallState | None = None
    vaf_fraction: float | None = None
    vaf_text: str | None = None
    is_bare: bool = False
    below_fraction: float | None = None
    alt_depth: int | None = None
    total_depth: int | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether the line cannot be kept as it stands."""
        return any(finding.weight is Weight.REFUSED for finding in self.findings)

    @property
    def reads_fraction(self) -> float | None:
        """The VAF that its reads make."""
        if self.alt_depth is None or not self.total_depth:
            return None
        return float(f"{self.alt_depth / self.total_depth:.12g}")


def read_variant_text(
    text: str, *, unit: VafUnit, genes: frozenset[str], roles: Mapping[int, Kind] | None = None
) -> VariantText:
    """Read *text*, with everything that is wrong with it.

    Args:
        text: one line.
        unit: of a bare number.
        genes: symbols that are known: of the panels and of what the patient is known to have.
        roles: column → what a header above the line said it holds.
    """
    reader = _Reader(text, unit)
    for piece in _with_a_gene(pieces_of(text, genes, roles)):
        reader.take(piece)
    return reader.finish()


def read_amount(text: str, gene: str, *, unit: VafUnit) -> VariantText:
    """Read *text* as how much there is of a variant of *gene* known from elsewhere (``4.4 %``, ``nd``).

    Args:
        text: without gene and change.
        gene: of the variant.
        unit: of a bare number.
    """
    reader = _Reader(text, unit, gene=gene)
    for piece in pieces_of(text, frozenset()):
        if piece.kind in (Kind.OTHER, Kind.GENE, Kind.CHANGE):
            piece = Piece(Kind.DENIAL, piece.text)  # whatever it is, it says nothing of how much
        reader.take(piece)
    return reader.finish()


def per_cent(fraction: float) -> str:
    """Write a VAF so that it reads back the same: ``4.4 %``."""
    return f"{float(f'{100 * fraction:.12g}'):.15g} %"


def fraction_of(value: float, unit: VafUnit) -> float:
    """Return *value* as a fraction, divided as decimal numbers are: 4.4 % is 0.044."""
    return float(f"{value / 100:.12g}") if unit is VafUnit.PERCENT else value


def _with_a_gene(pieces: tuple[Piece, ...]) -> list[Piece]:
    """Take the first word for the gene where none of them is known."""
    found = list(pieces)
    if not any(piece.kind is Kind.GENE for piece in found):
        for n, piece in enumerate(found):
            if piece.kind is Kind.OTHER and looks_like_gene(piece.text):
                found[n] = Piece(Kind.GENE, piece.text)
                break
    return found


class _Reader:
    """Collects what the pieces of one line say."""

    def __init__(self, text: str, unit: VafUnit, *, gene: str | None = None) -> None:
        self._text, self._unit = text, unit
        self._facts: dict[str, object] = {"gene": gene} if gene is not None else {}
        self._is_known = gene is not None
        self._findings: list[Finding] = []
        self._numbers: list[str] = []
        self._left_out: list[str] = []
        self._denials: list[str] = []

    def take(self, piece: Piece) -> None:
        """Take one piece."""
        match piece.kind:
            case Kind.GENE:
                self._once(
                    "gene",
                    piece.text if "orf" in piece.text else piece.text.upper(),
                    problem("several_genes"),
                )
            case Kind.CHANGE:
                self._take_change(piece.text)
            case Kind.TRANSCRIPT | Kind.GENOMIC:
                if not piece.text.startswith(("NP_", "ENSP")):  # of the protein: says nothing of c.
                    self._facts.setdefault(piece.kind.value, piece.text)
            case Kind.VAF:
                self._take_vaf(piece.text)
            case Kind.READS:
                alt, total = (int(part) for part in piece.text.lower().removesuffix("reads").split("/"))
                self._once("alt_depth", alt, problem("several_vafs"))
                self._once("total_depth", total, problem("several_depths"))
            case Kind.ALT:
                self._take_count("alt_depth", piece.text, problem("several_vafs"))
            case Kind.DEPTH:
                self._take_count("total_depth", piece.text, problem("several_depths"))
            case Kind.STATE:
                state = TYPED.get(piece.text.casefold()) or state_of(piece.text)
                self._once("state", state, problem("several_states"))
            case Kind.DENIAL:
                self._denials.append(piece.text)
            case Kind.NUMBER:
                self._numbers.append(piece.text)
            case Kind.OTHER:
                self._left_out.append(piece.text)

    def finish(self) -> VariantText:
        """Return the line as understood."""
        if self._denials:
            text = " ".join(self._denials)
            self._refuse(
                problem("amount_not_read", text=text)
                if self._is_known
                else problem("denial_not_read", text=text)
            )
        self._settle_numbers()
        if "gene" not in self._facts:
            self._refuse(problem("no_gene"))
        if "state" not in self._facts and not self._settle_reads() and not self._findings:
            self._refuse(problem("no_vaf"))
        has_change = self._is_known or "coding" in self._facts or "protein" in self._facts
        if self._facts.get("state") is CallState.DETECTED and not has_change and not self._findings:
            self._refuse(problem("no_change_named"))
        alt, total = self._facts.get("alt_depth"), self._facts.get("total_depth")
        if isinstance(alt, int) and isinstance(total, int) and alt > total:
            self._refuse(problem("more_alt_than_total"))
        if self._left_out:
            found = ", ".join(self._left_out)
            self._findings.append(Finding(problem("words_left_out", found=found), Weight.NOTED))
        return VariantText(self._text, **self._facts, findings=tuple(self._findings))  # type: ignore[arg-type]

    def _take_change(self, text: str) -> None:
        read = read_hgvs(text)
        if isinstance(read, Problem):
            reading = read.fact("reading")
            self._refuse(read, self._text.replace(text, reading) if reading is not None else None)
        elif read.level == "p":
            self._once("protein", read, problem("several_changes"))
        elif read.level == "g":
            self._facts.setdefault("genomic", read.text)
        else:
            self._once("coding", read, problem("several_changes"))

    def _take_vaf(self, text: str) -> None:
        digits = text.lstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéÉ :=")
        is_below, has_sign = digits[:1] in ("<", "≤"), "%" in digits
        number = read_typed_number(digits.strip("<≤ %"))
        if isinstance(number, Problem):
            reading = number.fact("reading")
            offer = self._text.replace(digits.strip("<≤ %"), reading) if reading is not None else None
            self._refuse(number, offer)
            return
        unit = VafUnit.PERCENT if has_sign else self._unit
        fraction = fraction_of(number.value, unit)
        if not 0 <= fraction <= 1:
            self._refuse_too_much(text, digits, number.value, has_sign=has_sign)
            return
        if is_below:
            if fraction > 0:
                self._once("state", CallState.NOT_DETECTED, problem("several_states"))
                self._facts["below_fraction"] = fraction
                self._facts["vaf_text"] = digits
            else:
                self._refuse(problem("not_a_vaf", text=text))
            return
        self._facts["is_bare"] = not has_sign
        self._once("vaf_text", digits, problem("several_vafs"))
        if fraction == 0:
            self._once("state", CallState.NOT_DETECTED, problem("several_states"))
            self._findings.append(Finding(problem("zero_is_not_detected", text=text), Weight.NOTED))
            return
        self._facts["vaf_fraction"] = fraction
        self._once("state", CallState.DETECTED, problem("several_states"))

    def _refuse_too_much(self, text: str, digits: str, value: float, *, has_sign: bool) -> None:
        """Refuse a VAF above all reads; in fractions it may have been meant in per cent."""
        if not has_sign and self._unit is VafUnit.FRACTION and value <= 100:
            reading = f"{digits.strip()} %"
            self._refuse(
                problem("above_one", text=digits, reading=reading), self._text.replace(digits, reading, 1)
            )
        else:
            self._refuse(problem("not_a_vaf", text=text))

    def _take_count(self, name: str, text: str, twice: Problem) -> None:
        digits = "".join(char for char in text if char in "0123456789.,'’_")
        number = read_typed_number(digits)
        meant = number.fact("reading") if isinstance(number, Problem) else number.grouped
        if isinstance(number, Problem) or number.value != int(number.value):
            offer = self._text.replace(digits, meant, 1) if meant else None
            self._refuse(problem("not_a_read_count", text=text), offer)
        else:
            self._once(name, int(number.value), twice)

    def _settle_numbers(self) -> None:
        """Take a bare number for the VAF where it is the only one and nothing else says how much."""
        if not self._numbers:
            return
        has_vaf = "vaf_text" in self._facts or "state" in self._facts
        if len(self._numbers) == 1 and not has_vaf:
            self._take_vaf(self._numbers[0])
            return
        found = ", ".join(self._numbers)
        offer = None
        if len(self._numbers) == 2 and not has_vaf and "total_depth" not in self._facts:
            vaf, depth = self._numbers
            sign = " %" if self._unit is VafUnit.PERCENT else ""
            if depth.isdecimal():
                offer = _last_replaced(self._text, depth, f"{depth}x")
                offer = _last_replaced(offer, vaf, f"VAF {vaf}{sign}") if vaf != depth else None
        self._refuse(problem("several_numbers", found=found), offer)

    def _settle_reads(self) -> bool:
        """Let reads say how much, where nothing else does; return whether anything does."""
        alt, total = self._facts.get("alt_depth"), self._facts.get("total_depth")
        if not isinstance(alt, int) or not isinstance(total, int) or not total:
            return False
        if alt == 0:
            self._facts["state"] = CallState.NOT_DETECTED
            text = f"{alt}/{total}"
            self._findings.append(Finding(problem("zero_is_not_detected", text=text), Weight.NOTED))
        elif alt <= total:
            self._facts["state"] = CallState.DETECTED
            self._facts["vaf_fraction"] = float(f"{alt / total:.12g}")
        return True

    def _once(self, name: str, value: object, twice: Problem) -> None:
        if self._facts.setdefault(name, value) != value:
            self._refuse(twice)

    def _refuse(self, why: Problem, offer: str | None = None) -> None:
        self._findings.append(Finding(why, Weight.REFUSED, offer))


def _last_replaced(text: str, old: str, new: str) -> str:
    head, found, tail = text.rpartition(old)
    return head + new + tail if found else text
