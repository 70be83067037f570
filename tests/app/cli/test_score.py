"""``aftercart score`` as a script uses it: vectors of the definitions, the document, and refusals."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from analytics.rules.rule_book import RULES
from analytics.scoring.examples import EXAMPLES
from analytics.scoring.score_book import TABLES, score_table
from app.cli.program import program

KEYS = {"id", "outcome", "value", "status", "missing", "details"}


class Score:
    """Runs the command on a table."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "data.csv"

    def run(self, rule: str, text: str | bytes, *options: str) -> Result:
        self._path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return CliRunner().invoke(program, ["score", rule, str(self._path), *options])

    def document(self, rule: str, text: str | bytes, *options: str) -> dict[str, Any]:
        answer = self.run(rule, text, "--json", *options)
        assert (answer.exit_code, answer.stderr) == (0, "")
        document: dict[str, Any] = json.loads(answer.stdout)
        assert document["rule"] == rule
        assert all(row.keys() >= KEYS for row in document["rows"])
        return document

    def rows(self, rule: str, text: str | bytes, *options: str) -> dict[str, dict[str, Any]]:
        return {row["id"]: row for row in self.document(rule, text, *options)["rows"]}


@pytest.fixture
def score(tmp_path: Path) -> Score:
    return Score(tmp_path)


def said(rows: dict[str, dict[str, Any]]) -> dict[str, tuple[str | None, float | None, str]]:
    return {name: (row["outcome"], row["value"], row["status"]) for name, row in rows.items()}


HEMATOTOX = "id,platelets,anc [/uL],hb,crp [mg/dL],ferritin\n"
HEMATOTOX_ROWS = (
    "1,220,3400,12.4,0.8,180\n2,130,1800,10.5,1.4,320\n3,110,950,10.1,4.2,540\n4,60,700,8.5,2.4,1400\n"
    "5,40,400,7.8,9.5,3200\n6,175,1200,9.0,2.99,649\n7,176,1199,8.9,3.0,650\n8,75,5000,12,0.1,2001\n"
    "9,60,,,,\n10,200,2000,12,,100\n"
)
HEMATOTOX_ANSWERS = {
    "1": ("low", 0, "complete"), "2": ("low", 1, "complete"), "3": ("high", 3, "complete"),
    "4": ("high", 5, "complete"), "5": ("high", 7, "complete"), "6": ("low", 1, "complete"),
    "7": ("high", 4, "complete"), "8": ("high", 3, "complete"), "9": ("high", None, "bounded"),
    "10": ("low", None, "bounded"),
}  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("is_german", [False, True])
def test_that_car_hematotox_has_the_vectors_of_3_in_every_spelling(
    score: Score, encoding: str, is_german: bool
) -> None:
    text = HEMATOTOX + HEMATOTOX_ROWS
    if is_german:
        text = text.replace(",", ";").replace(".", ",").replace("\n", "\r\n")
    rows = score.rows("car-hematotox", text.encode(encoding))
    assert said(rows) == HEMATOTOX_ANSWERS
    assert rows["9"]["missing"] == ["anc", "hb", "crp", "ferritin"]
    assert (rows["10"]["details"]["score_low"], rows["10"]["details"]["score_high"]) == (0, 1)


def test_that_chrs_has_the_vectors_of_7_2(score: Score) -> None:
    rows = score.rows(
        "chrs",
        "id,age,n_mutations,single_dnmt3a,high_risk,max_vaf,rdw,mcv,status\n"
        "1,58,1,yes,no,0.08,13.4,92,CHIP\n2,71,2,0,0,0.18,13,90,chip\n3,68,1,0,0,0.32,13,90,CCUS\n"
        "4,74,2,no,YES,0.42,17.8,108,CCUS\n6,64.9,1,false,FALSE,0.199,13,90,CHIP\n"
        "7,65,1,nein,ja,0.20,13,90,CHIP\n8,65,1,non,oui,0.20,15,90,CCUS\n9,60,2,0,0,0.05,13,90,CHIP\n",
    )
    assert said(rows) == {
        "1": ("low", 7.5, "complete"), "2": ("low", 9.5, "complete"), "3": ("intermediate", 10, "complete"),
        "4": ("high", 15.5, "complete"), "6": ("low", 8, "complete"), "7": ("intermediate", 11, "complete"),
        "8": ("high", 13, "complete"), "9": ("low", 9, "complete"),
    }  # fmt: skip


