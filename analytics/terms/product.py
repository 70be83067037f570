"""A CAR T-cell product and its co-stimulatory domain."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analytics.terms.confidence import Confidence


@dataclass(frozen=True, slots=True)
class Product:
    """One product of ``resources/catalogue/products.toml``.

    Attributes:
        costimulation: ``CD28z`` or ``4-1BB``; None where unknown, which keeps it out of comparisons by it.
        is_investigational: not a licensed product; the papers leave these out of the comparison.
    """

    code: str
    name: str
    costimulation: str | None
    is_investigational: bool
    synonyms: tuple[str, ...]
    source: str
    confidence: Confidence


def read_products(tables: Mapping[str, Any]) -> dict[str, Product]:
    """Make the products of the parsed ``products.toml``."""
    return {
        code: Product(
            code=code,
            name=entry["name"],
            costimulation=entry.get("costimulation"),
            is_investigational=entry.get("is_investigational", False),
            synonyms=tuple(entry.get("synonyms", ())),
            source=entry["source"],
            confidence=Confidence(entry["confidence"]),
        )
        for code, entry in tables.items()
    }
