"""How a letter writes dates, days, values and times: one patient, one language."""

import re
from dataclasses import dataclass, field
from datetime import date

from analytics.catalogue import Catalogue, catalogue
from analytics.letters.letter_wording import LetterWording
from analytics.letters.said import Said, said
from analytics.records.patient_record import DayAxis
from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.terms.schedule import Schedule
from analytics.wording import Wording

NO_BREAK, NARROW = "\u00a0", "\u202f"
_BEFORE_UNIT = re.compile(r"(?<=[<>≤≥]) (?=[×\d])|(?<=\d) (?=%|×10|[mµ]?g/|U/|fL)")
_COLON = re.compile(r"(?<![\s\u00a0]) ?(?=:(?:\s|\Z))")
_SEMICOLON = re.compile(r"(?<![\s\u202f]) ?(?=;(?:\s|\Z))")
_DAYS_PER_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes facts in the words of *words* and the signs of *wording*; days count on *axis*.

    Attributes:
        schedule: the one in force in the clinic.
    """

    wording: Wording
    words: LetterWording
    axis: DayAxis
    schedule: Schedule = field(default_factory=lambda: catalogue().schedule)

    @property
    def terms(self) -> Catalogue:
        """Where codes get their names."""
        return catalogue()

    def date(self, at: date | CalendarDate) -> str:
        """Write a date in full, as far as it is known."""
        if not at.month:
            return str(at.year)
        month = self.words.long_months[at.month - 1]
        if not at.day:
            return self.words.long_month.format(month=month, year=at.year)
        day = self.words.first_day if at.day == 1 else str(at.day)
        return self.words.long_date.format(day=day, month=month, year=at.year)

    def dates(self, start: CalendarDate, end: CalendarDate) -> str:
        """Write from when to when, month and year once where they are the same."""
        words = self.words
        if start.year != end.year or not (start.day and end.day and start.month and end.month):
            return words.from_to.format(start=self.date(start), end=self.date(end))
        day = words.first_day if start.day == 1 else str(start.day)
        if start.month == end.month:
            return words.from_to_in_month.format(start=day, end=self.date(end))
        begun = words.day_and_month.format(day=day, month=words.long_months[start.month - 1])
        return words.from_to.format(start=begun, end=self.date(end))

    def time(self, at: TimePoint) -> str:
        """Write a point in time: its date in full, else as its source said."""
        return self.date(at) if isinstance(at, CalendarDate) else self.wording.time_point(at)

    def day(self, at: TimePoint | None) -> str | None:
        """Write the day number of *at*; None without day 0, or where it is not one day."""
        day = self.axis.day(at) if self.axis.has_infusion else None
        return None if day is None else self.wording.day_number(day)

    def date_and_day(self, at: TimePoint) -> str:
        """Write the date with the day number after it, where it has one that the date does not say."""
        day = self.day(at)
        if day is None or not isinstance(at, CalendarDate):
            return self.time(at)
        return self.words.date_and_day.format(date=self.date(at), day=day)

    def place(self, at: TimePoint | None) -> float:
        """Return where *at* stands among the points in time of this patient, to sort by."""
        span = self.axis.span(at) if at is not None else None
        if span is not None:
            return (span.earliest + span.latest) / 2
        match at:
            case CalendarDate():
                return float(at.earliest.toordinal())
            case RelativeTime():
                return float(at.days)
            case None:
                return float("-inf")

    def name(self, analyte: str) -> str:
        """Return what an analyte is called."""
        found = self.terms.analyte(analyte)
        return found.names.get(self.wording.language, found.name)

    def value(self, outcome: Outcome, analyte: str, *, more_decimals: int = 0) -> str:
        """Write a result without its unit, with the digits that the catalogue gives this analyte, or more."""
        decimals = self.terms.analyte(analyte).decimals + more_decimals
        match outcome:
            case Measured(value=value):
                return self.number(value, decimals)
            case Censored(comparator=comparator, limit=limit):
                sign = {"<=": "≤", ">=": "≥"}.get(comparator.value, comparator.value)
                return f"{sign}{NO_BREAK}{self.number(limit, decimals)}"
            case NotDetected():
                return self.wording.none
            case Missing():
                return "–"

    def number(self, value: float, decimals: int) -> str:
        """Write *value* with *decimals*, or with more where fewer would print what is not zero as zero."""
        while value and decimals < 6 and round(value, decimals) == 0:
            decimals += 1
        return self.wording.number(value, decimals)

    def with_unit(self, text: str, analyte: str) -> str:
        """Put the analyte's unit after a written value."""
        unit = self.wording.unit(self.terms.analyte(analyte).unit)
        if not unit:
            return text
        template = self.words.value_per if unit.startswith("/") else self.words.value
        if unit.startswith("10"):
            unit = f"×{unit}"  # 142 10⁹/L would read as one number
        return template.format(value=text, unit=unit)

    def stretch(self, days: float) -> str:
        """Write a stretch of time in the unit people use for it."""
        words, months = self.words, round(days / _DAYS_PER_YEAR * 12)
        if days >= 2 * _DAYS_PER_YEAR:
            return words.in_years.format(n=self.wording.number(days / _DAYS_PER_YEAR, 1))
        if months >= 2:
            return words.in_months.format(n=self.wording.number(months))
        if days >= 28:
            return words.in_one_month
        return (words.in_one_day if round(days) == 1 else words.in_days).format(
            n=self.wording.number(round(days))
        )

    def typeset(self, text: str) -> str:
        """Return a sentence made elsewhere with no break before units and, in French, before signs."""
        text = _BEFORE_UNIT.sub(NO_BREAK, text)
        if self.wording.language != "fr":
            return text
        return _SEMICOLON.sub(NARROW, _COLON.sub(NO_BREAK, text))

    def from_record(self, text: str) -> Said:
        """Say words that stand in the record."""
        return said(text, self.words.source_record)
