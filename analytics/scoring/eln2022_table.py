"""ELN 2022 by a table: karyotype as ISCN text and the genes, one row one patient."""

from collections.abc import Mapping

from analytics.karyotype.read_karyotype import read_karyotype
from analytics.rules.assessment import Assessment, Input
from analytics.rules.comparison import is_above, is_below
from analytics.rules.eln2022 import ElnFindings, eln2022
from analytics.rules.eln2022_criteria import ElnGenes, VafSpan, adverse_genes
from analytics.rules.wanted import GENE
from analytics.scoring.missing_columns import by_columns
from analytics.scoring.score_table import ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable

_KARYOTYPE, _TP53 = "karyotype", "TP53_vaf"
_COLUMNS = {
    f"{GENE}TP53": (_TP53,),
    f"{GENE}FLT3-ITD": ("FLT3_ITD",),
    f"{GENE}CEBPA bZIP": ("CEBPA_bZIP",),
}


def _gene(name: str, about: str, *synonyms: str) -> ScoreColumn:
    return ScoreColumn(name, ColumnKind.FLAG, f"{about}: 1 or 0; empty: not known", synonyms=synonyms)


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    row = rows[0]
    text = row[_KARYOTYPE]
    has_text = isinstance(text, str) and bool(text.strip())
    karyotypes = (read_karyotype(text),) if isinstance(text, str) and has_text else ()
    genes = ElnGenes(
        npm1=_flag(row, "NPM1"),
        flt3_itd=_flag(row, "FLT3_ITD"),
        cebpa_bzip=_flag(row, "CEBPA_bZIP"),
        tp53=_vaf(row),
        adverse={gene: _flag(row, gene) for gene in adverse_genes()},
    )
    inputs = tuple(
        Input(None, name, _text(cell), None, None, None) for name, cell in row.items() if cell is not None
    )
    return by_columns(eln2022(ElnFindings(karyotypes, genes), settings, inputs=inputs), _COLUMNS)


def _flag(row: ScoreRow, name: str) -> bool | None:
    cell = row[name]
    return cell if isinstance(cell, bool) else None


def _vaf(row: ScoreRow) -> VafSpan | None:
    cell = row[_TP53]
    if isinstance(cell, bool) or not isinstance(cell, float | int):
        return None
    if is_above(cell, 1) or is_below(cell, 0):
        raise RowRefused(
            f"TP53_vaf is a fraction from 0 to 1; {cell:g} is not. Write 12 % as 0.12, or name the column "
            "TP53_vaf [%]."
        )
    return VafSpan(float(cell), float(cell))


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "1" if cell else "0"
    return f"{cell:.10g}" if isinstance(cell, float | int) else str(cell)


TABLE = ScoreTable(
    rule="eln2022",
    about="ELN 2022 risk of acute myeloid leukaemia: favorable, intermediate or adverse.",
    columns=(
        ScoreColumn(_KARYOTYPE, ColumnKind.TEXT, "karyotype in ISCN notation; empty: not known"),
        _gene("NPM1", "NPM1 mutated"),
        _gene("FLT3_ITD", "FLT3 with internal tandem duplication", "FLT3-ITD"),
        _gene("CEBPA_bZIP", "CEBPA mutated in frame in the bZIP region", "CEBPA-bZIP"),
        ScoreColumn(
            _TP53,
            ColumnKind.NUMBER,
            "VAF of the largest TP53 mutation as a fraction, 0: not mutated; empty: not known",
            units={"%": 0.01},
        ),
        *(_gene(gene, f"{gene} mutated") for gene in adverse_genes()),
    ),
    score=_score,
)
