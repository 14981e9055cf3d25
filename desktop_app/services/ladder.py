# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Find a person: the tries of a pursuit without one, and what its company remembers (R29-R33)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain import agenda, ladder
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.guards import Finding, Planned
from desktop_app.domain.ladder import TRY_AGAIN_DAYS, Memory, Standing
from desktop_app.domain.particulars import LadderResult, LadderStep, Rung
from desktop_app.domain.phones import same_number, split_extension
from desktop_app.domain.records import (
    Channel,
    Contact,
    Organization,
    Outcome,
    Promise,
    Pursuit,
    Reason,
    Step,
    Touch,
)
from desktop_app.services import guarding, ladder_known, ladder_steps, steps
from desktop_app.services.directory import Directory
from desktop_app.services.edits import Edits
from desktop_app.services.follow_ups import Happening
from desktop_app.services.ladder_plans import OUTCOMES, LadderPlans

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date, time

    from desktop_app.domain.cadence import Proposal
    from desktop_app.services.desk import Desk
    from desktop_app.services.follow_ups import FollowUps
    from desktop_app.services.proposals import Proposals
    from desktop_app.services.steps import NextStep

_PERSON = LadderStep.RESPONSIBLE


@dataclass(frozen=True, slots=True)
class Try:
    """One try on the ladder as the user tells it.

    Attributes:
        name: who took the call: an operator, somebody in human resources.
        hours: the company's opening hours, `zone` its time zone; both learned by looking up.
    """

    step: LadderStep
    result: LadderResult
    name: str = ""
    number: str = ""
    extension: str = ""
    good_hours: str = ""
    source: str = ""
    note: str = ""
    hours: str = ""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The person responsible, as far as somebody told (R32)."""

    name: str
    role: str = ""
    phone: str = ""
    extension: str = ""
    email: str = ""
    good_hours: str = ""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """Where the search for a person stands.

    Attributes:
        hr_name: who in human resources was last spoken to.
        rungs: the tries of this pursuit, the newest first.
        speaks_against: guards that speak against a call just now.
        calls_off: the one among them that wants no calls at all (B4), None while calls are free.
        due: the next open step by phone, where its day is still ahead.
        people: one's own people there, those dealt with first.
    """

    pursuit: Pursuit
    organization: Organization
    standing: Standing
    memory: Memory
    hr_name: str
    rungs: tuple[Rung, ...]
    speaks_against: tuple[Finding, ...]
    calls_off: Finding | None
    due: Step | None
    people: tuple[Contact, ...] = ()


class Ladder:
    """The verbs of the ladder."""

    def __init__(self, desk: Desk, proposals: Proposals, follow_ups: FollowUps) -> None:
        self._desk = desk
        self._proposals = proposals
        self._follow_ups = follow_ups

    def view(self, pursuit_id: int) -> View:
        """Return where a pursuit's search stands. Errors: `KnownError` ``no_company``."""
        edits = Edits(self._desk.database)
        pursuit = edits.get(Pursuit, pursuit_id)
        company = _company(edits, pursuit)
        here = edits.all(Rung, organization_id=company.id)
        mine = [rung for rung in here if rung.pursuit_id == pursuit.id]
        remembered = ladder.memory(here)
        against = self._against(edits, pursuit, mine)
        return View(
            pursuit=pursuit,
            organization=company,
            standing=ladder.standing(mine, number_known=bool(company.phone or remembered.numbers)),
            memory=remembered,
            hr_name=_hr_name(mine) or _hr_name(here),
            rungs=tuple(sorted(mine, key=lambda r: (r.on_date, r.id), reverse=True)),
            speaks_against=against,
            calls_off=next((f for f in against if f.guard == "B4"), None),
            due=self._due(edits, pursuit),
            people=ladder_known.people_there(edits, company.id),
        )

    def take(self, pursuit_id: int, contact_id: int) -> Change:
        """Go on with somebody one knows there, instead of asking the switchboard (R29)."""
        with self._desk.change(Label.of("edit_pursuit", field="person")) as making:
            today = self._desk.today
            ladder_known.take(making.edits, self._proposals, pursuit_id, contact_id, today)
        return making.made

    def hr_name(self, pursuit_id: int) -> str:
        """Return who in human resources was last spoken to about a pursuit."""
        return _hr_name(Edits(self._desk.database).all(Rung, pursuit_id=pursuit_id))

    def _against(
        self, edits: Edits, pursuit: Pursuit, rungs: Sequence[Rung]
    ) -> tuple[Finding, ...]:
        calendar = self._proposals.calendar_of(edits, pursuit)
        plan = Planned(self._desk.today, Channel.CALL, None, pursuit.id)
        found = guarding.speaks_against(edits, plan, self._proposals.rules(edits, pursuit))
        asked = [r.on_date for r in rungs if r.step is not LadderStep.LOOK_UP]
        if asked:  # nobody is asked twice in a week (section 4)
            free = calendar.add(max(asked), TRY_AGAIN_DAYS)
            if self._desk.today < free:
                last = max(asked).isoformat()
                again = Reason.of("ladder_asked", last=last, days=TRY_AGAIN_DAYS)
                found = (*found, Finding("G3", again, free))
        return found

    def _due(self, edits: Edits, pursuit: Pursuit) -> Step | None:
        ahead = (
            step
            for step in steps.open_steps(edits, pursuit.id)
            if step.channel is Channel.CALL and step.due_on > self._desk.today
        )
        return next(ahead, None)

    def proposal(
        self, pursuit_id: int, told: Try, *, agreed: tuple[date, time | None] | None = None
    ) -> Proposal:
        """Propose what comes after a try; `agreed` is when they said the person can be called."""
        edits = Edits(self._desk.database)
        plans = LadderPlans(edits, self._proposals, self._desk.today)
        return plans.after(edits.get(Pursuit, pursuit_id), told.step, told.result, agreed=agreed)

    def record(
        self,
        pursuit_id: int,
        tries: Sequence[Try],
        then: NextStep | None,
        found: Found | None = None,
    ) -> Change:
        """Record the tries of one sitting with the step that follows, as one change.

        The last of `tries` says what came of it; those before led there in the same call. Who was
        `found` becomes the pursuit's person, and the step is aimed at them.

        Errors: `KnownError` ``no_company``, ``no_person`` when somebody was named without a name,
        ``step_required``, or a guard's or boundary's refusal.
        """
        last = tries[-1]
        if last.result is LadderResult.NAMED and (found is None or not found.name.strip()):
            raise KnownError("no_person", title="")
        label = Label.of("ladder", step=str(last.step), result=str(last.result))
        with self._desk.change(label) as making:
            self.record_in(making.edits, making.edits.get(Pursuit, pursuit_id), tries, then, found)
        return making.made

    def record_in(
        self,
        edits: Edits,
        pursuit: Pursuit,
        tries: Sequence[Try],
        then: NextStep | None,
        found: Found | None,
    ) -> None:
        """Record the tries of one sitting inside a change. Errors: as `record`."""
        company, last = _company(edits, pursuit), tries[-1]
        if last.step is LadderStep.LOOK_UP and last.result is LadderResult.FOUND:
            company = edits.put(_informed(company, last))
        contact = None
        if found is not None and found.name.strip():
            contact = _contact(edits, company, found, self._desk.despite)
        if found is not None and contact is not None:
            found = replace(found, name=contact.name)  # as they are written, not as was typed
            last = replace(last, name=contact.name) if last.step is _PERSON else last
            tries = (*tries[:-1], last)
        speaks_to_them = contact is not None and last.step is LadderStep.RESPONSIBLE
        if contact is not None and speaks_to_them:
            _turn_to(edits, pursuit.id, contact)
        zone = steps.zone_of(contact, company)
        step = replace(then, zone=then.zone or zone) if then and then.at else then
        touch = self._log(edits, pursuit.id, tries, step)
        if contact is not None and not speaks_to_them:
            self._aim(edits, pursuit.id, contact)
        for told in tries:
            self._add_rung(edits, pursuit, company, told, touch)
        if found is not None and contact is not None and last.result is LadderResult.NAMED:
            named = _named(found)
            self._add_rung(edits, pursuit, company, named, touch)

    def _log(
        self, edits: Edits, pursuit_id: int, tries: Sequence[Try], then: NextStep | None
    ) -> Touch:
        last = tries[-1]
        research = last.step is LadderStep.LOOK_UP
        happening = Happening(
            Outcome.LOOKED_UP if research else OUTCOMES[last.result],
            Channel.RESEARCH if research else Channel.CALL,
            self._desk.today,
            self._desk.now,
            "\n".join(told.note.strip() for told in tries if told.note.strip()),
        )
        return self._follow_ups.log_in(edits, pursuit_id, happening, then)

    def _aim(self, edits: Edits, pursuit_id: int, contact: Contact) -> None:
        """Make whoever was named the pursuit's person, and the new step one towards them."""
        _turn_to(edits, pursuit_id, contact)
        fresh = max(steps.open_steps(edits, pursuit_id), key=lambda step: step.id)
        steps.check_may_contact(edits, contact, fresh.channel)
        edits.put(replace(fresh, contact_id=contact.id))
        for promise in edits.all(Promise, step_id=fresh.id):
            edits.put(replace(promise, contact_id=contact.id))

    def _add_rung(
        self, edits: Edits, pursuit: Pursuit, company: Organization, told: Try, touch: Touch
    ) -> Rung:
        zone = agenda.place(steps.zone_at(company), self._desk.clock.zone_name())
        at = self._desk.now.astimezone(zone).time().replace(second=0, microsecond=0)
        return edits.add(
            Rung(
                id=0,
                uid="",
                organization_id=company.id,
                pursuit_id=pursuit.id,
                touch_id=touch.id,
                step=told.step,
                result=told.result,
                on_date=touch.on_date,
                at_time=at,
                name=told.name.strip(),
                number=told.number.strip(),
                extension=told.extension.strip(),
                good_hours=told.good_hours.strip(),
                source=told.source.strip(),
                note=told.note.strip(),
            )
        )


