"""The command line as a whole: which commands there are, and how errors leave it."""

import importlib
import os
import sys
import traceback
from pathlib import Path

import click

from analytics.errors import ExpectedError
from app.version import program_version

COMMANDS = {
    "new": "new_clinic",
    "import": "import_files",
    "patients": "patients",
    "show": "show",
    "figure": "figure",
    "letter": "letter",
    "worklist": "worklist",
    "assessments": "assessments",
    "cohort": "cohort",
    "score": "score",
    "stats": "stats",
    "check": "check",
    "backup": "backup",
    "restore": "restore",
    "demo": "demo",
}
"""Name → module of ``app.cli``; a module is imported only when its command runs."""

DEBUG_VARIABLE = "AFTERCART_DEBUG"


class _Program(click.Group):
    """Finds commands by name; whatever is none of them is the clinic file to open in the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"app.cli.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and len(args) == 1 and _looks_like_a_file(args[0]):
            return "open", _open_window, args
        return super().resolve_command(ctx, args)

    def main(self, *args: object, **kwargs: object) -> object:  # type: ignore[override]
        kwargs["standalone_mode"] = False  # click would print three lines where one sentence is promised
        try:
            code = super().main(*args, **kwargs)  # type: ignore[call-overload]
        except click.ClickException as error:
            click.echo(_sentence(error), err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            click.echo("Broken off; nothing was changed.", err=True)
            sys.exit(1)
        except ExpectedError as error:
            from app.sentences import sentence_for

            click.echo(sentence_for(error), err=True)
            sys.exit(1)
        except BrokenPipeError:  # the reader of our output has gone: nothing left to tell
            sys.stderr.close()
            sys.exit(1)
        except Exception as error:
            click.echo(_bug(error), err=True)
            if DEBUG_VARIABLE in os.environ:
                raise
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)


def _sentence(error: click.ClickException) -> str:
    """Return what was wrong with the call, and where its help is."""
    message = " ".join(error.format_message().split())
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{message} See {context.command_path} --help." if context is not None else message


def _bug(error: Exception) -> str:
    """Return a sentence about a mistake of ours: where it happened, without any value it happened on."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else "unknown place"
    return (
        f"AfterCART made a mistake ({type(error).__name__} in {place}); what was committed before is safe. "
        f"Please report it; {DEBUG_VARIABLE}=1 shows more, which may contain patient data."
    )


def _looks_like_a_file(word: str) -> bool:
    return not word.startswith("-") and (word.endswith(".aftercart") or Path(word).exists())


@click.command(name="open")
@click.argument("file", required=False, type=click.Path(path_type=Path))
def _open_window(file: Path | None) -> None:
    """Open the window, on FILE if given."""
    from app.main import run

    sys.exit(run(file))


@click.group(
    cls=_Program,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(version=program_version(), prog_name="aftercart")
@click.pass_context
def program(ctx: click.Context) -> None:
    """AfterCART: follow-up after CD19 CAR T-cell therapy. Not a medical device.

    Without a command, or with a clinic file instead of one, the window opens.

    The passphrase comes from --passphrase-file, from the variable AFTERCART_PASSPHRASE, or is asked for.
    Dates are ISO, the decimal sign is a point, days count from the index infusion. Errors go to standard
    error as one sentence; exit code 1 for what was expected to go wrong, 2 for a wrong call.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(_open_window)
