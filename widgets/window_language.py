"""The language of the window's own texts."""

from PySide6.QtCore import QCoreApplication

ENGLISH = "en"
PROPERTY = "interface_language"
"""Property of the application that says it."""


def interface_language() -> str:
    """Return the code of the language the window's own texts are in.

    It is English until a translation of AfterCART is installed, whatever the system's language is: figures
    and summaries are written in it, so that a window never speaks two languages.
    """
    app = QCoreApplication.instance()
    language = app.property(PROPERTY) if app is not None else None
    return str(language) if language else ENGLISH
