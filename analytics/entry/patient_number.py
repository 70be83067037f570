"""The clinic's own number of a patient: text, trimmed, with nothing in it that cannot be seen."""

import unicodedata

from analytics.entry.problem import Problem, problem

_LONGEST = 200
_UNSEEN = ("Cc", "Cf", "Zl", "Zp")  # control characters, those of writing direction, separators of lines


def read_patient_number(text: str) -> str | Problem:
    """Read *text* as a number, ``007`` as it is.

    Returns:
        The number, or a problem: ``no_patient_number``, ``number_unseen_sign``, ``too_long``.
    """
    number = text.strip()
    if not number:
        return problem("no_patient_number")
    sign = unseen_sign(number)
    if sign is not None:
        return problem("number_unseen_sign", text=number, sign=f"{ord(sign):04X}")
    return problem("too_long", text=number) if len(number) > _LONGEST else number


def unseen_sign(text: str) -> str | None:
    """Return the first character of *text* that nobody can see, or None."""
    return next((char for char in text if unicodedata.category(char) in _UNSEEN), None)