IPSS = (
    'id,blasts,hb,platelets,anc,karyotype\n1,4.9,12,200,3,"46,XX[20]"\n2,5,9,200,3,"47,XX,+8[20]"\n'
    '4,10,9,50,1,"46,XY,del(7)(q22)[20]"\n6,25,9,50,1,"45,XY,-7[20]"\n7,4,10.0,100,1.8,"46,XY[20]"\n'
    '8,31,9,50,1,"46,XY[20]"\n'
)


def test_that_ipss_has_the_vectors_of_8_1(score: Score) -> None:
    rows = score.rows("ipss", IPSS)
    assert said(rows) == {
        "1": ("Low", 0, "complete"), "2": ("Int-1", 1, "complete"), "4": ("Int-2", 2, "complete"),
        "6": ("High", 3.5, "complete"), "7": ("Low", 0, "complete"), "8": (None, None, "not_evaluable"),
    }  # fmt: skip
    assert rows["8"]["reason"] == "outside_scope"


def test_that_ipss_r_has_the_vectors_of_8_2(score: Score) -> None:
    rows = score.rows(
        "ipss-r",
        "id,blasts,hb,platelets,anc,cyto_group,age\n1,2,10,100,0.8,VG,\n2,2.01,9.99,99.9,0.79,G,\n"
        "3,4.99,8,50,0.8,Int,80\n4,5,7.99,49,0.5,VP,\n5,10,9.1,47,0.9,very poor,\n6,2,10,150,1.8,Poor,28\n"
        "7,0,8.2,239,0.72,Good,63.5\n",
    )
    assert said(rows) == {
        "1": ("Very Low", 0, "complete"), "2": ("Intermediate", 4, "complete"),
        "3": ("Intermediate", 4.5, "complete"), "4": ("Very High", 9, "complete"),
        "5": ("Very High", 8, "complete"), "6": ("Low", 3, "complete"), "7": ("Low", 2.5, "complete"),
    }  # fmt: skip
    adjusted = {name: rows[name]["details"]["age_adjusted"] for name in "367"}
    assert {name: (one["score"], one["category"]) for name, one in adjusted.items()} == {
        "3": (4.775, "High"), "6": (1.53, "Low"), "7": (2.2563, "Low"),
    }  # fmt: skip


def test_that_ipss_m_answers_the_examples_of_the_package(score: Score, shared_data: Path) -> None:
    rows = score.rows("ipss-m", (shared_data / "scores/ipssm_R_example_input.csv").read_bytes())
    told = (shared_data / "scores/ipssm_R_example_expected.json").read_text(encoding="utf-8")
    for name, expected in json.loads(told)["expected"].items():
        details = rows[name]["details"]
        assert (rows[name]["value"], rows[name]["outcome"]) == (expected["IPSSMscore"], expected["IPSSMcat"])
        assert details["mean"] == {"score": expected["IPSSMscore"], "category": expected["IPSSMcat"]}
        assert list(details["best"].values()) == expected["best"]
        assert list(details["worst"].values()) == expected["worst"]
    assert (rows["pp347"]["status"], rows["pp347"]["reason"]) == ("bounded", "not_measured")
    assert rows["pp347"]["missing"] == ["ETNK1", "GNB1", "PRPF8"]


def test_that_eln2022_has_vectors_of_8_4(score: Score) -> None:
    genes = "NPM1,FLT3_ITD,CEBPA_bZIP,TP53_vaf,ASXL1,BCOR,EZH2,RUNX1,SF3B1,SRSF2,STAG2,U2AF1,ZRSR2"
    rows = score.rows(
        "eln2022",
        f"id,karyotype,{genes}\n"
        'a,"46,XY,inv(16)(p13q22)[20]",0,0,0,0,1,0,0,0,0,0,0,0,0\n'
        'b,"46,XY[20]",1,1,0,0,0,0,0,0,0,0,0,0,0\n'
        'c,"46,XY,del(5)(q13q33)[20]",1,0,0,0,0,0,0,0,0,0,0,0,0\n'
        'd,"46,XY,t(9;11)(p21;q23)[20]",0,0,0,0,0,0,0,1,0,0,0,0,0\n'
        'e,"46,XY[20]",0,0,0,0.12,0,0,0,0,0,0,0,0,0\nf,"46,XY[20]",0,0,0,0.08,0,0,0,0,0,0,0,0,0\n'
        'g,"46,XY[20]",,0,0,NA,0,0,0,0,0,0,0,0,0\nh,NA,NA,,,,,,,,,,,,\n',
    )
    assert {name: (row["outcome"], row["status"]) for name, row in rows.items()} == {
        "a": ("favorable", "complete"), "b": ("intermediate", "complete"), "c": ("adverse", "complete"),
        "d": ("intermediate", "complete"), "e": ("adverse", "complete"), "f": ("intermediate", "complete"),
        "g": ("favorable–adverse", "bounded"), "h": (None, "not_evaluable"),
    }  # fmt: skip
    assert set(rows["g"]["missing"]) == {"NPM1", "TP53_vaf"}
    assert set(rows["h"]["missing"]) == {"karyotype", *genes.split(",")}


