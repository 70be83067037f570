"""One line about a variant: every order and every way of writing, and nothing read that was not said."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.entry.finding import Weight
from analytics.entry.variant_block import lines_of, read_header
from analytics.entry.variant_text import VafUnit, VariantText, per_cent, read_variant_text
from analytics.records.variant_call import CallState

GENES = frozenset({"TP53", "TET2", "DNMT3A", "U2AF1", "JAK2"})
PERCENT, FRACTION = VafUnit.PERCENT, VafUnit.FRACTION


def read(text: str, unit: VafUnit = PERCENT) -> VariantText:
    return read_variant_text(text, unit=unit, genes=GENES)


def codes(line: VariantText) -> list[str]:
    return [finding.problem.code for finding in line.findings if finding.weight is Weight.REFUSED]


@pytest.mark.parametrize(
    "text",
    [
        "TP53 c.524G>A p.R175H 4.4 %",
        "tp53 c.524G>A p.(Arg175His) 4,4%",
        "p.R175H 4.4% c.524G>A TP53",
        "TP53\tc.524G>A\tp.R175H\t4.4 %",
        "TP53;c.524G>A;p.Arg175His;4,4 %",
        "TP53, c.524G>A, p.R175H, 4,4%",
        "TP53 | c.524G>A | p.R175H | 4.4 %",
        '"TP53"\t"c.524G>A"\t"p.R175H"\t"4,4"',
        "NM_000546.6(TP53):c.524G>A (p.Arg175His) 4.4 %",
        "TP53:NM_000546.6:exon5:c.524G>A:p.R175H 4.4%",
        "TP53 c.524 G>A p.R175H VAF 4.4",
        "TP53 c.524G>A p.R175H VAF: 4,4 %",
        "TP53 c.524G>A p.R175H AF=4.4",
        "TP53 c.524G>A p.R175H Allelfrequenz 4,4 %",
        "TP53 c.524G>A p.R175H 44/1000",
        "TP53 c.524G>A p.R175H 44 / 1000 reads",
        "TP53\N{NO-BREAK SPACE}c.524G>A p.R175H 4.4\N{NO-BREAK SPACE}%",
    ],
)
def test_that_a_variant_is_read_however_it_is_written(text: str) -> None:
    line = read(text)
    assert codes(line) == []
    assert line.coding is not None
    assert line.protein is not None
    assert (line.gene, line.coding.text, line.protein.text) == ("TP53", "c.524G>A", "p.Arg175His")
    assert (line.state, line.vaf_fraction) == (CallState.DETECTED, 0.044)


def test_that_transcript_reads_and_depth_are_kept() -> None:
    line = read("TP53 NM_000546.6:c.524G>A NP_000537.3:p.(Arg175His) 4.4 % 44/1000 chr17:7675088")
    assert (line.transcript, line.genomic) == ("NM_000546.6", "chr17:7675088")
    assert (line.alt_depth, line.total_depth, line.vaf_text) == (44, 1000, "4.4 %")
    assert read("TP53 c.524G>A 4.4 % 1250x").total_depth == 1250
    assert read("TP53 c.524G>A 4.4 % depth 1250").total_depth == 1250


def test_that_a_bare_number_is_read_by_the_switch_never_by_its_size() -> None:
    assert read("TP53 c.524G>A 0.044").vaf_fraction == 0.00044
    assert read("TP53 c.524G>A 0.044", FRACTION).vaf_fraction == 0.044
    assert read("TP53 c.524G>A 0.044 %", FRACTION).vaf_fraction == 0.00044
    above = read("TP53 c.524G>A 4.4", FRACTION)
    assert codes(above) == ["above_one"]
    assert above.findings[0].offer == "TP53 c.524G>A 4.4 %"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("TP53 c.524G>A nd", CallState.NOT_DETECTED),
        ("TP53 c.524G>A ND", CallState.NOT_DETECTED),
        ("TP53 c.524G>A not detected", CallState.NOT_DETECTED),
        ("TP53 c.524G>A nicht nachgewiesen", CallState.NOT_DETECTED),
        ("TP53 c.524G>A non détecté", CallState.NOT_DETECTED),
        ("TP53\tc.524G>A\tnicht nachweisbar", CallState.NOT_DETECTED),
        ("TP53 c.524G>A < 1 %", CallState.NOT_DETECTED),
        ("TP53 c.524G>A 0 %", CallState.NOT_DETECTED),
        ("TP53 c.524G>A 0/1200", CallState.NOT_DETECTED),
        ("TP53 nd", CallState.NOT_DETECTED),
        ("TP53 c.524G>A nc", CallState.NOT_COVERED),
        ("TP53 c.524G>A not covered", CallState.NOT_COVERED),
        ("TP53 c.524G>A nicht abgedeckt", CallState.NOT_COVERED),
        ("TP53 c.524G>A nr", CallState.NO_SAMPLE),
    ],
)
def test_that_the_states_are_told_apart(text: str, state: CallState) -> None:
    line = read(text)
    assert codes(line) == []
    assert (line.state, line.vaf_fraction) == (state, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("c.524G>A 4.4 %", "no_gene"),
        ("TP53 c.524G>A", "no_vaf"),
        ("TP53 4.4 %", "no_change_named"),
        ("TP53 TET2 c.524G>A 4.4 %", "several_genes"),
        ("TP53 c.524G>A c.743G>A 4.4 %", "several_changes"),
        ("TP53 c.524G>A 4.4 % 3.3 %", "several_vafs"),
        ("TP53 c.524G>A 4.4 % nd", "several_states"),
        ("TP53 c.524G>A 4.4 1250", "several_numbers"),
        ("TP53 c.524G>A 4.4 % 1250", "several_numbers"),
        ("TP53 c.524G>A 104 %", "not_a_vaf"),
        ("TP53 c.524G>A 1.234,5 %", "grouped_number"),
        ("TP53 c.524G>A 1200/44", "more_alt_than_total"),
        ("TP53 c.524G>A 4.4 % 1.5x", "not_a_read_count"),
        ("TP53 c.524G>A nicht gefunden 4 %", "denial_not_read"),
        ("TP53 c.524G>A negativ", "denial_not_read"),
        ("TP53 R175H 4.4 %", "hgvs_meant"),
        ("TP53 c.524G>AA 4.4 %", "hgvs_not_read"),
    ],
)
def test_that_what_cannot_be_read_for_certain_is_refused(text: str, code: str) -> None:
    assert code in codes(read(text))


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        ("TP53 R175H 4.4 %", "TP53 p.Arg175His 4.4 %"),
        ("JAK2 V617F 12 %", "JAK2 p.Val617Phe 12 %"),
        ("TP53 524G>A 4.4 %", "TP53 c.524G>A 4.4 %"),
        ("TP53 c.524G>A 4.4 1250", "TP53 c.524G>A VAF 4.4 % 1250x"),
        ("TP53 c.524G>A 1.234,5 %", "TP53 c.524G>A 1234.5 %"),
        ("TP53 c.524G>A 4 % 1.250x", "TP53 c.524G>A 4 % 1250x"),
        ("TP53 c.524G>A 4 % 1'250x", "TP53 c.524G>A 4 % 1250x"),
    ],
)
def test_that_the_reading_is_offered_and_can_be_read_or_is_refused_for_itself(text: str, offer: str) -> None:
    refused = read(text)
    assert refused.findings[0].offer == offer
    assert refused.findings[0].problem.code not in codes(read(offer))


def test_that_what_is_left_out_is_named() -> None:
    line = read("TP53 exon 5 missense c.524G>A p.R175H 4.4 % pathogenic")
    assert codes(line) == []
    assert line.findings[0].problem.fact("found") == "exon 5, missense, pathogenic"


def test_that_column_heads_say_what_bare_numbers_are() -> None:
    heads = "Gen\tTranskript\tHGVSc\tHGVSp\tExon\tVAF [%]\tDepth"
    head, line = lines_of(f"{heads}\nTP53\tNM_000546.6\tc.524G>A\tp.R175H\t5\t4,4\t1250\n")
    header = read_header(head)
    assert header is not None
    assert (header.unit, header.left_out) == (PERCENT, ("Exon",))
    found = read_variant_text(line, unit=header.unit or FRACTION, genes=GENES, roles=header.roles)
    assert codes(found) == []
    assert (found.gene, found.vaf_fraction, found.total_depth) == ("TP53", 0.044, 1250)
    assert read_header("TP53 c.524G>A 4.4 %") is None


@pytest.mark.parametrize(
    "line",
    [
        "DNMT3A\tMissense_Mutation\tSNP\tC\tC\tT\tp.R736H",  # two bases C, no number
        "DNMT3A\t25463286\tC\tpos\tp.R736H\t50",
        "TET2\tvariant\tstate\t0,44 %",
    ],
)
def test_that_a_line_of_values_is_never_taken_for_column_heads(line: str) -> None:
    assert read_header(line) is None


def test_that_reads_in_columns_make_the_vaf() -> None:
    head, line = lines_of("Gene;cDNA;Alt reads;Total reads\r\nTP53;c.524G>A;44;1000\r\n\r\n;;;\n")
    header = read_header(head)
    assert header is not None
    found = read_variant_text(line, unit=PERCENT, genes=GENES, roles=header.roles)
    assert (found.vaf_fraction, found.vaf_text, found.alt_depth) == (0.044, None, 44)


def written(digits: int, places: int, sign: str, percent: str) -> str:
    text = f"{digits / 10**places:.{places}f}".replace(".", sign)
    return f"{text}{percent}"


@given(
    digits=st.integers(1, 10_000),
    places=st.integers(0, 4),
    sign=st.sampled_from([".", ","]),
    percent=st.sampled_from(["%", " %", "\N{NARROW NO-BREAK SPACE}%", "\N{NO-BREAK SPACE}%", ""]),
    unit=st.sampled_from(list(VafUnit)),
    order=st.permutations(["TP53", "c.524G>A", "p.Arg175His"]),
    between=st.sampled_from([" ", "\t", "; ", " | "]),
)
def test_that_a_vaf_of_any_locale_is_read_as_it_is_or_refused(
    digits: int, places: int, sign: str, percent: str, unit: VafUnit, order: list[str], between: str
) -> None:
    number = digits / 10**places
    vaf = written(digits, places, sign, percent)
    line = read_variant_text(between.join([*order, vaf]), unit=unit, genes=GENES)
    meant = number / 100 if percent or unit is PERCENT else number
    if meant > 1:
        assert line.vaf_fraction is None
        assert line.is_refused
    else:
        assert line.vaf_fraction == pytest.approx(meant, rel=1e-12)
        assert codes(line) == []
        assert line.is_bare is not bool(percent)


@given(st.floats(1e-6, 1.0))
def test_that_a_vaf_written_in_per_cent_reads_back_the_same(vaf: float) -> None:
    fraction = float(f"{vaf:.6g}")
    assert read(f"TP53 c.524G>A {per_cent(fraction)}").vaf_fraction == pytest.approx(fraction, rel=1e-9)


PIECES = [
    "TP53", "TET2", "c.524G>A", "p.R175H", "R175H", "4.4", "4,4", "%", "0.044", "44/1000", "1250x", "nd", "<",
    "1,234.5", "VAF", "not", "detected", "nicht", "exon", "5", "NM_000546.6:", ";", "\t", "(", ")", "x", ":",
    "/", "-", "ü", "٣", "\N{ZERO WIDTH SPACE}", "c.", "p.", "1e999", "=", "DP",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES), max_size=9), st.sampled_from([" ", ""]), st.sampled_from(list(VafUnit))
)
def test_that_any_line_is_read_or_refused_and_never_says_both(
    pieces: list[str], between: str, unit: VafUnit
) -> None:
    text = between.join(pieces)
    line = read(text, unit)
    if not line.is_refused:
        assert line.gene
        assert line.state is not None
        assert (line.vaf_fraction is not None) <= (line.state is CallState.DETECTED)
        assert line.vaf_fraction is None or 0 < line.vaf_fraction <= 1
        if re.search(r"\b(?:not|nicht|nd)\b", text):
            assert line.state is not CallState.DETECTED
