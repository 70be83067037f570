"""The clones figure draws exactly what the samples say, and no line where they say nothing."""

import math
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from analytics.figures.arrange import arrange, needed_height
from analytics.figures.clone_styles import clone_styles
from analytics.figures.clone_words import short_change, vaf_text
from analytics.figures.clones import clones_figure
from analytics.figures.frame_items import cursor_words, pushed_apart
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import Marker, load_palette
from analytics.figures.sheet import lay_out
from analytics.figures.spec import Direction, Label, Markers, Polyline, Rule
from analytics.figures.text_board import text_box
from analytics.figures.zoom import sample_places
from analytics.records.event import Event
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import TherapyKind, Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.variant_courses import variant_courses
from analytics.wording import Wording

INFUSION = CalendarDate(2025, 9, 16)
D, N, C, X = CallState.DETECTED, CallState.NOT_DETECTED, CallState.NOT_COVERED, CallState.NO_SAMPLE
COURSES = {  # the clones of the mock-up: by sample, VAF or state
    "TP53": (0.044, 0.079, X, 0.216, 0.385, 0.312),
    "DNMT3A": (0.12, 0.112, X, 0.098, 0.081, 0.086),
    "PPM1D": (0.026, C, X, 0.017, N, N),
    "TET2": (N, N, X, N, 0.024, 0.029),
}
DAYS = (-41, 91, 182, 300, 386, 430)
LIMITS = (0.01, 0.02, None, 0.01, 0.005, 0.005)
MATERIALS = (
    Material.APHERESIS, Material.BLOOD, Material.BLOOD, Material.MARROW, Material.MARROW, Material.BLOOD,
)  # fmt: skip


def at(day):
    return CalendarDate.of(INFUSION.earliest + timedelta(days=day))


def calls_of(courses):
    calls = []
    for gene, row in courses.items():
        for sample, said in enumerate(row, 1):
            is_found = isinstance(said, float)
            calls.append(
                VariantCall(
                    len(calls) + 1, 1, sample, gene, D if is_found else said, hgvs_p="p.Arg1His",
                    vaf_fraction=said if is_found else None,
                )
            )  # fmt: skip
    return calls


def a_record(courses=COURSES, days=DAYS, limits=LIMITS, materials=MATERIALS, events=(), **more):
    samples = [
        Sample(n, 1, at(day) if isinstance(day, int) else day, material, None, limit, 1000, None, n == 3)
        for n, (day, limit, material) in enumerate(zip(days, limits, materials, strict=True), 1)
    ]
    more.setdefault("treatments", (Treatment(1, 1, infusion=INFUSION),))
    return PatientRecord(
        more.pop("patient", Patient(1, "u", "2025-004")),
        samples=tuple(samples),
        variants=tuple(calls_of(courses)),
        events=tuple(events),
        **more,
    )


def draw(record, **more):
    more.setdefault("palette", load_palette("light"))
    return clones_figure(record, wording=Wording(), **more)


def panel(figure, key):
    return next(p for p in figure.panels if p.key == key)


def markers(figure, key="vaf"):
    return [mark for mark in panel(figure, key).marks if isinstance(mark, Markers)]


def lines(figure, colour=None):
    found = [mark for mark in panel(figure, "vaf").marks if isinstance(mark, Polyline)]
    return [line for line in found if colour is None or line.colour == colour]


def colour_of(gene, record):
    courses = variant_courses(record)
    key = next(course.key for course in courses if course.gene == gene)
    return clone_styles(courses, load_palette("light"))[key].colour


PLACE = {
    "linear": lambda vaf: 100 * vaf,
    "log": math.log10,
    "logit": lambda vaf: math.log(vaf / (1 - vaf)),
}


@pytest.mark.parametrize("scale", ["linear", "log", "logit"])
def test_that_every_detection_stands_at_its_day_and_vaf_and_nothing_else_does(scale):
    record = a_record()
    figure = draw(record, scale=scale)
    drawn = {
        (p.result_id, p.x, round(p.y, 9))
        for mark in markers(figure)
        if mark.marker is not Marker.TRIANGLE_DOWN
        for p in mark.points
        if p.result_id is not None
    }
    assert drawn == {
        (call.id, float(DAYS[call.sample_id - 1]), round(PLACE[scale](call.vaf_fraction), 9))
        for call in record.variants
        if call.state is D
    }


