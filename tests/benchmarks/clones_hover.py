"""Pointing at one variant after the other in the figure of clones, until it is painted.

Run by hand::

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/clones_hover.py

The patient has twelve variants in twelve samples. Target: under one frame, about 16 ms. Prints the median and
the 95th percentile of each view, and of moving the cursor from place to place.
"""

import os
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication

from analytics.figures.clone_choices import ClonesLook
from analytics.figures.clones_views import clones_view
from analytics.figures.palette import load_palette
from analytics.figures.spec import Figure
from analytics.records.clone_parent import CloneParent
from analytics.records.ids import CloneParentId, PatientId, SampleId, TreatmentId, VariantCallId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.variant_courses import variant_courses
from analytics.wording import Wording
from widgets.clones_page import ClonesPage, ClonesView
from widgets.look import current_theme

GENES = (
    "TP53", "PPM1D", "DNMT3A", "TET2", "ASXL1", "SF3B1", "SRSF2", "U2AF1", "IDH2", "RUNX1", "KRAS", "CHEK2",
)  # fmt: skip
SAMPLES = 12


def record_of(seed: int = 1) -> PatientRecord:
    """Return an invented patient with every variant in every sample, some not detected."""
    random, one, zero = Random(seed), PatientId(1), date(2020, 1, 1)
    samples = tuple(
        Sample(
            SampleId(n),
            one,
            CalendarDate.of(zero + timedelta(days=150 * n - 60)),
            Material.MARROW if n % 3 else Material.BLOOD,
            "myeloid-core",
            0.01,
            1000,
        )
        for n in range(SAMPLES)
    )
    calls = []
    for row, gene in enumerate(GENES):
        for n in range(SAMPLES):
            is_detected = random.random() < 0.75
            calls.append(
                VariantCall(
                    VariantCallId(100 * row + n),
                    one,
                    SampleId(n),
                    gene,
                    CallState.DETECTED if is_detected else CallState.NOT_DETECTED,
                    hgvs_p="p.Arg175His",
                    vaf_fraction=random.uniform(0.01, 0.45) / 6 if is_detected else None,
                )
            )
    return PatientRecord(
        Patient(one, "u", "1"),
        (Treatment(TreatmentId(1), one, infusion=CalendarDate.of(zero)),),
        samples=samples,
        variants=tuple(calls),
        clone_parents=tuple(
            CloneParent(CloneParentId(n), one, gene, "p.Arg175His") for n, gene in enumerate(GENES)
        ),
    )


def times_ms(act: Callable[[int], None], repeats: int) -> list[float]:
    """Return how long *act* took, in milliseconds, shortest first; the first three turns do not count."""
    found = []
    for turn in range(repeats + 3):
        start = time.perf_counter()
        act(turn)
        found.append((time.perf_counter() - start) * 1000)
    return sorted(found[3:])


def main() -> None:
    """Measure and print."""
    app = QApplication([])
    record, wording = record_of(), Wording()
    courses = variant_courses(record)

    def draw(look: ClonesLook, **more: Any) -> Figure:
        palette = more.pop("palette", None) or load_palette("light")
        return clones_view(record, look, palette=palette, wording=wording, **more)

    page = ClonesPage()
    page.resize(1366, 900)
    page.show()
    page.show_clones(ClonesView(record, courses, wording, current_theme(), draw))
    app.processEvents()
    keys = [None, *(course.key for course in courses)]

    def point(turn: int) -> None:
        page._hover(keys[turn % len(keys)])
        app.processEvents()

    def move(turn: int) -> None:
        scene = page.figure_view.scene() if page.figure_view is not None else None
        if scene is not None:
            scene.move_cursor(1 if turn % SAMPLES else -SAMPLES)
        app.processEvents()

    for view in ("over_time", "before_after", "fish"):
        page._take_look(ClonesLook(view=view))
        app.processEvents()
        for name, act in (("point", point), ("cursor", move)):
            ms = times_ms(act, 60)
            sys.stdout.write(
                f"{view}, {name}: median {ms[30]:.1f} ms, 95th percentile {ms[57]:.1f} ms (target 16)\n"
            )


if __name__ == "__main__":
    main()
