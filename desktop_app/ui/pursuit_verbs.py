# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What can be done with the current pursuit, each with its dialog where one is needed."""

from __future__ import annotations

from datetime import date, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import LIVE, Channel, Ending, Kind, Outcome, Status
from desktop_app.services.edits import Edits
from desktop_app.services.follow_ups import Happening
from desktop_app.services.proposals import Happened
from desktop_app.services.steps import NextStep
from desktop_app.words import lines
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.browsing import Dossier, PursuitRow
    from desktop_app.services.office import Office
    from desktop_app.ui.follow_up.window import FollowUpWindow
    from desktop_app.ui.interview.window import InterviewWindow
    from desktop_app.ui.ladder.window import LadderWindow
    from desktop_app.ui.morning.window import MorningWindow
    from desktop_app.ui.undo import Undoable

SNOOZE = timedelta(hours=1)


class PursuitVerbs(QObject):
    """Runs the commands of one pursuit.

    Attributes:
        run: the morning run while it is open; it is closed with the other windows.

    Signals:
        told: a calm sentence about what was done that is not a change.
        snoozed: a `Snoozed`; undo takes it back.
        refused: a `KnownError`.
        answerable: a pursuit's id; what was just put on record has an answer (B3).
    """

    told = Signal(str)
    snoozed = Signal(object)
    refused = Signal(object)
    answerable = Signal(int)

    def __init__(self, office: Office, undoable: Undoable, window: QWidget) -> None:
        super().__init__(window)
        self._office, self._undoable, self._window = office, undoable, window
        self._open: dict[int, FollowUpWindow] = {}
        self._ladders: dict[int, LadderWindow] = {}
        self._cards: dict[int, InterviewWindow] = {}
        self.run: MorningWindow | None = None

    def _dossier(self, pursuit_id: int) -> Dossier | None:
        return self._office.browsing.dossier(pursuit_id)

    def follow_up(
        self, pursuit_id: int, outcome: Outcome | None = None
    ) -> FollowUpWindow | LadderWindow | None:
        """Open the follow-up window, raise it if it is open already.

        Where nobody is known yet and the step is to find a person, the ladder opens (R29).
        """
        if (shown := self._open.get(pursuit_id)) is not None:
            shown.raise_()
            shown.activateWindow()
            shown.choose(outcome)
            return shown
        dossier = self._dossier(pursuit_id)
        if outcome is None and dossier is not None and _is_on_ladder(dossier):
            return self.find_person(pursuit_id)
        if dossier is None:
            return None
        if dossier.pursuit.status not in LIVE:
            self.refused.emit(KnownError("closed_pursuit", title=lines.pursuit_name(dossier.row)))
            return None
        from desktop_app.ui.follow_up.window import FollowUpWindow  # noqa: PLC0415  # on request

        window = FollowUpWindow(self._office, self._undoable, dossier, self._window)
        window.setModal(False)
        window.finished.connect(partial(self._on_closed, pursuit_id))
        self._open[pursuit_id] = window
        _show(self._window, window)
        window.choose(outcome)
        return window

    def find_person(self, pursuit_id: int) -> LadderWindow | None:
        """Open the ladder of a pursuit without a person; it begins with a company's name."""
        if (shown := self._ladders.get(pursuit_id)) is not None:
            shown.raise_()
            shown.activateWindow()
            return shown
        dossier = self._dossier(pursuit_id)
        if dossier is None:
            return None
        if dossier.pursuit.status not in LIVE:
            self.refused.emit(KnownError("closed_pursuit", title=lines.pursuit_name(dossier.row)))
            return None
        if dossier.organization is None:
            self.refused.emit(KnownError("no_company", title=lines.pursuit_name(dossier.row)))
            return None
        from desktop_app.ui.ladder.window import LadderWindow  # noqa: PLC0415  # on request

        window = LadderWindow(self._office, self._undoable, dossier, self._window)
        window.setModal(False)
        window.finished.connect(lambda _result: _forget(self._ladders, pursuit_id))
        self._ladders[pursuit_id] = window
        _show(self._window, window)
        return window

    def interview(self, interview_id: int) -> InterviewWindow | None:
        """Open the card of an interview, raise it if it is open already."""
        if (shown := self._cards.get(interview_id)) is not None:
            shown.raise_()
            shown.activateWindow()
            return shown
        card = self._office.interview_cards.card(interview_id)
        dossier = self._dossier(card.row.id) if card is not None else None
        if card is None or dossier is None:
            return None
        from desktop_app.ui.interview.window import InterviewWindow  # noqa: PLC0415  # on request

        window = InterviewWindow(self._office, self._undoable, card, dossier, self._window)
        window.setModal(False)
        window.finished.connect(lambda _result: _forget(self._cards, interview_id))
        self._cards[interview_id] = window
        _show(self._window, window)
        return window

    def _on_closed(self, pursuit_id: int, _result: int) -> None:
        _forget(self._open, pursuit_id)

    def close_windows(self) -> None:
        """Close every such window; what was typed in a follow-up is kept."""
        runs = [self.run] if self.run is not None else []
        cards = self._cards.values()
        for window in [*runs, *self._open.values(), *self._ladders.values(), *cards]:
            window.reject()

    def done(self, row: PursuitRow) -> None:
        """Log what was to be done as done; a call asks what came of it."""
        outcomes = {Channel.EMAIL: Outcome.WRITTEN, Channel.MESSAGE: Outcome.WRITTEN}
        outcomes[Channel.RESEARCH] = Outcome.LOOKED_UP
        outcome = outcomes.get(row.channel) if row.channel else None
        if outcome is None or row.channel is None:
            self.follow_up(row.id)
            return
        channel = row.channel
        today = self._office.desk.today
        try:
            proposal = self._office.proposals.after(row.id, Happened(outcome, channel, today))
        except KnownError as error:
            self.refused.emit(error)
            return
        happening = Happening(outcome, channel, today, self._office.desk.now)
        then = NextStep.of(proposal)
        self._undoable.do(lambda: self._office.follow_ups.log(row.id, happening, then))

    def snooze(self, row: PursuitRow) -> None:
        """Remind again in an hour; the date stays, and a promise does not slip past its day."""
        if row.step_id is None:
            return
        try:
            until = self._office.reminders.snooze(row.step_id, SNOOZE).astimezone()
        except KnownError as error:
            if error.code != "promise_needs_choice":
                raise
            self.move(row.id)  # beyond today a word that was given asks for a choice (6.1)
            return
        at = words.clock(until.time())
        self.told.emit(_("You will be reminded again at {time}.").format(time=at))

    def snooze_all(self) -> None:
        """Remind of all that is due again in an hour; say which words stay as they are (6.1)."""
        from desktop_app.ui import snoozing  # noqa: PLC0415  # on request

        found = self._office.reminders.snooze_all(SNOOZE)
        snoozing.put_off(self._office, self._undoable, found)
        self.snoozed.emit(found)

    def move(self, pursuit_id: int, on: date | None = None, at: time | None = None) -> None:
        """Ask for another day, and what becomes of a promise."""
        dossier = self._dossier(pursuit_id)
        if dossier is None or dossier.step is None:
            return
        from desktop_app.ui.dialogs.move_step import MoveStepDialog  # noqa: PLC0415  # on request

        dialog = MoveStepDialog(
            self._office, self._undoable, dossier, on=on, at=at, parent=self._window
        )
        dialog.exec()
        if dialog.wants_now:
            self.follow_up(pursuit_id)

    def log_earlier(self, pursuit_id: int) -> None:
        """Ask what happened on an earlier day, and log it."""
        from desktop_app.ui.dialogs.past_touch import PastTouchDialog  # noqa: PLC0415  # on request

        PastTouchDialog(self._office, self._undoable, pursuit_id, self._window).exec()

    def accept(self, pursuit_ids: Sequence[int]) -> None:
        """Accept proposed steps."""
        self._undoable.do(lambda: self._office.steps.accept(list(pursuit_ids)))

    def park(self, pursuit_id: int) -> None:
        """Ask until when, and park; a word whose day lies ahead is moved by a note first (M1)."""
        proposed = self._office.preferences.calendar().add(self._office.desk.today, 60)
        dossier = self._dossier(pursuit_id)
        word = dossier.promise if dossier is not None else None
        if dossier is not None and word is not None and word.due_on >= self._office.desk.today:
            self._park_with_note(dossier, proposed)
            return
        from desktop_app.ui.dialogs.day import DayDialog  # noqa: PLC0415  # on request

        dialog = DayDialog(self._office, _("Park until"), _("Park"), proposed, parent=self._window)
        on = dialog.due.on if dialog.exec() == QDialog.DialogCode.Accepted else None
        if on is not None:
            self._undoable.do(lambda: self._office.follow_ups.park(pursuit_id, on))

    def _park_with_note(self, dossier: Dossier, proposed: date) -> None:
        from desktop_app.ui.dialogs.park import ParkDialog  # noqa: PLC0415  # on request

        dialog = ParkDialog(self._office, self._undoable, dossier, proposed, self._window)
        dialog.exec()
        if dialog.wants_now:
            self.follow_up(dossier.pursuit.id)

    def closing_note(self, pursuit_id: int) -> None:
        """Take leave of an employer or a contact: the note that does it, and a rest (Z1, Z2)."""
        from desktop_app.ui.follow_up.window import FollowUpWindow  # noqa: PLC0415  # on request

        window = self.follow_up(pursuit_id, Outcome.WRITTEN)
        if isinstance(window, FollowUpWindow):
            window.close_with_note()

    def close(self, pursuit_id: int, ending: Ending) -> None:
        """Close a pursuit."""
        self._undoable.do(lambda: self._office.follow_ups.close(pursuit_id, ending))

    def write_to(self, pursuit_ids: Sequence[int]) -> None:
        """Write one message to the people of several pursuits (method.md 3.2 e)."""
        from desktop_app.ui.dialogs.write_to_several import (  # noqa: PLC0415  # on request
            WriteToSeveralDialog,
        )

        if pursuit_ids:
            WriteToSeveralDialog(self._office, self._undoable, pursuit_ids, self._window).exec()

    def keep_in_touch(self, pursuit_id: int) -> None:
        """Thank the person of a pursuit that is over, and go on with them (B7)."""
        self._undoable.do(lambda: self._office.hearing.go_on(pursuit_id))

    def left_company(self, pursuit_id: int) -> None:
        """Note that the person has left, and who follows them if that is known (6.3)."""
        dossier = self._dossier(pursuit_id)
        if dossier is None or dossier.contact is None:
            return
        from desktop_app.services.leaving import left_company  # noqa: PLC0415  # on request
        from desktop_app.ui.dialogs.left_company import (  # noqa: PLC0415  # as above
            asked_of,
            left_words,
        )

        dialog = asked_of(self._office, pursuit_id, dossier.contact.name, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            name, now_at = dialog.successor.text(), dialog.elsewhere.text()
            told = left_words(dossier.contact, dossier.organization)
            self._undoable.do(
                lambda: left_company(self._office, pursuit_id, name, told=told, elsewhere=now_at)
            )

    def they_said(self, pursuit_id: int) -> None:
        """Ask what they said, and put it on record with what follows."""
        dossier = self._dossier(pursuit_id)
        if dossier is None:
            return
        from desktop_app.ui.dialogs.what_they_said import (  # noqa: PLC0415  # on request
            WhatTheySaidDialog,
        )

        dialog = WhatTheySaidDialog(self._office, self._undoable, dossier, self._window)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        if done and dialog.may_be_answered:
            self.answerable.emit(pursuit_id)

    def answer_no(self, pursuit_id: int) -> None:
        """Open the follow-up window with the answer to "no calls, e-mail is fine" (B3)."""
        from desktop_app.ui.follow_up.window import FollowUpWindow  # noqa: PLC0415  # on request

        window = self.follow_up(pursuit_id)
        if isinstance(window, FollowUpWindow):
            window.answers_no = True
            window.draft.show()
            window.draft.show_form("email")
            window.choose(Outcome.WRITTEN)

    def stop(self, pursuit_id: int) -> None:
        """They said no: the follow-up window asks for their words."""
        self.follow_up(pursuit_id, Outcome.NO_CONTACT)

    def reopen(self, pursuit_id: int) -> None:
        """Ask for the next step's day, and open the pursuit again."""
        dossier = self._dossier(pursuit_id)
        if dossier is None or dossier.pursuit.status is Status.OPEN:
            return
        from desktop_app.ui.dialogs.day import DayDialog  # noqa: PLC0415  # on request

        proposal = self._office.proposals.first(Edits(self._office.desk.database), dossier.pursuit)
        dialog = DayDialog(
            self._office, _("Open again, next step on"), _("Open again"), proposal.on,
            parent=self._window, because=words.reason(proposal.reason, self._office.today),
        )  # fmt: skip
        on = dialog.due.on if dialog.exec() == QDialog.DialogCode.Accepted else None
        if on is None:
            return
        step = NextStep(
            proposal.action, proposal.channel, on, dialog.due.at, situation=proposal.situation
        )
        self._undoable.do(lambda: self._office.follow_ups.reopen(pursuit_id, step))

    def lift(self, pursuit_id: int) -> None:
        """Ask for the words that lift a stop, then for the day of the next step (R20)."""
        from desktop_app.ui.dialogs.words_said import LiftStopDialog  # noqa: PLC0415  # on request

        dossier = self._dossier(pursuit_id)
        dialog = LiftStopDialog(self._window, office=self._office, dossier=dossier)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        said, on = dialog.said.text(), dialog.on
        self._undoable.do(lambda: self._office.follow_ups.lift_stop(pursuit_id, said, on))
        if not self._office.follow_ups.is_barred(pursuit_id):
            self.reopen(pursuit_id)

    def delete(self, pursuit_ids: Sequence[int]) -> None:
        """Delete; undo brings all back, so nothing is asked."""
        if pursuit_ids:
            self._undoable.do(lambda: self._office.pursuits.delete(list(pursuit_ids)))


def _show(before: QWidget, window: QWidget) -> None:
    """Show a window; what is typed until it has the keyboard is meant for it."""
    from desktop_app.ui.typed_ahead import hand_over  # noqa: PLC0415  # on request

    window.show()
    hand_over(before, window)


def _forget(windows: dict[int, Any], number: int) -> None:
    """Let go of a window that was closed."""
    window = windows.pop(number, None)
    if window is not None:
        window.deleteLater()


def _is_on_ladder(dossier: Dossier) -> bool:
    """Say whether what is due is to find a person for an application (R29)."""
    from desktop_app.services.ladder_steps import ACTIONS  # noqa: PLC0415  # on request

    step, pursuit = dossier.step, dossier.pursuit
    return (
        step is not None
        and step.action in ACTIONS
        and pursuit.kind is not Kind.NETWORKING
        and pursuit.status in LIVE
        and dossier.contact is None
        and dossier.organization is not None
    )
