"""Turns the report of an import into what its page shows."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.import_model import STATUSES
from widgets.import_preview import FilePreview, ImportPreview
from widgets.import_texts import boxes_of
from widgets.local_text import whole_text

if TYPE_CHECKING:
    from storage.exchange.report import FileReport, ImportReport, LookAlike

_CONTEXT = "ImportPreview"
_PROPERTIES = ("encoding", "delimiter", "decimal", "date_order")


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def preview_of(report: "ImportReport", told: Mapping[str, str]) -> ImportPreview:
    """Return what the page shows of *report*; *told* is what the user said instead of the program."""
    counts = dict.fromkeys(STATUSES, 0)
    for file in report.files:
        for row in file.rows:
            counts[row.status] += 1
    return ImportPreview(
        files=tuple(_file(file) for file in report.files),
        look_alikes=tuple(_look_alike(pair) for pair in report.look_alikes),
        created_patients=report.created_patients,
        counts=counts,
        told=dict(told),
    )


def _file(file: "FileReport") -> FilePreview:
    found = {name: getattr(file, name) for name in _PROPERTIES}
    is_refused = len(file.rows) == 1 and file.rows[0].row == 0 and file.rows[0].status == "refused"
    return FilePreview(
        name=PurePath(file.path).name,
        kind=_kind(file),
        recognised={name: value.value for name, value in found.items() if value is not None},
        evidence=tuple(value.evidence for value in found.values() if value is not None),
        remarks=tuple(_remarks(file)),
        values=file.rows,
        moot=frozenset(name for name, value in found.items() if value is not None and value.is_moot),
        open_questions=frozenset(boxes_of(file.rows[0].remarks)) if is_refused else frozenset(),
        is_refused=is_refused,
    )


def _kind(file: "FileReport") -> str:
    tables = {
        "patients": _tr("patients"),
        "treatments": _tr("treatments"),
        "results": _tr("results"),
        "events": _tr("events"),
        "variants": _tr("variants"),
    }
    parts = [tables.get(file.table or "", file.table or "")]
    if file.mapping is not None:
        parts.append(_tr("mapping {file}").format(file=file.mapping))
    if file.origin is not None:
        parts.append(_tr("days from {origin}").format(origin=file.origin))
    return ", ".join(filter(None, parts))


def _remarks(file: "FileReport") -> list[str]:
    remarks = []
    if file.ignored_columns:
        remarks.append(_tr("Columns left out: {names}").format(names=", ".join(file.ignored_columns)))
    if file.ignored_analytes:
        names = ", ".join(f"{name} ({whole_text(n)})" for name, n in file.ignored_analytes.items())
        remarks.append(_tr("Analytes left out by the mapping: {names}").format(names=names))
    if file.assumed_units:
        units = ", ".join(f"{what} {unit}" for what, unit in file.assumed_units.items())
        remarks.append(
            _tr("Units the file does not name, taken from the catalogue: {units}").format(units=units)
        )
    if file.told_events:
        n = whole_text(sum(file.told_events.values()))
        remarks.append(_tr("{n} events are told by columns beside the values").format(n=n))
    if file.missing_from_file:
        n = whole_text(len(file.missing_from_file))
        remarks.append(
            _tr("{n} values of an earlier file of this name are not in this one; nothing is deleted.").format(
                n=n
            )
        )
    return remarks


def _look_alike(pair: "LookAlike") -> str:
    sentences = {
        "number": _tr("New patient {patient} has a number like {like}: the same person?"),
        "name": _tr("New patient {patient} has the name of {like}: the same person?"),
        "birth_date": _tr("New patient {patient} has the birth date of {like}: the same person?"),
    }
    sentence = sentences.get(pair.because, _tr("New patient {patient} resembles {like}: the same person?"))
    return sentence.format(patient=pair.patient, like=pair.like)
