"""A date is read back in words while it is typed, and nothing but keys changes it."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from analytics.catalogue import catalogue
from analytics.entry.date_checks import DateLimits, check_date
from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import problem
from analytics.records.patient_record import DayAxis
from analytics.records.time_point import CalendarDate
from widgets.date_field import DateContext, DateField
from widgets.locale_dates import date_order, date_sign

TODAY = date(2024, 3, 5)
AXIS = DayAxis(CalendarDate(2023, 10, 24), None, has_infusion=True)


def context(**other):
    limits = DateLimits(TODAY, birth=CalendarDate(1957, 3, 14), day_zero=AXIS.infusion)
    facts = {"today": TODAY, "axis": AXIS, "check": lambda at: check_date(at, limits)}
    return DateContext(**facts | {"schedule": next(iter(catalogue().schedules.values()))} | other)


@pytest.fixture
def form(qtbot, looked):
    """Two fields, so that one can be left."""
    window = QWidget()
    window.field, window.other = DateField("Date of the visit", is_required=True), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(window.field)
    layout.addWidget(window.other)
    window.field.show_context(context())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.field.setFocus()
    return window


def kind(field):
    return field.echo.property("kind")


def test_that_the_date_the_day_and_the_planned_time_point_stand_there_while_typing(form):
    QTest.keyClicks(form.field.edit, "d90")
    assert form.field.echo.text() == "Monday, 22 January 2024 · day +90 · planned day +90"
    assert form.field.edit.text() == "d90", "what is typed stays while it is typed"
    form.field.edit.clear()
    QTest.keyClicks(form.field.edit, "01/12/2023")
    assert form.field.echo.text() == "Friday, 1 December 2023 · day +38"


def test_that_a_count_is_written_out_when_the_field_is_left(form):
    QTest.keyClicks(form.field.edit, "-3")
    QTest.keyClick(form.field.edit, Qt.Key.Key_Tab)
    assert form.other.hasFocus()
    assert form.field.edit.text() == "02/03/2024"
    assert form.field.date == CalendarDate(2024, 3, 2)


def test_that_leaving_says_the_date_once(form, qtbot):
    entered = []
    form.field.entered.connect(entered.append)
    QTest.keyClicks(form.field.edit, "t")
    QTest.keyClick(form.field.edit, Qt.Key.Key_Return)
    QTest.keyClick(form.field.edit, Qt.Key.Key_Tab)
    assert entered == [CalendarDate(2024, 3, 5)]
    form.field.edit.setFocus()
    form.field.edit.clear()
    QTest.keyClick(form.field.edit, Qt.Key.Key_Tab)
    assert entered == [CalendarDate(2024, 3, 5)], "a required date that is missing is no date"


def test_that_return_takes_the_reading_that_is_offered_and_stays(form):
    entered = []
    form.field.entered.connect(entered.append)
    QTest.keyClicks(form.field.edit, "24.12.23")
    assert form.field.date is None
    assert "24 Dec 2023" in form.field.echo.text()
    QTest.keyClick(form.field.edit, Qt.Key.Key_Return)
    assert (form.field.edit.text(), entered) == ("24/12/2023", []), "seen in full before it counts"
    QTest.keyClick(form.field.edit, Qt.Key.Key_Return)
    assert entered == [CalendarDate(2023, 12, 24)]


def test_that_an_offer_is_not_taken_by_leaving(form):
    QTest.keyClicks(form.field.edit, "24.12.23")
    QTest.keyClick(form.field.edit, Qt.Key.Key_Tab)
    assert form.field.edit.text() == "24.12.23"
    assert (form.field.date, kind(form.field)) == (None, "crit")
    assert form.field.findings == (
        Finding(problem("short_year", text="24.12.23", reading="2023-12-24"), Weight.REFUSED, "2023-12-24"),
    )


def test_that_half_a_date_is_not_called_wrong_before_it_is_left(form):
    QTest.keyClicks(form.field.edit, "24")
    assert (form.field.echo.text(), kind(form.field)) == ("", "label")
    QTest.keyClick(form.field.edit, Qt.Key.Key_Tab)
    assert kind(form.field) == "crit"
    assert "24" in form.field.echo.text()


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        ("13/03/1957", "crit", "before the patient's birth"),
        ("06/03/2024", "warn", "in the future (today is 5 Mar 2024)"),
        ("01/01/2020", "warn", "more than 365 days before 24 Oct 2023"),
        ("29/02/2023", "crit", "not a day of the calendar"),
    ],
)
def test_that_what_cannot_be_or_is_odd_is_said_at_the_field(form, text, expected, words):
    form.field.edit.setText(text)
    form.other.setFocus()
    assert kind(form.field) == expected
    assert words in form.field.echo.text()
    assert form.field.edit.accessibleDescription() == form.field.echo.text()


def test_that_an_empty_required_date_is_asked_for_only_when_the_form_says_so(form):
    assert form.field.echo.text() == ""
    form.field.show_findings()
    assert (form.field.echo.text(), kind(form.field)) == ("There is no date.", "crit")


def test_that_findings_of_the_whole_form_go_with_the_next_key(form):
    other = Finding(
        problem("infusion_before_apheresis", date="2023-10-24", earlier="2023-11-01"), Weight.REFUSED
    )
    form.field.show_date(CalendarDate(2023, 10, 24))
    form.field.show_findings((other,))
    assert "24 Oct 2023 is before the apheresis on 1 Nov 2023" in form.field.echo.text()
    assert form.field.findings == (other,)
    QTest.keyClick(form.field.edit, Qt.Key.Key_Backspace)
    assert other not in form.field.findings


def test_that_partial_dates_are_understood_where_they_may_stand(qtbot, looked):
    field = DateField("Birth date", allows_partial=True)
    qtbot.addWidget(field)
    field.show_context(context())
    field.edit.setText("12/2023")
    assert field.date == CalendarDate(2023, 12)
    assert field.echo.text() == "December 2023 · day +38 to +68"
    field.show_date(CalendarDate(2019))
    assert field.text == "2019"


def test_that_500_wheel_events_and_the_arrows_change_nothing(form):
    form.field.show_date(CalendarDate(2024, 2, 29))
    for step in range(500):
        at = QPointF(form.field.edit.rect().center())
        wheel = QWheelEvent(
            at,
            form.field.edit.mapToGlobal(at),
            QPoint(),
            QPoint(0, 120 if step % 3 else -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(form.field.edit, wheel)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        QTest.keyClick(form.field.edit, key)
    assert (form.field.text, form.field.date) == ("29/02/2024", CalendarDate(2024, 2, 29))


@pytest.mark.parametrize(
    ("name", "order", "sign"),
    [
        ("en_GB", "dmy", "/"),
        ("en_US", "mdy", "/"),
        ("de_DE", "dmy", "."),
        ("de_CH", "dmy", "."),
        ("fr_FR", "dmy", "/"),
        ("sv_SE", "ymd", "-"),
        ("hu_HU", "ymd", "."),
        ("ja_JP", "ymd", "/"),
    ],
)
def test_that_the_order_is_that_of_the_locale(name, order, sign, qtbot, looked):
    QLocale.setDefault(QLocale(name))
    assert (date_order(), date_sign()) == (order, sign)
    field = DateField("Date")
    qtbot.addWidget(field)
    field.show_context(context())
    at = CalendarDate(2024, 2, 29)
    field.show_date(at)
    assert field.date == at


def test_that_the_day_one_locale_wrote_is_never_another_day_in_all_others(qtbot, looked):
    """Whatever Qt's locales write, a date that is shown for typing is read as the same date."""
    at = CalendarDate(2024, 5, 3)
    any_ = (QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry)
    field = DateField("Date")
    qtbot.addWidget(field)
    for locale in QLocale.matchingLocales(*any_):
        QLocale.setDefault(locale)
        field.show_context(context())
        field.show_date(at)
        assert field.date == at, locale.name()
