# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A table out of the bytes of a CSV file, whatever wrote it (reliability.md I3, X3).

Text stays text: nothing is turned into a number or a date here.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
import stat
from collections import Counter
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.services.transfer import dates_in
from desktop_app.services.transfer.fields import exact_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

MOST_BYTES = 50 * 1024 * 1024
MOST_ROWS = 200_000
MOST_COLUMNS = 256
DELIMITERS = ",;\t|"

_SNIFFED = 60
_TITLE_LINES = 6
_END = "\x02end"
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x19\x1b-\x1f]")
_ESCAPED = re.compile(r"^'(?=[=@+\-\t\r])")
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])\s*(?:\r\n|\r|\n|$)", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line of the file it begins in, counted from 1, and as many cells as headers."""

    line: int
    cells: Cells

    @property
    def empty(self) -> bool:
        """Say whether there is nothing in it."""
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was read.

    Attributes:
        header: a name for each column, empty where the file gives none.
        rows: everything below the header, empty lines included.
        encoding: a name of Python's; ``utf-8``, ``utf-16`` or ``cp1252``.
        delimiter: what separates its cells.
        digest: SHA-256 of the file, in hexadecimal.
    """

    header: Cells
    rows: tuple[Row, ...]
    encoding: str
    delimiter: str
    digest: str

    def column(self, index: int) -> Iterator[str]:
        """Return the cells of one column that hold something."""
        return (row.cells[index] for row in self.rows if row.cells[index])


def read_table(path: Path) -> Table:
    """Read a file.

    Errors: `KnownError` ``file_unreadable``, ``file_too_large``, ``not_csv``, ``too_many_rows``,
    ``too_many_columns``, ``cell_too_long`` or ``open_quote``, with what is needed to say why.
    """
    return parse_table(_bytes_of(path), name=path.name)


def parse_table(data: bytes, *, name: str = "") -> Table:
    """Read the bytes of a file. Errors: as `read_table`."""
    text, encoding = _decoded(data, name)
    told = _SEPARATOR_LINE.match(text)
    delimiter = told.group(1) if told else _sniff(text)
    rows = _records(text, delimiter)
    if told:
        del rows[0]
    start = _header_at(rows)
    width = max((len(cells) for _, cells in rows), default=0)
    header = rows[start][1] if start is not None else ()
    body = rows[start + 1 :] if start is not None else rows
    return Table(
        header=_padded(header, width),
        rows=tuple(Row(line, _padded(cells, width)) for line, cells in body),
        encoding=encoding,
        delimiter=delimiter,
        digest=hashlib.sha256(data).hexdigest(),
    )


def _bytes_of(path: Path) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a pipe would never end
            raise KnownError("file_unreadable", path=str(path), why="")
        if found.st_size > MOST_BYTES:
            raise KnownError("file_too_large", path=str(path), megabytes=MOST_BYTES >> 20)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", "") or ""
        raise KnownError("file_unreadable", path=str(path), why=why) from error
    if len(data) > MOST_BYTES:
        raise KnownError("file_too_large", path=str(path), megabytes=MOST_BYTES >> 20)
    return data


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        beginning = text[:100_000]
        if "\0" in text or len(_CONTROL.findall(beginning)) * 200 > len(beginning):
            break
        return text, encoding.replace("-sig", "").removesuffix("-le").removesuffix("-be")
    raise KnownError("not_csv", path=name)


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


def _lines(text: str) -> Iterator[str]:
    return iter(io.StringIO(text, newline=""))


def _sniff(text: str) -> str:
    """Return the delimiter that cuts most rows alike, into most cells."""
    return max(DELIMITERS, key=lambda delimiter: _consistency(text, delimiter))


def _consistency(text: str, delimiter: str) -> float:
    try:
        rows = list(islice(filter(any, csv.reader(_lines(text), delimiter=delimiter)), _SNIFFED))
    except csv.Error:
        return 0
    widths = [len(row) for row in rows if len(row) > 1]
    if not widths:
        return 0
    width, same = Counter(widths).most_common(1)[0]
    first = 0.2 if len(rows[0]) == width else 0
    return same / len(rows) + first + min(width, 20) / 100


def _records(text: str, delimiter: str) -> list[tuple[int, Cells]]:
    # What comes after the end was put there by us: an open quotation mark swallows it.
    reader = csv.reader(chain(_lines(text), (_END,)), delimiter=delimiter)
    rows: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for cells in reader:
            if len(cells) > MOST_COLUMNS:
                raise KnownError("too_many_columns", line=line, most=MOST_COLUMNS)
            if len(rows) > MOST_ROWS + 1:
                raise KnownError("too_many_rows", most=MOST_ROWS)
            rows.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise KnownError("cell_too_long", line=line) from error
    line, last = rows.pop()
    if last != [_END]:
        raise KnownError("open_quote", line=line)
    return [(line, tuple(map(_cleaned, cells))) for line, cells in rows]


def _cleaned(cell: str) -> str:
    """Return a cell without the space around it and the escape of our own export (X2)."""
    return _ESCAPED.sub("", cell.strip(), count=1) if cell.startswith("'") else cell.strip()


def _padded(cells: Cells, width: int) -> Cells:
    return cells + ("",) * (width - len(cells))


def _header_at(rows: Sequence[tuple[int, Cells]]) -> int | None:
    """Return which row is the header, None when the first one holds data already.

    Lines above the header may hold a title, one cell each.
    """
    first = None
    for index, (_, cells) in enumerate(rows[:_TITLE_LINES]):
        filled = [cell for cell in cells if cell]
        if sum(exact_field(cell) is not None for cell in filled) >= 2:
            return index
        if len(filled) > 1:
            return (index if first is None else first) if _is_header(filled) else first
        if filled and first is None and _is_header(filled):
            first = index
    return first


def _is_header(filled: Sequence[str]) -> bool:
    if any(exact_field(cell) is not None for cell in filled):
        return True
    return not any(map(_is_data, filled))


def _is_data(cell: str) -> bool:
    return (
        "@" in cell
        or cell.lower().startswith(("http://", "https://", "www."))
        or cell.replace(".", "").isdigit()
        or dates_in.is_date(cell)
    )
