# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The top of the window: the capture line, the find field, and which table is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.overriding import override
from desktop_app.ui.text import Label, menu_text, tip_text
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop_app.ui.capture_bar import CaptureBar

FIND_MS = 120
_MOST_LETTERS = 30  # of the name of a view


class _Finder(QLineEdit):
    """The find field.

    Signals:
        given_up: Escape was pressed.
    """

    given_up = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class TopBar(QWidget):
    """Capture line, find field and the switch between the tables in one row.

    Attributes:
        switch: says which table is shown; its menu offers the others.

    Signals:
        find_changed: the text to look for.
        left: Enter or Escape was pressed in the find field; Escape empties it.
    """

    find_changed = Signal(str)
    left = Signal()

    def __init__(
        self, capture: CaptureBar, parent: QWidget | None = None, *, name: str = ""
    ) -> None:
        super().__init__(parent)
        self.capture = capture
        program = Label("Duesday", self)
        program.setProperty("role", "title")
        self.finder = _Finder(self)
        self.finder.setAccessibleName(_("Find"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setFixedWidth(220)
        self.switch = QPushButton(self)
        self.switch.setProperty("role", "switch")
        self.switch.setAccessibleName(_("View"))
        # Room for every table's name, so that nothing moves when it changes.
        self.switch.setMinimumWidth(self.switch.fontMetrics().averageCharWidth() * 20)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(FIND_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (program, capture, self.finder, self.switch):
            if widget is capture:
                row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)  # also where others grow
                continue
            column = QVBoxLayout()
            column.setSpacing(4)
            if widget is program:  # on one line with the fields, 12 px higher than their letters
                column.addSpacing(max(0, 6 - self.fontMetrics().height() // 4))
            column.addWidget(widget)
            column.addStretch(1)
            row.addLayout(column)
        self.show_table(name or _("Pursuits"), _("Find in pursuits"))
        self.finder.textChanged.connect(lambda _text: self._later.start())
        self.finder.returnPressed.connect(self._leave)
        self.finder.given_up.connect(self._give_up)
        self._later.timeout.connect(self.find_now)

    def find_now(self) -> None:
        """Look for what stands in the field, without waiting for another letter."""
        self._later.stop()
        self.find_changed.emit(self.finder.text())

    def _leave(self) -> None:
        self.find_now()
        self.left.emit()

    def _give_up(self) -> None:
        if self.finder.text():
            self.finder.clear()
            self.find_now()
        self.left.emit()

    def take_focus(self) -> None:
        """Put the cursor into the find field."""
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def name_table(self, name: str) -> None:
        """Say which table and view is shown; a long name is shortened, its tip has all of it."""
        room = self.switch.fontMetrics().averageCharWidth() * _MOST_LETTERS
        shown = self.switch.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.switch.setText(f"{menu_text(shown)}  ▾")
        self.switch.setAccessibleDescription(name)
        self.switch.setToolTip(tip_text(name) if shown != name else "")

    def show_table(self, name: str, hint: str, found: str = "") -> None:
        """Show which table there is, and what is looked for in it; nobody is told."""
        self.name_table(name)
        self.finder.setPlaceholderText(hint)
        if found != self.finder.text():
            self.finder.setText(found)  # it tells its own sign for emptying it, and `_later`
            self._later.stop()
