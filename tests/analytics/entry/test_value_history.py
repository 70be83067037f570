"""The values near a day are found quickly, and in the right order."""

import time
from dataclasses import replace

from analytics.catalogue import catalogue
from analytics.entry.cell_reading import CellContext, read_cell
from analytics.entry.value_history import ValueHistory
from analytics.records.result import Censored, Comparator, Missing, MissingReason, NotDetected
from analytics.records.time_point import CalendarDate, RelativeTime


def at(history: ValueHistory, day: int) -> CalendarDate:
    date = history.record.axis.date_of(day)
    assert date is not None
    return CalendarDate.of(date)


def test_that_the_nearest_come_first_from_both_sides(a_record):
    for day in (1, 5, 9, 20):
        a_record = a_record.with_result("IGG", day, float(day))
    history = ValueHistory(a_record.record)
    assert [past.low for past in history.near("IGG", at(history, 8), count=3)] == [9, 5, 1]
    assert [past.low for past in history.near("IGG", None, count=2)] == [20, 9]
    assert history.near("IGA", None, count=2) == ()


def test_that_bounds_count_and_missing_values_do_not(a_record):
    record = (
        a_record.with_result("CD19", 1, Censored(Comparator.BELOW, 1.0))
        .with_result("CD19", 2, NotDetected())
        .with_result("CD19", 3, Missing(MissingReason.NOT_DONE))
        .with_result("CD19", 4, Censored(Comparator.ABOVE, 500.0))
    )
    near = ValueHistory(record.record).near("CD19", None, count=9)
    assert [(past.low, past.high) for past in near] == [(0.0, 0.0), (0.0, 1.0)]


def test_that_marrow_is_no_history_of_blood(a_record):
    record = a_record.with_result("IGG", 1, 7.0).record
    marrow = replace(record, results=(replace(record.results[0], material="marrow"),))
    assert ValueHistory(marrow).near("IGG", None, count=9) == ()


def test_that_the_result_being_edited_is_left_out_however_many_are_wanted(a_record):
    for day in range(12):
        a_record = a_record.with_result("IGG", day, float(day))
    record = a_record.record
    history = ValueHistory(record)
    near = history.near("IGG", record.results[6].at, count=4, but=record.results[6].id)
    assert [past.low for past in near] == [5, 7, 4, 8]


def test_that_days_from_an_origin_other_than_the_infusion_have_their_order(a_record):
    for day in (1, 400):
        a_record = a_record.with_result("IGG", day, float(day))
    history = ValueHistory(a_record.counted_from("study entry").record)
    assert [past.low for past in history.near("IGG", RelativeTime(300), count=2)] == [400, 1]
    assert history.leap_times("IGG", RelativeTime(3)) == 1.0


def test_that_leaps_are_commoner_soon_after_the_infusion(a_record):
    history = ValueHistory(a_record.record)
    assert history.leap_times("ANC", at(history, 10)) > history.leap_times("ANC", at(history, 100))


def test_that_a_field_is_read_in_well_under_a_millisecond_with_thousands_of_results(a_record):
    """The limit is generous for a busy machine; ``tests/benchmarks/entry_checks.py`` prints the time."""
    one = a_record.with_result("PLT", 1, 150.0).record
    dates = [CalendarDate.of(one.axis.date_of(day)) for day in range(2000)]  # type: ignore[arg-type]
    results = tuple(replace(one.results[0], id=n, at=day) for n, day in enumerate(dates, start=1))
    history = ValueHistory(replace(one, results=results))
    context = CellContext(catalogue().analyte("PLT"), history, at=dates[-1])
    read_cell("151", context)
    times = []
    for _ in range(50):
        begin = time.perf_counter()
        read_cell("151", context)
        times.append(time.perf_counter() - begin)
    assert min(times) < 0.001
