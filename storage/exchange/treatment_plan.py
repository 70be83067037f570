"""Plans a table of treatments: one row an infusion or another systemic therapy."""

from dataclasses import replace

from analytics.catalogue import catalogue
from analytics.entry.problem import problem
from analytics.entry.result_words import fold
from analytics.records.ids import PatientId, TreatmentId
from analytics.records.treatment import TherapyKind, Treatment
from storage.exchange.file_in_hand import FileInHand
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


def plan_treatments(file: FileInHand) -> None:
    """Fill the report and the working set from a table of treatments."""
    match: RecordMatch[Treatment] = RecordMatch(file, Treatment)
    stored: dict[Key, list[Treatment]] = {}
    loaded: set[PatientId] = set()
    for row in file.rows():
        number = file.patient_number(row)
        try:
            claim = file.reader.claim(row)
            draft, fields = _read(file, row)
            times = (draft.infusion, draft.apheresis, draft.lymphodepletion_start)
            file.check(claim, *times, is_relative=False, days_ahead=_DAYS_AHEAD)
        except RowRefused as refused:
            file.note(row, "refused", refused.why, column=refused.header, patient=number, what="treatment")
            continue
        patient = file.desk.identity.settle(claim, is_relative=False, origin=None)
        known = file.desk.working.of_patient(Treatment, patient.id)
        if patient.id not in loaded:
            loaded.add(patient.id)
            for record in known:
                stored.setdefault(treatment_key(record), []).append(record)
        record = replace(draft, patient_id=patient.id)
        key = treatment_key(record)
        if key not in stored and record.infusion is not None:
            _adopt_undated(stored, key, record)
        match.take(row, key, Stated(record, fields, claim.number, "treatment"))
    match.settle(stored)


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
        "bendamustine": reader.flag(row, "bendamustine"),
        "lymphodepletion_start": reader.date(row, "ld_start"),
        "apheresis": reader.date(row, "apheresis_date"),
        "ecog": reader.whole(row, "ecog", 0, 5),
        "is_index": reader.flag(row, "index"),
    }
    stated = {name: value for name, value in values.items() if value is not None}
    draft = Treatment(id=TreatmentId(0), patient_id=PatientId(0), **stated)  # type: ignore[arg-type]
    return draft, frozenset(stated)


def _transplant(file: FileInHand, row: Row) -> str | None:
    text = file.reader.text(row, "prior_transplant")
    if not text:
        return None
    found = _TRANSPLANTS.get(fold(text))
    if found is None:
        raise RowRefused(problem("unknown_transplant", text=text), file.reader.header_of("prior_transplant"))
    return found
