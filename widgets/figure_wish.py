"""What a reader of a figure can ask for beside reading it."""

from enum import StrEnum


class FigureWish(StrEnum):
    """One wish; the application fulfils it."""

    EXPORT = "export"
    EXPORT_VISIBLE = "export_visible"
    COPY_PICTURE = "copy_picture"
    COPY_DATA = "copy_data"
    TABLE = "table"
