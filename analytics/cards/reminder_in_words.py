"""The text of a reminder as a centre reads it: rule, source, mark and what other sources say."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.cards.reminders_card_words import RemindersCardWords
from analytics.rules.reminder_texts import Number, ReadingText, ReminderText
from analytics.wording import Wording


@dataclass(frozen=True, slots=True)
class SourceInWords:
    """A reading with where it is from; citations stay as they are.

    Attributes:
        name: of the reading, as the switch keeps it; empty: the reminder has one only.
    """

    name: str
    text: str
    source: str
    mark: str


@dataclass(frozen=True, slots=True)
class ReminderInWords:
    """One reminder in one language.

    Attributes:
        shared: what all readings share.
        followed: the rule as it is followed.
        source / mark: of what all readings share.
        others: what other sources say.
    """

    code: str
    title: str
    shared: str
    followed: SourceInWords
    source: str
    mark: str
    others: tuple[SourceInWords, ...]

    @property
    def rule(self) -> str:
        """The whole rule."""
        return self.shared if not self.followed.name else f"{self.shared} {self.followed.text}"


def reminder_in_words(text: ReminderText, wording: Wording, words: RemindersCardWords) -> ReminderInWords:
    """Return *text* in the language of *words*, numbers as *wording* writes them."""
    shared = written(words.texts[text.code], text.numbers, wording)
    mark = words.marks[text.mark]
    own = SourceInWords("", shared, text.source, mark)
    return ReminderInWords(
        text.code,
        words.titles[text.code],
        shared,
        own if text.reading is None else _source(text.reading, wording, words),
        text.source,
        mark,
        tuple(_source(one, wording, words) for one in text.others),
    )


def written(template: str, numbers: Mapping[str, Number], wording: Wording) -> str:
    """Return *template* with its numbers as a reader writes them."""
    return template.format(**{name: wording.number(float(value)) for name, value in numbers.items()})


def _source(reading: ReadingText, wording: Wording, words: RemindersCardWords) -> SourceInWords:
    text = written(words.texts[reading.name], reading.numbers, wording)
    return SourceInWords(reading.name, text, reading.source, words.marks[reading.mark])
