"""Asks R of all tables and keeps what it says; to be run after a change of the tables or of what is asked.

Run by hand: ``python tests/oracles/store.py``. Needs R with survival and cmprsk
(R 4.2.2, survival 3.5-3 and cmprsk 2.2-11 made the store that is there).
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.oracles.data_sets import data_sets, fingerprint
from tests.oracles.r_answers import STORE, ask_r, missing_r, store


def main() -> int:
    """Write the store, or say why not."""
    lacking = missing_r()
    if lacking is not None:
        sys.stderr.write(f"{lacking}\n")
        return 1
    tables = data_sets()
    answers = ask_r(tables)
    size = store(answers, fingerprint(tables))
    sys.stdout.write(
        f"{len(answers.by_key):,} results of R {answers.versions} in {STORE.name}, {size:,} bytes\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
