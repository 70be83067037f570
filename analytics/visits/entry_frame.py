"""The clinic around an entry: the day it is, how dates are written, laboratories, settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from analytics.entry.date_text import DateOrder
from analytics.entry.entry_checks import EntryChecks, entry_checks
from analytics.follow_up.schedule_in_force import schedule_in_force
from analytics.records.ids import LaboratoryId
from analytics.records.laboratory import Laboratory
from analytics.rules.alarm_limits import AlarmLimit, alarm_limits
from analytics.terms.schedule import Schedule


@dataclass(frozen=True)
class EntryFrame:
    """What holds for every visit that is entered.

    Attributes:
        order: of day, month and year in the reader's locale.
        laboratories: all of the clinic.
        settings: of the clinic, by key.
    """

    today: date
    order: DateOrder = "dmy"
    laboratories: tuple[Laboratory, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    is_read_only: bool = False

    @cached_property
    def schedule(self) -> Schedule:
        """The follow-up schedule in force."""
        return schedule_in_force(self.settings)

    @cached_property
    def alarms(self) -> Mapping[str, AlarmLimit]:
        """The clinic's alarm limits by analyte."""
        return alarm_limits(self.settings)

    @cached_property
    def checks(self) -> EntryChecks:
        """The checks of typed values that are on."""
        return entry_checks(self.settings)

    def laboratory(self, laboratory_id: LaboratoryId | None) -> Laboratory | None:
        """Return the laboratory with this id, or None."""
        return next((one for one in self.laboratories if one.id == laboratory_id), None)
