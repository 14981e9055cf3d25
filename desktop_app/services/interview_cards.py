# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Interview cards: the day before, an hour before, and the first question after (R04, R35, R40)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.agenda import instant, place
from desktop_app.domain.filters import PursuitRow
from desktop_app.domain.particulars import Interview, InterviewState
from desktop_app.domain.terms import LIVE, Channel, Outcome, Reason
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

    from desktop_app.domain.cadence import Proposal
    from desktop_app.domain.changes import Change
    from desktop_app.domain.records import Pursuit
    from desktop_app.services.edits import Edits
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep

HOUR_BEFORE = timedelta(hours=1)
USUAL_LENGTH = timedelta(hours=1)
"""How long an interview takes whose end is not known."""

THANKS_DAYS = 1
"""Business days within which to thank (method.md 5.1: within 24 hours)."""

STILL_NEWS = timedelta(days=2)
"""What began longer ago than this is not announced any more; the list goes on showing it."""


class Phase(StrEnum):
    """Where an interview stands for its card."""

    AHEAD = "ahead"
    SOON = "soon"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class InterviewCard:
    """An interview that is near or over and not answered yet.

    Attributes:
        begins, over: instants; without a time known the day's own beginning and end.
        since: the instant at which its phase began.
    """

    interview: Interview
    row: PursuitRow
    phase: Phase
    begins: datetime
    over: datetime
    since: datetime

    def asks_on(self, today: date) -> bool:
        """Say whether it asks for something now: it is of today, or waits for the date left."""
        return self.phase is not Phase.AHEAD or self.interview.on_date <= today


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said at the end of an interview (R40); empty fields: they didn't say.

    `meant` is ``I3`` where they said that they will call (B5), else empty.
    """

    outcome: Outcome = Outcome.INTERVIEWED
    their_step: str = ""
    their_date: date | None = None
    note: str = ""
    meant: str = ""


def met_with(cards: Iterable[InterviewCard]) -> frozenset[int]:
    """Return the pursuits whose next step is met with one of these cards: it stands for it."""
    return frozenset(card.row.id for card in cards if card.interview.is_met_by(card.row))


class InterviewCards:
    """Reads the cards and logs what came of an interview."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def near(self) -> tuple[InterviewCard, ...]:
        """Return the cards that are to be seen now, the earliest interview first."""
        planned = matching(self._office.database, Interview, state=InterviewState.PLANNED)
        placed = [(each, self._phase(each)) for each in planned]
        shown = [(each, phase) for each, phase in placed if phase is not None]
        if not shown:
            return ()
        rows = self._office.table.rows([each.pursuit_id for each, _phase in shown])
        cards = [
            self._card(each, rows[each.pursuit_id], phase)
            for each, phase in shown
            if each.pursuit_id in rows and rows[each.pursuit_id].status in LIVE
        ]
        return tuple(sorted(cards, key=lambda card: (card.begins, card.interview.id)))

    def news(self, since: datetime | None) -> tuple[InterviewCard, ...]:
        """Return the cards whose phase began after an instant, or lately where there is none."""
        now = self._office.clock.now()
        earliest = since or now - STILL_NEWS
        return tuple(card for card in self.near() if earliest < card.since <= now)

    def count_between(self, first: datetime, last: datetime) -> int:
        """Return how many planned interviews begin after one instant and up to another."""
        planned = matching(self._office.database, Interview, state=InterviewState.PLANNED)
        return sum(first < self._span(each)[0] <= last for each in planned)

    def card(self, interview_id: int) -> InterviewCard | None:
        """Return the card of one interview, whether it is near or not; None when it is gone."""
        found = matching(self._office.database, Interview, id=interview_id)
        rows = self._office.table.rows([each.pursuit_id for each in found])
        for each in found:
            if each.pursuit_id in rows:
                phase = self._phase(each) or Phase.AHEAD
                return self._card(each, rows[each.pursuit_id], phase)
        return None

    def _card(self, interview: Interview, row: PursuitRow, phase: Phase) -> InterviewCard:
        begins, over = self._span(interview)
        since = {
            Phase.AHEAD: self._day_before(begins),
            Phase.SOON: begins - HOUR_BEFORE,
            Phase.AFTER: over,
        }
        return InterviewCard(interview, row, phase, begins, over, since[phase])

    def _phase(self, interview: Interview) -> Phase | None:
        now = self._office.clock.now()
        begins, over = self._span(interview)
        if now >= over:
            return Phase.AFTER
        if interview.starts is not None and now >= begins - HOUR_BEFORE:
            return Phase.SOON
        return Phase.AHEAD if now >= self._day_before(begins) else None

    def _zone(self) -> ZoneInfo:
        return place("", self._office.clock.zone_name())

    def _day_before(self, begins: datetime) -> datetime:
        """Return when the user's day begins on the day before."""
        day = begins.astimezone(self._zone()).date() - timedelta(days=1)
        return instant(day, self._office.preferences.current.day_start, self._zone())

    def _span(self, interview: Interview) -> tuple[datetime, datetime]:
        if interview.starts is None:
            begins = instant(interview.on_date, time(), self._zone())
            return begins, instant(interview.on_date + timedelta(days=1), time(), self._zone())
        zone = place(interview.zone, self._office.clock.zone_name())
        begins = instant(interview.on_date, interview.starts, zone)
        if interview.ends is None:
            return begins, begins + USUAL_LENGTH
        return begins, instant(interview.on_date, interview.ends, zone)

    def proposal(
        self,
        interview_id: int,
        outcome: Outcome = Outcome.INTERVIEWED,
        their_date: date | None = None,
        *,
        since: date | None = None,
        meant: str = "",
    ) -> Proposal:
        """Propose the user's own date: theirs and two business days, else ten after it (R40).

        `meant` is as in `Answer`. `since`: the days run from a note of thanks that is yet to be
        sent, and names the date.
        """
        from desktop_app.services.proposals import Happened  # noqa: PLC0415  # see the office

        interview = self._edits().get(Interview, interview_id)
        on = since or interview.on_date
        channel = channel_of(interview)
        happened = Happened(outcome, channel, on, their_date=their_date, meant=meant)
        return self._office.proposals.after(interview.pursuit_id, happened)

    def thanks_on(self, interview_id: int) -> date:
        """Return by when to thank: the business day after, never a day gone by."""
        from desktop_app.domain.records import Pursuit  # noqa: PLC0415  # as above

        edits = self._edits()
        interview = edits.get(Interview, interview_id)
        calendar = self._office.proposals.calendar_of(
            edits, edits.get(Pursuit, interview.pursuit_id)
        )
        return max(calendar.add(interview.on_date, THANKS_DAYS), calendar.roll(self._office.today))

    def _edits(self) -> Edits:
        from desktop_app.services.edits import Edits  # noqa: PLC0415  # as above

        return Edits(self._office.database)

    def log(
        self, interview_id: int, answer: Answer, then: NextStep, thank: date | None = None
    ) -> Change:
        """Log an interview with the user's own date and, if wanted, a note of thanks, in one go.

        The interview counts as held. Errors: `KnownError` ``future_touch`` before its day, or a
        guard's or boundary's refusal.
        """
        from desktop_app.domain.changes import Label  # noqa: PLC0415  # as above

        with self._office.desk.change(Label.of("log_interview")) as making:
            edits = making.edits
            interview = edits.put(
                replace(
                    edits.get(Interview, interview_id),
                    state=InterviewState.HELD,
                    their_step=answer.their_step.strip(),
                    their_date=answer.their_date,
                )
            )
            self._log(edits, interview, answer, then)
            if thank is not None:
                self.leave_thanks(edits, interview, thank, agreed=then.stated)
        return making.made

    def _log(self, edits: Edits, interview: Interview, answer: Answer, then: NextStep) -> None:
        from desktop_app.services.follow_ups import Happening  # noqa: PLC0415  # as above

        _begins, over = self._span(interview)
        happening = Happening(
            answer.outcome,
            channel_of(interview),
            interview.on_date,
            min(over, self._office.desk.now),
            answer.note.strip(),
            their_date=answer.their_date,
            meant=answer.meant,
        )
        self._office.follow_ups.log_in(edits, interview.pursuit_id, happening, then)

    def leave_thanks(self, edits: Edits, interview: Interview, on: date, *, agreed: bool) -> None:
        """Leave a note of thanks as a step; `agreed`: their date or one's own was told already."""
        from desktop_app.domain.records import Contact, Pursuit  # noqa: PLC0415  # as above
        from desktop_app.services import steps  # noqa: PLC0415  # as above

        pursuit = edits.get(Pursuit, interview.pursuit_id)
        contact = edits.find(Contact, pursuit.contact_id)
        open_way = contact.allowed_way(Channel.EMAIL) if contact else None
        channel = open_way or Channel.EMAIL
        reason = Reason.of(
            "first_step", days=THANKS_DAYS, since=interview.on_date.isoformat(), situation="I1"
        )
        wanted = steps.NextStep(
            "thank", channel, on, situation="I1.0" if agreed else "I1.0r", reason=reason
        )
        steps.add_step(edits, pursuit, wanted, today=self._office.today, contact=contact)
        steps.point_at_earliest(edits, pursuit)


def channel_of(interview: Interview) -> Channel:
    """Return by which way an interview is held: in person where a place is named, else a call."""
    return Channel.VISIT if interview.place and not interview.link else Channel.CALL


def suggested_outcome(pursuit: Pursuit, interview: Interview) -> Outcome:
    """Return what it likely is: early in a process, without a place, a phone screen."""
    from desktop_app.domain.terms import Stage  # noqa: PLC0415  # as above

    early = pursuit.stage in {Stage.FOUND, Stage.APPLIED, Stage.SCREENING}
    by_phone = channel_of(interview) is Channel.CALL and not interview.link
    return Outcome.SCREENED if early and by_phone else Outcome.INTERVIEWED
