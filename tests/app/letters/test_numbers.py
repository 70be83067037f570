"""Over 200 patients the numbers of a letter are the record's, read back from ``show --json``."""

import calendar
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from analytics.catalogue import catalogue
from analytics.demo.clinic import synthetic_clinic
from analytics.letters.document import Block, LetterDocument, Origin, PlainTable, ValueTable
from analytics.records.patient_record import PatientRecord
from app.cli.as_json import whole_record
from app.letters.compose import compose_letter
from app.letters.request import LetterRequest

READER_LINES = ("Dr Julie Petit", "12 Market Square", "00001 Sample Town")
"""Of the addressee, who is handed in and no part of the record."""
ON = date(2026, 11, 20)
_NAMES = re.compile(r"CD\d+|10⁹")
_MONTHS = [*calendar.month_name[1:]]
_DATE = re.compile(rf"(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})")
_MONTH = re.compile(rf"({'|'.join(_MONTHS)}) (\d{{4}})")
_DAY = re.compile(r"[Dd]ay ([+−]?[\d,]+)")


@dataclass(frozen=True)
class Written:
    """A patient, the letter about them, and what ``show --json`` says of them."""

    record: PatientRecord
    letter: LetterDocument
    shown: dict[str, Any]


@pytest.fixture(scope="module")
def letters(request_for: Callable[..., LetterRequest]) -> list[Written]:
    """Letters about 200 patients of a clinic that no letter was written for."""
    requests = [request_for(record) for record in synthetic_clinic(7, 200)]
    return [Written(r.record, compose_letter(r), whole_record(r.record, r.assessments)) for r in requests]


def edges(letter: LetterDocument) -> list[str]:
    """Return every printed text of *letter* that is no paragraph of a block."""
    texts = [*letter.addressee, letter.copies, letter.date, letter.mark, letter.subject, letter.subtitle]
    texts += [letter.correction, letter.salutation, letter.closing, letter.legend, letter.patient_line]
    for part in letter.parts:
        match part:
            case Block():
                texts.append(part.heading)
            case ValueTable():
                texts += [
                    part.title,
                    part.name_head,
                    part.course_head,
                    part.trend_head,
                    part.note,
                    *part.heads,
                ]
            case PlainTable():
                texts += [part.title, part.note, *part.heads]
            case _:
                texts += [part.title, part.caption]
    return texts


def number(text: str) -> float:
    return float(text.replace(",", "").replace("−", "-").replace("+", ""))


def ordinal(text: str) -> date:
    day, month, year = _DATE.fullmatch(text).groups()  # type: ignore[union-attr]
    return date(int(year), _MONTHS.index(month) + 1, int(day))


def known_dates(shown: dict[str, Any], record: PatientRecord) -> set[date]:
    """Every date of the record, and of the plan that follows from the infusion."""
    found = set(re.findall(r"\d{4}-\d{2}-\d{2}", str(shown)))
    dates = {date.fromisoformat(text) for text in found}
    zero = record.axis.date_of(0)
    if zero is not None:
        for point in catalogue().schedule.points():
            dates |= {zero + timedelta(days=d) for d in (point.day, point.first_day, point.last_day)}
    return dates


def test_that_every_date_and_day_of_the_text_is_the_records(
    letters: list[Written],
) -> None:
    for record, letter, shown in ((w.record, w.letter, w.shown) for w in letters):
        dates, zero = known_dates(shown, record), record.axis.date_of(0)
        text = "\n".join(
            "".join(run.text for run in runs)
            for part in letter.parts
            if isinstance(part, Block)
            for runs in part.paragraphs
        )
        written = [ordinal(found[0]) for found in _DATE.finditer(text)]
        assert written or not record.visits
        assert set(written) <= dates, record.patient.number
        assert zero is not None
        days = {(at - zero).days for at in dates}
        assert {int(number(day)) for day in _DAY.findall(text)} <= days, record.patient.number


