# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every command of the window once: text, icon, shortcut; menus and keys share them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from desktop_app import words
from desktop_app.domain.filters import View
from desktop_app.domain.terms import Ending
from desktop_app.ui.icons import icon
from desktop_app.words import reminding
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

_Key = QKeySequence.StandardKey | str | None


class Actions:
    """The window's actions; the window connects them."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        std = QKeySequence.StandardKey
        self.new = self._make(_("New pursuit …"), "list-add", std.New)
        self.take_in = self._make(_("Import a list …"), "document-open", "Ctrl+I")
        self.take_out = self._make(_("Export …"), None, "Ctrl+Shift+E")
        self.preferences = self._make(_("Preferences …"), "preferences-system", "Ctrl+,")
        self.sample = self._make(_("Try the sample search"), "view-calendar", None)
        self.leave_sample = self._make(_("&Leave the sample"), "go-next", None)
        self.quit = self._make(_("Quit"), "application-exit", std.Quit)
        self.delete = self._make(_("Delete pursuit"), "edit-delete", "Ctrl+-")
        # The table listens to this key itself: elsewhere it is another's.
        self.delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.spread = self._make(_("Spread dates …"), "view-calendar", None)
        self.search = self._make(_("Search everything …"), "edit-find", "Ctrl+K")
        self.deleted = self._make(_("Recently deleted …"), "edit-undo", None)
        self.duplicates = self._make(_("Find duplicates …"), "person", None)
        self.merge = self._make(_("Merge the two chosen …"), None, None)
        self.merge.setEnabled(False)
        self.capture = self._make(_("Capture line"), "list-add", "Ctrl+L")
        self.today = self._make(_("Go to Today"), "view-calendar", "Ctrl+T")
        self.table = self._make(_("Go to the table"), "go-next", "Ctrl+B")
        self.morning = self._make(_("Morning run …"), "alarm", "Ctrl+R")
        self.templates = self._make(_("Messages and scripts …"), "document-edit", None)
        self.away = self._make(_("Being away …"), "view-calendar", "Ctrl+Shift+H")
        self.closing_note = self._make(_("Write a closing note …"), "mail-send", None)
        self.follow_up = self._make(_("Follow up …"), "call-start", "Ctrl+Return")
        self.details = self._make(_("Details …"), "document-edit", "Alt+Return")
        self.find_person = self._make(_("Find a person …"), "person", "Ctrl+Shift+F")
        self.earlier = self._make(_("Log something earlier …"), "edit-undo", None)
        self.move = self._make(_("Move to another day …"), "view-calendar", "Ctrl+M")
        self.snooze = self._make(_("Remind me in an hour"), "alarm", "Ctrl+H")
        self.snooze_all = self._make(_("Remind me of all in an hour"), "alarm", "Ctrl+Alt+H")
        self.accept = self._make(_("Accept the proposed step"), "object-select", "Ctrl+Shift+A")
        self.park = self._make(_("Park until …"), "emblem-parked", None)
        self.reopen = self._make(_("Open again …"), "go-next", None)
        self.several = self._make(_("Write to all chosen …"), "mail-send", None)
        self.in_touch = self._make(_("Thank them and keep in touch"), "person", None)
        self.lift = self._make(_("They may be contacted again …"), "person", None)
        self.said = self._make(_("What did they say? …"), "chat-message", "Ctrl+Shift+W")
        self.stop = self._make(_("They said: don't contact me"), "dialog-warning", None)
        self.about = self._make(_("About Duesday"), "help-about", None)
        self.views = {
            view: self._make(words.view(view), None, f"Alt+{number}" if number < 10 else None)
            for number, view in enumerate(View, 1)
        }
        self._make_finding()
        self._make_pauses_and_turns()
        self.endings = {e: self._make(words.ending(e), None, None) for e in Ending}
        self.pursuits = self._make(_("Pursuits"), None, "Ctrl+1")
        self.rosters = {
            "people": self._make(_("People"), None, "Ctrl+2"),
            "companies": self._make(_("Companies"), None, "Ctrl+3"),
            "promises": self._make(_("Promises"), None, "Ctrl+4"),
        }
        for action in (*self.views.values(), self.pursuits, *self.rosters.values()):
            action.setCheckable(True)
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _make_finding(self) -> None:
        self.find = self._make(_("Find …"), "edit-find", QKeySequence.StandardKey.Find)
        self.find_next = self._make(_("Find next"), "go-down", "F3")
        self.find_previous = self._make(_("Find previous"), "go-up", "Shift+F3")
        self.narrow = self._make(_("Show only rows with …"), None, "Ctrl+E")
        self.filters = self._make(_("Filter row"), None, "Ctrl+Shift+L")
        self.filters.setCheckable(True)
        self.filter_here = self._make(_("Filter this column"), None, "F4")
        self.show_all = self._make(_("Show all rows"), None, None)
        self.keys = self._make(_("Keys"), None, QKeySequence.StandardKey.HelpContents)
        self.switch = self._make(_("Choose a view …"), None, "Alt+0")
        self.save_view = self._make(_("Save view …"), None, "Ctrl+Shift+S")
        self.update_view = self._make(_("Update this view"), None, None)
        self.rename_view = self._make(_("Rename this view …"), None, None)
        self.delete_view = self._make(_("Delete this view"), None, None)

    def _make_pauses_and_turns(self) -> None:
        self.left = self._make(_("They left the company …"), None, None)
        spans = reminding.pause_spans()
        self.pauses = {span: self._make(name, None, None) for span, name in spans.items()}
        self.resume = self._make(reminding.resume(), None, None)
        self.begin = self._make(_("Begin a pursuit …"), "go-next", None)
        self.begin.setEnabled(False)

    def _make(self, text: str, name: str | None, key: _Key) -> QAction:
        action = QAction(text, self._window)
        if name:
            action.setIcon(icon(name))
        if key is not None:
            action.setShortcut(QKeySequence(key))
        return action

    def fill_row_menu(self, menu: QMenu) -> None:
        """Fill the menu of things to do with the current pursuit."""
        menu.addActions([self.follow_up, self.several, self.find_person])
        menu.addActions([self.details, self.begin, self.earlier])
        menu.addSeparator()
        menu.addActions([self.move, self.snooze, self.snooze_all, self.accept])
        menu.addSeparator()
        menu.addAction(self.park)
        close = menu.addMenu(_("Close"))
        close.addAction(self.closing_note)
        close.addSeparator()
        close.addActions(list(self.endings.values()))
        menu.addActions([self.said, self.left, self.stop])
        menu.addSeparator()
        menu.addActions([self.reopen, self.in_touch, self.lift])
        menu.addSeparator()
        menu.addAction(self.delete)
