# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The filters of one table: what is asked of each column, and the query that comes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.words import filter_reading as reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from desktop_app.domain.filters import Condition
    from desktop_app.services.office import Office
    from desktop_app.ui.table.filter_row import FilterRow
    from desktop_app.ui.table.view import SheetView

_NEAR = 180  # days ahead that need no year


class Filters(QObject):
    """Keeps what is asked of the columns, shows it under their names, and asks for the rows.

    Attributes:
        row: the fields, None before they are first shown.

    Signals:
        changed: another column is filtered, or in another way.
        shown_changed: the fields were shown or put away.
    """

    changed = Signal()
    shown_changed = Signal(bool)

    def __init__(self, view: SheetView, office: Office) -> None:
        super().__init__(view)
        self.setObjectName("filters")
        self._view, self._office = view, office
        self._base: tuple[Condition, ...] = ()
        self._wishes: dict[str, tuple[Condition, ...]] = {}
        self.row: FilterRow | None = None
        view.rows.columns_changed.connect(self._on_columns)

    @classmethod
    def of(cls, view: SheetView, office: Office) -> Filters:
        """Return those of a table, made when they are first asked for."""
        found = view.findChild(cls, "filters")
        return found if isinstance(found, Filters) else cls(view, office)

    @property
    def wishes(self) -> tuple[Condition, ...]:
        """Return the filters as they are kept: days in words where they were typed so."""
        return tuple(each for column in self._view.rows.sheet.columns for each in self.of_(column))

    def of_(self, column: str) -> tuple[Condition, ...]:
        """Return the filters of one column."""
        return self._wishes.get(column, ())

    @property
    def base(self) -> tuple[Condition, ...]:
        """Return what the view itself asks."""
        return self._base

    @property
    def count(self) -> int:
        """Return how many columns are filtered."""
        return len(self._wishes)

    @property
    def where(self) -> tuple[Condition, ...]:
        """Return what rows are asked for now: what the view asks, and the filters."""
        zone = self._office.clock.zone_name()
        found = [
            each
            for column, wishes in self._wishes.items()
            for each in reading.settled(wishes, self.reader(column), zone)
        ]
        return (*self._base, *found)

    def begin(self, base: Sequence[Condition], wishes: Iterable[Condition]) -> None:
        """Take what another view asks; no row is read yet, see `where`."""
        self._base = tuple(base)
        self._wishes = {}
        for each in wishes:
            if reading.kind_of(each.column) is not None:
                self._wishes[each.column] = (*self.of_(each.column), each)
        if self._wishes and self.row is None:
            self.show()
        if self.row is not None:
            self.row.fill()
        self.changed.emit()

    def set(self, column: str, wishes: Sequence[Condition]) -> None:
        """Filter a column, by nothing where nothing is wished, and show what fits."""
        if tuple(wishes) == self.of_(column):
            return
        self._wishes.pop(column, None)
        if wishes:
            self._wishes[column] = tuple(wishes)
        self._apply()
        self.changed.emit()

    def clear(self) -> None:
        """Filter no column."""
        if not self._wishes:
            return
        self._wishes = {}
        if self.row is not None:
            self.row.fill()
        self._apply()
        self.changed.emit()

    def _on_columns(self) -> None:
        columns = self._view.rows.sheet.columns
        gone = [column for column in self._wishes if column not in columns]
        for column in gone:
            del self._wishes[column]
        if self.row is not None:
            self.row.rebuild()
        if gone:
            self.changed.emit()

    def rebase(self, base: Sequence[Condition]) -> None:
        """Ask anew on another day: "today" is another one."""
        before, self._base = self._view.rows.query.where, tuple(base)
        if self.where != before:
            self._apply()

    def _apply(self) -> None:
        rows = self._view.rows
        rows.set_query(replace(rows.query, where=self.where))

    # The row of fields

    @property
    def shown(self) -> bool:
        """Say whether the fields are shown."""
        return self.row is not None and not self.row.isHidden()

    def show(self, *, focus: bool = False) -> None:
        """Show the fields, the cursor in the one of the current column where it is asked for."""
        from desktop_app.ui.table.filter_row import FilterRow  # noqa: PLC0415  # when it is shown

        was = self.shown
        if self.row is None:
            self.row = FilterRow(self._view, self)
        self.row.appear()
        if focus:
            self.row.focus_field(self._view.holding.column)
        if not was:
            self.shown_changed.emit(True)  # Qt's own shape

    def hide(self) -> None:
        """Put the fields away; what cannot be seen filters nothing."""
        if self.row is None or not self.shown:
            return
        had_focus = self.row.has_focus()
        self.clear()
        self.row.vanish()
        if had_focus:
            self._view.setFocus()
        self.shown_changed.emit(False)  # as above

    # Days

    def reader(self, column: str) -> reading.ReadDay:
        """Return what reads the words of a day in a column; they may lie before today too."""
        back = reading.looks_back(column)

        def read(text: str) -> date | None:
            from desktop_app.services.due_reading import any_day  # noqa: PLC0415  # once typed

            return any_day(text, self._office, back=back)

        return read

    def show_day(self, day: date) -> str:
        """Return a day as it stands in a field."""
        from desktop_app import words  # noqa: PLC0415  # with the fields only

        # Without a year, words are read as the next such day.
        near = 0 <= (day - self._office.today).days < _NEAR
        return words.short_date(day, year=not near)
