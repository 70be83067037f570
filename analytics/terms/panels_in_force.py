"""The gene panels a clinic uses: those of the catalogue and its own laboratory's, kept as settings."""

import json
from collections.abc import Mapping
from types import MappingProxyType

from analytics.terms.confidence import Confidence
from analytics.terms.gene_panel import Coverage, GenePanel

PREFIX = "panel."


def panels_in_force(panels: Mapping[str, GenePanel], settings: Mapping[str, str]) -> Mapping[str, GenePanel]:
    """Return *panels* of the catalogue with the clinic's own, by code; one of its own replaces a namesake.

    A setting that cannot be read as a panel gives one that covers nobody knows what: nothing is called *not
    detected* by it.
    """
    own = {
        key.removeprefix(PREFIX): read_own_panel(key.removeprefix(PREFIX), value)
        for key, value in settings.items()
        if key.startswith(PREFIX) and value
    }
    return MappingProxyType({**panels, **own})


def read_own_panel(code: str, text: str) -> GenePanel:
    """Return the panel that a setting's *text* (JSON) describes."""
    try:
        entry = json.loads(text)
        coverage = Coverage(entry["coverage"])
        genes = tuple(sorted({str(gene) for gene in entry.get("genes", ())}))
        name, source = str(entry["name"]), str(entry.get("source", ""))
    except (ValueError, TypeError, KeyError, AttributeError):
        return GenePanel(code, code, Coverage.UNKNOWN, (), "", Confidence.PROPOSED)
    if coverage is not Coverage.LISTED:
        genes = ()
    return GenePanel(code, name, coverage, genes, source, Confidence.VERIFIED)


def own_panel_text(panel: GenePanel) -> str:
    """Return *panel* as its setting keeps it."""
    entry = {
        "name": panel.name,
        "coverage": panel.coverage.value,
        "genes": list(panel.genes),
        "source": panel.source,
    }
    return json.dumps(entry, ensure_ascii=False, sort_keys=True)
