"""What a sample says about a variant, in words: for readouts, tables and what is pointed at."""

import re

from analytics.figures.day_count import AS_RECORDED, DayCount
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.variant_call import CallState
from analytics.rules.vaf_kinetics import Bound, Measure
from analytics.rules.variant_courses import Statement, VariantCourse, panel_of
from analytics.wording import Wording

NONE = "–"
_ONE_LETTER = {
    "Ala": "A", "Arg": "R", "Asn": "N", "Asp": "D", "Cys": "C", "Gln": "Q", "Glu": "E",
    "Gly": "G", "His": "H", "Ile": "I", "Leu": "L", "Lys": "K", "Met": "M", "Phe": "F",
    "Pro": "P", "Ser": "S", "Ter": "*", "Thr": "T", "Trp": "W", "Tyr": "Y", "Val": "V",
}  # fmt: skip
_THREE_LETTERS = re.compile("|".join(_ONE_LETTER))


def vaf_text(fraction: float, wording: Wording) -> str:
    """Write a VAF in per cent, without the sign: one decimal from 1 % on, two figures below."""
    per_cent = 100 * fraction
    if per_cent >= 0.995:
        return wording.number(per_cent, 1)
    return wording.number(float(f"{per_cent:.2g}"))


def limit_text(fraction: float, wording: Wording) -> str:
    """Write a detection limit, ``0.5 %``."""
    return wording.vaf_value.format(n=wording.number(float(f"{100 * fraction:.3g}")))


def fold_text(measure: Measure, wording: Wording) -> str:
    """Write a fold change: ``×8.8``, ``≥ ×19``, ``×0.68``."""
    if measure.value is None:
        return NONE
    decimals = 0 if measure.value >= 9.95 else 1 if measure.value >= 1.95 else 2
    return bounded_text(measure, f"×{wording.number(measure.value, decimals)}")


def bounded_text(measure: Measure, text: str) -> str:
    """Put ``≥`` or ``≤`` before *text* where the measure is only a bound."""
    return text if measure.bound is Bound.EXACT else f"{measure.bound.value} {text}"


def material_name(material: Material | None, wording: Wording) -> str:
    """Return what a material is called."""
    return {
        Material.BLOOD: wording.blood,
        Material.MARROW: wording.marrow,
        Material.APHERESIS: wording.apheresis,
        Material.OTHER: wording.other_material,
        None: wording.unknown_material,
    }[material]


def variant_name(course: VariantCourse, wording: Wording) -> str:
    """Return gene and change, ``TP53 p.R248Q``."""
    return f"{course.gene} {short_change(course.change) or wording.whole_gene}"


def short_change(change: str) -> str:
    """Return a protein change with one letter an amino acid; a coding change as it is."""
    if not change.startswith("p."):
        return change
    return _THREE_LETTERS.sub(lambda found: _ONE_LETTER[found[0]], change)


def short_text(statement: Statement, wording: Wording) -> str:
    """Return the statement as a readout has it: ``4.4 %``, ``< 1 %``, ``not covered``."""
    limit = statement.sample.detection_limit_fraction
    match statement.state:
        case CallState.DETECTED:
            vaf = statement.point.vaf_fraction
            return "?" if vaf is None else wording.vaf_value.format(n=vaf_text(vaf, wording))
        case CallState.NOT_DETECTED if limit is not None:
            return wording.below.format(limit=limit_text(limit, wording))
        case CallState.NOT_DETECTED:
            return wording.not_detected
        case CallState.NOT_COVERED:
            return wording.not_covered
        case CallState.NO_SAMPLE:
            return wording.no_result
        case None:
            return "–"


def long_text(statement: Statement, wording: Wording) -> str:
    """Return the statement in full: value with its reads, or why there is none, and whether it is implied."""
    limit = statement.sample.detection_limit_fraction
    call = statement.call
    words = short_text(statement, wording)
    if statement.state is CallState.NOT_DETECTED:
        words = wording.not_detected_unknown
        if limit is not None:
            words = wording.not_detected_below.format(limit=limit_text(limit, wording))
        if call is None:
            words = f"{words}: {wording.implied_by_panel}"
    if call is not None and call.alt_depth is not None and call.total_depth is not None:
        alt, total = wording.number(call.alt_depth), wording.number(call.total_depth)
        words = f"{words} ({wording.reads_of.format(alt=alt, all=total)})"
    return words


def sample_time(
    sample: Sample, record: PatientRecord, wording: Wording, count: DayCount = AS_RECORDED
) -> str:
    """Return when a sample was taken: its day number as *count* counts, else as its source said."""
    day = record.axis.day(sample.at)
    if day is not None and (record.axis.has_infusion or count != AS_RECORDED):
        return wording.day_number(round(count.number(day)))
    return wording.time_point(sample.at)


def sample_text(sample: Sample, record: PatientRecord, wording: Wording) -> str:
    """Return everything known of a sample in one line."""
    time, when = sample_time(sample, record, wording), wording.time_point(sample.at)
    limit = sample.detection_limit_fraction
    limit_words = wording.limit_unknown
    if limit is not None:
        limit_words = wording.limit_of.format(limit=limit_text(limit, wording))
    panel = panel_of(sample, record)
    parts = [
        material_name(sample.material, wording),
        time,
        when if when != time else "",
        panel.name if panel is not None else sample.panel or "",
        wording.failed if sample.has_failed else limit_words,
        wording.depth_of.format(n=wording.number(sample.depth)) if sample.depth is not None else "",
    ]
    return " · ".join(filter(None, parts))
