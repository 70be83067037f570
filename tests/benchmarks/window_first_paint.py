"""From process start to the first painted window, beside a bare PySide6 window (target: at most twice).

Run: ``python tests/benchmarks/window_first_paint.py [RUNS]``; offscreen unless a display is set.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]

_BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QMainWindow
from PySide6.QtWidgets import QTableWidget, QToolBar, QWidget

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)

app = QApplication(sys.argv)
window = Window()
bar = QToolBar()
for name in "New", "Open", "Save":
    bar.addAction(name)
window.addToolBar(bar)
middle = QWidget()
form = QFormLayout(middle)
for name in "File", "User", "Passphrase":
    form.addRow(name, QLineEdit())
form.addRow(QTableWidget(20, 6))
window.setCentralWidget(middle)
window.resize(1366, 768)
window.show()
app.exec()
"""

_OURS = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QSettings
QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.environ["SETTINGS"])
from PySide6.QtWidgets import QApplication
import app.main as main
from app.workplace import Workplace

def leave_at_first_paint(self, path):
    self.window.painted.disconnect()
    self.window.painted.connect(lambda: os._exit(0))
    self.unlock.show_file(path)
    self.window.show()

Workplace.open = leave_at_first_paint
main.run(Path("clinic.aftercart"))
"""


def seconds(code: str, settings: str) -> float:
    """Return how long a process of its own takes to paint its first window and end."""
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        "SETTINGS": settings,
        "XDG_CONFIG_HOME": settings,
    }
    before = os.times()
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True)
    return os.times().elapsed - before.elapsed


def main(runs: int) -> float:
    """Print both medians and their ratio, and return it."""
    times: dict[str, list[float]] = {"bare PySide6 window": [], "AfterCART": []}
    with tempfile.TemporaryDirectory() as settings:
        for turn in range(runs + 1):  # the first turn warms the file cache and is thrown away
            for name, code in (("bare PySide6 window", _BARE), ("AfterCART", _OURS)):
                taken = seconds(code, settings)
                if turn:
                    times[name].append(taken)
    medians = {name: statistics.median(values) for name, values in times.items()}
    ratio = medians["AfterCART"] / medians["bare PySide6 window"]
    for name, values in times.items():
        spread = f"{min(values):.3f} to {max(values):.3f} s, n = {len(values)}"
        sys.stdout.write(f"{name}: median {medians[name]:.3f} s, {spread}\n")
    sys.stdout.write(f"ratio {ratio:.2f} (target: at most 2)\n")
    return ratio


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 12) > 2)
