# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The capture line: one line of text becomes touch, promise and step (product.md, moment 1)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.actions import channel_of
from desktop_app.domain.capture import Capture, only_told, read_capture
from desktop_app.domain.capture_ways import with_plain_way
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.dates import When
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import CHOSEN, Channel, Outcome, Pursuit, Step
from desktop_app.services import (
    attendance,
    circumstances,
    heard_in_line,
    interview_changes,
    ladder_steps,
    steps,
    switchboard_in_line,
)
from desktop_app.services.begun_by_line import begin
from desktop_app.services.done_by_line import DoneByLine
from desktop_app.services.edits import Edits
from desktop_app.services.happening_in_line import is_ahead, told_of
from desktop_app.services.known_in_line import (
    with_known_address,
    with_role,
    with_somebody_there,
)
from desktop_app.services.left_by_line import interview_told, is_agreed, revisit
from desktop_app.services.meant_in_line import MeantInLine
from desktop_app.services.missing_in_line import problem_of
from desktop_app.services.named_in_line import (
    with_person,
    with_referrer,
    without_person_as_company,
    without_title_as_name,
)
from desktop_app.services.named_ways import pursuit_of
from desktop_app.services.news_in_line import record, told_before, told_in
from desktop_app.services.outbound import speaks_against_told
from desktop_app.services.proposed_ways import by_mail
from desktop_app.services.step_in_line import (
    is_said,
    named_for,
    refuses_calls,
    step_words,
    way_of,
)
from desktop_app.services.steps import NextStep
from desktop_app.services.switchboard_in_line import with_named_there
from desktop_app.services.switched_in_line import with_switch
from desktop_app.services.understood import Understood, agreed, as_next, is_same

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.cadence import Proposal
    from desktop_app.services.news_in_line import Told
    from desktop_app.services.office import Office


