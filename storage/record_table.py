"""Records of one kind and the table they stand in: rows both ways, and the statements that change them.

Only ``storage/execution.py`` and the bulk path write through these; everybody else reads repositories.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from analytics.records.command import Record
from storage.columns import Column, as_it_is
from storage.content import content
from storage.driver import Connection
from storage.inserting import Row

R = TypeVar("R", bound=Record)


class RecordTable(Protocol[R]):
    """What carrying out a command needs to know about one kind of record."""

    kind: str
    names: tuple[str, ...]

    def to_row(self, record: R) -> Row:
        """Return the columns of *record*."""

    def content(self, row: Row) -> str:
        """Return what the record whose columns are *row* says, as canonical text."""

    def stored(self, record: R) -> R | None:
        """Return what is stored under the key of *record*."""

    def update(self, before: R, after: R) -> None:
        """Replace *before* by *after*."""

    def delete(self, record: R) -> None:
        """Remove *record*."""


class SimpleTable(Generic[R]):
    """A table whose key is one column and whose columns follow from the record's fields."""

    def __init__(
        self,
        connection: Connection,
        make: type[R],
        *,
        kind: str,
        columns: tuple[Column, ...],
        key: str = "id",
    ) -> None:
        self.kind = kind
        self._connection = connection
        self._make = make
        self._columns = columns
        self._key = key
        self.names = tuple(name for column in columns for name in column.names)
        self._plain: list[tuple[str, int]] = []
        self._decoded: list[tuple[str, int, int, Callable[..., Any]]] = []
        self._place_columns()
        self._listed = ", ".join(f'"{name}"' for name in self.names)
        assignments = ", ".join(f'"{name}" = ?' for name in self.names)
        self._update_sql = f'UPDATE "{kind}" SET {assignments} WHERE "{key}" = ?'
        self._delete_sql = f'DELETE FROM "{kind}" WHERE "{key}" = ?'
        self._stored_sql = f'SELECT {self._listed} FROM "{kind}" WHERE "{key}" = ?'

    def _place_columns(self) -> None:
        """Note once where in a row each field is, and which stand there as they are."""
        start = 0
        for column in self._columns:
            end = start + len(column.names)
            if column.decode is as_it_is:
                self._plain.append((column.field, start))
            else:
                self._decoded.append((column.field, start, end, column.decode))
            start = end

    def to_row(self, record: R) -> Row:
        """Return the columns of *record*."""
        return tuple(
            value for column in self._columns for value in column.encode(getattr(record, column.field))
        )

    def from_row(self, row: Row) -> R:
        """Return the record whose columns are *row*."""
        fields: dict[str, Any] = {field: row[place] for field, place in self._plain}
        for field, start, end, decode in self._decoded:
            fields[field] = decode(*row[start:end])
        return self._make(**fields)

    def content(self, row: Row) -> str:
        """Return what the record whose columns are *row* says, as canonical text.

        Raises:
            ValueError: the columns are not as a record of this kind leaves them.
        """
        record = self.from_row(row)
        if self.to_row(record) != row:
            raise ValueError("not a row that this program wrote")
        return content(record)

    def stored(self, record: R) -> R | None:
        """Return what is stored under the key of *record*."""
        return self.with_key(getattr(record, self._key))

    def with_key(self, key: object) -> R | None:
        """Return the record stored under *key*."""
        row = self._connection.execute(self._stored_sql, (key,)).fetchone()
        return None if row is None else self.from_row(row)

    def update(self, before: R, after: R) -> None:
        """Replace *before* by *after*."""
        self._connection.execute(self._update_sql, (*self.to_row(after), getattr(before, self._key)))

    def delete(self, record: R) -> None:
        """Remove *record*."""
        self._connection.execute(self._delete_sql, (getattr(record, self._key),))

    def select(self, clause: str, parameters: Sequence[object] = ()) -> tuple[R, ...]:
        """Return the records that *clause* (``WHERE … ORDER BY …``) selects."""
        rows = self._connection.execute(f'SELECT {self._listed} FROM "{self.kind}" {clause}', parameters)
        return tuple(self.from_row(row) for row in rows)


class Repository(Generic[R]):
    """Reads the records of one kind."""

    def __init__(self, table: SimpleTable[R]) -> None:
        self._table = table

    def get(self, record_id: int) -> R | None:
        """Return the record with this id, or None."""
        return self._table.with_key(record_id)

    def all(self) -> tuple[R, ...]:
        """Return every record, in the order of their ids."""
        return self._table.select("ORDER BY id")


class OfPatients(Repository[R]):
    """Reads the records of one kind, each of which belongs to a patient."""

    def of_patient(self, patient_id: int) -> tuple[R, ...]:
        """Return the records of one patient, in the order of their ids."""
        return self._table.select("WHERE patient_id = ? ORDER BY id", (patient_id,))


Tables = Mapping[type, RecordTable[Any]]
