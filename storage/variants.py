"""Variant calls: what one sample says about one variant."""

from analytics.records.variant_call import CallState, VariantCall
from storage.columns import choice, plain
from storage.driver import Connection
from storage.record_table import SimpleTable


def variant_table(connection: Connection) -> SimpleTable[VariantCall]:
    """Return the table of variant calls."""
    return SimpleTable(
        connection,
        VariantCall,
        kind="variant_call",
        columns=(
            plain("id"),
            plain("patient_id"),
            plain("sample_id"),
            plain("gene"),
            choice("state", CallState),
            plain("hgvs_c"),
            plain("hgvs_p"),
            plain("transcript"),
            plain("genomic"),
            plain("vaf_fraction"),
            plain("alt_depth"),
            plain("total_depth"),
            plain("vaf_origin"),
            plain("entered_text"),
        ),
    )
