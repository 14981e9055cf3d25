# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Banners for interviews: the day before, an hour before, and when the date is asked for (R04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.words import interviews, lines
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.services.interview_cards import InterviewCard
    from desktop_app.services.office import Office
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.notifications import Answer, Notifier

KEY = "interview/"
"""What the keys of these banners begin with."""


class InterviewBell(QObject):
    """Looks at every tick of the reminder clock; what began since the last one is announced.

    A banner is only a hint: Today lists the card until it is answered (reliability.md 6.2).

    Signals:
        open_requested: an interview's id.
    """

    open_requested = Signal(object)

    def __init__(
        self, office: Office, notifier: Notifier, window: MainWindow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._notifier, self._window = office, notifier, window
        self._seen: datetime | None = None
        self._held = 0  # how many the list shows that a pause kept silent about
        self._texts: dict[str, tuple[str, str]] = {}
        notifier.acted.connect(self._on_answer)
        notifier.unavailable.connect(self._on_unavailable)

    def look(self, *, silent: bool = False) -> None:
        """Announce what began since the last look that was not `silent`; the list shows it."""
        news = self._office.interview_cards.news(self._seen)
        if silent:
            if len(news) != self._held:
                self._window.today.read()
            self._held = len(news)
            return
        self._held = 0
        self._seen = self._office.clock.now()
        if not news:
            return
        self._window.today.read()
        for card in news:
            self._announce(card)

    def _announce(self, card: InterviewCard) -> None:
        when = interviews.when(card, self._office.today)
        home = interviews.at_home(card, self._office.clock.zone_name())
        said = (lines.pursuit_name(card.row), when, home)
        body = lines.SEPARATOR.join(part for part in said if part)
        head = interviews.headline(card.phase)
        key = f"{KEY}{card.interview.id}"
        self._texts[key] = (head, body)
        self._notifier.notify(key, head, body, [("default", _("Open"))])

    def _on_answer(self, answer: Answer) -> None:
        if answer.key.startswith(KEY):
            self.open_requested.emit(int(answer.key.removeprefix(KEY)))

    def _on_unavailable(self, key: str) -> None:
        head, body = self._texts.get(key, ("", ""))
        if head:
            self._window.messages.warn(head, body)
