"""What the reader of the cohort page chose: whom, what is asked, and what is shown of the answer."""

from dataclasses import dataclass, field

from analytics.cohort.population import PopulationChoices
from analytics.cohort.question import Question
from analytics.cohort.views.view_context import Display


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortChoices:
    """Everything the figure depends on; hashable.

    Attributes:
        entry: key of the ``Entry`` asked for.
    """

    entry: str
    population: PopulationChoices
    question: Question
    display: Display = field(default_factory=Display)
