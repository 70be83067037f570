"""Which value speaks for a window, against a search one window after the other."""

import random

import numpy as np

from analytics.cohort.nearest_values import nearest_values

WINDOWS = ((0, -7, 0), (7, 5, 9), (14, 12, 16), (30, 25, 35), (60, 36, 70))


def test_that_the_values_are_those_a_search_by_hand_finds() -> None:
    chance = random.Random(3)
    rows = [
        (chance.randrange(6), chance.randrange(-9, 75), float(low := chance.randrange(4)), low + 1.0)
        for _ in range(400)
    ]
    columns = [np.array(column) for column in zip(*rows, strict=True)]
    places, of_window = nearest_values(WINDOWS, *columns)
    found = {(rows[p][0], int(w)): rows[p] for p, w in zip(places.tolist(), of_window, strict=True)}
    expected = {}
    for course in range(6):
        for number, (day, first, last) in enumerate(WINDOWS):
            inside = [row for row in rows if row[0] == course and first <= row[1] <= last]
            if inside:
                best = min(inside, key=lambda row: (abs(row[1] - day), -row[1], row[2], row[3]))
                expected[course, number] = best
    assert found == expected
    assert len(places) == len(expected)


def test_that_nothing_speaks_where_there_is_nothing() -> None:
    none = np.zeros(0, dtype=np.int64)
    assert not len(nearest_values(WINDOWS, none, none, none.astype(float), none.astype(float))[0])
    one = np.array([1])
    assert not len(nearest_values((), one, one, one.astype(float), one.astype(float))[0])
    late = np.array([400])
    assert not len(nearest_values(WINDOWS, one, late, one.astype(float), one.astype(float))[0])
