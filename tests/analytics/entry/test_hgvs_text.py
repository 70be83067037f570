"""Changes of DNA and protein: what HGVS knows, what laboratories write instead, and what nobody can mean.

Pairs of a coding change with its protein change come from the test data of biocommons/hgvs (Apache-2.0,
tests/data/gcp/real.tsv: PTEN, MYH7 and others as published); the valid and wrong examples of protein changes
from the recommendations of the HGVS Variant Nomenclature Committee (varnomen.hgvs.org).
"""

import pytest

from analytics.entry.finding import Finding
from analytics.entry.hgvs_text import HgvsText, read_hgvs, reading_of, same_change
from analytics.entry.problem import Problem
from analytics.entry.variant_checks import VariantContext, check_variant
from analytics.entry.variant_text import VafUnit, read_variant_text

PAIRS = """
c.21_22insT p.(Gly8Trpfs*50)|c.21delC p.(Gly8Glufs*34)|c.21C>A p.(Gly7=)|c.11_12insA p.(Glu5Glyfs*53)
c.11delC p.(Pro4Argfs*38)|c.11C>A p.(Pro4Gln)|c.47_48insA p.(Glu17Glyfs*41)|c.47delC p.(Pro16Argfs*26)
c.47C>A p.(Pro16Gln)|c.69_70insA p.(Ala24Serfs*34)|c.69delT p.(Ala24Argfs*52)|c.69T>G p.(Ala23=)
c.56_57insG p.(Asp19Glufs*39)|c.56delA p.(Asp19Valfs*57)|c.56A>G p.(Asp19Gly)|c.803T>C p.(Leu268Pro)
c.963_977delATGCCGGGGCATGAA p.(Cys322_Asn326del)|c.22_23delCCinsAG p.(Pro8Arg)
c.48_60dupGCGCTACGTGGAG p.(Thr21Alafs*83)|c.1146_1147delTGinsGT p.(Ser382_Asp383delinsArgTyr)
c.5329G>A p.(Ala1777Thr)|c.4000C>T p.(Gln1334Ter)|c.2344_2345delAGinsGA p.(Ser782Asp)|c.2333A>G p.(Asp778Gly)
c.29_31delGGG p.(Gly10del)|c.3300_3311delCGGCAGCCAGCT p.(Gly1101_Leu1104del)|c.3788C>A p.(Ala1263Glu)
c.3153G>A p.(Ala1051=)|c.5561C>T p.(Thr1854Met)|c.346_358dupGACAATCATGTTG p.(Ala120Glyfs*10)
c.441_442delGGinsA p.(Ala148Hisfs*5)|c.981delA p.(Ala328Glnfs*16)|c.388C>T p.(Arg130*)
c.41_43del3 p.(Arg15del)
c.45A>C p.(Arg15Ser)|c.512dupA p.(Arg172Glufs*8)|c.565A>T p.(Arg189*)|c.565delA p.(Arg189Aspfs*10)
c.683delA p.(Asn228Ilefs*28)|c.783_784delGA p.(Asn262Glnfs*35)|c.92delA p.(Asn31Thrfs*23)
c.968dupA p.(Asn323Lysfs*2)|c.141delG p.(Asn48Thrfs*6)|c.243dupT p.(Asn82*)|c.324delT p.(Asp109Thrfs*4)
c.486C>G p.(Asp162Glu)|c.406_407insA p.(Cys136*)|c.406T>C p.(Cys136Arg)|c.405dupA p.(Cys136Metfs*44)
c.407_423delGTGCATATTTATTACAT p.(Cys136Serfs*38)|c.633C>A p.(Cys211*)|c.209dupT p.?|c.511C>T p.(Gln171*)
c.447dupA p.(Glu150Argfs*30)|c.209+1G>A p.?|c.492+1delG p.?|c.493-2A>C p.?|c.701G>A p.(Arg234Gln)
c.801+1G>A p.?|c.802-3dupT p.?|c.3G>T p.Met1?|c.350G>A p.(Trp117*)
"""  # fmt: skip
COUPLES = [tuple(pair.split()) for line in PAIRS.split("\n") for pair in line.split("|") if pair]


def questions(coding: str, protein: str) -> list[str]:
    line = read_variant_text(f"PTEN {coding} {protein} 5 %", unit=VafUnit.PERCENT, genes=frozenset({"PTEN"}))
    assert line.findings == ()
    context = VariantContext(VafUnit.PERCENT, more_genes=frozenset({"PTEN"}))
    found: tuple[Finding, ...] = check_variant(line, context)
    return [finding.problem.code for finding in found]


@pytest.mark.parametrize(("coding", "protein"), COUPLES)
def test_that_published_pairs_of_changes_are_read_and_not_asked_about(coding: str, protein: str) -> None:
    assert isinstance(read_hgvs(coding), HgvsText)
    assert isinstance(read_hgvs(protein), HgvsText)
    assert questions(coding, protein) == []


