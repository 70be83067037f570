"""What the samples of one patient say of each variant, said or implied, and never more than that."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analytics.records.patient import Patient, Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.vaf_kinetics import Bound, Why
from analytics.rules.variant_courses import variant_courses
from analytics.terms.confidence import Confidence
from analytics.terms.gene_panel import Coverage, GenePanel

D, N, C, X = CallState.DETECTED, CallState.NOT_DETECTED, CallState.NOT_COVERED, CallState.NO_SAMPLE


def at(day):
    return CalendarDate.of(date(2024, 1, 1) + timedelta(days=day))


def sample(key, when, *, panel=None, limit=0.01, failed=False, material=Material.BLOOD, depth=None):
    when = at(when) if isinstance(when, int) else when
    return Sample(key, 1, when, material, panel, limit, depth, has_failed=failed)


def call(key, sample_id, gene, state, vaf=None, change="p.Arg248Gln", **more):
    return VariantCall(key, 1, sample_id, gene, state, hgvs_p=change, vaf_fraction=vaf, **more)


def record(samples, calls, sex=None, origin=None):
    treatments = () if origin else (Treatment(1, 1, infusion=at(0)),)
    return PatientRecord(
        Patient(1, "u", "1", sex=sex, origin=origin),
        treatments,
        samples=tuple(samples),
        variants=tuple(calls),
    )


def states(course):
    return [one.state for one in course.statements]


def test_that_calls_of_one_change_are_one_course_in_the_order_of_time():
    found = variant_courses(
        record([sample(1, 90), sample(2, -30)], [call(1, 1, "TP53", D, 0.2), call(2, 2, "TP53", D, 0.1)])
    )
    assert [course.key for course in found] == [("TP53", "p.Arg248Gln")]
    assert [one.call.id for one in found[0].statements] == [2, 1]


def test_that_a_coding_change_names_a_variant_without_a_protein_change():
    calls = [call(1, 1, "TP53", D, 0.2, change=None, hgvs_c="c.994-5T>C"), call(2, 1, "TP53", D, 0.1)]
    keys = {course.key for course in variant_courses(record([sample(1, 90)], calls))}
    assert keys == {("TP53", "c.994-5T>C"), ("TP53", "p.Arg248Gln")}


@pytest.mark.parametrize(
    ("panel", "state"), [("ipss-m", C), ("myeloid-core", N), ("whole", N), ("unknown", None), (None, None)]
)
def test_that_a_sample_without_a_call_says_only_what_its_panel_allows(panel, state):
    samples = [sample(1, 0), sample(2, 90, panel=panel)]
    (course,) = variant_courses(record(samples, [call(1, 1, "TET2", D, 0.2)]))
    assert states(course) == [D, state]
    assert course.statements[1].call is None


def test_that_a_failed_sample_says_nothing_of_any_variant():
    samples = [sample(1, 0), sample(2, 90, panel="myeloid-core", failed=True)]
    (course,) = variant_courses(record(samples, [call(1, 1, "TET2", D, 0.2)]))
    assert states(course) == [D, X]


def test_that_what_is_said_of_a_gene_is_said_of_its_variants():
    calls = [call(1, 1, "TET2", D, 0.2), call(2, 2, "TET2", C, change=None)]
    (course,) = variant_courses(record([sample(1, 0), sample(2, 90)], calls))
    assert states(course) == [D, C]


def test_that_a_gene_without_a_variant_is_a_course_of_its_own():
    calls = [call(1, 1, "ASXL1", N, change=None), call(2, 1, "TP53", D, 0.1)]
    courses = variant_courses(record([sample(1, 0)], calls))
    assert [course.key for course in courses] == [("TP53", "p.Arg248Gln"), ("ASXL1", "")]


def test_that_tp53_comes_first_and_then_what_was_found_first_and_most():
    calls = [
        call(1, 1, "TET2", D, 0.05),
        call(2, 1, "DNMT3A", D, 0.3),
        call(3, 2, "ASXL1", D, 0.4),
        call(4, 2, "TP53", D, 0.02),
    ]
    courses = variant_courses(record([sample(1, 0), sample(2, 90)], calls))
    assert [course.gene for course in courses] == ["TP53", "DNMT3A", "TET2", "ASXL1"]


def test_that_steps_skip_what_was_not_covered_and_the_whole_goes_from_first_to_last():
    samples = [sample(1, 0), sample(2, 90), sample(3, 365)]
    calls = [call(1, 1, "TP53", D, 0.1), call(2, 2, "TP53", C), call(3, 3, "TP53", D, 0.2)]
    (course,) = variant_courses(record(samples, calls))
    assert [(s.first.sample.id, s.second.sample.id) for s in course.steps] == [(1, 3)]
    assert course.overall == course.steps[0]
    assert course.overall.kinetics.years == pytest.approx(365 / 365.25)


def test_that_one_informative_sample_has_no_change():
    (course,) = variant_courses(record([sample(1, 0)], [call(1, 1, "TP53", D, 0.1)]))
    assert course.overall is None
    assert course.steps == ()


def test_that_the_limit_of_the_sample_bounds_what_was_not_detected():
    samples = [sample(1, 0, limit=0.02), sample(2, 365)]
    calls = [call(1, 1, "TP53", N), call(2, 2, "TP53", D, 0.385)]
    (course,) = variant_courses(record(samples, calls))
    fold = course.overall.kinetics.fold
    assert (fold.bound, fold.value) == (Bound.AT_LEAST, pytest.approx(19.25))


def test_that_an_unknown_limit_bounds_nothing():
    samples = [sample(1, 0, limit=None), sample(2, 365)]
    calls = [call(1, 1, "TP53", N), call(2, 2, "TP53", D, 0.385)]
    (course,) = variant_courses(record(samples, calls))
    assert course.overall.kinetics.fold.why is Why.LIMIT_UNKNOWN


def test_that_the_reads_at_the_variant_count_before_the_depth_of_the_sample():
    samples = [sample(1, 0, depth=500), sample(2, 365, depth=600)]
    calls = [call(1, 1, "TP53", D, 0.1, total_depth=900), call(2, 2, "TP53", D, 0.2)]
    (course,) = variant_courses(record(samples, calls))
    assert [one.point.depth for one in course.statements] == [900, 600]


@pytest.mark.parametrize(("sex", "why"), [(Sex.MALE, Why.ONE_COPY), (Sex.FEMALE, None), (None, None)])
def test_that_a_man_has_one_copy_of_an_x_linked_gene(sex, why):
    calls = [call(1, 1, "BCOR", D, 0.1), call(2, 2, "BCOR", D, 0.2)]
    (course,) = variant_courses(record([sample(1, 0), sample(2, 365)], calls, sex=sex))
    assert course.overall.kinetics.fitness.why is why


def test_that_a_partial_date_gives_a_change_and_no_rate():
    samples = [sample(1, 0), sample(2, CalendarDate(2025, 3))]
    calls = [call(1, 1, "TP53", D, 0.1), call(2, 2, "TP53", D, 0.2)]
    (course,) = variant_courses(record(samples, calls))
    assert course.overall.kinetics.fold.value == pytest.approx(2)
    assert course.overall.kinetics.growth.why is Why.TIME_UNKNOWN


def test_that_ages_give_a_rate_without_any_infusion():
    samples = [sample(1, RelativeTime(25568, "age 70")), sample(2, RelativeTime(26663, "age 73"))]
    calls = [call(1, 1, "TP53", D, 0.1), call(2, 2, "TP53", D, 0.2)]
    (course,) = variant_courses(record(samples, calls, origin="birth"))
    assert course.overall.kinetics.years == pytest.approx(1095 / 365.25)


def test_that_two_calls_of_one_sample_are_both_kept_and_the_higher_one_counts():
    samples = [sample(1, 0), sample(2, 365)]
    calls = [call(1, 1, "TP53", D, 0.1), call(2, 2, "TP53", D, 0.2), call(3, 2, "TP53", D, 0.3)]
    (course,) = variant_courses(record(samples, calls))
    assert [one.call.id for one in course.statements] == [1, 3, 2]
    assert course.overall.kinetics.fold.value == pytest.approx(3)


def test_that_blood_and_marrow_are_told_apart():
    samples = [sample(1, 0), sample(2, 365, material=Material.MARROW)]
    calls = [call(1, 1, "TP53", D, 0.1), call(2, 2, "TP53", D, 0.2)]
    (course,) = variant_courses(record(samples, calls))
    assert course.overall.changes_material


def test_that_the_clinics_own_panel_says_what_was_looked_at():
    own = GenePanel("lab-a", "Lab A", Coverage.LISTED, ("TP53",), "the clinic", Confidence.VERIFIED)
    calls = [call(1, 1, "TP53", D, 0.2), call(2, 1, "TET2", D, 0.1)]
    samples = [sample(1, 0), sample(2, 90, panel="lab-a")]
    known = replace(record(samples, calls), own_panels=(own,))
    assert [states(course)[1] for course in variant_courses(known)] == [N, C]
    assert [states(course)[1] for course in variant_courses(record(samples, calls))] == [None, None]
