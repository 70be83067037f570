"""Patients beside each other: the same look in every lane, each from their own day 0, nobody's value lost."""

import dataclasses
import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.figures.arrange import needed_height
from analytics.figures.compare import compare_figure
from analytics.figures.compare_choices import COMPARED, CompareChoices, CompareMember
from analytics.figures.compare_facts import last_response
from analytics.figures.display_list import Text
from analytics.figures.figure_table import figure_rows
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import blended, load_palette
from analytics.figures.sheet import lay_out
from analytics.figures.spec import Fill, Glyph, Markers, Polyline, Span
from analytics.figures.text_board import text_box
from analytics.records.result import Censored, Comparator, Missing, MissingReason, NotDetected
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import TherapyKind, Treatment
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.wording import Wording

METRICS = load_metrics()
PALETTE = load_palette("light")


@pytest.fixture
def member(make):
    """Return what makes a member of *values* (analyte → day → value), infused in *year*."""

    def one(name, values=(), events=(), *, year=2023, more=(), treatments=()):
        infused = CalendarDate(year, 10, 24)
        shift = (infused.earliest - CalendarDate(2023, 10, 24).earliest).days
        results = [
            make.result(analyte, day + shift, value)
            for analyte, days in dict(values).items()
            for day, value in days.items()
        ]
        happened = [make.event(kind, day + shift, **facts) for kind, day, facts in events]
        index = Treatment(id=900 + year, patient_id=1, infusion=infused, product="axi-cel")
        record = make.record([*results, *more], happened, treatments=(index, *treatments))
        patient = dataclasses.replace(record.patient, number=f"No-{name}")
        record = dataclasses.replace(record, patient=patient)
        return CompareMember(record, assess_immune_reconstitution(record), name)

    return one


def drawn(members, **choices):
    return compare_figure(members, palette=PALETTE, wording=Wording(), choices=CompareChoices(**choices))


def laid_out(figure, width=900):
    return lay_out(figure, width, needed_height(figure, width, METRICS), METRICS)


def panel_of(figure, key):
    return next(panel for panel in figure.panels if panel.key == key)


def points_of(panel):
    marks = [mark for mark in panel.marks if isinstance(mark, Markers)]
    return {p.result_id: (p, mark.colour) for mark in marks for p in mark.points if p.result_id is not None}


CD4 = {-4: 150, 7: 30, 90: 120, 400: 300}


def test_that_every_patient_counts_from_their_own_infusion(member):
    one, other = member("Adam", {"CD4": CD4}), member("Berg", {"CD4": CD4}, year=2019)
    figure = drawn([one, other])
    points = points_of(panel_of(figure, "compare_cd4"))
    for who in (one, other):
        days = [round(figure.x.scale.day_at(points[r.id][0].x)) for r in who.record.results]
        assert days == list(CD4)
        assert [points[r.id][0].y for r in who.record.results] == list(CD4.values())
    assert figure.x.day_zero is None
    assert figure.x.title == "Day 0 = infusion of each"


def test_that_colour_marker_and_dash_tell_the_patient_in_every_lane(member):
    values = {
        "CD4": CD4,
        "CD19": CD4,
        "IGG": {7: 3.0, 90: 5.0},
        "ANC": {7: 0.3, 90: 2.0},
        "PLT": {7: 9, 90: 90},
    }
    members = [member(f"P{n}", values, year=2019 + n) for n in range(4)]
    figure = drawn(members)
    looks = set()
    for n, who in enumerate(members):
        style = PALETTE.style(f"patient_{n + 1}")
        ids = {r.id for r in who.record.results}
        lanes = [panel for panel in figure.panels if panel.key.startswith("compare_")]
        assert len(lanes) == 5
        for panel in lanes:
            mine = [
                m for m in panel.marks if isinstance(m, Markers) and ids & {p.result_id for p in m.points}
            ]
            assert {m.colour for m in mine} == {style.colour}
            assert {m.marker for m in mine} == {style.marker}
            lines = [m for m in panel.marks if isinstance(m, Polyline) and m.colour == style.colour]
            assert {line.dash for line in lines} == {style.dash}
            readout = panel.readouts[n]
            assert (readout.colour, readout.marker, readout.dash) == (style.colour, style.marker, style.dash)
        looks.add((style.colour, style.marker, style.dash))
        assert (figure.keys[n].colour, figure.keys[n].marker) == (style.colour, style.marker)
    assert len({look[0] for look in looks}) == len({look[1] for look in looks}) == 4
    assert len({look[2] for look in looks}) == 4


