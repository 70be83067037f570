"""A sample as it is entered: everything found at its place, and the records it makes."""

from datetime import date, timedelta
from typing import Any

import pytest

from analytics.catalogue import catalogue
from analytics.entry.variant_text import VafUnit
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.variant_courses import variant_courses
from analytics.samples.known_variants import known_variants
from analytics.samples.sample_changes import deletion, sample_changes
from analytics.samples.sample_draft import SampleDraft, draft_text, read_draft
from analytics.samples.sample_entry import SampleContext, SampleReading, read_sample
from analytics.samples.sample_records import amount_text, sample_records

DAY = CalendarDate(2024, 3, 12)
TP53, TET2 = ("TP53", "p.Arg175His"), ("TET2", "c.4546C>T")


def at(day: int) -> CalendarDate:
    return CalendarDate.of(date(2023, 3, 1) + timedelta(days=day))


def known_patient(**more: Any) -> PatientRecord:
    calls = (
        VariantCall(
            1, 1, 1, "TP53", CallState.DETECTED, "c.524G>A", "p.Arg175His", "NM_000546.6", vaf_fraction=0.044
        ),
        VariantCall(2, 1, 1, "TET2", CallState.DETECTED, "c.4546C>T", vaf_fraction=0.2),
    )
    facts: dict[str, Any] = {
        "samples": (Sample(1, 1, at(0), Material.BLOOD, "myeloid-core", 0.01),),
        "variants": calls,
    }
    return PatientRecord(Patient(1, "u", "1"), (Treatment(1, 1, infusion=at(0)),), **(facts | more))


def context(record: PatientRecord | None = None, **more: Any) -> SampleContext:
    record = record or known_patient()
    return SampleContext(record, catalogue().panels, known=known_variants(record), **more)


def draft(**facts: Any) -> SampleDraft:
    told: dict[str, Any] = {
        "material": Material.BLOOD,
        "panel": "myeloid-core",
        "limit": "1",
        "depth": "1200",
    }
    return SampleDraft(**(told | facts))


def read(typed: SampleDraft, given: SampleContext | None = None) -> SampleReading:
    return read_sample(typed, DAY, given or context())


def codes(reading: SampleReading) -> dict[str, list[str]]:
    return {place: [f.problem.code for f in found] for place, found in reading.findings.items()}


NOBODY = PatientRecord(Patient(1, "u", "1"))


def test_that_known_variants_are_listed_with_their_last_value() -> None:
    first, second = known_variants(known_patient())
    assert (first.key, first.last_vaf, first.last and first.last.sample.id) == (TP53, 0.044, 1)
    assert second.key == TET2
    assert ("TP53", "c.524G>A") in first.names


def test_that_a_whole_sample_becomes_records() -> None:
    typed = draft(
        known={TP53: "5,2 %", TET2: "nd"}, lines=("DNMT3A c.2645G>A p.R882H 12 % 120/1000", ""), limit="0,5"
    )
    given = context()
    reading = read(typed, given)
    assert reading.open_places == ()
    sample, calls = sample_records(typed, reading, DAY, given)
    assert (sample.id, sample.at, sample.detection_limit_fraction, sample.depth) == (-1, DAY, 0.005, 1200)
    assert [(c.gene, c.hgvs_c, c.hgvs_p, c.state, c.vaf_fraction) for c in calls] == [
        ("TP53", "c.524G>A", "p.Arg175His", CallState.DETECTED, 0.052),
        ("TET2", "c.4546C>T", None, CallState.NOT_DETECTED, None),
        ("DNMT3A", "c.2645G>A", "p.Arg882His", CallState.DETECTED, 0.12),
    ]
    assert [c.entered_text for c in calls] == ["5,2 %", "nd", "12 %"]
    assert len({c.id for c in calls}) == 3
    assert all(c.sample_id == -1 for c in calls)


def test_that_an_empty_sample_must_be_meant() -> None:
    assert codes(read(draft(), context(NOBODY)))["variants"] == ["nothing_said"]
    assert read(draft(found_nothing_else=True), context(NOBODY)).open_places == ()
    assert read(draft(has_failed=True), context(NOBODY)).open_places == ()


