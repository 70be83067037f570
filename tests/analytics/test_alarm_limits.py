"""Alarm limits are the clinic's own, or there are none."""

import pytest

from analytics.rules.alarm_limits import AlarmLimit, alarm_limits


def test_that_there_are_no_limits_until_the_clinic_sets_some():
    assert alarm_limits({}) == {}


def test_that_each_side_is_set_by_itself():
    limits = alarm_limits({"alarm.low.PLT": "20.0", "alarm.low.IGG": "4.0", "alarm.high.IGG": "16.5"})
    assert limits == {"PLT": AlarmLimit(low=20.0), "IGG": AlarmLimit(4.0, 16.5)}


@pytest.mark.parametrize("text", ["", "twenty", "nan", "inf"])
def test_that_what_is_no_number_sets_no_limit(text):
    assert alarm_limits({"alarm.low.PLT": text}) == {}


def test_that_an_unknown_analyte_sets_no_limit():
    assert alarm_limits({"alarm.low.XYZ": "1.0", "language": "de"}) == {}
