"""Typing and storing one value in the real window, beside the plainest widgets that show the same.

Run by hand: ``QT_QPA_PLATFORM=offscreen python tests/benchmarks/entry.py [results]`` (default 20,000, of
fifteen years with values every day). Measured is the processor time of the window's thread, in turns with:

- a key: a bare ``QTableView`` with as many columns and rows, a ``QLineEdit`` over one cell, and after every
  key the whole table painted anew;
- Enter: the same table filled anew (``beginResetModel``) and painted after a bare insert and commit of the
  value and an audit line into an encrypted file. The worker threads' time is told beside it.

Targets: a key under 16 ms, Enter under 100 ms until the value is stored and everything in view shows it.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from analytics.catalogue import catalogue
from analytics.records.patient import Patient, Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.visit import Visit
from app.settings import UserSettings
from app.workplace import Workplace
from storage.clinic import Clinic
from storage.database import keyed
from storage.keys import KdfCost
from widgets.look import apply_look
from widgets.patient_page import VISITS
from widgets.theme import load_theme

TODAY = date(2026, 11, 20)
YEARS, EVERY_DAY, AT_VISITS = 15, ("CRP", "PLT", "ANC"), 60
SIZE = (1366, 768)
P: Any = -1
RUNS = 20


def _middle(code: str) -> float | None:
    """Return what is in the middle of the range of a healthy woman."""
    usual = catalogue().analytes[code].range_for(Sex.FEMALE, 60.0)
    if usual is None or usual.low is None or usual.high is None:
        return None
    return (usual.low + usual.high) / 2


def invented(number: int) -> PatientRecord:
    """Return one patient with about *number* results: a few analytes daily, sixty at a visit."""
    chance, infusion = random.Random(3), TODAY - timedelta(days=365 * YEARS)
    usual = {code: middle for code in catalogue().analytes if (middle := _middle(code)) is not None}
    codes = tuple(usual)[:AT_VISITS]
    daily = range(1, 365 * YEARS, max(1, 16_425 * 365 * YEARS // 5475 // max(1, number * 4 // 5)))
    visits = list(range(30, 365 * YEARS, 90))[: max(2, number // 5 // AT_VISITS)]
    results: list[Result] = []

    def add(code: str, day: int, visit: Any) -> None:
        at = CalendarDate.of(infusion + timedelta(days=day))
        value, unit = round(usual[code] * chance.uniform(0.95, 1.05), 2), catalogue().analytes[code].unit
        results.append(
            Result(-len(results) - 1, P, code, at, Measured(value), f"{value}", unit, visit_id=visit)  # type: ignore[arg-type]
        )

    for day in daily:
        for code in EVERY_DAY:
            add(code, day, None)
    for n, day in enumerate(visits, 1):
        for code in codes:
            add(code, day, -n)
    return PatientRecord(
        Patient(P, "u1", "2011-001", "Moreau", "Claire", CalendarDate(1957, 3, 14), Sex.FEMALE),
        (Treatment(P, P, infusion=CalendarDate.of(infusion), product="axi-cel", is_index=True),),
        tuple(
            Visit(-n, P, CalendarDate.of(infusion + timedelta(days=day)))  # type: ignore[arg-type]
            for n, day in enumerate(visits, 1)
        ),
        tuple(results),
        (),
    )


class BareModel(QAbstractTableModel):
    """A text in every cell."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__()
        self._rows, self._columns = rows, columns

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return self._rows

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return self._columns

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a short number."""
        return f"{index.row()}.{index.column()}" if role == Qt.ItemDataRole.DisplayRole else None

    def fill(self) -> None:
        """Say that everything is another."""
        self.beginResetModel()
        self.endResetModel()


class Window:
    """The real window on the page of the visits, and hands to type."""

    def __init__(self, app: QApplication, path: Path, passphrase: str, number: str, store: Path) -> None:
        self._app = app
        apply_look(app, load_theme("light"))
        self.workplace = Workplace(
            app,
            UserSettings(QSettings(str(store), QSettings.Format.IniFormat)),
            now=lambda: datetime.combine(TODAY, datetime.min.time(), UTC),
            imports_ahead=False,
        )
        self.workplace.window.resize(*SIZE)
        self.workplace.open(path)
        self.workplace.furnish()
        self.furniture = self.workplace.furniture
        listed: list[object] = []
        self.furniture.browse.listed.connect(listed.append)
        self.workplace.session.unlock(path, passphrase, user=None, title="", failed=_raise)
        self.wait(lambda: bool(listed))
        self.furniture.patient.open(self.workplace.session.reader.patients.find(number).id)
        self.wait(lambda: self.workplace.tasks.is_idle)
        self.furniture.page.patient.show_page(VISITS)
        self.workplace.window.activateWindow()
        self.settle()

    @property
    def flow(self) -> Any:
        """The flow behind the page."""
        return self.furniture.visits.enter

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Let the window work until *is_so*."""
        while not is_so():
            self._app.processEvents()
            time.sleep(0)
        self.paint()

    def settle(self) -> None:
        """Wait until everything is stored and shown, background reading included."""
        flow = self.flow
        self.wait(
            lambda: (
                flow.saver.is_settled
                and self.workplace.tasks.is_idle
                and not self.furniture.worklist.is_pending
            )
        )

    def paint(self) -> None:
        """Do what waits, painting included."""
        for _ in range(3):
            self._app.sendPostedEvents()
            self._app.processEvents()

    def last_texts(self) -> dict[str, str]:
        """Return the last values, in the order of the fields; no shares and quotients, which must fit."""
        last = {result.analyte: result.entered_text for result in self.flow.record.results}
        rows = self.furniture.page.patient.visits.table.shown.rows
        return {
            row.key: last[row.key]
            for row in rows
            if row.is_enterable and row.key in last and "_" not in row.key
        }

    def begin(self, code: str) -> None:
        """Put the cursor into a field."""
        self.furniture.page.patient.visits.open_cell(code)
        self.paint()

    def key(self, text: str) -> None:
        """Type, and see it."""
        field = self.furniture.page.patient.visits.table.editor
        QTest.keyClicks(field, text)
        self.paint()

    def enter(self) -> None:
        """Press Enter, and wait until the value is stored and shown."""
        field = self.furniture.page.patient.visits.table.editor
        QTest.keyClick(field, Qt.Key.Key_Return)
        flow = self.flow
        self.wait(lambda: flow.saver.is_settled)


