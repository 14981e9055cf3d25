# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What they asked for, said at the button that calls or writes, before it is pressed (B1, B3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.records import Channel
from desktop_app.ui.text import set_tip
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QToolButton

    from desktop_app.domain.records import Boundary, Contact, Organization
    from desktop_app.ui.dialogs.line_rows import Row

_NO = frozenset({"B1", "B8"})


@dataclass(frozen=True, slots=True)
class Wish:
    """What stands against a way to somebody; `hard` where they want no contact at all."""

    text: str = ""
    hard: bool = False


Against = dict[Channel, Wish]


def wishes_of(owner: Contact | Organization | None, said: Iterable[Boundary]) -> Against:
    """Return what a person or a company asked for, by way."""
    if owner is None:
        return {}
    if not owner.may_contact:
        theirs = next((b.words for b in said if b.code in _NO and b.words), "")
        text = _("They asked not to be contacted.")
        if theirs:
            text = _("They asked not to be contacted: “{words}”", words=theirs)
        return dict.fromkeys((Channel.CALL, Channel.EMAIL), Wish(text, hard=True))
    calls = getattr(owner, "may_call", True) and not getattr(owner, "no_calls", False)
    found: Against = {}
    if not calls:
        found[Channel.CALL] = Wish(_("They asked for no phone calls."))
    if not getattr(owner, "may_email", True):
        found[Channel.EMAIL] = Wish(_("They asked for no e-mail."))
    return found


class Heeded:
    """A button that says their wish, and after a no to all contact asks for a second press."""

    def __init__(
        self, row: Row, button: QToolButton, wish: Callable[[], Wish], act: Callable[[], object]
    ) -> None:
        self._row, self._wish, self._act = row, wish, act
        self._asked = False
        self._tip = button.accessibleName()
        self._button = button
        button.clicked.connect(self._press)

    @property
    def hint(self) -> str:
        """Return what is to be read at the row; the button's tip says the same."""
        wish = self._wish()
        set_tip(self._button, f"{self._tip}\n{wish.text}" if wish.text else self._tip)
        return wish.text

    def _press(self) -> None:
        wish = self._wish()
        if wish.hard and not self._asked:
            self._asked = True
            self._row.show_hint(f"{wish.text} {_('Press again to do it all the same.')}")
            return
        self._asked = False
        self._act()
