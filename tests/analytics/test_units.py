import pytest

from analytics.units import Factor, fold_unit, other_case


@pytest.mark.parametrize(
    "spelling",
    ["10*9/L", "10^9/L", "10⁹/L", "x10^9/L", "×10⁹/L", "x 10⁹ / l", "10E9/L", "10e+9/l", "10**9/L", "109/L"],
)
def test_that_a_power_of_ten_is_read_however_it_is_written(spelling: str) -> None:
    assert fold_unit(spelling) == "10^9/l"


@pytest.mark.parametrize("spelling", ["10*3/uL", "10^3/µL", "10³/μl", "10^3/mm3", "10*3/mcL", "x10³/mm³"])
def test_that_a_microlitre_is_read_however_it_is_written(spelling: str) -> None:
    assert fold_unit(spelling) == "10^3/ul"


def test_that_a_thousand_stays_a_thousand() -> None:
    assert fold_unit("1000/µl") == "1000/ul"


def test_that_an_area_keeps_its_power_and_its_decimals() -> None:
    assert fold_unit("mL/min/{1.73_m2}") == fold_unit("ml/min/1,73 m²") == "ml/min/1.73m2"


def test_that_a_factor_gives_the_decimal_number_a_person_would_write() -> None:
    assert Factor.parse("100").apply(0.29) == 29.0
    assert Factor.parse("1/100").apply(57) == 0.57
    assert Factor.parse("100").undo(57) == 0.57


@pytest.mark.parametrize("text", ["0", "-1", "1/0", "ten", ""])
def test_that_a_factor_which_is_no_positive_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        Factor.parse(text)


@pytest.mark.parametrize("spelling", ["G/L", "G/l", " G / l", "G.l-1", "G·L⁻¹", "giga/L", "Giga/l"])
def test_that_giga_per_litre_is_told_from_gram_per_litre_by_its_case(spelling: str) -> None:
    assert fold_unit(spelling) == "giga/l" != fold_unit(spelling.replace("G", "g").replace("giga", "g"))


@pytest.mark.parametrize("spelling", ["g/L", "g/l", "g·L⁻¹", "[g]/L"])
def test_that_gram_per_litre_stays_gram(spelling: str) -> None:
    assert fold_unit(spelling) == "g/l"


def test_that_only_these_two_have_another_case() -> None:
    assert (other_case("g/l"), other_case("G/L"), other_case("MG/DL")) == ("giga/l", "g/l", None)
