"""What a row of a cohort keeps of values, happenings and variants over time."""

from math import inf
from typing import Any

import pytest

from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.member_series import SERIES, MemberSeries, packed_values
from analytics.cohort.population import Population, population
from analytics.cohort.series_of_record import interval_of
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, Missing, NotDetected
from analytics.records.variant_call import CallState
from analytics.rules.before_after import Fate
from analytics.rules.follow_up import Ending, course_ends
from analytics.rules.immunoglobulin_window import immunoglobulin_windows


def the_member(record: PatientRecord) -> CohortMember:
    (member,) = population([record]).members
    return member


def values(series: MemberSeries, analyte: str) -> dict[int, tuple[float, float]]:
    """(low, high) by the planned day."""
    _, window, low, high = packed_values([series], analyte)
    return {
        series.windows[w][0]: (a, b)
        for w, a, b in zip(window.tolist(), low.tolist(), high.tolist(), strict=True)
    }


def test_that_values_count_until_the_course_ends(a_record: Any) -> None:
    course = a_record.with_result("CD4", 30, 100).with_result("CD4", 60, 200).with_result("CD4", 90, 300)
    ended = course.with_event("progression", 60).with_event("last_contact", 400)
    found = the_member(ended.record).series
    assert values(found, "CD4") == {30: (100, 100), 60: (200, 200)}
    assert found.last_counted == 60
    earlier = the_member(ended.with_next_therapy(40).record).series
    assert list(values(earlier, "CD4")) == [30]
    undated = the_member(course.with_event("progression", None).with_event("last_contact", 400).record).series
    assert undated.last_counted is None
    assert not values(undated, "CD4")


def test_that_a_bound_stays_a_bound_and_none_is_none(a_record: Any) -> None:
    below, above = Censored(Comparator.BELOW, 5.0), Censored(Comparator.ABOVE, 900.0)
    record = a_record.with_laboratory("CD19", below_means_not_detected=True)
    record = record.with_result("CD4", 30, below).with_result("CD4", 60, above)
    record = record.with_result("CD19", 30, below, laboratory=7).with_result("CD19", 60, below)
    found = the_member(record.with_result("CD19", 90, NotDetected()).record).series
    assert values(found, "CD4") == {30: (0, 5), 60: (900, inf)}
    assert values(found, "CD19") == {30: (0, 0), 60: (0, 5), 90: (0, 0)}


def test_that_igg_under_immunoglobulin_does_not_count_and_others_do(a_record: Any) -> None:
    record = a_record.with_result("IGG", 30, 3).with_result("IGG", 90, 6).with_result("IGA", 90, 1)
    found = the_member(record.with_event("immunoglobulin", 60, form="IVIG").record).series
    assert values(found, "IGG") == {30: (3, 3)}
    assert values(found, "IGA") == {90: (1, 1)}
    undated = the_member(record.with_event("immunoglobulin", None, form="IVIG").record).series
    assert not values(undated, "IGG")
    assert values(undated, "IGA") == {90: (1, 1)}


def test_that_all_values_of_a_clinic_are_those_a_search_by_hand_finds(
    cohort: Population, records: tuple[PatientRecord, ...]
) -> None:
    of = {record.patient.number: record for record in records}
    plain = [m for m in cohort.members if not m.placed_dates][:60]
    seen = 0
    for member in plain:
        record = of[member.number]
        axis = record.axis
        ends = [
            e.span.earliest for e in course_ends(record) if e.ending is not Ending.LAST_CONTACT and e.span
        ]
        given = immunoglobulin_windows(record, 60)
        for analyte in ("CD4", "IGG", "PLT"):
            expected = {}
            mine = [(axis.day(one.at), one) for one in record.results if one.analyte == analyte]
            for planned, first, last in member.series.windows:
                inside = []
                for day, result in mine:
                    if day is None or not first <= day <= last:
                        continue
                    if any(day > end for end in ends) or isinstance(result.outcome, Missing):
                        continue
                    if analyte == "IGG" and any(
                        w.start <= day and (w.end is None or day <= w.end) for w in given
                    ):
                        continue
                    low, _ = interval_of(record, result) or (inf, inf)
                    inside.append((abs(day - planned), -day, low))
                if inside:
                    expected[planned] = min(inside)[2]
            found = {day: a for day, (a, b) in values(member.series, analyte).items()}
            assert found == expected, (member.number, analyte)
            seen += len(found)
    assert seen > 500


