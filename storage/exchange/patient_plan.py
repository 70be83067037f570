"""Plans a table of patients: who is new, who gets what was not known; whoever disagrees is refused."""

from dataclasses import replace

from analytics.entry.problem import problem
from analytics.records.patient import Patient
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.identity import Claim
from storage.exchange.report import Status
from storage.exchange.row_reader import RowRefused


def plan_patients(file: FileInHand) -> None:
    """Fill the report and the working set from a table of patients."""
    seen: dict[str, int] = {}
    for row in file.rows():
        try:
            claim = file.reader.claim(row)
            file.check(claim, claim.birth_date, is_relative=False)
        except RowRefused as refused:
            number = file.patient_number(row)
            file.note(row, "refused", refused.why, column=refused.header, patient=number, what="patient")
            continue
        before = file.desk.identity.known(claim.number)
        status = _plan(file, claim)
        twin = seen.setdefault(claim.number, row.number)
        repeated = status == "unchanged" and twin != row.number
        remarks = (problem("same_as_row", row=twin),) if repeated else ()
        file.note(
            row,
            status,
            *remarks,
            patient=claim.number,
            what="patient",
            stored=file.desk.identity.known(claim.number),
            before=before if status == "corrected" else None,
        )


def _plan(file: FileInHand, claim: Claim) -> Status:
    identity = file.desk.identity
    known = identity.known(claim.number)
    if known is None:
        identity.settle(claim, is_relative=False, origin=None)
        return "added"
    completed = _completed(known, claim)
    if completed == known:
        return "unchanged"
    identity.change(known, completed)
    return "corrected"


def _completed(known: Patient, claim: Claim) -> Patient:
    """Return *known* with what the claim adds; a full birth date completes a partial one."""
    birth_date = known.birth_date
    if claim.birth_date is not None and (
        birth_date is None or (claim.birth_date.is_full and not birth_date.is_full)
    ):
        birth_date = claim.birth_date
    return replace(
        known,
        family_name=known.family_name or claim.family_name,
        given_name=known.given_name or claim.given_name,
        birth_date=birth_date,
        sex=known.sex or claim.sex,
        centre=claim.centre or known.centre,
        language=claim.language or known.language,
    )
