# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The head line of the follow-up window: whom it is about, when it is due, what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.reader import moment, reader
from desktop_app.ui.text import ElidedLabel, Label
from desktop_app.ui.today.due_chip import due_role
from desktop_app.words import lines, places
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office


def header(office: Office, dossier: Dossier, parent: QWidget) -> QHBoxLayout:
    """Return the name of the pursuit, its day, and whether that was said to them."""
    row, today = dossier.row, office.desk.today
    name = ElidedLabel(lines.pursuit_name(row), parent)
    name.setProperty("role", "title")
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(name, 1)
    if row.due_on is not None:
        mine = reader(office)
        when = Label(places.due_both(moment(row), mine), parent)
        when.setProperty("role", due_role(places.day_here(moment(row), mine), today))
        head.addWidget(when)
    if row.promised:
        said = Label(_("you said so"), parent)
        said.setProperty("role", "chip-promise")
        head.addWidget(said)
    return head
