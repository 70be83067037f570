"""The command line on a small clinic file with a cheap key."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

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
