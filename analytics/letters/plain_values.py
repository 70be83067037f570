"""The last values for the patient: what each one is, and whether it is usual; no numbers."""

from dataclasses import dataclass

from analytics.letters.last_values import LastValues, source_of
from analytics.letters.pen import Pen
from analytics.letters.said import Said, said
from analytics.records.patient_record import PatientRecord
from analytics.rules.range_flag import RangeFlag, is_surely_inside, range_flag
from analytics.rules.reference_range import reference_limits


@dataclass(frozen=True, slots=True)
class PlainValue:
    """One value in plain words.

    Attributes:
        what: what it is for, a sentence.
        is_low / is_high: outside the reference range; both False: inside it.
    """

    name: Said
    what: Said
    is_low: bool
    is_high: bool


def plain_values(record: PatientRecord, values: LastValues, pen: Pen) -> tuple[PlainValue, ...]:
    """Return the values of the last visit that have a range and a sentence, in the order of the table.

    A bound (``<300``) that may lie inside and outside is left out: no plain word for it is true.
    """
    found: list[PlainValue] = []
    if not values.columns:
        return ()
    for course in values.courses:
        day, words = course.on(values.columns[-1]), pen.words
        if day is None or course.analyte not in words.plain:
            continue
        limits = reference_limits(record, day.last)
        if limits is None:
            continue
        flag, source = range_flag(day.last.outcome, limits), source_of(record, day.last, pen)
        if flag is None and not is_surely_inside(day.last.outcome, limits):
            continue
        found.append(
            PlainValue(
                name=said(words.plain_names.get(course.analyte, pen.name(course.analyte)), source),
                what=said(words.plain[course.analyte], words.source_catalogue),
                is_low=flag is RangeFlag.LOW,
                is_high=flag is RangeFlag.HIGH,
            )
        )
    return tuple(found)
