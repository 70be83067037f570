"""What a view needs beside the result: language, colours, and what the reader wants to see."""

import math
from dataclasses import dataclass, field

from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.cohort.views.cohort_words import CohortWords
from analytics.figures.palette import Palette
from analytics.wording import Wording

ALL_MONTHS = math.inf
"""A time axis as long as anybody was followed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Display:
    """What of a figure is shown.

    Attributes:
        with_bands: confidence bands.
        with_competing: the curves of what competes, thin.
        with_table: the numbers under the curves.
        with_one_minus_km: 1 − Kaplan–Meier for contrast, labelled *if relapse-free*.
        with_mean: mean ± SEM in place of median and quartiles (time courses).
        with_subdistribution: subdistribution in place of cause-specific hazard ratios (risk factors).
        months: how far the time axis goes; None: as far as enough patients are followed (``fitted_axis``).
    """

    with_bands: bool = True
    with_competing: bool = True
    with_table: bool = True
    with_one_minus_km: bool = False
    with_mean: bool = False
    with_subdistribution: bool = False
    months: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewContext:
    """Beside the result.

    Attributes:
        population: the cohort the result is of, the excluded with it.
        at: days curves are read at in tables.
    """

    population: Population
    question: Question
    words: CohortWords
    wording: Wording
    palette: Palette
    at: tuple[float, ...] = ()
    display: Display = field(default_factory=Display)
