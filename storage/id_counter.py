"""Ids of records: one counter a kind, only ever rising, so that an id is never given twice."""

from storage.driver import Connection


class IdCounter:
    """Gives ids inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last: dict[str, int] = {}

    def next(self, kind: str) -> int:
        """Return an id that no record of *kind* ever had."""
        last = self._last_of(kind) + 1
        self._last[kind] = last
        return last

    def keep(self, kind: str, id_: int) -> None:
        """Take note of an id that was given elsewhere (redo, restored records)."""
        self._last[kind] = max(self._last_of(kind), id_)

    def write(self) -> None:
        """Store how far each kind has come."""
        self._connection.executemany(
            "INSERT INTO id_counter (kind, last) VALUES (?, ?)"
            " ON CONFLICT (kind) DO UPDATE SET last = excluded.last",
            sorted(self._last.items()),
        )

    def _last_of(self, kind: str) -> int:
        if kind not in self._last:
            row = self._connection.execute("SELECT last FROM id_counter WHERE kind = ?", (kind,)).fetchone()
            self._last[kind] = 0 if row is None else row[0]
        return self._last[kind]
