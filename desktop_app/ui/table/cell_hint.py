# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is said under a cell while it is typed: an odd number or address, or who is here already.

A hint is never a wall: whatever it says, the cell takes what was typed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from desktop_app.domain.emails import email_hint
from desktop_app.domain.phones import phone_hint
from desktop_app.overriding import override
from desktop_app.ui.dialogs.likeness_hint import (
    ASK_MS,
    other_company_hints,
    other_person_hints,
)
from desktop_app.ui.table.due_hint import DueHint
from desktop_app.words import text as _
from desktop_app.words.particulars import hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from desktop_app.services.office import Office
    from desktop_app.ui.table.editors import LineEditor

Ask = Callable[[str], Sequence[str]]
NONE_CHOSEN = -1


class CellHint(QObject):
    """A card below an editor; it lives and dies with it, and takes no focus.

    Attributes:
        card: the card, hidden while there is nothing to say.
    """

    def __init__(self, editor: QLineEdit, ask: Ask, *, wait_ms: int = 0) -> None:
        super().__init__(editor)
        self._editor, self._ask = editor, ask
        self.card = DueHint(editor, framed=True)
        self.card.hide()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(wait_ms)
        self._later.timeout.connect(self.ask)
        editor.textChanged.connect(lambda _text: self._later.start())
        editor.installEventFilter(self)

    def ask(self) -> None:
        """Ask now, and show what there is to say."""
        self._later.stop()
        if not self._editor.isVisible():
            return  # it was closed while the question waited
        said = list(self._ask(self._editor.text()))
        self._editor.setAccessibleDescription("\n".join(said))
        if said:
            self.card.show_readings(said, NONE_CHOSEN)
            self.card.place_under(self._editor)
        else:
            self._put_away()

    def _put_away(self) -> None:
        self.card.hide()
        self.card.setParent(self._editor)  # it floats in the window only while it is shown

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() in {QEvent.Type.Move, QEvent.Type.Resize} and self.card.text.strip()
        ) or event.type() is QEvent.Type.Show:
            self._later.start()
        elif event.type() is QEvent.Type.Hide:
            self._put_away()
        return super().eventFilter(watched, event)


def tell_of_phone(editor: QLineEdit, home: str, country: str) -> CellHint:
    """Say what looks odd about a number while it is typed."""
    return CellHint(editor, lambda text: _said(phone_hint(text, home=home, country=country)))


def tell_of_email(editor: QLineEdit) -> CellHint:
    """Say what looks odd about an address while it is typed."""
    return CellHint(editor, lambda text: _said(email_hint(text)))


def _said(code: str) -> list[str]:
    return [found] if (found := hint(code)) else []


def tell_of_new(editor: LineEditor, stored: str, told: str) -> CellHint:
    """Say that a name that is typed is nobody's yet: Enter adds them, as `told` with {name} says.

    As long as known names are offered for what was typed nothing is said.
    """

    def ask(text: str) -> list[str]:
        name = text.strip()
        is_known = not name or name == stored or editor.offers
        return [] if is_known else [_(told, name=name)]

    return CellHint(editor, ask)


def tell_of_like_people(
    editor: QLineEdit, office: Office, stored: str, company: str, besides: int | None
) -> CellHint:
    """Say who is here already under a like name; nothing while the name is the stored one."""

    def ask(name: str) -> list[str]:
        if name.strip() == stored:
            return []
        return [h.text for h in other_person_hints(office, name, company, besides)]

    return CellHint(editor, ask, wait_ms=ASK_MS)


def tell_of_like_companies(
    editor: QLineEdit, office: Office, stored: str, besides: int | None
) -> CellHint:
    """Say which companies are here already under a like name."""

    def ask(name: str) -> list[str]:
        if name.strip() == stored:
            return []
        return [h.text for h in other_company_hints(office, name, besides)]

    return CellHint(editor, ask, wait_ms=ASK_MS)
