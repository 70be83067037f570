"""ELN 2022 risk: the vectors of definitions §8.4, every gene and the karyotype missing, and the switches."""

from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.karyotype.read_karyotype import read_karyotype
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.eln2022 import Eln2022, ElnFindings, ElnOutside, ElnRisk, eln2022
from analytics.rules.eln2022_criteria import ElnGenes, VafSpan, adverse_genes

NONE = ElnGenes(
    npm1=False,
    flt3_itd=False,
    cebpa_bzip=False,
    tp53=VafSpan(0, 0),
    adverse=dict.fromkeys(adverse_genes(), False),
)
NORMAL = "46,XX[20]"


def genes(*mutated: str, tp53: float = 0.0) -> ElnGenes:
    return ElnGenes(
        npm1="NPM1" in mutated,
        flt3_itd="FLT3_ITD" in mutated,
        cebpa_bzip="CEBPA_bZIP" in mutated,
        tp53=VafSpan(tp53, tp53),
        adverse={gene: gene in mutated for gene in adverse_genes()},
    )


def asked(karyotype: str | None, of_genes: ElnGenes, **settings: str) -> Assessment:
    read = () if karyotype is None else (read_karyotype(karyotype),)
    chosen = {f"eln2022.{key}": value for key, value in settings.items()}
    return eln2022(ElnFindings(read, of_genes), chosen)


def test_that_the_nine_genes_are_those_of_the_table() -> None:
    assert adverse_genes() == (
        "ASXL1", "BCOR", "EZH2", "RUNX1", "SF3B1", "SRSF2", "STAG2", "U2AF1", "ZRSR2",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("karyotype", "found", "outcome"),
    [
        ("46,XX,inv(16)(p13.1q22)[20]", genes("ASXL1"), "favorable"),
        (NORMAL, genes("NPM1"), "favorable"),
        (NORMAL, genes("NPM1", "FLT3_ITD"), "intermediate"),
        ("46,XX,del(5)(q13q33)[20]", genes("NPM1"), "adverse"),
        (NORMAL, genes("SRSF2"), "adverse"),
        (NORMAL, genes("NPM1", "SRSF2"), "favorable"),
        ("46,XX,t(9;11)(p21.3;q23.3)[20]", genes("RUNX1"), "intermediate"),
        ("46,XX,t(11;19)(q23.3;p13.1)[20]", genes(), "adverse"),
        ("47,XX,+8[20]", genes(), "intermediate"),
        (NORMAL, genes(tp53=0.12), "adverse"),
        (NORMAL, genes(tp53=0.08), "intermediate"),
        ("44,XX,-5,-7,add(17)(p13)[12]/46,XX[8]", genes(), "adverse"),
    ],
)
def test_that_the_vectors_of_definitions_8_4_come_out(karyotype: str, found: ElnGenes, outcome: str) -> None:
    assessment = asked(karyotype, found)
    assert (assessment.outcome, assessment.status) == (outcome, Status.COMPLETE)
    assert assessment.missing == ()


@pytest.mark.parametrize(
    ("short", "outcome"),
    [("inv(16)", "favorable"), ("t(9;11)", "intermediate"), ("t(11;19)", "adverse"), ("del(5q)", "adverse"),
     ("normal", "intermediate"), ("+8", "intermediate"), ("complex", "adverse"), ("-7", "adverse"),
     ("t(8;21)", "favorable"), ("t(6;9)", "adverse"), ("inv(3)", "adverse"), ("t(3;3)", "adverse")],
)  # fmt: skip
def test_that_short_forms_are_understood(short: str, outcome: str) -> None:
    assessment = asked(short, NONE)
    assert (assessment.outcome, assessment.status) == (outcome, Status.COMPLETE)


@pytest.mark.parametrize(
    ("karyotype", "outcome"),
    [
        ("46,XX,t(8;21)(q22;q22.1)", "favorable"),
        ("46,XX,t(16;16)(p13;q22)", "favorable"),
        ("46,XX,t(6;9)(p23;q34)", "adverse"),
        ("46,XX,t(9;22)(q34;q11.2)", "adverse"),
        ("46,XX,t(8;16)(p11.2;p13.3)", "adverse"),
        ("46,XX,inv(3)(q21q26.2)", "adverse"),
        ("46,XX,t(3;3)(q21;q26.2)", "adverse"),
        ("46,XX,t(3;21)(q26.2;q22)", "adverse"),
        ("46,XX,t(10;11)(p12;q23)", "adverse"),
        ("45,XX,-5", "adverse"),
        ("45,XX,-7", "adverse"),
        ("45,XX,-17", "adverse"),
        ("46,XX,del(7)(q22q36)", "intermediate"),
        ("46,XX,del(20)(q11.2q13.3)", "intermediate"),
        ("46,XX,t(11;14)(q13;q32)", "intermediate"),
        ("45,X,-Y", "intermediate"),
        ("46,XX,del(17)(p13)", "adverse"),
        ("44,XX,-3,-4", "adverse"),
        ("45,XX,-3,t(1;2)(p36;q37)", "adverse"),
        ("45,XX,-3", "intermediate"),
        ("44,X,-Y,-3", "intermediate"),
    ],
)
def test_that_every_class_of_the_table_has_its_group(karyotype: str, outcome: str) -> None:
    assessment = asked(karyotype, NONE)
    assert (assessment.outcome, assessment.status) == (outcome, Status.COMPLETE)


