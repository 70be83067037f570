"""Results of the cohort's analyses as JSON documents and as tables (a public contract: design §5)."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any

from analytics.cohort.analyses.timed_rows import TimedRows
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.date_band import DateBand
from analytics.statistics.cumulative_incidence import IncidenceCurve
from analytics.statistics.descriptive_table import DescriptiveTable
from analytics.statistics.estimability import Status
from analytics.statistics.gray_test import GrayTest
from analytics.statistics.kaplan_meier import SurvivalCurve
from analytics.statistics.log_rank import LogRank
from analytics.statistics.propensity import MatchedStudy
from analytics.statistics.regression_table import Regression
from app.cli.over_time_lines import over_time_lines

Document = dict[str, Any]


def population_document(band: DateBand) -> Document:
    """Return who is in and why not."""
    chosen = band.chosen
    return {
        "n": len(chosen.members),
        "choices": document(chosen.choices, ()),
        "flow": [{"reason": reason.value, "n": n} for reason, n in chosen.flow],
        "excluded": [
            {"patient": e.patient_id, "number": e.number, "reason": e.reason} for e in chosen.excluded
        ],
        "placed_dates": sum(member.placed_dates for member in chosen.members),
    }


def document(value: Any, at: tuple[float, ...]) -> Any:
    """Return *value* for JSON: curves with their values *at* days, what is not a number as null."""
    match value:
        case Enum():
            return value.value
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else None
        case date():
            return value.isoformat()
        case SurvivalCurve() | IncidenceCurve():
            return _curve(value, at)
        case GrayTest() | LogRank():
            return _test(value, at)
        case Regression():
            return _regression(value, at)
        case DescriptiveTable():
            return _table(value, at)
        case MatchedStudy():
            return _matched(value, at)
        case Status():
            return {"status": str(value), "reason": value.reason, "about": value.about or None}
        case TimedRows():
            return list(_rows(value))
        case CohortMember():
            return {"patient": value.patient_id, "number": value.number}
        case Mapping():
            return {str(document(key, at)): document(one, at) for key, one in value.items()}
        case tuple() | list():
            return [document(one, at) for one in value]
        case frozenset():
            return sorted(document(one, at) for one in value)
    if hasattr(value, "tolist"):
        return document(value.tolist(), at)
    return {f.name: document(getattr(value, f.name), at) for f in fields(value)}


def lines(result: Document) -> Iterator[Document]:
    """Yield the lines of a CSV table: the steps of every curve, windows, bars, variants, or models."""
    yield from over_time_lines(result)
    for name, value in result.items():
        if name in ("before", "after"):
            yield from _factor_lines(name, value)
            continue
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict) and "steps" in one:
                steps = one["steps"]
                for place in range(len(steps["time"])):
                    about = {"curve": name, "group": one["group"], "cause": one.get("cause", "")}
                    yield about | {key: column[place] for key, column in steps.items()}


def _factor_lines(name: str, factors: list[Document]) -> Iterator[Document]:
    for factor in factors:
        for model in ("cause_specific", "subdistribution"):
            told = factor[model]
            about = {"matching": name, "model": model, "n": told["n"], "events": told["events"]}
            for one in told["coefficients"]:
                yield about | one | {"status": told["status"]["reason"] or "ok"}


def table_lines(table: Document) -> Iterator[Document]:
    """Yield the lines of a descriptive table, one column a group."""
    for row in table["rows"]:
        line = {"name": row["name"], "level": row["level"] or ""}
        for group, cell in zip(table["groups"], row["groups"], strict=True):
            line[group] = _cell(cell)
        test = "" if row["p"] is None else row["test"]
        yield line | {"test": test, "p": row["p"], "missing": sum(row["missing"])}


def _cell(cell: Document) -> str:
    if "count" in cell:
        return f"{cell['count']}/{cell['n']}"
    if not cell["n"]:
        return ""
    return f"{cell['median']:.12g} ({cell['lower_quartile']:.12g}-{cell['upper_quartile']:.12g})"


def _curve(curve: SurvivalCurve | IncidenceCurve, at: tuple[float, ...]) -> Document:
    told = document(curve.at(at), ()) if at else None
    found: Document = {"group": curve.group}
    if isinstance(curve, IncidenceCurve):
        found |= {"cause": curve.cause, "conf_type": "log-log"}
    else:
        found |= {"median": document(curve.median, ()), "conf_type": curve.conf_type}
    columns = [] if told is None else zip(*told.values(), strict=True)
    return found | {
        "n": curve.n,
        "events": curve.events,
        "status": document(curve.status, ()),
        "at": [dict(zip(told or (), row, strict=True)) for row in columns],
        "steps": document(curve.steps, ()),
    }


def _test(test: GrayTest | LogRank, at: tuple[float, ...]) -> Document:
    return {**document(test.test, at), "groups": list(test.groups), "status": document(test.status, at)}


def _regression(model: Regression, at: tuple[float, ...]) -> Document:
    return {
        "coefficients": document(model.coefficients, at),
        "loglik": document(model.loglik, at),
        "n": model.sizes.n,
        "events": model.sizes.events,
        "status": document(model.status, at),
    }


def _table(table: DescriptiveTable, at: tuple[float, ...]) -> Document:
    return {
        "groups": list(table.groups),
        "sizes": list(table.sizes),
        "dropped": table.dropped,
        "rows": [
            {
                "name": row.name,
                "level": row.level,
                "groups": document(row.groups, at),
                "overall": document(row.overall, at),
                "difference": document(row.difference, at),
                "test": of.test.name.value,
                "p": document(of.test.p, at),
                "test_status": document(of.test.status, at),
                "missing": list(of.missing),
            }
            for row, of in table.rows()
        ],
    }


def _matched(study: MatchedStudy, at: tuple[float, ...]) -> Document:
    return {
        "status": document(study.status, at),
        "balance": document(study.balance, at),
        "sets": 0 if study.matching is None else len(study.matching.sets),
    }


def _rows(rows: TimedRows) -> Iterator[Document]:
    groups = rows.data.group
    for place, (member, row) in enumerate(zip(rows.members, rows.data.rows.tolist(), strict=True)):
        yield {
            "patient": member.patient_id,
            "number": member.number,
            "time": float(rows.data.time[place]),
            "event": int(rows.data.event[place]),
            "group": None if groups is None else groups.names[groups.codes[place]],
            "row": row + 1,
        }
