# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Finding in the tables: the bar that walks, the field and the filters that hide, the views."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.ui.table.filters import Filters
from desktop_app.ui.views.found import Found
from desktop_app.ui.views.keeper import Views
from desktop_app.words import filter_reading as reading

if TYPE_CHECKING:
    from desktop_app.ui.actions import Actions
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.table.find_bar import FindBar
    from desktop_app.ui.table.view import SheetView


class Finding(QObject):
    """Connects the commands that find something in a table.

    Attributes:
        views: goes from view to view.
        found: says how many rows are shown of how many.
    """

    def __init__(self, window: MainWindow, act: Actions) -> None:
        super().__init__(window)
        self._window, self._act = window, act
        self.views = Views(window, act)
        self.found = Found(window)
        self._heard: list[Filters] = []
        act.find.triggered.connect(self._open_bar)
        act.find_next.triggered.connect(self._go_on)
        act.find_previous.triggered.connect(self._go_back)
        act.narrow.triggered.connect(window.top.take_focus)
        act.filters.triggered.connect(self._toggle)
        act.filter_here.triggered.connect(self._filter_here)
        act.show_all.triggered.connect(self.found.clear)
        act.switch.triggered.connect(window.top.switch.showMenu)

    @cached_property
    def bar(self) -> FindBar:
        """The bar that walks from hit to hit, made when it is first asked for."""
        from desktop_app.ui.table.find_bar import FindBar  # noqa: PLC0415  # on request

        bar = FindBar(self._window)
        body = self._window.centralWidget()
        column = body.layout() if body is not None else None
        if column is not None:
            column.addWidget(bar)
        return bar

    def _go_on(self) -> None:
        self.bar.go_on()

    def _go_back(self) -> None:
        self.bar.go_back()

    def _open_bar(self) -> None:
        if self._window.shown_table.commit_open_editor():
            self.bar.open()

    @property
    def filters(self) -> Filters:
        """Return the filters of the table that is shown."""
        return self._of(self._window.shown_table)

    def _of(self, table: SheetView) -> Filters:
        filters = Filters.of(table, self._window.office)
        if filters not in self._heard:
            self._heard.append(filters)
            filters.shown_changed.connect(self._fit)
        return filters

    @property
    def _may_filter(self) -> bool:
        columns = self._window.shown_table.rows.sheet.columns
        return any(reading.kind_of(column) is not None for column in columns)

    def _toggle(self) -> None:
        filters = self.filters
        if filters.shown:
            filters.hide()
        elif self._window.shown_table.commit_open_editor():
            filters.show(focus=True)
        self._fit()

    def _filter_here(self) -> None:
        if self._window.shown_table.commit_open_editor():
            self.filters.show(focus=True)

    def follow(self) -> None:
        """Fit the commands to the table that is shown now."""
        self.views.mark()
        self.found.follow()
        if "bar" in self.__dict__:
            self.bar.follow_shown()
        self._fit()

    def _fit(self, *_given: object) -> None:
        act, may = self._act, self._may_filter
        found = self._window.shown_table.findChild(Filters, "filters")
        for action in (act.filters, act.filter_here):
            action.setEnabled(may)
        act.filters.setChecked(isinstance(found, Filters) and found.shown)
