# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Reminders as banners: one a due thing, more than three as one; the list is the truth."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Step
from desktop_app.services.edits import Edits
from desktop_app.ui.reader import reader
from desktop_app.words import lines, ngettext, places
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.office import Office
    from desktop_app.services.reminders import Firing
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.notifications import Answer, Notifier

MOST_BANNERS = 3
SNOOZE = timedelta(minutes=10)
DIGEST = "digest"
SNOOZED = "snoozed"


class Banners(QObject):
    """Shows what fell due and takes the answers.

    Signals:
        follow_up_requested, open_requested: a pursuit's id.
        today_requested: the digest was opened.
    """

    follow_up_requested = Signal(object)
    open_requested = Signal(object)
    today_requested = Signal()

    def __init__(
        self, office: Office, notifier: Notifier, window: MainWindow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._notifier, self._window = office, notifier, window
        self._shown: dict[str, Firing] = {}
        notifier.acted.connect(self._on_answer)
        notifier.unavailable.connect(self._on_unavailable)
        self._texts: dict[str, tuple[str, str]] = {}

    def show(self, firings: Sequence[Firing]) -> None:
        """Show reminders that fired; each is shown at least once (reliability.md 6.1)."""
        if not firings:
            return
        self._window.today.read()
        ahead = [firing for firing in firings if self._is_ahead(firing)]
        listed = [firing for firing in firings if firing not in ahead]
        if len(listed) > MOST_BANNERS:
            self._digest(len(listed))
        else:
            ahead = list(firings)
        for firing in ahead:
            self._banner(firing)
        self._office.reminders.shown(firings)

    def _is_ahead(self, firing: Firing) -> bool:
        """Say whether a reminder rings on the eve: its step is not listed under Today yet (O2)."""
        step = Edits(self._office.desk.database).find(Step, firing.step_id)
        return step is not None and step.due_on > self._office.today

    def _digest(self, count: int) -> None:
        head = ngettext("{n} follow-up is due", "{n} follow-ups are due", count).format(n=count)
        self._notify(DIGEST, head, _("They are listed under Today."), [("default", _("Open"))])

    def _banner(self, firing: Firing) -> None:
        step = Edits(self._office.desk.database).find(Step, firing.step_id)
        dossier = self._office.browsing.dossier(step.pursuit_id) if step else None
        if step is None or dossier is None:
            return
        row = dossier.row
        what = words.action(step.action, contact=row.person, channel=step.channel)
        at = places.Moment(step.due_on, step.due_time, step.zone)
        when = places.due_both(at, reader(self._office))
        key = f"{firing.step_id}/{firing.generation}"
        self._shown[key] = firing
        self._notify(
            key,
            f"{what}{lines.SEPARATOR}{lines.pursuit_name(row)}",
            when,
            [("default", _("Open")), ("follow_up", _("Follow up")), ("snooze", _("In 10 minutes"))],
        )

    def tell_snoozed(self, said: str, *, may_undo: bool) -> None:
        """Say that all reminders were put off, or that none was, and offer to take it back."""
        actions = [("default", _("Open")), *([("undo", _("Undo"))] if may_undo else [])]
        self._texts.pop(SNOOZED, None)  # the window's own bar says it already
        self._notifier.notify(SNOOZED, said, "", actions)

    def _notify(self, key: str, head: str, body: str, actions: Sequence[tuple[str, str]]) -> None:
        self._texts[key] = (head, body)
        self._notifier.notify(key, head, body, actions)

    def _on_answer(self, answer: Answer) -> None:
        if answer.key.startswith("interview/"):  # an `InterviewBell` shows these
            return
        if answer.key == SNOOZED and answer.action == "undo":
            self._undo_snoozing()
            return
        if answer.key == DIGEST:
            self.today_requested.emit()
            return
        firing = self._shown.get(answer.key)
        if firing is None or not self._office.reminders.in_force(firing):
            self.today_requested.emit()  # an old banner: show what is true now (rule 10)
            return
        step = Edits(self._office.desk.database).find(Step, firing.step_id)
        if step is None:
            return
        if answer.action == "snooze":
            self._snooze(firing)
        elif answer.action == "follow_up":
            self.follow_up_requested.emit(step.pursuit_id)
        else:
            self.open_requested.emit(step.pursuit_id)

    def _undo_snoozing(self) -> None:
        """Take it back where it is what was done last; otherwise show what is true now."""
        from desktop_app.ui.snoozing import SnoozedAll  # noqa: PLC0415  # on request

        stack = self._window.undoable.stack
        if isinstance(stack.command(stack.index() - 1), SnoozedAll):
            stack.undo()
        else:
            self.today_requested.emit()

    def _snooze(self, firing: Firing) -> None:
        try:
            self._office.reminders.snooze(firing.step_id, SNOOZE)
        except KnownError as error:
            self._window.tell_failure(error)

    def _on_unavailable(self, key: str) -> None:
        """No notification service: the window's own bar says it."""
        head, body = self._texts.get(key, ("", ""))
        if head:
            self._window.messages.warn(head, body)