def test_that_every_number_outside_the_text_is_the_records(letters: list[Written]) -> None:
    for record, letter, shown in ((w.record, w.letter, w.shown) for w in letters):
        dates, zero = known_dates(shown, record) | {ON}, record.axis.date_of(0)
        assert zero is not None
        days = {(at - zero).days for at in dates}
        counts = {len(record.samples), len(record.variants), len(record.treatments)}
        years = {round(day / 365.25, 1) for day in days}
        for text in (text for text in edges(letter) if text not in READER_LINES):
            left = text.replace(f"No. {record.patient.number}", "")
            written = [ordinal(found[0]) for found in _DATE.finditer(left)]
            assert set(written) <= dates, (record.patient.number, text)
            left = _DATE.sub("", left)
            for month, year in _MONTH.findall(left):
                assert f"{year}-{_MONTHS.index(month) + 1:02}" in str(shown), (record.patient.number, text)
            left = _NAMES.sub("", _MONTH.sub("", left))
            for found in re.findall(r"[+−]?\d[\d,.]*\d|[+−]?\d", left):
                value = number(found)
                is_day = value in days and (found[0] in "+−" or value == 0)
                assert is_day or value in years or value in counts, (record.patient.number, text, found)


@pytest.mark.parametrize("language", ["fr", "de"])
def test_that_a_letter_has_the_same_numbers_in_every_language(
    language: str, request_for: Callable[..., LetterRequest]
) -> None:
    for record in synthetic_clinic(7, 25):
        english, other = (compose_letter(request_for(record, language=one)) for one in ("en", language))
        assert numbers(english) == numbers(other), record.patient.number


def numbers(letter: LetterDocument) -> Counter[str]:
    """Return the digits of every number that is printed, without the signs of a language between them."""
    texts = edges(letter)
    for part in letter.parts:
        match part:
            case Block():
                texts += ["".join(run.text for run in runs) for runs in part.paragraphs]
            case ValueTable():
                for row in part.rows:
                    texts += [
                        row.name,
                        row.unit,
                        row.reference,
                        *(cell.text for cell in row.cells),
                        row.trend,
                    ]
            case PlainTable():
                texts += [text for row in part.rows for text in row]
    found = re.findall(r"\d+(?:[.,\u202f]\d+)*", "\n".join(texts))
    return Counter(re.sub(r"\D", "", one) for one in found)


def test_that_every_cell_of_the_table_is_the_result_it_names(
    letters: list[Written],
) -> None:
    cells = 0
    for written in letters:
        record, results = written.record, {r["id"]: r for r in written.shown["results"]}
        for part in written.letter.parts:
            if not isinstance(part, ValueTable):
                continue
            for row in part.rows:
                for head, cell in zip(part.heads, row.cells, strict=True):
                    if cell.result_id is None:
                        assert cell.text == "–"
                        continue
                    result, cells = results[cell.result_id], cells + 1
                    analyte = catalogue().analyte(result["analyte"])
                    assert (row.name, row.unit) == (analyte.name, analyte.display_unit.lstrip("×"))
                    assert result["day"] == int(number(head))
                    check_value(cell.text.rstrip("*"), result, analyte.decimals)
                    check_flag(cell.flag, result, row.reference, record)
    assert cells > 4000


def check_value(text: str, result: dict[str, Any], decimals: int) -> None:
    if result["value"] is None:
        sign, limit = text.split("\u00a0")
        assert (sign, number(limit)) == (result["comparator"], result["limit"])
        return
    shown = text.split(" / ")[-1]
    places = len(shown.partition(".")[2])
    assert places >= decimals
    assert number(shown) == pytest.approx(result["value"], abs=0.5 * 10**-places + 1e-9)


def check_flag(flag: str, result: dict[str, Any], reference: str, record: PatientRecord) -> None:
    if result["value"] is None or "–" not in reference:
        return
    low, high = (number(limit) for limit in reference.split("–"))
    wanted = "L" if result["value"] < low else "H" if result["value"] > high else ""
    assert flag == wanted, (result, reference, record.patient.number)


def rows_of(written: Written) -> dict[str, tuple[str, ...]]:
    """Return the rows of the table of assessments: name → source, remark, outcome."""
    parts = (p for p in written.letter.parts if isinstance(p, PlainTable) and p.key == "assessments")
    return {name: rest for name, *rest in (row for part in parts for row in part.rows)}


