"""Events and treatments of one patient."""

from PySide6.QtWidgets import QWidget


class EventsPage(QWidget):
    """Lists events and treatments, and takes new ones."""
