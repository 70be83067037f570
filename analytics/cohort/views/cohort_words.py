"""The words of the cohort's figures, tables and sentences; English unless a language's file fills them.

Each view has its own class of words beside it and its own table ``[cohort.<name>]`` in
``resources/languages``; names in braces are facts.
"""

from dataclasses import dataclass, field

from analytics.cohort.views.cell_words import CellWords


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortWords:
    """All words of the cohort, by view."""

    cell: CellWords = field(default_factory=CellWords)
