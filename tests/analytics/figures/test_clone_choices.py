"""What a reader hides is not drawn, and nothing else changes: neither colours, nor breaks, nor days."""

from dataclasses import replace
from datetime import timedelta

import pytest

from analytics.figures.clone_choices import ClonesChoices
from analytics.figures.clones import clones_figure
from analytics.figures.palette import load_palette
from analytics.figures.recovery_choices import ZeroChoice
from analytics.figures.spec import Label, Markers, Polyline
from analytics.records.event import Event
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.wording import Wording

INFUSION = CalendarDate(2025, 9, 16)
C = CallState.NOT_COVERED
BLOOD, MARROW = Material.BLOOD, Material.MARROW
ROWS = {"TP53": (0.05, 0.1, 0.2, 0.4), "TET2": (0.03, C, 0.06, 0.07)}
SAMPLES = ((-30, BLOOD), (90, MARROW), (200, BLOOD), (386, MARROW))


def at(day):
    return CalendarDate.of(INFUSION.earliest + timedelta(days=day))


@pytest.fixture
def record():
    calls = [
        VariantCall(
            10 * n + key, 1, key, gene, C if said is C else CallState.DETECTED, hgvs_p="p.Arg1His",
            vaf_fraction=None if said is C else said,
        )
        for n, (gene, row) in enumerate(ROWS.items())
        for key, said in enumerate(row, 1)
    ]  # fmt: skip
    return PatientRecord(
        Patient(1, "u", "1"),
        (Treatment(1, 1, infusion=INFUSION),),
        samples=tuple(
            Sample(n, 1, at(day), material, None, 0.01, 1000) for n, (day, material) in enumerate(SAMPLES, 1)
        ),
        variants=tuple(calls),
        events=(Event(1, 1, "tmn", at(386)),),
    )


def draw(record, **choices):
    return clones_figure(
        record, palette=load_palette("light"), wording=Wording(), choices=ClonesChoices(**choices)
    )


def detected(figure):
    lane = next(p for p in figure.panels if p.key == "vaf")
    return {
        point.result_id
        for mark in lane.marks
        if isinstance(mark, Markers)
        for point in mark.points
        if point.result_id is not None
    }


def lines(figure):
    lane = next(p for p in figure.panels if p.key == "vaf")
    return [mark for mark in lane.marks if isinstance(mark, Polyline) and mark.width_pt > 1.5]


def test_that_only_chosen_materials_are_drawn_and_the_rest_is_counted(record):
    figure = draw(record, materials=frozenset({BLOOD}))
    assert detected(figure) == {1, 3, 11, 13}
    assert figure.note == "2 of 4 samples hidden by the material filter."


def test_that_a_hidden_sample_that_did_not_cover_the_variant_still_breaks_its_line(record):
    colours = {line.colour for line in lines(draw(record, materials=frozenset({BLOOD})))}
    assert len(colours) == 1  # TP53 alone: TET2 was not covered by the hidden marrow in between
    assert {p.key for p in draw(record, materials=frozenset({BLOOD})).panels} == {"vaf", "samples"}


def test_that_only_chosen_genes_are_drawn_in_the_colours_they_always_have(record):
    (only,) = {line.colour for line in lines(draw(record, genes=frozenset({"TET2"})))}
    assert detected(draw(record, genes=frozenset({"TET2"}))) == {11, 13, 14}
    assert only in {line.colour for line in lines(draw(record))}
    assert only != lines(draw(record, genes=frozenset({"TP53"})))[0].colour


def test_that_another_day_zero_moves_no_point_and_renames_every_day(record):
    own, moved = draw(record), draw(record, zero=ZeroChoice("event", 1))
    assert detected(own) == detected(moved)
    assert {line.vertices for line in lines(own)} == {line.vertices for line in lines(moved)}
    strip = next(p for p in moved.panels if p.key == "samples")
    said = [mark.text for mark in strip.marks if isinstance(mark, Label)]
    assert [text for text in said if text[0] in "+−0"] == ["−416", "−296", "−186", "0"]
    assert moved.x.title.startswith("Day 0 = t-MN")


def test_that_a_day_zero_that_is_gone_is_the_infusion_again(record):
    gone = replace(record, events=())
    assert draw(gone, zero=ZeroChoice("event", 1)).x.title == draw(gone).x.title


def test_that_the_chosen_variant_is_thickest(record):
    tp53 = ("TP53", "p.Arg1His")
    figure = clones_figure(record, palette=load_palette("light"), wording=Wording(), chosen=tp53)
    assert {line.width_pt for line in lines(figure) if line.variant == tp53} == {2.8}
    assert {line.width_pt for line in lines(figure) if line.variant not in {tp53, None}} == {1.7}
