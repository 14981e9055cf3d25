# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a table does about columns of the user's own, which stand behind its fixed ones."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar

from desktop_app.domain.filters import OwnKey, OwnKind
from desktop_app.overriding import override
from desktop_app.ui.table.sheet import DRAFT, Line, Sheet

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Change
    from desktop_app.services.office import Office
    from desktop_app.ui.table.sheet import Cell
    from desktop_app.ui.undo import Verb

R = TypeVar("R")
L = TypeVar("L", bound=Line[Any])
_NOTHING: Mapping[int, str] = {}


class Rows(Protocol):
    """Who reads the columns of the user's own, and what stands in them."""

    def own_columns(self) -> tuple[OwnKey, ...]:
        """Return the columns, in their order."""

    def own_values(self, ids: Iterable[int]) -> dict[int, dict[int, str]]:
        """Return what stands in them: by the id of the row, by the id of the column."""


class OwnLine(Line[R]):
    """A row with values of the user's own behind the others."""

    __slots__ = ("_own", "_values")

    def __init__(
        self, row: R, own: tuple[OwnKey, ...] = (), values: Mapping[int, str] | None = None
    ) -> None:
        super().__init__(row)
        self._own, self._values = own, values or _NOTHING

    def own_cells(self, tone: str) -> Iterable[Cell]:
        """Return the cells of the user's own columns."""
        if not self._own:
            return ()
        from desktop_app.ui.table import own_cells  # noqa: PLC0415  # few have such columns

        return own_cells.cells(self._own, self._values, tone)

    def own_value(self, place: int) -> str:
        """Return what stands in the first (0), second ... of them."""
        return self._values.get(self._own[place].id, "")


class OwnSheet(Sheet[L]):
    """A table that can have columns of the user's own.

    Attributes:
        fixed: the columns that it always has.
    """

    fixed: ClassVar[tuple[str, ...]]

    def __init__(self, office: Office, rows: Rows) -> None:
        super().__init__(office)
        self._reads = rows
        self._own: tuple[OwnKey, ...] = ()
        self.take_columns(self.present_columns())

    @override
    def alters_columns(self, change: Change) -> bool:
        from desktop_app.ui.table import reach  # noqa: PLC0415  # not before something changes

        return reach.of_columns(change)

    @override
    def present_columns(self) -> tuple[str, ...]:
        return (*self.fixed, *self._reads.own_columns())

    @override
    def take_columns(self, columns: tuple[str, ...]) -> None:
        super().take_columns(columns)
        self._own = tuple(each for each in columns if isinstance(each, OwnKey))
        figures = (each for each in self._own if each.kind is OwnKind.NUMBER)
        self.numbers = type(self).numbers | frozenset(figures)
        self.aside = type(self).aside | frozenset(self._own)

    def own_at(self, column: int) -> OwnKey | None:
        """Return the column of the user's own at a place, None for the others."""
        return self._own[column - len(self.fixed)] if column >= len(self.fixed) else None

    def own_values(self, ids: Iterable[int]) -> Mapping[int, Mapping[int, str]]:
        """Return what stands in them, by the id of the row, by the id of the column."""
        return self._reads.own_values(ids) if self._own else {}

    @override
    def header(self, column: int) -> str:
        own = self.own_at(column)
        return own.header if own is not None else self.fixed_header(column)

    @abstractmethod
    def fixed_header(self, column: int) -> str:
        """Return the name of a column that is not the user's own."""

    @override
    def may_edit(self, line: L, column: int) -> bool:
        if self.own_at(column) is not None:
            return line.id != DRAFT
        return self.may_edit_fixed(line, column)

    @abstractmethod
    def may_edit_fixed(self, line: L, column: int) -> bool:
        """Say whether a cell of these can be written."""

    @override
    def editor(self, parent: QWidget, line: L, column: int) -> QWidget:
        if (own := self.own_at(column)) is None:
            return self.fixed_editor(parent, line, column)
        from desktop_app.ui.table import own_cells  # noqa: PLC0415  # not before one opens

        return own_cells.editor(self.office, parent, own, str(line.value(column)))

    @abstractmethod
    def fixed_editor(self, parent: QWidget, line: L, column: int) -> QWidget:
        """Return the editor of a cell of these, empty."""

    @override
    def verb(self, line: L, column: int, value: object) -> Verb:
        if (own := self.own_at(column)) is None:
            return self.fixed_verb(line, column, value)
        return partial(self.office.own_columns.of(self.name).set_value, line.id, own.id, str(value))

    @abstractmethod
    def fixed_verb(self, line: L, column: int, value: object) -> Verb:
        """Return the verb that writes a value to a cell of these; may raise `ChoiceNeeded`."""

    @override
    def usual(self, column: int) -> int | Collection[Cell]:
        if (own := self.own_at(column)) is None:
            return self.fixed_room(column)
        from desktop_app.ui.table import own_cells  # noqa: PLC0415  # few have such columns

        return own_cells.room(own)

    @abstractmethod
    def fixed_room(self, column: int) -> int | Collection[Cell]:
        """Return how wide one of these begins: letters, or the cells it has room for."""
