"""However lanes are chosen, a point is a row of the record: its id, its day, its value, and nothing else."""

import dataclasses
import math
import random

import pytest

from analytics.catalogue import catalogue
from analytics.figures.recovery_choices import STANDARD_LANES, LaneChoice, RecoveryChoices
from analytics.figures.recovery_lane_kinds import lane_kind, lanes_of
from analytics.figures.spec import Markers, Polyline
from analytics.records.result import Censored, Comparator, Measured, Missing, MissingReason, NotDetected
from analytics.wording import Wording

TOPS = {
    "CD3": 1500, "CD4": 600, "CD8": 900, "CD19": 90, "NK": 200, "IGG": 12, "IGA": 2, "IGM": 1, "ANC": 8,
    "PLT": 400, "HGB": 15, "LDH": 600, "CRP": 200, "FERRITIN": 9000, "MCV": 101, "CREA": 2,
}  # fmt: skip
KEYS = (*STANDARD_LANES, *TOPS)


def record_of(make, seed):
    chance = random.Random(seed)
    results = []
    for code, top in TOPS.items():
        for _ in range(chance.choice((0, 1, 4, 12))):
            outcome = chance.choice(
                [
                    Measured(round(top * chance.random() ** 2 + 0.01, 3)),
                    Measured(round(top * chance.random(), 3)),
                    Measured(0.0),
                    Censored(Comparator.BELOW, top / 500),
                    Censored(Comparator.ABOVE, float(top)),
                    NotDetected(),
                    Missing(MissingReason.SAMPLE_FAILED),
                ]
            )
            results.append(make.result(code, chance.randint(-60, 2000), outcome))
    events = [make.event("progression", 700)] if chance.random() < 0.4 else []
    return make.record(results, [*events, make.event("gcsf", 1, 20)])


def drawn_points(panel):
    """Return (id, x, y) of every value of a lane once; an arrow stands where its point does."""
    return {
        (p.result_id, p.x, p.y)
        for m in panel.marks
        if isinstance(m, Markers)
        for p in m.points
        if p.result_id
    }


@pytest.mark.parametrize("is_log", [None, True, False])
@pytest.mark.parametrize("seed", range(25))
def test_that_the_points_of_every_lane_are_the_rows_of_its_analytes(make, figure_of, seed, is_log):
    record = record_of(make, seed)
    lanes = tuple(LaneChoice(key, is_log=is_log) for key in KEYS)
    figure = figure_of(record, choices=RecoveryChoices(lanes=lanes))
    results = {r.id: r for r in record.results}
    measured = {r.analyte for r in record.results}
    panels = [p for p in figure.panels if p.key != "criteria"]
    assert [p.key for p in panels] == [key for key in KEYS if measured & set(lane_kind(key).analytes)]
    for panel in panels:
        points = drawn_points(panel)
        analytes = {results[key].analyte for key, _, _ in points}
        told = {r.name for r in panel.readouts if r.marker is None}
        assert analytes <= set(lane_kind(panel.key).analytes)
        assert {key for key, _, _ in points} == {r.id for r in record.results if r.analyte in analytes}
        assert len(points) == len({key for key, _, _ in points})
        left_out = set(lane_kind(panel.key).analytes) & measured - analytes
        assert all(
            code == "CD3" or catalogue().analytes[code].group == "immunoglobulins" for code in left_out
        )
        assert {"IgA" for code in left_out if code == "IGA"} <= told
        divisor = 100 if analytes == {"ANC", "PLT"} else 1
        for key, x, y in points:
            result = results[key]
            assert figure.x.scale.day_at(x) == pytest.approx(record.axis.day(result.at), abs=1e-6)
            value = number(result.outcome)
            if value is None:
                assert panel.axis.low < y < panel.axis.missing_top
                continue
            if result.analyte == "PLT":
                value /= divisor
            assert_height(panel, value, y, lane_kind(panel.key).is_log if is_log is None else is_log)


def number(outcome):
    match outcome:
        case Measured(value=value):
            return value
        case Censored(limit=limit):
            return limit
        case NotDetected():
            return 0.0
    return None


def assert_height(panel, value, y, is_log):
    axis = panel.axis
    if is_log and value <= 0:
        assert axis.low < y < axis.strip_top
    elif is_log:
        assert y == pytest.approx(math.log10(value))
        assert y > (axis.low if axis.strip_top is None else axis.strip_top)
        assert y < axis.high
    elif y != pytest.approx(value):
        assert panel.key == "t_cells"
        assert value > axis.high > y
    else:
        assert axis.low < y < axis.high


