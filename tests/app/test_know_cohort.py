"""The cohort behind the patient: read beside the window, and again after a change."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from analytics.demo.clinic import synthetic_clinic
from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from app.cohort_band import domain_of, read_cohort_bands
from app.errors import ErrorDesk
from app.flows.know_cohort import KnowCohort
from app.session import Session
from app.tasks import TaskRunner
from storage.clinic import Clinic
from tests.app.conftest import PASSPHRASE, QUICK


def _unexpected(error: Exception) -> None:
    raise AssertionError(error)


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    with Clinic.create(folder / "clinic.aftercart", PASSPHRASE, user="a.martin", kdf=QUICK) as clinic:
        clinic.add_records(synthetic_clinic(seed=5, patients=30), label="demo")
    return folder


@pytest.fixture
def filled_file(made_once: Path, tmp_path: Path) -> Path:
    """A clinic of thirty, a copy of its own for each test."""
    return Path(shutil.copytree(made_once, tmp_path / "copy")) / "clinic.aftercart"


@pytest.fixture
def cohort(
    session: Session, tasks: TaskRunner, filled_file: Path, passphrase: str, qtbot: QtBot
) -> Iterator[KnowCohort]:
    with qtbot.waitSignal(session.opened):
        session.unlock(filled_file, passphrase, user=None, title="", failed=_unexpected)
    yield KnowCohort(session, tasks, ErrorDesk(), session)
    qtbot.waitUntil(lambda: tasks.is_idle)


def test_that_every_domain_has_its_band(filled_file: Path, passphrase: str) -> None:
    with Clinic.open(filled_file, passphrase, writer=False) as clinic:
        bands = read_cohort_bands(clinic)
        records = [clinic.patients.record(p.id) for p in clinic.patients.all()]
    domains = {domain for record in records if (domain := domain_of(record)) is not None}
    assert set(bands) == domains
    assert all(band.domain == domain for domain, band in bands.items())
    assert all(window.n >= 5 for b in bands.values() for ws in b.analytes.values() for window in ws)
    assert bands["CD28z"].analytes["CD4"]


def test_that_the_first_question_is_answered_later(cohort: KnowCohort, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cohort.known):
        assert cohort.band("CD28z") is None
    found = cohort.band("CD28z")
    assert found is not None
    assert found.domain == "CD28z"
    assert cohort.band(None) is None
    assert cohort.is_known


def test_that_a_change_is_read_at_the_next_question(
    cohort: KnowCohort, session: Session, tasks: TaskRunner, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(cohort.known):
        cohort.band("CD28z")
    before = cohort.band("CD28z")
    new: Any = -1
    with qtbot.waitSignal(session.changed):
        session.execute(Command("New", (Change(None, Patient(new, "u", "new")),)), title="")
    qtbot.waitUntil(lambda: tasks.is_idle)
    with qtbot.waitSignal(cohort.known):
        assert cohort.band("CD28z") == before


def test_that_locking_forgets_everybody(
    cohort: KnowCohort, session: Session, tasks: TaskRunner, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(cohort.known):
        cohort.band("CD28z")
    qtbot.waitUntil(lambda: tasks.is_idle)
    session.close()
    assert cohort.band("CD28z") is None
    assert not cohort.is_known
