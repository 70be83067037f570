"""What the card of ELN 2022 says."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Eln2022CardWords:
    """The texts of this card; names in braces are facts.

    Attributes:
        risks: by the rule's own words.
        named: criteria that are not called by a gene or a formula.
    """

    title: str = "ELN 2022"
    short_source: str = "Döhner 2022"
    at_diagnosis: str = "t-AML, {date}"
    at_diagnosis_with_blasts: str = "t-AML, {date}, blasts {blasts} %"
    few_blasts: str = "Recorded as AML with fewer than {limit} % blasts (WHO: AML from {limit} %)."
    icc: str = "MDS/AML (ICC), {date}, blasts {blasts} %"
    risks: Mapping[str, str] = field(
        default_factory=lambda: {
            "favorable": "favorable",
            "intermediate": "intermediate",
            "adverse": "adverse",
            "favorable–intermediate": "favorable or intermediate",
            "intermediate–adverse": "intermediate or adverse",
            "favorable–adverse": "any group",
            "favorable or adverse": "favorable or adverse",
        }
    )
    named: Mapping[str, str] = field(
        default_factory=lambda: {
            "complex": "complex karyotype",
            "monosomal": "monosomal karyotype",
            "CEBPA_bZIP": "CEBPA, bZIP in frame",
            "TP53": "TP53 from {limit} %",
        }
    )
    mutated: str = "mutated"
    vaf: str = "VAF {vaf} %"
    abnormalities: str = "{n} abnormalities"
    karyotype: str = "Karyotype"
    normal: str = "normal"
    none_decides: str = "Nothing of the favorable or adverse groups was found."
    promyelocytic: str = "t(15;17): acute promyelocytic leukaemia, which ELN 2022 does not rate."
    not_understood: str = "In the karyotype {what}."
    icc_note: str = "10–19 % blasts: AML only by the ICC (MDS/AML), not by the WHO."
    reported: str = "Reported flags of the work-up are taken as found; their absence says nothing."
    order: str = (
        "Asked in this order: t(8;21), inv(16)/t(16;16) favorable; adverse cytogenetics or TP53 adverse; "
        "NPM1 without FLT3-ITD, CEBPA in frame in bZIP favorable; t(9;11) intermediate; a myelodysplasia-"
        "related gene adverse; everything else intermediate. The order is our proposal."
    )
    adverse_list: str = (
        "Adverse cytogenetics: t(6;9), t(v;11q23.3), t(9;22), t(8;16), inv(3)/t(3;3), t(3q26.2;v), "
        "−5/del(5q), −7, −17/abn(17p), complex, monosomal."
    )
    counting: str = (
        "Counted for complex: every gained or lost chromosome, every rearrangement, every marker; what "
        "several clones share counts once, what is constitutional does not."
    )
    samples: str = "Karyotype and NGS sample nearest to the diagnosis, at most 30 days from it."
    recalled: str = "Footnotes of the table are recalled, not read; each is a switch."
