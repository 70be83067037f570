"""``aftercart stats``: the estimators on any table, one row one patient."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli import stats_keys as keys
from app.cli import stats_options as of
from app.cli.options import as_json
from app.cli.output import print_json
from app.cli.stats_lines import print_answer

if TYPE_CHECKING:
    from analytics.analyses.data_table import DataTable
    from analytics.analyses.plain_values import Document
    from analytics.analyses.time_columns import TimeColumns

_SURVIVAL_OPTIONS = of.all_of(of.time, of.event, of.cause, of.group, of.conf_type, of.at)


@click.group(name="stats", context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def command() -> None:
    """Survival, competing risks, regression, matching and Table 1 of any CSV file, equal to R.

    In all of them --event is 0 for censored and 1 … k for causes. --cause names the event: other causes are
    censored in km, logrank, cox and landmark, and compete in cuminc and finegray. Without it every cause is
    the event of km, logrank, cox and landmark, and cause 1 that of finegray. Rows with a missing value
    (empty, NA) are left out of the analysis that needs it, and counted.
    """


def _method(name: str, told: str) -> "Callable[[Callable[..., Document]], click.Command]":
    """Return a decorator that makes a method of a function from DATA and options to a document."""

    def add(function: "Callable[..., Document]") -> click.Command:
        @wraps(function)
        def run(data: Path, as_json: bool, **given: Any) -> None:
            with _refusals(data):
                answer = {"method": name, **function(data, **given)}
            if as_json:
                print_json(answer)
            else:
                print_answer(answer)

        run = of.all_of(of.data, of.decimal, as_json)(run)
        return command.command(name=name, epilog=f"{told}\n{keys.EVERY}")(run)

    return add


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    """Tell in one sentence why a file or one of its cells cannot be used."""
    from analytics.analyses.data_table import TableRefused
    from analytics.entry.problem_sentences import sentence
    from storage.exchange.refusal import FileRefused

    try:
        yield
    except FileRefused as refused:
        raise click.ClickException(f"{path.name}: {sentence(refused.why)}") from None
    except TableRefused as refused:
        row = None if refused.row is None else f"row {refused.row}"
        where = ", ".join(part for part in (refused.column, row) if part)
        told = f"{where}: {sentence(refused.why)}" if where else sentence(refused.why)
        raise click.ClickException(f"{path.name}: {told}") from None


def _table_of(path: Path, given: dict[str, Any]) -> "tuple[DataTable, TimeColumns]":
    """Return the file and the columns that the options name."""
    from analytics.analyses.time_columns import TimeColumns

    if given.get("strata") and "group" in given and not given["group"]:
        raise click.UsageError("--strata needs --group: it is the test that compares within strata.")
    decimal = given.pop("decimal")
    columns = TimeColumns(**given)
    return _read(path, columns.named, decimal), columns


def _read(path: Path, used: Sequence[str], decimal: Any) -> "DataTable":
    from storage.exchange.data_file import read_data_file
    from storage.exchange.table import Overrides

    return read_data_file(path, used, Overrides(decimal=decimal))


@_method("km", keys.SURVIVAL)
@_SURVIVAL_OPTIONS
@of.strata
@click.option("--reverse", is_flag=True, help="Follow-up: who is censored has the event.")
def km(data: Path, reverse: bool, at: Sequence[float], conf_type: Any, **given: Any) -> "Document":
    """Kaplan–Meier curves, and the log-rank test between groups."""
    if reverse and given["cause"] is not None:
        raise click.UsageError("--reverse takes no --cause: any event ends the follow-up.")
    from analytics.analyses.survival_answer import survival_answer

    table, columns = _table_of(data, given)
    return survival_answer(table, columns, conf_type=conf_type, at=at, reverse=reverse)


@_method("logrank", keys.SURVIVAL)
@_SURVIVAL_OPTIONS
@of.strata
def logrank(data: Path, at: Sequence[float], conf_type: Any, **given: Any) -> "Document":
    """The log-rank test between groups (with its test for trend), and their curves."""
    from analytics.analyses.survival_answer import survival_answer

    table, columns = _table_of(data, given)
    return survival_answer(table, columns, conf_type=conf_type, at=at, is_test=True)


@_method("landmark", keys.SURVIVAL + '\b\nAlso "landmark", "excluded": [{"row", "reason"}].\n')
@_SURVIVAL_OPTIONS
@click.option(
    "--landmark",
    "landmark_at",
    required=True,
    callback=of.from_zero,
    metavar="T",
    help="Kept if time > landmark.",
)
def landmark(data: Path, landmark_at: float, at: Sequence[float], conf_type: Any, **given: Any) -> "Document":
    """Curves from a landmark on; the clock (also of --at) restarts there; groups as known there."""
    from analytics.analyses.survival_answer import landmark_answer

    table, columns = _table_of(data, given)
    return landmark_answer(table, columns, landmark_at=landmark_at, conf_type=conf_type, at=at)


@_method("cuminc", keys.INCIDENCE)
@of.all_of(of.time, of.event, of.cause, of.group, of.strata, of.at)
def cuminc(data: Path, at: Sequence[float], **given: Any) -> "Document":
    """Cumulative incidence of each cause, the others competing, and Gray's test between groups."""
    from analytics.analyses.incidence_answer import incidence_answer

    table, columns = _table_of(data, given)
    return incidence_answer(table, columns, at=at)


