"""What one result of the synthetic clinic costs; 25 µs leave time to write 16 million in ten minutes.

Run: ``python tests/benchmarks/demo_generation.py``. It only reports.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from analytics.demo.clinic import synthetic_clinic

TARGET_US = 25.0


def main() -> None:
    """Make 200 patients with 1,600 results each, and 200 as a clinic measures them."""
    for wanted in (1600, None):
        begin = time.perf_counter()
        count = sum(len(record.results) for record in synthetic_clinic(1, 200, results_per_patient=wanted))
        each_us = (time.perf_counter() - begin) / count * 1e6
        say = f"results_per_patient={wanted}: {count} results, {each_us:.1f} µs each (target {TARGET_US:.0f})"
        sys.stdout.write(f"{say}\n")


if __name__ == "__main__":
    main()
