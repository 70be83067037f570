"""A file as a whole cannot be read: raised inside the exchange, and reported as a row 0, never shown raw."""

from analytics.entry.problem import Problem, problem


class FileRefused(Exception):
    """Carries the problem that stops a whole file."""

    def __init__(self, why: Problem) -> None:
        super().__init__(why.code)
        self.why = why


def refuse(code: str, **facts: object) -> FileRefused:
    """Return the refusal to raise."""
    return FileRefused(problem(code, **facts))
