import csv
import errno
import io
import json
from datetime import UTC, datetime
from typing import Any

import pypdfium2
import pytest

VARIANTS = """patient,sample_date,material,panel,detection_limit,gene,hgvs_p,vaf,state
P-001,2023-12-01,apheresis,myeloid-core,0.01,TP53,p.Arg248Gln,0.044,detected
P-001,2024-12-01,marrow,myeloid-core,0.01,TP53,p.Arg248Gln,0.385,detected
"""


@pytest.mark.parametrize("what", ["recovery", "clones"])
@pytest.mark.parametrize(
    ("ending", "begins"),
    [(".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF"), (".csv", b"\xef\xbb\xbf")],
)
def test_that_the_figure_is_written_in_the_format_of_its_name(
    filled: Any, what: str, ending: str, begins: bytes
) -> None:
    out = filled.folder / f"picture{ending}"
    answer = filled.run("figure", filled.file, "P-001", what, "-o", out)
    assert answer.exit_code == 0, answer.output
    assert out.read_bytes().startswith(begins)


def test_that_the_clones_name_the_variant_and_its_last_value(filled: Any) -> None:
    path = filled.write("variants.csv", VARIANTS)
    assert filled.run("import", filled.file, path).exit_code == 0
    out = filled.folder / "clones.svg"
    answer = filled.run("figure", filled.file, "P-001", "clones", "-o", out)
    assert answer.exit_code == 0, answer.output
    drawn = out.read_text(encoding="utf-8")
    assert "TP53 p.R248Q" in drawn
    assert "38.5 %" in drawn


def test_that_the_scale_of_the_clones_can_be_chosen_and_of_nothing_else(filled: Any) -> None:
    out = filled.folder / "clones.svg"
    path = filled.write("variants.csv", VARIANTS)
    assert filled.run("import", filled.file, path).exit_code == 0
    pictures = set()
    for scale in ("linear", "log", "logit"):
        answer = filled.run("figure", filled.file, "P-001", "clones", "--scale", scale, "-o", out)
        assert answer.exit_code == 0, answer.output
        pictures.add(out.read_bytes())
    assert len(pictures) == 3
    assert filled.run("figure", filled.file, "P-001", "recovery", "--scale", "log", "-o", out).exit_code == 2


@pytest.mark.parametrize(
    ("view", "words"),
    [("over-time", "38.5 %"), ("before-after", "before infusion"), ("fish", "Parentage not set.")],
)
def test_that_each_view_of_the_clones_can_be_drawn(filled: Any, view: str, words: str) -> None:
    out = filled.folder / "clones.svg"
    assert filled.run("import", filled.file, filled.write("variants.csv", VARIANTS)).exit_code == 0
    answer = filled.run("figure", filled.file, "P-001", "clones", "--view", view, "-o", out)
    assert answer.exit_code == 0, answer.output
    assert words in out.read_text(encoding="utf-8")
    assert filled.run("figure", filled.file, "P-001", "recovery", "--view", view, "-o", out).exit_code == 2


def test_that_a_pdf_says_today_and_not_another_day(filled: Any) -> None:
    out, before = filled.folder / "recovery.pdf", datetime.now(UTC).replace(microsecond=0)
    assert filled.run("figure", filled.file, "P-001", "recovery", "-o", out).exit_code == 0
    said = pypdfium2.PdfDocument(out).get_metadata_dict()["CreationDate"]
    made = datetime.strptime(said, "D:%Y%m%d%H%M%SZ").replace(tzinfo=UTC)
    assert before <= made <= datetime.now(UTC)


def test_that_another_ending_is_a_wrong_call_and_writes_nothing(filled: Any) -> None:
    out = filled.folder / "picture.docx"
    assert filled.run("figure", filled.file, "P-001", "recovery", "-o", out).exit_code == 2
    assert not out.exists()


def test_that_a_folder_that_is_not_there_is_a_sentence(filled: Any) -> None:
    answer = filled.run("figure", filled.file, "P-001", "recovery", "-o", filled.folder / "no" / "a.png")
    assert answer.exit_code == 1
    assert "no" in answer.stderr


def test_that_the_csv_has_what_the_record_has(filled: Any) -> None:
    out = filled.folder / "recovery.csv"
    assert filled.run("figure", filled.file, "P-001", "recovery", "-o", out).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    drawn = {
        (row["Code"], row["Date"], row["Value"], row["Unit"]) for row in rows if row["Value"] and row["Date"]
    }
    thresholds = {(row["Code"], row["Value"]) for row in rows if row["State"] == "threshold"}
    shown = json.loads(filled.run("show", filled.file, "P-001", "--json").stdout)
    stored = {
        (r["analyte"], r["date"], r["limit"] if r["value"] is None else r["value"]) for r in shown["results"]
    }
    assert drawn
    assert {(code, date, float(value)) for code, date, value, _ in drawn} <= stored
    assert all(unit for *_, unit in drawn)
    assert ("CD4", "200") in thresholds


