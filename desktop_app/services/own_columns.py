# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Columns that the user adds to the table of pursuits, and what stands in them; all undoable."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain import own_columns as own
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import OwnKey, OwnKind
from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import OwnColumn, OwnValue
from desktop_app.domain.records import Pursuit
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.services.desk import Desk, Edits

_IN_USE = "SELECT DISTINCT value FROM own_value WHERE column_id = ? ORDER BY key"

Choice = tuple[str, str]
"""What a choice was called, empty for a new one, and what it is called now."""


class OwnColumns:
    """Reads and keeps columns of one's own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def all(self) -> tuple[OwnKey, ...]:
        """Return all of them, in their order."""
        return tuple(map(key_of, _in_order(matching(self._desk.database, OwnColumn))))

    def values(self, pursuit_id: int) -> dict[int, str]:
        """Return what stands in them for one pursuit, by the id of the column."""
        found = matching(self._desk.database, OwnValue, pursuit_id=pursuit_id)
        return {each.column_id: each.value for each in found}

    def count(self, column_id: int) -> int:
        """Return for how many pursuits anything stands in a column."""
        found = matching(self._desk.database, OwnValue, column_id=column_id)
        return sum(bool(each.value) for each in found)

    def values_in_use(self, column_id: int) -> tuple[str, ...]:
        """Return the different values that stand in a column, in alphabetical order."""
        return tuple(row[0] for row in self._desk.database.select(_IN_USE, [column_id]) if row[0])

    def add(self, name: str, kind: OwnKind, choices: Sequence[str] = ()) -> Change:
        """Add a column behind the others.

        Errors: `KnownError` ``column_name``, ``column_taken``, ``columns_many``,
        ``choices_needed``, ``choices_many``.
        """
        with self._desk.change(Label.of("add_column", name=name)) as making:
            add_in(making.edits, name, kind, choices)
        return making.made

    def alter(self, column_id: int, name: str, choices: Sequence[Choice] | None = None) -> Change:
        """Give a column another name, or other choices; a choice's new name goes into the cells.

        What stands in cells and is no choice any more stays there. Errors: as `add`.
        """
        with self._desk.change(Label.of("edit_column", name=name)) as making:
            edits = making.edits
            column = edits.get(OwnColumn, column_id)
            others = [each.name for each in edits.all(OwnColumn) if each.id != column_id]
            column = edits.put(replace(column, name=own.check_name(name, others)))
            if choices is not None and column.kind is OwnKind.CHOICE:
                listed = own.check_choices([now for _was, now in choices])
                edits.put(replace(column, choices=listed))
                _rename_choices(edits, column_id, dict(choices))
        return making.made

    def order(self, ids: Sequence[int]) -> Change:
        """Put the columns in another order; those that are not named come last."""
        with self._desk.change(Label.of("order_columns")) as making:
            known = _in_order(making.edits.all(OwnColumn))
            rank = {number: place for place, number in enumerate(ids)}
            known.sort(key=lambda column: rank.get(column.id, len(rank)))
            for place, column in enumerate(known):
                making.edits.put(replace(column, position=place))
        return making.made

    def remove(self, column_id: int) -> Change:
        """Delete a column with all that stands in it; undo brings both back."""
        with self._desk.change(self._label("remove_column", column_id)) as making:
            edits = making.edits
            for value in edits.all(OwnValue, column_id=column_id):
                edits.remove(value)
            edits.remove(edits.get(OwnColumn, column_id))
        return making.made

    def set_value(self, pursuit_id: int, column_id: int, value: str) -> Change:
        """Write a value, as it is kept, into a cell; empty text clears it.

        Errors: `KnownError` ``not_found``, ``not_a_number``, ``not_a_date``, ``invalid_choice``
        with the `names`.
        """
        with self._desk.change(self._label("set_value", column_id)) as making:
            making.edits.get(Pursuit, pursuit_id)
            put_values(making.edits, pursuit_id, {column_id: value})
        return making.made

    def _label(self, code: str, column_id: int) -> Label:
        found = matching(self._desk.database, OwnColumn, id=column_id)
        return Label.of(code, name=found[0].name if found else "")


def key_of(column: OwnColumn) -> OwnKey:
    """Return a column as the table knows it."""
    return OwnKey.of(column.id, column.uid, column.name, column.kind, column.choices)


def add_in(edits: Edits, name: str, kind: OwnKind, choices: Sequence[str] = ()) -> OwnColumn:
    """Add a column as part of a change. Errors: as `OwnColumns.add`."""
    known = edits.all(OwnColumn)
    if len(known) >= own.MOST:
        raise KnownError("columns_many", most=own.MOST)
    return edits.add(
        OwnColumn(
            id=0,
            uid="",
            name=own.check_name(name, (each.name for each in known)),
            kind=kind,
            choices=own.check_choices(choices) if kind is OwnKind.CHOICE else "",
            position=max((each.position for each in known), default=-1) + 1,
        )
    )


def put_values(edits: Edits, pursuit_id: int, values: Mapping[int, str]) -> None:
    """Write values, by the id of their column, as part of a change. Errors: as `set_value`."""
    if not values:
        return
    standing = {each.column_id: each for each in edits.all(OwnValue, pursuit_id=pursuit_id)}
    for column_id, value in values.items():
        column, known = edits.get(OwnColumn, column_id), standing.get(column_id)
        kept = own.checked(column.kind, value)
        if column.kind is OwnKind.CHOICE and kept:
            kept = _chosen(column, kept, known.value if known else "")
        key = own.sort_key(column.kind, kept)
        if known is not None:
            edits.put(replace(known, value=kept, key=key))
        elif kept:
            edits.add(
                OwnValue(
                    id=0, uid="", pursuit_id=pursuit_id, column_id=column_id, value=kept, key=key
                )
            )


def _chosen(column: OwnColumn, value: str, standing: str) -> str:
    names = column.choices.splitlines()
    for name in (*names, standing):  # what stands there may be no choice any more
        if name and fold(name) == fold(value):
            return name
    raise KnownError("invalid_choice", text=value, names=names)


def _rename_choices(edits: Edits, column_id: int, names: Mapping[str, str]) -> None:
    renamed = {was: now for was, now in names.items() if was and now.strip() and was != now}
    if not renamed:
        return
    for each in edits.all(OwnValue, column_id=column_id):
        if each.value in renamed:
            now = " ".join(renamed[each.value].split())
            edits.put(replace(each, value=now, key=own.sort_key(OwnKind.CHOICE, now)))


def _in_order(columns: Sequence[OwnColumn]) -> list[OwnColumn]:
    return sorted(columns, key=lambda column: (column.position, column.id))
