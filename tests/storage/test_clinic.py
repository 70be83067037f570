import subprocess
import sys
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analytics.errors import EditConflict, PatientNotFound
from analytics.records.command import Change, Command
from analytics.records.ids import PatientId, ResultId, VisitId
from analytics.records.patient import Patient
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit
from storage.clinic import Clinic
from storage.faults import DuplicateRecord, FileLocked, OpenedForReading

ANNA = Patient(PatientId(-1), uuid="u-1", number="007", family_name="Ärmel", given_name="Anna")
DAY = CalendarDate.of(date(2024, 3, 1))


def create(*records: object, is_batch: bool = False) -> Command:
    return Command("Create", tuple(Change(None, record) for record in records), is_batch=is_batch)  # type: ignore[arg-type]


def a_result(number: int, value: float = 250.0, visit: int | None = None) -> Result:
    visit_id = None if visit is None else VisitId(visit)
    return Result(
        ResultId(number), PatientId(-1), "CD4", DAY, Measured(value), f"{value:g}", "/µL", visit_id=visit_id
    )


def test_that_placeholders_become_ids_that_refer_to_each_other(clinic: Clinic) -> None:
    done = clinic.execute(create(ANNA, Visit(VisitId(-1), PatientId(-1), DAY), a_result(-1, visit=-1)))
    record = clinic.patients.record(done.changes[0].after.id)  # type: ignore[union-attr]
    assert record.visits[0].patient_id == record.patient.id == record.results[0].patient_id
    assert record.results[0].visit_id == record.visits[0].id > 0
    assert [change.after for change in done.changes] == [record.patient, *record.visits, *record.results]


def test_that_a_placeholder_without_its_record_is_a_bug_and_changes_nothing(clinic: Clinic) -> None:
    with pytest.raises(ValueError, match="no record before it"):
        clinic.execute(create(ANNA, a_result(-1, visit=-5)))
    assert clinic.patients.all() == ()


def test_that_ids_are_never_given_twice(clinic: Clinic) -> None:
    first = clinic.execute(create(ANNA))
    clinic.execute(first.inverse())
    second = clinic.execute(create(ANNA))
    assert second.changes[0].after.id != first.changes[0].after.id  # type: ignore[union-attr]


def test_that_undo_takes_back_and_redo_brings_back_the_same_ids(clinic: Clinic) -> None:
    done = clinic.execute(create(ANNA, a_result(-1), a_result(-2, 3.5)))
    before = clinic.patients.record(PatientId(1))
    undone = clinic.execute(done.inverse())
    assert clinic.patients.all() == ()
    clinic.execute(undone.inverse())
    assert clinic.patients.record(PatientId(1)) == before


def test_that_an_edit_of_an_outdated_record_is_refused_whole(clinic: Clinic) -> None:
    stored = clinic.execute(create(ANNA)).changes[0].after
    assert isinstance(stored, Patient)
    outdated = Patient(stored.id, uuid="u-1", number="007", given_name="Berta")
    other = Patient(PatientId(-1), uuid="u-2", number="8")
    with pytest.raises(EditConflict) as refused:
        clinic.execute(Command("Edit", (Change(None, other), Change(outdated, stored))))
    assert refused.value.facts == {"kind": "patient", "id": stored.id}
    assert clinic.patients.all() == (stored,)


def test_that_a_number_is_unique(clinic: Clinic) -> None:
    clinic.execute(create(ANNA))
    with pytest.raises(DuplicateRecord):
        clinic.execute(create(Patient(PatientId(-1), uuid="u-2", number="007")))


def test_that_a_patient_with_results_is_not_deleted_alone(clinic: Clinic) -> None:
    patient = clinic.execute(create(ANNA, a_result(-1))).changes[0].after
    with pytest.raises(EditConflict):
        clinic.execute(Command("Delete", (Change(patient, None),)))
    assert len(clinic.patients.record(PatientId(1)).results) == 1


def test_that_a_patient_is_found_by_number_before_id(clinic: Clinic) -> None:
    clinic.execute(create(ANNA, Patient(PatientId(-2), uuid="u-2", number="1")))
    assert clinic.patients.find(" 007 ").id == 1
    assert clinic.patients.find("1").id == 2
    assert clinic.patients.find("2").id == 2
    for text in ("7", "", "0", "9" * 30, "²"):
        with pytest.raises(PatientNotFound):
            clinic.patients.find(text)


