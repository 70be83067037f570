"""What the tables hold, summed up: for each kind how many records, and the sum of their SHA-256.

A sum does not ask for an order and is taken back by subtraction, so what a table must hold follows from the
audit trail alone: batches note the sum of what they created, entries of one record its JSON before and after.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from analytics.records.command import Record
from storage.record_json import canonical, record_fields, result_of_fields
from storage.result_content import result_content

_MODULUS = 1 << 256


class ContentSums:
    """Counts and sums, kind by kind.

    Attributes:
        counts: kind → how many records.
        sums: kind → the sum of their SHA-256, modulo 2**256.
    """

    def __init__(self) -> None:
        self.counts: dict[str, int] = defaultdict(int)
        self.sums: dict[str, int] = defaultdict(int)

    def add(self, kind: str, contents: Iterable[str]) -> int:
        """Add records of which *contents* are the texts; return how many."""
        hashes = [_number(content) for content in contents]
        self.add_sum(kind, len(hashes), sum(hashes))
        return len(hashes)

    def remove(self, kind: str, contents: Iterable[str]) -> None:
        """Take records away again."""
        hashes = [_number(content) for content in contents]
        self.add_sum(kind, -len(hashes), -sum(hashes))

    def add_sum(self, kind: str, count: int, total: int) -> None:
        """Add *count* records whose SHA-256 sum up to *total*."""
        self.counts[kind] += count
        self.sums[kind] = (self.sums[kind] + total) % _MODULUS

    def as_json(self) -> dict[str, str]:
        """Return the sum of each kind in hex."""
        return {kind: f"{total:064x}" for kind, total in sorted(self.sums.items())}

    def differences(self, wanted: "ContentSums") -> tuple[str, ...]:
        """Return in words where these differ from those *wanted*: kinds and counts."""
        found = []
        for kind in sorted(self.sums.keys() | wanted.sums.keys()):
            surplus = self.counts[kind] - wanted.counts[kind]
            if surplus:
                found.append(f"{kind}: {abs(surplus)} too {'many' if surplus > 0 else 'few'}")
            elif self.sums[kind] != wanted.sums[kind]:
                found.append(f"{kind}: changed")
        return tuple(found)


def content(record: Record) -> str:
    """Return what *record*, of another kind than results, says as canonical text.

    Numbers stand for their value (``5`` and ``5.0`` are one), and what is unknown is left out, so that a
    field that comes later changes no record that does not use it.
    """
    return canonical(_plain(record_fields(record)))


def content_of_fields(kind: str, entry: dict[str, Any]) -> str:
    """Return the content of the record that the audit trail keeps as *entry*."""
    return result_content(result_of_fields(entry)) if kind == "result" else canonical(_plain(entry))


def _number(content: str) -> int:
    return int.from_bytes(hashlib.sha256(content.encode()).digest(), "big")


def _plain(value: Any) -> Any:
    if type(value) is dict:
        return {name: _plain(part) for name, part in value.items() if part is not None}
    if type(value) is list:
        return [_plain(part) for part in value]
    return int(value) if type(value) is float and value.is_integer() else value