class Bare:
    """The partner: a bare table with a field over it, and a bare encrypted file."""

    def __init__(self, app: QApplication, folder: Path, rows: int, columns: int) -> None:
        self._app, self.model, self.view = app, BareModel(rows, columns), QTableView()
        self.view.setModel(self.model)
        self.view.resize(*SIZE)
        self.field = QLineEdit(self.view.viewport())
        self.field.setGeometry(QRect(10, 10, 80, 22))
        self.view.show()
        self.file = keyed(folder / "bare.db", bytes(32), bytes(16), mode="rwc")
        self.file.execute("PRAGMA journal_mode = WAL").fetchall()
        self.file.execute("PRAGMA synchronous = FULL")
        self.file.execute("CREATE TABLE result (id INTEGER PRIMARY KEY, patient INTEGER, value REAL)")
        self.file.execute("CREATE TABLE audit (id INTEGER PRIMARY KEY, at TEXT, what TEXT)")

    def _paint(self) -> None:
        for _ in range(3):
            self._app.sendPostedEvents()
            self._app.processEvents()

    def key(self) -> None:
        """Type one digit, and paint the whole table."""
        QTest.keyClicks(self.field, "7")
        self.view.viewport().update()
        self._paint()

    def enter(self) -> None:
        """Store one value, fill the table and paint it."""
        self.file.execute("BEGIN IMMEDIATE")
        self.file.execute("INSERT INTO result (patient, value) VALUES (1, 5.0)")
        self.file.execute("INSERT INTO audit (at, what) VALUES ('2026-11-20', 'IgG 5.0 g/L')")
        self.file.execute("COMMIT")
        self.model.fill()
        self._paint()


def _raise(error: Exception) -> None:
    raise error


class Times:
    """Processor time of this thread and of all others."""

    def __init__(self) -> None:
        self.window: list[float] = []
        self.others: list[float] = []

    def take(self, work: Callable[[], object]) -> None:
        """Measure *work* once."""
        own, all_ = time.thread_time(), time.process_time()
        work()
        own, all_ = time.thread_time() - own, time.process_time() - all_
        self.window.append(own * 1e3)
        self.others.append((all_ - own) * 1e3)

    def add(self, other: "Times") -> None:
        """Take over what *other* measured."""
        self.window += other.window
        self.others += other.others

    @property
    def median(self) -> float:
        """The middle one, in milliseconds."""
        return statistics.median(self.window)


def say(what: str, ours: Times, bare: Times) -> None:
    """Print one line."""
    what = f"{what} ({len(ours.window)})"
    others, ratio = statistics.median(ours.others), ours.median / bare.median
    sys.stdout.write(
        f"{what:28} {ours.median:7.1f} ms (slowest {max(ours.window):.1f}; other threads {others:.1f})"
        f"   bare {bare.median:6.2f} ms   ratio {ratio:5.1f}\n"
    )


def measure(app: QApplication, window: Window, folder: Path, name: str) -> None:
    """Type into the window and into the bare table in turns."""
    table = window.furniture.page.patient.visits.table
    bare = Bare(app, folder, table.shown.rowCount(), table.shown.columnCount())
    keys, bare_keys, enters, bare_enters = Times(), Times(), Times(), Times()
    texts = window.last_texts()
    window.begin(next(iter(texts)))
    for code, text in islice(texts.items(), RUNS):
        for sign in text:
            keys.take(lambda sign=sign: window.key(sign))
            bare_keys.take(bare.key)
        enter = Times()
        enter.take(window.enter)
        bare_enters.take(bare.enter)
        window.settle()
        if code in window.flow.entering.stored:
            enters.add(enter)
        else:  # it was asked about, which is less than storing it
            window.furniture.page.patient.visits.cell_confirmed.emit(code, "as printed")
            window.settle()
    say(f"{name}: a key", keys, bare_keys)
    say(f"{name}: Enter", enters, bare_enters)
    bare.file.close()


def main(number: int) -> None:
    """Build a clinic, open the window on it and type."""
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.aftercart"
        clinic = Clinic.create(path, "x", user="U", kdf=KdfCost(2, 1, 1))
        clinic.add_records([invented(number)], label="Benchmark")
        count = clinic.results.count()
        clinic.close()
        window = Window(app, path, "x", "2011-001", Path(folder) / "settings.ini")
        measure(app, window, Path(folder), f"{count} results")
        window.workplace.window.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
