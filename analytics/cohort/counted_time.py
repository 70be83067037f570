"""The days of one patient that a cohort's recovery counts: from the infusion to what ended it."""

from dataclasses import dataclass
from math import inf

from analytics.catalogue import catalogue
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.rules.follow_up import Ending, course_ends
from analytics.rules.immunoglobulin_window import immunoglobulin_windows, undated_immunoglobulin


@dataclass(frozen=True, slots=True)
class CountedTime:
    """One patient of a cohort.

    Attributes:
        domain: co-stimulatory domain of the product, ``CD28z`` or ``4-1BB``.
        infusion: ordinal of the date of day 0; None where its results count from it themselves.
        last_day: values of later days do not count: progression, next therapy or death came.
        immunoglobulin: (first, last) days on which an IgG is not the patient's own; None: IgG never counts,
            because a dose has no date.
    """

    patient_id: int
    domain: str
    infusion: int | None
    last_day: float
    immunoglobulin: tuple[tuple[float, float], ...] | None


def counted_time(record: PatientRecord, *, immunoglobulin_window_days: int) -> CountedTime | None:
    """Return what of *record* a cohort may count; None: nothing, because day 0, domain or end is not known.

    Needs patient, treatments and events only. Investigational products are left out, as in both papers.
    """
    index, axis = record.index_treatment, record.axis
    product = catalogue().products.get(index.product or "") if index is not None else None
    if product is None or product.costimulation is None or product.is_investigational:
        return None
    if not axis.has_infusion or (axis.infusion is not None and not axis.infusion.is_full):
        return None
    ends = [end for end in course_ends(record) if end.ending is not Ending.LAST_CONTACT]
    if any(end.span is None for end in ends):
        return None
    windows = immunoglobulin_windows(record, immunoglobulin_window_days)
    return CountedTime(
        patient_id=record.patient.id,
        domain=product.costimulation,
        infusion=_ordinal(axis.infusion),
        last_day=min((float(end.span.earliest) for end in ends if end.span is not None), default=inf),
        immunoglobulin=None
        if undated_immunoglobulin(record)
        else tuple((float(w.start), inf if w.end is None else float(w.end)) for w in windows),
    )


def _ordinal(infusion: CalendarDate | None) -> int | None:
    return None if infusion is None else infusion.earliest.toordinal()
