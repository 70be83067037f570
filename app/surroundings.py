"""What every part of the window works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from app.errors import ErrorDesk
from app.flows.change_look import ChangeLook
from app.main_window import MainWindow
from app.session import Session
from app.settings import UserSettings
from app.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The window, what is behind it, and the clock; made once, handed to all.

    Attributes:
        now: the moment it is, with the zone where the window stands.
    """

    window: MainWindow
    session: Session
    tasks: TaskRunner
    settings: UserSettings
    errors: ErrorDesk
    look: ChangeLook
    now: Callable[[], datetime]

    def today(self) -> date:
        """Return the day it is where the window stands."""
        return self.now().date()
