"""The recovery of one patient on A4: who, the finding in words, the criteria with reasons, the figure."""

from datetime import date
from pathlib import Path

from analytics.catalogue import catalogue
from analytics.figures.arrange import needed_height
from analytics.figures.display_list import Item, Line, Text, moved
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import load_palette
from analytics.figures.printable import printable
from analytics.figures.recovery import recovery_figure
from analytics.figures.recovery_series import outcome_text
from analytics.figures.sheet import lay_out
from analytics.figures.spec import Anchor, Figure, Weight
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.rules.assessment import Assessment, Reason
from analytics.rules.criterion_course import CriterionCourse, CriterionSample, State
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.immune_reconstitution_settings import PREFIX, preset
from analytics.summary import SummaryWording, count_text, limit_text, recovery_summary
from analytics.wording import Wording
from app.report.paper import A4_PT, BOTTOM_PT, MARGIN_PT, TOP_PT, Column, Paper, Run
from app.report.pdf_painter import document
from app.report.recovery_page_words import RecoveryPageWords

FIGURE_SCALE = 0.72
"""Points of paper for a point of the figure: its words are 7.2 to 8.6 points."""
_FIGURE_PT = (380.0, 540.0)
"""Height the figure may grow to: below the table, and on a page of its own."""
_LEAST_SHARE = 0.85
"""Lanes may be this much lower than they want to be before the figure goes to a page of its own."""
_MOST_SHARE = 1.6
_CAPTION_PT = 56.0


def save_recovery_page(
    record: PatientRecord,
    assessment: Assessment,
    path: Path,
    *,
    on: date,
    wording: Wording | None = None,
    words: RecoveryPageWords | None = None,
    summary: SummaryWording | None = None,
    is_synthetic: bool = False,
) -> None:
    """Write the page to *path*; the arguments are those of ``recovery_page``.

    Raises:
        OSError: the file cannot be written.
    """
    path.write_bytes(
        recovery_page(
            record,
            assessment,
            on=on,
            wording=wording,
            words=words,
            summary=summary,
            is_synthetic=is_synthetic,
        )
    )


def recovery_page(
    record: PatientRecord,
    assessment: Assessment,
    *,
    on: date,
    wording: Wording | None = None,
    words: RecoveryPageWords | None = None,
    summary: SummaryWording | None = None,
    is_synthetic: bool = False,
) -> bytes:
    """Return the PDF: one page, a second one only where the figure needs more room than the first has.

    Args:
        record: one patient.
        assessment: of the rule ``ir`` on it; shown as it is, with its settings and source.
        on: the day that stands in the footer and that the file says it was made.
        wording: numbers, dates and names in the reader's language; None is English.
        words: the page's own texts; None is English.
        summary: the sentences of the finding; None is English.
        is_synthetic: whether the clinic's patients are invented, which is said on every page.
    """
    wording, words = wording or Wording(), words or RecoveryPageWords()
    metrics, palette = load_metrics(), load_palette("paper")
    paper = Paper(metrics, palette)
    if is_synthetic:
        paper.banner(words.synthetic)
    _head(paper, record, assessment, wording, words)
    _finding(paper, assessment, wording, words, summary)
    figure = recovery_figure(record, assessment, palette=palette, wording=wording)
    pages = [paper]
    wanted = needed_height(figure, _figure_width(), metrics) * FIGURE_SCALE if not figure.empty else 30.0
    if wanted * _LEAST_SHARE > paper.room - _CAPTION_PT:
        pages.append(Paper(metrics, palette))
        if is_synthetic:
            pages[-1].banner(words.synthetic)
        pages[-1].paragraph([Run(_who(record.patient, wording, words), Weight.SEMI_BOLD)], most_lines=1)
    height = max(wanted, min(_FIGURE_PT[len(pages) - 1], _MOST_SHARE * wanted))
    bookmark = _figure(pages[-1], figure, height, words)
    for number, page in enumerate(pages, 1):
        page.items += _footer(record.patient, on, number, len(pages), wording, words)
    return document(
        [page.items for page in pages],
        *A4_PT,
        title=printable(words.title.format(number=record.patient.number)),
        subject=words.immune_reconstitution,
        language=wording.language,
        bookmarks=[(0, TOP_PT, words.immune_reconstitution), (len(pages) - 1, bookmark, words.figure)],
        made=on,
    )


def _figure_width() -> float:
    return (A4_PT[0] - 2 * MARGIN_PT) / FIGURE_SCALE


