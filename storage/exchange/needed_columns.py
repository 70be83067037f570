"""What each kind of table cannot do without."""

from storage.exchange.columns import PATIENT_COLUMNS, TIME_COLUMNS, TableKind

HOW_MUCH = "vaf, state or reads (alt_reads and depth)"


def says_how_much(has: set[str]) -> bool:
    """Whether the rows of a table of variants can say how much there is of a variant."""
    return bool(has & {"vaf", "state"}) or {"alt_reads", "depth"} <= has


def missing_columns(table: TableKind, shape: str, has: set[str]) -> list[str]:
    """Return the names of what *table* cannot do without."""
    missing = [] if "patient" in has else ["patient"]
    has_time = bool(has & set(TIME_COLUMNS))
    match table:
        case "patients":
            if not has & set(PATIENT_COLUMNS):
                missing.append("name (or birth_date, sex …)")
        case "treatments":
            if not has & {"infusion_date", "product"}:
                missing.append("infusion_date (or product)")
        case "events":
            missing += [] if "kind" in has else ["kind"]
            missing += [] if has & {"onset", "day"} else ["onset"]
        case "variants":
            missing += [] if has & {"gene", "variant"} else ["gene"]
            if shape == "long":
                missing += [] if says_how_much(has) else [HOW_MUCH]
                missing += [] if has_time else ["sample_date"]
        case "results":
            if shape != "time_columns" and not has_time:
                missing.append("date (or day, week, month, year, age)")
            if shape == "long" and "analyte" not in has:
                missing.append("analyte")
    return missing
