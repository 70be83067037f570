"""Whatever a record says comes back from the file as it was."""

import json
import re
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.records.clone_parent import CloneParent
from analytics.records.command import Change, Command
from analytics.records.event import Event
from analytics.records.ids import PatientId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.letter import Letter
from analytics.records.patient import Addressee, Patient, Sex
from analytics.records.result import (
    Censored,
    Comparator,
    FromFile,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Outcome,
    Result,
    Typed,
)
from analytics.records.sample import Material, Sample
from analytics.records.setting import Setting
from analytics.records.source_file import SourceFile
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.records.visit import Visit, VisitKind
from analytics.records.work_up import MyeloidWorkUp
from storage.clinic import Clinic
from storage.record_json import record_json, result_of_json

AT = datetime(2026, 11, 22, 4, 30, 1, 250, tzinfo=UTC)
PDF = b"%PDF-1.7 \x00\xff"


def full(patient: int = -1) -> tuple[Any, ...]:
    """One record of every kind with every field set, in an order that can be carried out."""
    p: Any = patient
    relative, partial = RelativeTime(-18, "18 month before"), CalendarDate(2019, 4)
    reported = ReportedAnalyte(
        "CRP",
        "mg/L",
        0.0,
        5.0,
        Sex.FEMALE,
        18.0,
        65.5,
        0.3,
        False,
        CalendarDate(2019),
        CalendarDate(2020, 2, 29),
    )
    empty: Any = ReportedAnalyte("IGG", "g/L")
    i: Any = -1
    return (
        Laboratory(i, "Zentrallabor «Süd»", (reported, empty)),
        SourceFile(i, "Werte März.csv", "a" * 64, AT, "results"),
        Patient(
            p,
            f"uuid{p}",
            f"007{p}",
            "Müller-Ōe",
            "Zoë 😀",
            CalendarDate(1950),
            Sex.MALE,
            "de",
            "Bern",
            CalendarDate(2020, 1, 2),
            CalendarDate(2021, 1),
            (Addressee("Dr. A", "GP", "Weg 1\n3000", "fr"), Addressee("B")),
            "study entry",
        ),
        Treatment(
            i,
            p,
            TherapyKind.CAR_T,
            partial,
            "axi-cel",
            True,
            "DLBCL",
            "nos",
            3,
            "autologous",
            False,
            relative,
            CalendarDate(2019),
            CalendarDate(2019, 1, 1),
            RelativeTime(-5),
            "Flu/Cy",
            "30/500",
            "none",
            "polatuzumab",
            1,
            "note",
        ),
        Visit(
            i,
            p,
            relative,
            VisitKind.INPATIENT,
            "m3",
            2,
            71.25,
            38.4,
            "Dr W",
            "n",
            "Dr X",
            CalendarDate(2020, 5, 5),
        ),
        Event(
            i,
            p,
            "infection",
            partial,
            CalendarDate(2019, 5),
            False,
            3,
            (("category", "viral"), ("is_severe", True), ("dose", 1.5), ("n", 0.0)),
            "n",
            i,
        ),
        Sample(i, p, partial, Material.APHERESIS, "myeloid", 0.02, 1500, i, True, "n", i),
        VariantCall(
            i,
            p,
            i,
            "TP53",
            CallState.DETECTED,
            "c.1A>G",
            "p.K1R",
            "NM_1",
            "17:1A>G",
            0.044,
            44,
            1000,
            "reported",
            "4,4 %",
        ),
        MyeloidWorkUp(
            i, p, partial, "46,XX,del(5)(q13q33)[20]", 12.5, 0.0, ("del5q", "FLT3_ITD"), "MDS", "n"
        ),
        CloneParent(i, p, "TP53", "p.K1R", "DNMT3A", ""),
        Letter(
            i, p, AT, "Dr W", "summary", "fr", "Chère", PDF, sha256(PDF).hexdigest(), '{"a":[1]}', 1, None
        ),
        Setting("ir.immunoglobulin", "ignore"),
        Result(
            i,
            p,
            "CD4",
            partial,
            Censored(Comparator.AT_LEAST, 0.1),
            "≥ 0,10",
            "G/L",
            "08:30+02:00",
            i,
            "marrow",
            2,
            i,
            FromFile(i, 17),
            "asked the laboratory",
        ),
    )


def bare(patient: int = -1) -> tuple[Any, ...]:
    """One record of every kind that may be nearly empty."""
    p: Any = patient
    i: Any = -2
    return (
        Patient(p, f"uuid{p}", f"008{p}"),
        Treatment(i, p),
        Visit(i, p, CalendarDate(2020)),
        Event(i, p, "crs", None),
        Sample(i, p, RelativeTime(0)),
        VariantCall(i, p, i, "TET2", CallState.NOT_DETECTED),
        MyeloidWorkUp(i, p, CalendarDate(2020)),
        CloneParent(i, p, "TET2", ""),
        Laboratory(i, "x"),
    )