@pytest.mark.parametrize("gene", adverse_genes())
def test_that_each_adverse_gene_is_adverse_alone_and_not_beside_a_favorable_subtype(gene: str) -> None:
    assert asked(NORMAL, genes(gene)).outcome == "adverse"
    for favorable in ("NPM1", "CEBPA_bZIP"):
        assert asked(NORMAL, genes(gene, favorable)).outcome == "favorable"
    assert asked("46,XX,t(8;21)(q22;q22)", genes(gene)).outcome == "favorable"
    assert asked("46,XX,t(9;11)(p21;q23)", genes(gene)).outcome == "intermediate"


@pytest.mark.parametrize(
    ("vaf", "outcome"),
    [
        (0.0, "intermediate"),
        (0.0999, "intermediate"),
        (0.1, "adverse"),
        (0.1001, "adverse"),
        (1.0, "adverse"),
    ],
)
def test_that_tp53_counts_from_ten_per_cent(vaf: float, outcome: str) -> None:
    assert asked(NORMAL, genes(tp53=vaf)).outcome == outcome


def test_that_a_tp53_mutation_without_a_fraction_is_bounded() -> None:
    assessment = asked(NORMAL, replace(NONE, tp53=VafSpan(0.001, 1)))
    assert (assessment.outcome, assessment.status) == ("intermediate–adverse", Status.BOUNDED)
    assert assessment.missing == ("gene:TP53",)


@pytest.mark.parametrize(
    ("unknown", "outcome", "code"),
    [
        ("npm1", "favorable–intermediate", "gene:NPM1"),
        ("cebpa_bzip", "favorable–intermediate", "gene:CEBPA bZIP"),
        ("tp53", "intermediate–adverse", "gene:TP53"),
    ],
)
def test_that_a_gene_that_is_missing_bounds_the_answer(unknown: str, outcome: str, code: str) -> None:
    assessment = asked(NORMAL, replace(NONE, **{unknown: None}))
    assert (assessment.outcome, assessment.status, assessment.missing) == (outcome, Status.BOUNDED, (code,))


@pytest.mark.parametrize("gene", adverse_genes())
def test_that_each_adverse_gene_that_is_missing_bounds_the_answer(gene: str) -> None:
    of_genes = replace(NONE, adverse={**NONE.adverse, gene: None})
    assessment = asked(NORMAL, of_genes)
    assert (assessment.outcome, assessment.status) == ("intermediate–adverse", Status.BOUNDED)
    assert assessment.missing == (f"gene:{gene}",)
    assert asked("46,XX,inv(16)(p13q22)", of_genes).status is Status.COMPLETE


def test_that_flt3_itd_is_asked_for_only_where_npm1_is_mutated() -> None:
    assert asked(NORMAL, replace(NONE, flt3_itd=None)).status is Status.COMPLETE
    assessment = asked(NORMAL, replace(genes("NPM1"), flt3_itd=None))
    assert (assessment.outcome, assessment.missing) == ("favorable–intermediate", ("gene:FLT3-ITD",))


def test_that_without_a_karyotype_nothing_is_called_intermediate() -> None:
    assessment = asked(None, NONE)
    assert (assessment.outcome, assessment.status) == ("favorable–adverse", Status.BOUNDED)
    assert assessment.missing == ("karyotype",)
    assert asked(None, genes(tp53=0.4)).outcome == "favorable or adverse"
    assert asked(None, genes("NPM1")).outcome == "favorable or adverse"


def test_that_nothing_known_is_not_evaluable() -> None:
    assessment = asked(None, ElnGenes())
    assert (assessment.outcome, assessment.status) == (None, Status.NOT_EVALUABLE)
    assert assessment.reason is Reason.NOT_MEASURED
    assert {"karyotype", "gene:NPM1", "gene:TP53", "gene:ZRSR2"} <= set(assessment.missing)


def test_that_a_part_not_understood_is_named_and_bounds_the_answer() -> None:
    assessment = asked("46,XX,gibberish[20]", NONE)
    assert assessment.status is Status.BOUNDED
    assert isinstance(assessment.details, Eln2022)
    assert assessment.details.not_understood == ("gibberish",)
    assert asked("45,XX,-7,gibberish[20]", NONE).outcome == "favorable or adverse"


def test_that_promyelocytic_leukaemia_is_outside() -> None:
    assessment = asked("46,XX,t(15;17)(q24;q21)", NONE)
    assert (assessment.outcome, assessment.reason) == (None, Reason.OUTSIDE_SCOPE)
    assert isinstance(assessment.details, Eln2022)
    assert assessment.details.outside is ElnOutside.PROMYELOCYTIC


