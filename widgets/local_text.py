"""Dates, days and numbers as the user's locale writes them."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QDate, QDateTime, QLocale

from analytics.records.time_point import CalendarDate

MINUS = "\N{MINUS SIGN}"
DAYS_PER_YEAR = 365.25


def date_text(day: date | CalendarDate, locale: QLocale | None = None) -> str:
    """Return *day* as ``24 Oct 2023``, as much of it as is known (``Oct 2023``, ``2023``)."""
    locale = locale or QLocale()
    if isinstance(day, date):
        day = CalendarDate.of(day)
    if day.month is None:
        return str(day.year)
    if day.day is None:
        return locale.toString(QDate(day.year, day.month, 1), "MMM yyyy")
    return locale.toString(QDate(day.year, day.month, day.day), _day_pattern(locale))


def moment_text(at: datetime, zone: tzinfo | None = None) -> str:
    """Return an instant as local time (or that of *zone*), ``20 Nov 2026 14:02``."""
    local = at.astimezone(zone)
    moment = QDateTime(local.year, local.month, local.day, local.hour, local.minute, local.second)
    return QLocale().toString(moment, f"{_day_pattern(QLocale())} HH:mm")


def _day_pattern(locale: QLocale) -> str:
    """Return how a day is written: in German it is an ordinal, with a point."""
    return "d. MMM yyyy" if locale.language() == QLocale.Language.German else "d MMM yyyy"


def whole_text(number: int, locale: QLocale | None = None) -> str:
    """Return *number* with a true minus, grouped by the locale's sign as figures are.

    Every three digits, also where the locale's own habit (Spanish) or its numbers' option leaves four alone.
    """
    sign = (locale or QLocale()).groupSeparator() or ","
    text = f"{abs(number):,}".replace(",", sign)
    return f"{MINUS}{text}" if number < 0 else text


def signed_text(number: int, locale: QLocale | None = None) -> str:
    """Return a day number: ``+1,123``, ``0``, ``−4``."""
    return f"+{whole_text(number, locale)}" if number > 0 else whole_text(number, locale)


def decimal_text(value: float, decimals: int, locale: QLocale | None = None) -> str:
    """Return *value* with the locale's decimal sign and at most *decimals* digits after it."""
    text = (locale or QLocale()).toString(abs(value), "f", decimals)
    return f"{MINUS}{text}" if value < 0 else text


def plain_number(value: float, locale: QLocale | None = None) -> str:
    """Return *value* as it would be typed: the locale's decimal sign, no grouping, no zeros behind."""
    locale = QLocale(locale) if locale is not None else QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(value, "f", int(QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value))


def age_years(birth: CalendarDate, on: date) -> tuple[int, int]:
    """Return the youngest and the oldest age in whole years *on* a day, which differ for a partial date."""

    def years(born: date) -> int:
        return on.year - born.year - ((on.month, on.day) < (born.month, born.day))

    return years(birth.latest), years(birth.earliest)