class Capturing:
    """Understands capture lines and commits them."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._whom = MeantInLine(office)
        self._done = DoneByLine(office, self._whom)

    def understand(
        self,
        text: str,
        *,
        pursuit_id: int | None = None,
        person_id: int | None = None,
        introducer_id: int | None = None,
        reading: int = 0,
        switch: bool = False,
    ) -> Understood:
        """Return what a line means; writes nothing and never raises on what was typed.

        `pursuit_id`, `person_id` or `introducer_id` is the user's choice where several fit,
        `reading` which date is meant, `switch` turns the one doubt of the line the other way.
        """
        if (told := told_in(self._office.acquaintances, text)) is not None:
            found = self._news(text, told, person_id)
            return found if found.problem else self._with_left(found)
        if not (pursuit_id or person_id) and (found_beside := self._beside(text, reading)):
            return found_beside
        names = self._office.browsing.names()
        capture = self._read(text, names)
        chosen = (pursuit_id, person_id, introducer_id)
        if not any(chosen) and (both := self._with_both(capture, reading)) is not None:
            return both

        def meant(told: Capture) -> Understood:
            return with_named_there(self._whom.choose(told, names, *chosen))

        found = with_switch(self._office.acquaintances, self._whom, capture, meant, switch=switch)
        return self._completed(self._best_day_first(found), reading)

    def _beside(self, text: str, reading: int) -> Understood | None:
        """Return the step that a line names behind a number of somebody, None for any other."""
        parted = told_before(self._office.acquaintances, text)
        if parted is None:
            return None
        told, tail = parted
        found = self.understand_with(told.people[0].id, tail)
        if found.problem or found.outcome is not None:
            return None
        whole = replace(found.capture, text=text)
        return replace(self._completed(found, reading), capture=whole, beside=told)

    def _with_both(self, capture: Capture, reading: int) -> Understood | None:
        """Return what a line means that names two people, None for any other."""
        introduces = " me to " in capture.text or " us to " in capture.text
        if not (introduces or capture.beside or " and " in (capture.person or capture.company)):
            return None
        from desktop_app.services import two_in_line  # noqa: PLC0415  # seldom

        def understand(text: str) -> Understood:
            return self.understand(text, reading=reading)

        found = two_in_line.with_introduced(capture, understand) if introduces else None
        return found or two_in_line.with_both(capture, self._office.acquaintances, understand)

    def _news(self, text: str, told: Told, person_id: int | None) -> Understood:
        """Return what a line tells of a person, with whom it is told of."""
        several = told.people
        person = next((one for one in several if person_id == one.id), None)
        person = person or (several[0] if len(several) == 1 else None)
        edits = Edits(self._office.desk.database)
        pursuit = pursuit_of(edits, person.id) if person is not None else None
        rows = self._office.browsing.rows([pursuit.id]) if pursuit is not None else {}
        found = Understood(only_told(text), told=told, person=person)
        if person is None:
            return replace(found, people=several, problem="ambiguous_name")
        return replace(found, chosen=rows.get(pursuit.id) if pursuit is not None else None)

    def _best_day_first(self, found: Understood) -> Understood:
        """Put the reading of an ambiguous day first against which no guard speaks (5.4).

        "fri 13" may be a time or a date. Days that the line names beside each other stay in order.
        """
        whens = found.capture.whens
        if len({(when.start, when.end) for when in whens}) != 1 or len(whens) == 1:
            return found
        tried = [self._completed(found, number) for number in range(len(whens))]
        best = [n for n, one in enumerate(tried) if not (one.cautions or one.refused)]
        if not best:
            return found
        order = (whens[best[0]], *(when for when in whens if when is not whens[best[0]]))
        return replace(found, capture=replace(found.capture, whens=order))

    def understand_for(
        self, pursuit_id: int, text: str, *, happened: date | None = None, reading: int = 0
    ) -> Understood:
        """Return what a line means for a given pursuit, whomever it names.

        `happened` is the day of the touch where it is not said in the line.
        Errors: `KnownError` ``not_found``.
        """
        row = self._office.browsing.rows([pursuit_id]).get(pursuit_id)
        if row is None:
            raise KnownError("not_found", kind="Pursuit", row_id=pursuit_id)
        # the user says in which pursuit it was
        capture = self._told(text, happened, pursuit_id)
        found = with_named_there(Understood(capture, (row,), row))
        return self._completed(self._best_day_first(found), reading)

    def understand_with(
        self, person_id: int, text: str, *, happened: date | None = None
    ) -> Understood:
        """Return what a line means for a person, in their one live pursuit or in a new one.

        Errors: `KnownError` ``not_found``.
        """
        known = self._office.acquaintances.these_people([person_id]).get(person_id)
        if known is None:
            raise KnownError("not_found", kind="Contact", row_id=person_id)
        rows = self._whom.pursuits_of(person_id)
        if len(rows) == 1:
            return self.understand_for(rows[0].id, text, happened=happened)
        names = (known.name, known.company) if known.company else (known.name,)
        capture = replace(
            self._told(text, happened), person=known.name, company=known.company, names=names
        )
        if not rows and (held := self._whom.taking_part(capture, known)):
            chosen = held[0] if len(held) == 1 else None
            found = Understood(capture, held, chosen, partner=known)
        else:
            found = Understood(capture, rows, person=None if rows else known)
        return self._completed(self._best_day_first(found), 0)

    def _told(self, text: str, happened: date | None, pursuit_id: int | None = None) -> Capture:
        names = self._office.browsing.names()
        capture = replace(self._read(text, names, pursuit_id), beside="")
        if happened is None:
            return capture
        return replace(capture, happened=When(happened, None, 0, 0))

    def _read(
        self, text: str, names: tuple[tuple[int, str], ...], pursuit_id: int | None = None
    ) -> Capture:
        capture = self._once_read(text, names)
        if capture.changed is None or self._whom.may_change(capture, names, pursuit_id):
            return capture
        return self._once_read(text, names, changes=False)  # there is none to move or call off

    def _once_read(
        self, text: str, names: tuple[tuple[int, str], ...], *, changes: bool = True
    ) -> Capture:
        mine = self._office.preferences
        capture = read_capture(
            text,
            today=self._office.desk.today,
            calendar=mine.calendar(),
            order=mine.current.day_order,
            known=[name for _, name in names],
            others=self._office.acquaintances.every_name(),
            changes=changes,
        )
        known = self._office.acquaintances
        capture = with_plain_way(capture)
        capture = without_title_as_name(with_known_address(capture, known), names, known)
        capture = without_person_as_company(with_person(capture, known.is_company), known)
        return with_somebody_there(with_role(with_referrer(capture, known)), known)

    def _completed(self, found: Understood, reading: int) -> Understood:
        """Add when, how, what is missing, and the step."""
        capture = found.capture
        when = capture.whens[min(reading, len(capture.whens) - 1)] if capture.whens else None
        happened = capture.happened
        if (
            happened is not None
            and happened.at is not None
            and is_ahead(happened, self._office.desk)
        ):
            # "left vm 2pm" at nine: was it to be then, or was it another day?
            capture = replace(capture, vague=f"{happened.at:%H:%M}", whens=())
            found, when = replace(found, capture=capture), None
        channel = heard_in_line.channel_of(capture)
        when = heard_in_line.own_day(capture, when)
        outcome = heard_in_line.outcome_of(capture)
        found = replace(found, outcome=outcome, when=when, channel=channel)
        found = replace(found, problem=problem_of(found))
        if not found.problem and self._done.is_history(Edits(self._office.desk.database), found):
            return found  # a no was said since: it bars nothing before it, and no step follows
        if capture.changed is not None and not found.problem:
            found = interview_changes.with_step(self._office, found)
        elif not (found.problem or found.withdraws):
            found = self._with_step(found)
        return found if found.problem else self._with_left(self._with_cautions(found))

    def _with_left(self, found: Understood) -> Understood:
        """Add the step that would stand: what Enter does is done here, and nothing is written."""
        edits = Edits(self._office.desk.database)
        try:
            pursuit = self._done.commit_in(edits, found)
        except KnownError as error:
            if "guard" in error.details:  # Enter asks; that day is what a second word takes
                return replace(found, left=None if found.ends else found.step)
            return replace(found, left=None, refused=error)
        if pursuit is None:  # only told of a person of whom nothing is under way
            return found
        if (held := interview_told(edits, pursuit, found)) is not None:
            found = replace(found, present=attendance.named(held.people))
        standing = edits.find(Step, pursuit.next_step_id)
        if standing is None:
            return found
        calls = found.step is not None and found.step.channel is Channel.CALL
        unwanted = calls and not found.proposed and circumstances.calls_unwanted(edits, pursuit)
        found = replace(found, unwanted=unwanted)
        if found.step is None or is_same(found.step, standing):
            return replace(found, left=found.step or as_next(standing))
        stand = steps.open_steps(edits, pursuit.id)
        if found.proposed or not any(is_same(found.step, one) for one in stand):
            return replace(found, left=as_next(standing))
        return replace(found, left=found.step, first=as_next(standing))  # theirs comes behind

    def _with_step(self, found: Understood) -> Understood:
        """Add the step the line leaves: the user's date, else the cadence's."""
        capture = found.capture
        channel = capture.step_channel or (channel_of(capture.action) if capture.action else None)
        try:
            proposal = self._proposal(found)
        except KnownError as error:
            if error.code == "namesake_stopped":
                return replace(found, left=None, refused=error)
            return replace(found, problem=error.code)
        if found.narrowed or (refuses_calls(found) and capture.step_channel is None):
            proposal = by_mail(proposal)
        step = NextStep.of(proposal)
        if found.when is not None and found.parks:
            step = revisit(step, found.when)
        elif found.when is not None:
            plain = self._plain_step(found, step, channel)
            channel = plain.channel
            step = NextStep(
                action=step_words(found) or plain.action,
                channel=channel,
                on=found.when.on,
                at=found.when.at,
                situation=step.situation,
                attempt=step.attempt,
                reason=agreed(found.when) if is_agreed(found) else CHOSEN,
            )
        said = is_said(found)
        return replace(
            found,
            step=named_for(found, replace(step, stated=said and found.when is not None)),
            proposed=found.when is None,
        )

    def _plain_step(self, found: Understood, step: NextStep, named: Channel | None) -> NextStep:
        """Return what is to be done on the day that was named where no words say it."""
        way = way_of(found, step, named)
        if found.outcome is not Outcome.APPLIED or named is not None:
            return replace(step, action=str(way), channel=way)
        edits = Edits(self._office.desk.database)
        return ladder_steps.first_of(edits, self._done.pursuit_in(edits, found), step)

    def _with_cautions(self, found: Understood) -> Understood:
        """Add what speaks against the day they named, or against the call itself (5.4, R39)."""
        if found.step is None or found.capture.changed is not None:
            return found
        desk, proposals = self._office.desk, self._office.proposals
        edits, happened = Edits(desk.database), told_of(found, desk.today)
        if found.chosen is not None:
            pursuit = edits.get(Pursuit, found.chosen.id)
        else:
            pursuit = begin(self._office, edits, found)
        spoke = []
        if happened is not None:
            spoke.append(speaks_against_told(edits, pursuit, happened, proposals, desk.today))
        if not found.proposed:
            spoke += proposals.warnings_in(edits, pursuit, found.step, happened)
        reasons = (one.reason for one in spoke if one is not None)
        return replace(found, cautions=tuple(dict.fromkeys(reasons)))

    def _proposal(self, found: Understood) -> Proposal:
        edits = Edits(self._office.desk.database)
        happened = told_of(found, self._office.desk.today)
        pursuit = self._done.pursuit_in(edits, found)
        if found.parks:
            return self._office.proposals.parked(edits, pursuit)
        if found.capture.named_there is not None:
            return switchboard_in_line.proposed(self._office, edits, pursuit)
        if happened is not None:
            return self._office.proposals.after_in(edits, pursuit, happened)
        day = found.capture.happened
        since = day.on if day is not None and found.capture.introducer else None
        return self._office.proposals.first(edits, pursuit, since=since)

    def commit(self, found: Understood) -> Change:
        """Save what was understood, as one change.

        Errors: `KnownError` with the problem's code (``no_name``, ``ambiguous_name``,
        ``vague_date`` ...) or a boundary's refusal.
        """
        if found.problem:
            raise KnownError(
                found.problem,
                word=found.capture.no_time or found.capture.vague,
                text=found.capture.text,
                names=found.names,
            )
        with self._office.desk.change(Label.of("capture", text=found.capture.text)) as making:
            pursuit = self._done.commit_in(making.edits, found)
            if found.beside is not None:
                told = found.beside
                record(self._office, making.edits, told, told.people[0], found.capture.text)
            if found.also is not None and pursuit is not None:
                self._commit_second(making.edits, pursuit, found, found.also)
        return making.made

    def _commit_second(
        self, edits: Edits, pursuit: Pursuit, found: Understood, second: Understood
    ) -> None:
        """Save the same for the second person, who may be in the pursuit of the first."""
        from desktop_app.services.two_in_line import is_colleague, join  # noqa: PLC0415  # seldom

        if is_colleague(found):
            join(edits, pursuit, found)
        else:
            self._done.commit_in(edits, second)
