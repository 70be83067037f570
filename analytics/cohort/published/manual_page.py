"""The page of the manual with every published number beside that of the demo clinic, as Markdown."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from analytics.cohort.published.compute import Compared
from analytics.cohort.published.published_number import Paper, PublishedNumber

HEADING = "Published numbers beside the demo clinic"
_WHERE = "Page *Cohort*; `aftercart cohort FILE …`"
_HEAD = ("Number", "In the paper", "As printed", "Demo clinic", _WHERE)
_FIGURES = ("Figure or table", "What it shows", _WHERE)
Place = Callable[[str], str]
"""What follows ``aftercart cohort FILE`` → where on the page of the cohort the same stands."""
_SYNTHETIC = (
    "**The demo clinic is synthetic**: {patients} invented patients (`aftercart demo DIR`, seed {seed}), "
    "drawn from the published figures themselves. That its numbers look like the printed ones proves nothing "
    "about medicine; it shows that each number comes out of records in one step, and where. With so few "
    "patients chance alone moves a number far."
)
_LISTED = (
    "Listed are {n} numbers; {computed} are computed, of the others it is said why not. The same analyses "
    "stand on the page **Cohort**. `aftercart cohort FILE published` gives this table for your own clinic. "
    "*As printed* is word for word, misprints included; a note says where the print contradicts itself. "
    "Intervals are of 95 %, months have 30.4375 days."
)


def manual_page(
    found: Sequence[Compared], papers: Sequence[Paper], place: Place, *, seed: int, patients: int
) -> str:
    """Return the page.

    Args:
        found: of the demo clinic, in the order of the papers.
        papers: with their titles and figures.
        place: where each stands on the page of the cohort.
        seed: of the demo clinic.
        patients: of it.
    """
    lines = [*_opening(found, papers, seed, patients)]
    for paper in papers:
        lines += [
            "",
            f"### {paper.title}: figures and tables",
            "",
            *_rows(_FIGURES, _figure_rows(paper, place)),
        ]
        own = [one for one in found if one.published.paper == paper.key]
        for section, numbers in groupby(own, key=lambda one: one.published.section):
            rows = [_number_row(one, place) for one in numbers]
            lines += ["", f"### {paper.title}: {_safe(section)}", "", *_rows(_HEAD, rows)]
    return "\n".join(lines) + "\n"


def command_of(number: PublishedNumber) -> str:
    """Return what follows ``aftercart cohort FILE``; empty where records cannot give the number."""
    if number.how is None:
        return ""
    question = number.how.question
    by = f" --by {question.by}" if question.by is not None else ""
    landmark = f" --landmark {question.landmark}" if question.landmark is not None else ""
    return question.analysis + by + landmark


def _opening(found: Sequence[Compared], papers: Sequence[Paper], seed: int, patients: int) -> Iterator[str]:
    computed = sum(one.published.how is not None for one in found)
    yield f"## {HEADING}"
    yield ""
    yield _SYNTHETIC.format(patients=patients, seed=seed)
    yield ""
    yield _LISTED.format(n=len(found), computed=computed)
    yield ""
    for paper in papers:
        yield f"- **{paper.title}** (n = {paper.patients}): {paper.citation}"


def _figure_rows(paper: Paper, place: Place) -> Iterator[tuple[str, ...]]:
    for one in paper.figures:
        shows = "; ".join(_seen(command, place) for command in one.shows)
        yield one.name, _safe(one.title), shows or _safe(one.why_not)


def _number_row(one: Compared, place: Place) -> tuple[str, ...]:
    number = one.published
    name = _safe(number.name) + (f" ({_safe(number.note)})" if number.note else "")
    command = command_of(number)
    own = _safe(one.own.text) if number.how is not None else f"not computed: {_safe(number.why_not)}"
    return name, _safe(number.where), _safe(number.printed), own, _seen(command, place) if command else ""


def _seen(command: str, place: Place) -> str:
    return f"{_safe(place(command))}; `{command}`"


def _rows(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _row(head)
    yield _row(["---"] * len(head))
    for row in rows:
        yield _row(row)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _safe(text: str) -> str:
    """Return *text* so that Markdown takes no sign of it for its own."""
    for sign in ("\\", "|", "<", ">", "*", "_", "[", "]"):
        text = text.replace(sign, f"\\{sign}")
    return text