def _head(
    paper: Paper, record: PatientRecord, assessment: Assessment, wording: Wording, words: RecoveryPageWords
) -> None:
    paper.paragraph([Run(_who(record.patient, wording, words), Weight.SEMI_BOLD)], size_pt=13.0, most_lines=2)
    index = record.index_treatment
    if index is not None:
        product = catalogue().products.get(index.product or "")
        name = product.name if product is not None else index.product or "–"
        if isinstance(index.infusion, CalendarDate):
            told = words.treated.format(product=name, date=wording.date(index.infusion))
        else:
            told = words.treated_without_date.format(product=name)
        place, count = record.infusion_place
        if count > 1:
            told += words.of_several.format(place=place, count=count)
    else:
        told = words.untreated.format(origin=record.patient.origin or words.no_origin)
    details = assessment.details
    if isinstance(details, ImmuneReconstitution) and record.axis.has_infusion:
        told += words.to_day.format(day=wording.day_number(details.last_day))
    paper.paragraph([Run(told)], colour=paper.palette.text2, most_lines=2)
    paper.gap(5)
    paper.rule(width_pt=1.0, colour=paper.palette.text2)


def _who(patient: Patient, wording: Wording, words: RecoveryPageWords) -> str:
    name = " ".join(filter(None, (patient.given_name, patient.family_name)))
    facts = {"name": name, "number": patient.number}
    if not name:
        return words.nameless.format(**facts)
    if patient.birth_date is None:
        return words.unborn.format(**facts)
    return words.born.format(date=wording.date(patient.birth_date), **facts)


def _finding(
    paper: Paper,
    assessment: Assessment,
    wording: Wording,
    words: RecoveryPageWords,
    summary: SummaryWording | None,
) -> None:
    details = assessment.details
    if not isinstance(details, ImmuneReconstitution):
        raise TypeError("not an assessment of immune reconstitution")
    paper.gap(4)
    summary = summary or SummaryWording()
    met = count_text(assessment, summary)
    outcome = words.not_evaluable if met is None else words.outcome.format(met=met, all=len(details.criteria))
    paper.heading(words.immune_reconstitution, outcome)
    for sentence in recovery_summary(assessment, wording, summary):
        paper.paragraph(
            [Run(p.text, Weight.SEMI_BOLD if p.is_key else Weight.REGULAR) for p in sentence], most_lines=4
        )
    published = words.as_published.format(met=details.published_met, all=len(details.criteria))
    if met is not None and details.published_met == details.met:
        paper.paragraph([Run(published)], colour=paper.palette.text2)
    paper.gap(6)
    columns = (
        Column(words.criterion, 0.16),
        Column(words.threshold, 0.10),
        Column(words.now, 0.12),
        Column(words.last_value, 0.235),
        Column(words.first_met, 0.145),
        Column(words.remark, 0.24),
    )
    is_in_scope = assessment.reason is not Reason.OUTSIDE_SCOPE
    rows = [_row(c, wording, words) if is_in_scope else _no_row(c, wording, words) for c in details.criteria]
    paper.table(columns, rows)
    paper.gap(2)
    caveats = words.caveats.format(caveats=" ".join(summary.caveats))
    for text in (caveats, _settings(assessment, wording, words)):
        paper.paragraph([Run(text)], size_pt=7.2, colour=paper.palette.text2, most_lines=4)


def _no_row(course: CriterionCourse, wording: Wording, words: RecoveryPageWords) -> tuple[Run, ...]:
    name, limit, *_ = _row(course, wording, words)
    return (name, limit, Run("–"), Run("–"), Run("–"), Run(words.no_infusion))


def _row(course: CriterionCourse, wording: Wording, words: RecoveryPageWords) -> tuple[Run, ...]:
    names = {"cd4": words.cd4, "b_cells": words.b_cells, "igg": words.igg}
    states = {
        State.MET: wording.met,
        State.NOT_MET: wording.not_met,
        State.INDETERMINATE: wording.indeterminate,
        State.CONFOUNDED: wording.confounded,
        State.NOT_MEASURED: wording.not_measured,
    }
    last, first = course.last_sample, course.first_met
    return (
        Run(names[course.criterion], Weight.SEMI_BOLD),
        Run(wording.above.format(limit=limit_text(course, wording))),
        Run(states[course.now], Weight.SEMI_BOLD if course.now is State.MET else Weight.REGULAR),
        Run(_value(last, course, wording, words) if last is not None else "–"),
        Run(_first(first, wording, words) if first is not None else "–"),
        Run(_remark(course, wording, words)),
    )


def _value(
    sample: CriterionSample, course: CriterionCourse, wording: Wording, words: RecoveryPageWords
) -> str:
    unit = wording.unit(course.unit)
    value = outcome_text(sample.result.outcome, unit, wording)
    if value != wording.none:
        value += unit if unit.startswith("/") else f" {unit}"
    return _on(value, sample, wording, words)


