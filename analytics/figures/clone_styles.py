"""How variants and materials look: a hue and a dash a variant, a shape a material."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from analytics.figures.palette import Marker, Palette, SeriesStyle
from analytics.records.sample import Material
from analytics.rules.variant_courses import Key, VariantCourse

STYLES = 7
_SHAPES = {
    Material.BLOOD: Marker.CIRCLE,
    Material.MARROW: Marker.SQUARE,
    Material.APHERESIS: Marker.HEXAGON,
}


def shape_of(material: Material | None) -> Marker:
    """Return the marker of *material*; what is neither blood, marrow nor apheresis is a diamond."""
    return _SHAPES.get(material, Marker.DIAMOND) if material is not None else Marker.DIAMOND


def clone_styles(courses: Sequence[VariantCourse], palette: Palette) -> Mapping[Key, SeriesStyle]:
    """Return a style for every variant; up to 49 no two share both hue and dash."""
    styles: dict[Key, SeriesStyle] = {}
    for n, course in enumerate(courses):
        hue = palette.style(f"clone_{n % STYLES + 1}")
        dash = palette.style(f"clone_{(n + n // STYLES) % STYLES + 1}")
        styles[course.key] = replace(hue, dash=dash.dash)
    return styles
