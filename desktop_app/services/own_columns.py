# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Columns that the user adds to a table, and what stands in them; all undoable."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain import own_columns as own
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import OwnKey, OwnKind
from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import OwnColumn, OwnValue
from desktop_app.domain.records import Contact, Organization, Pursuit
from desktop_app.services.collecting import uncollected
from desktop_app.storage import own_rows
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.domain.records import Record
    from desktop_app.services.desk import Desk, Progress
    from desktop_app.services.edits import Edits

_CELLS = "SELECT id FROM own_value WHERE column_id = ? ORDER BY id"
_TOGETHER = 500  # cells between two words of progress
_READING = 0.3  # the share of the time after which all cells are read
_IN_USE = "SELECT DISTINCT value FROM own_value WHERE column_id = ? ORDER BY key"

_ROWS: dict[str, type[Record]] = {
    "pursuits": Pursuit,
    "people": Contact,
    "companies": Organization,
}
Choice = tuple[str, str]
"""What a choice was called, empty for a new one, and what it is called now."""


class OwnColumns:
    """Reads and keeps the columns of one's own of one table; see `of`."""

    def __init__(self, desk: Desk, sheet: str = "pursuits") -> None:
        self._desk, self._sheet = desk, sheet

    def of(self, sheet: str) -> OwnColumns:
        """Return the same for another table: "pursuits", "people" or "companies"."""
        return OwnColumns(self._desk, sheet)

    @property
    def all(self) -> tuple[OwnKey, ...]:
        """Return all of them, in their order."""
        found = matching(self._desk.database, OwnColumn, sheet=self._sheet)
        return tuple(map(key_of, _in_order(found)))

    def values(self, row_id: int) -> dict[int, str]:
        """Return what stands in them for one row, by the id of the column."""
        found = matching(self._desk.database, OwnValue, **_owner(self._sheet, row_id))
        return {each.column_id: each.value for each in found}

    def of_column(self, column_id: int) -> Iterable[tuple[int, str]]:
        """Return what stands in one column, with the id of its row, in one query."""
        return own_rows.of_column(self._desk.database, self._sheet, column_id)

    def count(self, column_id: int) -> int:
        """Return for how many rows anything stands in a column."""
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
            add_in(making.edits, name, kind, choices, self._sheet)
        return making.made

    def alter(self, column_id: int, name: str, choices: Sequence[Choice] | None = None) -> Change:
        """Give a column another name, or other choices; a choice's new name goes into the cells.

        What stands in cells and is no choice any more stays there. Errors: as `add`.
        """
        with self._desk.change(Label.of("edit_column", name=name)) as making:
            edits = making.edits
            column = edits.get(OwnColumn, column_id)
            known = edits.all(OwnColumn, sheet=column.sheet)
            others = [each.name for each in known if each.id != column_id]
            column = edits.put(replace(column, name=own.check_name(name, others)))
            if choices is not None and column.kind is OwnKind.CHOICE:
                listed = own.check_choices([now for _was, now in choices])
                edits.put(replace(column, choices=listed))
                _rename_choices(edits, column_id, dict(choices))
        return making.made

    def order(self, ids: Sequence[int]) -> Change:
        """Put the columns in another order; those that are not named come last."""
        with self._desk.change(Label.of("order_columns")) as making:
            known = _in_order(making.edits.all(OwnColumn, sheet=self._sheet))
            rank = {number: place for place, number in enumerate(ids)}
            known.sort(key=lambda column: rank.get(column.id, len(rank)))
            for place, column in enumerate(known):
                making.edits.put(replace(column, position=place))
        return making.made

    def remove(self, column_id: int, progress: Progress | None = None) -> Change:
        """Delete a column with all that stands in it; undo brings both back.

        `progress` is told the share that is done, as in `Desk.seal`: a hundred thousand cells take
        seconds. Errors: `KnownError` ``stale``, as there.
        """
        with uncollected():
            return self._remove(column_id, progress or _nobody)

    def _remove(self, column_id: int, tell: Progress) -> Change:
        making = self._desk.draft(self._label("remove_column", column_id))
        edits, column = making.edits, making.edits.get(OwnColumn, column_id)
        ids = [row[0] for row in self._desk.database.select(_CELLS, [column_id])]
        for start in range(0, len(ids), _TOGETHER):
            tell(_READING * start / len(ids))
            edits.hold(OwnValue, ids[start : start + _TOGETHER])
            for number in ids[start : start + _TOGETHER]:
                edits.remove(edits.get(OwnValue, number))
        edits.remove(column)
        return self._desk.seal(making, lambda share: tell(_READING + share * (1 - _READING)))

    def set_value(self, row_id: int, column_id: int, value: str) -> Change:
        """Write a value, as it is kept, into a cell; empty text clears it.

        Errors: `KnownError` ``not_found``, ``not_a_number``, ``not_a_date``, ``invalid_choice``
        with the `names`.
        """
        with self._desk.change(self._label("set_value", column_id)) as making:
            making.edits.get(_ROWS[self._sheet], row_id)
            put_values(making.edits, row_id, {column_id: value}, self._sheet)
        return making.made

    def _label(self, code: str, column_id: int) -> Label:
        if self._desk.joined is not None:  # that change has its own name
            return Label.of(code)
        found = matching(self._desk.database, OwnColumn, id=column_id)
        return Label.of(code, name=found[0].name if found else "")