def test_that_like_stands_by_like_in_the_criteria(member):
    figure = drawn([member("Adam", {"CD4": CD4 | {700: 310}}), member("Berg", {"CD4": {7: 250, 400: 260}})])
    cd4 = panel_of(figure, "criterion_cd4")
    assert (cd4.title, cd4.unit) == ("CD4", "> 200/µL")
    assert [(tick.label, tick.patient) for tick in cd4.axis.ticks] == [
        ("Adam", "No-Adam"),
        ("Berg", "No-Berg"),
    ]
    met = [m for m in cd4.marks if isinstance(m, Span) and m.fill is Fill.SOLID]
    upper = {span.colour for span in met if span.low > 1}
    lower = {span.colour for span in met if span.low < 1}
    assert upper == {PALETTE.style("patient_1").colour}
    assert lower == {PALETTE.style("patient_2").colour}
    assert [readout.readings[-1].text for readout in cd4.readouts] == ["met since +400", "met since +7"]
    assert {span.words for span in met} >= {"met +400", "met +7"}


def test_that_ends_are_marked_in_the_colour_of_their_patient(member):
    relapsed = member("Adam", {"CD4": CD4}, [("response", 30, {"response": "CR"}), ("progression", 200, {})])
    died = member("Berg", {"CD4": CD4}, [("death", 300, {})])
    well = member("Cruz", {"CD4": CD4}, [("last_contact", 800, {})])
    figure = drawn([relapsed, died, well])
    lines = {rule.colour: round(figure.x.scale.day_at(rule.at)) for rule in figure.rules}
    blue, orange = (PALETTE.style(f"patient_{n}").colour for n in (1, 2))
    assert lines == {PALETTE.text: 0, blue: 200, orange: 300}
    first, second, third = figure.events
    assert [(h.glyph, h.colour) for h in first.happenings] == [(Glyph.INFUSION, blue), (Glyph.FLAG, blue)]
    assert [(h.glyph, h.colour) for h in second.happenings] == [
        (Glyph.INFUSION, orange),
        (Glyph.CROSS, orange),
    ]
    assert len(third.happenings) == 1
    assert first.happenings[1].text.startswith("Adam: relapse")


def test_that_each_patient_has_a_line_of_facts_on_top(member):
    second = Treatment(
        id=7, patient_id=1, kind=TherapyKind.CAR_T, infusion=CalendarDate(2024, 8, 9), product="liso-cel"
    )
    events = [("response", 30, {"response": "CR"}), ("progression", 200, {}), ("death", 500, {})]
    figure = drawn([member("Adam", {"CD4": CD4}, events, treatments=[second]), member("Berg")])
    assert figure.keys[0].words == (
        "No-Adam · axi-cel (CD28z) · 0 of 3 criteria met · 2 not evaluable · relapse +200 · "
        "second infusion +290 · death +500 · last response PD · followed to day +500"
    )
    assert (
        figure.keys[1].words
        == "No-Berg · axi-cel (CD28z) · 0 of 3 criteria met · 3 not evaluable · followed to day 0"
    )
    words = [i.text for i in laid_out(figure, 1200).items if isinstance(i, Text)]
    assert figure.keys[0].words in words


def test_that_the_last_response_is_the_last_one_said(make):
    record = make.record(
        [], [make.event("response", 90, response="CR"), make.event("response", 30, response="PR")]
    )
    assert last_response(record) == "CR"
    assert last_response(make.record([], [*record.events, make.event("progression", 91)])) == "PD"
    assert last_response(make.record()) is None


def test_that_who_was_never_measured_says_so_and_gets_no_point(member):
    figure = drawn([member("Adam", {"CD4": CD4}), member("Berg")])
    panel = panel_of(figure, "compare_cd4")
    assert [readout.readings[-1].text for readout in panel.readouts] == ["300", "not measured"]
    assert len(points_of(panel)) == len(CD4)
    assert "not measured" in [i.text for i in laid_out(figure).items if isinstance(i, Text)]


def test_that_who_has_no_infusion_is_named_and_not_drawn(member, make):
    results = [make.result("CD4", 0, 100.0, when=RelativeTime(day)) for day in (10, 20)]
    record = make.record(results, treatments=(), origin="study entry")
    other = CompareMember(record, assess_immune_reconstitution(record), "Berg")
    figure = drawn([member("Adam", {"CD4": CD4}), other])
    assert figure.keys[1].words == "2023-017 · no infusion known: not drawn"
    assert len(points_of(panel_of(figure, "compare_cd4"))) == len(CD4)
    alone = drawn([other])
    assert alone.empty == "None of these patients has a known infusion: there is no day 0 to compare from."


def test_that_no_none_hides_another(member):
    members = [member(f"P{n}", {"CD19": {7: 0, 90: 0}}) for n in range(4)]
    figure = drawn(members)
    panel = panel_of(figure, "compare_cd19")
    heights = [[points_of(panel)[r.id][0].y for r in who.record.results] for who in members]
    assert len({row[0] for row in heights}) == 4
    assert all(row[0] == row[1] < panel.axis.strip_top for row in heights)
    assert all(row[0] > panel.axis.low for row in heights)


