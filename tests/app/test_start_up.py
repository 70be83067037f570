"""What is there before the first paint, and what must not be."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_HEAVY = {
    "pandas",
    "scipy",
    "matplotlib",
    "lifelines",
    "statsmodels",
    "numpy",
    "pyqtgraph",
    "reportlab",
    "lark",
}

_CODE = """
import os, sys
from pathlib import Path
import app.main as main
from app.workplace import Workplace

def tell_at_first_paint(self, path):
    self.window.painted.disconnect()
    def tell():
        print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})), flush=True)
        os._exit(0)
    self.window.painted.connect(tell)
    self.unlock.show_file(path)
    self.window.show()

Workplace.open = tell_at_first_paint
main.run(Path("clinic.aftercart"))
"""


def _modules(code: str, folder: Path) -> set[str]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(folder),
        "XDG_STATE_HOME": str(folder),
        "HOME": str(folder),
    }
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return set(answer.stdout.split())


def test_that_nothing_heavy_is_imported_before_the_first_painted_window(tmp_path: Path) -> None:
    modules = _modules(_CODE, tmp_path)
    assert "PySide6" in modules
    assert modules & _HEAVY == set()
    assert "storage" not in modules


def test_that_an_unlocked_window_with_a_patient_needs_no_statistics(
    tmp_path: Path, clinic_file: Path, passphrase: str
) -> None:
    code = f"""
import sys
from pathlib import Path
from app.main import render_offscreen
render_offscreen(Path({str(clinic_file)!r}), {passphrase!r}, Path({str(tmp_path / "window.png")!r}))
print(" ".join(sorted({{name.partition(".")[0] for name in sys.modules}})))
"""
    modules = _modules(code, tmp_path)
    assert modules & {"pandas", "scipy", "matplotlib", "lifelines", "lark"} == set()
    assert (tmp_path / "window.png").stat().st_size > 5000
