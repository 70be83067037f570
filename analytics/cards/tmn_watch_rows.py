"""One row of the t-MN watch: a risk factor with its values, since when, and the paper's figure."""

from analytics.cards.assessment_card import CardRow, Mark
from analytics.cards.card_texts import (
    analyte_name,
    day_text,
    input_with_date,
    number_text,
    numbers_alike,
    quantity,
)
from analytics.cards.card_words import CardWords
from analytics.cards.tmn_watch_card_words import TmnWatchCardWords
from analytics.records.patient_record import DayAxis, PatientRecord
from analytics.rules.assessment import Input
from analytics.rules.comparison import Truth
from analytics.rules.rule_data import rule_data
from analytics.rules.tmn_factor import FactorKind, RiskFactor
from analytics.rules.vaf_kinetics import Bound
from analytics.wording import Wording

_DAYS_A_MONTH, _DAYS_A_YEAR = 30.4375, 365.25
_MONTHS_IN_DAYS, _YEARS_IN_MONTHS = 60, 24
_COUNT = "10*9/L"


def factor_row(factor: RiskFactor, record: PatientRecord, wording: Wording, words: CardWords) -> CardRow:
    """Return the row of one factor."""
    label, value = _texts(factor, record.axis, wording, words)
    return CardRow(label, value, _mark(factor), _tip(factor, wording, words))


def short_name(analyte: str, wording: Wording, own: TmnWatchCardWords) -> str:
    """Return an analyte as a card has room for."""
    named = {"ANC": wording.anc, "PLT": wording.platelets, "HGB": own.hb, "MCV": own.mcv}
    return named.get(analyte, analyte_name(analyte, wording))


def span_text(days: float, wording: Wording, own: TmnWatchCardWords) -> str:
    """Return a length of time as it is said: days, months, years."""
    if days < _MONTHS_IN_DAYS:
        return own.days.format(n=wording.number(round(days)))
    months = days / _DAYS_A_MONTH
    if months < _YEARS_IN_MONTHS:
        return own.months.format(n=wording.number(round(months)))
    return own.years.format(n=wording.number(round(days / _DAYS_A_YEAR, 1)))


def _texts(factor: RiskFactor, axis: DayAxis, wording: Wording, words: CardWords) -> tuple[str, str]:
    own = words.tmn_watch
    match factor.kind:
        case FactorKind.CYTOPENIA | FactorKind.MCV:
            return _of_change(factor, axis, wording, words)
        case FactorKind.BLASTS | FactorKind.LATE_ICAHT:
            given = factor.because[-1]
            value = quantity(number_text(given.value, wording), _unit(given), wording)
            name = short_name(factor.what, wording, own)
            template = own.single if factor.kind is FactorKind.BLASTS else own.late_icaht
            return template.format(name=name, value=value), _day(given, axis, wording, words)
        case FactorKind.CLONE:
            return _of_clone(factor, wording, own)
        case FactorKind.CHRS:
            return _of_chrs(factor, wording, own)
        case FactorKind.ICANS:
            named = own.icans.format(grade=factor.value) if factor.value else own.icans_ungraded
            return named, _ratio("icans", wording, own)
        case FactorKind.AGE:
            return own.age.format(n=factor.value), _ratio("age", wording, own)


def _of_change(factor: RiskFactor, axis: DayAxis, wording: Wording, words: CardWords) -> tuple[str, str]:
    own, change = words.tmn_watch, factor.change
    name = short_name(factor.what, wording, own)
    last = factor.because[-1] if factor.because else None
    if change is None:
        return own.transfused.format(name=name), _day(last, axis, wording, words)
    now = change.now.given
    after = quantity(number_text(now.value, wording), _unit(now), wording)
    if change.before is None:
        return own.single.format(name=name, value=after), _day(now, axis, wording, words)
    before, last_number = numbers_alike((change.before.given.value, now.value), wording)
    after = quantity(last_number, _unit(now), wording)
    told = own.change.format(name=name, before=before, after=after)
    return told, "" if change.days is None else span_text(change.days, wording, own)


def _of_clone(factor: RiskFactor, wording: Wording, own: TmnWatchCardWords) -> tuple[str, str]:
    clone = factor.clone
    if clone is None or clone.now.call is None or clone.now.call.vaf_fraction is None:
        return factor.what, own.unsure
    gene, now = (
        clone.gene,
        quantity(number_text(_percent(clone.now.call.vaf_fraction), wording), "%", wording),
    )
    step = clone.step
    if step is None:
        return own.single.format(name=gene, value=now), own.no_earlier
    was = step.first.call.vaf_fraction if step.first.call is not None else None
    if was is None:
        said = own.new if clone.is_new is Truth.MET else own.unsure
        return own.single.format(name=gene, value=now), said
    before, after = numbers_alike((_percent(was), _percent(clone.now.call.vaf_fraction)), wording)
    label = own.change.format(name=gene, before=before, after=quantity(after, "%", wording))
    if clone.truth is Truth.NOT_MET:
        return label, own.unchanged
    fold, years = step.kinetics.fold, step.kinetics.years
    if fold.value is None or years is None:
        return label, own.unsure
    sign = own.at_least if fold.bound is Bound.AT_LEAST else ""
    times = sign + wording.number(round(fold.value, 1))
    if 12 * years < _YEARS_IN_MONTHS:
        return label, own.in_months.format(fold=times, n=wording.number(round(12 * years)))
    return label, own.in_years.format(fold=times, n=wording.number(round(years, 1)))


