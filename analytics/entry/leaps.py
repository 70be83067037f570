"""When values leap: soon after the infusion, and while a treatment speaks in them (G-CSF, IVIG …)."""

from analytics.entry.slip_limits import slip_limits
from analytics.records.patient_record import PatientRecord
from analytics.rules.immunoglobulin_window import immunoglobulin_windows
from analytics.rules.result_circumstances import circumstances, windows_of

_GIVEN = ("IGG", "IGG1", "IGG2", "IGG3", "IGG4")
_ALWAYS = 1e9
"""Times any share of leaps, so that the greatest share that is allowed holds."""


class Leaps:
    """The days of one patient on which leaps are common, prepared once."""

    def __init__(self, record: PatientRecord) -> None:
        self._has_infusion = record.axis.has_infusion
        self._windows: dict[str, list[tuple[int, int | None]]] = {}
        if not record.events:
            return
        for circumstance in circumstances():
            for analyte in circumstance.analytes:
                self._windows.setdefault(analyte, []).extend(windows_of(record, circumstance))
        given = immunoglobulin_windows(record, slip_limits().immunoglobulin_days)
        for analyte in _GIVEN:
            self._windows.setdefault(analyte, []).extend((window.start, window.end) for window in given)

    def times(self, analyte: str, day: float | None) -> float:
        """Return how much commoner leaps of *analyte* are on *day* than at other times."""
        if day is None:
            return 1.0
        limits = slip_limits()
        for first, last in self._windows.get(analyte, ()):
            if first <= day and (last is None or day <= last):
                return _ALWAYS
        is_acute = self._has_infusion and limits.acute_from <= day <= limits.acute_to
        return limits.acute_times if is_acute else 1.0
