# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One due thing, large: with whom, what, why now, and what was said last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.domain.timing import of_step
from desktop_app.ui.follow_up.header import head_line
from desktop_app.ui.reader import moment, reader
from desktop_app.ui.text import ElidedLabel, Label
from desktop_app.ui.today.due_chip import due_role
from desktop_app.words import interviews, lines, places
from desktop_app.words import morning as says
from desktop_app.words import text as _
from desktop_app.words.phones import number as phone_number
from desktop_app.words.timing import timing

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.browsing import Dossier
    from desktop_app.services.morning import Item
    from desktop_app.services.office import Office

_MOST_SAID = 4


class ItemCard(QFrame):
    """Shows an item; it does nothing by itself."""

    def __init__(self, office: Office, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._office = office
        dossier = office.browsing.dossier(item.row.id)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addLayout(self._head(item))
        for text, role in self._lines(item, dossier):
            label = Label(text, self)
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setVisible(bool(text))
            column.addWidget(label)
        if dossier is not None:
            self._add_said(column, dossier)
        column.addStretch(1)

    def _head(self, item: Item) -> QHBoxLayout:
        row, today, mine = item.row, self._office.today, reader(self._office)
        if item.interview is not None:
            when = interviews.begins(item.interview, mine)
            return head_line(row, (when, "chip-today"), self, promised=False)
        at = moment(row)
        role = "chip-quiet" if item.proposed else due_role(places.day_here(at, mine), today)
        return head_line(row, (places.due_both(at, mine), role), self, promised=row.promised)

    def _lines(self, item: Item, dossier: Dossier | None) -> list[tuple[str, str]]:
        row = item.row
        if item.interview is not None:
            there = interviews.begins_there(item.interview, reader(self._office))
            return [(interviews.ask(item.interview.phase), "strong"), (there, "muted")]
        what = words.action(row.action, contact=row.person, channel=row.channel)
        moved: date | None = None
        if item.proposed:
            why = words.reason(row.reason, self._office.today)
            moved = self._office.steps.accepted_day(row.id)
        else:
            why = self._why(dossier)
        return [
            (says.proposed(what) if item.proposed else what, "strong"),
            (says.sentence(why), "muted"),
            (says.accepted_on(moved, self._office.today), "muted"),
            (lines.SEPARATOR.join(_ways(dossier)), ""),
        ]

    def _why(self, dossier: Dossier | None) -> str:
        if dossier is None or dossier.step is None or not dossier.step.reason.args:
            return ""
        today = self._office.today
        calendar = self._office.preferences.calendar(dossier.contact, dossier.organization)
        found = of_step(dossier.step, today=today, calendar=calendar)
        return timing(found, today)

    def _add_said(self, column: QVBoxLayout, dossier: Dossier) -> None:
        touches = [entry.touch for entry in dossier.entries if entry.touch is not None]
        if not touches:
            return
        head = Label(_("What was said"), self)
        head.setProperty("role", "section")
        column.addWidget(head)
        for touch in touches[:_MOST_SAID]:
            day = words.day(touch.on_date, self._office.today)
            line = ElidedLabel(f"{day}{lines.SEPARATOR}{lines.touch_line(touch)}", self)
            column.addWidget(line)


def _ways(dossier: Dossier | None) -> list[str]:
    """Return the numbers and addresses that are known."""
    if dossier is None:
        return []
    who, company = dossier.contact, dossier.organization
    ways = [phone_number(who.phone, who.extension), who.email] if who is not None else []
    return [way for way in (*ways, company.phone if company else "") if way]
