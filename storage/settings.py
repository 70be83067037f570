"""Settings of the clinic that change a number or a letter."""

from analytics.records.setting import Setting
from storage.columns import plain
from storage.driver import Connection
from storage.record_table import SimpleTable


def setting_table(connection: Connection) -> SimpleTable[Setting]:
    """Return the table of settings."""
    return SimpleTable(connection, Setting, kind="setting", columns=(plain("key"), plain("value")), key="key")


class Settings:
    """Reads settings."""

    def __init__(self, table: SimpleTable[Setting]) -> None:
        self._table = table

    def get(self, key: str) -> str | None:
        """Return the value of *key*, or None where it was never set."""
        found = self._table.with_key(key)
        return None if found is None else found.value

    def all(self) -> dict[str, str]:
        """Return every setting: key → value."""
        return {setting.key: setting.value for setting in self._table.select("ORDER BY key")}
