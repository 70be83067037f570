"""Fixtures that every test may use."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED_DATA = Path(__file__).parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of files made by others, beside the project; tests that need it are left out without it."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the shared data are not beside this checkout")
    return SHARED_DATA
