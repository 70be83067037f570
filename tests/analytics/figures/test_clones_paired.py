"""Before and after: what is joined, what is not, and the words where there is nothing to compare."""

from dataclasses import replace
from datetime import timedelta

import pytest

from analytics.figures.clone_choices import ClonesChoices
from analytics.figures.clones_paired import paired_figure
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import Marker, load_palette
from analytics.figures.sheet import lay_out
from analytics.figures.spec import Label, Markers, Polyline
from analytics.figures.zoom import zoomed
from analytics.records.event import Event
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.wording import Wording

INFUSION = CalendarDate(2025, 9, 16)
N, C = CallState.NOT_DETECTED, CallState.NOT_COVERED
ROWS = {"TP53": (0.044, 0.2, 0.385), "PPM1D": (0.026, 0.02, N), "TET2": (N, N, 0.13), "SF3B1": (C, C, 0.08)}
PALETTE = load_palette("light")


def at(day):
    return CalendarDate.of(INFUSION.earliest + timedelta(days=day))


@pytest.fixture
def record():
    calls = [
        VariantCall(
            10 * n + key, 1, key, gene, CallState.DETECTED if isinstance(said, float) else said,
            hgvs_p="p.Arg1His", vaf_fraction=said if isinstance(said, float) else None,
        )
        for n, (gene, row) in enumerate(ROWS.items())
        for key, said in enumerate(row, 1)
    ]  # fmt: skip
    return PatientRecord(
        Patient(1, "u", "1"),
        (Treatment(1, 1, infusion=INFUSION),),
        samples=tuple(
            Sample(n, 1, at(day), material, None, 0.01, 1000)
            for n, (day, material) in enumerate(
                ((-30, Material.APHERESIS), (90, Material.BLOOD), (386, Material.MARROW)), 1
            )
        ),
        variants=tuple(calls),
        events=(Event(1, 1, "tmn", at(386)),),
    )


def draw(record, **choices):
    return paired_figure(record, palette=PALETTE, wording=Wording(), choices=ClonesChoices(**choices))


def points(figure):
    lane = figure.panels[0]
    return {
        p.result_id: (mark.marker, mark.is_open, mark.colour)
        for mark in lane.marks
        if isinstance(mark, Markers)
        for p in mark.points
        if p.result_id is not None
    }


def test_that_only_the_two_samples_are_drawn_each_fate_in_its_shape_and_colour(record):
    found = points(draw(record))
    assert set(found) == {1, 3, 11, 13, 21, 23, 33}
    assert found[1] == found[3] == (Marker.CIRCLE, False, PALETTE.style("clone_1").colour)
    assert found[11][:2] == (Marker.SQUARE, False)
    assert found[13][:2] == (Marker.TRIANGLE_DOWN, True)
    assert found[21][:2] == (Marker.TRIANGLE_DOWN, True)
    assert found[23][:2] == (Marker.DIAMOND, False)
    assert found[33][0] is Marker.TRIANGLE_UP
    assert len({found[key][2] for key in (1, 11, 23, 33)}) == 4


def test_that_nothing_is_joined_with_a_sample_that_did_not_cover_the_variant(record):
    figure = draw(record)
    grey = PALETTE.style("further").colour
    joined = [mark.colour for mark in figure.panels[0].marks if isinstance(mark, Polyline)]
    assert len(joined) == 3
    assert grey not in joined
    assert "not_covered" in {panel.key for panel in figure.panels}


def test_that_the_counts_of_each_fate_are_said(record):
    legend = next(p for p in draw(record).panels if p.key == "fates")
    said = [mark.text for mark in legend.marks if isinstance(mark, Label)]
    assert said == ["1 retained", "1 lost", "1 new", "1 not comparable"]


def test_that_the_names_of_the_two_places_stay_on_paper_and_in_a_zoom(record):
    figure = draw(record, after="tmn")
    assert [tick.label for tick in figure.x.ticks] == ["before infusion", "at t-MN"]
    sheet = lay_out(figure, 800, 500, load_metrics())
    assert {"before infusion", "at t-MN"} <= {text.text for text in sheet.over if hasattr(text, "text")}
    assert zoomed(figure, 0.0, 100.0).x.ticks == figure.x.ticks


def test_that_a_hidden_material_gives_way_to_the_sample_before(record):
    shown = points(draw(record, materials=frozenset({Material.APHERESIS, Material.BLOOD})))
    assert set(shown) == {1, 2, 11, 12}


@pytest.mark.parametrize(
    ("changes", "choices", "words"),
    [
        ({"samples": (), "variants": ()}, {}, "No NGS sample yet."),
        ({"treatments": ()}, {}, "Before and after need the date"),
        ({"events": ()}, {"after": "tmn"}, "No sample with a result within 30 days"),
        ({}, {"materials": frozenset({Material.BLOOD})}, "No sample with a result before"),
        ({}, {"materials": frozenset({Material.APHERESIS})}, "No sample with a result after"),
    ],
)
def test_that_where_nothing_can_be_compared_a_sentence_says_why(record, changes, choices, words):
    figure = draw(replace(record, **changes), **choices)
    assert figure.panels == ()
    assert figure.empty.startswith(words)
