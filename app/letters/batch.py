"""Letters for several patients, one after the other: each whole or not at all, and why where not."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from analytics.errors import ExpectedError
from analytics.records.command import Command
from analytics.records.ids import PatientId
from analytics.records.letter import Letter
from app.letters.issue import issue_command
from app.letters.letter_draft import LetterDraft
from app.letters.material import read_material
from app.letters.problems import LetterProblem, letter_problems
from app.letters.request import Language, LetterKind
from app.tasks import Cancelled, Tick

if TYPE_CHECKING:
    from storage.clinic import Clinic


class Fate(StrEnum):
    """What became of one patient's letter."""

    DONE = "done"
    SKIPPED = "skipped"
    NOT_BEGUN = "not_begun"


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchWish:
    """What is wanted of each patient's letter.

    Attributes:
        language: None: that of its reader, else the clinic's.
        folder: where PDFs are written; None: nowhere.
        issues: whether the letters are issued and kept.
        started_at: names the files.
        label: of the commands.
    """

    patients: tuple[PatientId, ...]
    kind: LetterKind
    language: Language | None
    folder: Path | None
    issues: bool
    started_at: datetime
    label: str = "Issue letter"


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One patient: what became of the letter, under which number and in which file; else why not."""

    patient_id: PatientId
    fate: Fate
    reference: str = ""
    file: str = ""
    problem: LetterProblem | None = None
    error: ExpectedError | None = None


@dataclass(slots=True)
class BatchReport:
    """All patients in the order asked for."""

    lines: list[BatchLine] = field(default_factory=list)
    commands: list[Command] = field(default_factory=list)
    is_cancelled: bool = False


def write_batch(clinic: "Clinic", wish: BatchWish, *, tick: Tick) -> BatchReport:
    """Write the letters; *clinic* is the writer where they are issued.

    A folder that is missing or a disk that is full ends the batch, as every other letter would fail too;
    what was done until then, or until it was cancelled, is whole.
    """
    report = BatchReport()
    stop: ExpectedError | None = _folder_problem(wish.folder)
    for number, patient_id in enumerate(wish.patients):
        if stop is None and not report.is_cancelled:
            report.is_cancelled = _is_cancelled(tick, number, len(wish.patients))
        if stop is not None or report.is_cancelled:
            report.lines.append(BatchLine(patient_id, Fate.NOT_BEGUN, error=stop))
            continue
        line, stop = _one(clinic, wish, patient_id, report.commands)
        report.lines.append(line)
    if not report.is_cancelled:
        _is_cancelled(tick, len(wish.patients), len(wish.patients))
    return report


def _one(
    clinic: "Clinic", wish: BatchWish, patient_id: PatientId, commands: list[Command]
) -> tuple[BatchLine, ExpectedError | None]:
    """Write one letter; return also what ends the batch."""
    from storage.faults import DiskFull, FileUnreachable, FolderMissing, FolderNotWritable, OpenedForReading

    reference = ""
    draft = LetterDraft(kind=wish.kind, language=wish.language)
    try:
        blocking = _blocking(clinic, patient_id, draft, wish)
        if blocking is not None:
            return BatchLine(patient_id, Fate.SKIPPED, problem=blocking), None
        if wish.issues:
            done = clinic.execute(issue_command(clinic, patient_id, draft, label=wish.label))
            commands.append(done)
            letter = done.changes[0].after
            assert isinstance(letter, Letter)
            reference, pdf = letter.reference or "", letter.pdf
        else:
            pdf = _draft_pdf(clinic, patient_id, draft, wish)
        file = "" if wish.folder is None else _write(wish.folder, pdf, wish, reference)
    except ExpectedError as error:
        ends = isinstance(
            error, DiskFull | FileUnreachable | FolderMissing | FolderNotWritable | OpenedForReading
        )
        fate = Fate.DONE if reference else Fate.SKIPPED  # issued and kept, though its file was not written
        return BatchLine(patient_id, fate, reference, error=error), error if ends else None
    return BatchLine(patient_id, Fate.DONE, reference, file), None


def _blocking(
    clinic: "Clinic", patient_id: PatientId, draft: LetterDraft, wish: BatchWish
) -> LetterProblem | None:
    request = read_material(clinic, patient_id).request(draft, on=wish.started_at.date())
    return next((problem for problem in letter_problems(request) if problem.is_blocking), None)


def _draft_pdf(clinic: "Clinic", patient_id: PatientId, draft: LetterDraft, wish: BatchWish) -> bytes:
    from app.letters.compose import compose_letter
    from app.report.letter_pdf import letter_pdf

    request = read_material(clinic, patient_id).request(draft, on=wish.started_at.date())
    return letter_pdf(compose_letter(request))


def _write(folder: Path, pdf: bytes, wish: BatchWish, reference: str) -> str:
    """Write *pdf* under a name that is free and tells nothing about the patient; return the name."""
    from storage.replacing import write_atomically

    stem = f"letter-{reference}" if reference else f"letter-{wish.started_at:%Y%m%d-%H%M%S}"
    numbered = (f"{stem}-{number:03d}.pdf" for number in range(1, 100_000))
    names = (f"{stem}.pdf", *numbered) if reference else numbered
    path = next(path for name in names if not (path := folder / name).exists())
    write_atomically(path, pdf)
    return path.name


def _folder_problem(folder: Path | None) -> ExpectedError | None:
    from storage.faults import FolderMissing

    return None if folder is None or folder.is_dir() else FolderMissing(folder=folder.name)


def _is_cancelled(tick: Tick, done: int, total: int) -> bool:
    try:
        tick(done, total)
    except Cancelled:
        return True
    return False


def counted(lines: Sequence[BatchLine], fate: Fate) -> int:
    """Return how many of *lines* ended so."""
    return sum(line.fate is fate for line in lines)