def _company(edits: Edits, pursuit: Pursuit) -> Organization:
    company = edits.find(Organization, pursuit.organization_id)
    if company is None:
        raise KnownError("no_company", title=pursuit.title)
    return company


def _hr_name(rungs: Sequence[Rung]) -> str:
    spoken = [r for r in rungs if r.step is LadderStep.HR and r.name]
    return max(spoken, key=lambda r: (r.on_date, r.id)).name if spoken else ""


def _informed(company: Organization, told: Try) -> Organization:
    return replace(
        company,
        phone=told.number.strip() or company.phone,
        phone_source=told.source.strip() or company.phone_source,
        hours=told.hours.strip() or company.hours,
        zone=told.zone.strip() or company.zone,
    )


def _contact(
    edits: Edits, company: Organization, found: Found, despite: Collection[str]
) -> Contact:
    """Return whoever is meant, added if new; what is known of them already stands.

    Errors: as `Directory.refuse_namesake`, `despite` too.
    """
    there, directory = edits.all(Contact, organization_id=company.id), Directory(edits)
    known = ladder_known.called(there, found.name)
    if known is None:
        directory.refuse_namesake(found.name, company, despite)
        known = directory.contact(found.name, company)
    if known is None:  # pragma: no cover  # the caller made sure of a name
        raise KnownError("no_person", title="")
    learned = {
        "role": found.role,
        **_reached(known, company, found),
        "email": found.email,
        "zone": _zone(known, company, found),
        "note": found.good_hours,
    }
    fresh = {n: v.strip() for n, v in learned.items() if v.strip() and not getattr(known, n)}
    return edits.put(replace(known, organization_id=company.id, **fresh))  # type: ignore[arg-type]


