"""The command line on a small clinic file with a cheap key."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from analytics.cohort.date_band import DateBand
from analytics.cohort.population import PopulationChoices
from analytics.demo.clinic import synthetic_clinic
from app import clinic_cohort
from app.cli.options import PASSPHRASE_VARIABLE
from app.cli.program import program
from storage.clinic import Clinic
from storage.keys import KdfCost

PASSPHRASE = "correct horse"
CHEAP = KdfCost(n=2**4, r=8, p=1)

RESULTS = """patient,date,analyte,value,unit
P-001,2024-02-10,CD4,0.25,10*9/L
P-001,2024-02-10,CD19,<1,/uL
P-001,2024-02-10,IgG,450,mg/dL
P-002,2024-03-01,CD4,120,/uL
"""
PATIENTS = """patient,name,given_name,birth_date,sex
P-001,Müller,Zoë,1957-03-14,female
P-002,O'Brien,,,
"""
TREATMENTS = """patient,infusion_date,product
P-001,2024-01-01,axi-cel
"""


@dataclass(frozen=True)
class CommandLine:
    """Runs commands on one clinic file."""

    folder: Path
    file: Path

    def run(
        self, *words: str | Path, passphrase: str | None = PASSPHRASE, typed: str | None = None
    ) -> Result:
        environment = {PASSPHRASE_VARIABLE: passphrase}
        return CliRunner().invoke(program, [str(w) for w in words], env=environment, input=typed)

    def json(self, *words: str | Path) -> Any:
        answer = self.run(*words, "--json")
        assert answer.exit_code == 0, answer.stderr
        return json.loads(answer.stdout)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path


@pytest.fixture
def command_line(tmp_path: Path) -> CommandLine:
    file = tmp_path / "clinic.aftercart"
    Clinic.create(file, PASSPHRASE, user="dr", kdf=CHEAP).close()
    return CommandLine(tmp_path, file)


@pytest.fixture
def filled(command_line: CommandLine) -> CommandLine:
    tables = {"results.csv": RESULTS, "patients.csv": PATIENTS, "treatments.csv": TREATMENTS}
    paths = [command_line.write(name, text) for name, text in tables.items()]
    answer = command_line.run("import", command_line.file, *paths)
    assert answer.exit_code == 0, answer.output
    return command_line


@pytest.fixture
def content(filled: CommandLine) -> Callable[[], str]:
    """Everything ``show`` says, to see that nothing changed."""
    return lambda: filled.run("show", filled.file, "P-001", "--json").stdout


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    """An invented clinic of forty, made once."""
    folder = tmp_path_factory.mktemp("cohort")
    file = folder / "demo.aftercart"
    with Clinic.create(file, PASSPHRASE, user="demo", kdf=CHEAP, is_synthetic=True) as opened:
        opened.add_records(synthetic_clinic(7, 40), label="demo")
    return CommandLine(folder, file)


@pytest.fixture
def demo_clinic(demo_file: CommandLine, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """The invented clinic; its population is read from the file once for each set of choices, not each call.

    The real reader is asked the first time, so that every command still stands on what the file holds.
    """
    real = clinic_cohort.read_cohort

    def read_once(clinic: Clinic, choices: PopulationChoices, **ticks: Any) -> DateBand:
        key = str(clinic.path), choices
        if key not in _READ:
            _READ[key] = real(clinic, choices, **ticks)
        return _READ[key]

    monkeypatch.setattr(clinic_cohort, "read_cohort", read_once)
    return demo_file


_READ: dict[tuple[str, PopulationChoices], DateBand] = {}
