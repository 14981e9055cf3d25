# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Columns of a file that become columns of the user's own: known ones by name, new ones by wish."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from desktop_app.domain import own_columns
from desktop_app.domain.filters import OwnKind
from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import OwnColumn, OwnValue
from desktop_app.services.own_columns import add_in
from desktop_app.services.transfer import dates_in
from desktop_app.services.transfer.details import Detail, RowKind, exact_detail
from desktop_app.services.transfer.fields import Field, exact_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.domain.dates import DayOrder
    from desktop_app.domain.filters import OwnKey
    from desktop_app.services.edits import Edits
    from desktop_app.services.transfer.csv_table import Table

_LOOKED_AT = 500
_SPARE = frozenset({Field.NOTE, Field.IGNORE, Detail.NOTE, Detail.IGNORE})


@dataclass(frozen=True, slots=True)
class OwnField:
    """A column of the user's own that cells are taken for.

    Attributes:
        name: what it is called, or is to be called.
        kind: what stands in it.
        column_id: of the column, 0 for one that is to be added.
    """

    name: str
    kind: OwnKind
    column_id: int = 0


Target = Field | Detail | OwnField
"""What the cells of a column are taken for."""

OwnCells = tuple[tuple[OwnField, str], ...]
"""What stands in columns of the user's own, as it is kept."""


def known(columns: Iterable[OwnKey]) -> tuple[OwnField, ...]:
    """Return the columns that are there already."""
    return tuple(OwnField(each.header, each.kind, each.id) for each in columns)


def with_known(
    mapping: Mapping[int, Target],
    table: Table,
    columns: Sequence[OwnField],
    kind: RowKind = RowKind.PURSUITS,
) -> dict[int, Target]:
    """Return a mapping in which a column goes into the user's own of its name.

    What a header means to everybody comes first, unless another column means it already.
    """
    by_name = {fold(each.name): each for each in columns}
    found: dict[int, Target] = dict(mapping)
    for index, header in enumerate(table.header):
        column = by_name.get(fold(header))
        common = exact_field(header) if kind is RowKind.PURSUITS else exact_detail(header, kind)
        spare = common is None or mapping.get(index) in _SPARE
        if column is not None and spare and column not in found.values():
            found[index] = column
    return found


def guess(table: Table, index: int, name: str) -> OwnField:
    """Return what a new column for the cells of one of a file would be."""
    cells = list(islice(table.column(index), _LOOKED_AT))
    kind = own_columns.guess_kind(cells, map(dates_in.is_date, cells))
    return OwnField(" ".join(name.split())[: own_columns.MOST_NAME].strip(), kind)


def read(field: OwnField, text: str, order: DayOrder | None) -> str | None:
    """Return a cell as it is kept; None when it is not what stands in the column."""
    if field.kind is OwnKind.NUMBER:
        return own_columns.read_number(text)
    if field.kind is OwnKind.DATE:
        day = dates_in.read(text).by(order)
        return day.isoformat() if day is not None else None
    return own_columns.checked(field.kind, text)


def not_understood(field: OwnField) -> str:
    """Return the code of the remark that a cell is not what stands in the column."""
    return f"{'number' if field.kind is OwnKind.NUMBER else 'date'}_not_understood"


class OwnAdding:
    """Puts the values of one import into their columns, which it adds where they are new."""

    def __init__(self, edits: Edits, rows: Sequence[OwnCells], sheet: str = "pursuits") -> None:
        self._edits, self._sheet = edits, sheet
        self._columns: dict[OwnField, OwnColumn] = {}
        self._choices: dict[OwnField, dict[str, str]] = {}
        told: dict[OwnField, dict[str, str]] = {}
        for row in rows:
            for field, value in row:
                told.setdefault(field, {}).setdefault(fold(value), value)
        for field, values in told.items():
            self._settle(field, values)

    def _settle(self, field: OwnField, values: dict[str, str]) -> None:
        edits, column = self._edits, self._edits.find(OwnColumn, field.column_id or None)
        kind, most = field.kind, own_columns.MOST_CHOICES
        if column is None:
            if kind is OwnKind.CHOICE and len(values) > most:
                kind = OwnKind.TEXT
            name, told = self._free_name(field.name), list(values.values())
            column = add_in(edits, name, kind, told, self._sheet)
        elif kind is OwnKind.CHOICE:
            listed = {fold(each): each for each in column.choices.splitlines()}
            fresh = [value for key, value in values.items() if key not in listed]
            choices = "\n".join([*listed.values(), *fresh][:most])
            column = edits.put(replace(column, choices=choices))
        self._columns[field] = column
        if kind is OwnKind.CHOICE:
            listed = {fold(each): each for each in column.choices.splitlines()}
            self._choices[field] = {key: listed.get(key, value) for key, value in values.items()}

    def _free_name(self, name: str) -> str:
        taken = {fold(each.name) for each in self._edits.all(OwnColumn, sheet=self._sheet)}
        wanted = name or "1"
        number = 2
        while fold(wanted) in taken:
            wanted, number = f"{name} {number}", number + 1
        return wanted

    def put(self, row_id: int, cells: OwnCells) -> None:
        """Write values of one pursuit, person or company; of one that is known where none stands.

        Whether any stands is for the caller to know.
        """
        if not cells:
            return
        owner = {own_columns.OWNERS[self._sheet]: row_id}
        standing = {each.column_id: each for each in self._edits.all(OwnValue, **owner)}
        for field, value in cells:
            column = self._columns[field]
            kept = self._choices.get(field, {}).get(fold(value), value)
            key = own_columns.sort_key(column.kind, kept)
            if (known := standing.get(column.id)) is not None:  # a cell that was cleared
                self._edits.put(replace(known, value=kept, key=key))
                continue
            number, uid = self._edits.identity(OwnValue)
            fresh = OwnValue(id=number, uid=uid, column_id=column.id, value=kept, key=key, **owner)
            self._edits.add(fresh)
