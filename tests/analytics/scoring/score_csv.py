"""Asks a rule by a table, as the command line does: a file is read, then every patient is scored."""

from collections.abc import Mapping
from pathlib import Path

from analytics.rules.assessment import Assessment
from analytics.scoring.score_book import score_table
from storage.exchange.score_file import read_score_file


def score_csv(
    folder: Path, rule: str, lines: list[str], settings: Mapping[str, str] | None = None
) -> dict[str, Assessment]:
    """Return the answer of *rule* for each id of a CSV file of *lines*; no cell may be unreadable."""
    path = folder / "data.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    file = read_score_file(path, score_table(rule))
    assert [problem for patient in file.patients for problem in patient.problems] == []
    return {patient.id: file.form.score(patient.rows, settings or {}) for patient in file.patients}
