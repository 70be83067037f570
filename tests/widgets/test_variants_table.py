"""The table of variants fits its page: numbers as wide as their words, the name what is left."""

from datetime import date, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from analytics.records.ids import PatientId, SampleId, TreatmentId, VariantCallId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.variant_courses import variant_courses
from analytics.wording import Wording
from widgets.clones_model import ClonesModel
from widgets.theme import load_theme
from widgets.variants_table import VariantsTable

INFUSION = date(2024, 9, 6)
DAYS = (-30, 90, 365, 730, 910)
MOCK_UP_PX = 756


def _record(change: str) -> PatientRecord:
    patient = PatientId(1)
    samples = tuple(
        Sample(
            SampleId(n),
            patient,
            CalendarDate.of(INFUSION + timedelta(days=day)),
            Material.BLOOD,
            None,
            0.01,
            1000,
        )
        for n, day in enumerate(DAYS, 1)
    )
    calls = tuple(
        VariantCall(
            VariantCallId(n), patient, SampleId(n), "ASXL1", CallState.DETECTED,
            hgvs_p=change, vaf_fraction=0.05 * n,
        )
        for n in range(1, len(DAYS) + 1)
    )  # fmt: skip
    treatment = Treatment(TreatmentId(1), patient, infusion=CalendarDate.of(INFUSION))
    return PatientRecord(Patient(patient, "u", "1"), (treatment,), samples=samples, variants=calls)


@pytest.fixture
def table(qtbot: QtBot, looked: None) -> VariantsTable:
    model = ClonesModel()
    shown = VariantsTable(model)
    model.setParent(shown)
    qtbot.addWidget(shown)
    shown.show()
    _fill(shown, "p.Gly646Trpfs*12")
    return shown


def _fill(table: VariantsTable, change: str) -> None:
    record = _record(change)
    model = table.model()
    assert isinstance(model, ClonesModel)
    model.show_courses(record, variant_courses(record), Wording(), load_theme("light"))


def _widths(table: VariantsTable) -> list[int]:
    return [table.horizontalHeader().sectionSize(n) for n in range(table.model().columnCount())]


@pytest.mark.parametrize("width", [MOCK_UP_PX, 900, 1700])
def test_that_five_samples_fill_the_width_and_need_no_bar(table: VariantsTable, width: int) -> None:
    table.resize(width, 200)
    table.fit()
    assert sum(_widths(table)) == table.viewport().width()
    assert not table.horizontalScrollBar().isVisible()
    for column, given in enumerate(_widths(table)):
        assert given >= table.sizeHintForColumn(column)
        assert given >= table.horizontalHeader().sectionSizeHint(column)


def test_that_a_long_name_gives_way_before_a_number_does(table: VariantsTable) -> None:
    table.resize(MOCK_UP_PX, 200)
    _fill(table, "p.Gly646_Ser701delinsTrpLysArgAlaGlyProfs*12")
    table.fit()
    assert table.sizeHintForColumn(0) > _widths(table)[0]
    assert sum(_widths(table)) == table.viewport().width()
    assert not table.horizontalScrollBar().isVisible()


def test_that_the_table_scrolls_only_where_the_numbers_alone_are_too_wide(table: VariantsTable) -> None:
    table.resize(400, 200)
    table.fit()
    assert table.horizontalScrollBar().maximum() > 0
    assert _widths(table)[0] >= 100


def test_that_the_name_never_drifts_far_from_its_numbers(table: VariantsTable) -> None:
    table.resize(2400, 200)
    table.fit()
    assert _widths(table)[0] <= 300
    assert max(_widths(table)[1:6]) - min(_widths(table)[1:6]) <= 12


def test_that_long_heads_of_another_language_give_way_before_a_name_does(
    table: VariantsTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = ClonesModel.headerData

    def longer(self: ClonesModel, section: int, *more: Any) -> Any:
        said = own(self, section, *more)
        return said + " je Jahr im Mittel" if isinstance(said, str) and section > len(DAYS) else said

    monkeypatch.setattr(ClonesModel, "headerData", longer)
    table.resize(MOCK_UP_PX, 200)
    table.fit()
    assert _widths(table)[0] >= table.sizeHintForColumn(0)
    assert sum(_widths(table)) == table.viewport().width()
    for column, given in enumerate(_widths(table)):
        assert given >= table.sizeHintForColumn(column)


def test_that_the_columns_follow_the_width_of_the_table(table: VariantsTable, qtbot: QtBot) -> None:
    for width in (900, MOCK_UP_PX, 1200):
        table.resize(width, table.height())
        assert table.horizontalHeader().length() == table.viewport().width()
