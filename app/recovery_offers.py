"""What the record of one patient offers to choose from: days that can be day 0, lanes, axes."""

from analytics.figures.day_zero import zero_offers
from analytics.figures.recovery_choices import AxisKind
from analytics.figures.recovery_lane_kinds import lanes_of
from analytics.records.patient_record import PatientRecord
from analytics.wording import Wording
from app.cohort_band import domain_of
from widgets.recovery_controls import AXES, Offers


def recovery_offers(record: PatientRecord, wording: Wording) -> Offers:
    """Return what there is to choose from for this patient."""
    return Offers(
        zeros=zero_offers(record, wording),
        lanes=lanes_of(record, wording),
        domain=domain_of(record),
        axes=_axes(record),
    )


def _axes(record: PatientRecord) -> tuple[AxisKind, ...]:
    """Without an infusion days are days; without its date there is no calendar."""
    if not record.axis.has_infusion:
        return ("linear",)
    return AXES if record.axis.date_of(0) is not None else AXES[:-1]