def test_that_no_known_variant_is_passed_over_in_silence() -> None:
    reading = read(draft(known={TP53: "nd"}))
    assert codes(reading)["known 1"] == ["known_variant_open"]
    assert read(draft(known={TP53: "nd"}, found_nothing_else=True)).open_places == ()
    assert read(draft(known={TP53: "nd"}, lines=("TET2 c.4546C>T 3 %",))).open_places == ()


def test_that_what_the_panel_does_not_cover_needs_no_answer() -> None:
    reading = read(draft(known={TP53: "nd"}, panel="ipss-m"))
    assert reading.open_places == ()


def test_that_nothing_detected_is_not_detected_only_where_the_panel_covers() -> None:
    """The key stores no call: the sample and its panel say what was looked at."""
    for panel, states in (
        ("myeloid-core", [CallState.NOT_DETECTED, CallState.NOT_DETECTED]),
        ("ipss-m", [CallState.NOT_DETECTED, CallState.NOT_COVERED]),
        ("unknown", [None, None]),
    ):
        given = context()
        typed = draft(found_nothing_else=True, panel=panel)
        sample, calls = sample_records(typed, read(typed, given), DAY, given)
        assert calls == ()
        after = known_patient(samples=(*given.record.samples, sample))
        assert [course.statements[-1].state for course in variant_courses(after)] == states


def test_that_nothing_counts_as_not_detected_without_a_panel_unasked() -> None:
    for panel in (None, "unknown"):
        typed = draft(found_nothing_else=True, panel=panel)
        assert codes(read(typed))["panel"] == ["panel_covers_unknown"]
        assert read(typed).open_places == ("panel",)
        kept = draft(
            found_nothing_else=True, panel=panel, kept=frozenset({("panel", "panel_covers_unknown")})
        )
        assert read(kept).open_places == ()


@pytest.mark.parametrize(
    "line", ["TP53 c.524G>A 5 %", "TP53 p.(R175H) 5 %", "TP53 NM_000546.6:c.524G>A p.R175H 5 %"]
)
def test_that_a_known_variant_typed_as_a_line_is_the_same_course(line: str) -> None:
    given = context()
    typed = draft(lines=(line,), found_nothing_else=True)
    reading = read(typed, given)
    assert reading.open_places == ()
    sample, calls = sample_records(typed, reading, DAY, given)
    after = known_patient(samples=(*given.record.samples, sample), variants=(*given.record.variants, *calls))
    course = next(course for course in variant_courses(after) if course.key == TP53)
    assert [one.point.vaf_fraction for one in course.statements] == [0.044, 0.05]
    assert len(variant_courses(after)) == 2


def test_that_a_variant_stands_once() -> None:
    twice = read(draft(lines=("TP53 c.743G>A 3 %", "TP53 c.743G>A 4 %"), found_nothing_else=True))
    assert codes(twice)["line 1"] == ["variant_twice"]
    answered = read(draft(known={TP53: "4 %"}, lines=("TP53 c.524G>A 4 %",), found_nothing_else=True))
    assert codes(answered)["line 0"] == ["variant_answered"]


def test_that_a_slip_against_the_last_sample_is_asked_where_the_value_stands() -> None:
    reading = read(draft(known={TP53: "0.052", TET2: "0.2 %"}, limit=""))
    assert codes(reading)["known 0"] == ["vaf_slip"]
    assert reading.findings["known 0"][0].offer == "5.2 %"
    assert reading.open_places == ("known 0",)
    assert read(draft(known={TP53: "0.052", TET2: "nd"}, unit=VafUnit.FRACTION)).open_places == ()


def test_that_all_problems_come_at_once() -> None:
    reading = read_sample(
        draft(limit="100", depth="1.5", panel=None, material=None, lines=("TP53 R248Q 3 %", "foo")),
        None,
        context(),
    )
    assert {"date", "limit", "depth", "panel", "material", "known 0", "line 0", "line 1"} <= set(
        reading.open_places
    ) | {"known 0"}


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"limit": "0.01", "depth": "1000"}, "limit_below_one_read"),
        ({"limit": "1e-2"}, "exponent"),
        ({"limit": "0"}, "not_a_limit"),
        ({"limit": "120 %"}, "not_a_limit"),
        ({"limit": ""}, "no_limit"),
    ],
)
def test_that_a_detection_limit_is_never_assumed(facts: dict[str, str], code: str) -> None:
    reading = read(draft(found_nothing_else=True, **facts))
    assert codes(reading)["limit"] == [code]
    assert reading.limit_fraction in (None, 0.0001)


