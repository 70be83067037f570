"""The gene list of a laboratory's own panel."""

from analytics.samples.gene_list import own_panel, read_gene_list
from analytics.terms.gene_panel import Coverage

KNOWN = frozenset({"TP53", "TET2", "JAK2"})


def test_that_a_list_is_read_however_it_is_parted() -> None:
    for text in (
        "TP53, TET2; JAK2",
        "tp53\nTET2\r\nJAK2\n",
        "TP53 (exons 2-11)\tTET2 (all)\tJAK2",
        "TP53|JAK2/TET2 TP53",
    ):
        found = read_gene_list(text, KNOWN)
        assert found.genes == ("JAK2", "TET2", "TP53")
        assert found.findings == ()


def test_that_what_is_no_gene_is_refused_and_what_is_new_is_told() -> None:
    wrong = read_gene_list("TP53 53TP !", KNOWN)
    assert [f.problem.code for f in wrong.findings] == ["not_genes"]
    new = read_gene_list("TP53 BRCA2 TP35 C1orf112", KNOWN)
    assert new.genes == ("BRCA2", "C1orf112", "TP35", "TP53")
    assert new.findings[0].problem.fact("found") == "BRCA2, C1orf112, TP35 (TP53?)"
    assert [f.problem.code for f in read_gene_list(" \n", KNOWN).findings] == ["no_genes"]


def test_that_a_panel_has_a_code_of_its_own() -> None:
    panel = own_panel("Labor Süd (54)", ("TP53",), "the clinic", frozenset({"labor-s-d-54"}))
    assert (panel.code, panel.coverage) == ("labor-s-d-54-2", Coverage.LISTED)
    assert own_panel("ü", ("TP53",), "", frozenset()).code == "own"
