"""Backups: one file that holds the encrypted database, its key file and a manifest."""

from datetime import datetime
from pathlib import Path

from storage.driver import Connection


def back_up_before_migrating(
    connection: Connection, path: Path, key: bytes, file_id: bytes, stamp: datetime
) -> Path:
    """Make a verified copy beside the file."""
    raise NotImplementedError
