"""Plot truth: for 200 generated patients, what is painted is what the record holds, and nothing else.

For each patient the heights and days of the painted points are worked out anew from the record, by this
file's own arithmetic, and compared with the items of the pyqtgraph scene, with the content stream of the PDF
(reportlab's operators, read back) and with the display list that QPainter paints.
"""

import math
import random
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from analytics.figures.arrange import Arrangement, PanelBox, arrange, needed_height
from analytics.figures.display_list import Disc, Item, Line, Polygon
from analytics.figures.mark_items import mark_items
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import Marker, load_palette
from analytics.figures.recovery import recovery_figure
from analytics.figures.recovery_choices import RecoveryChoices
from analytics.figures.sheet import lay_out
from analytics.figures.spec import Figure, Markers, Panel, Polyline
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, ResultId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import (
    Censored,
    Comparator,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Outcome,
    Result,
)
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.wording import Wording
from widgets.figure_view import FigureView

PATIENTS = 200
ONE, ZERO = PatientId(1), date(2020, 3, 1)
SHOWN = {
    "CD4": "t_cells",
    "CD8": "t_cells",
    "CD19": "b_cells",
    "NK": "b_cells",
    "IGG": "igg",
    "ANC": "counts",
    "PLT": "counts",
}
TOPS = {"CD4": 900.0, "CD8": 4000.0, "CD19": 300.0, "NK": 500.0, "IGG": 14.0, "ANC": 12.0, "PLT": 480.0}
LOGARITHMIC = {"b_cells", "counts"}
METRICS, WIDTH, HEIGHT = load_metrics(), 880.0, 620.0
CHOICES = RecoveryChoices(axis="two_scale")


@dataclass(frozen=True)
class Drawn:
    record: PatientRecord
    figure: Figure


def outcome(chance: random.Random, top: float) -> Outcome:
    kind = chance.random()
    if kind < 0.7:
        return Measured(0.0 if chance.random() < 0.12 else round(top * chance.random() ** 2, 2))
    if kind < 0.82:
        limit = round(top * chance.choice((0.0005, 0.002, 0.01)), 3)
        return Censored(chance.choice((Comparator.BELOW, Comparator.AT_MOST)), limit)
    if kind < 0.88:
        return Censored(Comparator.ABOVE, top)
    return NotDetected() if kind < 0.94 else Missing(chance.choice(list(MissingReason)))


def patient(seed: int) -> PatientRecord:
    """Return somebody with up to fifteen years of whatever: gaps, zeros, bounds, partial dates, doubles."""
    chance = random.Random(seed)
    last = chance.choice((40, 90, 400, 1500, 5400))
    results = []
    for code, top in TOPS.items():
        for _ in range(chance.choice((0, 1, 2, 8, 25))):
            day = ZERO + timedelta(days=chance.randint(-80, last))
            at = CalendarDate.of(day)
            if chance.random() < 0.05:
                at = CalendarDate(day.year, day.month)
            key = ResultId(len(results) + 1)
            results.append(Result(key, ONE, code, at, outcome(chance, top), entered_text="x"))
    events = []
    for key, kind in enumerate(chance.sample(["gcsf", "immunoglobulin", "progression", "infection"], 2), 1):
        onset = CalendarDate.of(ZERO + timedelta(days=chance.randint(1, last)))
        events.append(Event(EventId(key), ONE, kind, onset))
    infused = Treatment(TreatmentId(1), ONE, infusion=CalendarDate.of(ZERO), product="axi-cel")
    return PatientRecord(
        Patient(ONE, "u", str(seed)), treatments=(infused,), results=tuple(results), events=tuple(events)
    )


@pytest.fixture(scope="module")
def drawn() -> list[Drawn]:
    palette, found = load_palette("light"), []
    for seed in range(PATIENTS):
        record = patient(seed)
        assessment = assess_immune_reconstitution(record)
        figure = recovery_figure(record, assessment, palette=palette, wording=Wording(), choices=CHOICES)
        found.append(Drawn(record, figure))
    assert sum(len(one.record.results) for one in found) > 4000
    return found


def value_lanes(figure: Figure) -> dict[str, Panel]:
    return {panel.key: panel for panel in figure.panels if panel.key in set(SHOWN.values())}


