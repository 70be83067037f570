"""Finds the files imported before that a newer file repeats, and the treatments that came with them.

A file of the same name is compared as a whole. A name that differs only in its digits (``lab-2024-11.csv``,
``lab-2024-12.csv``) is another part of the same export, compared where the two cover the same days.
"""

import json
import re
from functools import cached_property
from pathlib import PurePath

from analytics.records.ids import PatientId
from analytics.records.source_file import SourceFile
from analytics.records.treatment import TherapyKind, Treatment
from storage.exchange.file_in_hand import FileInHand

_KIND_OF = {"treatments": TherapyKind.CAR_T, "events": TherapyKind.OTHER_SYSTEMIC}
_DIGITS = re.compile(r"[\W_]*\d+[\W_\d]*")


class EarlierFiles:
    """The earlier files of one file in hand."""

    def __init__(self, file: FileInHand) -> None:
        self._clinic, self._table, self._name = file.desk.working.clinic, file.layout.table, file.table.name

    @cached_property
    def same(self) -> dict[int, SourceFile]:
        """Files of the same name and kind of table, by id."""
        named = self._clinic.source_files.named(self._name)
        return {source.id: source for source in named if source.table == self._table}

    @cached_property
    def alike(self) -> dict[int, SourceFile]:
        """Files whose name is the same but for its digits, by id."""
        stem = stem_of(self._name)
        if not stem:
            return {}
        return {
            source.id: source
            for source in self._clinic.source_files.all()
            if source.table == self._table and source.name != self._name and stem_of(source.name) == stem
        }

    def brought(self, treatment: Treatment, names: set[str]) -> bool:
        """Whether *treatment* came with files of these names.

        A treatment does not keep its file. It came with one if nobody typed it and an import of the file
        touched its patient.
        """
        if treatment.kind is not _KIND_OF.get(self._table) or treatment.id in self._typed:
            return False
        return any(treatment.patient_id in self._touched.get(name, ()) for name in names)

    @cached_property
    def _typed(self) -> set[int]:
        sql = "SELECT record_id FROM audit WHERE kind = 'treatment' AND action = 'create'"
        return {record_id for (record_id,) in self._clinic.connection.execute(sql).fetchall()}

    @cached_property
    def _touched(self) -> dict[str, set[PatientId]]:
        """The patients that imports touched, by the names of their files."""
        touched: dict[str, set[PatientId]] = {}
        sql = "SELECT label, new FROM audit WHERE action = 'import'"
        for label, new in self._clinic.connection.execute(sql).fetchall():
            for name in label.removeprefix("Import ").split(", "):
                touched.setdefault(name, set()).update(json.loads(new).get("patients", ()))
        return touched

    def touched_by(self, names: set[str]) -> set[PatientId]:
        """Return the patients that imports of files of these names touched."""
        return {patient for name in names for patient in self._touched.get(name, ())}


def stem_of(name: str) -> str:
    """Return a file's name without digits and what parts them, empty where nothing is left."""
    path = PurePath(name)
    stem = _DIGITS.sub(" ", path.stem).strip().casefold()
    return stem + path.suffix.casefold() if stem else ""