@pytest.mark.parametrize("records", [full(), bare(), full() + bare(-2)])
def test_that_every_field_of_every_record_comes_back(clinic: Clinic, records: tuple[Any, ...]) -> None:
    done = clinic.execute(Command("All", tuple(Change(None, record) for record in records)))
    for change in done.changes:
        record: Any = change.after
        table = clinic.tables[type(record)]
        assert table.stored(record) == record
    clinic.execute(done.inverse())
    assert not any(
        table.stored(change.after) for change in done.changes for table in [clinic.tables[type(change.after)]]
    )


def test_that_bulk_and_command_store_the_same(clinic: Clinic) -> None:
    clinic.execute(Command("All", tuple(Change(None, record) for record in full())))
    typed = clinic.patients.record(PatientId(1))
    again = replace(typed, patient=replace(typed.patient, uuid="other", number="other"))
    clinic.add_records([_with_placeholders(again)], label="bulk")
    copied = clinic.patients.record(PatientId(2))
    assert _with_placeholders(copied) == _with_placeholders(again)


FIELDS = (
    "treatments", "visits", "results", "events", "samples", "variants", "work_ups", "clone_parents",
)  # fmt: skip


def _with_placeholders(record: Any) -> Any:
    """Replace the ids that the file gave by placeholders."""
    i: Any = -1

    def anonymous(one: Any) -> Any:
        changes = {"id": i}
        for name in ("patient_id", "sample_id", "visit_id"):
            if getattr(one, name, None) is not None:
                changes[name] = i
        return replace(one, **changes)

    return replace(
        record,
        patient=anonymous(record.patient),
        **{name: tuple(anonymous(one) for one in getattr(record, name)) for name in FIELDS},
    )


numbers = st.floats(min_value=-1e250, max_value=1e250, allow_nan=False)
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
times: st.SearchStrategy[TimePoint] = st.one_of(
    st.dates().map(CalendarDate.of),
    st.builds(CalendarDate, st.integers(1, 9999), st.integers(1, 12)),
    st.builds(CalendarDate, st.integers(1, 9999)),
    st.builds(RelativeTime, st.integers(-60_000, 60_000), st.none() | texts),
)
outcomes: st.SearchStrategy[Outcome] = st.one_of(
    st.builds(Measured, numbers),
    st.builds(Censored, st.sampled_from(Comparator), numbers),
    st.builds(NotDetected, st.none() | numbers),
    st.builds(Missing, st.sampled_from(MissingReason)),
)
results = st.builds(
    Result,
    id=st.just(-1),
    patient_id=st.just(1),
    analyte=texts,
    at=times,
    outcome=outcomes,
    entered_text=texts | st.sampled_from(["250", "<0.1", "not detected", "not_done", ""]),
    entered_unit=st.none() | texts,
    clock=st.none() | texts,
    laboratory_id=st.sampled_from([None, 1]),
    material=texts | st.just("blood"),
    occurrence=st.integers(1, 16383),
    visit_id=st.sampled_from([None, 1]),
    source=st.just(Typed()) | st.builds(FromFile, st.just(1), st.integers(-(2**40), 2**40)),
    confirmation=st.none() | texts.filter(bool),
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=results)
def test_that_any_result_comes_back(clinic: Clinic, wanted: Result) -> None:
    if clinic.patients.get(1) is None:
        open_ = (replace(r, signed_by=None, signed_on=None) if type(r) is Visit else r for r in full()[:5])
        clinic.execute(Command("All", tuple(Change(None, record) for record in open_)))
    (change,) = clinic.execute(Command("Add", (Change(None, wanted),))).changes
    assert isinstance(change.after, Result)
    assert change.after == replace(wanted, id=change.after.id)
    assert clinic.results.get(1, change.after.id) == change.after
    assert clinic.tables[Result].stored(change.after) == change.after
    assert result_of_json(record_json(change.after)) == change.after
    later = set() if wanted.confirmation else {"confirmation"}
    assert set(json.loads(record_json(change.after))) == {field.name for field in fields(Result)} - later
    assert repr(clinic.results.get(1, change.after.id)) == re.sub(r"-0\.0(?!\d)", "0.0", repr(change.after))


def test_that_a_result_read_is_a_record_like_any_other(clinic: Clinic) -> None:
    clinic.execute(Command("All", tuple(Change(None, record) for record in full())))
    (found,) = clinic.results.of_patient(1)
    assert type(found) is Result
    assert hash(found) == hash(replace(found))
    with pytest.raises(AttributeError):
        found.id = 3  # type: ignore[misc,assignment]


def test_that_days_of_real_dates_and_relative_days_do_not_meet() -> None:
    assert date(1650, 1, 1).toordinal() > 600_000
