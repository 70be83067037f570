"""What is stored is what the audit trail says it must be: nothing goes unnoticed, wherever it was changed."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.demo.clinic import synthetic_clinic
from analytics.records.clone_parent import CloneParent
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
from storage.audit_check import records_against_audit
from storage.clinic import Clinic
from storage.content import ContentSums, content_of_fields
from storage.driver import Connection
from storage.record_json import record_json

P: Any = -1
DAY = CalendarDate(2024, 2, 29)
KINDS = (
    "patient", "treatment", "visit", "laboratory", "result", "event", "sample", "variant_call", "work_up",
    "clone_parent", "letter", "setting", "source_file",
)  # fmt: skip


def everything(name: str) -> tuple[Any, ...]:
    """One record of every kind and results of every kind of outcome."""
    reports = (ReportedAnalyte("CRP", "mg/dL", 0, 0.5, Sex.FEMALE, valid_from=CalendarDate(2020)),)
    at, digest = datetime(2026, 11, 22, tzinfo=UTC), sha256(name.encode()).hexdigest()
    return (
        Laboratory(P, f"Lab {name}", reports),
        SourceFile(P, name, "ab" * 32, at, "results"),
        Patient(P, name, name, "Müller", birth_date=CalendarDate(1950), addressees=(Addressee("Dr. A"),)),
        Treatment(P, P, infusion=DAY, product="axi-cel", is_index=True, bendamustine=False),
        Visit(P, P, CalendarDate(2024, 2), ecog=1, weight_kg=71, signed_by="W", signed_on=DAY),
        Event(P, P, "response", DAY, details=(("response", "CR"), ("first", True), ("n", 2.0))),
        Sample(
            P, P, RelativeTime(-21, "3 weeks before"), Material.BLOOD, "myeloid", 0.02, 1500, P, file_id=P
        ),
        VariantCall(P, P, P, "TP53", CallState.DETECTED, "c.1A>G", vaf_fraction=0.044),
        MyeloidWorkUp(P, P, DAY, "46,XX", 12.5, flags=("del5q",)),
        CloneParent(P, P, "TP53", "c.1A>G", "DNMT3A", "p.R882H"),
        Letter(P, P, at, "W", "summary", "fr", "Chère", name.encode(), digest, "{}", 1),
        Setting(f"a.{name}", "ignore"),
        Result(P, P, "CD4", DAY, Measured(205), "0,205", "G/l", "08:30", P, "blood", 1, P, FromFile(P, 3)),
        Result(P - 1, P, "IGG", RelativeTime(3, "w"), Censored(Comparator.BELOW, 0.1), "<0.1", "g/L"),
        Result(P - 2, P, "CD19", CalendarDate(2024, 2), NotDetected(), "n. n.", occurrence=2),
        Result(P - 3, P, "ANC", CalendarDate(2024), Missing(MissingReason.NOT_DONE), "n. d."),
        Result(P - 4, P, "PLT", DAY, Measured(9), "9", confirmation="seen twice"),
    )


def creation(name: str, *, is_batch: bool) -> Command:
    return Command(name, tuple(Change(None, record) for record in everything(name)), is_batch=is_batch)


def differences(clinic: Clinic) -> tuple[str, ...]:
    return records_against_audit(clinic, clinic.connection)


@pytest.fixture(params=["typed", "imported"])
def full(clinic: Clinic, request: pytest.FixtureRequest) -> Connection:
    """A clinic with two records of every kind, and nothing that would keep somebody from changing them."""
    for name in ("one", "two"):
        clinic.execute(creation(name, is_batch=request.param == "imported"))
    assert differences(clinic) == ()
    connection = clinic.connection
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("DROP TRIGGER letter_keeps_its_words")
    return connection


def test_that_a_change_of_any_column_is_found(clinic: Clinic, full: Connection) -> None:
    """Of the first row, then of all of them."""
    changed = {
        "INTEGER": "ifnull(1 - {0}, 7)",
        "REAL": "ifnull({0} + 1, 7)",
        "TEXT": "ifnull({0}, '') || 'x'",
    }
    for kind in KINDS:
        key = "key" if kind == "setting" else "id"
        for _, column, declared, *_ in full.execute(f'PRAGMA table_info("{kind}")').fetchall():
            value = changed.get(declared, "x'00'").format(f'"{column}"')
            for where in (f'WHERE "{key}" = (SELECT min("{key}") FROM "{kind}")', ""):
                full.execute("SAVEPOINT untouched")
                full.execute(f'UPDATE OR REPLACE "{kind}" SET "{column}" = {value} {where}')
                found = differences(clinic)
                full.execute("ROLLBACK TO untouched")
                assert [words for words in found if words.startswith(f"{kind}: ")], (kind, column, where)
    assert differences(clinic) == ()


def test_that_a_record_removed_or_added_is_found_and_counted(clinic: Clinic, full: Connection) -> None:
    for kind in KINDS:
        key = "key" if kind == "setting" else "id"
        columns = [row[1] for row in full.execute(f'PRAGMA table_info("{kind}")').fetchall()]
        fresh = {key: f"{key} || 'x'" if kind == "setting" else f"{key} + 1000"}
        fresh |= {"uuid": "uuid || 'x'", "number": "number || 'x'", "name": "name || 'x'"}
        fresh |= {"gene": "gene || 'x'"}
        values = ", ".join(fresh.get(column, f'"{column}"') for column in columns)
        full.execute("SAVEPOINT untouched")
        full.execute(f'DELETE FROM "{kind}" WHERE "{key}" = (SELECT max("{key}") FROM "{kind}")')
        assert differences(clinic) == (f"{kind}: 1 too few",)
        full.execute("ROLLBACK TO untouched")
        full.execute(f'INSERT INTO "{kind}" SELECT {values} FROM "{kind}" LIMIT 1')
        assert differences(clinic) == (f"{kind}: 1 too many",)
        full.execute("ROLLBACK TO untouched")
        number = full.execute(f'SELECT count(*) FROM "{kind}"').fetchone()[0]
        full.execute(f'DELETE FROM "{kind}"')
        assert differences(clinic) == (f"{kind}: {number} too few",)
        full.execute("ROLLBACK TO untouched")


@pytest.mark.parametrize(
    ("sql", "kind"),
    [
        ("UPDATE result SET value = value + 1", "result"),
        ("UPDATE result SET day = day + 1", "result"),
        ("UPDATE analyte SET name = 'CD8' WHERE name = 'CD4'", "result"),
        ("UPDATE unit SET name = 'g/dL' WHERE name = 'g/L'", "result"),
        ("UPDATE material SET name = 'marrow'", "result"),
        ("DELETE FROM unit", "result"),
        ("UPDATE visit SET at_day = at_day + 1", "visit"),
        ("UPDATE clinic SET is_synthetic = 1", "clinic"),
        ("UPDATE clinic SET created_at = '1999'", "clinic"),
        ("UPDATE clinic_user SET name = 'Nobody'", "clinic_user"),
        ("INSERT INTO clinic_user (name) VALUES ('Nobody')", "clinic_user"),
        ("DELETE FROM clinic", "clinic"),
    ],
)
def test_that_what_records_share_is_covered(clinic: Clinic, full: Connection, sql: str, kind: str) -> None:
    full.execute(sql)
    clinic.result_table.forget()
    assert [words.partition(":")[0] for words in differences(clinic)][:1] == [kind]


def test_that_exchanged_values_are_found(clinic: Clinic, full: Connection) -> None:
    """The sum of the values stays; the sum of the digests does not."""
    full.execute("UPDATE patient SET family_name = number")
    assert differences(clinic) == ("patient: changed",)


def test_that_undo_redo_correction_and_bulk_keep_the_sums(clinic: Clinic) -> None:
    for is_batch in (True, False):
        done = clinic.execute(creation(f"x{is_batch}", is_batch=is_batch))
        old: Any = done.changes[-4].after
        new = replace(old, outcome=Measured(9), entered_text="9", at=CalendarDate(2024, 3, 1))
        correction = clinic.execute(Command("C", (Change(old, new),), is_batch=is_batch))
        assert differences(clinic) == ()
        undone = [clinic.execute(command.inverse()) for command in (correction, done)]
        assert differences(clinic) == ()
        for command in reversed(undone):
            clinic.execute(command.inverse())
        assert differences(clinic) == ()
    clinic.add_records(synthetic_clinic(1, 3, results_per_patient=60), label="Invented")
    clinic.add_records((), label="Nobody")
    assert differences(clinic) == ()


def test_that_a_batch_without_its_sums_is_not_believed(clinic: Clinic) -> None:
    clinic.execute(creation("one", is_batch=True))
    clinic.connection.execute("DROP TRIGGER audit_keeps_its_words")
    clinic.connection.execute("UPDATE audit SET new = json_remove(new, '$.sha256_sums.result')")
    assert differences(clinic) == ("result: 5 too many",)
    clinic.connection.execute('UPDATE audit SET new = \'{"sha256_sums":{"result":1}}\' WHERE kind IS NULL')
    assert differences(clinic)[0] == "audit: 1 not readable"


def test_that_the_check_tells_how_far_it_is(clinic: Clinic) -> None:
    clinic.execute(creation("one", is_batch=False))
    ticks: list[tuple[int, int]] = []
    records_against_audit(clinic, clinic.connection, tick=lambda *at: ticks.append(at))
    assert ticks == sorted(ticks)
    assert ticks[-1] == (36, 36)


def test_that_a_sum_knows_no_order_and_is_taken_back() -> None:
    one, other = ContentSums(), ContentSums()
    one.add("result", ["a", "b", "c", "a"])
    other.add("result", ["c", "a"])
    other.add("result", ["x", "a", "b"])
    assert one.differences(other) == ("result: 1 too few",)
    other.remove("result", ["x"])
    assert (one.differences(other), one.as_json()) == ((), other.as_json())
    other.remove("result", ["a", "a"])
    other.add("result", ["a", "d"])
    assert one.differences(other) == ("result: changed",)


numbers = st.floats(-1e250, 1e250) | st.integers(-1000, 1000) | st.just(-0.0)
times = st.one_of(
    st.dates(date(1900, 1, 1)).map(CalendarDate.of),
    st.builds(CalendarDate, st.integers(1900, 2100), st.integers(1, 12)),
    st.builds(RelativeTime, st.integers(-9999, 9999), st.none() | st.text(max_size=3)),
)
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=5)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=numbers, at=times, text=texts | st.just("5"), unit=st.none() | texts, details=st.lists(numbers))
def test_that_trail_and_table_say_the_same_of_any_record(
    clinic: Clinic, number: float, at: Any, text: str, unit: str | None, details: list[float]
) -> None:
    """As made, as read back from the table, and as the trail keeps it."""
    outcomes = (Measured(number), Censored(Comparator.ABOVE, number), NotDetected(number), NotDetected())
    records = (
        Patient(P, "u", "n", text, unit),
        *(Result(P - n, P, text, at, said, text, unit, unit) for n, said in enumerate(outcomes)),
        Visit(P, P, at, weight_kg=abs(number) % 999 + 1, note=text),
        Event(P, P, "crs", at, details=tuple((f"d{n}", value) for n, value in enumerate(details))),
        Setting(text, text),
    )
    done = clinic.execute(Command("All", tuple(Change(None, record) for record in records)))
    for record in (change.after for change in done.changes):
        assert record is not None
        table = clinic.tables[type(record)]
        stored: Any = table.stored(record)
        told = content_of_fields(table.kind, json.loads(record_json(record)))
        assert table.content(table.to_row(record)) == table.content(table.to_row(stored)) == told
    assert differences(clinic) == ()
    undone = clinic.execute(replace(done.inverse(), is_batch=True))
    clinic.execute(undone.inverse())
    clinic.execute(undone)
    assert differences(clinic) == ()
