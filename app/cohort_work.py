"""A question to the cohort answered in one go, on whichever thread asks: read, narrow, estimate, draw."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from analytics.cohort.analysis_book import ANALYSES, answers
from analytics.cohort.compared_domains import comparing_domains, under_rule
from analytics.cohort.date_band import DateBand
from analytics.cohort.partial_dates import DateRule
from analytics.cohort.population import Population, PopulationChoices
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.date_range import DateRange, date_ranges
from analytics.cohort.views.view_book import VIEWS
from analytics.cohort.views.view_context import ViewContext
from app.clinic_cohort import read_cohort

if TYPE_CHECKING:
    from storage.clinic import Clinic

Tick = Callable[[int, int], None]
Context = Callable[[Population], ViewContext]


@dataclass(frozen=True, slots=True)
class Worked:
    """What was worked out.

    Attributes:
        bands: populations by the choices they were read with, to be kept.
        band: of the question.
        result: of the analysis; None: nobody is in the cohort.
    """

    bands: Mapping[PopulationChoices, DateBand]
    band: DateBand
    result: Any
    view: AnalysisView | None


def read_as(choices: PopulationChoices) -> PopulationChoices:
    """Return the choices under which the populations of *choices* are kept: every rule is in a band."""
    return replace(choices, date_rule=DateRule.MIDDLE)


def band_of(
    open_reader: Callable[[], "Clinic"],
    choices: PopulationChoices,
    known: Mapping[PopulationChoices, DateBand],
    tick: Tick,
) -> dict[PopulationChoices, DateBand]:
    """Return the band of *choices*, and what had to be read for it, by ``read_as``."""
    wanted = read_as(choices)
    if wanted in known:
        return {wanted: known[wanted]}
    wide = replace(wanted, compares_domains=False)
    with open_reader() as clinic:
        band = known[wide] if wide in known else read_cohort(clinic, wide, tick=tick)
        found = {wide: band}
        if wanted.compares_domains:
            patients = clinic.patients
            by_id = {int(one.id): one.id for one in patients.summaries()}
            found[wanted] = comparing_domains(
                band, lambda key: patients.record(by_id[key]), clinic.settings.all()
            )
    return found


def work_out(
    bands: Mapping[PopulationChoices, DateBand],
    choices: PopulationChoices,
    question: Question,
    context: Context,
    known: Any,
    tick: Tick,
) -> Worked:
    """Return the answer to *question* and its view; *known* is the result where it was found before."""
    band = under_rule(bands[read_as(choices)], choices.date_rule)
    if not band.chosen.members and ANALYSES[question.analysis].parts:
        return Worked(bands, band, None, None)
    tick(0, 0)
    result = known if known is not None else _result(band.chosen, question)
    tick(0, 0)
    return Worked(bands, band, result, view_of(band.chosen, question, result, context))


def work_out_ranges(
    worked: Worked, question: Question, context: Context, tick: Tick
) -> tuple[DateRange, ...]:
    """Return how far other days of partial dates move the numbers of *worked*."""
    if worked.view is None:
        return ()
    views = [worked.view]
    for rule, cohort in worked.band.under.items():
        tick(len(views), len(worked.band.under))
        if rule is not worked.band.chosen.choices.date_rule and cohort.members:
            views.append(view_of(cohort, question, _result(cohort, question), context))
    return date_ranges(views)


def _result(cohort: Population, question: Question) -> Any:
    known = ANALYSES[question.analysis]
    return answers(cohort, question)[question.part] if known.parts else known.run(cohort, question, "")


def view_of(cohort: Population, question: Question, result: Any, context: Context) -> AnalysisView:
    """Return how *result* of *question* is shown."""
    return VIEWS[question.analysis](result, question.part, context(cohort))
