"""The R script of a bundle: the functions of its families, then its calls."""

from functools import cache

import resources
from analytics.cohort.bundle.bundle_plan import Plan
from analytics.cohort.bundle.r_text import r_comment


def r_script(plan: Plan, title: str, about: str = "") -> str:
    """Return a script that stands by itself beside ``data.csv`` and ``expected.csv``.

    Args:
        plan: what is asked.
        title: of the analysis, on top as a comment.
        about: more lines on top.
    """
    families = dict.fromkeys(block.family for block in plan.blocks)
    calls = [call for block in plan.blocks for call in block.calls]
    parts = [
        r_comment(title),
        r_comment(about) if about else "",
        "# Rscript analysis.R: computes all from data.csv, compares with expected.csv, says OK or DIFFERENT.",
        _file("begin"),
        *(_file(family) for family in families),
        "# ---- this analysis ----",
        "\n".join(calls),
        _file("end"),
    ]
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


@cache
def _file(name: str) -> str:
    return resources.path(f"r/{name}.R").read_text(encoding="utf-8")
