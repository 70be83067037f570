"""Texts that many rows share, each stored once under a small integer."""

from storage.driver import Connection


class Lookup:
    """The texts of one lookup table, kept in memory as they are asked for."""

    def __init__(self, connection: Connection, table: str) -> None:
        self._connection = connection
        self._table = table
        self._ids: dict[str, int] = {}
        self._names: dict[int, str] = {}

    def id_of(self, name: str) -> int:
        """Return the id of *name*, adding it where it is new (inside the caller's transaction)."""
        found = self._ids.get(name)
        if found is None:
            found = self.known_id(name)
        if found is None:
            found = self._connection.execute(
                f"INSERT INTO {self._table} (name) VALUES (?) RETURNING id", (name,)
            ).fetchone()[0]
            self._keep(found, name)
        return found

    def known_id(self, name: str) -> int | None:
        """Return the id of *name*, or None where no row has it."""
        if name not in self._ids:
            row = self._connection.execute(f"SELECT id FROM {self._table} WHERE name = ?", (name,)).fetchone()
            if row is None:
                return None
            self._keep(row[0], name)
        return self._ids[name]

    def name(self, key: int) -> str:
        """Return the text with this id."""
        found = self._names.get(key)
        if found is None:
            found = self._connection.execute(
                f"SELECT name FROM {self._table} WHERE id = ?", (key,)
            ).fetchone()[0]
            self._keep(key, found)
        return found

    def forget(self) -> None:
        """Forget what a transaction that was taken back may have added."""
        self._ids.clear()
        self._names.clear()

    def _keep(self, key: int, name: str) -> None:
        self._ids[name] = key
        self._names[key] = name
