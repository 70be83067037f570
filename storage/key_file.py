"""The key file beside a clinic file: ``NAME.aftercart.keys``.

It holds the format version, the file id that names its clinic file, and the key slots; nothing else.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage.faults import (
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileNewer,
    WrongPassphrase,
    expected,
)
from storage.keys import DATA_KEY_BYTES, KdfCost, KeySlot, unwrap, wrap
from storage.replacing import write_atomically

FORMAT = 1
FILE_ID_BYTES = 16
_MOST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What a key file says."""

    file_id: bytes
    slots: tuple[KeySlot, ...]


def key_file_of(clinic_file: Path) -> Path:
    """Return where the key file of *clinic_file* stands."""
    return clinic_file.with_name(clinic_file.name + ".keys")


def new_key_file(file_id: bytes, data_key: bytes, passphrase: str, cost: KdfCost) -> KeyFile:
    """Return a key file with one slot."""
    return KeyFile(file_id, (wrap(data_key, passphrase, binding=_binding(file_id), cost=cost),))


def data_key(keys: KeyFile, passphrase: str, path: Path) -> bytes:
    """Return the data key.

    Raises:
        WrongPassphrase, EmptyPassphrase.
    """
    for slot in keys.slots:
        found = unwrap(slot, passphrase, binding=_binding(keys.file_id))
        if found is not None and len(found) == DATA_KEY_BYTES:
            return found
    raise WrongPassphrase(file=path.name)


def write_key_file(path: Path, keys: KeyFile) -> None:
    """Replace the file at *path*, whole or not at all, readable by its owner only."""
    document = {
        "format": FORMAT,
        "file_id": keys.file_id.hex(),
        "slots": [
            {
                "kdf": {"name": "scrypt", "n": slot.cost.n, "r": slot.cost.r, "p": slot.cost.p},
                "salt": slot.salt.hex(),
                "nonce": slot.nonce.hex(),
                "wrapped_key": slot.wrapped.hex(),
            }
            for slot in keys.slots
        ],
    }
    write_atomically(path, json.dumps(document, indent=1).encode() + b"\n")


def read_key_file(path: Path) -> KeyFile:
    """Read the key file at *path*.

    Raises:
        KeyFileMissing, KeyFileDamaged, KeyFileNewer.
    """
    if not path.is_file():
        raise KeyFileMissing(file=path.name)
    with expected(path), path.open("rb") as stream:
        return parse_key_file(stream.read(_MOST_BYTES), path)


def parse_key_file(content: bytes, path: Path) -> KeyFile:
    """Return what *content* says; *path* names it in errors."""
    try:
        document: Any = json.loads(content)
        if isinstance(document["format"], int) and document["format"] > FORMAT:
            raise KeyFileNewer(file=path.name)
        if document["format"] != FORMAT:
            raise KeyFileDamaged(file=path.name)
        keys = KeyFile(bytes.fromhex(document["file_id"]), tuple(_slot(s) for s in document["slots"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise KeyFileDamaged(file=path.name) from None
    if len(keys.file_id) != FILE_ID_BYTES or not 1 <= len(keys.slots) <= 100:
        raise KeyFileDamaged(file=path.name)
    return keys


def _slot(entry: Any) -> KeySlot:
    kdf = entry["kdf"]
    if kdf["name"] != "scrypt":
        raise ValueError("unknown derivation")
    slot = KeySlot(
        cost=KdfCost(n=int(kdf["n"]), r=int(kdf["r"]), p=int(kdf["p"])),
        salt=bytes.fromhex(entry["salt"]),
        nonce=bytes.fromhex(entry["nonce"]),
        wrapped=bytes.fromhex(entry["wrapped_key"]),
    )
    if len(slot.nonce) != 12 or not 8 <= len(slot.salt) <= 64 or len(slot.wrapped) != DATA_KEY_BYTES + 16:
        raise ValueError("a part has the wrong length")
    return slot


def _binding(file_id: bytes) -> bytes:
    return b"aftercart key file %d " % FORMAT + file_id
