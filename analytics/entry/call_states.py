"""The words for the four states of a variant in a sample, in three languages."""

from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold
from analytics.records.variant_call import CallState

_WORDS = {
    CallState.DETECTED: "detected nachgewiesen nachweisbar detecte positive positiv",
    CallState.NOT_DETECTED: "notdetected undetected nichtnachgewiesen nichtnachweisbar nondetecte",
    CallState.NOT_COVERED: "notcovered notinpanel nichtabgedeckt nichtimpanel noncouvert",
    CallState.NO_SAMPLE: "nosample failed samplefailed keineprobe fehlgeschlagen pasdechantillon echec",
}
_STATES = {word: state for state, words in _WORDS.items() for word in words.split()}
TYPED = {"nd": CallState.NOT_DETECTED, "nc": CallState.NOT_COVERED, "nr": CallState.NO_SAMPLE}
"""The short words of the sample form, where they have one meaning; a file's ``nd`` has two."""


def state_of(text: str) -> CallState | None:
    """Return the state that *text* is a word for, or None."""
    return _STATES.get(fold(text))


def read_state(text: str) -> CallState | Problem:
    """Read *text* as one of the four states."""
    return state_of(text) or problem("unknown_state", text=text)