@_method("cox", keys.REGRESSION)
@of.all_of(of.time, of.event, of.cause, of.covariates)
@click.option(
    "--ties", type=click.Choice(["efron", "breslow"]), default="efron", show_default=True, help="Tied events."
)
@click.option("--robust", is_flag=True, help="Sandwich standard errors.")
@click.option("--entry", metavar="T0", help="Column: start of observation (left truncation).")
@of.strata
def cox(data: Path, ties: Any, robust: bool, **given: Any) -> "Document":
    """Cox regression of a cause-specific hazard, or of any event."""
    from analytics.analyses.regression_answer import cox_answer

    table, columns = _table_of(data, given)
    return cox_answer(table, columns, ties=ties, robust=robust)


@_method("finegray", keys.REGRESSION)
@of.all_of(of.time, of.event, of.cause, of.covariates)
@click.option("--ties", type=click.Choice(["efron", "breslow"]), default="breslow", help="Breslow only.")
@click.option("--robust", is_flag=True, help="The standard errors are robust in any case.")
@click.option("--entry", metavar="T0", help="Not known to this method.")
@click.option("--strata", metavar="S", help="Not known to this method.")
def finegray(data: Path, ties: str, robust: bool, **given: Any) -> "Document":
    """Fine–Gray regression of a subdistribution hazard, as R's cmprsk::crr."""
    from analytics.analyses.regression_answer import fine_gray_answer

    refused = [
        option
        for option, is_given in (
            ("--ties efron", ties != "breslow"), ("--entry", given["entry"]), ("--strata", given["strata"])
        )
        if is_given
    ]  # fmt: skip
    if refused:
        raise click.UsageError(f"A Fine–Gray model takes no {' and no '.join(refused)}; cox does.")
    table, columns = _table_of(data, given)
    return fine_gray_answer(table, columns)


@_method("match", keys.MATCH)
@click.option("--treatment", required=True, metavar="Z", help="Column: 1 treated, 0 control.")
@of.covariates
@click.option("--ratio", type=click.IntRange(min=1), default=1, show_default=True, help="Controls each.")
@click.option(
    "--caliper", callback=of.from_zero, metavar="C", help="Largest difference of two probabilities."
)
@click.option(
    "--order",
    type=click.Choice(["largest", "smallest", "data"]),
    default="largest",
    show_default=True,
    help="Who chooses first; in each round everyone chooses once.",
)
@click.option(
    "--denominator",
    type=click.Choice(["treated", "pooled"]),
    default="treated",
    show_default=True,
    help="SD that differences are divided by.",
)
def match(
    data: Path,
    treatment: str,
    covariates: tuple[str, ...],
    ratio: int,
    caliper: float | None,
    order: str,
    denominator: str,
    decimal: str | None,
) -> "Document":
    """Exact greedy nearest-neighbour matching on the propensity score, without replacement."""
    from analytics.analyses.matching_answer import MatchingChoices, matching_answer
    from analytics.statistics.matching import Order
    from analytics.statistics.standardized_difference import Denominator

    choices = MatchingChoices(
        ratio=ratio, caliper=caliper, order=Order(order), denominator=Denominator(denominator)
    )
    table = _read(data, (treatment, *covariates), decimal)
    return matching_answer(table, treatment, covariates, choices)


@_method("table1", keys.TABLE1)
@click.option("--by", metavar="G", help="Column of groups.")
@click.option(
    "--columns", multiple=True, callback=of.names, metavar="a,b,…", help="To describe; default: all others."
)
@click.option(
    "--levels", multiple=True, callback=of.names, metavar="a,b,…", help="Columns of numbers that are codes."
)
@click.option(
    "--number-test", type=click.Choice(["ranks", "means"]), default="ranks", show_default=True, help="Of two."
)
@click.option(
    "--level-test",
    type=click.Choice(["fisher", "chi_square", "chi_square_plain"]),
    default="fisher",
    show_default=True,
    help="chi_square_plain: without Yates’s correction.",
)
@click.option(
    "--quartiles",
    type=click.Choice(["2", "6", "7"]),
    default="7",
    show_default=True,
    help="Definition by Hyndman and Fan: 7 R, 6 SPSS and Prism, 2 SAS.",
)
def table1(
    data: Path,
    by: str | None,
    columns: tuple[str, ...],
    levels: tuple[str, ...],
    number_test: str,
    level_test: str,
    quartiles: str,
    decimal: str | None,
) -> "Document":
    """Characteristics by group, what is missing, and a named test of each."""
    from analytics.analyses.description_answer import description_answer
    from analytics.statistics.descriptive_table import TableChoices
    from analytics.statistics.named_test import LevelTest, NumberTest
    from analytics.statistics.quartiles import QuartileType

    choices = TableChoices(
        number_test=NumberTest(number_test),
        level_test=LevelTest(level_test),
        quartile_type=QuartileType(int(quartiles)),
    )
    used = (*columns, *levels, *([by] if by else [])) if columns else ()
    table = _read(data, used, decimal)
    return description_answer(table, columns, by, choices, levels)
