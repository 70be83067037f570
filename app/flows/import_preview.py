"""Turns the report of an import into what its page shows."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING

from widgets.import_model import STATUSES
from widgets.import_preview import FilePreview, ImportPreview
from widgets.import_texts import boxes_of
from widgets.local_text import whole_text
from widgets.translate import translate

if TYPE_CHECKING:
    from storage.exchange.report import FileReport, ImportReport, LookAlike

_PROPERTIES = ("encoding", "delimiter", "decimal", "date_order")


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
        "patients": translate("ImportPreview", "patients"),
        "treatments": translate("ImportPreview", "treatments"),
        "results": translate("ImportPreview", "results"),
        "events": translate("ImportPreview", "events"),
        "variants": translate("ImportPreview", "variants"),
    }
    parts = [tables.get(file.table or "", file.table or "")]
    if file.mapping is not None:
        parts.append(translate("ImportPreview", "mapping {file}").format(file=file.mapping))
    if file.origin is not None:
        parts.append(translate("ImportPreview", "days from {origin}").format(origin=file.origin))
    return ", ".join(filter(None, parts))


def _remarks(file: "FileReport") -> list[str]:
    remarks = []
    if file.ignored_columns:
        remarks.append(
            translate("ImportPreview", "Columns left out: {names}").format(
                names=", ".join(file.ignored_columns)
            )
        )
    if file.ignored_analytes:
        names = ", ".join(f"{name} ({whole_text(n)})" for name, n in file.ignored_analytes.items())
        remarks.append(
            translate("ImportPreview", "Analytes left out by the mapping: {names}").format(names=names)
        )
    if file.assumed_units:
        units = ", ".join(f"{what} {unit}" for what, unit in file.assumed_units.items())
        remarks.append(
            translate(
                "ImportPreview", "Units the file does not name, taken from the catalogue: {units}"
            ).format(units=units)
        )
    if file.told_events:
        n = whole_text(sum(file.told_events.values()))
        remarks.append(
            translate("ImportPreview", "{n} events are told by columns beside the values").format(n=n)
        )
    if file.missing_from_file:
        n = whole_text(len(file.missing_from_file))
        remarks.append(
            translate(
                "ImportPreview",
                "{n} values of an earlier file of this name are not in this one; nothing is deleted.",
            ).format(n=n)
        )
    return remarks


def _look_alike(pair: "LookAlike") -> str:
    sentences = {
        "number": translate(
            "ImportPreview", "New patient {patient} has a number like {like}: the same person?"
        ),
        "name": translate("ImportPreview", "New patient {patient} has the name of {like}: the same person?"),
        "birth_date": translate(
            "ImportPreview", "New patient {patient} has the birth date of {like}: the same person?"
        ),
    }
    sentence = sentences.get(
        pair.because, translate("ImportPreview", "New patient {patient} resembles {like}: the same person?")
    )
    return sentence.format(patient=pair.patient, like=pair.like)
