"""Units of measurement: every usual spelling of a unit, and the exact factor from one unit to another."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

_SUPERSCRIPT = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+")
_REWRITTEN = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[\s_{}\[\]]+", ""),
        ("μ", "u"),
        ("−", "-"),
        (r"\bmc(?=g|l|mol|kat|m3)", "u"),  # mcg, mcL
        (r"(?<=\d),(?=\d)", "."),  # 1,73
        # 10^9, 10*9, 10**9, 10E9, 10e+09, x10^9, ×10^9, 10x9, 10(9), 10 hoch 9, and 109 that lost its ^
        (r"^[x×·*]?10(?:\^|\*\*?|e\+?0?|exp|hoch|x|')?\(?(3|6|9|12)\)?(?=[^\d.]|$)", r"10^\1"),
        (r"(?<=[a-z])\^(?=\d)", ""),  # m^2, mm^3
        (r"[.·]?([a-z]*l)\^?-1$", r"/\1"),  # giga.l-1, 10⁹ L⁻¹, g·dL⁻¹
        (r"/(?:mm3|cmm|cumm)$", "/ul"),
        (r"/lit(?:re|er)s?$", "/l"),
        (r"(?<!\d)\.|\.(?!\d)", ""),  # Tsd./µl
    )
)


@lru_cache(maxsize=4096)  # a file repeats a handful of spellings a million times
def fold_unit(text: str) -> str:
    """Fold the spelling of a unit: case, blanks, micro signs, superscripts and powers of ten.

    One unit keeps its case: ``G/L`` is giga per litre (a count), ``g/L`` is gram per litre (a mass). Folding
    other cases together is safe only inside one analyte, which never accepts both units. The catalogue
    refuses to load if one does.
    """
    folded = _SUPERSCRIPT.sub(lambda match: "^" + match[0], text)
    folded = unicodedata.normalize("NFKC", folded)
    is_giga = folded.lstrip(" _{}[]").startswith("G")
    folded = folded.casefold()
    for pattern, replacement in _REWRITTEN:
        folded = pattern.sub(replacement, folded)
    return "giga/l" if is_giga and folded == "g/l" else folded


def other_case(text: str) -> str | None:
    """Return what ``g/L`` or ``G/L`` would be with the other case of its g, None for any other unit."""
    return {"g/l": "giga/l", "giga/l": "g/l"}.get(fold_unit(text))


@dataclass(frozen=True, slots=True)
class Factor:
    """A factor kept as the two decimal numbers it was written with (``1/88.4``), so that it stays exact."""

    times: Decimal
    by: Decimal = Decimal(1)

    @classmethod
    def parse(cls, text: str) -> "Factor":
        """Read ``10``, ``1.61145`` or ``1/88.4``.

        Raises:
            ValueError: it is not a positive number or quotient.
        """
        times, _, by = text.partition("/")
        try:
            factor = cls(Decimal(times), Decimal(by or 1))
        except ArithmeticError:
            raise ValueError(f"not a factor: {text}") from None
        if not (factor.times > 0 and factor.by > 0):
            raise ValueError(f"not a positive factor: {text}")
        return factor

    def __float__(self) -> float:
        return float(self.times / self.by)

    def apply(self, value: float) -> float:
        """Multiply *value*, read as the decimal number it prints as: 0.29 times 100 is 29."""
        return float(Decimal(repr(float(value))) * self.times / self.by)

    def undo(self, value: float) -> float:
        """Divide *value* by the factor."""
        return float(Decimal(repr(float(value))) * self.by / self.times)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit.

    Attributes:
        ucum: its UCUM code.
        display: as printed.
        folded_spellings: all ways to write it, folded.
    """

    ucum: str
    display: str
    folded_spellings: frozenset[str]


def read_units(tables: Mapping[str, Any]) -> dict[str, Unit]:
    """Make the units of the parsed ``units.toml``."""
    return {
        ucum: Unit(
            ucum,
            entry["display"],
            frozenset(map(fold_unit, (ucum, entry["display"], *entry.get("spellings", ())))),
        )
        for ucum, entry in tables.items()
    }
