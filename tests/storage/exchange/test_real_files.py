"""Files made by others arrive value by value, as they are and as a German office saves them again."""

import csv
import json
import math
import re
from pathlib import Path

import pytest

from analytics.catalogue import catalogue
from analytics.records.result import Censored, Measured
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.variant_call import CallState
from storage.clinic import Clinic
from storage.exchange.plan import plan_import
from storage.exchange.table import Overrides

PALMO_CODES = {"LYM": "ALC", "MON": "MONO", "GRA": "GRAN"}


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def german(path: Path, encoding: str) -> bytes:
    """Return the table as a German spreadsheet writes it: semicolons, decimal commas, CRLF."""
    lines = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    body = [[re.sub(r"^(-?\d+)\.(\d+)$", r"\1,\2", cell) for cell in line] for line in lines[1:]]
    return "".join(";".join(line) + "\r\n" for line in (lines[0], *body)).encode(encoding)


def content(clinic: Clinic) -> list[object]:
    """Return everything the clinic holds, without ids, sources and the exact spelling of numbers."""
    found: list[object] = []
    for patient in sorted(clinic.patients.all(), key=lambda p: p.number):
        record = clinic.patients.record(patient.id)
        at = {sample.id: (str(sample.at), sample.material) for sample in record.samples}
        found.append((patient.number, patient.sex, patient.origin, patient.birth_date))
        found += sorted((r.analyte, str(r.at), str(r.outcome), r.entered_unit) for r in record.results)
        found += sorted((e.kind, str(e.onset), e.details) for e in record.events)
        found += sorted(
            (v.gene, str(v.hgvs_c), at[v.sample_id], v.state, str(v.vaf_fraction)) for v in record.variants
        )
    return found


def test_that_weekly_blood_counts_arrive_value_by_value(shared_data, clinic, imported, results):
    path = shared_data / "longitudinal" / "palmo_cbc_weekly_long.csv"
    report = imported(path).report
    rows = rows_of(path)
    assert (report.count("added"), len(report.created_patients)) == (len(rows), 6)
    assert report.files[0].mapping == "palmo_cbc_weekly.toml"
    assert report.files[0].mapping_is_automatic
    stored = {
        (p.number, r.analyte, r.at): r for p in clinic.patients.all() for r in clinic.results.of_patient(p.id)
    }
    assert len(stored) == len(rows)
    for row in rows:
        code = PALMO_CODES.get(row["analyte"], row["analyte"])
        at = RelativeTime(7 * int(row["week"]), f"{row['week']} week")
        result = stored[row["patient"], code, at]
        assert result.outcome == Measured(float(row["value"]))
        assert (result.entered_text, result.entered_unit) == (row["value"], row["unit_inferred"])
    assert {p.origin for p in clinic.patients.all()} == {"study entry"}


def test_that_cd4_counts_and_deaths_arrive_value_by_value(shared_data, clinic, imported):
    path = shared_data / "longitudinal" / "aids_cd4_long.csv"
    report = imported(path).report
    rows = rows_of(path)
    assert len(report.created_patients) == 467
    assert report.files[0].ignored_columns == ("sqrt_cd4", "drug", "prevOI", "AZT")
    assert report.count("added") == len(report.files[0].rows) == len(rows) == 1405
    assert report.files[0].told_events == {("death", "added"): 188, ("last_contact", "added"): 279}
    by_number = {patient.number: clinic.patients.record(patient.id) for patient in clinic.patients.all()}
    for row in rows:
        record = by_number[row["id"]]
        days = math.floor(int(row["obstime_months"]) * 30.4375 + 0.5)
        (result,) = [r for r in record.results if r.at.days == days]  # type: ignore[union-attr]
        assert result.outcome == Measured(float(row["cd4_per_ul"]))
        assert record.patient.sex == row["gender"]
        (event,) = record.events
        assert event.kind == ("death" if row["death"] == "1" else "last_contact")
        assert event.onset.days == math.floor(float(row["surv_months"]) * 30.4375 + 0.5)  # type: ignore[union-attr]
    assert sum(e.kind == "death" for record in by_number.values() for e in record.events) == 188


