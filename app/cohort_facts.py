"""What files of the cohort say of themselves, asked of the open clinic beside the window."""

from collections.abc import Callable

from app.cohort_files.file_facts import FileFacts
from app.surroundings import Surroundings
from app.words import cohort_words, wording


def facts_of(around: Surroundings) -> Callable[[], FileFacts]:
    """Return what makes the facts, on any thread: the clinic is asked whether it is invented."""
    made, signs, words = around.now(), wording(), cohort_words()
    open_reader = around.session.reader_for_task()

    def facts() -> FileFacts:
        with open_reader() as clinic:
            return FileFacts(made, signs, words, is_synthetic=clinic.is_synthetic)

    return facts
