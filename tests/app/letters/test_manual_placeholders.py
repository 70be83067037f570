"""The manual lists the placeholders there are, and no others."""

import re

import resources
from analytics.letters.facts import PLACEHOLDERS

_OF_AN_ANALYTE = {"plt", "plt_date", "plt_before", "plt_before_date"}


def test_that_the_manual_lists_every_placeholder() -> None:
    manual = resources.path("manual/manual.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"\{\{ ([a-z_]+) \}\}", manual))
    assert listed == {*PLACEHOLDERS, *_OF_AN_ANALYTE}
