"""What is said of a patient's clones: facts with material and day, and no trend the reads do not carry."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analytics.clones_summary import clones_summary
from analytics.clones_summary_words import ClonesSummaryWording
from analytics.records.event import Event
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.variant_courses import variant_courses
from analytics.wording import Wording

D, N, C = CallState.DETECTED, CallState.NOT_DETECTED, CallState.NOT_COVERED
BLOOD, MARROW, APHERESIS = Material.BLOOD, Material.MARROW, Material.APHERESIS
ENGLISH = Wording()


def at(day):
    return CalendarDate.of(date(2024, 1, 1) + timedelta(days=day))


def a_record(samples, calls, tmn=None):
    """Samples as (day, material, limit, depth, failed), calls as (sample, gene, change, state, VAF)."""
    return PatientRecord(
        Patient(1, "u", "1"),
        (Treatment(1, 1, infusion=at(0)),),
        samples=tuple(
            Sample(n, 1, at(day), material, "p", limit, depth, has_failed=failed)
            for n, (day, material, limit, depth, failed) in enumerate(samples, 1)
        ),
        variants=tuple(
            VariantCall(n, 1, sample, gene, state, hgvs_p=change, vaf_fraction=vaf)
            for n, (sample, gene, change, state, vaf) in enumerate(calls, 1)
        ),
        events=() if tmn is None else (Event(1, 1, "tmn", at(tmn)),),
    )


def said(record, **more):
    sentences = clones_summary(record, variant_courses(record), ENGLISH, **more)
    return ["".join(phrase.text for phrase in sentence) for sentence in sentences]


def two(first, second, *, days=(-30, 365), materials=(BLOOD, BLOOD), depth=1000, limit=0.01):
    samples = [(day, material, limit, depth, False) for day, material in zip(days, materials, strict=True)]
    calls = [
        (n, "TP53", "p.Arg248Gln", N if vaf is None else D, vaf) for n, vaf in enumerate((first, second), 1)
    ]
    return a_record(samples, calls)


def test_that_the_mock_up_is_said_as_it_stands_there():
    samples = [
        (-41, APHERESIS, 0.01, 1850, False),
        (91, BLOOD, 0.02, 980, False),
        (182, BLOOD, None, None, True),
        (386, MARROW, 0.005, 2400, False),
        (430, BLOOD, 0.005, 2250, False),
    ]
    tp53, dnmt3a, ppm1d = ("TP53", "p.Arg248Gln"), ("DNMT3A", "p.Arg882His"), ("PPM1D", "p.Arg552Ter")
    values = {tp53: (0.044, 0.079, 0.385, 0.312), dnmt3a: (0.12, 0.112, 0.081, 0.086)}
    calls = [
        (sample, *variant, D, vaf)
        for variant, vafs in values.items()
        for sample, vaf in zip((1, 2, 4, 5), vafs, strict=True)
    ]
    calls += [(1, *ppm1d, D, 0.026), (2, *ppm1d, C, None), (4, *ppm1d, N, None), (5, *ppm1d, N, None)]
    calls += [(2, "ASXL1", None, C, None)]
    assert said(a_record(samples, calls, tmn=386)) == [
        "TP53 p.R248Q rose from 4.4 % in the apheresis product (day −41) to 38.5 % in marrow at t-MN"
        " (day +386): ×8.8 in 14 months, doubling time 4.5 months (95 % interval 4.1–5.0), then 31.2 % in"
        " blood (day +430).",
        "DNMT3A p.R882H and PPM1D p.R552* fell (apheresis, day −41 → marrow, day +386).",
        "The panel of day +91 (blood) did not cover PPM1D and ASXL1.",
        "No result: day +182 (blood).",
    ]


def test_that_the_finding_is_the_key_phrase():
    record = two(0.05, 0.3)
    (sentence,) = clones_summary(record, variant_courses(record), ENGLISH)
    assert [phrase.is_key for phrase in sentence] == [True, False]
    assert sentence[0].text.startswith("TP53 p.R248Q rose from 5.0 %")


def test_that_nothing_is_said_without_a_sample():
    assert said(a_record([], [])) == []


def test_that_nothing_grows_within_the_error_of_the_reads():
    assert said(two(0.1, 0.105)) == [
        "TP53 p.R248Q unchanged within error (blood, day −30 → blood, day +365)."
    ]


@pytest.mark.parametrize("record", [two(0.05, 0.3, depth=None), two(0.05, 0.3, days=(0, 20))])
def test_that_without_depths_or_28_days_only_the_two_values_are_said(record):
    (text,) = said(record)
    assert text.startswith("TP53 p.R248Q: 5.0 % in blood (day")
    assert "then 30.0 % in blood (day +" in text
    assert "rose" not in text


def test_that_a_rise_from_under_the_limit_is_a_bound():
    assert said(two(None, 0.2)) == [
        "TP53 p.R248Q rose from < 1 % in blood (day −30) to 20.0 % in blood (day +365): ≥ ×20 in 13 months,"
        " doubling time ≤ 3.0 months."
    ]


def test_that_a_value_hardly_above_the_limit_of_the_sample_before_is_no_rise():
    assert said(two(None, 0.012)) == [
        "TP53 p.R248Q: < 1 % in blood (day −30), then 1.2 % in blood (day +365)."
    ]


def test_that_an_unknown_limit_gives_no_fall():
    (text,) = said(two(0.2, None, limit=None))
    assert "fell" not in text
    assert text == "TP53 p.R248Q: 20.0 % in blood (day −30), then not detected in blood (day +365)."


def test_that_different_materials_are_both_said_where_variants_are_said_together():
    assert said(two(0.3, 0.1, materials=(APHERESIS, MARROW))) == [
        "TP53 p.R248Q fell (apheresis, day −30 → marrow, day +365)."
    ]


def test_that_one_sample_gives_a_value_and_no_trend():
    record = a_record([(91, BLOOD, 0.01, 500, False)], [(1, "TP53", "p.Arg248Gln", D, 0.1)])
    assert said(record) == ["TP53 p.R248Q: 10.0 % in blood (day +91); no second sample to compare with."]


def test_that_samples_without_a_finding_and_samples_that_failed_are_said():
    record = a_record([(91, BLOOD, 0.01, 500, False), (180, MARROW, None, None, True)], [])
    assert said(record) == [
        "No variant was detected in the one sample (blood, day +91).",
        "No result: day +180 (marrow).",
    ]
    failed = replace(record, samples=record.samples[1:])
    assert said(failed) == ["No result: day +180 (marrow)."]


def test_that_thirty_variants_stay_a_paragraph():
    calls = [(n, f"G{i}", "p.Arg1Ter", D, 0.05 * n) for i in range(30) for n in (1, 2)]
    samples = [(-30, BLOOD, 0.01, 2000, False), (365, BLOOD, 0.01, 2000, False)]
    sentences = said(a_record(samples, calls))
    assert len(sentences) == 3
    assert "and 23 others rose" in sentences[-1]


def test_that_a_time_point_without_a_day_is_said_as_its_date():
    record = two(0.1, 0.1)
    vague = replace(record.samples[0], at=CalendarDate.parse("2023-11"))
    (text,) = said(replace(record, samples=(vague, record.samples[1])))
    assert text == "TP53 p.R248Q: 10.0 % in blood (Nov 2023), then 10.0 % in blood (day +365)."


def test_that_the_words_come_from_outside():
    words = ClonesSummaryWording(all_unchanged="{variants} im Rahmen des Fehlers gleich ({first} → {last}).")
    (text,) = said(two(0.1, 0.105), words=words)
    assert text.startswith("TP53 p.R248Q im Rahmen des Fehlers gleich")


def test_that_a_variant_seen_only_in_between_is_said_with_its_highest_value():
    samples = [(day, BLOOD, 0.01, 1000, False) for day in (-30, 90, 365)]
    calls = [
        (n, "TP53", "p.Arg248Gln", state, vaf) for n, state, vaf in ((1, N, None), (2, D, 0.05), (3, N, None))
    ]
    assert said(a_record(samples, calls)) == [
        "TP53 p.R248Q: 5.0 % in blood (day +90); before and after it not detected (< 1 % in blood (day −30),"
        " < 1 % in blood (day +365))."
    ]


def test_that_many_panels_with_holes_are_one_sentence():
    samples = [(30 * n, BLOOD, 0.01, 1000, False) for n in range(1, 5)]
    calls = [(n, gene, None, C, None) for n, gene in ((1, "TET2"), (2, "JAK2"), (3, "IDH2"), (4, "TET2"))]
    calls.append((1, "TP53", "p.Arg248Gln", D, 0.05))
    assert said(a_record(samples, calls))[-1] == "4 samples did not cover all of IDH2, JAK2 and TET2."
