# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The past changes as rows of a table: when, what, what it held, whether it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette

from desktop_app import words
from desktop_app.overriding import override
from desktop_app.ui.text import tip_text
from desktop_app.words import past as told_words
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from desktop_app.services.journal import Told
    from desktop_app.services.office import Office

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class PastModel(QAbstractTableModel):
    """The changes of the last 30 days; those taken back are paler."""

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._rows: Sequence[Told] = ()
        self._names: dict[int, tuple[str, ...]] = {}  # asked for when a row is seen

    def read(self, *, removals_only: bool) -> None:
        """Read the journal anew."""
        self.beginResetModel()
        self._names.clear()
        self._rows = self._office.journal.recent(removals_only=removals_only)
        self.endResetModel()

    def told(self, row: int) -> Told | None:
        """Return the change of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @property
    def any_undone(self) -> bool:
        """Say whether any of the changes was taken back."""
        return any(told.undone_at is not None for told in self._rows)

    def row_of(self, journal_id: int) -> int | None:
        """Return where a change stands now."""
        return next((n for n, told in enumerate(self._rows) if told.id == journal_id), None)

    def whole(self, told: Told) -> list[str]:
        """Return what its row says, each column on a line of its own: nothing of it is cut."""
        return [text for column in (1, 2, 3) if (text := self._text(told, column))]

    def _about(self, told: Told) -> tuple[str, ...]:
        if told.id not in self._names:
            self._names[told.id] = self._office.journal.about(told)
        return self._names[told.id]

    def _text(self, told: Told, column: int) -> str:
        if column == 0:
            return self._when(told.at)
        if column == 1:
            return told_words.named(told, self._about(told))
        if column == 2:
            return told_words.counts(told.removed or told.added or told.altered)
        return _("Taken back: {when}", when=self._when(told.undone_at)) if told.undone_at else ""

    def _when(self, at: datetime) -> str:
        from zoneinfo import ZoneInfo  # noqa: PLC0415  # loaded already

        desk = self._office.desk
        local = at.astimezone(ZoneInfo(desk.clock.zone_name()))
        today: date = desk.today
        return words.due(local.date(), local.time(), today)

    # --- Qt ---

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        told = self.told(index.row()) if index.isValid() else None
        if told is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(told, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(self._text(told, index.column()))
        if role == Qt.ItemDataRole.ForegroundRole and told.undone_at is not None:
            return QPalette().brush(QPalette.ColorRole.PlaceholderText)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (_("When"), _("What"), _("Held"), _("Since then"))[section]
