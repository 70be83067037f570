"""A laboratory and how it reports each analyte."""

from dataclasses import dataclass

from analytics.records.ids import LaboratoryId
from analytics.records.patient import Sex
from analytics.records.time_point import CalendarDate, TimePoint


@dataclass(frozen=True, slots=True)
class ReportedAnalyte:
    """How one laboratory reports one analyte, from a day to a day.

    Attributes:
        unit: the unit a bare number from this laboratory is in (an accepted unit of the analyte).
        low / high: reference range in that unit, for *sex* and ages in years where given.
        lowest_reported: the smallest value it prints, in that unit.
        below_means_not_detected: whether ``<limit`` from it means *not detected*; None: not known.
    """

    analyte: str
    unit: str
    low: float | None = None
    high: float | None = None
    sex: Sex | None = None
    age_from_years: float | None = None
    age_to_years: float | None = None
    lowest_reported: float | None = None
    below_means_not_detected: bool | None = None
    valid_from: CalendarDate | None = None
    valid_to: CalendarDate | None = None

    def is_valid_on(self, at: TimePoint) -> bool:
        """Whether it holds on *at*; a relative time has no calendar, so only an unlimited one holds then."""
        if not isinstance(at, CalendarDate):
            return self.valid_from is None and self.valid_to is None
        begun = self.valid_from is None or self.valid_from.earliest <= at.earliest
        return begun and (self.valid_to is None or at.latest <= self.valid_to.latest)


@dataclass(frozen=True, slots=True)
class Laboratory:
    """A laboratory of the clinic, by its unique name."""

    id: LaboratoryId
    name: str
    reports: tuple[ReportedAnalyte, ...] = ()
