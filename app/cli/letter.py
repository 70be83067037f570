"""``aftercart letter``: a letter about one patient as PDF, a draft unless it is issued."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.options import clinic_options, passphrase, user

if TYPE_CHECKING:
    from analytics.records.ids import PatientId
    from app.letters.letter_draft import LetterDraft
    from app.letters.request import Language, LetterRequest
    from storage.clinic import Clinic

_KINDS = ("follow-up", "visit-note", "patient")
_LANGUAGES = ("en", "fr", "de")


@click.command(name="letter")
@clinic_options
@click.argument("patient")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="OUT.pdf")
@click.option(
    "--language", type=click.Choice(_LANGUAGES), help="Default: the reader's, where the record has it."
)
@click.option("--kind", type=click.Choice(_KINDS), default=_KINDS[0], show_default=True)
@click.option(
    "--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The letter's date; default: today."
)
@click.option("--author", help="Who signs a draft; default: the user.")
@click.option("--issue", is_flag=True, help="Issue the letter: it is kept in FILE exactly as it is written.")
@user
def command(
    file: Path,
    passphrase_file: Path | None,
    patient: str,
    output: Path,
    language: "Language | None",
    kind: str,
    on: datetime | None,
    author: str | None,
    issue: bool,
    user: str | None,
) -> None:
    """Write a letter about PATIENT (local number or id) as PDF, made from the record alone.

    What somebody typed for it in the window is not in it. Unless it is issued, every page says that it is a
    draft; what is to be settled before issuing is told on standard error. The file is not encrypted.
    """
    from analytics.letters.document import Signature
    from app.letters.letter_draft import LetterDraft
    from app.letters.material import read_material
    from app.letters.request import LetterKind
    from storage.clinic import Clinic
    from storage.faults import FolderMissing
    from storage.replacing import write_atomically

    if output.suffix.lower() != ".pdf":
        raise click.UsageError(f"{output.name}: the file's name must end in .pdf.")
    if issue and (on is not None or author is not None):
        raise click.UsageError("--on and --author are for drafts: a letter is issued today, by its user.")
    if not output.absolute().parent.is_dir():
        raise FolderMissing(folder=output.absolute().parent.name)
    draft = LetterDraft(LetterKind(kind.replace("-", "_")), language)
    with Clinic.open(file, passphrase(passphrase_file), user=user, writer=issue) as clinic:
        patient_id = clinic.patients.find(patient).id
        material = read_material(clinic, patient_id)
        day = on.date() if on is not None else date.today()  # noqa: DTZ011 - today here is meant
        request = material.request(draft, on=day)
        if issue:
            pdf = _issued(clinic, patient_id, draft)
        else:
            signer = Signature(author) if author is not None else request.author
            pdf = _drafted(replace(request, author=signer))
    write_atomically(output, pdf)
    click.echo(str(output))


def _drafted(request: "LetterRequest") -> bytes:
    """Return the draft, and tell what is to be settled."""
    from app.letters.compose import compose_letter
    from app.letters.problems import letter_problems
    from app.report.letter_pdf import letter_pdf, unprintable

    document = compose_letter(request)
    pdf = letter_pdf(document)
    for problem in letter_problems(request):
        click.echo(f"To settle: {problem.sentence}", err=True)
    for name in unprintable(document):
        click.echo(
            f"To settle: the font has no signs for this script, so it is only named: {name}.", err=True
        )
    return pdf


def _issued(clinic: "Clinic", patient_id: "PatientId", draft: "LetterDraft") -> bytes:
    """Issue the letter and return it as it is kept.

    Raises:
        LetterNotReady: something is to be settled first.
    """
    from analytics.records.letter import Letter
    from app.letters.issue import issue_command

    done = clinic.execute(issue_command(clinic, patient_id, draft, label="Issue letter"))
    (letter,) = (change.after for change in done.changes if isinstance(change.after, Letter))
    return letter.pdf
