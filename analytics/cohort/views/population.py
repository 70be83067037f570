"""The view of the population itself: who is in, of everybody else why not, and which products they got."""

from collections import Counter

from analytics.charts.chart import Chart, Flow, FlowBox, Pick
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.population import Exclusion, Population
from analytics.cohort.views.account_notes import placed_dates
from analytics.cohort.views.analysis_view import AnalysisView, Column, Fact, NumberTable, TableRow
from analytics.cohort.views.cells import CountCell, NoneCell, ShareCell, TextCell
from analytics.cohort.views.field_words import capitalised, level_name
from analytics.cohort.views.member_notes import picked
from analytics.cohort.views.population_words import exclusion_words
from analytics.cohort.views.view_context import ViewContext

MOST_PRODUCTS = 5
"""Lines of a box at the foot; the table has them all."""


def population_view(result: Population, part: str, context: ViewContext) -> AnalysisView:
    """Return who is in *result*, as a flow and as tables."""
    words = context.words.population
    on_record = len(result.members) + len(result.excluded)
    number = context.wording.number
    reasons, groups = _reasons(result, context), _groups(result, context)
    everybody = picked(words.in_cohort, result.members)
    return AnalysisView(
        analysis="population",
        part=part,
        title=words.title,
        subtitle=words.subtitle.format(all=number(on_record), n=number(len(result.members))),
        chart=_chart(result, context),
        tables=(reasons, groups),
        facts=_facts(result, context),
        reading=(words.first_reason, words.index, *placed_dates(result.members, context)),
        sources=_choices(result, context),
        everybody=everybody,
        left_out=tuple(_excluded(result, reason, context) for reason, _ in result.flow),
    )


def _excluded(result: Population, reason: Exclusion, context: ViewContext) -> Pick:
    patients = tuple(one.patient_id for one in result.excluded if one.reason is reason)
    return Pick(exclusion_words(reason, context.words.population), patients)


def _all_excluded(result: Population, context: ViewContext) -> Pick:
    return Pick(context.words.population.left_out, tuple(one.patient_id for one in result.excluded))


def _on_record(result: Population, context: ViewContext) -> Pick:
    inside = tuple(one.patient_id for one in result.members)
    patients = (*inside, *(one.patient_id for one in result.excluded))
    return Pick(context.words.population.on_record, patients)


def domains_of(members: tuple[CohortMember, ...]) -> dict[str | None, tuple[CohortMember, ...]]:
    """Return *members* by co-stimulatory domain, the largest group first, those of unknown domain last."""
    counts = Counter(one.domain for one in members)
    order = sorted(counts, key=lambda domain: (domain is None, -counts[domain], domain or ""))
    return {domain: tuple(one for one in members if one.domain == domain) for domain in order}


def products_of(members: tuple[CohortMember, ...]) -> dict[str | None, tuple[CohortMember, ...]]:
    """Return *members* by product, the largest group first."""
    counts = Counter(one.product for one in members)
    order = sorted(counts, key=lambda product: (-counts[product], product or ""))
    return {product: tuple(one for one in members if one.product == product) for product in order}


def _chart(result: Population, context: ViewContext) -> Chart:
    words, number = context.words.population, context.wording.number
    title = words.title
    on_record = len(result.members) + len(result.excluded)
    if not on_record:
        return Chart(title, context.palette, empty=words.nobody, language=context.wording.language)
    boxes = [_box(words.on_record, on_record, _on_record(result, context), context)]
    for reason, n in result.flow:
        pick = _excluded(result, reason, context)
        boxes.append(_box(capitalised(pick.what), n, pick, context, is_side=True))
    inside = picked(words.in_cohort, result.members)
    boxes.append(_box(words.in_cohort, len(result.members), inside, context))
    boxes += [_branch(domain, members, context) for domain, members in domains_of(result.members).items()]
    return Chart(
        title,
        context.palette,
        (Flow("flow", tuple(boxes)),),
        subtitle=words.subtitle.format(all=number(on_record), n=number(len(result.members))),
        notes=(words.first_reason,) if result.excluded else (),
        decimal_sign=context.wording.decimal_sign,
        language=context.wording.language,
    )