def test_that_the_axis_and_the_theme_can_be_chosen(filled: Any) -> None:
    out, pictures = filled.folder / "recovery.svg", set()
    for options in ((), ("--axis", "linear"), ("--dark",)):
        answer = filled.run("figure", filled.file, "P-001", "recovery", *options, "-o", out)
        assert answer.exit_code == 0, answer.output
        pictures.add(out.read_bytes())
    assert len(pictures) == 3
    assert filled.run("figure", filled.file, "P-001", "clones", "--axis", "linear", "-o", out).exit_code == 2


def test_that_a_failed_picture_leaves_the_one_before_and_nothing_half(
    filled: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = filled.folder / "recovery.pdf"
    out.write_bytes(b"before")

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr("storage.replacing.os.fsync", full)
    answer = filled.run("figure", filled.file, "P-001", "recovery", "-o", out)
    assert answer.exit_code == 1
    assert "disk is full" in answer.stderr
    assert out.read_bytes() == b"before"
    assert [path.name for path in filled.folder.glob("*recovery*")] == ["recovery.pdf"]


def read(filled: Any, *options: str) -> list[dict[str, str]]:
    out = filled.folder / "recovery.csv"
    answer = filled.run("figure", filled.file, "P-001", "recovery", *options, "-o", out)
    assert answer.exit_code == 0, answer.output
    return list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))


@pytest.fixture
def clinic(filled: Any) -> Any:
    """Six more patients with the same product, each with a CD4 on day 30."""
    numbers = [f"C-{n}" for n in range(6)]
    treatments = "".join(f"{number},2024-01-01,axi-cel\n" for number in numbers)
    results = "".join(f"{number},2024-01-31,CD4,{100 + 10 * n},/uL\n" for n, number in enumerate(numbers))
    paths = [
        filled.write("more_treatments.csv", "patient,infusion_date,product\n" + treatments),
        filled.write("more_results.csv", "patient,date,analyte,value,unit\n" + results),
    ]
    answer = filled.run("import", filled.file, *paths)
    assert answer.exit_code == 0, answer.output
    return filled


def test_that_the_own_cohort_stands_behind_unless_it_is_left_out(clinic: Any) -> None:
    windows = [row for row in read(clinic) if row["Source"] == "cohort CD28z"]
    assert [(row["Code"], row["Value"], row["n"]) for row in windows] == [("CD4", "125", "6")]
    assert not [row for row in read(clinic, "--no-cohort") if row["Source"] == "cohort CD28z"]
    out = clinic.folder / "recovery.svg"
    assert clinic.run("figure", clinic.file, "P-001", "recovery", "-o", out).exit_code == 0
    assert "cohort CD28z" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Last values"), ("fr", "Dernières valeurs"), ("de", "Letzte Werte")]
)
@pytest.mark.parametrize("what", ["recovery", "clones"])
def test_that_the_words_are_in_the_language_asked_for(
    filled: Any, language: str, words: str, what: str
) -> None:
    assert filled.run("import", filled.file, filled.write("variants.csv", VARIANTS)).exit_code == 0
    out = filled.folder / "figure.svg"
    answer = filled.run("figure", filled.file, "P-001", what, "--language", language, "-o", out)
    assert answer.exit_code == 0, answer.output
    drawn = out.read_text(encoding="utf-8")
    assert f'lang="{language}"' in drawn
    assert words in drawn


def test_that_a_csv_has_decimal_points_and_commas_in_every_language(filled: Any) -> None:
    out = filled.folder / "recovery.csv"
    assert (
        filled.run("figure", filled.file, "P-001", "recovery", "--language", "de", "-o", out).exit_code == 0
    )
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    igg = next(row for row in rows if row["Code"] == "IGG" and row["Datum"])
    assert (igg["Wert"], igg["Zustand"], igg["Einheit"]) == ("4.5", "gemessen", "g/L")


def test_that_lanes_can_be_chosen_in_their_order(filled: Any) -> None:
    lanes = [row["Lane"] for row in read(filled, "--lanes", "igg, cd4") if row["Code"]]
    assert list(dict.fromkeys(lane for lane in lanes if lane != "Course")) == ["IgG", "CD4"]


def test_that_igg_is_the_lane_of_all_immunoglobulins_and_its_code_a_lane_of_its_own(filled: Any) -> None:
    more = "patient,date,analyte,value,unit\nP-001,2024-02-10,IgA,0.7,g/L\n"
    assert filled.run("import", filled.file, filled.write("iga.csv", more)).exit_code == 0
    measured = {
        lanes: {row["Code"] for row in read(filled, "--lanes", lanes) if row["State"] == "measured"}
        for lanes in ("igg", "IGG", "IGA")
    }
    assert measured == {"igg": {"IGG", "IGA"}, "IGG": {"IGG"}, "IGA": {"IGA"}}


@pytest.mark.parametrize("lanes", ["nonsense", "igg,nonsense", ","])
def test_that_a_lane_that_is_none_is_a_wrong_call(filled: Any, lanes: str) -> None:
    out = filled.folder / "recovery.svg"
    answer = filled.run("figure", filled.file, "P-001", "recovery", "--lanes", lanes, "-o", out)
    assert answer.exit_code == 2
    assert "t_cells" in answer.stderr
    assert not out.exists()
    answer = filled.run("figure", filled.file, "P-001", "clones", "--lanes", "igg", "-o", out)
    assert (answer.exit_code, "--lanes is for recovery." in answer.stderr) == (2, True)
