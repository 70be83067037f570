"""A TrueType font with only some of its characters, small enough to travel inside a picture.

Outlines are copied as they are, composites with their parts; kerning and features are left out, because
figures are laid out by the widths of ``metrics.json`` alone.
Source: OpenType 1.9 (ISO/IEC 14496-22), tables cmap (format 12 read, 4 written), glyf, loca, hmtx.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence

_KEPT = ("OS/2", "cvt ", "fpgm", "gasp", "head", "hhea", "maxp", "name", "post", "prep")
_WORDS, _HAS_SCALE, _MORE, _HAS_TWO_SCALES, _HAS_MATRIX = 0x01, 0x08, 0x20, 0x40, 0x80
_CHECKSUM_OF_A_FONT = 0xB1B0AFBA
_LAST_OF_THE_BASIC_PLANE = 0xFFFF


def subset_font(font: bytes, characters: Iterable[str]) -> bytes:
    """Return *font* with the glyphs of *characters*; those it lacks, or beyond U+FFFF, are left out.

    Args:
        font: a TrueType font with a character map of format 12 and long offsets, as ours are.
        characters: each a single one.

    Raises:
        ValueError: the font is of another kind.
    """
    tables = _tables(font)
    known = _character_map(tables["cmap"])
    wanted = {
        code: known[code]
        for code in sorted({ord(one) for one in characters})
        if code in known and code < _LAST_OF_THE_BASIC_PLANE
    }
    outlines = _Outlines(tables)
    glyphs = outlines.with_parts([0, *dict.fromkeys(wanted.values())])
    places = {glyph: place for place, glyph in enumerate(glyphs)}
    kept = {tag: tables[tag] for tag in _KEPT if tag in tables}
    kept |= outlines.tables(glyphs, places)
    kept["cmap"] = _cmap({code: places[glyph] for code, glyph in wanted.items()})
    kept["hmtx"] = _metrics_of(tables, glyphs)
    kept["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(glyphs))
    kept["maxp"] = tables["maxp"][:4] + struct.pack(">H", len(glyphs)) + tables["maxp"][6:]
    kept["post"] = struct.pack(">I", 0x00030000) + tables["post"][4:32]  # without the names of glyphs
    return _font(kept)


class _Outlines:
    """The outlines of a font, by glyph."""

    def __init__(self, tables: Mapping[str, bytes]) -> None:
        (is_long,) = struct.unpack_from(">h", tables["head"], 50)
        if is_long != 1:
            raise ValueError("a font with short offsets")
        loca = tables["loca"]
        self._ends = struct.unpack(f">{len(loca) // 4}I", loca)
        self._glyf = tables["glyf"]

    def of(self, glyph: int) -> bytes:
        """Return the outline of *glyph*; empty for a space."""
        return self._glyf[self._ends[glyph] : self._ends[glyph + 1]]

    def parts(self, glyph: int) -> Sequence[tuple[int, int]]:
        """Return (glyph, where its number stands) of every part of a composite."""
        outline = self.of(glyph)
        if not outline or struct.unpack_from(">h", outline)[0] >= 0:
            return ()
        found, at, flags = [], 10, _MORE
        while flags & _MORE:
            flags, part = struct.unpack_from(">HH", outline, at)
            found.append((part, at + 2))
            at += 8 if flags & _WORDS else 6
            at += (
                2 if flags & _HAS_SCALE else 4 if flags & _HAS_TWO_SCALES else 8 if flags & _HAS_MATRIX else 0
            )
        return found

    def with_parts(self, glyphs: Iterable[int]) -> list[int]:
        """Return *glyphs* and, after them, the parts they are made of."""
        found = list(dict.fromkeys(glyphs))
        for glyph in found:  # grows while it is walked: parts may have parts
            found += [part for part, _ in self.parts(glyph) if part not in found]
        return found

    def tables(self, glyphs: Sequence[int], places: Mapping[int, int]) -> dict[str, bytes]:
        """Return the outlines of *glyphs* in their order, parts under their new numbers."""
        glyf, ends = bytearray(), [0]
        for glyph in glyphs:
            outline = bytearray(self.of(glyph))
            for part, at in self.parts(glyph):
                struct.pack_into(">H", outline, at, places[part])
            glyf += outline + bytes(-len(outline) % 4)
            ends.append(len(glyf))
        return {"glyf": bytes(glyf), "loca": struct.pack(f">{len(ends)}I", *ends)}


def _tables(font: bytes) -> dict[str, bytes]:
    kind, count = struct.unpack_from(">IH", font)
    if kind != 0x00010000:
        raise ValueError("not a TrueType font")
    tables = {}
    for n in range(count):
        tag, _, start, length = struct.unpack_from(">4sIII", font, 12 + 16 * n)
        tables[tag.decode("ascii")] = font[start : start + length]
    return tables


def _character_map(cmap: bytes) -> dict[int, int]:
    """Return glyphs by code point, from the map of format 12."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    for n in range(count):
        (start,) = struct.unpack_from(">I", cmap, 8 + 8 * n)
        if struct.unpack_from(">H", cmap, start)[0] == 12:
            (groups,) = struct.unpack_from(">I", cmap, start + 12)
            parts = struct.iter_unpack(">III", cmap[start + 16 : start + 16 + 12 * groups])
            return {
                code: glyph + code - first for first, last, glyph in parts for code in range(first, last + 1)
            }
    raise ValueError("a font without a map of format 12")