def test_that_lines_only_join_values_of_one_series(make, figure_of):
    lane = figure_of(make.record([make.result("ANC", 3, 1.0), make.result("PLT", 3, 80)])).panels[-1]
    assert lane.key == "counts"
    assert not any(isinstance(m, Polyline) for m in lane.marks)


def test_that_the_menu_offers_what_was_measured_and_says_what_has_no_result(make):
    results = [make.result("LDH", 3, 300), make.result("CD4", 3, 90), make.result("CD4", 9, 95)]
    record = make.record(results, [make.event("admission", 1, 9)])
    offers = {offer.key: offer for offer in lanes_of(record, Wording())}
    assert list(offers) == [*STANDARD_LANES, "CD4", "LDH", "care"]
    assert [offers[key].n_results for key in ("t_cells", "b_cells", "LDH", "care")] == [2, 0, 1, 1]
    assert offers["LDH"].can_be_log
    assert not offers["care"].can_be_log
    assert offers["igg"].title == "Immunoglobulins"
    assert offers["LDH"].title == "Lactate dehydrogenase"


def test_that_the_order_heights_and_hidden_lanes_are_the_readers(course, figure_of):
    lanes = (
        LaneChoice("igg", share=2.0),
        LaneChoice("b_cells", is_shown=False),
        LaneChoice("t_cells"),
        LaneChoice("NOT_KNOWN_ANY_MORE"),
        LaneChoice("CD4"),
        LaneChoice("igg"),
    )
    figure = figure_of(course, choices=RecoveryChoices(lanes=lanes))
    assert [p.key for p in figure.panels] == ["criteria", "igg", "t_cells", "CD4"]
    usual = next(p for p in figure_of(course).panels if p.key == "igg")
    assert figure.panels[1].height_pt == pytest.approx(2 * usual.height_pt)
    assert figure.panels[1].stretch == figure.panels[1].height_pt


def test_that_no_lane_at_all_leaves_the_criteria(course, figure_of):
    lanes = tuple(LaneChoice(key, is_shown=False) for key in STANDARD_LANES)
    figure = figure_of(course, choices=RecoveryChoices(lanes=lanes))
    assert [p.key for p in figure.panels] == ["criteria"]
    assert (figure.note, figure.empty) == (None, None)


def test_that_hiding_a_lane_leaves_the_axis_as_it_was(course, figure_of):
    lanes = (LaneChoice("igg"),)
    hidden, all_shown = figure_of(course, choices=RecoveryChoices(lanes=lanes)), figure_of(course)
    assert (hidden.x.low, hidden.x.high) == (all_shown.x.low, all_shown.x.high)


def test_that_platelets_alone_have_their_own_numbers(make, figure_of):
    record = make.record([make.result("PLT", day, 80 + day) for day in (3, 9)])
    lane = next(p for p in figure_of(record).panels if p.key == "counts")
    heights = sorted(y for _, _, y in drawn_points(lane))
    assert heights == [pytest.approx(math.log10(83)), pytest.approx(math.log10(89))]
    assert lane.title == "Platelets"
    assert lane.axis.ticks[0].label == "50"
    assert lane.axis.lead_head == ""


def test_that_neutrophils_and_platelets_share_limits_and_decades(make, figure_of):
    results = [make.result("ANC", day, 0.3 + day) for day in (3, 9)]
    results += [make.result("PLT", day, 30 + day) for day in (3, 9)]
    lane = next(p for p in figure_of(make.record(results)).panels if p.key == "counts")
    threshold = lane.axis.ticks[0]
    assert (threshold.label, threshold.lead, threshold.at) == ("0.5", "50", pytest.approx(math.log10(0.5)))
    assert (lane.axis.head, lane.axis.lead_head) == ("ANC", "Plt")
    one = next(tick for tick in lane.axis.ticks if tick.label == "1")
    assert one.lead == "100"


def test_that_a_bound_means_none_where_its_laboratory_says_so_in_any_lane(make, figure_of):
    from analytics.records.laboratory import Laboratory, ReportedAnalyte

    reports = (ReportedAnalyte("CD4", "/uL", below_means_not_detected=True),)
    bound = dataclasses.replace(make.result("CD4", 9, Censored(Comparator.BELOW, 5.0)), laboratory_id=1)
    record = make.record([make.result("CD4", 3, 90), bound])
    record = dataclasses.replace(record, laboratories=(Laboratory(1, "Central", reports),))
    lane = next(p for p in figure_of(record).panels if p.key == "t_cells")
    assert (bound.id, 0.0) in {(key, y) for key, _, y in drawn_points(lane)}
