import json
from typing import Any


def test_that_a_report_has_one_entry_a_value_and_the_clinic_has_them(command_line: Any) -> None:
    file = command_line.write(
        "r.csv",
        "patient,date,analyte,value,unit\nP-1,2024-02-10,CD4,0.25,10*9/L\nP-1,2024-02-10,IgG,<0.3,g/L\n",
    )
    report = command_line.json("import", command_line.file, file)
    assert {k: report[k] for k in ("added", "unchanged", "corrected", "refused")} == {
        "added": 2, "unchanged": 0, "corrected": 0, "refused": 0,
    }  # fmt: skip
    assert report["created_patients"] == ["P-1"]
    assert [
        (r["row"], r["column"], r["status"], r["patient"], r["what"]) for r in report["files"][0]["rows"]
    ] == [
        (1, None, "added", "P-1", "CD4"),
        (2, None, "added", "P-1", "IGG"),
    ]
    results = command_line.json("show", command_line.file, "P-1")["results"]
    assert {
        (r["analyte"], r["value"], r["comparator"], r["limit"], r["unit"], r["entered"]) for r in results
    } == {
        ("CD4", 250.0, None, None, "/uL", "0.25"),
        ("IGG", None, "<", 0.3, "g/L", "<0.3"),
    }
    again = command_line.json("import", command_line.file, file)
    assert (again["added"], again["unchanged"]) == (0, 2)


def test_that_a_dry_run_stores_nothing(command_line: Any) -> None:
    file = command_line.write("r.csv", "patient,date,analyte,value,unit\nP-1,2024-02-10,CD4,250,/uL\n")
    report = command_line.json("import", command_line.file, file, "--dry-run")
    assert (report["added"], report["imported"]) == (1, False)
    assert command_line.json("patients", command_line.file)["patients"] == []


def test_that_one_refused_value_stops_all_unless_a_part_is_accepted(command_line: Any) -> None:
    file = command_line.write(
        "r.csv", "patient,date,analyte,value,unit\nP-1,2024-02-10,CD4,250,/uL\nP-1,2024-02-31,CD4,250,/uL\n"
    )
    answer = command_line.run("import", command_line.file, file, "--json")
    assert answer.exit_code == 1
    assert json.loads(answer.stdout)["refused"] == 1
    assert "nothing was imported" in answer.stderr
    assert command_line.json("patients", command_line.file)["patients"] == []
    partial = command_line.json("import", command_line.file, file, "--accept-partial")
    assert (partial["added"], partial["refused"], partial["imported"]) == (1, 1, True)


def test_that_the_report_for_people_names_row_and_reason(command_line: Any) -> None:
    file = command_line.write("r.csv", "patient,date,analyte,value,unit\nP-1,2024-02-10,CD4,250,parsec\n")
    answer = command_line.run("import", command_line.file, file)
    assert "refused: row 1" in answer.stdout
    assert "parsec" in answer.stdout
    assert answer.stdout.rstrip().endswith("nothing stored.")


def test_that_a_place_is_named_by_row_and_line(command_line: Any) -> None:
    file = command_line.write("r.csv", "patient,date,analyte,value,unit\n\nP-1,2024-02-31,CD4,250,/uL\n")
    assert "refused: row 1 (line 3): " in command_line.run("import", command_line.file, file).stdout


def test_that_a_file_refused_as_a_whole_names_the_option_that_helps(command_line: Any) -> None:
    file = command_line.write("r.csv", "patient,date,analyte,value,unit\nP-1,01/02/2024,CD4,250,/uL\n")
    shown = command_line.run("import", command_line.file, file).stdout
    assert "refused: file: " in shown
    assert "--date-order" in shown
