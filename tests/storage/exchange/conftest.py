"""Fixtures of the import's tests: a file from text, a plan, an import, and what the clinic then holds."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from analytics.records.result import Result
from storage.clinic import Clinic
from storage.exchange.plan import ImportPlan, plan_import

NOW = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    """Write a file: text as UTF-8, or bytes as they are."""

    def write(content: str | bytes, name: str = "table.csv") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def plan(clinic: Clinic, file: Callable[..., Path]) -> Callable[..., ImportPlan]:
    """Plan the import of texts, bytes or paths, on a day in January 2026."""

    def planned(
        *contents: str | bytes | Path, mapping: str | Path | None = None, **options: Any
    ) -> ImportPlan:
        paths = [
            content if isinstance(content, Path) else file(content, f"table{n or ''}.csv")
            for n, content in enumerate(contents)
        ]
        if isinstance(mapping, str):
            mapping = file(mapping, "mapping.toml")
        return plan_import(clinic, paths, mapping, now=NOW, today=date(2026, 1, 15), **options)

    return planned


@pytest.fixture
def imported(clinic: Clinic, plan: Callable[..., ImportPlan]) -> Callable[..., ImportPlan]:
    """Plan, insist that nothing is refused, and carry out."""

    def carried_out(*contents: str | bytes | Path, **options: Any) -> ImportPlan:
        found = plan(*contents, **options)
        assert found.report.ok, [row.reason for f in found.report.files for row in f.rows if row.reason][:5]
        clinic.execute(found.command)
        return found

    return carried_out


@pytest.fixture
def results(clinic: Clinic) -> Callable[[str], list[Result]]:
    """Return the results of the patient with a number."""

    def of(number: str) -> list[Result]:
        patient = clinic.patients.by_number(number)
        assert patient is not None
        return list(clinic.results.of_patient(patient.id))

    return of
