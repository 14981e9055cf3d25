# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Search everything: one field, a list that fills while one types, the keyboard for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from desktop_app import words
from desktop_app.overriding import override
from desktop_app.services.searching import Found, Group, Sort
from desktop_app.ui.aloud import name_clear_button
from desktop_app.ui.dialogs.search_list import SearchList
from desktop_app.ui.dialogs.search_thread import SearchThread
from desktop_app.ui.panes import dress
from desktop_app.ui.records import open_company, open_person
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.errors import KnownError
    from desktop_app.ui.main_window import MainWindow

ASK_MS = 40
EMPTY_MS = 150
"""How long an answer may take before the list of the last one is emptied: it must not flicker."""
_PAGE = 8
_WIDTH, _HEIGHT, _TOP = 720, 460, 90


class SearchWindow(QDialog):
    """The field and the list over the main window; Enter shows the record, Esc leaves."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._groups: list[Group] = []
        self._question = 0
        self._fresh = False
        self.setWindowTitle(_("Search everything"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)  # it is left before anything else
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(_("Names, notes, messages …"))
        self.field.setAccessibleName(_("Search everything"))
        self.field.setClearButtonEnabled(True)
        name_clear_button(self.field)
        self.field.setMaxLength(200)
        self.list = SearchList(self)
        self.said = Label(_waiting(), self)
        dress(self.said, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        for widget in (self.field, self.list, self.said):
            column.addWidget(widget)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(ASK_MS)
        self._later.timeout.connect(self._ask)
        kept = window.search_thread
        self._thread = kept or SearchThread(window.office.database.path)
        self._thread_is_own = kept is None
        self._connect()
        if self._thread_is_own:
            self._thread.start()
        self._thread.warm()  # while the first letters are typed
        self._place()

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self._later.start())
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._on_clicked)
        self._thread.found.connect(self._on_found)
        self._thread.answered.connect(self._on_answered)
        self._thread.failed.connect(self._on_failed)

    def _place(self) -> None:
        host = self._window
        width = min(_WIDTH, host.width() - 32)
        self.resize(width, min(_HEIGHT, max(240, host.height() - _TOP - 32)))
        self.move(host.mapToGlobal(QPoint((host.width() - width) // 2, _TOP)))

    # --- asking ---

    def _ask(self) -> None:
        self._fresh = True
        self._question = self._thread.ask(self.field.text())
        QTimer.singleShot(EMPTY_MS, self, self._forget_older)

    def _forget_older(self) -> None:
        if self._fresh:
            self._begin()
            self.list.show_groups(())

    def _begin(self) -> None:
        """Forget the hits of the last question with the first of the new one."""
        if self._fresh:
            self._fresh = False
            self._groups = []

    def _on_found(self, question: int, group: Group) -> None:
        if question == self._question:
            self._begin()
            self._groups.append(group)
            self.list.show_groups(self._groups)
            self._say(_how())

    def _on_answered(self, question: int) -> None:
        if question != self._question:
            return
        self._begin()
        if not self._groups:
            self.list.show_groups(())
            typed = self.field.text().strip()
            self._say(_("Nothing holds “{words}”.", words=typed) if typed else _waiting())

    def _on_failed(self, error: KnownError) -> None:
        self._say(words.error_line(error), "error")

    def _say(self, text: str, role: str = "muted") -> None:
        if self.said.text() != text:
            self.said.setText(text)
            dress(self.said, role)

    # --- showing ---

    def _on_clicked(self, index: QModelIndex) -> None:
        found = self.list.hits.found(index.row())
        if found is not None:
            self._show_record(found)

    def show_current(self) -> None:
        """Show the current hit and leave."""
        if self._later.isActive():
            self._later.stop()
            self._ask()
        elif (found := self.list.current) is not None:
            self._show_record(found)

    def _show_record(self, found: Found) -> None:
        window = self._window
        self.close()
        if found.opens is Sort.PURSUIT:
            window.show_pursuit(found.id)
        elif found.opens is Sort.PERSON:
            open_person(window, window.office, window.undoable, found.id)
        else:
            open_company(window, window.office, window.undoable, found.id)

    # --- Qt ---

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and self._act(event.key())
        ):
            return True
        return super().eventFilter(watched, event)

    def _act(self, key: int) -> bool:
        ways = {
            Qt.Key.Key_Down: (1, 1),
            Qt.Key.Key_Up: (-1, 1),
            Qt.Key.Key_PageDown: (1, _PAGE),
            Qt.Key.Key_PageUp: (-1, _PAGE),
        }
        if key in ways:
            self.list.step(*ways[Qt.Key(key)])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.show_current()
        else:
            return False
        return True

    @override
    def done(self, result: int) -> None:
        if self._thread_is_own:
            self._thread.finish()
        else:
            self._thread.give_up()
        super().done(result)


def _waiting() -> str:
    return _("Looks through pursuits, people, companies, notes, interviews and messages.")


def _how() -> str:
    return _("Up and Down choose, Enter shows, Esc leaves.")
