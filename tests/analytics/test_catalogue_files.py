"""Every entry of every file of ``resources/catalogue`` is read and doubted here."""

import tomllib
from itertools import pairwise

import pytest

import resources
from analytics.catalogue import (
    Analyte,
    Coverage,
    DetailType,
    EventKind,
    GenePanel,
    Product,
    Schedule,
    catalogue,
)
from analytics.terms.confidence import Confidence
from analytics.terms.names import fold_name
from analytics.units import fold_unit

GROUPS = {"blood_count", "lymphocyte_subsets", "immunoglobulins", "chemistry", "virology", "car_t"}
EXPECTED_ANALYTES = {
    "WBC", "ANC", "ALC", "MONO", "EOS", "BASO", "HGB", "HCT", "RBC", "MCV", "MPV", "RDW", "PLT", "RETIC",
    "RETIC_PCT", "CD3", "CD4", "CD8", "CD4_CD8", "CD19", "NK", "CD3_PCT", "CD4_PCT", "CD8_PCT",
    "CD19_PCT", "NK_PCT", "IGG", "IGA", "IGM", "IGG1", "IGG2", "IGG3", "IGG4", "LDH", "CRP", "FERRITIN",
    "CREA", "EGFR", "ALB", "BILI", "ALT", "BLASTS_PB", "CMV", "EBV", "ADV", "CART", "GRAN",
}  # fmt: skip
EXPECTED_KINDS = {
    "crs", "icans", "infection", "fever", "iec_hs", "gcsf", "tpo_agonist", "esa", "stem_cell_boost",
    "immunoglobulin", "transfusion", "steroids", "tocilizumab", "anakinra", "admission", "radiotherapy",
    "antimicrobial_prophylaxis", "vaccination", "response", "progression", "marrow", "tmn",
    "clonal_haematopoiesis", "second_malignancy", "death", "last_contact",
}  # fmt: skip


def analytes() -> list[Analyte]:
    return list(catalogue().analytes.values())


