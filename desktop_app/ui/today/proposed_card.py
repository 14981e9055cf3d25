# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The card of a step that is only proposed: what, when and why, and one key says yes (R02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app import words
from desktop_app.overriding import override
from desktop_app.ui.today.card import CardView
from desktop_app.words import morning as says
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QPushButton


class ProposedCardView(CardView):
    """A card that asks for a yes or for another day; it wears no warm colour, for nothing slips."""

    keys: Mapping[Qt.Key, str] = {
        Qt.Key.Key_A: "accept",
        **{key: verb for key, verb in CardView.keys.items() if verb not in {"done", "snooze"}},
    }

    @override
    def _what(self) -> str:
        return says.proposed(super()._what())

    @override
    def _why(self) -> str:
        row, reader = self.row, self._reader
        why = says.sentence(words.reason(row.reason, reader.today))
        moved = says.accepted_on(self.card.accepts_on, reader.today)
        return " ".join(part for part in (why, moved) if part)

    @override
    def _chip_role(self) -> str:
        return "chip-quiet"

    @override
    def _make_buttons(self) -> tuple[QPushButton, ...]:
        return (
            self._button(f"{_('Accept')}  (A)", "accept", primary=True),
            self._button(f"{_('Move')}  (M)", "move"),
            self._more(
                _("More"), ("follow_up", _("Follow up now")), ("open", _("Show in the table"))
            ),
        )
