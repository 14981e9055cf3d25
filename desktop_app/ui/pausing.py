# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Reminders paused from the tray or the window, with a way back in sight (product.md, tray)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.domain.agenda import place
from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.services.pausing import Pause
    from desktop_app.ui.actions import Actions
    from desktop_app.ui.main_window import MainWindow


class Pauses(QObject):
    """Shows the pause of reminders in the window while it is in force."""

    def __init__(self, window: MainWindow, act: Actions) -> None:
        super().__init__(window)
        self._window, self._act = window, act
        window.status.resume_wanted.connect(self.resume)
        window.office.pausing.hear(self._show)
        self.read()

    def read(self) -> None:
        """Show the pause, or that there is none; the day may be another one."""
        self._show(self._window.office.pausing.current)

    def begin(self, span: str) -> None:
        """Pause the reminders for a span (see `Pausing`)."""
        begin(self._window, span)

    def resume(self) -> None:
        """Let them ring again."""
        resume(self._window)

    def _show(self, pause: Pause | None) -> None:
        from desktop_app.words import reminding  # noqa: PLC0415  # behind the first paint

        self._act.resume.setEnabled(pause is not None)
        text = said(self._window.office, pause) if pause else ""
        self._window.status.show_pause(text, reminding.resume() if pause else "")


def said(office: Office, pause: Pause) -> str:
    """Return that reminders are paused, and until when, in words."""
    from desktop_app.words import reminding  # noqa: PLC0415  # behind the first paint

    here = place("", office.clock.zone_name())
    until = pause.until.astimezone(here) if pause.until else None
    return reminding.paused(until, office.today)


def begin(window: MainWindow, span: str) -> None:
    """Pause the reminders, and say who counts on something meanwhile (method.md 6.1)."""
    from desktop_app.services.pausing import Span  # noqa: PLC0415  # on request
    from desktop_app.words import reminding  # noqa: PLC0415  # on request

    pausing = window.office.pausing
    try:
        pause = pausing.begin(Span(span))
    except KnownError as error:
        window.tell_failure(error)
        return
    silent = reminding.meanwhile(*pausing.meanwhile(pause))
    told = f"{said(window.office, pause)}. {silent}".strip()
    window.messages.tell(told, button=reminding.resume(), act=lambda: resume(window))


def resume(window: MainWindow) -> None:
    """End the pause; what fell due meanwhile is shown at once."""
    try:
        window.office.pausing.end()
    except KnownError as error:
        window.tell_failure(error)
