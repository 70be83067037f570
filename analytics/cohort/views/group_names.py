"""The names of groups as they stand beside a curve."""

from analytics.cohort.views.field_words import FieldWords, field_name, group_name
from analytics.cohort.views.view_context import ViewContext


def curve_group_name(by: str | None, level: str, context: ViewContext) -> str:
    """Return what *level* of the grouping *by* is called where the field does not stand beside it.

    Args:
        by: name of the grouping; None: there are no groups, and *level* is that of everybody.
        level: as the estimators name it.
        context: language and words.
    """
    fields = context.words.fields
    called = group_name(by, level, fields)
    if by is None or not (called.isdigit() or _is_shared(called, fields)):
        return called
    field = field_name(by, fields, context.wording)
    return context.words.curves.level_of.format(field=field, level=called)


def _is_shared(called: str, fields: FieldWords) -> bool:
    """Whether several fields have a level of this name: *yes*, *none*."""
    own = [called in levels.values() for levels in fields.levels.values()]
    return called in fields.yes_no.values() or sum(own) > 1
