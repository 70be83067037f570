"""Plans a table of treatments: one row an infusion or another systemic therapy."""

from dataclasses import dataclass, replace

from analytics.catalogue import catalogue
from analytics.entry.plain_words import read_flag
from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold
from analytics.records.ids import PatientId, TreatmentId
from analytics.records.treatment import TherapyKind, Treatment
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.identity import Claim
from storage.exchange.infusion_check import InfusionCheck
from storage.exchange.record_match import RecordMatch, Stated
from storage.exchange.row_reader import RowRefused
from storage.exchange.table import Row
from storage.exchange.time_key import TimeKey, time_key

Key = tuple[PatientId, TherapyKind, TimeKey]
_DAYS_AHEAD = 366  # an infusion may be planned
_TRANSPLANTS = {
    **dict.fromkeys(("autologous", "autolog", "auto", "asct", "autologe", "yes", "ja", "oui"), "autologous"),
    **dict.fromkeys(("allogeneic", "allogen", "allo", "allosct", "allogenique"), "allogeneic"),
    **dict.fromkeys(("none", "no", "nein", "non", "keine", "aucune", "0"), "none"),
}


@dataclass(frozen=True, slots=True)
class _Drafted:
    """A row that could be read: its treatment, of nobody yet, and the fields that it states."""

    row: Row
    claim: Claim
    draft: Treatment
    fields: frozenset[str]


def plan_treatments(file: FileInHand) -> None:
    """Fill the report and the working set from a table of treatments."""
    match: RecordMatch[Treatment] = RecordMatch(file, Treatment)
    infusions = InfusionCheck(file)
    stored: dict[Key, list[Treatment]] = {}
    loaded: set[PatientId] = set()
    for drafted in _drafted_rows(file, infusions):
        row, claim, draft = drafted.row, drafted.claim, drafted.draft
        try:
            moved = infusions.judge(claim.number, draft)
        except RowRefused as refused:
            _refuse(file, row, refused)
            continue
        patient = file.desk.identity.settle(claim, is_relative=False, origin=None)
        known = file.desk.working.of_patient(Treatment, patient.id)
        if patient.id not in loaded:
            loaded.add(patient.id)
            for record in known:
                stored.setdefault(treatment_key(record), []).append(record)
        record = replace(draft, patient_id=patient.id)
        key = treatment_key(record)
        if moved is not None:
            stored[treatment_key(moved)].remove(moved)
            stored.setdefault(key, []).append(moved)
        elif key not in stored and record.infusion is not None:
            _adopt_undated(stored, key, record)
        match.take(row, key, Stated(record, drafted.fields, claim.number, "treatment"))
    match.settle(stored)


def _drafted_rows(file: FileInHand, infusions: InfusionCheck) -> list[_Drafted]:
    """Read all rows before one is judged: only then is known what the file says of a patient."""
    drafted = []
    for row in file.rows():
        try:
            claim = file.reader.claim(row)
            draft, fields = _read(file, row)
            times = (draft.infusion, draft.apheresis, draft.lymphodepletion_start, draft.bendamustine_last)
            file.check(claim, *times, is_relative=False, days_ahead=_DAYS_AHEAD)
        except RowRefused as refused:
            _refuse(file, row, refused)
            continue
        infusions.hear(claim.number, draft, fields)
        drafted.append(_Drafted(row, claim, draft, fields))
    return drafted


def _refuse(file: FileInHand, row: Row, refused: RowRefused) -> None:
    number = file.patient_number(row)
    file.note(row, "refused", refused.why, column=refused.header, patient=number, what="treatment")


def treatment_key(treatment: Treatment) -> Key:
    """Return what makes two treatments the same one."""
    return treatment.patient_id, treatment.kind, time_key(treatment.infusion)


def _adopt_undated(stored: dict[Key, list[Treatment]], key: Key, new: Treatment) -> None:
    """Let a stored treatment whose infusion was not known yet be the one that now has its date."""
    undated = stored.get((key[0], key[1], None), [])
    fitting = [t for t in undated if t.product in (None, new.product) or new.product is None]
    if fitting:
        undated.remove(fitting[0])
        stored[key] = [fitting[0]]


def _read(file: FileInHand, row: Row) -> tuple[Treatment, frozenset[str]]:
    """Return the treatment of a row and the names of the fields that the row states."""
    reader = file.reader
    product = reader.text(row, "product")
    known = catalogue().find_product(product) if product else None
    infusion = reader.date(row, "infusion_date")
    if infusion is None and not product:
        raise RowRefused(problem("no_infusion"), reader.header_of("infusion_date"))
    if product and known is None:
        raise RowRefused(problem("unknown_product", name=product), reader.header_of("product"))
    values: dict[str, object] = {
        "infusion": infusion,
        "product": known.code if known else None,
        "disease": reader.text(row, "disease") or None,
        "histology": reader.text(row, "histology") or None,
        "prior_lines": reader.whole(row, "prior_lines", 0, 30),
        "prior_transplant": _transplant(file, row),
        **_bendamustine(file, row),
        "lymphodepletion_start": reader.date(row, "ld_start"),
        "apheresis": reader.date(row, "apheresis_date"),
        "ecog": reader.whole(row, "ecog", 0, 5),
        "is_index": reader.flag(row, "index"),
    }
    stated = {name: value for name, value in values.items() if value is not None}
    draft = Treatment(id=TreatmentId(0), patient_id=PatientId(0), **stated)  # type: ignore[arg-type]
    return draft, frozenset(stated)


def _bendamustine(file: FileInHand, row: Row) -> dict[str, object]:
    """Return whether bendamustine was given, and when, where the cell is a date, full or partial."""
    reader = file.reader
    text = reader.text(row, "bendamustine")
    if not text:
        return {}
    said = read_flag(text)
    if not isinstance(said, Problem):
        return {"bendamustine": said}
    when = reader.date_or_none(text)
    if when is None:
        raise RowRefused(problem("not_a_flag_or_date", text=text), reader.header_of("bendamustine"))
    return {"bendamustine": True, "bendamustine_last": when}


def _transplant(file: FileInHand, row: Row) -> str | None:
    text = file.reader.text(row, "prior_transplant")
    if not text:
        return None
    found = _TRANSPLANTS.get(fold(text))
    if found is None:
        raise RowRefused(problem("unknown_transplant", text=text), file.reader.header_of("prior_transplant"))
    return found
