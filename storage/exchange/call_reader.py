"""Reads what a row of a table of variants says: which variant, how much of it, and from how many reads."""

from analytics.entry.call_states import read_state
from analytics.entry.problem import Problem, problem
from analytics.records.variant_call import CallState
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.row_reader import RowRefused
from storage.exchange.table import Row
from storage.exchange.vaf_text import CallText, Reads, read_vaf
from storage.exchange.variant_name import VariantName, read_name

_PERCENT = ("%", "percent", "per cent", "prozent", "pour cent")
_MOST_READS = 10**7
_ROUNDING = 0.01 + 1e-9  # a VAF given as 0.38 or 38 %


class CallReader:
    """Reads the rows of one file of variants."""

    def __init__(self, file: FileInHand) -> None:
        self._file = file

    def name(self, row: Row) -> VariantName:
        """Return the gene and its change."""
        reader = self._file.reader
        columns = ("variant", "gene", "hgvs_c", "hgvs_p", "transcript", "genomic")
        name = read_name(*(reader.text(row, column) for column in columns))
        if isinstance(name, Problem):
            column = "gene" if "gene" in self._file.layout.columns else "variant"
            raise RowRefused(name, reader.header_of(column))
        return name

    def said(self, row: Row, reads: Reads) -> CallText:
        """Return what a row of a long table says: its VAF, its state, its reads, or all where they agree."""
        reader = self._file.reader
        vaf, state_text = reader.text(row, "vaf"), reader.text(row, "state")
        vaf = self._file.mapping.words.get(vaf, vaf)
        state = read_state(state_text) if state_text else None
        if isinstance(state, Problem):
            raise RowRefused(state, reader.header_of("state"))
        if not vaf:
            return self._said_without_vaf(state, reads)
        said = read_vaf(vaf, is_percent=self.is_percent(self.vaf_unit), decimal=reader.decimal)
        if isinstance(said, Problem):
            raise RowRefused(said, reader.header_of("vaf"))
        if state is not None and state is not said.state:
            why = problem("state_contradicts_vaf", state=state.value, text=vaf)
            raise RowRefused(why, reader.header_of("state"))
        return self._compared(said, reads)

    def reads(self, row: Row) -> Reads:
        """Return how many reads have the variant, and how many there are."""
        reader = self._file.reader
        reads = Reads(
            reader.whole(row, "alt_reads", 0, _MOST_READS), reader.whole(row, "depth", 0, _MOST_READS)
        )
        if reads.variant is not None and reads.total is not None and reads.variant > reads.total:
            raise RowRefused(problem("more_alt_than_total"), reader.header_of("alt_reads"))
        return reads

    def limit(self, row: Row, vaf_unit: str | None) -> float | None:
        """Return the detection limit as a fraction; a column without a unit has that of the VAF."""
        reader, layout = self._file.reader, self._file.layout
        text = reader.text(row, "detection_limit")
        if not text:
            return None
        unit = layout.units.get("detection_limit")
        if unit is None and layout.cell(row.cells, "detection_limit"):
            unit = vaf_unit
        said = read_vaf(text.lstrip("<≤= "), is_percent=self.is_percent(unit), decimal=reader.decimal)
        header = reader.header_of("detection_limit")
        if isinstance(said, Problem):
            raise RowRefused(said, header)
        if said.vaf_fraction is None:
            raise RowRefused(problem("not_a_vaf", text=text), header)
        if said.vaf_fraction >= 1:
            raise RowRefused(problem("limit_is_all", text=text), header)
        return said.vaf_fraction

    def is_failed_sample(self, row: Row) -> bool:
        """Whether the row says no more than that the sample failed."""
        reader = self._file.reader
        has_name = any(reader.text(row, column) for column in ("variant", "gene", "hgvs_c", "vaf"))
        return not has_name and read_state(reader.text(row, "state")) is CallState.NO_SAMPLE

    def is_percent(self, unit: str | None) -> bool:
        """Whether numbers of a column with this unit, or without one, are in per cent."""
        mapping = self._file.mapping
        if unit is not None:
            return mapping.units.get(unit, unit).strip().casefold() in _PERCENT
        return mapping.vaf_unit == "percent"

    @property
    def vaf_unit(self) -> str | None:
        """The unit that the column of the VAF of a long table names."""
        return self._file.layout.units.get("vaf")

    def _said_without_vaf(self, state: CallState | None, reads: Reads) -> CallText:
        if state is None and reads.fraction is None:
            raise RowRefused(problem("no_vaf"), self._file.reader.header_of("vaf"))
        if reads.fraction is None or state not in (None, CallState.DETECTED):
            return CallText(state or CallState.DETECTED)
        text = f"{reads.variant}/{reads.total}"
        if not reads.variant:
            if state is not None:
                why = problem("state_contradicts_vaf", state=state.value, text=text)
                raise RowRefused(why, self._file.reader.header_of("state"))
            remarks = (problem("zero_is_not_detected", text=text),)
            return CallText(CallState.NOT_DETECTED, None, remarks, text=text)
        return CallText(CallState.DETECTED, reads.fraction, text=text, origin="allele depths")

    def _compared(self, said: CallText, reads: Reads) -> CallText:
        """Return what was said, with a remark where the reads say another fraction."""
        if said.vaf_fraction is None or reads.fraction is None:
            return said
        if abs(said.vaf_fraction - reads.fraction) <= _ROUNDING:
            return said
        remark = problem(
            "reads_disagree", vaf=f"{said.vaf_fraction:g}", text=f"{reads.variant}/{reads.total}",
            reading=f"{reads.fraction:.3g}",
        )  # fmt: skip
        return said.with_remarks(remark)