def test_that_icaht_answers_the_courses_of_the_authors(score: Score, shared_data: Path) -> None:
    rows = score.rows("icaht", (shared_data / "scores/icaht_anc.csv").read_bytes())
    expected = json.loads((shared_data / "scores/icaht_expected.json").read_text(encoding="utf-8"))
    for course in expected["patients"]:
        row = rows[str(course["patient_id"])]
        grades = [row["details"][part]["grade"] for part in ("early", "late")]
        assert [*grades, row["value"]] == [course["early"], course["late"], course["early"]]


def days(values: dict[int, float], last: int = 30, else_: float = 2000) -> str:
    return "".join(f"a,{day},{values.get(day, else_)}\n" for day in range(last + 1))


@pytest.mark.parametrize(
    ("low", "grade"),
    [
        (range(31), 4), (range(5, 11), 1), (range(5, 12), 2), (range(5, 18), 2), (range(5, 19), 3),
        (range(4, 31), 3), (range(3, 31), 4),
    ],
)  # fmt: skip
def test_that_icaht_has_vectors_of_2_6(score: Score, low: range, grade: int) -> None:
    row = score.rows("icaht", "id,day,anc [/uL]\n" + days(dict.fromkeys(low, 400)))["a"]
    assert (row["details"]["early"]["grade"], row["details"]["late"]["grade"]) == (grade, None)
    assert (row["value"], row["outcome"]) == (grade, f"early {grade}, late not gradable")


def test_that_what_is_not_gradable_is_null_and_never_0(score: Score) -> None:
    row = score.rows("icaht", "id,day,anc [/uL]\na,30,90\na,101,90\n")["a"]
    assert (row["outcome"], row["value"], row["status"]) == (None, None, "not_evaluable")
    assert row["details"]["early"]["grade"] is row["details"]["late"]["grade"] is None
    assert row["missing"] == ["anc"]


@pytest.mark.parametrize(
    ("low", "grade"),
    [(dict.fromkeys(range(5, 11), 45), 1), ({5: 20}, 1), (dict.fromkeys(range(5, 19), 15), 4)],
)
def test_that_platelet_icaht_has_vectors_of_2_6(score: Score, low: dict[int, float], grade: int) -> None:
    row = score.rows("platelet-icaht", "id,day,platelets\n" + days(low, else_=150))["a"]
    assert (row["details"]["early"]["grade"], row["value"]) == (grade, grade)


@pytest.mark.parametrize(
    ("low", "phenotype"),
    [
        (dict.fromkeys(range(3, 18), 200), "aplastic"), (dict.fromkeys(range(3, 16), 499), "quick"),
        ({**dict.fromkeys(range(3, 10), 200), 25: 700}, "intermittent"),
        ({**dict.fromkeys(range(3, 10), 200), 25: 1000}, "quick"),
    ],
)  # fmt: skip
def test_that_neutrophil_recovery_has_vectors_of_4(
    score: Score, low: dict[int, float], phenotype: str
) -> None:
    row = score.rows("neutrophil-recovery", "id,day,anc [/uL]\n" + days(low, last=60))["a"]
    assert (row["outcome"], row["status"]) == (phenotype, "complete")


