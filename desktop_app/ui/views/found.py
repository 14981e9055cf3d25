# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How many rows a table has; where not all are shown, how many are, and a way back to all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.link_button import LinkButton
from desktop_app.ui.table.filters import Filters
from desktop_app.ui.text import Label
from desktop_app.words import filters as said
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.table.view import SheetView


class FoundLine(QWidget):
    """Says "12 of 300" and offers to show all; "300 people" where all are shown.

    Attributes:
        label: how many are shown.
        clear: shows all rows of the view again.
    """

    def __init__(self, clear: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label("", self)
        self.label.setProperty("role", "muted")
        self.clear = LinkButton(_("Show all"), self)
        self.clear.clicked.connect(clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self.label)
        row.addWidget(self.clear)

    def say(self, text: str, *, cut: bool) -> None:
        """Show how many rows there are, and where some are hidden, the way back to them."""
        self.clear.setVisible(cut)
        self.label.setText(text)
        self.label.setAccessibleName(text)


class Found(QObject):
    """Keeps the number of rows true for the table that is shown.

    It stands in the line at the foot of the window: were it to come and go below the find field,
    the rows would drop under the hand with the first letter of a filter.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._line: FoundLine | None = None
        self._followed: list[SheetView] = []
        self._later = QTimer(self)  # rows may come and go one by one
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.read)

    def follow(self) -> None:
        """Tell of the table that is shown now, whatever happens to it."""
        table = self._window.shown_table
        if table not in self._followed:
            self._followed.append(table)
            rows = table.rows
            for signal in (rows.modelReset, rows.rowsInserted, rows.rowsRemoved):
                signal.connect(lambda *_given: self._later.start())
            rows.query_changed.connect(lambda _query: self._later.start())
        self._later.start()

    def rest(self) -> None:
        """Read no more: the database is about to be closed."""
        self._later.stop()
        self._later.timeout.disconnect(self.read)  # rows may come and go even now

    def read(self) -> None:
        """Show how many rows of how many there are; of all pursuits the figures tell already."""
        table = self._window.shown_table
        query = table.rows.query
        filters = self._filters(table)
        narrowed = bool(query.find.strip()) or bool(filters is not None and filters.count)
        roster, shown = self._window.roster, table.rows.count
        if not (narrowed or roster):
            if self._line is not None:
                self._line.hide()
            return
        if self._line is None:
            self._line = FoundLine(self.clear, self._window.status)
            self._window.status.put_first(self._line)
        if narrowed:
            self._line.say(said.found(shown, self._every(table, filters)), cut=True)
        elif roster is not None:
            self._line.say(said.every(roster.name, shown), cut=False)
        self._line.show()

    def _every(self, table: SheetView, filters: Filters | None) -> int:
        """Return how many rows the view has without what was typed."""
        base = filters.base if filters is not None else ()
        query = replace(table.rows.query, find="", where=base)
        pursuits = table is self._window.table
        known = self._window.office.table.length(query) if pursuits else None
        return known if known is not None else len(table.rows.sheet.ids(query))

    def _filters(self, table: SheetView) -> Filters | None:
        found = table.findChild(Filters, "filters")
        return found if isinstance(found, Filters) else None

    def clear(self) -> None:
        """Look for nothing and filter nothing."""
        window = self._window
        table = window.shown_table
        if (filters := self._filters(table)) is not None:
            filters.clear()
        window.top.finder.clear()
        window.top.find_now()
        table.setFocus()
