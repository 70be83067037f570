"""The follow-up reminders: every vector at the end of §12 of the definitions, and their boundaries."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.records.result import Censored, Comparator
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.reminder_acceptance import acceptance_key, accepted
from analytics.rules.reminder_finding import ReminderState
from analytics.rules.reminder_texts import codes, reminder_text
from analytics.rules.reminders import Reminder, Reminders, assess_reminders
from analytics.rules.switches import rule_switches
from analytics.rules.tmn_watch_record import assess_tmn_watch
from tests.analytics.conftest import RecordBuilder

S = ReminderState


def asked(record: RecordBuilder, day: int | None, **choices: str) -> Assessment:
    settings = {f"reminders.{name}": choice for name, choice in choices.items()}
    return assess_reminders(record.record, day, settings, as_if_accepted=True)


def one(record: RecordBuilder, code: str, day: int | None, **choices: str) -> Reminder:
    details = asked(record, day, **choices).details
    assert isinstance(details, Reminders)
    return next(r for r in details.reminders if r.code == code)


def state(record: RecordBuilder, code: str, day: int | None, **choices: str) -> ReminderState:
    return one(record, code, day, **choices).state


def pneumonias(*days: int) -> RecordBuilder:
    record = RecordBuilder()
    for day in days:
        record = record.with_event(
            "infection", day, category="clinical_syndrome", site="lung", treatment="oral", admission=False,
            organ_support=False,
        )  # fmt: skip
    return record


# ------------------------------------------------------------------------------------------- immunoglobulin


def test_that_a_low_igg_with_two_pneumonias_prompts() -> None:
    found = one(pneumonias(60, 100).with_result("IGG", 120, 3.9), "ivig", 120)
    assert found.state is S.PROMPT
    assert found.text == "IgG ≤ 4 g/L with infections: immunoglobulin may be discussed."
    assert [(i.what, i.value, i.day) for i in found.because] == [
        ("IGG", "3.9", 120), ("infection", "lung", 60), ("infection", "lung", 100),
    ]  # fmt: skip


def test_that_a_low_igg_without_infection_is_for_the_local_policy() -> None:
    found = one(RecordBuilder().with_result("IGG", 120, 3.9), "ivig", 120)
    assert found.state is S.CONSIDER
    assert found.text == "IgG ≤ 4 g/L: consider per local policy."


@pytest.mark.parametrize(
    ("igg", "expected"), [(4.1, S.NONE), (4.01, S.NONE), (4.0, S.CONSIDER), (3.9, S.CONSIDER)]
)
def test_that_the_limit_of_the_igg_is_4(igg: float, expected: ReminderState) -> None:
    assert state(RecordBuilder().with_result("IGG", 120, igg), "ivig", 120) is expected


@pytest.mark.parametrize(
    ("reading", "igg", "infections", "expected"),
    [
        ("ivig_below_alone", 4.0, (), S.PROMPT),
        ("ivig_below_alone", 4.1, (60, 100), S.NONE),
        ("ivig_up_to_six", 4.0, (), S.PROMPT),
        ("ivig_up_to_six", 5.0, (60, 100), S.NONE),  # recurrent, but not serious
        ("ivig_sinopulmonary", 3.9, (60, 100), S.PROMPT),
        ("ivig_sinopulmonary", 4.0, (60, 100), S.NONE),  # < 4, not ≤ 4
        ("ivig_sinopulmonary", 3.9, (60,), S.NONE),
        ("ivig_with_infections", 4.0, (60, 100), S.PROMPT),
        ("ivig_with_infections", 4.0, (60,), S.CONSIDER),  # one, treated at home
        ("ivig_with_infections", 4.1, (60, 100), S.NONE),
    ],
)
def test_that_each_source_reads_the_igg_its_own_way(
    reading: str, igg: float, infections: tuple[int, ...], expected: ReminderState
) -> None:
    record = pneumonias(*infections).with_result("IGG", 120, igg)
    assert state(record, "ivig", 120, ivig=reading) is expected


@pytest.mark.parametrize(("igg", "expected"), [(6.0, S.PROMPT), (6.1, S.NONE)])
def test_that_up_to_6_serious_recurrent_infections_prompt_in_one_reading(
    igg: float, expected: ReminderState
) -> None:
    record = RecordBuilder().with_result("IGG", 120, igg)
    for day in (40, 90):
        record = record.with_event("infection", day, category="bacterial", treatment="intravenous",
                                   admission=True, organ_support=False)  # fmt: skip
    assert state(record, "ivig", 120, ivig="ivig_up_to_six") is expected


def test_that_one_serious_bacterial_infection_is_enough_and_a_viral_one_is_not() -> None:
    low = RecordBuilder().with_result("IGG", 120, 3.9)
    for category, expected in (("bacterial", S.PROMPT), ("viral", S.CONSIDER), ("fungal", S.CONSIDER)):
        found = low.with_event("infection", 90, category=category, treatment="intravenous", admission=True,
                               organ_support=False)  # fmt: skip
        assert state(found, "ivig", 120) is expected


def test_that_an_infection_nobody_described_is_asked_for() -> None:
    found = one(RecordBuilder().with_result("IGG", 120, 3.9).with_event("infection", 90), "ivig", 120)
    assert (found.state, found.missing, found.is_bounded) == (S.CONSIDER, ("findings",), True)


def test_that_one_infection_entered_twice_is_one() -> None:
    assert state(pneumonias(60, 60).with_result("IGG", 120, 3.9), "ivig", 120) is S.CONSIDER
    assert state(pneumonias(60, 74).with_result("IGG", 120, 3.9), "ivig", 120) is S.CONSIDER
    assert state(pneumonias(60, 75).with_result("IGG", 120, 3.9), "ivig", 120) is S.PROMPT


def test_that_an_igg_under_immunoglobulin_is_not_the_patients_own() -> None:
    record = RecordBuilder().with_event("immunoglobulin", 60, form="IVIG").with_result("IGG", 90, 7.0)
    assert state(record, "ivig", 100) is S.GIVEN
    later = one(record, "ivig", 150)
    assert (later.state, later.reason) == (S.NOT_EVALUABLE, Reason.CONFOUNDED_IMMUNOGLOBULIN)
    assert later.missing == ("IGG",)
    undated = RecordBuilder().with_event("immunoglobulin", None).with_result("IGG", 90, 7.0)
    assert one(undated, "ivig", 100).missing == ("date of immunoglobulin",)


# ------------------------------------------------------------------------------------------- prophylaxis


def cd4(*values: tuple[int, float]) -> RecordBuilder:
    record = RecordBuilder()
    for day, value in values:
        record = record.with_result("CD4", day, value)
    return record


def test_that_the_vectors_of_pneumocystis_hold() -> None:
    assert state(cd4((170, 210), (200, 210)), "pjp", 200) is S.MAY_STOP
    assert state(cd4((170, 210), (200, 200)), "pjp", 200) is S.CONTINUE
    assert state(cd4((170, 200), (200, 200)), "pjp", 200) is S.CONTINUE
    assert state(cd4((90, 210), (120, 210)), "pjp", 120) is S.CONTINUE


@pytest.mark.parametrize(
    ("values", "day", "expected"),
    [
        (((100, 210), (150, 210)), 182, S.CONTINUE),  # 6 months are 182.6 days
        (((100, 210), (150, 210)), 183, S.MAY_STOP),
        (((172, 210), (200, 210)), 200, S.MAY_STOP),  # 28 days apart
        (((173, 210), (200, 210)), 200, S.CONTINUE),
        (((200, 210),), 200, S.CONTINUE),  # once
        (((150, 210), (170, 200), (200, 210)), 200, S.CONTINUE),  # one at the limit between
        (((150, 200.1), (190, 200.1)), 200, S.MAY_STOP),
    ],
)
def test_that_stopping_needs_6_months_and_two_samples(
    values: tuple[tuple[int, float], ...], day: int, expected: ReminderState
) -> None:
    assert state(cd4(*values), "pjp", day) is expected


@pytest.mark.parametrize(
    ("reading", "last_not", "first"),
    [
        ("pjp_six_months", 182, 183),
        ("pjp_twelve_months", 365, 366),
        ("pjp_one_year", 365, 366),
        ("pjp_twelve_to_eighteen", 365, 366),
        ("pjp_from_day_30", 212, 213),
    ],
)
def test_that_each_source_has_its_time(reading: str, last_not: int, first: int) -> None:
    record = cd4((150, 300), (300, 300))
    for day, expected in ((last_not, S.CONTINUE), (first, S.MAY_STOP)):
        assert state(record, "pjp", day, pjp=reading) is expected, day


def test_that_one_source_takes_time_or_cd4() -> None:
    reading = "pjp_eighteen_or_cd4"
    assert state(cd4((40, 210)), "pjp", 40, pjp=reading) is S.MAY_STOP
    assert state(cd4((40, 200)), "pjp", 40, pjp=reading) is S.CONTINUE
    assert state(cd4((530, 100)), "pjp", 547, pjp=reading) is S.CONTINUE  # 18 months are 547.9 days
    assert state(cd4((530, 100)), "pjp", 548, pjp=reading) is S.MAY_STOP


def test_that_what_is_missing_is_said_with_the_day_it_would_do_from() -> None:
    found = one(cd4((30, 210)), "pjp", 300)
    assert (found.state, found.missing, found.wanted_from) == (S.NOT_EVALUABLE, ("CD4",), 180)
    assert state(cd4((180, 210)), "pjp", 300) is S.CONTINUE
    assert state(cd4((179, 210)), "pjp", 300) is S.NOT_EVALUABLE


def test_that_prophylaxis_on_record_is_shown_and_one_that_ended_asks_nothing() -> None:
    record = cd4((150, 210), (200, 210))
    on = record.with_event("antimicrobial_prophylaxis", 0, ongoing=True, target="pjp", drug="cotrimoxazole")
    found = one(on, "pjp", 200)
    assert found.state is S.MAY_STOP
    assert found.because[-1].value == "cotrimoxazole"
    assert (
        state(record.with_event("antimicrobial_prophylaxis", 0, end=190, target="pjp"), "pjp", 200) is S.DONE
    )


@pytest.mark.parametrize(
    ("day", "value", "both", "either"),
    [
        (365, 210, S.CONTINUE, S.MAY_STOP),
        (366, 210, S.MAY_STOP, S.MAY_STOP),
        (366, 200, S.CONTINUE, S.MAY_STOP),
        (365, 200, S.CONTINUE, S.CONTINUE),
    ],
)
def test_that_zoster_is_read_as_and_or_as_or(
    day: int, value: float, both: ReminderState, either: ReminderState
) -> None:
    record = cd4((350, value))
    assert state(record, "zoster", day) is both
    assert state(record, "zoster", day, zoster="zoster_or") is either


# ------------------------------------------------------------------------------------------- vaccines


@pytest.mark.parametrize(("day", "expected"), [(91, S.NOT_YET), (92, S.ELIGIBLE)])
def test_that_influenza_and_covid_may_be_discussed_from_3_months(day: int, expected: ReminderState) -> None:
    assert state(RecordBuilder(), "influenza_covid", day) is expected


def test_that_the_vectors_of_inactivated_vaccines_hold() -> None:
    assert state(RecordBuilder(), "inactivated", 182) is S.NOT_YET
    assert state(RecordBuilder(), "inactivated", 183) is S.ELIGIBLE
    for ago, expected in ((59, S.NOT_YET), (60, S.NOT_YET), (61, S.ELIGIBLE)):
        record = RecordBuilder().with_event("immunoglobulin", 183 - ago, form="IVIG")
        assert state(record, "inactivated", 183) is expected, ago


def test_that_immunosuppression_and_a_later_therapy_speak_against_inactivated_vaccines() -> None:
    for kind in ("steroids", "anakinra"):
        running = RecordBuilder().with_event(kind, 150, ongoing=True)
        assert state(running, "inactivated", 200) is S.NOT_YET
        assert state(RecordBuilder().with_event(kind, 150, end=160), "inactivated", 200) is S.ELIGIBLE
    therapy = RecordBuilder().with_next_therapy(100)
    assert state(therapy, "inactivated", 282) is S.NOT_YET
    assert state(therapy, "inactivated", 283) is S.ELIGIBLE


def test_that_undated_immunoglobulin_leaves_vaccines_open() -> None:
    found = one(RecordBuilder().with_event("immunoglobulin", None), "inactivated", 300)
    assert (found.state, found.missing) == (S.NOT_EVALUABLE, ("date of immunoglobulin",))


@pytest.mark.parametrize(
    ("cd4_count", "cd19", "expected"),
    [(201, 21, S.ELIGIBLE), (200, 21, S.NOT_YET), (201, 20, S.NOT_YET), (None, 21, S.NOT_EVALUABLE),
     (201, None, S.NOT_EVALUABLE)],
)  # fmt: skip
def test_that_another_source_asks_for_immune_reconstitution_from_3_months(
    cd4_count: float | None, cd19: float | None, expected: ReminderState
) -> None:
    record = RecordBuilder()
    for analyte, value in (("CD4", cd4_count), ("CD19", cd19)):
        record = record if value is None else record.with_result(analyte, 92, value)
    reading = "inactivated_three_months"
    assert state(record, "inactivated", 92, inactivated=reading) is expected
    assert state(record, "inactivated", 91, inactivated=reading) is S.NOT_YET


def counts(cd4_count: float, cd19: float, day: int = 400) -> RecordBuilder:
    return RecordBuilder().with_result("CD4", day, cd4_count).with_result("CD19", day, cd19)


def test_that_the_vectors_of_live_vaccines_hold() -> None:
    assert state(counts(250, 20), "live", 400) is S.CONTRAINDICATED
    nine_months_ago = 400 - 274
    record = counts(250, 21).with_event("immunoglobulin", nine_months_ago, form="IVIG")
    assert state(record, "live", 400) is S.ELIGIBLE


@pytest.mark.parametrize(
    ("record", "day", "expected"),
    [
        (counts(201, 21, 366), 366, S.ELIGIBLE),
        (counts(201, 21, 360), 365, S.NOT_YET),  # 12 months are 365.25 days
        (counts(200, 21), 400, S.CONTRAINDICATED),
        (counts(201, 21).with_event("immunoglobulin", 157), 400, S.NOT_YET),  # 243 days ago; 8 months: 243.5
        (counts(201, 21).with_event("immunoglobulin", 156), 400, S.ELIGIBLE),
        (counts(201, 21).with_event("steroids", 30, end=35), 400, S.CONTRAINDICATED),
        (counts(201, 21).with_event("steroids", 30, end=34), 400, S.ELIGIBLE),
        (counts(201, 21).with_next_therapy(100), 400, S.CONTRAINDICATED),
    ],
)  # fmt: skip
def test_that_live_vaccines_have_their_limits(
    record: RecordBuilder, day: int, expected: ReminderState
) -> None:
    assert state(record, "live", day) is expected


def with_transplant(record: RecordBuilder, kind: str) -> RecordBuilder:
    from dataclasses import replace

    index = replace(record.record.treatments[0], prior_transplant=kind)
    return RecordBuilder(replace(record.record, treatments=(index,)))


@pytest.mark.parametrize(
    ("kind", "day", "default", "by_kind"),
    [
        ("none", 400, S.ELIGIBLE, S.ELIGIBLE),
        ("autologous", 400, S.NOT_EVALUABLE, S.ELIGIBLE),
        ("allogeneic", 400, S.NOT_EVALUABLE, S.NOT_EVALUABLE),
        ("allogeneic", 731, S.ELIGIBLE, S.ELIGIBLE),
        ("autologous", 730, S.NOT_EVALUABLE, S.ELIGIBLE),
    ],
)
def test_that_a_transplant_without_a_date_is_ruled_out_by_the_infusions_age_only(
    kind: str, day: int, default: ReminderState, by_kind: ReminderState
) -> None:
    record = with_transplant(counts(250, 30, day), kind)
    assert state(record, "live", day) is default
    assert state(record, "live", day, live="live_by_transplant") is by_kind


def test_that_a_transplant_nobody_asked_about_is_named() -> None:
    found = one(counts(250, 30), "live", 400)
    assert (found.state, found.missing, found.is_bounded) == (S.ELIGIBLE, ("prior transplant",), True)


# ------------------------------------------------------------------------------------------- marrow, rhythms


def test_that_the_vectors_of_the_marrow_hold() -> None:
    late = RecordBuilder().with_result("ANC", 95, 0.9).with_result("ANC", 110, 0.9)
    assert state(late.with_event("response", 90, response="CR"), "marrow", 110) is S.PROMPT
    early = RecordBuilder().with_result("ANC", 60, 0.9)
    assert state(early, "marrow", 60) is S.ICAHT_PATHWAY


@pytest.mark.parametrize("relapse_free", ["in_remission_again", "never_relapsed"])
@pytest.mark.parametrize("cytopenia_course", ["new_or_worsening_cytopenia", "any_late_cytopenia"])
@pytest.mark.parametrize("last", [60, 95])
@pytest.mark.parametrize("has_answered", [True, False])
def test_that_the_reminder_and_the_watch_mean_the_same_by_relapse_free_and_by_a_late_cytopenia(
    relapse_free: str, cytopenia_course: str, last: float, *, has_answered: bool
) -> None:
    low = RecordBuilder().with_result("PLT", 20, 80).with_result("PLT", 420, 80).with_result("PLT", 440, last)
    built = low.with_event("progression", 300)
    built = built.with_event("response", 380, response="CR") if has_answered else built
    chosen = {
        "tmn_watch.relapse_free": relapse_free,
        "tmn_watch.cytopenia_course": cytopenia_course,
    }
    counts = has_answered and relapse_free == "in_remission_again"
    is_worse = last == 60 or cytopenia_course == "any_late_cytopenia"
    answer = assess_reminders(built.record, 450, chosen, as_if_accepted=True)
    assert isinstance(answer.details, Reminders)
    told = next(one for one in answer.details.reminders if one.code == "marrow")
    assert (told.state is S.PROMPT) is (counts and is_worse)
    assert (assess_tmn_watch(built.record, 450, chosen).outcome == "prompt") is (counts and is_worse)
    assert dict(answer.settings).items() >= chosen.items()


def test_that_a_marrow_examined_since_answers_and_a_tmn_ends_it() -> None:
    late = RecordBuilder().with_result("ANC", 95, 0.9).with_result("ANC", 110, 0.9)
    assert state(late.with_event("marrow", 100), "marrow", 110) is S.DONE
    assert state(late.with_event("marrow", 60), "marrow", 110) is S.PROMPT
    assert state(late.with_event("tmn", 105), "marrow", 110) is S.DONE


def test_that_no_blood_count_is_no_sign_of_health() -> None:
    found = one(RecordBuilder().with_result("ANC", 120, 2.0), "marrow", 120)
    assert (found.state, found.missing) == (S.NOT_EVALUABLE, ("PLT", "HGB"))


@pytest.mark.parametrize(
    ("igg_day", "igg", "day", "expected"),
    [
        (20, 3.0, 30, S.NONE),
        (20, 3.0, 31, S.NONE),
        (20, 3.0, 50, S.NONE),
        (20, 3.0, 51, S.DUE),
        (20, 4.1, 51, S.NONE),
        (20, 4.0, 51, S.DUE),
    ],
)
def test_that_igg_is_due_monthly_until_it_is_above_4(
    igg_day: int, igg: float, day: int, expected: ReminderState
) -> None:
    assert state(RecordBuilder().with_result("IGG", igg_day, igg), "igg_rhythm", day) is expected


def test_that_another_source_asks_for_igg_half_yearly() -> None:
    record = RecordBuilder().with_result("IGG", 28, 8.0)
    for day, expected in ((210, S.NONE), (211, S.DUE)):
        assert state(record, "igg_rhythm", day, igg_rhythm="igg_half_yearly") is expected


def test_that_cd4_is_due_until_it_recovers_and_one_source_wants_it_confirmed() -> None:
    assert state(cd4((100, 200)), "cd4_rhythm", 131) is S.DUE
    assert state(cd4((100, 201)), "cd4_rhythm", 131) is S.NONE
    reading = "cd4_half_yearly"
    assert state(cd4((100, 300)), "cd4_rhythm", 364, cd4_rhythm=reading) is S.NONE
    assert state(cd4((100, 300)), "cd4_rhythm", 365, cd4_rhythm=reading) is S.DUE
    assert state(cd4((72, 300), (100, 300)), "cd4_rhythm", 365, cd4_rhythm=reading) is S.NONE


# ------------------------------------------------------------------------------------------- all of them


def accept(*which: str, settings: Mapping[str, str] | None = None) -> dict[str, str]:
    stored = dict(settings or {})
    for code in which:
        text = reminder_text(code, stored)
        stored[acceptance_key(code)] = accepted(text, "a.martin", date(2026, 11, 20))
    return stored


def test_that_nothing_is_said_before_a_text_is_accepted() -> None:
    record = pneumonias(60, 100).with_result("IGG", 120, 3.9)
    found = assess_reminders(record.record, 120, {})
    assert (found.outcome, found.status, found.inputs, found.missing) == ("off", Status.COMPLETE, (), ())
    assert isinstance(found.details, Reminders)
    assert {(r.state, r.accepted, r.because) for r in found.details.reminders} == {(S.OFF, False, ())}
    assert found.details.active == ()


def test_that_an_accepted_text_speaks_alone() -> None:
    record = pneumonias(60, 100).with_result("IGG", 120, 3.9)
    found = assess_reminders(record.record, 120, accept("ivig"))
    assert found.outcome == "ivig prompt"
    assert isinstance(found.details, Reminders)
    (spoken,) = [r for r in found.details.reminders if r.accepted]
    assert (spoken.code, spoken.accepted_by, spoken.accepted_on) == ("ivig", "a.martin", "2026-11-20")


def test_that_another_choice_of_the_clinic_switches_the_text_off_again() -> None:
    stored = accept("ivig") | {"reminders.ivig": "ivig_below_alone"}
    record = RecordBuilder().with_result("IGG", 120, 3.9)
    assert assess_reminders(record.record, 120, stored).outcome == "off"


def test_that_a_table_asks_all_and_says_so() -> None:
    details = asked(RecordBuilder(), 200).details
    assert isinstance(details, Reminders)
    assert details.as_if_accepted
    assert not any(r.accepted for r in details.reminders)
    assert all(r.state is not S.OFF for r in details.reminders)


def test_that_the_dead_are_reminded_of_nothing() -> None:
    found = asked(RecordBuilder().with_result("IGG", 120, 3.9).with_event("death", 130), 140)
    assert (found.status, found.reason) == (Status.NOT_EVALUABLE, Reason.ENDED_EARLY)
    assert (
        state(RecordBuilder().with_result("IGG", 120, 3.9).with_event("death", 130), "ivig", 125)
        is S.CONSIDER
    )


def test_that_without_an_infusion_the_date_is_missing() -> None:
    record = RecordBuilder().with_result("IGG", 120, 3.9).counted_from("study entry")
    found = asked(record, None)
    assert (found.status, found.reason, found.missing) == (
        Status.NOT_EVALUABLE, Reason.OUTSIDE_SCOPE, ("infusion date",),
    )  # fmt: skip


@pytest.mark.parametrize("code", codes())
def test_that_every_reminder_answers_a_record_without_any_value(code: str) -> None:
    for day in (0, 30, 95, 200, 400, 4000):
        found = one(RecordBuilder(), code, day)
        assert found.text
        assert found.state not in (S.PROMPT, S.CONSIDER, S.MAY_STOP) or not found.because


@pytest.mark.parametrize("switch", rule_switches("reminders"), ids=lambda switch: switch.key)
def test_that_every_reading_can_be_followed(switch) -> None:  # type: ignore[no-untyped-def]
    for choice in switch.choices:
        found = assess_reminders(RecordBuilder().record, 400, {switch.key: choice}, as_if_accepted=True)
        assert dict(found.settings)[switch.key] == choice
        assert "{" not in "".join(r.rule + r.text for r in found.details.reminders)


@pytest.mark.parametrize(("analyte", "code", "limit"), [("IGG", "ivig", 4.0), ("CD4", "pjp", 200.0)])
def test_that_a_bound_across_the_limit_is_not_decided(analyte: str, code: str, limit: float) -> None:
    for comparator, at, is_open in (
        (Comparator.BELOW, limit * 1.2, True),
        (Comparator.BELOW, limit, False),
        (Comparator.ABOVE, limit * 0.9, True),
        (Comparator.ABOVE, limit, False),
    ):
        record = RecordBuilder().with_result(analyte, 300, Censored(comparator, at))
        found = one(record, code, 300)
        assert (found.state is S.NOT_EVALUABLE) is is_open, (comparator, at)
        if is_open:
            assert (found.reason, found.missing) == (Reason.CENSORED_VALUE, (analyte,))


VALUES = [("IGG", 90, 3.9), ("IGG", 90, 4.4), ("IGG", 200, 3.5), ("CD4", 150, 230.0), ("CD4", 150, 180.0),
          ("CD4", 190, 260.0), ("CD19", 190, 25.0), ("ANC", 190, 0.8), ("ANC", 170, 0.9)]  # fmt: skip


@given(st.permutations(VALUES), st.lists(st.sampled_from(VALUES), max_size=3))
def test_that_order_and_duplicates_change_nothing(
    values: list[tuple[str, int, float]], again: list[tuple[str, int, float]]
) -> None:
    def told(of: list[tuple[str, int, float]]) -> list[tuple[str, str]]:
        record = pneumonias(60, 100)
        for analyte, day, value in of:
            record = record.with_result(analyte, day, value)
        details = asked(record, 210).details
        assert isinstance(details, Reminders)
        return [(r.code, r.state.value) for r in details.reminders]

    assert told(values + again) == told(VALUES)


@given(st.integers(1, 250))
def test_that_what_comes_later_changes_nothing(day: int) -> None:
    whole, known = pneumonias(60, 100), pneumonias(*(d for d in (60, 100) if d <= day))
    for analyte, at_day, value in VALUES:
        whole = whole.with_result(analyte, at_day, value)
        if at_day <= day:
            known = known.with_result(analyte, at_day, value)
    assert asked(whole, day).outcome == asked(known, day).outcome


def test_that_details_name_source_mark_and_what_other_sources_say() -> None:
    found = one(RecordBuilder(), "ivig", 120)
    assert found.mark == "RECALLED"
    assert found.source.startswith("Hayden 2022, Ann Oncol 33:259")
    assert len(found.conflicts) == 3
    assert any("view-large/12050824" in other for other in found.conflicts)
    assert one(RecordBuilder(), "marrow", 120).conflicts == ()
