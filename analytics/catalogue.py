"""The catalogue: everything that has a code, read once from ``resources/catalogue``."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

import resources
from analytics.errors import UnknownAnalyte
from analytics.terms.analyte import Analyte, ReferenceRange, read_analytes
from analytics.terms.confidence import Confidence
from analytics.terms.event_kind import DetailField, DetailType, EventKind, read_event_kinds
from analytics.terms.gene_panel import Coverage, GenePanel, read_panels
from analytics.terms.names import fold_name
from analytics.terms.product import Product, read_products
from analytics.terms.schedule import PlannedPoint, Schedule, read_schedules
from analytics.units import read_units

__all__ = [
    "Analyte",
    "Catalogue",
    "Confidence",
    "Coverage",
    "DetailField",
    "DetailType",
    "EventKind",
    "GenePanel",
    "PlannedPoint",
    "Product",
    "ReferenceRange",
    "Schedule",
    "catalogue",
]

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Analytes, products, event kinds, panels and schedules by code, in the order of their files.

    Attributes:
        x_linked_genes: genes of which a man has one copy, so that his VAF reads differently.
        schedule: the schedule in force unless the centre chose another of *schedules*.
    """

    analytes: Mapping[str, Analyte]
    products: Mapping[str, Product]
    event_kinds: Mapping[str, EventKind]
    panels: Mapping[str, GenePanel]
    x_linked_genes: frozenset[str]
    schedules: Mapping[str, Schedule]
    _analyte_names: Mapping[str, Analyte]
    _product_names: Mapping[str, Product]
    _event_kind_names: Mapping[str, EventKind]

    @property
    def schedule(self) -> Schedule:
        """The first schedule of the file."""
        return next(iter(self.schedules.values()))

    def analyte(self, code: str) -> Analyte:
        """Return the analyte with exactly this code.

        Raises:
            UnknownAnalyte: there is none.
        """
        found = self.analytes.get(code)
        if found is None:
            raise UnknownAnalyte(name=code)
        return found

    def find_analyte(self, name: str, unit: str | None = None) -> Analyte | None:
        """Return the analyte with this code, name, synonym or LOINC, however it is written.

        With a *unit* that the analyte does not accept, its sibling is returned where that one does:
        ``CD4`` in ``%`` is the percentage, not the count.
        """
        found = self._analyte_names.get(fold_name(name))
        if found is None or unit is None or found.sibling is None or found.accepts(unit):
            return found
        sibling = self.analytes[found.sibling]
        return sibling if sibling.accepts(unit) else found

    def find_product(self, text: str) -> Product | None:
        """Return the product with this code, name, brand or synonym, however it is written."""
        return self._product_names.get(fold_name(text))

    def find_event_kind(self, text: str) -> EventKind | None:
        """Return the event kind with this code, name or synonym, however it is written."""
        return self._event_kind_names.get(fold_name(text))


@cache
def catalogue() -> Catalogue:
    """Return the catalogue, read at the first call."""
    analytes = read_analytes(_tables("analytes"), read_units(_tables("units")))
    products = read_products(_tables("products"))
    kinds = read_event_kinds(_tables("event_kinds"), _tables("event_words"))
    panels = _tables("panels")
    return Catalogue(
        analytes=MappingProxyType(analytes),
        products=MappingProxyType(products),
        event_kinds=MappingProxyType(kinds),
        panels=MappingProxyType(read_panels(panels["panel"])),
        x_linked_genes=frozenset(panels["x_linked"]["genes"]),
        schedules=MappingProxyType(read_schedules(_tables("schedule"))),
        _analyte_names=_by_name(
            (word, analyte)
            for analyte in analytes.values()
            for word in (analyte.code, *analyte.synonyms, *analyte.loinc_marks)
        ),
        _product_names=_by_name(
            (word, product)
            for product in products.values()
            for word in (product.code, product.name, *product.synonyms)
        ),
        _event_kind_names=_by_name(
            (word, kind)
            for kind in kinds.values()
            for word in (kind.code, *kind.names.values(), *kind.synonyms)
        ),
    )


def _tables(name: str) -> dict[str, Any]:
    with resources.path(f"catalogue/{name}.toml").open("rb") as file:
        return tomllib.load(file)


def _by_name(words: Iterable[tuple[str, Entry]]) -> Mapping[str, Entry]:
    """Index entries by their folded words; a word that means two of them is an error of the file."""
    found: dict[str, Entry] = {}
    for word, entry in words:
        if found.setdefault(fold_name(word), entry) is not entry:
            raise ValueError(f"{word!r} names two entries of the catalogue")
    return MappingProxyType(found)
