"""The flags of a large table of karyotypes, and that neither order of clones nor of abnormalities matters."""

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.karyotype.karyotype_flags import KaryotypeFlags, flags
from analytics.karyotype.read_karyotype import read_karyotype
from analytics.karyotype.reported_flags import agreed, with_reported

WITHIN = {"complex_in_one_clone", "monosomal_in_one_clone", "hyperdiploid_only", "complex_count"}

# karyotype | flags that are true | flags that are not known | number of abnormalities (None: not exact)
TABLE: list[tuple[str, str, str, int | None]] = [
    ("46,XX[20]", "", "", 0),
    ("46,XY[20]", "", "", 0),
    ("46,XY", "", "", 0),
    ("46,XX,inv(9)(p12q13)c[20]", "", "", 0),
    ("47,XXYc[20]", "", "", 0),
    ("47,XX,+21c[20]", "", "", 0),
    ("45,X,-Y[20]", "minus_y", "", 1),
    ("45,X,-Y[12]/46,XY[8]", "minus_y", "", 1),
    ("45,x,-y[12]/46,xy[8]", "minus_y", "", 1),
    ("45,X,−Y[12]/46,XY[8]", "minus_y", "", 1),
    ("45,XY,-Y[12]", "minus_y", "", 1),
    ("45,X,-X[12]/46,XX[8]", "", "", 1),
    ("47,XX,+8[20]", "plus8", "", 1),
    ("48,XX,+8,+8[20]", "plus8", "", 2),
    ("47,XY,+19[10]/46,XY[10]", "plus19", "", 1),
    ("48,XX,+8,+19", "plus8 plus19", "", 2),
    ("49,XX,+8,+19,+21", "plus8 plus19 complex", "", 3),
    ("45,XX,-5", "minus5", "", 1),
    ("45,XX,-7[15]/46,XX[5]", "minus7", "", 1),
    ("45,XY,-17", "minus17", "", 1),
    ("44,XX,-5,-7", "minus5 minus7 monosomal", "", 2),
    ("44,XX,-5,-7,add(17)(p13)", "minus5 minus7 abn17p loss17p complex monosomal", "", 3),
    ("45,XY,del(5)(q13q33),-7,-17,+mar", "del5q loss5q minus7 minus17 complex monosomal", "", 4),
    ("43,XY,-5,-7,-17,del(20)(q11)", "minus5 minus7 minus17 del20q complex monosomal", "", 4),
    ("45,XX,-7,t(1;3)(p36;q21)", "minus7 inv3_t3q_del3q monosomal", "", 2),
    ("45,XX,-7,+8,-9", "minus7 plus8 complex monosomal", "", 3),
    ("44,X,-Y,-7", "minus_y minus7", "", 2),
    ("46,XX,del(5)(q13q33)", "del5q loss5q", "", 1),
    ("46,XX,del(5)(q31)", "del5q loss5q", "", 1),
    ("46,XX,del(5)(q?)", "del5q loss5q", "", 1),
    ("46,XX,del(5)(q?13q33)", "del5q loss5q", "", 1),
    ("46,XX,del(5)(q13q33)[10]/46,XX[10]", "del5q loss5q", "", 1),
    ("46,XX,del(5)(p13)", "", "", 1),
    ("46,XX,del(5)(pter->q13::q33->qter)", "del5q loss5q", "", 1),
    ("46,XX,del(5q)", "del5q loss5q", "", 1),
    ("46,XX,del(5q)(q13q33)", "del5q loss5q", "", 1),
    ("46,XX,5q-", "del5q loss5q", "", 1),
    ("46,XX,del(5)", "", "del5q loss5q", 1),
    ("46,XX,?del(5)(q13q33)", "", "del5q loss5q", None),
    ("46,XX,add(5)(q13)", "loss5q", "", 1),
    ("46,XX,der(5)t(5;12)(q13;p12)", "loss5q", "", 1),
    ("46,XX,der(12)t(5;12)(q13;p12)", "", "", 1),
    ("46,XX,t(5;12)(q33;p13)", "", "", 1),
    ("46,XX,der(5)del(5)(q13q33)t(5;17)(p15;q21)", "del5q loss5q", "", 1),
    ("45,XX,dic(5;17)(q11;p11)", "loss5q abn17p loss17p", "", 1),
    ("45,XX,der(5;17)(p10;q10)", "loss5q loss17p abn17p", "", 1),
    ("46,XX,der(5)", "", "loss5q", 1),
    ("46,XX,del(7)(q22q36)", "del7q loss7q", "", 1),
    ("46,XX,del(7)(q22)[5]/45,XX,-7[10]", "del7q loss7q minus7 monosomal", "", 2),
    ("46,XX,der(7)t(1;7)(q10;p10)", "loss7q", "", 1),
    ("46,XX,+1,der(1;7)(q10;p10)", "loss7q", "", 1),
    ("47,XX,+1,der(1;7)(q10;p10),+8", "loss7q plus8", "", 2),
    ("46,XX,r(7)(p22q36)", "", "loss7q", 1),
    ("46,XX,inv(7)(p15q22)", "", "", 1),
    ("46,XX,i(7)(p10)", "loss7q", "", 1),
    ("46,XX,i(7)(q10)", "", "", 1),
    ("46,XX,del(17)(p11.2)", "del17p abn17p loss17p", "", 1),
    ("46,XX,add(17)(p13)", "abn17p loss17p", "", 1),
    ("46,XX,i(17)(q10)", "i17q loss17p", "", 1),
    ("46,XX,i(17q)", "i17q loss17p", "", 1),
    ("46,XX,idic(17)(p11.2)", "i17q abn17p loss17p", "", 1),
    ("46,XX,t(12;17)(p13;p13)", "abn17p", "", 1),
    ("46,XX,t(3;17)(p21;q21)", "", "", 1),
    ("46,XX,der(17)t(17;21)(p11;q11)", "abn17p loss17p", "", 1),
    ("46,XX,der(21)t(17;21)(p11;q11)", "", "abn17p", 1),
    ("46,XX,-17,+i(17)(q10)", "i17q loss17p", "minus17 monosomal", None),
    ("46,XX,del(11)(q13q23)", "del11q", "", 1),
    ("46,XX,del(11)(q23)", "del11q", "", 1),
    ("46,XX,del(12)(p11p13)", "del12p", "", 1),
    ("46,XX,del(12)(q13)", "", "", 1),
    ("46,XX,del(20)(q11.2q13.3)", "del20q", "", 1),
    ("46,XY,del(20q)", "del20q", "", 1),
    ("46,XX,del(3)(q21)", "inv3_t3q_del3q", "", 1),
    ("46,XX,del(3)(p21)", "", "", 1),
    ("46,XX,inv(3)(q21q26)", "inv3_t3q_del3q inv3_t3_3", "", 1),
    ("46,XX,inv(3)(q21q26.2)", "inv3_t3q_del3q inv3_t3_3", "", 1),
    (
        "46,XX,inv(3)(q21.3q26.2),-7",
        "inv3_t3q_del3q inv3_t3_3 minus7 monosomal",
        "complex plus8 plus19",
        None,
    ),
    ("46,XX,inv(3)", "inv3_t3q_del3q inv3_t3_3", "", 1),
    ("46,XX,t(3;3)(q21;q26)", "inv3_t3q_del3q inv3_t3_3", "", 1),
    ("46,XX,t(3;21)(q26;q22)", "inv3_t3q_del3q t3q26_v", "", 1),
    ("46,XX,t(2;3)(p21;q26.2)", "inv3_t3q_del3q t3q26_v", "", 1),
    ("46,XX,t(3;5)(q25;q34)", "inv3_t3q_del3q", "", 1),
    ("46,XX,t(3;12)(q26.1;p13)", "inv3_t3q_del3q", "t3q26_v", 1),
    ("46,XX,t(8;21)(q22;q22)", "t8_21", "", 1),
    ("46,XX,t(8;21)(q21.3;q22.12)", "t8_21", "", 1),
    ("45,X,-Y,t(8;21)(q22;q22)", "t8_21 minus_y", "", 2),
    ("46,XX,t(8;21)", "t8_21", "", 1),
    ("46,XX,t(8;21)(p11;q22)", "", "", 1),
    ("46,XX,t(8;17;21)(q22;q23;q22)", "", "t8_21", 1),
    ("46,XX,t(8;?)(q22;?)", "", "t8_21", 1),
    ("46,XX,inv(16)(p13q22)", "inv16_t16_16", "", 1),
    ("46,XX,inv(16)(p13.1q22.1)", "inv16_t16_16", "", 1),
    ("46,XX,t(16;16)(p13.1;q22)", "inv16_t16_16", "", 1),
    ("47,XX,inv(16)(p13q22),+22", "inv16_t16_16", "", 2),
    ("46,XX,del(16)(q22)", "", "", 1),
    ("46,XX,t(9;11)(p21;q23)", "t9_11", "", 1),
    ("46,XX,t(9;11)(p22;q23)", "t9_11", "", 1),
    ("46,XX,t(9;11)(p21.3;q23.3)", "t9_11", "", 1),
    ("46,XX,t(9;11)(p21~22;q23)", "t9_11", "", 1),
    ("46,XX,t(9;11)(q34;q23)", "t_v_11q23", "", 1),
    ("46,XX,t(11;19)(q23;p13.1)", "t_v_11q23", "", 1),
    ("46,XX,t(6;11)(q27;q23)", "t_v_11q23", "", 1),
    ("46,XX,t(10;11)(p12;q23)", "t_v_11q23", "", 1),
    ("46,XX,t(v;11q23)", "t_v_11q23", "", 1),
    ("46,XX,t(11;14)(q13;q32)", "", "", 1),
    ("46,XX,t(11;?)(q23;?)", "", "t9_11 t_v_11q23", 1),
    ("46,XX,t(11;17)(q23.1;q21)", "", "t_v_11q23", 1),
    ("46,XX,t(11;14)", "", "t_v_11q23", 1),
    ("46,XX,t(6;9)(p23;q34)", "t6_9", "", 1),
    ("46,XX,t(6;9)(p22;q34.1)", "t6_9", "", 1),
    ("46,XX,t(9;22)(q34.1;q11.2)", "t9_22", "", 1),
    ("47,XX,t(9;22)(q34;q11),+der(22)t(9;22)", "t9_22", "", 2),
    ("46,XX,der(22)t(9;22)(q34;q11)", "t9_22", "", 1),
    ("46,XX,t(8;16)(p11;p13)", "t8_16", "", 1),
    ("46,XX,t(15;17)(q24;q21)", "t15_17", "", 1),
    ("46,XX,t(15;17)(q22;q12)", "t15_17", "", 1),
    ("47,XX,+mar", "", "", 1),
    ("46,XX,-7,+mar", "minus7 monosomal", "", 2),
    ("45,XX,-7[10]/46,idem,+8[8]/46,XX[2]", "minus7 plus8", "", 2),
    ("45,XX,-7[10]/46,sl,+8[5]/47,sdl1,+21[5]", "minus7 plus8 complex", "", 3),
    ("47,XX,+8[5]/46,XX,del(20)(q11)[5]/46,XX,del(5)(q13q33)[5]", "plus8 del20q del5q loss5q complex", "", 3),
    ("43~45,XX,-5,-7,add(17)(p11),+1~2mar[cp15]", "minus5 minus7 abn17p loss17p complex monosomal", "", None),
    ("45,XX,-7[2]/46,XX[18]", "", "minus7", None),
    ("92,XXYY,-7,-7", "", "minus7", None),
]


