# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a table shows: columns, rows in words and in dress, and what typing in a cell does.

One model, view and delegate serve every `Sheet`; pursuits, people and companies are three.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Change
    from desktop_app.domain.filters import Query
    from desktop_app.services.office import Office
    from desktop_app.services.table_rows import TableRows
    from desktop_app.ui.table.reach import Reach
    from desktop_app.ui.undo import Verb

DRAFT = 0
"""The id of a row that is being typed and is nobody yet."""

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows, and in which dress.

    Attributes:
        text: the words; an editor begins with them unless the line says otherwise.
        tone: the token its colour is named by.
        strong: whether it is written in a heavier weight.
        chip: the token of the chip the words stand in, none when empty.
        lead: a few words in a small quiet chip before the text.
        mark: whether the sign of a given word stands before it; None leaves it no room.
        blank: what is painted, muted, where there are no words.
        number: whether it ends where its column ends, as figures do.
        both: the words in two, painted one above the other where they are too long for one line.
    """

    text: str = ""
    tone: str = "text"
    strong: bool = False
    chip: str = ""
    lead: str = ""
    mark: bool | None = None
    blank: str = ""
    number: bool = False
    both: tuple[str, str] | None = None


class Line(ABC, Generic[R]):
    """One row of a table, put into words when it is first seen.

    Attributes:
        row: what the services say of it.
        flags: what Qt is told of its cells, kept here by the model: it asks thrice a cell.
    """

    __slots__ = ("_cells", "flags", "row")

    def __init__(self, row: R) -> None:
        self.row = row
        self.flags: tuple[Any, ...] | None = None
        self._cells: tuple[Cell, ...] | None = None

    @abstractmethod
    def worded(self) -> tuple[Cell, ...]:
        """Return the cells, column by column; asked once."""

    @property
    @abstractmethod
    def id(self) -> int:
        """Return the id of the row."""

    def cell(self, column: int) -> Cell:
        """Return what a cell shows."""
        if self._cells is None:
            self._cells = self.worded()
        return self._cells[column]

    def cells(self) -> tuple[Cell, ...]:
        """Return what all cells show."""
        self.cell(0)
        return self._cells or ()

    def text(self, column: int) -> str:
        """Return the words of a cell."""
        return self.cell(column).text

    def plain(self, column: int) -> str:
        """Return the words of a cell where nobody looks at the others: of thousands of rows."""
        return self.text(column)

    def alone(self, column: int) -> str:
        """Return the same as `text` where no other cell of the row is asked for."""
        return self.text(column)

    def tip(self, column: int) -> str:
        """Return the full text of a cell."""
        return self.text(column)

    def aloud(self, column: int) -> str:
        """Return a cell for a screen reader, empty where nothing stands in it."""
        return self.tip(column)

    def value(self, column: int) -> object:
        """Return what an editor of a cell begins with."""
        return self.text(column)


L = TypeVar("L", bound=Line[Any])


class Sheet(ABC, Generic[L]):
    """One table: where its rows come from and what may be done in it.

    Attributes:
        name: by which the settings know it.
        columns: their names in the order they are first shown; those of the user's own are
            `OwnKey`s and come last.
        order: what it is sorted by at first.
        numbers: the columns of figures.
        newest_first: the columns whose first click sorts downwards.
        aside: the columns for which the others do not make room; the table scrolls to them.
    """

    name: ClassVar[str]
    columns: tuple[str, ...]
    order: ClassVar[Query]
    numbers: frozenset[str] = frozenset()
    newest_first: ClassVar[frozenset[str]] = frozenset()
    aside: frozenset[str] = frozenset()

    def __init__(self, office: Office) -> None:
        self.office = office

    def alters_columns(self, change: Change) -> bool:
        """Say whether there may be other columns after a change."""
        del change
        return False

    def present_columns(self) -> tuple[str, ...]:
        """Return the columns as they are on record now."""
        return self.columns

    def take_columns(self, columns: tuple[str, ...]) -> None:
        """Have these columns from now on; the model tells whoever shows them."""
        self.columns = columns

    @abstractmethod
    def title(self) -> str:
        """Return what the table is called."""

    @abstractmethod
    def header(self, column: int) -> str:
        """Return the name of a column."""

    @abstractmethod
    def ids(self, query: Query) -> array[int]:
        """Return the ids of all rows in display order: the spine."""

    def long(self) -> TableRows | None:
        """Return who answers piece by piece where there are too many rows to read all at once."""
        return None

    def page(self, query: Query, first: int, most: int) -> Mapping[int, L]:
        """Return rows in display order, by their place; only a sheet that may be `long` can."""
        raise NotImplementedError

    @abstractmethod
    def lines(self, ids: Sequence[int]) -> Mapping[int, L]:
        """Return the rows of these ids; those that are gone are left out."""

    @abstractmethod
    def reach(self, change: Change) -> Reach:
        """Return which rows a change reaches."""

    @abstractmethod
    def may_edit(self, line: L, column: int) -> bool:
        """Say whether a cell can be written."""

    @abstractmethod
    def editor(self, parent: QWidget, line: L, column: int) -> QWidget:
        """Return the editor of a cell, empty."""

    @abstractmethod
    def verb(self, line: L, column: int, value: object) -> Verb:
        """Return the verb that writes a value to a cell; it may raise `ChoiceNeeded`."""

    @abstractmethod
    def usual(self, column: int) -> int | Collection[Cell]:
        """Return how wide a column begins: letters, or the cells it has room for."""

    @abstractmethod
    def empty_text(self, query: Query) -> tuple[str, str]:
        """Return what an empty table is for, and the one thing to do."""

    def adding(self, name: str, column: int = 0) -> Verb | None:
        """Return the verb that adds a row with a name in a column; None where that isn't enough."""
        del name, column
        return None

    def draft(self) -> L | None:
        """Return the row that a name is typed into; None where a name is not enough."""
        return None


class ChoiceNeeded(Exception):  # noqa: N818  # nothing went wrong: a question comes first
    """Writing a cell takes a choice of the user's first."""

    def __init__(self, choice: object) -> None:
        super().__init__(choice)
        self.choice = choice
