"""What was done, with whom, and what a reader has to be warned of: the same in every file."""

from collections.abc import Iterator

from analytics.cohort.views.analysis_view import AnalysisView
from app.cohort_files.file_facts import FileFacts


def about_lines(view: AnalysisView, facts: FileFacts) -> Iterator[tuple[str, str]]:
    """Yield (what, text) of everything beside the numbers; an empty *what* goes on with the one before.

    Nobody's number or name is in it: who is left out is only counted, by reason.
    """
    words, number = facts.words.file, facts.wording.number
    yield view.title, view.subtitle
    for warning in view.warnings:
        yield "!", warning
    heading = words.patients
    if view.everybody is not None:
        yield heading, f"{number(len(view.everybody.patients))} {words.in_analysis}"
        heading = ""
    for pick in view.left_out:
        yield heading, f"{number(len(pick.patients))} {words.left_out.format(reason=pick.what)}"
        heading = ""
    yield from view.sources
    heading = words.reading
    for sentence in view.reading:
        yield heading, sentence
        heading = ""
    for line in facts.lines():
        yield "", line