def points_of(panel: Panel) -> list[tuple[int, float, float]]:
    """Return (result, x, y) of every value of a lane, each once: a bound has an arrow at the same place."""
    found = {
        (point.result_id, point.x, point.y)
        for mark in panel.marks
        if isinstance(mark, Markers)
        for point in mark.points
        if point.result_id is not None
    }
    return sorted(found)


def test_that_every_result_is_a_point_once_and_nothing_else_is(drawn: list[Drawn]) -> None:
    for one in drawn:
        shown = [
            result_id for panel in value_lanes(one.figure).values() for result_id, _, _ in points_of(panel)
        ]
        expected = [result.id for result in one.record.results if result.analyte in SHOWN]
        assert Counter(shown) == Counter(expected), one.record.patient.number


def test_that_a_point_lies_at_its_day_and_in_its_own_lane(drawn: list[Drawn]) -> None:
    for one in drawn:
        results = {result.id: result for result in one.record.results}
        for key, panel in value_lanes(one.figure).items():
            for result_id, x, _ in points_of(panel):
                at = results[result_id].at
                assert isinstance(at, CalendarDate)
                middle = ((at.earliest - ZERO).days + (at.latest - ZERO).days) / 2
                assert one.figure.x.scale.day_at(x) == pytest.approx(middle, abs=1e-6)
                assert SHOWN[results[result_id].analyte] == key


def test_that_a_point_lies_at_its_value_and_zero_and_limits_where_they_belong(drawn: list[Drawn]) -> None:
    seen: Counter[str] = Counter()
    for one in drawn:
        results = {result.id: result for result in one.record.results}
        for key, panel in value_lanes(one.figure).items():
            axis = panel.axis
            analytes = {results[result_id].analyte for result_id, _, _ in points_of(panel)}
            for result_id, _, y in points_of(panel):
                value = results[result_id].outcome
                number = value.value if isinstance(value, Measured) else getattr(value, "limit", None)
                if number is not None and results[result_id].analyte == "PLT" and "ANC" in analytes:
                    number /= 100  # on one axis with the neutrophils: 1 | 100
                if isinstance(value, Missing):
                    assert axis.missing_top is not None
                    assert axis.low < y < axis.missing_top
                    seen["missing"] += 1
                elif isinstance(value, NotDetected) or number == 0:
                    assert (axis.strip_top is not None) == (key in LOGARITHMIC)
                    assert axis.low < y < axis.strip_top if axis.strip_top is not None else y == 0.0
                    seen["none"] += 1
                elif key in LOGARITHMIC:
                    assert number is not None
                    assert y == pytest.approx(math.log10(number))
                    assert axis.strip_top is not None or "CD19" not in analytes
                    assert y > (axis.low if axis.strip_top is None else axis.strip_top)
                    seen["log"] += 1
                elif y != pytest.approx(number):  # above its lane: at its upper edge, with its value as words
                    assert number is not None
                    assert number > axis.high > y
                    seen["clipped"] += 1
                else:
                    seen["linear"] += 1
    assert all(seen[kind] > 20 for kind in ("missing", "none", "log", "clipped", "linear")), seen


def arrangement_of(figure: Figure) -> tuple[Arrangement, float]:
    height = max(HEIGHT, needed_height(figure, WIDTH, METRICS))
    return arrange(figure, WIDTH, height, METRICS), height


def marker_items(place: PanelBox, sheet: Arrangement) -> list[Item]:
    return [
        item
        for mark in place.panel.marks
        if isinstance(mark, Markers)
        for item in mark_items(mark, place, sheet)
    ]


