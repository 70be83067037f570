"""A flow's form is known while it is open, whoever closes it."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.open_form import OpenForm


class Clinic(QObject):
    """The part of a session that a form looks at."""

    closed = Signal()


@pytest.fixture
def clinic() -> Clinic:
    return Clinic()


@pytest.fixture
def gone() -> list[str]:
    return []


@pytest.fixture
def held(clinic: Clinic, gone: list[str], qapp: QObject) -> OpenForm[QDialog]:
    return OpenForm(clinic, QDialog.reject, gone=lambda: gone.append("gone"), parent=clinic)


@pytest.fixture
def form(held: OpenForm[QDialog], qtbot: QtBot) -> QDialog:
    form = QDialog()
    qtbot.addWidget(form)
    held.hold(form)
    form.open()
    return form


@pytest.mark.parametrize("how", ["by the user", "by the flow", "with the clinic"])
def test_that_a_closed_form_is_forgotten_once(
    held: OpenForm[QDialog], form: QDialog, clinic: Clinic, gone: list[str], how: str
) -> None:
    assert held.form is form
    {"by the user": form.reject, "by the flow": held.close, "with the clinic": clinic.closed.emit}[how]()
    assert held.form is None
    assert gone == ["gone"]
    held.close()
    clinic.closed.emit()
    assert gone == ["gone"]
