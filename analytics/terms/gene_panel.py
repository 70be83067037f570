"""A gene panel: what a sequencing sample looked at, so that *not detected* is never said of the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from analytics.terms.confidence import Confidence


class Coverage(StrEnum):
    """What a panel covers."""

    LISTED = "listed"
    """The genes listed, and no other."""
    WHOLE = "whole"
    """Every gene, as an exome or a genome does."""
    UNKNOWN = "unknown"
    """Nobody says."""


@dataclass(frozen=True, slots=True)
class GenePanel:
    """One panel of ``resources/catalogue/panels.toml``.

    Attributes:
        genes: HGNC symbols, sorted; empty unless the coverage is listed.
    """

    code: str
    name: str
    coverage: Coverage
    genes: tuple[str, ...]
    source: str
    confidence: Confidence

    def covers(self, gene: str) -> bool | None:
        """Whether *gene* was looked at; None where nobody says."""
        match self.coverage:
            case Coverage.UNKNOWN:
                return None
            case Coverage.WHOLE:
                return True
            case Coverage.LISTED:
                return gene in self.genes


def read_panels(tables: Mapping[str, Any]) -> dict[str, GenePanel]:
    """Make the panels of the ``panel`` table of the parsed ``panels.toml``."""
    return {
        code: GenePanel(
            code=code,
            name=entry["name"],
            coverage=Coverage(entry["coverage"]),
            genes=tuple(sorted(entry.get("genes", ()))),
            source=entry["source"],
            confidence=Confidence(entry["confidence"]),
        )
        for code, entry in tables.items()
    }
