# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The two views on a call where the posting wants none: one call, or an e-mail sooner (R37)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.ui.link_button import LinkButton
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.cadence import Proposal


class OtherWay(QWidget):
    """Says both days and lets the user take the one that is not proposed.

    Signals:
        turned: the user would rather go the other way.
    """

    turned = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._proposal: Proposal | None = None
        self.quiet = False
        self._both = Label("", self)
        self._both.setProperty("role", "muted")
        self._both.setWordWrap(True)
        self.button = LinkButton("", self)
        self.button.clicked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._both)
        column.addWidget(self.button)
        self.hide()

    @property
    def text(self) -> str:
        """Return both views, "" where there is one way only."""
        return "" if self.isHidden() else self._both.text()

    def forget(self) -> None:
        """Let the call be shown first again."""
        self.quiet = False

    def chosen(self, proposal: Proposal) -> Proposal:
        """Show both ways of a proposal and return the one that is to be taken."""
        self._proposal = proposal
        self.setVisible(proposal.quiet is not None)
        if proposal.quiet is None:
            return proposal
        call, write = (words.day(p.on, self._today) for p in (proposal, proposal.quiet))
        self._both.setText(
            _(
                "The method: one short call, {call}. Some hiring managers dislike any call when "
                "the posting says not to; the quiet way is an e-mail, {write}. Both are right.",
                call=call,
                write=write,
            )
        )
        other = _("Take the one call") if self.quiet else _("Take the quiet way")
        self.button.set_full_text(other)
        return proposal.quiet if self.quiet else proposal

    def _turn(self) -> None:
        self.quiet = not self.quiet
        self.turned.emit()
