import dataclasses
import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.arrange import TICK_PT
from analytics.figures.day_count import DayCount
from analytics.figures.day_scale import linear_scale, log_day_scale, two_scale
from analytics.figures.day_ticks import day_ticks, piece_name
from analytics.figures.metrics import load_metrics
from analytics.figures.spec import Weight
from analytics.wording import Wording

WORDING = Wording()


def labels(scale, low=None, high=None):
    low = scale.low if low is None else low
    high = scale.high if high is None else high
    return [tick.label for tick in day_ticks(scale, low, high, WORDING)]


def test_that_three_years_read_as_days_then_years():
    assert labels(two_scale(-14, 1200)) == ["0", "30", "60", "90", "½ y", "1 y", "2 y", "3 y"]


@pytest.mark.parametrize("last", [20, 60, 150, 400, 1000, 3000, 5500])
def test_that_ticks_stand_apart_and_lie_on_the_axis(last):
    scale = two_scale(-14, last)
    ticks = day_ticks(scale, scale.low, scale.high, WORDING, width_pt=600)
    places = [tick.at for tick in ticks]
    assert places == sorted(places)
    assert all(scale.low <= place <= scale.high for place in places)
    pitch = 600 / (scale.high - scale.low)
    assert all((b - a) * pitch > 16 for a, b in itertools.pairwise(places))
    assert len(places) >= 3


def test_that_zooming_in_brings_finer_ticks():
    scale = two_scale(-14, 1200)
    assert labels(scale, 0, 20) == ["0", "2", "4", "6", "8", "10", "12", "14", "16", "18", "20"]


def test_that_the_narrow_stretch_before_has_one_tick():
    assert labels(two_scale(-250, 1200))[:2] == ["−6 mo", "−30"]


def test_that_an_axis_of_ages_counts_years():
    assert labels(linear_scale(25500, 29300))[:2] == ["70 y", "71 y"]


def test_that_negative_days_carry_a_true_minus():
    assert labels(linear_scale(-60, 60))[0] == "−60"


def test_that_labels_are_written_in_the_readers_language():
    german = dataclasses.replace(WORDING, year_tick="{n} J.", month_tick="{n} Mon.")
    scale = two_scale(-14, 1200)
    assert day_ticks(scale, scale.low, scale.high, german)[-1].label == "3 J."


def test_that_each_piece_has_a_name():
    assert [piece_name(p, WORDING) for p in two_scale(-400, 1200).pieces] == [
        "before",
        "first 100 days",
        "years",
    ]
    assert piece_name(two_scale(-5, 250).pieces[1], WORDING) == "months"


def dates(scale, low=None, high=None, zero=date(2023, 10, 24), **more):
    low, high = scale.low if low is None else low, scale.high if high is None else high
    count = DayCount(calendar=zero)
    return [
        tick.label for tick in day_ticks(scale, low, high, more.pop("wording", WORDING), count=count, **more)
    ]


def test_that_a_logarithmic_axis_has_the_round_days():
    after = ["0", "1", "3", "7", "14", "30", "90", "180", "1 y", "2 y", "5 y"]
    assert labels(log_day_scale(-20, 2000)) == ["−7", *after]
    assert labels(log_day_scale(-366, 15 * 365.25)) == ["−1 y", "−30", "−7", *after, "10 y"]


def test_that_zooming_into_a_logarithmic_axis_brings_finer_ticks():
    scale = log_day_scale(-20, 2000)
    assert labels(scale, scale.place(20), scale.place(40)) == ["20", "25", "30", "35", "40"]
    assert labels(scale, scale.place(-1.4), scale.place(1.2)) == ["−1", "0", "1"]


def test_that_a_calendar_axis_names_years_months_and_days():
    assert dates(linear_scale(-100, 3000)) == [str(year) for year in range(2024, 2033)]
    assert dates(linear_scale(-10, 200)) == ["Nov 2023", "Dec", "2024", "Feb", "Mar", "Apr", "May"]
    assert dates(linear_scale(0, 60)) == [
        "30 Oct 2023",
        "6 Nov",
        "13 Nov",
        "20 Nov",
        "27 Nov",
        "4 Dec",
        "11 Dec",
        "18 Dec",
    ]
    assert dates(linear_scale(-10, 300), 0, 15)[:3] == ["24 Oct 2023", "26 Oct", "28 Oct"]


def test_that_a_calendar_is_written_in_the_readers_language():
    german = dataclasses.replace(
        WORDING,
        months=("Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez"),
        date_pattern="{day}. {month} {year}",
        day_month_pattern="{day}. {month}",
    )
    assert dates(linear_scale(-10, 300), 0, 8, wording=german)[:2] == ["24. Okt 2023", "25. Okt"]
    assert dates(linear_scale(-10, 200), wording=german)[:2] == ["Nov 2023", "Dez"]


def test_that_ticks_count_from_the_chosen_day_zero():
    scale = linear_scale(500, 700)
    ticks = day_ticks(scale, 500, 700, WORDING, count=DayCount(zero=620))
    assert [(tick.at, tick.label) for tick in ticks if tick.label in {"0", "−60", "60"}] == [
        (560, "−60"), (620, "0"), (680, "60"),
    ]  # fmt: skip
    names = [piece_name(p, WORDING, DayCount(zero=620)) for p in two_scale(-30, 1500, zero=620).pieces]
    assert names == ["before", "first 100 days", "years"]


KINDS = {
    "two_scale": lambda first, last, zero: two_scale(first, last, zero=zero),
    "linear": lambda first, last, zero: linear_scale(first, last),
    "log_day": lambda first, last, zero: log_day_scale(first, last, zero=zero),
    "calendar": lambda first, last, zero: linear_scale(first, last),
}


@pytest.mark.parametrize("kind", KINDS)
@given(
    first=st.integers(-365, -5),
    length=st.integers(40, 15 * 366),
    zero=st.one_of(st.just(0), st.integers(-300, 5000)),
    width=st.integers(400, 4000),
    view=st.tuples(st.floats(0, 0.9), st.floats(0.02, 1.0)),
)
def test_that_labels_never_touch_and_say_their_day(kind, first, length, zero, width, view):
    last = first + length
    zero = zero if first <= zero <= last else 0
    scale = KINDS[kind](first, last, zero)
    whole = scale.high - scale.low
    low = scale.low + view[0] * whole
    high = min(low + view[1] * whole, scale.high)
    count = DayCount(zero, date(2019, 2, 28) if kind == "calendar" else None)
    ticks = day_ticks(scale, low, high, WORDING, width_pt=width, count=count)
    points = width / (high - low)
    boxes = [
        (tick.at * points - half, tick.at * points + half)
        for tick in ticks
        for half in [load_metrics().width(tick.label, TICK_PT, Weight.SEMI_BOLD) / 2]
    ]
    assert all(end + 4 < start for (_, end), (start, _) in itertools.pairwise(boxes))
    assert all(low - 1e-6 <= tick.at <= high + 1e-6 for tick in ticks)
    for tick in ticks:
        number = tick.label.replace("−", "-")
        if kind != "calendar" and number.lstrip("-").isdigit():
            assert scale.day_at(tick.at) == pytest.approx(zero + int(number), abs=1e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_that_fifteen_years_have_ticks_at_every_width(kind):
    count = DayCount(calendar=date(2011, 3, 1) if kind == "calendar" else None)
    for width in (200, 400, 600, 1200, 4000):
        scale = KINDS[kind](-365, 15 * 365, 0)
        assert len(day_ticks(scale, scale.low, scale.high, WORDING, width_pt=width, count=count)) >= 3
