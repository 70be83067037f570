"""What settings of the clinic are called, and what their choices mean, in the language of the window."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from widgets.translate import translate

_CONTEXT = "SettingNames"
_NAMES = {
    "reminder.ivig.accepted": str(QT_TRANSLATE_NOOP("SettingNames", "Reminder of immunoglobulin")),
    "reminder.pjp.accepted": str(QT_TRANSLATE_NOOP("SettingNames", "Reminder of Pneumocystis prophylaxis")),
    "reminder.zoster.accepted": str(QT_TRANSLATE_NOOP("SettingNames", "Reminder of HSV/VZV prophylaxis")),
    "reminder.influenza_covid.accepted": str(
        QT_TRANSLATE_NOOP("SettingNames", "Reminder of influenza and COVID vaccines")
    ),
    "reminder.inactivated.accepted": str(
        QT_TRANSLATE_NOOP("SettingNames", "Reminder of inactivated vaccines")
    ),
    "reminder.live.accepted": str(QT_TRANSLATE_NOOP("SettingNames", "Reminder of live vaccines")),
    "reminder.marrow.accepted": str(QT_TRANSLATE_NOOP("SettingNames", "Reminder of the marrow work-up")),
    "reminder.cbc_rhythm.accepted": str(QT_TRANSLATE_NOOP("SettingNames", "Reminder of the blood count")),
    "reminder.igg_rhythm.accepted": str(QT_TRANSLATE_NOOP("SettingNames", "Reminder of IgG monitoring")),
    "reminder.cd4_rhythm.accepted": str(QT_TRANSLATE_NOOP("SettingNames", "Reminder of CD4 monitoring")),
    "reminders.ivig": str(QT_TRANSLATE_NOOP("SettingNames", "Immunoglobulin: source followed")),
    "reminders.pjp": str(QT_TRANSLATE_NOOP("SettingNames", "Pneumocystis prophylaxis: source followed")),
    "reminders.zoster": str(QT_TRANSLATE_NOOP("SettingNames", "HSV/VZV prophylaxis: source followed")),
    "reminders.inactivated": str(QT_TRANSLATE_NOOP("SettingNames", "Inactivated vaccines: source followed")),
    "reminders.live": str(QT_TRANSLATE_NOOP("SettingNames", "Live vaccines: source followed")),
    "reminders.igg_rhythm": str(QT_TRANSLATE_NOOP("SettingNames", "IgG monitoring: source followed")),
    "reminders.cd4_rhythm": str(QT_TRANSLATE_NOOP("SettingNames", "CD4 monitoring: source followed")),
    "ir.cd4_above_per_ul": str(QT_TRANSLATE_NOOP("SettingNames", "CD4 T cells recovered above")),
    "ir.b_cells_above_per_ul": str(QT_TRANSLATE_NOOP("SettingNames", "B cells recovered above")),
    "ir.igg_above_g_per_l": str(QT_TRANSLATE_NOOP("SettingNames", "IgG recovered above")),
    "ir.baseline": str(QT_TRANSLATE_NOOP("SettingNames", "What counts as a recovery")),
    "ir.confirm": str(QT_TRANSLATE_NOOP("SettingNames", "Confirmation of a recovery")),
    "ir.confirm_interval_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "Confirming sample at least so much later")
    ),
    "ir.immunoglobulin": str(QT_TRANSLATE_NOOP("SettingNames", "IgG after given immunoglobulin")),
    "ir.immunoglobulin_window_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "An IgG is not the patient’s own for so long after a dose")
    ),
    "ir.holds_days_in_first_year": str(
        QT_TRANSLATE_NOOP("SettingNames", "A sample speaks for so long, in the first year")
    ),
    "ir.holds_days_later": str(
        QT_TRANSLATE_NOOP("SettingNames", "A sample speaks for so long, after the first year")
    ),
    "car_hematotox.leniency_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "Values count so long before lymphodepletion")
    ),
    "car_hematotox.leniency": str(
        QT_TRANSLATE_NOOP("SettingNames", "On which side of its start these days lie")
    ),
    "car_hematotox.anc_at_cut_off": str(QT_TRANSLATE_NOOP("SettingNames", "Neutrophils of exactly 1200/µL")),
    "car_hematotox.hb_at_cut_off": str(QT_TRANSLATE_NOOP("SettingNames", "Haemoglobin of exactly 9.0 g/dL")),
    "car_hematotox.crp_at_cut_off": str(QT_TRANSLATE_NOOP("SettingNames", "CRP of exactly 3.0 mg/dL")),
    "endpoints.pfs_next_therapy": str(
        QT_TRANSLATE_NOOP("SettingNames", "Progression-free survival: a next therapy without progression")
    ),
    "endpoints.pfs_evaluated": str(
        QT_TRANSLATE_NOOP("SettingNames", "Progression-free survival: last evaluation")
    ),
    "endpoints.nrm_next_therapy": str(
        QT_TRANSLATE_NOOP("SettingNames", "Non-relapse mortality: a next therapy without progression")
    ),
    "endpoints.infection_after_tmn": str(
        QT_TRANSLATE_NOOP("SettingNames", "Death of an infection after the onset of a t-MN")
    ),
    "endpoints.last_seen": str(QT_TRANSLATE_NOOP("SettingNames", "What shows that a patient is alive")),
    "endpoints.month_one_within_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "Response at one month: so far from day 30")
    ),
    "icaht.duration": str(QT_TRANSLATE_NOOP("SettingNames", "Days of neutropenia counted")),
    "icaht.joining_gap_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "Two runs are one with at most so long between them")
    ),
    "icaht.rounding": str(QT_TRANSLATE_NOOP("SettingNames", "Counts rounded to the nearest 10/µL")),
    "icaht.early_end": str(QT_TRANSLATE_NOOP("SettingNames", "Early grade without recovery")),
    "icaht.late_values": str(QT_TRANSLATE_NOOP("SettingNames", "Late grade from the two lowest values")),
    "icaht.late_window": str(QT_TRANSLATE_NOOP("SettingNames", "End of the late window")),
    "icaht.late_last_day": str(QT_TRANSLATE_NOOP("SettingNames", "Last day of the late window")),
    "response_group.early_up_to_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "A relapse is early up to this day")
    ),
    "tmn_watch.prompt": str(
        QT_TRANSLATE_NOOP("SettingNames", "Consider the marrow: the prompt of the t-MN watch")
    ),
    "tmn_watch.mcv_rise": str(QT_TRANSLATE_NOOP("SettingNames", "MCV above 100 fL prompts after a rise of")),
    "tmn_watch.relapse_free": str(QT_TRANSLATE_NOOP("SettingNames", "Who counts as free of relapse")),
    "tmn_watch.icans_from_grade": str(
        QT_TRANSLATE_NOOP("SettingNames", "ICANS is a risk factor of t-MN from grade")
    ),
    "tmn_watch.chrs_from": str(
        QT_TRANSLATE_NOOP("SettingNames", "The risk score of clonal haematopoiesis is a risk factor from")
    ),
    "tmn_watch.cytopenia_course": str(QT_TRANSLATE_NOOP("SettingNames", "Which late cytopenia prompts")),
    "platelet_icaht.comparison": str(QT_TRANSLATE_NOOP("SettingNames", "Platelets at a limit itself")),
    "platelet_icaht.duration": str(QT_TRANSLATE_NOOP("SettingNames", "Days of thrombocytopenia counted")),
    "platelet_icaht.joining_gap_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "Two runs of low platelets are one with at most so long between")
    ),
    "platelet_icaht.early_last_day": str(
        QT_TRANSLATE_NOOP("SettingNames", "Last day of the early window of platelets")
    ),
    "platelet_icaht.filling": str(QT_TRANSLATE_NOOP("SettingNames", "Days without platelets")),
    "platelet_icaht.transfused": str(
        QT_TRANSLATE_NOOP("SettingNames", "Platelets within 7 days of a transfusion")
    ),
    "neutrophil_recovery.aplastic_below_per_ul": str(
        QT_TRANSLATE_NOOP("SettingNames", "Aplastic: neutrophils below")
    ),
    "neutrophil_recovery.aplastic_days": str(QT_TRANSLATE_NOOP("SettingNames", "Aplastic: for at least")),
    "neutrophil_recovery.recovered_above_per_ul": str(
        QT_TRANSLATE_NOOP("SettingNames", "Recovered: neutrophils above")
    ),
    "neutrophil_recovery.dip_below_per_ul": str(
        QT_TRANSLATE_NOOP("SettingNames", "Intermittent: a second dip below")
    ),
    "neutrophil_recovery.dip_after_day": str(QT_TRANSLATE_NOOP("SettingNames", "Intermittent: after day")),
    "neutrophil_recovery.joining_gap_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "Two runs of neutropenia are one with at most so long between")
    ),
    "progression_state.within_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "A value is of the progression within so many days")
    ),
    "progression_state.side": str(QT_TRANSLATE_NOOP("SettingNames", "Which values are of the progression")),
    "infection.window_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "Infections count from day 0 for so long")
    ),
    "infection.repeat_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "The same infection again within so long is one (0: never)")
    ),
    "chip.x_linked_men": str(QT_TRANSLATE_NOOP("SettingNames", "X-linked genes in men")),
    "chip.persistence": str(QT_TRANSLATE_NOOP("SettingNames", "How long a cytopenia lasts to make it CCUS")),
    "chip.counts_within_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "A blood count belongs to a sample taken within")
    ),
    "clones.call": str(QT_TRANSLATE_NOOP("SettingNames", "A clone rises or falls")),
    "clones.after": str(
        QT_TRANSLATE_NOOP("SettingNames", "Retained, lost and new: the sample after the infusion")
    ),
    "chrs.sample": str(QT_TRANSLATE_NOOP("SettingNames", "Sample that is scored")),
    "chrs.mcv": str(QT_TRANSLATE_NOOP("SettingNames", "MCV with the higher points")),
    "chrs.jak2": str(QT_TRANSLATE_NOOP("SettingNames", "JAK2 in the risk score")),
    "chrs.u2af1": str(QT_TRANSLATE_NOOP("SettingNames", "U2AF1 in the risk score")),
    "chrs.uncovered": str(QT_TRANSLATE_NOOP("SettingNames", "Genes the panel does not cover")),
    "chrs.counts_within_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "RDW and MCV belong to a sample taken within")
    ),
    "worklist.unsigned_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "A visit is due for signature after so long")
    ),
    "worklist.alarm_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "A last value beyond an alarm limit is listed for so long")
    ),
    "entry.slip": str(
        QT_TRANSLATE_NOOP("SettingNames", "Slips of the unit or the decimal sign (×10, ×100, ×1000)")
    ),
    "entry.change": str(QT_TRANSLATE_NOOP("SettingNames", "Unusual change since the last values")),
    "entry.usual": str(QT_TRANSLATE_NOOP("SettingNames", "First value far from what is usual")),
    "entry.visit.anc_wbc": str(QT_TRANSLATE_NOOP("SettingNames", "Neutrophils at most the leukocytes")),
    "entry.visit.alc_wbc": str(QT_TRANSLATE_NOOP("SettingNames", "Lymphocytes at most the leukocytes")),
    "entry.visit.differential": str(
        QT_TRANSLATE_NOOP("SettingNames", "Differential counts together at most the leukocytes")
    ),
    "entry.visit.leukocytes_unexplained": str(
        QT_TRANSLATE_NOOP("SettingNames", "Leukocytes that neither neutrophils nor lymphocytes explain")
    ),
    "entry.visit.differential_percent": str(
        QT_TRANSLATE_NOOP("SettingNames", "Differential shares together at most 100 %")
    ),
    "entry.visit.differential_percent_low": str(
        QT_TRANSLATE_NOOP("SettingNames", "Differential shares together near 100 %")
    ),
    "entry.visit.neutrophils_percent": str(
        QT_TRANSLATE_NOOP("SettingNames", "Neutrophils: count and share belong together")
    ),
    "entry.visit.lymphocytes_percent": str(
        QT_TRANSLATE_NOOP("SettingNames", "Lymphocytes: count and share belong together")
    ),
    "entry.visit.cd4_cd3": str(QT_TRANSLATE_NOOP("SettingNames", "CD4 at most CD3")),
    "entry.visit.cd4_cd8_cd3": str(QT_TRANSLATE_NOOP("SettingNames", "CD4 + CD8 at most CD3")),
    "entry.visit.cd4_cd8_cd3_percent": str(
        QT_TRANSLATE_NOOP("SettingNames", "CD4 + CD8 at most CD3, as shares")
    ),
    "entry.visit.lymphosum": str(QT_TRANSLATE_NOOP("SettingNames", "CD3 + CD19 + NK near the lymphocytes")),
    "entry.visit.lymphosum_far": str(
        QT_TRANSLATE_NOOP("SettingNames", "CD3 + CD19 + NK far from the lymphocytes")
    ),
    "entry.visit.lymphosum_percent": str(
        QT_TRANSLATE_NOOP("SettingNames", "CD3 + CD19 + NK near 100 %, as shares")
    ),
    "entry.visit.cd4_cd8_ratio": str(QT_TRANSLATE_NOOP("SettingNames", "CD4/CD8 is CD4 divided by CD8")),
    "entry.visit.igg_subclasses": str(
        QT_TRANSLATE_NOOP("SettingNames", "IgG subclasses together near the IgG")
    ),
    "entry.visit.igg_subclasses_far": str(
        QT_TRANSLATE_NOOP("SettingNames", "IgG subclasses together far from the IgG")
    ),
    "entry.visit.mcv": str(QT_TRANSLATE_NOOP("SettingNames", "MCV from haematocrit and erythrocytes")),
    "entry.visit.reticulocytes": str(
        QT_TRANSLATE_NOOP("SettingNames", "Reticulocytes: count and share belong together")
    ),
    "tmn_findings.counts_within_days": str(
        QT_TRANSLATE_NOOP("SettingNames", "Values of a t-MN lie at most so far from its diagnosis")
    ),
    "ipss.anc_below": str(QT_TRANSLATE_NOOP("SettingNames", "Neutrophils are a cytopenia below")),
    "ipss.blasts_between": str(
        QT_TRANSLATE_NOOP("SettingNames", "Blasts between two classes of the IPSS (10–11 %, 20–21 %)")
    ),
    "ipss_r.double_5q_and_7": str(
        QT_TRANSLATE_NOOP("SettingNames", "del(5q) beside −7 or del(7q), and nothing else")
    ),
    "ipss_m.hemoglobin": str(QT_TRANSLATE_NOOP("SettingNames", "Haemoglobin outside 4–20 g/dL")),
    "ipss_m.kmt2a": str(QT_TRANSLATE_NOOP("SettingNames", "KMT2A-PTD where nobody speaks of it")),
    "eln2022.tp53_vaf_percent": str(
        QT_TRANSLATE_NOOP("SettingNames", "TP53 counts as mutated from a VAF of")
    ),
    "eln2022.complex_hyperdiploid": str(
        QT_TRANSLATE_NOOP("SettingNames", "Three or more trisomies without structural change")
    ),
    "eln2022.complex_with_recurrent": str(
        QT_TRANSLATE_NOOP("SettingNames", "Three or more abnormalities with a recurrent one")
    ),
    "eln2022.complex_over": str(QT_TRANSLATE_NOOP("SettingNames", "Abnormalities counted for complex")),
    "eln2022.arm_loss": str(QT_TRANSLATE_NOOP("SettingNames", "Loss of 5q or 17p by a rearrangement")),
    "eln2022.genes_with_favorable": str(
        QT_TRANSLATE_NOOP("SettingNames", "Adverse genes beside a favorable subtype")
    ),
    "eln2022.npm1_itd_with_genes": str(
        QT_TRANSLATE_NOOP("SettingNames", "Adverse genes beside NPM1 with FLT3-ITD")
    ),
    "eln2022.t9_11_with_genes": str(QT_TRANSLATE_NOOP("SettingNames", "Adverse genes beside t(9;11)")),
    "eln2022.scope": str(QT_TRANSLATE_NOOP("SettingNames", "Blasts that make an acute leukaemia")),
}
_CHOICES = {
    "until_next_therapy": str(
        QT_TRANSLATE_NOOP("SettingNames", "before and after it, up to the next therapy")
    ),
    "up_to_progression": str(QT_TRANSLATE_NOOP("SettingNames", "up to its day")),
    "before_or_after": str(QT_TRANSLATE_NOOP("SettingNames", "before and after it")),
    "ivig_with_infections": str(QT_TRANSLATE_NOOP("SettingNames", "≤ 4 g/L and infections (Hayden)")),
    "ivig_below_alone": str(QT_TRANSLATE_NOOP("SettingNames", "≤ 4 g/L alone (ASH)")),
    "ivig_up_to_six": str(QT_TRANSLATE_NOOP("SettingNames", "≤ 4 g/L, to 6 with infections (Hill)")),
    "ivig_sinopulmonary": str(
        QT_TRANSLATE_NOOP("SettingNames", "< 4 g/L and sinopulmonary infections (Stanford)")
    ),
    "pjp_two_samples": str(QT_TRANSLATE_NOOP("SettingNames", "6 months and CD4 twice (AfterCART)")),
    "pjp_six_months": str(QT_TRANSLATE_NOOP("SettingNames", "6 months and CD4")),
    "pjp_twelve_months": str(QT_TRANSLATE_NOOP("SettingNames", "12 months and CD4")),
    "pjp_one_year": str(QT_TRANSLATE_NOOP("SettingNames", "1 year and CD4 (Hayden)")),
    "pjp_twelve_to_eighteen": str(QT_TRANSLATE_NOOP("SettingNames", "12 to 18 months (ASH)")),
    "pjp_eighteen_or_cd4": str(QT_TRANSLATE_NOOP("SettingNames", "18 months or CD4 (Stanford)")),
    "pjp_from_day_30": str(QT_TRANSLATE_NOOP("SettingNames", "day 30, for 6 to 12 months")),
    "zoster_and": str(QT_TRANSLATE_NOOP("SettingNames", "1 year and CD4")),
    "zoster_or": str(QT_TRANSLATE_NOOP("SettingNames", "1 year or CD4")),
    "inactivated_six_months": str(QT_TRANSLATE_NOOP("SettingNames", "from 6 months (Hill & Seo)")),
    "inactivated_three_months": str(
        QT_TRANSLATE_NOOP("SettingNames", "from 3 months, reconstituted (EBMT/ASTCT)")
    ),
    "live_two_years": str(QT_TRANSLATE_NOOP("SettingNames", "2 years after any transplant (Hill & Seo)")),
    "live_by_transplant": str(QT_TRANSLATE_NOOP("SettingNames", "by kind of transplant (2025)")),
    "igg_monthly": str(QT_TRANSLATE_NOOP("SettingNames", "monthly until recovered")),
    "igg_half_yearly": str(QT_TRANSLATE_NOOP("SettingNames", "IgG every 3 to 6 months (Stanford)")),
    "cd4_monthly": str(QT_TRANSLATE_NOOP("SettingNames", "each month until recovered")),
    "cd4_half_yearly": str(
        QT_TRANSLATE_NOOP("SettingNames", "CD4 every 3 to 6 months from 1 year (Stanford)")
    ),
    "trisomies_not_complex": str(QT_TRANSLATE_NOOP("SettingNames", "are not complex")),
    "trisomies_complex": str(QT_TRANSLATE_NOOP("SettingNames", "are complex")),
    "recurrent_not_complex": str(QT_TRANSLATE_NOOP("SettingNames", "are not complex")),
    "recurrent_complex": str(QT_TRANSLATE_NOOP("SettingNames", "are complex")),
    "over_all_clones": str(QT_TRANSLATE_NOOP("SettingNames", "over all clones")),
    "within_one_clone": str(QT_TRANSLATE_NOOP("SettingNames", "within one clone")),
    "any_loss_of_arm": str(QT_TRANSLATE_NOOP("SettingNames", "counts, however it came about")),
    "deletion_as_written": str(QT_TRANSLATE_NOOP("SettingNames", "counts only as a deletion or a break")),
    "favorable_stays": str(QT_TRANSLATE_NOOP("SettingNames", "not adverse")),
    "favorable_lost": str(QT_TRANSLATE_NOOP("SettingNames", "adverse all the same")),
    "npm1_itd_adverse": str(QT_TRANSLATE_NOOP("SettingNames", "adverse")),
    "npm1_itd_intermediate": str(QT_TRANSLATE_NOOP("SettingNames", "intermediate: NPM1 is asked first")),
    "t9_11_first": str(QT_TRANSLATE_NOOP("SettingNames", "intermediate: t(9;11) outranks them")),
    "genes_first": str(QT_TRANSLATE_NOOP("SettingNames", "adverse: the genes outrank it")),
    "aml_who": str(QT_TRANSLATE_NOOP("SettingNames", "from 20 % (WHO)")),
    "aml_icc": str(QT_TRANSLATE_NOOP("SettingNames", "from 10 % (MDS/AML of the ICC)")),
    "blasts_higher_class": str(QT_TRANSLATE_NOOP("SettingNames", "count with the higher class")),
    "blasts_lower_class": str(QT_TRANSLATE_NOOP("SettingNames", "count with the lower class")),
    "double_poor": str(QT_TRANSLATE_NOOP("SettingNames", "poor karyotype")),
    "double_good": str(QT_TRANSLATE_NOOP("SettingNames", "good karyotype")),
    "hb_as_measured": str(QT_TRANSLATE_NOOP("SettingNames", "as measured (published cohort)")),
    "hb_4_to_20": str(QT_TRANSLATE_NOOP("SettingNames", "moved to 4 or 20 g/dL (R package)")),
    "kmt2a_needs_statement": str(QT_TRANSLATE_NOOP("SettingNames", "not known until the work-up says so")),
    "kmt2a_by_panel": str(QT_TRANSLATE_NOOP("SettingNames", "absent if the panel covers KMT2A")),
    "marrow_prompt_shown": str(QT_TRANSLATE_NOOP("SettingNames", "shown")),
    "marrow_prompt_hidden": str(QT_TRANSLATE_NOOP("SettingNames", "not shown; the risk factors stay")),
    "in_remission_again": str(QT_TRANSLATE_NOOP("SettingNames", "never relapsed, or in remission again")),
    "never_relapsed": str(QT_TRANSLATE_NOOP("SettingNames", "never relapsed")),
    "chrs_from_intermediate": str(QT_TRANSLATE_NOOP("SettingNames", "intermediate")),
    "chrs_from_high": str(QT_TRANSLATE_NOOP("SettingNames", "high")),
    "new_or_worsening_cytopenia": str(QT_TRANSLATE_NOOP("SettingNames", "new or worsening")),
    "any_late_cytopenia": str(QT_TRANSLATE_NOOP("SettingNames", "any after day 90")),
    "next_therapy_censors": str(QT_TRANSLATE_NOOP("SettingNames", "the next therapy ends the observation")),
    "next_therapy_ignored": str(QT_TRANSLATE_NOOP("SettingNames", "the next therapy changes nothing")),
    "next_therapy_counts": str(QT_TRANSLATE_NOOP("SettingNames", "the next therapy counts as an event")),
    "counted_as_tmn_death": str(QT_TRANSLATE_NOOP("SettingNames", "a death of the t-MN")),
    "counted_as_infection_death": str(QT_TRANSLATE_NOOP("SettingNames", "a death of the infection")),
    "every_contact_evaluates": str(QT_TRANSLATE_NOOP("SettingNames", "the last contact without relapse")),
    "staging_evaluates": str(QT_TRANSLATE_NOOP("SettingNames", "the last response assessment")),
    "any_record_shows_life": str(QT_TRANSLATE_NOOP("SettingNames", "any later result, visit or event")),
    "recorded_contact_shows_life": str(QT_TRANSLATE_NOOP("SettingNames", "a recorded contact only")),
    "any": str(QT_TRANSLATE_NOOP("SettingNames", "every value above the threshold")),
    "after_low": str(QT_TRANSLATE_NOOP("SettingNames", "only a value above it after one below")),
    "first": str(QT_TRANSLATE_NOOP("SettingNames", "the first sample counts")),
    "sustained": str(QT_TRANSLATE_NOOP("SettingNames", "a second sample has to confirm it")),
    "ignored": str(QT_TRANSLATE_NOOP("SettingNames", "taken as the patient’s own")),
    "aware": str(QT_TRANSLATE_NOOP("SettingNames", "marked, and not counted")),
    "up_to_the_start": str(QT_TRANSLATE_NOOP("SettingNames", "before it, with the day of the start")),
    "either_side": str(QT_TRANSLATE_NOOP("SettingNames", "before it, else as long after it")),
    "no_point": str(QT_TRANSLATE_NOOP("SettingNames", "brings no point")),
    "one_point": str(QT_TRANSLATE_NOOP("SettingNames", "brings one point")),
    "longest": str(QT_TRANSLATE_NOOP("SettingNames", "the longest run")),
    "cumulative": str(QT_TRANSLATE_NOOP("SettingNames", "all runs together")),
    "every_day": str(QT_TRANSLATE_NOOP("SettingNames", "every day")),
    "interpolated_days": str(QT_TRANSLATE_NOOP("SettingNames", "interpolated days only")),
    "no_day": str(QT_TRANSLATE_NOOP("SettingNames", "no day")),
    "grade_4_if_never_recovered": str(
        QT_TRANSLATE_NOOP("SettingNames", "grade 4 if low from day 3 to the last day")
    ),
    "not_gradable_if_ended": str(
        QT_TRANSLATE_NOOP("SettingNames", "not gradable after early death or progression")
    ),
    "by_lowest": str(QT_TRANSLATE_NOOP("SettingNames", "both low: the lowest decides")),
    "by_both": str(QT_TRANSLATE_NOOP("SettingNames", "both have to reach the grade")),
    "to_last_day": str(QT_TRANSLATE_NOOP("SettingNames", "on its last day")),
    "open_ended": str(QT_TRANSLATE_NOOP("SettingNames", "none: open-ended")),
    "strictly_below": str(QT_TRANSLATE_NOOP("SettingNames", "not low: only below it is low (<)")),
    "at_most": str(QT_TRANSLATE_NOOP("SettingNames", "low (≤)")),
    "linear": str(QT_TRANSLATE_NOOP("SettingNames", "a line over up to 7 days")),
    "mean_of_neighbours": str(QT_TRANSLATE_NOOP("SettingNames", "the mean of both neighbours, any gap")),
    "counted_transfused": str(QT_TRANSLATE_NOOP("SettingNames", "count, and are flagged")),
    "left_out_transfused": str(QT_TRANSLATE_NOOP("SettingNames", "count only where low")),
    "on": str(QT_TRANSLATE_NOOP("SettingNames", "asks")),
    "asked": str(QT_TRANSLATE_NOOP("SettingNames", "asks")),
    "noted": str(QT_TRANSLATE_NOOP("SettingNames", "notes")),
    "off": str(QT_TRANSLATE_NOOP("SettingNames", "off")),
    "x_linked_double": str(QT_TRANSLATE_NOOP("SettingNames", "from 4 % on")),
    "x_linked_alike": str(QT_TRANSLATE_NOOP("SettingNames", "from 2 % on, like all others")),
    "four_months": str(QT_TRANSLATE_NOOP("SettingNames", "four months")),
    "single_count": str(QT_TRANSLATE_NOOP("SettingNames", "one low count is enough")),
    "beyond_error": str(QT_TRANSLATE_NOOP("SettingNames", "beyond the error of the reads")),
    "beyond_rate": str(QT_TRANSLATE_NOOP("SettingNames", "by more than 0.25 per year")),
    "fate_at_last": str(QT_TRANSLATE_NOOP("SettingNames", "the last sample")),
    "fate_at_tmn": str(QT_TRANSLATE_NOOP("SettingNames", "the sample of the t-MN")),
    "before_infusion": str(QT_TRANSLATE_NOOP("SettingNames", "the last one before the infusion")),
    "last_sample": str(QT_TRANSLATE_NOOP("SettingNames", "the last one")),
    "mcv_from_100": str(QT_TRANSLATE_NOOP("SettingNames", "100 fL or more")),
    "mcv_above_100": str(QT_TRANSLATE_NOOP("SettingNames", "more than 100 fL")),
    "jak2_high_risk": str(QT_TRANSLATE_NOOP("SettingNames", "JAK2 is of high risk")),
    "jak2_not_high_risk": str(QT_TRANSLATE_NOOP("SettingNames", "JAK2 is not of high risk")),
    "u2af1_high_risk": str(QT_TRANSLATE_NOOP("SettingNames", "U2AF1 is of high risk")),
    "u2af1_not_high_risk": str(QT_TRANSLATE_NOOP("SettingNames", "U2AF1 is not of high risk")),
    "uncovered_open": str(QT_TRANSLATE_NOOP("SettingNames", "may be mutated: the score stays open")),
    "uncovered_absent": str(QT_TRANSLATE_NOOP("SettingNames", "taken as not mutated")),
}
_UNITS = {"d": str(QT_TRANSLATE_NOOP("SettingNames", "days"))}
_MARKS = {
    "VERIFIED": str(QT_TRANSLATE_NOOP("SettingNames", "read in its source")),
    "VERIFIED-2": str(QT_TRANSLATE_NOOP("SettingNames", "read in a second source")),
    "RECALLED": str(QT_TRANSLATE_NOOP("SettingNames", "known, not read in a source")),
    "PROPOSED": str(QT_TRANSLATE_NOOP("SettingNames", "our proposal: nobody defines it")),
    "COMPUTED": str(QT_TRANSLATE_NOOP("SettingNames", "derived from what is read")),
    "CONFLICT": str(QT_TRANSLATE_NOOP("SettingNames", "sources differ")),
}


def setting_name(key: str) -> str:
    """Return what a setting is called; an unknown key as it is."""
    return translate(_CONTEXT, _NAMES[key]) if key in _NAMES else key


def has_name(key: str) -> bool:
    """Whether a setting has a name."""
    return key in _NAMES


def has_choice_name(choice: str) -> bool:
    """Whether a choice has a name."""
    return choice in _CHOICES


def choice_name(choice: str) -> str:
    """Return what a choice means."""
    return translate(_CONTEXT, _CHOICES[choice]) if choice in _CHOICES else choice


def unit_name(unit: str) -> str:
    """Return a unit as it is read."""
    return translate(_CONTEXT, _UNITS[unit]) if unit in _UNITS else unit


def mark_name(mark: str) -> str:
    """Return what a mark of confidence says."""
    return translate(_CONTEXT, _MARKS[mark]) if mark in _MARKS else mark


def short_mark_name(mark: str) -> str:
    """Return it without what is said after the colon."""
    return mark_name(mark).partition(":")[0].strip()
