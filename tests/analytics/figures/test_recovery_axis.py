"""The axis of a recovery as its reader chose it: four kinds, and another day 0 that moves labels only."""

import itertools
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.figures.arrange import needed_height
from analytics.figures.day_zero import day_zero, zero_offers
from analytics.figures.display_list import Text
from analytics.figures.frame_items import cursor_words
from analytics.figures.metrics import load_metrics
from analytics.figures.recovery_choices import RecoveryChoices, ZeroChoice
from analytics.figures.sheet import lay_out
from analytics.figures.spec import Markers
from analytics.figures.text_board import text_box
from analytics.figures.zoom import zoomed
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import Treatment
from analytics.wording import Wording

WORDING = Wording()
KINDS = ("two_scale", "linear", "log_day", "calendar")


def event_of(record, kind):
    return next(e for e in record.events if e.kind == kind)


def points_of(figure):
    """Return (lane, result, day, height) of every point that is a result."""
    return sorted(
        (panel.key, point.result_id, round(figure.x.scale.day_at(point.x), 6), point.y)
        for panel in figure.panels
        for mark in panel.marks
        for point in (mark.points if isinstance(mark, Markers) else ())
        if point.result_id is not None
    )


def said(figure, width=1000):
    height = max(700, needed_height(figure, width, load_metrics()))
    return [i.text for i in lay_out(figure, width, height, load_metrics()).items if isinstance(i, Text)]


@pytest.mark.parametrize("kind", KINDS)
def test_that_every_kind_of_axis_shows_the_same_points(course, figure_of, kind):
    figure = figure_of(course, choices=RecoveryChoices(axis=kind))
    assert points_of(figure) == points_of(figure_of(course))
    assert bool(figure.x.gaps) == (kind == "two_scale")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kind=st.sampled_from(KINDS), data=st.data())
def test_that_another_day_zero_moves_labels_only(course, figure_of, kind, data):
    offer = data.draw(st.sampled_from(zero_offers(course, WORDING)))
    zero = day_zero(course, offer.choice, WORDING)
    figure = figure_of(course, choices=RecoveryChoices(axis=kind, zero=offer.choice))
    assert points_of(figure) == points_of(figure_of(course))
    day = zero.day if zero is not None else 0
    numbered = [t for t in figure.x.ticks if t.label.replace("−", "").isdigit() and kind != "calendar"]
    for tick in numbered:
        number = int(tick.label.replace("−", "-"))
        assert figure.x.scale.day_at(tick.at) - day == pytest.approx(number)


def test_that_the_title_says_what_day_zero_is_and_where_the_infusion_lies(course, figure_of):
    zero = ZeroChoice("event", event_of(course, "progression").id)
    figure = figure_of(course, choices=RecoveryChoices(zero=zero))
    assert figure.x.title == "Day 0 = relapse, 5 Jul 2025 (infusion = day −620)"
    assert cursor_words(figure, figure.x.scale.place(632)) == "+12 · 17 Jul 2025"
    assert any(tick.label == "0" and tick.at == figure.x.scale.place(620) for tick in figure.x.ticks)


def test_that_days_a_rule_counted_say_that_they_count_from_the_infusion(course, figure_of):
    zero = ZeroChoice("event", event_of(course, "crs").id)
    figure = figure_of(course, choices=RecoveryChoices(zero=zero))
    assert "met +272 after infusion" in said(figure)
    assert "met +272" not in said(figure)
    ribbon = next(panel for panel in figure.panels if panel.key == "criteria")
    readings = {reading.text for readout in ribbon.readouts for reading in readout.readings}
    assert "met since +272 after infusion" in readings
    assert "met +272" in said(figure_of(course))


def test_that_words_of_events_count_from_the_chosen_day(course, figure_of):
    zero = ZeroChoice("event", event_of(course, "progression").id)
    ivig = figure_of(course, choices=RecoveryChoices(zero=zero)).events[-1].happenings[0]
    assert ivig.words == "16 doses, last on −75"


def test_that_the_infusion_keeps_its_line_and_the_chosen_day_has_its_own(course, figure_of):
    zero = ZeroChoice("event", event_of(course, "icans").id)
    figure = figure_of(course, choices=RecoveryChoices(zero=zero))
    lines = {round(figure.x.scale.day_at(rule.at)): rule for rule in figure.rules}
    assert lines[0].dash == ()
    assert lines[6].dash
    assert set(lines) == {0, 6, 620, 660, 1000}
    assert figure.x.shaded_to == figure.x.scale.place(0)
    assert any(h.words == "infusion" for h in figure.events[0].happenings)


def test_that_a_partial_date_counts_from_its_earliest_day_and_says_so(course, figure_of):
    partial = next(e for e in course.events if e.kind == "infection" and e.onset.day is None)
    choices = RecoveryChoices(zero=ZeroChoice("event", partial.id))
    figure = figure_of(course, choices=choices)
    assert figure.x.title == (
        "Day 0 = Varicella zoster, disseminated, Feb 2025 (earliest day it can be, infusion = day −466)"
    )
    assert figure.x.count.zero == 466


