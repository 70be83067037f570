"""Reads a TOML table key by key, and says precisely what is wrong in it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from storage.exchange.refusal import refuse


class TomlReader:
    """One table of a file: hands out what is asked for, and knows what was never asked for.

    Every method raises ``FileRefused`` where the file says something of another type.
    """

    def __init__(self, place: str, content: Mapping[str, Any]) -> None:
        self._place, self._content = place, dict(content)
        self._known: list[str] = []

    def text(self, key: str) -> str | None:
        """Return the text under *key*, or None."""
        found: str | None = self._take(key, "text", lambda v: isinstance(v, str))
        return found

    def whole(self, key: str) -> int | None:
        """Return the whole number under *key*, or None."""
        found: int | None = self._take(
            key, "a whole number", lambda v: isinstance(v, int) and not isinstance(v, bool)
        )
        return found

    def one_of(self, key: str, words: Iterable[str]) -> str | None:
        """Return the word under *key*, which must be one of *words*, or None."""
        found = self.text(key)
        if found is not None and found not in words:
            raise refuse("mapping_wrong_word", key=self._name(key), word=found, allowed=listed(words))
        return found

    def texts(self, key: str) -> tuple[str, ...] | None:
        """Return the list of texts under *key*, or None."""
        found = self._take(
            key, "a list of texts", lambda v: isinstance(v, list) and all(isinstance(e, str) for e in v)
        )
        return None if found is None else tuple(found)

    def words(self, key: str) -> dict[str, str]:
        """Return the table of texts under *key*, empty where there is none."""
        found = self._take(
            key,
            "a table of texts",
            lambda v: isinstance(v, dict) and all(isinstance(e, str) for e in v.values()),
        )
        return dict(found or {})

    def table(self, key: str) -> "TomlReader | None":
        """Return the table under *key*, or None."""
        found = self._take(key, "a table", lambda v: isinstance(v, dict))
        return None if found is None else TomlReader(self._name(key) + ".", found)

    def tables(self, key: str) -> "list[TomlReader]":
        """Return the tables under *key*, none where there are none."""
        found = self._take(
            key, "a list of tables", lambda v: isinstance(v, list) and all(isinstance(e, dict) for e in v)
        )
        return [TomlReader(f"{self._name(key)}[{n}].", e) for n, e in enumerate(found or (), start=1)]

    def keys(self) -> tuple[str, ...]:
        """Return the keys of this table."""
        return tuple(self._content)

    def finish(self) -> None:
        """Refuse what nobody asked for: a misspelt key must not be a key without effect."""
        surplus = [key for key in self._content if key not in self._known]
        if surplus:
            raise refuse("mapping_unknown_key", key=self._name(surplus[0]), known=listed(sorted(self._known)))

    def must(self, key: str, value: str | None) -> str:
        """Return *value*, which was read under *key* and must be there."""
        if value is None:
            raise refuse("mapping_key_missing", key=self._name(key))
        return value

    def _take(self, key: str, expected: str, fits: Callable[[Any], bool]) -> Any:
        self._known.append(key)
        value = self._content.get(key)
        if value is not None and not fits(value):
            raise refuse("mapping_wrong_type", key=self._name(key), expected=expected)
        return value

    def _name(self, key: str) -> str:
        return self._place + key


def listed(words: Iterable[str]) -> str:
    """Return *words* as one text."""
    return ", ".join(words)