def _cmap(places: Mapping[int, int]) -> bytes:
    """Return a map of format 4 with one segment a character: simple, and read by everything."""
    codes = [*places, 0xFFFF]
    deltas = [(places[code] - code) % 0x10000 for code in places] + [1]
    count = len(codes)
    power = 1 << (count.bit_length() - 1)
    body = struct.pack(">HHHH", 2 * count, 2 * power, power.bit_length() - 1, 2 * (count - power))
    body += struct.pack(f">{count}HH", *codes, 0)
    body += struct.pack(f">{count}H", *codes)
    body += struct.pack(f">{count}H", *deltas)
    body += bytes(2 * count)
    table = struct.pack(">HHH", 4, 6 + len(body), 0) + body
    return struct.pack(">HHHHI", 0, 1, 3, 1, 12) + table


def _metrics_of(tables: Mapping[str, bytes], glyphs: Sequence[int]) -> bytes:
    (full,) = struct.unpack_from(">H", tables["hhea"], 34)
    hmtx = tables["hmtx"]

    def pair(glyph: int) -> bytes:
        if glyph < full:
            return hmtx[4 * glyph : 4 * glyph + 4]
        at = 4 * full + 2 * (glyph - full)
        return hmtx[4 * full - 4 : 4 * full - 2] + hmtx[at : at + 2]

    return b"".join(pair(glyph) for glyph in glyphs)


def _font(tables: Mapping[str, bytes]) -> bytes:
    """Return *tables* as a font file, with its checksums."""
    tags = sorted(tables)
    power = 1 << (len(tags).bit_length() - 1)
    head = struct.pack(
        ">IHHHH", 0x00010000, len(tags), 16 * power, power.bit_length() - 1, 16 * (len(tags) - power)
    )
    contents = dict(tables)
    contents["head"] = contents["head"][:8] + bytes(4) + contents["head"][12:]
    start, directory, body = 12 + 16 * len(tags), b"", b""
    for tag in tags:
        content = contents[tag]
        padded = content + bytes(-len(content) % 4)
        directory += struct.pack(
            ">4sIII", tag.encode("ascii"), _checksum(padded), start + len(body), len(content)
        )
        body += padded
    whole = head + directory + body
    at = start + _offset(contents, tags, "head") + 8
    adjustment = (_CHECKSUM_OF_A_FONT - _checksum(whole)) % 2**32
    return whole[:at] + struct.pack(">I", adjustment) + whole[at + 4 :]


def _offset(contents: Mapping[str, bytes], tags: Sequence[str], tag: str) -> int:
    before = tags[: tags.index(tag)]
    return sum(len(contents[one]) + -len(contents[one]) % 4 for one in before)


def _checksum(content: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(content) // 4}I", content)
    return sum(words) % 2**32
