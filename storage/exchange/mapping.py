"""A mapping: how the columns and words of one kind of file correspond to ours; read from TOML and checked.

The format is described in ``resources/mappings/README.md``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from analytics.entry.relative_time import TimeUnit
from analytics.terms.analyte import Analyte
from storage.exchange.columns import TableKind
from storage.exchange.table import Overrides

EMPTY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AnalyteColumn:
    """A column that holds the values of one analyte; without a unit they are in the stored one."""

    analyte: str
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class ColumnEvent:
    """An event told by columns that repeat on every row of a patient.

    Attributes:
        kind: code of the event kind.
        when: (header, cell) pairs that must all hold.
        at: the header of its time; *unit* is ``date`` or a unit that counts from the origin.
    """

    kind: str
    at: str
    unit: TimeUnit | None
    when: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """One mapping file.

    Attributes:
        file: its base name, as the report shows it.
        table: what kind of table the file is; None: told by its columns.
        recognise: the exact header that makes the file known without naming the mapping.
        origin: what relative times count from; None: the index infusion (ages: birth).
        columns: header → column of design §5 (``columns.toml``).
        column_units: header → unit of its numbers.
        analyte_columns: header → the analyte whose values stand in it.
        time_unit / time_headers: a wide table with one column a time point: the unit of its headers
            (``date`` or a relative one), and which headers, None: all that can be read as such.
        analytes: name in the file → code; ignored_analytes: names whose rows are left out.
        units: spelling in the file → a spelling that is accepted.
        defaults: column → what holds where the file has no such column.
        words: cell → the word it stands for, for values (``bdl`` → ``not detected``).
        vaf_unit: ``fraction`` or ``percent``.
        empty: what an empty cell means: ``no_sample``, ``not_detected``, ``not_covered`` in a table of VAF,
            a reason such as ``not_done`` in results.
    """

    file: str
    name: str = ""
    table: TableKind | None = None
    recognise: tuple[str, ...] = ()
    origin: str | None = None
    overrides: Overrides = field(default_factory=Overrides)
    columns: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    column_units: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    analyte_columns: Mapping[str, AnalyteColumn] = field(default_factory=lambda: MappingProxyType({}))
    time_unit: TimeUnit | None = None
    has_time_columns: bool = False
    time_headers: tuple[str, ...] | None = None
    analytes: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    ignored_analytes: frozenset[str] = frozenset()
    units: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    defaults: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    words: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    vaf_unit: str | None = None
    empty: str | None = None
    events: tuple[ColumnEvent, ...] = ()

    def unit_of(self, unit: str | None, analyte: Analyte) -> str | None:
        """Return the unit of a value of *analyte*: as the mapping rereads it, where that fits the analyte.

        So ``"g/l" = "G/L"`` makes counts of ``g/l``, and leaves haemoglobin in gram per litre.
        """
        said = self.units.get(unit or "", unit)
        if unit and said and not analyte.accepts(said) and analyte.accepts(unit):
            return unit
        return said or self.defaults.get("unit")
