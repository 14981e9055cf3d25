# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What was deleted, or done at all, in the last 30 days, and the button that brings it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.ui.dialogs.dialog_keys import EnterPresses
from desktop_app.ui.dialogs.foot import in_order
from desktop_app.ui.dialogs.past_model import PastModel
from desktop_app.ui.empty_note import EmptyNote
from desktop_app.ui.panes import dress
from desktop_app.ui.text import Label
from desktop_app.words import past as told_words
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.journal import Outlook, Told
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable

_ROW = 34


class RecentlyDeleted(QDialog):
    """A list of past changes, what the current one held, Bring back and Erase for good.

    Attributes:
        erase: takes a second press, for it is the one thing here that has no way back.
    """

    def __init__(self, office: Office, undoable: Undoable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self._office, self._undoable = office, undoable
        self.setWindowTitle(_("Recently deleted"))
        self.model = PastModel(office, self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.note = EmptyNote(self.table)
        self.detail = QPlainTextEdit(self)
        self.said = Label("", self)
        self.back = QPushButton(_("&Bring back"), self)
        self.erase = QPushButton(_("&Erase for good"), self)
        self._sure = False
        self.deletions = QPushButton(_("&Deletions only"), self)
        self.everything = QPushButton(_("All &changes"), self)
        self._arrange()
        self._connect()
        self.read()
        self.table.setFocus()

    def _arrange(self) -> None:
        head = Label(_("Recently deleted"), self)
        head.setProperty("role", "title")
        lead = Label(_("Everything of the last 30 days can be looked at here."), self)
        lead.setProperty("role", "muted")
        group = QButtonGroup(self)
        filters = QHBoxLayout()
        for button in (self.deletions, self.everything):
            button.setCheckable(True)
            button.setAutoDefault(False)
            dress(button, "choice")
            button.setMinimumWidth(_bold_width(button))
            group.addButton(button)
            filters.addWidget(button)
        self.deletions.setChecked(True)
        filters.addStretch(1)
        self._dress_table()
        self.detail.setReadOnly(True)
        self.detail.setAccessibleName(_("What it held"))
        self.detail.setTabChangesFocus(True)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.table)
        split.addWidget(self.detail)
        split.setSizes([850, 280])
        split.setChildrenCollapsible(False)
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(self.fontMetrics().height() * 2)
        close = QPushButton(_("Close"), self)
        close.clicked.connect(self.reject)
        close.setAutoDefault(False)
        dress(self.back, "primary")
        self.back.setDefault(True)
        last = QHBoxLayout()
        last.addWidget(self.said, 1)
        self.erase.setAutoDefault(False)
        last.addWidget(self.erase)
        for button in in_order(self, self.back, close):
            last.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(lead)
        column.addLayout(filters)
        column.addWidget(split, 1)
        column.addLayout(last)
        self.resize(1180, 600)

    def _dress_table(self) -> None:
        table = self.table
        table.setAccessibleName(_("Past changes"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setProperty("role", "lines")
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in (0, 3):  # days: as wide as they are
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.setColumnWidth(2, 185)

    def _connect(self) -> None:
        self.deletions.toggled.connect(self.read)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.doubleClicked.connect(self.bring_back)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            enter = QShortcut(QKeySequence(key), self.table, self.bring_back)
            enter.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.back.clicked.connect(self.bring_back)
        self.erase.clicked.connect(self.erase_for_good)

    @property
    def current(self) -> Told | None:
        """Return the change that is looked at."""
        return self.model.told(self.table.currentIndex().row())

    def read(self, *_args: object) -> None:
        """Read the list anew, keeping the place."""
        kept = self.current
        self.model.read(removals_only=self.deletions.isChecked())
        self.table.setColumnHidden(3, not self.model.any_undone)
        row = self.model.row_of(kept.id) if kept is not None else None
        index = self.model.index(row or 0, 0)
        self.table.setCurrentIndex(index)
        self._on_current(index)

    def _on_current(self, *_args: object) -> None:
        told = self.current
        self._ask(sure=False)
        self.erase.setVisible(told is not None and self._office.journal.may_erase(told))
        self.detail.setVisible(told is not None)
        self.note.say(*(self._empty() if told is None else ("", "")))
        if told is None:
            self.detail.clear()
            self.back.setEnabled(False)
            self._say("")
            return
        try:
            held = self._office.journal.held(told.id)
            outlook = self._office.journal.outlook(told.id)
        except (ValueError, KeyError, TypeError):  # written by another version of the program
            self.detail.setPlainText(_("This can't be read any more."))
            self.back.setEnabled(False)
            return
        lines = told_words.held_lines(held, self._office.desk.today)
        self.detail.setPlainText("\n".join([*self.model.whole(told), "", *lines]))
        self.back.setText(_("&Bring back") if told.removes else _("&Take back"))
        self.back.setEnabled(outlook.can)
        self._say(_outlook_line(outlook))

    def _empty(self) -> tuple[str, str]:
        """Return what would stand here, and how it gets there."""
        if self.deletions.isChecked():
            return (
                _("Nothing was deleted in the last 30 days"),
                _("Whatever you delete is kept here for 30 days and comes back whole."),
            )
        return (
            _("Nothing was changed in the last 30 days"),
            _("Whatever you do is listed here for 30 days and can be taken back."),
        )

    def _say(self, text: str, role: str = "muted") -> None:
        self.said.setText(text)
        dress(self.said, role)

    def bring_back(self, *_args: object) -> None:
        """Bring the current change back; the list then shows it as taken back."""
        told = self.current
        if told is None or not self.back.isEnabled():
            return
        self._undoable.refused.connect(self._on_refused)
        done = self._undoable.do(partial(self._office.journal.bring_back, told.id))
        self._undoable.refused.disconnect(self._on_refused)
        if done:
            self.read()
            self._say(self._told_back())

    def _told_back(self) -> str:
        """Say what is back: of a change that others were built on it may be a part."""
        last = self._undoable.last
        names = self._office.journal.brought_back(last) if last is not None else ()
        if not names:
            return _("Done. Undo in the window takes it away again.")
        return _("Back again: {names}. Undo in the window takes it away again.",
                 names=", ".join(names))  # fmt: skip

    def _ask(self, *, sure: bool) -> None:
        self._sure = sure
        self.erase.setText(_("Yes, &erase it for good") if sure else _("&Erase for good"))

    def erase_for_good(self) -> None:
        """Ask, then erase what was deleted; with it goes what could be undone until now."""
        told = self.current
        if told is None or not self._office.journal.may_erase(told):
            return
        if not self._sure:
            self._ask(sure=True)
            asks = _("It can never come back, and its promises leave the ledger. Undo starts anew.")
            self._say(asks, "error")
            return
        try:
            self._office.journal.erase(told.id)
        except KnownError as error:
            self._on_refused(error)
            return
        self._undoable.stack.clear()
        self.read()
        self._say(_("Erased for good."))

    def _on_refused(self, error: KnownError) -> None:
        self._say(words.error_line(error), "error")


def _bold_width(button: QPushButton) -> int:
    """Return the room a choice needs when it is checked, and bold."""
    bold = QFont(button.font())
    bold.setWeight(QFont.Weight.Bold)
    return QFontMetrics(bold).horizontalAdvance(button.text().replace("&", "")) + 2 * 13 + 2


def _outlook_line(outlook: Outlook) -> str:
    if outlook.refusal is None:
        return ""
    line = words.error_line(outlook.refusal)
    if outlook.can:
        return _("Not all of it can come back. {why}", why=line)
    return line
