"""A karyotype in words: one line an abnormality, one for whatever was not understood."""

from analytics.cards.karyotype_words import KaryotypeWords
from analytics.karyotype.karyotype import Abnormality, Karyotype, KaryotypeProblem
from analytics.wording import Wording

_LONGEST_TOKEN = 60


def printed(text: str) -> str:
    """Return the text of an abnormality with a true minus for a lost chromosome."""
    return f"−{text[1:]}" if text.startswith("-") else text


def abnormality_text(one: Abnormality) -> str:
    """Return *one* as ISCN writes it, with a question mark where it is doubtful: ``−7``, ``?del(5)(q13)``."""
    return f"{'?' if one.doubt is not None else ''}{printed(one.text)}"


def abnormality_line(one: Abnormality, wording: Wording, words: KaryotypeWords) -> str:
    """Return *one* with what it is: ``del(5)(q13q33): deletion in 5q13, 5q33``."""
    what = words.kinds[one.kind.value].format(where=_where(one, words)).strip()
    line = words.line.format(text=printed(one.text), what=what)
    if one.sign == "+" and one.parts:
        line = words.beside.format(line=line)
    if one.most_copies > 1:
        line = words.copies.format(line=line, n=_copies(one, wording))
    return (
        line if one.doubt is None else words.doubtful.format(line=line, doubt=words.doubts[one.doubt.value])
    )


def problem_text(one: KaryotypeProblem, words: KaryotypeWords) -> str:
    """Return what is wrong, with the part of the text it is about."""
    token = one.token if len(one.token) <= _LONGEST_TOKEN else f"{one.token[:_LONGEST_TOKEN]}…"
    return words.problems[one.kind.value].format(token=token)


def abnormalities_text(karyotype: Karyotype, words: KaryotypeWords) -> str:
    """Return all abnormalities in one line."""
    return words.lists.join(abnormality_text(one) for one in karyotype.abnormalities)


def _where(one: Abnormality, words: KaryotypeWords) -> str:
    breaks = [f"{at.chromosome}{at.arm}{at.band}" for at in one.breakpoints if at.chromosome != "v"]
    if breaks:
        return words.lists.join(dict.fromkeys(breaks))
    return words.lists.join(name for name in one.chromosomes if name != "v")


def _copies(one: Abnormality, wording: Wording) -> str:
    least, most = wording.number(one.copies), wording.number(one.most_copies)
    return least if least == most else f"{least}–{most}"