@pytest.mark.parametrize("scale", ["linear", "log", "logit"])
def test_that_not_detected_is_an_open_triangle_just_under_the_limit_and_never_at_zero(scale):
    record = a_record()
    figure = draw(record, scale=scale)
    axis = panel(figure, "vaf").axis
    below = [mark for mark in markers(figure) if mark.marker is Marker.TRIANGLE_DOWN]
    assert all(mark.is_open for mark in below)
    calls = {call.id: call for call in record.variants}
    points = [p for mark in below for p in mark.points]
    assert {p.result_id for p in points} == {c.id for c in record.variants if c.state is N}
    for point in points:
        limit = LIMITS[calls[point.result_id].sample_id - 1]
        assert axis.low < point.y < PLACE[scale](limit)
        assert PLACE[scale](limit) - point.y < 0.2 * (axis.high - axis.low)


def test_that_every_sample_shows_its_own_detection_limit_and_a_failed_one_none():
    bars = [mark for mark in markers(draw(a_record())) if mark.marker is Marker.BAR]
    assert [(p.x, p.y) for mark in bars for p in mark.points] == [
        (float(day), math.log10(limit)) for day, limit in zip(DAYS, LIMITS, strict=True) if limit
    ]


def test_that_two_not_detected_in_one_sample_do_not_cover_each_other():
    record = a_record({"TET2": (N, 0.1), "ASXL1": (N, 0.1)}, (0, 90), (0.01, 0.01), MATERIALS[:2])
    figure = draw(record)
    height = panel(figure, "vaf").height_pt
    axis = panel(figure, "vaf").axis
    heights = sorted(p.y for m in markers(figure) if m.marker is Marker.TRIANGLE_DOWN for p in m.points)
    assert len(heights) == 2
    assert (heights[1] - heights[0]) / (axis.high - axis.low) * height >= 7.5


def test_that_no_line_crosses_what_was_not_covered():
    record = a_record()
    for line in lines(draw(record), colour_of("PPM1D", record)):
        days = [x for x, _ in line.vertices]
        assert not min(days) < 91 < max(days)


def test_that_no_line_crosses_a_sample_that_says_nothing():
    record = a_record({"TP53": (0.1, 0.2, 0.3)}, (0, 90, 200), (0.01,) * 3, MATERIALS[:3])
    silent = replace(record, samples=(*record.samples, Sample(9, 1, at(150), Material.BLOOD)))
    assert [max(x for x, _ in line.vertices) for line in lines(draw(silent))] == [90.0]


def test_that_a_line_goes_on_over_a_failed_sample():
    record = a_record()
    (line,) = lines(draw(record), colour_of("TP53", record))
    assert [x for x, _ in line.vertices] == [-41, 91, 300, 386, 430]
    assert not line.dash


def test_that_a_thin_dotted_line_leads_to_and_from_what_was_not_detected():
    record = a_record()
    found = lines(draw(record), colour_of("TET2", record))
    towards = [line for line in found if line.width_pt < 1.5]
    assert [[x for x, _ in line.vertices] for line in towards] == [[300, 386]]
    assert all(line.dash == (1.2, 2.6) for line in towards)


def test_that_no_line_leads_to_an_unknown_limit():
    record = a_record({"TP53": (N, 0.2)}, (0, 90), (None, 0.01), MATERIALS[:2])
    figure = draw(record)
    assert lines(figure) == []
    (below,) = (mark for mark in markers(figure) if mark.marker is Marker.TRIANGLE_DOWN)
    assert below.points[0].text.startswith("TP53 p.R1H not detected, limit unknown")


def test_that_the_shape_says_the_material():
    shapes = {
        p.x: mark.marker
        for mark in markers(draw(a_record()))
        if mark.marker not in {Marker.TRIANGLE_DOWN, Marker.BAR}
        for p in mark.points
    }
    assert shapes == {
        -41: Marker.HEXAGON, 91: Marker.CIRCLE, 300: Marker.SQUARE, 386: Marker.SQUARE, 430: Marker.CIRCLE,
    }  # fmt: skip


def test_that_not_covered_and_no_result_have_strips_of_their_own():
    figure = draw(a_record())
    (struck,) = markers(figure, "not_covered")
    assert (struck.marker, struck.is_open, [p.x for p in struck.points]) == (Marker.STRUCK_CIRCLE, True, [91])
    (crossed,) = markers(figure, "no_result")
    assert crossed.marker is Marker.CROSS
    assert {p.x for p in crossed.points} == {182}
    words = [mark.text for p in figure.panels for mark in p.marks if isinstance(mark, Label)]
    assert {"PPM1D", "failed"} <= set(words)


def test_that_no_strip_is_there_for_nothing():
    record = a_record({"TP53": (0.1, 0.2)}, (0, 90), (0.01, 0.01), MATERIALS[:2])
    assert [p.key for p in draw(record).panels] == ["vaf", "samples"]


