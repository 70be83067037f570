"""Makes the bundled fonts from Inter: TrueType, tabular figures frozen in, plus the table of their widths.

Run by hand, offline, after ``npm pack inter-ui@4.1.1`` and unpacking it::

    python resources/fonts/build_fonts.py path/to/package

reportlab embeds TrueType outlines only and applies no OpenType feature, so the figures of equal width
(``tnum``) become the font's own figures. Contextual alternates and discretionary forms go, so that a
text is shown as it was typed, on screen as on paper. The family gets its own name, so that an Inter
installed on the PC is never taken for it.
"""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

FAMILY = "Inter Tabular"
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
TABULAR = {ord(letter) for letter in "0123456789+−"}
KEPT_FEATURES = {"ccmp", "locl", "mark", "mkmk", "kern"}
MEASURED = (
    *range(0x20, 0x7F), *range(0xA0, 0x370), *range(0x370, 0x400),
    *range(0x400, 0x530), *range(0x1E00, 0x2000), *range(0x2000, 0x2070), *range(0x2070, 0x20A0),
    *range(0x20A0, 0x20D0), *range(0x2100, 0x2190), *range(0x2190, 0x21FF), *range(0x2200, 0x2300),
    *range(0x25A0, 0x2600), *range(0x2700, 0x2720), *range(0x2C60, 0x2C80),
)  # fmt: skip


def build(package: Path, target: Path) -> None:
    """Write the four fonts, their licence and ``metrics.json`` into *target*."""
    metrics: dict[str, Any] = {}
    for weight in WEIGHTS:
        font = TTFont(package / "web" / f"Inter-{weight}.woff2")
        font.flavor = None
        freeze_tabular_figures(font)
        for tag in ("GSUB", "GPOS"):
            drop_features(font, tag)
        rename(font, weight)
        font["head"].created = font["head"].modified = 0
        font.recalcTimestamp = False
        font.save(target / f"InterTabular-{weight}.ttf")
        metrics[weight.lower()] = widths(font)
    head, hhea, os2 = font["head"], font["hhea"], font["OS/2"]
    table = {
        "units_per_em": head.unitsPerEm,
        "ascent": hhea.ascent,
        "descent": hhea.descent,
        "cap_height": os2.sCapHeight,
        "x_height": os2.sxHeight,
        "widths": metrics,
    }
    text = json.dumps(table, separators=(",", ":"), ensure_ascii=True)
    (target / "metrics.json").write_text(text + "\n", encoding="utf-8")
    shutil.copyfile(package / "LICENSE.txt", target / "OFL.txt")


def freeze_tabular_figures(font: TTFont) -> None:
    """Let figures and their signs have the tabular glyph of ``tnum`` at once; a hyphen stays a hyphen."""
    gsub = font["GSUB"].table
    replaced: dict[str, str] = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for subtable in gsub.LookupList.Lookup[index].SubTable:
                    replaced |= getattr(subtable, "ExtSubTable", subtable).mapping
    for table in font["cmap"].tables:
        table.cmap = {
            code: replaced.get(name, name) if code in TABULAR else name for code, name in table.cmap.items()
        }


def drop_features(font: TTFont, tag: str) -> None:
    """Keep only the features that place accents, choose local forms, and kern."""
    for record in font[tag].table.FeatureList.FeatureRecord:
        if record.FeatureTag not in KEPT_FEATURES:
            record.Feature.LookupListIndex = []
            record.Feature.LookupCount = 0


def rename(font: TTFont, weight: str) -> None:
    """Give the family its own name, in the four-style and in the typographic scheme."""
    is_ribbi = weight in {"Regular", "Bold"}
    names = {
        1: FAMILY if is_ribbi else f"{FAMILY} {weight}",
        2: weight if is_ribbi else "Regular",
        3: f"4.1.1;aftercart;InterTabular-{weight}",
        4: f"{FAMILY} {weight}",
        6: f"InterTabular-{weight}",
        16: FAMILY,
        17: weight,
    }
    for name_id, text in names.items():
        font["name"].removeNames(nameID=name_id)
        font["name"].setName(text, name_id, 3, 1, 0x409)


def widths(font: TTFont) -> dict[str, int]:
    """Return the advance width of every measured character the font has, in font units."""
    cmap, advance = font.getBestCmap(), font["hmtx"].metrics
    return {chr(code): advance[cmap[code]][0] for code in MEASURED if code in cmap}


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(__file__).parent)
