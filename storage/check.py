"""Is a clinic file whole? Cipher, pages, references, schema, domain rules, audit chain and key file.

Details count; they never quote what stands in the file.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from storage.audit_check import audit_problems, records_against_audit
from storage.clinic_file import file_id_of
from storage.database import open_for_reading
from storage.domain_rules import domain_problems, domain_warnings
from storage.driver import Connection, Database, Error
from storage.faults import FileCut, FileDamaged, KeyFileForeign, expected
from storage.integrity import broken_seals, foreign_key_problems, page_problems
from storage.key_file import data_key, key_file_of, read_key_file
from storage.migrations import expected_schema, schema_of
from storage.shelves import Shelves

Tick = Callable[[int, int], None]
_LINES = 8


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One thing that was looked at."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Everything that was looked at, in its order."""

    checks: tuple[CheckLine, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return all(line.ok for line in self.checks)


def check_clinic(path: Path, passphrase: str, *, tick: Tick | None = None) -> CheckReport:
    """Look the clinic file at *path* through; nothing is changed.

    *tick* is called with the steps done and all steps; what it raises stops the check.

    Raises:
        FileMissing, EmptyFile, NotEncrypted, NotAClinicFile, NewerFile, OlderFile, KeyFileMissing,
        KeyFileDamaged, KeyFileNewer, KeyFileForeign, EmptyPassphrase, WrongPassphrase: there is nothing
        that could be looked through.
    """
    path = path.resolve()
    file_id = file_id_of(path)
    keys = read_key_file(key_file_of(path))
    if keys.file_id != file_id:
        raise KeyFileForeign(file=key_file_of(path).name)
    key = data_key(keys, passphrase, path)
    slots = len(keys.slots)
    lines = [CheckLine("key file", True, f"belongs to this file; {slots} passphrase{'s' * (slots > 1)}")]
    try:
        connection = open_for_reading(path, key, file_id)
    except (FileCut, FileDamaged) as error:
        what = "the end of the file is missing" if isinstance(error, FileCut) else "the first page is damaged"
        return CheckReport((*lines, CheckLine("cipher", False, what)))
    try:
        with expected(path):
            steps = _Steps(tick)
            for line in _lines(connection, path, steps):
                lines.append(line)
                steps.reach(len(lines))
    finally:
        connection.close()
    return CheckReport(tuple(lines))


class _Steps:
    """Tells how far the check is: a hundred steps a line."""

    def __init__(self, tick: Tick | None) -> None:
        self._tick = tick
        self._lines = 1

    def reach(self, lines: int) -> None:
        """Tell that so many lines are done."""
        self._lines = lines
        self.within(0, 1)

    def within(self, done: int, total: int) -> None:
        """Tell how far the next line is."""
        if self._tick is not None:
            self._tick(100 * self._lines + 100 * done // max(total, 1), 100 * _LINES)


def _lines(connection: Connection, path: Path, steps: _Steps) -> Iterator[CheckLine]:
    """Check by check; behind broken pages nothing else can be trusted, so they come first."""
    seals = broken_seals(connection)
    pages = path.stat().st_size // _page_bytes(connection)
    yield CheckLine("cipher", not seals, f"{pages} pages, {seals} with a broken seal")
    problems = page_problems(connection)
    yield CheckLine("pages", not problems, _counted(problems))
    if seals or problems:
        return
    yield _line("foreign keys", lambda: foreign_key_problems(connection))
    yield _line("schema", lambda: len(schema_of(Database(connection)).items() ^ expected_schema().items()))
    yield _domain_line(connection)
    yield _line("audit chain", lambda: audit_problems(connection))
    yield _records_line(connection, steps)


def _domain_line(connection: Connection) -> CheckLine:
    try:
        found, doubts = domain_problems(connection), domain_warnings(connection)
    except Error:
        return CheckLine("domain rules", False, "could not be read")
    detail = "; ".join(found) or _counted(0)
    if doubts:
        detail += f"; warnings: {'; '.join(doubts)}"
    return CheckLine("domain rules", not found, detail)


def _records_line(connection: Connection, steps: _Steps) -> CheckLine:
    try:
        found = records_against_audit(Shelves(connection), connection, tick=steps.within)
    except Error:
        return CheckLine("records against audit", False, "could not be read")
    return CheckLine("records against audit", not found, "; ".join(found) or _counted(0))


def _line(name: str, count: Callable[[], int]) -> CheckLine:
    try:
        problems = count()
    except Error:
        return CheckLine(name, False, "could not be read")
    return CheckLine(name, not problems, _counted(problems))


def _counted(problems: int) -> str:
    return f"{problems or 'no'} problem{'s' * (problems != 1)}"


def _page_bytes(connection: Connection) -> int:
    return int(connection.execute("PRAGMA page_size").fetchone()[0])
