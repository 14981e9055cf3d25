# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The user's own views in the menus, the first nine with a key each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from desktop_app.ui.text import menu_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from desktop_app.domain.particulars import OwnView
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.views.keeper import Views

KEYS = 9


class OwnViewActions(QObject):
    """One action for each view of one's own.

    Attributes:
        actions: by the uid of the view, in the order of their names.
        known: the views.
    """

    def __init__(self, window: MainWindow, views: Views) -> None:
        super().__init__(views)
        self._window, self._views = window, views
        self._menus: list[tuple[QMenu, QAction]] = []
        self.actions: dict[str, QAction] = {}
        self.known: tuple[OwnView, ...] = ()
        self._make()

    def find(self, uid: str) -> OwnView | None:
        """Return a view, None for one that is not there any more."""
        return next((view for view in self.known if view.uid == uid), None)

    def attach(self, menu: QMenu, behind: QAction) -> None:
        """Show the actions in a menu, now and whenever they change.

        They stand before the separator that parts them from the action `behind` it.
        """
        known = menu.actions()
        before = known[known.index(behind) - 1]
        self._menus.append((menu, before))
        menu.insertActions(before, list(self.actions.values()))

    def read(self) -> None:
        """Make the actions anew."""
        for action in self.actions.values():
            for menu, _before in self._menus:
                menu.removeAction(action)
            self._window.removeAction(action)
            action.deleteLater()
        self._make()
        for menu, before in self._menus:
            menu.insertActions(before, list(self.actions.values()))

    def _make(self) -> None:
        self.actions, self.known = {}, self._window.office.saved_views.all
        for number, own in enumerate(self.known, 1):
            action = QAction(menu_text(own.name), self._window)
            action.setCheckable(True)
            if number <= KEYS:
                action.setShortcut(QKeySequence(f"Alt+Shift+{number}"))
            action.triggered.connect(partial(self._show, own.uid))
            self.actions[own.uid] = action

    def _show(self, uid: str, *_given: object) -> None:
        if (own := self.find(uid)) is not None:
            self._views.show_own(own)

    def mark(self, shown: OwnView | None) -> None:
        """Mark the view that is shown."""
        for uid, action in self.actions.items():
            action.setChecked(shown is not None and uid == shown.uid)
