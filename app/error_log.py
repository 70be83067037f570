"""The log file of this computer: what went wrong and where in the program, never about whom."""

import logging
import traceback
from pathlib import Path

LOGGER = "aftercart"
_BYTES = 500_000


class CodePlacesOnly(logging.Formatter):
    """Writes an exception as its class and the places in the code it came through.

    The message of an exception may quote a value (``invalid literal … 'Müller'``), so it is left out.
    """

    def formatException(self, ei: object) -> str:
        """Return class and places, without any message."""
        error = ei[1] if isinstance(ei, tuple) else None
        return places_of(error) if isinstance(error, BaseException) else ""


def places_of(error: BaseException) -> str:
    """Return the class of *error* and of its causes, each with the places in the code it came through."""
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__name__)
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n".join(lines)


def start_log(folder: Path) -> Path:
    """Write the log into *folder* from now on, and return its file."""
    from logging.handlers import RotatingFileHandler  # brings sockets and queues along

    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "aftercart.log"
    handler = RotatingFileHandler(file, maxBytes=_BYTES, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(CodePlacesOnly("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger(LOGGER)
    for old in logger.handlers[:]:
        logger.removeHandler(old)
        old.close()
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    return file
