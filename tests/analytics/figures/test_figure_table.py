"""The table of a figure: the rows of what is drawn, each with unit, date and source."""

from dataclasses import replace
from itertools import pairwise

import pytest

from analytics.cohort.recovery_band import BandWindow, CohortBand
from analytics.figures.clones import clones_figure
from analytics.figures.figure_table import figure_rows
from analytics.figures.palette import load_palette
from analytics.figures.recovery_choices import RecoveryChoices, ZeroChoice
from analytics.figures.spec import Band
from analytics.figures.zoom import zoomed
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient_record import PatientRecord
from analytics.records.result import FromFile
from analytics.wording import Wording

SHOWN = {"CD4", "CD8", "CD19", "NK", "IGG"}


@pytest.fixture
def rows(course, figure_of):
    return figure_rows(figure_of(course), [course])


def test_that_every_result_that_is_drawn_is_one_row(course, rows):
    drawn = [row for row in rows if row.code in SHOWN and row.date]
    assert len(drawn) == sum(result.analyte in SHOWN for result in course.results)
    cd4 = next(row for row in drawn if row.code == "CD4")
    assert (cd4.value, cd4.unit, cd4.state) == (
        next(r.outcome.value for r in course.results),
        "/uL",
        "measured",
    )
    assert cd4.source == "typed"
    assert cd4.lane == "T cells"


def test_that_a_bound_keeps_its_sign_and_a_missing_value_its_reason(rows):
    bound = next(row for row in rows if row.state == "only a bound is known")
    assert (bound.code, bound.comparator, bound.value, bound.unit) == ("CD19", "<", 1.0, "/uL")
    missing = next(row for row in rows if row.state == "sample failed")
    assert (missing.code, missing.value, missing.unit) == ("CD4", None, "")


def test_that_a_partial_date_is_neither_filled_in_nor_one_day(rows):
    partial = next(row for row in rows if row.date == "2026-04")
    assert partial.last_day - partial.first_day == 29


def test_that_what_was_measured_under_immunoglobulin_says_so(rows):
    assert "measured, drawn open" in {row.state for row in rows if row.code == "IGG"}


def test_that_every_event_is_a_row_with_its_days(course, rows):
    events = [row for row in rows if row.lane != "Criteria" and row.state in ("event", "ongoing")]
    assert len(events) == len(course.events) + 3  # the infusion, lymphodepletion, the later therapy
    crs = next(row for row in events if row.code == "crs")
    assert crs.what == "CRS 2"
    assert {"PR", "CR"} <= {row.what for row in events if row.code == "response"}
    assert (crs.first_day, crs.last_day, crs.value, crs.unit) == (2, 5, 2.0, "{grade}")


def test_that_a_criterion_s_stretches_follow_each_other_without_a_gap(course, rows):
    stretches = [row for row in rows if row.lane == "Criteria"]
    assert {row.what for row in stretches} == {"CD4", "B cells", "IgG"}
    for name in ("CD4", "B cells", "IgG"):
        own = [row for row in stretches if row.what == name and row.last_day is not None]
        own.sort(key=lambda row: row.first_day)
        assert own[0].first_day == 0
        assert all(a.last_day == b.first_day for a, b in pairwise(own))


def test_that_a_break_of_the_axis_makes_no_rows(course, figure_of):
    split = figure_rows(figure_of(course), [course])
    whole = figure_rows(figure_of(course, choices=RecoveryChoices(axis="linear")), [course])
    stretch = [(r.what, r.first_day, r.last_day, r.state) for r in split if r.lane == "Criteria"]
    assert sorted(map(str, stretch)) == sorted(
        str((r.what, r.first_day, r.last_day, r.state)) for r in whole if r.lane == "Criteria"
    )


def test_that_a_zoomed_figure_has_the_rows_of_its_range(course, figure_of):
    figure = figure_of(course)
    seen = figure_rows(zoomed(figure, 0.0, 40.0), [course])
    values = [row for row in seen if row.code in SHOWN and row.date]
    assert values
    assert all(0 <= row.first_day <= 40 for row in values)
    assert len(seen) < len(figure_rows(figure, [course]))


