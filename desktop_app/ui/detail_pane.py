# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The lower pane: the current pursuit's next step, large, and its timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.records import LIVE
from desktop_app.ui.panes import see_through
from desktop_app.ui.text import ElidedLabel, Label, set_tip
from desktop_app.ui.today.due_chip import due_role
from desktop_app.words import lines
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.browsing import Dossier, Entry
    from desktop_app.services.office import Office


class DetailPane(QFrame):
    """Shows one pursuit.

    Signals:
        follow_up_requested: the pursuit's id.
        accept_requested: the pursuit's id; its proposed step is fine.
    """

    follow_up_requested = Signal(object)
    accept_requested = Signal(object)

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._office = office
        self._id: int | None = None
        self._title = ElidedLabel("", self)
        self._title.setProperty("role", "title")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self._reason = Label("", self)
        self._reason.setProperty("role", "muted")
        self._reason.setWordWrap(True)
        self._accept = QPushButton(_("Accept this step"), self)
        self._follow_up = QPushButton(_("Follow up"), self)
        self._follow_up.setProperty("role", "primary")
        self._timeline = QGridLayout()
        self._timeline.setHorizontalSpacing(16)
        self._timeline.setVerticalSpacing(6)
        self._timeline.setColumnStretch(1, 1)
        self._arrange()
        self._accept.clicked.connect(lambda: self.accept_requested.emit(self._id))
        self._follow_up.clicked.connect(lambda: self.follow_up_requested.emit(self._id))
        self.show_pursuit(None)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addLayout(self._chips)
        head.addWidget(self._accept)
        head.addWidget(self._follow_up)
        inner = QWidget(self)
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(self._timeline)
        body.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        scroll.setAccessibleName(_("Timeline"))
        see_through(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._reason)
        column.addWidget(scroll, 1)

    @property
    def pursuit_id(self) -> int | None:
        """Return whose pane this is."""
        return self._id

    def show_pursuit(self, pursuit_id: int | None) -> None:
        """Show a pursuit, or what this pane is for when there is none."""
        dossier = self._office.browsing.dossier(pursuit_id) if pursuit_id is not None else None
        self._id = pursuit_id if dossier else None
        self._clear()
        live = dossier is not None and dossier.pursuit.status in LIVE
        self._follow_up.setVisible(live)
        self._accept.setVisible(live and dossier is not None and dossier.row.needs_step)
        if dossier is None:
            self._title.setText("")
            self._reason.setText(_("Choose a row to see what was said and what comes next."))
            return
        self._fill(dossier)

    def _clear(self) -> None:
        for layout in (self._chips, self._timeline):
            while item := layout.takeAt(0):
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()

    def _fill(self, dossier: Dossier) -> None:
        row, today = dossier.row, self._office.desk.today
        self._title.setText(lines.SEPARATOR.join(p for p in (row.company, row.title) if p))
        if dossier.step is not None:
            what = words.action(row.action, contact=row.person, channel=row.channel)
            self._add_chip(what, "chip-promise" if row.promised else "chip-quiet")
            mine = self._office.preferences.current
            when = words.due(row.due_on, row.due_time, today, clock12=mine.clock12)
            self._add_chip(when, due_role(row.due_on, today))
            self._reason.setText(words.reason(row.reason, today))
        else:
            self._add_chip(words.status(row.status), "chip-quiet")
            self._reason.setText(words.ending(row.ending) if row.ending else "")
        for number, entry in enumerate(dossier.entries):
            self._add_entry(number, entry)
        if not dossier.entries:
            label = Label(_("Nothing logged yet."), self)
            label.setProperty("role", "muted")
            self._timeline.addWidget(label, 0, 0, 1, 2)

    def _add_chip(self, text: str, role: str) -> None:
        chip = ElidedLabel(text, self)
        chip.setProperty("role", role)
        self._chips.addWidget(chip)

    def _add_entry(self, number: int, entry: Entry) -> None:
        day = Label(words.day(entry.on, self._office.desk.today), self)
        day.setProperty("role", "muted")
        set_tip(day, words.full_date(entry.on))
        what = Label(self._entry_text(entry), self)
        what.setWordWrap(True)
        what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._timeline.addWidget(day, number, 0, Qt.AlignmentFlag.AlignTop)
        self._timeline.addWidget(what, number, 1)

    def _entry_text(self, entry: Entry) -> str:
        if entry.touch is not None:
            return lines.touch_line(entry.touch)
        if entry.promise is not None:
            return lines.promise_line(entry.promise, self._office.desk.today)
        if entry.boundary is not None:
            return lines.boundary_line(entry.boundary, self._office.desk.today)
        return ""
