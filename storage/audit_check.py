"""Whether the audit trail is unbroken, and whether the records are what it says they must be."""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from analytics.errors import ExpectedError
from storage.audit import AUDIT_NAMES, NO_HASH, chained_hash
from storage.content import ContentSums, content_of_fields
from storage.driver import Connection
from storage.record_json import canonical
from storage.record_table import RecordTable
from storage.shelves import Shelves

Tick = Callable[[int, int], None]
_ROWS_A_TICK = 10_000
_UNREADABLE = (ExpectedError, ValueError, KeyError, TypeError, AttributeError)


def audit_problems(connection: Connection) -> int:
    """Return how many entries are missing, out of order, or not what their hash says."""
    problems, sequence, previous = 0, 0, NO_HASH
    for row in connection.execute(f"SELECT {AUDIT_NAMES} FROM audit ORDER BY sequence"):
        *words, hash_ = row
        is_next = words[0] == sequence + 1 and words[-1] == previous
        problems += not (is_next and chained_hash(tuple(words)) == hash_)
        sequence, previous = words[0], hash_
    return problems + (sequence == 0)


def records_against_audit(
    shelves: Shelves, connection: Connection, *, tick: Tick | None = None
) -> tuple[str, ...]:
    """Return in words with counts which kinds of records are not what the audit trail says they must be.

    Everything that was created, changed and deleted is summed up from the trail, and so is everything that
    is stored: who changes, removes or adds a record behind the trail's back changes the one sum only.

    *tick* is called with the rows read and all rows; what it raises stops the check.
    """
    progress = _Progress(shelves, connection, tick)
    wanted, unreadable = _told(connection, progress)
    stored, broken = _stored(shelves, connection, progress)
    words = [f"audit: {unreadable} not readable"] if unreadable else []
    words += [f"{kind}: {number} not readable" for kind, number in sorted(broken.items())]
    return (*words, *stored.differences(wanted))


class _Progress:
    """Rows read so far, of all that there are."""

    def __init__(self, shelves: Shelves, connection: Connection, tick: Tick | None) -> None:
        self._tick = tick
        self._done = self._total = 0
        if tick is not None:
            names = ["audit", *(table.kind for table in shelves.tables.values())]
            counts = (connection.execute(f'SELECT count(*) FROM "{name}"').fetchone() for name in names)
            self._total = sum(number for (number,) in counts)

    def add(self, rows: int) -> None:
        """Tell that some more rows were read."""
        self._done += rows
        if self._tick is not None:
            self._tick(min(self._done, self._total), self._total)


def _told(connection: Connection, progress: _Progress) -> tuple[ContentSums, int]:
    """Return what must be stored after all that the trail tells, and how many entries are no use."""
    sums, unreadable = ContentSums(), 0
    entries = connection.execute("SELECT at, kind, old, new FROM audit ORDER BY sequence")
    for chunk in _chunks(entries, 100):
        for entry in chunk:
            try:
                _take(sums, *entry)
            except _UNREADABLE:
                unreadable += 1
        progress.add(len(chunk))
    return sums, unreadable


def _take(sums: ContentSums, at: str, kind: str | None, old: str | None, new: str | None) -> None:
    if kind is None:
        _take_batch(sums, old, new)
    elif kind == "clinic":
        sums.add(kind, [_clinic(at, **json.loads(new or ""))])
    else:
        if old is not None:
            sums.remove(kind, [content_of_fields(kind, json.loads(old))])
        if new is not None:
            sums.add(kind, [content_of_fields(kind, json.loads(new))])


def _take_batch(sums: ContentSums, old: str | None, new: str | None) -> None:
    """Take what a batch created as its sums, and what it took back from the records it keeps."""
    entry = json.loads(new or "{}")
    for kind, total in entry.get("sha256_sums", {}).items():
        sums.add_sum(kind, entry["counts"][kind]["create"], int(total, 16))
    for kind, records in json.loads(old or "{}").get("records", {}).items():
        sums.remove(kind, (content_of_fields(kind, record) for record in records))


def _stored(
    shelves: Shelves, connection: Connection, progress: _Progress
) -> tuple[ContentSums, dict[str, int]]:
    """Return what is stored, and how many records of each kind cannot be read."""
    sums, broken = ContentSums(), {}
    for table in shelves.tables.values():
        unreadable = _add_table(sums, table, connection, progress)
        if unreadable:
            broken[table.kind] = unreadable
    for at, is_synthetic in connection.execute("SELECT created_at, is_synthetic FROM clinic"):
        sums.add("clinic", [_clinic(at, is_synthetic=bool(is_synthetic))])
    for id_, name in connection.execute("SELECT id, name FROM clinic_user"):
        sums.add("clinic_user", [canonical({"id": id_, "name": name})])
    return sums, broken


def _add_table(
    sums: ContentSums, table: RecordTable[Any], connection: Connection, progress: _Progress
) -> int:
    """Add every record of *table*; return how many cannot be read."""
    names = ", ".join(f'"{name}"' for name in table.names)
    rows = connection.execute(f'SELECT {names} FROM "{table.kind}"')
    unreadable = 0
    for chunk in _chunks(_contents(table, rows), _ROWS_A_TICK):
        contents = [content for content in chunk if content is not None]
        unreadable += len(chunk) - len(contents)
        sums.add(table.kind, contents)
        progress.add(len(chunk))
    return unreadable


def _contents(table: RecordTable[Any], rows: Iterable[Any]) -> Iterator[str | None]:
    """Yield what each row says, or None; one by one, as the documents of letters are large."""
    for row in rows:
        try:
            yield table.content(row)
        except _UNREADABLE:
            yield None


def _clinic(at: str, *, is_synthetic: bool) -> str:
    return canonical({"created_at": at, "is_synthetic": is_synthetic})


def _chunks(rows: Iterator[Any], size: int) -> Iterator[list[Any]]:
    while chunk := list(islice(rows, size)):
        yield chunk
