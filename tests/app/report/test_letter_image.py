"""What may be a logo is checked when it is chosen."""

import io

import pytest
from PIL import Image

from analytics.errors import ImageNotUsable
from app.report.letter_image import checked_image, image_of


def picture(kind: str, size: tuple[int, int] = (60, 40), mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 0 if mode == "P" else None).save(out, format=kind)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_that_a_small_picture_is_kept_as_it_is(kind: str) -> None:
    assert checked_image(picture(kind)) == picture(kind)


@pytest.mark.parametrize("mode", ["P", "CMYK", "1"])
def test_that_a_picture_of_another_kind_of_colour_is_made_an_ordinary_one(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    kept = Image.open(io.BytesIO(checked_image(picture(kind, mode=mode))))
    assert kept.mode in {"RGB", "RGBA"}
    assert kept.size == (60, 40)


def test_that_an_oversize_picture_is_scaled_and_keeps_its_shape() -> None:
    kept = Image.open(io.BytesIO(checked_image(picture("JPEG", (4000, 2000)))))
    assert kept.size == (1000, 500)


HALF = picture("PNG", (300, 300))
BROKEN = [
    b"",
    b"no picture",
    HALF[: len(HALF) // 2],
    picture("GIF"),
    picture("BMP"),
    b"\x89PNG\r\n\x1a\n" + b"\0" * 99,
]


@pytest.mark.parametrize("data", [*BROKEN, picture("PNG", (20_000, 20_000), "1"), b"\0" * 10_000_001])
def test_that_what_is_no_usable_picture_is_refused_clearly(data: bytes) -> None:
    for read in (checked_image, image_of):
        with pytest.raises(ImageNotUsable):
            read(data)


def test_that_the_page_has_the_pictures_own_size() -> None:
    assert image_of(picture("PNG", (60, 40), "RGBA")).getSize() == (60, 40)
