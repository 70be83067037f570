"""The translation of a text that no class of Qt's says."""

from PySide6.QtCore import QCoreApplication


def translate(context: str, text: str) -> str:
    """Return *text* in the language of the window.

    ``pyside6-lupdate`` finds calls of this name where both texts are written out; the texts of a table are
    marked with ``QT_TRANSLATE_NOOP`` where they stand.
    """
    return QCoreApplication.translate(context, text)


def quoted(text: str) -> str:
    """Return *text* between the quotation marks of the language of the window."""
    return translate("Quoted", "“{text}”").format(text=text)