def test_that_file_row_and_laboratory_are_named(make, figure_of):
    result = replace(make.result("CD4", 30, 210), source=FromFile(7, 12), laboratory_id=3)
    record = make.record([result])
    record = PatientRecord(
        record.patient, treatments=record.treatments, results=record.results,
        laboratories=(Laboratory(3, "Central"),),
    )  # fmt: skip
    rows = figure_rows(figure_of(record), [record], files={7: "lab.csv"})
    row = next(row for row in rows if row.code == "CD4")
    assert (row.laboratory, row.source) == ("Central", "lab.csv, row 12")


def test_that_the_four_states_of_a_variant_stay_four(clones_of):
    rows = figure_rows(*clones_of)
    by_state = {row.state: row for row in rows if row.code == "TP53"}
    assert set(by_state) == {"detected", "not detected", "not covered", "no result"}
    assert (by_state["detected"].value, by_state["detected"].unit) == (0.12, "1")
    assert (by_state["not detected"].comparator, by_state["not detected"].value) == ("<", 0.01)
    assert by_state["not covered"].value is None


def test_that_every_sample_is_one_row_with_its_limit(clones_of):
    figure, records = clones_of
    samples = [row for row in figure_rows(figure, records) if row.lane == "samples"]
    assert len(samples) == len(records[0].samples)
    assert {(row.state, row.value) for row in samples} == {("detection limit", 0.01), ("failed", None)}


@pytest.fixture
def clones_of(make):
    """TP53 detected, below the limit, not on the panel, without a result; and a sample that failed."""
    from analytics.records.sample import Material, Sample
    from analytics.records.time_point import RelativeTime
    from analytics.records.variant_call import CallState, VariantCall

    plain = make.record()
    samples = [
        Sample(n, 1, RelativeTime(30 * n), Material.BLOOD, detection_limit_fraction=0.01, has_failed=n == 4)
        for n in range(1, 6)
    ]
    calls = [
        VariantCall(1, 1, 1, "TP53", CallState.DETECTED, hgvs_p="p.Arg248Gln", vaf_fraction=0.12),
        VariantCall(2, 1, 2, "TP53", CallState.NOT_DETECTED, hgvs_p="p.Arg248Gln"),
        VariantCall(3, 1, 3, "TP53", CallState.NOT_COVERED),
        VariantCall(4, 1, 5, "TP53", CallState.NO_SAMPLE, hgvs_p="p.Arg248Gln"),
    ]
    record = PatientRecord(plain.patient, treatments=(), samples=tuple(samples), variants=tuple(calls))
    return clones_figure(record, palette=load_palette("light"), wording=Wording()), [record]


def test_that_days_are_counted_from_the_day_that_is_drawn_as_zero(course, figure_of):
    progression = next(event.id for event in course.events if event.kind == "progression")
    figure = figure_of(course, choices=RecoveryChoices(zero=ZeroChoice("event", progression)))
    rows = figure_rows(figure, [course])
    assert next(row for row in rows if row.code == "progression").first_day == 0
    assert next(row for row in rows if row.code == "infusion").first_day == -620
    value = next(row for row in rows if row.code == "CD4")
    assert (value.first_day, value.date) == (-624, "2023-10-20")
    stretch = next(row for row in rows if row.lane == "Criteria" and row.date == "2023-10-24")
    assert stretch.first_day == -620


@pytest.mark.parametrize("view", ["over_time", "before_after", "fish"])
def test_that_every_view_of_the_clones_has_a_table_of_what_it_draws(view):
    from analytics.demo.clinic import synthetic_clinic
    from analytics.figures.clone_choices import ClonesLook
    from analytics.figures.clones_views import clones_view

    seen = 0
    for record in synthetic_clinic(1, 64):
        if not record.variants:
            continue
        figure = clones_view(record, ClonesLook(view=view), palette=load_palette("light"), wording=Wording())
        days = {record.axis.day(sample.at) for sample in record.samples}
        for row in figure_rows(figure, [record]):
            if row.unit == "1":
                seen += 1
                assert row.first_day in days, (record.patient.number, row)
                assert 0 <= row.value <= 1
    assert seen > 20 or view == "fish"


BAND = CohortBand(
    "CD28z",
    40,
    {"CD4": (BandWindow(30, 21, 45, 90.0, 40.0, 160.0, 12), BandWindow(90, 75, 120, None, 1.0, 210.0, 9))},
    (30, 90),
)