@pytest.mark.parametrize(
    ("switch", "choice", "karyotype", "found", "default", "other"),
    [
        ("tp53_vaf_percent", "0", NORMAL, genes(tp53=0.08), "intermediate", "adverse"),
        ("complex_hyperdiploid", "trisomies_complex", "49,XX,+8,+13,+21", NONE, "intermediate", "adverse"),
        (
            "complex_with_recurrent",
            "recurrent_complex",
            "48,XX,+8,t(9;11)(p21;q23),+21",
            NONE,
            "intermediate",
            "adverse",
        ),
        (
            "complex_over",
            "within_one_clone",
            "47,XX,+8[5]/46,XX,del(20)(q11)[5]/46,XX,del(12)(p13)[5]",
            NONE,
            "adverse",
            "intermediate",
        ),
        ("arm_loss", "deletion_as_written", "46,XX,i(17)(q10)", NONE, "adverse", "intermediate"),
        ("arm_loss", "deletion_as_written", "46,XX,add(5)(q13)", NONE, "adverse", "intermediate"),
        ("genes_with_favorable", "favorable_lost", NORMAL, genes("NPM1", "SRSF2"), "favorable", "adverse"),
        (
            "npm1_itd_with_genes",
            "npm1_itd_intermediate",
            NORMAL,
            genes("NPM1", "FLT3_ITD", "SRSF2"),
            "adverse",
            "intermediate",
        ),
        (
            "t9_11_with_genes",
            "genes_first",
            "46,XX,t(9;11)(p21;q23)",
            genes("RUNX1"),
            "intermediate",
            "adverse",
        ),
    ],
)
def test_that_each_switch_decides_what_it_says(
    switch: str, choice: str, karyotype: str, found: ElnGenes, default: str, other: str
) -> None:
    assert asked(karyotype, found).outcome == default
    changed = asked(karyotype, found, **{switch: choice})
    assert changed.outcome == other
    assert (f"eln2022.{switch}", choice) in changed.settings


def test_that_what_decides_is_named() -> None:
    assessment = asked("45,XX,-7,del(5)(q13q33)[20]", genes("SRSF2"))
    assert isinstance(assessment.details, Eln2022)
    assert assessment.details.decisive == ("minus5_del5q", "minus7", "monosomal")
    assert assessment.details.abnormalities == ("-7", "del(5)(q13q33)")


TRI = (True, False, None)


def oracle(karyotype: str, of_genes: ElnGenes) -> str:
    """The order of definitions §8.4 on findings that are all known."""
    if karyotype == "cbf":
        return "favorable"
    if karyotype == "adverse" or (of_genes.tp53 is not None and of_genes.tp53.low >= 0.1):
        return "adverse"
    if (of_genes.npm1 and not of_genes.flt3_itd) or of_genes.cebpa_bzip:
        return "favorable"
    if karyotype == "t9_11":
        return "intermediate"
    return "adverse" if any(of_genes.adverse.values()) else "intermediate"


KARYOTYPES = {
    "cbf": "46,XX,inv(16)(p13q22)",
    "adverse": "45,XX,-7",
    "t9_11": "46,XX,t(9;11)(p21;q23)",
    "other": NORMAL,
}


def test_that_every_state_of_the_unknown_is_among_the_possible() -> None:
    """3⁵ states of five genes under four karyotypes: the answer is exactly what the known cases lead to."""
    for name, text in KARYOTYPES.items():
        for npm1, itd, cebpa, tp53, gene in product(TRI, repeat=5):
            vaf = {True: VafSpan(0.3, 0.3), False: VafSpan(0, 0), None: None}[tp53]
            of_genes = ElnGenes(npm1, itd, cebpa, vaf, {**NONE.adverse, "RUNX1": gene})
            expected = set()
            for a, b, c, d, e in product((True, False), repeat=5):
                wanted = (npm1, itd, cebpa, tp53, gene)
                if all(w is None or w is k for w, k in zip(wanted, (a, b, c, d, e), strict=True)):
                    known = ElnGenes(a, b, c, VafSpan(0.3 * d, 0.3 * d), {**NONE.adverse, "RUNX1": e})
                    expected.add(oracle(name, known))
            details = asked(text, of_genes).details
            assert isinstance(details, Eln2022)
            assert {str(risk) for risk in details.possible} == expected


def test_that_no_pair_of_missing_inputs_is_taken_for_negative() -> None:
    names = ("npm1", "flt3_itd", "cebpa_bzip", "tp53")
    for first, second in combinations(names, 2):
        assessment = asked(NORMAL, replace(NONE, **{first: None, second: None}))
        assert assessment.status is Status.BOUNDED
        assert assessment.missing


@given(st.permutations(["-7", "+8", "del(5)(q13q33)", "t(9;11)(p21;q23)", "+mar"]))
def test_that_the_order_of_abnormalities_decides_nothing(order: list[str]) -> None:
    assessment = asked(f"47,XX,{','.join(order)}[20]", NONE)
    assert assessment.outcome == ElnRisk.ADVERSE
