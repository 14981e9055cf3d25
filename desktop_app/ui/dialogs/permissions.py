# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a person allows, by each way, at a glance, with the words that were said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.text import Label
from desktop_app.words import text as _
from desktop_app.words.lines import boundary_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.domain.records import Boundary, Contact


def _ways(contact: Contact, *, no_calls: bool = False) -> list[tuple[bool, str, str]]:
    """Return whether each way to a person is open, with the words for both."""
    return [
        (contact.may_call and not no_calls, _("Calls: yes"), _("Calls: no")),
        (contact.may_email, _("E-mail: yes"), _("E-mail: no")),
        (contact.may_message, _("Messages: yes"), _("Messages: no")),
    ]


class Permissions(QWidget):
    """One chip a way, and below them what they said.

    Signals:
        change_requested: the user has heard something else; only where it is a person's.
    """

    change_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._said = QVBoxLayout()
        self._said.setSpacing(4)
        head = Label(_("What they allow"), self)
        head.setProperty("role", "section")
        self.change = QPushButton("", self)
        self.change.setAutoDefault(False)
        self.change.setProperty("small", "true")
        self.change.clicked.connect(self.change_requested)
        self.change.hide()
        top = QHBoxLayout()
        top.addWidget(head, 1)
        top.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(self._chips)
        column.addLayout(self._said)

    def show_contact(self, contact: Contact, said: Sequence[Boundary], today: date) -> None:
        """Show another person's permissions."""
        shut = [(False, "", _("Not to be contacted"))]
        ways = _ways(contact) if contact.may_contact else shut
        self.change.setText(_("Change …") if contact.may_contact else _("They allow it again …"))
        self.change.show()
        self._fill(ways, [boundary_line(boundary, today) for boundary in said])

    def show_words(
        self,
        said: Sequence[Boundary],
        today: date,
        *,
        open_: str,
        shut: str,
        no_calls: bool = False,
        contact: Contact | None = None,
    ) -> None:
        """Show what was said of a company or a pursuit; `shut` for a stop, `no_calls` for R34.

        Where its `contact` has closed a way, each way is shown: green for all would mislead (B3).
        """
        stops = any(boundary.code in {"B1", "B8"} for boundary in said)
        ways = [(not stops, open_, shut)]
        closed = contact is not None and not all(allowed for allowed, _yes, _no in _ways(contact))
        if contact is not None and not contact.may_contact:
            ways = [(False, "", shut)]
        elif contact is not None and closed and not stops:
            ways = _ways(contact, no_calls=no_calls)
        elif no_calls and not stops:
            ways = [(False, "", _("Calls: no"))]  # they asked for none; green would mislead
        self._fill(ways, [boundary_line(boundary, today) for boundary in said])

    def _fill(self, ways: Sequence[tuple[bool, str, str]], said: Sequence[str]) -> None:
        for layout in (self._chips, self._said):
            while item := layout.takeAt(0):
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
        for allowed, yes, no in ways:
            chip = Label(yes if allowed else no, self)
            chip.setProperty("role", "chip-kept" if allowed else "chip-quiet")
            self._chips.addWidget(chip)
        self._chips.addStretch(1)
        for text in said:
            words_said = Label(text, self)
            words_said.setWordWrap(True)
            self._said.addWidget(words_said)
