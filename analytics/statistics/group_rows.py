"""The rows of each group or stratum, in one pass over the table."""

from collections.abc import Iterator

import numpy as np

from analytics.statistics.group_labels import GroupLabels
from analytics.statistics.survival_data import SurvivalData

ALL = "all"
"""Name of the only group where there are none."""


def group_rows(data: SurvivalData) -> Iterator[tuple[str, SurvivalData]]:
    """Yield each group's name and rows, also of groups without rows; without groups ``all`` and all rows."""
    return _split(data, data.group)


def stratum_rows(data: SurvivalData) -> Iterator[tuple[str, SurvivalData]]:
    """Yield each stratum's name and rows; without strata ``all`` and all rows."""
    return _split(data, data.strata)


def _split(data: SurvivalData, labels: GroupLabels | None) -> Iterator[tuple[str, SurvivalData]]:
    if labels is None:
        yield ALL, data
        return
    order = np.argsort(labels.codes, kind="stable")
    ends = np.cumsum(labels.counts())
    for name, begin, end in zip(labels.names, np.append(0, ends), ends, strict=False):
        yield name, data.of_rows(order[begin:end])
