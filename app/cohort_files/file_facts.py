"""What a file says of itself: when, by what and of which data it was made."""

from dataclasses import dataclass
from datetime import datetime

from analytics.cohort.views.cohort_words import CohortWords
from analytics.wording import Wording
from app.version import program_version


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Beside the analysis itself.

    Attributes:
        made: when; all dates inside the file are this one.
        is_synthetic: whether the clinic is invented, which every file then says.
    """

    made: datetime
    wording: Wording
    words: CohortWords
    is_synthetic: bool = False

    def lines(self) -> tuple[str, ...]:
        """Return what stands at the foot of every file."""
        words = self.words.file
        day = self.wording.date(self.made.date())
        made_by = words.made_by.format(version=program_version(), date=day)
        return (words.synthetic, made_by) if self.is_synthetic else (made_by,)
