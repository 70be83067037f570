"""What the card of neutrophil recovery says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NeutrophilRecoveryCardWords:
    """The words of the card, English unless a language's file says otherwise."""

    title: str = "Neutrophil recovery"
    short_source: str = "Rejeski 2021"
    quick: str = "quick"
    intermittent: str = "intermittent"
    aplastic: str = "aplastic"
    separator: str = " / "
    protracted: str = "Protracted (≥ {n} days)"
    protracted_both: str = "severe, profound"
    protracted_severe: str = "severe"
    protracted_tip: str = (
        "Severe for at least {n} days: {severe}; profound for at least {n} days: {profound}."
    )
    prolonged: str = "Prolonged (≤ {limit} from day {day} on)"
    prolonged_tip: str = (
        "Prolonged: a measured value of at most {limit} ×{unit} on day {day} or later: {answer}."
    )
    yes: str = "yes"
    no: str = "no"
    unknown: str = "not known"
    not_verified: str = "Thresholds of the phenotype not verified in the paper"
    ended: str = "No phenotype: the course ended on day {day}, before recovery"
    does_not_fit: str = "No phenotype fits: not recovered above {limit}/µL by day {last}"
    possible: str = "Also possible: {phenotypes}"
    aplastic_rule: str = "Aplastic: ANC < {limit}/µL for at least {n} days in a row."
    intermittent_rule: str = (
        "Intermittent: recovered above {recovered}/µL after a dip, then below {dip}/µL again after day {day}."
    )
    quick_rule: str = "Quick: recovered without such a second dip. The worst that fits counts."
    none_rule: str = "Death or loss before recovery: not assessable."
    durations_rule: str = (
        "Severe ≤ 500/µL, profound ≤ 100/µL, days 0 to {last}; progression and later therapy do not end them."
    )
    caveats: tuple[str, ...] = (
        "The paper names the phenotypes; their thresholds are recalled, not read in it, and can be set.",
    )