def _box(name: str, n: int, pick: Pick, context: ViewContext, *, is_side: bool = False) -> FlowBox:
    lines = (name, context.words.population.count.format(n=context.wording.number(n)))
    return FlowBox(lines, pick, is_side=is_side, says=", ".join(lines))


def _branch(domain: str | None, members: tuple[CohortMember, ...], context: ViewContext) -> FlowBox:
    words, number = context.words.population, context.wording.number
    name = _domain_name(domain, context)
    products = list(products_of(members).items())
    rest = sum(len(some) for _, some in products[MOST_PRODUCTS:])
    lines = [name, words.count.format(n=number(len(members)))]
    lines += [
        words.branch_product.format(product=_product_name(product, context), n=number(len(some)))
        for product, some in products[:MOST_PRODUCTS]
    ]
    lines += [words.further_products.format(n=number(rest))] if rest else []
    return FlowBox(tuple(lines), picked(name, members), is_branch=True, says=", ".join(lines[:2]))


def _domain_name(domain: str | None, context: ViewContext) -> str:
    if domain is None:
        return capitalised(context.words.population.unknown_domain)
    return level_name("domain", domain, context.words.fields)


def _product_name(product: str | None, context: ViewContext) -> str:
    words = context.words
    return (
        words.population.unknown_product if product is None else level_name("product", product, words.fields)
    )


def _reasons(result: Population, context: ViewContext) -> NumberTable:
    words = context.words.population
    on_record = len(result.members) + len(result.excluded)
    rows = [
        _counted(capitalised(pick.what), pick, on_record)
        for pick in (_excluded(result, reason, context) for reason, _ in result.flow)
    ]
    rows.append(_counted(words.total_out, _all_excluded(result, context), on_record))
    rows.append(_counted(words.in_cohort, picked(words.in_cohort, result.members), on_record))
    columns = (
        Column("reason", words.reason),
        Column("patients", words.patients, is_number=True),
        Column("share", words.share, is_number=True),
    )
    return NumberTable("reasons", words.reasons_title, columns, tuple(rows), (words.first_reason,))


def _groups(result: Population, context: ViewContext) -> NumberTable:
    words = context.words.population
    n = len(result.members)
    rows = []
    for domain, members in domains_of(result.members).items():
        name = _domain_name(domain, context)
        rows.append(_counted(name, picked(name, members), n))
        for product, some in products_of(members).items():
            called = _product_name(product, context)
            rows.append(_counted(called, picked(called, some), n, is_indented=True))
    rows.append(_counted(words.total_in, picked(words.in_cohort, result.members), n))
    columns = (
        Column("group", words.group),
        Column("patients", words.patients, is_number=True),
        Column("share", words.share_in, is_number=True),
    )
    return NumberTable("groups", words.groups_title, columns, tuple(rows))


def _counted(name: str, pick: Pick, of: int, *, is_indented: bool = False) -> TableRow:
    n = len(pick.patients)
    share = ShareCell(n, of) if of else NoneCell()
    cells = (TextCell(name), CountCell(n), share)
    return TableRow(cells, is_indented=is_indented, picks=(("patients", pick), ("share", pick)))


def _facts(result: Population, context: ViewContext) -> tuple[Fact, ...]:
    words, out = context.words.population, len(result.flow)
    inside = picked(words.in_cohort, result.members)
    return (
        Fact(
            words.on_record,
            CountCell(len(result.members) + len(result.excluded)),
            _on_record(result, context),
        ),
        Fact(
            words.left_out,
            CountCell(len(result.excluded)),
            _all_excluded(result, context),
            ("reasons", out, "patients"),
        ),
        Fact(words.in_cohort, CountCell(len(result.members)), inside, ("reasons", out + 1, "patients")),
    )


def _choices(result: Population, context: ViewContext) -> tuple[tuple[str, str], ...]:
    words, choices, date = context.words.population, result.choices, context.wording.date
    limits = [
        limit.format(date=date(day))
        for limit, day in ((words.infused_from, choices.infused_from), (words.infused_to, choices.infused_to))
        if day is not None
    ]
    return (
        (words.infused, " ".join(limits) or words.infused_ever),
        (words.known_to, str(getattr(words, choices.infusion_known_to.value))),
        (words.date_rule, str(getattr(words, choices.date_rule.value))),
        (words.criteria_read, str(getattr(words, choices.reading.value))),
    )