def test_that_ir_has_vectors_of_1_8(score: Score) -> None:
    rows = score.rows(
        "ir",
        "id,day,analyte,value,unit,event\n"
        "1,90,CD4,200,,\n1,90,CD19,0,,\n1,90,IgG,4.0,,\n3,30,CD4,201,,\n3,90,CD19,0,,\n3,90,IgG,4.1,,\n"
        "4,90,CD4,0.25,G/L,\n4,90,CD19,1,/µL,\n4,90,IgG,450,mg/dL,\n6,60,CD4,250,,\n6,45,,,,PD\n"
        "7,90,IgG,6.0,,\n7,60,,,,ivig\n",
    )
    assert [rows[name]["outcome"] for name in "134"] == ["0/3", "2/3", "3/3"]
    assert (rows["3"]["details"]["any_day"], rows["3"]["details"]["group"]) == (30, "good")
    assert (rows["6"]["details"]["cd4"]["outcome"], rows["6"]["details"]["end_day"]) == ("not_met", 45)
    assert (rows["7"]["reason"], rows["7"]["details"]["igg"]["outcome"]) == (
        "confounded_immunoglobulin", "confounded",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("column", "missing"),
    [("blasts", {"blasts"}), ("hb", {"hb"}), ("anc", {"anc"}), ("karyotype", {"karyotype", "cyto_group"})],
)
def test_that_an_empty_cell_is_named_by_its_column(score: Score, column: str, missing: set[str]) -> None:
    cells = {"id": "a", "blasts": "5", "hb": "9", "platelets": "150", "anc": "1", "karyotype": "46 XX"}
    cells[column] = ""
    row = score.rows("ipss", ",".join(cells) + "\n" + ",".join(cells.values()) + "\n")["a"]
    assert set(row["missing"]) == missing


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("-5", "“-5” is impossible for PLT: from 0 to 3000 ×10⁹/L."), ("1e9", "“1e9” is impossible"),
        ("120000", "“120000” is impossible"), ("many", "“many” is not a number."),
    ],
)  # fmt: skip
def test_that_an_impossible_cell_is_told_and_nothing_guessed(score: Score, cell: str, problem: str) -> None:
    row = score.rows("car-hematotox", f"id,platelets\na,{cell}\nb,60\n")["a"]
    assert (row["outcome"], row["value"], row["status"]) == (None, None, "not_evaluable")
    assert [(p["row"], p["column"]) for p in row["problems"]] == [(1, "platelets")]
    assert row["problems"][0]["problem"].startswith(problem)


def test_that_an_unreadable_row_never_leaves_the_rest_of_its_course_graded(score: Score) -> None:
    rows = score.rows("icaht", "id,day,anc [/uL]\n1,0,2000\n1,5,300,9\n1,6,400\n2,0,2000\n2,5,1000\n")
    assert (rows["1"]["status"], rows["1"]["details"]) == ("not_evaluable", {})
    assert rows["2"]["value"] == 0


@pytest.mark.parametrize(
    ("rule", "text", "said"),
    [
        ("car-hematotox", "", "The file is empty."),
        ("car-hematotox", "id,platelets\n", "The file has a header and no rows."),
        ("car-hematotox", "id,x\n1,2\n", "No column of the file is one the rule reads. Found: id, x."),
        (
            "car-hematotox",
            "id,platelets [mg/L]\n1,2\n",
            "The unit “mg/L” of column platelets is not accepted",
        ),
        ("icaht", "id,anc\n1,2\n", "The rule needs day."),
        ("icaht", "patient_id,cart_date,date,anc\n1,02/03/2024,04/03/2024,5\n", "--date-order"),
        ("car-hematotox", "id;platelets\n1;1.234\n", "line 2"),
    ],
)
def test_that_a_file_that_cannot_be_read_is_one_sentence(
    score: Score, rule: str, text: str, said: str
) -> None:
    answer = score.run(rule, text, "--json")
    assert (answer.exit_code, answer.stdout) == (1, "")
    assert said in answer.stderr
    assert len(answer.stderr.splitlines()) == 1


def test_that_what_a_refusal_asks_for_can_be_told(score: Score) -> None:
    text = "patient_id,cart_date,date,anc\n1,02/03/2024,04/03/2024,500\n1,02/03/2024,05/03/2024,600\n"
    day, month = (score.rows("icaht", text, "--date-order", order)["1"] for order in ("dmy", "mdy"))
    assert day["details"]["early"]["grade"] is not None
    assert month["details"]["early"]["grade"] is None
    german = score.rows("car-hematotox", "id;platelets\n1;74,999\n2;75,001\n", "--decimal", ",")
    assert [row["outcome"] for row in german.values()] == ["high", None]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["score", "irr", "x.csv"], "irr"), (["score", "ir", "x.csv", "--set", "ir.x=1"], "no switch of ir"),
        (["score", "ir", "x.csv", "--set", "ir.baseline=never"], "ir.baseline"), (["score", "ir"], "DATA"),
    ],
)  # fmt: skip
def test_that_a_wrong_call_exits_with_2(words: list[str], said: str) -> None:
    answer = CliRunner().invoke(program, words)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert said in answer.stderr
    assert "Traceback" not in answer.stderr


