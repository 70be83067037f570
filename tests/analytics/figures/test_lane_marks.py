"""Beside the values of a lane: marked ones, the cohort behind, what comes after the end, and events."""

import pytest

from analytics.cohort.recovery_band import BandWindow, CohortBand
from analytics.figures.arrange import arrange, needed_height
from analytics.figures.metrics import load_metrics
from analytics.figures.recovery_choices import LaneChoice, RecoveryChoices
from analytics.figures.spec import Band, Label, Markers, Polyline
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import preset

METRICS = load_metrics()
DAYS = (0, 7, 14, 30, 60, 90)


def lane(figure, key):
    return next(panel for panel in figure.panels if panel.key == key)


def opened(panel):
    return {
        p.result_id: p.text for m in panel.marks if isinstance(m, Markers) and m.is_open for p in m.points
    }


def test_that_counts_under_a_treatment_are_hollow_and_say_so(make, figure_of):
    results = [make.result("ANC", day, 1.0) for day in (4, 6, 20)]
    results += [make.result("PLT", day, 30) for day in (4, 12, 20)]
    events = [make.event("gcsf", 5, 8), make.event("transfusion", 10, product="platelets")]
    counts = lane(figure_of(make.record(results, events)), "counts")
    found = opened(counts)
    assert set(found) == {results[1].id, results[4].id}
    assert "G-CSF given that day (PROPOSED)" in found[results[1].id]
    assert "within 7 days of a platelet transfusion" in found[results[4].id]
    legends = {r.name: [reading.text for reading in r.readings] for r in counts.readouts if r.is_open}
    assert legends == {"under G-CSF": ["", "ANC", ""], "after transfusion": ["", "Plt", ""]}


def test_that_igg_under_immunoglobulin_is_hollow_whatever_the_rule_makes_of_it(make):
    from analytics.figures.palette import load_palette
    from analytics.figures.recovery import recovery_figure
    from analytics.wording import Wording

    results = [make.result("IGG", day, 5.0) for day in (20, 60)]
    record = make.record(results, [make.event("immunoglobulin", 50, form="IVIG")])
    published = assess_immune_reconstitution(record, settings=preset("published"))
    figure = recovery_figure(record, published, palette=load_palette("light"), wording=Wording())
    assert set(opened(lane(figure, "igg"))) == {results[1].id}


def band_of(days=DAYS, **more):
    windows = tuple(BandWindow(day, day - 2, day + 2, 100.0 + day, 50.0, 200.0, 12 + day) for day in days)
    return CohortBand("CD28z", 140, {"CD4": windows, **more}, planned_days=DAYS)


def cohort_of(panel):
    bands = [m for m in panel.marks if isinstance(m, Band)]
    medians = [m for m in panel.marks if isinstance(m, Polyline) and m.width_pt == 1.0 and not m.dash]
    return bands, medians


@pytest.fixture
def cells(make):
    return make.record([make.result("CD4", day, 90) for day in (3, 40, 95)])


def test_that_the_cohort_lies_behind_with_its_numbers(cells, figure_of):
    figure = figure_of(cells, band=band_of())
    panel = lane(figure, "t_cells")
    bands, medians = cohort_of(panel)
    (area,), (median,) = bands, medians
    day = figure.x.scale.day_at
    assert [round(day(x)) for x, _ in area.lower] == [-2, *DAYS, 92]
    assert {y for _, y in area.lower} == {50.0}
    assert {y for _, y in area.upper} == {200.0}
    assert [y for _, y in median.vertices][1:-1] == [100.0 + d for d in DAYS]
    assert area.opacity == figure.palette.band_opacity
    readout = next(r for r in panel.readouts if r.opacity)
    assert (readout.name, readout.at_rest) == ("cohort CD28z", "n = 12–102")
    assert [r.text for r in readout.readings][-2:] == ["n = 102", "–"]
    assert panel.marks.index(area) < min(n for n, m in enumerate(panel.marks) if isinstance(m, Markers))


def test_that_the_cohort_is_interrupted_where_a_window_is_missing(cells, figure_of):
    bands, medians = cohort_of(lane(figure_of(cells, band=band_of((0, 7, 60, 90))), "t_cells"))
    assert (len(bands), len(medians)) == (2, 2)
    assert max(x for x, _ in bands[0].lower) < min(x for x, _ in bands[1].lower)


def test_that_an_unknown_median_leaves_the_quartiles(cells, figure_of):
    windows = [
        BandWindow(day, day - 2, day + 2, None if day == 14 else 100.0, 50.0, 200.0, 9) for day in DAYS
    ]
    band = CohortBand("CD28z", 90, {"CD4": tuple(windows)}, planned_days=DAYS)
    bands, medians = cohort_of(lane(figure_of(cells, band=band), "t_cells"))
    assert (len(bands), len(medians)) == (1, 2)


