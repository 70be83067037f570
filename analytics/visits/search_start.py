"""Tells letters that look for an analyte from words that stand for a value (``nd``, ``hem`` …)."""

from analytics.entry.result_words import fold, result_words


def begins_a_search(text: str) -> bool:
    """Whether *text*, typed where a number is expected, can only be the name of an analyte.

    That is: it begins with a letter and cannot become one of the words of ``result_words.toml``, nor a flag
    that laboratories print before a number (``H 5.2``).
    """
    tidy = text.strip()
    if not tidy or not tidy[0].isalpha():
        return False
    words, folded = result_words(), fold(tidy)
    if any(flag.startswith(tidy.upper()) for flag in words.flags):
        return False
    if tidy.split()[0].upper() in words.flags and len(tidy.split()) > 1:
        return False
    return not any(word.startswith(folded) for word in (*words.missing, *words.not_detected))