def extent(item: Item) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a marker."""
    if isinstance(item, Disc):
        return item.x - item.radius, item.y - item.radius, item.x + item.radius, item.y + item.radius
    assert isinstance(item, Polygon)
    xs, ys = zip(*item.points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def test_that_the_scene_holds_the_points_of_the_figure(drawn: list[Drawn], qtbot: QtBot) -> None:
    view = FigureView()
    qtbot.addWidget(view)
    view.resize(900, 640)
    for one in drawn:
        view.show_figure(one.figure)
        scene = view.scene()
        count = len(one.figure.panels)
        assert [lane.view.isVisible() for lane in scene.lanes] == [n < count for n in range(len(scene.lanes))]
        for lane, panel in zip(scene.lanes, one.figure.panels, strict=False):
            painted = [
                list(zip(*(axis.tolist() for axis in scatter.getData()), strict=True))
                for scatter in lane.scatters.shown
            ]
            marks = [mark for mark in panel.marks if isinstance(mark, Markers)]
            assert painted == [[(p.x, p.y) for p in mark.points] for mark in marks]
            lines = [list(curve.vertices) for curve in lane.curves.shown]
            assert lines == [list(mark.vertices) for mark in panel.marks if isinstance(mark, Polyline)]


NUMBER = r"-?(?:\d+\.?\d*|\.\d+)"
SEGMENT = re.compile(rf"({NUMBER}) ({NUMBER}) ([ml])(?=\s)")


def pdf_paths(content: bytes) -> list[list[tuple[float, float]]]:
    """Return the vertices of every straight path of a page, y upwards, in the order they are painted."""
    paths: list[list[tuple[float, float]]] = []
    for x, y, operator in SEGMENT.findall(content.decode("latin-1")):
        if operator == "m":
            paths.append([])
        paths[-1].append((float(x), float(y)))
    return paths


def page_contents(pdf: bytes) -> list[bytes]:
    """Return the content streams of the pages, which were written without compression."""
    streams = re.findall(rb"/Length \d+\s*>>\s*stream\r?\n(.*?)endstream", pdf, re.S)
    return [stream for stream in streams if stream.startswith(b"1 0 0 1 0 0 cm")]


def test_that_the_pdf_holds_the_same_vertices_as_the_figure(
    drawn: list[Drawn], monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.report.pdf_painter import document

    monkeypatch.setattr("reportlab.rl_config.pageCompression", 0)
    height = max(arrangement_of(one.figure)[1] for one in drawn)
    marks = [lay_out(one.figure, WIDTH, height, METRICS).marks for one in drawn]
    contents = page_contents(document(marks, WIDTH, height, title="t"))
    assert len(contents) == PATIENTS
    compared = 0
    for items, content in zip(marks, contents, strict=True):
        expected = [
            [(x, height - y) for x, y in item.points] for item in items if isinstance(item, Line | Polygon)
        ]
        paths = pdf_paths(content)
        straight = [path for path in paths if len(path) > 1]
        # a circle is a start and four curves
        assert len(paths) - len(straight) == sum(isinstance(item, Disc) for item in items)
        assert [len(path) for path in straight] == [len(points) for points in expected]
        written = [part for path in straight for vertex in path for part in vertex]
        wanted = [part for points in expected for vertex in points for part in vertex]
        assert max((abs(a - b) for a, b in zip(written, wanted, strict=True)), default=0.0) < 2e-3
        compared += len(written)
    assert compared > 100_000


def test_that_every_marker_on_paper_stands_on_its_value(drawn: list[Drawn]) -> None:
    for one in drawn:
        sheet, _ = arrangement_of(one.figure)
        for place in sheet.panels:
            if place.panel.key not in set(SHOWN.values()):
                continue
            marks = [mark for mark in place.panel.marks if isinstance(mark, Markers)]
            wanted = [(mark, sheet.to_x(p.x), place.to_y(p.y)) for mark in marks for p in mark.points]
            items = marker_items(place, sheet)
            assert len(items) == len(wanted)
            for item, (mark, x, y) in zip(items, wanted, strict=True):
                left, top, right, bottom = extent(item)
                assert abs((left + right) / 2 - x) < 0.01
                is_arrow = mark.marker in (Marker.ARROW_DOWN, Marker.ARROW_UP)
                assert is_arrow or top < y < bottom


def test_that_no_point_is_where_there_is_no_datum(drawn: list[Drawn]) -> None:
    for one in drawn:
        measured = {SHOWN[result.analyte] for result in one.record.results}
        for key, panel in value_lanes(one.figure).items():
            if key not in measured:
                assert not points_of(panel)
                assert not any(isinstance(mark, Polyline) for mark in panel.marks)
