"""The unit that a bare number is in: the laboratory's for that analyte and day, else the stored one."""

from analytics.errors import UnitNotAccepted
from analytics.records.laboratory import Laboratory
from analytics.records.time_point import TimePoint
from analytics.terms.analyte import Analyte


def bare_unit(analyte: Analyte, laboratory: Laboratory | None, at: TimePoint | None) -> str | None:
    """Return the unit of a bare number (UCUM, an accepted unit of *analyte*).

    Args:
        analyte: what was measured.
        laboratory: who measured it; None: the catalogue's stored unit holds.
        at: the day it was collected; None: not known yet, so what the laboratory reports in now holds.

    Returns:
        None where the laboratory's entries name several units for that day, or one that is not accepted:
        then no bare number can be read.
    """
    if laboratory is None:
        return analyte.unit
    reports = [report for report in laboratory.reports if report.analyte == analyte.code]
    valid = [r for r in reports if (r.valid_to is None if at is None else r.is_valid_on(at))]
    try:
        units = {analyte.ucum(report.unit) for report in valid}
    except UnitNotAccepted:
        return None
    if not units:
        return analyte.unit
    return units.pop() if len(units) == 1 else None
