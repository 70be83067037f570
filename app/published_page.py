"""Writes the page of the manual that puts every published number beside that of the demo clinic.

    .venv/bin/python -m app.published_page

The demo clinic is the one of ``aftercart demo`` with its own seed and number of patients. The page is
committed (``resources/manual/published-numbers.md``); a test makes it anew and compares.
"""

from analytics.cohort.analysis_book import ANALYSES
from analytics.cohort.population import population
from analytics.cohort.published.compute import Compared, compared
from analytics.cohort.published.manual_page import manual_page
from analytics.cohort.published.published_list import asked, papers
from analytics.demo.clinic import synthetic_clinic
from app.cli.demo import DEFAULT_PATIENTS, DEFAULT_SEED
from resources import path
from widgets.cohort_entries import tabs_of
from widgets.cohort_names import entry_name, tab_name

PAGE = "manual/published-numbers.md"


def numbers_of_demo() -> tuple[Compared, ...]:
    """Return every published number beside that of the demo clinic."""
    return compared(population(synthetic_clinic(DEFAULT_SEED, DEFAULT_PATIENTS)))


def page_of(found: tuple[Compared, ...]) -> str:
    """Return the page of the numbers of the demo clinic."""
    return manual_page(found, papers(), place_of, seed=DEFAULT_SEED, patients=DEFAULT_PATIENTS)


def place_of(command: str) -> str:
    """Return the tab of the cohort's page and the analysis in it that show what *command* asks."""
    question, _ = asked(command)
    entries = [(tab, entry) for tab in tabs_of(ANALYSES) for entry in tab.entries]
    fitting = [one for one in entries if one[1].analysis == question.analysis]
    with_landmark = [one for one in fitting if (one[1].landmark is None) == (question.landmark is None)]
    tab, entry = (with_landmark or fitting)[0]
    return f"{tab_name(tab.key)} › {entry_name(entry.key)}"


if __name__ == "__main__":
    path(PAGE).write_text(page_of(numbers_of_demo()), encoding="utf-8")
