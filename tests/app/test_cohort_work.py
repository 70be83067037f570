"""What the cohort page asks is read once: another rule, another question and a narrower cohort reuse it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from analytics.cohort.date_band import DateBand, date_band
from analytics.cohort.partial_dates import DateRule
from analytics.cohort.population import Population, PopulationChoices, population
from analytics.cohort.question import Question
from analytics.cohort.views.cohort_words import CohortWords
from analytics.cohort.views.view_context import ViewContext
from analytics.demo.clinic import synthetic_clinic
from analytics.figures.palette import load_palette
from analytics.wording import Wording
from app.cohort_store import CohortStore
from app.cohort_work import band_of, read_as, work_out, work_out_ranges
from app.tasks import Cancelled

CHOICES = PopulationChoices()
RECORDS = tuple(synthetic_clinic(seed=3, patients=12))


def closed_file() -> Any:
    raise AssertionError("nothing has to be read")


def silent(done: int, total: int) -> None:
    """Nobody waits."""


@pytest.fixture(scope="module")
def band() -> DateBand:
    return date_band(RECORDS, CHOICES)


def context(question: Question) -> Callable[[Population], ViewContext]:
    return lambda cohort: ViewContext(
        population=cohort,
        question=question,
        words=CohortWords(),
        wording=Wording(),
        palette=load_palette("light"),
        at=(90.0, 180.0),
    )


def test_that_another_rule_for_dates_reads_nothing(band: DateBand) -> None:
    known = {read_as(CHOICES): band}
    late = replace(CHOICES, date_rule=DateRule.LATEST)
    question = Question(analysis="recovery", part="th")
    bands = band_of(closed_file, late, known, silent)
    worked = work_out(bands, late, question, context(question), None, silent)
    assert worked.band.chosen == population(RECORDS, late)
    assert worked.view is not None
    assert (worked.view.analysis, worked.view.part) == ("recovery", "th")


def test_that_an_answer_known_is_drawn_and_not_estimated_again(band: DateBand) -> None:
    question = Question(analysis="recovery", part="th")
    first = work_out({read_as(CHOICES): band}, CHOICES, question, context(question), None, silent)
    again = work_out({read_as(CHOICES): band}, CHOICES, question, context(question), first.result, silent)
    assert again.result is first.result
    assert again.view == first.view


def test_that_work_nobody_wants_any_more_stops(band: DateBand) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    question = Question(analysis="recovery", part="th")
    with pytest.raises(Cancelled):
        work_out({read_as(CHOICES): band}, CHOICES, question, context(question), None, stop)


def test_that_nobody_in_the_cohort_is_no_answer_and_has_no_ranges() -> None:
    empty = date_band((), CHOICES)
    question = Question(analysis="recovery", part="th")
    worked = work_out({read_as(CHOICES): empty}, CHOICES, question, context(question), None, silent)
    assert (worked.result, worked.view) == (None, None)
    assert work_out_ranges(worked, question, context(question), silent) == ()


def test_that_without_partial_dates_no_range_is_told(band: DateBand) -> None:
    question = Question(analysis="recovery", part="th")
    under = dict.fromkeys(band.under, band.chosen)
    worked = work_out(
        {read_as(CHOICES): DateBand(band.chosen, under)}, CHOICES, question, context(question), None, silent
    )
    assert work_out_ranges(worked, question, context(question), silent) == ()


def test_that_what_was_begun_before_a_change_is_not_kept(band: DateBand) -> None:
    store, question = CohortStore(), Question(analysis="nrm", part="nrm")
    state = store.state
    store.keep(state, {CHOICES: band}, CHOICES, question, "answer")
    assert (store.bands, store.result(CHOICES, question)) == ({CHOICES: band}, "answer")
    store.forget()
    store.keep(state, {CHOICES: band}, CHOICES, question, "answer")
    assert (store.bands, store.result(CHOICES, question)) == ({}, None)


def test_that_only_the_latest_are_kept(band: DateBand) -> None:
    store = CohortStore()
    for day in range(60):
        question = Question(analysis="survival", part="os", landmark=day)
        store.keep(store.state, {}, CHOICES, question, day)
    kept = [
        d for d in range(60) if store.result(CHOICES, Question(analysis="survival", part="os", landmark=d))
    ]
    assert kept == list(range(60 - len(kept), 60))
    assert 10 < len(kept) < 60