def test_that_every_turn_of_the_course_is_offered_first(course):
    offers = zero_offers(course, WORDING)
    labels = [offer.label for offer in offers]
    assert labels[:4] == [
        "infusion · 24 Oct 2023",
        "relapse · 5 Jul 2025 (day +620)",
        "glofitamab · 14 Aug 2025 (day +660)",
        "death · 20 Jul 2026 (day +1,000)",
    ]
    assert "CRS 2 · 26 Oct 2023 (day +2)" in labels
    assert sum("mmunoglobulin" in label for label in labels) == 1
    assert offers[0].choice is None
    assert all(day_zero(course, offer.choice, WORDING) is not None for offer in offers[1:])


def test_that_the_assessment_that_found_a_relapse_is_not_offered_beside_it(make):
    events = [make.event("response", 30, response="CR"), make.event("progression", 200)]
    found = make.event("response", 200, response="PD")
    second = Treatment(id=2, patient_id=1, infusion=CalendarDate(2024, 12, 5), product="liso-cel")
    record = make.record([], [*events, found])
    record = make.record([], record.events, treatments=(*record.treatments, second))
    labels = [offer.label.split(" · ")[0] for offer in zero_offers(record, WORDING)]
    assert labels == ["infusion", "relapse", "second infusion", "Response assessment CR"]


def test_that_what_is_not_in_the_record_is_no_day_zero(course, figure_of):
    gone = RecoveryChoices(zero=ZeroChoice("event", 99_999))
    assert figure_of(course, choices=gone) == figure_of(course)
    index = RecoveryChoices(zero=ZeroChoice("treatment", 1))
    assert figure_of(course, choices=index).x.title == "Day 0 = 24 Oct 2023"


def test_that_a_calendar_needs_the_date_of_the_infusion_and_says_so(make, figure_of):
    results = [make.result("CD4", 0, 100 + day, when=RelativeTime(day)) for day in (3, 30, 400)]
    record = make.record(results, treatments=(Treatment(id=1, patient_id=1, infusion=RelativeTime(0)),))
    x = figure_of(record, choices=RecoveryChoices(axis="calendar")).x
    assert x.title == "Day 0 = infusion · no dates: day of the infusion not known"
    assert x.count.calendar is None
    assert "1 y" in [tick.label for tick in x.ticks]
    month = (Treatment(id=1, patient_id=1, infusion=CalendarDate(2023, 10)),)
    x = figure_of(make.record(results, treatments=month), choices=RecoveryChoices(axis="calendar")).x
    assert x.count.calendar is None
    assert "no dates" in x.title


def test_that_a_calendar_is_labelled_with_dates_also_in_a_zoom(course, figure_of):
    figure = figure_of(course, choices=RecoveryChoices(axis="calendar"))
    assert {"2024", "2025", "2026"} <= {tick.label for tick in figure.x.ticks}
    near = zoomed(figure, 0, 12)
    assert next(t.label for t in near.x.ticks).endswith("2023")
    assert figure.x.count.calendar == date(2023, 10, 24)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("last", [20, 90, 400, 15 * 365])
@pytest.mark.parametrize("width", [420, 860, 1600])
def test_that_every_kind_of_axis_is_laid_out_without_touching_words(make, figure_of, kind, last, width):
    record = make.record([make.result("CD4", day, 200.0) for day in (-365, 3, last)])
    figure = figure_of(record, choices=RecoveryChoices(axis=kind))
    height = max(700, needed_height(figure, width, load_metrics()))
    sheet = lay_out(figure, width, height, load_metrics())
    below = [i for i in sheet.items if isinstance(i, Text) and i.y > sheet.lanes[-1][1].bottom]
    boxes = [text_box(i, load_metrics()) for i in below]
    assert len(below) >= 2
    assert not any(one.touches(other) for one, other in itertools.combinations(boxes, 2))
    if width == 1600:
        assert len(below) >= len(figure.x.ticks)


def test_that_without_an_infusion_only_a_chosen_day_zero_makes_an_axis_dense(make, figure_of):
    results = [make.result("CD4", 0, 100.0, when=RelativeTime(day)) for day in (0, 100, 800)]
    treatment = Treatment(id=7, patient_id=1, infusion=None)
    event = make.event("progression", 0, when=RelativeTime(300))
    record = make.record(results, [event], treatments=(treatment,), origin="study entry")
    assert figure_of(record, choices=RecoveryChoices(axis="log_day")).x.zones == ()
    x = figure_of(record, choices=RecoveryChoices(axis="log_day", zero=ZeroChoice("event", event.id))).x
    assert [zone.name for zone in x.zones] == ["days, log scale"]
    assert x.title == "Day 0 = progression (study entry = day −300)"
