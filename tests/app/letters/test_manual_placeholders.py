"""The manual lists the placeholders there are, and no others."""

import re

import resources
from analytics.letters.placeholders import PLACEHOLDERS

_OF_AN_ANALYTE = {"plt", "plt_date", "plt_before", "plt_before_date"}


def test_that_the_manual_lists_every_placeholder() -> None:
    manual = resources.path("manual/manual.md").read_text(encoding="utf-8")
    chapter = manual.split("## Letters: what is in them", 1)[1].split("\n## ", 1)[0]
    listed = set(re.findall(r"\{\{ ([a-z_]+) \}\}", chapter))
    assert listed == {*PLACEHOLDERS, *_OF_AN_ANALYTE}
