# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The text of a file, whatever program wrote it, in pieces and in lines (reliability.md I3, X3)."""

from __future__ import annotations

import codecs
import hashlib
import io
import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from desktop_app.services.transfer.gradual import Gradual

_PIECE = 1 << 20  # bytes; a millisecond or two of work
_LOOKED_AT = 100_000
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x19\x1b-\x1f]")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class FileText:
    """What stands in a file.

    Attributes:
        pieces: its text; none of them but the last ends between the two halves of a line end.
        encoding: a name of Python's; ``utf-8``, ``utf-16`` or ``cp1252``.
        digest: SHA-256 of its bytes, in hexadecimal.
    """

    pieces: tuple[str, ...]
    encoding: str
    digest: str

    @property
    def beginning(self) -> str:
        """Return at most its first mebibyte."""
        return self.pieces[0] if self.pieces else ""


class Lines:
    """The lines of a text, each with its end, by the three ends that `csv` knows.

    Attributes:
        share: how much of the text was handed out, 0 to 1.
    """

    def __init__(self, text: FileText) -> None:
        self._pieces = text.pieces
        self.share = 0.0

    def __iter__(self) -> Iterator[str]:
        """Return every line once."""
        begun: list[str] = []  # a line may go through many pieces
        for number, piece in enumerate(self._pieces, start=1):
            for line in io.StringIO(piece, newline=""):
                begun.append(line)
                if line[-1] in "\r\n":
                    yield "".join(begun) if len(begun) > 1 else line
                    begun.clear()
            self.share = number / len(self._pieces)
        if begun:
            yield "".join(begun)


def bytes_of(path: Path, most: int) -> Gradual[bytes]:
    """Read a file of at most so many bytes.

    Errors: `KnownError` ``file_unreadable``, ``file_too_large``.
    """
    pieces: list[bytes] = []
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a pipe would never end
            raise KnownError("file_unreadable", path=str(path), why="")
        if found.st_size > most:
            raise KnownError("file_too_large", path=str(path), megabytes=most >> 20)
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                pieces.append(piece)
                if sum(map(len, pieces)) > most:  # it grows meanwhile
                    raise KnownError("file_too_large", path=str(path), megabytes=most >> 20)
                yield min(1.0, len(pieces) * _PIECE / max(1, found.st_size))
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", "") or ""
        raise KnownError("file_unreadable", path=str(path), why=why) from error
    return b"".join(pieces)


def text_of(data: bytes, name: str) -> Gradual[FileText]:
    """Return the text in the bytes of a file. Errors: `KnownError` ``not_csv``."""
    digest = hashlib.sha256()
    for start in range(0, len(data), _PIECE):
        digest.update(data[start : start + _PIECE])
        yield 0.5 * start / len(data)
    for encoding in _encodings(data):
        try:
            pieces = yield from _decoded(data, encoding)
        except UnicodeDecodeError:
            continue
        if _is_binary(pieces):
            break
        plain = encoding.replace("-sig", "").removesuffix("-le").removesuffix("-be")
        return FileText(tuple(pieces), plain, digest.hexdigest())
    raise KnownError("not_csv", path=name)


def _decoded(data: bytes, encoding: str) -> Gradual[list[str]]:
    decoder = codecs.getincrementaldecoder(encoding)()
    pieces: list[str] = []
    held = ""
    for start in range(0, len(data), _PIECE):
        last = start + _PIECE >= len(data)
        text = held + decoder.decode(data[start : start + _PIECE], final=last)
        held = "\r" if text.endswith("\r") and not last else ""  # its other half may follow
        pieces.append(text.removesuffix(held))
        yield 0.5 + 0.5 * start / len(data)
    return pieces


def _is_binary(pieces: Sequence[str]) -> bool:
    beginning = pieces[0][:_LOOKED_AT] if pieces else ""
    many = len(_CONTROL.findall(beginning)) * 200 > len(beginning)
    return many or any("\0" in piece for piece in pieces)


def _encodings(data: bytes) -> Sequence[str]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return (encoding,)
    beginning = data[:4096]
    # UTF-16 without a mark: in what Western people write every other byte is nought.
    if len(beginning) >= 4 and beginning[1::2].count(0) * 2 > len(beginning) // 2:
        return ("utf-16-le",)
    if len(beginning) >= 4 and beginning[::2].count(0) * 2 > len(beginning) // 2:
        return ("utf-16-be",)
    return ("utf-8", "cp1252")