def key_of(column: OwnColumn) -> OwnKey:
    """Return a column as the table knows it."""
    return OwnKey.of(column.id, column.uid, column.name, column.kind, column.choices)


def add_in(
    edits: Edits, name: str, kind: OwnKind, choices: Sequence[str] = (), sheet: str = "pursuits"
) -> OwnColumn:
    """Add a column as part of a change. Errors: as `OwnColumns.add`."""
    known = edits.all(OwnColumn, sheet=sheet)
    if len(known) >= own.MOST:
        raise KnownError("columns_many", most=own.MOST)
    return edits.add(
        OwnColumn(
            id=0,
            uid="",
            sheet=sheet,
            name=own.check_name(name, (each.name for each in known)),
            kind=kind,
            choices=own.check_choices(choices) if kind is OwnKind.CHOICE else "",
            position=max((each.position for each in known), default=-1) + 1,
        )
    )


def hold(edits: Edits, sheet: str, columns: Iterable[int], ids: Sequence[int]) -> None:
    """Read at once what writing values of these columns for many rows asks for one by one."""
    edits.hold(OwnColumn, list(columns))
    edits.hold(_ROWS[sheet], ids)
    edits.hold_of(OwnValue, own.OWNERS[sheet], ids)


def put_values(
    edits: Edits, row_id: int, values: Mapping[int, str], sheet: str = "pursuits"
) -> None:
    """Write values, by the id of their column, as part of a change. Errors: as `set_value`."""
    if not values:
        return
    owner = _owner(sheet, row_id)
    standing = {each.column_id: each for each in edits.all(OwnValue, **owner)}
    for column_id, value in values.items():
        column, known = edits.get(OwnColumn, column_id), standing.get(column_id)
        kept = own.checked(column.kind, value)
        if column.kind is OwnKind.CHOICE and kept:
            kept = _chosen(column, kept, known.value if known else "")
        key = own.sort_key(column.kind, kept)
        if known is not None:
            edits.put(replace(known, value=kept, key=key))
        elif kept:
            fresh = OwnValue(id=0, uid="", column_id=column_id, value=kept, key=key)
            edits.add(replace(fresh, **owner))  # type: ignore[arg-type]  # one of the three ids


def join_values(edits: Edits, kept: Contact | Organization, other_id: int) -> list[str]:
    """Settle what stands for two that are made one, before the values move; empty cells are filled.

    Returns what stood for the other one and gives way, a line each: "Pay: 70".
    """
    sheet = "people" if isinstance(kept, Contact) else "companies"
    standing = {each.column_id: each for each in edits.all(OwnValue, **_owner(sheet, kept.id))}
    lost = []
    for value in edits.all(OwnValue, **_owner(sheet, other_id)):
        known = standing.get(value.column_id)
        if known is not None and (known.value or not value.value):
            if value.value and value.value != known.value:
                lost.append(f"{edits.get(OwnColumn, value.column_id).name}: {value.value}")
            edits.remove(value)
        elif known is not None:
            edits.remove(known)
    return lost


def _owner(sheet: str, row_id: int) -> dict[str, int]:
    return {own.OWNERS[sheet]: row_id}


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


def _nobody(share: float) -> None:
    """Tell nobody how far it is."""


def _in_order(columns: Sequence[OwnColumn]) -> list[OwnColumn]:
    return sorted(columns, key=lambda column: (column.position, column.id))
