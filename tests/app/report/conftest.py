"""Invented patients for pages, and letters of any length."""

from collections.abc import Callable
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from analytics.figures.clones import clones_figure
from analytics.figures.palette import load_palette
from analytics.figures.recovery import recovery_figure
from analytics.figures.spec import Figure
from analytics.letters.document import (
    Block,
    LetterDocument,
    LetterFigure,
    Letterhead,
    Origin,
    Part,
    PlainTable,
    Run,
    Signature,
    ValueCell,
    ValueRow,
    ValueTable,
)
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, ResultId, SampleId, TreatmentId, VariantCallId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.wording import Wording

ONE = PatientId(1)
VALUES = {
    "CD4": ((7, 35), (60, 95), (272, 214), (365, 240), (731, 301)),
    "CD19": ((7, 0), (60, 0), (272, 0), (365, 0), (731, 22)),
    "IGG": ((60, 3.4), (272, 5.6), (731, 3.9)),
}


def day(number: int) -> CalendarDate:
    return CalendarDate.of(date(2023, 10, 24) + timedelta(days=number))


@pytest.fixture
def a_record() -> Callable[..., PatientRecord]:
    def make(
        *, infections: int = 0, without: str = "", organism: str = "CMV", **patient: Any
    ) -> PatientRecord:
        patient = {"number": "2023-017", "family_name": "Moreau", "given_name": "Claire"} | patient
        events = [Event(EventId(1), ONE, "immunoglobulin", day(250), details=(("form", "IVIG"),))]
        events += [
            Event(
                EventId(10 + n),
                ONE,
                "infection",
                day(3 * n),
                day(3 * n + 2),
                details=(("organism", organism),),
            )
            for n in range(infections)
        ]
        return PatientRecord(
            Patient(ONE, "u", birth_date=CalendarDate(1957, 3, 14), **patient),
            treatments=(Treatment(TreatmentId(1), ONE, infusion=day(0), product="axi-cel"),),
            results=tuple(
                Result(
                    ResultId(1000 * k + at),
                    ONE,
                    analyte,
                    day(at),
                    Measured(float(value)),
                    entered_text="",
                )
                for k, (analyte, course) in enumerate(VALUES.items())
                if analyte != without
                for at, value in course
            ),
            events=tuple(events),
        )

    return make


BASES = (("CD4", 160.0), ("CD8", 300.0), ("CD19", 20.0), ("NK", 90.0), ("IGG", 4.2))
SENTENCE = "The blood count is stable and the patient is well; no infection since the visit before this one. "


