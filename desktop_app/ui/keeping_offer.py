# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Offers to keep what the words of a talk name: a number, an address, a wish for no calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop_app import words
from desktop_app.services import named_interviews, named_ways
from desktop_app.services.named_ways import Keeping
from desktop_app.services.their_clock import zone_meant
from desktop_app.ui.offer_place import place_for
from desktop_app.ui.text import menu_text
from desktop_app.words import lines
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.changes import Change
    from desktop_app.services.named_ways import Kept
    from desktop_app.ui.main_window import MainWindow

_WAYS = frozenset(Keeping) - {Keeping.NO_CALLS}
_MOST = 90  # letters of their words in the bar


def offer(window: MainWindow, change: Change) -> bool:
    """Offer what the words of a change name, beside what was done; False where that is nothing.

    It is shown where the user is: in the dialog that lies over the window, if it has a bar.
    """
    return _offer_interview(window, change) or _offer_named(window, change)


def _offer_named(window: MainWindow, change: Change) -> bool:
    """Offer whom and what the words name besides an interview."""
    kept = named_ways.named_in(window.office, change)
    if not kept:
        return False
    place = place_for(window, lambda: _offer_named(window, change))
    done = _("Done: {what}.").format(what=words.label(change.label).rstrip("."))
    head = " ".join(filter(None, (place.message or done, _told(kept))))

    def take() -> None:
        if window.undoable.do(lambda: named_ways.keep(window.office, *kept)):
            _read_around()

    place.tell(head, button=button_words(kept), act=take, undo=window.undoable.stack.undo)
    return True


def _offer_interview(window: MainWindow, change: Change) -> bool:
    """Offer the interview that the words name: nobody enters it a second time."""
    found = named_interviews.interview_in(window.office, change)
    step = found.left if found is not None else None
    if found is None or step is None:
        return False
    place = place_for(window, lambda: offer(window, change))
    done = _("Done: {what}.").format(what=words.label(change.label).rstrip("."))
    office = window.office
    there = zone_meant(office, found)
    told = lines.understood_line(found, office.today, office.clock.zone_name(), there)

    def take() -> None:
        if window.undoable.do(lambda: window.office.capturing.commit(found)):
            _read_around()
            _offer_named(window, change)  # what else the words hold; "an hour later" is done

    off = found.capture.changed is not None and found.capture.changed.off
    button = _("&Call the interview off") if off else _("&Keep the interview")
    head = " ".join((place.message or done, told))
    place.tell(head, button=button, act=take, undo=window.undoable.stack.undo)
    return True


def _read_around() -> None:
    read = getattr(QApplication.activeModalWidget(), "read_around", None)
    if read is not None:
        read()


def _told(kept: Sequence[Kept]) -> str:
    """Return what the button does not say."""
    told = [_wish(one) for one in kept if one.what is Keeping.NO_CALLS]
    if len(kept) > 1 and (ways := [_way(one, kept) for one in kept if one.what in _WAYS]):
        told.append(", ".join(ways))
    return " · ".join(told)


def _way(kept: Kept, among: Sequence[Kept]) -> str:
    """Return a way, with the name where several people are told of or one is new."""
    value = _value(kept)
    if kept.is_new or len({one.name for one in among}) > 1:
        return lines.SEPARATOR.join(part for part in (kept.name, value) if part)
    return value


def _value(kept: Kept) -> str:
    if kept.what is Keeping.EXTENSION:
        return _("ext. {number}", number=kept.value)
    return kept.value or kept.role


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
    name = menu_text(first.name)
    if first.what is Keeping.PERSON:
        return _("&Keep {name}, {role}", name=name, role=menu_text(first.role))
    return _("&Keep {value} with {name}", value=_value(first), name=name)
