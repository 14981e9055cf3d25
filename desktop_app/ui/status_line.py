# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The line at the bottom: is every pursuit cared for, was the word kept, is there a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app import words
from desktop_app.ui.link_button import LinkButton
from desktop_app.ui.text import Label
from desktop_app.words import lines, ngettext
from desktop_app.words import text as _
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from desktop_app.services.office import Office
    from desktop_app.ui.bridge import Bridge


class StatusLine(QWidget):
    """Shows the figures of the search, calmly.

    Attributes:
        selected: how much is selected in the table, and what its figures come to.
    """

    def __init__(self, office: Office, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._state = Label("", self)
        self._backup = Label("", self)
        self.selected = Label("", self)
        self.selected.hide()
        self._paused, self._resume = Label("", self), LinkButton("", self)
        for part in (self._paused, self._resume):
            part.hide()
        for label in (self._state, self.selected, self._backup):
            label.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 2)
        # The way back to all rows comes and goes, and must not push the table.
        self.setMinimumHeight(self._resume.sizeHint().height() + 4)
        self._rows = row
        row.addWidget(self._state, 1)
        row.addWidget(self._paused)
        row.addWidget(self._resume)
        row.addSpacing(16)
        row.addWidget(self.selected)
        row.addSpacing(16)
        row.addWidget(self._backup)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.read)
        bridge.changed.connect(lambda _change: self._later.start())

    def rest(self) -> None:
        """Read no more: the database is about to be closed."""
        self._later.stop()

    def show_selection(self, text: str) -> None:
        """Say how much is selected; nothing where it is empty."""
        self.selected.setText(text)
        self.selected.setVisible(bool(text))

    def put_first(self, widget: QWidget) -> None:
        """Show before all figures how many rows the table has."""
        self._rows.insertWidget(0, widget)

    @property
    def resume_wanted(self) -> SignalInstance:
        """Return the signal of the button that ends the pause of reminders."""
        return self._resume.clicked

    def show_pause(self, said: str, button: str) -> None:
        """Say that reminders are paused, with the way back; nothing where it is empty."""
        self._paused.setText(said)
        self._resume.set_full_text(button)
        self._resume.setVisible(bool(said))
        self._paused.setVisible(bool(said))

    def read(self) -> None:
        """Read the figures anew."""
        figures = self._office.browsing.summary()
        if figures.needs_step:
            first = ngettext(
                "{n} pursuit needs a step", "{n} pursuits need a step", figures.needs_step
            ).format(n=grouped(figures.needs_step))
        elif figures.live:
            first = _("Every open pursuit has a next step")
        else:
            first = _("No open pursuits")
        parts = [first]
        if figures.live:
            parts.append(_("{n} open").format(n=grouped(figures.live)))
        kept, settled = figures.ledger.fraction
        if settled:
            told = {"kept": grouped(kept), "settled": grouped(settled)}
            parts.append(_("kept {kept} of {settled}").format(**told))
        self._state.setText(lines.SEPARATOR.join(parts))
        self._backup.setText(self._backup_text())

    def _backup_text(self) -> str:
        last = self._office.health.last_backup()
        if last is None:
            return _("No checked backup yet")
        at = last.made_at.astimezone()
        when = words.due(at.date(), at.time(), self._office.today)
        return _("Last checked backup: {when}").format(when=when)
