# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table of situations as rows and columns; what is changed is in force at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from desktop_app import words
from desktop_app.domain.own_situations import is_changed
from desktop_app.domain.situations import DEFAULT_TABLE, Situation
from desktop_app.overriding import override
from desktop_app.words import ngettext, timing
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.preferences import PreferenceStore

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()

NAME, FIRST, PAUSE, DEFAULT = 0, 1, 5, 6
ATTEMPTS = PAUSE - FIRST
NONE = "–"


class SituationsModel(QAbstractTableModel):
    """One row a situation: its name, up to four follow-ups, and when a pause is suggested."""

    def __init__(self, store: PreferenceStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._codes = tuple(DEFAULT_TABLE.rows)

    def situation(self, row: int) -> Situation:
        """Return the situation of a row, as it is in force."""
        return self._store.situations.row(self._codes[row])

    def row_of(self, code: str) -> int:
        """Return the row of a situation."""
        return self._codes.index(code)

    def is_changed(self, row: int) -> bool:
        """Say whether a row is other than the method's."""
        return is_changed(self.situation(row))

    def put(self, changed: Situation) -> None:
        """Put a changed row into force."""
        if changed != self._store.situations.row(changed.code):
            self._store.change_situation(changed)
            self._tell(self.row_of(changed.code))

    def return_to_default(self, row: int | None = None) -> None:
        """Return one row, or all, to the method's."""
        codes = self._codes if row is None else (self._codes[row],)
        self._store.default_situations(*codes)
        for code in codes:
            self._tell(self.row_of(code))

    def _tell(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, NAME), self.index(row, DEFAULT))

    # Overrides of Qt

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._codes)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else DEFAULT + 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if self._is_editable(index) else usual

    def _is_editable(self, index: Index) -> bool:
        row, column = self.situation(index.row()), index.column()
        if column == PAUSE:
            return row.park_after is not None
        return FIRST <= column < FIRST + len(row.follow_ups) and row.longest > 0

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        follow_ups = (_("First follow-up"), _("Second"), _("Third"), _("Fourth"))
        return (_("Situation"), *follow_ups, _("Unanswered"), "")[section]

    @override
    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.situation(index.row()), index.column()
        if role == _Role.DisplayRole:
            return _shown(row, column)
        if role == _Role.AccessibleTextRole:
            return _aloud(row, column)
        if role == _Role.ToolTipRole:
            return _tip(row) if column == NAME else _aloud(row, column)
        if role == _Role.FontRole and column != NAME and _differs(row, column):
            font = QFont()
            font.setBold(True)
            return font
        return None


def _shown(row: Situation, column: int) -> str:
    if column == NAME:
        return words.situation(row.code)
    if column == PAUSE:
        return _pause(row)
    if column == DEFAULT or column - FIRST >= len(row.follow_ups):
        return ""
    if row.longest == 0:
        return _("by their deadline")
    one = row.follow_ups[column - FIRST]
    return ngettext(
        "{n} day · {channel}", "{n} days · {channel}", one.days,
        n=one.days, channel=words.channel(one.channel),
    )  # fmt: skip


def _pause(row: Situation) -> str:
    if row.park_after is None or row.then is None:
        return NONE
    return _("{n}, then {what}", n=row.park_after, what=timing.then_short(row.then))


def _aloud(row: Situation, column: int) -> str:
    if column == NAME:
        return words.situation(row.code)
    if column == PAUSE:
        return _unanswered(row)
    if column == DEFAULT:
        return _("changed") if is_changed(row) else _("default")
    if column - FIRST >= len(row.follow_ups) or row.longest == 0:
        return _shown(row, column) or _("none")
    one = row.follow_ups[column - FIRST]
    channel = words.channel(one.channel)
    return ngettext(
        "after {n} working day: {channel}", "after {n} working days: {channel}", one.days,
        n=one.days, channel=channel,
    )  # fmt: skip


def _unanswered(row: Situation) -> str:
    if row.park_after is None or row.then is None:
        return _("none")
    return ngettext(
        "after {n} follow-up without an answer: {what}",
        "after {n} follow-ups without an answer: {what}",
        row.park_after,
        n=row.park_after,
        what=timing.then(row.then),
    )


def _tip(row: Situation) -> str:
    """Return what a row holds that cannot be changed."""
    lines = [words.situation(row.code)]
    if row.first_step is not None:
        lines.append(_("A short note comes first, within a working day."))
    if row.their_date_gap:
        days = row.their_date_gap
        lines.append(
            ngettext(
                "{n} working day after a date they gave, if they gave one.",
                "{n} working days after a date they gave, if they gave one.",
                days,
                n=days,
            )
        )
    if row.if_promised:
        days = row.if_promised[0]
        lines.append(_("{n} working days if they promised to do something.", n=days))
    if row.one_call:
        lines.append(_("Exactly one call is made."))
    return "\n".join(lines)


def _differs(row: Situation, column: int) -> bool:
    method = DEFAULT_TABLE.row(row.code)
    if column == PAUSE:
        return row.park_after != method.park_after
    attempt = column - FIRST
    if column == DEFAULT or attempt >= len(row.follow_ups):
        return False
    one, theirs = row.follow_ups[attempt], method.follow_ups[attempt]
    return (one.days, one.channel) != (theirs.days, theirs.channel)
