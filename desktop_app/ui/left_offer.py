# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Offers to let pursuits go on without somebody who works elsewhere now (method.md 6.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from desktop_app import words
from desktop_app.services.moved_away import moved_away, old_ways
from desktop_app.ui.offer_place import place_for
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.services.moved_away import MovedAway, OldWays
    from desktop_app.ui.main_window import MainWindow


def offer(window: MainWindow, change: Change) -> bool:
    """Ask about the pursuits that stay at a company its person was taken from; False where none.

    It is asked where the user is: in the dialog that lies over the window, if it has a bar.
    """
    found = moved_away(window.office, change)
    if found is None:
        return _offer_ways(window, change)
    place = place_for(window, lambda: offer(window, change))
    still = _(
        "{name} is still the person of your pursuit at {company}.",
        name=found.person.name,
        company=found.company.name,
    )
    if (old := old_ways(window.office, change)) is not None:
        still += " " + _ways_told(old)
    done = _("Done: {what}.").format(what=words.label(change.label).rstrip("."))
    place.tell(
        f"{(place.message or done).rstrip('.')}. {still}",
        button=_("They &left the company …"),
        act=lambda: _leave(window, found),
        undo=window.undoable.stack.undo,
    )
    return True


def _offer_ways(window: MainWindow, change: Change) -> bool:
    """Ask whether the number and the address of the company before still hold."""
    old = old_ways(window.office, change)
    place = place_for(window, lambda: offer(window, change))
    if old is None or place is not window.messages:
        return False  # in their own dialog both stand before the user
    done = _("Done: {what}.").format(what=words.label(change.label).rstrip("."))
    place.tell(
        f"{(place.message or done).rstrip('.')}. {_ways_told(old)}",
        button=_("&Look at them …"),
        act=lambda: _show(window, old.person.id),
        undo=window.undoable.stack.undo,
    )
    return True


def _ways_told(old: OldWays) -> str:
    """Return the question which of the ways to reach somebody still hold."""
    return _("Does this still hold: {ways}?", ways=", ".join(old.ways))


def _show(window: MainWindow, number: int) -> None:
    from desktop_app.ui import records  # noqa: PLC0415  # on request

    records.open_person(window, window.office, window.undoable, number)


def _leave(window: MainWindow, found: MovedAway) -> None:
    from desktop_app.services.leaving import left_company, may_follow  # noqa: PLC0415  # on request
    from desktop_app.ui.dialogs.left_company import (  # noqa: PLC0415  # as above
        LeftCompanyDialog,
        left_words,
    )

    over = QApplication.activeModalWidget()
    known = may_follow(window.office, found.pursuit_id)
    asked = LeftCompanyDialog(found.person.name, over or window, known=known)
    if asked.exec() != QDialog.DialogCode.Accepted:
        return
    successor, told = asked.successor.text(), left_words(found.person, found.company)
    number = found.pursuit_id
    if window.undoable.do(lambda: left_company(window.office, number, successor, told=told)):
        read = getattr(over, "read_around", None)
        if read is not None:
            read()
