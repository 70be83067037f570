"""A pasted block is read line by line; what cannot be read says so, and nothing is guessed."""

from datetime import date

import pytest

from analytics.entry.pasted_block import PastedBlock, read_pasted_block

GERMAN = """\
Labor Nord   Befund vom 12.03.2024

Blutbild
Leukozyten          5,2   G/l     3,5-10,5
Hämoglobin        L 11,4  g/dl    12,0 - 16,0
Thrombozyten        98    G/l     (150-450)   L
Neutrophile         1400  /µl
CRP                 < 1   mg/l    < 5
B-Zellen            nicht nachweisbar
IgG                 380   mg/dl   (700 - 1600)
Kommentar: Probe gut
"""


def values(block: PastedBlock) -> dict[str, str]:
    return {line.analyte: line.value for line in block.values if line.analyte is not None}


def test_that_a_german_report_is_read_with_its_units() -> None:
    block = read_pasted_block(GERMAN)
    assert values(block) == {
        "WBC": "5,2 G/l",
        "HGB": "11,4 g/dl",
        "PLT": "98 G/l",
        "ANC": "1400 /µl",
        "CRP": "< 1 mg/l",
        "CD19": "nicht nachweisbar",
        "IGG": "380 mg/dl",
    }
    assert [str(found) for found in block.dates] == ["2024-03-12"]
    (platelets,) = [line for line in block.lines if line.analyte == "PLT"]
    assert platelets.left_out == ("L", "(150-450)")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hémoglobine\t11,4\tg/dL\t12-16\nPlaquettes\t98\tG/L", {"HGB": "11,4 g/dL", "PLT": "98 G/L"}),
        ("Analyte;Value;Unit\nIgG;3.1;g/L\nIgA;<0.1;g/L", {"IGG": "3.1 g/L", "IGA": "<0.1 g/L"}),
        ("IgG\tIgA\tIgM\n3.1\t0.5\t0.2", {"IGG": "3.1", "IGA": "0.5", "IGM": "0.2"}),
        ("IgG\tIgA\ng/L\tmg/dL\n3.1\t50", {"IGG": "3.1 g/L", "IGA": "50 mg/dL"}),
        ("CD4\t250\t/µl\nCD4\t23\t%", {"CD4": "250 /µl", "CD4_PCT": "23 %"}),
        ("g/L\t3.1\tIgG", {"IGG": "3.1 g/L"}),
        ("IgG: 3.1 g/L", {"IGG": "3.1 g/L"}),
        ("IgG = 3.1", {"IGG": "3.1"}),
        ("CRP < 1 mg/L\nIgG<0.1\nIgA: <= 0,2 g/L", {"CRP": "< 1 mg/L", "IGG": "<0.1", "IGA": "<= 0,2 g/L"}),
        ("CRP\t<\t1", {"CRP": "< 1"}),
        ("IgG -", {"IGG": "-"}),
        ("IgG\t3.1 L\tg/L", {"IGG": "3.1 g/L"}),
        ("IgG\t* 3.1\tg/L", {"IGG": "3.1 g/L"}),
        ("IgG 3.1 +", {"IGG": "3.1 +"}),
        ("Platelets 120 000 /uL", {"PLT": "120 000 /uL"}),
        ("Platelets 5 furlongs", {"PLT": "5 furlongs"}),
        ("CD3+CD4+ T 250", {}),
    ],
)  # fmt: skip
def test_that_blocks_of_many_shapes_are_read(text: str, wanted: dict[str, str]) -> None:
    assert values(read_pasted_block(text)) == wanted


def test_that_of_several_days_the_one_of_the_visit_is_taken() -> None:
    text = "\t12.03.2024\t10.04.2024\nIgG\t3.1\t4.1\nIgA\t0.5\t0.6"
    assert values(read_pasted_block(text, on=date(2024, 4, 10))) == {"IGG": "4.1", "IGA": "0.6"}
    other = read_pasted_block(text, on=date(2024, 5, 1))
    assert other.problem is not None
    assert other.problem.code == "pasted_other_days"
    assert other.lines == ()


def test_that_several_values_without_a_header_are_not_chosen_from() -> None:
    block = read_pasted_block("IgG\t3.1\t4.1")
    assert block.problem is not None
    assert block.problem.code == "pasted_several_columns"


def test_that_the_same_analyte_twice_counts_once_and_says_so() -> None:
    block = read_pasted_block("IgG 3.1 g/L\nIgG 4.1 g/L")
    assert values(block) == {"IGG": "3.1 g/L"}
    assert block.lines[1].problem is not None
    assert block.lines[1].problem.code == "pasted_twice"


def test_that_a_number_of_the_other_decimal_sign_is_not_read_as_a_decimal() -> None:
    block = read_pasted_block("Hämoglobin 11,4 g/dl\nNeutrophile 1.400 /µl")
    assert values(block) == {"HGB": "11,4 g/dl"}
    assert block.lines[1].problem is not None
    assert block.lines[1].problem.code == "pasted_other_sign"
    assert block.lines[1].problem.fact("reading") == "1400"


def test_that_lines_without_an_analyte_are_left_out_but_shown() -> None:
    block = read_pasted_block("Dear colleague\nIgG 3.1")
    assert [line.analyte for line in block.lines] == [None, "IGG"]


def test_that_a_line_without_a_value_says_so() -> None:
    (line,) = read_pasted_block("IgG   (7 - 16)").lines
    assert line.problem is not None
    assert line.problem.code == "pasted_no_value"


def test_that_an_endless_block_is_refused() -> None:
    assert read_pasted_block("IgG 1\n" * 3000).problem is not None