def true_flags(read: KaryotypeFlags) -> set[str]:
    return {f.name for f in fields(read) if getattr(read, f.name) is True} - WITHIN


def unknown_flags(read: KaryotypeFlags) -> set[str]:
    return {f.name for f in fields(read) if getattr(read, f.name) is None} - WITHIN


def test_that_the_table_is_large() -> None:
    assert len({row[0] for row in TABLE}) == len(TABLE) >= 100


@pytest.mark.parametrize(("text", "true", "unknown", "count"), TABLE, ids=[row[0] for row in TABLE])
def test_that_a_karyotype_has_its_flags(text: str, true: str, unknown: str, count: int | None) -> None:
    read = flags(read_karyotype(text))
    assert true_flags(read) == set(true.split())
    assert unknown_flags(read) == set(unknown.split())
    assert read.complex_count == count


@pytest.mark.parametrize("text", ["", "no metaphases", "nuc ish(EGR1x1)[200]", "gibberish", "46,XX,inc"])
def test_that_nothing_is_denied_where_nothing_is_read(text: str) -> None:
    read = flags(read_karyotype(text))
    assert all(getattr(read, f.name) is None for f in fields(read))


def test_that_what_is_read_stands_beside_what_is_not() -> None:
    read = flags(read_karyotype("45,XX,-7,foo[20]"))
    assert read.minus7 is True
    assert (read.t8_21, read.complex, read.del5q) == (None, None, None)


