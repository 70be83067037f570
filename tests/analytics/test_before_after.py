"""Retained, lost or new: only where the sample without the variant could have shown it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from analytics.records.event import Event
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.before_after import Fate, fate, sample_pair
from analytics.rules.variant_courses import Statement, samples_in_order

INFUSION = CalendarDate(2025, 9, 16)
N, C, X = CallState.NOT_DETECTED, CallState.NOT_COVERED, CallState.NO_SAMPLE


def at(day):
    return CalendarDate.of(INFUSION.earliest + timedelta(days=day))


def said(what, limit=0.01):
    sample = Sample(1, 1, at(0), Material.BLOOD, None, limit, 1000)
    if isinstance(what, float):
        call = VariantCall(1, 1, 1, "TP53", CallState.DETECTED, vaf_fraction=what)
        return Statement(sample, CallState.DETECTED, call)
    return Statement(sample, what)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (said(0.04), said(0.4), Fate.RETAINED),
        (said(0.04), said(N), Fate.LOST),
        (said(0.04), said(N, None), Fate.NOT_COMPARABLE),
        (said(0.015), said(N, 0.02), Fate.NOT_COMPARABLE),
        (said(N), said(0.4), Fate.NEW),
        (said(N, 0.05), said(0.04), Fate.NOT_COMPARABLE),
        (said(C), said(0.4), Fate.NOT_COMPARABLE),
        (said(0.4), said(X), Fate.NOT_COMPARABLE),
        (said(N), said(N), Fate.ABSENT),
        (said(C), said(N), Fate.ABSENT),
        (None, said(0.4), Fate.NOT_COMPARABLE),
    ],
)
def test_that_a_variant_is_lost_or_new_only_where_it_would_have_been_seen(before, after, expected):
    assert fate(before, after) is expected


def a_record(*days, tmn=None, failed=()):
    return PatientRecord(
        Patient(1, "u", "1"),
        (Treatment(1, 1, infusion=INFUSION),),
        samples=tuple(Sample(n, 1, at(day), has_failed=day in failed) for n, day in enumerate(days, 1)),
        events=() if tmn is None else (Event(1, 1, "tmn", at(tmn)),),
    )


def pair_of(record, after="last"):
    pair = sample_pair(record, samples_in_order(record), after)
    return tuple(None if s is None else record.axis.day(s.at) for s in (pair.before, pair.after))


def test_that_the_last_sample_before_and_the_last_one_after_are_compared():
    assert pair_of(a_record(-60, -30, 90, 365)) == (-30, 365)


def test_that_failed_samples_are_passed_over():
    assert pair_of(a_record(-60, -30, 90, 365, failed=(-30, 365))) == (-60, 90)


def test_that_a_sample_of_the_day_of_the_infusion_is_before_it():
    assert pair_of(a_record(0, 90)) == (0, 90)


@pytest.mark.parametrize(("days", "found"), [((300, 386, 430), 386), ((300, 380, 400), 380), ((300,), None)])
def test_that_the_sample_of_the_t_mn_is_the_nearest_within_thirty_days(days, found):
    assert pair_of(a_record(-30, *days, tmn=386), "tmn") == (-30, found)


def test_that_there_is_no_before_without_an_infusion():
    record = a_record(-30, 90)
    assert pair_of(replace(record, treatments=())) == (None, None)
