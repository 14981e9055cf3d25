# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whether a file may be handed to the desktop to be opened: documents yes, programs never (X14)."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from desktop_app.domain.errors import KnownError
from desktop_app.domain.links import runs

_HEADS = (b"#!", b"\x7fELF", b"MZ", b"[Desktop Entry]", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe")
_HEAD_BYTES = 512
_NONBLOCK = getattr(os, "O_NONBLOCK", 0)
_BLANK = b"\xef\xbb\xbf \t\r\n"
# On a drive without permissions everything is marked as a program; these never are one.
_DOCUMENTS = frozenset({
    "pdf", "doc", "docx", "odt", "rtf", "txt", "md", "xls", "xlsx", "ods", "csv", "ppt", "pptx",
    "odp", "png", "jpg", "jpeg", "gif", "webp", "heic", "eml", "ics", "vcf", "mp3", "m4a", "ogg",
})  # fmt: skip


def openable(path: str) -> Path:
    """Return the real file behind a path, links followed, if it is fit to be opened.

    Errors: `KnownError` ``file_missing``; ``not_openable`` for what a desktop might run: by its
    name or a link's, by its first bytes, or because it is marked as a program; and for anything
    that is no plain file.
    """
    try:
        real = Path(path).resolve(strict=True)
        # Not followed and not waited for: it may have become a link or a pipe meanwhile.
        number = os.open(real, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | _NONBLOCK)
    except (OSError, ValueError, RuntimeError) as error:
        raise KnownError("file_missing", path=path) from error
    try:
        mode = os.fstat(number).st_mode
        head = os.read(number, _HEAD_BYTES) if stat.S_ISREG(mode) else None
    finally:
        os.close(number)
    if head is None:
        raise KnownError("not_openable", path=path)
    marked = os.name == "posix" and bool(mode & 0o111) and not _is_document(real)
    if runs(path) or runs(str(real)) or marked or head.lstrip(_BLANK).startswith(_HEADS):
        raise KnownError("not_openable", path=str(real))
    return real


def _is_document(path: Path) -> bool:
    return path.suffix.lower().lstrip(".") in _DOCUMENTS
