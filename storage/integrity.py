"""Whether the bytes of an open database are whole: the seals of its pages, its trees, its references."""

from storage.driver import Connection, DatabaseError


def broken_seals(connection: Connection) -> int:
    """Return how many pages fail their HMAC, or are not there.

    SQLCipher looks past SQLite's locks, so a page may be in the middle of being written by a checkpoint of
    another connection: only what fails twice is broken.
    """
    first = set(connection.execute("PRAGMA cipher_integrity_check").fetchall())
    if not first:
        return 0
    return len(first & set(connection.execute("PRAGMA cipher_integrity_check").fetchall()))


def page_problems(connection: Connection) -> int:
    """Return how many problems SQLite finds in its pages, and in rows that break their table's checks."""
    try:
        found = connection.execute("PRAGMA quick_check").fetchall()
    except DatabaseError:
        return 1
    return 0 if found == [("ok",)] else len(found)


def foreign_key_problems(connection: Connection) -> int:
    """Return how many rows refer to a record that is not there."""
    return len(connection.execute("PRAGMA foreign_key_check").fetchall())