def outcome_in_table(shown: dict[str, Any]) -> str:
    """Return what the table has to say of an assessment of ``show --json``, made from its own numbers."""
    details = shown["details"]
    match shown["rule"]:
        case "icaht":
            early = details["early"]
            if early["grade"] is None:
                return "not gradable"
            low, high = early["least"], early["highest"]
            grade = f"grade {low}" if low == high else f"grade {low}–{high}"
            return f"{grade}, so far" if early["is_open"] else grade
        case "car-hematotox":
            low, high = details["score_low"], details["score_high"]
        case "chrs":
            low, high = details["score"]["low"], details["score"]["high"]
        case _:
            return str(shown["outcome"])
    points = f"{low:g}" if low == high else f"{low:g}–{high:g}"
    return ", ".join(filter(None, (points, shown["outcome"])))


NAMES = {
    "icaht": "Early ICAHT",
    "car-hematotox": "CAR-HEMATOTOX",
    "chrs": "CHRS",
    "tmn-watch": "t-MN watch",
}


def test_that_the_outcome_in_the_table_is_the_assessments(letters: list[Written]) -> None:
    listed: Counter[str] = Counter()
    for written in letters:
        rows = rows_of(written)
        for shown in written.shown["assessments"]:
            if shown["rule"] == "ir":
                continue
            if shown["outcome"] is None:
                assert NAMES[shown["rule"]] not in rows
                continue
            row = rows.get(NAMES[shown["rule"]])
            assert row is not None or shown["rule"] == "tmn-watch"
            if row is not None:
                listed[shown["rule"]] += 1
                assert row[2] == outcome_in_table(shown), written.record.patient.number
    assert set(listed) == set(NAMES)
    assert min(listed.values()) > 10


def test_that_the_count_of_criteria_in_the_table_is_the_assessments(letters: list[Written]) -> None:
    for written in letters:
        shown = next(a for a in written.shown["assessments"] if a["rule"] == "ir")
        source, remark, outcome = rows_of(written)["Immune reconstitution"]
        assert source == "Stock 2025, own IgG only"
        if shown["outcome"] is None:
            assert (remark, outcome) == ("–", "not evaluable")
            continue
        met, possible = shown["details"]["met"], shown["details"]["possible"]
        count = str(met) if met == possible else f"{met}–{possible}"
        assert outcome == f"{count} of 3"
        assert remark == f"As published: {shown['details']['published_met']} of 3"


def test_that_every_number_of_a_remark_is_the_records_or_an_assessments(letters: list[Written]) -> None:
    short = [name[:3] for name in _MONTHS]
    short_date = re.compile(rf"(\d{{1,2}}) ({'|'.join(short)}) (\d{{4}})")
    told = 0
    for written in letters:
        dates, record = known_dates(written.shown, written.record), written.record
        zero = record.axis.date_of(0)
        assert zero is not None
        days = {(at - zero).days for at in dates}
        by_name = {NAMES.get(a["rule"], ""): a for a in written.shown["assessments"]}
        for name, (_, remark, _) in rows_of(written).items():
            if name not in by_name:
                continue
            for day, month, year in short_date.findall(remark):
                assert date(int(year), short.index(month) + 1, int(day)) in dates, remark
            left = _NAMES.sub("", short_date.sub("", remark))
            for found in re.findall(r"[Dd]ay ([+−]?[\d,]+)", left):
                assert int(number(found)) in days | {0, 30, 31, 100}, (record.patient.number, remark)
            left = _DAY.sub("", left)
            own = numbers_in(by_name[name])
            for found in re.findall(r"(?<![A-Z])\d[\d,.]*\d|(?<![A-Z\d])\d", left):
                told += 1
                assert any(abs(number(found) - value) < 1e-6 for value in own), (remark, found)
    assert told > 200


def numbers_in(document: Any) -> set[float]:
    """Return every number in a document; fractions as per cent too, and days between two inputs."""
    found = {float(text) for text in re.findall(r"(?<![\w.])-?\d+(?:\.\d+)?", str(document))}
    days = [given["day"] for given in document["inputs"] if given["day"] is not None]
    return {
        *found,
        *(round(100 * one, 1) for one in found if one <= 1),
        *(float(abs(a - b)) for a in days for b in days),
    }


def test_that_values_in_the_text_say_where_they_were_read(
    letters: list[Written],
) -> None:
    told = 0
    for written in letters:
        for part in written.letter.parts:
            if isinstance(part, Block) and part.key == "concern":
                for run in (run for runs in part.paragraphs for run in runs):
                    told += run.origin is Origin.RECORD
                    assert run.origin is not Origin.RECORD or run.source
    assert told > 50
