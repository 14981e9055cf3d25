# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What comes after a try on the ladder, on which day and why (method.md 4, "Dates")."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.cadence import Proposal
from desktop_app.domain.ladder import TRY_AGAIN_DAYS
from desktop_app.domain.particulars import LadderResult, LadderStep, Rung
from desktop_app.domain.records import Channel, Outcome, Reason
from desktop_app.domain.terms import ACTIONS
from desktop_app.services.circumstances import calls_unwanted
from desktop_app.services.edits import Edits
from desktop_app.services.proposals import Happened, Proposals

if TYPE_CHECKING:
    from datetime import time

    from desktop_app.domain.records import Pursuit

    Agreed = tuple[date, time | None] | None

NEW_PERSON_DAYS = 3
"""Business days between one person at a company and the next (G3)."""

MOST_TRIES = 2
"""So often the same rung is tried before another way is looked for."""

OUTCOMES = {
    LadderResult.FOUND: Outcome.LOOKED_UP,
    LadderResult.CONNECTED: Outcome.REACHED,
    LadderResult.NAMED: Outcome.REACHED,
    LadderResult.VOICEMAIL: Outcome.VOICEMAIL,
    LadderResult.MESSAGE: Outcome.ASSISTANT,
    LadderResult.REFUSED: Outcome.ASSISTANT,
    LadderResult.NO_ANSWER: Outcome.NO_ANSWER,
}
"""What a try by phone is among the touches; an operator who refuses has answered nothing."""

_IN_VAIN = frozenset({
    LadderResult.VOICEMAIL, LadderResult.MESSAGE, LadderResult.REFUSED, LadderResult.NO_ANSWER,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class LadderPlans:
    """Proposes the step after a try that is about to be recorded."""

    edits: Edits
    proposals: Proposals
    today: date

    def after(
        self, pursuit: Pursuit, step: LadderStep, result: LadderResult, *, agreed: Agreed = None
    ) -> Proposal:
        """Propose what comes next; `agreed` is when they said the person can be called."""
        match step, result:
            case LadderStep.LOOK_UP, LadderResult.FOUND:
                return self._usual(pursuit, Outcome.LOOKED_UP, Channel.RESEARCH)
            case LadderStep.LOOK_UP, _:
                return self._other_way(pursuit)
            case LadderStep.RESPONSIBLE, spoken if spoken is not LadderResult.REFUSED:
                return self._usual(pursuit, OUTCOMES[spoken], Channel.CALL, agreed)
            case _, LadderResult.NAMED:
                return self._person(pursuit, agreed)
        return self._again(pursuit, step)

    def _usual(
        self, pursuit: Pursuit, outcome: Outcome, channel: Channel, agreed: Agreed = None
    ) -> Proposal:
        if outcome is Outcome.REACHED and pursuit.situation == "A2":
            pursuit = replace(pursuit, situation="A1")  # they spoke; in vain the loop of A2 goes on
        happened = Happened(outcome, channel, self.today, agreed=agreed)
        return self.proposals.after_in(self.edits, pursuit, happened)

    def _since(self, code: str, days: int) -> Reason:
        return Reason(code, (("days", days), ("since", self.today.isoformat())))

    def _other_way(self, pursuit: Pursuit) -> Proposal:
        reason = self._since("ladder_other_way", TRY_AGAIN_DAYS)
        return self._in_days(pursuit, TRY_AGAIN_DAYS, reason, "find_person")

    def _again(self, pursuit: Pursuit, step: LadderStep) -> Proposal:
        """Try once more at another time of day, then look for another way (section 4)."""
        tries = [
            rung
            for rung in self.edits.all(Rung, pursuit_id=pursuit.id)
            if rung.step is step and rung.result in _IN_VAIN
        ]
        # Where no calls were asked for, one was the last (B4, R39).
        if len(tries) >= MOST_TRIES - 1 or calls_unwanted(self.edits, pursuit):
            return self._other_way(pursuit)
        reason = self._since("ladder_again", TRY_AGAIN_DAYS)
        return self._in_days(pursuit, TRY_AGAIN_DAYS, reason, "ask_for_hr")

    def _person(self, pursuit: Pursuit, agreed: Agreed) -> Proposal:
        if agreed is None:
            reason = self._since("ladder_person", NEW_PERSON_DAYS)
            action = "email" if calls_unwanted(self.edits, pursuit) else "call_person"
            found = self._in_days(pursuit, NEW_PERSON_DAYS, reason, action)
        else:
            found = self._usual(pursuit, Outcome.REACHED, Channel.CALL, agreed)
            found = replace(found, action="call_person", channel=Channel.CALL)
        # The templates of the ladder say who in human resources named them (A2.3, A2.3e).
        return replace(found, situation="A2", attempt=1)

    def _in_days(self, pursuit: Pursuit, days: int, reason: Reason, action: str) -> Proposal:
        calendar = self.proposals.calendar_of(self.edits, pursuit)
        return Proposal(
            on=calendar.add(self.today, days),
            channel=ACTIONS[action],
            action=action,
            situation="A2",
            attempt=0,
            business_days=days,
            reason=reason,
        )
