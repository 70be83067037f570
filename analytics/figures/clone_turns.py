"""What a clone's course is read against: infusion, later therapies, relapse, t-MN and death."""

from analytics.figures.clone_axis import turns
from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Palette
from analytics.figures.recovery_events import HappeningMaker
from analytics.figures.spec import DayAxis, Direction, Glyph, HappeningGroup, Rule
from analytics.records.patient_record import PatientRecord
from analytics.wording import Wording


def turn_events(
    record: PatientRecord, x: DayAxis, palette: Palette, wording: Wording
) -> tuple[HappeningGroup, ...]:
    """Return the events lane: the course without its responses."""
    maker = HappeningMaker(record, x.scale, palette, wording, x.scale.day_at(x.high), x.count)
    course = maker.course()
    shown = tuple(h for h in course.happenings if h.glyph is not Glyph.BOX)
    return (HappeningGroup(course.name, shown),) if shown else ()


def turn_rules(record: PatientRecord, scale: DayScale, palette: Palette) -> tuple[Rule, ...]:
    """Return the lines of day 0, of later therapies, relapse, death and t-MN, each day once."""
    if not record.axis.has_infusion:
        return ()
    colours = {"therapy": palette.text2, "death": palette.text2}
    found = {day: kind for day, kind in sorted(turns(record), key=lambda t: t[1] == "tmn") if day != 0}
    return (
        Rule(scale.place(0.0), Direction.VERTICAL, palette.text, 1.4),
        *(
            Rule(scale.place(day), Direction.VERTICAL, colours.get(kind, palette.crit), 1.2, (4.0, 3.0))
            for day, kind in sorted(found.items())
        ),
    )
