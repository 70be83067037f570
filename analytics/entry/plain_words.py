"""Yes and no, woman and man, as three languages write them."""

from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold
from analytics.records.patient import Sex

_SEX = {
    **dict.fromkeys(("f", "female", "w", "weiblich", "frau", "femme", "feminin", "woman"), Sex.FEMALE),
    **dict.fromkeys(
        ("m", "male", "mannlich", "maennlich", "mann", "h", "homme", "masculin", "man"), Sex.MALE
    ),
}
_NO_SEX = {"", "u", "unknown", "unbekannt", "inconnu", "d", "divers", "x", "other", "na", "nd", "o"}
_YES = {"yes", "y", "ja", "j", "oui", "o", "true", "wahr", "vrai", "1", "x"}
_NO = {"no", "n", "nein", "non", "false", "falsch", "faux", "0"}


def read_sex(text: str) -> Sex | Problem | None:
    """Read *text* as the sex that reference ranges need, None where it is not known or neither."""
    word = fold(text)
    if word in _NO_SEX:
        return None
    return _SEX.get(word) or problem("not_a_sex", text=text)


def read_flag(text: str) -> bool | Problem:
    """Read *text* as yes or no."""
    word = fold(text)
    if word in _YES:
        return True
    return False if word in _NO else problem("not_yes_or_no", text=text)
