"""The table of every rule that can be asked by one."""

from collections.abc import Mapping

from analytics.scoring.score_table import ScoreTable

TABLES: Mapping[str, str] = {
    "crs": "crs_table",
    "icans": "icans_table",
    "infection": "infection_table",
    "chip": "chip_table",
    "chrs": "chrs_table",
    "clones": "clones_table",
    "ipss": "ipss_table",
    "ipss-r": "ipss_r_table",
    "ipss-m": "ipss_m_table",
    "response-group": "response_group_table",
    "endpoints": "endpoints_table",
    "progression-state": "progression_state_table",
    "tmn-watch": "tmn_watch_table",
    "ir": "ir_table",
    "icaht": "icaht_table",
    "platelet-icaht": "platelet_icaht_table",
    "neutrophil-recovery": "neutrophil_recovery_table",
    "car-hematotox": "car_hematotox_table",
    "eln2022": "eln2022_table",
    "reminders": "reminders_table",
}
"""Rule name → module of ``analytics.scoring`` that has its ``TABLE``; imported only when it is asked."""


def score_table(rule: str) -> ScoreTable:
    """Return the table of *rule*.

    Raises:
        KeyError: there is none.
    """
    import importlib

    module = importlib.import_module(f"analytics.scoring.{TABLES[rule]}")
    table: ScoreTable = module.TABLE
    return table
