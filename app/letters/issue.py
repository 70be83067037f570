"""A letter as it is issued: composed from the file at that moment, with its bytes, its text and its state."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from analytics.errors import LetterNotReady
from analytics.letters.document import Block, LetterDocument, PlainTable, ValueTable
from analytics.records.command import Change, Command
from analytics.records.ids import LetterId, PatientId
from analytics.records.letter import Letter
from analytics.rules.assessment import Assessment
from app.cli.as_json import assessment
from app.letters.compose import compose_letter
from app.letters.letter_draft import LetterDraft
from app.letters.material import Material, read_material
from app.letters.problems import letter_problems

if TYPE_CHECKING:
    from storage.clinic import Clinic

_NEW = LetterId(-1)


def issue_command(clinic: "Clinic", patient_id: PatientId, draft: LetterDraft, *, label: str) -> Command:
    """Return the command that keeps the letter *draft* describes, exactly as it leaves the house.

    Raises:
        LetterNotReady: something in the file as it is now blocks it, as that the patient has died.
        PatientNotFound.
    """
    from app.report.letter_pdf import letter_pdf

    at = clinic.now()
    material = read_material(clinic, patient_id)
    local = at.astimezone()
    reference = clinic.letters.next_reference(local.year)
    request = material.request(draft, on=local.date(), reference=reference, issued_at=at)
    blocking = [problem.sentence for problem in letter_problems(request) if problem.is_blocking]
    if blocking:
        raise LetterNotReady(problems=" ".join(blocking))
    document = compose_letter(request)
    letter = _letter(material, draft, document, letter_pdf(document), at=at, reference=reference)
    return Command(label, (Change(None, letter),))


def _letter(
    material: Material,
    draft: LetterDraft,
    document: LetterDocument,
    pdf: bytes,
    *,
    at: datetime,
    reference: str,
) -> Letter:
    reader = material.addressee_of(draft)
    corrected = material.corrected(draft)
    return Letter(
        id=_NEW,
        patient_id=material.record.patient.id,
        issued_at=at,
        author=document.author,
        template=draft.kind.value,
        language=document.language,
        text=letter_text(document),
        pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(),
        assessments_json=assessments_json(material.assessments_of(draft)),
        audit_sequence=material.sequence,
        corrects=None if corrected is None else corrected.id,
        addressee=None if reader is None else ", ".join(filter(None, (reader.name, reader.role))),
        reference=reference,
    )


def assessments_json(assessments: Iterable[Assessment]) -> str:
    """Return *assessments* as ``show --json`` has them, as text that is always the same."""
    return json.dumps(
        [assessment(answer) for answer in assessments],
        ensure_ascii=False,
        sort_keys=True,
        default=str,
    )


def letter_text(document: LetterDocument) -> str:
    """Return the words of a letter without its layout: what is searched and read back."""
    lines = [*document.addressee, document.date, document.subject, document.subtitle, document.correction]
    lines += ["", document.salutation, ""]
    for part in document.parts:
        match part:
            case Block():
                lines += [part.heading, *("".join(run.text for run in runs) for runs in part.paragraphs), ""]
            case ValueTable():
                rows = (
                    "\t".join((r.name, r.unit, *(f"{c.text} {c.flag}".strip() for c in r.cells), r.trend))
                    for r in part.rows
                )
                lines += [part.title, "\t".join((part.name_head, part.unit_head, *part.heads)), *rows, ""]
            case PlainTable():
                lines += [part.title, *("\t".join(row) for row in (part.heads, *part.rows)), ""]
            case _:
                lines += [part.title, part.caption, ""]
    lines += [document.closing, document.signature.name, document.signature.role, document.state]
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return "\n".join(kept).strip()