def _zone(known: Contact, company: Organization, found: Found) -> str:
    """Return the zone that was learned; the company's is not theirs where their place is known."""
    if known.country and found.zone in {"", company.zone}:
        return ""
    return found.zone or company.zone


def _reached(known: Contact, company: Organization, found: Found) -> dict[str, str]:
    """Return a number with the extension that belongs to it.

    An extension without a number is dialled behind the company's; one of another number than
    the one that is known stands in the try alone.
    """
    phone, inside = split_extension(found.phone)
    inside = inside or found.extension.strip()
    if not known.phone:
        return {"phone": phone or (company.phone if inside else ""), "extension": inside}
    return {"extension": inside} if not phone or same_number(phone, known.phone) else {}


def _turn_to(edits: Edits, pursuit_id: int, contact: Contact) -> Pursuit:
    pursuit = edits.get(Pursuit, pursuit_id)
    ladder_steps.found_somebody(edits, pursuit)
    pursuit = edits.put(replace(pursuit, contact_id=contact.id))
    return steps.point_at_earliest(edits, pursuit)


def _named(found: Found) -> Try:
    return Try(
        LadderStep.RESPONSIBLE,
        LadderResult.NAMED,
        name=found.name,
        number=found.phone,
        extension=found.extension,
        good_hours=found.good_hours,
    )