def test_that_the_cohort_behind_is_a_row_a_window_with_the_numbers_that_are_painted(course, figure_of):
    figure = figure_of(course, band=BAND)
    rows = [row for row in figure_rows(figure, [course]) if row.source == "cohort CD28z"]
    assert [(r.code, r.first_day, r.last_day, r.value, r.low, r.high, r.n, r.unit) for r in rows] == [
        ("CD4", 21, 45, 90.0, 40.0, 160.0, 12, "/uL"),
        ("CD4", 75, 120, None, 1.0, 210.0, 9, "/uL"),
    ]
    assert [row.state for row in rows] == [
        "median and quartiles of the cohort",
        "quartiles of the cohort, of the median only a bound is known",
    ]
    lane = next(panel for panel in figure.panels if panel.key == "t_cells")
    edges = {round(y) for mark in lane.marks if isinstance(mark, Band) for _, y in (*mark.lower, *mark.upper)}
    assert {40, 160, 210} <= edges


def test_that_a_hidden_cohort_and_hidden_ranges_have_no_rows(course, figure_of):
    figure = figure_of(course, band=BAND, choices=RecoveryChoices(has_cohort=False, has_ranges=False))
    assert {row.state for row in figure_rows(figure, [course]) if row.low is not None or row.n} == set()


def test_that_a_window_of_the_cohort_out_of_view_has_no_row(course, figure_of):
    seen = figure_rows(zoomed(figure_of(course, band=BAND), 60.0, 99.0), [course])
    assert [row.first_day for row in seen if row.n] == [75]


def test_that_windows_count_from_the_day_that_is_drawn_as_zero(course, figure_of):
    progression = next(event.id for event in course.events if event.kind == "progression")
    choices = RecoveryChoices(zero=ZeroChoice("event", progression))
    rows = figure_rows(figure_of(course, band=BAND, choices=choices), [course])
    assert [(row.first_day, row.last_day, row.date) for row in rows if row.n] == [
        (-599, -575, ""),
        (-545, -500, ""),
    ]


def test_that_reference_ranges_and_thresholds_are_rows_with_their_source(make, figure_of):
    report = ReportedAnalyte("CD4", "/uL", low=400.0, high=1500.0)
    record = make.record([replace(make.result("CD4", day, 210 + day), laboratory_id=3) for day in (30, 60)])
    record = replace(record, laboratories=(Laboratory(3, "Central", reports=(report,)),))
    rows = [row for row in figure_rows(figure_of(record), [record]) if row.first_day is None]
    by_state = {row.state: row for row in rows}
    reference = by_state["reference range"]
    assert (reference.low, reference.high, reference.unit, reference.source) == (400, 1500, "/uL", "Central")
    threshold = by_state["threshold"]
    assert (threshold.code, threshold.value, threshold.unit) == ("CD4", 200.0, "/uL")
    assert "Stock" in threshold.source


def test_that_platelets_have_their_own_limit_on_the_line_they_share(make, figure_of):
    record = make.record([make.result("ANC", 30, 1.5), make.result("PLT", 30, 120.0)])
    rows = [row for row in figure_rows(figure_of(record), [record]) if row.state == "threshold"]
    assert {(row.code, row.value) for row in rows} == {("ANC", 0.5), ("PLT", 50.0)}


def test_that_values_only_the_readout_says_are_rows_too(make, figure_of):
    results = [make.result(code, 30, value) for code, value in (("IGG", 5.0), ("IGA", 0.7), ("IGM", 0.3))]
    record = make.record([*results, make.result("IGA", 60, 0.8)])
    figure = figure_of(record)
    rows = [row for row in figure_rows(figure, [record]) if row.code in ("IGA", "IGM")]
    assert [(row.code, row.first_day, row.value, row.unit, row.lane) for row in rows] == [
        ("IGA", 30, 0.7, "g/L", "Immunoglobulins"),
        ("IGM", 30, 0.3, "g/L", "Immunoglobulins"),
        ("IGA", 60, 0.8, "g/L", "Immunoglobulins"),
    ]
    assert rows[0].says == "IgA 0.7 g/L"
    near = [row.code for row in figure_rows(zoomed(figure, 25.0, 35.0), [record]) if row.first_day == 60]
    assert near == []
