# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What Enter does with a capture line that was understood (product.md, moment 1)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Interview, InterviewState
from desktop_app.domain.records import Contact, Outcome, Pursuit, Status
from desktop_app.services import (
    heard_in_line,
    interview_changes,
    introductions,
    postings,
    steps,
    switchboard_in_line,
)
from desktop_app.services.begun_by_line import begin, closing, put_forward, towards
from desktop_app.services.follow_ups import Close
from desktop_app.services.happening_in_line import happening_of, told_of
from desktop_app.services.interview_cards import THANKS_DAYS
from desktop_app.services.left_by_line import add_interview, add_people, leave, then_of
from desktop_app.services.named_ways import pursuit_of
from desktop_app.services.news_in_line import record
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from desktop_app.services.edits import Edits
    from desktop_app.services.follow_ups import Happening
    from desktop_app.services.meant_in_line import MeantInLine
    from desktop_app.services.office import Office
    from desktop_app.services.understood import Understood


class DoneByLine:
    """Does what Enter does, inside a change; the preview of a line asks the same."""

    def __init__(self, office: Office, whom: MeantInLine) -> None:
        self._office = office
        self._whom = whom

    def commit_in(self, edits: Edits, found: Understood) -> Pursuit | None:
        """Do what Enter does inside a change; the preview asks the same, so they are one.

        None comes back where something is only told of a person of whom no pursuit is live.
        """
        if found.told is not None and found.person is not None:
            return record(self._office, edits, found.told, found.person, found.capture.text)
        pursuit = self.pursuit_in(edits, found)
        if found.withdraws or found.parks:
            leave(self._office, edits, pursuit, found)
        elif found.outcome is None:
            self._only_told(edits, pursuit, found)
        elif found.capture.named_there is not None:
            switchboard_in_line.record(self._office, edits, pursuit, found)
        elif self.is_history(edits, found):
            self._office.past_touches.add_in(
                edits, pursuit.id, happening_of(found, self._office.desk)
            )
        else:
            return self._log(edits, pursuit, found)
        return edits.get(Pursuit, pursuit.id)

    def _only_told(self, edits: Edits, pursuit: Pursuit, found: Understood) -> None:
        """Do what a line asks for that tells of no touch."""
        if found.capture.changed is not None:
            interview_changes.apply(self._office, edits, pursuit, found)
            return
        self._hear(edits, pursuit, found)
        introductions.thank_introducer(self._office, edits, pursuit, found)
        if not (heard_in_line.only_heard(found) and found.proposed):
            self._plan(edits, edits.get(Pursuit, pursuit.id), found)

    def _log(self, edits: Edits, pursuit: Pursuit, found: Understood) -> Pursuit:
        """Log a touch of today or lately, with what follows it."""
        happening = happening_of(found, self._office.desk)
        then = then_of(found)
        interview_changes.change_record(self._office, edits, found)
        self._office.follow_ups.log_in(edits, pursuit.id, happening, then)
        add_people(edits, pursuit, found)
        if found.capture.interview and found.step is not None:
            add_interview(edits, pursuit, found)
        self._leave_thanks(edits, pursuit, found, happening)
        self._log_sender(edits, found)
        self._hear(edits, pursuit, found)
        if isinstance(then, Close) and (then.keep_in_touch or self._thanks(edits, pursuit, found)):
            return self._office.hearing.keep_in_touch(edits, edits.get(Pursuit, pursuit.id))
        return edits.get(Pursuit, pursuit.id)

    def _leave_thanks(
        self, edits: Edits, pursuit: Pursuit, found: Understood, happening: Happening
    ) -> None:
        """Leave the note of thanks within 24 hours, as the interview's card does (5.1).

        Not where the line says that they were thanked, or leaves a step by then.
        """
        told = happening.outcome is Outcome.INTERVIEWED and not found.capture.thankless
        if not told or found.step is None:
            return
        calendar = self._office.proposals.calendar_of(edits, pursuit)
        on = calendar.add(happening.on, THANKS_DAYS)
        held = edits.all(
            Interview, pursuit_id=pursuit.id, state=InterviewState.HELD, on_date=happening.on
        )
        if held and self._office.today <= on < found.step.on:
            cards = self._office.interview_cards
            cards.leave_thanks(edits, held[-1], on, agreed=found.step.stated)

    def _log_sender(self, edits: Edits, found: Understood) -> None:
        """Write down the talk with who sent the user on; a word of that day is kept (6.3)."""
        called = self._office.acquaintances.called(found.capture.sent_by)
        theirs = pursuit_of(edits, called[0].id) if len(called) == 1 else None
        if theirs is None:
            return
        told = replace(happening_of(found, self._office.desk), text=found.capture.text)
        then = None
        happened = told_of(found, self._office.desk.today)
        ahead = any(word.due_on > told.on for word in steps.open_promises(edits, theirs.id))
        if happened is not None and not ahead:
            then = NextStep.of(self._office.proposals.after_in(edits, theirs, happened))
        self._office.follow_ups.log_in(edits, theirs.id, told, then)

    def _thanks(self, edits: Edits, pursuit: Pursuit, found: Understood) -> bool:
        """Say whether the thank-you for a no follows unasked: within its two working days (B7)."""
        on = found.capture.happened.on if found.capture.happened else self._office.desk.today
        known = found.chosen is not None and not found.capture.thankless
        return known and self._office.hearing.may_thank(edits, pursuit, on)

    def is_history(self, edits: Edits, found: Understood) -> bool:
        """Say whether words that close the way were said after what is told (method.md 5.4)."""
        if found.chosen is None or found.outcome is None:
            return False
        pursuit = edits.get(Pursuit, found.chosen.id)
        if pursuit.status is Status.STOPPED and self._whom.is_company_stopped(edits, pursuit.id):
            return True  # their word is written down, and opens nothing (B8)
        if found.outcome is Outcome.REJECTED:
            return False  # a no of theirs ends it, whenever it was said (B7)
        return self._office.past_touches.barred_since(
            edits, pursuit, happening_of(found, self._office.desk)
        )

    def _hear(self, edits: Edits, pursuit: Pursuit, found: Understood) -> None:
        """Put on record what they said about later, with what follows from it (3.2)."""
        said = heard_in_line.said_of(found)
        if said is not None:
            self._office.hearing.record_in(edits, pursuit.id, said)

    def pursuit_in(self, edits: Edits, found: Understood) -> Pursuit:
        """Return the pursuit a line means, begun here where it is new, with what the line adds."""
        if found.chosen is not None:
            pursuit = put_forward(edits, edits.get(Pursuit, found.chosen.id), found.capture)
            pursuit = closing(edits, towards(edits, pursuit, found), found.capture)
        else:
            pursuit = begin(self._office, edits, found)
        pursuit = introductions.begin(self._office, edits, pursuit, found)
        if found.capture.no_calls and not pursuit.no_calls:
            pursuit = edits.put(replace(pursuit, no_calls=True))  # R34: A3 and its patience
            postings.heed(edits, pursuit, self._office.proposals)
            pursuit = edits.get(Pursuit, pursuit.id)
        return pursuit

    def _plan(self, edits: Edits, pursuit: Pursuit, found: Understood) -> None:
        """Leave the step only: nothing has happened yet."""
        if found.step is None:  # pragma: no cover  # a line without a problem has a step
            raise KnownError("step_required", title=pursuit.title)
        contact = edits.find(Contact, pursuit.contact_id)
        wanted = self._office.proposals.checked(edits, pursuit, found.step)
        steps.add_step(edits, pursuit, wanted, today=self._office.desk.today, contact=contact)
        if found.capture.interview:
            add_interview(edits, pursuit, found)
        edits.put(replace(edits.get(Pursuit, pursuit.id), needs_step=False))
        steps.point_at_earliest(edits, pursuit)
