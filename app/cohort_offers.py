"""What the cohort page offers and says of a population, in the words of the window."""

from analytics.charts.chart import Pick
from analytics.cohort.member_fields import FIELDS, KnownFrom
from analytics.cohort.population import Population
from analytics.cohort.views.cohort_words import CohortWords
from analytics.cohort.views.field_words import capitalised, field_name
from analytics.wording import Wording
from widgets.choice_box import ShortChoiceBox
from widgets.cohort_population_card import PopulationCount


def groups_offered(words: CohortWords, wording: Wording, later: str) -> list[tuple[str, str]]:
    """Return the fields that make groups as (name, words); those known *later* than day 0 say so."""
    return [
        (field.name, capitalised(field_name(field.name, words.fields, wording)) + _when(field.known, later))
        for field in FIELDS.values()
        if not field.is_number
    ]


def count_of(cohort: Population, words: CohortWords, *, as_of: str) -> PopulationCount:
    """Return how many are in and who is not, by reason."""
    left_out = tuple(
        Pick(
            capitalised(str(getattr(words.population, reason.value))),
            tuple(one.patient_id for one in cohort.excluded if one.reason is reason),
        )
        for reason, _ in cohort.flow
    )
    n = len(cohort.members)
    return PopulationCount(n, n + len(cohort.excluded), left_out, as_of)


def _when(known: KnownFrom, later: str) -> str:
    return f"{ShortChoiceBox.AFTER}{later}" if known is KnownFrom.LATER else ""
