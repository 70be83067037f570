"""Which rules a letter tells of."""

from collections.abc import Iterable

from analytics.rules.assessment import Assessment
from analytics.rules.immune_reconstitution import RULE

LISTED = (RULE, "icaht", "car-hematotox", "chrs", "tmn-watch")
"""Those that the table of assessments lists, where there is one."""
ALWAYS = (RULE,)
"""Those that the words of every letter rest on."""


def told_in(assessments: Iterable[Assessment], *, has_table: bool) -> tuple[Assessment, ...]:
    """Return which of *assessments* a letter with or without the table of assessments is made from."""
    rules = LISTED if has_table else ALWAYS
    return tuple(answer for answer in assessments if answer.rule in rules)
