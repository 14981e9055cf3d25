# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The people of one's own at a company, before anybody is asked there (method.md R29)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.link_button import LinkButton
from desktop_app.ui.text import Label
from desktop_app.words import lines, ngettext
from desktop_app.words import text as _
from desktop_app.words.phones import number as phone_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.records import Contact

FEW = 5


class KnownThere(QWidget):
    """One line a person; a click goes on with them.

    Signals:
        chosen: the id of a person.
    """

    chosen = Signal(object)

    def __init__(self, people: Sequence[Contact], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = Label(_("You know somebody there: go on with"), self)
        head.setProperty("role", "section")
        column.addWidget(head)
        self.buttons: list[LinkButton] = []
        for person in people[:FEW]:
            number = phone_number(person.phone, person.extension)
            told = (person.name, person.role, number or person.email)
            button = LinkButton(lines.SEPARATOR.join(filter(None, told)), self)
            button.clicked.connect(partial(self.chosen.emit, person.id))
            line = QHBoxLayout()
            line.setSpacing(0)
            button.setProperty("flush", True)  # its words below those of the head
            line.addWidget(button)
            line.addStretch(1)
            column.addLayout(line)
            self.buttons.append(button)
        if len(people) > FEW:
            n = len(people) - FEW
            more = Label(ngettext("and {n} other", "and {n} others", n, n=n), self)
            more.setProperty("role", "muted")
            column.addWidget(more)
        self.setVisible(bool(people))
