"""What ``make run`` ends with: the window on the demo clinic, or without a display its picture."""

import os
import sys
from pathlib import Path

from app.demo_clinic import NAME

PASSPHRASE = "demo"


def main(folder: Path) -> int:
    """Open the window on the demo clinic in *folder*; without a display save a picture of it there."""
    has_display = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if has_display or not sys.platform.startswith("linux"):
        from app.main import run

        return run(folder / NAME)
    from app.main import render_offscreen

    picture = folder / "window.png"
    render_offscreen(folder / NAME, PASSPHRASE, picture, patient="2024-006")
    left = ", ".join(sorted(str(p) for p in folder.iterdir() if p.suffix in (".png", ".pdf")))
    print(f"There is no display. The demo clinic is {folder / NAME} (passphrase {PASSPHRASE}); see {left}.")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
