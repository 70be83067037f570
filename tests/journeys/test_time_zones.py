"""A date is the same day where it is typed, stored, read and shown, wherever the computer stands."""

import os
import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDateTime, QLocale
from pytestqt.qtbot import QtBot

from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.visit import Visit
from storage.clinic import Clinic
from storage.keys import KdfCost
from widgets.date_field import DateContext, DateField
from widgets.local_text import date_text
from widgets.locale_dates import date_order, date_sign

ZONES = (
    "UTC", "Europe/Berlin", "Europe/London", "Africa/Casablanca", "America/New_York", "America/St_Johns",
    "America/Sao_Paulo", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran", "Australia/Lord_Howe",
    "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Pago_Pago",
)  # fmt: skip
LOCALES = ("de_DE", "en_US", "fr_FR", "sv_SE")
TODAY = date(2026, 11, 20)
NEW: Any = -1
SHORT = QLocale.FormatType.ShortFormat
TURNS = (
    "2011-12-30",  # a day that Apia never had
    "1995-01-01", "2018-11-04", "2024-03-31", "2024-10-27", "2024-03-10", "2024-02-29", "2022-03-22",
)  # fmt: skip
"""Days on which a clock somewhere jumped."""


def dates() -> list[CalendarDate]:
    """Return 1,000 days, the same in every zone."""
    chance = random.Random(4)
    first, last = date(1925, 1, 1), TODAY
    found = [CalendarDate.parse(text) for text in TURNS]
    while len(found) < 1000:
        found.append(CalendarDate.of(first + timedelta(chance.randrange((last - first).days))))
    return found


@pytest.fixture
def in_zone() -> Iterator[Callable[[str], None]]:
    """Return what moves this computer to another time zone."""
    before = os.environ.get("TZ")

    def move(zone: str | None) -> None:
        if zone is None:
            os.environ.pop("TZ", None)
        else:
            os.environ["TZ"] = zone
        time.tzset()

    yield move
    move(before)


@pytest.mark.parametrize("zone", ZONES)
def test_that_a_thousand_dates_never_shift(
    zone: str, in_zone: Callable[[str], None], tmp_path: Path, qtbot: QtBot
) -> None:
    in_zone(zone)
    offset = QDateTime.currentDateTime().offsetFromUtc()
    assert offset == time.localtime().tm_gmtoff, "the zone is that of this process"
    wanted, field = dates(), DateField("Date")
    qtbot.addWidget(field)
    with Clinic.create(tmp_path / "z.aftercart", "pass", user="a", kdf=KdfCost(n=2, r=1, p=1)) as clinic:
        patient = Patient(NEW, "u", "7", birth_date=typed(wanted[0], field, 0))
        treatment = Treatment(NEW, NEW, infusion=typed(wanted[1], field, 1))
        ids: Any = range(-1, -1001, -1)
        visits = [
            Visit(id_, NEW, typed(at, field, n)) for n, (id_, at) in enumerate(zip(ids, wanted, strict=True))
        ]
        new: tuple[Any, ...] = (patient, treatment, *visits)
        clinic.execute(Command("New", tuple(Change(None, one) for one in new)))
        record = clinic.patients.record(clinic.patients.find("7").id)
    assert [visit.at for visit in record.visits] == wanted
    assert record.patient.birth_date == wanted[0]
    assert record.axis.infusion == wanted[1]
    english = QLocale("en_GB")
    for visit, at in zip(record.visits, wanted, strict=True):
        assert isinstance(visit.at, CalendarDate)
        month = english.monthName(at.month or 0, SHORT)
        assert date_text(visit.at, english) == f"{at.day} {month} {at.year}"
        assert record.axis.day(visit.at) == at.earliest.toordinal() - wanted[1].earliest.toordinal()


def typed(at: CalendarDate, field: DateField, number: int) -> CalendarDate:
    """Type *at* into *field* as one of several locales writes it, and return what was understood."""
    locale = QLocale(LOCALES[number % len(LOCALES)])
    order, sign = date_order(locale), date_sign(locale)
    field.show_context(DateContext(TODAY, order=order, sign=sign))
    parts = {"d": f"{at.day:02d}", "m": f"{at.month:02d}", "y": f"{at.year:04d}"}
    field.edit.setText(sign.join(parts[letter] for letter in order))
    assert field.date is not None
    return field.date
