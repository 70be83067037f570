"""The one door to SQLite: SQLCipher's driver, with sqlite-utils standing on it.

sqlite-utils looks for a module named ``pysqlite3`` before it takes the standard library's, and catches
that module's exceptions; without the alias six of its code paths fail over SQLCipher, one of them with
an open transaction. It also imports pandas and numpy, half a second that nothing here needs.
"""

import sys
from pathlib import Path

import sqlcipher3
import sqlcipher3.dbapi2
from sqlcipher3.dbapi2 import Connection, Cursor, DatabaseError, Error, IntegrityError, OperationalError

from storage.kept_out import kept_out

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2
with kept_out("pandas", "numpy"):
    from sqlite_utils import Database, Migrations

__all__ = [
    "Connection",
    "Cursor",
    "Database",
    "DatabaseError",
    "Error",
    "IntegrityError",
    "Migrations",
    "OperationalError",
    "connect",
    "file_name",
]


def connect(address: str, *, timeout_seconds: float = 5.0, is_shared: bool = False) -> Connection:
    """Open the database at *address* (a ``file:`` URI), without a key yet.

    Transactions are ours to begin and end. A connection *is_shared* may be used from another thread than
    its maker's, by one thread at a time.
    """
    connection = sqlcipher3.dbapi2.connect(
        address,
        timeout=timeout_seconds,
        isolation_level=None,
        uri=True,
        check_same_thread=not is_shared,
        cached_statements=256,
    )
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
    return connection


def file_name(connection: Connection) -> str:
    """Return the base name of the file that *connection* is open on."""
    return Path(connection.execute("PRAGMA database_list").fetchone()[2]).name
