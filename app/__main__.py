"""``aftercart`` and ``python -m app``: the command line, which opens the window when given no command."""

from app.cli.program import program


def main() -> None:
    """Run the command line; exits the process."""
    program(prog_name="aftercart")


if __name__ == "__main__":
    main()
