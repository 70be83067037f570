"""Labels never overlap: the boxes of all words of many laid-out figures, measured."""

import itertools
from collections.abc import Iterator

import pytest

from analytics.demo.clinic import synthetic_clinic
from analytics.figures.arrange import arrange, needed_height
from analytics.figures.clip import Box
from analytics.figures.clones import clones_figure
from analytics.figures.display_list import Line, Polygon, Text
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import load_palette
from analytics.figures.recovery import recovery_figure
from analytics.figures.recovery_choices import RecoveryChoices
from analytics.figures.sheet import Sheet, lay_out
from analytics.figures.spec import Figure
from analytics.figures.text_board import text_box
from analytics.records.patient_record import PatientRecord
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.wording import Wording

PATIENTS = 70
WIDTHS = (560.0, 880.0, 1320.0)
METRICS, PALETTE, WORDING = load_metrics(), load_palette("light"), Wording()


@pytest.fixture(scope="module")
def records() -> list[PatientRecord]:
    return list(synthetic_clinic(1, PATIENTS))


def recoveries(records: list[PatientRecord], axis: str) -> Iterator[tuple[str, Figure]]:
    for record in records:
        assessment = assess_immune_reconstitution(record)
        choices = RecoveryChoices(axis=axis)
        figure = recovery_figure(record, assessment, palette=PALETTE, wording=WORDING, choices=choices)
        yield record.patient.number, figure


def crossed(figure: Figure, sheet: Sheet) -> list[str]:
    """Return the words a line down all lanes runs through, where no ground stops it."""
    items, placed = sheet.items, arrange(figure, sheet.width_pt, sheet.height_pt, METRICS)
    rules = [
        (n, x, top, bottom)
        for n, item in enumerate(items)
        if isinstance(item, Line) and n >= len(items) - len(sheet.over)
        for (x, top), (_, bottom) in [(item.points[0], item.points[-1])]
        if x in placed.rules and top == placed.top and bottom == placed.bottom
    ]
    assert len(rules) == len(placed.rules)
    grounds = [
        (n, Box(*(f(p[axis] for p in item.points) for f in (min, max) for axis in (0, 1))))
        for n, item in enumerate(items)
        if isinstance(item, Polygon) and item.fill is not None and item.opacity == 1 and len(item.points) == 4
    ]
    found = []
    for item in items:
        if not isinstance(item, Text):
            continue
        box = text_box(item, METRICS)
        for n, x, top, bottom in rules:
            if not (box.left < x < box.right and top < box.bottom and box.top < bottom):
                continue
            high, low = item.y - 0.75 * item.size_pt, min(item.y, bottom)  # from the capitals to the baseline
            if not any(m > n and g.holds(x, high) and g.holds(x, low) for m, g in grounds):
                found.append(item.text)
    return found


def clones(records: list[PatientRecord]) -> Iterator[tuple[str, Figure]]:
    for record in records:
        if record.samples:
            yield record.patient.number, clones_figure(record, palette=PALETTE, wording=WORDING)


def laid_out(figure: Figure, width: float) -> Sheet:
    return lay_out(figure, width, max(400.0, needed_height(figure, width, METRICS)), METRICS)


def overlaps(sheet: Sheet) -> list[tuple[str, str]]:
    """Return the pairs of words that touch; a hair's breadth is none."""
    texts = sorted(
        ((text_box(item, METRICS), item.text) for item in sheet.items if isinstance(item, Text)),
        key=lambda one: one[0].left,
    )
    found = []
    for n, (box, words) in enumerate(texts):
        for other, other_words in texts[n + 1 :]:
            if other.left >= box.right:
                break
            if box.touches(other, margin=-0.05):
                found.append((words, other_words))
    return found


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("axis", ["two_scale", "linear", "log_day", "calendar"])
def test_that_no_words_of_a_recovery_touch(records, width, axis):
    found = {
        number: pairs
        for number, figure in recoveries(records[:: 1 if axis == "two_scale" else 3], axis)
        if (pairs := overlaps(laid_out(figure, width)))
    }
    assert found == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_that_no_words_of_the_clones_touch(records, width):
    drawn = list(clones(records))
    assert len(drawn) > 12
    found = {number: pairs for number, figure in drawn if (pairs := overlaps(laid_out(figure, width)))}
    assert found == {}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("axis", ["two_scale", "linear", "log_day", "calendar"])
def test_that_no_line_down_all_lanes_runs_through_words(records, width, axis):
    drawn = list(recoveries(records[:: 1 if axis == "two_scale" else 3], axis))
    drawn += clones(records) if axis == "two_scale" else []
    assert sum(bool(figure.rules) for _, figure in drawn) > 10
    found = {
        number: words
        for number, figure in drawn
        if not figure.empty and (words := crossed(figure, laid_out(figure, width)))
    }
    assert found == {}


def test_that_the_limit_of_chip_steps_beside_the_line_of_a_death(records):
    figure = dict(clones(records))["2024-060"]
    sheet = laid_out(figure, 880.0)
    (chip,) = [text_box(i, METRICS) for i in sheet.items if isinstance(i, Text) and i.text.startswith("CHIP")]
    rules = arrange(figure, sheet.width_pt, sheet.height_pt, METRICS).rules
    assert rules
    assert all(not chip.left - 2 < x < chip.right + 2 for x in rules)


@pytest.mark.parametrize("width", WIDTHS)
def test_that_no_event_covers_another_or_another_s_words(records, width):
    found = []
    for number, figure in (*recoveries(records, "two_scale"), *clones(records)):
        if figure.empty is not None:
            continue
        sheet = arrange(figure, width, max(400.0, needed_height(figure, width, METRICS)), METRICS)
        for group in sheet.groups:
            by_row: dict[int, list[tuple[Box, str]]] = {}
            for placed in group.placed:
                name = placed.happening.text or placed.words
                extents = [Box(left, 0, right, 1) for left, right in placed.parts]
                if placed.words and not placed.happening.is_uncertain:
                    words = METRICS.width(placed.words, 11.0, "regular")
                    extents.append(Box(placed.words_left, 0, placed.words_left + words, 1))
                by_row.setdefault(placed.row, []).extend((box, name) for box in extents)
            for boxes in by_row.values():
                found += [
                    (number, one, other)
                    for (box, one), (box_2, other) in itertools.combinations(boxes, 2)
                    if one != other and box.touches(box_2, margin=-0.05)
                ]
    assert found == []


@pytest.mark.parametrize("width", WIDTHS)
def test_that_every_lane_keeps_its_name_its_thresholds_and_its_last_values(records, width):
    lost = []
    for number, figure in (*recoveries(records, "two_scale"), *clones(records)):
        sheet = laid_out(figure, width)
        written = [item.text for item in sheet.items if isinstance(item, Text)]
        for panel in figure.panels:
            for line in filter(None, panel.title.split("\n")):
                if not any(text.rstrip("…") and line.startswith(text.rstrip("…")) for text in written):
                    lost.append((number, panel.key, line))
            for readout in panel.readouts:
                value = readout.at_rest or (readout.readings[-1].text if readout.readings else "")
                if value and readout.at is None and value not in written:
                    lost.append((number, panel.key, readout.name, value))
    assert lost == []
