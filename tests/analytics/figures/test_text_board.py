"""A text gets its place only where no other one is."""

from random import Random

import pytest

from analytics.figures.clip import Box
from analytics.figures.metrics import load_metrics
from analytics.figures.text_board import TextBoard


def board() -> TextBoard:
    return TextBoard(load_metrics(), 400.0, 300.0)


def test_that_what_is_free_is_what_touches_nothing_kept_before() -> None:
    random, tried, kept = Random(3), board(), list[Box]()
    refused = 0
    for _ in range(400):
        left, top = random.uniform(0, 380), random.uniform(0, 280)
        box = Box(left, top, left + random.uniform(1, 20), top + random.choice((0.5, 8.0, 15.9, 20.0)))
        is_free = not any(box.touches(other, margin=1.0) for other in kept)
        assert tried.is_free(box) == is_free
        if is_free:
            tried.reserve(box)
            kept.append(box)
        refused += not is_free
    assert len(kept) > 50
    assert refused > 50


def test_that_a_high_box_keeps_texts_off_at_every_height() -> None:
    tried = board()
    tried.reserve(Box(100, 10, 120, 290))
    assert not any(tried.is_free(Box(110, y, 115, y + 5)) for y in range(10, 280, 5))
    assert tried.is_free(Box(130, 100, 140, 110))


@pytest.mark.parametrize("gap", [0.5, 1.5])
def test_that_texts_keep_a_point_apart(gap: float) -> None:
    tried = board()
    tried.reserve(Box(100, 10, 120, 32.0))  # ends where a stripe does
    assert tried.is_free(Box(100, 32.0 + gap, 120, 44)) == (gap > 1)


def test_that_nothing_is_written_off_the_sheet() -> None:
    tried = board()
    assert tried.put(398, 20, "wide words", colour="#000000") is None
    assert tried.put(10, 2, "too high", colour="#000000") is None
    assert tried.put(10, 20, "words", colour="#000000") is not None
    assert tried.put(12, 21, "words", colour="#000000") is None
    assert len(tried.texts) == 1
