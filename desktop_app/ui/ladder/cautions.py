# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What speaks against calling just now, said before the call is made (method.md 4, 5.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.ui.text import Label
from desktop_app.words import text as _
from desktop_app.words.guards import guard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.services.ladder import View
    from desktop_app.services.office import Office


def why_no_calls(office: Office, view: View) -> str:
    """Return why no calls are made at all, and from when on one is right; "" where they are."""
    off = view.calls_off
    return f"{guard(off.reason, office.today)}." if off else ""


def against_a_call(office: Office, view: View, *, due: bool) -> str:
    """Return what speaks against a call today, or with `due` that it is planned for later (R11)."""
    found = view.speaks_against
    said = [f"{guard(f.reason, office.today)}." for f in found]
    if not said and due and view.due is not None:
        day = words.day(view.due.due_on, office.today)
        why = words.reason(view.due.reason, office.today)
        line = _("The call is planned for {day}").format(day=day)
        said.append(f"{line} ({why})." if why else f"{line}.")
    return "\n".join(said)


class CautionLine(Label):
    """A caution above the buttons: once it was read its room is kept, so that none jumps up."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setProperty("role", "caution")
        self.setWordWrap(True)

    def tell(self, said: str, *, keeps_room: bool) -> None:
        """Show a caution, or none; then with the room of the one before it, or without."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keeps_room and bool(self.text()))
        self.setSizePolicy(policy)
        if said or not keeps_room:
            self.setText(said)
        self.setVisible(bool(said))
