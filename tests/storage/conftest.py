"""Fixtures of storage's tests: real files with a cheap key derivation."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.clinic import Clinic
from storage.keys import KdfCost

PASSPHRASE = "correct horse"


@pytest.fixture(scope="session")
def cheap() -> KdfCost:
    """A key derivation that costs nothing."""
    return KdfCost(n=2, r=1, p=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ward.aftercart"


@pytest.fixture
def clinic(path: Path, cheap: KdfCost) -> Iterator[Clinic]:
    """An empty clinic, open for writing."""
    with Clinic.create(path, PASSPHRASE, user="Dr Weiss", kdf=cheap) as found:
        yield found
