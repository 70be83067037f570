from pathlib import Path

import pytest

NOTICE = Path(__file__).parents[2] / "NOTICE"


@pytest.mark.parametrize(
    "sentence",
    [
        "This material contains content from LOINC (http://loinc.org).",
        "LOINC® is a registered United States trademark of Regenstrief Institute, Inc.",
        "The UCUM codes, UCUM table (regardless of format), and UCUM Specification are copyright",
        "SIL Open Font License",
    ],
)
def test_that_the_notice_says_what_the_licences_of_others_ask_for(sentence: str) -> None:
    assert sentence in " ".join(NOTICE.read_text(encoding="utf-8").split())
