"""The sentences of the follow-up reminders in one language; citations stay as they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analytics.rules.rule_data import rule_data


def _titles() -> dict[str, str]:
    return {code: entry["title"] for code, entry in rule_data("reminders")["reminder"].items()}


def _texts() -> dict[str, str]:
    data = rule_data("reminders")
    texts = {code: entry["text"] for code, entry in data["reminder"].items()}
    return texts | {name: entry["text"] for name, entry in data["reading"].items()}


def _says() -> dict[str, str]:
    """Return the English sentences, by ``CODE.KEY``; without a code they are of several reminders."""
    return dict(_SENTENCES)


_SENTENCES = {
    "off": "Off: nobody has accepted the text.",
    "ended": "The patient has died.",
    "not_evaluable": "Not evaluable.",
    "ivig.prompt": "IgG ≤ {igg} g/L with infections: immunoglobulin may be discussed.",
    "ivig.prompt_alone": "IgG ≤ {igg} g/L: immunoglobulin may be discussed.",
    "ivig.prompt_high": "Serious and recurrent infections: immunoglobulin may be discussed.",
    "ivig.consider": "IgG ≤ {igg} g/L: consider per local policy.",
    "ivig.none": "IgG is not that low.",
    "ivig.none_high": "IgG above {igg} g/L, without the infections that would count.",
    "ivig.none_without": "No recurrent infections of sinuses, airways or lung on record.",
    "ivig.given": "Immunoglobulin is being given.",
    "stop": "Stopping may be discussed.",
    "done": "Recorded as stopped.",
    "continue_time": "Continue: too early to discuss stopping.",
    "continue_cd4": "Continue: CD4 ≤ {cd4}/µL.",
    "continue_confirm": "Continue: CD4 > {cd4}/µL once, not yet confirmed.",
    "eligible": "May be discussed.",
    "not_yet_time": "Not yet: less than {months} months since the infusion.",
    "not_yet_immunoglobulin": "Not yet: less than {ig_months} months since immunoglobulin.",
    "not_yet_immunosuppression": "Not yet: under immunosuppression.",
    "not_yet_therapy": "Not yet: less than {therapy_months} months since a later therapy.",
    "inactivated.low_cd4": "Not yet: CD4 ≤ {cd4}/µL.",
    "inactivated.low_b_cells": "Not yet: CD19 ≤ {b_cells}/µL.",
    "live.low_cd4": "Contraindicated: CD4 ≤ {cd4}/µL.",
    "live.low_b_cells": "Contraindicated: CD19 ≤ {b_cells}/µL.",
    "contraindicated_immunosuppression": (
        "Contraindicated: less than {off_months} months off immunosuppression."
    ),
    "contraindicated_therapy": "Contraindicated: less than {off_months} months since a later therapy.",
    "marrow.prompt": "Consider marrow, karyotype and NGS.",
    "marrow.icaht_pathway": "Cytopenia up to day {after}: the ICAHT pathway only.",
    "marrow.examined": "The marrow was examined since.",
    "marrow.diagnosed": "A t-MN is diagnosed.",
    "marrow.after_relapse": "Low counts after progression or relapse do not count.",
    "marrow.none": "No sign.",
    "due": "Due.",
    "none": "No longer asked for.",
    "none_early": "Not asked for yet.",
    "none_recent": "Not due.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderWords:
    """What the reminders say.

    Attributes:
        titles: by code of the reminder.
        texts: by code, and by name of the reading; the rule in words.
        says: by ``CODE.KEY`` or ``KEY``: what a reminder says of a patient.
    """

    titles: Mapping[str, str] = field(default_factory=_titles)
    texts: Mapping[str, str] = field(default_factory=_texts)
    says: Mapping[str, str] = field(default_factory=_says)

    def sentence(self, code: str, key: str) -> str:
        """Return the template of the sentence *key* of a reminder."""
        return self.says.get(f"{code}.{key}") or self.says[key]
