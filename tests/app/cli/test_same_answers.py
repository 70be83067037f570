"""The same facts, however they came into the file, give the same answers of every rule."""

import csv
import io
from typing import Any

import pytest

from storage.clinic import Clinic
from storage.keys import KdfCost

TREATMENTS = "patient,infusion_date,ld_start,product,disease\nP,2024-01-08,2024-01-02,axi-cel,LBCL\n"
PATIENTS = "patient,birth_date,sex\nP,1957-03-14,male\n"
EVENTS = (
    "patient,kind,onset,end,grade,detail\n"
    "P,CRS,2024-01-10,2024-01-13,2,\n"
    "P,IVIG,2024-03-01,,,\n"
    "P,response,2024-02-08,,,CR\n"
)
VARIANTS = (
    "patient,sample_date,material,panel,detection_limit,gene,hgvs_p,vaf,depth,state\n"
    "P,2023-12-20,apheresis,,0.01,TP53,p.R248Q,0.044,1500,detected\n"
    "P,2024-07-20,blood,,0.01,TP53,p.R248Q,0.118,1500,detected\n"
)
VALUES = [
    *(("2024-01-01", "PLT", 92.0), ("2024-01-01", "ANC", 0.98), ("2024-01-01", "HGB", 9.5)),
    *(("2024-01-01", "CRP", 18.0), ("2024-01-01", "FERRITIN", 2140.0)),
    *((f"2024-01-{8 + day:02d}", "ANC", v) for day, v in enumerate((2, 1, 0.4, 0.05, 0.05, 0.3, 0.9))),
    *((f"2024-01-{15 + day:02d}", "ANC", value) for day, value in enumerate((0.4, 0.4, 0.8, 1.2, 1.6))),
    *((f"2024-01-{15 + day:02d}", "PLT", value) for day, value in enumerate((40.0, 18.0, 30.0, 55.0, 60.0))),
    *(("2024-02-20", "ANC", 0.9), ("2024-03-05", "ANC", 1.4), ("2024-03-05", "PLT", 88.0)),
    *(("2024-04-08", "CD4", 250.0), ("2024-04-08", "CD19", 0.0), ("2024-04-08", "IGG", 4.5)),
    *(("2024-07-20", "MCV", 101.0), ("2024-07-20", "RDW", 15.5), ("2024-07-20", "HGB", 9.5)),
]  # fmt: skip
UNITS = {
    "PLT": ("10*9/L", "/uL", 1000), "ANC": ("10*9/L", "/uL", 1000), "HGB": ("g/dL", "g/L", 10),
    "CRP": ("mg/L", "mg/dL", 0.1), "FERRITIN": ("ug/L", "ng/mL", 1), "CD4": ("/uL", "10*9/L", 0.001),
    "CD19": ("/uL", "10*9/L", 0.001), "IGG": ("g/L", "mg/dL", 100), "MCV": ("fL", "fL", 1),
    "RDW": ("%", "%", 1),
}  # fmt: skip


def table(values: list[tuple[str, str, float]], *, other_units: bool) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("patient", "date", "analyte", "value", "unit"))
    for day, analyte, value in values:
        stored, other, factor = UNITS[analyte]
        said = round(value * factor, 6) if other_units else value
        writer.writerow(("P", day, analyte, f"{said:g}", other if other_units else stored))
    return text.getvalue()


def answers(command_line: Any, name: str, files: list[str]) -> dict[str, Any]:
    """Make a clinic of *files* and return what its rules say of the patient."""
    clinic = command_line.folder / f"{name}.aftercart"
    Clinic.create(clinic, "correct horse", user="A", kdf=KdfCost(n=2**4, r=8, p=1)).close()
    for number, text in enumerate((PATIENTS, TREATMENTS, EVENTS, VARIANTS, *files)):
        path = command_line.write(f"{name}{number}.csv", text)
        answer = command_line.run("import", clinic, path)
        assert answer.exit_code == 0, answer.stdout + answer.stderr
    told = command_line.json("show", clinic, "P")["assessments"]
    return {a["rule"]: {k: a[k] for k in ("outcome", "value", "status", "reason", "missing")} for a in told}


@pytest.fixture
def at_once(command_line: Any) -> dict[str, Any]:
    return answers(command_line, "once", [table(VALUES, other_units=False)])


def test_that_other_units_give_the_same_answers(command_line: Any, at_once: dict[str, Any]) -> None:
    assert answers(command_line, "units", [table(VALUES, other_units=True)]) == at_once


def test_that_values_split_over_imports_give_the_same_answers(
    command_line: Any, at_once: dict[str, Any]
) -> None:
    split = [table(VALUES[start::3], other_units=bool(start % 2)) for start in (2, 0, 1)]
    assert answers(command_line, "split", split) == at_once


def test_that_an_import_given_twice_gives_the_same_answers(
    command_line: Any, at_once: dict[str, Any]
) -> None:
    once = table(VALUES, other_units=False)
    assert answers(command_line, "twice", [once, once]) == at_once
