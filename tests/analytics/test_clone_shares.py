"""Shares of cells by twice the VAF, bounds as bounds, and no room that is not there."""

from datetime import date

import pytest

from analytics.records.patient import Patient, Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.clone_shares import Crowd, Share, crowds, share_of
from analytics.rules.variant_courses import Statement

A, B, C = (("A", ""), ("B", ""), ("C", ""))
MAN = PatientRecord(Patient(1, "u", "1", sex=Sex.MALE))


def said(state, vaf=None, limit=0.01, depth=None):
    sample = Sample(1, 1, CalendarDate.of(date(2024, 1, 1)), Material.BLOOD, None, limit, depth)
    return Statement(sample, state, VariantCall(1, 1, 1, "TP53", state, vaf_fraction=vaf))


def test_that_a_share_is_twice_the_vaf_and_never_more_than_all_cells():
    assert share_of(said(CallState.DETECTED, 0.2), "TP53", MAN) == Share(0.4)
    assert share_of(said(CallState.DETECTED, 0.7), "TP53", MAN).fraction == 1.0


def test_that_the_only_copy_of_a_gene_counts_once():
    assert share_of(said(CallState.DETECTED, 0.2), "ZRSR2", MAN) == Share(0.2)
    woman = PatientRecord(Patient(1, "u", "1", sex=Sex.FEMALE))
    assert share_of(said(CallState.DETECTED, 0.2), "ZRSR2", woman) == Share(0.4)


def test_that_not_detected_is_at_most_the_limit_and_unknown_without_one():
    assert share_of(said(CallState.NOT_DETECTED), "TP53", MAN) == Share(0.02, is_bound=True)
    assert share_of(said(CallState.NOT_DETECTED, limit=None), "TP53", MAN) is None


@pytest.mark.parametrize("state", [CallState.NOT_COVERED, CallState.NO_SAMPLE, None])
def test_that_what_was_not_measured_has_no_share(state):
    assert share_of(said(state), "TP53", MAN) is None


def test_that_founders_have_room_up_to_all_cells():
    parents = {A: None, B: None}
    assert crowds({A: Share(0.6), B: Share(0.4)}, parents) == ()
    (crowd,) = crowds({A: Share(0.7), B: Share(0.4)}, parents)
    assert crowd == Crowd(None, pytest.approx(1.1), 1.0)


def test_that_subclones_have_the_room_of_their_parent():
    parents = {A: None, B: A, C: A}
    assert crowds({A: Share(0.5), B: Share(0.3), C: Share(0.2)}, parents) == ()
    assert crowds({A: Share(0.4), B: Share(0.3), C: Share(0.2)}, parents) == (Crowd(A, 0.5, 0.4),)


def test_that_bounds_and_unknown_shares_crowd_nobody():
    parents = {A: None, B: A, C: A}
    assert crowds({A: Share(0.1), B: Share(0.2, is_bound=True), C: None}, parents) == ()
    assert crowds({A: None, B: Share(0.9)}, {A: None, B: A}) == ()


def test_that_a_crowd_within_the_error_of_the_reads_says_so():
    deep = share_of(said(CallState.DETECTED, 0.022, depth=950), "TP53", MAN)
    room = share_of(said(CallState.DETECTED, 0.019, depth=950), "TP53", MAN)
    (crowd,) = crowds({A: room, B: deep}, {A: None, B: A})
    assert crowd.is_within_error