def test_that_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    answer = CliRunner().invoke(program, ["score", "ir", str(tmp_path / "none.csv"), "--json"])
    assert (answer.exit_code, answer.stdout) == (1, "")
    assert len(answer.stderr.splitlines()) == 1


def test_that_a_switch_is_told_and_its_alternatives_are_listed(score: Score) -> None:
    text = "id,day,anc [/uL]\na,40,90\na,60,1400\n"
    document = score.document("icaht", text)
    (row,) = document["rows"]
    assert row["details"]["late"]["grade"] == 4
    assert ("icaht.late_values", "by_both") in [(a["setting"], a["choice"]) for a in row["alternatives"]]
    other = score.document("icaht", text, "--set", "icaht.late_values=by_both")
    assert other["settings"]["icaht.late_values"] == "by_both"
    assert other["rows"][0]["details"]["late"]["grade"] == 1


def test_that_columns_not_read_are_named_in_the_document_and_beside_the_table(score: Score) -> None:
    text = "id,platelets,note\na,60,x\n"
    document = score.document("car-hematotox", text)
    assert (document["ignored"], document["absent"]) == (["note"], ["anc", "hb", "crp", "ferritin"])
    answer = score.run("car-hematotox", text)
    assert answer.stderr == "Not read: note.\n"
    assert "missing anc, hb, crp, ferritin" in answer.stdout


@pytest.mark.parametrize("rule", list(TABLES))
def test_that_the_example_of_the_help_is_read_and_answered(score: Score, rule: str) -> None:
    lines = [line.removesuffix(",…") for line in EXAMPLES[rule]]
    document = score.document(rule, "\n".join(lines) + "\n")
    (row,) = document["rows"]
    assert (row["id"], row["problems"], document["ignored"]) == ("P1", [], [])
    assert row["outcome"] is not None or rule == "ipss-m"
    told = CliRunner().invoke(program, ["score", rule, "--help"], terminal_width=4000).stdout
    assert all(f"  {line}\n" in told for line in EXAMPLES[rule])


@pytest.mark.parametrize("rule", list(TABLES))
def test_that_help_explains_every_column(rule: str) -> None:
    answer = CliRunner().invoke(program, ["score", rule, "--help"], terminal_width=4000)
    assert answer.exit_code == 0
    for form in (score_table(rule), *score_table(rule).forms):
        for column in form.columns:
            assert f"  {column.name}: {column.about}" in answer.stdout


def test_that_every_rule_has_a_table_but_the_one_that_describes_a_whole_record() -> None:
    assert {rule.name for rule in RULES} ^ set(TABLES) == {"progression-state"}


def test_that_scoring_imports_no_window_and_no_statistics(tmp_path: Path) -> None:
    data = tmp_path / "data.csv"
    data.write_text("id,platelets\na,60\n", encoding="utf-8")
    code = (
        "import sys\nfrom app.cli.program import program\n"
        "try:\n"
        f"    program(['score', 'car-hematotox', {str(data)!r}, '--json'])\n"
        "except SystemExit as end:\n    assert not end.code\n"
        "heavy = {'PySide6', 'pandas', 'numpy', 'lifelines', 'reportlab', 'sqlcipher3', 'pyqtgraph'}\n"
        "print(sorted(heavy & {name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize("rule", list(TABLES))
def test_that_version_and_switches_stand_in_the_document_even_where_nothing_could_be_read(
    score: Score, rule: str
) -> None:
    lines = [line.removesuffix(",…") for line in EXAMPLES[rule]]
    read = score.document(rule, "\n".join(lines) + "\n")
    torn = score.document(rule, f"{lines[0]}\nP1\n")
    assert [row["status"] for row in torn["rows"]] == ["not_evaluable"]
    assert (torn["version"], torn["settings"]) == (read["version"], read["settings"])
