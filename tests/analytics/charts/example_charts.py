"""Invented charts of every kind the cohort draws, in three languages: what the tests lay out."""

import random
from collections.abc import Callable

from analytics.charts.chart import (
    Area,
    Bar,
    BelowBlock,
    BelowRow,
    Chart,
    ChartAxis,
    ChartTick,
    Dot,
    Dots,
    Flow,
    FlowBox,
    Interval,
    LegendItem,
    Pick,
    PlainLine,
    Plot,
    Rule,
    SideWords,
    StepBand,
    StepCurve,
    Stroke,
    Words,
)
from analytics.charts.chart_ticks import count_axis, linear_axis, log_axis, month_axis, per_cent_axis
from analytics.charts.group_strokes import group_looks
from analytics.figures.palette import Marker, Palette
from analytics.figures.spec import Anchor, Direction, Fill, Weight
from analytics.wording import Wording

WORDING = Wording()
NAMES = (
    ("4-1BB", "CD28z", "no co-stimulatory domain recorded"),
    ("Tisagenlecleucel oder Prüfpräparat", "Axicabtagen-Ciloleucel", "Lisocabtagen-Maraleucel (4-1BB)"),
    ("immunoreconstitution précoce", "absence de reconstitution", "données insuffisantes à l’inclusion"),
)
FINDINGS = (
    ("CRS ≥ grade 2", "ICANS", "Tocilizumab", "Steroids", "Ferritin > 2,000 µg/L", "LDH above the limit"),
    (
        "Zytokinfreisetzungssyndrom ab Grad 2",
        "Immuneffektorzell-assoziierte Neurotoxizität",
        "Tocilizumab-Gabe",
        "Kortikosteroide über mehr als sieben Tage",
        "Ferritin über 2.000 µg/L vor Lymphodepletion",
        "Laktatdehydrogenase über dem Grenzwert",
    ),
    (
        "Syndrome de relargage des cytokines de grade ≥ 2",
        "Neurotoxicité associée aux cellules effectrices",
        "Tocilizumab",
        "Corticoïdes pendant plus de sept jours",
        "Ferritine supérieure à 2 000 µg/L",
        "Lactate déshydrogénase au-dessus de la limite",
    ),
)


def whom(what: str, count: int = 3) -> Pick:
    return Pick(what, tuple(range(1, count + 1)))


def steps(rng: random.Random, top: float, months: float, count: int = 22) -> tuple[tuple[float, float], ...]:
    times = sorted(rng.uniform(0.3, months) * rng.random() for _ in range(count))
    return ((0.0, 0.0), *((t, top * (n + 1) / count) for n, t in enumerate(times)))


def incidence(palette: Palette, seed: int = 3, language: int = 0, groups: int = 2) -> Chart:
    rng = random.Random(seed)
    marks: list[StepBand | StepCurve] = []
    blocks = []
    months = 24.0
    at = (0, 3, 6, 9, 12, 18, 24)
    for n, look in enumerate(group_looks(palette, groups)):
        name = NAMES[language][n % 3] if groups <= 3 else f"{NAMES[language][n % 3]} {n}"
        curve = steps(rng, rng.uniform(0.2, 0.7), months)
        x = tuple(t for t, _ in curve)
        lower, upper = (tuple(y * factor for _, y in curve) for factor in (0.7, 1.25))
        marks.append(StepBand(x, lower, upper, months, look.colour, palette.band_opacity))
        marks.append(
            StepCurve(
                curve,
                months,
                look.stroke,
                name,
                "recovered",
                (10.0 + n, 20.0),
                f"{name}, recovered",
                whom(name),
            )
        )
        thin = steps(rng, rng.uniform(0.2, 0.6), months)
        marks.append(
            StepCurve(thin, months, look.thin, name, "competing", (), f"{name}, competing", is_main=False)
        )
        rows = tuple(
            BelowRow(word, tuple((float(m), str(max(0, start + k * m))) for m in at), is_strong=strong)
            for word, start, k, strong in (
                ("at risk", 64, -2, True), ("recovered", 0, 1, False), ("competing", 0, 2, False)
            )
        )  # fmt: skip
        blocks.append(BelowBlock(name, look.stroke, rows))
    x_axis = month_axis(WORDING, months=months, title="months after infusion")
    y_axis = per_cent_axis(WORDING, high=0.88)
    plot = Plot(
        "incidence", x_axis, y_axis, tuple(marks), below=tuple(blocks), has_cursor=True,
        cursor_stops=tuple(float(m) for m in at), cursor_unit="{x} months", height_pt=240,
    )  # fmt: skip
    return Chart(
        "CD4 T cells above 200/µL", palette, (plot,),
        subtitle="Cumulative incidence; progression, next-line treatment and death compete",
    )  # fmt: skip