def test_that_a_timeline_has_the_worst_answer_of_a_day_and_only_severe_infections(a_record: Any) -> None:
    record = (
        a_record.with_event("response", 30, response="CR")
        .with_event("response", 30, response="PR")
        .with_event("response", 90, response="PD")
        .with_event("response", -20, response="PD")
        .with_event("infection", 200, category="bacterial", treatment="intravenous", organ_support=True)
        .with_event("infection", 50, category="viral", treatment="none", admission=False, organ_support=False)
        .with_event("tmn", 300, type="MDS")
        .with_event("death", 320)
        .with_next_therapy(100)
    )
    found = the_member(record.record).timeline
    assert found.responses == ((30, "PR"), (90, "PD"))
    assert (found.progression, found.next_therapies, found.tmn) == (90, (100,), (300,))
    assert found.severe_infections == (200,)
    assert (found.death, found.last_seen, found.undated) == (320, 320, 0)
    without_day = the_member(record.with_event("progression", None).record).timeline
    assert without_day.undated == 1


def test_that_variants_keep_their_four_states_and_samples_what_they_looked_at(a_record: Any) -> None:
    record = (
        a_record.with_sample(-10, {"TP53 p.R248Q": 0.044, "PPM1D p.W427*": 0.02}, limit=0.01)
        .with_sample(300, {"TP53 p.R248Q": 0.385, "DNMT3A p.R882H": 0.1}, limit=None)
        .with_event("tmn", 310, type="MDS")
        .with_event("last_contact", 400)
    )
    found = the_member(record.record).clones
    assert found.to_tmn is not None
    by_gene = {one.gene: one for one in found.to_tmn.variants}
    tp53, ppm1d, dnmt3a = by_gene["TP53"], by_gene["PPM1D"], by_gene["DNMT3A"]
    assert (tp53.before.vaf_fraction, tp53.after.vaf_fraction, tp53.fate) == (0.044, 0.385, Fate.RETAINED)
    assert (ppm1d.after.state, ppm1d.after.vaf_fraction) == (CallState.NOT_DETECTED, None)
    assert ppm1d.after.limit_fraction is None  # unknown is never assumed, so it is not called lost
    assert ppm1d.fate is Fate.NOT_COMPARABLE
    assert (dnmt3a.before.limit_fraction, dnmt3a.fate) == (0.01, Fate.NEW)
    before = found.to_tmn.before
    assert before is not None
    assert before.covers("TP53") is True
    assert before.covers("NOT_A_GENE") is False
    assert before.detected == {"TP53", "PPM1D"}


def test_that_a_sample_of_an_unknown_panel_covers_nobody_knows_what(a_record: Any) -> None:
    record = a_record.with_sample(-10, {"TP53 p.R248Q": 0.1}, panel=None).with_event("last_contact", 400)
    found = the_member(record.record).clones
    assert found.to_tmn is None
    before = found.to_last.before
    assert before is not None
    assert before.covers("DNMT3A") is None
    assert found.to_last.after is None
    assert found.to_last.variants[0].after.state is CallState.NO_SAMPLE


@pytest.mark.parametrize("analyte", SERIES)
def test_that_the_values_of_many_members_come_apart_again(cohort: Population, analyte: str) -> None:
    members = [m.series for m in cohort.members[:30]]
    whose, window, low, _ = packed_values(members, analyte)
    for place, series in enumerate(members):
        own = packed_values([series], analyte)
        mine = whose == place
        assert window[mine].tolist() == own[1].tolist()
        assert low[mine].tolist() == own[2].tolist()
