# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every command of the window once: text, icon, shortcut; menus and keys share them."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app import words
from desktop_app.domain.filters import View
from desktop_app.domain.records import Ending
from desktop_app.ui.icons import icon
from desktop_app.words import text as _

_Key = QKeySequence.StandardKey | str | None


class Actions:
    """The window's actions; the window connects them."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        std = QKeySequence.StandardKey
        self.new = self._make(_("New pursuit …"), "list-add", std.New)
        self.take_in = self._make(_("Import a tracker …"), "document-open", "Ctrl+I")
        self.preferences = self._make(_("Preferences …"), "preferences-system", "Ctrl+,")
        self.sample = self._make(_("Try the sample search"), "view-calendar", None)
        self.leave_sample = self._make(_("Leave the sample"), "go-next", None)
        self.quit = self._make(_("Quit"), "application-exit", std.Quit)
        self.delete = self._make(_("Delete pursuit"), "edit-delete", None)
        self.find = self._make(_("Find"), "edit-find", std.Find)
        self.capture = self._make(_("Capture line"), "list-add", "Ctrl+L")
        self.today = self._make(_("Go to Today"), "view-calendar", "Ctrl+T")
        self.table = self._make(_("Go to the table"), "go-next", "Ctrl+B")
        self.follow_up = self._make(_("Follow up …"), "call-start", "Ctrl+Return")
        self.move = self._make(_("Move to another day …"), "view-calendar", "Ctrl+M")
        self.snooze = self._make(_("Remind me in an hour"), "alarm", "Ctrl+H")
        self.accept = self._make(_("Accept the proposed step"), "object-select", "Ctrl+Shift+A")
        self.park = self._make(_("Park until …"), "emblem-parked", None)
        self.reopen = self._make(_("Open again …"), "go-next", None)
        self.lift = self._make(_("They may be contacted again …"), "person", None)
        self.stop = self._make(_("They said: don't contact me"), "dialog-warning", None)
        self.about = self._make(_("About Duesday"), "help-about", None)
        self.views = {view: self._make(words.view(view), None, None) for view in View}
        self.endings = {e: self._make(words.ending(e), None, None) for e in Ending}
        for action in self.views.values():
            action.setCheckable(True)
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _make(self, text: str, name: str | None, key: _Key) -> QAction:
        action = QAction(text, self._window)
        if name:
            action.setIcon(icon(name))
        if key is not None:
            action.setShortcut(QKeySequence(key))
        return action

    def row_menu(self, parent: QWidget) -> QMenu:
        """Return the menu of things to do with the current pursuit."""
        menu = QMenu(_("Pursuit"), parent)
        menu.addActions([self.follow_up, self.move, self.snooze, self.accept])
        menu.addSeparator()
        menu.addAction(self.park)
        close = menu.addMenu(_("Close"))
        close.addActions(list(self.endings.values()))
        menu.addAction(self.stop)
        menu.addSeparator()
        menu.addActions([self.reopen, self.lift])
        menu.addSeparator()
        menu.addAction(self.delete)
        return menu
