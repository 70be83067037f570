"""ELN 2022 of a record: the work-up and the sample at the t-MN, what is not covered, and days."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analytics.records.ids import PatientId, WorkUpId
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.records.work_up import MyeloidWorkUp
from analytics.rules.assessment import Reason, Status
from analytics.rules.eln2022 import Eln2022, ElnOutside
from analytics.rules.eln2022_genes import genes_of, sequenced_at_tmn
from analytics.rules.eln2022_of_record import assess_eln2022
from analytics.rules.rule_book import assess_all
from tests.analytics.conftest import RecordBuilder

INFUSION = date(2024, 1, 1)


def with_work_up(
    record: PatientRecord,
    karyotype: str | None = "46,XX[20]",
    *,
    day: int = 400,
    blasts: float | None = 45.0,
    flags: tuple[str, ...] = (),
) -> PatientRecord:
    at = CalendarDate.of(INFUSION + timedelta(days=day))
    key = WorkUpId(len(record.work_ups) + 1)
    one = MyeloidWorkUp(key, PatientId(1), at, karyotype, blasts, flags=flags)
    return replace(record, work_ups=(*record.work_ups, one))


def aml(
    a_record: RecordBuilder, found: dict[str, float | None] | None = None, day: int = 400
) -> PatientRecord:
    return a_record.with_event("tmn", 400, type="AML").with_sample(day, found or {}).record


def details(record: PatientRecord, as_of: int | None = None) -> Eln2022:
    found = assess_eln2022(record, as_of).details
    assert isinstance(found, Eln2022)
    return found


def test_that_karyotype_and_genes_of_the_t_mn_are_rated(a_record: RecordBuilder) -> None:
    assessment = assess_eln2022(with_work_up(aml(a_record, {"TP53 p.Arg175His": 0.4}), "45,XX,-7[20]"))
    assert (assessment.outcome, assessment.status) == ("adverse", Status.COMPLETE)
    assert [(i.what, i.value) for i in assessment.inputs] == [
        ("tmn", "AML"), ("marrow blasts", "45"), ("karyotype", "45,XX,-7[20]"),
        ("NGS sample", "myeloid-core"), ("TP53", "0.4"),
    ]  # fmt: skip
    assert {i.day for i in assessment.inputs} == {400}


def test_that_a_favorable_subtype_is_found(a_record: RecordBuilder) -> None:
    found = {"NPM1 p.Trp288CysfsTer12": 0.4, "SRSF2 p.Pro95His": 0.3}
    assert assess_eln2022(with_work_up(aml(a_record, found))).outcome == "favorable"


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ("p.Tyr597_Glu608dup", "intermediate"),
        ("p.Asp835Tyr", "favorable"),
        ("p.Ile836delinsMetSer", "favorable"),
    ],
)
def test_that_an_internal_tandem_duplication_is_told_from_another_change(
    a_record: RecordBuilder, change: str, outcome: str
) -> None:
    record = aml(a_record, {"NPM1 p.Trp288CysfsTer12": 0.4, f"FLT3 {change}": 0.2})
    assert assess_eln2022(with_work_up(record)).outcome == outcome


@pytest.mark.parametrize(
    ("change", "is_bzip"),
    [
        ("p.Lys313dup", True),
        ("p.Gln312_Lys313insVal", True),
        ("p.Lys277dup", False),
        ("p.Lys278dup", True),
        ("p.Lys345del", True),
        ("p.Lys346del", False),
        ("p.Pro23GlnfsTer81", False),
        ("p.Lys313fs", False),
        ("p.Arg300His", None),
        ("c.937A>G", None),
    ],
)
def test_that_cebpa_counts_in_frame_in_the_bzip_region(
    a_record: RecordBuilder, change: str, is_bzip: bool | None
) -> None:
    record = aml(a_record, {f"CEBPA {change}": 0.4})
    assert genes_of(sequenced_at_tmn(record, None), ()).cebpa_bzip is is_bzip


def test_that_flags_of_the_work_up_go_first(a_record: RecordBuilder) -> None:
    record = aml(a_record, {"NPM1 p.Trp288CysfsTer12": 0.4})
    assert assess_eln2022(with_work_up(record, flags=("FLT3_ITD",))).outcome == "intermediate"
    assert assess_eln2022(with_work_up(record, flags=("inv16",))).outcome == "favorable"
    of_kmt2a = assess_eln2022(with_work_up(aml(a_record), flags=("KMT2A_rearranged",)))
    assert (of_kmt2a.outcome, of_kmt2a.status) == ("intermediate–adverse", Status.BOUNDED)
    denied = genes_of(sequenced_at_tmn(aml(a_record, {"FLT3 p.?": 0.2}), None), ("no_FLT3_ITD",))
    assert denied.flt3_itd is False


def test_that_a_gene_the_panel_does_not_cover_is_not_known(a_record: RecordBuilder) -> None:
    found = {"DNMT3A p.Arg882His": 0.2}
    record = a_record.with_event("tmn", 400, type="AML").with_sample(400, found, panel=None).record
    assessment = assess_eln2022(with_work_up(record))
    assert (assessment.outcome, assessment.status) == ("favorable–adverse", Status.BOUNDED)
    assert {"gene:NPM1", "gene:TP53", "gene:SRSF2"} <= set(assessment.missing)


def test_that_a_limit_above_ten_per_cent_does_not_exclude_tp53(a_record: RecordBuilder) -> None:
    record = a_record.with_event("tmn", 400, type="AML").with_sample(400, limit=0.2).record
    assessment = assess_eln2022(with_work_up(record))
    assert (assessment.outcome, assessment.missing) == ("intermediate–adverse", ("gene:TP53",))


def test_that_without_a_sample_one_thing_is_missing(a_record: RecordBuilder) -> None:
    record = a_record.with_event("tmn", 400, type="AML").record
    assessment = assess_eln2022(with_work_up(record))
    assert (assessment.outcome, assessment.missing) == ("favorable–adverse", ("NGS sample",))
    assert assess_eln2022(with_work_up(record, "45,XX,-7")).outcome == "adverse"
    assert assess_eln2022(with_work_up(record, None)).missing == ("karyotype", "NGS sample")


@pytest.mark.parametrize(("day", "is_used"), [(370, True), (369, False), (430, True), (431, False)])
def test_that_sample_and_work_up_lie_within_thirty_days(
    a_record: RecordBuilder, day: int, is_used: bool
) -> None:
    by_sample = assess_eln2022(with_work_up(aml(a_record, day=day)))
    assert (by_sample.missing == ()) is is_used
    by_work_up = assess_eln2022(with_work_up(aml(a_record), "45,XX,-7", day=day))
    assert ("karyotype" in by_work_up.missing) is not is_used


def test_that_what_is_found_later_is_not_looked_at(a_record: RecordBuilder) -> None:
    record = with_work_up(aml(a_record, {"TP53 p.Arg175His": 0.4}, day=410), "46,XX[20]")
    assert details(record, 399).outside is ElnOutside.NO_TMN
    assert assess_eln2022(record, 409).missing == ("NGS sample",)
    assert assess_eln2022(record, 410).outcome == "adverse"


def test_that_no_t_mn_and_no_leukaemia_are_outside(a_record: RecordBuilder) -> None:
    assessment = assess_eln2022(a_record.record)
    assert (assessment.status, assessment.reason) == (Status.NOT_EVALUABLE, Reason.OUTSIDE_SCOPE)
    assert details(a_record.record).outside is ElnOutside.NO_TMN
    mds = with_work_up(a_record.with_event("tmn", 400, type="MDS").record, blasts=8.0)
    assert details(mds).outside is ElnOutside.NO_AML


@pytest.mark.parametrize(
    ("blasts", "who", "icc"),
    [
        (9.99, False, False),
        (10.0, False, True),
        (19.99, False, True),
        (20.0, True, True),
        (20.01, True, True),
    ],
)
def test_that_the_blasts_decide_what_is_a_leukaemia(
    a_record: RecordBuilder, blasts: float, who: bool, icc: bool
) -> None:
    record = with_work_up(a_record.with_event("tmn", 400, type="MDS").with_sample(400).record, blasts=blasts)
    by_who = assess_eln2022(record)
    by_icc = assess_eln2022(record, None, {"eln2022.scope": "aml_icc"})
    assert (by_who.outcome is not None, by_icc.outcome is not None) == (who, icc)
    assert isinstance(by_icc.details, Eln2022)
    assert by_icc.details.is_icc_only is (icc and not who)


def test_that_a_t_mn_without_type_and_blasts_asks_for_blasts(a_record: RecordBuilder) -> None:
    record = with_work_up(a_record.with_event("tmn", 400).record, blasts=None)
    assessment = assess_eln2022(record)
    assert (assessment.reason, assessment.missing) == (Reason.NOT_MEASURED, ("marrow blasts",))


def test_that_an_undated_t_mn_asks_for_its_date(a_record: RecordBuilder) -> None:
    assessment = assess_eln2022(a_record.with_event("tmn", None, type="AML").record)
    assert (assessment.reason, assessment.missing) == (Reason.NOT_MEASURED, ("date of t-MN",))


def test_that_the_order_of_everything_decides_nothing(a_record: RecordBuilder) -> None:
    found = {"NPM1 p.Trp288CysfsTer12": 0.4, "TP53 p.Arg175His": 0.05, "TP53 p.Arg248Gln": 0.3}
    record = with_work_up(with_work_up(aml(a_record, found), "45,XX,-7", day=390), "46,XX", day=400)
    turned = replace(
        record,
        variants=record.variants[::-1],
        work_ups=record.work_ups[::-1],
        events=record.events[::-1],
    )
    doubled = replace(record, events=(*record.events, *record.events))
    for other in (turned, doubled):
        again, first = assess_eln2022(other), assess_eln2022(record)
        assert (again.outcome, again.status, again.missing) == (first.outcome, first.status, first.missing)
    assert assess_eln2022(record).outcome == "adverse"


def test_that_the_book_tries_other_choices(a_record: RecordBuilder) -> None:
    record = with_work_up(aml(a_record, {"TP53 p.Arg175His": 0.05}))
    answer = next(one for one in assess_all(record, only=["eln2022"]))
    assert answer.outcome == "intermediate"
    assert [(a.key, a.choice, a.outcome) for a in answer.alternatives] == [
        ("eln2022.tp53_vaf_percent", "0", "adverse")
    ]