def test_that_clones_arrive_value_by_value_and_gaps_stay_gaps(shared_data, clinic, imported):
    path = shared_data / "ngs" / "lbc_archer_vaf_by_age.csv"
    report = imported(path).report
    rows = rows_of(path)
    ages = [column for column in rows[0] if column.isdigit()]
    expected = {
        (row["part_id"], row["mutation_id"], math.floor(int(age) * 365.25 + 0.5)): float(row[age])
        for row in rows
        for age in ages
        if row[age]
    }
    stored = {}
    for patient in clinic.patients.all():
        record = clinic.patients.record(patient.id)
        days = {sample.id: sample.at.days for sample in record.samples}  # type: ignore[union-attr]
        for call in record.variants:
            key = patient.number, f"{call.gene} {call.hgvs_c}", days[call.sample_id]
            stored[key] = call.vaf_fraction if call.state is CallState.DETECTED else call.state
    assert stored == {key: vaf or CallState.NOT_DETECTED for key, vaf in expected.items()}
    assert report.count("added") == len(expected)
    assert sum(report.files[0].empty_cells.values()) == len(rows) * len(ages) - len(expected)
    assert {p.origin for p in clinic.patients.all()} == {"birth"}


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    "name",
    [
        "longitudinal/palmo_cbc_weekly_long.csv",
        "longitudinal/aids_cd4_long.csv",
        "ngs/lbc_archer_vaf_by_age.csv",
    ],
)
def test_that_a_german_copy_brings_the_same_content(
    shared_data, clinic, imported, plan, tmp_path, cheap, name, encoding
):
    source = shared_data / name
    copy = tmp_path / "kopie.csv"
    copy.write_bytes(german(source, encoding))
    report = imported(copy).report
    assert report.files[0].delimiter.value == ";"
    assert report.files[0].decimal.value == ","
    with Clinic.create(tmp_path / "plain.aftercart", "pass word", user="u", kdf=cheap) as plain:
        plain.execute(plan_import(plain, [source]).command)
        assert content(clinic) == content(plain)
    again = plan(source).report
    assert again.count("unchanged") == report.count("added")
    assert again.count("added") == again.count("corrected") == again.count("refused") == 0


@pytest.mark.parametrize(
    "name", ["de_cp1252_semicolon_decimalcomma.csv", "en_utf8.csv", "en_utf8_bom.csv", "us_mdy_ambiguous.csv"]
)
def test_that_exports_of_others_say_what_their_canonical_table_says(
    shared_data, clinic, imported, results, name
):
    folder = shared_data / "nasty" / "csv"
    told = Overrides(date_order="mdy") if name.startswith("us") else None
    imported(folder / name, overrides=told)
    canonical = json.loads((folder / "_canonical_table.json").read_text(encoding="utf-8"))
    expected = set()
    for row in canonical:
        analyte = catalogue().find_analyte(row["analyte"], row["unit"])
        assert analyte is not None
        number = analyte.to_stored_unit(float(row["value"].lstrip("<")), row["unit"])
        expected.add((row["patient"], analyte.code, row["date"], row["value"].startswith("<"), number))
    stored = {
        (number, r.analyte, str(r.at), isinstance(r.outcome, Censored),
         r.outcome.limit if isinstance(r.outcome, Censored) else r.outcome.value)
        for number in ("P-001", "P-002")
        for r in results(number)
    }  # fmt: skip
    assert stored == expected


def test_that_an_american_file_whose_dates_could_be_european_is_not_guessed(shared_data, plan):
    found = plan(shared_data / "nasty" / "csv" / "us_mdy_ambiguous.csv")
    (row,) = found.report.files[0].rows
    assert (row.row, row.status) == (0, "refused")
    assert "--date-order" in (row.reason or "")
    assert found.command.changes == ()


def test_that_a_partial_date_stays_partial(imported, results):
    imported("patient,date,analyte,value\nP1,2019-04,CD4,200\nP1,2019,CD4,300\n")
    assert {r.at for r in results("P1")} == {CalendarDate(2019, 4), CalendarDate(2019)}
