# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The left of the window: one table over what is known of its current row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QStackedWidget, QWidget

from desktop_app.overriding import override
from desktop_app.ui.table.view import SheetView

_HEIGHTS = [520, 200]  # px of table and pane, before the user divides them


class Pages(QSplitter):
    """Shows one of the tables, and below it the pane that belongs to it.

    Attributes:
        tables: the pages of the tables, one of them shown.
        panes: what stands below them, one of them shown.
    """

    def __init__(self, table: SheetView, pane: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._first = table
        self.tables, self.panes = QStackedWidget(self), QStackedWidget(self)
        self.tables.addWidget(table)
        self.panes.addWidget(pane)
        self.addWidget(self.tables)
        self.addWidget(self.panes)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        self.setSizes(_HEIGHTS)

    @property
    def table(self) -> SheetView:
        """Return the table that is shown: pursuits, people, companies or promises."""
        page = self.tables.currentWidget()
        found = page if page is None or isinstance(page, SheetView) else page.findChild(SheetView)
        return found or self._first

    @property
    def every_table(self) -> list[SheetView]:
        """Return all tables that were shown, the one that is shown now last."""
        return sorted(self.tables.findChildren(SheetView), key=lambda each: each is self.table)

    def turn_to(self, page: QWidget, pane: QWidget) -> None:
        """Show another table with its pane; where the hand was in a table, it stays in one."""
        had_focus = self.table.hasFocus()
        self.tables.setCurrentWidget(page)
        self.panes.setCurrentWidget(pane)
        if had_focus:
            page.setFocus()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Light no handle the pointer has left: under a menu nobody tells it that it was left."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange:
            for handle in self.window().findChildren(QSplitterHandle):
                if handle.underMouse() and not self.isActiveWindow():
                    handle.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
                    handle.update()
