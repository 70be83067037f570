"""What is drawn names the record it stands for: a table of the figure is made from that."""

from analytics.figures.spec import Cited, Markers, Span


def test_that_every_event_drawn_names_its_records_one_a_place(course, figure_of):
    happenings = [h for group in figure_of(course).events for h in group.happenings]
    assert all(h.cites for h in happenings)
    events = {cited.id for h in happenings for cited in h.cites if cited.what == "event"}
    assert events == {event.id for event in course.events}
    treatments = [cited for h in happenings for cited in h.cites if cited.what == "treatment"]
    assert treatments.count(Cited("treatment", 1)) == 2  # its infusion and its lymphodepletion
    assert treatments.count(Cited("treatment", 2)) == 1


def test_that_every_stretch_of_a_criterion_says_its_state(course, figure_of):
    ribbon = next(panel for panel in figure_of(course).panels if panel.key == "criteria")
    spans = [mark for mark in ribbon.marks if isinstance(mark, Span)]
    assert spans
    assert all(span.says for span in spans)
    assert any(span.says == "not met, not counted" for span in spans)


def test_that_a_value_names_its_result_however_many_glyphs_it_has(course, figure_of):
    panels = figure_of(course).panels
    drawn = {
        point.result_id
        for panel in panels
        if panel.key != "criteria"
        for mark in panel.marks
        if isinstance(mark, Markers)
        for point in mark.points
    }
    shown = {"CD4", "CD8", "CD19", "NK", "IGG"}
    assert {result.id for result in course.results if result.analyte in shown} <= drawn