def a_course(visits: int, variants: int, *, infections: int = 0, organism: str = "CMV") -> PatientRecord:
    """Return a patient with results at so many visits, so many variants in each of at most eight samples."""
    days = [7 + 20 * n + n * n for n in range(visits)]
    sampled = days[:: max(len(days) // 8, 1)][:8] if variants else []
    return PatientRecord(
        Patient(ONE, "u", number="2020-017", family_name="Moreau", given_name="Claire"),
        treatments=(Treatment(TreatmentId(1), ONE, infusion=day(0), product="axi-cel"),),
        results=tuple(
            Result(
                ResultId(1000 * k + n), ONE, analyte, day(at), Measured(base + n % 7 * base), entered_text=""
            )
            for k, (analyte, base) in enumerate(BASES)
            for n, at in enumerate(days)
        ),
        events=tuple(
            Event(
                EventId(n + 1), ONE, "infection", day(3 * n), day(3 * n + 9),
                details=(("organism", organism),),
            )
            for n in range(infections)
        ),
        samples=tuple(
            Sample(SampleId(n + 1), ONE, day(at), Material.BLOOD, detection_limit_fraction=0.01)
            for n, at in enumerate(sampled)
        ),
        variants=tuple(
            VariantCall(
                VariantCallId(100 * n + k + 1), ONE, SampleId(n + 1), f"GENE{k}", CallState.DETECTED,
                hgvs_p=f"p.R{100 + k}H", vaf_fraction=0.02 + (k * 13 + n * 7) % 40 / 100,
            )
            for n, _ in enumerate(sampled)
            for k in range(variants)
        ),
    )  # fmt: skip


def figures_of(record: PatientRecord) -> tuple[Figure, Figure]:
    palette, wording = load_palette("paper"), Wording()
    return (
        recovery_figure(record, assess_immune_reconstitution(record), palette=palette, wording=wording),
        clones_figure(record, palette=palette, wording=wording, scale="log"),
    )


def values_of(rows: int, columns: int = 3, *, text: str = "142") -> ValueTable:
    return ValueTable(
        "Last values", "", "Unit", "Reference", tuple(f"+{731 + 90 * n}" for n in range(columns)),
        "Since day 0", "Past year",
        tuple(
            ValueRow(
                f"Analyte {n}", "10⁹/L", "150–450",
                tuple(ValueCell(text, ("L", "", "H")[(n + c) % 3], n) for c in range(columns)),
                tuple((30.0 * d, float(d * 7 % 11)) for d in range(n)),
                "+0.6 in 13 months",
            )
            for n in range(rows)
        ),
        note="L, H: outside the reference range.",
    )  # fmt: skip


def variants_of(rows: int, *, cell: str = "▽ < 1 %") -> PlainTable:
    return PlainTable(
        "variants", "Variants", ("Variant", "day −30", "day +90", "day +360"),
        tuple((f"GENE{n} p.R{n}H", "4.1 %", cell, "⊘") for n in range(rows)),
        "lrrr", (0.34, 0.22, 0.22, 0.22), note="Material: blood.",
    )  # fmt: skip


def block(key: str, *paragraphs: str, heading: str = "", is_emphasised: bool = False) -> Block:
    return Block(
        key, heading, tuple((Run(text, Origin.RECORD),) for text in paragraphs), is_emphasised=is_emphasised
    )


def a_letter(*parts: Part, **changed: Any) -> LetterDocument:
    """Return a letter with *parts*, everything around them as usual."""
    usual: dict[str, Any] = {
        "kind": "follow_up",
        "language": "en",
        "letterhead": Letterhead(
            "Example University Hospital",
            "Department of Haematology",
            ("1 Hospital Street, 00000 Example", "Tel. 00 00 00 00 00", "celltherapy@example.org"),
        ),
        "addressee": ("Dr Julie Petit", "General practice", "12 Market Square", "00001 Sample Town"),
        "copies": "Copy: Dr P. Roux",
        "date": "20 November 2026",
        "mark": "Synthetic patient",
        "subject": "Claire Moreau, born 14 March 1957, No. 2020-017",
        "subtitle": "Follow-up after CD19 CAR T cells",
        "correction": "",
        "salutation": "Dear Dr Petit,",
        "closing": "With kind regards,",
        "signature": Signature("Dr Anne Martin", "Haematology"),
        "patient_line": "Claire Moreau · No. 2020-017",
        "state": "draft of 20 Nov 2026, not issued",
        "page_of": "Page {page} of {pages}",
        "legend": "▽ not detected   ⊘ not covered   ✕ no sample   ● blood   ■ marrow   ⬢ apheresis",
        "title": "Letter about Claire Moreau",
        "author": "Dr Anne Martin",
        "keywords": ("CAR T", "follow-up"),
    }
    return LetterDocument(parts=parts, **(usual | changed))


def a_whole_letter(
    visits: int, variants: int, *, sentences: int = 3, infections: int = 0, **changed: Any
) -> LetterDocument:
    """Return a letter with everything that a patient of so many visits and variants brings."""
    recovery, clones = figures_of(a_course(visits, variants, infections=infections))
    return a_letter(
        block("opening", SENTENCE * sentences),
        block("concern", SENTENCE, is_emphasised=True),
        values_of(min(visits, 18)),
        LetterFigure("recovery_figure", "Recovery", recovery, "Dashed lines are the thresholds."),
        *([LetterFigure("clones_figure", "Clones", clones, "Variant allele fractions.")] if variants else []),
        *([variants_of(variants)] if variants else []),
        block("open_points", *[SENTENCE] * (1 + visits // 20), heading="Open points"),
        block("next", "Next visit: 4 December 2026.", heading="Next visits"),
        **changed,
    )


@pytest.fixture
def letters() -> SimpleNamespace:
    """Return what makes letters and their parts."""
    return SimpleNamespace(
        a_letter=a_letter,
        a_whole_letter=a_whole_letter,
        block=block,
        values=values_of,
        variants=variants_of,
        figures=figures_of,
        course=a_course,
    )
