"""The words of cards in one language: what all share, and one class of words a card."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analytics.cards.car_hematotox_card_words import CarHematotoxCardWords
from analytics.cards.chip_card_words import ChipCardWords
from analytics.cards.chrs_card_words import ChrsCardWords
from analytics.cards.clones_card_words import ClonesCardWords
from analytics.cards.count_card_words import CountCardWords
from analytics.cards.eln2022_card_words import Eln2022CardWords
from analytics.cards.endpoints_card_words import EndpointsCardWords
from analytics.cards.icaht_card_words import IcahtCardWords
from analytics.cards.infection_card_words import InfectionCardWords
from analytics.cards.ipss_card_words import IpssCardWords
from analytics.cards.ir_card_words import IrCardWords
from analytics.cards.karyotype_words import KaryotypeWords
from analytics.cards.neutrophil_recovery_card_words import NeutrophilRecoveryCardWords
from analytics.cards.platelet_icaht_card_words import PlateletIcahtCardWords
from analytics.cards.progression_state_card_words import ProgressionStateCardWords
from analytics.cards.reminders_card_words import RemindersCardWords
from analytics.cards.response_group_card_words import ResponseGroupCardWords
from analytics.cards.tmn_watch_card_words import TmnWatchCardWords
from analytics.cards.toxicity_card_words import ToxicityCardWords
from analytics.summary import SummaryWording


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonCardWords:
    """What several cards say.

    Attributes:
        wanted: what can be missing, by ``wanted.Wanted``; an analyte is called by its own name.
        choices: what another choice of a switch is called in a sentence, by ``KEY=CHOICE``.
    """

    not_evaluable: str = "Not evaluable"
    dash: str = "–"
    grade: str = "grade {grade}"
    grade_between: str = "grade {low}–{high}"
    between: str = "{low}–{high}"
    at_least: str = "at least {value}"
    missing: str = "Not evaluable: {missing} missing."
    missing_at: str = "Not evaluable: {missing} missing {time}."
    missing_for_certain: str = "For certainty: {missing}."
    what_when: str = "{what} {time}"
    before_date: str = "before {date}"
    before_day: str = "before day {day}"
    between_days: str = "between day {low} and day {high}"
    after_infusion: str = "after infusion"
    after_day: str = "after day {day}"
    something: str = "an input"
    in_an_alternative: str = "not evaluable"
    another_reading: str = "Another reading of the rule"
    another_value: str = "With {value} in the settings"
    value_then: str = "{value}, {date}"
    on_day: str = "day {day}"
    not_detected: str = "not detected"
    not_detected_below: str = "not detected (< {limit})"
    no_value: str = "no value"
    blood_sample: str = "blood sample, {date}"
    marrow_sample: str = "marrow sample, {date}"
    apheresis_sample: str = "apheresis sample, {date}"
    other_sample: str = "sample, {date}"
    gene_state: str = "{gene} in an NGS sample"
    alternative: str = "{choice}: {outcome}"
    lists: str = ", "
    wanted: Mapping[str, str] = field(
        default_factory=lambda: {
            "infusion date": "date of infusion",
            "full infusion date": "full date of infusion",
            "lymphodepletion start": "start of lymphodepletion",
            "product": "CAR T-cell product",
            "birth date": "date of birth",
            "sex": "sex",
            "NGS sample": "NGS sample",
            "detection limit": "detection limit of the sample",
            "panel of the sample": "panel of the sample",
            "karyotype": "karyotype",
            "marrow blasts": "blasts in the marrow",
            "t-MN work-up": "work-up of the t-MN",
            "CHIP or CCUS": "CHIP or CCUS",
            "response assessment": "response assessment",
            "findings": "findings",
            "cause of death": "cause of death",
            "last contact": "last contact",
            "date of progression": "date of progression",
            "date of next_therapy": "date of the next therapy",
            "date of t-MN": "date of the t-MN",
            "date of death": "date of death",
            "date of last_contact": "date of the last contact",
            "date of immunoglobulin": "date of immunoglobulin",
            "prior transplant": "whether there was a transplant before",
            "date of the transplant": "date of the transplant",
            "KMT2A-PTD": "statement on KMT2A-PTD",
            "TP53 LOH": "statement on LOH of TP53",
        }
    )
    choices: Mapping[str, str] = field(
        default_factory=lambda: {
            "ipss.anc_below": "With a cytopenia of neutrophils below {value} 10⁹/L",
            "ipss.blasts_between=blasts_higher_class": "With blasts between two classes in the higher",
            "ipss.blasts_between=blasts_lower_class": "With blasts between two classes in the lower",
            "ipss_r.double_5q_and_7=double_poor": "If del(5q) with −7/del(7q) is poor",
            "ipss_r.double_5q_and_7=double_good": "If del(5q) with −7/del(7q) is good",
            "ipss_m.hemoglobin=hb_as_measured": "With Hb as measured",
            "ipss_m.hemoglobin=hb_4_to_20": "With Hb kept between 4 and 20 g/dL",
            "ipss_m.kmt2a=kmt2a_needs_statement": "If only the work-up can exclude KMT2A-PTD",
            "ipss_m.kmt2a=kmt2a_by_panel": "If the panel excludes KMT2A-PTD",
            "reminders.ivig=ivig_with_infections": "With IgG ≤ 4 g/L and infections (Hayden)",
            "reminders.ivig=ivig_below_alone": "With IgG ≤ 4 g/L alone",
            "reminders.ivig=ivig_up_to_six": "With IgG up to 6 g/L and infections (Hill)",
            "reminders.ivig=ivig_sinopulmonary": "With sinopulmonary infections (Stanford)",
            "reminders.pjp=pjp_two_samples": "With CD4 confirmed and 6 months",
            "reminders.pjp=pjp_six_months": "With one CD4 and 6 months",
            "reminders.pjp=pjp_twelve_months": "With one CD4 and 12 months",
            "reminders.pjp=pjp_one_year": "To one year and CD4 (Hayden)",
            "reminders.pjp=pjp_twelve_to_eighteen": "For 12 to 18 months",
            "reminders.pjp=pjp_eighteen_or_cd4": "With 18 months or CD4 (Stanford)",
            "reminders.pjp=pjp_from_day_30": "From day 30 for 6 to 12 months",
            "reminders.zoster=zoster_and": "With one year and CD4",
            "reminders.zoster=zoster_or": "With one year or CD4",
            "reminders.inactivated=inactivated_six_months": "Inactivated vaccines from 6 months (Hill & Seo)",
            "reminders.inactivated=inactivated_three_months": (
                "Inactivated vaccines from 3 months with immune reconstitution (EBMT/ASTCT)"
            ),
            "reminders.live=live_two_years": "Live vaccines two years after any transplant",
            "reminders.live=live_by_transplant": "Live vaccines by the kind of transplant (2025)",
            "reminders.igg_rhythm=igg_monthly": "IgG monthly until recovered",
            "reminders.igg_rhythm=igg_half_yearly": "IgG every 3 to 6 months (Stanford)",
            "reminders.cd4_rhythm=cd4_monthly": "CD4 monthly until recovered",
            "reminders.cd4_rhythm=cd4_half_yearly": "CD4 from one year, every 3 to 6 months (Stanford)",
            "car_hematotox.leniency=up_to_the_start": "With values up to the start only",
            "car_hematotox.leniency=either_side": "With values on either side of the start",
            "car_hematotox.anc_at_cut_off=no_point": "If ANC of exactly 1200/µL brings no point",
            "car_hematotox.anc_at_cut_off=one_point": "If ANC of exactly 1200/µL brings one point",
            "car_hematotox.hb_at_cut_off=no_point": "If Hb of exactly 9.0 g/dL brings no point",
            "car_hematotox.hb_at_cut_off=one_point": "If Hb of exactly 9.0 g/dL brings one point",
            "car_hematotox.crp_at_cut_off=no_point": "If CRP of exactly 3.0 mg/dL brings no point",
            "car_hematotox.crp_at_cut_off=one_point": "If CRP of exactly 3.0 mg/dL brings one point",
            "tmn_watch.relapse_free=in_remission_again": "If a new remission counts as relapse-free",
            "tmn_watch.relapse_free=never_relapsed": "If only who never relapsed counts as relapse-free",
            "tmn_watch.mcv_rise": "If only a rise of MCV by {value} fL counts",
            "tmn_watch.icans_from_grade": "If ICANS counts from grade {value} on",
            "tmn_watch.chrs_from=chrs_from_intermediate": "If an intermediate CHRS counts",
            "tmn_watch.chrs_from=chrs_from_high": "If only a high CHRS counts",
            "tmn_watch.cytopenia_course=new_or_worsening_cytopenia": "If it has to be new or worsening",
            "tmn_watch.cytopenia_course=any_late_cytopenia": "If any late cytopenia counts",
            "chip.x_linked_men=x_linked_double": "With X-linked genes of men from 4 % on",
            "chip.x_linked_men=x_linked_alike": "With X-linked genes of men from 2 % on",
            "chip.persistence=four_months": "If the cytopenia has to last 4 months",
            "chip.persistence=single_count": "If one low count is enough",
            "chrs.sample=before_infusion": "With the last sample before the infusion",
            "chrs.sample=last_sample": "With the last sample",
            "chrs.mcv=mcv_from_100": "If an MCV of exactly 100 fL counts as high",
            "chrs.mcv=mcv_above_100": "If only an MCV above 100 fL counts as high",
            "chrs.jak2=jak2_high_risk": "With JAK2 of high risk",
            "chrs.jak2=jak2_not_high_risk": "With JAK2 not of high risk",
            "chrs.u2af1=u2af1_high_risk": "With U2AF1 of high risk",
            "chrs.u2af1=u2af1_not_high_risk": "With U2AF1 not of high risk",
            "chrs.uncovered=uncovered_open": "If genes the panel does not cover may be mutated",
            "chrs.uncovered=uncovered_absent": "If genes the panel does not cover are taken as not mutated",
            "infection.window_days": "Counted up to day {value}",
            "infection.repeat_days=0": "With every entry counted as an infection",
            "infection.repeat_days": "With entries within {value} days as one infection",
            "icaht.duration=longest": "With the longest run of neutropenia",
            "icaht.duration=cumulative": "With all days of neutropenia together",
            "icaht.joining_gap_days": "With runs of neutropenia joined over {value} days",
            "icaht.rounding=every_day": "With every count rounded to 10/µL",
            "icaht.rounding=interpolated_days": "With interpolated counts rounded only",
            "icaht.rounding=no_day": "With no count rounded",
            "icaht.early_end=grade_4_if_never_recovered": "If low from day 3 to the end is grade 4",
            "icaht.early_end=not_gradable_if_ended": "If early death, loss or progression is not graded",
            "icaht.late_values=by_lowest": "If the lowest late value gives the grade",
            "icaht.late_values=by_both": "If both late values have to reach the grade",
            "icaht.late_window=to_last_day": "With a late window that ends",
            "icaht.late_window=open_ended": "With an open-ended late window",
            "icaht.late_last_day": "With the late window to day {value}",
            "platelet_icaht.comparison=strictly_below": "With < as in the table",
            "platelet_icaht.comparison=at_most": "With ≤ as in the code",
            "platelet_icaht.duration=longest": "With the longest run of thrombocytopenia",
            "platelet_icaht.duration=cumulative": "With all days of thrombocytopenia together",
            "platelet_icaht.joining_gap_days": "With runs of thrombocytopenia joined over {value} days",
            "platelet_icaht.early_last_day": "With the early window to day {value}",
            "platelet_icaht.filling=linear": "With a line over gaps of up to 7 days",
            "platelet_icaht.filling=mean_of_neighbours": "With the mean of both neighbours over any gap",
            "platelet_icaht.transfused=counted_transfused": "If values after transfusion count",
            "platelet_icaht.transfused=left_out_transfused": "If those after transfusion count only if low",
            "neutrophil_recovery.recovered_above_per_ul": "If recovery is above {value}/µL",
            "neutrophil_recovery.dip_below_per_ul": "If a dip is below {value}/µL",
            "neutrophil_recovery.joining_gap_days": "With runs of neutropenia joined over {value} days",
            "eln2022.tp53_vaf_percent=0": "If TP53 counts with any VAF",
            "eln2022.tp53_vaf_percent=10": "If TP53 counts from a VAF of 10 %",
            "eln2022.complex_hyperdiploid=trisomies_not_complex": "If three trisomies alone are not complex",
            "eln2022.complex_hyperdiploid=trisomies_complex": "If three trisomies alone are complex",
            "eln2022.complex_with_recurrent=recurrent_not_complex": (
                "If nothing is complex beside a recurrent rearrangement"
            ),
            "eln2022.complex_with_recurrent=recurrent_complex": (
                "If three abnormalities with a recurrent one are complex"
            ),
            "eln2022.complex_over=over_all_clones": "With abnormalities of all clones counted together",
            "eln2022.complex_over=within_one_clone": "With abnormalities counted within one clone",
            "eln2022.arm_loss=any_loss_of_arm": "With every loss of 5q or 17p",
            "eln2022.arm_loss=deletion_as_written": "With loss of 5q or 17p only as written",
            "eln2022.genes_with_favorable=favorable_stays": "If a favorable subtype outranks adverse genes",
            "eln2022.genes_with_favorable=favorable_lost": "If adverse genes outrank a favorable subtype",
            "eln2022.npm1_itd_with_genes=npm1_itd_adverse": "If genes count beside NPM1 with FLT3-ITD",
            "eln2022.npm1_itd_with_genes=npm1_itd_intermediate": "If NPM1 with FLT3-ITD is asked first",
            "eln2022.t9_11_with_genes=t9_11_first": "If t(9;11) outranks adverse genes",
            "eln2022.t9_11_with_genes=genes_first": "If adverse genes outrank t(9;11)",
            "eln2022.scope=aml_who": "As AML from 20 % blasts (WHO)",
            "eln2022.scope=aml_icc": "As MDS/AML from 10 % blasts (ICC)",
            "endpoints.pfs_next_therapy=next_therapy_censors": "If a next therapy ends the observation",
            "endpoints.pfs_next_therapy=next_therapy_ignored": "If a next therapy changes nothing",
            "endpoints.pfs_next_therapy=next_therapy_counts": "If a next therapy counts as an event",
            "endpoints.pfs_evaluated=every_contact_evaluates": "If every contact counts as an evaluation",
            "endpoints.pfs_evaluated=staging_evaluates": "If only a response assessment counts",
            "endpoints.nrm_next_therapy=next_therapy_ignored": "If a next therapy ends nothing",
            "endpoints.nrm_next_therapy=next_therapy_censors": "If a next therapy ends it (Stock)",
            "endpoints.infection_after_tmn=counted_as_tmn_death": "If it is a death of the t-MN",
            "endpoints.infection_after_tmn=counted_as_infection_death": "If it is a death of the infection",
            "endpoints.last_seen=any_record_shows_life": "If any record shows life",
            "endpoints.last_seen=recorded_contact_shows_life": "If only a recorded contact shows life",
            "progression_state.within_days": "Within {value} days",
            "progression_state.side=until_next_therapy": "Up to the next therapy",
            "progression_state.side=up_to_progression": "Up to the day of progression only",
            "progression_state.side=before_or_after": "Under the next therapy as well",
            "clones.call=beyond_error": "By the error of the reads",
            "clones.call=beyond_rate": "By more than 0.25 per year",
            "clones.after=fate_at_last": "Compared with the last sample",
            "clones.after=fate_at_tmn": "Compared with the sample of the t-MN",
            "ir.baseline=any": "If every value above the threshold counts",
            "ir.baseline=after_low": "If only a value above it after one below counts",
            "ir.confirm=first": "If the first sample above counts",
            "ir.confirm=sustained": "If a second sample has to confirm it",
            "ir.immunoglobulin=ignored": "With immunoglobulin ignored",
            "ir.immunoglobulin=aware": "With an IgG under immunoglobulin not counted",
        }
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWords:
    """All words of cards; one field a card, of the class its own file has.

    Attributes:
        summary: the sentences of the summary, which the card of immune reconstitution says as well.
    """

    common: CommonCardWords = field(default_factory=CommonCardWords)
    summary: SummaryWording = field(default_factory=SummaryWording)
    chip: ChipCardWords = field(default_factory=ChipCardWords)
    chrs: ChrsCardWords = field(default_factory=ChrsCardWords)
    clones: ClonesCardWords = field(default_factory=ClonesCardWords)
    ir: IrCardWords = field(default_factory=IrCardWords)
    counts: CountCardWords = field(default_factory=CountCardWords)
    icaht: IcahtCardWords = field(default_factory=IcahtCardWords)
    platelet_icaht: PlateletIcahtCardWords = field(default_factory=PlateletIcahtCardWords)
    neutrophil_recovery: NeutrophilRecoveryCardWords = field(default_factory=NeutrophilRecoveryCardWords)
    toxicity: ToxicityCardWords = field(default_factory=ToxicityCardWords)
    infection: InfectionCardWords = field(default_factory=InfectionCardWords)
    response_group: ResponseGroupCardWords = field(default_factory=ResponseGroupCardWords)
    car_hematotox: CarHematotoxCardWords = field(default_factory=CarHematotoxCardWords)
    reminders: RemindersCardWords = field(default_factory=RemindersCardWords)
    tmn_watch: TmnWatchCardWords = field(default_factory=TmnWatchCardWords)
    ipss: IpssCardWords = field(default_factory=IpssCardWords)
    eln2022: Eln2022CardWords = field(default_factory=Eln2022CardWords)
    karyotype: KaryotypeWords = field(default_factory=KaryotypeWords)
    endpoints: EndpointsCardWords = field(default_factory=EndpointsCardWords)
    progression_state: ProgressionStateCardWords = field(default_factory=ProgressionStateCardWords)
