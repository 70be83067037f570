"""Turns the bytes of a file into text, by evidence that is the same every time, or says what the file is."""

import codecs
import re
from collections.abc import Callable

from storage.exchange.refusal import refuse
from storage.exchange.table import Encoding, Recognised

_CODEC: dict[Encoding, str] = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8-sig",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "windows-1252": "cp1252",
    "latin-9": "iso8859-15",
}
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "old_office"),
    (b"\x1f\x8b", "gzip"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
)
_UTF16_BOMS: tuple[tuple[bytes, Encoding], ...] = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LATIN9_ONLY = re.compile(rb"[\xa4\xa6\xa8\xb8\xbc-\xbe]|(?<![A-Za-z\xc0-\xff])\xb4(?=[a-z\xe0-\xff])")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_SAMPLE = 4096


def decode(data: bytes, told: Encoding | None) -> tuple[str, Recognised]:
    """Return the text of *data* and its encoding.

    Raises:
        FileRefused: the file is empty, another format, or not text in an encoding that is known.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise refuse("empty_file")
    _refuse_other_formats(data)
    if told is not None:
        return _decoded(data, told, "told")
    if data.startswith(codecs.BOM_UTF8):
        return _decoded(data, "utf-8-sig", "byte order mark")
    for mark, encoding in _UTF16_BOMS:
        if data.startswith(mark):
            return _decoded(data[2:], encoding, "byte order mark")
    wide = _utf16_without_mark(data[:_SAMPLE])
    if wide is not None:
        return _decoded(data, wide, "every other byte is zero")
    if b"\x00" in data:
        raise refuse("zero_bytes")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _one_byte_a_letter(data)
    return text, Recognised("utf-8", "plain ASCII" if data.isascii() else "valid UTF-8")


def _refuse_other_formats(data: bytes) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            if kind == "zip" and (b"xl/" in data[:65536] or b"[Content_Types].xml" in data[:65536]):
                kind = "xlsx"
            raise refuse(f"is_{kind}")


def _utf16_without_mark(sample: bytes) -> Encoding | None:
    """Recognise UTF-16 by the zero half of its Latin letters."""
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    first, second = sample[0 : pairs * 2 : 2].count(0), sample[1 : pairs * 2 : 2].count(0)
    if second > 0.6 * pairs and first < 0.05 * pairs:
        return "utf-16-le"
    if first > 0.6 * pairs and second < 0.05 * pairs:
        return "utf-16-be"
    return None


def _one_byte_a_letter(data: bytes) -> tuple[str, Recognised]:
    """Part Windows-1252 from Latin-9: only the first uses 80–9F, the second has letters for ¨, ¸ and ¼."""
    if _CONTROL.search(data):
        raise refuse("not_text")
    if any(byte in data for byte in range(0x80, 0xA0)):
        return _decoded(data, "windows-1252", "bytes 80 to 9F")
    if _LATIN9_ONLY.search(data):
        return _decoded(data, "latin-9", "letters that Windows-1252 does not have")
    return _decoded(data, "windows-1252", "not UTF-8")


def _decoded(data: bytes, encoding: Encoding, evidence: str) -> tuple[str, Recognised]:
    decoder: Callable[..., str] = codecs.lookup(_CODEC[encoding]).incrementaldecoder("strict").decode
    try:
        text = decoder(data, True).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        if evidence == "not UTF-8" or evidence == "bytes 80 to 9F":
            raise refuse("not_text") from None
        raise refuse("wrong_encoding", encoding=encoding, byte=error.start + 1) from None
    if "\x00" in text:
        raise refuse("zero_bytes")
    return text, Recognised(encoding, evidence)
