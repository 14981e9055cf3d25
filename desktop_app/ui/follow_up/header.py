# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The head line of the follow-up window: whom it is about, when it is due, what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.reader import as_rolled, moment, reader
from desktop_app.ui.text import ElidedLabel, Label
from desktop_app.ui.today.due_chip import due_role
from desktop_app.words import lines, places
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.filters import PursuitRow
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office


def header(office: Office, dossier: Dossier, parent: QWidget) -> QHBoxLayout:
    """Return the name of the pursuit, its day, and whether that was said to them."""
    row, mine = as_rolled(office, dossier.row), reader(office)
    if row.due_on is None:
        return head_line(row, None, parent, promised=row.promised)
    role = due_role(places.day_here(moment(row), mine), mine.today)
    chip = (places.due_both(moment(row), mine), role)
    return head_line(row, chip, parent, promised=row.promised)


def head_line(
    row: PursuitRow, chip: tuple[str, str] | None, parent: QWidget, *, promised: bool
) -> QHBoxLayout:
    """Return the name of a pursuit, a chip by its words and style role, and whether it was said."""
    name = ElidedLabel(lines.pursuit_name(row), parent)
    name.setProperty("role", "title")
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(name, 1)
    if chip is not None:
        when = Label(chip[0], parent)
        when.setProperty("role", chip[1])
        head.addWidget(when)
    if promised:
        said = Label(_("you said so"), parent)
        said.setProperty("role", "chip-promise")
        head.addWidget(said)
    return head
