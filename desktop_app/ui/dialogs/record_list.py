# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A short list of records that open with a double click or Enter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from desktop_app.overriding import override
from desktop_app.ui.icons import icon
from desktop_app.ui.text import tip_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

_SORT, _NUMBER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ICONS = {"person": "person", "company": "company", "pursuit": "go-next"}
_ICONS |= {"interview": "view-calendar"}
FEW = 7  # rows that are shown without scrolling


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: its words, and what opens."""

    text: str
    sort: str
    number: int


class RecordList(QListWidget):
    """Names of records.

    Signals:
        opened: the sort and the id of the record that was asked for.
    """

    opened = Signal(str, object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("role", "cards")
        self.setIconSize(QSize(16, 16))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(self._open)

    def show_entries(self, entries: Iterable[Entry], *, empty: str) -> None:
        """Show other rows; `empty` is said where there are none."""
        self.clear()
        for entry in entries:
            item = QListWidgetItem(icon(_ICONS[entry.sort]), entry.text)
            item.setData(_SORT, entry.sort)
            item.setData(_NUMBER, entry.number)
            item.setToolTip(tip_text(entry.text))
            self.addItem(item)
        if not self.count():
            item = QListWidgetItem(empty)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        rows = min(self.count(), FEW)
        self.setFixedHeight(rows * max(self.sizeHintForRow(0), 20) + 4)

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_NUMBER) is not None:
            self.opened.emit(item.data(_SORT), item.data(_NUMBER))

    def _dress(self) -> None:
        """Give the rows their icons in the present colours."""
        for at in range(self.count()):
            item = self.item(at)
            if item.data(_NUMBER) is not None:
                item.setIcon(icon(_ICONS[item.data(_SORT)]))

    # Overrides of Qt

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentItem())
            event.accept()  # the dialog around it must not take it for Save
        else:
            super().keyPressEvent(event)