def test_that_a_token_that_names_other_chromosomes_hides_only_them() -> None:
    read = flags(read_karyotype("45,XX,-7,del(5)(q13q33[20]"))
    assert read.minus7 is True
    assert (read.del5q, read.complex) == (None, None)
    assert (read.t8_21, read.inv16_t16_16, read.minus17) == (False, False, False)


def test_that_the_word_complex_counts_and_says_nothing_else() -> None:
    read = flags(read_karyotype("complex"))
    assert (read.complex, read.complex_count, read.minus7) == (True, None, None)


@pytest.mark.parametrize(
    ("text", "over_all", "within"),
    [
        ("47,XX,+8[5]/46,XX,del(20)(q11)[5]/46,XX,del(12)(p13)[5]", True, False),
        ("49,XX,+8,+13,+21[5]/46,XX[5]", True, True),
        ("47,XX,+8[5]/48,idem,+21[5]/49,sdl1,+13[5]", True, True),
    ],
)
def test_that_complexity_is_asked_over_all_clones_and_within_one(
    text: str, over_all: bool, within: bool
) -> None:
    read = flags(read_karyotype(text))
    assert (read.complex, read.complex_in_one_clone) == (over_all, within)


@pytest.mark.parametrize(
    ("text", "is_only"),
    [
        ("49,XX,+8,+13,+21", True),
        ("49,XX,+8,+8,+21", True),
        ("49,XX,+8,+13,+21,del(5)(q13)", False),
        ("48,XX,+8,+21", False),
        ("49,XX,+8,+13,?+21", None),
    ],
)
def test_that_hyperdiploid_means_gains_and_nothing_rebuilt(text: str, is_only: bool | None) -> None:
    assert flags(read_karyotype(text)).hyperdiploid_only is is_only


