"""``aftercart cohort FILE published``: every number of the two papers beside the clinic's own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import print_json, print_table

if TYPE_CHECKING:
    from analytics.cohort.date_band import DateBand
    from analytics.cohort.published.compute import Compared

PUBLISHED = "published"


def published_numbers_of(found: "Sequence[Compared]") -> list[dict[str, Any]]:
    """Return *found* for JSON: printed, own value with what stands beside it, or why there is none."""
    from analytics.cohort.published.manual_page import command_of

    told = []
    for one in found:
        number, own = one.published, one.own
        told.append(
            {
                "id": number.id,
                "paper": number.paper,
                "section": number.section,
                "where": number.where or None,
                "name": number.name,
                "printed": number.printed,
                "note": number.note or None,
                "own": {
                    "text": None if own.reason else own.text,
                    "estimate": own.estimate,
                    "lower": own.lower,
                    "upper": own.upper,
                    "spread": own.spread or None,
                    "count": own.count,
                    "of": own.of,
                    "p": own.p,
                    "unit": own.unit or None,
                    "reason": own.reason or None,
                },
                "command": command_of(number) or None,
            }
        )
    return told


def show_published(band: "DateBand", *, is_synthetic: bool, as_json: bool) -> None:
    """Print the numbers of the chosen population as JSON or as a table."""
    from analytics.cohort.published.compute import compared
    from app.cli.cohort_document import population_document

    found = compared(band.chosen)
    if as_json:
        told = {"analysis": PUBLISHED, "population": population_document(band)}
        print_json(told | {"numbers": published_numbers_of(found), "synthetic": is_synthetic})
        return
    if is_synthetic:
        click.echo("Synthetic data: no real patients.", err=True)
    rows = [(one.published.paper, one.published.name, one.published.printed, one.own.text) for one in found]
    print_table(("paper", "number", "as printed", "own"), rows)