def test_that_a_reader_sees_what_is_committed_and_changes_nothing(clinic: Clinic) -> None:
    with clinic.reader() as reader:
        clinic.execute(create(ANNA))
        assert [p.number for p in reader.patients.all()] == ["007"]
        with pytest.raises(OpenedForReading):
            reader.execute(create(ANNA))


def test_that_older_versions_of_a_result_stay_readable(clinic: Clinic) -> None:
    old = clinic.execute(create(ANNA, a_result(-1, 250.0))).changes[1].after
    assert isinstance(old, Result)
    new = Result(
        old.id,
        old.patient_id,
        "CD4",
        CalendarDate(2024, 3),
        Measured(205.0),
        entered_text="205",
        entered_unit="/µL",
    )
    clinic.execute(Command("Import", (Change(old, new),), reason="typing error", is_batch=True))
    assert clinic.results.of_patient(old.patient_id) == (new,)
    (older,) = clinic.history_of_result(old.id)
    assert (older.result, older.user, older.reason) == (old, "Dr Weiss", "typing error")


def test_that_a_closed_clinic_leaves_database_keys_and_lock_only(path: Path, clinic: Clinic) -> None:
    clinic.execute(create(ANNA))
    clinic.close()
    assert sorted(p.name for p in path.parent.iterdir()) == [
        "ward.aftercart", "ward.aftercart.keys", "ward.aftercart.lock",
    ]  # fmt: skip


def test_that_opening_beside_an_open_clinic_keeps_its_locks(clinic: Clinic, path: Path) -> None:
    """A process loses its locks on a file when it closes any descriptor of it (POSIX)."""
    clinic.execute(create(ANNA))
    Clinic.open(path, "correct horse", writer=False).close()
    other = (
        "from pathlib import Path; from storage.clinic import Clinic\n"
        f"Clinic.open(Path({str(path)!r}), 'correct horse', writer=False).close()"
    )
    subprocess.run([sys.executable, "-c", other], check=True, cwd=Path(__file__).parents[2])
    assert path.with_name(path.name + "-wal").exists()
    clinic.execute(create(Patient(PatientId(-1), uuid="u-2", number="8")))
    clinic.close()
    with Clinic.open(path, "correct horse") as again:
        assert [p.number for p in again.patients.all()] == ["007", "8"]


def test_that_importing_storage_stays_light() -> None:
    code = (
        "import sys; import storage.clinic, storage.backup\n"
        "print(sorted({'pandas', 'numpy', 'scipy', 'PySide6'} & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
    )
    assert answer.stdout.strip() == "[]"


def test_that_a_reader_in_a_thread_sees_whole_commands_while_a_writer_commits(clinic: Clinic) -> None:
    patient = clinic.execute(create(ANNA)).changes[0].after
    assert patient is not None
    reader, seen, finished = clinic.reader(), [], threading.Event()

    def read() -> None:
        while not finished.is_set():
            seen.append(len(reader.results.of_patient(1)))

    thread = threading.Thread(target=read)
    thread.start()
    for _ in range(60):
        results = (replace(a_result(-n), patient_id=PatientId(1)) for n in range(1, 11))
        clinic.execute(create(*results, is_batch=True))
    finished.set()
    thread.join()
    assert len(seen) > 5
    assert all(number % 10 == 0 for number in seen)
    assert len(reader.results.of_patient(1)) == 600
    reader.close()


def test_that_two_names_of_one_file_are_one_file(clinic: Clinic, path: Path) -> None:
    link = path.with_name("link.aftercart")
    link.symlink_to(path)
    with pytest.raises(FileLocked):
        Clinic.open(link, "correct horse")
    clinic.close()
    with Clinic.open(link, "correct horse") as opened:
        assert opened.path == path.resolve()


def test_that_opening_reading_and_closing_leaves_the_file_as_it_was(clinic: Clinic, path: Path) -> None:
    clinic.execute(create(ANNA))
    clinic.close()
    before = path.read_bytes()
    for writer in (True, False):
        with Clinic.open(path, "correct horse", writer=writer) as opened:
            opened.patients.record(1)
    assert path.read_bytes() == before
