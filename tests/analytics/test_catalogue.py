import pytest

from analytics.catalogue import catalogue
from analytics.errors import ImpossibleValue, UnitNotAccepted, UnknownAnalyte


@pytest.mark.parametrize(
    ("code", "value", "unit", "stored"),
    [
        ("CD4", 0.25, "10*9/L", 250),
        ("IGG", 450, "mg/dL", 4.5),
        ("CRP", 3.0, "mg/dL", 30),
        ("HGB", 91, "g/L", 9.1),
        ("ANC", 2463, "/µL", 2.463),
        ("FERRITIN", 343, "ng/mL", 343),
        ("PLT", 120_000, "/µL", 120),
    ],
)
def test_that_a_value_is_converted_as_the_definitions_say(
    code: str, value: float, unit: str, stored: float
) -> None:
    assert catalogue().analyte(code).to_stored_unit(value, unit) == stored


def test_that_haemoglobin_in_mmol_counts_monomers() -> None:
    """A patient at 6.2 mmol/L is below the 10 g/dL of IPSS-R."""
    assert round(catalogue().analyte("HGB").to_stored_unit(6.2, "mmol/L"), 2) == 9.99


def test_that_a_stored_value_goes_back_to_the_unit_it_is_read_in() -> None:
    assert catalogue().analyte("CRP").from_stored_unit(6.00, "mg/dL") == 0.60


def test_that_a_cd4_count_of_two_hundred_thousand_is_refused() -> None:
    with pytest.raises(ImpossibleValue):
        catalogue().analyte("CD4").check_possible(2e5)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -0.1])
def test_that_what_is_no_possible_number_is_refused(value: float) -> None:
    with pytest.raises(ImpossibleValue):
        catalogue().analyte("WBC").check_possible(value)


def test_that_the_hard_limits_themselves_are_possible() -> None:
    analyte = catalogue().analyte("HGB")
    analyte.check_possible(analyte.hard_low)
    analyte.check_possible(analyte.hard_high)


def test_that_a_unit_without_a_factor_is_refused_with_those_that_have_one() -> None:
    with pytest.raises(UnitNotAccepted) as refusal:
        catalogue().analyte("RDW").to_stored_unit(45, "fL")
    assert refusal.value.facts["accepted"] == ("%",)


def test_that_giga_and_gram_per_litre_are_told_apart_by_the_analyte() -> None:
    assert catalogue().analyte("WBC").to_stored_unit(5, "G/l") == 5
    assert catalogue().analyte("IGG").to_stored_unit(5, "g/l") == 5
    assert catalogue().analyte("HGB").to_stored_unit(91, "g/l") == 9.1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("CD4+ T-Zellen", "CD4"),
        ("Lymphocytes T CD4", "CD4"),
        ("Polynucleaires neutrophiles", "ANC"),
        ("PNN", "ANC"),
        ("LEUKOZYTEN", "WBC"),
        ("Hémoglobine", "HGB"),
        ("C-reaktives Protein", "CRP"),
        ("Ferritin i.S.", "FERRITIN"),
        ("GRA", "GRAN"),
        ("751-8", "ANC"),
        ("CD3-CD16+CD56+", "NK"),
        ("CD3−/CD16+CD56+", "NK"),
        ("CD4:CD8", "CD4_CD8"),
        ("cd4_cd8", "CD4_CD8"),
        ("CD4-Zellen", "CD4"),
        ("GR", "RBC"),
        ("NEUT#", "ANC"),
        ("NEUT%", "NEUT_PCT"),
    ],
)
def test_that_an_analyte_is_found_by_what_laboratories_print(name: str, code: str) -> None:
    found = catalogue().find_analyte(name)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "name",
    [
        "",
        "42189-1",  # NKT cells
        "CD3+CD16+CD56+",  # NKT cells
        "CD3+CD56+",
        "CD3-CD4+",
        "CD4+CD8+",  # double positives, not the ratio
        "Blasts",  # of blood or of marrow?
        "Segmentkernige",  # without the bands: not the ANC
        "Neutrophile X",
    ],
)
def test_that_no_analyte_is_guessed(name: str) -> None:
    assert catalogue().find_analyte(name) is None


@pytest.mark.parametrize(
    ("name", "unit", "code"),
    [
        ("CD4", "%", "CD4_PCT"),
        ("CD4", "/µl", "CD4"),
        ("Neutrophile", "%", "NEUT_PCT"),
        ("RDW", "fL", "RDW_SD"),
    ],
)
def test_that_the_unit_decides_between_a_count_and_its_share(name: str, unit: str, code: str) -> None:
    found = catalogue().find_analyte(name, unit)
    assert found is not None
    assert found.code == code


def test_that_an_unknown_code_is_an_expected_error() -> None:
    with pytest.raises(UnknownAnalyte):
        catalogue().analyte("XYZ")


ACCEPTED = {
    "WBC": "10^3/uL|10*3/uL|K/uL|K/µL|Tsd/µl|Tsd./µl|G/l|Gpt/l|10E9/L|10^9/L|10⁹/L|x10^9/L|/µL|/ul|cells/uL"
    "|cells/µl|Zellen/µl|10³/mm³|/nl|thou/mcL|x10(9)/L|10x9/L|1000/µl|giga.l-1|10⁹ L⁻¹",
    "RBC": "10^6/uL|T/L|Tpt/l|10*12/L|Mio/µl|M/µL|10¹²/L|/pl|10⁶/mm³|tera.l-1",
    "HGB": "g/dl|g/l|mmol/l|g/100 ml|gr/dL|g·dL⁻¹",
    "HCT": "%|l/l|L/L|Vol.-%",
    "MCV": "fl|fL|µm3|µm³|um^3",
    "LDH": "U/l|IU/L|UI/L|µkat/l|μkat/L|ukat/L",
    "FERRITIN": "ng/ml|µg/l|ug/L|mcg/L|pmol/l",
    "EGFR": "ml/min/1.73m2|ml/min/1,73 m²|mL/min/{1.73_m2}|mL/min|ml/mn/1,73m²",
    "CD4": "/µL|/ul|cells/uL|Zellen / µl|/mm3|cells/mm³|G/l|10^6/l|1/µl",
    "CREA": "mg/dl|µmol/l|μmol/L|umol/L|mcmol/L",
    "IGG": "mg/dl|g/l|gr/L",
    "CMV": "IU/mL|[IU]/mL|UI/ml",
}


@pytest.mark.parametrize(
    ("code", "unit"), [(c, u) for c, units in ACCEPTED.items() for u in units.split("|")]
)
def test_that_a_unit_is_accepted_however_laboratories_write_it(code: str, unit: str) -> None:
    assert catalogue().analyte(code).accepts(unit)


@pytest.mark.parametrize(
    ("code", "unit"),
    [
        ("HGB", "g/l-1"),
        ("HGB", "10*9/L"),
        ("WBC", "%"),
        ("WBC", "10^6/uL"),
        ("CMV", "copies/mL"),
        ("CD4", ""),
        ("CD4", "g/L"),
        ("PLT", "g/l"),
        ("IGG", "G/L"),
        ("HGB", "G/l"),
    ],
)
def test_that_a_unit_of_another_quantity_is_not_accepted(code: str, unit: str) -> None:
    assert not catalogue().analyte(code).accepts(unit)
