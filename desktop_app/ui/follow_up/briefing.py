# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The left side of the follow-up window: how to reach them and what was said and promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.agenda import place
from desktop_app.domain.records import Reason
from desktop_app.domain.touch_days import is_theirs
from desktop_app.services.steps import zone_of
from desktop_app.ui.follow_up.scrolled import scrolled
from desktop_app.ui.icons import draw
from desktop_app.ui.text import ElidedLabel, Label
from desktop_app.ui.today.due_chip import due_role
from desktop_app.words import lines, places, promises
from desktop_app.words import text as _
from desktop_app.words.guards import guard
from desktop_app.words.phones import number as phone_number

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.domain.guard_terms import Limits
    from desktop_app.domain.records import Channel
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.browsing import Dossier, Entry
    from desktop_app.words.places import Reader

MOST_ENTRIES = 6
_WIDEST_CHIP = 140  # px; beside a wider one its sentence has no room


_LETTERS = 42  # in a line


class Briefing(QFrame):
    """What one needs to know before calling or writing."""

    def __init__(self, dossier: Dossier, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._reader, self._today = reader, reader.today
        self._none: Label | None = None
        self._kind = Label("", self)
        self._kind.setWordWrap(True)
        self._kind.hide()
        outer, column = QVBoxLayout(self), QVBoxLayout()
        outer.setContentsMargins(1, 8, 4, 8)
        outer.addWidget(scrolled(column))  # what was said last may be long, and letters large
        column.setContentsMargins(15, 8, 12, 8)
        column.setSpacing(10)
        self._zone = zone_of(dossier.contact, dossier.organization)
        self._now = Label("", self)
        self._now.setWordWrap(True)
        self._now.hide()
        self._add_ways(column, dossier)
        self._add_promise(column, dossier)
        self._add_said(column, dossier)
        column.addStretch(1)

    def tell_of_others(self, last: date | None) -> None:
        """Say when they were in touch last over another pursuit, where this one has nothing yet."""
        if self._none is not None and last is not None:
            day = words.day(last, self._today)
            self._none.setText(_("Nothing here yet; in touch about something else {day}.", day=day))

    def tell_number(self, kind: str, private: bool) -> None:  # noqa: FBT001  # one fact, two parts
        """Say of what kind their number is; of a private one, what speaks against a call (G7)."""
        why = guard(Reason.of("G7_private"), self._today) if private else ""
        self._kind.setText(_("{kind}: {why}.", kind=kind, why=why) if why else kind)
        self._kind.setProperty("role", "caution" if why else "muted")
        self._kind.setVisible(bool(kind))

    def tell_time(self, now: datetime, calendar: WorkCalendar, limits: Limits) -> None:
        """Say what the clock shows at their place, and whether that is an hour to call (G6)."""
        said = places.now_there(now, self._zone, self._reader)
        if not said:
            return
        there = now.astimezone(place(self._zone, self._reader.zone))
        in_hours = limits.calls_from <= there.time() <= limits.calls_to
        if not (in_hours and calendar.is_working(there.date())):
            said = _("{now} That is no hour for a call; write, or call when they are in.", now=said)
            self._now.setProperty("role", "caution")
        else:
            self._now.setProperty("role", "muted")
        self._now.setText(said)
        self._now.show()

    @property
    def wanted_width(self) -> int:
        """Return how wide it is with room for some words in a line, whatever the letters."""
        return _LETTERS * self.fontMetrics().averageCharWidth()

    @property
    def time_there(self) -> str:
        """Return what is said of the clock at their place, "" for nothing."""
        return self._now.text()

    def _section(self, column: QVBoxLayout, text: str) -> None:
        head = Label(text, self)
        head.setProperty("role", "section")
        column.addWidget(head)

    def _add_ways(self, column: QVBoxLayout, dossier: Dossier) -> None:
        self._section(column, _("How to reach them"))
        ways = []
        if (who := dossier.contact) is not None:
            ways.append(("call-start", phone_number(who.phone, who.extension)))
            ways.append(("mail-send", who.email))
        if (company := dossier.organization) is not None:
            ways.append(("company", company.phone))
        for name, value in ways:
            if value:
                column.addLayout(self._way(name, value))
            if name == "call-start":
                column.addWidget(self._kind)
        if not any(value for _name, value in ways):
            hint = Label(
                _("No number or address yet. The company's switchboard can put you through."), self
            )
            hint.setProperty("role", "muted")
            hint.setWordWrap(True)
            column.addWidget(hint)
        column.addWidget(self._now)

    def _way(self, name: str, value: str) -> QHBoxLayout:
        row = QHBoxLayout()
        mark = Label("", self)
        draw(mark, name, 16)
        text = ElidedLabel(value, self)  # a long one would press the button out of sight
        copy = QPushButton(_("Copy"), self)
        copy.setProperty("small", True)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(value))
        row.addWidget(mark)
        row.addWidget(text, 1)
        row.addWidget(copy)
        return row

    def _add_promise(self, column: QVBoxLayout, dossier: Dossier) -> None:
        said = dossier.promise
        if said is None:
            return
        self._section(column, _("What you promised"))
        at = places.Moment(said.due_on, said.due_time, said.zone)
        chip = Label(places.due_here(at, self._reader), self)
        chip.setProperty("role", due_role(places.day_here(at, self._reader), self._today))
        there = Label(places.there(at, self._reader), self)
        there.setProperty("role", "muted")
        there.setVisible(bool(there.text()))
        what = Label(promises.given(said.channel, _turned(dossier)), self)
        what.setWordWrap(True)
        chip.ensurePolished()
        flow = QBoxLayout.Direction
        narrow = bool(there.text()) or chip.sizeHint().width() > _WIDEST_CHIP
        row = QBoxLayout(flow.TopToBottom if narrow else flow.LeftToRight)
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        row.addWidget(there)  # their clock, where it shows another time
        row.addWidget(what, 1)
        column.addLayout(row)

    def _add_said(self, column: QVBoxLayout, dossier: Dossier) -> None:
        self._section(column, _("What was said"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        shown = [e for e in dossier.entries if e.promise is None][:MOST_ENTRIES]
        for number, entry in enumerate(shown):
            day = Label(words.day(entry.on, self._today), self)
            day.setProperty("role", "muted")
            what = Label(self._entry(entry, dossier), self)
            what.setWordWrap(True)
            grid.addWidget(day, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(what, number, 1)
        if not shown:
            none = Label(_("Nothing yet. This will be the first contact."), self)
            none.setProperty("role", "muted")
            none.setWordWrap(True)
            grid.addWidget(none, 0, 0, 1, 2)
            self._none = none
        column.addLayout(grid)

    def _entry(self, entry: Entry, dossier: Dossier) -> str:
        if entry.touch is not None:
            with_them = is_theirs(entry.touch, dossier.pursuit.contact_id)
            return lines.touch_line(entry.touch, with_them=with_them)
        return lines.boundary_line(entry.boundary, self._today) if entry.boundary else ""


def _turned(dossier: Dossier) -> Channel | None:
    """Return by which way a word is kept now, None where it is the way that was said (6.3)."""
    said, step = dossier.promise, dossier.step
    if said is None or step is None or said.step_id != step.id:
        return None
    if dict(step.reason.args).get("instead") != said.channel:
        return None
    return step.channel


def open_mail(address: str, subject: str, body: str) -> bool:
    """Open the user's mail program with a message; False when the address is not plain (X7)."""
    from desktop_app.ui.follow_up.mail import mail_link  # noqa: PLC0415  # only when mail is sent

    link = mail_link(address, subject, body)
    return link is not None and QDesktopServices.openUrl(QUrl(link))
