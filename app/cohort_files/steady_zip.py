"""A zip file that is the same whenever it is made of the same."""

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def zipped(files: Mapping[str, bytes], made: datetime | None = None) -> bytes:
    """Return *files* (name → content), in their order, each dated *made*."""
    out = io.BytesIO()
    when = _EARLIEST if made is None or made.year < 1980 else made.timetuple()[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content)
    return out.getvalue()


def rezipped(content: bytes, made: datetime | None = None) -> bytes:
    """Return a zip file with the moments taken out that its writer put in."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()}, made)
