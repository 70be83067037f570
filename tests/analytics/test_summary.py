from typing import Any

from analytics.records.result import Censored, Comparator
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import preset
from analytics.summary import count_text, recovery_summary
from analytics.wording import Wording


def said(builder: Any, wording: Wording | None = None) -> list[str]:
    sentences = recovery_summary(assess_immune_reconstitution(builder.record), wording or Wording())
    return ["".join(phrase.text for phrase in sentence) for sentence in sentences]


def test_that_since_is_said_only_of_an_unbroken_run(a_record: Any) -> None:
    kept = a_record.with_result("CD4", 14, 350).with_result("CD4", 60, 300)
    assert said(kept)[0] == "1–3 of 3 recovery criteria met: CD4 since day +14."
    lost = a_record.with_result("CD4", 14, 350).with_result("CD4", 60, 90)
    assert "CD4 first met day +14, not met at the last sample (day +60)" in said(lost)[0]
    again = lost.with_result("CD4", 90, 350)
    assert "CD4 first met day +14, again since day +90" in said(again)[0]


def test_that_every_open_criterion_says_why(a_record: Any) -> None:
    record = (
        a_record.with_result("CD4", 30, 120)
        .with_result("CD19", 30, Censored(Comparator.BELOW, 1.0))
        .with_event("immunoglobulin", 60, form="IVIG")
        .with_result("IGG", 90, 6.0)
    )
    assert said(record) == [
        "0–2 of 3 recovery criteria met.",
        "CD4 not met: 120/µL on day +30; "
        "B cells not certain: the laboratory reported only a bound (<1/µL on day +30); "
        "IgG not evaluable: above 4 g/L only under immunoglobulin.",
        "As published, immunoglobulin ignored: 1 of 3.",
    ]
    assert "IgG not measured after infusion" in said(a_record.with_result("CD4", 30, 120))[1]


def test_that_the_end_of_the_count_is_named(a_record: Any) -> None:
    record = a_record.with_result("CD4", 60, 250).with_event("progression", 45)
    assert said(record)[0] == "0–2 of 3 recovery criteria met by the time of progression (day +45)."
    assert said(record)[1].startswith("CD4 not met: no sample before the count ended on day +45")


def test_that_the_count_is_said_with_how_it_ended(a_record: Any) -> None:
    low = a_record.with_result("CD4", 30, 90).with_result("CD19", 30, 0.0).with_result("IGG", 30, 2.0)
    high = a_record.with_result("CD4", 30, 900).with_result("CD19", 30, 90.0).with_result("IGG", 30, 9.0)
    assert said(low.with_event("death", 60))[0] == (
        "None of the 3 recovery criteria was met before death (day +60)."
    )
    assert said(high.with_event("death", 60))[0] == (
        "All 3 recovery criteria were met before death (day +60): "
        "CD4 since day +30; B cells since day +30; IgG since day +30."
    )
    assert said(high.with_event("progression", 60))[0].startswith(
        "All 3 recovery criteria were met by the time of progression (day +60): "
    )
    assert said(high)[0].startswith("3 of 3 recovery criteria met: ")


def test_that_without_an_infusion_the_missing_date_is_named(a_record: Any) -> None:
    record = a_record.with_result("CD4", 60, 250).counted_from("study entry")
    assert said(record)[0].startswith("Not evaluable: infusion date")


def test_that_numbers_follow_the_language(a_record: Any) -> None:
    german = Wording(decimal_sign=",", group_sign=".")
    assert "3,5 g/L" in said(a_record.with_result("IGG", 60, 3.5), german)[1]


def test_that_what_counted_is_told_from_what_came_after_progression(a_record: Any) -> None:
    record = (
        a_record.with_result("CD4", 30, 250)
        .with_result("CD4", 60, 260)
        .with_event("progression", 90)
        .with_result("CD4", 150, 100)
    )
    assert said(record)[0] == (
        "1–3 of 3 recovery criteria met by the time of progression (day +90): CD4 since day +30."
    )
    assert "Afterwards, not counted: CD4 not met (day +150)." in said(record)


def test_that_nothing_measured_is_said_once(a_record: Any) -> None:
    assert said(a_record) == ["Not evaluable: no CD4, B-cell or IgG sample after infusion."]


def test_that_a_run_whose_last_sample_is_old_says_until_when(a_record: Any) -> None:
    record = a_record.with_result("CD4", 20, 250).with_result("CD4", 30, 250).with_event("fever", 400)
    assert "CD4 since day +20, last measured on day +30" in said(record)[0]


def test_that_immunoglobulin_is_told_even_where_it_is_ignored(a_record: Any) -> None:
    record = a_record.with_result("IGG", 90, 6.0).with_event("immunoglobulin", 60, form="IVIG")
    assessment = assess_immune_reconstitution(record.record, settings=preset("published"))
    sentences = recovery_summary(assessment, Wording())
    assert "IgG since day +90 (under immunoglobulin)" in "".join(p.text for p in sentences[0])


def test_that_the_count_is_one_text_everywhere(a_record: Any) -> None:
    assert count_text(assess_immune_reconstitution(a_record.with_result("CD4", 20, 250).record)) == "1–3"
    assert count_text(assess_immune_reconstitution(a_record.record)) is None


def test_that_french_names_are_small_inside_a_sentence(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 90).with_result("CD19", 30, 9.0).with_result("IGG", 30, 2.0)
    french = Wording(language="fr", cd19="Lymphocytes B")
    assert said(record, french)[0].endswith(": lymphocytes B since day +30.")
    assert "; IgG not met" in said(record, french)[1]
