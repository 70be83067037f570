"""Fixtures of the widgets' tests."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from analytics.records.time_point import CalendarDate
from widgets.look import apply_look
from widgets.theme import load_theme


@pytest.fixture(scope="session", autouse=True)
def one_application(qapp: QApplication) -> QApplication:
    """The application, also for a test of a model alone: a pixmap painted without one ends the process."""
    return qapp


@pytest.fixture(autouse=True)
def english() -> None:
    """Widgets write dates and numbers in the default locale; the tests read English."""
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def looked(qapp: QApplication) -> None:
    """The real theme, as the window shows it."""
    apply_look(qapp, load_theme("light"))


@pytest.fixture
def a_summary() -> Callable[..., PatientSummary]:
    """Return a maker of list entries."""

    def make(key: int, family: str | None = "Moreau", **other: object) -> PatientSummary:
        facts: dict[str, object] = {
            "id": PatientId(key),
            "number": f"2023-{key:03d}",
            "family_name": family,
            "given_name": "Claire",
            "birth_date": CalendarDate(1957, 3, 14),
            "sex": None,
            "product": "axi-cel",
            "infusion": CalendarDate(2023, 10, 24),
            "origin": None,
            "last_response": "CR",
            "is_dead": False,
        }
        return PatientSummary(**{**facts, **other})  # type: ignore[arg-type]

    return make
