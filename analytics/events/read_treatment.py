"""Makes a treatment of a form, and says what it changes for the rest of the record."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from analytics.catalogue import catalogue
from analytics.entry.date_checks import DateLimits, check_date, check_treatment_dates
from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem, problem
from analytics.entry.typed_number import read_typed_number
from analytics.events.day_zero_shift import DayZeroShift, day_zero_shift
from analytics.events.event_checks import is_later
from analytics.records.command import Change
from analytics.records.ids import TreatmentId
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import TherapyKind, Treatment

MOST_LINES = 30
NEW = TreatmentId(-1)


@dataclass(frozen=True, slots=True)
class TreatmentDraft:
    """What stands in a form.

    Attributes:
        treatment: its dates as understood, its words as typed; ``id`` is ``NEW`` for a new one.
        prior_lines: as typed.
        is_day_zero: whether it is to be the index infusion.
    """

    treatment: Treatment
    prior_lines: str = ""
    is_day_zero: bool = False


@dataclass(frozen=True, slots=True)
class TreatmentReading:
    """What a form says.

    Attributes:
        treatment: as it would be stored.
        changes: that store it, with those of the treatments that are the index no more.
        findings: (field, finding) pairs by the names of the record's fields.
        shift: how day 0 moves; None: it stays.
    """

    treatment: Treatment
    changes: tuple[Change, ...]
    findings: tuple[tuple[str, Finding], ...]
    shift: DayZeroShift | None

    def at(self, field: str) -> tuple[Finding, ...]:
        """Return what was found at *field*."""
        return tuple(finding for where, finding in self.findings if where == field)

    def weighing(self, weight: Weight) -> tuple[Finding, ...]:
        """Return the findings of one weight."""
        return tuple(finding for _, finding in self.findings if finding.weight is weight)


def read_treatment(
    draft: TreatmentDraft, record: PatientRecord, limits: DateLimits, *, before: Treatment | None = None
) -> TreatmentReading:
    """Read *draft*; *before* is the treatment that is edited, *limits* those of the patient's dates."""
    lines = _prior_lines(draft.prior_lines)
    wanted = replace(
        _tidied(draft.treatment),
        prior_lines=None if isinstance(lines, Problem) else lines,
        bendamustine=_bendamustine(draft.treatment),
        is_index=before.is_index if before is not None else False,
    )
    changes = _changes(wanted, record, before, is_day_zero=draft.is_day_zero)
    changed = after_changes(record, changes)
    findings = [*_dates(wanted, limits), *_facts(wanted, record, before)]
    if isinstance(lines, Problem):
        findings.append(("prior_lines", Finding(lines, Weight.REFUSED)))
    stored = next(c.after for c in changes if isinstance(c.after, Treatment) and c.after.id == wanted.id)
    return TreatmentReading(stored, changes, tuple(findings), day_zero_shift(record, changed))


def after_changes(record: PatientRecord, changes: tuple[Change, ...]) -> PatientRecord:
    """Return *record* as it would be after *changes* of its treatments."""
    treatments = {t.id: t for t in record.treatments}
    for change in changes:
        if isinstance(change.before, Treatment) and change.after is None:
            treatments.pop(change.before.id, None)
        if isinstance(change.after, Treatment):
            treatments[change.after.id] = change.after
    return replace(record, treatments=tuple(treatments.values()))


def _changes(
    wanted: Treatment, record: PatientRecord, before: Treatment | None, *, is_day_zero: bool
) -> tuple[Change, ...]:
    """Return the change of *wanted*, flagged as the index only where nothing else would make it that."""
    others = [t for t in record.treatments if before is None or t.id != before.id]
    if wanted.kind is not TherapyKind.CAR_T:
        return (Change(before, replace(wanted, is_index=False)),)
    plain = replace(wanted, is_index=wanted.is_index and is_day_zero)
    if not is_day_zero:
        return (Change(before, plain),)
    changes = [Change(t, replace(t, is_index=False)) for t in others if t.is_index]
    changed = after_changes(record, (*changes, Change(before, plain)))
    is_already = changed.index_treatment is not None and changed.index_treatment.id == wanted.id
    return (*changes, Change(before, plain if is_already else replace(plain, is_index=True)))


def _tidied(treatment: Treatment) -> Treatment:
    words = ("product", "disease", "histology", "lymphodepletion_regimen", "lymphodepletion_dose",
             "holding_therapy", "bridging_therapy", "note")  # fmt: skip
    tidy: dict[str, str | None] = {name: ((getattr(treatment, name) or "").strip() or None) for name in words}
    product = catalogue().find_product(tidy["product"] or "") if treatment.kind is TherapyKind.CAR_T else None
    if product is not None:
        tidy["product"] = product.code
    return replace(treatment, **tidy)  # type: ignore[arg-type]


def _prior_lines(text: str) -> int | Problem | None:
    if not text.strip():
        return None
    number = read_typed_number(text)
    if isinstance(number, Problem):
        return number
    if number.value.is_integer() and 0 <= number.value <= MOST_LINES:
        return int(number.value)
    return problem("not_a_whole_number", text=text, low=0, high=MOST_LINES)


def _bendamustine(treatment: Treatment) -> bool | None:
    """Say yes where a date of it is given and nothing else was said."""
    has_date = treatment.bendamustine_last is not None
    return True if has_date and treatment.bendamustine is None else treatment.bendamustine


def _dates(wanted: Treatment, limits: DateLimits) -> Iterator[tuple[str, Finding]]:
    if wanted.kind is TherapyKind.CAR_T:
        dates = {
            "indication": wanted.indication,
            "apheresis": wanted.apheresis,
            "lymphodepletion_start": wanted.lymphodepletion_start,
            "infusion": wanted.infusion,
        }
        yield from check_treatment_dates(dates, limits)
    elif isinstance(wanted.infusion, CalendarDate):
        for finding in check_date(wanted.infusion, limits, asks_how_early=False):
            yield "infusion", finding
    last = wanted.bendamustine_last
    if last is None:
        return
    if wanted.bendamustine is False:
        yield "bendamustine_last", Finding(problem("bendamustine_denied"), Weight.REFUSED)
    if isinstance(last, CalendarDate):
        for finding in check_date(last, limits, asks_how_early=False):
            yield "bendamustine_last", finding
    if wanted.infusion is not None and is_later(last, wanted.infusion):
        found = problem("bendamustine_after_infusion", date=last, later=wanted.infusion)
        yield "bendamustine_last", Finding(found, Weight.REFUSED)


def _facts(
    wanted: Treatment, record: PatientRecord, before: Treatment | None
) -> Iterator[tuple[str, Finding]]:
    is_car_t = wanted.kind is TherapyKind.CAR_T
    if wanted.infusion is None and wanted.product is None:
        yield "infusion", Finding(problem("no_infusion"), Weight.REFUSED)
    if is_car_t and wanted.product is not None and wanted.product not in catalogue().products:
        yield "product", Finding(problem("unknown_product", name=wanted.product), Weight.REFUSED)
    for other in record.treatments:
        is_other = before is None or other.id != before.id
        if is_other and other.kind is wanted.kind and _is_same_day(other, wanted):
            yield "infusion", Finding(problem("same_treatment_day", date=other.infusion), Weight.ASKED)


def _is_same_day(first: Treatment, second: Treatment) -> bool:
    return first.infusion is not None and first.infusion == second.infusion
