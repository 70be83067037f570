"""The ELN 2022 risk of an acute myeloid leukaemia from karyotype and genes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product

from analytics.karyotype.karyotype import Karyotype
from analytics.karyotype.karyotype_flags import KaryotypeFlags, flags
from analytics.karyotype.reported_flags import agreed, with_reported
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.eln2022_criteria import DATA, TP53, Criterion, ElnGenes, Side, criteria
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.rules.wanted import GENE, Wanted

RULE = "eln2022"
_KARYOTYPE = (Side.CORE_BINDING, Side.ADVERSE, Side.T9_11)


class ElnRisk(StrEnum):
    """The risk groups, the best first."""

    FAVORABLE = "favorable"
    INTERMEDIATE = "intermediate"
    ADVERSE = "adverse"


class ElnOutside(StrEnum):
    """Why the risk is not asked."""

    NO_TMN = "no t-MN"
    NO_AML = "no AML"
    PROMYELOCYTIC = "acute promyelocytic leukaemia"


@dataclass(frozen=True, slots=True)
class ElnFindings:
    """What the risk rests on.

    Attributes:
        karyotypes: as read, all that it can be; empty: not known.
        reported: flags that a laboratory reported beside it.
    """

    karyotypes: tuple[Karyotype, ...]
    genes: ElnGenes
    reported: tuple[str, ...] = ()

    @property
    def flags(self) -> KaryotypeFlags:
        """The flags of the karyotype, with those reported.

        Complex, said without a text that can be read, means what ELN calls so: nothing recurrent beside it.
        """
        read = with_reported(agreed(flags(one) for one in self.karyotypes), self.reported)
        if not read.complex or read.complex_count is not None:
            return read
        is_word_only = all(one.words and not one.abnormalities for one in self.karyotypes)
        if not is_word_only:
            return read
        names = ("t8_21", "inv16_t16_16", "t9_11", "t15_17", "t_v_11q23", "t6_9", "t9_22", "t8_16",
                 "inv3_t3_3", "t3q26_v", "hyperdiploid_only")  # fmt: skip
        absent = {name: False for name in names if getattr(read, name) is None}
        return replace(read, **absent)


@dataclass(frozen=True, slots=True)
class Eln2022:
    """Details of the Assessment.

    Attributes:
        possible: the groups that are possible, the best first.
        criteria: all of them, in the order they are asked.
        decisive: names of the criteria that decide, where the group is known.
        abnormalities: each of the karyotype, as written; with a question mark where it is doubtful.
        not_understood: parts of the karyotype that could not be read.
        complex_count: number of abnormalities, where it is exact.
        blasts_percent: of the marrow, where the record has them.
        is_icc_only: 10 to 19 % blasts: MDS/AML of the ICC, no AML of the WHO.
        outside: why the risk is not asked.
    """

    possible: tuple[ElnRisk, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    decisive: tuple[str, ...] = ()
    abnormalities: tuple[str, ...] = ()
    not_understood: tuple[str, ...] = ()
    complex_count: int | None = None
    blasts_percent: float | None = None
    is_icc_only: bool = False
    outside: ElnOutside | None = None


def eln2022(
    findings: ElnFindings,
    settings: Mapping[str, str],
    *,
    inputs: tuple[Input, ...] = (),
    as_of: int | None = None,
) -> Assessment:
    """Return the risk of *findings*; what is not known leaves all groups open that it can lead to.

    Source:
        Döhner 2022, Blood 140:1345, Table 6; definitions §8.4.
    """
    chosen = switches(DATA, settings)
    read = findings.flags
    if read.t15_17:
        details = Eln2022(outside=ElnOutside.PROMYELOCYTIC, abnormalities=_abnormalities(findings))
        return answer(details, chosen, inputs=inputs, as_of=as_of)
    asked = criteria(read, findings.genes, chosen)
    possible = _possible(asked, chosen)
    details = Eln2022(
        possible=tuple(risk for risk in ElnRisk if risk in possible),
        criteria=asked,
        decisive=_decisive(asked, possible, chosen),
        abnormalities=_abnormalities(findings),
        not_understood=tuple(
            dict.fromkeys(p.token for one in findings.karyotypes for p in one.problems if p.hides and p.token)
        ),
        complex_count=read.complex_count,
    )
    missing = _missing(asked, chosen) if len(possible) > 1 else ()
    return answer(details, chosen, inputs=inputs, as_of=as_of, missing=missing)


def answer(
    details: Eln2022,
    chosen: Switches,
    *,
    inputs: tuple[Input, ...] = (),
    as_of: int | None = None,
    missing: tuple[str, ...] = (),
) -> Assessment:
    """Return *details* as an Assessment; there is no outcome where nothing at all is known."""
    is_open = not details.possible or all(one.is_met is None for one in details.criteria)
    status = Status.COMPLETE if len(details.possible) == 1 else Status.BOUNDED
    reason = Reason.OUTSIDE_SCOPE if details.outside is not None else Reason.NOT_MEASURED
    return Assessment(
        rule=RULE,
        version=str(rule_data(DATA)["version"]),
        outcome=None if is_open else _text(details.possible),
        status=Status.NOT_EVALUABLE if is_open else status,
        reason=reason if is_open or status is Status.BOUNDED else None,
        inputs=inputs,
        missing=missing,
        source=str(rule_data(DATA)["source"]),
        as_of=as_of,
        settings=chosen.as_pairs(),
        details=details,
    )


def _text(possible: tuple[ElnRisk, ...]) -> str:
    """Return the groups in one text: from the best to the worst; *or* where none between is possible."""
    if len(possible) == 1:
        return possible[0].value
    is_gap = possible == (ElnRisk.FAVORABLE, ElnRisk.ADVERSE)
    return (" or " if is_gap else "–").join((possible[0], possible[-1]))


def risk_of(met: Mapping[str, bool], asked: Iterable[Criterion], chosen: Switches) -> tuple[ElnRisk, str]:
    """Return the group and the step that decides, every criterion being *met* or not."""
    by_side: dict[Side, bool] = dict.fromkeys(Side, False)
    for one in asked:
        by_side[one.side] |= met[one.name]
    genes_count = by_side[Side.GENE]
    is_spoiled = genes_count and chosen.choice("genes_with_favorable") == "favorable_lost"
    if by_side[Side.CORE_BINDING]:
        return (ElnRisk.ADVERSE, Side.GENE) if is_spoiled else (ElnRisk.FAVORABLE, Side.CORE_BINDING)
    if by_side[Side.ADVERSE]:
        return ElnRisk.ADVERSE, Side.ADVERSE
    if (met["NPM1"] and not met["FLT3_ITD"]) or met["CEBPA_bZIP"]:
        return (ElnRisk.ADVERSE, Side.GENE) if is_spoiled else (ElnRisk.FAVORABLE, Side.MOLECULAR)
    if by_side[Side.T9_11] and chosen.choice("t9_11_with_genes") == "t9_11_first":
        return ElnRisk.INTERMEDIATE, Side.T9_11
    if met["NPM1"] and chosen.choice("npm1_itd_with_genes") == "npm1_itd_intermediate":
        return ElnRisk.INTERMEDIATE, Side.MOLECULAR
    if genes_count:
        return ElnRisk.ADVERSE, Side.GENE
    if by_side[Side.T9_11]:
        return ElnRisk.INTERMEDIATE, Side.T9_11
    return ElnRisk.INTERMEDIATE, Side.MOLECULAR


def _possible(asked: tuple[Criterion, ...], chosen: Switches) -> frozenset[ElnRisk]:
    """Return every group that some state of what is not known leads to."""
    return frozenset(risk_of(met, asked, chosen)[0] for met in _states(asked))


def _states(asked: tuple[Criterion, ...]) -> Iterable[dict[str, bool]]:
    """Yield every state of the criteria; of one side any decides, so one that is not known stands for all."""
    known = {one.name: bool(one.is_met) for one in asked}
    open_ones: list[str] = []
    for side in Side:
        unknown = [one.name for one in asked if one.side is side and one.is_met is None]
        is_met = any(one.is_met for one in asked if one.side is side)
        if side is Side.MOLECULAR:
            open_ones += unknown
        elif unknown and not is_met:
            open_ones.append(unknown[0])
    for values in product((False, True), repeat=len(open_ones)):
        yield known | dict(zip(open_ones, values, strict=True))


def _decisive(
    asked: tuple[Criterion, ...], possible: frozenset[ElnRisk], chosen: Switches
) -> tuple[str, ...]:
    if len(possible) != 1:
        return ()
    steps = {risk_of(met, asked, chosen)[1] for met in _states(asked)}
    return tuple(one.name for one in asked if one.side in steps and one.is_met)


def _missing(asked: tuple[Criterion, ...], chosen: Switches) -> tuple[str, ...]:
    """Return what is not known and could change the group."""
    unknown = [one for one in asked if one.is_met is None]
    return tuple(dict.fromkeys(_code(one) for one in unknown if _matters(one, asked, chosen)))


def _matters(which: Criterion, asked: tuple[Criterion, ...], chosen: Switches) -> bool:
    """Whether *which* decides in some state of all else that is not known."""

    def settled(one: Criterion) -> bool:
        is_beside = one.side is which.side and one.side is not Side.MOLECULAR
        return one is which or (is_beside and one.is_met is None)

    rest = tuple(replace(one, is_met=False) if settled(one) else one for one in asked)
    return any(
        risk_of({**met, which.name: True}, asked, chosen)[0] is not risk_of(met, asked, chosen)[0]
        for met in _states(rest)
    )


def _code(one: Criterion) -> str:
    if one.side in _KARYOTYPE and one.name != TP53:
        return Wanted.KARYOTYPE.value
    return GENE + {"FLT3_ITD": "FLT3-ITD", "CEBPA_bZIP": "CEBPA bZIP"}.get(one.name, one.name)


def _abnormalities(findings: ElnFindings) -> tuple[str, ...]:
    found = [one for karyotype in findings.karyotypes for one in karyotype.abnormalities]
    return tuple(dict.fromkeys(f"?{a.text}" if a.doubt is not None else a.text for a in found))
