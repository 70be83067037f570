"""The demo clinic as a file: built under another name, so that half a clinic never looks like a whole one."""

import shutil
from collections.abc import Callable
from pathlib import Path

import resources
from analytics.demo.clinic import synthetic_clinic
from analytics.letters.document import Letterhead, Signature
from analytics.letters.letterhead_settings import letterhead_settings, signature_settings
from analytics.records.command import Change, Command
from analytics.records.setting import Setting
from storage.clinic import Clinic
from storage.faults import FileExists, expected
from storage.key_file import key_file_of

NAME = "demo.aftercart"
USER = "demo"
LETTERHEAD = Letterhead(
    "Example University Hospital",
    "Department of Haematology · Cell Therapy",
    ("1 Hospital Street, 00000 Example", "Tel. 00 00 00 00 00", "celltherapy@example.org"),
    logo=resources.path("demo/logo.png").read_bytes(),
)
SIGNATURE = Signature(
    "Dr Ada Demo", "Haematology, Cell Therapy", resources.path("demo/signature.png").read_bytes()
)

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
            clinic.execute(_letterhead())
        with expected(target):
            key_file_of(part).replace(key_file_of(target))
            part.replace(target)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return target


def _letterhead() -> Command:
    """Return the command that names who writes the demo's letters, so that they can be issued."""
    settings = letterhead_settings(LETTERHEAD) | signature_settings(SIGNATURE, USER)
    changes = tuple(Change(None, Setting(key, text)) for key, text in settings.items() if text)
    return Command("Set the letterhead", changes)