def _of_chrs(factor: RiskFactor, wording: Wording, own: TmnWatchCardWords) -> tuple[str, str]:
    points, _, group = factor.value.rpartition(" ")
    named = {"low": own.low, "intermediate": own.intermediate, "high": own.high}[group]
    value = f"{number_text(points, wording)} {named}" if points else named
    percent = rule_data("tmn_watch")["figure"]["chrs"]["ten_year_percent"][group]
    return own.chrs.format(value=value), own.ten_years.format(n=wording.number(float(percent)))


def _ratio(name: str, wording: Wording, own: TmnWatchCardWords) -> str:
    figure = rule_data("tmn_watch")["figure"][name]
    per = {"fL": own.per_fl, "grade": own.per_grade, "year": own.per_year}[figure["per"]]
    return own.ratio.format(ratio=wording.number(figure["hazard_ratio"], 2), per=per)


def _mark(factor: RiskFactor) -> Mark | None:
    if factor.is_there:
        return Mark.WARNING
    return Mark.UNCERTAIN if factor.truth is Truth.INDETERMINATE else None


def _tip(factor: RiskFactor, wording: Wording, words: CardWords) -> str:
    """Return the values with their dates, and what the paper found."""
    said = [_values(factor, wording, words), _figure(factor, wording, words.tmn_watch)]
    return " ".join(text for text in said if text)


def _values(factor: RiskFactor, wording: Wording, words: CardWords) -> str:
    own, change = words.tmn_watch, factor.change
    if change is not None:
        shown = [one.given for one in (change.before, change.now) if one is not None]
        name = analyte_name(factor.what, wording)
    else:
        shown, name = list(factor.because[:2]), analyte_name(factor.what, wording)
    if factor.kind in (FactorKind.AGE, FactorKind.CHRS, FactorKind.ICANS) or not shown:
        return ""
    if all(given.what == "transfusion" for given in shown):
        dates = [wording.time_point(given.at) for given in shown if given.at is not None]
        return own.value_tip.format(
            name=own.transfused.format(name=analyte_name(factor.what, wording)),
            value=words.common.lists.join(dates),
        )
    texts = [input_with_date(given, wording, words.common) for given in shown]
    if len(texts) == 1:
        return own.value_tip.format(name=name, value=texts[0])
    return own.changed_tip.format(name=name, before=texts[0], after=texts[1])


def _figure(factor: RiskFactor, wording: Wording, own: TmnWatchCardWords) -> str:
    figures = rule_data("tmn_watch")["figure"]
    match factor.kind:
        case FactorKind.MCV | FactorKind.ICANS | FactorKind.AGE:
            figure = figures[factor.kind.value]
            return own.ratio_tip.format(**_interval(figure, wording, own), paper=figure["paper"])
        case FactorKind.CYTOPENIA:
            figure = figures["cytopenia"]
            median = wording.number(figure["at_diagnosis"][factor.what])
            return own.median_tip.format(value=median, paper=figure["paper"])
        case FactorKind.CLONE:
            figure = figures["clone"]
            return own.carried_tip.format(**{k: figure[k] for k in ("carried", "sequenced", "paper")})
        case FactorKind.CHRS:
            figure = figures["chrs"]
            percent = figure["ten_year_percent"][factor.value.rpartition(" ")[2]]
            return own.ten_years_tip.format(n=wording.number(float(percent)), paper=figure["paper"])
    return ""


def _interval(figure: dict[str, float | str], wording: Wording, own: TmnWatchCardWords) -> dict[str, str]:
    per = {"fL": own.per_fl, "grade": own.per_grade, "year": own.per_year}[str(figure["per"])]
    low, high, ratio = (wording.number(float(figure[k]), 2) for k in ("low", "high", "hazard_ratio"))
    return {"ratio": ratio, "low": low, "high": high, "per": per}


def _unit(given: Input) -> str | None:
    """Return the unit a row shows: of counts none, as everywhere on the cards; the tip has it."""
    return None if given.unit == _COUNT else given.unit


def _day(given: Input | None, axis: DayAxis, wording: Wording, words: CardWords) -> str:
    if given is None or given.day is None:
        return ""
    return day_text(given.day, axis, wording, words.common)


def _percent(fraction: float) -> str:
    return f"{round(100 * fraction, 1):g}"
