"""IPSS, IPSS-R and IPSS-M of a record: which values of a t-MN they read, and when they do not apply."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, ResultId, SampleId, TreatmentId, VariantCallId, WorkUpId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, Measured, Result
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.records.work_up import MyeloidWorkUp
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.ipss import assess_ipss
from analytics.rules.ipss_m import IpssMDetails, assess_ipss_m
from analytics.rules.ipss_r import IpssRDetails, assess_ipss_r
from analytics.rules.tmn_findings import NotApplicable, OutsideScope

P = PatientId(1)
TMN = 400
RULES = (assess_ipss, assess_ipss_r, assess_ipss_m)
"""A t-MDS on day 400: 7 % blasts, −7, Hb 9.1, platelets 47, ANC 0.9: IPSS 2.0, IPSS-R 7.0."""


def on(day: int | str) -> CalendarDate:
    if isinstance(day, str):
        return CalendarDate.parse(day)
    return CalendarDate.of(date(2024, 1, 1) + timedelta(days=day))


def work_up(day: int | str = TMN, n: int = 1, **others: Any) -> MyeloidWorkUp:
    facts = {"karyotype": "45,XX,-7[20]", "marrow_blasts_percent": 7.0} | others
    return MyeloidWorkUp(WorkUpId(n), P, on(day), **facts)


def sample(day: int = TMN, n: int = 1, panel: str | None = "ipss-m") -> Sample:
    return Sample(SampleId(n), P, on(day), Material.MARROW, panel, 0.01, 2000)


def call(gene: str, vaf: float | None = 0.3, n: int = 1, of: int = 1, change: str = "p.X1Y") -> VariantCall:
    state = CallState.NOT_DETECTED if vaf is None else CallState.DETECTED
    return VariantCall(
        VariantCallId(n), P, SampleId(of), gene, state, hgvs_p=change or None, vaf_fraction=vaf
    )


def a_tmn(builder: Any, kind: str | None = "MDS", *work_ups: MyeloidWorkUp, **more: Any) -> PatientRecord:
    details = {} if kind is None else {"type": kind}
    builder = builder.with_event("tmn", TMN, **details)
    for code, value in (("HGB", 9.1), ("PLT", 47), ("ANC", 0.9)):
        builder = builder.with_result(code, TMN - 1, value)
    birth = CalendarDate(1955, 1, 1)
    record = builder.record
    return replace(
        record,
        patient=replace(record.patient, birth_date=birth),
        work_ups=work_ups or (work_up(),),
        **more,
    )


def outcomes(record: PatientRecord, as_of: int | None = None, **settings: str) -> list[str | None]:
    return [rule(record, as_of, settings).outcome for rule in RULES]


def ipss_m(record: PatientRecord, **settings: str) -> IpssMDetails:
    details = assess_ipss_m(record, None, {f"ipss_m.{k}": v for k, v in settings.items()}).details
    assert isinstance(details, IpssMDetails)
    return details


def test_that_a_tmn_is_scored_from_what_was_found_at_it(a_record: Any) -> None:
    record = a_tmn(a_record, samples=(sample(),), variants=(call("ASXL1"),))
    first, second = assess_ipss(record, None, {}), assess_ipss_r(record, None, {})
    assert (first.outcome, first.value, first.status) == ("Int-2", 2.0, Status.COMPLETE)
    assert (second.outcome, second.value, second.status) == ("Very High", 7.0, Status.COMPLETE)
    assert [(i.id, i.what, i.value, i.day) for i in second.inputs] == [
        (1, "tmn", "MDS", 400),
        (1, "marrow blasts", "7", 400),
        (1, "HGB", "9.1", 399),
        (2, "PLT", "47", 399),
        (3, "ANC", "0.9", 399),
        (1, "karyotype", "45,XX,-7[20]", 400),
    ]


def test_that_the_age_at_the_diagnosis_adjusts_the_score(a_record: Any) -> None:
    details = assess_ipss_r(a_tmn(a_record), None, {}).details
    assert isinstance(details, IpssRDetails)
    assert details.age_adjusted is not None
    age = (on(TMN).earliest - CalendarDate(1955, 1, 1).earliest).days / 365.25
    expected = 7 + (age - 70) * (0.05 - 0.005 * 7)
    assert details.age_adjusted.score == pytest.approx(expected, abs=6e-5)


def test_that_without_a_tmn_there_is_nothing_to_score(a_record: Any) -> None:
    for rule in RULES:
        answer = rule(a_record.with_result("HGB", 10, 7).record, None, {})
        assert (answer.outcome, answer.status, answer.reason) == (
            None,
            Status.NOT_EVALUABLE,
            Reason.OUTSIDE_SCOPE,
        )
        assert answer.details == NotApplicable(OutsideScope.NO_TMN)
        assert answer.missing == ()


@pytest.mark.parametrize(
    ("kind", "blasts", "is_scored"),
    [
        ("AML", 12.0, False),
        ("MDS", 20.0, False),
        ("MDS", 19.999, True),
        (None, 25.0, False),
        (None, 7.0, True),
        ("MDS/MPN", 7.0, True),
    ],
)
def test_that_an_acute_leukaemia_has_eln_in_place_of_a_score(
    a_record: Any, kind: str | None, blasts: float, is_scored: bool
) -> None:
    record = a_tmn(a_record, kind, work_up(marrow_blasts_percent=blasts))
    for rule in RULES:
        answer = rule(record, None, {})
        is_aml = answer.details == NotApplicable(OutsideScope.AML)
        assert is_aml is not is_scored
        assert (answer.reason is Reason.OUTSIDE_SCOPE) is not is_scored


def test_that_a_tmn_without_a_date_asks_for_it(a_record: Any) -> None:
    record = a_record.with_event("tmn", None, type="MDS").record
    for rule in RULES:
        answer = rule(record, None, {})
        assert (answer.reason, answer.missing) == (Reason.NOT_MEASURED, ("date of t-MN",))


def test_that_what_is_known_later_is_not_looked_at(a_record: Any) -> None:
    record = a_tmn(a_record)
    assert outcomes(record, TMN - 1) == [None] * 3
    later = replace(record, work_ups=(work_up(TMN + 5),))
    assert assess_ipss(later, TMN, {}).missing == ("marrow blasts", "karyotype")
    assert assess_ipss(later, TMN + 5, {}).missing == ()


def test_that_the_nearest_count_is_read_and_the_earlier_of_two_equally_near(a_record: Any) -> None:
    record = a_tmn(a_record.with_result("PLT", TMN + 1, 300).with_result("PLT", TMN - 3, 300))
    assert [i.value for i in assess_ipss_r(record, None, {}).inputs if i.what == "PLT"] == ["47"]


def test_that_two_values_of_one_day_leave_both_possible(a_record: Any) -> None:
    record = a_tmn(a_record.with_result("PLT", TMN - 1, 300))
    answer = assess_ipss_r(record, None, {})
    assert isinstance(answer.details, IpssRDetails)
    assert (answer.details.score_low, answer.details.score_high) == (6.0, 7.0)
    assert (answer.status, answer.missing) == (Status.BOUNDED, ("PLT",))


@pytest.mark.parametrize(("days", "is_read"), [(30, True), (31, False), (-30, True), (-31, False)])
def test_that_a_value_too_far_from_the_diagnosis_does_not_count(
    a_record: Any, days: int, is_read: bool
) -> None:
    record = a_record.with_event("tmn", TMN, type="MDS").with_result("PLT", TMN + days, 40).record
    record = replace(record, work_ups=(work_up(),))
    assert ("PLT" in assess_ipss_r(record, None, {}).missing) is not is_read
    nearer = {"tmn_findings.counts_within_days": "31"}
    assert "PLT" not in assess_ipss_r(record, None, nearer).missing


def test_that_a_work_up_of_another_time_does_not_count(a_record: Any) -> None:
    record = a_tmn(a_record, "MDS", work_up(TMN - 200), work_up(TMN + 31, 2))
    assert assess_ipss(record, None, {}).missing == ("marrow blasts", "karyotype")


def test_that_blasts_of_a_marrow_examination_stand_in_for_those_of_a_work_up(a_record: Any) -> None:
    builder = a_record.with_event("marrow", TMN + 2, blasts=12.0)
    record = a_tmn(builder, "MDS", work_up(marrow_blasts_percent=None))
    assert [i.value for i in assess_ipss(record, None, {}).inputs if i.what == "marrow blasts"] == ["12"]


def test_that_a_partial_date_that_changes_the_score_bounds_it(a_record: Any) -> None:
    builder = a_record.with_event("tmn", "2025-02", type="MDS")
    for code, value in (("HGB", 9.1), ("ANC", 0.9)):
        builder = builder.with_result(code, TMN, value)
    builder = builder.with_result("PLT", TMN - 3, 300).with_result("PLT", TMN + 20, 20)
    record = replace(builder.record, work_ups=(work_up(),))
    answer = assess_ipss_r(record, None, {})
    assert isinstance(answer.details, IpssRDetails)
    assert (answer.details.score_low, answer.details.score_high) == (6.0, 7.0)
    alike = replace(
        record, results=tuple(r for r in record.results if r.outcome != builder.record.results[2].outcome)
    )
    assert assess_ipss_r(alike, None, {}).value == 7.0


def test_that_a_bound_is_read_as_one(a_record: Any) -> None:
    builder = a_record.with_event("tmn", TMN, type="MDS").with_result(
        "PLT", TMN, Censored(Comparator.BELOW, 20.0)
    )
    record = replace(builder.record, work_ups=(work_up(),))
    details = assess_ipss_r(record, None, {}).details
    assert isinstance(details, IpssRDetails)
    assert next(p for p in details.points if p.item == "platelets").low == 1.0


def test_that_a_doubtful_karyotype_leaves_its_groups_open(a_record: Any) -> None:
    record = a_tmn(a_record, "MDS", work_up(karyotype="45,XX,-7[2]/46,XX[18]"))
    answer = assess_ipss_r(record, None, {})
    assert isinstance(answer.details, IpssRDetails)
    assert answer.details.cytogenetics == ("Good", "Poor")
    assert answer.missing == ("karyotype",)


def test_that_a_flag_says_complex_where_there_is_no_karyotype(a_record: Any) -> None:
    record = a_tmn(a_record, "MDS", work_up(karyotype=None, flags=("complex",)))
    details = assess_ipss_r(record, None, {}).details
    assert isinstance(details, IpssRDetails)
    assert details.cytogenetics == ("Poor", "Very Poor")


def test_that_a_gene_is_mutated_absent_or_not_known_as_the_sample_says(a_record: Any) -> None:
    covered = a_tmn(a_record, samples=(sample(),), variants=(call("ASXL1"),))
    missing = assess_ipss_m(covered, None, {}).missing
    assert not any(code.startswith("gene:") for code in missing)
    terms = {t.variable: t for t in ipss_m(covered).terms}
    assert terms["ASXL1"].mean > 0 > terms["EZH2"].mean
    no_panel = replace(covered, samples=(sample(panel=None),))
    missing = assess_ipss_m(no_panel, None, {}).missing
    assert "gene:EZH2" in missing
    assert "gene:ASXL1" not in missing


def test_that_a_variant_not_found_says_nothing_of_its_gene_without_a_panel(a_record: Any) -> None:
    record = a_tmn(a_record, samples=(sample(panel=None),), variants=(call("EZH2", None),))
    assert "gene:EZH2" in assess_ipss_m(record, None, {}).missing
    whole = a_tmn(a_record, samples=(sample(panel=None),), variants=(call("EZH2", None, change=""),))
    assert "gene:EZH2" not in assess_ipss_m(whole, None, {}).missing


def test_that_without_a_sample_the_sample_is_asked_for(a_record: Any) -> None:
    far = a_tmn(a_record, samples=(sample(TMN - 31),), variants=(call("ASXL1"),))
    for record in (a_tmn(a_record), far):
        assert assess_ipss_m(record, None, {}).missing == ("KMT2A-PTD", "NGS sample")


@pytest.mark.parametrize(
    ("variants", "flags", "karyotype", "expected"),
    [
        ((), (), "46,XX[20]", False),
        ((call("TP53", 0.3),), (), "46,XX[20]", None),
        ((call("TP53", 0.56),), (), "46,XX[20]", True),
        ((call("TP53", 0.3),), (), "45,XX,-17[20]", True),
        ((call("TP53", 0.3),), (), "46,XX,del(17)(p13)[20]", True),
        ((call("TP53", 0.3),), (), "46,XX,i(17)(q10)[20]", True),
        ((call("TP53", 0.3),), (), "46,XX,add(17)(p13)[20]", None),
        ((call("TP53", 0.3),), ("TP53_LOH",), "46,XX[20]", True),
        ((call("TP53", 0.3),), ("no_TP53_LOH",), "46,XX[20]", False),
        ((call("TP53", 0.3),), ("del17p",), "46,XX[20]", True),
        ((call("TP53", 0.3), call("TP53", 0.1, 2, change="p.Z9X")), (), None, True),
        ((call("TP53", 0.3), call("TP53", 0.3, 2)), ("no_TP53_LOH",), "46,XX[20]", False),
    ],
)
def test_that_both_copies_of_tp53_are_read_from_sample_karyotype_and_flags(
    a_record: Any,
    variants: tuple[VariantCall, ...],
    flags: tuple[str, ...],
    karyotype: str | None,
    expected: bool | None,
) -> None:
    record = a_tmn(
        a_record,
        "MDS",
        work_up(karyotype=karyotype, flags=flags),
        samples=(sample(),),
        variants=variants,
    )
    assert ipss_m(record).has_multi_hit_tp53 is expected


def test_that_a_duplication_of_kmt2a_is_excluded_by_a_statement_or_if_chosen_by_the_panel(
    a_record: Any,
) -> None:
    def is_known(record: PatientRecord, **settings: str) -> bool:
        return next(t for t in ipss_m(record, **settings).terms if t.variable == "MLL_PTD").is_known

    silent = a_tmn(a_record, samples=(sample(),))
    assert not is_known(silent)
    assert is_known(silent, kmt2a="kmt2a_by_panel")
    for flag in ("KMT2A_PTD", "no_KMT2A_PTD"):
        assert is_known(replace(silent, work_ups=(work_up(flags=(flag,)),)))


def test_that_an_itd_of_the_work_up_counts_although_the_panel_shows_none(a_record: Any) -> None:
    record = a_tmn(a_record, "MDS", work_up(flags=("FLT3_ITD",)), samples=(sample(),))
    assert next(t for t in ipss_m(record).terms if t.variable == "FLT3").mean > 0


def test_that_every_answer_says_the_settings_it_was_given_with(a_record: Any) -> None:
    record = a_tmn(a_record)
    for rule in RULES:
        assert dict(rule(record, None, {}).settings)["tmn_findings.counts_within_days"] == "30"
        assert rule(record, 450, {}).as_of == 450


def shown(record: PatientRecord) -> list[tuple[object, ...]]:
    answers: list[Assessment] = [rule(record, None, {}) for rule in RULES]
    return [(a.outcome, a.value, a.status, a.details, set(a.missing)) for a in answers]


@given(st.integers(0, 10_000))
def test_that_order_and_duplicates_change_nothing(a_record_of: Any, seed: int) -> None:
    random = Random(seed)
    record = a_record_of
    results = list(record.results) + random.choices(record.results, k=2)
    random.shuffle(results)
    mixed = replace(
        record,
        results=tuple(results),
        events=tuple(random.sample(record.events, len(record.events))),
        variants=tuple(random.sample(record.variants, len(record.variants))),
        samples=tuple(random.sample(record.samples, len(record.samples))),
        work_ups=tuple(random.sample(record.work_ups, len(record.work_ups))),
    )
    assert shown(mixed) == shown(record)


@pytest.fixture(scope="module")
def a_record_of() -> PatientRecord:
    rows = [("HGB", TMN - 1, 9.1), ("HGB", TMN + 1, 12), ("PLT", TMN - 1, 47), ("ANC", TMN, 0.9)]
    return PatientRecord(
        Patient(id=P, uuid="u", number="1"),
        (Treatment(TreatmentId(1), P, infusion=CalendarDate.of(date(2024, 1, 1))),),
        results=tuple(
            Result(ResultId(n), P, code, on(day), Measured(value), str(value))
            for n, (code, day, value) in enumerate(rows, 1)
        ),
        events=(
            Event(EventId(1), P, "tmn", on(TMN), details=(("type", "MDS"),)),
            Event(EventId(2), P, "tmn", on(TMN + 90), details=(("type", "AML"),)),
        ),
        work_ups=(work_up(), work_up(TMN + 9, 2, karyotype="46,XX[20]")),
        samples=(sample(), sample(TMN - 300, 2)),
        variants=(call("TP53", 0.6), call("ASXL1", 0.2, 2), call("EZH2", 0.2, 3, of=2)),
    )
