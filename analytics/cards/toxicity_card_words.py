"""What the cards of CRS and ICANS say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ToxicityCardWords:
    """The texts of these cards; names in braces are facts."""

    short_source: str = "Lee 2019"
    subtitle: str = "ASTCT 2019, worst grade"
    subtitle_from: str = "ASTCT 2019, worst grade, from day {day}"
    subtitle_one: str = "ASTCT 2019, day {day}, {date}"
    severe: str = "severe"
    perhaps_severe: str = "perhaps severe"
    no_day: str = "day not known"
    grade_not_known: str = "grade not known"
    given: str = "Grade {given} given; the findings say {table}."
    because: str = "Grade {given} given; the findings say {table}: {reason}."
    not_recorded: str = "Not recorded: {findings}."
    no_findings: str = "No grade and no findings recorded."
    crs_rule: tuple[str, ...] = (
        "Fever of 38.0 °C or more without another cause; after an antipyretic, tocilizumab or steroid it is "
        "no longer needed. The worse of the two columns grades it.",
        "Hypotension: without a vasopressor 2, one vasopressor with or without vasopressin 3, several 4.",
        "Oxygen: cannula up to 6 L/min or blow-by 2, more flow or a mask 3, positive pressure 4.",
        "Death of it: 5. Severe: grade 3 or worse.",
    )
    icans_rule: tuple[str, ...] = (
        "The worst domain grades it, without another cause; tremor, myoclonus and haemorrhage do not count.",
        "ICE score: 7 to 9 is 1, 3 to 6 is 2, 0 to 2 is 3. Awakens to voice 2, to touch only 3, not at all "
        "4.",
        "A seizure that resolves 3, over 5 minutes or repetitive 4; focal weakness 4; focal oedema 3, "
        "diffuse oedema or signs of raised pressure 4.",
        "Death of it: 5. Severe: grade 3 or worse.",
    )
    crs_caveats: tuple[str, ...] = (
        "Grade 5 is recalled, not read in the table; vasopressin alone counts as grade 3 by our proposal.",
    )
    icans_caveats: tuple[str, ...] = ("Grade 5 is recalled, not read in the table.",)
    caveats: tuple[str, ...] = (
        "A grade that was given stands, also against the findings.",
        "Without an entry nothing is said: none cannot be told from not entered.",
    )
