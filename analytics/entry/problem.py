"""What is wrong with an entered or imported value: a code and its facts, no sentence."""

from dataclasses import dataclass

_SHOWN = 40
_SHOWN_LISTS = 400
_LISTS = {"accepted", "known", "allowed", "choices", "found", "missing", "headers", "why", "grades"}


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem (or one remark that does not stop the value).

    Attributes:
        code: key of ``problem_sentences.SENTENCES``.
        facts: (name, text) pairs that the sentence needs; never a patient's name.
    """

    code: str
    facts: tuple[tuple[str, str], ...] = ()

    def fact(self, name: str) -> str | None:
        """Return the fact *name*, or None."""
        return dict(self.facts).get(name)


def problem(code: str, **facts: object) -> Problem:
    """Return the problem *code* with its facts as text, long ones shortened."""
    return Problem(
        code,
        tuple(
            (name, shown(str(fact), _SHOWN_LISTS if name in _LISTS else _SHOWN))
            for name, fact in facts.items()
        ),
    )


def shown(text: str, length: int = _SHOWN) -> str:
    """Return *text* fit to stand in a sentence: on one line, not endless."""
    line = "".join(char if char.isprintable() else "·" for char in text[: length + 1])
    return line if len(line) <= length else line[: length - 1] + "…"
