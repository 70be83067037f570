"""What is asked about a variant that could be read: its gene, its unit, its reads, its sample's limit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.catalogue import catalogue
from analytics.entry.finding import Finding, Weight
from analytics.entry.variant_checks import VariantContext, check_variant, gene_offer
from analytics.entry.variant_text import VafUnit, read_variant_text

PANELS = catalogue().panels
PERCENT, FRACTION = VafUnit.PERCENT, VafUnit.FRACTION


def asked(text: str, unit: VafUnit = PERCENT, **facts: object) -> tuple[Finding, ...]:
    told: dict[str, object] = {"panel": PANELS["ipss-m"], "panels": tuple(PANELS.values())} | facts
    context = VariantContext(unit, **told)  # type: ignore[arg-type]
    line = read_variant_text(text, unit=unit, genes=context.genes)
    assert not line.is_refused, line.findings
    found = check_variant(line, context)
    assert all(finding.weight is Weight.ASKED for finding in found)
    return found


def codes(*args: object, **facts: object) -> list[str]:
    return [finding.problem.code for finding in asked(*args, **facts)]  # type: ignore[arg-type]


def test_that_nothing_is_asked_about_an_ordinary_variant() -> None:
    assert codes("TP53 c.524G>A p.R175H 4.4 % 44/1000", limit_fraction=0.01) == []


@pytest.mark.parametrize(
    ("gene", "panel", "code", "offer"),
    [
        ("TET2", "ipss-m", "gene_not_on_panel", None),
        ("TET2", "myeloid-core", None, None),
        ("TET2", "whole", None, None),
        ("TET2", "unknown", None, None),
        ("TP3", "ipss-m", "gene_meant", "TP53 c.4546C>T 5 %"),
        ("DNMT3", "whole", "gene_meant", "DNMT3A c.4546C>T 5 %"),
        ("BRCA2", "ipss-m", "gene_not_known", None),
        ("BRCA2", "whole", "gene_not_known", None),
    ],
)
def test_that_a_gene_is_on_the_panel_or_asked_about(
    gene: str, panel: str, code: str | None, offer: str | None
) -> None:
    found = asked(f"{gene} c.4546C>T 5 %", panel=PANELS[panel])
    assert [finding.problem.code for finding in found] == ([code] if code else [])
    assert [finding.offer for finding in found] == ([offer] if code else [])


def test_that_not_covered_is_no_question_about_the_panel() -> None:
    assert codes("TET2 c.4546C>T nc") == []


LAST = {("TP53", "c.524G>A"): 0.044}


def test_that_a_bare_fraction_among_per_cent_is_asked_about_by_the_last_value() -> None:
    (found,) = asked("TP53 c.524G>A 0.052", last_vafs=LAST)
    assert found.problem.code == "vaf_slip"
    assert found.offer == "TP53 c.524G>A 5.2 %"
    assert codes("TP53 c.524G>A 5.2", last_vafs=LAST) == []
    assert codes("TP53 c.524G>A 0.052 %", last_vafs=LAST) == []


def test_that_bare_per_cent_among_fractions_are_asked_about_by_the_last_value() -> None:
    (found,) = asked("TP53 c.524G>A 0.5", FRACTION, last_vafs={("TP53", "c.524G>A"): 0.006})
    assert found.offer == "TP53 c.524G>A 0.5 %"
    assert codes("TP53 c.524G>A 0.05", FRACTION, last_vafs=LAST) == []


def test_that_a_small_bare_number_without_a_history_is_asked_about_unless_the_sample_shows_so_little() -> (
    None
):
    assert codes("TP53 c.524G>A 0.44") == ["vaf_unit_open"]
    assert codes("TP53 c.524G>A 0.44", limit_fraction=0.001) == []
    assert codes("TP53 c.524G>A 4.4") == []
    assert codes("TP53 c.524G>A 0.44", FRACTION) == []


def test_that_the_offer_answers_its_question() -> None:
    for text, facts in (("TP53 c.524G>A 0.052", {"last_vafs": LAST}), ("TP53 c.524G>A 0.44", {})):
        (found,) = asked(text, **facts)  # type: ignore[arg-type]
        assert codes(found.offer, **facts) == []


@given(last=st.floats(0.005, 0.9), change=st.floats(0.35, 2.8), unit=st.sampled_from(list(VafUnit)))
def test_that_every_slip_of_the_unit_is_asked_about_and_no_ordinary_change(
    last: float, change: float, unit: VafUnit
) -> None:
    """Per cent typed as fraction or the other way round, of a variant that changed up to threefold."""
    now = min(float(f"{last * change:.3g}"), 0.99)
    history = {("TP53", "c.524G>A"): last}
    right = f"{100 * now:.4g}" if unit is PERCENT else f"{now:.4g}"
    assert "vaf_slip" not in codes(f"TP53 c.524G>A {right}", unit, last_vafs=history)
    wrong = f"{now:.4g}" if unit is PERCENT else f"{100 * now:.4g}"
    line = read_variant_text(f"TP53 c.524G>A {wrong}", unit=unit, genes=frozenset({"TP53"}))
    assert line.is_refused or "vaf_slip" in codes(f"TP53 c.524G>A {wrong}", unit, last_vafs=history)


def test_that_reads_and_vaf_agree_or_are_asked_about() -> None:
    assert codes("TP53 c.524G>A 4 % 44/1000") == []
    (found,) = asked("TP53 c.524G>A 14 % 44/1000")
    assert (found.problem.code, found.offer) == ("vaf_not_of_reads", "TP53 c.524G>A 4.4 % 44/1000")
    assert codes("TP53 c.524G>A 0.005 % 5/1000") == ["vaf_not_of_reads"]


def test_that_a_value_below_what_the_sample_can_show_is_asked_about() -> None:
    assert codes("TP53 c.524G>A 0.4 %", limit_fraction=0.01) == ["vaf_below_limit"]
    assert codes("TP53 c.524G>A < 2 %", limit_fraction=0.01) == ["other_limit_typed"]
    assert codes("TP53 c.524G>A < 1 %", limit_fraction=0.01) == []


def test_that_a_gene_is_offered_only_where_one_is_near() -> None:
    assert gene_offer("TP35", PANELS["ipss-m"].genes) == "TP53"
    assert gene_offer("BRCA2", PANELS["ipss-m"].genes) is None