def test_that_a_limit_unlike_the_last_one_is_asked_about() -> None:
    given = context(last_limit_fraction=0.01)
    assert codes(read(draft(limit="0.01", depth="", found_nothing_else=True), given))["limit"] == [
        "limit_unlike_last"
    ]
    assert "limit" not in codes(read(draft(limit="0.5", found_nothing_else=True), given))


def test_that_the_same_sample_again_is_asked_about() -> None:
    reading = read_sample(draft(found_nothing_else=True), at(0), context())
    assert codes(reading)["date"] == ["same_sample"]


def test_that_a_pasted_table_is_read_by_its_heads() -> None:
    lines = (
        "Gene\tcDNA\tExon\tVAF [%]\tDepth",
        "TP53\tc.524G>A\t5\t4,4\t1250",
        "TET2\tc.4546C>T\t11\t21\t900",
    )
    typed = draft(lines=lines, limit="1", unit=VafUnit.FRACTION)
    given = context()
    reading = read(typed, given)
    assert codes(reading) == {"line 0": ["columns_left_out"]}
    _, calls = sample_records(typed, reading, DAY, given)
    assert [(c.gene, c.vaf_fraction, c.total_depth) for c in calls] == [
        ("TP53", 0.044, 1250),
        ("TET2", 0.21, 900),
    ]


def test_that_an_untouched_sample_changes_nothing_and_an_edited_value_changes_alone() -> None:
    record = known_patient()
    stored = record.samples[0]
    given = SampleContext(
        record, catalogue().panels, known_variants(record, editing=1, before=stored), stored
    )
    texts = {one.key: amount_text(one.own) for one in given.known if one.own is not None}
    assert texts == {TP53: "4.4 %", TET2: "20 %"}
    untouched = draft(sample_id=1, known=texts, depth="")
    sample, calls = sample_records(untouched, read_sample(untouched, at(0), given), at(0), given)
    assert sample_changes(stored, record.variants, sample, calls) == ()
    edited = draft(sample_id=1, known=texts | {TP53: "4.6 %"}, depth="")
    sample, calls = sample_records(edited, read_sample(edited, at(0), given), at(0), given)
    (change,) = sample_changes(stored, record.variants, sample, calls)
    assert (change.before, getattr(change.after, "vaf_fraction", None)) == (record.variants[0], 0.046)


def test_that_a_failed_sample_has_no_calls() -> None:
    record = known_patient()
    stored = record.samples[0]
    given = SampleContext(
        record, catalogue().panels, known_variants(record, editing=1, before=stored), stored
    )
    typed = draft(has_failed=True, known={TP53: "4 %"}, lines=("TP53 c.743G>A 3 %",))
    sample, calls = sample_records(typed, read_sample(typed, at(0), given), at(0), given)
    changes = sample_changes(stored, record.variants, sample, calls)
    assert (sample.has_failed, calls, len(changes)) == (True, (), 3)


def test_that_deleting_takes_the_calls_first() -> None:
    record = known_patient()
    changes = deletion(record.samples[0], record.variants)
    assert [type(change.before) for change in changes] == [VariantCall, VariantCall, Sample]


def test_that_a_draft_comes_back_as_it_was() -> None:
    typed = draft(
        sample_id=3, date="12.3.", known={TP53: "5,2"}, lines=("TP53 R2", ""), unit=VafUnit.FRACTION,
        kept=frozenset({("known 0", "vaf_slip")}), reason="checked", has_failed=True, note="ü",
    )  # fmt: skip
    assert read_draft(draft_text(typed)) == typed
    for broken in (None, "", "{", "[]", '{"version": 9}', '{"version": 1, "material": "x"}'):
        assert read_draft(broken) is None