def test_that_the_cohort_can_be_left_out(cells, figure_of):
    figure = figure_of(cells, band=band_of(), choices=RecoveryChoices(has_cohort=False))
    assert cohort_of(lane(figure, "t_cells")) == ([], [])
    assert figure == figure_of(cells, choices=RecoveryChoices(has_cohort=False))


@pytest.mark.parametrize("ending", ["progression", "death", "next"])
@pytest.mark.parametrize("theme", ["light", "dark", "paper"])
def test_that_what_follows_the_end_is_faded_in_every_lane(make, figure_of, ending, theme):
    from analytics.figures.palette import load_palette
    from analytics.records.treatment import TherapyKind, Treatment

    results = [make.result(code, day, 2.0) for code in ("CD4", "NK", "IGG", "ANC") for day in (10, 60, 90)]
    record = make.record(results, [] if ending == "next" else [make.event(ending, 60)])
    if ending == "next":
        at = make.result("CD4", 60, 1.0).at
        later = Treatment(id=2, patient_id=1, kind=TherapyKind.OTHER_SYSTEMIC, infusion=at)
        record = make.record(results, treatments=(*record.treatments, later))
    figure = figure_of(record, palette=load_palette(theme))
    for key in ("t_cells", "b_cells", "igg", "counts"):
        panel = lane(figure, key)
        veil = panel.marks[-1]
        assert isinstance(veil, Band)
        assert (veil.colour, veil.opacity) == (figure.palette.surface, 1 - figure.palette.veil_opacity)
        assert veil.lower[0] == (figure.x.scale.place(60), panel.axis.low)
        assert veil.upper[1] == (figure.x.high, panel.axis.high)


def test_that_a_course_that_goes_on_is_not_faded(make, figure_of):
    record = make.record([make.result("CD4", 10, 90)], [make.event("last_contact", 5)])
    assert not any(isinstance(m, Band) for m in lane(figure_of(record), "t_cells").marks)


def test_that_immunoglobulins_lie_on_one_logarithm_or_are_told(course, make, figure_of):
    results = [*course.results, make.result("IGA", 30, 0.4), make.result("IGM", 30, 0.2)]
    record = make.record(results)
    linear = lane(figure_of(record), "igg")
    assert [(r.name, r.marker is None) for r in linear.readouts][:3] == [
        ("IgG", False),
        ("IgA", True),
        ("IgM", True),
    ]
    log = figure_of(record, choices=RecoveryChoices(lanes=(LaneChoice("igg", is_log=True),)))
    assert [r.marker is None for r in lane(log, "igg").readouts][:3] == [False, False, False]


def rows_of(figure, width=860):
    sheet = arrange(figure, width, needed_height(figure, width, METRICS), METRICS)
    return {group.group.name: group for group in sheet.groups}


def test_that_forty_infections_all_stand_with_their_words(make, figure_of):
    events = [
        make.event("infection", 5 + 3 * n, 12 + 3 * n, organism=f"organism with a long name {n}")
        for n in range(40)
    ]
    group = rows_of(figure_of(make.record([make.result("CD4", 3, 90)], events)))["Infections"]
    assert len(group.placed) == 40
    assert all(p.words == p.happening.words for p in group.placed)
    assert group.rows > 5


def test_that_events_of_one_day_stand_beside_or_below_each_other(make, figure_of):
    events = [make.event("response", 30, response=r) for r in ("PR", "CR", "SD")]
    events += [make.event("transfusion", 30, product=p) for p in ("platelets", "red_cells")]
    groups = rows_of(figure_of(make.record([make.result("CD4", 3, 90)], events)))
    for name, count in (("Course", 3), ("Transfusions", 2)):
        of_day = [
            p for p in groups[name].placed if p.happening.inside or p.happening.cites[0].what == "event"
        ]
        assert len({p.row for p in of_day}) == count


def test_that_care_is_shown_where_it_is_asked_for(make, figure_of):
    events = [
        make.event("admission", -6, 20, ward="icu"),
        make.event("antimicrobial_prophylaxis", 0, is_ongoing=True, target="pjp"),
        make.event("vaccination", 200, vaccine="influenza"),
    ]
    record = make.record([make.result("CD4", 3, 90)], events)
    assert "Care" not in rows_of(figure_of(record))
    shown = figure_of(record, choices=RecoveryChoices(lanes=(LaneChoice("t_cells"), LaneChoice("care"))))
    words = [p.happening.words for p in rows_of(shown)["Care"].placed]
    assert words == ["intensive care", "Antimicrobial prophylaxis (PJP)", "influenza"]
    assert [p.happening.is_ongoing for p in rows_of(shown)["Care"].placed] == [False, True, False]


def test_that_no_words_lie_on_a_value_that_is_not_there(make, figure_of):
    figure = figure_of(make.record([make.result("CD4", 14, 65)]))
    assert not any(isinstance(m, Label) for m in lane(figure, "t_cells").marks)
