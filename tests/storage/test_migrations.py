"""The schema of each release opens forever; a file is brought up to date after a verified copy."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from analytics.records.command import Change, Command
from analytics.records.event import Event
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.letter import Letter
from analytics.records.patient import Addressee, Patient, Sex
from analytics.records.result import (
    Censored,
    Comparator,
    FromFile,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Result,
)
from analytics.records.sample import Material, Sample
from analytics.records.setting import Setting
from analytics.records.source_file import SourceFile
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.records.visit import Visit
from analytics.records.work_up import MyeloidWorkUp
from storage import database, migrations
from storage.backup import restore
from storage.check import check_clinic
from storage.clinic import Clinic
from storage.driver import Database, Migrations, OperationalError
from storage.faults import FileDamaged, NewerFile, OlderFile
from storage.keys import KdfCost
from storage.migrations import expected_schema, schema, schema_of

DATA = Path(__file__).parents[1] / "data"
PASSPHRASE = "frozen in 2026"
AT = datetime(2026, 11, 22, 4, 30, tzinfo=UTC)
P: Any = -1
Step = Callable[[Database], None]
AddStep = Callable[[Step], None]
M0001 = "92597cf8f1990f7cbf87fa156b0894e6184d54cc4b8afe743349d23d56c79dd6"


def frozen_records() -> tuple[Any, ...]:
    """What every frozen file holds; all of it invented. A release freezes a file with ``freeze``."""
    day, month, week = CalendarDate(2024, 2, 29), CalendarDate(2024, 2), RelativeTime(-21, "3 weeks before")
    reports = (ReportedAnalyte("CRP", "mg/dL", 0.0, 0.5, Sex.FEMALE, valid_from=CalendarDate(2020)),)
    patient = Patient(P, "5b0c", "007", "Müller", "Zoë", CalendarDate(1950), Sex.FEMALE, "de")
    return (
        Laboratory(P, "Zentrallabor", reports),
        SourceFile(P, "Werte.csv", "ab" * 32, AT, "results"),
        replace(
            patient, addressees=(Addressee("Dr. A", None, "Weg 1\n3000 Bern", "fr"),), origin="study entry"
        ),
        Treatment(P, P, infusion=day, product="axi-cel", is_index=True, bendamustine=False, apheresis=week),
        Visit(P, P, month, ecog=1, weight_kg=71.25, signed_by="W", signed_on=day),
        Event(P, P, "response", day, details=(("method", "PET"), ("response", "CR"), ("first", True))),
        Sample(P, P, day, Material.BLOOD, "myeloid", 0.02, 1500, P, file_id=P),
        VariantCall(P, P, P, "TP53", CallState.DETECTED, "c.1A>G", vaf_fraction=0.044, entered_text="4,4 %"),
        MyeloidWorkUp(P, P, month, "46,XX", 12.5, flags=("del5q",)),
        Letter(P, P, AT, "W", "summary", "fr", "Chère", b"%PDF", sha256(b"%PDF").hexdigest(), "{}", 2),
        Setting("ir.immunoglobulin", "ignore"),
        Result(P, P, "CD4", day, Measured(205.0), "0,205", "G/l", "08:30", P, "blood", 1, P, FromFile(P, 3)),
        Result(P - 1, P, "IGG", week, Censored(Comparator.BELOW, 0.1), "<0.1", "g/L"),
        Result(P - 2, P, "CD19", month, NotDetected(), "nicht nachweisbar", material="marrow", occurrence=2),
        Result(P - 3, P, "ANC", CalendarDate(2024), Missing(MissingReason.NOT_DONE), "n. d."),
    )


def freeze(path: Path) -> None:
    """Make the frozen file of a release."""
    with Clinic.create(path, PASSPHRASE, user="Dr Weiss", kdf=KdfCost(2, 1, 1), now=lambda: AT) as clinic:
        clinic.execute(Command("Freeze", tuple(Change(None, record) for record in frozen_records())))
        for number, is_kept in (("008", True), ("009", False)):
            done = clinic.execute(Command("Import", tuple(frozen_import(number)), is_batch=True))
            if not is_kept:
                clinic.execute(done.inverse())


def frozen_import(number: str) -> Iterator[Change]:
    """The same with another patient as one batch, whose sums in the audit trail must hold forever."""
    for record in frozen_records():
        changes: dict[str, str] = {}
        if isinstance(record, Setting):
            changes = {"key": f"import.{number}"}
        elif isinstance(record, Laboratory):
            changes = {"name": number}
        elif isinstance(record, Patient):
            changes = {"uuid": number, "number": number}
        yield Change(None, replace(record, **changes))


@pytest.mark.parametrize("release", ["v1"])
def test_that_a_file_of_every_release_opens_with_all_it_holds(tmp_path: Path, release: str) -> None:
    for suffix in ("", ".keys"):
        shutil.copy(DATA / f"{release}.aftercart{suffix}", tmp_path / f"old.aftercart{suffix}")
    with Clinic.open(tmp_path / "old.aftercart", PASSPHRASE, user="Dr Weiss") as clinic:
        for change in Command("Freeze", tuple(Change(None, r) for r in frozen_records())).changes:
            wanted: Any = change.after
            if not isinstance(wanted, Setting):
                wanted = replace(wanted, id=-wanted.id)
            for name in ("patient_id", "sample_id", "laboratory_id", "visit_id", "file_id"):
                if getattr(wanted, name, None) is not None:
                    wanted = replace(wanted, **{name: 1})
            if isinstance(wanted, Result) and isinstance(wanted.source, FromFile):
                wanted = replace(wanted, source=FromFile(1, 3))  # type: ignore[arg-type]
            assert clinic.tables[type(wanted)].stored(wanted) == wanted
        assert schema_of(Database(clinic.connection)) == expected_schema()
    assert check_clinic(tmp_path / "old.aftercart", PASSPHRASE).ok


def test_that_a_fresh_file_has_the_schema_that_was_frozen(clinic: Clinic) -> None:
    """A released step never changes: its statements are known by their digest."""
    text = (Path(migrations.__file__).parent / "schema" / "m0001_first_tables.sql").read_bytes()
    assert hashlib.sha256(text).hexdigest() == M0001
    assert schema_of(Database(clinic.connection)) == expected_schema()
    strict = clinic.connection.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    assert strict == [("_sqlite_migrations",)]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Iterator[AddStep]:
    """Add a step to the schema, as a later version would."""

    def add(step: Step) -> None:
        newer = Migrations("aftercart")
        for name in sorted(name for name in vars(migrations) if name.startswith("m0")):
            newer()(getattr(migrations, name))
        newer(name="m9999_later")(step)  # type: ignore[arg-type]
        expected_schema.cache_clear()
        monkeypatch.setattr(migrations, "schema", newer)
        monkeypatch.setattr(database, "schema", newer)

    yield add
    expected_schema.cache_clear()


def add_a_table(db: Database) -> None:
    db.execute("CREATE TABLE later (a INTEGER) STRICT")


def test_that_pending_steps_are_applied_after_a_copy_that_opens(
    clinic: Clinic, path: Path, tmp_path: Path, later: AddStep
) -> None:
    clinic.execute(Command("New", (Change(None, Patient(P, "u", "1")),)))
    head = clinic.audit.head()
    clinic.close()
    later(add_a_table)
    with pytest.raises(OlderFile):
        Clinic.open(path, "correct horse", writer=False)
    with Clinic.open(path, "correct horse", now=lambda: AT) as opened:
        assert [p.number for p in opened.patients.all()] == ["1"]
        assert schema_of(Database(opened.connection)) == expected_schema()
        assert "later" in expected_schema()
        assert opened.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert check_clinic(path, "correct horse").ok
    (backup,) = path.parent.glob("*.aftercart-backup")
    assert backup.name == "ward-20261122-043000.aftercart-backup"
    restore(backup, tmp_path / "restored.aftercart", "correct horse")
    with Clinic.open(tmp_path / "restored.aftercart", "correct horse") as restored:
        assert restored.audit.head() == head


def test_that_a_file_that_went_further_is_refused_here(
    clinic: Clinic,
    path: Path,
    later: AddStep,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clinic.close()
    later(add_a_table)
    Clinic.open(path, "correct horse").close()
    monkeypatch.setattr(migrations, "schema", schema)
    monkeypatch.setattr(database, "schema", schema)
    with pytest.raises(NewerFile):
        Clinic.open(path, "correct horse")


def break_off(db: Database) -> None:
    db.execute("CREATE TABLE later (a INTEGER) STRICT")
    db.execute("SELEC")


def orphan(db: Database) -> None:
    db.execute("INSERT INTO visit (patient_id, at_day, at_precision, kind) VALUES (99, 1, 0, 'planned')")


@pytest.mark.parametrize(("step", "error"), [(break_off, OperationalError), (orphan, FileDamaged)])
def test_that_a_step_that_fails_changes_nothing(
    clinic: Clinic, path: Path, later: AddStep, step: Any, error: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    clinic.close()
    later(step)
    with pytest.raises(error):
        Clinic.open(path, "correct horse", now=lambda: AT)
    monkeypatch.setattr(migrations, "schema", schema)
    monkeypatch.setattr(database, "schema", schema)
    expected_schema.cache_clear()
    with Clinic.open(path, "correct horse") as clinic:
        assert schema_of(Database(clinic.connection)) == expected_schema()
        assert clinic.visits.all() == ()
