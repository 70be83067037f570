"""A fish plot draws what its user said and the samples show: true widths, open where nothing was measured."""

from datetime import timedelta

import pytest

from analytics.figures.clone_choices import ClonesChoices
from analytics.figures.clones_fish import fish_figure, fish_notes, has_parentage
from analytics.figures.palette import Marker, load_palette
from analytics.figures.spec import Band, Markers
from analytics.records.clone_parent import CloneParent
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.wording import Wording

INFUSION = CalendarDate(2025, 9, 16)
N, C = CallState.NOT_DETECTED, CallState.NOT_COVERED
DAYS = (-30, 90, 180, 386)
ROWS = {"DNMT3A": (0.2, 0.2, 0.25, 0.3), "TP53": (N, 0.05, C, 0.2), "TET2": (0.1, 0.1, 0.1, 0.1)}
CHANGE = "p.Arg1His"


def at(day):
    return CalendarDate.of(INFUSION.earliest + timedelta(days=day))


def a_record(tree, rows=ROWS, days=DAYS, failed=()):
    calls = [
        VariantCall(
            10 * n + key, 1, key, gene, CallState.DETECTED if isinstance(said, float) else said,
            hgvs_p=CHANGE, vaf_fraction=said if isinstance(said, float) else None,
        )
        for n, (gene, row) in enumerate(rows.items())
        for key, said in enumerate(row, 1)
        if key not in failed
    ]  # fmt: skip
    parents = [
        CloneParent(n, 1, gene, CHANGE, parent, None if parent is None else CHANGE)
        for n, (gene, parent) in enumerate(tree.items(), 1)
    ]
    return PatientRecord(
        Patient(1, "u", "1"),
        (Treatment(1, 1, infusion=INFUSION),),
        samples=tuple(
            Sample(n, 1, at(day), Material.BLOOD, None, 0.01, 1000, has_failed=n in failed)
            for n, day in enumerate(days, 1)
        ),
        variants=tuple(calls),
        clone_parents=tuple(parents),
    )


def draw(record, **choices):
    return fish_figure(
        record, palette=load_palette("light"), wording=Wording(), choices=ClonesChoices(**choices)
    )


def bands(figure):
    return [mark for mark in figure.panels[0].marks if isinstance(mark, Band)]


def widths(band):
    return [round(high[1] - low[1], 9) for low, high in zip(band.lower, band.upper, strict=True)]


NESTED = {"DNMT3A": None, "TP53": "DNMT3A"}


def test_that_a_band_is_twice_the_vaf_wide_at_every_sample():
    founder = bands(draw(a_record(NESTED)))[0]
    assert [round(x, 6) for x, _ in founder.lower] == list(DAYS)
    assert widths(founder) == [0.4, 0.4, 0.5, 0.6]


def test_that_a_subclone_lies_inside_its_parent():
    figure = draw(a_record({"DNMT3A": None, "TET2": "DNMT3A"}))
    parent, child = bands(figure)
    for low, high, inner_low, inner_high in zip(
        parent.lower, parent.upper, child.lower, child.upper, strict=True
    ):
        assert low[1] < inner_low[1] < inner_high[1] < high[1]


def test_that_a_band_is_open_where_the_variant_was_not_covered_and_pale_where_only_a_bound_is_known():
    _, *parts = bands(draw(a_record(NESTED)))
    assert [[round(x, 6) for x, _ in part.lower] for part in parts] == [[-30, 90]]
    assert widths(parts[0]) == [0.02, 0.1]
    assert parts[0].opacity < bands(draw(a_record(NESTED)))[0].opacity
    assert "not_covered" in {panel.key for panel in draw(a_record(NESTED)).panels}


def test_that_all_bands_are_open_around_a_sample_that_failed():
    (first, *others) = bands(draw(a_record({"DNMT3A": None}, failed=(2,))))
    assert [round(x, 6) for x, _ in first.lower] == [180, 386]
    assert others == []


def test_that_no_variant_is_drawn_whose_place_is_not_set():
    shown = {
        point.variant[0]
        for mark in draw(a_record(NESTED)).panels[0].marks
        if isinstance(mark, Markers)
        for point in mark.points
    }
    assert shown == {"DNMT3A", "TP53"}


def test_that_not_detected_is_an_open_triangle_that_says_at_most():
    marks = [m for m in draw(a_record(NESTED)).panels[0].marks if isinstance(m, Markers)]
    (sign,) = (m for m in marks if m.marker is Marker.TRIANGLE_DOWN)
    assert sign.is_open
    assert sign.points[0].text.endswith("< 2.0 %")


def test_that_points_of_one_look_are_drawn_together():
    marks = [m for m in draw(a_record(NESTED)).panels[0].marks if isinstance(m, Markers)]
    looks = [(m.points[0].variant, m.marker, m.is_open) for m in marks]
    assert len(set(looks)) == len(looks)
    assert max(len(m.points) for m in marks) > 1
    assert all({p.variant for p in m.points} == {m.points[0].variant} for m in marks)


def test_that_a_hidden_gene_leaves_the_others_where_they_are():
    both, one = draw(a_record(NESTED)), draw(a_record(NESTED), genes=frozenset({"DNMT3A"}))
    assert bands(one) == bands(both)[:1]


def test_that_shares_without_room_are_drawn_true_and_said():
    record = a_record({"TET2": None, "DNMT3A": "TET2"})
    child = bands(draw(record))[1]
    assert widths(child) == [0.4, 0.4, 0.5, 0.6]
    notes = fish_notes(record, Wording())
    assert notes[-2].startswith("On day +386 what arose in TET2 p.R1H adds up to 60 %, more than its 20 %.")
    assert notes[-1].startswith("Width: twice the VAF")
    assert draw(record).note == notes[0]


def test_that_founders_over_all_cells_widen_the_lane():
    rows = {"DNMT3A": (0.4, 0.45), "TET2": (0.3, 0.3)}
    figure = draw(a_record({"DNMT3A": None, "TET2": None}, rows, (-30, 90)))
    assert figure.panels[0].axis.low < -0.2
    assert figure.panels[0].axis.high > 1.2
    assert figure.note == "On day −30 the founders add up to 140 %, more than all cells."


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (a_record({}), "Parentage not set."),
        (a_record({"DNMT3A": "TP53", "TP53": "DNMT3A"}), "The parentage is no tree"),
        (a_record({"DNMT3A": None}, {"DNMT3A": (0.2,)}, (90,)), "A band needs two days"),
        (a_record({"DNMT3A": None}, {}, ()), "No NGS sample yet."),
    ],
)
def test_that_where_there_is_no_fish_a_sentence_says_what_to_do(record, words):
    figure = draw(record)
    assert figure.panels == ()
    assert figure.empty.startswith(words)


def test_that_a_parent_without_a_call_makes_its_subclone_a_founder():
    record = a_record({"ASXL1": None, "DNMT3A": "ASXL1"})
    assert has_parentage(record)
    assert widths(bands(draw(record))[0]) == [0.4, 0.4, 0.5, 0.6]
