"""The keys of columns that stand for groups: ``snake_case`` for a file, and each its own."""

import re
from collections.abc import Collection, Sequence

_NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")


def column_keys(groups: Sequence[str], *, prefix: str = "", taken: Collection[str] = ()) -> tuple[str, ...]:
    """Return a key for each of *groups*, in their order: ``4_1bb``.

    Groups that read alike (*Lyon 1*, *Lyon-1*) are numbered, and the same way in whatever order they come.

    Args:
        groups: names of levels; one may stand there twice and has two columns then.
        prefix: stands before every key.
        taken: keys of the columns beside them.
    """
    keys: dict[int, str] = {}
    for place in sorted(range(len(groups)), key=lambda place: groups[place]):
        own = prefix + (_NOT_IN_KEYS.sub("_", groups[place].lower()).strip("_") or "unnamed")
        key, count = own, 0
        while key in taken or key in keys.values():
            count += 1
            key = f"{own}_again_{count}"
        keys[place] = key
    return tuple(keys[place] for place in range(len(groups)))


def keys_of_groups(groups: Sequence[str], *, prefix: str = "", taken: Collection[str] = ()) -> dict[str, str]:
    """Return the key of each of *groups*, none of which stands there twice, by its name."""
    return dict(zip(groups, column_keys(groups, prefix=prefix, taken=taken), strict=True))