def test_that_reported_flags_are_true_and_their_absence_says_nothing() -> None:
    normal = flags(read_karyotype("46,XX[20]"))
    assert with_reported(normal, ()) == normal
    assert with_reported(normal, ("inv16",)).inv16_t16_16 is True
    assert with_reported(normal, ("t(8;21)",)).t8_21 is True
    assert with_reported(normal, ("-7",)).minus7 is True
    assert with_reported(normal, ("FLT3_ITD", "no_KMT2A_PTD", "nonsense")) == normal


def test_that_a_rearranged_kmt2a_of_unknown_partner_leaves_both_groups_open() -> None:
    normal = flags(read_karyotype("46,XX[20]"))
    reported = with_reported(normal, ("KMT2A_rearranged",))
    assert (reported.t9_11, reported.t_v_11q23) == (None, None)
    seen = flags(read_karyotype("46,XX,t(9;11)(p21;q23)"))
    assert with_reported(seen, ("KMT2A_rearranged",)) == seen


def test_that_two_readings_agree_or_say_nothing() -> None:
    first, second = (flags(read_karyotype(text)) for text in ("45,XX,-7", "46,XX"))
    together = agreed([first, second])
    assert (together.minus7, together.minus5) == (None, False)
    assert agreed([]) == KaryotypeFlags()


NUMERICAL = ["-5", "-7", "-17", "+8", "+19", "+21", "-3"]
STRUCTURAL = [
    "del(5)(q13q33)", "del(7)(q22)", "add(17)(p13)", "i(17)(q10)", "inv(3)(q21q26)", "t(9;11)(p21;q23)",
    "t(11;19)(q23;p13)", "del(20)(q11)", "del(12)(p11)", "t(6;9)(p23;q34)", "inv(16)(p13q22)", "r(4)(p16q35)",
]  # fmt: skip


def written(parts: list[str], cells: int) -> str:
    number = 46 + sum(one.startswith("+") for one in parts) - sum(one.startswith("-") for one in parts)
    return f"{number},{','.join(['XX', *parts])}[{cells}]"


some_parts = st.lists(st.sampled_from(NUMERICAL + STRUCTURAL), unique=True, max_size=5)


@given(some_parts)
def test_that_what_is_written_is_read_back(parts: list[str]) -> None:
    karyotype = read_karyotype(written(parts, 10))
    assert [one.text for one in karyotype.abnormalities] == parts
    assert karyotype.count == karyotype.most == len(parts)
    assert karyotype.problems == ()
    assert karyotype.is_normal is (not parts)
    read = flags(karyotype)
    assert read.complex is (len(parts) >= 3)
    assert (read.minus7, read.plus8) == ("-7" in parts, "+8" in parts)
    lost = sum(one.startswith("-") for one in parts)
    rebuilt = sum("(" in one for one in parts)
    assert read.monosomal is (lost >= 2 or (lost == 1 and rebuilt > 0))


@settings(max_examples=60)
@given(st.lists(some_parts, min_size=1, max_size=3), st.data())
def test_that_order_and_repetition_change_no_flag(clones: list[list[str]], data: st.DataObject) -> None:
    before = [written(parts, 10) for parts in clones]
    mixed = [written(data.draw(st.permutations(parts)), 10) for parts in clones]
    after = data.draw(st.permutations([*mixed, data.draw(st.sampled_from(mixed))]))
    assert flags(read_karyotype("/".join(before))) == flags(read_karyotype("/".join(after)))


@given(some_parts, st.sampled_from(["-", "−", "–"]), st.booleans())
def test_that_typography_changes_no_flag(parts: list[str], dash: str, is_upper: bool) -> None:
    text = written(parts, 10)
    typed = text.replace("-", dash).replace(",", " , ")
    assert flags(read_karyotype(typed.upper() if is_upper else typed)) == flags(read_karyotype(text))


@given(some_parts)
def test_that_a_question_mark_never_denies(parts: list[str]) -> None:
    """What is doubtful is true of nothing more, and denies nothing that is true without the doubt."""
    sure = flags(read_karyotype(written(parts, 10)))
    doubted = flags(read_karyotype(f"46,XX,{','.join(f'?{one}' for one in parts)}" if parts else "46,XX"))
    for name in true_flags(sure):
        assert getattr(doubted, name) is None
