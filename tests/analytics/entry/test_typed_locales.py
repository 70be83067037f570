"""Numbers as ten locales write them are read right, or refused: never silently as another number.

``AFTERCART_TYPED_NUMBERS=10000`` tries more of them. Qt writes the numbers (CLDR's conventions), not we.
"""

import os
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from analytics.catalogue import catalogue
from analytics.entry.cell_reading import CellContext, read_cell
from analytics.entry.finding import Weight
from analytics.entry.problem import Problem
from analytics.entry.typed_number import read_typed_number
from analytics.entry.value_history import ValueHistory
from analytics.records.ids import PatientId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Measured

LOCALES = (
    "en_US",
    "de_DE",
    "fr_FR",
    "de_CH",
    "it_CH",
    "sv_SE",
    "en_IN",
    "ar_EG",
    "fa_IR",
    "pt_PT",
    "pl_PL",
    "hi_IN",
)
NUMBERS = int(os.environ.get("AFTERCART_TYPED_NUMBERS", "2000"))
HISTORY = ValueHistory(PatientRecord(Patient(id=PatientId(1), uuid="u", number="1")))
ANALYTES = ("WBC", "ANC", "HGB", "PLT", "CD4", "IGG", "FERRITIN", "CREA", "CMV")

numbers = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places), st.integers(0, 10**9), st.integers(0, 4)
)


def written(number: Decimal, locale: str, *, is_grouped: bool) -> str:
    """Return *number* as *locale* writes it."""
    places = max(0, -int(number.as_tuple().exponent))
    where = QLocale(locale)
    if not is_grouped:
        where.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return where.toString(float(number), "f", places)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en_US", "1,234.5"),
        ("de_DE", "1.234,5"),
        ("fr_FR", "1\u202f234,5"),
        ("sv_SE", "1\u00a0234,5"),
        ("ar_EG", "١٬٢٣٤٫٥"),
    ],
)
def test_that_the_locales_write_as_differently_as_they_are_meant_to(locale, text):
    assert written(Decimal("1234.5"), locale, is_grouped=True) == text
    assert written(Decimal("1234567"), "en_IN", is_grouped=True) == "12,34,567"
    assert written(Decimal("1234.5"), "de_CH", is_grouped=True) in ("1'234.5", "1’234.5")


@settings(max_examples=NUMBERS)
@given(numbers, st.sampled_from(LOCALES), st.booleans())
def test_that_a_number_of_any_locale_is_right_or_refused(number, locale, is_grouped):
    text = written(number, locale, is_grouped=is_grouped)
    said = read_typed_number(text)
    if isinstance(said, Problem):
        reading = said.fact("reading")
        assert reading is None or Decimal(reading) == number, (text, reading)
    elif said.value != float(number):
        assert said.grouped is not None, text  # 1.234: told, because another reading is possible
        assert Decimal(said.grouped) == number
    else:
        assert Decimal(said.plain) == number


@settings(max_examples=NUMBERS)
@given(
    numbers,
    st.sampled_from(LOCALES),
    st.booleans(),
    st.sampled_from(("", "<", "> ", "≤")),
    st.sampled_from(ANALYTES),
    st.booleans(),
    st.sampled_from(("", " ", "\t")),
)
def test_that_a_field_stores_the_right_number_or_says_what_it_read(
    number, locale, is_grouped, sign, code, has_unit, around
):
    analyte = catalogue().analyte(code)
    unit = f" {analyte.display_unit}" if has_unit else ""
    text = f"{around}{sign}{written(number, locale, is_grouped=is_grouped)}{unit}{around}"
    reading = read_cell(text, CellContext(analyte, HISTORY))
    if reading.outcome is None:
        assert reading.is_refused, text
        return
    assert isinstance(reading.outcome, Censored if sign else Measured)
    stored = reading.outcome.limit if isinstance(reading.outcome, Censored) else reading.outcome.value
    if stored != float(number):
        told = [f for f in reading.findings if f.weight is not Weight.REFUSED and f.offer]
        assert any(str(int(number)) in (f.offer or "") for f in told), text


@settings(max_examples=NUMBERS // 4)
@given(st.text(max_size=30), st.sampled_from(ANALYTES))
def test_that_any_text_is_read_or_refused_but_never_breaks(text, code):
    reading = read_cell(text, CellContext(catalogue().analyte(code), HISTORY))
    assert (reading.outcome is None) == (reading.is_refused or reading.is_empty)
    if reading.outcome is None and text.strip():
        assert reading.is_refused


@settings(max_examples=NUMBERS // 4)
@given(
    st.text(alphabet="0123456789.,'’ -<>eE+_/٣７\u202f\u00a0", min_size=1, max_size=12),
    st.sampled_from(ANALYTES),
)
def test_that_what_is_offered_is_accepted_as_typed(text, code):
    analyte = catalogue().analyte(code)
    for finding in read_cell(text, CellContext(analyte, HISTORY)).findings:
        if finding.offer is not None:
            assert read_cell(finding.offer, CellContext(analyte, HISTORY)).outcome is not None or not (
                analyte.hard_low <= float(finding.offer.split()[-1].lstrip("<>≤≥=")) <= analyte.hard_high
            )
