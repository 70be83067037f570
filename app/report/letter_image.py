"""Logos and signatures: checked when they are chosen, and read the same way for every letter."""

import io
from functools import lru_cache
from typing import Any

from analytics.errors import ImageNotUsable

FORMATS = ("PNG", "JPEG")
_MOST_BYTES = 10_000_000
_MOST_PIXELS = 40_000_000
_KEPT_PIXELS = 1000
"""A logo of 34 points needs no more a side, on any printer."""


def checked_image(data: bytes) -> bytes:
    """Return *data* as the clinic's file keeps it: PNG or JPEG, no side longer than 1000 pixels.

    Args:
        data: of a file that a user chose.

    Raises:
        ImageNotUsable: it is no PNG or JPEG, is broken, or is far too large.
    """
    from PIL import Image

    picture = _opened(data)
    if max(picture.size) <= _KEPT_PIXELS and picture.mode in {"RGB", "RGBA", "L"}:
        return data
    picture = picture.convert("RGBA" if _is_transparent(picture) else "RGB")
    picture.thumbnail((_KEPT_PIXELS, _KEPT_PIXELS), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, format="PNG", optimize=True)
    return out.getvalue()


@lru_cache(maxsize=8)
def image_of(data: bytes) -> Any:
    """Return what the library draws for *data*; the same few images stand on every letter of a clinic.

    Raises:
        ImageNotUsable: as ``checked_image``.
    """
    from reportlab.lib.utils import ImageReader

    return ImageReader(_opened(data).convert("RGBA"))


def _opened(data: bytes) -> Any:
    from PIL import Image, UnidentifiedImageError

    if not data or len(data) > _MOST_BYTES:
        raise ImageNotUsable()
    try:
        picture = Image.open(io.BytesIO(data), formats=FORMATS)
        if picture.width * picture.height > _MOST_PIXELS:
            raise ImageNotUsable()
        picture.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ImageNotUsable() from error
    return picture


def _is_transparent(picture: Any) -> bool:
    return "A" in picture.getbands() or "transparency" in picture.info
