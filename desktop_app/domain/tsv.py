# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Blocks of cells as text: what Excel, Calc and Google Sheets put on a clipboard and take from it.

Cells end at a tab, rows at a line end of any kind. Only a cell that holds a tab or a line end, or
begins with a quotation mark, stands in quotation marks, and those inside it are doubled; a cell
that merely contains one is written as it is, as Excel does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_QUOTE = '"'
_ENDS = "\t\n"


def parse(text: str) -> list[list[str]]:
    """Return the rows of a block, each as long as it was; one line end at the very end is none.

    What begins like a quoted cell and does not end like one is taken as it stands.
    """
    text = text.rstrip("\0").replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows: list[list[str]] = [[]]
    at = 0
    while True:
        cell, at = _cell(text, at)
        rows[-1].append(cell)
        if at >= len(text):
            return rows
        if text[at] == "\n":
            rows.append([])
        at += 1


def _cell(text: str, at: int) -> tuple[str, int]:
    """Return the cell that begins at a place, and where it ends."""
    if text.startswith(_QUOTE, at) and (end := _closing(text, at + 1)) is not None:
        return text[at + 1 : end].replace(_QUOTE * 2, _QUOTE), end + 1
    ends = [found for end in _ENDS if (found := text.find(end, at)) >= 0]
    end = min(ends, default=len(text))
    return text[at:end], end


def _closing(text: str, at: int) -> int | None:
    """Return where a quoted cell is closed, None when nothing closes it properly."""
    while (end := text.find(_QUOTE, at)) >= 0:
        if text.startswith(_QUOTE, end + 1):
            at = end + 2
        elif end + 1 == len(text) or text[end + 1] in _ENDS:
            return end
        else:
            return None
    return None


def render(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as text; several rows end with a line end, as the spreadsheets write them."""
    written = [_line(row) for row in rows]
    return "\n".join(written) + ("\n" if len(written) > 1 else "")


def _line(row: Sequence[str]) -> str:
    line = "\t".join(row)
    # Of a hundred thousand rows hardly one holds anything that needs a look at each cell.
    if _QUOTE in line or "\n" in line or "\r" in line or line.count("\t") >= max(1, len(row)):
        return "\t".join(map(_written, row))
    return line


def _written(cell: str) -> str:
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    if cell.startswith(_QUOTE) or any(end in cell for end in _ENDS):
        return _QUOTE + cell.replace(_QUOTE, _QUOTE * 2) + _QUOTE
    return cell
