"""Cytogenetic groups of IPSS and IPSS-R (definitions §8.1, §8.2) as karyotypes are written."""

import pytest

from analytics.karyotype.read_karyotype import read_karyotype
from analytics.rules.ipss_cytogenetics import IpssGroup, IpssRGroup, ipss_groups, ipss_r_groups

GOOD, INTERMEDIATE, POOR = IpssGroup
VG, G, INT, P, VP = IpssRGroup


@pytest.mark.parametrize(
    ("text", "ipss", "ipss_r"),
    [
        ("46,XX[20]", GOOD, G),
        ("45,X,-Y[20]", GOOD, VG),
        ("46,XY,del(11)(q23)[20]", INTERMEDIATE, VG),
        ("46,XX,del(5)(q13q33)[10]/46,XX[10]", GOOD, G),
        ("46,XY,del(12)(p13)[20]", INTERMEDIATE, G),
        ("46,XY,del(20)(q11)[3]/46,XY[17]", GOOD, G),
        ("47,XX,del(5)(q13),+8[20]", INTERMEDIATE, G),
        ("46,XX,del(7)(q22)[20]", POOR, INT),
        ("47,XX,+8[11]/46,XX[9]", INTERMEDIATE, INT),
        ("47,XX,+19[20]", INTERMEDIATE, INT),
        ("46,XY,i(17)(q10)[20]", INTERMEDIATE, INT),
        ("46,XX,t(1;2)(p36;q31)[20]", INTERMEDIATE, INT),
        ("48,XX,+8,+19[20]", INTERMEDIATE, INT),
        ("47,XY,+8[10]/46,XY,del(20)(q11)[10]", INTERMEDIATE, INT),
        ("45,XX,-7[14]/46,XX[6]", POOR, P),
        ("46,XY,inv(3)(q21q26)[20]", INTERMEDIATE, P),
        ("46,XY,t(3;3)(q21;q26)[20]", INTERMEDIATE, P),
        ("46,XY,t(3;21)(q26;q22)[20]", INTERMEDIATE, P),
        ("46,XY,del(3)(q21)[20]", INTERMEDIATE, P),
        ("46,XY,del(3)(p21)[20]", INTERMEDIATE, INT),
        ("46,XX,-7,+8[20]", POOR, P),
        ("47,XX,del(7)(q22),+8[20]", POOR, P),
        ("45,XX,-7,del(5)(q13q33)[20]", POOR, P),
        ("44,XX,-5,-7,add(17)(p13)[12]/46,XX[8]", POOR, P),
        ("43,XY,-5,-7,-17,del(20)(q11)[18]/46,XY[2]", POOR, VP),
        ("46,XX,dup(7)(q22q36)[20]", POOR, INT),
    ],
)
def test_that_a_karyotype_is_in_its_group(text: str, ipss: IpssGroup, ipss_r: IpssRGroup) -> None:
    karyotype = read_karyotype(text)
    assert ipss_groups(karyotype) == {ipss}
    assert ipss_r_groups(karyotype) == {ipss_r}


def test_that_del_5q_with_monosomy_7_can_be_chosen_to_count_with_the_good() -> None:
    karyotype = read_karyotype("45,XX,-7,del(5)(q13q33)[20]")
    assert ipss_r_groups(karyotype, is_5q_with_7_poor=False) == {G}


@pytest.mark.parametrize(
    ("text", "ipss", "ipss_r"),
    [
        ("complex", {POOR}, {P, VP}),
        ("", {GOOD, INTERMEDIATE, POOR}, {VG, G, INT, P, VP}),
        ("46,XX,xyz", {GOOD, INTERMEDIATE, POOR}, {VG, G, INT, P, VP}),
        ("45,XX,-7[2]/46,XX[18]", {GOOD, POOR}, {G, P}),
        ("43,XY,-5,-7,-17,-18,xyz[18]", {POOR}, {VP}),
    ],
)
def test_that_doubt_leaves_every_group_that_is_possible(
    text: str, ipss: set[IpssGroup], ipss_r: set[IpssRGroup]
) -> None:
    karyotype = read_karyotype(text)
    assert ipss_groups(karyotype) == ipss
    assert ipss_r_groups(karyotype) == ipss_r


def test_that_an_arm_that_is_not_known_is_not_guessed() -> None:
    karyotype = read_karyotype("46,XX,del(5)[20]")
    assert ipss_r_groups(karyotype) == {G, INT}
    assert ipss_groups(karyotype) == {GOOD, INTERMEDIATE}
