"""What is read of a karyotype, and what is named as not understood."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analytics.karyotype.karyotype import AbnormalityKind, Doubt, ProblemKind
from analytics.karyotype.read_karyotype import read_karyotype


def texts(karyotype: str) -> list[str]:
    return [one.text for one in read_karyotype(karyotype).abnormalities]


def problems(karyotype: str) -> list[tuple[ProblemKind, str, int]]:
    return [(one.kind, one.token, one.position) for one in read_karyotype(karyotype).problems]


def test_that_clones_say_their_count_sex_abnormalities_and_cells() -> None:
    karyotype = read_karyotype("45,XY,del(5)(q13q33),-7,-17,+mar[15]/46,XY[5]")
    first, second = karyotype.clones
    assert (first.lowest, first.highest, first.sex, first.cells) == (45, 45, "XY", 15)
    assert [one.text for one in first.abnormalities] == ["del(5)(q13q33)", "-7", "-17", "+mar"]
    assert [one.kind for one in first.abnormalities] == [
        AbnormalityKind.DELETION,
        AbnormalityKind.LOSS,
        AbnormalityKind.LOSS,
        AbnormalityKind.MARKER,
    ]
    assert (second.abnormalities, second.cells) == ((), 5)
    assert karyotype.count == karyotype.most == 4
    assert karyotype.problems == ()
    assert karyotype.is_normal is False


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("47,XX,+8", AbnormalityKind.GAIN),
        ("45,XX,-7", AbnormalityKind.LOSS),
        ("46,XX,del(20)(q11.2q13.3)", AbnormalityKind.DELETION),
        ("46,XX,add(17)(p13)", AbnormalityKind.ADDITION),
        ("46,XX,t(1;3)(p36;q21)", AbnormalityKind.TRANSLOCATION),
        ("46,XX,inv(3)(q21q26)", AbnormalityKind.INVERSION),
        ("46,XX,i(17)(q10)", AbnormalityKind.ISOCHROMOSOME),
        ("46,XX,der(7)t(1;7)(q10;p10)", AbnormalityKind.DERIVATIVE),
        ("45,XX,dic(5;17)(q11;p11)", AbnormalityKind.DICENTRIC),
        ("46,XX,dup(1)(q21q32)", AbnormalityKind.DUPLICATION),
        ("46,XX,ins(3;3)(q26;q21q26)", AbnormalityKind.INSERTION),
        ("46,XX,r(7)(p22q36)", AbnormalityKind.RING),
        ("47,XX,+r", AbnormalityKind.RING),
        ("47,XX,+mar", AbnormalityKind.MARKER),
        ("46,XX,dmin", AbnormalityKind.DOUBLE_MINUTES),
    ],
)
def test_that_an_abnormality_has_its_kind(text: str, kind: AbnormalityKind) -> None:
    karyotype = read_karyotype(text)
    assert [one.kind for one in karyotype.abnormalities] == [kind]
    assert karyotype.problems == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("46,XX[20]", 0),
        ("47,XX,+8", 1),
        ("48,XX,+8,+8", 2),
        ("48,XX,+8x2", 2),
        ("48,XX,+2mar", 2),
        ("48,XX,+mar1,+mar2", 2),
        ("48,XX,+mar1x2", 2),
        ("46,XX,t(3;5)(q25;q34)", 1),
        ("46,XX,der(5)t(5;12)(q31;p13)del(5)(q13q15)", 1),
        ("46,XX,+1,der(1;7)(q10;p10)", 1),
        ("46,XX,10~40dmin", 1),
        ("47,XX,+21c", 0),
        ("48,XX,+8,+21c", 1),
        ("45,X,-Y", 1),
        ("45,XX,-7[10]/46,idem,+8[10]", 2),
        ("45,XX,-7[10]/46,XX,-7,+8[10]", 2),
        ("47,XX,+8[10]/46,XX,del(20)(q11)[5]/46,XX[5]", 2),
        ("47,XX,+8[10]/48,XX,+8,+8[5]", 2),
        ("46,XX,inv(9)(p12q13)c[20]", 0),
    ],
)
def test_that_abnormalities_are_counted_as_documented(text: str, count: int) -> None:
    karyotype = read_karyotype(text)
    assert (karyotype.count, karyotype.most) == (count, count)
    assert karyotype.problems == ()


def test_that_a_range_of_markers_bounds_the_count() -> None:
    karyotype = read_karyotype("44~47,XX,-7,+1~3mar[cp8]")
    assert (karyotype.count, karyotype.most) == (2, 4)
    assert karyotype.clones[0].is_composite
    assert (karyotype.clones[0].lowest, karyotype.clones[0].highest) == (44, 47)


def test_that_a_sideline_has_what_its_stemline_has() -> None:
    karyotype = read_karyotype("45,XX,-7[10]/46,sl,+8[5]/47,sdl1,+21[5]")
    assert [len(clone.abnormalities) for clone in karyotype.clones] == [1, 2, 3]
    assert [clone.stemline for clone in karyotype.clones] == [None, 0, 1]
    assert texts("45,XX,-7[10]/46,sl,+8[5]/47,sdl1,+21[5]") == ["-7", "+8", "+21"]


def test_that_an_idem_clone_can_take_a_gain_back() -> None:
    karyotype = read_karyotype("48,XX,+8,+21[10]/47,idem,-8[5]")
    assert [one.text for one in karyotype.clones[1].abnormalities] == ["+21"]
    assert texts("48,XX,+8,+21[10]/47,idem,-8[5]") == ["+8", "+21"]
    assert karyotype.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "46,XY,inv(16)(p13.1q22)[20]",
        "46, xy, INV(16)(P13.1q22) [20]",
        "46,XY,inv(16) (p13.1 q22)[20].",
        "46 XY inv(16)(p13.1q22)[20]",
        "Karyotype: 46,XY,inv(16)(p13.1q22)[20]",
        "46,XY,inv(16)(p13.1q22)\n[20]",
        "46,XY,\u00a0inv(16)(p13.1q22)\u200b[20]",
    ],
)
def test_that_spaces_and_case_do_not_matter(text: str) -> None:
    karyotype = read_karyotype(text)
    assert texts(text) == ["inv(16)(p13.1q22)"]
    assert karyotype.problems == ()
    assert karyotype.clones[0].cells == 20


@pytest.mark.parametrize("dash", ["-", "−", "–", "—", "‐", "‑", "－"])
def test_that_every_dash_is_a_minus(dash: str) -> None:
    assert texts(f"45,XX,{dash}7") == ["-7"]


def test_that_abnormalities_parted_by_spaces_are_told_apart() -> None:
    assert texts("46,XX,del(5)(q13q33) +8 -7") == ["del(5)(q13q33)", "+8", "-7"]


def test_that_another_method_is_kept_apart_and_named() -> None:
    karyotype = read_karyotype("46,XX[20].nuc ish(EGR1x1)[100/200]")
    assert karyotype.clones[0].other_method == "nuc ish(EGR1x1)[100/200]"
    assert problems("46,XX[20].nuc ish(EGR1x1)[100/200]") == [
        (ProblemKind.OTHER_METHOD, "nuc ish(EGR1x1)[100/200]", 10)
    ]
    assert karyotype.is_normal is True


def test_that_recipient_and_donor_are_told_apart() -> None:
    karyotype = read_karyotype("45,XX,-7[5]//46,XY[15]")
    assert [clone.population for clone in karyotype.clones] == [0, 1]
    assert [clone.population for clone in read_karyotype("//46,XY[20]").clones] == [1]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", (ProblemKind.EMPTY, "", 0)),
        ("46,XX,foo(3),-7", (ProblemKind.NOT_UNDERSTOOD, "foo(3)", 6)),
        ("46,XX,del(5)(q13", (ProblemKind.NOT_UNDERSTOOD, "del(5)(q13", 6)),
        ("46,XX,-23", (ProblemKind.NOT_UNDERSTOOD, "-23", 6)),
        ("46,XX,8", (ProblemKind.NOT_UNDERSTOOD, "8", 6)),
        ("46,XX,t(8;21;3)(q22;q22)", (ProblemKind.NOT_UNDERSTOOD, "t(8;21;3)(q22;q22)", 6)),
        ("46,XX,inc", (ProblemKind.INCOMPLETE, "inc", 6)),
        ("46,idem,+8", (ProblemKind.NO_STEMLINE, "idem", 0)),
        ("no metaphases", (ProblemKind.NO_METAPHASES, "no metaphases", 0)),
        ("complex", (ProblemKind.WORD_ONLY, "complex", 0)),
        ("46,XX[many]", (ProblemKind.CELLS, "[many]", 5)),
        ("45,XX,-7/46,XX,+8", (ProblemKind.COUNT, "46,XX,+8", 9)),
        ("-7", (ProblemKind.NO_COUNT, "-7", 0)),
        ("45,X[20]", (ProblemKind.SEX, "X", 0)),
    ],
)
def test_that_what_is_wrong_is_named_with_its_place(text: str, problem: tuple[ProblemKind, str, int]) -> None:
    assert problem in problems(text)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("46,XX,?del(5)(q13)", Doubt.QUESTION_MARK),
        ("47,XX,+?8", Doubt.QUESTION_MARK),
        ("47,XX,+8[1]/46,XX[19]", Doubt.FEW_CELLS),
        ("45,XX,-7[2]/46,XX[18]", Doubt.FEW_CELLS),
        ("92,XXYY,-7", Doubt.HIGHER_PLOIDY),
    ],
)
def test_that_what_is_possible_only_says_why(text: str, doubt: Doubt) -> None:
    karyotype = read_karyotype(text)
    assert [one.doubt for one in karyotype.abnormalities] == [doubt]
    assert (karyotype.count, karyotype.most) == (0, 1)
    assert karyotype.is_normal is None


@pytest.mark.parametrize(
    "text", ["47,XX,+8[2]", "45,XX,-7[3]", "45,XX,-7[2]/46,idem,+8[2]", "46,XX,-7,+8[cp2]"]
)
def test_that_enough_cells_make_a_clone(text: str) -> None:
    assert all(one.doubt is None for one in read_karyotype(text).abnormalities)


@given(st.text(max_size=80))
@example("46,XX,+\u0660")
@example("\u0130(17)(q10)")
@example("/" * 50)
@example("46,XX,t(" * 20)
def test_that_no_text_is_too_strange(text: str) -> None:
    karyotype = read_karyotype(text)
    for one in karyotype.problems:
        assert 0 <= one.position <= len(text)
    assert karyotype.is_normal in (True, False, None)


@pytest.mark.parametrize("text", ["46,XX," + "t(" * 2400, "-7 " * 1600, "q1" * 2400, "/" * 4999, "8" * 10**6])
def test_that_a_long_text_is_read_at_once(text: str) -> None:
    karyotype = read_karyotype(text)
    assert karyotype.is_normal is not True


@given(st.integers(0, 40), st.sampled_from("!#foo§&"))
def test_that_a_sign_out_of_place_is_never_passed_over(place: int, sign: str) -> None:
    """Whatever is put into a karyotype is a problem, or part of what was read; it is never called normal."""
    text = "45,XX,-7,del(5)(q13q33)[20]"
    spoilt = text[:place] + sign + text[place:]
    karyotype = read_karyotype(spoilt)
    assert karyotype.is_normal is not True
    assert karyotype.problems


@pytest.mark.parametrize("text", ["?", "XX", "x,y", "U", "XX[20]", "46,?", "46", "+", "[20]", "46,XX/?"])
def test_that_a_text_without_count_or_sex_is_never_called_normal(text: str) -> None:
    assert read_karyotype(text).is_normal is None