def upset(palette: Palette, language: int = 0) -> Chart:
    sets = [(41, (0,)), (22, (2,)), (17, (0, 2)), (9, (1, 2)), (6, (0, 1, 2)), (3, (1,))]
    criteria = (("CD4 > 200/µL", "cd4"), ("B cells > 0/µL", "cd19"), ("IgG > 4 g/L", "igg"))
    bars = tuple(
        Bar(n - 0.32, n + 0.32, 0, count, palette.text2, says=f"{count} patients", pick=whom("set", count))
        for n, (count, _) in enumerate(sets)
    )
    counts = tuple(
        Words(str(count), n, count, palette.text, weight=Weight.SEMI_BOLD, up_pt=8.0)
        for n, (count, _) in enumerate(sets)
    )
    places = tuple(ChartTick(n, "") for n in range(len(sets)))
    x = ChartAxis(-0.6, len(sets) - 0.4, places, has_grid=False)
    top = Plot("sizes", x, count_axis(46, WORDING, title="patients"), (*bars, *counts), height_pt=180)
    rows = tuple(
        ChartTick(n, name, Marker.CIRCLE, palette.style(role).colour, pick=whom(name))
        for n, (name, role) in enumerate(criteria)
    )
    dots = [
        Dots(tuple(Dot(n, row) for n, (_, members) in enumerate(sets) if (row in members) is filled),
             Marker.CIRCLE, palette.style(role).colour if filled else palette.line2, 10.0)
        for row, (_, role) in enumerate(criteria)
        for filled in (False, True)
    ]  # fmt: skip
    links = tuple(
        PlainLine(((n, min(members)), (n, max(members))), Stroke(palette.text2, 2.0))
        for n, (_, members) in enumerate(sets)
        if len(members) > 1
    )
    matrix = Plot(
        "matrix", x, ChartAxis(2.6, -0.6, rows, has_grid=False), (*links, *dots), height_pt=84, stretch=0
    )
    note = "A patient stands in one column only: that of the criteria met at any time before censoring."
    return Chart("Which criteria were met together", palette, (top, matrix), notes=(note,))


def swimmer(palette: Palette, rows: int = 60, language: int = 0) -> Chart:
    rng = random.Random(8)
    marks: list[Bar | Dots] = []
    ends = sorted((rng.uniform(1, 60) for _ in range(rows)), reverse=True)
    events = []
    for n, end in enumerate(ends):
        fill = (Fill.SOLID, Fill.HATCH, Fill.DOTS)[n % 3]
        marks.append(
            Bar(
                0,
                end,
                n + 0.34,
                n - 0.34,
                palette.style("cd4").colour,
                fill,
                says=f"patient {n + 1}",
                pick=whom("one", 1),
            )
        )
        events.append(Dot(end * 0.6, n, "progression", whom("one", 1)))
    marks.append(Dots(tuple(events), Marker.DIAMOND, palette.crit, 8.0))
    ticks = tuple(ChartTick(n, str(n + 1), says=f"patient {n + 1}", pick=whom("one", 1)) for n in range(rows))
    plot = Plot(
        "swimmer", month_axis(WORDING, months=60, title="months after infusion"),
        ChartAxis(rows - 0.4, -0.6, ticks, has_grid=False), tuple(marks), height_pt=200,
    )  # fmt: skip
    legend = (
        LegendItem("in follow-up", palette.style("cd4").colour, fill=Fill.SOLID),
        LegendItem("under IVIG", palette.style("cd4").colour, fill=Fill.HATCH),
        LegendItem("not measured", palette.style("cd4").colour, fill=Fill.DOTS),
        LegendItem("progression or relapse", palette.crit, Marker.DIAMOND),
    )
    return Chart("Course of every patient", palette, (plot,), legend=legend)


def forest(palette: Palette, language: int = 0) -> Chart:
    rng = random.Random(5)
    axis = log_axis(0.1, 10, WORDING, title="hazard ratio (log scale)")
    marks: list[Interval | Dots | Rule] = [Rule(0.0, Direction.VERTICAL, Stroke(palette.text3, 1.2, (3, 3)))]
    ticks, side = [], []
    for n, name in enumerate(FINDINGS[language]):
        middle, half = rng.uniform(-0.6, 0.6), rng.uniform(0.15, 0.7)
        stroke = Stroke(palette.text, 1.4)
        marks.append(Interval(n, middle - half, middle + half, Direction.HORIZONTAL, stroke))
        marks.append(Dots((Dot(middle, n, name),), Marker.SQUARE, palette.text, 8.0))
        ticks.append(ChartTick(n, name, is_strong=n == 0))
        ratio = [WORDING.number(10**v, 2) for v in (middle, middle - half, middle + half)]
        side.append(SideWords(n, (f"{40 + n}/105", f"{ratio[0]} ({ratio[1]}–{ratio[2]})", "p = 0.031")))
    plot = Plot(
        "forest", axis, ChartAxis(len(ticks) - 0.4, -0.6, tuple(ticks), has_grid=False), tuple(marks),
        side=tuple(side), side_heads=("events/n", "HR (95 % CI)", "p"), stretch=0.2,
    )  # fmt: skip
    return Chart("Risk factors of death without relapse", palette, (plot,), subtitle="Cox, univariate")


