"""The schema as the list of its steps; append only, each step a file of statements.

To add one: write ``schema/m0002_what_it_does.sql`` (statements parted by an empty line, no semicolon at
their ends) and a function of the same name below. Never change a step that was released.
"""

from functools import cache
from pathlib import Path

from storage.driver import Database, Migrations, connect

schema = Migrations("aftercart")


@schema()
def m0001_first_tables(db: Database) -> None:
    """Patients and everything kept about them, settings, users and the audit trail."""
    _run("m0001_first_tables", db)


@schema()
def m0002_drafts(db: Database) -> None:
    """What was typed and not finished."""
    _run("m0002_drafts", db)


@schema()
def m0003_clone_parents(db: Database) -> None:
    """Which clone arose in which."""
    _run("m0003_clone_parents", db)


@schema()
def m0004_letter_addressee(db: Database) -> None:
    """To whom a letter went, and its number."""
    _run("m0004_letter_addressee", db)


@schema()
def m0005_result_confirmation(db: Database) -> None:
    """Why an unusual value stands."""
    _run("m0005_result_confirmation", db)


@schema()
def m0006_moved_patients(db: Database) -> None:
    """A letter may pass to another patient unchanged; a draft is of a patient, or of nobody yet."""
    _run("m0006_moved_patients", db)


def is_newer(db: Database) -> bool:
    """Whether *db* went through a step that this version does not know."""
    known = {step.name for step in schema.pending(Database(connect("file::memory:")))}
    return bool({step.name for step in schema.applied(db)} - known)


@cache
def expected_schema() -> dict[str, str]:
    """Return name → statement of everything a file of this version holds."""
    db = Database(connect("file::memory:"))
    schema.apply(db)
    return schema_of(db)


def schema_of(db: Database) -> dict[str, str]:
    """Return name → statement of everything *db* holds."""
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    return dict(rows.fetchall())


def _run(step: str, db: Database) -> None:
    text = (Path(__file__).parent / "schema" / f"{step}.sql").read_text(encoding="utf-8")
    for statement in text.split("\n\n"):
        db.execute(statement)
