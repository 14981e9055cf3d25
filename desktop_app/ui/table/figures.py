# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the selected figures of a column of the user's own come to, as a spreadsheet says it."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeGuard

from desktop_app.domain.filters import OwnKey, OwnKind
from desktop_app.ui.table import selection
from desktop_app.words import numbers
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.ui.table.view import SheetView

_MOST = 2_000  # rows; of more a whole column is read in one query, and no other cell of them


def of_numbers(column: object) -> TypeGuard[OwnKey]:
    """Say whether a column holds figures that can be summed up."""
    return isinstance(column, OwnKey) and column.kind is OwnKind.NUMBER


def said(view: SheetView) -> str:
    """Return the sum and the average of the selected figures; nothing for fewer than two."""
    found = list(_selected(view))
    if len(found) < 2:
        return ""
    total = sum(found, Decimal())
    return _(
        "Sum: {sum} · Average: {average}", sum=_shown(total), average=_shown(total / len(found))
    )


def _selected(view: SheetView) -> Iterator[Decimal]:
    columns = view.rows.sheet.columns
    if selection.counts(view)[0] > _MOST:
        yield from _of_whole_columns(view)
        return
    for block in selection.blocks(view):
        wanted = [at for at in block.columns if of_numbers(columns[at])]
        for row in range(block.top, block.bottom + 1) if wanted else ():
            if (line := view.rows.line(row)) is not None:
                yield from _figures(str(line.value(at)) for at in wanted)


def _of_whole_columns(view: SheetView) -> Iterator[Decimal]:
    """Return the figures of many rows; the rows themselves are not read."""
    sheet = view.rows.sheet
    for block in selection.blocks(view):
        wanted = [column for at in block.columns if of_numbers(column := sheet.columns[at])]
        ids = frozenset(view.rows.ids(block.top, block.bottom)) if wanted else frozenset()
        for column in wanted:
            known = sheet.office.own_columns.of(sheet.name).of_column(column.id)
            yield from _figures(value for number, value in known if number in ids)


def _figures(values: Iterable[str]) -> Iterator[Decimal]:
    for value in values:
        with suppress(InvalidOperation):  # an empty cell
            yield Decimal(value)


def _shown(number: Decimal) -> str:
    rounded = f"{number:.2f}".rstrip("0").rstrip(".")
    return numbers.grouped(rounded)
