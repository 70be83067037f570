"""The data key of a clinic file and the passphrases that open it.

The database is encrypted with a random key that never changes. Each passphrase has a slot: the data key,
wrapped with AES-GCM under a key derived from the passphrase by scrypt (RFC 7914).
"""

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.faults import EmptyPassphrase

DATA_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_MOST_MEMORY_BYTES = 1 << 30


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess of a passphrase costs: scrypt's N, r and p.

    Raises:
        ValueError: outside what this program is willing to spend on reading a key file.
    """

    n: int = 1 << 17
    r: int = 8
    p: int = 1

    def __post_init__(self) -> None:
        if self.n < 2 or self.n & (self.n - 1) or not 1 <= self.r <= 64 or not 1 <= self.p <= 16:
            raise ValueError("scrypt parameters out of bounds")
        if 128 * self.n * self.r * self.p > _MOST_MEMORY_BYTES:
            raise ValueError("scrypt parameters ask for too much memory")

    @property
    def memory_bytes(self) -> int:
        """What scrypt needs, with room to spare."""
        return 128 * self.r * (self.n + self.p + 2) + (1 << 20)


DEFAULT_COST = KdfCost()


@dataclass(frozen=True, slots=True)
class KeySlot:
    """The data key as wrapped for one passphrase."""

    cost: KdfCost
    salt: bytes
    nonce: bytes
    wrapped: bytes


def new_data_key() -> bytes:
    """Return a random data key."""
    return secrets.token_bytes(DATA_KEY_BYTES)


def wrap(data_key: bytes, passphrase: str, *, binding: bytes, cost: KdfCost = DEFAULT_COST) -> KeySlot:
    """Return a slot that opens with *passphrase* and only together with *binding*."""
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    wrapped = AESGCM(_derive(passphrase, salt, cost)).encrypt(nonce, data_key, binding)
    return KeySlot(cost=cost, salt=salt, nonce=nonce, wrapped=wrapped)


def unwrap(slot: KeySlot, passphrase: str, *, binding: bytes) -> bytes | None:
    """Return the data key, or None where *passphrase* is not this slot's."""
    try:
        return AESGCM(_derive(passphrase, slot.salt, slot.cost)).decrypt(slot.nonce, slot.wrapped, binding)
    except InvalidTag:
        return None


def _derive(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """Derive a wrapping key; the same letters typed on another keyboard are the same passphrase (NFC)."""
    if not passphrase.strip():
        raise EmptyPassphrase
    return hashlib.scrypt(
        unicodedata.normalize("NFC", passphrase).encode(),
        salt=salt,
        n=cost.n,
        r=cost.r,
        p=cost.p,
        maxmem=cost.memory_bytes,
        dklen=32,
    )
