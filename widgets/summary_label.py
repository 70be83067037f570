"""A summary in words: sentences of phrases, the key ones bold; a word is never markup."""

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from analytics.summary import Phrase
from widgets.fitting_label import kept_together

_DAY_AND_SIGN = re.compile(r" (?=[+−]\d)")
"""``day −30``, which ``kept_together`` leaves alone."""


def new_summary_label(name: str) -> QLabel:
    """Return a label for ``summary_text`` called *name*; its words can be selected."""
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("kind", "sentence")
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def summary_text(sentences: Sequence[Sequence[Phrase]]) -> str:
    """Return *sentences* as rich text; no line ends between a number and its sign."""

    def written(phrase: Phrase) -> str:
        text = escape(_DAY_AND_SIGN.sub("\u00a0", kept_together(phrase.text)))
        return f"<b>{text}</b>" if phrase.is_key else text

    return " ".join("".join(written(phrase) for phrase in sentence) for sentence in sentences)
