"""What the bytes of a clinic file tell before any passphrase is tried.

The file's first 16 bytes are SQLCipher's salt and our file id at once: random, in clear, and named in the
key file, so that the pair is proved at sight. Everything behind them is encrypted.
"""

import secrets
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from storage.faults import EmptyFile, FileCut, FileMissing, NotAClinicFile, NotEncrypted, expected
from storage.key_file import FILE_ID_BYTES
from storage.open_files import known_id

PAGE_BYTES = 4096
_RESERVED_BYTES = 80  # at the end of each page: 16 of initialisation vector, 64 of HMAC-SHA512
_SQLITE = b"SQLite format 3\0"
_OTHERS = (
    b"PK\x03\x04", b"PK\x05\x06", b"%PDF", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0",
    b"\x7fELF", b"MZ", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff",
)  # fmt: skip
_ENOUGH_TEXT = 4  # bytes of text that no file id begins with
_TEXT = frozenset(b"\t\n\r" + bytes(range(32, 127)))


def new_file_id() -> bytes:
    """Return a random id that cannot be taken for the beginning of another kind of file."""
    while True:
        found = secrets.token_bytes(FILE_ID_BYTES)
        if not _looks_like_something_else(found) and not _looks_like_something_else(found[:_ENOUGH_TEXT]):
            return found


def file_id_of(path: Path) -> bytes:
    """Return the id in the first bytes of *path*.

    Raises:
        FileMissing, EmptyFile, NotEncrypted, NotAClinicFile, FileCut.
    """
    if not path.exists():
        raise FileMissing(file=path.name)
    if not path.is_file():
        raise NotAClinicFile(file=path.name)
    with expected(path):
        known = known_id(path)
        if known is not None:
            return known
        with path.open("rb") as stream:
            head = stream.read(FILE_ID_BYTES)
    if not head:
        raise EmptyFile(file=path.name)
    if head == _SQLITE:
        raise NotEncrypted(file=path.name)
    if _looks_like_something_else(head):
        raise NotAClinicFile(file=path.name)
    if len(head) < FILE_ID_BYTES:
        raise FileCut(file=path.name)
    return head


def check_size(path: Path) -> None:
    """Check that *path* holds whole pages, unless a write-ahead log beside it may complete them.

    Raises:
        FileMissing, FileUnreachable, FileCut.
    """
    with expected(path):
        size = path.stat().st_size
    if (size < PAGE_BYTES or size % PAGE_BYTES) and not _has_log(path):
        raise FileCut(file=path.name)


def is_cut(path: Path, key: bytes) -> bool:
    """Whether the file is shorter than its own header says; for files that do not open."""
    if known_id(path) is not None:
        return path.stat().st_size % PAGE_BYTES != 0
    with expected(path), path.open("rb") as stream:
        page = stream.read(PAGE_BYTES)
    if len(page) < PAGE_BYTES:
        return True
    size = path.stat().st_size
    vector = page[PAGE_BYTES - _RESERVED_BYTES :][:16]
    decryptor = Cipher(AES(key), CBC(vector)).decryptor()
    header = page[:16] + decryptor.update(page[16:112])
    page_bytes = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    return size % PAGE_BYTES != 0 or (page_bytes == PAGE_BYTES & 0xFFFF and size < pages * PAGE_BYTES)


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _looks_like_something_else(head: bytes) -> bool:
    if head == _SQLITE or head.startswith(_OTHERS):
        return True
    return len(head) >= _ENOUGH_TEXT and all(byte in _TEXT for byte in head)
