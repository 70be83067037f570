"""The order and the sign with which the user's locale writes dates in digits, and a day in full words."""

from PySide6.QtCore import QDate, QLocale

from analytics.entry.date_text import DateOrder
from analytics.records.time_point import CalendarDate

_SIGNS = "./-"


def date_order(locale: QLocale | None = None) -> DateOrder:
    """Return the order of day, month and year in dates of *locale*."""
    places = {letter: place for place, letter in enumerate(_pattern(locale)) if letter in "dMy"}
    if places.get("y", 9) < places.get("d", 0):
        return "ymd"
    return "mdy" if places.get("M", 9) < places.get("d", 0) else "dmy"


def date_sign(locale: QLocale | None = None) -> str:
    """Return the sign between the numbers of a date; never a point where the month comes first."""
    found = next((char for char in _pattern(locale) if char in _SIGNS), "-")
    return "/" if found == "." and date_order(locale) == "mdy" else found


def date_in_words(at: CalendarDate, locale: QLocale | None = None) -> str:
    """Return *at* with its day of the week and the month as a word, as much of it as is known."""
    locale = locale or QLocale()
    if at.month is None:
        return str(at.year)
    if at.day is None:
        return locale.toString(QDate(at.year, at.month, 1), "MMMM yyyy")
    return locale.toString(QDate(at.year, at.month, at.day), QLocale.FormatType.LongFormat)


def _pattern(locale: QLocale | None) -> str:
    return (locale or QLocale()).dateFormat(QLocale.FormatType.ShortFormat)
