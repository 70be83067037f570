"""The infections of a record: the vectors of definitions §6, the window, repeats and what is not known."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.records.ids import EventId
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.infection_list import InfectionList, assess_infections
from analytics.rules.rule_book import assess_all


def details(answer: Assessment) -> InfectionList:
    assert isinstance(answer.details, InfectionList)
    return answer.details


def known(**findings: Any) -> dict[str, Any]:
    """Findings with everything answered."""
    return {"treatment": "none", "admission": False, "organ_support": False} | findings


def infection(
    builder: Any, day: int | str | None, organism: str, *, grade: int | None = None, **other: Any
) -> Any:
    builder = builder.with_event("infection", day, organism=organism, **other)
    last = replace(builder.record.events[-1], grade=grade)
    return replace(builder, record=replace(builder.record, events=(*builder.record.events[:-1], last)))


ECOLI = known(category="bacterial", organism="E. coli", site="bloodstream", treatment="intravenous")
ZOSTER = known(category="viral", organism="VZV", site="skin", treatment="oral")
CMV = known(category="viral", organism="CMV", site="bloodstream")
PNEUMONIA = known(category="clinical_syndrome", site="lung", treatment="intravenous", admission=True)
SHOCK = known(category="bacterial", organism="E. coli", treatment="intravenous", organ_support=True)
MOULD = known(category="fungal", organism="Aspergillus", site="lung", fatal=True)
CYSTITIS = known(category="clinical_syndrome", site="bladder", treatment="oral")


@pytest.mark.parametrize(
    ("day", "findings", "counts", "category", "grade", "severe"),
    [
        (12, ECOLI, "in_window", "bacterial", 3, True),
        (95, ZOSTER, "in_window", "viral", 2, False),
        (101, ZOSTER, "after_window", "viral", 2, False),
        (100, ZOSTER, "in_window", "viral", 2, False),
        (40, CMV, "in_window", "viral", 1, False),
        (40, PNEUMONIA, "in_window", "clinical_syndrome", 3, True),
        (8, SHOCK, "in_window", "bacterial", 4, True),
        (60, MOULD, "in_window", "fungal", 5, True),
        (-2, CYSTITIS, "before_infusion", "clinical_syndrome", 2, False),
        (0, CYSTITIS, "in_window", "clinical_syndrome", 2, False),
    ],
)
def test_that_each_vector_has_its_grade_and_counts_in_its_window(
    a_record: Any, day: int, findings: dict[str, Any], counts: str, category: str, grade: int, severe: bool
) -> None:
    answer = assess_infections(a_record.with_event("infection", day, **findings).record)
    found = details(answer)
    one = found.infections[0]
    assert (one.counts.value, one.category, one.low, one.high, one.is_severe, one.day) == (
        counts,
        category,
        grade,
        grade,
        severe,
        day,
    )
    number = int(counts == "in_window")
    assert (found.count, found.severe) == ((number, number), (number * severe, number * severe))
    assert answer.status is Status.COMPLETE
    assert answer.outcome == (
        f"1 infection, {int(severe)} severe, worst grade {grade}" if number else "none in the window"
    )
    assert found.first_day == (day if number else None)
    assert found.first_severe_day == (day if number and severe else None)


def test_that_fever_is_no_infection_and_a_nameless_entry_only_perhaps_one(a_record: Any) -> None:
    fever = assess_infections(a_record.with_event("fever", 5, temperature=39.0).record)
    assert (fever.outcome, fever.status) == (None, Status.NOT_EVALUABLE)
    answer = assess_infections(a_record.with_event("infection", 5, treatment="intravenous").record)
    assert (answer.status, answer.missing, details(answer).count) == (
        Status.BOUNDED,
        ("findings",),
        (0, 1),
    )
    assert details(answer).infections[0].counts.value == "fever_alone"
    late = assess_infections(a_record.with_event("infection", 300, treatment="intravenous").record)
    assert (late.outcome, late.status) == ("none in the window", Status.COMPLETE)


def test_that_several_are_counted_with_the_severe_ones_and_the_first(a_record: Any) -> None:
    record = (
        a_record.with_event("infection", 12, **ECOLI)
        .with_event("infection", 95, **ZOSTER)
        .with_event("infection", 60, **MOULD)
        .with_event("infection", 200, **PNEUMONIA)
    ).record
    answer = assess_infections(record)
    found = details(answer)
    assert answer.outcome == "3 infections, 2 severe, worst grade 5"
    assert (found.count, found.severe, found.worst) == ((3, 3), (2, 2), (5, 5))
    assert (found.first_day, found.first_severe_day) == (12, 12)
    assert [one.day for one in found.infections] == [12, 60, 95, 200]


@pytest.mark.parametrize(
    ("days", "within", "count"),
    [
        ((12, 26), None, 1),
        ((12, 27), None, 2),
        ((12, 26, 40), None, 1),
        ((12, 26), "0", 2),
        ((12, 27), "15", 1),
    ],
)
def test_that_the_same_organism_and_site_again_within_14_days_is_the_same(
    a_record: Any, days: tuple[int, ...], within: str | None, count: int
) -> None:
    builder = a_record
    for day in days:
        builder = builder.with_event("infection", day, **ECOLI)
    settings = {} if within is None else {"infection.repeat_days": within}
    answer = assess_infections(builder.record, None, settings)
    assert details(answer).count == (count, count)
    assert details(answer).first_day == 12
    assert dict(answer.settings)["infection.repeat_days"] == (within or "14")


def test_that_another_site_or_organism_is_another_infection_and_the_worst_entry_grades_one(
    a_record: Any,
) -> None:
    builder = a_record.with_event("infection", 12, **ECOLI).with_event("infection", 14, **ZOSTER)
    assert details(assess_infections(builder.record)).count == (2, 2)
    worse = a_record.with_event("infection", 12, **CMV).with_event("infection", 20, **CMV, fatal=True)
    found = details(assess_infections(worse.record))
    assert (found.count, found.worst, found.infections[0].ids) == ((1, 1), (5, 5), (1, 2))


@pytest.mark.parametrize(("window", "count"), [("100", 1), ("90", 0), ("95", 1)])
def test_that_the_window_is_the_clinics_to_set(a_record: Any, window: str, count: int) -> None:
    record = a_record.with_event("infection", 95, **ZOSTER).record
    found = details(assess_infections(record, None, {"infection.window_days": window}))
    assert (found.count, found.window_days) == ((count, count), int(window))


def test_that_a_window_of_90_days_is_told_where_it_says_otherwise(a_record: Any) -> None:
    record = a_record.with_event("infection", 95, **ZOSTER).record
    told = assess_all(record, only=["infection"])[0].alternatives
    assert [(a.key, a.choice, a.outcome) for a in told] == [
        ("infection.window_days", "90", "none in the window")
    ]


def test_that_an_entry_around_the_end_of_the_window_is_perhaps_in_it(a_record: Any) -> None:
    answer = assess_infections(a_record.with_event("infection", "2024-04", **ZOSTER).record)
    assert (answer.status, details(answer).count) == (Status.BOUNDED, (0, 1))
    undated = assess_infections(a_record.with_event("infection", None, **ZOSTER).record)
    assert (undated.status, details(undated).count) == (Status.BOUNDED, (0, 1))


def test_that_missing_findings_leave_severity_open_and_a_given_grade_closes_it(a_record: Any) -> None:
    findings = {"category": "bacterial", "organism": "E. coli", "treatment": "oral"}
    answer = assess_infections(a_record.with_event("infection", 12, **findings).record)
    assert answer.outcome == "1 infection, 0-1 severe, worst grade 2-4"
    assert (answer.status, answer.missing) == (Status.BOUNDED, ("findings",))
    assert details(answer).infections[0].missing == ("admission", "organ_support")
    given = assess_infections(infection(a_record, 12, "E. coli", grade=3).record)
    assert (given.outcome, given.status) == (
        "1 infection, 1 severe, worst grade 3",
        Status.COMPLETE,
    )


def test_that_an_infection_of_unknown_grade_is_counted_and_left_open(a_record: Any) -> None:
    answer = assess_infections(infection(a_record, 12, "E. coli").record)
    assert (answer.status, details(answer).count, details(answer).severe) == (
        Status.BOUNDED,
        (1, 1),
        (0, 1),
    )
    assert answer.outcome == "1 infection, 0-1 severe"


def test_that_without_any_entry_nothing_is_said(a_record: Any) -> None:
    answer = assess_infections(a_record.record)
    assert (answer.outcome, answer.reason, answer.missing) == (None, Reason.NOT_MEASURED, ("findings",))
    nobody = assess_infections(replace(a_record.record, treatments=()))
    assert (nobody.reason, nobody.missing) == (Reason.OUTSIDE_SCOPE, ("infusion date",))


def test_that_what_came_later_is_not_looked_at(a_record: Any) -> None:
    record = a_record.with_event("infection", 12, **ECOLI).with_event("infection", 60, **MOULD).record
    assert details(assess_infections(record, 59)).count == (1, 1)
    assert details(assess_infections(record, 60)).count == (2, 2)


def test_that_order_and_ids_change_nothing(a_record: Any) -> None:
    record: PatientRecord = (
        a_record.with_event("infection", 12, **ECOLI)
        .with_event("infection", 20, **ECOLI)
        .with_event("infection", 60, **MOULD)
        .with_event("infection", None, **ZOSTER)
    ).record
    turned = tuple(replace(e, id=EventId(n + 1)) for n, e in enumerate(record.events[::-1]))
    first, second = assess_infections(record), assess_infections(replace(record, events=turned))
    assert (first.outcome, details(first).count, details(first).severe, details(first).first_day) == (
        second.outcome,
        details(second).count,
        details(second).severe,
        details(second).first_day,
    )


def test_that_every_input_leads_to_its_event(a_record: Any) -> None:
    answer = assess_infections(a_record.with_event("infection", 12, **ECOLI).record)
    assert [(i.id, i.what, i.value, i.day) for i in answer.inputs] == [
        (1, "infection", "", 12),
        (1, "category", "bacterial", 12),
        (1, "treatment", "intravenous", 12),
        (1, "admission", "False", 12),
        (1, "organ_support", "False", 12),
    ]
