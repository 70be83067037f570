"""Data only: catalogue, thresholds, fonts, icons, themes. ``path`` is the one way in."""

from pathlib import Path

_ROOT = Path(__file__).parent


def path(name: str) -> Path:
    """Return the path of the resource *name*, for example ``"catalogue/analytes.toml"``.

    Raises:
        FileNotFoundError: no such resource is shipped.
    """
    found = _ROOT / name
    if not found.exists():
        raise FileNotFoundError(name)
    return found
