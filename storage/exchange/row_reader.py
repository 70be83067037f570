"""Reads the cells of one row by meaning: who, when, how much; a cell that cannot be read refuses the row."""

from dataclasses import dataclass
from typing import TypeVar

from analytics.entry.date_text import DateOrder, ReadMoment, read_clock, read_date
from analytics.entry.number_text import DecimalSign, ReadNumber, read_number
from analytics.entry.patient_number import read_patient_number
from analytics.entry.plain_words import read_flag, read_sex
from analytics.entry.problem import Problem, problem
from analytics.entry.relative_time import TIME_UNITS, TimeUnit, read_relative_time
from analytics.records.patient import Sex
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from storage.exchange.identity import Claim
from storage.exchange.layout import Layout
from storage.exchange.mapping import ImportMapping
from storage.exchange.table import Row

T = TypeVar("T")
_LONGEST_TEXT = 20_000


class RowRefused(Exception):
    """One row, or one value, cannot be taken: the problem and the header of the offending cell."""

    def __init__(self, why: Problem, header: str | None = None) -> None:
        super().__init__(why.code)
        self.why, self.header = why, header


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened, and at what clock time."""

    at: TimePoint
    clock: str | None = None

    @property
    def is_relative(self) -> bool:
        """Whether it counts from the patient's origin."""
        return isinstance(self.at, RelativeTime)


class RowReader:
    """Reads the rows of one file; remembers what it has read, for most cells repeat."""

    def __init__(
        self,
        header: tuple[str, ...],
        layout: Layout,
        mapping: ImportMapping,
        decimal: DecimalSign,
        date_order: DateOrder,
    ) -> None:
        self.header, self.layout, self.mapping = header, layout, mapping
        self.decimal, self.date_order = decimal, date_order
        self._columns, self._defaults = dict(layout.columns), dict(mapping.defaults)
        self._dates: dict[str, ReadMoment | Problem] = {}
        self._relative: dict[tuple[str, TimeUnit], RelativeTime | Problem] = {}
        self._claims: dict[str, Claim] = {}  # by number, where rows say nothing else of the patient
        self._time_unit = _unit_of(layout.time or "date")

    def text(self, row: Row, column: str) -> str:
        """Return the cell of *column*, else its default, else an empty text."""
        index = self._columns.get(column)
        found = (row.cells[index] if index is not None else "") or self._defaults.get(column, "")
        if len(found) > _LONGEST_TEXT:
            raise RowRefused(problem("too_long", text=found), self.header_of(column))
        return found

    def header_of(self, column: str) -> str | None:
        """Return the header of *column*, or None where the table has none."""
        index = self.layout.columns.get(column)
        return None if index is None else self.header[index]

    def claim(self, row: Row) -> Claim:
        """Return what the row says about who the patient is."""
        number = self.text(row, "patient")
        known = self._claims.get(number)
        if known is not None:
            return known
        read = read_patient_number(number)
        if isinstance(read, Problem):
            raise RowRefused(read, self.header_of("patient"))
        if not self.layout.columns.keys() & _CLAIMED:
            centre, language = self.mapping.defaults.get("centre"), self.mapping.defaults.get("language")
            self._claims[number] = Claim(number, centre=centre, language=language)
            return self._claims[number]
        return Claim(
            number=number,
            family_name=self.text(row, "name") or None,
            given_name=self.text(row, "given_name") or None,
            birth_date=self.date(row, "birth_date"),
            sex=self._sex(row),
            centre=self.text(row, "centre") or None,
            language=self.text(row, "language") or None,
        )

    def moment(self, row: Row) -> Moment:
        """Return the time of a row of a long or wide table."""
        column = self.layout.time or "date"
        text = self.text(row, column)
        header = self.header_of(column)
        if not text:
            raise RowRefused(problem("no_time"), header)
        unit = self._time_unit
        if unit is None:
            read = self._settled(self._read_date(text), header)
            at, clock = read.date, read.clock
        else:
            at, clock = self._settled(self._read_relative(text, unit), header), None  # type: ignore[assignment]
        told = self.text(row, "clock") if "clock" in self.layout.columns else ""
        return Moment(at, self._settled(read_clock(told), self.header_of("clock")) if told else clock)

    def relative(self, text: str, unit: TimeUnit, header: str | None) -> RelativeTime:
        """Return *text* as a time from the origin."""
        return self._settled(self._read_relative(text, unit), header)

    def date_in(self, text: str, header: str | None) -> CalendarDate:
        """Return *text* as a date."""
        return self._settled(self._read_date(text), header).date

    def date(self, row: Row, column: str) -> CalendarDate | None:
        """Return the date in *column*, None where it is empty."""
        text = self.text(row, column)
        return self._settled(self._read_date(text), self.header_of(column)).date if text else None

    def date_or_none(self, text: str) -> CalendarDate | None:
        """Return *text* as a date, None where it is no date."""
        read = self._read_date(text)
        return None if isinstance(read, Problem) else read.date

    def number(self, row: Row, column: str) -> float | None:
        """Return the number in *column*, None where it is empty."""
        text = self.text(row, column)
        if not text:
            return None
        read: ReadNumber = self._settled(read_number(text, decimal=self.decimal), self.header_of(column))
        return read.value

    def whole(self, row: Row, column: str, low: int, high: int) -> int | None:
        """Return the whole number in *column*, from *low* to *high*; None where it is empty."""
        value = self.number(row, column)
        if value is None:
            return None
        if not value.is_integer() or not low <= value <= high:
            why = problem("not_a_whole_number", text=self.text(row, column), low=low, high=high)
            raise RowRefused(why, self.header_of(column))
        return int(value)

    def flag(self, row: Row, column: str) -> bool | None:
        """Return yes or no in *column*, None where it is empty."""
        text = self.text(row, column)
        return self._settled(read_flag(text), self.header_of(column)) if text else None

    def _sex(self, row: Row) -> Sex | None:
        return self._settled(read_sex(self.text(row, "sex")), self.header_of("sex"))

    def _read_date(self, text: str) -> ReadMoment | Problem:
        read = self._dates.get(text)
        if read is None:
            read = self._dates[text] = read_date(text, order=self.date_order)
        return read

    def _read_relative(self, text: str, unit: TimeUnit) -> RelativeTime | Problem:
        read = self._relative.get((text, unit))
        if read is None:
            read = self._relative[text, unit] = read_relative_time(text, unit, decimal=self.decimal)
        return read

    def _settled(self, read: T | Problem, header: str | None) -> T:
        if isinstance(read, Problem):
            raise RowRefused(read, header)
        return read


_CLAIMED = {"name", "given_name", "birth_date", "sex", "centre", "language"}


def _unit_of(column: str) -> TimeUnit | None:
    return next((unit for unit in TIME_UNITS if unit == column), None)
