# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Offers to keep what the words of a talk name: a number, an address, a wish for no calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop_app import words
from desktop_app.services import named_ways
from desktop_app.services.named_ways import Keeping
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.text import menu_text
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.changes import Change
    from desktop_app.services.named_ways import Kept
    from desktop_app.ui.main_window import MainWindow

_MOST = 90  # letters of their words in the bar


def offer(window: MainWindow, change: Change) -> bool:
    """Offer what the words of a change name, beside what was done; False where that is nothing.

    It is shown where the user is: in the dialog that lies over the window, if it has a bar.
    """
    kept = named_ways.named_in(window.office, change)
    if not kept:
        return False
    bar = getattr(QApplication.activeModalWidget(), "bar", None)
    place = bar if isinstance(bar, MessageBar) else window.messages
    done = _("Done: {what}.").format(what=words.label(change.label).rstrip("."))
    head = " ".join(filter(None, (place.message or done, _told(kept))))

    def take() -> None:
        if window.undoable.do(lambda: named_ways.keep(window.office, *kept)):
            _read_around()

    place.tell(head, button=button_words(kept), act=take, undo=window.undoable.stack.undo)
    return True


def _read_around() -> None:
    read = getattr(QApplication.activeModalWidget(), "read_around", None)
    if read is not None:
        read()


def _told(kept: Sequence[Kept]) -> str:
    """Return what the button does not say."""
    told = [_wish(one) for one in kept if one.what is Keeping.NO_CALLS]
    if len(kept) > 1 and (ways := [one.value for one in kept if one.what is not Keeping.NO_CALLS]):
        told.append(", ".join(ways))
    return " · ".join(told)


def _wish(kept: Kept) -> str:
    said = kept.value if len(kept.value) <= _MOST else kept.value[:_MOST].rstrip() + " …"
    return _("{name} asks for no calls: “{words}”", name=kept.name, words=said)


def button_words(kept: Sequence[Kept]) -> str:
    """Return the words of the button; its underlined letter is its key."""
    first = kept[0]
    if len(kept) > 1:
        return _("&Keep all of this")
    if first.what is Keeping.NO_CALLS:
        return _("&Keep it on record")
    return _("&Keep {value} with {name}", value=first.value, name=menu_text(first.name))
