"""Files that are replaced whole or not at all."""

import os
import secrets
from pathlib import Path

from storage.faults import expected


def write_atomically(path: Path, content: bytes) -> None:
    """Write *content* under another name in the same folder, make it durable, then rename it to *path*."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    with expected(path):
        try:
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Make what *path* holds durable."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Make the names in *folder* durable, where the system lets a folder be synced."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
