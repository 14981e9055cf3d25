# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A table out of the bytes of a CSV file, whatever wrote it (reliability.md I3, X3).

Text stays text: nothing is turned into a number or a date here.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.services.transfer import dates_in
from desktop_app.services.transfer.fields import exact_field
from desktop_app.services.transfer.file_text import FileText, Lines, bytes_of, text_of
from desktop_app.services.transfer.gradual import at_once, part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from desktop_app.services.transfer.gradual import Gradual

MOST_BYTES = 50 * 1024 * 1024
MOST_ROWS = 200_000
MOST_COLUMNS = 256
DELIMITERS = ",;\t|"

_SNIFFED = 60
_SNIFFED_LENGTH = 1 << 18
_LONG_LINE = 1 << 20
_PAUSE = 100  # rows; about a millisecond
_TITLE_LINES = 6
_END = "\x02end"
_ESCAPED = re.compile(r"^'(?='*[=@+\-\t\r])")
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])\s*(?:\r\n|\r|\n|$)", re.IGNORECASE)

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
    return at_once(reading_table(path))


def parse_table(data: bytes, *, name: str = "") -> Table:
    """Read the bytes of a file. Errors: as `read_table`."""
    return at_once(_parsing(data, name))


def reading_table(path: Path) -> Gradual[Table]:
    """Do what `read_table` does, little by little."""
    data = yield from part(bytes_of(path, MOST_BYTES), 0, 0.05)
    return (yield from part(_parsing(data, path.name), 0.05, 1))


def _parsing(data: bytes, name: str) -> Gradual[Table]:
    text = yield from part(text_of(data, name), 0, 0.15)
    told = _SEPARATOR_LINE.match(text.beginning)
    delimiter = told.group(1) if told else (yield from _sniff(text.beginning))
    rows = yield from part(_records(text, delimiter), 0.15, 0.85)
    if told:
        del rows[0]
    start = _header_at(rows)
    header = rows[start][1] if start is not None else ()
    body = rows[start + 1 :] if start is not None else rows
    width = max((len(cells) for _, cells in rows), default=0)
    found: list[Row] = []
    for line, cells in body:
        found.append(Row(line, _padded(cells, width)))
        if not len(found) % _PAUSE:
            yield 0.85 + 0.15 * len(found) / len(body)
    return Table(
        header=_padded(header, width),
        rows=tuple(found),
        encoding=text.encoding,
        delimiter=delimiter,
        digest=text.digest,
    )


def _sniff(beginning: str) -> Gradual[str]:
    """Return the delimiter that cuts most rows alike, into most cells."""
    found = {}
    for delimiter in DELIMITERS:
        found[delimiter] = _consistency(beginning, delimiter)
        yield 0.15
    return max(found, key=lambda delimiter: found[delimiter])


def _consistency(beginning: str, delimiter: str) -> float:
    lines = Lines(FileText((beginning[:_SNIFFED_LENGTH],), "", ""))
    try:
        rows = list(islice(filter(any, csv.reader(lines, delimiter=delimiter)), _SNIFFED))
    except csv.Error:
        return 0
    widths = [len(row) for row in rows if len(row) > 1]
    if not widths:
        return 0
    width, same = Counter(widths).most_common(1)[0]
    first = 0.2 if len(rows[0]) == width else 0
    return same / len(rows) + first + min(width, 20) / 100


def _records(text: FileText, delimiter: str) -> Gradual[list[tuple[int, Cells]]]:
    lines = Lines(text)
    # What comes after the end was put there by us: an open quotation mark swallows it.
    reader = csv.reader(chain(_bearable(lines, delimiter), (_END,)), delimiter=delimiter)
    rows: list[tuple[int, Cells]] = []
    line = 1
    cells: list[str] = []
    try:
        for cells in reader:
            if len(cells) > MOST_COLUMNS:
                raise KnownError("too_many_columns", line=line, most=MOST_COLUMNS)
            if len(rows) > MOST_ROWS + 1:
                raise KnownError("too_many_rows", most=MOST_ROWS)
            rows.append((line, tuple(map(_cleaned, cells))))
            line = reader.line_num + 1
            if not len(rows) % _PAUSE:
                yield lines.share
    except csv.Error as error:
        raise KnownError("cell_too_long", line=line) from error
    line, _ = rows.pop()
    if cells != [_END]:
        raise KnownError("open_quote", line=line)
    return rows


def _bearable(lines: Iterable[str], delimiter: str) -> Iterator[str]:
    """Return the lines, refusing one of mebibytes before `csv` cuts it into millions of cells."""
    for number, line in enumerate(lines, start=1):
        if len(line) > _LONG_LINE:
            outside = line[:_LONG_LINE].split('"')[::2]
            if sum(text.count(delimiter) for text in outside) >= MOST_COLUMNS:
                raise KnownError("too_many_columns", line=number, most=MOST_COLUMNS)
        yield line


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
