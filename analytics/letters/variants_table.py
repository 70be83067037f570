"""The variants of the last samples as a table: a value, or which of the other three states."""

from collections.abc import Sequence

from analytics.figures.clone_words import material_name, sample_time, short_text, variant_name
from analytics.letters.document import PlainTable
from analytics.letters.pen import Pen
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.rules.variant_courses import VariantCourse, samples_in_order

_MOST_ROWS, _MOST_SAMPLES = 12, 4
_NAME_SHARE = 0.34


def variants_table(
    record: PatientRecord, courses: Sequence[VariantCourse], pen: Pen, *, key: str
) -> PlainTable | None:
    """Return the table: the first sample and the last three; None without a variant.

    What is cut is said below: more variants, other samples.
    """
    samples = _chosen(record, courses)
    if not courses or not samples:
        return None
    words, wording = pen.words, pen.wording
    rows = tuple(
        (
            variant_name(course, wording),
            *(" / ".join(short_text(s, wording) for s in course.of_sample(sample)) for sample in samples),
        )
        for course in courses[:_MOST_ROWS]
    )
    notes = []
    if len(courses) > _MOST_ROWS:
        notes.append(words.variants_more.format(n=wording.number(len(courses) - _MOST_ROWS)))
    if len(record.samples) > len(samples):
        left_out = wording.number(len(record.samples) - len(samples))
        notes.append(words.variants_other_samples.format(n=left_out))
    share = (1 - _NAME_SHARE) / len(samples)
    return PlainTable(
        key=key,
        title="",
        heads=(words.variants_name, *(_head(sample, record, pen) for sample in samples)),
        rows=rows,
        aligned="l" + "r" * len(samples),
        shares=(_NAME_SHARE, *(share for _ in samples)),
        note=" ".join(notes),
    )


def _chosen(record: PatientRecord, courses: Sequence[VariantCourse]) -> tuple[Sample, ...]:
    """Return the first sample and the last ones; a sample that says nothing of any variant comes last."""
    samples = samples_in_order(record)
    telling = {s.sample.id for course in courses for s in course.statements if s.state is not None}
    useful = [sample for sample in samples if sample.id in telling]
    if len(useful) <= _MOST_SAMPLES:
        return tuple(useful)
    return (useful[0], *useful[1 - _MOST_SAMPLES :])


def _head(sample: Sample, record: PatientRecord, pen: Pen) -> str:
    return f"{sample_time(sample, record, pen.wording)} {material_name(sample.material, pen.wording)}"
