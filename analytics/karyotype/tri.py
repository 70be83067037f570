"""Yes, no, or not known, put together."""

from collections.abc import Iterable


def any_of(values: Iterable[bool | None]) -> bool | None:
    """Return True where one is True, None where one may be, else False."""
    seen = list(values)
    return True if True in seen else None if None in seen else False


def all_of(values: Iterable[bool | None]) -> bool | None:
    """Return False where one is False, None where one may be, else True."""
    seen = list(values)
    return False if False in seen else None if None in seen else True


def not_of(value: bool | None) -> bool | None:
    """Return the opposite; what is not known stays so."""
    return None if value is None else not value