def _on(value: str, sample: CriterionSample, wording: Wording, words: RecoveryPageWords) -> str:
    at, day = sample.result.at, wording.day_number(sample.span.earliest)
    if not isinstance(at, CalendarDate):
        return words.value_on_day.format(value=value, day=day)
    day = words.day_in_brackets.format(day=day)
    template = words.value_on if sample.span.is_exact else words.value_at
    return template.format(value=_kept(value), date=_kept(wording.date(at)), day=_kept(day))


def _first(sample: CriterionSample, wording: Wording, words: RecoveryPageWords) -> str:
    at = sample.result.at
    if not sample.span.is_exact:
        return wording.time_point(at)
    day = wording.day.format(day=wording.day_number(sample.span.earliest))
    return f"{_kept(day)} ({_kept(wording.date(at))})" if isinstance(at, CalendarDate) else _kept(day)


def _kept(text: str) -> str:
    """Return *text* so that a line does not break in it."""
    return text.replace(" ", "\u00a0")


def _remark(course: CriterionCourse, wording: Wording, words: RecoveryPageWords) -> str:
    ended = wording.day_number(course.ended_day) if course.ended_day is not None else ""
    reasons = {
        Reason.NOT_MEASURED: words.never_measured,
        Reason.CENSORED_VALUE: words.only_bound,
        Reason.CONFOUNDED_IMMUNOGLOBULIN: words.under_immunoglobulin,
        Reason.ENDED_EARLY: words.ended_early.format(day=ended),
    }
    remarks = [reasons[course.reason]] if course.reason in reasons else []
    last = course.last_counted
    if course.outcome is State.MET and last is not None and last.state is State.NOT_MET:
        remarks.append(words.lost_again)
    if course.first_met is not None and course.first_met.is_under_immunoglobulin:
        remarks.append(words.under_ivig)
    if ended and course.reason is not Reason.ENDED_EARLY and course.last_sample is not last:
        remarks.append(words.ended.format(day=ended))
    if course.depends_on_partial_date:
        remarks.append(words.partial_date)
    return "; ".join(remarks) or "–"


def _settings(assessment: Assessment, wording: Wording, words: RecoveryPageWords) -> str:
    names = [n for n in ("clinical", "published") if preset(n).as_pairs() == assessment.settings]
    told = words.preset.format(name=names[0]) if names else words.own_settings
    switches = {key.removeprefix(PREFIX): value.replace("_", " ") for key, value in assessment.settings}
    return words.settings.format(
        settings=f"{told}: {words.switches.format(**switches)}",
        source=assessment.source,
        version=assessment.version,
    )


def _figure(paper: Paper, figure: Figure, wanted: float, words: RecoveryPageWords) -> float:
    """Write the figure with its caption and return where it begins."""
    paper.gap(4)
    top = paper.y
    paper.heading(words.figure)
    paper.gap(3)
    height = 30.0 if figure.empty else min(wanted, paper.room - _CAPTION_PT + 24)
    sheet = lay_out(figure, _figure_width(), height / FIGURE_SCALE, paper.metrics).scaled(FIGURE_SCALE)
    paper.items += [moved(item, paper.left, paper.y) for item in sheet.items]
    paper.y += height
    if not figure.empty:
        has_ribbon = any(panel.key == "criteria" for panel in figure.panels)
        caption = (words.caption if has_ribbon else words.plain_caption).format(title=figure.title)
        paper.paragraph([Run(caption)], size_pt=7.2, colour=paper.palette.text2, most_lines=3)
    return top


def _footer(
    patient: Patient, on: date, page: int, pages: int, wording: Wording, words: RecoveryPageWords
) -> list[Item]:
    palette, metrics = load_palette("paper"), load_metrics()
    top = A4_PT[1] - BOTTOM_PT + 14
    left, right = MARGIN_PT, A4_PT[0] - MARGIN_PT
    parts = (
        words.nameless.format(number=patient.number),
        words.printed.format(date=wording.date(on)),
        words.no_device,
    )
    told = printable(" · ".join(parts))
    number = words.page.format(page=page, pages=pages)
    room = right - left - metrics.width(number, 7.2, Weight.REGULAR) - 10
    told = metrics.shortened(told, 7.2, Weight.REGULAR, room)
    return [
        Line(((left, top), (right, top)), palette.line2, 0.6),
        Text(left, top + 11, told, 7.2, Weight.REGULAR, palette.text2, Anchor.START),
        Text(right, top + 11, number, 7.2, Weight.REGULAR, palette.text2, Anchor.END),
    ]