def luhn_digit(number: str) -> int:
    """Return the mod 10 check digit that ends a LOINC."""
    doubled = [int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(number))]
    return -sum(digit // 10 + digit % 10 for digit in doubled) % 10


def test_that_the_check_digit_is_the_one_of_loinc() -> None:
    """LOINC Users' Guide, appendix on the mod 10 check digit: 718-7, 24467-3."""
    assert [luhn_digit(number) for number in ("718", "24467", "2465")] == [7, 3, 3]


def test_that_nothing_the_program_needs_is_missing() -> None:
    assert set(catalogue().analytes) >= EXPECTED_ANALYTES
    assert set(catalogue().event_kinds) == EXPECTED_KINDS


@pytest.mark.parametrize("analyte", analytes(), ids=lambda a: a.code)
class TestAnalyte:
    def test_that_it_says_what_it_is_and_where_from(self, analyte: Analyte) -> None:
        assert analyte.group in GROUPS
        assert analyte.source.strip()
        assert analyte.confidence in Confidence
        assert set(analyte.names) == {"en", "de", "fr"}
        assert all(word.strip() == word and word for word in analyte.synonyms)

    def test_that_every_loinc_ends_in_its_check_digit(self, analyte: Analyte) -> None:
        for loinc in analyte.loinc_marks:
            number, _, digit = loinc.partition("-")
            assert luhn_digit(number) == int(digit), loinc

    def test_that_every_factor_is_positive_and_the_stored_unit_is_one(self, analyte: Analyte) -> None:
        assert next(iter(analyte.units.items())) == (analyte.unit, 1.0)
        assert all(factor > 0 for factor in analyte.units.values())

    def test_that_its_units_are_accepted_as_printed_and_as_coded(self, analyte: Analyte) -> None:
        assert all(analyte.accepts(unit) for unit in (*analyte.units, analyte.display_unit))

    def test_that_no_spelling_means_two_units(self, analyte: Analyte) -> None:
        """Folding case is safe only while an analyte accepts no two units that collide."""
        tables = tomllib.loads(resources.path("catalogue/units.toml").read_text(encoding="utf-8"))
        meant: dict[str, float] = {}
        for unit, factor in analyte.units.items():
            for spelling in (unit, tables[unit]["display"], *tables[unit].get("spellings", ())):
                assert meant.setdefault(fold_unit(spelling), factor) == factor, spelling

    def test_that_the_hard_limits_contain_every_range(self, analyte: Analyte) -> None:
        assert 0 <= analyte.hard_low < analyte.hard_high
        for range_ in analyte.ranges:
            low = analyte.hard_low if range_.low is None else range_.low
            high = analyte.hard_high if range_.high is None else range_.high
            assert analyte.hard_low <= low < high <= analyte.hard_high
            assert range_.source

    def test_that_ranges_of_one_patient_do_not_compete(self, analyte: Analyte) -> None:
        sexes = [range_.sex for range_ in analyte.ranges]
        assert len(set(sexes)) == len(sexes)
        assert None not in sexes or len(sexes) == 1

    def test_that_a_sibling_takes_only_units_that_the_analyte_does_not(self, analyte: Analyte) -> None:
        if analyte.sibling is not None:
            sibling = catalogue().analyte(analyte.sibling)
            assert not set(sibling.factors) & set(analyte.factors)


def test_that_no_loinc_stands_for_two_analytes() -> None:
    codes = [loinc for analyte in analytes() for loinc in analyte.loinc_marks]
    assert len(set(codes)) == len(codes)


def test_that_codes_of_other_quantities_stand_for_none() -> None:
    """NKT cells, GFR mislabelled, morphology findings: public code is full of them (definitions §11)."""
    for loinc in ("42189-1", "42188-3", "11156-7", "11273-0", "11125-2"):
        assert catalogue().find_analyte(loinc) is None


def test_that_no_word_means_two_analytes() -> None:
    meant: dict[str, str] = {}
    for analyte in analytes():
        for word in (analyte.code, *analyte.synonyms):
            assert fold_name(word)
            assert meant.setdefault(fold_name(word), analyte.code) == analyte.code, word


def test_that_a_word_for_a_share_never_means_a_count() -> None:
    for analyte in analytes():
        if analyte.unit != "%":
            assert not [word for word in analyte.synonyms if word.endswith("%")], analyte.code


@pytest.mark.parametrize("product", catalogue().products.values(), ids=lambda p: p.code)
def test_that_a_product_has_a_known_domain_or_none(product: Product) -> None:
    assert product.costimulation in ("CD28z", "4-1BB", None)
    assert product.source
    assert not (product.is_investigational and product.costimulation)


@pytest.mark.parametrize("kind", catalogue().event_kinds.values(), ids=lambda k: k.code)
def test_that_an_event_kind_is_whole(kind: EventKind) -> None:
    assert set(kind.names) == {"en", "de", "fr"}
    assert kind.grades in ((), (1, 2, 3, 4, 5))
    assert (kind.scale is not None) == bool(kind.grades)
    assert kind.source
    assert len({field.name for field in kind.details}) == len(kind.details)
    for field in kind.details:
        assert (field.type in (DetailType.CHOICE, DetailType.SET)) == bool(field.choices)
        assert set(field.names) == {"en", "de", "fr"}
        assert all(set(field.choice_names[choice]) == {"en", "de", "fr"} for choice in field.choices)
        assert field.unit is None or field.type is DetailType.NUMBER


@pytest.mark.parametrize("kind", catalogue().event_kinds.values(), ids=lambda k: k.code)
def test_that_what_a_word_implies_is_a_choice_of_the_kind(kind: EventKind) -> None:
    for word, details in kind.implied.items():
        assert catalogue().find_event_kind(word) is kind
        for name, value in details:
            field = kind.field(name)
            assert field is not None
            assert value in field.choices


@pytest.mark.parametrize("panel", catalogue().panels.values(), ids=lambda p: p.code)
def test_that_a_panel_lists_genes_only_when_it_knows_them(panel: GenePanel) -> None:
    assert bool(panel.genes) == (panel.coverage is Coverage.LISTED)
    assert len(set(panel.genes)) == len(panel.genes)
    assert panel.source


@pytest.mark.parametrize("schedule", catalogue().schedules.values(), ids=lambda s: s.code)
def test_that_a_schedule_goes_forward_to_fifteen_years(schedule: Schedule) -> None:
    points = list(schedule.points())
    assert all(before.day < after.day for before, after in pairwise(points))
    assert len({point.code for point in points}) == len(points)
    assert 14.5 * 365.25 < points[-1].day <= 15 * 365.25
    assert {code for point in points for code in point.analytes} <= set(catalogue().analytes)
    assert schedule.source
