"""The rule of the t-MN watch in words, with its limits and the papers' figures."""

from analytics.cards.card_texts import value_text
from analytics.cards.tmn_watch_card_words import TmnWatchCardWords
from analytics.cards.tmn_watch_rows import short_name
from analytics.rules.assessment import Assessment
from analytics.rules.clone_watch import DATA
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.wording import Wording


def rule_in_words(assessment: Assessment, wording: Wording, own: TmnWatchCardWords) -> tuple[str, ...]:
    """Return the prompt, the factors and the figures, a paragraph each, under the choices in force."""
    chosen = switches(DATA, dict(assessment.settings))
    return (_prompt(chosen, wording, own), _factors(chosen, wording, own), *_figures(wording, own))


def _prompt(chosen: Switches, wording: Wording, own: TmnWatchCardWords) -> str:
    data = rule_data("marrow_trigger")
    cytopenia = data["cytopenia"]
    lines = (
        own.line.format(
            name=short_name(line["analyte"], wording, own),
            limit=value_text(float(line["below"]), line["unit"], wording),
        )
        for line in data["line"]
    )
    sentences = [
        own.rule_prompt.format(
            lines=", ".join(lines),
            apart=cytopenia["samples_apart_days"],
            after=cytopenia["after_day"],
            mcv=wording.number(float(data["macrocytosis"]["above"])),
            grade=data["late_icaht"]["grade_from"],
        )
    ]
    is_any = chosen.choice("cytopenia_course") == "any_late_cytopenia"
    sentences.append(own.rule_any if is_any else own.rule_new.format(n=cytopenia["new_after_day"]))
    if chosen.number("mcv_rise") > 0:
        sentences.append(own.rule_rise.format(n=wording.number(chosen.number("mcv_rise"))))
    is_again = chosen.choice("relapse_free") == "in_remission_again"
    sentences.append(own.rule_again if is_again else own.rule_never)
    if chosen.choice("prompt") == "marrow_prompt_hidden":
        sentences.append(own.rule_hidden)
    return " ".join(sentences)


def _factors(chosen: Switches, wording: Wording, own: TmnWatchCardWords) -> str:
    is_high_only = chosen.choice("chrs_from") == "chrs_from_high"
    return own.rule_factors.format(
        mcv=wording.number(float(rule_data("marrow_trigger")["macrocytosis"]["above"])),
        genes=", ".join(rule_data(DATA)["clones"]["genes"]),
        chrs=own.high if is_high_only else f"{own.intermediate} / {own.high}",
        icans=chosen.whole("icans_from_grade"),
    )


def _figures(wording: Wording, own: TmnWatchCardWords) -> tuple[str, ...]:
    names = {"mcv": own.figure_mcv, "icans": own.figure_icans, "age": own.figure_age}
    units = {"fL": own.per_fl, "grade": own.per_grade, "year": own.per_year}
    found = []
    for key, name in names.items():
        figure = rule_data(DATA)["figure"][key]
        low, high, ratio = (wording.number(float(figure[k]), 2) for k in ("low", "high", "hazard_ratio"))
        found.append(
            own.figure.format(
                name=name, ratio=ratio, low=low, high=high, per=units[figure["per"]], paper=figure["paper"]
            )
        )
    return (" ".join(found),)
