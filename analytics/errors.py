"""The mistakes we expect: each class is one situation a user can be in, and carries its facts.

The sentence a user reads for each of them stands in ``app/errors.py``. Facts never hold a patient's
name, number or values: they end up in logs and dialogs.
"""


class ExpectedError(Exception):
    """Something the environment or the user did; carries the facts its sentence needs."""

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__)
        self.facts = facts

    def __str__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in sorted(self.facts.items()))})"


class InvalidDate(ExpectedError):
    """A text is not a calendar date, full or partial. Facts: ``text``."""


class UnknownAnalyte(ExpectedError):
    """No analyte of the catalogue has this name or synonym. Facts: ``name``."""


class UnitNotAccepted(ExpectedError):
    """The catalogue has no factor from this unit. Facts: ``analyte``, ``unit``, ``accepted``."""


class ImpossibleValue(ExpectedError):
    """A value lies outside the analyte's hard limits. Facts: ``analyte``, ``low``, ``high``, ``unit``."""


class EditConflict(ExpectedError):
    """The record changed after it was read. Facts: ``kind``, ``id``."""


class VisitSigned(ExpectedError):
    """A signed visit is locked. Facts: none."""


class UnlockWithoutReason(ExpectedError):
    """A signed visit was to be unlocked and nobody said why. Facts: none."""


class PatientNotFound(ExpectedError):
    """No patient has this number or id. Facts: none (a number is a patient's datum)."""


class UnresolvedPlaceholder(ExpectedError):
    """A letter's text names a fact that the record does not have. Facts: ``placeholder``, ``block``."""


class LetterTemplateBroken(ExpectedError):
    """A letter's template is not one, or does what none may do. Facts: ``line``."""


class LetterNotReady(ExpectedError):
    """A letter has something to settle before it may be issued. Facts: ``problems``, its sentences."""


class ImageNotUsable(ExpectedError):
    """A logo or a signature is no PNG or JPEG, is broken, or is far too large. Facts: none."""