def test_that_what_comes_after_the_end_is_faded_and_not_lost(member):
    who = member("Adam", {"CD4": CD4}, [("progression", 200, {})])
    panel = panel_of(drawn([who]), "compare_cd4")
    full = PALETTE.style("patient_1").colour
    colours = [points_of(panel)[r.id][1] for r in who.record.results]
    assert colours[:3] == [full] * 3
    assert colours[3] == blended(full, PALETTE.surface, PALETTE.veil_opacity) != full
    drawn_points = [p for m in panel.marks if isinstance(m, Markers) for p in m.points]
    assert len(drawn_points) == len(CD4)
    ends = [m.vertices[-1][1] for m in panel.marks if isinstance(m, Polyline)]
    assert CD4[400] in ends


def test_that_a_count_under_gcsf_is_open_and_says_so(member):
    who = member("Adam", {"ANC": {5: 0.4, 7: 3.0, 90: 2.0}}, [("gcsf", 6, {"end": 8})])
    panel = panel_of(drawn([who]), "compare_anc")
    is_open = [mark.is_open for mark in panel.marks if isinstance(mark, Markers)]
    assert sorted(is_open) == [False, True]
    assert "under G-CSF" in [readout.name for readout in panel.readouts]


def test_that_counts_have_a_strip_for_none_only_where_there_is_none(member):
    usual = drawn([member("Adam", {"ANC": {7: 0.4, 90: 2.0}})])
    assert panel_of(usual, "compare_anc").axis.strip_top is None
    none = drawn([member("Adam", {"ANC": {7: 0.0, 90: 2.0}})])
    assert panel_of(none, "compare_anc").axis.strip_top is not None
    assert all(t.label != "> " for f in (usual, none) for t in panel_of(f, "compare_anc").axis.ticks)


def test_that_a_missing_value_is_a_cross_in_the_colour_of_its_patient(member, make):
    gone = make.result("CD4", 60, Missing(MissingReason.SAMPLE_FAILED))
    figure = drawn([member("Adam", {"CD4": CD4}), member("Berg", {"CD4": CD4}, more=[gone])])
    _, colour = points_of(panel_of(figure, "compare_cd4"))[gone.id]
    assert colour == PALETTE.style("patient_2").colour


def test_that_the_lanes_are_those_chosen_in_their_order(member):
    figure = drawn([member("Adam", {"CD4": CD4})], analytes=("PLT", "NK"), has_criteria=False)
    assert [panel.key for panel in figure.panels] == ["compare_plt", "compare_nk"]
    with pytest.raises(ValueError, match="at most 4"):
        drawn([member(f"P{n}") for n in range(5)])


def test_that_the_table_says_whose_each_row_is(member):
    members = [member("Adam", {"CD4": CD4}), member("Berg", {"CD4": {7: 250, 400: 260}})]
    rows = figure_rows(drawn(members), [who.record for who in members])
    values = {(row.patient, row.first_day, row.value) for row in rows if row.code == "CD4"}
    assert ("No-Adam", 400, 300.0) in values
    assert ("No-Berg", 7, 250.0) in values
    criteria = {(row.patient, row.what) for row in rows if row.lane == "CD4" and row.code == "" and row.state}
    assert {("No-Adam", "CD4"), ("No-Berg", "CD4")} <= criteria


OUTCOMES = st.one_of(
    st.floats(0, 3000),
    st.builds(Censored, st.sampled_from(list(Comparator)), st.floats(0.1, 500)),
    st.just(NotDetected()),
    st.just(Missing(MissingReason.NOT_DONE)),
)
PATIENT = st.tuples(
    st.lists(st.tuples(st.sampled_from(COMPARED), st.integers(-365, 5400), OUTCOMES), max_size=25),
    st.lists(
        st.tuples(st.sampled_from(["progression", "death", "tmn", "response"]), st.integers(1, 4000)),
        max_size=4,
    ),
    st.text(st.characters(codec="latin-1", exclude_categories=("C", "Z")), min_size=1, max_size=60),
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    patients=st.lists(PATIENT, min_size=1, max_size=4),
    axis=st.sampled_from(["two_scale", "linear", "log_day"]),
    width=st.sampled_from([420, 683, 880, 1600]),
)
def test_that_any_patients_are_laid_out_whole_and_without_touching_words(member, patients, axis, width):
    members = []
    for n, (results, events, name) in enumerate(patients):
        values = {}
        for analyte, day, outcome in results:
            values.setdefault(analyte, {})[day] = outcome
        happened = [(kind, day, {"response": "CR"}) for kind, day in events]
        members.append(member(f"{n}{name}", values, happened))
    figure = drawn(members, axis=axis, analytes=COMPARED)
    shown = {i for panel in figure.panels if panel.key.startswith("compare_") for i in points_of(panel)}
    assert shown == {r.id for who in members for r in who.record.results}
    sheet = laid_out(figure, width)
    boxes = [(i.text, text_box(i, METRICS)) for i in sheet.items if isinstance(i, Text)]
    touching = [(a, b) for (a, one), (b, two) in itertools.combinations(boxes, 2) if one.touches(two)]
    assert touching == []
    for _, box in boxes:
        assert box.left >= -0.5
        assert box.right <= sheet.width_pt + 0.5
        assert box.top >= -0.5
        assert box.bottom <= sheet.height_pt + 0.5
