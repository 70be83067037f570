from typing import Any

from analytics.records.result import Censored, Comparator
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.summary import recovery_summary
from analytics.wording import Wording


def said(builder: Any, wording: Wording | None = None) -> list[str]:
    sentences = recovery_summary(assess_immune_reconstitution(builder.record), wording or Wording())
    return ["".join(phrase.text for phrase in sentence) for sentence in sentences]


def test_that_since_is_said_only_of_an_unbroken_run(a_record: Any) -> None:
    kept = a_record.with_result("CD4", 14, 350).with_result("CD4", 60, 300)
    assert said(kept)[0] == "1 of 3 recovery criteria met: CD4 since day +14."
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
        "0 of 3 recovery criteria met.",
        "CD4 not met: 120/µL on day +30; "
        "B cells not evaluable: the laboratory reported only a bound (<1/µL on day +30); "
        "IgG above 4 g/L only under immunoglobulin, not evaluable.",
        "As published, immunoglobulin ignored: 1 of 3.",
    ]
    assert "never measured after infusion" in said(a_record.with_result("CD4", 30, 120))[1]


def test_that_the_end_of_the_count_is_named(a_record: Any) -> None:
    record = a_record.with_result("CD4", 60, 250).with_event("progression", 45)
    assert said(record)[0] == "0 of 3 recovery criteria met before progression on day +45."
    assert said(record)[1].startswith("CD4 not met before the end of the count on day +45")


def test_that_without_an_infusion_the_missing_date_is_named(a_record: Any) -> None:
    record = a_record.with_result("CD4", 60, 250).counted_from("study entry")
    assert said(record)[0].startswith("Not evaluable: infusion date")


def test_that_numbers_follow_the_language(a_record: Any) -> None:
    german = Wording(decimal_sign=",", group_sign=".")
    assert "3,5 g/L" in said(a_record.with_result("IGG", 60, 3.5), german)[1]