def test_that_infusion_later_therapies_and_t_mn_are_vertical_lines():
    later = Treatment(2, 1, TherapyKind.OTHER_SYSTEMIC, at(200), "glofitamab")
    record = a_record(
        events=[Event(1, 1, "tmn", at(386))], treatments=(Treatment(1, 1, infusion=INFUSION), later)
    )
    figure = draw(record)
    assert [rule.at for rule in figure.rules] == pytest.approx([0, 200, 386])
    assert figure.rules[2].colour == load_palette("light").crit
    words = [h.words or h.inside for group in figure.events for h in group.happenings]
    assert {"infusion", "glofitamab", "t-MN"} <= set(words)


def test_that_the_limit_of_chip_is_drawn():
    rules = [m for m in panel(draw(a_record()), "vaf").marks if isinstance(m, Rule)]
    level = [rule.at for rule in rules if rule.direction is Direction.HORIZONTAL]
    assert level == [pytest.approx(math.log10(0.02))]


@pytest.mark.parametrize("scale", ["linear", "log", "logit"])
@pytest.mark.parametrize("variants", [1, 5, 12, 30])
def test_that_no_word_covers_another_and_every_end_label_is_there(scale, variants):
    courses = {f"GENE{n}": (N, 0.3 - n / 1000, X, 0.02, 0.03, 0.031) for n in range(variants)}
    figure = draw(a_record(courses, events=[Event(1, 1, "tmn", at(386))]), scale=scale)
    metrics = load_metrics()
    height = needed_height(figure, 760, metrics)
    sheet = lay_out(figure, 760, height, metrics)
    texts = [item for item in sheet.items if hasattr(item, "anchor")]
    boxes = [text_box(text, metrics) for text in texts]
    assert not any(a.touches(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    words = {text.text for text in texts}
    assert all(f"GENE{n} p.R1H" in words for n in range(variants))


def test_that_end_labels_stay_near_their_lines():
    assert pushed_apart([2.0, 8.0, 8.1], 1.0, 0.0, 10.0) == [2.0, 8.0, 9.0]
    assert pushed_apart([9.8, 9.9, 10.0], 1.0, 0.0, 10.0) == [8.0, 9.0, 10.0]
    assert pushed_apart([0.0, 0.0], 1.0, 0.0, 10.0) == [0.0, 1.0]
    assert pushed_apart([], 1.0, 0.0, 10.0) == []


def test_that_the_last_value_is_the_end_label_and_a_failed_sample_none():
    readouts = {r.name: r.readings[-1].text for r in panel(draw(a_record()), "vaf").readouts}
    assert readouts == {
        "TP53 p.R1H": "31.2 %", "DNMT3A p.R1H": "8.6 %", "PPM1D p.R1H": "< 0.5 %", "TET2 p.R1H": "2.9 %",
    }  # fmt: skip


def test_that_the_cursor_steps_through_the_samples():
    assert sample_places(draw(a_record())) == (-41, 91, 300, 386, 430)


def test_that_the_chosen_variant_is_thicker_and_on_top():
    record = a_record()
    key = ("DNMT3A", "p.Arg1His")
    solid = [line for line in lines(draw(record, chosen=key)) if line.width_pt > 1.5]
    assert solid[-1].colour == colour_of("DNMT3A", record)
    assert solid[-1].width_pt > max(line.width_pt for line in solid[:-1])


def test_that_no_two_of_49_variants_share_hue_and_dash():
    courses = {f"GENE{n}": (0.1,) for n in range(49)}
    record = a_record(courses, (0,), (0.01,), MATERIALS[:1])
    styles = clone_styles(variant_courses(record), load_palette("light")).values()
    assert len({(style.colour, style.dash) for style in styles}) == 49


def test_that_ages_are_read_in_years():
    days = tuple(RelativeTime(round(365.25 * age), f"age {age}") for age in (70, 73, 76))
    record = a_record(
        {"TET2": (0.1, 0.15, 0.2)}, days, (None,) * 3, MATERIALS[:3],
        patient=Patient(1, "u", "LBC1", origin="birth"), treatments=(),
    )  # fmt: skip
    figure = draw(record)
    labels = [tick.label for tick in figure.x.ticks]
    assert {"70 y", "73 y", "76 y"} <= set(labels)
    assert figure.x.title == "Age in years, day 0 = birth"
    assert cursor_words(figure, days[1].days) == "age 73.0"
    assert figure.rules == ()
    assert figure.x.shaded_to is None


def test_that_another_origin_is_named_and_counted_in_days():
    days = (RelativeTime(0), RelativeTime(90))
    record = a_record(
        {"TET2": (0.1, 0.15)}, days, (None,) * 2, MATERIALS[:2],
        patient=Patient(1, "u", "P1", origin="study entry"), treatments=(),
    )  # fmt: skip
    figure = draw(record)
    assert figure.x.title == "Day 0 = study entry"
    assert cursor_words(figure, 90) == "+90"


def test_that_a_partial_date_is_open_and_off_the_line():
    record = a_record({"TP53": (0.1, 0.2, 0.3)}, (0, CalendarDate(2026, 1), 300), (0.01,) * 3, MATERIALS[:3])
    figure = draw(record)
    solid = [line for line in lines(figure) if line.width_pt > 1.5]
    assert [[x for x, _ in line.vertices] for line in solid] == [[0, 300]]
    half_open = [m for m in markers(figure) if m.is_open and m.marker is Marker.CIRCLE]
    assert [p.result_id for m in half_open for p in m.points] == [2]


def test_that_a_patient_without_a_sample_reads_what_to_do():
    figure = draw(PatientRecord(Patient(1, "u", "1"), (Treatment(1, 1, infusion=INFUSION),)))
    assert figure.empty == "No NGS sample yet. Add one (Ctrl+Shift+S), or import a table of variants."


def test_that_samples_without_a_place_in_time_are_told():
    record = a_record({"TP53": (0.1, 0.2)}, (0, 90), (0.01,) * 2, MATERIALS[:2], treatments=())
    assert "No day 0" in draw(record).empty


def test_that_samples_without_a_variant_show_their_limits_and_say_so():
    figure = draw(a_record({}, (0, 90), (0.01, 0.01), MATERIALS[:2]))
    assert any(mark.marker is Marker.BAR for mark in markers(figure))
    words = [mark.text for mark in panel(figure, "vaf").marks if isinstance(mark, Label)]
    assert "No variant in any sample." in words


def test_that_one_sample_says_when_lines_begin():
    figure = draw(a_record({"TP53": (0.1,)}, (0,), (0.01,), MATERIALS[:1]))
    assert "lines begin with the second" in figure.note


@pytest.mark.parametrize("scale", ["linear", "log", "logit"])
@pytest.mark.parametrize("vaf", [1e-6, 0.0029, 0.5, 0.999, 1.0])
def test_that_any_vaf_lies_on_the_axis(scale, vaf):
    figure = draw(a_record({"TP53": (vaf,)}, (0,), (0.01,), MATERIALS[:1]), scale=scale)
    lane = arrange(figure, 700, 400, load_metrics()).panels[0]
    points = [p for m in markers(figure) if m.marker is Marker.HEXAGON for p in m.points]
    assert len(points) == 1
    assert lane.box.top <= lane.to_y(points[0].y) <= lane.box.bottom


def test_that_higher_is_always_further_up():
    for scale in ("linear", "log", "logit"):
        record = a_record({"TP53": (0.001, 0.02, 0.3)}, (0, 90, 200), (0.01,) * 3, MATERIALS[:3])
        (line,) = (one for one in lines(draw(record, scale=scale)) if one.width_pt > 1.5)
        assert all(a[1] < b[1] for a, b in pairwise(line.vertices))


@pytest.mark.parametrize(
    ("fraction", "text"),
    [
        (0.385, "38.5"),
        (0.04, "4.0"),
        (0.0095, "0.95"),
        (0.00999, "1.0"),
        (0.0029, "0.29"),
        (0.0004, "0.04"),
        (1.0, "100.0"),
    ],
)
def test_that_a_vaf_is_written_as_finely_as_it_is_read(fraction, text):
    assert vaf_text(fraction, Wording()) == text


def test_that_a_protein_change_is_written_short_and_a_coding_change_as_it_is():
    assert short_change("p.Arg175His") == "p.R175H"
    assert short_change("p.Gln1523Ter") == "p.Q1523*"
    assert short_change("p.R248Q") == "p.R248Q"
    assert short_change("c.994-5T>C") == "c.994-5T>C"
    assert short_change("") == ""


@pytest.mark.parametrize(
    ("said", "limit", "names"),
    [
        (N, 0.01, ["not detected", "detection limit"]),
        (0.1, 0.01, ["detection limit"]),
        (N, None, ["not detected"]),
        (0.1, None, []),
    ],
)
def test_that_the_signs_in_use_are_named(said, limit, names):
    figure = draw(a_record({"TP53": (said, 0.2)}, (0, 90), (limit, limit), MATERIALS[:2]))
    assert [readout.name for readout in panel(figure, "samples").readouts] == names