def test_that_a_coding_change_with_the_protein_of_another_is_asked_about() -> None:
    """Each coding change with the protein change of every other pair: nearly none is left unasked."""
    places = [(c, p) for c, p in COUPLES if "?" not in p and "+" not in c and "-" not in c]
    substitutions = [(c, p) for c, p in places if ">" in c]
    wrong = [(c, p) for c, _ in substitutions for d, p in substitutions if c != d]
    asked = sum(bool(questions(c, p)) for c, p in wrong)
    assert asked == len(wrong)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("c.524G>A", "c.524G>A"),
        ("c.524g>a", "c.524G>A"),
        ("NM_000546.6:c.524G>A", "c.524G>A"),
        ("c.673-2A>G", "c.673-2A>G"),
        ("c.-29G>T", "c.-29G>T"),
        ("c.*97G>A", "c.*97G>A"),
        ("c.1934dup", "c.1934dup"),
        ("c.1799_1800delinsAA", "c.1799_1800delinsAA"),
        ("c.235_236inv", "c.235_236inv"),
        ("p.R175H", "p.Arg175His"),
        ("p.(R175H)", "p.Arg175His"),
        ("p.Arg175His", "p.Arg175His"),
        ("p.Gln1523Ter", "p.Gln1523*"),
        ("p.K224Nfs*19", "p.Lys224Asnfs*19"),
        ("p.Lys224AsnfsTer19", "p.Lys224Asnfs*19"),
        ("p.Ile327Argfs*?", "p.Ile327Argfs*?"),
        ("p.L212=", "p.Leu212="),
        ("p.M1?", "p.Met1?"),
        ("p.(?)", "p.?"),
        ("p.*394Qext*9", "p.*394Glnext*9"),
        ("p.Val600_Lys601delinsGlu", "p.Val600_Lys601delinsGlu"),
        ("p.H769_V774dup", "p.His769_Val774dup"),
        ("p.Asp770_Asn771insGly", "p.Asp770_Asn771insGly"),
    ],
)
def test_that_a_change_is_kept_in_one_way_of_writing(text: str, kept: str) -> None:
    read = read_hgvs(text)
    assert isinstance(read, HgvsText)
    assert read.text == kept
    again = read_hgvs(kept)
    assert isinstance(again, HgvsText)
    assert (again.text, again.key, again.first) == (kept, read.key, read.first)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("R175H", "p.Arg175His"),
        ("Arg175His", "p.Arg175His"),
        ("V617F", "p.Val617Phe"),
        ("Q1523X", "p.Gln1523*"),
        ("p.Q1523X", "p.Gln1523*"),
        ("p.Lys224AsnfsX19", "p.Lys224Asnfs*19"),
        ("p.Gly646fs*12", "p.Gly646fs"),
        ("524G>A", "c.524G>A"),
        ("1934dup", "c.1934dup"),
        ("C.524G>A", "c.524G>A"),
        ("P.R175H", "p.R175H"),
        ("c.524G->A", "c.524G>A"),
        ("c.524G/A", "c.524G>A"),
        ("c.524G→A", "c.524G>A"),
        ("p.Arg175Arg", "p.Arg175="),
        ("c.705_706delG", "c.705_706del"),
    ],
)
def test_that_what_laboratories_write_is_refused_with_the_reading_offered(text: str, reading: str) -> None:
    refused = read_hgvs(text)
    assert isinstance(refused, Problem)
    assert refused.fact("reading") == reading
    assert isinstance(read_hgvs(reading), HgvsText)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("c.524", "hgvs_no_change"),
        ("c.524_525", "hgvs_no_change"),
        ("p.Arg175", "hgvs_no_change"),
        ("c.=", "hgvs_no_change"),
        ("c.524G>G", "hgvs_same"),
        ("c.524G>AA", "hgvs_not_read"),
        ("c.525_524del", "hgvs_order"),
        ("p.Val774_His769dup", "hgvs_order"),
        ("c.705_708insT", "hgvs_insertion"),
        ("c.[524G>A;530C>T]", "hgvs_several"),
        ("p.Xyz175His", "hgvs_not_read"),
        ("p.Arg175Hiss", "hgvs_not_read"),
        ("c.524Z>A", "hgvs_not_read"),
        ("c.", "hgvs_not_read"),
        ("foo", "hgvs_not_read"),
        ("", "hgvs_not_read"),
    ],
)
def test_that_what_is_no_change_is_refused(text: str, code: str) -> None:
    refused = read_hgvs(text)
    assert isinstance(refused, Problem)
    assert refused.code == code


def test_that_stated_bases_and_parentheses_make_no_other_variant() -> None:
    assert same_change("c.705delG") == same_change("c.705del")
    assert same_change("c.1799_1800delTGinsAA") == same_change("c.1799_1800delinsAA")
    assert same_change("c.705_706insT") != same_change("c.705_706insG")
    assert same_change("p.(R175H)") == same_change("NP_000537.3:p.Arg175His")
    assert reading_of("c.524G>A") is None


@pytest.mark.parametrize(
    ("coding", "protein", "code"),
    [
        ("c.524G>A", "p.Arg176His", "protein_of_other_codon"),
        ("c.524G>A", "p.Arg175Cys", "protein_not_by_base"),
        ("c.523C>T", "p.Arg175His", "protein_not_by_base"),
        ("c.1934dup", "p.Gly64fs", "protein_of_other_codon"),
        ("c.-29G>T", "p.Arg10Leu", "protein_outside_coding"),
    ],
)
def test_that_changes_that_cannot_belong_together_are_asked_about(
    coding: str, protein: str, code: str
) -> None:
    assert questions(coding, protein) == [code]


@pytest.mark.parametrize(
    "pair",
    [
        "c.524G>A p.R175H",
        "c.1849G>T p.V617F",
        "c.1934dup p.G646Wfs*12",
        "c.2645G>A p.R882H",
        "c.673-2A>G p.?",
    ],
)
def test_that_changes_that_belong_together_are_not(pair: str) -> None:
    """Hot spots of TP53, JAK2, ASXL1 and DNMT3A as they are known everywhere."""
    assert questions(*pair.split()) == []
