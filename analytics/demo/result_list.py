"""Collects the results of one invented patient, as a laboratory would print them."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from analytics.records.ids import LaboratoryId, PatientId, ResultId, VisitId
from analytics.records.result import Censored, Comparator, Measured, Missing, MissingReason, Outcome, Result
from analytics.records.time_point import CalendarDate

# Unit as printed, and decimals.
PRINTED = {
    "WBC": ("G/L", 2), "ANC": ("G/L", 2), "ALC": ("G/L", 2), "HGB": ("g/dL", 1), "PLT": ("G/L", 0),
    "MCV": ("fL", 1), "RDW": ("%", 1), "LDH": ("U/L", 0), "CRP": ("mg/L", 1), "FERRITIN": ("µg/L", 0),
    "CREA": ("mg/dL", 2), "CD3": ("/µL", 0), "CD4": ("/µL", 0), "CD8": ("/µL", 0), "CD19": ("/µL", 0),
    "NK": ("/µL", 0), "IGG": ("g/L", 2), "IGA": ("g/L", 2), "IGM": ("g/L", 2),
}  # fmt: skip
_FORMATS = {code: (unit, f"%.{decimals}f") for code, (unit, decimals) in PRINTED.items()}


class ResultList:
    """Results in the order they are added, with the placeholder ids −1, −2 and so on."""

    def __init__(
        self,
        patient_id: PatientId,
        laboratory_id: LaboratoryId,
        infusion: date,
        visits: Mapping[int, VisitId],
    ) -> None:
        self._patient_id = patient_id
        self._laboratory_id = laboratory_id
        self._zero = infusion.toordinal()
        self._visits = visits
        self.results: list[Result] = []

    def add(self, code: str, day: int, value: float) -> None:
        """Add a number in the analyte's stored unit; it is stored as it is printed."""
        unit, form = _FORMATS[code]
        text = form % value
        self._append(code, day, Measured(float(text)), text, unit)

    def add_below(self, code: str, day: int, limit: int) -> None:
        """Add ``<limit``."""
        unit, _ = _FORMATS[code]
        self._append(code, day, Censored(Comparator.BELOW, float(limit)), f"<{limit}", unit)

    def add_missing(self, code: str, day: int, reason: MissingReason) -> None:
        """Add that there is no value, and why."""
        self._append(code, day, Missing(reason), "", None)

    def _append(self, code: str, day: int, outcome: Outcome, text: str, unit: str | None) -> None:
        self.results.append(
            Result(
                ResultId(-1 - len(self.results)),
                self._patient_id,
                code,
                calendar_date(self._zero + day),
                outcome,
                text,
                unit,
                None,
                self._laboratory_id,
                "blood",
                1,
                self._visits.get(day),
            )
        )


@lru_cache(maxsize=1 << 14)
def calendar_date(ordinal: int) -> CalendarDate:
    """Return the full date of a proleptic ordinal; the same object for the same day."""
    return CalendarDate.of(date.fromordinal(ordinal))
