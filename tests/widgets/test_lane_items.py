"""Symbols are painted as pyqtgraph paints them, in the whole of the time and in a stretch of it."""

import pytest
from pytestqt.qtbot import QtBot

from analytics.figures.clone_choices import ClonesLook
from analytics.figures.clones_views import clones_view
from analytics.figures.palette import load_palette
from analytics.figures.spec import Figure
from analytics.records.ids import PatientId, SampleId, TreatmentId, VariantCallId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.wording import Wording
from widgets.figure_view import FigureView
from widgets.lane_items import SymbolsItem

ONE = PatientId(1)
VAFS = (0.02, 0.1, None, 0.4)


@pytest.fixture
def figure() -> Figure:
    samples = tuple(
        Sample(SampleId(n), ONE, CalendarDate(2024, 1 + 2 * n, 5), Material.BLOOD, None, 0.01, 1000)
        for n in range(len(VAFS))
    )
    calls = tuple(
        VariantCall(
            VariantCallId(n), ONE, SampleId(n), "TP53",
            CallState.NOT_DETECTED if vaf is None else CallState.DETECTED, vaf_fraction=vaf,
        )
        for n, vaf in enumerate(VAFS)
    )  # fmt: skip
    infused = Treatment(TreatmentId(1), ONE, infusion=CalendarDate(2024, 2, 1))
    record = PatientRecord(Patient(ONE, "u", "1"), (infused,), samples=samples, variants=calls)
    return clones_view(record, ClonesLook(), palette=load_palette("light"), wording=Wording())


@pytest.mark.parametrize("stretch", [None, (60.0, 110.0)])
def test_that_symbols_look_as_pyqtgraph_paints_them(
    qtbot: QtBot, figure: Figure, monkeypatch: pytest.MonkeyPatch, stretch: tuple[float, float] | None
) -> None:
    view = FigureView()
    qtbot.addWidget(view)
    view.resize(900, 520)
    view.show()
    view.show_figure(figure)
    view.grab()
    if stretch is not None:
        view.scene().lanes[0].view.setXRange(*stretch, padding=0)
    ours = view.grab().toImage()
    with monkeypatch.context() as patched:
        patched.setattr(SymbolsItem, "_has_pictures", lambda *_: False)
        theirs = view.grab().toImage()
    for lane in view.scene().lanes:
        for symbols in lane.scatters.shown:
            symbols.hide()
    without = view.grab().toImage()
    assert ours == theirs
    assert ours != without
