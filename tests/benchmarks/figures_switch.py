"""Switching and panning the figure on screen, as ratios to a bare pyqtgraph layout with the same points.

The patient has fifteen years of visits, daily values in hospital, and eight lanes of values beside events and
criteria.

Run by hand::

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/figures_switch.py

Target (design §6): at most 1.5 × ``setData`` and repaint of the bare layout; panning at most 1.3 ×; memory
after 500 switches at most 15 MB above that after 100. Prints the medians, the ratios and the memory.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication

from analytics.figures.palette import load_palette
from analytics.figures.recovery import recovery_figure
from analytics.figures.recovery_choices import STANDARD_LANES, LaneChoice, RecoveryChoices
from analytics.figures.spec import Figure, Markers
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, ResultId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.wording import Wording
from widgets.figure_painter import marker_path
from widgets.figure_view import FigureView

SIZE = (1100, 1000)
STAYS = ((0, 40), (200, 221), (900, 914), (2500, 2530), (4800, 4815))
"""Days in hospital: a value a day."""
VISITS = [*range(40, 365, 14), *range(365, 5400, 90)]
DAYS = sorted({*VISITS, *(day for first, last in STAYS for day in range(first, last))})
ANALYTES = (
    ("CD4", 500), ("CD8", 700), ("CD19", 40), ("NK", 200), ("IGG", 8), ("ANC", 5), ("PLT", 250), ("HGB", 13),
    ("CRP", 90), ("LDH", 400), ("FERRITIN", 2000),
)  # fmt: skip
EIGHT_LANES = RecoveryChoices(
    lanes=tuple(LaneChoice(key) for key in (*STANDARD_LANES, "HGB", "CRP", "LDH", "FERRITIN"))
)


def record_of(seed: int) -> PatientRecord:
    """Return fifteen years of an invented patient."""
    random, one, zero = Random(seed), PatientId(1), date(2010, 1, 1)
    at = {day: CalendarDate.of(zero + timedelta(days=day)) for day in DAYS}
    results = [
        Result(
            ResultId(n * 1000 + k),
            one,
            analyte,
            at[day],
            Measured(top * (0.1 + 0.9 * k / len(DAYS)) * random.uniform(0.8, 1)),
            entered_text="",
        )
        for k, day in enumerate(DAYS)
        for n, (analyte, top) in enumerate(ANALYTES, 1)
    ]
    events = [
        Event(EventId(n), one, "infection", at[random.choice(DAYS)], details=(("organism", f"organism {n}"),))
        for n in range(8)
    ]
    infused = Treatment(TreatmentId(1), one, infusion=at[0], product="axi-cel")
    return PatientRecord(
        Patient(one, "u", str(seed)), treatments=(infused,), results=tuple(results), events=tuple(events)
    )


class BareLayout:
    """The same lanes and points in a plain pyqtgraph layout, without grid, words or ribbon."""

    def __init__(self, figure: Figure) -> None:
        self.widget = pg.GraphicsLayoutWidget()
        self.widget.resize(*SIZE)
        self.plots: list[tuple[Any, list[tuple[Any, Any]]]] = []
        for row, points in enumerate(points_of(figure)):
            plot = self.widget.addPlot(row=row, col=0)
            plot.disableAutoRange()
            if self.plots:
                plot.setXLink(self.plots[0][0])
            items = []
            for xs, ys, symbol in points:
                curve = plot.plot(xs, ys, antialias=True, pen=pg.mkPen("#0072B2", width=1.7))
                scatter = pg.ScatterPlotItem(x=xs, y=ys, symbol=symbol, size=8)
                plot.addItem(scatter)
                items.append((curve, scatter))
            plot.setYRange(0, max((max(ys) for _, ys, _ in points), default=1))
            self.plots.append((plot, items))
        self.widget.show()

    def show(self, figure: Figure) -> None:
        """Set the data of another patient."""
        for (plot, items), points in zip(self.plots, points_of(figure), strict=True):
            plot.setXRange(figure.x.low, figure.x.high, padding=0)
            for (curve, scatter), (xs, ys, _) in zip(items, points, strict=False):
                curve.setData(xs, ys)
                scatter.setData(x=xs, y=ys)


def points_of(figure: Figure) -> list[list[tuple[Any, Any, Any]]]:
    """Return the points of every lane as arrays with their symbol."""
    return [
        [
            (
                np.array([p.x for p in mark.points]),
                np.array([p.y for p in mark.points]),
                marker_path(mark.marker),
            )
            for mark in panel.marks
            if isinstance(mark, Markers)
        ]
        for panel in figure.panels
    ]


def medians_ms(ours: Callable[[int], None], bare: Callable[[int], None], repeats: int) -> tuple[float, float]:
    """Return the median times of both in milliseconds, in turns, so that a busy machine slows both alike."""
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(repeats + 3):
        for act, measured in zip((ours, bare), times, strict=True):
            start = time.perf_counter()
            act(turn)
            measured.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[0][3:]), statistics.median(times[1][3:])


def memory_mb() -> float:
    """Return the resident memory of this process (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def say(line: str) -> None:
    """Write *line* to standard output."""
    sys.stdout.write(line + "\n")


def main() -> None:
    """Measure and print."""
    app = QApplication([])
    palette, wording = load_palette("light"), Wording()
    figures = []
    for seed in range(4):
        record = record_of(seed)
        assessment = assess_immune_reconstitution(record)
        figures.append(
            recovery_figure(record, assessment, palette=palette, wording=wording, choices=EIGHT_LANES)
        )
    say(
        f"{sum(len(mark.points) for p in figures[0].panels for mark in p.marks if isinstance(mark, Markers))}"
        f" points in {len(figures[0].panels)} panels: {', '.join(p.key for p in figures[0].panels)}"
    )
    view = FigureView()
    view.resize(*SIZE)
    view.show()
    bare = BareLayout(figures[0])

    def switch_ours(turn: int) -> None:
        view.show_figure(figures[turn % 4])
        view.scene().grab()

    def switch_bare(turn: int) -> None:
        bare.show(figures[turn % 4])
        bare.widget.grab()

    def pan_ours(turn: int) -> None:
        low = figures[0].x.low + 2.0 * (turn % 20)
        view.scene().lanes[0].view.setXRange(low, low + 120, padding=0)
        view.scene().grab()

    def pan_bare(turn: int) -> None:
        low = figures[0].x.low + 2.0 * (turn % 20)
        bare.plots[0][0].setXRange(low, low + 120, padding=0)
        bare.widget.grab()

    for name, ours, theirs, target in (
        ("switch", switch_ours, switch_bare, 1.5),
        ("pan", pan_ours, pan_bare, 1.3),
    ):
        mine, bare_ms = medians_ms(ours, theirs, 30)
        say(f"{name}: {mine:.1f} ms, bare {bare_ms:.1f} ms, ratio {mine / bare_ms:.2f} (target {target})")
    marks = {}
    for turn in range(501):
        switch_ours(turn)
        app.processEvents()
        if turn in (100, 500):
            marks[turn] = memory_mb()
    say(f"memory after 100: {marks[100]:.1f} MB, after 500: +{marks[500] - marks[100]:.1f} MB (target 15)")


if __name__ == "__main__":
    main()
