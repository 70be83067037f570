"""The demo clinic as a file: built under another name, so that half a clinic never looks like a whole one."""

import shutil
from collections.abc import Callable
from pathlib import Path

from analytics.demo.clinic import synthetic_clinic
from storage.clinic import Clinic
from storage.faults import FileExists, expected
from storage.key_file import key_file_of

NAME = "demo.aftercart"
USER = "demo"
SHOWN_NUMBER_CASE = "immunoglobulin"
"""The awkward case whose patient the pictures show: IgG met as published, confounded when aware."""

Tick = Callable[[int, int], None]


def build_demo(
    folder: Path,
    passphrase: str,
    *,
    seed: int,
    patients: int,
    results_per_patient: int | None = None,
    tick: Tick | None = None,
) -> Path:
    """Build the synthetic clinic ``demo.aftercart`` in *folder*, which is made if it is not there.

    Raises:
        FileExists: *folder* holds a demo clinic already.
        FolderNotWritable, DiskFull: it cannot be written there; nothing is left behind.
    """
    target = folder / NAME
    with expected(target):
        folder.mkdir(parents=True, exist_ok=True)
    for there in (target, key_file_of(target)):
        if there.exists():
            raise FileExists(file=there.name)
    building = folder / ".building"
    with expected(target):
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir()
    try:
        part = building / NAME
        with Clinic.create(part, passphrase, user=USER, is_synthetic=True) as clinic:
            clinic.add_records(
                synthetic_clinic(seed, patients, results_per_patient=results_per_patient),
                label="Build the demo clinic",
                tick=None if tick is None else lambda done: tick(done, patients),
            )
        with expected(target):
            key_file_of(part).replace(key_file_of(target))
            part.replace(target)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return target