def love(palette: Palette, language: int = 0) -> Chart:
    rng = random.Random(11)
    names = FINDINGS[language]
    before = tuple(Dot(rng.uniform(0.05, 0.8), n, f"{name} before") for n, name in enumerate(names))
    after = tuple(Dot(rng.uniform(0.0, 0.2), n, f"{name} after") for n, name in enumerate(names))
    ticks = tuple(ChartTick(n, name) for n, name in enumerate(names))
    marks = (
        Rule(0.1, Direction.VERTICAL, Stroke(palette.text3, 1.2, (3, 3))),
        Dots(before, Marker.CIRCLE, palette.style("cd8").colour, 8.0, is_open=True, ground=palette.surface),
        Dots(after, Marker.CIRCLE, palette.style("cd4").colour, 8.0),
    )
    axis = linear_axis(0, 0.8, WORDING, title="absolute standardized difference", pitch_pt=60)
    plot = Plot("love", axis, ChartAxis(len(names) - 0.4, -0.6, ticks), marks)
    legend = (
        LegendItem("before matching", palette.style("cd8").colour, Marker.CIRCLE, is_open=True),
        LegendItem("after matching", palette.style("cd4").colour, Marker.CIRCLE),
    )
    return Chart("Balance before and after matching", palette, (plot,), legend=legend)


def flow(palette: Palette, language: int = 0, branches: int = 2) -> Chart:
    boxes = (
        FlowBox(("128 patients", "with a CAR T infusion in this clinic"), whom("all", 128)),
        FlowBox(("8 left out", "investigational product"), whom("left out", 8), is_side=True),
        FlowBox(
            ("11 left out", "no sample after day 0, and none before the next line"),
            whom("x", 11),
            is_side=True,
        ),
        FlowBox(("109 patients", "eligible"), whom("109", 109)),
        FlowBox(("4 left out", "consent withdrawn"), whom("4", 4), is_side=True),
        FlowBox(("105 patients", "in this analysis"), whom("105", 105)),
        *(
            FlowBox((NAMES[language][n % 3], f"{64 - n} patients"), whom("group", 64 - n), is_branch=True)
            for n in range(branches)
        ),
    )
    return Chart("Who is in, and why not", palette, (Flow("flow", boxes),))


def courses(palette: Palette, language: int = 0) -> Chart:
    rng = random.Random(2)
    windows = ("before", "day 30", "day 90", "month 6", "month 12", "month 24")
    titles = ("CD4 T cells", "CD8 T cells", "B cells", "NK cells", "IgG", "ANC")
    roles = ("cd4", "cd8", "cd19", "nk", "igg", "anc")
    plots = []
    for title, role in zip(titles, roles, strict=True):
        middle = [rng.uniform(100, 400) for _ in windows]
        x = tuple(float(n) for n in range(len(windows)))
        colour = palette.style(role).colour
        marks = (
            Area(
                x,
                tuple(m * 0.6 for m in middle),
                tuple(m * 1.5 for m in middle),
                colour,
                palette.band_opacity,
            ),
            PlainLine(tuple(zip(x, middle, strict=True)), Stroke(colour), says="median"),
            Dots(tuple(Dot(n, m, f"{m:.0f}") for n, m in enumerate(middle)), Marker.CIRCLE, colour, 6.0),
        )
        numbers = tuple((float(n), str(90 - 11 * n)) for n in range(len(windows)))
        plots.append(
            Plot(
                title,
                ChartAxis(-0.3, 5.3, tuple(ChartTick(n, w) for n, w in enumerate(windows))),
                linear_axis(0, 620, WORDING, title="cells/µL", room_pt=150),
                marks,
                title=title,
                height_pt=120,
                below=(BelowBlock("", None, (BelowRow("n", numbers),)),),
            )
        )
    note = "Line: median; band: quartiles. Values under immunoglobulin substitution are left out of IgG."
    return Chart("Time courses", palette, tuple(plots), columns=3, notes=(note,))


def bars(palette: Palette, language: int = 0) -> Chart:
    names = FINDINGS[language]
    marks = tuple(
        Bar(
            n - 0.35,
            n + 0.35,
            0,
            0.1 + 0.12 * n,
            palette.style("cd4").colour,
            words=f"{10 + 12 * n} %",
            says=name,
        )
        for n, name in enumerate(names)
    )
    ticks = tuple(ChartTick(n, name) for n, name in enumerate(names))
    edge = Words("n = 105", 5.4, 0.95, palette.text2, Anchor.END)
    plot = Plot("bars", ChartAxis(-0.5, 5.5, ticks, has_grid=False), per_cent_axis(WORDING), (*marks, edge))
    return Chart("Infections to day 100", palette, (plot,))


def nothing(palette: Palette, language: int = 0) -> Chart:
    return Chart(
        "CD4 T cells above 200/µL", palette, empty="Nobody is in this analysis. Widen the years of infusion."
    )


EXAMPLES: dict[str, Callable[..., Chart]] = {
    "incidence": incidence,
    "upset": upset,
    "swimmer": swimmer,
    "forest": forest,
    "love": love,
    "flow": flow,
    "courses": courses,
    "bars": bars,
    "nothing": nothing,
}
