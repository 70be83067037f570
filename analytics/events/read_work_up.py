"""Makes the work-up of a myeloid neoplasm of a form; its karyotype stays as it was written."""

from collections.abc import Iterator
from dataclasses import dataclass

from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem, problem
from analytics.entry.typed_number import read_typed_number
from analytics.events.karyotype_findings import karyotype_findings
from analytics.records.ids import WorkUpId
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import TimePoint
from analytics.records.work_up import MyeloidWorkUp

FLAGS = (
    "complex", "monosomal", "del5q", "del7q", "del17p", "inv3", "inv16", "t(8;21)", "KMT2A_rearranged",
    "FLT3_ITD", "FLT3_TKD", "no_FLT3_ITD", "KMT2A_PTD", "no_KMT2A_PTD",
    "TP53_LOH", "no_TP53_LOH", "CEBPA_bZIP",
)  # fmt: skip
"""Flags that the scores of a t-MN ask for; others can be typed."""


@dataclass(frozen=True, slots=True)
class WorkUpDraft:
    """What stands in a form: numbers as typed, flags with commas between them."""

    at: TimePoint | None
    karyotype: str = ""
    marrow_blasts: str = ""
    blood_blasts: str = ""
    flags: tuple[str, ...] = ()
    classification: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class WorkUpReading:
    """The work-up, None while it has no date, and what is wrong: (field, finding) pairs."""

    work_up: MyeloidWorkUp | None
    findings: tuple[tuple[str, Finding], ...]

    def at(self, field: str) -> tuple[Finding, ...]:
        """Return what was found at *field*."""
        return tuple(finding for where, finding in self.findings if where == field)

    def weighing(self, weight: Weight) -> tuple[Finding, ...]:
        """Return the findings of one weight."""
        return tuple(finding for _, finding in self.findings if finding.weight is weight)


def read_work_up(
    draft: WorkUpDraft, record: PatientRecord, *, before: MyeloidWorkUp | None = None
) -> WorkUpReading:
    """Read *draft*; *before* is the work-up that is edited."""
    marrow, blood = _per_cent(draft.marrow_blasts), _per_cent(draft.blood_blasts)
    findings = [
        (name, Finding(read, Weight.REFUSED, read.fact("reading")))
        for name, read in (("marrow_blasts", marrow), ("blood_blasts", blood))
        if isinstance(read, Problem)
    ]
    findings += _whole(draft)
    findings += [("karyotype", finding) for finding in karyotype_findings(draft.karyotype)]
    if draft.at is None:
        findings.append(("at", Finding(problem("no_time"), Weight.REFUSED)))
        return WorkUpReading(None, tuple(findings))
    work_up = MyeloidWorkUp(
        id=before.id if before is not None else WorkUpId(-1),
        patient_id=record.patient.id,
        at=draft.at,
        karyotype=draft.karyotype.strip() or None,
        marrow_blasts_percent=marrow if isinstance(marrow, float) else None,
        blood_blasts_percent=blood if isinstance(blood, float) else None,
        flags=tuple(dict.fromkeys(flag.strip() for flag in draft.flags if flag.strip())),
        classification=draft.classification.strip() or None,
        note=draft.note.strip() or None,
    )
    return WorkUpReading(work_up, tuple(findings))


def _per_cent(text: str) -> float | Problem | None:
    tidy = text.strip().removesuffix("%").strip()
    if not tidy:
        return None
    number = read_typed_number(tidy)
    if isinstance(number, Problem):
        return number
    if 0 <= number.value <= 100:
        return number.value
    return problem("detail_outside", text=text, low=0, high="100 %")


def _whole(draft: WorkUpDraft) -> Iterator[tuple[str, Finding]]:
    said = (draft.karyotype, draft.marrow_blasts, draft.blood_blasts, draft.classification, *draft.flags)
    if not any(text.strip() for text in said):
        yield "karyotype", Finding(problem("empty_work_up"), Weight.REFUSED)
